// What only the module unicodedata asks of Unicode: directions, decompositions and the normal forms (Unicode Standard
// Annex 15), all as of Unicode 16.0 whatever the host's version is.
import { isSyllable, lettersOf, syllableOf } from "./hangul.ts";
import { type Text, textFromCodes } from "./text.ts";
import { buildRuns, combiningClassOf, lookUp, NumberReader, type Table } from "./unicode.ts";
import {
  bidirectionalNames,
  bidirectionalRuns,
  decompositionKinds,
  decompositionText,
  mirroredText,
  uncomposedText,
} from "./unicode-forms.generated.ts";

let bidirectionalTable: Table<Uint8Array> | undefined;
let mirrored: Set<number> | undefined;
let decompositions: Map<number, Decomposition> | undefined;
let compositions: Map<number, Map<number, number>> | undefined;

/** What a code point is made of; `kind` is "" for a canonical decomposition, else "compat", "font", … */
export interface Decomposition {
  readonly kind: string;
  readonly points: readonly number[];
}

/** The bidirectional class, as "AL"; "" for code points without a meaning. */
export function bidirectionalOf(code: number): string {
  bidirectionalTable ??= buildRuns(bidirectionalRuns(), bidirectionalNames.length);
  return bidirectionalNames[lookUp(bidirectionalTable, code)];
}

/** Whether text that runs the other way shows the mirror image. */
export function isMirrored(code: number): boolean {
  mirrored ??= readRanges(mirroredText());
  return mirrored.has(code);
}

/** What the character database says; nothing of Hangul syllables. */
export function decompositionOf(code: number): Decomposition | undefined {
  decompositions ??= readDecompositions();
  return decompositions.get(code);
}

function readRanges(text: string): Set<number> {
  const members = new Set<number>();
  const reader = new NumberReader(text);
  for (let code = 0; !reader.done; ) {
    code += reader.next();
    for (let left = reader.next(); left > 0; left--) members.add(code++);
  }
  return members;
}

function readDecompositions(): Map<number, Decomposition> {
  const map = new Map<number, Decomposition>();
  const reader = new NumberReader(decompositionText());
  const before: number[] = [];
  for (let code = 0; !reader.done; ) {
    code += reader.next();
    const folded = reader.next();
    const kind = decompositionKinds[folded % decompositionKinds.length];
    const length = Math.floor(folded / decompositionKinds.length);
    for (let place = 0; place < length; place++) {
      before[place] = (before[place] ?? 0) + reader.nextSigned();
    }
    map.set(code++, { kind, points: before.slice(0, length) });
    if (length > 1) continue;
    for (let left = reader.next(); left > 0; left--) map.set(code++, { kind, points: [++before[0]] });
  }
  return map;
}

/** Pairs of code points that one stands for. */
function readCompositions(): Map<number, Map<number, number>> {
  decompositions ??= readDecompositions();
  const uncomposed = readRanges(uncomposedText());
  const map = new Map<number, Map<number, number>>();
  for (const [code, { kind, points }] of decompositions) {
    if (kind !== "" || points.length !== 2 || uncomposed.has(code)) continue;
    let seconds = map.get(points[0]);
    if (seconds === undefined) {
      seconds = new Map();
      map.set(points[0], seconds);
    }
    seconds.set(points[1], code);
  }
  return map;
}

/** Append the full decomposition of a code point. */
function decompose(code: number, isCompatible: boolean, into: number[]): void {
  if (isSyllable(code)) {
    into.push(...lettersOf(code));
    return;
  }
  const found = decompositionOf(code);
  if (found === undefined || (found.kind !== "" && !isCompatible)) into.push(code);
  else for (const point of found.points) decompose(point, isCompatible, into);
}

/** Put marks in the order of their combining classes, between characters that don't combine. */
function reorder(points: number[]): void {
  for (let i = 1; i < points.length; i++) {
    const point = points[i];
    const rank = combiningClassOf(point);
    if (rank === 0 || combiningClassOf(points[i - 1]) <= rank) continue;
    let end = i + 1;
    while (end < points.length && combiningClassOf(points[end]) !== 0) end++;
    let start = i - 1;
    while (start > 0 && combiningClassOf(points[start - 1]) !== 0) start--;
    const marks = points.slice(start, end).sort((a, b) => combiningClassOf(a) - combiningClassOf(b));
    for (const mark of marks) points[start++] = mark;
    i = end;
  }
}

/** Put characters together as far as they go, in place. */
function composeAll(points: number[]): void {
  compositions ??= readCompositions();
  let length = 0;
  let starter = -1;
  let lastRank = 0;
  for (const point of points) {
    const rank = combiningClassOf(point);
    if (starter >= 0 && (lastRank < rank || length === starter + 1)) {
      const first = points[starter];
      const both = syllableOf(first, point) ?? compositions.get(first)?.get(point);
      if (both !== undefined) {
        points[starter] = both;
        continue;
      }
    }
    if (rank === 0) starter = length;
    lastRank = rank;
    points[length++] = point;
  }
  points.length = length;
}

export type NormalForm = "NFC" | "NFD" | "NFKC" | "NFKD";

/** A text in a normal form. */
export function normalize(text: Text, form: NormalForm): Text {
  if (typeof text === "string" && isNormalAnyway(text, form)) return text;
  const isCompatible = form === "NFKC" || form === "NFKD";
  const points: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = typeof text === "string" ? text.charCodeAt(i) : text[i];
    if (code < 0xa0) points.push(code);
    else decompose(code, isCompatible, points);
  }
  reorder(points);
  if (form === "NFC" || form === "NFKC") composeAll(points);
  return textFromCodes(points);
}

/** ASCII is in all normal forms, Latin 1 in NFC: a text of them needs no tables. */
function isNormalAnyway(text: string, form: NormalForm): boolean {
  const limit = form === "NFC" ? 0x300 : 0xa0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= limit) return false;
  return true;
}
