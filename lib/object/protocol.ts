import { MemoryError, raise, TypeError } from "./error.ts";
import { DEFER, type Deferred, deferral, Native, unwrapReceiver } from "./native.ts";
import {
  Float,
  NotImplemented,
  PyObject,
  slotOf,
  type Type,
  typeOf,
  type Value,
  WideStr,
  Wrapped,
} from "./object.ts";
import { Progress } from "./progress.ts";
import * as slot from "./slot.generated.ts";

/**
 * What the language's protocols (`repr`, `==`, `hash`, truth, `len`, iteration) come to when no Python code takes part.
 * Each function here finishes or answers `DEFER`, without having touched anything and without naming a call:
 * the native that asked answers `DEFER` in turn, and its twin does the same work as Python code.
 *
 * Nested containers are walked with stacks of their own: depth costs heap, never host stack.
 */

/** Call a native that must finish as a leaf. If it can't, `DEFER`, and what it may have named instead is forgotten. */
export function callLeaf(native: Native, self: Value, ...rest: readonly Value[]): Value | Deferred {
  const owner = native.owner as Type;
  const result = native.call(
    owner.unwrap === null || native.keepsReceiver ? self : unwrapReceiver(owner, self),
    ...rest,
  );
  if (result === DEFER) deferral.callee = undefined;
  return result;
}

/** Call a value's special method if it is native; `DEFER` if it is Python code; undefined if there is none. */
export function callSlot(
  value: Value,
  number: number,
  ...rest: readonly Value[]
): Value | Deferred | undefined {
  const found = slotOf(value, number);
  if (found === undefined) return undefined;
  return found instanceof Native ? callLeaf(found, value, ...rest) : DEFER;
}

// ---- Containers

/** A piece of a container's repr: text as it is, or an item whose repr stands there. */
export type Piece = { readonly text: string } | { readonly item: Value };

/** A builtin container whose items take part in its repr and comparisons. */
export abstract class Container extends PyObject {
  /** The repr, in order; `closed` is what stands for the container inside of itself. */
  abstract reprPieces(): Piece[];
  abstract readonly closed: string;
  /**
   * What `==` with another container comes to: false, or the pairs of items that must all be equal, in the order in
   * which they are compared (a flat array). `DEFER` where Python code has to find the pairs; undefined when the
   * two kinds don't compare.
   */
  abstract equalPairs(other: PyObject): readonly Value[] | false | Deferred | undefined;
}

/**
 * The containers whose repr is under way, on the host or in a suspended twin, in the execution that runs. Whoever
 * switches between executions replaces it.
 */
export const reprs = { active: new Set<Container>() };

/**
 * The state of a container's repr, which goes on after Python code has given an item's text. A container is
 * marked as under way while it is open: inside of itself it shows as `closed`.
 */
export class ReprWalk extends Progress {
  private readonly open: {
    readonly container: Container;
    readonly pieces: readonly Piece[];
    next: number;
  }[] = [];
  private readonly parts: (string | WideStr)[] = [];
  /** What `advance` returned last. */
  item: Value = null;

  constructor(root: Container | null = null) {
    super();
    if (root !== null) this.enter(root);
  }

  private enter(container: Container): void {
    if (reprs.active.has(container)) {
      this.parts.push(container.closed);
      return;
    }
    reprs.active.add(container);
    this.open.push({ container, pieces: container.reprPieces(), next: 0 });
  }

  /** Go on until an item whose repr only Python code can give (it is returned), or to the end: undefined. */
  advance(): Value | undefined {
    const { open, parts } = this;
    while (open.length > 0) {
      const top = open[open.length - 1];
      if (top.next === top.pieces.length) {
        open.pop();
        reprs.active.delete(top.container);
        continue;
      }
      const piece = top.pieces[top.next++];
      if ("text" in piece) {
        parts.push(piece.text);
        continue;
      }
      const { item } = piece;
      if (item instanceof Container && slotOf(item, slot.REPR) instanceof Native) {
        this.enter(item);
        continue;
      }
      const text = repr(item);
      if (text === DEFER) {
        this.item = item;
        return item;
      }
      parts.push(text);
    }
    return undefined;
  }

  /** The text of the item that `advance` returned. */
  answer(text: string | WideStr): void {
    this.parts.push(text);
  }

  get text(): string | WideStr {
    return joinTexts(this.parts);
  }

  /** Nothing is under way any more; to be called when the walk ends early. */
  leave(): void {
    for (const { container } of this.open) reprs.active.delete(container);
    this.open.length = 0;
  }
}

/** A container's repr; `DEFER` where an item's takes Python code. */
export function reprContainer(container: Container): string | WideStr | Deferred {
  const walk = new ReprWalk(container);
  try {
    return walk.advance() === undefined ? walk.text : DEFER;
  } finally {
    walk.leave();
  }
}

/** Concatenation of texts, wide if any is. */
export function joinTexts(parts: readonly (string | WideStr)[]): string | WideStr {
  if (!parts.some(part => typeof part !== "string")) return parts.join("");
  let length = 0;
  for (const part of parts) length += typeof part === "string" ? part.length : part.points.length;
  const points = new Uint32Array(length);
  let at = 0;
  for (const part of parts) {
    if (typeof part === "string") for (let i = 0; i < part.length; i++) points[at++] = part.charCodeAt(i);
    else {
      points.set(part.points, at);
      at += part.points.length;
    }
  }
  return new WideStr(points);
}

/** `repr(value)`. */
export function repr(value: Value): string | WideStr | Deferred {
  const result = callSlot(value, slot.REPR);
  if (result === undefined || result === DEFER) return DEFER;
  return result as string | WideStr; // Native reprs return text.
}

/** `str(value)`. */
export function str(value: Value): string | WideStr | Deferred {
  if (typeof value === "string" || value instanceof WideStr) return value;
  const result = callSlot(value, slot.STR);
  if (result === undefined || result === DEFER) return DEFER;
  return result as string | WideStr;
}

// ---- Equality and order

/** Int, float or bool as a JavaScript number or bigint, of exactly these classes; undefined for others. */
function numeric(value: Value): number | bigint | undefined {
  if (typeof value === "number" || typeof value === "bigint") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  return value instanceof Float ? value.value : undefined;
}

/** `a is b`. Numbers and texts are identical when they are equal and of one class; floats when their bits are. */
export function identical(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (a instanceof Float && b instanceof Float) return a.value === b.value && Object.is(a.value, b.value);
  return false;
}

/**
 * `a == b` as containers compare their items: identity first. True, false, or `DEFER`.
 * JavaScript compares a number with a bigint exactly, as Python compares an int with a float.
 */
export function equals(a: Value, b: Value): boolean | Deferred {
  if (a === b) return true;
  const pending: Value[] = [];
  for (;;) {
    const result = equalsShallow(a, b, pending);
    if (result !== true) return result;
    if (pending.length === 0) return true;
    b = pending.pop() as Value;
    a = pending.pop() as Value;
  }
}

/** Compare two values; pairs of items that are left to compare are pushed, the next one last. */
function equalsShallow(a: Value, b: Value, pending: Value[]): boolean | Deferred {
  if (a === b) return true;
  const x = numeric(a);
  if (x !== undefined) {
    const y = numeric(b);
    // biome-ignore lint/suspicious/noDoubleEquals: compares a number with a bigint by value
    if (y !== undefined) return x == y;
  }
  if (typeof a === "string" && typeof b === "string") return false;
  if (a instanceof Container && b instanceof Container && usesOwnEquality(a) && usesOwnEquality(b)) {
    const pairs = a.equalPairs(b);
    if (pairs !== undefined) {
      if (pairs === DEFER || pairs === false) return pairs;
      for (let i = pairs.length - 2; i >= 0; i -= 2) {
        if (pairs[i] !== pairs[i + 1]) pending.push(pairs[i], pairs[i + 1]);
      }
      return true;
    }
  }
  return equalsBySlots(a, b);
}

/** Whether a container compares as its builtin class does. */
function usesOwnEquality(container: Container): boolean {
  return slotOf(container, slot.EQ) instanceof Native;
}

function equalsBySlots(a: Value, b: Value): boolean | Deferred {
  const first = callSlot(a, slot.EQ, b);
  if (first === DEFER) return DEFER;
  if (first !== NotImplemented) return first === true;
  const second = callSlot(b, slot.EQ, a);
  if (second === DEFER) return DEFER;
  if (second !== NotImplemented) return second === true;
  return false;
}

/** The state of a comparison that goes on after Python code has compared one pair. */
export class EqualityWalk extends Progress {
  readonly pending: Value[];
  result = true;
  constructor(a: Value = null, b: Value = null) {
    super();
    this.pending = [a, b];
  }

  /** Go on until a pair that only Python code can compare (it is returned), or to the end: true or false. */
  advance(): readonly [Value, Value] | boolean {
    const { pending } = this;
    while (pending.length > 0) {
      const b = pending.pop() as Value;
      const a = pending.pop() as Value;
      const result = equalsShallow(a, b, pending);
      if (result === DEFER) return [a, b];
      if (!result) return false;
    }
    return true;
  }
}

// ---- Truth, length, hash

/** `bool(value)`. */
export function truth(value: Value): boolean | Deferred {
  switch (typeof value) {
    case "boolean":
      return value;
    case "number":
      return value !== 0;
    case "string":
      return value !== "";
    case "bigint":
      return true;
  }
  if (value === null) return false;
  const result = callSlot(value, slot.BOOL);
  if (result === DEFER) return DEFER;
  if (result !== undefined) return result === true;
  const size = callSlot(value, slot.LEN);
  if (size === DEFER) return DEFER;
  return size === undefined || size !== 0;
}

/** `len(value)`: TypeError for values without a length. */
export function length(value: Value): number | Deferred {
  if (typeof value === "string") return value.length;
  const size = callSlot(value, slot.LEN);
  if (size === undefined) raise(TypeError, `object of type '${typeOf(value).name}' has no len()`);
  return size as number | Deferred; // Native lengths are numbers.
}

/** `hash(value)`, as Python shows it: TypeError for unhashable values. */
export function hash(value: Value): number | bigint | Deferred {
  const found = slotOf(value, slot.HASH);
  if (found === undefined || found === null) raise(TypeError, `unhashable type: '${typeOf(value).name}'`);
  if (!(found instanceof Native)) return DEFER;
  return callLeaf(found, value) as number | bigint | Deferred; // Native hashes are ints.
}

/** An int's value, of a bool or a subclass's instance too; undefined for anything else. */
export function asInt(value: Value | undefined): number | bigint | undefined {
  switch (typeof value) {
    case "number":
    case "bigint":
      return value;
    case "boolean":
      return value ? 1 : 0;
    default:
      if (value instanceof Wrapped && (typeof value.value === "number" || typeof value.value === "bigint")) {
        return value.value;
      }
      return undefined;
  }
}

/** A float's value, of a subclass's instance too; undefined for anything else (ints included). */
export function asFloat(value: Value | undefined): number | undefined {
  if (value instanceof Float) return value.value;
  if (value instanceof Wrapped && value.value instanceof Float) return value.value.value;
  return undefined;
}

/** A str, of a subclass's instance too; undefined for anything else. */
export function asStr(value: Value | undefined): string | WideStr | undefined {
  if (typeof value === "string" || value instanceof WideStr) return value;
  if (value instanceof Wrapped && (typeof value.value === "string" || value.value instanceof WideStr))
    return value.value;
  return undefined;
}

/**
 * `operator.index(value)`: an int, or `DEFER` for an `__index__` in Python. TypeError `'str' object cannot be
 * interpreted as an integer`, or what `message` says.
 */
export function index(value: Value, message?: string): number | bigint | Deferred {
  const int = asInt(value);
  if (int !== undefined) return int;
  const result = callSlot(value, slot.INDEX);
  if (result === undefined) {
    raise(TypeError, message ?? `'${typeOf(value).name}' object cannot be interpreted as an integer`);
  }
  return result as number | bigint | Deferred;
}

// ---- Iteration

/**
 * A builtin iterator. `advance` gives the next item, undefined at the end (for good), or `DEFER`: Python code has to run
 * (named with `defer`, or the twin of the class's `__next__`).
 */
export abstract class PyIterator extends PyObject {
  abstract advance(): Value | undefined | Deferred;
  /** About how many items are left; undefined where nothing is known. */
  lengthHint(): number | undefined {
    return undefined;
  }
  /**
   * How many iterators deep `advance` goes on the host's stack, itself included, when it never needs Python code; 0
   * when it may. Iterators over others are leaves up to `deepestLeaf`, and go through their twins beyond.
   */
  get leafLevel(): number {
    return 0;
  }
  /** All that is left, of an iterator that is a leaf. */
  drain(): Value[] {
    const rest: Value[] = [];
    for (;;) {
      const item = this.advance();
      if (item === undefined) return rest;
      if (rest.length === mostItems) raise(MemoryError);
      rest.push(item as Value); // A leaf does not defer.
    }
  }
}

/** More items than this a host array does not hold well. */
export const mostItems = 2 ** 27;

/** See `leafLevel`. */
export const deepestLeaf = 64;

/**
 * The iterator of a value if its class is a builtin one that iterates as such; `DEFER` if Python code has to say;
 * TypeError `'int' object is not iterable`.
 */
export function iterator(value: Value): PyIterator | Deferred {
  if (value instanceof PyIterator && slotOf(value, slot.ITER) instanceof Native) return value;
  const found = slotOf(value, slot.ITER);
  if (found === undefined) {
    if (slotOf(value, slot.GETITEM) !== undefined) return DEFER;
    raise(TypeError, `'${typeOf(value).name}' object is not iterable`);
  }
  if (!(found instanceof Native)) return DEFER;
  const result = callLeaf(found, value);
  return result instanceof PyIterator ? result : DEFER;
}

/**
 * All items of an iterable that can be had without Python code, in a fresh array; else `DEFER`, the iterable
 * untouched. An iterator whose items may come from Python code (a generator, `map`) always defers.
 */
export function items(value: Value): Value[] | Deferred {
  const source = iterator(value);
  if (source === DEFER) return DEFER;
  return isLeafIterator(source) ? source.drain() : DEFER;
}

/** Iterators that never run Python code say so by deriving from this class. */
export abstract class LeafIterator extends PyIterator {
  abstract override advance(): Value | undefined;
  override get leafLevel(): number {
    return 1;
  }
}

/** An iterator whose `advance` finishes on the host. */
export interface Leaf extends PyIterator {
  advance(): Value | undefined;
}

export function isLeafIterator(value: Value): value is Leaf {
  return value instanceof PyIterator && value.leafLevel > 0 && slotOf(value, slot.NEXT) instanceof Native;
}
