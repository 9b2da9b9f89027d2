import { readFileSync } from "node:fs";
import test from "ava";
import { NestingFailure } from "../../lib/compiler/index.ts";
import { SyntaxFailure } from "../../lib/syntax/index.ts";
import { compiled } from "./compiled.ts";

// spec/compiler/update.mjs asks CPython what to expect.

interface Case {
  source: string;
  expected: Record<string, unknown> | null;
  warnings: [string, number][];
}

const cases: Case[] = JSON.parse(readFileSync("spec/compiler/errors.json", "utf8"));

function outcome(source: string): Omit<Case, "source"> {
  const warnings: [string, number][] = [];
  try {
    compiled(source, { warn: ({ message, lineno }) => warnings.push([message, lineno]) });
    return { expected: null, warnings };
  } catch (error) {
    if (!(error instanceof SyntaxFailure)) throw error;
    const { type, message, lineno, offset, end_lineno, end_offset } = error;
    return { expected: { type, message, lineno, offset, end_lineno, end_offset }, warnings };
  }
}

test("programs that contradict themselves are refused as CPython refuses them", t => {
  for (const { source, ...expected } of cases) t.deepEqual(outcome(source), expected, source);
});

test("long chains compile", t => {
  const chains = ["1 + ", "a + ", "a or ", "a < ", "a if b else "].map(link => `${link.repeat(20_000)}c`);
  chains.push(`a${".b".repeat(20_000)}`, `a${"()".repeat(20_000)}`, `a${"[0]".repeat(20_000)}`);
  for (const source of chains) t.notThrows(() => compiled(source), source.slice(0, 20));
  t.notThrows(() => compiled(`if a: b\n${"elif c: d\n".repeat(10_000)}`));
});

test("deep nesting is refused cleanly", t => {
  t.throws(() => compiled(`x = ${"not ".repeat(10_000)}y`), { instanceOf: NestingFailure });
  t.throws(() => compiled(`x = ${"a ** ".repeat(10_000)}y`), { instanceOf: NestingFailure });
});

test("a name that could be too many statically nested blocks is none", t => {
  const depth = 90;
  const lines = Array.from({ length: depth }, (_, i) => `${" ".repeat(i)}while a:`);
  t.notThrows(() => compiled(`${lines.join("\n")}\n${" ".repeat(depth)}pass\n`));
});
