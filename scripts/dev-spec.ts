import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { nodeHost, Vm } from "../lib/index.ts";

const root = join(process.cwd(), "spec/python");
const want = process.argv.slice(2);
let pass = 0;
let fail = 0;
const topics = readdirSync(root).filter(t => statSync(join(root, t)).isDirectory());
for (const t of topics) {
  if (want.length && !want.some(w => w.split("/")[0] === t)) continue;
  if (t === "recursion" && !want.length) continue;
  for (const f of readdirSync(join(root, t)).filter(f => f.endsWith(".py"))) {
    const name = `${t}/${f.slice(0, -3)}`;
    if (want.length && !want.some(w => name.startsWith(w))) continue;
    const path = join(root, t, f);
    const read = (ending: string) =>
      existsSync(path.replace(/py$/, ending)) ? readFileSync(path.replace(/py$/, ending), "utf8") : "";
    let out = "";
    let err = "";
    let reason = "";
    process.chdir(join(root, t));
    try {
      const vm = new Vm({
        host: nodeHost,
        argv: [f],
        path: [join(root, t)],
        stdin: read("in"),
        stdout: b => {
          out += Buffer.from(b).toString();
        },
        stderr: b => {
          err += Buffer.from(b).toString();
        },
      });
      const code = vm.runFileAsProgram(f);
      if (err !== "" || code !== 0) err += `exit ${code}\n`;
    } catch (x) {
      reason = `HOST ${String((x as Error).stack ?? x)
        .split("\n")
        .slice(0, 4)
        .join(" | ")}`;
    }
    const diff = (what: string, got: string, expected: string) => {
      const a = got.split("\n");
      const b = expected.split("\n");
      const i = a.findIndex((l, k) => l !== b[k]);
      const k = i < 0 ? a.length : i;
      return `${what} line ${k + 1}: got ${JSON.stringify(a[k])} want ${JSON.stringify(b[k])}`;
    };
    if (!reason && out !== read("out"))
      reason = `${diff("OUT", out, read("out"))}${err ? ` ERR ${JSON.stringify(err.split("\n").slice(-3))}` : ""}`;
    else if (!reason && err !== read("err")) reason = diff("ERR", err, read("err"));
    if (reason === "") pass++;
    else {
      fail++;
      console.log(name, "—", reason.slice(0, 420));
    }
  }
}
console.log(`${pass} passed, ${fail} failed`);
