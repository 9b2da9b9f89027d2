import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "ava";
import type { JitBlock, JitExit } from "../../lib/index.ts";
import { folderWith, krait } from "./krait.ts";

const program = `import sys

def more(n):
    return n + 1

total = 0
for i in range(20_000):
    total = more(total)
print(total, sys.argv)
more(0.5)
`;

test("jit shows a table after what the program prints", t => {
  const folder = folderWith({ "loop.py": program });
  const { code, out, err } = krait(["jit", "loop.py", "--json", "x"], "", folder);
  t.is(err, "");
  t.is(code, 0);
  const [first, , ...rest] = out.split("\n");
  t.is(first, "20000 ['loop.py', '--json', 'x']");
  t.regex(rest[0], /^JIT: 2 blocks in \d+\.\d ms; entered [\d,]+ times, left by deopts once$/);
  t.regex(out, /^ +1 +[\d,]+ +0 +\d+\.\d ms +0 +in use +.*loop\.py:7 <module> at \d+$/m);
  t.regex(out, /its function was called often/);
  t.regex(out, /^ {4}guards: int, overflow$/m);
  t.regex(out, /^ {4}deopts: int in line 4, once$/m);
  t.false(out.includes("function $more"));
});

const guess = `def twice(n):
    return n + n

for each in (1, 0.5):
    for i in range(3000):
        twice(each)
`;

test("jit tells which guess failed, and what was compiled because of that", t => {
  const folder = folderWith({ "guess.py": guess });
  const { out } = krait(["jit", "guess.py"], "", folder);
  t.regex(out, /^ {4}deopts: int in line 2, (once|\d+ times)$/m);
  t.regex(out, / replaced +.*guess\.py:1 twice at 0$/m);
  t.regex(out, /^ {4}compiled anew, because of int in line 2, (once|\d+ times)$/m);
  const { blocks } = JSON.parse(krait(["jit", "--json", "guess.py"], "", folder).out);
  const [old, young] = [0, 1].map(generation =>
    blocks.find((each: JitBlock) => each.function === "twice" && each.generation === generation),
  );
  t.is(old.cause, "calls");
  t.true(old.entries >= 2000 && young.entries >= 2000);
  t.like(
    old.exits.find((exit: JitExit) => exit.deopts > 0),
    { reason: "int", line: 2 },
  );
  t.true(old.javascript.startsWith("function $twice("));
});

test("jit --code prints the JavaScript, too", t => {
  const folder = folderWith({ "loop.py": program });
  t.regex(krait(["jit", "--code", "loop.py"], "", folder).out, /^ {4}\| function \$more\(d, fn, r0\) \{$/m);
});

test("jit --json leaves standard output to the report", t => {
  const folder = folderWith({ "loop.py": program });
  const { code, out, err } = krait(["jit", "--json", "loop.py"], "", folder);
  t.is(code, 0);
  t.is(err, "20000 ['loop.py']\n");
  const { blocks, sources } = JSON.parse(out);
  t.is(blocks.length, 2);
  t.is(blocks[0].function, "<module>");
  t.is(sources[0].lines[0], "import sys");
});

test("jit --html writes a page that holds everything", t => {
  const folder = folderWith({ "loop.py": program.replace("more(n)", "more(n, text='<b>&')") });
  const { code, out } = krait(["jit", "--html=report.html", "loop.py"], "", folder);
  t.is(code, 0);
  t.is(out, "20000 ['loop.py']\n");
  const page = readFileSync(join(folder, "report.html"), "utf8");
  t.regex(page, /^<!doctype html>/);
  t.false(/(src|href)="(?!#)/.test(page));
  t.true(page.includes("text='&lt;b&gt;&amp;'"));
  t.false(page.includes("<b>"));
  // The source beside the JavaScript, with the hottest line in the deepest colour, and the guards.
  t.regex(
    page,
    /class=sides><div class="listing code">.*--h:0\.75">[\d,]+<\/span><span class="text"> +total = more/s,
  );
  t.true(page.includes("function $more(d, fn, r0, r1) {"));
  t.regex(page, /<th class=number>exit<th>guard.*<td>overflow<td/s);
});

test("jit ends with the program's exit code, and reports all the same", t => {
  const folder = folderWith({ "end.py": "for i in range(5000): pass\nraise SystemExit(3)\n" });
  const { code, out } = krait(["jit", "end.py"], "", folder);
  t.is(code, 3);
  t.regex(out, /^JIT: 1 block in/m);
});

test("jit says what it can't do", t => {
  t.is(krait(["jit", "--jit", "fast", "x.py"]).code, 2);
  t.is(krait(["jit", "--jit-threshold", "0", "x.py"]).code, 2);
  t.regex(krait(["jit", "missing.py"]).err, /^krait: can't open file /);
  t.is(krait(["jit", "--json", "--html", "x.py"]).code, 2);
  const folder = folderWith({ "loop.py": program });
  const { code, out, err } = krait(["jit", "--json=missing/report.json", "loop.py"], "", folder);
  t.is(code, 2);
  t.is(out, "20000 ['loop.py']\n");
  t.regex(err, /^krait: can't write file 'missing\/report.json': /);
});

test("help tells of jit", t => {
  t.regex(krait(["help"]).out, /krait jit .*<file>/);
  t.regex(krait(["jit", "--help"]).out, /--html=FILE/);
});
