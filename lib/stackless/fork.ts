import { END, INIT, INIT_THEN } from "../interpreter/completion.ts";
import { AsyncGenerator, type Detail, Frame, Generator, Handled } from "../interpreter/frame.ts";
import { AsyncStep, CoroutineWrapper, unpark } from "../interpreter/generator.ts";
import type { Machine } from "../interpreter/machine.ts";
import { Dict } from "../object/dict.ts";
import type { CodeObject } from "../object/function.ts";
import { List } from "../object/list.ts";
import { PyObject, type Value } from "../object/object.ts";
import { Progress } from "../object/progress.ts";
import { PyIterator } from "../object/protocol.ts";
import { PySet } from "../object/set.ts";
import { Tuple } from "../object/tuple.ts";
import { firstTemporary, isAccumulator } from "./accumulator.ts";
import type { Strand } from "./strand.ts";

/**
 * Make `copy` a second execution of a suspended strand: each goes on from where it stands. Frames and registers are
 * copied, and with them what belongs to the execution alone: generators that are running on the chain, the iterators
 * of loops, comprehensions' results so far, what natives are about to make. Cells, and whatever variables refer to, are
 * shared.
 */
export function fork(machine: Machine, strand: Strand, copy: Strand): void {
  if (strand.frame === null) throw new Error("a strand that is not suspended can't be forked");
  const copies = new Copies(machine.floor);
  copies.copyMade(strand.completion, strand.detail);
  copy.frame = copies.copyChain(strand.frame);
  copy.completion = strand.completion;
  copy.detail = copies.ofDetail(strand.detail);
  copy.depth = strand.depth;
  copy.handled = strand.handled === null ? null : copies.copyHandled(strand.handled);
  copy.reprs = strand.reprs === null ? null : new Set(strand.reprs);
}

/** What one fork has copied. */
class Copies {
  private readonly floor: Frame | null;
  private readonly byOriginal = new Map<PyObject, PyObject>();
  /** Copies of frames, whose registers refer to originals so far. */
  private readonly frames: Frame[] = [];
  /** Copies of iterators and the like, likewise. */
  private readonly stateful: PyObject[] = [];

  constructor(floor: Frame | null) {
    this.floor = floor;
  }

  copyChain(innermost: Frame): Frame {
    const { floor } = this;
    if (innermost === floor) return innermost;
    const chain: Frame[] = [];
    for (let each: Frame | null = innermost; each !== null && each !== floor; each = each.back) {
      const copy = this.copyFrame(each);
      if (chain.length > 0) chain[chain.length - 1].back = copy;
      chain.push(copy);
    }
    const last = chain[chain.length - 1];
    // The outermost frame of the first strand ends the run; its copy does not.
    if (last.back === null) last.completion = END;
    last.back = floor;
    this.finish();
    return chain[0];
  }

  private copyFrame(frame: Frame): Frame {
    const copy = new Frame(frame.func, frame.registers.slice(), frame.locals);
    // The function may have got other code meanwhile.
    (copy as { code: CodeObject }).code = frame.code;
    copy.pc = frame.pc;
    copy.back = frame.back;
    copy.completion = frame.completion;
    copy.detail = frame.detail;
    if (frame.generator !== null) this.copyGenerator(frame.generator, copy);
    this.copyMade(frame.completion, frame.detail);
    this.frames.push(copy);
    return copy;
  }

  /** Copy a builtin container that is being made: its `__init__` hasn't returned. */
  copyMade(completion: number, detail: Detail): void {
    let made: unknown = null;
    if (completion === INIT) made = detail;
    else if (completion === INIT_THEN) made = (detail as { readonly instance: Value }).instance;
    if (isContainer(made) && made.type.isBuiltin) this.byOriginal.set(made, copyContainer(made));
  }

  private copyGenerator(generator: Generator, frame: Frame): void {
    const copy = new (generator.constructor as new (frame: Frame) => Generator)(frame);
    copy.rename(generator.name, generator.qualname);
    copy.isRunning = generator.isRunning;
    copy.hasStarted = generator.hasStarted;
    copy.exception = generator.exception;
    this.byOriginal.set(generator, copy);
    if (!(generator instanceof AsyncGenerator && copy instanceof AsyncGenerator)) return;
    copy.isClosed = generator.isClosed;
    copy.isAwaited = generator.isAwaited;
    const { step } = generator;
    if (!(step instanceof AsyncStep)) return;
    const stepCopy = new (step.constructor as typeof AsyncStep)(copy, step.mode, step.argument);
    stepCopy.state = step.state;
    copy.step = stepCopy;
    this.byOriginal.set(step, stepCopy);
  }

  /** Copy what frames and iterators hold for themselves alone; then let the copies refer to each other. */
  private finish(): void {
    // Both lists grow meanwhile.
    for (let f = 0, i = 0; f < this.frames.length || i < this.stateful.length; ) {
      if (f < this.frames.length) this.copyTemporaries(this.frames[f++]);
      else this.copyParts(this.stateful[i++]);
    }
    for (const { registers } of this.frames) {
      for (let at = 0; at < registers.length; at++) {
        const value = registers[at];
        if (value instanceof PyObject) registers[at] = this.of(value);
      }
    }
    for (const frame of this.frames) {
      frame.detail = this.ofDetail(frame.detail);
      if (frame.locals !== null) frame.locals = this.of(frame.locals);
    }
  }

  private copyTemporaries(frame: Frame): void {
    const { registers } = frame;
    const { varNames } = frame.code.code;
    const named = frame.code.isHidden ? 0 : firstTemporary(frame);
    for (let at = 0; at < registers.length; at++) {
      // The variable of a generator expression's first iterable is called .0.
      if (at < named && varNames[at]?.startsWith(".") !== true) continue;
      const value = registers[at];
      if (!(value instanceof PyObject) || this.byOriginal.has(value)) continue;
      if (!isContainer(value)) this.copyState(value);
      else if (isOwn(frame, at) || isAccumulator(frame, at)) this.byOriginal.set(value, copyContainer(value));
    }
  }

  /** Copy a builtin iterator, a suspended generator, or how far a native has come; nothing else. */
  private copyState(value: PyObject): void {
    if (this.byOriginal.has(value)) return;
    if (value instanceof Generator) {
      unpark(value);
      if (value.frame !== null && !value.isRunning && value.constructor === Generator)
        this.copyFrame(value.frame);
    } else if (value instanceof PyIterator && isPrivate(value)) {
      const copy = Object.assign(new (value.constructor as new () => PyIterator)(), value, anonymous);
      this.byOriginal.set(value, copy);
      this.stateful.push(copy);
    } else if (value instanceof Progress) {
      const copy = Object.assign(Object.create(Object.getPrototypeOf(value)), value, anonymous) as Progress;
      this.byOriginal.set(value, copy);
      this.stateful.push(copy);
    }
  }

  /** Copy the iterators that an iterator works on, and its own records of state. */
  private copyParts(stateful: PyObject): void {
    const fields = stateful as unknown as Record<string, unknown>;
    for (const name of Object.keys(fields)) {
      const part = fields[name];
      if (part instanceof Tuple) {
        const items = part.items.map(each => this.ofPart(each) as Value);
        if (items.some((each, i) => each !== part.items[i])) fields[name] = new Tuple(items);
      } else fields[name] = this.ofPart(part);
    }
  }

  private ofPart(part: unknown): unknown {
    if (part instanceof PyObject) {
      this.copyState(part);
      return this.of(part);
    }
    if (Array.isArray(part)) return part.map(each => this.ofPart(each));
    if (part instanceof Map) return new Map(part);
    if (part instanceof Uint8Array) return part.slice();
    if (!isRecord(part)) return part;
    const entries = Object.entries(part).map(([name, each]) => [name, this.ofPart(each)]);
    return Object.fromEntries(entries);
  }

  /** What is being handled, on all levels: records of generators have copies already. */
  copyHandled(innermost: Handled): Handled {
    for (let each: Handled | null = innermost; each !== null; each = each.outer) {
      if (!this.byOriginal.has(each)) this.byOriginal.set(each, new Handled());
      const copy = this.byOriginal.get(each) as Handled;
      copy.exception = each.exception;
      copy.inherited = each.inherited;
    }
    for (let each: Handled | null = innermost; each !== null; each = each.outer) {
      (this.of(each) as Handled).outer = each.outer === null ? null : (this.of(each.outer) as Handled);
    }
    return this.of(innermost) as Handled;
  }

  /** The copy of an object, or the object itself. */
  private of(object: PyObject): PyObject {
    const copy = this.byOriginal.get(object);
    if (copy !== undefined) return copy;
    if (!(object instanceof CoroutineWrapper)) return object;
    const coroutine = this.byOriginal.get(object.coroutine);
    if (coroutine === undefined) return object;
    const wrapper = new CoroutineWrapper(coroutine as Generator);
    this.byOriginal.set(object, wrapper);
    return wrapper;
  }

  ofDetail(detail: Detail): Detail {
    if (detail instanceof PyObject) return this.of(detail);
    if (!isRecord(detail)) return detail;
    const entries = Object.entries(detail).map(([name, each]) => [name, this.ofDetail(each as Detail)]);
    return Object.fromEntries(entries);
  }
}

/** A copy has an identity of its own. */
const anonymous = { identityNumber: undefined };

/** Whether an iterator's state is its own: not a file's, nor that of a class in Python, nor one of `tee`'s, which share theirs. */
function isPrivate({ type }: PyIterator): boolean {
  if (!type.isBuiltin || type.name === "itertools._tee") return false;
  return type.module === "builtins" || type.module === "itertools";
}

/** Whether a variable of the prelude holds what its function alone knows: its name says so. */
function isOwn({ code }: Frame, register: number): boolean {
  return code.isHidden && code.code.varNames[register]?.startsWith("own_") === true;
}

/** Whether it is plain data, as of details of completions and of how far natives have come. */
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function isContainer(value: unknown): value is List | Dict | PySet {
  return value instanceof List || value instanceof Dict || value instanceof PySet;
}

function copyContainer(container: List | Dict | PySet): PyObject {
  if (container instanceof Dict) return container.copy();
  if (container instanceof List) return new List([...container.items]);
  const copy = new PySet();
  copy.copyFrom(container);
  return copy;
}
