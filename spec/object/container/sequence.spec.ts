import test from "ava";
import { List, listType } from "../../../lib/object/list.ts";
import { DEFER, type Native } from "../../../lib/object/native.ts";
import "../../../lib/object/tables.ts";
import { Float, type Value } from "../../../lib/object/object.ts";
import { orderItems } from "../../../lib/object/order.ts";
import { Range } from "../../../lib/object/range.ts";
import { resolveSlice, Slice } from "../../../lib/object/slice.ts";
import { sortItems } from "../../../lib/object/sort.ts";
import { Tuple } from "../../../lib/object/tuple.ts";
import { hashItems } from "../../../lib/object/tuple-hash.ts";

function method(name: string): Native["call"] {
  return (listType.members.get(name) as Native).call;
}

const doubles = (...values: number[]): List => List.ofDoubles(values);

test("a slice of huge bounds is cut down to the sequence", t => {
  t.deepEqual(resolveSlice(new Slice(-(2n ** 70n), 2n ** 70n, null), 5), {
    start: 0,
    stop: 5,
    step: 1,
    length: 5,
  });
  t.deepEqual(resolveSlice(new Slice(null, null, -(2n ** 70n)), 5), {
    start: 4,
    stop: -1,
    step: -Number.MAX_SAFE_INTEGER,
    length: 1,
  });
});

test("lists of floats stay raw through slices, sums, products and sorting", t => {
  const list = doubles(3, 1, 2);
  const slice = method("__getitem__")(list, new Slice(1, null, null)) as List;
  const sum = method("__add__")(list, doubles(0.5)) as List;
  const product = method("__mul__")(list, 2) as List;
  method("sort")(list, null, false);
  for (const each of [slice, sum, product, list]) t.true(each.floats);
  t.deepEqual(
    [slice.raw, sum.raw, product.raw, list.raw],
    [
      [1, 2],
      [3, 1, 2, 0.5],
      [3, 1, 2, 3, 1, 2],
      [1, 2, 3],
    ],
  );
});

test("a list of floats that gets another value holds objects from then on", t => {
  const list = doubles(1, 2);
  list.append("x");
  t.false(list.floats);
  t.true(list.at(0) instanceof Float);
});

test("a list that a NaN is put into is not raw, so that the NaN keeps its identity", t => {
  const nan = new Float(Number.NaN);
  const list = doubles(1);
  list.append(nan);
  t.false(list.floats);
  t.is(list.at(1), nan);
});

test("sorting is stable, between zeros too", t => {
  const minus = new Float(-0);
  const plus = new Float(0);
  t.deepEqual(sortItems([plus, minus, plus], null), [plus, minus, plus]);
  const keys = [2, 1, 2, 1];
  t.deepEqual(sortItems(["a", "b", "c", "d"], keys), ["b", "d", "a", "c"]);
});

test("strings are sorted by code point, mixed numbers exactly", t => {
  t.deepEqual(sortItems(["b", "B", "é", "a"], null), ["B", "a", "b", "é"]);
  const big = 2n ** 53n + 1n;
  const near = new Float(2 ** 53);
  t.deepEqual(sortItems([big, near, 5] as Value[], null), [5, near, big]);
});

test("tuples nested deeper than the host's stack are ordered and hashed", t => {
  const nest = (innermost: Value): Tuple => {
    let tuple = new Tuple([innermost]);
    for (let i = 0; i < 300_000; i++) tuple = new Tuple([tuple]);
    return tuple;
  };
  const [a, b] = [nest(1), nest(2)];
  t.true(orderItems(a.items, b.items, "<"));
  t.not(hashItems(a.items), hashItems(b.items));
  t.not(hashItems(a.items), DEFER);
});

test("a tuple's hash is CPython's", t => {
  t.is(hashItems([]), 5740354900026072187n);
  t.is(hashItems([1, 2, 3]), 529344067295497451n);
});

test("ranges beyond the safe integers count exactly", t => {
  const range = new Range(0, 2n ** 100n, 3);
  t.is(range.length, (2n ** 100n + 2n) / 3n);
  t.is(range.at(2n ** 90n), 3n * 2n ** 90n);
  t.is(new Range(Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER, -1).length, 2n ** 54n - 2n);
});
