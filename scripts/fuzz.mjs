// Compares random programs as the interpreter runs them and as compiled code does, after `npm run build`.
//
//   node scripts/fuzz.mjs [FIRST] [COUNT]   the programs of COUNT seeds, from FIRST on (0 and 1,000)
//   node scripts/fuzz.mjs --show SEED       prints the program of a seed
//   node scripts/fuzz.mjs --file FILE       compares a program of your own, and makes it smaller if it differs
//
// Prints each program that differs, as small as it could be made. The exit code is 1 if there is any. A program that takes a
// minute or all memory, in whatever way, is named and left behind.

import { fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { canBeCompared, explain, wayCount } from "../build/spec/jit/fuzz.js";
import { randomProgram } from "../build/spec/jit/random-program.js";

/** Milliseconds that a program may take, in all its ways. */
const patience = 60_000;
/** Megabytes of heap for programs. */
const room = 1500;

/** @param {string | undefined} text @param {number} usual */
function numberFrom(text, usual) {
  if (text === undefined) return usual;
  if (!/^\d{1,9}$/.test(text)) throw new RangeError(`${text} is not a number of programs, or of one`);
  return Number(text);
}

/** In a process of its own: the programs of some seeds, one after the other. @param {number} first @param {number} end */
async function compareAll(first, end) {
  for (let seed = first; seed < end; seed++) {
    process.send?.({ seed });
    const found = explain(seed, randomProgram(seed), () => process.send?.({ seed }));
    process.send?.({ seed, found });
    await new Promise(setImmediate); // What weak references have kept for the time being can go.
  }
  process.disconnect();
}

/** Compare programs until one gets stuck. @param {number} first @param {number} end */
function watch(first, end) {
  return new Promise(resolve => {
    let differing = 0;
    let seed = first;
    /** Why it has ended; undefined: there are no more seeds. @type {string | undefined} */
    let trouble;
    const child = fork(fileURLToPath(import.meta.url), ["--compare", String(first), String(end)], {
      execArgv: [`--max-old-space-size=${room}`],
      stdio: ["ignore", "inherit", "ignore", "ipc"],
    });
    const giveUp = () => {
      trouble = `takes more than ${patience / 1000} s`;
      child.kill("SIGKILL");
    };
    let timer = setTimeout(giveUp, patience);
    child.on("message", message => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, patience);
      seed = message.seed;
      if (message.found === undefined) return;
      differing++;
      process.stdout.write(`${message.found}\n`);
    });
    child.on("exit", (code, signal) => {
      clearTimeout(timer);
      if (code !== 0) trouble ??= `ends the process: ${signal ?? code}`;
      resolve({ differing, seed, trouble });
    });
  });
}

/** @param {number} first @param {number} count */
async function fuzz(first, count) {
  const end = first + count;
  let differing = 0;
  let stuck = 0;
  for (let at = first; at < end; ) {
    const found = await watch(at, end);
    differing += found.differing;
    if (found.trouble === undefined) break;
    stuck++;
    process.stdout.write(`seed ${found.seed}: ${found.trouble}\n\n`);
    at = found.seed + 1;
  }
  process.stdout.write(`${count} programs in ${wayCount} ways: ${differing} differ, ${stuck} got stuck\n`);
  return differing;
}

const [option, second, third] = process.argv.slice(2);
if (option === "--compare") await compareAll(Number(second), Number(third));
else if (option === "--show") process.stdout.write(randomProgram(numberFrom(second, 0)));
else if (option === "--file") {
  const source = readFileSync(second, "utf8");
  const text = canBeCompared(source) ? explain(0, source) : "takes too many steps to be compared\n";
  process.stdout.write(text ?? "no difference\n");
  process.exitCode = text === undefined ? 0 : 1;
} else process.exitCode = (await fuzz(numberFrom(option, 0), numberFrom(second, 1000))) > 0 ? 1 : 0;
