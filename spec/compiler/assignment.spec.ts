import test from "ava";
import { table } from "../../lib/code/index.ts";
import { codesOf, compiled } from "./compiled.ts";
import { problemsOf } from "./verify.ts";

/** The locals that the function in the source checks, in order. */
function checksIn(source: string): string[] {
  const [, code] = codesOf(compiled(source));
  const names: string[] = [];
  for (let at = 0; at < code.words.length; at += table[code.words[at]].length) {
    if (table[code.words[at]].name === "CHECK_LOCAL") names.push(code.varNames[code.words[at + 1]]);
  }
  return names;
}

const cases: [title: string, source: string, checked: string[]][] = [
  ["parameters are bound", "def f(a, *b, c, **d): return a, b, c, d", []],
  ["an assigned local is bound", "def f():\n  a = 1\n  return a", []],
  ["a local that is bound on one branch only is checked", "def f(x):\n  if x: a = 1\n  return a", ["a"]],
  ["a local that both branches bind is bound", "def f(x):\n  if x: a = 1\n  else: a = 2\n  return a", []],
  ["a check is not repeated", "def f(x):\n  if x: a = 1\n  return a, a + a", ["a"]],
  ["the target of a loop may be unbound after it", "def f(x):\n  for a in x: print(a)\n  return a", ["a"]],
  [
    "an endless loop is left by break only",
    "def f(x):\n  while True:\n    a = x\n    if a: break\n  return a",
    [],
  ],
  ["a deleted parameter is checked", "def f(a, b):\n  if b: del a\n  return a", ["a"]],
  ["a deletion in a loop counts at its start", "def f(a, b):\n  for c in b:\n    a\n    del a", ["a"]],
  ["a body may fail before it binds", "def f(x):\n  try: a = x()\n  except E: pass\n  return a", ["a"]],
  ["a handler that leaves does not count", "def f(x):\n  try: a = x()\n  except E: return\n  return a", []],
  [
    "only the copy of a finally that handles an exception checks what the body binds",
    "def f(x):\n  try: a = x()\n  finally: print(a)",
    ["a"],
  ],
  [
    "the name of a handler is unbound after it",
    "def f(x):\n  try: x()\n  except E as e: pass\n  return e",
    ["e"],
  ],
  ["a with may swallow an exception", "def f(x):\n  with x: a = x()\n  return a", ["a"]],
  ["a pattern binds when it matches", "def f(x):\n  match x:\n    case [a]: return a\n  return a", ["a"]],
  [
    "a condition binds with an assignment expression",
    "def f(x):\n  if (a := x) and (b := a): return b\n  return a, b",
    ["b"],
  ],
  ["a comprehension's variable is bound where it is used", "def f(x): return [a for a in x if a]", []],
  ["a comprehension may read its variable too early", "def f(x): return [a for b in x for a in a]", ["a"]],
];

for (const [title, source, checked] of cases) {
  test(title, t => {
    t.deepEqual(checksIn(source), checked);
    t.deepEqual(codesOf(compiled(source)).flatMap(problemsOf), []);
  });
}

test("an analysis of more than 32 locals ends", t => {
  const names = Array.from({ length: 100 }, (_, i) => `v${i}`);
  const lines = names.map(name => `  if x: ${name} = x\n  print(${name})`);
  t.deepEqual(checksIn(`def f(x):\n  while x:\n  ${lines.join("\n").replaceAll("\n", "\n  ")}`), names);
});
