import { declareDict } from "../../object/class.ts";
import { Dict, dictType } from "../../object/dict.ts";
import { raise, TypeError } from "../../object/error.ts";
import { classGetItem } from "../../object/generic-alias.ts";
import { makeLayout } from "../../object/instance.ts";
import { internal } from "../../object/internal.ts";
import {
  BoundMethod,
  construct,
  DEFER,
  type Deferred,
  declare,
  defer,
  type Entry,
  member,
  method,
  slot,
} from "../../object/native.ts";
import { builtinType, PyObject, slotOf, type Type, type Value } from "../../object/object.ts";
import { Container, type Piece, reprContainer } from "../../object/protocol.ts";
import { CALL } from "../../object/slot.generated.ts";
import { Tuple, tupleType } from "../../object/tuple.ts";

type Keywords = ReadonlyMap<string, Value>;

// ---- Placeholder

class PlaceholderObject extends PyObject {}
const placeholderType = builtinType("functools._PlaceholderType", PlaceholderObject);
placeholderType.module = "functools";
placeholderType.qualname = "_PlaceholderType";
placeholderType.isBase = false;
const placeholder = new PlaceholderObject();

declare(
  placeholderType,
  "The type of the Placeholder singleton.\n\nUsed as a placeholder for partial arguments.",
  () => [
    construct("_PlaceholderType(type, /)", () => placeholder),
    slot("__repr__", () => "Placeholder"),
    method("__reduce__(self, /)", "Helper for pickle.", () => "Placeholder"),
  ],
);

// ---- partial

/** `partial(func, *args, **keywords)`. */
export class Partial extends Container {
  func: Value = null;
  args: Tuple = new Tuple();
  keywords: Dict = new Dict();
  /** How many of `args` are placeholders. */
  open = 0;

  get closed(): string {
    return "...";
  }

  reprPieces(): Piece[] {
    const { type } = this;
    const own = type.members.get("__module__");
    const module = type === partialType ? "functools" : typeof own === "string" ? own : type.module;
    const pieces: Piece[] = [{ text: `${module}.${type.qualname}(` }, { item: this.func }];
    for (const item of this.args.items) pieces.push({ text: ", " }, { item });
    for (const [key, item] of this.keywords.entries()) pieces.push({ text: `, ${String(key)}=` }, { item });
    pieces.push({ text: ")" });
    return pieces;
  }

  equalPairs(_other: PyObject): undefined {
    return undefined;
  }
}

export const partialType: Type = builtinType("functools.partial", Partial);
partialType.module = "functools";
partialType.qualname = "partial";
partialType.layout = makeLayout(Partial, partialType);
partialType.hasDict = true;
partialType.hasWeakref = true;

function countOpen(args: readonly Value[]): number {
  let count = 0;
  for (const each of args) if (each === placeholder) count++;
  return count;
}

/** Arguments in the place of placeholders, in order, and after the rest; placeholders that are left stay. */
function fill(args: readonly Value[], given: readonly Value[]): Value[] {
  let next = 0;
  const filled = args.map(each => (each === placeholder && next < given.length ? given[next++] : each));
  return filled.concat(given.slice(next));
}

function make(type: Type, all: readonly Value[], kwargs: Keywords): Partial {
  if (all.length === 0) raise(TypeError, "type 'partial' takes at least one argument");
  const [func, ...given] = all;
  if (slotOf(func, CALL) === undefined) raise(TypeError, "the first argument must be callable");
  for (const value of kwargs.values()) {
    if (value === placeholder) raise(TypeError, "Placeholder cannot be passed as a keyword argument");
  }
  if (given[given.length - 1] === placeholder) raise(TypeError, "trailing Placeholders are not allowed");
  const partial = new type.layout() as Partial;
  const inner = func instanceof Partial && func.type === partialType ? func : null;
  partial.func = inner === null ? func : inner.func;
  const args = inner === null ? given : fill(inner.args.items, given);
  partial.args = new Tuple(args);
  partial.open = countOpen(args);
  const keywords = inner === null ? new Dict() : inner.keywords.copy();
  for (const [key, value] of kwargs) keywords.set(key, value);
  partial.keywords = keywords;
  return partial;
}

function callPartial(self: Partial, args: readonly Value[], kwargs: Keywords): Deferred {
  const { open, keywords } = self;
  let all: Value[];
  if (open > 0) {
    if (args.length < open) {
      raise(
        TypeError,
        `missing positional arguments in 'partial' call; expected at least ${open}, got ${args.length}`,
      );
    }
    all = fill(self.args.items, args);
  } else all = self.args.items.concat(args);
  if (keywords.size === 0 && kwargs.size === 0) return defer(self.func, all);
  const names: string[] = [];
  for (const [key, value] of keywords.entries()) {
    names.push(key as string);
    all.push(kwargs.get(key as string) ?? (kwargs.has(key as string) ? null : value));
  }
  for (const [key, value] of kwargs) {
    if (keywords.get(key) !== undefined) continue;
    names.push(key);
    all.push(value);
  }
  return defer(self.func, all, names);
}

declare(
  partialType,
  "Create a new function with partial application of the given arguments\nand keywords.",
  () => [
    construct("partial(type, /, *args, **keywords)", make),
    slot("__call__", callPartial),
    slot("__repr__", (self: Partial) => reprContainer(self)),
    slot("__get__", (self: Partial, instance: Value) =>
      instance === null ? self : new BoundMethod(self, instance),
    ),
    member("func", "function object to use in future partial calls", (self: Partial) => self.func),
    member("args", "tuple of arguments to future partial calls", (self: Partial) => self.args),
    member(
      "keywords",
      "dictionary of keyword arguments to future partial calls",
      (self: Partial) => self.keywords,
    ),
    method("__reduce__(self, /)", "Helper for pickle.", () => DEFER),
    method(
      "__setstate__(self, state, /)",
      "Set state information for unpickling.",
      (self: Partial, state: Value) => {
        const parts = state instanceof Tuple ? state.items : [];
        const [func, args, keywords] = parts;
        if (
          parts.length !== 4 ||
          slotOf(func, CALL) === undefined ||
          !(args instanceof Tuple) ||
          !(keywords === null || keywords instanceof Dict)
        ) {
          raise(TypeError, "invalid partial state");
        }
        if (args.items[args.items.length - 1] === placeholder) {
          raise(TypeError, "trailing Placeholders are not allowed");
        }
        self.func = func;
        self.args = args.type === tupleType ? args : new Tuple(args.items);
        self.open = countOpen(args.items);
        self.keywords =
          keywords === null ? new Dict() : keywords.type === dictType ? keywords : keywords.copy();
        return null;
      },
    ),
    classGetItem(),
  ],
);
declareDict(partialType);

internal(
  "_partial_of(function, /, *args, **keywords)",
  (func: Value, args: readonly Value[], keywords: Keywords) => make(partialType, [func, ...args], keywords),
);

export const partialEntries: readonly Entry[] = [
  { name: "partial", value: partialType },
  { name: "Placeholder", value: placeholder },
  { name: "_PlaceholderType", value: placeholderType },
];
