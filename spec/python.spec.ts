import test, { type ExecutionContext } from "ava";
import { allPrograms, difference, knownFailures } from "./program.ts";
import { ProgramPool } from "./program-pool.ts";
import { ways } from "./way.ts";

const programs = allPrograms();
const failures = knownFailures();
const pool = new ProgramPool();
test.after.always(() => pool.close());

for (const [way, { isSlow }] of Object.entries(ways)) {
  for (const program of programs) {
    if (isSlow && program.isHeavy) continue;
    const reason = failures[program.name] ?? failures[`${program.name}, ${way}`];
    const title = `${program.name}, ${way}`;
    const specify = async (t: ExecutionContext): Promise<void> => {
      t.is(difference(program, await pool.run(program, way)), undefined);
    };
    if (reason === undefined) test(title, specify);
    else test.failing(`${title} (known to fail: ${reason})`, specify);
  }
}

test("known failures name programs", t => {
  const names = new Set(programs.map(program => program.name));
  t.deepEqual(
    Object.keys(failures).filter(name => !names.has(name.replace(/, .*/, ""))),
    [],
  );
});
