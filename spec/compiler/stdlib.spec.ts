import { readFileSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import test from "ava";
import { unzipSync } from "fflate";
import { readCode, writeCode } from "../../lib/code/index.ts";
import { compile } from "../../lib/compiler/index.ts";
import { parse } from "../../lib/syntax/index.ts";
import { codesOf } from "./compiled.ts";
import { problemsOf } from "./verify.ts";

// Every eighth file of CPython's library; with KRAIT_ALL set, all of them.
const step = process.env.KRAIT_ALL ? 1 : 8;
let number = 0;
const files = unzipSync(readFileSync("node_modules/pyodide/python_stdlib.zip"), {
  filter: ({ name }) => name.endsWith(".py") && number++ % step === 0,
});

test("the standard library compiles to sound code, which survives being written and read", async t => {
  t.timeout(600_000);
  for (const [filename, bytes] of Object.entries(files)) {
    await setImmediate();
    const options = { filename, mode: "exec" } as const;
    const code = compile(parse(bytes, options), options);
    t.deepEqual(codesOf(code).flatMap(problemsOf), [], filename);
    // Comparing bytes is quicker than comparing trees.
    const written = writeCode(code);
    t.deepEqual(writeCode(readCode(written)), written, filename);
  }
});
