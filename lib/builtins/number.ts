import { abs as absOf, add, divmod as divmodOf, pow as powOf } from "../object/arithmetic.ts";
import { bytearrayType } from "../object/bytearray.ts";
import { bytesType } from "../object/bytes.ts";
import { Complex, complexType } from "../object/complex.ts";
import { raise, TypeError } from "../object/error.ts";
import { internal } from "../object/internal.ts";
import { List } from "../object/list.ts";
import { DEFER, type Deferred, func, Native } from "../object/native.ts";
import {
  builtinType,
  Float,
  isInstance,
  NotImplemented,
  slotOf,
  strType,
  typeOf,
  type Value,
} from "../object/object.ts";
import { Progress } from "../object/progress.ts";
import { asInt, callLeaf, callSlot, index, items } from "../object/protocol.ts";
import { Range } from "../object/range.ts";
import * as slot from "../object/slot.generated.ts";
import { endWithSlot } from "../object/special.ts";
import { Tuple } from "../object/tuple.ts";
import { canonical, intToFloat, intToPrefixed, powMod } from "../text/index.ts";

// ---- abs, divmod, pow, round

function abs(x: Value): Value | Deferred {
  return (
    absOf(x) ??
    endWithSlot(x, slot.ABS) ??
    raise(TypeError, `bad operand type for abs(): '${typeOf(x).name}'`)
  );
}

/** What two native methods make of `x op y`; undefined if neither knows the other, `DEFER` where Python code is asked. */
function operateLeaf(x: Value, y: Value, number: number, reflected: number): Value | Deferred | undefined {
  const left = typeOf(x);
  const right = typeOf(y);
  const derived = left !== right && right.isSubclassOf(left);
  if (derived && right.slot(reflected) !== left.slot(reflected)) return DEFER;
  const first = callSlot(x, number, y);
  if (first === DEFER || (first !== undefined && first !== NotImplemented)) return first;
  const second = left === right ? undefined : callSlot(y, reflected, x);
  return second === NotImplemented ? undefined : second;
}

function divmod(x: Value, y: Value): Value | Deferred {
  return (
    divmodOf(x, y) ??
    operateLeaf(x, y, slot.DIVMOD, slot.RDIVMOD) ??
    raise(TypeError, `unsupported operand type(s) for divmod(): '${typeOf(x).name}' and '${typeOf(y).name}'`)
  );
}

function isPlainInt(value: Value): value is number | bigint | boolean {
  return typeof value === "number" || typeof value === "bigint" || typeof value === "boolean";
}

function pow(base: Value, exp: Value, mod: Value): Value | Deferred {
  if (mod === null) {
    return (
      powOf(base, exp) ??
      operateLeaf(base, exp, slot.POW, slot.RPOW) ??
      raise(
        TypeError,
        `unsupported operand type(s) for ** or pow(): '${typeOf(base).name}' and '${typeOf(exp).name}'`,
      )
    );
  }
  if (isPlainInt(base) && isPlainInt(exp) && isPlainInt(mod)) return powMod(int(base), int(exp), int(mod));
  // All three are asked: the base, the exponent by its reflected method, and builtin modulus types.
  const methods = [slotOf(base, slot.POW), slotOf(exp, slot.RPOW), slotOf(mod, slot.POW)];
  if (methods.some(each => each !== undefined && !(each instanceof Native))) return DEFER;
  const result = powNatively(base, exp, mod);
  if (result !== NotImplemented) return result;
  raiseTernary(base, exp, mod);
}

function int(value: number | bigint | boolean): number | bigint {
  return asInt(value) as number | bigint;
}

/** `pow` with a modulus where the methods are builtin ones: a float or complex number anywhere is refused by its own. */
function powNatively(base: Value, exp: Value, mod: Value): Value | Deferred {
  const own = slotOf(base, slot.POW);
  if (own !== undefined) {
    const result = callLeaf(own as Native, base, exp, mod);
    if (result !== NotImplemented) return result;
  }
  const reflected = typeOf(base) === typeOf(exp) ? undefined : slotOf(exp, slot.RPOW);
  if (reflected !== undefined) {
    const result = callLeaf(reflected as Native, exp, base, mod);
    if (result !== NotImplemented) return result;
  }
  return mod instanceof Float || mod instanceof Complex
    ? callLeaf(slotOf(mod, slot.POW) as Native, mod, exp, mod)
    : NotImplemented;
}

function raiseTernary(base: Value, exp: Value, mod: Value): never {
  const names = [base, exp, mod].map(each => `'${typeOf(each).name}'`);
  raise(TypeError, `unsupported operand type(s) for ** or pow(): ${names.join(", ")}`);
}

internal("_pow_unsupported(base, exp, mod, /)", raiseTernary);

/** Whether a reflected method comes first: the right operand's class is derived and has one of its own. */
internal("_reflected_first(x, y, name, /)", (x: Value, y: Value, name: string) => {
  const left = typeOf(x);
  const right = typeOf(y);
  return left !== right && right.isSubclassOf(left) && right.lookup(name) !== left.lookup(name);
});

internal("_same_type(x, y, /)", (x: Value, y: Value) => typeOf(x) === typeOf(y));

internal("_divmod_unsupported(x, y, /)", (x: Value, y: Value) =>
  raise(TypeError, `unsupported operand type(s) for divmod(): '${typeOf(x).name}' and '${typeOf(y).name}'`),
);

function round(number: Value, ndigits: Value): Value | Deferred {
  const result =
    ndigits === null ? endWithSlot(number, slot.ROUND) : endWithSlot(number, slot.ROUND, ndigits);
  return result ?? raise(TypeError, `type ${typeOf(number).name} doesn't define __round__ method`);
}

// ---- bin, oct, hex

function prefixed(base: 2 | 8 | 16): (number: Value) => Value | Deferred {
  return number => {
    const n = index(number);
    return n === DEFER ? DEFER : intToPrefixed(n, base);
  };
}

// ---- sum

function checkStart(start: Value): void {
  if (isInstance(start, strType)) raise(TypeError, "sum() can't sum strings [use ''.join(seq) instead]");
  if (isInstance(start, bytesType)) raise(TypeError, "sum() can't sum bytes [use b''.join(seq) instead]");
  if (isInstance(start, bytearrayType)) {
    raise(TypeError, "sum() can't sum bytearray [use b''.join(seq) instead]");
  }
}

internal("_sum_check(start, /)", (start: Value) => {
  checkStart(start);
  return null;
});

function sum(iterable: Value, start: Value): Value | Deferred {
  checkStart(start);
  if (!isPlainInt(start) && !(start instanceof Float)) return DEFER;
  if (iterable instanceof List && iterable.floats && (typeof start === "number" || start instanceof Float)) {
    const high = typeof start === "number" ? start : start.value;
    return iterable.length === 0 ? start : new Float(sumDoubles(iterable.raw as number[], high));
  }
  if (iterable instanceof Range && typeof start === "number") return sumRange(iterable, start);
  const list = iterable instanceof List || iterable instanceof Tuple ? iterable.items : items(iterable);
  return list === DEFER ? DEFER : sumItems(list, start);
}

function sumRange({ start, step, length }: Range, total: number): Value {
  const count = BigInt(length);
  return canonical(BigInt(total) + BigInt(start) * count + (BigInt(step) * (count * (count - 1n))) / 2n);
}

/** Ints first, floats from the first of them on, with the rounding errors kept; `DEFER` at anything else. */
function sumItems(list: readonly Value[], start: Value): Value | Deferred {
  let total = start;
  let at = 0;
  if (typeof total === "number") {
    for (; at < list.length; at++) {
      const item = list[at];
      if (typeof item !== "number" || !Number.isSafeInteger((total as number) + item)) break;
      total = (total as number) + item;
    }
  }
  for (; at < list.length && isPlainInt(total); at++) {
    const item = list[at];
    // CPython keeps the errors only where the ints before made up 64 bits at most.
    if (item instanceof Float && typeof total === "bigint" && !fitsLong(total)) {
      return addAll(list, at, total);
    }
    const next = add(total, item);
    if (next === undefined) return DEFER;
    total = next;
  }
  return total instanceof Float ? sumFloats(list, at, total.value) : total;
}

function fitsLong(n: bigint): boolean {
  return BigInt.asIntN(64, n) === n;
}

internal("_is_long(value, /)", (value: Value) => {
  const n = asInt(value);
  return typeof n === "number" || (n !== undefined && fitsLong(n));
});

/** The rest one by one. */
function addAll(list: readonly Value[], from: number, start: Value): Value | Deferred {
  let total = start;
  for (let i = from; i < list.length; i++) {
    const next = add(total, list[i]);
    if (next === undefined) return DEFER;
    total = next;
  }
  return total;
}

/** Floats, ints among them, with Neumaier's compensation (CPython 3.12). */
function sumFloats(list: readonly Value[], from: number, start: number): Value | Deferred {
  let high = start;
  let low = 0;
  for (let i = from; i < list.length; i++) {
    const item = list[i];
    if (item instanceof Float) {
      const x = item.value;
      const next = high + x;
      low += Math.abs(high) >= Math.abs(x) ? high - next + x : x - next + high;
      high = next;
    } else if (typeof item === "number") high += item;
    else if (typeof item === "boolean") high += item ? 1 : 0;
    else if (typeof item === "bigint" && fitsLong(item)) high += Number(item);
    else return addAll(list, i, new Float(finish(high, low)));
  }
  return new Float(finish(high, low));
}

function sumDoubles(raw: readonly number[], start: number): number {
  let high = start;
  let low = 0;
  for (let i = 0; i < raw.length; i++) {
    const x = raw[i];
    const next = high + x;
    low += Math.abs(high) >= Math.abs(x) ? high - next + x : x - next + high;
    high = next;
  }
  return finish(high, low);
}

/** The sum with its compensation, unless that is no number: then the sum is infinite, or NaN. */
function finish(high: number, low: number): number {
  return low !== 0 && Number.isFinite(low) ? high + low : high;
}

internal("_sum_finish(high, low, /)", (high: Float, low: Float) => new Float(finish(high.value, low.value)));

/** Complex numbers added up, each part with its compensation. */
class ComplexSum extends Progress {
  high: number;
  low = 0;
  imagHigh: number;
  imagLow = 0;
  constructor(start: Complex) {
    super();
    this.high = start.real;
    this.imagHigh = start.imag;
  }

  addReal(x: number): void {
    const next = this.high + x;
    this.low += lostBy(this.high, x, next);
    this.high = next;
  }

  addImag(x: number): void {
    const next = this.imagHigh + x;
    this.imagLow += lostBy(this.imagHigh, x, next);
    this.imagHigh = next;
  }
}
builtinType("complex_sum", ComplexSum);

function lostBy(a: number, b: number, sum: number): number {
  return Math.abs(a) >= Math.abs(b) ? a - sum + b : b - sum + a;
}

internal("_complex_sum(start, /)", (start: Complex) => new ComplexSum(start));
internal("_complex_sum_add(sum, item, /)", (sum: ComplexSum, item: Value) => {
  const n = asInt(item);
  if (n !== undefined) sum.addReal(intToFloat(n));
  else if (item instanceof Float) sum.addReal(item.value);
  else if (item instanceof Complex && item.type === complexType) {
    sum.addReal(item.real);
    sum.addImag(item.imag);
  } else return false;
  return true;
});
internal(
  "_complex_sum_result(sum, /)",
  (sum: ComplexSum) => new Complex(finish(sum.high, sum.low), finish(sum.imagHigh, sum.imagLow)),
);

export const numberBuiltins: readonly Native[] = [
  func("abs(x, /)", "Return the absolute value of the argument.", abs),
  func("divmod(x, y, /)", "Return the tuple (x//y, x%y).  Invariant: div*y + mod == x.", divmod),
  func(
    "pow(base, exp, mod=None)",
    "Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments\n\nSome types, such as ints, are able to use a more efficient algorithm when\ninvoked using the three argument form.",
    pow,
  ),
  func(
    "round(number, ndigits=None)",
    "Round a number to a given precision in decimal digits.\n\nThe return value is an integer if ndigits is omitted or None.  Otherwise\nthe return value has the same type as the number.  ndigits may be negative.",
    round,
  ),
  func(
    "bin(number, /)",
    "Return the binary representation of an integer.\n\n   >>> bin(2796202)\n   '0b1010101010101010101010'",
    prefixed(2),
  ),
  func(
    "oct(number, /)",
    "Return the octal representation of an integer.\n\n   >>> oct(342391)\n   '0o1234567'",
    prefixed(8),
  ),
  func(
    "hex(number, /)",
    "Return the hexadecimal representation of an integer.\n\n   >>> hex(12648430)\n   '0xc0ffee'",
    prefixed(16),
  ),
  func(
    "sum(iterable, /, start=0)",
    "Return the sum of a 'start' value (default: 0) plus an iterable of numbers\n\nWhen the iterable is empty, return the start value.\nThis function is intended specifically for use with numeric values and may\nreject non-numeric types.",
    sum,
  ),
];
