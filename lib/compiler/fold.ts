/**
 * Operators on constants, worked out at compile time within CPython's limits of size. What could come out
 * differently at run time, or raise, is left to run time: all functions return null for "don't".
 */
import type { Constant } from "../code/index.ts";
import type { Operator, UnaryOperator } from "../syntax/index.ts";
import { bool, int, isTrue, pointsOf, str, strOfPoints, tuple } from "./constant.ts";

// CPython: flowgraph.c.
const MAX_INT_BITS = 128;
const MAX_ITEMS = 256;
const MAX_STRING = 4096;
const MAX_TOTAL_ITEMS = 1024;

export function foldUnary(op: UnaryOperator, operand: Constant): Constant | null {
  if (op === "Not") return bool(!isTrue(operand));
  const number = intOf(operand);
  if (number !== null) {
    if (op === "USub") return int(-number);
    if (op === "UAdd") return int(number);
    // CPython deprecates ~True and warns about it at run time.
    return operand.type === "int" ? int(~number) : null;
  }
  if (op === "Invert") return null;
  const sign = op === "USub" ? -1 : 1;
  if (operand.type === "float") return { type: "float", value: sign * operand.value };
  if (operand.type === "complex") {
    return { type: "complex", real: sign * operand.real, imag: sign * operand.imag };
  }
  return null;
}

export function foldBinary(op: Operator, left: Constant, right: Constant): Constant | null {
  const a = intOf(left);
  const b = intOf(right);
  if (a !== null && b !== null) {
    if (op === "BitAnd" || op === "BitOr" || op === "BitXor") {
      if (left.type !== "int" && right.type !== "int") return foldBools(op, isTrue(left), isTrue(right));
    }
    return foldInts(op, a, b);
  }
  if (isReal(left) && isReal(right)) return foldFloats(op, realOf(left), realOf(right));
  if (isNumber(left) && isNumber(right)) return foldComplexes(op, left, right);
  if (op === "Add") return concatenate(left, right);
  if (op === "Mult") {
    if (b !== null) return repeat(left, b);
    if (a !== null) return repeat(right, a);
  }
  return null;
}

/** `container[key]`, for strings, bytes and tuples. */
export function foldSubscript(container: Constant, key: Constant): Constant | null {
  const items = sequenceOf(container);
  if (!items) return null;
  if (key.type === "slice") {
    const bounds = sliceBounds(key.items, items.length);
    if (!bounds) return null;
    const picked: unknown[] = [];
    const [start, stop, step] = bounds;
    for (let i = start; step > 0 ? i < stop : i > stop; i += step) picked.push(items[i]);
    return likeSequence(container, picked);
  }
  const index = intOf(key);
  if (index === null || index < -BigInt(items.length) || index >= items.length) return null;
  const at = Number(index) + (index < 0 ? items.length : 0);
  if (container.type === "tuple") return container.items[at];
  if (container.type === "bytes") return int(container.value[at]);
  return strOfPoints([items[at] as number]);
}

// ---- Numbers

function intOf(constant: Constant): bigint | null {
  switch (constant.type) {
    case "int":
      return BigInt(constant.value);
    case "true":
      return 1n;
    case "false":
      return 0n;
    default:
      return null;
  }
}

type Real = Constant & { type: "int" | "float" | "true" | "false" };
type Numeric = Real | (Constant & { type: "complex" });

function isReal(constant: Constant): constant is Real {
  return constant.type === "float" || intOf(constant) !== null;
}

function isNumber(constant: Constant): constant is Numeric {
  return constant.type === "complex" || isReal(constant);
}

function realOf(constant: Real): number {
  return constant.type === "float" ? constant.value : Number(intOf(constant));
}

function bits(value: bigint): number {
  return (value < 0n ? -value : value).toString(2).length - (value === 0n ? 1 : 0);
}

function foldBools(op: "BitAnd" | "BitOr" | "BitXor", a: boolean, b: boolean): Constant {
  if (op === "BitAnd") return bool(a && b);
  if (op === "BitOr") return bool(a || b);
  return bool(a !== b);
}

function foldInts(op: Operator, a: bigint, b: bigint): Constant | null {
  switch (op) {
    case "Add":
      return int(a + b);
    case "Sub":
      return int(a - b);
    case "Mult":
      return bits(a) + bits(b) > MAX_INT_BITS && a !== 0n && b !== 0n ? null : int(a * b);
    case "BitAnd":
      return int(a & b);
    case "BitOr":
      return int(a | b);
    case "BitXor":
      return int(a ^ b);
    case "LShift":
      return b < 0n || (a !== 0n && BigInt(bits(a)) + b > MAX_INT_BITS) ? null : int(a << b);
    case "RShift":
      return b < 0n || b > 0x7fffffffn ? null : int(a >> b);
    case "FloorDiv":
      return b === 0n ? null : int(floorDivide(a, b));
    case "Mod":
      return b === 0n ? null : int(a - b * floorDivide(a, b));
    case "Pow":
      if (b < 0n || (bits(a) > 0 && BigInt(bits(a)) * b > MAX_INT_BITS)) return null;
      return int(a ** b);
    case "Div": {
      // Exact only while both are; the rest is rounded once, at run time.
      const [x, y] = [Number(a), Number(b)];
      if (b === 0n || !Number.isSafeInteger(x) || !Number.isSafeInteger(y)) return null;
      return { type: "float", value: x / y };
    }
    default:
      return null;
  }
}

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

function foldFloats(op: Operator, a: number, b: number): Constant | null {
  // Infinity may stand for an int too large for a float, which raises.
  if (!Number.isFinite(a) || !Number.isFinite(b)) return null;
  switch (op) {
    case "Add":
      return { type: "float", value: a + b };
    case "Sub":
      return { type: "float", value: a - b };
    case "Mult":
      return { type: "float", value: a * b };
    case "Div":
      return b === 0 ? null : { type: "float", value: a / b };
    default:
      return null;
  }
}

function foldComplexes(op: Operator, left: Numeric, right: Numeric): Constant | null {
  const [a, b] = [partsOf(left), partsOf(right)];
  const sign = op === "Sub" ? -1 : 1;
  if (op !== "Add" && op !== "Sub") return null;
  // Python 3.14 adds a real number to a complex one without touching the imaginary part.
  const real = a.real + sign * b.real;
  if (a.imag === null) return { type: "complex", real, imag: sign * b.imag! };
  if (b.imag === null) return { type: "complex", real, imag: a.imag };
  return { type: "complex", real, imag: a.imag + sign * b.imag };
}

function partsOf(constant: Numeric): { real: number; imag: number | null } {
  return constant.type === "complex" ? constant : { real: realOf(constant), imag: null };
}

// ---- Sequences

function sequenceOf(constant: Constant): ArrayLike<unknown> | null {
  switch (constant.type) {
    case "str":
    case "wide":
      return pointsOf(constant);
    case "bytes":
      return constant.value;
    case "tuple":
      return constant.items;
    default:
      return null;
  }
}

/** A sequence of the kind of `model`; the items are what `sequenceOf` gives for that kind. */
function likeSequence(model: Constant, items: unknown[]): Constant {
  if (model.type === "tuple") return tuple(items as Constant[]);
  if (model.type === "bytes") return { type: "bytes", value: Uint8Array.from(items as number[]) };
  return strOfPoints(items as number[]);
}

function concatenate(left: Constant, right: Constant): Constant | null {
  if (left.type === "str" && right.type === "str") return str(left.value + right.value);
  const isText = (each: Constant) => each.type === "str" || each.type === "wide";
  if (left.type !== right.type && !(isText(left) && isText(right))) return null;
  const [a, b] = [sequenceOf(left), sequenceOf(right)];
  return a && b ? likeSequence(left, [...Array.from(a), ...Array.from(b)]) : null;
}

function repeat(sequence: Constant, times: bigint): Constant | null {
  const items = sequenceOf(sequence);
  if (!items) return null;
  const limit = sequence.type === "tuple" ? MAX_ITEMS : MAX_STRING;
  if (times < 0n) times = 0n;
  if (BigInt(items.length) * times > limit) return null;
  if (sequence.type === "tuple" && BigInt(countItems(sequence)) * times > MAX_TOTAL_ITEMS) return null;
  const all: unknown[] = [];
  for (let i = 0; i < Number(times); i++) all.push(...Array.from(items));
  return likeSequence(sequence, all);
}

function countItems(constant: Constant): number {
  if (constant.type !== "tuple") return 1;
  return constant.items.reduce((sum, each) => sum + countItems(each), 1);
}

function sliceBounds(parts: readonly Constant[], length: number): [number, number, number] | null {
  const [start, stop, step] = parts.map(part => (part.type === "none" ? undefined : intOf(part)));
  if (start === null || stop === null || step === null || step === 0n) return null;
  const by = step ?? 1n;
  const [low, high] = by > 0n ? [0, length] : [-1, length - 1];
  const clamp = (value: bigint) => {
    const at = value < 0n ? value + BigInt(length) : value;
    return at < low ? low : at > high ? high : Number(at);
  };
  const first = start === undefined ? (by > 0n ? low : high) : clamp(start);
  const last = stop === undefined ? (by > 0n ? high : low) : clamp(stop);
  return [first, last, by > BigInt(length) ? length + 1 : by < -BigInt(length) ? -length - 1 : Number(by)];
}
