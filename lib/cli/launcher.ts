#!/usr/bin/env node
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";

// Starts `krait.cjs`, the command line in one script: a function that is given `require` and this folder, where it finds
// the compiled prelude, and gives `main.ts`. The host's compiled form of it lies beside it since the build
// (`krait.cache`); another version of Node.js finds it unfit and compiles the file anew. This file is a CommonJS module because the loader of the others takes 10 ms to start.
const filename = join(__dirname, "krait.cjs");
const cache = join(__dirname, "krait.cache");
const cachedData = existsSync(cache) ? { cachedData: readFileSync(cache) } : {};
const script = new Script(readFileSync(filename, "latin1"), { filename, ...cachedData });
const { main } = script.runInThisContext()(require, __dirname) as typeof import("./main.ts");
main(process.argv.slice(2)).catch((failure: unknown) => {
  // A mistake of ours: never a Python exception.
  console.error(failure);
  process.exitCode = 70;
});
