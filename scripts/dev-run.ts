import { nodeHost, Vm } from "../lib/index.ts";

const [path, ...rest] = process.argv.slice(2);
const t0 = performance.now();
const vm = new Vm({
  host: nodeHost,
  argv: [path, ...rest],
  path: [path.includes("/") ? path.replace(/\/[^/]*$/, "") : process.cwd()],
});
const t1 = performance.now();
process.exitCode = vm.runFileAsProgram(path);
if (process.env.T) console.error("start", t1 - t0, "run", performance.now() - t1);
