#!/usr/bin/env node
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";

// Starts `krait.cjs`, which is the command line in one file. The host's compiled form of it lies beside it since the
// build (`krait.cache`); another version of Node.js finds it unfit and compiles the file anew.
const path = fileURLToPath(new URL("krait.cjs", import.meta.url));
const cache = fileURLToPath(new URL("krait.cache", import.meta.url));
const script = new Script(`(function (exports, require, module) {${readFileSync(path, "latin1")}\n})`, {
  filename: path,
  ...(existsSync(cache) ? { cachedData: readFileSync(cache) } : {}),
});
const module = { exports: {} as { main(args: readonly string[]): Promise<void> } };
script.runInThisContext()(module.exports, createRequire(import.meta.url), module);
await module.exports.main(process.argv.slice(2));
