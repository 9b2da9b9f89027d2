import { readdirSync, readFileSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import test from "ava";
import { type Mode, parse, SyntaxFailure } from "../../lib/syntax/index.ts";

// scripts/update-syntax.mjs asks CPython what to expect.

interface Wrong {
  source: string;
  mode?: Mode;
  expected: {
    type: string;
    message: string;
    lineno: number | null;
    offset: number | null;
    end_lineno: number | null;
    end_offset: number | null;
    text: string | null;
  };
}

/** What is known to differ, and why. */
const known = new Map([
  ["1 {*a b}", "CPython looks for mistakes in a set behind an expression; why, and how far, is not known"],
]);

function describe(source: string, mode: Mode): Wrong["expected"] | string {
  try {
    parse(source, { filename: "f", mode });
    return "no mistake";
  } catch (error) {
    if (!(error instanceof SyntaxFailure)) throw error;
    const { type, message, lineno, offset, end_lineno, end_offset, text } = error;
    return { type, message, lineno, offset, end_lineno, end_offset, text };
  }
}

for (const file of readdirSync("spec/syntax/errors")) {
  test.serial(`mistakes with ${file.replace(".json", "")} are told as CPython tells them`, async t => {
    // Lets the runner report what was done so far.
    await setImmediate();
    const cases: Wrong[] = JSON.parse(readFileSync(`spec/syntax/errors/${file}`, "utf8"));
    for (const { source, mode = "exec", expected } of cases) {
      if (known.has(source)) continue;
      t.deepEqual(describe(source, mode), expected, JSON.stringify(source));
    }
  });
}
