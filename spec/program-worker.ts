import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { nodeHost, Vm } from "../lib/index.ts";
import type { Result } from "./program.ts";
import type { Answer, Job } from "./program-pool.ts";
import { ways } from "./way.ts";

// A process that runs one program after the other, each in a folder and a machine of its own.

const root = process.cwd();
const home = realpathSync(mkdtempSync(join(tmpdir(), "krait-spec-")));

async function run({ path, way }: Job): Promise<Result> {
  const folder = join(home, "program");
  mkdirSync(folder);
  const source = join(root, path);
  const name = `${basename(path)}.py`;
  cpSync(`${source}.py`, join(folder, name));
  if (existsSync(source)) cpSync(source, join(folder, basename(path)), { recursive: true });
  process.chdir(folder);
  const out: Uint8Array[] = [];
  const err: Uint8Array[] = [];
  try {
    const vm = new Vm({
      host: nodeHost,
      argv: [name],
      path: [folder],
      stdin: existsSync(`${source}.in`) ? readFileSync(`${source}.in`) : "",
      stdout: bytes => out.push(bytes),
      stderr: bytes => err.push(bytes),
      ...ways[way].options,
    });
    const file = join(folder, name);
    vm.setGlobal("__file__", file);
    vm.setGlobal("__cached__", null);
    const steps = ways[way].options.steps ?? Number.POSITIVE_INFINITY;
    const exit = await vm.runProgramInSlices(
      () => vm.startFile(readFileSync(file), file),
      steps,
      async () => {},
    );
    const text = (chunks: Uint8Array[]): string =>
      Buffer.concat(chunks).toString().replaceAll(`${folder}/`, "");
    return { out: text(out), err: text(err), exit };
  } finally {
    process.chdir(root);
    rmSync(folder, { recursive: true });
  }
}

process.on("message", async (job: Job) => {
  let answer: Answer;
  try {
    answer = { result: await run(job) };
  } catch (error) {
    answer = { failure: error instanceof Error ? String(error.stack) : String(error) };
  }
  process.send?.(answer);
});
process.on("disconnect", () => {
  rmSync(home, { recursive: true });
  process.exit();
});
