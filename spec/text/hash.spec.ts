import test from "ava";
import { complexHash, floatHash, intHash } from "../../lib/text/index.ts";

// Of a 64-bit CPython, which pyodide isn't.
test("the hash of an int is the int modulo 2 ** 61 - 1, but never -1", t => {
  t.is(intHash(5), 5);
  t.is(intHash(-1), -2);
  t.is(intHash(2n ** 61n - 1n), 0);
  t.is(intHash(2n ** 61n), 1);
  t.is(intHash(-(2n ** 61n)), -2);
  t.is(intHash(10n ** 30n), 465258685558744706n);
});

test("the hash of a float is that of the equal int, if there is one", t => {
  for (const x of [0, 1, -1, 3, -5, 2 ** 53, 2 ** 60, 2 ** 61, -(2 ** 61), 1e22, -1e300]) {
    t.is(floatHash(x), intHash(Number.isSafeInteger(x) ? x : BigInt(x)));
  }
  t.is(floatHash(-0), 0);
  t.is(floatHash(0.5), 1152921504606846976n);
  t.is(floatHash(-0.1), -230584300921369408n);
  t.is(floatHash(1e-300), 482449582752280463n);
  t.is(floatHash(5e-324), 16777216);
  t.is(floatHash(Number.POSITIVE_INFINITY), 314159);
  t.is(floatHash(Number.NEGATIVE_INFINITY), -314159);
});

test("the hash of a complex number is that of the equal real one, if there is one", t => {
  t.is(complexHash(2, 0), 2);
  t.is(complexHash(1, 2), 2000007);
  t.is(complexHash(0, -1), -2000006);
  t.is(complexHash(0.5, -1.5), -2305843009214693955n);
});
