import test from "ava";
import { reduce } from "./reduction.ts";

const program = `import math
def f(a):
  if a:
    b = (a + (1 * 2))
    for i in range(3):
      print("bad", (b + 1))
  return a
class C:
  pass
try:
  f(1)
finally:
  print("end")
`;

test("all that is of no interest is left out", t => {
  t.is(reduce(program, text => text.includes('print("bad"')).trim(), 'print("bad", 0)');
});

test("what matters stays, with the statements around it", t => {
  const isInteresting = (text: string): boolean =>
    /def f.*\n(.*\n)*.*for i/.test(text) && /f\(1\)/.test(text);
  const lines = reduce(program, isInteresting).trim().split("\n");
  t.is(lines[0], "def f(a):");
  t.true(lines.length <= 3, lines.join("\n"));
});

test("a program of which nothing can go is left alone, and no more is asked than allowed", t => {
  let asked = 0;
  const isInteresting = (text: string): boolean => {
    asked++;
    return text === program;
  };
  t.is(reduce(program, isInteresting, 20), program);
  t.true(asked <= 20);
});
