// Measures tasklets: on Krait, on PyPy's module stackless, and what comes nearest: greenlets (Krait's, and those of the
// first Python that has them), continulets (Krait's and PyPy's), and coroutines in a loop written by hand.
//
//   npm run bench:tasklets -- [--runs N] [--scale X] [--json]
//
// All take turns within one run. Times are nanoseconds for an operation, the best of all turns; the programs are in
// samples/benchmarks/tasklets/, and say what an operation is. Memory is what a process grows by for each
// tasklet that is blocked. PYTHON, GREENLET_PYTHON and PYPY name other interpreters.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PROGRAMS = join(ROOT, "samples", "benchmarks", "tasklets");
const KRAIT = join(ROOT, "dist", "krait.js");

/** What it prints; undefined if it can't be run. @param {string[]} command */
function output(command) {
  const [program, ...args] = command;
  const { stdout, status, error } = spawnSync(program, args, { encoding: "utf8" });
  return error || status !== 0 ? undefined : stdout;
}

/** The first of the candidates that can import a module. @param {(string | undefined)[]} candidates @param {string} module */
function detect(candidates, module) {
  return candidates.find(each => each && output([each, "-c", `import ${module}`]) !== undefined);
}

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "3" },
    scale: { type: "string", default: "1" },
    json: { type: "boolean", default: false },
  },
});
if (!existsSync(KRAIT)) throw new Error(`${KRAIT} does not exist: run \`npm run build\` first`);

const krait = [process.execPath, KRAIT];
const python = detect([process.env.PYTHON, "python3.13", "python3", "/usr/bin/python3"], "asyncio");
const greenlet = detect([process.env.GREENLET_PYTHON, "python3", "/usr/bin/python3"], "greenlet");
const pypy = detect([process.env.PYPY, "pypy3"], "stackless");

/** Columns: a name, and the programs of each with their command. */
const contestants = [
  {
    name: "krait",
    programs: [
      [krait, "switching"],
      [krait, "coroutines"],
    ],
  },
  { name: "greenlets", programs: [[krait, "greenlets"]] },
  greenlet && { name: "greenlet", programs: [[[greenlet], "greenlets"]] },
  pypy && {
    name: "pypy",
    programs: [
      [[pypy], "switching"],
      [[pypy], "coroutines"],
    ],
  },
  { name: "continulets", programs: [[krait, "continulets"]] },
  pypy && { name: "continulet", programs: [[[pypy], "continulets"]] },
  python && { name: "cpython", programs: [[[python], "coroutines"]] },
].filter(Boolean);

/** Nanoseconds by contestant and operation. @type {Record<string, Record<string, number>>} */
const times = {};
for (let turn = 0; turn < Number(values.runs); turn++) {
  for (const { name, programs } of contestants) {
    times[name] ??= {};
    for (const [command, program] of programs) {
      const text = output([...command, join(PROGRAMS, `${program}.py`), values.scale]) ?? "";
      for (const line of text.trim().split("\n")) {
        const [operation, time] = line.split(" ");
        if (time) times[name][operation] = Math.min(Number(time), times[name][operation] ?? Infinity);
      }
    }
  }
}

/** Bytes that a process grows by for each of `count` that wait. @param {string[]} command @param {string} program @param {number} count */
function bytes(command, program, count) {
  const [after, before] = (output([...command, join(PROGRAMS, `${program}.py`), String(count)]) ?? "").split(
    " ",
  );
  return after
    ? { each: Math.round((Number(after) - Number(before)) / count), all: Number(after) }
    : undefined;
}

const million = bytes(krait, "blocked", 1_000_000);
const memory = {
  krait: million?.each,
  greenlets: bytes(krait, "blocked_greenlets", 100_000)?.each,
  greenlet: greenlet && bytes([greenlet], "blocked_greenlets", 20_000)?.each,
  pypy: pypy && bytes([pypy], "blocked", 20_000)?.each,
};

if (values.json) {
  console.log(JSON.stringify({ node: process.version, times, memory, million: million?.all }, null, 2));
} else {
  const row = (name, cells) =>
    console.log(name.padEnd(18) + cells.map(cell => String(cell ?? "").padStart(12)).join(""));
  row(
    "ns",
    contestants.map(each => each.name),
  );
  for (const operation of ["schedule", "ping_pong", "ring", "create_and_block", "coroutines"])
    row(
      operation.replaceAll("_", " "),
      contestants.map(each => times[each.name][operation]),
    );
  row(
    "bytes, blocked",
    contestants.map(each => memory[each.name]),
  );
  if (million)
    console.log(`1,000,000 blocked tasklets of Krait: ${Math.round(million.all / 1e6)} MB resident`);
}
