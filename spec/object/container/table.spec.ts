import test from "ava";
import { Dict } from "../../../lib/object/dict.ts";
import { DictKeyIterator } from "../../../lib/object/dict-iterator.ts";
import { Raised } from "../../../lib/object/error.ts";
import { List } from "../../../lib/object/list.ts";
import "../../../lib/object/tables.ts";
import { Float, type Value } from "../../../lib/object/object.ts";
import { Probe } from "../../../lib/object/probe.ts";
import { PySet } from "../../../lib/object/set.ts";
import { Tuple } from "../../../lib/object/tuple.ts";

function dictOf(keys: readonly Value[]): Dict {
  const dict = new Dict();
  keys.forEach((key, i) => {
    dict.setItem(key, i);
  });
  return dict;
}

/** The message of the Python exception that `action` raises. */
function raised(action: () => unknown): Value | undefined {
  try {
    action();
  } catch (error) {
    if (error instanceof Raised) return error.exception.args[0];
    throw error;
  }
  return undefined;
}

test("1, True and 1.0 are one key, and the first one stays", t => {
  const dict = dictOf([1, true, new Float(1)]);
  t.deepEqual(dict.keyList(), [1]);
  t.is(dict.getItem(1), 2);
});

test("a table keeps its order while keys come and go", t => {
  const dict = dictOf(Array.from({ length: 100 }, (_, i) => i));
  for (let i = 0; i < 90; i++) dict.removeItem(i);
  dict.setItem(5, "again");
  t.deepEqual(dict.keyList(), [90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 5]);
  t.is(dict.size, dict.values.filter((_, i) => dict.keys[i] !== undefined).length);
});

test("a hashed table finds what the direct one held", t => {
  const dict = dictOf(["a", 1, new Tuple([1, 2]), null, new Float(2.5)]);
  dict.toHashed();
  t.is(dict.getItem("a"), 0);
  t.is(dict.getItem(new Float(1)), 1);
  t.is(dict.getItem(new Tuple([1, 2])), 2);
  t.is(dict.getItem(null), 3);
  t.is(dict.getItem(new Float(2.5)), 4);
  t.is(dict.getItem("b"), undefined);
});

test("a probe ends at an equal key and at none", t => {
  const dict = dictOf(["a", "b"]);
  dict.toHashed();
  const found = new Probe(dict, "b", dict.hashes[1]);
  t.false(found.advance());
  t.is(found.position, 1);
  const missing = new Probe(dict, "c", dict.hashes[1]);
  t.false(missing.advance());
  t.is(missing.position, -1);
});

test("an unhashable key is named with the table's use for it", t => {
  t.is(
    raised(() => dictOf([new List()])),
    "cannot use 'list' as a dict key (unhashable type: 'list')",
  );
  t.is(
    raised(() => new PySet().add(new Tuple([new List()]))),
    "cannot use 'tuple' as a set element (unhashable type: 'list')",
  );
});

test("an iterator of a dict whose size changed stays broken", t => {
  const dict = dictOf([1, 2]);
  const iterator = new DictKeyIterator(dict);
  iterator.advance();
  dict.setItem(3, 3);
  t.is(
    raised(() => iterator.advance()),
    "dictionary changed size during iteration",
  );
  dict.removeItem(3);
  t.is(
    raised(() => iterator.advance()),
    "dictionary changed size during iteration",
  );
});
