import {
  add as addInts,
  bitAnd,
  bitOr,
  bitXor,
  divmod as divmodInts,
  floatDivide,
  floatDivmod,
  floatFloorDiv,
  floatMod,
  floatPow,
  floorDiv,
  type Int,
  intToFloat,
  invertBits,
  leftShift,
  mod as modInts,
  mul as mulInts,
  neg as negInt,
  pow as powInts,
  rightShift,
  sub as subInts,
  trueDivide,
} from "../text/index.ts";
import { Complex } from "./complex.ts";
import { complexPower } from "./complex-arithmetic.ts";
import { Float, type Value } from "./object.ts";
import { Tuple } from "./tuple.ts";

/**
 * Operators on numbers that are exactly int, bool or float: what the interpreter and compiled code try first. Each
 * answers undefined for any other operand; then the types' methods are asked. Errors are those of lib/text.
 *
 * Int and int, float and float, and float and int come first and inline; bool and bigint go through a second function.
 */

const largest = Number.MAX_SAFE_INTEGER;

/** An int or bool as an int; undefined for anything else. */
function intOf(value: Value): Int | undefined {
  if (typeof value === "number" || typeof value === "bigint") return value;
  return typeof value === "boolean" ? (value ? 1 : 0) : undefined;
}

/** The operation on two ints, or on two floats if one of them is one. */
function mixed(
  a: Value,
  b: Value,
  ints: (a: Int, b: Int) => Value,
  floats: (a: number, b: number) => Value,
): Value | undefined {
  const x = intOf(a);
  const y = intOf(b);
  if (x !== undefined && y !== undefined) return ints(x, y);
  if (b instanceof Float) {
    if (a instanceof Float) return floats(a.value, b.value);
    return x === undefined ? undefined : floats(intToFloat(x), b.value);
  }
  return a instanceof Float && y !== undefined ? floats(a.value, intToFloat(y)) : undefined;
}

function whole(a: Value, b: Value, ints: (a: Int, b: Int) => Value): Value | undefined {
  const x = intOf(a);
  if (x === undefined) return undefined;
  const y = intOf(b);
  return y === undefined ? undefined : ints(x, y);
}

// ---- The binary operators

/** `a + b` */
export function add(a: Value, b: Value): Value | undefined {
  if (typeof a === "number") {
    if (typeof b === "number") {
      const sum = a + b;
      if (sum <= largest && sum >= -largest) return sum;
    } else if (b instanceof Float) return new Float(a + b.value);
  } else if (a instanceof Float) {
    if (b instanceof Float) return new Float(a.value + b.value);
    if (typeof b === "number") return new Float(a.value + b);
  }
  return mixed(a, b, addInts, addFloats);
}
const addFloats = (x: number, y: number): Float => new Float(x + y);

/** `a - b` */
export function sub(a: Value, b: Value): Value | undefined {
  if (typeof a === "number") {
    if (typeof b === "number") {
      const difference = a - b;
      if (difference <= largest && difference >= -largest) return difference;
    } else if (b instanceof Float) return new Float(a - b.value);
  } else if (a instanceof Float) {
    if (b instanceof Float) return new Float(a.value - b.value);
    if (typeof b === "number") return new Float(a.value - b);
  }
  return mixed(a, b, subInts, subFloats);
}
const subFloats = (x: number, y: number): Float => new Float(x - y);

/** `a * b` of numbers; a sequence times a number is none of them. */
export function mul(a: Value, b: Value): Value | undefined {
  if (typeof a === "number") {
    if (typeof b === "number") {
      const product = a * b;
      // Adding 0 turns -0 into 0.
      if (product <= largest && product >= -largest) return product + 0;
    } else if (b instanceof Float) return new Float(a * b.value);
  } else if (a instanceof Float) {
    if (b instanceof Float) return new Float(a.value * b.value);
    if (typeof b === "number") return new Float(a.value * b);
  }
  return mixed(a, b, mulInts, mulFloats);
}
const mulFloats = (x: number, y: number): Float => new Float(x * y);

/** `a / b` */
export function truediv(a: Value, b: Value): Value | undefined {
  if (typeof b === "number") {
    if (b !== 0) {
      if (typeof a === "number") return new Float(a / b);
      if (a instanceof Float) return new Float(a.value / b);
    }
  } else if (b instanceof Float && b.value !== 0) {
    if (a instanceof Float) return new Float(a.value / b.value);
    if (typeof a === "number") return new Float(a / b.value);
  }
  return mixed(a, b, divideInts, divideFloats);
}
const divideInts = (x: Int, y: Int): Float => new Float(trueDivide(x, y));
const divideFloats = (x: number, y: number): Float => new Float(floatDivide(x, y));

/** `a // b` */
export function floordiv(a: Value, b: Value): Value | undefined {
  if (typeof a === "number" && typeof b === "number" && b !== 0) return Math.floor(a / b) + 0;
  return mixed(a, b, floorDiv, floorFloats);
}
const floorFloats = (x: number, y: number): Float => new Float(floatFloorDiv(x, y));

/** `a % b` of numbers; a str on the left formats. */
export function mod(a: Value, b: Value): Value | undefined {
  if (typeof a === "number" && typeof b === "number" && b !== 0) {
    const rest = a % b;
    return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest + 0;
  }
  return mixed(a, b, modInts, modFloats);
}
const modFloats = (x: number, y: number): Float => new Float(floatMod(x, y));

/** `divmod(a, b)` */
export function divmod(a: Value, b: Value): Value | undefined {
  return mixed(a, b, pairOfInts, pairOfFloats);
}
const pairOfInts = (x: Int, y: Int): Tuple => new Tuple(divmodInts(x, y));
function pairOfFloats(x: number, y: number): Tuple {
  const [quotient, rest] = floatDivmod(x, y);
  return new Tuple([new Float(quotient), new Float(rest)]);
}

/** `a ** b`: an int to a negative power is a float, a negative float to a fraction is complex. */
export function pow(a: Value, b: Value): Value | undefined {
  return mixed(a, b, powerOfInts, powerOfFloats);
}

/** `a ** b` of two ints: a float if `b` is negative. */
export function powerOfInts(a: Int, b: Int): Value {
  return b < 0 ? powerOfFloats(intToFloat(a), intToFloat(b)) : powInts(a, b);
}

/** `x ** y` of two floats: complex if `x` is negative and `y` no whole number. */
export function powerOfFloats(x: number, y: number): Value {
  const power = floatPow(x, y);
  if (power !== undefined) return new Float(power);
  const { real, imag } = complexPower(x, 0, y, 0);
  return new Complex(real, imag);
}

/** `a << b` */
export function lshift(a: Value, b: Value): Value | undefined {
  return whole(a, b, leftShift);
}

/** `a >> b` */
export function rshift(a: Value, b: Value): Value | undefined {
  if (typeof a === "number" && typeof b === "number" && (a | 0) === a && b >= 0)
    return a >> (b > 31 ? 31 : b);
  return whole(a, b, rightShift);
}

/** `a & b` of numbers: a bool if both are. */
export function and(a: Value, b: Value): Value | undefined {
  if (typeof a === "number" && typeof b === "number" && (a | 0) === a && (b | 0) === b) return a & b;
  if (typeof a === "boolean" && typeof b === "boolean") return a && b;
  return whole(a, b, bitAnd);
}

/** `a | b` of numbers: a bool if both are. */
export function or(a: Value, b: Value): Value | undefined {
  if (typeof a === "number" && typeof b === "number" && (a | 0) === a && (b | 0) === b) return a | b;
  if (typeof a === "boolean" && typeof b === "boolean") return a || b;
  return whole(a, b, bitOr);
}

/** `a ^ b` of numbers: a bool if both are. */
export function xor(a: Value, b: Value): Value | undefined {
  if (typeof a === "number" && typeof b === "number" && (a | 0) === a && (b | 0) === b) return a ^ b;
  if (typeof a === "boolean" && typeof b === "boolean") return a !== b;
  return whole(a, b, bitXor);
}

/** Numbers have no `@`. */
function matmul(): undefined {
  return undefined;
}

/** The binary operators, in the order of the operation table. */
export const binaryArithmetic: readonly ((a: Value, b: Value) => Value | undefined)[] = [
  add,
  sub,
  mul,
  matmul,
  truediv,
  floordiv,
  mod,
  pow,
  lshift,
  rshift,
  and,
  or,
  xor,
  divmod,
];

// ---- The unary operators

/** `-a` */
export function neg(a: Value): Value | undefined {
  if (typeof a === "number") return 0 - a;
  if (a instanceof Float) return new Float(-a.value);
  const x = intOf(a);
  return x === undefined ? undefined : negInt(x);
}

/** `+a` */
export function pos(a: Value): Value | undefined {
  return a instanceof Float ? a : intOf(a);
}

/** `~a` of an int. Of a bool it warns, so its method is asked. */
export function invert(a: Value): Value | undefined {
  return typeof a === "number" || typeof a === "bigint" ? invertBits(a) : undefined;
}

/** `abs(a)` */
export function abs(a: Value): Value | undefined {
  if (typeof a === "number") return a < 0 ? 0 - a : a;
  if (a instanceof Float) return new Float(Math.abs(a.value));
  const x = intOf(a);
  return x === undefined || x >= 0 ? x : negInt(x);
}

// ---- The comparisons. JavaScript compares a number with a bigint by value, as Python compares an int with a float.

/** An int, bool or float as a JavaScript number or bigint. */
function numeric(value: Value): number | bigint | undefined {
  if (typeof value === "number" || typeof value === "bigint") return value;
  if (value instanceof Float) return value.value;
  return typeof value === "boolean" ? (value ? 1 : 0) : undefined;
}

/** `a < b` */
export function less(a: Value, b: Value): boolean | undefined {
  if (typeof a === "number" && typeof b === "number") return a < b;
  const x = numeric(a);
  if (x === undefined) return undefined;
  const y = numeric(b);
  return y === undefined ? undefined : x < y;
}

/** `a <= b` */
export function lessEqual(a: Value, b: Value): boolean | undefined {
  if (typeof a === "number" && typeof b === "number") return a <= b;
  const x = numeric(a);
  if (x === undefined) return undefined;
  const y = numeric(b);
  return y === undefined ? undefined : x <= y;
}

/** `a == b` */
export function equal(a: Value, b: Value): boolean | undefined {
  if (typeof a === "number" && typeof b === "number") return a === b;
  const x = numeric(a);
  if (x === undefined) return undefined;
  const y = numeric(b);
  // biome-ignore lint/suspicious/noDoubleEquals: compares a number with a bigint by value
  return y === undefined ? undefined : x == y;
}

/** `a != b` */
export function notEqual(a: Value, b: Value): boolean | undefined {
  const result = equal(a, b);
  return result === undefined ? undefined : !result;
}

/** `a > b` */
export function greater(a: Value, b: Value): boolean | undefined {
  if (typeof a === "number" && typeof b === "number") return a > b;
  const x = numeric(a);
  if (x === undefined) return undefined;
  const y = numeric(b);
  return y === undefined ? undefined : x > y;
}

/** `a >= b` */
export function greaterEqual(a: Value, b: Value): boolean | undefined {
  if (typeof a === "number" && typeof b === "number") return a >= b;
  const x = numeric(a);
  if (x === undefined) return undefined;
  const y = numeric(b);
  return y === undefined ? undefined : x >= y;
}

/** The comparisons, in the order of the operation table. */
export const comparisonArithmetic: readonly ((a: Value, b: Value) => boolean | undefined)[] = [
  less,
  lessEqual,
  equal,
  notEqual,
  greater,
  greaterEqual,
];
