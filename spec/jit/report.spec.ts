import test from "ava";
import { type JitReport, nodeHost, Vm, type VmOptions } from "../../lib/index.ts";

/** What is reported after running a program. */
function reportAfter(source: string, options: Partial<VmOptions> = {}): JitReport {
  const vm = new Vm({ host: nodeHost, jitCounts: true, stdout: () => {}, ...options });
  vm.runSource(source, { filename: "<program>" });
  return vm.jitReport();
}

const loop = `def more(n):
    return n + 1

total = 0
for i in range(10_000):
    total = more(total)
`;

test("a hot loop and what it calls are reported, the busier first", t => {
  const { blocks, sources, refusals } = reportAfter(loop);
  t.deepEqual(refusals, []);
  const [first, second] = blocks;
  t.is(blocks.length, 2);
  t.like(first, {
    function: "<module>",
    filename: "<program>",
    line: 5,
    cause: "turns",
    state: "in use",
    entries: 1,
  });
  t.like(second, { function: "more", line: 1, offset: 0, cause: "calls", generation: 0, replaces: [] });
  t.true((second.entries ?? 0) > 5000);
  t.is(sources.length, 1);
  t.is(sources[0].lines[1], "    return n + 1");
  t.is(sources[0].runs[1], second.entries ?? -1);
  t.is(sources[0].runs[3], 0);
});

test("the JavaScript comes in lines, with the lines of Python that they are for", t => {
  const [, { javascript, pythonLines }] = reportAfter(loop).blocks;
  const lines = javascript.split("\n");
  t.is(lines.length, pythonLines.length);
  t.regex(lines[0], /^function \$more\(d, fn, r0\) \{$/);
  t.is(lines.at(-1), "}");
  const sum = lines.findIndex(line => line.includes("r0 + 1"));
  t.is(pythonLines[sum], 2);
  t.false(javascript.includes("/*"));
});

test("a guess that fails is reported with its reason, and what is compiled anew says why", t => {
  const { blocks } = reportAfter(`def twice(n):
    return n + n

for i in range(3000):
    twice(i)
for i in range(3000):
    twice(i / 2)
`);
  const [old, young] = blocks
    .filter(block => block.function === "twice")
    .sort((a, b) => a.generation - b.generation);
  t.is(old.state, "replaced");
  t.true(old.deopts > 0);
  const failed = old.exits.filter(exit => exit.deopts > 0);
  t.deepEqual(
    failed.map(({ reason, line }) => ({ reason, line })),
    [{ reason: "int", line: 2 }],
  );
  t.like(young, { generation: 1, state: "in use" });
  t.deepEqual(young.replaces, failed);
});

test("a generator is compiled for what follows its yields", t => {
  const { blocks } = reportAfter(`def count(n):
    while n > 0:
        yield n
        n -= 1

for i in range(300):
    for each in count(20): pass
`);
  t.true(blocks.some(block => block.function === "count" && block.cause === "yields"));
});

test("without counting the report has no entries, and the program runs no slower for it", t => {
  const [block] = reportAfter(loop, { jitCounts: false }).blocks;
  t.is(block.entries, null);
  t.is(block.instructions, null);
  t.deepEqual(block.pythonLines, []);
  t.false(block.javascript.includes("entries"));
});

test("nothing is compiled, nothing is reported", t => {
  t.deepEqual(reportAfter(loop, { jit: "off" }), { blocks: [], refusals: [], sources: [] });
});
