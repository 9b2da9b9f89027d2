// The names of characters, as CPython 3.14 knows them (Unicode 16.0). They are decoded when a name is first asked for,
// which takes some 40 ms.
import { isSyllable, syllableName, syllableNamed } from "./hangul.ts";
import { NumberReader } from "./unicode.ts";
import {
  aliasText,
  nameText,
  rules,
  runText,
  sequenceText,
  shapeText,
  singles,
  wordText,
} from "./unicode-names.generated.ts";

interface NameTable {
  /** In the order of code points, then those of aliases, then those of sequences. */
  readonly names: readonly string[];
  /** First code point, the first after the last, and where its name is, of each run. */
  readonly runs: readonly (readonly [start: number, end: number, place: number])[];
  /** How many of the names are names. */
  readonly count: number;
}

let table: NameTable | undefined;
let codes: Map<string, number | readonly number[]> | undefined;

const syllables = "HANGUL SYLLABLE ";

/** The name of a code point; undefined if it has none. */
export function nameOf(code: number): string | undefined {
  if (isSyllable(code)) return syllables + syllableName(code);
  for (const [prefix, start, count] of rules as [string, number, number][]) {
    if (code >= start && code < start + count) return prefix + code.toString(16).toUpperCase();
  }
  table ??= readTable();
  const { names, runs } = table;
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle][1] <= code) low = middle + 1;
    else high = middle;
  }
  const run = runs[low];
  return run === undefined || code < run[0] ? undefined : names[run[2] + code - run[0]];
}

/** The code point or points that a name, an alias or the name of a sequence stands for. */
export function codesNamed(name: string): number | readonly number[] | undefined {
  if (name.startsWith(syllables)) return syllableNamed(name.slice(syllables.length));
  const upper = name.replace(/[a-z]+/g, letters => letters.toUpperCase());
  for (const [prefix, start, count] of rules as [string, number, number][]) {
    // CPython makes no difference between small and capital letters but in the names of ideographs.
    const isIdeograph = prefix === "CJK UNIFIED IDEOGRAPH-";
    const given = isIdeograph ? name : upper;
    const digits = given.slice(prefix.length);
    if (!given.startsWith(prefix) || !/^[\dA-F]{4,5}$/.test(digits)) continue;
    const code = Number.parseInt(digits, 16);
    if (code >= start && code < start + count && (isIdeograph || digits[0] !== "0")) return code;
  }
  codes ??= readCodes();
  return codes.get(upper);
}

/** The code point that a name or an alias stands for: what `\N{…}` takes. */
export function codeNamed(name: string): number | undefined {
  const found = codesNamed(name);
  return typeof found === "number" ? found : undefined;
}

/** Reads numbers of one to three digits of base 91. */
class DigitReader {
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  private digit(): number {
    const unit = this.text.charCodeAt(this.at++);
    return unit > 92 ? unit - 36 : unit - 35;
  }

  /** First digits below `single` are numbers of their own. */
  next(single: number): number {
    const first = this.digit();
    if (first < single) return first;
    const second = this.digit();
    if (first < 90) return single + (first - single) * 91 + second;
    return single + (90 - single) * 91 + second * 91 + this.digit();
  }
}

function readWords(): string[] {
  const words: string[] = [];
  let word = "";
  for (const [part] of wordText().matchAll(/[a-z][^a-z]*/g)) {
    word = word.slice(0, part.charCodeAt(0) - 97) + part.slice(1);
    words.push(word);
  }
  return words;
}

/** The word that follows in the alphabet or by counting. */
function successor(word: string): string {
  const number = /\d+$/.exec(word);
  if (number === null) {
    const last = word.length - 1;
    return word.slice(0, last) + String.fromCharCode(word.charCodeAt(last) + 1);
  }
  return word.slice(0, number.index) + String(Number(number[0]) + 1).padStart(number[0].length, "0");
}

function readTable(): NameTable {
  const words = readWords();
  const shapes = new NumberReader(shapeText());
  const shapeList: [head: number, tail: number, own: number][] = [];
  while (!shapes.done) shapeList.push([shapes.next(), shapes.next(), shapes.next()]);
  const runs: [number, number, number][] = [];
  const runReader = new NumberReader(runText());
  let count = 0;
  for (let code = 0; !runReader.done; ) {
    code += runReader.next();
    const length = runReader.next();
    runs.push([code, code + length, count]);
    code += length;
    count += length;
  }
  const [shapeSingle, wordSingle] = singles;
  const reader = new DigitReader(nameText());
  const names: string[] = [];
  const total = count + new NumberReader(aliasText()).rest().length + readSequences().length;
  let name = "";
  // Where the words of the name end.
  let ends: number[] = [];
  while (names.length < total) {
    const [head, tail, own] = shapeList[reader.next(shapeSingle)];
    const cut = head === 0 ? 0 : ends[head - 1];
    const tailStart = tail === ends.length ? 0 : ends[ends.length - 1 - tail];
    const tailText = tail === 0 ? "" : name.slice(tailStart);
    let next = name.slice(0, cut);
    const nextEnds = ends.slice(0, head);
    if (own === 1) {
      next += successor(name.slice(cut, ends[head]));
      nextEnds.push(next.length);
    }
    for (let i = 1; i < own; i++) {
      next += words[reader.next(wordSingle)];
      nextEnds.push(next.length);
    }
    const shift = next.length - tailStart;
    for (let i = ends.length - tail; i < ends.length; i++) nextEnds.push(ends[i] + shift);
    name = next + tailText;
    ends = nextEnds;
    names.push(name.slice(1));
  }
  return { names, runs, count };
}

function readSequences(): number[][] {
  const reader = new NumberReader(sequenceText());
  const sequences: number[][] = [];
  while (!reader.done) sequences.push(Array.from({ length: reader.next() }, () => reader.next()));
  return sequences;
}

function readCodes(): Map<string, number | readonly number[]> {
  table ??= readTable();
  const { names, runs, count } = table;
  const map = new Map<string, number | readonly number[]>();
  for (const [start, end, place] of runs) {
    for (let code = start; code < end; code++) map.set(names[place + code - start], code);
  }
  [...new NumberReader(aliasText()).rest(), ...readSequences()].forEach((points, i) => {
    map.set(names[count + i], points);
  });
  return map;
}
