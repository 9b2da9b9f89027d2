import test from "ava";
import { numberBuiltins } from "../../../lib/builtins/number.ts";
import "../../../lib/object/float.ts";
import "../../../lib/object/int.ts";
import { List } from "../../../lib/object/list.ts";
import { DEFER, type Native } from "../../../lib/object/native.ts";
import { Float, type Value } from "../../../lib/object/object.ts";
import { Range } from "../../../lib/object/range.ts";

const sum = numberBuiltins.find(each => each.name === "sum") as Native;

function sumOf(values: readonly Value[], start: Value = 0): unknown {
  const list = new List();
  for (const each of values) list.append(each);
  const result = sum.call(list, start);
  return result instanceof Float ? { float: result.value } : result;
}

test("the sum of ints is exact on both sides of the safe integers", t => {
  t.is(sumOf([Number.MAX_SAFE_INTEGER, 1]), 9007199254740992n);
  t.is(sumOf([9007199254740992n, -1]), 9007199254740991);
  t.is(sumOf([2n ** 70n, -(2n ** 70n), 3]), 3);
});

test("the sum of floats keeps its rounding errors, raw list or not", t => {
  const tenths = Array.from({ length: 10 }, () => new Float(0.1));
  t.deepEqual(sumOf(tenths), { float: 1 });
  t.deepEqual(sumOf([0, ...tenths]), { float: 1 });
  t.deepEqual(sumOf([1e100, 1, -1e100].map(x => new Float(x))), { float: 1 });
});

test("the sum of a range takes no loop", t => {
  t.is(sum.call(new Range(0, 10 ** 15, 1), 0), 499999999999999500000000000000n);
  t.is(sum.call(new Range(10, 0, -3), 1), 23);
});

test("a sum of other values is left to the twin", t => {
  t.is(sum.call(new List([new List()]), new List()), DEFER);
});
