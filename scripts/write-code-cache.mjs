// node scripts/write-code-cache.mjs FOLDER: compiles FOLDER/krait.cjs as the launcher does, runs what every program
// needs, and leaves the host's compiled code in FOLDER/krait.cache.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Script } from "node:vm";

const folder = process.argv[2];
const filename = join(folder, "krait.cjs");
const script = new Script(readFileSync(filename, "latin1"), { filename });
const { main } = script.runInThisContext()(createRequire(import.meta.url), folder);
await main([
  "-c",
  "class A:\n    def f(self): return [x for x in range(3)]\ntry:\n    A().f()\nexcept ValueError as e: pass\nimport sys",
]);
writeFileSync(join(folder, "krait.cache"), script.createCachedData());
