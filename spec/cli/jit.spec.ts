import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "ava";
import { folderWith, krait } from "./krait.ts";

const program = `import sys

def more(n):
    return n + 1

total = 0
for i in range(20_000):
    total = more(total)
print(total, sys.argv)
`;

test("jit shows a table after what the program prints", t => {
  const folder = folderWith({ "loop.py": program });
  const { code, out, err } = krait(["jit", "loop.py", "--json", "x"], "", folder);
  t.is(err, "");
  t.is(code, 0);
  const [first, , ...rest] = out.split("\n");
  t.is(first, "20000 ['loop.py', '--json', 'x']");
  t.regex(rest[0], /^JIT: 2 blocks in \d+\.\d ms; entered [\d,]+ times, left by deopts once$/);
  t.regex(out, /^ +1 +[\d,]+ +1 +\d+\.\d ms +0 +in use +.*loop\.py:7 <module> at \d+$/m);
  t.regex(out, /its function was called often/);
  t.false(out.includes("function $more"));
});

test("jit --code prints the JavaScript, too", t => {
  const folder = folderWith({ "loop.py": program });
  t.regex(krait(["jit", "--code", "loop.py"], "", folder).out, /^ {4}\| function \$more\(d, fn, r0\) \{$/m);
});

test("jit --json - leaves standard output to the report", t => {
  const folder = folderWith({ "loop.py": program });
  const { code, out, err } = krait(["jit", "--json", "-", "loop.py"], "", folder);
  t.is(code, 0);
  t.is(err, "20000 ['loop.py']\n");
  const { blocks, sources } = JSON.parse(out);
  t.is(blocks.length, 2);
  t.is(blocks[0].function, "<module>");
  t.is(sources[0].lines[0], "import sys");
});

test("jit --html writes a page that holds everything", t => {
  const folder = folderWith({ "loop.py": program.replace("more(n)", "more(n, text='<b>&')") });
  const { code, out } = krait(["jit", "--html", "report.html", "loop.py"], "", folder);
  t.is(code, 0);
  t.is(out, "20000 ['loop.py']\n");
  const page = readFileSync(join(folder, "report.html"), "utf8");
  t.regex(page, /^<!doctype html>/);
  t.false(/(src|href)="(?!#)/.test(page));
  t.true(page.includes("text='&lt;b&gt;&amp;'"));
  t.false(page.includes("<b>"));
});

test("jit ends with the program's exit code, and reports all the same", t => {
  const folder = folderWith({ "end.py": "for i in range(5000): pass\nraise SystemExit(3)\n" });
  const { code, out } = krait(["jit", "end.py"], "", folder);
  t.is(code, 3);
  t.regex(out, /^JIT: 1 blocks/m);
});

test("jit says what it can't do", t => {
  t.is(krait(["jit", "--jit", "fast", "x.py"]).code, 2);
  t.is(krait(["jit", "--jit-threshold", "0", "x.py"]).code, 2);
  t.regex(krait(["jit", "missing.py"]).err, /^krait: can't open file /);
});
