import test from "ava";
import { binaryArithmetic, comparisonArithmetic, neg } from "../../../lib/object/arithmetic.ts";
import { Complex } from "../../../lib/object/complex.ts";
import "../../../lib/object/float.ts";
import "../../../lib/object/int.ts";
import { Float, NotImplemented, slotOf, type Value } from "../../../lib/object/object.ts";
import { binaryOperations, comparisons, slotNumber } from "../../../lib/object/operation.ts";
import { callSlot } from "../../../lib/object/protocol.ts";
import { Tuple } from "../../../lib/object/tuple.ts";

const largest = Number.MAX_SAFE_INTEGER;

const ints: readonly (number | bigint)[] = [
  0,
  1,
  -1,
  7,
  -8,
  2 ** 31,
  -(2 ** 31) - 1,
  94906267,
  largest,
  -largest,
  BigInt(largest) + 1n,
  -BigInt(largest) - 1n,
  2n ** 64n,
  -(3n ** 50n),
];
const floats = [0, -0, 0.5, -2, 1e300, Number.POSITIVE_INFINITY, Number.NaN, 2 ** 53].map(x => new Float(x));
const values: readonly Value[] = [true, false, ...ints, ...floats];

/** Whether a value has the one form that its int, float or tuple of them has. */
function isCanonical(value: Value): boolean {
  if (typeof value === "number") return Number.isSafeInteger(value) && !Object.is(value, -0);
  if (typeof value === "bigint") return value > BigInt(largest) || value < -BigInt(largest);
  if (value instanceof Tuple) return value.items.every(isCanonical);
  return typeof value === "boolean" || value instanceof Float || value instanceof Complex;
}

/** A value to compare by, in which -0, NaN and the kinds of numbers differ. */
function shown(value: Value | undefined): unknown {
  if (value instanceof Float) return `float ${Object.is(value.value, -0) ? "-0" : value.value}`;
  if (value instanceof Complex) return `complex ${value.real} ${value.imag}`;
  return value instanceof Tuple ? value.items.map(shown) : value;
}

/** What `fn` returns or the message of what it throws. */
function outcome(fn: () => Value | undefined): unknown {
  try {
    return shown(fn());
  } catch (error) {
    return `${error}`;
  }
}

/** By the methods of the classes, as the language has it. */
function byMethods(method: string, reflected: string, a: Value, b: Value): Value | undefined {
  for (const [self, name, other] of [
    [a, method, b],
    [b, reflected, a],
  ] as const) {
    const number = slotNumber(name) as number;
    if (slotOf(self, number) === undefined) continue;
    const result = callSlot(self, number, other) as Value;
    if (result !== NotImplemented) return result;
  }
  return undefined;
}

for (const [row, { symbol, method, reflected }] of binaryOperations.entries()) {
  test(`${symbol} of numbers is what their methods make of them, in canonical form`, t => {
    for (const a of values) {
      for (const b of values) {
        if ((symbol === "<<" || symbol.startsWith("**")) && (b === undefined || Number(b) > 100)) continue;
        const quick = outcome(() => {
          const result = binaryArithmetic[row](a, b);
          if (result !== undefined) t.true(isCanonical(result), `${String(a)} ${symbol} ${String(b)}`);
          return result;
        });
        t.deepEqual(
          quick,
          outcome(() => byMethods(method, reflected, a, b)),
          `${shown(a)} ${symbol} ${shown(b)}`,
        );
      }
    }
  });
}

for (const [row, { symbol, method, reflected }] of comparisons.entries()) {
  test(`${symbol} of numbers is what their methods make of them`, t => {
    for (const a of values) {
      for (const b of values) {
        t.is(comparisonArithmetic[row](a, b), byMethods(method, reflected, a, b) as boolean);
      }
    }
  });
}

test("minus zero stays an int without a sign", t => {
  t.is(Object.is(neg(0), 0), true);
  t.is(Object.is(binaryArithmetic[2](-5, 0), 0), true);
  t.is(Object.is(binaryArithmetic[5](0, -5), 0), true);
  t.is(Object.is(binaryArithmetic[6](-6, 3), 0), true);
});

test("what is no int, bool or float is left to the methods", t => {
  for (const each of [...binaryArithmetic, ...comparisonArithmetic]) {
    t.is(each("a", 1), undefined);
    t.is(each(1, null), undefined);
    t.is(each(new Complex(1, 2), 1), undefined);
  }
});
