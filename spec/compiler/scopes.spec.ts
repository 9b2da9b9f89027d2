import { readFileSync } from "node:fs";
import test from "ava";
import type { Code } from "../../lib/code/index.ts";
import { codesOf, compiled } from "./compiled.ts";

// spec/compiler/update.mjs asks CPython what to expect.

interface Expected {
  qualname: string;
  firstLine: number;
  flags: number;
  varNames: string[];
  cellNames: string[];
  freeNames: string[];
  counts: [number, number, number];
}

const cases: { source: string; expected: Expected[] }[] = JSON.parse(
  readFileSync("spec/compiler/scopes.json", "utf8"),
);

function summary(code: Code): Expected {
  const { qualname, firstLine, flags, varNames, cellNames, freeNames } = code;
  return {
    qualname,
    firstLine,
    flags,
    varNames: [...varNames],
    cellNames: [...cellNames],
    freeNames: [...freeNames],
    counts: [code.argCount, code.posOnlyCount, code.kwOnlyCount],
  };
}

/** Variables of inlined comprehensions are kept apart here; CPython has them among locals and cells. */
function comparable(each: Expected, hidden: readonly string[]): Expected {
  // CPython gives every scope of type parameters a local `.defaults`, needed or not.
  const isPlain = (name: string) => !hidden.includes(name) && name !== ".defaults";
  return {
    ...each,
    varNames: each.varNames.filter(isPlain).sort(),
    cellNames: each.cellNames.filter(isPlain).sort(),
  };
}

test("code objects have CPython's names, flags and counts", t => {
  for (const { source, expected } of cases) {
    const codes = codesOf(compiled(source));
    const order = (a: Expected, b: Expected) =>
      a.firstLine - b.firstLine || (a.qualname < b.qualname ? -1 : a.qualname > b.qualname ? 1 : 0);
    const ours = codes
      .map(code => comparable(summary(code), code.varNames.slice(code.varNames.length - code.hidden)))
      .sort(order);
    const theirs = expected.sort(order).map(each => {
      const same = codes.find(code => code.qualname === each.qualname && code.firstLine === each.firstLine);
      const hidden = same ? same.varNames.slice(same.varNames.length - same.hidden) : [];
      // CPython makes a cell of a module's variable and never uses it.
      if (each.qualname === "<module>") each.cellNames = [];
      return comparable(each, hidden);
    });
    t.deepEqual(ours, theirs, source);
  }
});

test("a comprehension's variable is a hidden register beside a local of the same name", t => {
  const [, f] = codesOf(compiled("def f(x): return [x for x in x], x"));
  t.deepEqual(f.varNames, ["x", "x"]);
  t.is(f.hidden, 1);
});

test("comprehensions one after the other share their variables' registers", t => {
  const [module] = codesOf(compiled("[x for x in a]; [x for x in b]; [[x for x in y] for x in c]"));
  t.deepEqual(module.varNames, ["x", "x"]);
  t.is(module.hidden, 2);
});

test("locals get their registers in the order of their first use", t => {
  const [, f] = codesOf(compiled("def f(p, *, k):\n  b = p\n  a = b\n  for c in a: d = c"));
  t.deepEqual(f.varNames, ["p", "k", "b", "a", "c", "d"]);
});
