import test from "ava";
import { Complex } from "../../../lib/object/complex.ts";
import "../../../lib/object/float.ts";
import "../../../lib/object/int.ts";
import { directKey } from "../../../lib/object/key.ts";
import { Float, type Value } from "../../../lib/object/object.ts";
import { equals, hash } from "../../../lib/object/protocol.ts";

const groups: readonly (readonly Value[])[] = [
  [1, true, new Float(1), new Complex(1, 0)],
  [0, false, new Float(-0), new Complex(0, -0)],
  [-1, new Float(-1), new Complex(-1, 0)],
  [2n ** 60n, new Float(2 ** 60), new Complex(2 ** 60, 0)],
  [-(2n ** 61n), new Float(-(2 ** 61)), new Complex(-(2 ** 61), 0)],
  [2n ** 1000n, new Float(2 ** 1000), new Complex(2 ** 1000, 0)],
  [new Float(0.5), new Complex(0.5, 0)],
  [new Float(Number.POSITIVE_INFINITY), new Complex(Number.POSITIVE_INFINITY, 0)],
];

test("equal numbers have equal hashes whatever their type", t => {
  for (const group of groups) {
    for (const each of group) {
      t.is(equals(group[0], each), true);
      t.is(hash(each), hash(group[0]));
    }
  }
});

test("equal numbers are one key of a dict whatever their type", t => {
  for (const group of groups) {
    for (const each of group) t.is(directKey(each), directKey(group[0]));
  }
});

test("NaN is equal to nothing, but found by identity", t => {
  const nan = new Float(Number.NaN);
  const other = new Float(Number.NaN);
  t.is(equals(nan, nan), true);
  t.is(equals(nan, other), false);
  t.not(hash(nan), hash(other));
});
