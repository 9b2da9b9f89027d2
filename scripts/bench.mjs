// Compares the benchmarks in samples/benchmarks on Krait, CPython and PyPy.
//
//   npm run bench -- [--only name]… [--runs N] [--json]
//
// All interpreters take turns within one run (Krait, CPython, PyPy, Krait, …), so that a slow minute of the
// machine hits each of them. One turn is one process that runs `main()` three times; "best" is the fastest of
// all those times, "first" the fastest of each process's first one (start-up and warming up are in there, but
// not the start of the process itself). A ratio above 1 means that Krait is slower. Python is `python3.13`, or
// else `python3`; PyPy is `pypy3`, where installed; PYTHON and PYPY name others.

import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const BENCHMARKS = join(ROOT, "samples", "benchmarks");
const KRAIT = join(ROOT, "dist", "krait.js");
const ITERATIONS = 3;

/**
 * @typedef {{ name: string, command: string[], env?: Record<string, string>, version: string }} Interpreter
 * @typedef {{ checksum: string, best: number, first: number }} Measurement times in seconds
 */

/** @param {Pick<Interpreter, "command" | "env">} interpreter @param {string[]} args */
function run({ command, env }, args) {
  const [program, ...before] = command;
  const { stdout, stderr, status, error } = spawnSync(program, [...before, ...args], {
    encoding: "utf8",
    env: { ...process.env, ...env },
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
 * @param {string[]} names
 * @param {Interpreter[]} interpreters
 * @param {number} runs
 */
function measure(names, interpreters, runs) {
  /** @type {Record<string, Record<string, Measurement>>} */
  const results = {};
  for (const name of names) {
    results[name] = {};
    for (let turn = 0; turn < runs; turn++) {
      for (const interpreter of interpreters) {
        const output = run(interpreter, [join(BENCHMARKS, `${name}.py`), String(ITERATIONS)]);
        const [checksum, ...lines] = output.trim().split("\n");
        const times = lines.map(Number);
        const before = results[name][interpreter.name];
        if (before && before.checksum !== checksum) throw new Error(`${name}: ${checksum} in the next run`);
        results[name][interpreter.name] = {
          checksum,
          best: Math.min(...times, before?.best ?? Infinity),
          first: Math.min(times[0], before?.first ?? Infinity),
        };
      }
    }
    for (const interpreter of interpreters) {
      const { checksum } = results[name][interpreter.name];
      const expected = results[name][interpreters.at(-1).name].checksum;
      if (checksum !== expected)
        throw new Error(`${name}: ${interpreter.name} says ${checksum}, not ${expected}`);
    }
  }
  return results;
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

/**
 * @param {ReturnType<typeof measure>} results
 * @param {Interpreter[]} others
 */
function printTable(results, others) {
  const columns = others.flatMap(({ name }) => [
    [name, "best"],
    [name, "first"],
  ]);
  const row = (name, cells) => console.log(name.padEnd(18) + cells.map(cell => cell.padStart(15)).join(""));
  row("", ["krait", ...columns.map(([other]) => `/ ${other}`)]);
  row("", ["ms, best", ...columns.map(([, kind]) => kind)]);
  const ratios = columns.map(() => []);
  for (const [name, byInterpreter] of Object.entries(results)) {
    const cells = columns.map(([other, kind], i) => {
      const ratio = byInterpreter.krait[kind] / byInterpreter[other][kind];
      ratios[i].push(ratio);
      return ratio.toFixed(2);
    });
    row(name, [(byInterpreter.krait.best * 1000).toFixed(1), ...cells]);
  }
  row("geometric mean", ["", ...ratios.map(list => mean(list).toFixed(2))]);
}

function main() {
  const { values } = parseArgs({
    options: {
      only: { type: "string", multiple: true },
      runs: { type: "string", default: "3" },
      json: { type: "boolean", default: false },
    },
  });
  if (!existsSync(KRAIT)) throw new Error(`${KRAIT} does not exist: run \`npm run build\` first`);
  const all = readdirSync(BENCHMARKS)
    .filter(file => file.endsWith(".py"))
    .map(file => file.replace(/\.py$/, ""));
  const unknown = values.only?.find(name => !all.includes(name));
  if (unknown) throw new Error(`no benchmark ${unknown}; there are ${all.join(", ")}`);

  const krait = { name: "krait", command: [process.execPath, KRAIT], version: "" };
  const python = detect("cpython", [process.env.PYTHON, "python3.13", "python3"]);
  const pypy = detect("pypy", [process.env.PYPY, "pypy3"]);
  const others = [python, pypy].filter(interpreter => interpreter !== undefined);
  const interpreters = [krait, ...others];

  const results = measure(values.only ?? all, interpreters, Number(values.runs));
  const start = measureStart(interpreters);
  if (values.json) {
    const versions = Object.fromEntries(others.map(({ name, version }) => [name, version]));
    console.log(JSON.stringify({ node: process.version, versions, results, start }, null, 2));
    return;
  }
  console.log(
    [`node ${process.version}`, ...others.map(({ name, version }) => `${name} ${version}`)].join(", "),
  );
  printTable(results, others);
  const times = Object.entries(start).map(([name, ms]) => `${name} ${ms.toFixed(0)} ms`);
  console.log(`start-up: ${times.join(", ")}`);
}

main();
