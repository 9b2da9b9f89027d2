import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import test from "ava";
import { unzipSync } from "fflate";
import { dump, parse } from "../../lib/syntax/index.ts";

// scripts/check-ast.mjs does the same for every file, with CPython beside it.

const digests: Record<string, string> = JSON.parse(readFileSync("spec/syntax/digests.json", "utf8"));
const files = unzipSync(readFileSync("node_modules/pyodide/python_stdlib.zip"), {
  filter: ({ name }) => name in digests,
});

for (const [name, digest] of Object.entries(digests)) {
  test.serial(`${name} has CPython's tree`, async t => {
    // Lets the runner report what was done so far.
    await setImmediate();
    const tree = parse(files[name], { filename: name, mode: "exec" });
    t.is(createHash("sha256").update(dump(tree)).digest("hex"), digest);
  });
}
