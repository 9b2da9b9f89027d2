import { makeBuiltins } from "./builtins/index.ts";
import { callingFrame, compileSource } from "./builtins/code.ts";
import type { Code } from "./code/index.ts";
import { compile } from "./compiler/index.ts";
import type { Host } from "./host/index.ts";
import { Body } from "./interpreter/body.ts";
import { startCall } from "./interpreter/entry.ts";
import type { Machine } from "./interpreter/machine.ts";
import { startMachine } from "./interpreter/prelude.ts";
import { run } from "./interpreter/run.ts";
import { moduleTables } from "./module/index.ts";
import { makeStandardStreams } from "./module/io/standard.ts";
import { makeSys } from "./module/sys.ts";
import type { Flags } from "./module/sys-info.ts";
import { newSettings, setSystem } from "./module/system.ts";
import type { Dict } from "./object/dict.ts";
import type { BaseException } from "./object/error.ts";
import { type CodeObject, newFunction } from "./object/function.ts";
import { makeModule, type Module } from "./object/module.ts";
import type { Value } from "./object/object.ts";
import { sources as prelude } from "./prelude/prelude.generated.ts";
import { Sources } from "./report/index.ts";
import { parse } from "./syntax/index.ts";

export interface VmOptions {
  readonly host: Host;
  /** `sys.argv`; the first is the script. */
  readonly argv?: readonly string[];
  /** `sys.path`; by default the current directory. */
  readonly path?: readonly string[];
  readonly flags?: Flags;
  /** Standard output is written at once. */
  readonly unbuffered?: boolean;
  /** Reports may be painted, where standard error is a terminal. */
  readonly color?: boolean;
}

/** One Python: its modules, its frames, its scheduler. */
export class Vm {
  readonly host: Host;
  readonly machine: Machine;
  readonly sys: Module;
  readonly main: Module;
  readonly sources: Sources;

  constructor(options: VmOptions) {
    const { host } = options;
    this.host = host;
    const builtins = makeBuiltins();
    const codes = preludeCodes();
    this.machine = startMachine(builtins, codes);
    this.sys = makeSys({
      host,
      streams: makeStandardStreams(host, options.unbuffered === true),
      argv: options.argv ?? [""],
      path: options.path ?? [""],
      flags: options.flags ?? {},
      builtinModules: ["builtins", "sys", ...moduleTables.keys()],
      modules: this.machine.modules,
    });
    this.sources = new Sources(filename => readText(host, filename));
    setSystem({
      machine: this.machine,
      host,
      sources: this.sources,
      sys: this.sys,
      modules: moduleTables,
      color: options.color === true,
      settings: newSettings(),
    });
    this.main = makeModule({ name: "__main__", doc: "", entries: [] });
    this.machine.modules.set("sys", this.sys);
    this.machine.modules.set("__main__", this.main);
  }

  /** Run a code object in a namespace to its end; its exception, or null. */
  runCode(code: CodeObject, namespace: Dict): BaseException | null {
    const { machine } = this;
    startCall(machine, new Body(newFunction(code, namespace, machine.builtins, []), namespace), []);
    run(machine);
    return machine.uncaught;
  }

  runSource(text: string, filename: string): BaseException | null {
    return this.runCode(compileSource(text, { filename, mode: "exec" }), this.main.namespace);
  }

  call(name: string, args: readonly Value[]): void {
    startCall(this.machine, this.machine.twin(name), args);
    run(this.machine);
  }
}

let compiled: readonly Code[] | undefined;

function preludeCodes(): readonly Code[] {
  compiled ??= Object.entries(prelude).map(([path, text]) =>
    compile(parse(text, { filename: path, mode: "exec" }), { filename: path, mode: "exec" }),
  );
  return compiled;
}

function readText(host: Host, path: string): string | undefined {
  try {
    const size = host.files.stat(path, true).size;
    const file = host.files.open(
      path,
      { read: true, write: false, create: false, exclusive: false, truncate: false, append: false },
      0,
    );
    const bytes = new Uint8Array(size);
    host.files.read(file, bytes, 0);
    host.files.close(file);
    return new TextDecoder().decode(bytes);
  } catch {
    return undefined;
  }
}

export { callingFrame, moduleTables };
