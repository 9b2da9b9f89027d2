// Checks everything: builds, then format, lint, types, layers, dead code, and the specs.
//
//   npm test
//   npm test -- [--match=…] [build/spec/….spec.js]   the specs alone, and of them what ava is told
//
// Prints what fails, and how much passed in the last line. A spec that is known to fail counts as neither.

import { spawn, spawnSync } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

const tools = {
  build: ["scripts/build.mjs"],
  "format and lint": [
    "node_modules/@biomejs/biome/bin/biome",
    "ci",
    "--colors=off",
    "--error-on-warnings",
    ".",
  ],
  types: ["node_modules/typescript/bin/tsc", "-p", "."],
  layers: ["node_modules/dependency-cruiser/bin/dependency-cruise.mjs", "grammar", "lib", "spec"],
  "dead code": ["node_modules/knip/bin/knip.js"],
};

let passed = 0;
let failed = 0;

const seconds = start => `${((performance.now() - start) / 1000).toFixed(1)} s`;

/** Run one of the tools; its output only if it finds something. @param {keyof typeof tools} name */
function check(name) {
  const start = performance.now();
  const { status, error, stdout, stderr } = spawnSync(process.execPath, tools[name], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (error) throw error;
  console.log(`${name}: ${status === 0 ? "passed" : "failed"} (${seconds(start)})`);
  if (status === 0) passed++;
  else {
    failed++;
    console.log(`${stdout}${stderr}`);
  }
  return status === 0;
}

/** Run the specs, and print those that fail. @param {string[]} args */
async function runSpecs(args) {
  const start = performance.now();
  const ava = spawn(process.execPath, ["node_modules/ava/entrypoints/cli.mjs", "--tap", ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise(done => ava.on("close", done));
  process.on("SIGTERM", () => ava.kill());
  let good = 0;
  let bad = 0;
  let known = 0;
  let isFailing = false;
  for await (const line of createInterface({ input: ava.stdout })) {
    if (line.startsWith("not ok ")) {
      isFailing = true;
      bad++;
    } else if (line.startsWith("ok ")) {
      isFailing = false;
      if (line.includes(" (known to fail: ")) known++;
      else good++;
    }
    if (isFailing) console.log(line);
  }
  const status = await ended;
  if (status !== 0 && bad === 0) bad = 1;
  passed += good;
  failed += bad;
  const more = known > 0 ? `, ${known} known to fail` : "";
  console.log(`specs: ${good} passed, ${bad} failed${more} (${seconds(start)})`);
}

const args = process.argv.slice(2);
if (check("build")) {
  if (args.length === 0) {
    for (const name of Object.keys(tools)) if (name !== "build") check(name);
  }
  await runSpecs(args);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
