// node scripts/write-code-cache.mjs FOLDER: compiles FOLDER/krait.cjs as the launcher does, runs what every program
// needs, and leaves the host's compiled code in FOLDER/krait.cache.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Script } from "node:vm";

const folder = process.argv[2];
// The name is part of what is written, whatever the launcher says.
const script = new Script(readFileSync(join(folder, "krait.cjs"), "latin1"), { filename: "krait.cjs" });
const { main } = script.runInThisContext()(createRequire(import.meta.url), folder);
const program = `class A:
    def f(self): return [x for x in range(3)]
try:
    A().f()
except ValueError as e: pass
import sys
`;
const scratch = mkdtempSync(join(tmpdir(), "krait-"));
try {
  const file = join(scratch, "program.py");
  writeFileSync(file, program);
  await main(["-c", program]);
  // Once to write Krait's own cache, once to read it.
  for (let turn = 0; turn < 2; turn++) await main(["--cache", scratch, file]);
} finally {
  rmSync(scratch, { recursive: true });
}
writeFileSync(join(folder, "krait.cache"), script.createCachedData());
