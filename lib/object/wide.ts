import {
  equalTexts,
  repeatText,
  type Text,
  textFromCode,
  textFromCodes,
  textFromHost,
  textToHost,
} from "../text/index.ts";
import { WideStr } from "./object.ts";

/**
 * The two forms of a str. It is a JavaScript string as long as it holds no surrogate code unit: then a code unit is a
 * code point, and length, index and slice are the host's own. Otherwise it is a `WideStr`. The form is canonical: two
 * equal strs have the same one, so `===` decides between strings. `Text` is the same for lib/text, which knows
 * no objects.
 */
export type Str = string | WideStr;

export function textOf(str: Str): Text {
  return typeof str === "string" ? str : str.points;
}

/** The str of a text that is canonical already, as all of lib/text's are. */
export function strOf(text: Text): Str {
  return typeof text === "string" ? text : new WideStr(text);
}

/** The str of a text made from a str's: that very str if nothing has changed. */
export function changedStr(str: Str, text: Text): Str {
  return typeof text === "string" ? text : text === textOf(str) ? str : new WideStr(text);
}

/** The str of some code points, whichever they are. */
export function strOfPoints(points: ArrayLike<number>): Str {
  return strOf(textFromCodes(points));
}

export function strOfPoint(point: number): Str {
  return strOf(textFromCode(point));
}

/** The str of a JavaScript string, whose pairs of surrogates become one code point each. */
export function strFromHost(host: string): Str {
  return strOf(textFromHost(host));
}

/** The JavaScript string of a str. Lone surrogates that happen to form a pair are one code point then. */
export function strToHost(str: Str): string {
  return typeof str === "string" ? str : textToHost(str.points);
}

export function strLength(str: Str): number {
  return typeof str === "string" ? str.length : str.points.length;
}

/** The code point at an index within the str. */
export function pointAt(str: Str, index: number): number {
  return typeof str === "string" ? str.charCodeAt(index) : str.points[index];
}

/** The str of one character at an index within the str. */
export function charAt(str: Str, index: number): Str {
  return typeof str === "string" ? str[index] : strOfPoint(str.points[index]);
}

/** The str from `start` up to `end`, both within it. */
export function sliceStr(str: Str, start: number, end: number): Str {
  if (typeof str === "string") return str.slice(start, end);
  return start === 0 && end === str.points.length ? str : strOfPoints(str.points.slice(start, end));
}

export function equalStrs(a: Str, b: Str): boolean {
  return a === b || (typeof a !== "string" && typeof b !== "string" && equalTexts(a.points, b.points));
}

/** `a + b`. Neither half can lose its form by it. */
export function concatStrs(a: Str, b: Str): Str {
  if (typeof a === "string" && typeof b === "string") return a + b;
  if (a === "") return b;
  if (b === "") return a;
  const points = new Uint32Array(strLength(a) + strLength(b));
  fillPoints(points, 0, a);
  fillPoints(points, strLength(a), b);
  return new WideStr(points);
}

/** A str so many times over; the caller has checked the size. */
export function repeatStr(str: Str, count: number): Str {
  if (count <= 0) return "";
  return typeof str === "string" ? str.repeat(count) : strOf(repeatText(str.points, count));
}

/** Write a str's code points into an array from `at` on. */
export function fillPoints(points: Uint32Array, at: number, str: Str): void {
  if (typeof str !== "string") points.set(str.points, at);
  else for (let i = 0; i < str.length; i++) points[at + i] = str.charCodeAt(i);
}

/**
 * `hash(str)`: the same for equal strs, in every VM and every run, so that a snapshot's sets stay as they are. Two lanes of 32
 * bits make up a safe integer.
 */
export function strHash(str: Str): number {
  const { length } = typeof str === "string" ? str : str.points;
  if (length === 0) return 0;
  let low = 0x811c9dc5 ^ length;
  let high = 0x9e3779b9;
  for (let i = 0; i < length; i++) {
    const point = typeof str === "string" ? str.charCodeAt(i) : str.points[i];
    low = Math.imul(low ^ point, 0x01000193);
    high = Math.imul(high ^ point ^ (low >>> 15), 0x85ebca6b);
  }
  low ^= low >>> 16;
  high ^= high >>> 13;
  const hash = (high >> 11) * 0x100000000 + (low >>> 0);
  return hash === -1 ? -2 : hash;
}
