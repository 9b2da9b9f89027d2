import { Vm } from "../lib/vm.ts";
import { browserHost } from "../lib/host/browser.ts";
import { nodeHost } from "../lib/host/node.ts";
import { readFileSync, readdirSync, existsSync, statSync } from "node:fs";
import { join, dirname, basename } from "node:path";
import { startCall } from "../lib/interpreter/entry.ts";
import { run } from "../lib/interpreter/run.ts";
const root = "/work/main/spec/python";
const want = process.argv.slice(2);
let pass = 0; const fails: string[] = []; const reasons = new Map<string, number>();
const topics = readdirSync(root).filter(t => statSync(join(root, t)).isDirectory());
for (const t of topics) {
  if (want.length && !want.some(w => w.split("/")[0] === t)) continue;
  if (t === "recursion" && !want.length) continue;
  for (const f of readdirSync(join(root, t)).filter(f => f.endsWith(".py"))) {
    const name = `${t}/${f.slice(0, -3)}`;
    if (want.length && !want.some(w => name.startsWith(w))) continue;
    const path = join(root, t, f);
    let out = ""; let err = "";
    const write = nodeHost.files.write;
    const host: any = { ...nodeHost, files: Object.assign(Object.create(nodeHost.files), { write(file: number, bytes: Uint8Array, pos: any) { if (file === 1) { out += Buffer.from(bytes).toString(); return bytes.length; } if (file === 2) { err += Buffer.from(bytes).toString(); return bytes.length; } return write.call(nodeHost.files, file, bytes, pos); } }) };
    let reason = "";
    try {
      process.chdir(join(root, t));
      const vm = new Vm({ host });
      let e: any;
      try {
        const m = vm.machine; 
        e = vm.runSource(readFileSync(path, "utf8"), f);
      } catch (x: any) { if (x && x.exception) e = x.exception; else { reason = "HOST " + String(x && x.stack || x).split("\n").slice(0, 3).join(" | "); } }
      const stdout: any = vm.sys.namespace.get("stdout");
      const fl: any = stdout.type.lookup("flush");
      vm.machine.frame = null; startCall(vm.machine, fl, [stdout]); run(vm.machine);
      if (e) err += e.type.name + ": " + String(e.args[0]);
      if (e && !existsSync(path.replace(/py$/, "err"))) reason = reason || "EXC " + e.type.name + ": " + String(e.args[0]) + " @" + (() => { let tb = e.traceback; while (tb?.next) tb = tb.next; return tb ? tb.code.filename + ":" + tb.line : ""; })();
    } catch (x: any) { reason = "HOST2 " + String(x && x.stack || x).split("\n").slice(0, 3).join(" | "); }
    const expected = existsSync(path.replace(/py$/, "out")) ? readFileSync(path.replace(/py$/, "out"), "utf8") : "";
    if (!reason && out === expected) pass++;
    else { fails.push(name); 
      if (!reason) { const a = out.split("\n"), b = expected.split("\n"); const i = b.findIndex((l, i) => l !== a[i]); reason = `DIFF line ${i + 1}: got ${JSON.stringify(a[i])} want ${JSON.stringify(b[i])}`; }
      console.log(name, "—", reason.slice(0, 300)); }
  }
}
console.log(pass, "passed", fails.length, "failed");
