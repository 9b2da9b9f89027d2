// What Unicode 16.0 says about code points, as CPython 3.14 does. The tables are strings of variable-length numbers
// (see scripts/unicode-tables.mjs), decoded when a character beyond ASCII is first asked about: about a millisecond.
import {
  caseTexts,
  categoryNames,
  categoryRuns,
  combiningNames,
  combiningRuns,
  decimalText,
  digitText,
  flagTexts,
  numericText,
  widthNames,
  widthRuns,
} from "./unicode-data.generated.ts";

export { unicodeVersion } from "./unicode-data.generated.ts";

/** The bits of `flagsOf`. */
export const alphaFlag = 1;
export const decimalFlag = 2;
export const digitFlag = 4;
export const numericFlag = 8;
export const lowerFlag = 16;
export const upperFlag = 32;
export const titleFlag = 64;
export const spaceFlag = 128;
export const printableFlag = 256;
export const startFlag = 512;
export const continueFlag = 1024;
export const casedFlag = 2048;
export const ignorableFlag = 4096;

/** Letters and whatever has a numeric value: what `str.isalnum` accepts. */
export const alnumFlags = alphaFlag | decimalFlag | digitFlag | numericFlag;

const flagBits = {
  alpha: alphaFlag,
  decimal: decimalFlag,
  digit: digitFlag,
  numeric: numericFlag,
  lower: lowerFlag,
  upper: upperFlag,
  title: titleFlag,
  space: spaceFlag,
  printable: printableFlag,
  start: startFlag,
  continue: continueFlag,
  cased: casedFlag,
  ignorable: ignorableFlag,
} satisfies Record<keyof typeof flagTexts, number>;

/** Beyond this code point there are a few long runs only. */
const dense = 0x32400;

/** A value for each code point: an array for the first ones, runs by their ends for the rest. */
export interface Table<Values extends Uint8Array | Uint16Array> {
  values: Values;
  ends: number[];
  rest: number[];
}

let flagTable: Table<Uint16Array> | undefined;
let categoryTable: Table<Uint8Array> | undefined;
let widthTable: Table<Uint8Array> | undefined;
let combiningTable: Table<Uint8Array> | undefined;

/** What is true of a code point, as the sum of the flags above. */
export function flagsOf(code: number): number {
  flagTable ??= buildFlags();
  return lookUp(flagTable, code);
}

/** The general category, as "Lu". */
export function categoryOf(code: number): string {
  categoryTable ??= buildRuns(categoryRuns, categoryNames.length);
  return categoryNames[lookUp(categoryTable, code)];
}

/** The east-asian width, as "W". */
export function eastAsianWidthOf(code: number): string {
  widthTable ??= buildRuns(widthRuns, widthNames.length);
  return widthNames[lookUp(widthTable, code)];
}

/** The canonical combining class. */
export function combiningClassOf(code: number): number {
  combiningTable ??= buildRuns(combiningRuns, combiningNames.length);
  return combiningNames[lookUp(combiningTable, code)];
}

/** What a table says of a code point. */
export function lookUp(table: Table<Uint8Array | Uint16Array>, code: number): number {
  if (code < dense) return table.values[code];
  let run = 0;
  while (table.ends[run] <= code) run++;
  return table.rest[run];
}

/** Reads the variable-length numbers of a text, one by one. */
export class NumberReader {
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  get done(): boolean {
    return this.at >= this.text.length;
  }

  next(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 32) {
      const digit = sixBits(this.text.charCodeAt(this.at++));
      value += (digit & 31) * scale;
      if (digit < 32) return value;
    }
  }

  nextSigned(): number {
    const value = this.next();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  /** All that are left. */
  rest(): number[] {
    const values: number[] = [];
    while (!this.done) values.push(this.next());
    return values;
  }
}

/** The place of a character in A-Z a-z 0-9 - _. */
function sixBits(unit: number): number {
  if (unit >= 97) return unit - 71;
  if (unit === 95) return 63;
  if (unit >= 65) return unit - 65;
  return unit === 45 ? 62 : unit + 4;
}

/** A table out of one of the texts of runs, whose values are places in a list of so many. */
export function buildRuns(text: string, kinds: number): Table<Uint8Array> {
  const table = { values: new Uint8Array(dense), ends: [] as number[], rest: [] as number[] };
  const reader = new NumberReader(text);
  for (let start = 0; !reader.done; ) {
    const folded = reader.next();
    const kind = folded % kinds;
    const end = start + Math.floor(folded / kinds) + 1;
    if (start < dense) table.values.fill(kind, start, end);
    if (end > dense) {
      table.ends.push(end);
      table.rest.push(kind);
    }
    start = end;
  }
  return table;
}

/** Each flag: a mask of the categories that usually have it, then the ranges where it is the other way round. */
function buildFlags(): Table<Uint16Array> {
  categoryTable ??= buildRuns(categoryRuns, categoryNames.length);
  const usual = new Uint16Array(categoryNames.length);
  const exceptions: [bit: number, start: number, end: number][] = [];
  for (const name of Object.keys(flagBits) as (keyof typeof flagBits)[]) {
    const bit = flagBits[name];
    const reader = new NumberReader(flagTexts[name]);
    const mask = reader.next();
    for (let i = 0; i < usual.length; i++) if ((mask >> i) & 1) usual[i] |= bit;
    for (let start = 0; !reader.done; ) {
      start += reader.next();
      const end = start + reader.next();
      exceptions.push([bit, start, end]);
      start = end;
    }
  }
  const values = Uint16Array.from(categoryTable.values, category => usual[category]);
  const table = {
    values,
    ends: [...categoryTable.ends],
    rest: categoryTable.rest.map(category => usual[category]),
  };
  for (const [bit, start, end] of exceptions) {
    for (let code = start; code < Math.min(end, dense); code++) values[code] ^= bit;
    if (end > dense) flipRange(table, bit, Math.max(start, dense), end);
  }
  return table;
}

/** Flips a bit in the runs beyond the dense part, which it splits. */
function flipRange(table: Table<Uint16Array>, bit: number, start: number, end: number): void {
  const ends: number[] = [];
  const rest: number[] = [];
  let from = dense;
  table.ends.forEach((to, run) => {
    const cuts = [start, end].filter(cut => cut > from && cut < to);
    for (const cut of [...cuts, to]) {
      ends.push(cut);
      rest.push(from >= start && from < end ? table.rest[run] ^ bit : table.rest[run]);
      from = cut;
    }
  });
  table.ends = ends;
  table.rest = rest;
}

/** A number written as a fraction in lowest terms. */
type Fraction = readonly [numerator: number, denominator: number];

let decimals: Map<number, Fraction> | undefined;
let digits: Map<number, Fraction> | undefined;
let numbers: Map<number, Fraction> | undefined;

function buildQuantities(text: string): Map<number, Fraction> {
  const map = new Map<number, Fraction>();
  const reader = new NumberReader(text);
  for (let code = 0; !reader.done; ) {
    code += reader.next();
    const count = reader.next();
    const numerator = reader.nextSigned();
    const step = count > 1 ? reader.nextSigned() : 0;
    const denominator = reader.next();
    for (let i = 0; i < count; i++) map.set(code++, [numerator + i * step, denominator]);
  }
  return map;
}

/** The value of a decimal digit (`unicodedata.decimal`), or -1. */
export function decimalValue(code: number): number {
  if (code < 128) return code >= 48 && code <= 57 ? code - 48 : -1;
  decimals ??= buildQuantities(decimalText);
  return decimals.get(code)?.[0] ?? -1;
}

/** The value of a digit, superscripts and the like included (`unicodedata.digit`), or -1. */
export function digitValue(code: number): number {
  const value = decimalValue(code);
  if (value >= 0 || code < 128) return value;
  digits ??= buildQuantities(digitText);
  return digits.get(code)?.[0] ?? -1;
}

/** The value of anything that stands for a number (`unicodedata.numeric`), or undefined. */
export function numericValue(code: number): number | undefined {
  const value = digitValue(code);
  if (value >= 0) return value;
  numbers ??= buildQuantities(numericText);
  const fraction = numbers.get(code);
  return fraction && fraction[0] / fraction[1];
}

/** What one code point becomes: another, or several. */
type CaseMap = Map<number, number | readonly number[]>;

/** The full case mappings, Unicode's SpecialCasing included, but for the final sigma, which depends on its place. */
export type CaseKind = keyof typeof caseTexts;

const caseMaps = new Map<CaseKind, CaseMap>();

function buildCase(kind: CaseKind): CaseMap {
  // Titles are stored as what differs from upper case, foldings as what differs from lower case.
  const base = kind === "title" ? caseMap("upper") : kind === "fold" ? caseMap("lower") : undefined;
  const map: CaseMap = new Map(base);
  const [single, several] = caseTexts[kind].map(text => new NumberReader(text));
  for (let code = 0; !single.done; ) {
    code += single.next();
    const shape = single.next();
    const stride = (shape & 1) + 1;
    const distance = single.nextSigned();
    for (let left = shape >> 1; left >= 0; left--) {
      map.set(code, code + distance);
      if (left > 0) code += stride;
    }
  }
  for (let code = 0; !several.done; ) {
    code += several.next();
    map.set(
      code,
      Array.from({ length: several.next() }, () => several.next()),
    );
  }
  return map;
}

function caseMap(kind: CaseKind): CaseMap {
  let map = caseMaps.get(kind);
  if (map === undefined) {
    map = buildCase(kind);
    caseMaps.set(kind, map);
  }
  return map;
}

/** What a code point becomes in another case: itself, another one, or several. */
export function caseOf(kind: CaseKind, code: number): number | readonly number[] {
  return caseMap(kind).get(code) ?? code;
}
