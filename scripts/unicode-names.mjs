// Writes lib/text/unicode-names.generated.ts: the names of characters, their aliases and the named sequences of
// CPython 3.14 (Unicode 16.0), asked of CPython itself (pyodide): names through `unicodedata.name`, the aliases and
// sequences, which no function lists, through the C interface of `unicodedata`.
//
// The format, which lib/text/unicode-names.ts reads: a name is a row of words, each with the space or hyphen before it.
// `wordText` lists the words; a small letter says how much a word shares with the one before it. `nameText` has a
// number for each name's shape (the words at its start and end that it shares with the name before, and how many words
// are its own: 0 for none, 1 for a word that follows in the alphabet, or by counting, the one that stood there, n + 1
// for n words), and then a number for each word of its own. The most frequent shapes and words have the shortest numbers.
import { writeFileSync } from "node:fs";
import { loadPyodide } from "pyodide";

const python = await loadPyodide();
const { names, extra } = JSON.parse(
  python.runPython(`
import ctypes, json, unicodedata
pointer_of = ctypes.pythonapi.PyCapsule_GetPointer
pointer_of.restype = ctypes.c_void_p
pointer_of.argtypes = [ctypes.py_object, ctypes.c_char_p]
interface = ctypes.cast(
    pointer_of(unicodedata._ucnhash_CAPI, b"unicodedata._ucnhash_CAPI"), ctypes.POINTER(ctypes.c_void_p)
)
name_of = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_uint32, ctypes.c_char_p, ctypes.c_int, ctypes.c_int)(interface[0])
room = ctypes.create_string_buffer(256)
extra = [room.value.decode() for code in range(0xF0000, 0xF1000) if name_of(code, room, 256, 1)]
json.dumps({
    "names": [(i, name) for i in range(0x110000) if (name := unicodedata.name(chr(i), None)) is not None],
    "extra": [(name, [ord(c) for c in unicodedata.lookup(name)]) for name in extra],
})
`),
);

// Names by rule: a prefix and the code point; Hangul syllables are the reader's own.
const rules = [];
const listed = [];
for (const [code, name] of names) {
  const hex = code.toString(16).toUpperCase();
  if (code >= 0xac00 && code <= 0xd7a3) continue;
  if (!name.endsWith(`-${hex}`)) {
    listed.push([code, name]);
    continue;
  }
  const prefix = name.slice(0, -hex.length);
  const last = rules.at(-1);
  if (last?.prefix === prefix && last.end === code) last.end++;
  else rules.push({ prefix, start: code, end: code + 1 });
}
for (const rule of rules) {
  if (rule.end - rule.start >= 8) continue;
  for (let code = rule.start; code < rule.end; code++) {
    listed.push([code, rule.prefix + code.toString(16).toUpperCase()]);
  }
  rule.start = -1;
}
listed.sort((a, b) => a[0] - b[0]);
const aliases = extra.filter(([, points]) => points.length === 1);
const sequences = extra.filter(([, points]) => points.length > 1);
const all = [...listed, ...aliases.map(([name]) => [0, name]), ...sequences.map(([name]) => [0, name])].map(
  each => each[1],
);

const split = name => ` ${name}`.match(/[ -][^ -]*/g);

/** The word that follows in an alphabet or when counting. */
function successor(word) {
  const number = /^(.*?)(\d+)$/.exec(word);
  if (number) return number[1] + String(Number(number[2]) + 1).padStart(number[2].length, "0");
  return /[A-Y]$/.test(word)
    ? word.slice(0, -1) + String.fromCharCode(word.charCodeAt(word.length - 1) + 1)
    : "";
}

// Each name: how many words at its start and end are those of the name before, and the words between them. Looking
// further back (2, 4, 8 names) saves 8 to 15 % of the words, and most of that is lost again by telling how far.
const steps = [];
let other = [];
for (const name of all) {
  const words = split(name);
  let head = 0;
  while (head < words.length && head < other.length && words[head] === other[head]) head++;
  const most = Math.min(words.length, other.length) - head;
  let tail = 0;
  while (tail < most && words.at(-1 - tail) === other.at(-1 - tail)) tail++;
  const fresh = words.slice(head, words.length - tail);
  const isNext = fresh.length === 1 && other.length === words.length && successor(other[head]) === fresh[0];
  const own = isNext ? 1 : fresh.length > 0 ? fresh.length + 1 : 0;
  steps.push({ shape: `${head},${tail},${own}`, fresh: isNext ? [] : fresh });
  other = words;
}

/** What occurs, the most frequent first. */
function ranked(items) {
  const counts = new Map();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

// Characters from # to ~ without the backslash are digits of base 91. A first digit below `single` is a number of its
// own, the last one says that two more follow, the others that one more does.
const base = 91;
const digit = value => String.fromCharCode(35 + value + (value >= 57 ? 1 : 0));
function write(number, single) {
  if (number < single) return digit(number);
  const pairs = (base - 1 - single) * base;
  if (number - single < pairs) {
    return digit(single + Math.floor((number - single) / base)) + digit((number - single) % base);
  }
  const rest = number - single - pairs;
  if (rest >= base * base) throw new Error(`can't write ${number}`);
  return digit(base - 1) + digit(Math.floor(rest / base)) + digit(rest % base);
}

/** The count of one-digit numbers with which all of them are shortest. */
function bestSingle(entries) {
  let best = { size: Number.POSITIVE_INFINITY, single: 0 };
  for (let single = 0; single < base; single++) {
    const pairs = single + (base - 1 - single) * base;
    if (entries.length > pairs + base * base) continue;
    const size = entries.reduce((sum, [, n], i) => sum + n * (i < single ? 1 : i < pairs ? 2 : 3), 0);
    if (size < best.size) best = { size, single };
  }
  return best.single;
}

const shapes = ranked(steps.map(each => each.shape));
const words = ranked(steps.flatMap(each => each.fresh));
const shapeSingle = bestSingle(shapes);
const wordSingle = bestSingle(words);

// Words within a class of lengths cost the same, so that their order is free.
const pairEnd = wordSingle + (base - 1 - wordSingle) * base;
const list = words.map(each => each[0]);
const ordered = [list.slice(0, wordSingle), list.slice(wordSingle, pairEnd), list.slice(pairEnd)].flatMap(
  part => part.sort(),
);
let wordText = "";
ordered.forEach((word, i) => {
  const before = ordered[i - 1] ?? "";
  let shared = 0;
  while (shared < word.length && word[shared] === before[shared]) shared++;
  wordText += String.fromCharCode(97 + shared) + word.slice(shared);
});
const wordNumbers = new Map(ordered.map((word, i) => [word, i]));
const shapeNumbers = new Map(shapes.map(([shape], i) => [shape, i]));
let nameText = "";
for (const { shape, fresh } of steps) {
  nameText += write(shapeNumbers.get(shape), shapeSingle);
  for (const word of fresh) nameText += write(wordNumbers.get(word), wordSingle);
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Numbers as scripts/unicode-tables.mjs writes them. */
function encode(numbers) {
  let text = "";
  for (let number of numbers) {
    for (; number >= 32; number = Math.floor(number / 32)) text += alphabet[32 + (number % 32)];
    text += alphabet[number];
  }
  return text;
}

const runs = [];
let last = 0;
for (let i = 0; i < listed.length; ) {
  let count = 1;
  while (listed[i + count]?.[0] === listed[i][0] + count) count++;
  runs.push(listed[i][0] - last, count);
  last = listed[i][0] + count;
  i += count;
}
const texts = {
  /** Prefix, first code point and how many. */
  rules: rules.filter(each => each.start >= 0).map(({ prefix, start, end }) => [prefix, start, end - start]),
  singles: [shapeSingle, wordSingle],
  /** Gap and length of each run of characters that have names of their own. */
  runText: encode(runs),
  /** After the names come those of aliases, with these code points, … */
  aliasText: encode(aliases.flatMap(([, points]) => points)),
  /** … and those of sequences: length, code points. */
  sequenceText: encode(sequences.flatMap(([, points]) => [points.length, ...points])),
  shapeText: encode(shapes.flatMap(([shape]) => shape.split(",").map(Number))),
  wordText,
  nameText,
};
const text = [
  "// Written by scripts/unicode-names.mjs, which explains the encoding. Do not edit.",
  // Functions, so that the engine makes a long text when it is asked for, not when the module is loaded.
  ...Object.entries(texts).map(
    ([name, value]) =>
      `export const ${name} = ${typeof value === "string" ? "() => " : ""}${JSON.stringify(value)};`,
  ),
  "",
].join("\n");
const path = new URL("../lib/text/unicode-names.generated.ts", import.meta.url).pathname;
writeFileSync(path, text);
console.log(`${path}: ${text.length} characters`);
