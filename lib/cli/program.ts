import { appendFileSync, readFileSync, realpathSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { nodeHost, Vm, type VmOptions } from "../index.ts";
import type { Run } from "./arguments.ts";
import { cacheFolder } from "./cache-folder.ts";
import { readStandardInput } from "./input.ts";
import { runInterruptibly, type ShowSignal } from "./interrupt.ts";
import { Tiering } from "./tiering.ts";

/** The texts of errors that keep a program from being read. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: "[Errno 13] Permission denied",
  EISDIR: "[Errno 21] Is a directory",
  ELOOP: "[Errno 40] Too many levels of symbolic links",
  ENOENT: "[Errno 2] No such file or directory",
  ENOTDIR: "[Errno 20] Not a directory",
};

function complain(text: string): void {
  process.stderr.write(`krait: ${text}\n`);
}

function options(run: Run, argv0: string, path: string): VmOptions {
  const { args, isInteractive, isQuiet, isUnbuffered, optimize, verbose, cache, jit, jitThreshold } = run;
  const interactive = isInteractive ? 1 : 0;
  const folder = cache === undefined ? cacheFolder(process.platform, process.env) : cache;
  return {
    host: nodeHost,
    argv: [argv0, ...args],
    path: [path],
    flags: { inspect: interactive, interactive, quiet: isQuiet ? 1 : 0, optimize, verbose },
    unbuffered: isUnbuffered,
    color: true,
    quietPipes: true,
    ...(folder === undefined || folder === null ? {} : { cache: resolve(folder) }),
    traceTasks: run.traceTasks !== null,
    ...(jit === undefined ? {} : { jit }),
    ...(jitThreshold === undefined ? {} : { jitThreshold }),
  };
}

/** Run what the command line asks for; the exit code. `showsTasks`: see `krait tasks`. */
export async function runRequest(run: Run, showsTasks = false): Promise<number> {
  const { source } = run;
  switch (source.kind) {
    case "file":
      return runFile(run, source.path, showsTasks);
    case "module":
      complain(`No module named ${source.name} (modules can't be run with -m yet)`);
      return 1;
    case "code": {
      const vm = new Vm(options(run, "-c", ""));
      vm.isOpen = run.isInteractive;
      return finish(
        run,
        vm,
        await runInterruptibly(vm, () => vm.startSource(dedent(source.text), "<string>")),
      );
    }
    case "stdin": {
      const vm = new Vm(options(run, source.isExplicit ? "-" : "", ""));
      vm.isOpen = run.isInteractive;
      if (nodeHost.terminal.isTerminal(0) || (run.isInteractive && !source.isExplicit)) {
        const { prompt } = await import("./prompt.ts");
        return prompt(vm, !run.isQuiet);
      }
      const text = readStandardInput();
      return finish(run, vm, await runInterruptibly(vm, () => vm.startSource(text, "<stdin>")));
    }
  }
}

/** The file of a program, or of a folder its `__main__.py`; an exit code if it can't be read, which it says. */
function readProgram(given: string): { readonly file: string; readonly text: Uint8Array } | number {
  const path = resolve(given);
  let file = path;
  try {
    if (statSync(path).isDirectory()) {
      file = join(path, "__main__.py");
      if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
        complain(`can't find '__main__' module in '${path}'`);
        return 1;
      }
    }
    return { file, text: readFileSync(file) };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    complain(`can't open file '${path}': ${reasons[code] ?? code}`);
    return 2;
  }
}

async function runFile(run: Run, given: string, showsTasks: boolean): Promise<number> {
  const program = readProgram(given);
  if (typeof program === "number") return program;
  const { file, text } = program;
  const vm = new Vm(options(run, given, dirname(realpathSync(file))));
  vm.isOpen = run.isInteractive;
  vm.setGlobal("__file__", file);
  const signals: readonly ShowSignal[] = showsTasks ? ["SIGUSR1", "SIGQUIT"] : ["SIGUSR1"];
  const exit = await runInterruptibly(vm, () => vm.startFile(text, file), signals, tieringFor(run));
  if (showsTasks) process.stderr.write(vm.describeTasklets());
  return finish(run, vm, exit);
}

/** Without a compiler, the run loop is all there is to optimise. */
function tieringFor({ jit }: Run): Tiering | null {
  return jit === "off" ? null : new Tiering();
}

/** Write what tasklets did to the file of `--trace-tasks`. */
function writeTrace(path: string, vm: Vm): void {
  try {
    writeFileSync(path, "");
    for (const piece of vm.taskTrace()) appendFileSync(path, piece);
  } catch (error) {
    complain(`can't write file '${path}': ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Run a file with options of a command's; `after` sees the machine when the program has ended. The exit code. */
export async function runFileWith(
  given: string,
  args: readonly string[],
  more: Partial<VmOptions>,
  after: (vm: Vm) => void,
): Promise<number> {
  const program = readProgram(given);
  if (typeof program === "number") return program;
  const { file, text } = program;
  const vm = new Vm({
    host: nodeHost,
    argv: [given, ...args],
    path: [dirname(realpathSync(file))],
    color: true,
    quietPipes: true,
    ...more,
  });
  vm.setGlobal("__file__", file);
  const code = await runInterruptibly(vm, () => vm.startFile(text, file));
  after(vm);
  return code;
}

/** With `-i` a prompt follows the program. */
async function finish(run: Run, vm: Vm, code: number): Promise<number> {
  if (run.traceTasks !== null) writeTrace(run.traceTasks, vm);
  if (!run.isInteractive) return code;
  const { prompt } = await import("./prompt.ts");
  return prompt(vm, false);
}

/** Code of `-c` without the indentation that all of it has. */
function dedent(text: string): string {
  const lines = text.split("\n");
  let margin: string | undefined;
  for (const line of lines) {
    if (line.trim() === "") continue;
    const [indent] = line.match(/^[ \t]*/) as RegExpMatchArray; // Matches everything.
    if (margin === undefined || indent.length < margin.length) margin = indent;
  }
  if (margin === undefined || margin === "") return text;
  const shared = margin;
  if (!lines.every(line => line.trim() === "" || line.startsWith(shared))) return text;
  return lines.map(line => line.slice(shared.length)).join("\n");
}
