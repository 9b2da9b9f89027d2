import { Vm } from "../lib/vm.ts";
import { nodeHost } from "../lib/host/node.ts";
import { readFileSync } from "node:fs";
const t0 = performance.now();
const vm = new Vm({ host: nodeHost });
const t1 = performance.now();
let e: any;
try { e = vm.runSource(readFileSync(process.argv[2], "utf8"), process.argv[2]); } catch (x: any) { if (x && x.exception) e = x.exception; else throw x; }
const t2 = performance.now();
const out: any = vm.sys.namespace.get("stdout");
vm.machine.builtins.set("_flush", null);
import { startCall } from "../lib/interpreter/entry.ts";
import { run } from "../lib/interpreter/run.ts";
import { BoundNative } from "../lib/object/native.ts";
const fl: any = out.type.lookup("flush");
startCall(vm.machine, fl, [out]); run(vm.machine);
if (process.env.T) console.error("start", t1 - t0, "run", t2 - t1);
if (e) { console.error(e.type.name, e.args); for (let tb: any = e.traceback; tb; tb = tb.next) console.error("  ", tb.code.filename, tb.line, tb.code.name); process.exitCode = 1; }
