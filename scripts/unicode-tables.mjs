// Writes lib/text/unicode-data.generated.ts, what CPython 3.14 (Unicode 16.0) knows about each code point, asked
// of CPython itself (pyodide) through `unicodedata` and the methods of str; and lib/text/unicode-forms.generated.ts, the
// part that only `unicodedata` needs.
//
// Everything is a string of variable-length numbers: 6 bits a character, of which 5 carry the number, the
// lowest bits first; the sixth says that more follows.
import { writeFileSync } from "node:fs";
import { loadPyodide } from "pyodide";

const python = await loadPyodide();
const facts = JSON.parse(
  python.runPython(`
import json, unicodedata
everything = [chr(i) for i in range(0x110000)]
def members(claim): return [i for i, c in enumerate(everything) if claim(c)]
def mapping(change): return {i: [ord(x) for x in change(c)] for i, c in enumerate(everything) if change(c) != c}
def values(lookup): return {i: v for i, c in enumerate(everything) if (v := lookup(c, None)) is not None}
json.dumps({
  "version": unicodedata.unidata_version,
  "category": [unicodedata.category(c) for c in everything],
  "width": [unicodedata.east_asian_width(c) for c in everything],
  "combining": [unicodedata.combining(c) for c in everything],
  "flags": {
    "alpha": members(str.isalpha),
    "decimal": members(str.isdecimal),
    "digit": members(str.isdigit),
    "numeric": members(str.isnumeric),
    "lower": members(str.islower),
    "upper": members(lambda c: c.isupper() and unicodedata.category(c) != "Lt"),
    "title": members(lambda c: unicodedata.category(c) == "Lt"),
    "space": members(str.isspace),
    "printable": members(str.isprintable),
    "start": members(str.isidentifier),
    "continue": members(lambda c: ("a" + c).isidentifier()),
    "cased": members(lambda c: (c + "a").title()[-1] == "a"),
    "ignorable": members(lambda c: ("A" + c + "\\u03a3").lower()[-1] == "\\u03c2" and (c + "\\u03a3").lower()[-1] == "\\u03c3"),
  },
  "decimal": values(unicodedata.decimal),
  "digit": values(unicodedata.digit),
  "numeric": {i: float(v).as_integer_ratio() if abs(v * 720720 - round(v * 720720)) > 1e-6 else (round(v * 720720), 720720)
              for i, v in values(unicodedata.numeric).items()},
  "lowerCase": mapping(str.lower),
  "upperCase": mapping(str.upper),
  "titleCase": mapping(str.title),
  "foldCase": mapping(str.casefold),
  "bidirectional": [unicodedata.bidirectional(c) for c in everything],
  "mirrored": members(unicodedata.mirrored),
  "decomposition": [(i, d) for i, c in enumerate(everything) if (d := unicodedata.decomposition(c))],
  "uncomposed": [i for i, c in enumerate(everything)
                 if unicodedata.normalize("NFC", c) != c and not 0xAC00 <= i <= 0xD7A3],
})
`),
);

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** The text of a list of natural numbers. */
function encode(numbers) {
  let text = "";
  for (let number of numbers) {
    if (!Number.isInteger(number) || number < 0) throw new Error(`can't encode ${number}`);
    for (; number >= 32; number = Math.floor(number / 32)) text += alphabet[32 + (number % 32)];
    text += alphabet[number];
  }
  return text;
}

const zigzag = number => (number < 0 ? -2 * number - 1 : 2 * number);

/** One value for each code point, as a list of values and (length, index of the value) folded in one number. */
function runs(values) {
  const names = [...new Set(values)];
  const numbers = [];
  for (let start = 0; start < values.length; ) {
    let end = start + 1;
    while (end < values.length && values[end] === values[start]) end++;
    numbers.push((end - start - 1) * names.length + names.indexOf(values[start]));
    start = end;
  }
  return { names, text: encode(numbers) };
}

/** The categories most of whose members have the flag, and where the flag differs from that: gap, length, gap, … */
function flag(members, categories) {
  const having = new Set(members);
  const counts = new Map();
  facts.category.forEach((category, i) => {
    const count = counts.get(category) ?? [0, 0];
    count[having.has(i) ? 1 : 0]++;
    counts.set(category, count);
  });
  const usual = categories.map(category => (counts.get(category)[1] > counts.get(category)[0] ? 1 : 0));
  const numbers = [];
  let last = 0;
  for (let i = 0; i < 0x110000; i++) {
    const odd = code =>
      code < 0x110000 && having.has(code) !== (usual[categories.indexOf(facts.category[code])] === 1);
    if (!odd(i)) continue;
    let end = i + 1;
    while (odd(end)) end++;
    numbers.push(i - last, end - i);
    last = end;
    i = end;
  }
  return encode([usual.reduce((bits, bit, i) => bits + bit * 2 ** i, 0), ...numbers]);
}

/** Code points that map to one other: gap, stride, count, distance; those that map to several: as text. */
function mapping(pairs) {
  const entries = Object.entries(pairs).map(([from, to]) => [Number(from), to]);
  const single = entries.filter(([, to]) => to.length === 1).map(([from, to]) => [from, to[0] - from]);
  const numbers = [];
  let last = 0;
  for (let i = 0; i < single.length; ) {
    const [from, distance] = single[i];
    let stride = 1;
    let count = 1;
    for (const candidate of [1, 2]) {
      let n = 1;
      while (single[i + n]?.[0] === from + n * candidate && single[i + n][1] === distance) n++;
      if (n > count) [stride, count] = [candidate, n];
    }
    numbers.push(from - last, (count - 1) * 2 + stride - 1, zigzag(distance));
    last = from + (count - 1) * stride;
    i += count;
  }
  const several = entries.filter(([, to]) => to.length > 1);
  const spread = [];
  last = 0;
  for (const [from, to] of several) {
    spread.push(from - last, to.length, ...to);
    last = from;
  }
  return [encode(numbers), encode(spread)];
}

/** What one mapping does where it differs from another. Code points that only the other changes map to themselves. */
function difference(pairs, other) {
  const result = {};
  for (const key of new Set([...Object.keys(pairs), ...Object.keys(other)].sort((a, b) => a - b))) {
    const ours = pairs[key] ?? [Number(key)];
    const theirs = other[key] ?? [Number(key)];
    if (ours.join() !== theirs.join()) result[key] = ours;
  }
  return result;
}

/** Numeric values: gap, count, first numerator, step of the numerators, denominator; of runs where each next is a step more. */
function quantities(pairs) {
  const gcd = (a, b) => (b ? gcd(b, a % b) : Math.abs(a));
  const entries = Object.entries(pairs).map(([code, [n, d]]) => [Number(code), n / gcd(n, d), d / gcd(n, d)]);
  const numbers = [];
  let last = 0;
  for (let i = 0; i < entries.length; ) {
    const [code, numerator, denominator] = entries[i];
    const follows = n => entries[i + n]?.[0] === code + n && entries[i + n][2] === denominator;
    const step = follows(1) ? entries[i + 1][1] - numerator : 0;
    let count = 1;
    while (follows(count) && entries[i + count][1] === numerator + count * step) count++;
    numbers.push(code - last, count, zigzag(numerator), ...(count > 1 ? [zigzag(step)] : []), denominator);
    last = code + count;
    i += count;
  }
  return encode(numbers);
}

// A decimal is a digit and a number of the same value, so only what each layer adds is stored.
for (const [code, value] of Object.entries(facts.decimal)) {
  if (facts.digit[code] !== value || facts.numeric[code][0] / facts.numeric[code][1] !== value)
    throw new Error(code);
  delete facts.digit[code];
  delete facts.numeric[code];
}
for (const [code, value] of Object.entries(facts.digit)) {
  if (facts.numeric[code][0] / facts.numeric[code][1] !== value) throw new Error(code);
  delete facts.numeric[code];
}

/** Ranges of code points: gap, length, gap, … */
function ranges(members) {
  const numbers = [];
  let last = 0;
  for (let i = 0; i < members.length; ) {
    let count = 1;
    while (members[i + count] === members[i] + count) count++;
    numbers.push(members[i] - last, count);
    last = members[i] + count;
    i += count;
  }
  return encode(numbers);
}

/**
 * Decompositions: gap, number of points and kind folded in one number, then the points as distances: the first from
 * that of the entry before, the others from their place's. After one point follows how many more code points go on the
 * same way, each decomposing to one more than the one before.
 */
function decompositions(pairs) {
  const entries = pairs.map(([code, text]) => {
    const parts = text.split(" ");
    const kind = parts[0].startsWith("<") ? parts.shift().slice(1, -1) : "";
    return { code, kind, points: parts.map(part => Number.parseInt(part, 16)) };
  });
  const kinds = [...new Set(entries.map(each => each.kind))];
  const numbers = [];
  const before = [];
  let last = 0;
  for (let i = 0; i < entries.length; ) {
    const { code, kind, points } = entries[i];
    numbers.push(code - last, points.length * kinds.length + kinds.indexOf(kind));
    points.forEach((point, place) => {
      numbers.push(zigzag(point - (before[place] ?? 0)));
      before[place] = point;
    });
    let count = 1;
    if (points.length === 1) {
      for (; ; count++) {
        const next = entries[i + count];
        if (next?.code !== code + count || next.kind !== kind) break;
        if (next.points.length !== 1 || next.points[0] !== points[0] + count) break;
      }
      numbers.push(count - 1);
      before[0] = points[0] + count - 1;
    }
    last = code + count;
    i += count;
  }
  return { kinds, text: encode(numbers) };
}

const asQuantities = pairs =>
  quantities(Object.fromEntries(Object.entries(pairs).map(([code, v]) => [code, [v, 1]])));
const category = runs(facts.category);
const width = runs(facts.width);
const combining = runs(facts.combining);
const lines = [
  "// Written by scripts/unicode-tables.mjs, which explains the encoding. Do not edit.",
  `export const unicodeVersion = ${JSON.stringify(facts.version)};`,
  `export const categoryNames = ${JSON.stringify(category.names)};`,
  `export const categoryRuns = ${JSON.stringify(category.text)};`,
  `export const flagTexts = ${JSON.stringify(
    Object.fromEntries(
      Object.entries(facts.flags).map(([name, members]) => [name, flag(members, category.names)]),
    ),
    null,
    1,
  )};`,
  `export const decimalText = ${JSON.stringify(asQuantities(facts.decimal))};`,
  `export const digitText = ${JSON.stringify(asQuantities(facts.digit))};`,
  `export const numericText = ${JSON.stringify(quantities(facts.numeric))};`,
  `export const caseTexts = ${JSON.stringify(
    {
      lower: mapping(facts.lowerCase),
      upper: mapping(facts.upperCase),
      title: mapping(difference(facts.titleCase, facts.upperCase)),
      fold: mapping(difference(facts.foldCase, facts.lowerCase)),
    },
    null,
    1,
  )};`,
  `export const widthNames = ${JSON.stringify(width.names)};`,
  `export const widthRuns = ${JSON.stringify(width.text)};`,
  `export const combiningNames = ${JSON.stringify(combining.names)};`,
  `export const combiningRuns = ${JSON.stringify(combining.text)};`,
];
const bidirectional = runs(facts.bidirectional);
const decomposition = decompositions(facts.decomposition);
const formLines = [
  lines[0],
  "// Long texts are functions, so that the engine makes them when they are asked for.",
  `export const bidirectionalNames = ${JSON.stringify(bidirectional.names)};`,
  `export const bidirectionalRuns = () => ${JSON.stringify(bidirectional.text)};`,
  `export const mirroredText = () => ${JSON.stringify(ranges(facts.mirrored))};`,
  `export const decompositionKinds = ${JSON.stringify(decomposition.kinds)};`,
  `export const decompositionText = () => ${JSON.stringify(decomposition.text)};`,
  "/** What normal form C changes: these never result from composing. */",
  `export const uncomposedText = () => ${JSON.stringify(ranges(facts.uncomposed))};`,
];
for (const [name, text] of [
  ["unicode-data", lines],
  ["unicode-forms", formLines],
]) {
  const path = new URL(`../lib/text/${name}.generated.ts`, import.meta.url).pathname;
  writeFileSync(path, `${text.join("\n")}\n`);
  console.log(`${path}: ${text.join("\n").length} characters`);
}
