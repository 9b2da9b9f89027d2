import test from "ava";
import { differenceOf, outcomeOf, ways } from "./comparison.ts";
import { randomProgram } from "./random-program.ts";

// More of them by hand: `node scripts/fuzz.mjs`, which also makes what differs smaller.
const count = 20;

test("a seed always gives the same program", t => {
  t.is(randomProgram(1), randomProgram(1));
  t.not(randomProgram(1), randomProgram(2));
});

test("random programs are programs, and nearly all of them end soon", t => {
  const outcomes = Array.from({ length: count }, (_, seed) => outcomeOf(randomProgram(seed), { jit: "off" }));
  t.deepEqual(
    outcomes.filter(text => text !== undefined && /^SyntaxError|^IndentationError/m.test(text)),
    [],
  );
  t.true(outcomes.filter(text => text !== undefined && text.length > 100).length > 0.8 * count);
});

for (const [i, way] of Object.keys(ways).entries()) {
  test(`random programs print the same ${way} as interpreted`, async t => {
    // Each way has programs of its own.
    for (let seed = i * count; seed < (i + 1) * count; seed++) {
      t.deepEqual(differenceOf(randomProgram(seed), seed, [way]), undefined, `seed ${seed}`);
      await new Promise(setImmediate); // What weak references have kept for the time being can go.
    }
  });
}
