import { setImmediate } from "node:timers/promises";
import test from "ava";
import { dump, parse, SyntaxFailure } from "../../lib/syntax/index.ts";

const deep = 5_000;

function parseModule(source: string): void {
  // The dump visits every node.
  dump(parse(source, { filename: "f", mode: "exec" }));
}

const long: Record<string, (length: number) => string> = {
  "a sum": length => Array(length).fill("x").join(" + "),
  "a power": length => Array(length).fill("x").join(" ** "),
  "a chain of comparisons": length => Array(length).fill("x").join(" < "),
  "a row of signs": length => `${"-".repeat(length)}x`,
  "a row of nots": length => `${"not ".repeat(length)}x`,
  "a row of attributes": length => `x${".y".repeat(length)}`,
  "a row of calls": length => `x${"()".repeat(length)}`,
  "a row of conditional expressions": length => `${"x if y else ".repeat(length)}z`,
  "a lambda of a lambda": length => `${"lambda: ".repeat(length)}x`,
  "a list": length => `[${"1, ".repeat(length)}]`,
  "a row of elifs": length => `if a: b\n${"elif c: d\n".repeat(length)}`,
  "a row of targets": length => `${"x = ".repeat(length)}1`,
  "a body": length => `class A:\n${"  x = 1\n".repeat(length)}`,
  "a row of literals": length => "'a' ".repeat(length),
};

for (const [name, make] of Object.entries(long)) {
  test.serial(`${name} may be long`, async t => {
    // Lets the runner report what was done so far.
    await setImmediate();
    t.notThrows(() => parseModule(make(deep)));
    t.throws(() => parseModule(`${make(deep / 5)} ?`), { instanceOf: SyntaxFailure });
  });
}

test("brackets nest to 200", t => {
  t.notThrows(() => parseModule(`${"(".repeat(200)}x${")".repeat(200)}`));
  t.throws(() => parseModule("(".repeat(10_000) + ")".repeat(10_000)), {
    message: "too many nested parentheses",
  });
});

test("brackets that nest deep may hold a mistake", t => {
  for (const open of ["(", "[", "{", "f(", "x[", "{1: ", "(lambda: "]) {
    t.throws(() => parseModule(`${open.repeat(199)}x y`), { instanceOf: SyntaxFailure });
  }
});

test("blocks nest to 100", t => {
  const nested = (depth: number) =>
    `${Array.from({ length: depth }, (_, i) => `${" ".repeat(i)}if x:\n`).join("")}${" ".repeat(depth)}y\n`;
  t.notThrows(() => parseModule(nested(99)));
  t.throws(() => parseModule(nested(100)), { message: "too many levels of indentation" });
});
