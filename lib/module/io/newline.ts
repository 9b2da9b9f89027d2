import { raise, ValueError } from "../../object/error.ts";
import type { Value, WideStr } from "../../object/object.ts";
import { Tuple } from "../../object/tuple.ts";
import { concatStrs, pointAt, type Str, strLength, strOfPoints } from "../../object/wide.ts";

/** The `newline` argument: None is universal newlines, translated; "" universal ones as they are. */
export type Newline = null | "" | "\n" | "\r" | "\r\n";

export function checkNewline(text: string | null, message: string): Newline {
  if (text !== null && text !== "" && text !== "\n" && text !== "\r" && text !== "\r\n") {
    raise(ValueError, message);
  }
  return text;
}

/** Which line breaks were seen: bits of `seenKinds`. */
export const seenLf = 1;
export const seenCr = 2;
export const seenCrLf = 4;

/** `newlines`: None, one of the kinds, or a tuple. */
export function newlinesSeen(kinds: number): Value {
  const all: string[] = [];
  if (kinds & seenCr) all.push("\r");
  if (kinds & seenLf) all.push("\n");
  if (kinds & seenCrLf) all.push("\r\n");
  return all.length === 0 ? null : all.length === 1 ? all[0] : new Tuple(all);
}

/** Reads line breaks of all kinds; with `translates` each becomes `\n`. A `\r` at the end of a part waits for what follows. */
export class NewlineDecoder {
  readonly translates: boolean;
  kinds = 0;
  private hasCr = false;

  constructor(translates: boolean) {
    this.translates = translates;
  }

  decode(part: Str, isFinal: boolean): Str {
    let text = this.hasCr ? concatStrs("\r", part) : part;
    this.hasCr = false;
    if (!isFinal && lastIsCr(text)) {
      text = typeof text === "string" ? text.slice(0, -1) : shorten(text);
      this.hasCr = true;
    }
    return typeof text === "string" ? this.decodeString(text) : this.decodePoints(text.points);
  }

  reset(): void {
    this.hasCr = false;
  }

  private decodeString(text: string): Str {
    if (!text.includes("\r")) {
      if (!(this.kinds & seenLf) && text.includes("\n")) this.kinds |= seenLf;
      return text;
    }
    for (const [found] of text.matchAll(/\r\n?|\n/g)) {
      this.kinds |= found === "\n" ? seenLf : found === "\r" ? seenCr : seenCrLf;
    }
    return this.translates ? text.replace(/\r\n?/g, "\n") : text;
  }

  private decodePoints(points: Uint32Array): Str {
    const out = new Uint32Array(points.length);
    let size = 0;
    for (let i = 0; i < points.length; i++) {
      const point = points[i];
      if (point === 13) {
        const isPair = points[i + 1] === 10;
        this.kinds |= isPair ? seenCrLf : seenCr;
        if (this.translates) {
          out[size++] = 10;
          if (isPair) i++;
          continue;
        }
        out[size++] = 13;
        if (isPair) out[size++] = points[++i];
        continue;
      }
      if (point === 10) this.kinds |= seenLf;
      out[size++] = point;
    }
    return strOfPoints(out.subarray(0, size));
  }
}

function lastIsCr(text: Str): boolean {
  return strLength(text) > 0 && pointAt(text, strLength(text) - 1) === 13;
}

function shorten(text: WideStr): Str {
  return strOfPoints(text.points.subarray(0, -1));
}

/** Where the line that begins at `start` ends: behind its line break, or −1 if there is none in the text. */
export function lineEnd(text: Str, start: number, newline: Newline): number {
  if (newline === "") {
    const lf = findPoint(text, 10, start);
    const cr = findPoint(text, 13, start);
    if (cr < 0 || (lf >= 0 && lf < cr)) return lf < 0 ? -1 : lf + 1;
    return cr + 1 === lf ? lf + 1 : cr + 1;
  }
  if (newline === null || newline === "\n") {
    const lf = findPoint(text, 10, start);
    return lf < 0 ? -1 : lf + 1;
  }
  if (newline === "\r") {
    const cr = findPoint(text, 13, start);
    return cr < 0 ? -1 : cr + 1;
  }
  for (let cr = findPoint(text, 13, start); cr >= 0; cr = findPoint(text, 13, cr + 1)) {
    if (cr + 1 < strLength(text) && pointAt(text, cr + 1) === 10) return cr + 2;
  }
  return -1;
}

function findPoint(text: Str, point: number, start: number): number {
  return typeof text === "string"
    ? text.indexOf(String.fromCharCode(point), start)
    : text.points.indexOf(point, start);
}

/** A part of a str, by code points. */
export function sliceStr(text: Str, start: number, end: number): Str {
  return typeof text === "string" ? text.slice(start, end) : strOfPoints(text.points.subarray(start, end));
}

/** Every `\n` as another line break. */
export function writeNewlines(text: Str, newline: string): Str {
  if (newline === "\n" || newline === "") return text;
  if (typeof text === "string") return text.replaceAll("\n", newline);
  const points: number[] = [];
  for (const point of text.points) {
    if (point === 10) for (const each of newline) points.push(each.charCodeAt(0));
    else points.push(point);
  }
  return strOfPoints(points);
}
