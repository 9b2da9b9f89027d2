// Writes what CPython prints for the programs in spec/python, next to each of them.
//
//   node scripts/oracle.mjs [file.py | folder]…          (re)write .out and .err; all programs by default
//   node scripts/oracle.mjs --check [file.py | folder]…  write nothing, list programs whose files are stale
//   node scripts/oracle.mjs --with python3.13 […]        compare with another interpreter on this machine
//   node scripts/oracle.mjs --with python3.13 --write …  let that interpreter write (also `# oracle: no`)
//
// The rules a spec program is run by, here and by every other runner:
//
// - `spec/python/<topic>/<name>.py` runs as `python <name>.py` with its folder as the current directory:
//   `__name__` is "__main__", `sys.argv` is ["<name>.py"], tracebacks say `File "<name>.py"`.
// - `<name>.in`, if there is one, is standard input; otherwise it is empty.
// - A folder `<name>/` beside it holds modules for it to import, after `sys.path.insert(0, "<name>")`. Absolute
//   paths below the current directory appear in the expected output without that directory.
// - `<name>.out` is standard output. `<name>.err` exists when the program wrote to standard error or exited with
//   a code other than 0; it is standard error, then a line `exit N`.
// - Programs that import `stackless`, `greenlet`, `_continuation` or `continuation` are worked out by hand.
// - Nothing may depend on time, addresses, the hash of str, the order of a set, the platform or the size of the
//   oracle's stack. Programs that the oracle can't run start with the line `# oracle: no`; their .out was
//   worked out by hand, or written by a local interpreter (`--with … --write`) and read through.
//
// The oracle is CPython 3.14 compiled to WebAssembly (Pyodide): one instance runs all programs, through
// CPython's own `pymain_run_python`, and its whole memory is put back after each program, so that programs
// can't see one another.
//
// Where that CPython is not the one a user runs, programs have to look away:
// - it is a 32-bit build: sys.maxsize is 2**31-1, hashes are 32 bits wide (hash(2**31 - 1) == 0), int digits have
//   30 bits but sizes overflow at 2**31. `--with python3.13` shows what differs on a 64-bit one.
// - errno has the numbers of WASI (ENOENT is 44), so print `e.strerror` or the type and never the number.
// - there are no threads, processes or sockets.

import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { isMainThread, parentPort, Worker } from "node:worker_threads";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SPECS = join(ROOT, "spec", "python");
const TIMEOUT = 60_000;

/** Where the oracle runs a program, inside its own file system. */
const HERE = "/krait-spec";

/**
 * @typedef {{ out: string, err: string, exit: number, last?: boolean }} Result `last`: the oracle is used up
 * @typedef {Record<string, string | Uint8Array>} Files contents by path, relative to the program's folder
 */

// ---------------------------------------------------------------------------------------------- the oracle

/** The name that CPython was configured to run; overwritten in its memory with the name of each program. */
const PLACEHOLDER = `${"a-name-longer-than-that-of-any-program-".repeat(3)}.py`;

/** One CPython 3.14, with its memory as it was before it ran anything. */
async function createOracle() {
  const { loadPyodide } = await import("pyodide");
  /** @type {number[][]} */
  const chunks = [[], []];
  /** @type {Uint8Array} */
  let input = new Uint8Array();
  const pyodide = await loadPyodide({
    args: [PLACEHOLDER],
    env: { HOME: HERE, PYTHONINSPECT: "", PYTHONHASHSEED: process.env.PYTHONHASHSEED ?? "0", NO_COLOR: "1" },
  });
  const { _module: cpython, FS } = pyodide;
  [pyodide.setStdout, pyodide.setStderr].forEach((redirect, i) => {
    redirect.call(pyodide, {
      write: bytes => {
        for (const byte of bytes) chunks[i].push(byte);
        return bytes.length;
      },
    });
  });
  pyodide.setStdin({
    read: buffer => {
      const part = input.subarray(0, buffer.length);
      buffer.set(part);
      input = input.subarray(part.length);
      return part.length;
    },
  });
  FS.chdir(HERE);
  const scope = { globals: pyodide.toPy({}) }; // not the default, `__main__`
  pyodide.runPython(
    "import gc, sys, __main__; del __main__._pyodide_core; sys.path.remove(''); gc.collect()",
    scope,
  );
  const addresses = findText(cpython, PLACEHOLDER);
  const memory = cpython.HEAPU8.slice();
  const stack = cpython.stackSave();

  /** @type {(name: string, files: Files, stdin?: Uint8Array) => Result} */
  return function run(name, files, stdin = new Uint8Array()) {
    cpython.HEAPU8.set(memory);
    cpython.HEAPU8.fill(0, memory.length);
    cpython.stackRestore(stack);
    for (const address of addresses) writeText(cpython, address, name);
    chunks[0].length = chunks[1].length = 0;
    input = stdin;
    removeTree(FS, HERE);
    for (const [path, content] of Object.entries(files)) {
      FS.mkdirTree(dirname(join(HERE, path)));
      FS.writeFile(join(HERE, path), content);
    }
    FS.chdir(HERE);
    pyodide.runPython(`sys.argv[:] = [${JSON.stringify(name)}]`, scope);
    let exit = 0;
    let last = false;
    try {
      exit = cpython._run_main();
      // After exit(), Emscripten has closed its streams for good.
      if (!cpython._Py_IsInitialized()) last = true;
      else if (cpython._Py_FinalizeEx() < 0) exit = 120;
    } catch (error) {
      if (typeof error?.status !== "number") throw error;
      exit = error.status;
      last = true;
    }
    const [out, err] = chunks.map(bytes => Buffer.from(bytes).toString().replaceAll(`${HERE}/`, ""));
    return { out, err, exit: exit & 255, last };
  };
}

/**
 * Addresses (in 32-bit words) of a wide string in CPython's memory; of its start if it is an absolute path.
 * @param {{ HEAP32: Int32Array }} cpython
 * @param {string} text
 */
function findText({ HEAP32 }, text) {
  const matches = (at, expected) => [...expected].every((c, i) => HEAP32[at + i] === c.codePointAt(0));
  const found = [];
  for (let at = HEAP32.indexOf(text.codePointAt(0)); at >= 0; at = HEAP32.indexOf(HEAP32[at], at + 1)) {
    if (!matches(at, text)) continue;
    const start = at - HERE.length - 1;
    found.push(matches(start, `${HERE}/`) ? start : at);
  }
  return found;
}

/**
 * @param {{ HEAP32: Int32Array }} cpython
 * @param {number} address
 * @param {string} text
 */
function writeText({ HEAP32 }, address, text) {
  HEAP32.set(
    [...text, "\0"].map(c => c.codePointAt(0)),
    address,
  );
}

function removeTree(FS, path) {
  for (const name of FS.readdir(path)) {
    if (name === "." || name === "..") continue;
    const child = `${path}/${name}`;
    if (FS.isDir(FS.stat(child).mode)) {
      removeTree(FS, child);
      FS.rmdir(child);
    } else FS.unlink(child);
  }
}

/**
 * An oracle in a worker: it has a deep stack there, and can be replaced when a program kills it or never ends.
 * @returns {(path: string) => Promise<Result>}
 */
function startOracle() {
  /** @type {Worker | undefined} */
  let worker;
  return path =>
    new Promise((done, fail) => {
      worker ??= new Worker(new URL(import.meta.url), { resourceLimits: { stackSizeMb: 256 } });
      const replace = () => {
        worker?.terminate();
        worker = undefined;
      };
      const lose = reason => {
        replace();
        clearTimeout(timer);
        fail(new Error(`${path}: ${reason}`));
      };
      const timer = setTimeout(() => lose("no end"), TIMEOUT);
      worker.removeAllListeners();
      worker.on("error", error => lose(`the oracle died: ${error.message}`));
      worker.on("message", message => {
        if (typeof message === "string") return lose(`the oracle died: ${message}`);
        if (message.last) replace();
        clearTimeout(timer);
        done(message);
      });
      worker.postMessage(path);
    });
}

/** The worker's side. */
async function serve() {
  const oracle = createOracle();
  parentPort.on("message", async path => {
    try {
      const run = await oracle;
      parentPort.postMessage(run(basename(path), filesOf(path), stdinOf(path)));
    } catch (error) {
      parentPort.postMessage(String(error));
    }
  });
}

// ------------------------------------------------------------------------------- programs and their files

/** @param {string} path of a program, with its extension replaced */
const beside = (path, extension) => path.replace(/\.py$/, extension);

/** @param {string} path @returns {Files} */
function filesOf(path) {
  const folder = beside(path, "");
  const files = { [basename(path)]: readFileSync(path) };
  if (!existsSync(folder)) return files;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile()) files[relative(dirname(path), file)] = readFileSync(file);
  }
  return files;
}

/** @param {string} path */
function stdinOf(path) {
  return existsSync(beside(path, ".in")) ? readFileSync(beside(path, ".in")) : undefined;
}

/**
 * The same program in an interpreter of this machine.
 * @param {string} python
 * @param {string} path
 * @returns {Result}
 */
function runLocally(python, path) {
  const folder = mkdtempSync(join(tmpdir(), "oracle-"));
  try {
    for (const [name, content] of Object.entries(filesOf(path))) {
      cpSync(join(dirname(path), name), join(folder, name), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    const { stdout, stderr, status, error } = spawnSync(python, ["-B", basename(path)], {
      cwd: folder,
      input: stdinOf(path),
      env: { ...process.env, NO_COLOR: "1", PYTHONUTF8: "1" },
      timeout: TIMEOUT,
      maxBuffer: 1 << 28,
    });
    if (error) throw new Error(`${path}: ${python}: ${error.message}`);
    const [out, err] = [stdout, stderr].map(text => text.toString().replaceAll(`${folder}/`, ""));
    return { out, err, exit: status ?? -1 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * What the files beside a program hold for a result; `undefined` where there is no file.
 * @param {Result} result
 */
function expectations({ out, err, exit }) {
  return { ".out": out, ".err": err !== "" || exit !== 0 ? `${err}exit ${exit}\n` : undefined };
}

/** @param {string} path @returns {string[]} */
function programsIn(path) {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith(".py"))
    .map(entry => join(path, entry.name))
    .sort();
}

// ------------------------------------------------------------------------------------------- command line

/** Programs for the oracle to leave alone: they say so, or use modules that only Krait and others have. */
const others = /^# oracle: no\n|^\s*(?:import|from) (?:stackless|greenlet|_continuation|continuation)\b/m;

async function main() {
  const args = process.argv.slice(2);
  const unknown = args.find(arg => arg.startsWith("--") && !["--check", "--write", "--with"].includes(arg));
  if (unknown !== undefined) throw new Error(`no option ${unknown}: see the head of ${process.argv[1]}`);
  const check = args.includes("--check");
  const write = args.includes("--write");
  const python = args.includes("--with") ? args[args.indexOf("--with") + 1] : undefined;
  const given = args.filter(arg => !arg.startsWith("--") && arg !== python).map(path => resolve(path));
  const topics = readdirSync(SPECS, { withFileTypes: true }).filter(entry => entry.isDirectory());
  const programs = (given.length > 0 ? given : topics.map(({ name }) => join(SPECS, name))).flatMap(
    programsIn,
  );

  const oracle = startOracle();
  let failures = 0;
  for (const path of programs) {
    const label = relative(ROOT, path);
    if (!python && others.test(readFileSync(path, "utf8"))) {
      if (existsSync(beside(path, ".out"))) continue;
      failures++;
      console.log(`${label}: no expected output`);
      continue;
    }
    try {
      const result = python ? runLocally(python, path) : await oracle(path);
      for (const [extension, text] of Object.entries(expectations(result))) {
        const file = beside(path, extension);
        const stored = existsSync(file) ? readFileSync(file, "utf8") : undefined;
        if (stored === text) continue;
        if (check || (python && !write)) {
          failures++;
          console.log(`${label}: ${extension} differs`);
          if (python) showDifference(stored ?? "", text ?? "");
        } else if (text === undefined) rmSync(file);
        else writeFileSync(file, text);
      }
    } catch (error) {
      failures++;
      console.log(error.message);
    }
  }
  console.log(`${programs.length} programs${failures > 0 ? `, ${failures} to look at` : ""}`);
  process.exit(failures > 0 ? 1 : 0);
}

/** @param {string} stored @param {string} other */
function showDifference(stored, other) {
  const left = stored.split("\n");
  const right = other.split("\n");
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    if (left[i] === right[i]) continue;
    if (left[i] !== undefined) console.log(`  - ${left[i].slice(0, 200)}`);
    if (right[i] !== undefined) console.log(`  + ${right[i].slice(0, 200)}`);
  }
}

if (isMainThread) await main();
else await serve();
