import { abs, binaryArithmetic, comparisonArithmetic, invert, neg, pos } from "../object/arithmetic.ts";
import { raise, TypeError } from "../object/error.ts";
import { internal } from "../object/internal.ts";
import { List } from "../object/list.ts";
import type { ModuleTable } from "../object/module.ts";
import { DEFER, type Deferred, defer, func, type Native } from "../object/native.ts";
import { NotImplemented, slotOf, typeOf, type Value } from "../object/object.ts";
import { binaryOperations, comparisons } from "../object/operation.ts";
import { asInt, callSlot, equals, identical, index, truth } from "../object/protocol.ts";
import { CONTAINS, GETITEM, LEN, LENGTH_HINT } from "../object/slot.generated.ts";
import { getItem, getterTypes } from "./operator/getters.ts";

/** Names that Python's keywords don't leave free. */
const renamed: Readonly<Record<string, string>> = { and: "and_", or: "or_", not: "not_" };

/** A function that is an operator: numbers are leaves, all else is done by the operator itself in the prelude. */
function binary(name: string, doc: string, leaf: (a: Value, b: Value) => Value | undefined): Native {
  return func(`${name}(a, b, /)`, doc, (a: Value, b: Value) => leaf(a, b) ?? DEFER);
}

const operators: Native[] = [];
binaryOperations.forEach(({ method, inplace, symbol }, row) => {
  const plain = method.slice(2, -2);
  if (plain === "divmod") return;
  const name = renamed[plain] ?? plain;
  const shown = plain === "pow" ? "**" : symbol;
  operators.push(binary(name, `Same as a ${shown} b.`, binaryArithmetic[row]));
  if (inplace !== null) {
    operators.push(binary(inplace.slice(2, -2), `Same as a ${shown}= b.`, binaryArithmetic[row]));
  }
});
comparisons.forEach(({ method, symbol }, row) => {
  operators.push(binary(method.slice(2, -2), `Same as a ${symbol} b.`, comparisonArithmetic[row]));
});

function unary(name: string, doc: string, leaf: (a: Value) => Value | undefined): Native {
  return func(`${name}(a, /)`, doc, (a: Value) => leaf(a) ?? DEFER);
}

/** `+` of two sequences, which have items by position. */
function concat(name: string, doc: string): Native {
  return func(`${name}(a, b, /)`, doc, (a: Value) => {
    if (slotOf(a, GETITEM) === undefined) {
      raise(TypeError, `'${typeOf(a).name}' object can't be concatenated`);
    }
    return DEFER;
  });
}

const getItemNative = func("getitem(a, b, /)", "Same as a[b].", (a: Value, b: Value) => {
  const found = callSlot(a, GETITEM, b);
  return found === undefined || found === DEFER ? DEFER : found;
});
getItem.native = getItemNative;

internal("_checked_hint(hint, /)", (hint: Value) => {
  if (hint === NotImplemented) return null;
  const n = asInt(hint);
  if (n === undefined) {
    raise(TypeError, `__length_hint__ must be an integer, not ${typeOf(hint).name}`);
  }
  return n;
});

const functions: readonly Native[] = [
  ...operators,
  unary("neg", "Same as -a.", neg),
  unary("pos", "Same as +a.", pos),
  unary("abs", "Same as abs(a).", abs),
  unary("inv", "Same as ~a.", invert),
  unary("invert", "Same as ~a.", invert),
  func("not_(a, /)", "Same as not a.", (a: Value) => {
    const test = truth(a);
    return test === DEFER ? DEFER : !test;
  }),
  func("truth(a, /)", "Return True if a is true, False otherwise.", (a: Value) => truth(a)),
  func("is_(a, b, /)", "Same as a is b.", (a: Value, b: Value) => identical(a, b)),
  func("is_not(a, b, /)", "Same as a is not b.", (a: Value, b: Value) => !identical(a, b)),
  func("is_none(a, /)", "Same as a is None.", (a: Value) => a === null),
  func("is_not_none(a, /)", "Same as a is not None.", (a: Value) => a !== null),
  func("index(a, /)", "Same as a.__index__()", (a: Value) => index(a)),
  concat("concat", "Same as a + b, for a and b sequences."),
  concat("iconcat", "Same as a += b, for a and b sequences."),
  func("contains(a, b, /)", "Same as b in a (note reversed operands).", (a: Value, b: Value) => {
    const found = callSlot(a, CONTAINS, b);
    return found === undefined || found === DEFER ? DEFER : found;
  }),
  func(
    "countOf(a, b, /)",
    "Return the number of items in a which are, or which equal, b.",
    (a: Value, b: Value) => {
      if (!(a instanceof List)) return DEFER;
      let count = 0;
      for (const item of a.items) {
        const same = equals(item, b);
        if (same === DEFER) return DEFER;
        if (same) count++;
      }
      return count;
    },
  ),
  func("indexOf(a, b, /)", "Return the first index of b in a.", () => DEFER),
  getItemNative,
  func("setitem(a, b, c, /)", "Same as a[b] = c.", () => DEFER),
  func("delitem(a, b, /)", "Same as del a[b].", () => DEFER),
  func(
    "length_hint(obj, default=0, /)",
    "Return an estimate of the number of items in obj.\n\nThis is useful for presizing containers when building from an iterable.\n\nIf the object supports len(), the result will be exact.\nOtherwise, it may over- or under-estimate by an arbitrary amount.",
    (obj: Value, instead: Value): Value | Deferred => {
      if (asInt(instead) === undefined) {
        raise(TypeError, `'${typeOf(instead).name}' object cannot be interpreted as an integer`);
      }
      if (slotOf(obj, LEN) === undefined && slotOf(obj, LENGTH_HINT) === undefined) return instead;
      const size = callSlot(obj, LEN);
      return typeof size === "number" ? size : DEFER;
    },
  ),
  func(
    "call(obj, /, *args, **kwargs)",
    "Same as obj(*args, **kwargs).",
    (obj: Value, args: readonly Value[], kwargs: ReadonlyMap<string, Value>) =>
      defer(obj, [...args, ...kwargs.values()], kwargs.size === 0 ? null : [...kwargs.keys()]),
  ),
];

/** `operator.__add__` is `operator.add`, and so on. */
const dunders = functions
  .filter(
    each =>
      !["countOf", "indexOf", "length_hint", "is_", "is_not", "is_none", "is_not_none", "truth"].includes(
        each.name,
      ),
  )
  .map(each => ({ name: `__${each.name.replace(/_$/, "")}__`, value: each }));

export const operatorModule: ModuleTable = {
  name: "operator",
  doc: "Operator interface.\n\nThis module exports a set of functions implemented in C corresponding\nto the intrinsic operators of Python.  For example, operator.add(x, y)\nis equivalent to the expression x+y.",
  entries: [
    ...functions,
    ...dunders,
    ...getterTypes,
    {
      name: "__all__",
      value: new List(
        [...functions.map(each => each.name), "attrgetter", "itemgetter", "methodcaller"].sort(),
      ),
    },
  ],
};
