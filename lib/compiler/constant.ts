/** Constants of compiled code: from literals, their identity in a table, their truth. */
import type { Constant } from "../code/index.ts";
import type { ConstantValue } from "../syntax/index.ts";

export const NONE: Constant = { type: "none" };
export const TRUE: Constant = { type: "true" };
export const FALSE: Constant = { type: "false" };

export function str(value: string): Constant {
  return { type: "str", value };
}

export function int(value: number | bigint): Constant {
  if (typeof value === "bigint" && value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER) {
    return { type: "int", value: Number(value) };
  }
  return { type: "int", value };
}

export function bool(value: boolean): Constant {
  return value ? TRUE : FALSE;
}

export function tuple(items: readonly Constant[]): Constant {
  return { type: "tuple", items };
}

/** A `str` constant out of code points, wide if it has to be. */
export function strOfPoints(points: readonly number[]): Constant {
  if (points.every(point => point < 0xd800 || (point > 0xdfff && point < 0x10000))) {
    return str(String.fromCharCode(...points));
  }
  return { type: "wide", points };
}

/** The code points of a `str` constant. */
export function pointsOf(constant: Constant & { type: "str" | "wide" }): readonly number[] {
  return constant.type === "wide" ? constant.points : Array.from(constant.value, c => c.charCodeAt(0));
}

export function fromLiteral(value: ConstantValue): Constant {
  switch (value.type) {
    case "int":
      return int(value.value);
    case "complex":
      return { type: "complex", real: 0, imag: value.imag };
    case "str":
      return value.wide ? { type: "wide", points: value.points } : str(value.value);
    default:
      return value;
  }
}

/** Two constants may share a place in the table if and only if their keys are equal. */
export function keyOf(constant: Constant): string {
  switch (constant.type) {
    case "int":
      return `i${constant.value}`;
    case "float":
      return `f${floatKey(constant.value)}`;
    case "complex":
      return `c${floatKey(constant.real)},${floatKey(constant.imag)}`;
    case "str":
      return `s${constant.value.length}:${constant.value}`;
    case "wide":
      return `w${constant.points.join()}.`;
    case "bytes":
      return `b${constant.value.join()}.`;
    case "tuple":
    case "frozenset":
    case "slice":
      return `${constant.type}(${constant.items.map(keyOf).join()})`;
    case "code":
      throw new Error("code is not shared");
    default:
      return constant.type;
  }
}

function floatKey(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value);
}

export function isTrue(constant: Constant): boolean {
  switch (constant.type) {
    case "none":
    case "false":
      return false;
    case "int":
      return constant.value !== 0;
    case "float":
      return constant.value !== 0;
    case "complex":
      return constant.real !== 0 || constant.imag !== 0;
    case "str":
    case "bytes":
      return constant.value.length > 0;
    case "wide":
      return constant.points.length > 0;
    case "tuple":
    case "frozenset":
      return constant.items.length > 0;
    default:
      return true;
  }
}
