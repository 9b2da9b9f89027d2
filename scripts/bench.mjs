// Compares the benchmarks in samples/benchmarks on Krait, CPython and PyPy, and with their twins in JavaScript.
//
//   npm run bench -- [--only name]… [--skip name]… [--runs N] [--json FILE]
//
// All take turns within one run (Krait, CPython, PyPy, the twin, Krait, …), so that a slow minute of the machine
// hits each of them. One turn is one process that repeats `main()` at least five times and for a second; "best" is
// the fastest of all iterations, "first" the fastest of each process's first one (compiling and warming up are in
// there, but not the start of the process itself); Krait keeps nothing on disk then. "again" is the first iteration of a
// process that finds in the cache what one before it has left. A ratio above 1 means that Krait is slower. All must print the
// same checksum. Python is `python3.13`, or else `python3`; PyPy is `pypy3`, where installed; PYTHON and PYPY name
// others. The twin says what the host can do: the same algorithm, written in JavaScript by hand.
//
// The two loops of samples/tutorial_loop_*.py are programs as a beginner writes them, run once a process: all their
// time is that of cold code. They time themselves.

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SAMPLES = join(ROOT, "samples");
const BENCHMARKS = join(SAMPLES, "benchmarks");
const KRAIT = join(ROOT, "dist", "krait.js");
const ITERATIONS = 5;
const SECONDS = 1;
const TUTORIALS = ["tutorial_loop_1000", "tutorial_loop_1000000"];

/**
 * @typedef {{ name: string, command: string[], env?: Record<string, string>, version: string }} Interpreter
 * @typedef {Interpreter & { extension: string }} Contestant who takes part, and by which files
 * @typedef {{ checksum: string, best: number, first: number }} Measurement times in seconds
 */

/** @param {Pick<Interpreter, "command" | "env">} interpreter @param {string[]} args */
function run({ command, env }, args) {
  const [program, ...before] = command;
  const { stdout, stderr, status, error } = spawnSync(program, [...before, ...args], {
    encoding: "utf8",
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1", ...env },
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command.join(" ")} ${args.join(" ")}: exit ${status}\n${stderr}`);
  return stdout;
}

/**
 * The first of the candidates that works. With pyenv, a version has to be chosen before `python3.13` does.
 * @param {string} name
 * @param {(string | undefined)[]} candidates
 * @returns {Interpreter | undefined}
 */
function detect(name, candidates) {
  const pyenv = spawnSync("pyenv", ["versions", "--bare"], { encoding: "utf8" });
  const installed = pyenv.error ? [] : pyenv.stdout.split("\n");
  for (const candidate of candidates) {
    if (!candidate) continue;
    const wanted = candidate.replace(/^python/, "");
    const versions = installed.filter(version => version.startsWith(wanted)).reverse();
    for (const env of [{}, ...versions.map(version => ({ PYENV_VERSION: version }))]) {
      try {
        const code = "import sys; print(*sys.version_info[:3], sep='.')";
        const version = run({ command: [candidate], env }, ["-c", code]).trim();
        return { name, command: [candidate], env, version };
      } catch {
        // Not installed, or not selected in pyenv: try the next one.
      }
    }
  }
}

/**
 * Takes turns, and keeps the best times of each contestant.
 * @template {Interpreter} T
 * @param {string} name
 * @param {T[]} contestants
 * @param {number} runs
 * @param {(contestant: T) => Measurement} turn
 */
function measure(name, contestants, runs, turn) {
  /** @type {Record<string, Measurement>} */
  const results = {};
  for (let i = 0; i < runs; i++) {
    for (const contestant of contestants) {
      const { checksum, best, first } = turn(contestant);
      const before = results[contestant.name];
      const expected = before?.checksum ?? Object.values(results)[0]?.checksum ?? checksum;
      if (checksum !== expected) {
        throw new Error(`${name}: ${contestant.name} says ${checksum}, not ${expected}`);
      }
      results[contestant.name] = {
        checksum,
        best: Math.min(best, before?.best ?? Infinity),
        first: Math.min(first, before?.first ?? Infinity),
      };
    }
  }
  return results;
}

/** @param {string} name @returns {(contestant: Contestant) => Measurement} */
function benchmark(name) {
  return contestant => {
    const file = join(BENCHMARKS, name + contestant.extension);
    const output = run(contestant, [file, String(ITERATIONS), String(SECONDS)]);
    const [checksum, ...lines] = output.trim().split("\n");
    const times = lines.map(Number);
    return { checksum, best: Math.min(...times), first: times[0] };
  };
}

/** @param {string} name @returns {(interpreter: Interpreter) => Measurement} */
function tutorial(name) {
  return interpreter => {
    const [checksum, line] = run(interpreter, [join(SAMPLES, `${name}.py`)]).split("\n");
    const seconds = Number.parseFloat(line);
    return { checksum, best: seconds, first: seconds };
  };
}

/** Milliseconds to start, do nothing and exit; the best of several turns. @param {Interpreter[]} interpreters */
function measureStart(interpreters) {
  const commands = [
    ...interpreters.map(interpreter => ({ ...interpreter, args: ["-c", "pass"] })),
    { name: "node", command: [process.execPath], args: ["-e", "0"] },
  ];
  /** @type {Record<string, number>} */
  const best = {};
  for (let turn = 0; turn < 10; turn++) {
    for (const { name, args, ...interpreter } of commands) {
      const start = performance.now();
      run(interpreter, args);
      best[name] = Math.min(performance.now() - start, best[name] ?? Infinity);
    }
  }
  return best;
}

const mean = ratios => Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);

/** Prints a row as soon as it is known, and sums up at the end. */
class Table {
  /** @param {Interpreter[]} others @param {("best" | "first" | "again")[]} kinds @param {number} digits of milliseconds */
  constructor(others, kinds, digits) {
    this.columns = others.flatMap(({ name }) => kinds.map(kind => ({ name, kind, ratios: [] })));
    this.digits = digits;
    this.row("", ["krait", ...this.columns.map(({ name }) => `/ ${name}`)]);
    this.row("", ["ms, best", ...this.columns.map(({ kind }) => kind)]);
  }

  /** @param {string} name @param {string[]} cells */
  row(name, cells) {
    console.log((name.padEnd(22) + cells.map(cell => cell.padStart(11)).join("")).trimEnd());
  }

  /** @param {string} name @param {Record<string, Measurement>} results */
  add(name, results) {
    const cells = this.columns.map(({ name: other, kind, ratios }) => {
      const ratio =
        kind === "again"
          ? results.again.first / results[other].first
          : results.krait[kind] / results[other][kind];
      ratios.push(ratio);
      return ratio.toFixed(2);
    });
    this.row(name, [(results.krait.best * 1000).toFixed(this.digits), ...cells]);
  }

  summary() {
    const cells = summarize => ["", ...this.columns.map(({ ratios }) => summarize(ratios))];
    this.row(
      "geometric mean",
      cells(ratios => mean(ratios).toFixed(2)),
    );
    this.row(
      `slower, of ${this.columns[0].ratios.length}`,
      cells(ratios => String(ratios.filter(ratio => ratio > 1).length)),
    );
  }
}

/** The benchmarks to run. @param {{ only?: string[], skip?: string[] }} choice */
function choose({ only, skip = [] }) {
  const all = readdirSync(BENCHMARKS)
    .filter(file => file.endsWith(".py") && file !== "harness.py")
    .map(file => file.replace(/\.py$/, ""));
  const unknown = [...(only ?? []), ...skip].find(name => !all.includes(name));
  if (unknown) throw new Error(`no benchmark ${unknown}; there are ${all.join(", ")}`);
  return (only ?? all).filter(name => !skip.includes(name));
}

function main() {
  const { values } = parseArgs({
    options: {
      only: { type: "string", multiple: true },
      skip: { type: "string", multiple: true },
      runs: { type: "string", default: "3" },
      json: { type: "string" },
    },
  });
  if (!existsSync(KRAIT)) throw new Error(`${KRAIT} does not exist: run \`npm run build\` first`);
  const runs = Number(values.runs);
  const krait = { name: "krait", command: [process.execPath, KRAIT, "--no-cache"], version: "" };
  const cache = mkdtempSync(join(tmpdir(), "krait-bench-"));
  const again = { name: "again", command: [process.execPath, KRAIT, "--cache", cache], version: "" };
  const python = detect("cpython", [process.env.PYTHON, "python3.13", "python3"]);
  const pypy = detect("pypy", [process.env.PYPY, "pypy3"]);
  const others = [python, pypy].filter(interpreter => interpreter !== undefined);
  const interpreters = [krait, again, ...others];
  const twin = { name: "twin", command: [process.execPath], version: process.version, extension: ".mjs" };
  const contestants = [...interpreters.map(each => ({ ...each, extension: ".py" })), twin];
  console.log(
    [`node ${process.version}`, ...others.map(({ name, version }) => `${name} ${version}`)].join(", "),
  );

  /** @type {Record<string, Record<string, Measurement>>} */
  const results = {};
  const table = new Table([...others, twin], ["best", "first", "again"], 1);
  for (const name of choose(values)) {
    run(again, [join(BENCHMARKS, `${name}.py`), "2", "0"]);
    results[name] = measure(name, contestants, runs, benchmark(name));
    table.add(name, results[name]);
  }
  table.summary();

  console.log("");
  /** @type {Record<string, Record<string, Measurement>>} */
  const tutorials = {};
  const tutorialTable = new Table(others, ["best", "again"], 3);
  for (const name of TUTORIALS) {
    run(again, [join(SAMPLES, `${name}.py`)]);
    tutorials[name] = measure(name, interpreters, 3 * runs, tutorial(name));
    tutorialTable.add(name, tutorials[name]);
  }

  const start = measureStart(interpreters);
  const times = Object.entries(start).map(([name, ms]) => `${name} ${ms.toFixed(0)} ms`);
  console.log(`\nstart-up: ${times.join(", ")}`);
  rmSync(cache, { recursive: true });
  if (values.json) {
    const versions = Object.fromEntries(others.map(({ name, version }) => [name, version]));
    const report = { node: process.version, versions, results, tutorials, start };
    writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
  }
}

main();
