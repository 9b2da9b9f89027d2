// The two forms of a Python str. A JavaScript string has one code unit for each code point as long as no code
// point lies beyond the basic plane, and no lone surrogate can be taken for half of a pair as long as there is none.
// Everything else is an array of code points. The form is canonical: what fits in a string is one.
import { TextError } from "./error.ts";

/** A Python str: a JavaScript string without surrogate code units, else its code points. */
export type Text = string | Uint32Array;

const surrogate = /[\ud800-\udfff]/;

/** Whether a text that holds this code point must be an array. */
export function isWideCode(code: number): boolean {
  return code > 0xffff || (code >= 0xd800 && code < 0xe000);
}

/** The text of a JavaScript string: pairs of surrogates become one code point, lone ones stay themselves. */
export function textFromHost(host: string): Text {
  return surrogate.test(host) ? codesOfHost(host) : host;
}

function codesOfHost(host: string): Uint32Array {
  const codes = new Uint32Array(host.length);
  let length = 0;
  for (let i = 0; i < host.length; i++) {
    const code = host.codePointAt(i) as number;
    if (code > 0xffff) i++;
    codes[length++] = code;
  }
  return length === codes.length ? codes : codes.slice(0, length);
}

/** The JavaScript string of a text. Not reversible if the text holds lone surrogates that happen to form a pair. */
export function textToHost(text: Text): string {
  return typeof text === "string" ? text : stringOfCodes(text);
}

/** The text of some code points: canonical, so a string if they allow it. */
export function textFromCodes(codes: ArrayLike<number>): Text {
  for (let i = 0; i < codes.length; i++) {
    if (isWideCode(codes[i])) return codes instanceof Uint32Array ? codes : Uint32Array.from(codes);
  }
  return stringOfCodes(codes);
}

/** The text of one code point. */
export function textFromCode(code: number): Text {
  return isWideCode(code) ? Uint32Array.of(code) : String.fromCharCode(code);
}

/** The code points of a text, to be read only. */
export function codesOf(text: Text): Uint32Array {
  if (typeof text !== "string") return text;
  const codes = new Uint32Array(text.length);
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i);
  return codes;
}

/** The code point at an index within the text. */
export function codeAt(text: Text, index: number): number {
  return typeof text === "string" ? text.charCodeAt(index) : text[index];
}

/** The text from `start` up to `end`, both within it. */
export function sliceText(text: Text, start: number, end: number = text.length): Text {
  if (typeof text === "string") return text.slice(start, end);
  return start === 0 && end === text.length ? text : textFromCodes(text.slice(start, end));
}

/** The most characters a text may have: V8's limit. */
const maxLength = 2 ** 29 - 24;

/** MemoryError if no text can be so long. */
export function checkLength(length: number): void {
  if (length > maxLength) throw new TextError("MemoryError", "");
}

/** So many are faster added than joined. */
const few = 4;

/** Several texts one after the other. MemoryError. */
export function concatTexts(parts: readonly Text[]): Text {
  let length = 0;
  let wide = false;
  for (const part of parts) {
    length += part.length;
    if (typeof part !== "string") wide = true;
  }
  checkLength(length);
  if (!wide) {
    if (parts.length > few) return parts.join("");
    let text = "";
    for (const part of parts) text += part as string;
    return text;
  }
  const codes = new Uint32Array(length);
  let at = 0;
  for (const part of parts) {
    if (typeof part === "string") for (let i = 0; i < part.length; i++) codes[at++] = part.charCodeAt(i);
    else {
      codes.set(part, at);
      at += part.length;
    }
  }
  return codes;
}

/** A text so many times over. MemoryError. */
export function repeatText(text: Text, count: number): Text {
  if (count <= 0 || text.length === 0) return "";
  checkLength(text.length * count);
  if (typeof text === "string") return text.repeat(count);
  const codes = new Uint32Array(text.length * count);
  for (let i = 0; i < count; i++) codes.set(text, i * text.length);
  return codes;
}

/** Whether two texts hold the same code points. Canonical, so of the same form if they do. */
export function equalTexts(left: Text, right: Text): boolean {
  if (typeof left === "string" || typeof right === "string") return left === right;
  return left.length === right.length && left.every((code, i) => code === right[i]);
}

/** Negative, zero or positive as `left` sorts before, with or after `right`, by code points. */
export function compareTexts(left: Text, right: Text): number {
  if (typeof left === "string" && typeof right === "string") return left < right ? -1 : left > right ? 1 : 0;
  const length = Math.min(left.length, right.length);
  for (let i = 0; i < length; i++) {
    const difference = codeAt(left, i) - codeAt(right, i);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function stringOfCodes(codes: ArrayLike<number>): string {
  if (codes.length <= 4096) return hostOfChunk(codes);
  const chunk = codes instanceof Uint32Array || codes instanceof Uint8Array ? "subarray" : "slice";
  let host = "";
  // The arguments of a call are bounded by the host's stack.
  for (let i = 0; i < codes.length; i += 4096) {
    host += hostOfChunk((codes as Uint32Array)[chunk as "subarray"](i, i + 4096));
  }
  return host;
}

/** `fromCharCode` is several times as fast as `fromCodePoint`, so it goes first where it may. */
function hostOfChunk(codes: ArrayLike<number>): string {
  for (let i = 0; i < codes.length; i++) {
    if (codes[i] > 0xffff) return String.fromCodePoint.apply(null, codes as number[]);
  }
  return String.fromCharCode.apply(null, codes as number[]);
}

/** The text of bytes that are code points: of ASCII or Latin-1. */
export function textFromLatin1(bytes: Uint8Array): string {
  return stringOfCodes(bytes);
}
