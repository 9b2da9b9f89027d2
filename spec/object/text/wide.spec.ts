import test from "ava";
import "../../../lib/object/tables.ts";
import { concatStrings } from "../../../lib/object/format.ts";
import type { Native } from "../../../lib/object/native.ts";
import { strType, type Value, WideStr } from "../../../lib/object/object.ts";
import { equals } from "../../../lib/object/protocol.ts";
import { Slice } from "../../../lib/object/slice.ts";
import {
  concatStrs,
  type Str,
  strFromHost,
  strHash,
  strLength,
  strOfPoints,
  strToHost,
} from "../../../lib/object/wide.ts";

/** `str.name(self, *args)` */
function call(name: string, self: Str, ...args: Value[]): Value {
  return (strType.lookup(name) as Native).call(self, ...args) as Value;
}

function isCanonical(str: Str): boolean {
  const isWide = (point: number) => point > 0xffff || (point >= 0xd800 && point < 0xe000);
  if (typeof str === "string")
    return !Array.from({ length: str.length }, (_, i) => str.charCodeAt(i)).some(isWide);
  return str.points.some(isWide);
}

const samples = [
  "",
  "a",
  "é",
  "\u{1f600}",
  "a\u{1f600}",
  "\ud83d",
  "\ud83dx\ude00",
  "\u{1f600}\u{1f600}",
].map(strFromHost);

test("a str is a JavaScript string if and only if it holds no surrogate code unit", t => {
  for (const str of samples) t.true(isCanonical(str));
  t.is(typeof strFromHost("é€"), "string");
  t.true(strFromHost("\u{1f600}") instanceof WideStr);
  t.true(strFromHost("\ud83d") instanceof WideStr);
});

test("what is made of strs is canonical", t => {
  const made: Str[] = [];
  for (const a of samples) {
    for (const b of samples) {
      made.push(concatStrs(a, b), concatStrings([a, b, a]));
      made.push(call("replace", a, b, "x", -1) as Str, call("strip", a, b) as Str);
    }
    for (let start = 0; start <= strLength(a); start++) {
      for (let stop = start; stop <= strLength(a); stop++) {
        made.push(call("__getitem__", a, new Slice(start, stop)) as Str);
      }
      if (start < strLength(a)) made.push(call("__getitem__", a, start) as Str);
    }
    made.push(call("__getitem__", a, new Slice(null, null, -1)) as Str);
    for (const name of ["upper", "lower", "title", "casefold", "swapcase", "capitalize"]) {
      made.push(call(name, a) as Str);
    }
  }
  t.deepEqual(
    made.filter(each => !isCanonical(each)),
    [],
  );
});

test("halves of a pair do not become one character when they meet", t => {
  const pair = concatStrs(strFromHost("\ud83d"), strFromHost("\ude00"));
  t.is(strLength(pair), 2);
  t.false(equals(pair, strFromHost("\u{1f600}")));
});

test("the host's string of a str and back is the str", t => {
  for (const str of samples) t.true(equals(strFromHost(strToHost(str)), str) === true);
});

test("equal strs have equal hashes, which are safe ints", t => {
  for (const a of samples) {
    t.true(Number.isSafeInteger(strHash(a)));
    t.is(strHash(a), strHash(concatStrs(a, "")));
    for (const b of samples) t.is(strHash(a) === strHash(b), equals(a, b) === true);
  }
  const wide = strOfPoints([0x1f600, 97]);
  t.is(strHash(call("__getitem__", wide, new Slice(1, 2)) as Str), strHash("a"));
});

test("the hash of a str is the same in every run", t => {
  t.is(strHash(""), 0);
  t.is(strHash("abc"), 2063866401901741);
});

test("indexing costs the same wherever it is", t => {
  const long = call("__mul__", strFromHost("a\u{1f600}"), 2_000_000) as Str;
  const steps = 200_000;
  const start = performance.now();
  for (let i = 0; i < steps; i++) call("__getitem__", long, 3_999_999 - i);
  // A walk from the start would take minutes.
  t.true(performance.now() - start < 2000);
  t.is(call("__len__", long), 4_000_000);
});
