import test from "ava";
import { allPrograms, difference, knownFailures } from "./program.ts";
import { ProgramPool } from "./program-pool.ts";
import { ways } from "./way.ts";

const programs = allPrograms();
const failures = knownFailures();
const pool = new ProgramPool();
test.after.always(() => pool.close());

for (const way of Object.keys(ways)) {
  for (const program of programs) {
    const isKnown = program.name in failures || `${program.name}, ${way}` in failures;
    const specify = isKnown ? test.failing : test;
    specify(`${program.name}, ${way}`, async t => {
      const found = difference(program, await pool.run(program, way));
      t.is(found, undefined);
    });
  }
}

test("known failures name programs", t => {
  const names = new Set(programs.map(program => program.name));
  t.deepEqual(
    Object.keys(failures).filter(name => !names.has(name.replace(/, .*/, ""))),
    [],
  );
});
