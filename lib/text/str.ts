// The methods of str that search, split, cut and fill, on either form of a text.
import { TextError } from "./error.ts";
import {
  centerMargins,
  clampRange,
  countMatches,
  type Index,
  matchesAt,
  searchBackward,
  searchForward,
  splitAt,
  splitAtFromEnd,
  splitAtLines,
  splitAtSpace,
  splitAtSpaceFromEnd,
  tabStops,
  trimEnd,
  trimStart,
  type Units,
  type UnitTest,
} from "./sequence.ts";
import {
  checkLength,
  codeAt,
  codesOf,
  concatTexts,
  repeatText,
  sliceText,
  type Text,
  textFromCode,
  textFromCodes,
} from "./text.ts";

/** Whether `str.split` and `str.strip` take a code point for white space. */
export function isSpaceCode(code: number): boolean {
  if (code < 0x80) return code === 32 || (code >= 9 && code <= 13) || (code >= 28 && code <= 31);
  if (code < 0x1680) return code === 0x85 || code === 0xa0;
  if (code < 0x2000) return code === 0x1680;
  return (
    code <= 0x200a ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** Whether a code point ends a line for `str.splitlines`. */
export function isLineBreak(code: number): boolean {
  if (code <= 30) return (code >= 10 && code <= 13) || code >= 28;
  return code === 0x85 || code === 0x2028 || code === 0x2029;
}

/** The needle in the form of the haystack; undefined if it holds what the haystack can't. */
function sameForm(text: Text, needle: Text): Units | undefined {
  if (typeof text === typeof needle) return needle;
  return typeof text === "string" ? undefined : codesOf(needle);
}

/** `text.find(sub, start, end)`: -1 if it isn't there. */
export function strFind(text: Text, sub: Text, start?: Index, end?: Index): number {
  const needle = sameForm(text, sub);
  if (needle === undefined) return -1;
  const [from, to] = clampRange(text.length, start, end);
  return searchForward(text, needle, from, to);
}

/** `text.rfind(sub, start, end)` */
export function strRfind(text: Text, sub: Text, start?: Index, end?: Index): number {
  const needle = sameForm(text, sub);
  if (needle === undefined) return -1;
  const [from, to] = clampRange(text.length, start, end);
  return searchBackward(text, needle, from, to);
}

/** `sub in text` */
export function strContains(text: Text, sub: Text): boolean {
  if (typeof text === "string") return typeof sub === "string" && text.includes(sub);
  return searchForward(text, codesOf(sub), 0, text.length) >= 0;
}

/** `text.count(sub, start, end)` */
export function strCount(text: Text, sub: Text, start?: Index, end?: Index): number {
  const needle = sameForm(text, sub);
  if (needle === undefined) return 0;
  const [from, to] = clampRange(text.length, start, end);
  return countMatches(text, needle, from, to);
}

/** `text.startswith(prefix, start, end)` for one prefix. */
export function strStartsWith(text: Text, prefix: Text, start?: Index, end?: Index): boolean {
  const needle = sameForm(text, prefix);
  if (needle === undefined) return false;
  const [from, to] = clampRange(text.length, start, end);
  return to - from >= needle.length && matchesAt(text, needle, from);
}

/** `text.endswith(suffix, start, end)` for one suffix. */
export function strEndsWith(text: Text, suffix: Text, start?: Index, end?: Index): boolean {
  const needle = sameForm(text, suffix);
  if (needle === undefined) return false;
  const [from, to] = clampRange(text.length, start, end);
  return to - from >= needle.length && matchesAt(text, needle, to - needle.length);
}

/** `text.removeprefix(prefix)` */
export function strRemovePrefix(text: Text, prefix: Text): Text {
  return strStartsWith(text, prefix) ? sliceText(text, prefix.length) : text;
}

/** `text.removesuffix(suffix)` */
export function strRemoveSuffix(text: Text, suffix: Text): Text {
  return strEndsWith(text, suffix) ? sliceText(text, 0, text.length - suffix.length) : text;
}

/** `text.replace(old, new, count)`; all of them if the count is negative. MemoryError for a result that is too long. */
export function strReplace(text: Text, old: Text, replacement: Text, count: Index = -1): Text {
  const needle = sameForm(text, old);
  const most = count < 0 ? Number.POSITIVE_INFINITY : Number(count);
  if (needle === undefined || most === 0) return text;
  if (typeof text === "string" && !text.includes(needle as string)) return text;
  if (replacement.length > old.length) checkReplaced(text, needle, replacement.length, most);
  if (
    typeof text === "string" &&
    typeof replacement === "string" &&
    needle.length > 0 &&
    most >= text.length
  ) {
    const plain = needle as string;
    return replacement.includes("$")
      ? text.split(plain).join(replacement)
      : text.replaceAll(plain, replacement);
  }
  const parts: Text[] = [];
  if (needle.length === 0) {
    const places = Math.min(text.length + 1, most);
    for (let i = 0; i < places; i++) {
      parts.push(replacement);
      if (i < text.length) parts.push(sliceText(text, i, i + 1));
    }
    if (places < text.length) parts.push(sliceText(text, places));
  } else {
    const bounds = splitAt(text, needle, most);
    if (bounds.length === 2) return text;
    for (let i = 0; i < bounds.length; i += 2) {
      if (i > 0) parts.push(replacement);
      parts.push(sliceText(text, bounds[i], bounds[i + 1]));
    }
  }
  return canonicalConcat(parts, text);
}

/** The parts together. If a wide text lost parts, they may fit in a string now. */
function canonicalConcat(parts: Text[], from: Text): Text {
  const whole = concatTexts(parts);
  return typeof from === "string" || typeof whole === "string" ? whole : textFromCodes(whole);
}

function checkReplaced(text: Text, needle: Units, length: number, most: number): void {
  const growth = length - needle.length;
  const bound = Math.min(needle.length === 0 ? text.length + 1 : text.length / needle.length, most);
  if (text.length + bound * growth < 1e6) return;
  checkLength(text.length + countMatches(text, needle, 0, text.length, most) * growth);
}

function cut(text: Text, bounds: number[]): Text[] {
  const pieces: Text[] = [];
  for (let i = 0; i < bounds.length; i += 2) pieces.push(sliceText(text, bounds[i], bounds[i + 1]));
  return pieces;
}

function splitLimit(most: Index): number {
  return most === undefined || most < 0 ? Number.POSITIVE_INFINITY : Number(most);
}

function nonEmpty(separator: Text): Text {
  if (separator.length === 0) throw new TextError("ValueError", "empty separator");
  return separator;
}

/** `text.split(sep, maxsplit)`; at white space without a separator. ValueError for an empty one. */
export function strSplit(text: Text, separator?: Text, most?: Index): Text[] {
  const limit = splitLimit(most);
  if (separator === undefined) return cut(text, splitAtSpace(text, isSpaceCode, limit));
  const needle = sameForm(text, nonEmpty(separator));
  if (needle === undefined) return [text];
  if (limit === Number.POSITIVE_INFINITY && typeof text === "string") return text.split(needle as string);
  return cut(text, splitAt(text, needle, limit));
}

/** `text.rsplit(sep, maxsplit)` */
export function strRsplit(text: Text, separator?: Text, most?: Index): Text[] {
  const limit = splitLimit(most);
  if (separator === undefined) return cut(text, splitAtSpaceFromEnd(text, isSpaceCode, limit));
  const needle = sameForm(text, nonEmpty(separator));
  return needle === undefined ? [text] : cut(text, splitAtFromEnd(text, needle, limit));
}

/** `text.splitlines(keepends)` */
export function strSplitLines(text: Text, keepEnds = false): Text[] {
  return cut(text, splitAtLines(text, isLineBreak, keepEnds));
}

/** `text.partition(sep)`. ValueError for an empty separator. */
export function strPartition(text: Text, separator: Text): [Text, Text, Text] {
  const found = strFind(text, nonEmpty(separator));
  if (found < 0) return [text, "", ""];
  return [sliceText(text, 0, found), separator, sliceText(text, found + separator.length)];
}

/** `text.rpartition(sep)`. ValueError for an empty separator. */
export function strRpartition(text: Text, separator: Text): [Text, Text, Text] {
  const found = strRfind(text, nonEmpty(separator));
  if (found < 0) return ["", "", text];
  return [sliceText(text, 0, found), separator, sliceText(text, found + separator.length)];
}

function stripTest(characters: Text | undefined): UnitTest {
  if (characters === undefined) return isSpaceCode;
  if (characters.length === 1) {
    const only = codeAt(characters, 0);
    return code => code === only;
  }
  const set = new Set(codesOf(characters));
  return code => set.has(code);
}

/** `text.strip(chars)`; white space without characters. */
export function strStrip(text: Text, characters?: Text): Text {
  const test = stripTest(characters);
  const start = trimStart(text, test);
  return sliceText(text, start, trimEnd(text, test, start));
}

/** `text.lstrip(chars)` */
export function strLstrip(text: Text, characters?: Text): Text {
  return sliceText(text, trimStart(text, stripTest(characters)));
}

/** `text.rstrip(chars)` */
export function strRstrip(text: Text, characters?: Text): Text {
  return sliceText(text, 0, trimEnd(text, stripTest(characters)));
}

/** `text.expandtabs(tabsize)`. MemoryError. */
export function strExpandTabs(text: Text, tabSize = 8): Text {
  if (!strContains(text, "\t")) return text;
  const stops = tabStops(text, tabSize);
  checkLength(stops.reduce((length, [start, end, blanks]) => length + end - start + blanks, 0));
  return canonicalConcat(
    stops.flatMap(([start, end, blanks]) => [sliceText(text, start, end), repeatText(" ", blanks)]),
    text,
  );
}

function pad(text: Text, left: number, right: number, fill: Text): Text {
  checkLength(text.length + left + right);
  return concatTexts([repeatText(fill, left), text, repeatText(fill, right)]);
}

/** `text.center(width, fillchar)`. MemoryError. */
export function strCenter(text: Text, width: number, fill: Text = " "): Text {
  return width <= text.length ? text : pad(text, ...centerMargins(text.length, width), fill);
}

/** `text.ljust(width, fillchar)`. MemoryError. */
export function strLjust(text: Text, width: number, fill: Text = " "): Text {
  return width <= text.length ? text : pad(text, 0, width - text.length, fill);
}

/** `text.rjust(width, fillchar)`. MemoryError. */
export function strRjust(text: Text, width: number, fill: Text = " "): Text {
  return width <= text.length ? text : pad(text, width - text.length, 0, fill);
}

/** `text.zfill(width)`: zeros between a sign and the rest. MemoryError. */
export function strZfill(text: Text, width: number): Text {
  const missing = width - text.length;
  if (missing <= 0) return text;
  const signed = text.length > 0 && (codeAt(text, 0) === 43 || codeAt(text, 0) === 45);
  if (!signed) return pad(text, missing, 0, "0");
  return concatTexts([sliceText(text, 0, 1), pad(sliceText(text, 1), missing, 0, "0")]);
}

/** `text.join(parts)` */
export function strJoin(separator: Text, parts: readonly Text[]): Text {
  if (typeof separator === "string" && parts.every(part => typeof part === "string")) {
    checkLength(parts.reduce((length, part) => length + part.length + separator.length, 0));
    return parts.join(separator);
  }
  const all: Text[] = [];
  parts.forEach((part, i) => {
    if (i > 0 && separator.length > 0) all.push(separator);
    all.push(part);
  });
  return concatTexts(all);
}

/** What `str.translate` puts for a code point: a text, nothing (null), or itself (undefined). */
export type Translation = Text | null | undefined;

/** `text.translate(table)`, with the table as a function. */
export function strTranslate(text: Text, translate: (code: number) => Translation): Text {
  // false: itself.
  const known = new Map<number, Text | null | false>();
  const parts: Text[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const code = codeAt(text, i);
    let translation = known.get(code);
    if (translation === undefined) {
      const asked = translate(code);
      translation = asked === undefined ? false : asked;
      known.set(code, translation);
    }
    if (translation === false) continue;
    if (start < i) parts.push(sliceText(text, start, i));
    if (translation !== null) parts.push(translation);
    start = i + 1;
  }
  if (start === 0) return text;
  if (start < text.length) parts.push(sliceText(text, start));
  return concatTexts(parts);
}

/** `str.maketrans(from, to, removed)`: for each code point its successor, or null to remove it. ValueError. */
export function strMakeTrans(from: Text, to: Text, removed: Text = ""): Map<number, number | null> {
  if (from.length !== to.length) {
    throw new TextError("ValueError", "the first two maketrans arguments must have equal length");
  }
  const table = new Map<number, number | null>();
  for (let i = 0; i < from.length; i++) table.set(codeAt(from, i), codeAt(to, i));
  for (const code of codesOf(removed)) table.set(code, null);
  return table;
}

/** The text of a translation given as a code point. ValueError beyond Unicode. */
export function translationOfCode(code: number | bigint): Text {
  if (code < 0 || code > 0x10ffff)
    throw new TextError("ValueError", "character mapping must be in range(0x110000)");
  return textFromCode(Number(code));
}
