import test from "ava";
import type { Code } from "../../../lib/code/index.ts";
import { type BaseException, newException, ValueError } from "../../../lib/object/error.ts";
import "../../../lib/object/tables.ts";
import { Traceback } from "../../../lib/object/traceback.ts";
import { colored, plain, Report, Sources } from "../../../lib/report/index.ts";

/** Code whose only instruction, at offset 0, covers a range of source. */
function codeAt(name: string, line: number, column: number, endLine: number, endColumn: number): Code {
  return {
    name,
    qualname: name,
    filename: "file.py",
    firstLine: 1,
    positions: Int32Array.of(0, line, endLine, column, endColumn),
    constants: [],
  } as unknown as Code; // Reports ask for nothing else.
}

function report(exception: BaseException, source: string, color = false): string {
  const parts: string[] = [];
  const made = new Report(exception, exception.traceback as Traceback | null, {
    theme: color ? colored : plain,
    sources: new Sources(() => source),
    limit: null,
    chain: true,
    onlyExceptions: false,
    module: () => undefined,
    isStandardModule: () => false,
  });
  if (!made.advance()) throw new Error("the report asks for Python code");
  made.write(text => parts.push(text));
  return parts.join("");
}

function raisedAt(code: Code): BaseException {
  const exception = newException(ValueError, "bad");
  exception.traceback = new Traceback(null, code, 0, null);
  return exception;
}

test("an operator is marked apart from its operands", t => {
  t.is(
    report(raisedAt(codeAt("f", 1, 4, 1, 9)), "x = a + b\n"),
    'Traceback (most recent call last):\n  File "file.py", line 1, in f\n    x = a + b\n        ~~^~~\nValueError: bad\n',
  );
});

test("brackets of calls and subscripts are marked with what is inside", t => {
  t.regex(report(raisedAt(codeAt("f", 1, 4, 1, 8)), "x = f(1)\n"), /x = f\(1\)\n {4}File|ValueError/);
  t.regex(report(raisedAt(codeAt("f", 1, 4, 1, 8)), "y + a[0] + z\n"), /y \+ a\[0\] \+ z\n {8}~\^\^\^\n/);
});

test("a statement that raises as a whole has no marks", t => {
  t.is(
    report(raisedAt(codeAt("f", 1, 0, 1, 11)), "raise Error\n"),
    'Traceback (most recent call last):\n  File "file.py", line 1, in f\n    raise Error\nValueError: bad\n',
  );
});

test("wide characters count twice below a line", t => {
  t.regex(
    report(raisedAt(codeAt("f", 1, 10, 1, 15)), "'字字', a + b\n"),
    /\n {4}'字字', a \+ b\n {12}~~\^~~\n/,
  );
});

test("a source that can't be read is left out", t => {
  const exception = raisedAt(codeAt("f", 7, 0, 7, 3));
  t.is(
    report(exception, ""),
    'Traceback (most recent call last):\n  File "file.py", line 7, in f\nValueError: bad\n',
  );
});

test("a million equal frames collapse, without recursion", t => {
  const code = codeAt("f", 1, 4, 1, 7);
  const exception = newException(ValueError, "deep");
  let traceback: Traceback | null = null;
  for (let i = 0; i < 1_000_000; i++) traceback = new Traceback(traceback, code, 0, null);
  exception.traceback = traceback;
  const text = report(exception, "x = f()\n");
  t.regex(text, /\[Previous line repeated 999997 more times\]\nValueError: deep\n$/);
  t.true(text.length < 1000);
});

test("a chain of a hundred thousand causes is walked without recursion", t => {
  let exception = newException(ValueError, 0);
  for (let i = 1; i < 100_000; i++) {
    const next = newException(ValueError, i);
    next.cause = exception;
    exception = next;
  }
  const text = report(exception, "");
  t.true(text.startsWith("ValueError: 0\n\nThe above exception was the direct cause"));
  t.true(text.endsWith("ValueError: 99999\n"));
});

test("a cycle of contexts is told once", t => {
  const a = newException(ValueError, "a");
  const b = newException(ValueError, "b");
  a.context = b;
  b.context = a;
  t.is(report(a, "").split("During handling").length, 2);
});

test("with colour the marked parts are painted", t => {
  const text = report(raisedAt(codeAt("f", 1, 4, 1, 9)), "x = a + b\n", true);
  t.true(text.includes('File \x1b[35m"file.py"\x1b[0m, line \x1b[35m1\x1b[0m, in \x1b[35mf\x1b[0m\n'));
  t.true(text.includes("x = \x1b[31ma \x1b[0m\x1b[1;31m+\x1b[0m\x1b[31m b\x1b[0m\n"));
  t.true(text.endsWith("\x1b[1;35mValueError\x1b[0m: \x1b[35mbad\x1b[0m\n"));
});
