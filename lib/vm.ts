import { compileFile, compileSource, runnable } from "./builtins/code.ts";
import { builtinImporterType } from "./builtins/import.ts";
import { makeBuiltins } from "./builtins/index.ts";
import { Cache, readText, writeText } from "./cache/index.ts";
import { type Code, disassemble, positionAt, readCode } from "./code/index.ts";
import { compile } from "./compiler/index.ts";
import { type Host, HostError, type HostStreams, readWhole, withStreams } from "./host/index.ts";
import { setSuggestion } from "./interpreter/binding.ts";
import { Body } from "./interpreter/body.ts";
import { startCall } from "./interpreter/entry.ts";
import { type Machine, setCurrentMachine } from "./interpreter/machine.ts";
import { type PreludeFile, startMachine } from "./interpreter/prelude.ts";
import { atOnce, Jit, usual } from "./jit/jit.ts";
import { RandomDeopts } from "./jit/random.ts";
import { type JitReport, reportOf } from "./jit/report.ts";
import { optionsFor } from "./jit/threshold.ts";
import { moduleTables } from "./module/index.ts";
import { makeStandardStreams } from "./module/io/standard.ts";
import { TextStream } from "./module/io/text-io.ts";
import { makeSys } from "./module/sys.ts";
import type { Flags } from "./module/sys-info.ts";
import { newSettings, setSystem } from "./module/system.ts";
import { fromHost, type HostValue, toHost } from "./object/conversion.ts";
import {
  type BaseException,
  BrokenPipeError,
  KeyboardInterrupt,
  newException,
  Raised,
  SystemExit,
} from "./object/error.ts";
import { type CodeObject, newFunction } from "./object/function.ts";
import { type Module, makeModule, moduleType } from "./object/module.ts";
import { isInstance, type Value } from "./object/object.ts";
import { asStr } from "./object/protocol.ts";
import { raisedBy } from "./object/text-error.ts";
import type { Traceback } from "./object/traceback.ts";
import { strFromHost, strToHost } from "./object/wide.ts";
import { prelude, modules as pythonModules } from "./prelude/prelude.generated.ts";
import { Sources, suggest } from "./report/index.ts";
import {
  awaits,
  awaitsHost,
  drive,
  dumpTasklets,
  interrupt,
  kernelOf,
  startTracing,
  traceOf,
} from "./stackless/index.ts";
import { parse, SyntaxFailure, setCharacterNames } from "./syntax/index.ts";
import { codeNamed } from "./text/index.ts";

export interface VmOptions extends HostStreams {
  /** Files, terminal, clock: `nodeHost` or a `browserHost()`. */
  readonly host: Host;
  /** `sys.argv`; its first item is the script. Default: one empty string. */
  readonly argv?: readonly string[];
  /** `sys.path`. Default: the current directory. */
  readonly path?: readonly string[];
  /** Fields of `sys.flags`. */
  readonly flags?: Flags;
  /** Write standard output through at once. */
  readonly unbuffered?: boolean;
  /** Whether tracebacks may be painted where standard error is a terminal. */
  readonly color?: boolean;
  /** End without a report when a BrokenPipeError isn't handled: whoever read the output has had enough. */
  readonly quietPipes?: boolean;
  /** Record when which tasklet ran, for `Vm.taskTrace`. */
  readonly traceTasks?: boolean;
  /**
   * Whether hot code is compiled to JavaScript: `off` (nothing), `auto` (what is hot; the default) or `always` (everything, as soon
   * as it has been run once).
   */
  readonly jit?: "off" | "auto" | "always";
  /** A folder among the host's files, by its absolute path, where compiled code is kept between runs. Default: none. */
  readonly cache?: string;
  /**
   * With `jit: "auto"`: about how many times a function is called before it is compiled, 1 or more; for turns of loops it is in
   * proportion. Default: what serves most programs best.
   */
  readonly jitThreshold?: number;
  /** Count how often compiled code is entered and its lines run, for `Vm.jitReport`. It makes compiled code slower. */
  readonly jitCounts?: boolean;
  /**
   * For tests of the compiler: compiled code is left for the interpreter at random, the same places for the same seed. It is
   * slow, and nothing else may differ.
   */
  readonly deoptSeed?: number;
  /** Steps (calls and loop back-edges) until a run pauses; see `Vm.resume`. Default: no limit. */
  readonly steps?: number;
}

export interface RunOptions {
  /** What tracebacks call the source. Default: `<string>`. */
  readonly filename?: string;
  /** `exec`: statements; `eval`: an expression, whose value is the result; `single`: interactive input. Default: `exec`. */
  readonly mode?: "exec" | "eval" | "single";
}

/** `done` false: the steps are used up, or everybody waits (`Vm.isWaiting`); `Vm.resume` goes on. */
export type Outcome = { readonly done: true; readonly value: HostValue } | { readonly done: false };

/** One line of a traceback. Lines and columns count from 1, columns in characters. */
export interface TracebackFrame {
  readonly filename: string;
  readonly line: number;
  readonly name: string;
}

/** A Python exception that nobody handled. */
export class PythonError extends Error {
  /** The exception's class, `ValueError`, with its module where that isn't `builtins`. */
  readonly type: string;
  readonly frames: readonly TracebackFrame[];
  /** As Python prints it. */
  readonly traceback: string;
  constructor(type: string, message: string, frames: readonly TracebackFrame[], traceback: string) {
    super(message);
    this.name = "PythonError";
    this.type = type;
    this.frames = frames;
    this.traceback = traceback;
  }
}

/** Steps between two chances for the host to settle promises while somebody waits for one. */
const hostInterval = 50_000;

/** A Python of its own: modules, frames, streams. Machines don't share anything that Python code could change. */
export class Vm {
  private readonly machine: Machine;
  private readonly jit: Jit | null;
  private readonly sources: Sources;
  private readonly sys: Module;
  private readonly main: Module;
  private readonly host: Host;
  private readonly quietPipes: boolean;
  private readonly cache: Cache | null;
  /** The source of the program that is run, if it is a file. */
  private program: Uint8Array | null = null;
  private steps: number;
  private isInterrupted = false;
  /** End the wait for something outside of the machine, if there is one. */
  private wake: () => void = () => {};
  /** Whether the last program ended by `SystemExit`. */
  hasExited = false;
  /** Whether others follow a program that has ended, as at a prompt: what is done at the end waits for `close`. */
  isOpen = false;

  constructor(options: VmOptions) {
    const host = withStreams(options.host, options);
    this.host = host;
    this.steps = options.steps ?? Number.POSITIVE_INFINITY;
    this.quietPipes = options.quietPipes ?? false;
    this.cache = options.cache === undefined ? null : new Cache(host, options.cache);
    const builtins = makeBuiltins();
    this.machine = startMachine(builtins, preludeFiles);
    this.machine.memory = host.memory;
    this.jit = jitFor(this.machine, options);
    this.machine.blocks = this.jit;
    const settings = newSettings();
    const kernel = kernelOf(this.machine);
    kernel.tracing = settings;
    kernel.clock = () => this.now();
    kernel.wake = () => this.wake();
    if (options.traceTasks === true) startTracing(this.machine);
    const { modules } = this.machine;
    this.sys = makeSys({
      host,
      streams: makeStandardStreams(host, options.unbuffered ?? false),
      argv: options.argv ?? [""],
      path: options.path ?? [host.files.cwd()],
      flags: options.flags ?? {},
      builtinModules: ["builtins", "sys", ...moduleTables.keys()],
      modules,
    });
    const builtinsModule = new moduleType.layout() as Module;
    builtinsModule.namespace = builtins;
    this.main = makeModule({ name: "__main__", doc: "", entries: [] });
    this.main.namespace.set("__doc__", null);
    this.main.namespace.set("__package__", null);
    this.main.namespace.set("__loader__", builtinImporterType);
    this.main.namespace.set("__builtins__", builtinsModule);
    modules.set("sys", this.sys);
    modules.set("builtins", builtinsModule);
    modules.set("__main__", this.main);
    this.sources = new Sources(filename => readSource(host, filename));
    setSystem({
      machine: this.machine,
      host,
      cache: this.cache,
      sources: this.sources,
      sys: this.sys,
      modules: moduleTables,
      moduleCode,
      color: options.color ?? false,
      settings,
    });
  }

  /** Run source in `__main__`. Throws `PythonError` for an exception that it does not handle. */
  runSource(source: string, options: RunOptions = {}): Outcome {
    const { filename = "<string>", mode = "exec" } = options;
    return this.outcome(() => {
      const code = compileSource(source, { filename, mode });
      if (filename.startsWith("<")) this.sources.keep(code.code, source);
      this.startCode(code);
    });
  }

  /** Run a file in `__main__`, its folder first on `sys.path` and `__file__` set. Throws `PythonError`, and `HostError` if it can't be read. */
  runFile(path: string): Outcome {
    const bytes = readWhole(this.host, path);
    this.main.namespace.set("__file__", strFromHost(path));
    this.main.namespace.set("__cached__", null);
    return this.outcome(() => this.startFile(bytes, path));
  }

  /** Import a module and run its code if that hasn't happened yet. */
  importModule(name: string): Outcome {
    return this.outcome(() =>
      startCall(this.machine, this.machine.twin("_import_module"), [strFromHost(name)]),
    );
  }

  /** Go on after a run has paused, for as many steps as given. */
  resume(steps: number): Outcome {
    if (this.machine.frame === null) throw new Error("nothing is paused");
    this.steps = steps;
    return this.outcome(() => {});
  }

  /**
   * Whether a paused run waits for something outside: for a time, or for a promise that a function of the host's has
   * returned.
   */
  get isWaiting(): boolean {
    return awaits(this.machine) !== null;
  }

  /** Settles when a paused run can go on: at once if it doesn't wait. */
  async whenReady(): Promise<void> {
    const wait = awaits(this.machine);
    if (wait !== null) await this.waitUntil(wait.until);
  }

  /** The tree of tasklets as text: state, line, what each waits for, steps run, bytes of frames. */
  describeTasklets(): string {
    const before = setCurrentMachine(this.machine);
    try {
      return dumpTasklets(this.machine);
    } finally {
      setCurrentMachine(before);
    }
  }

  /** With the option `traceTasks`: what tasklets did so far, as JSON in the format of Chrome's trace events, in pieces. */
  taskTrace(): Iterable<string> {
    return traceOf(this.machine);
  }

  /** A global of `__main__`; undefined if there is none. */
  getGlobal(name: string): HostValue | undefined {
    const value = this.main.namespace.get(name);
    return value === undefined ? undefined : toHost(value);
  }

  setGlobal(name: string, value: HostValue): void {
    this.main.namespace.set(name, fromHost(value));
  }

  /**
   * Run something as a program: exceptions go to `sys.excepthook`, `SystemExit` decides the exit code, the standard
   * streams are flushed. The exit code, as the `python` command's would be.
   */
  runProgram(start: () => void): number {
    const { machine } = this;
    let exception: BaseException | null = null;
    try {
      start();
      this.finish();
      exception = machine.uncaught;
    } catch (error) {
      const raised = raisedBy(error);
      if (raised === undefined) throw error;
      machine.frame = null;
      exception = raised.exception;
    }
    const code = exception === null ? 0 : this.reportUncaught(exception);
    if (this.hasThreads) {
      this.startShutdown();
      this.finish();
    }
    return this.end() ? code : 120;
  }

  /**
   * As `runProgram`, but every `length` steps (or as many as it answers) the host gets to do something else, which `pause` waits for. `interrupt` works
   * meanwhile.
   */
  async runProgramInSlices(
    start: () => void,
    length: number | (() => number),
    pause: () => Promise<unknown>,
  ): Promise<number> {
    const exception = await this.runInSlices(start, length, pause);
    const code = exception === null ? 0 : this.reportUncaught(exception);
    if (this.hasThreads) await this.runInSlices(() => this.startShutdown(), length, pause);
    return this.end() ? code : 120;
  }

  /** Run something in slices; the exception that it has not handled, or null. */
  private async runInSlices(
    start: () => void,
    length: number | (() => number),
    pause: () => Promise<unknown>,
  ): Promise<BaseException | null> {
    const { machine } = this;
    try {
      start();
      const slice = (): number => {
        const steps = typeof length === "number" ? length : length();
        return awaitsHost(machine) ? Math.min(steps, hostInterval) : steps;
      };
      while (!drive(machine, slice())) {
        const wait = awaits(machine);
        await (wait === null ? pause() : this.waitUntil(wait.until));
        if (this.isInterrupted) {
          this.isInterrupted = false;
          interrupt(machine, newException(KeyboardInterrupt));
        }
      }
      return machine.uncaught;
    } catch (error) {
      const raised = raisedBy(error);
      if (raised === undefined) throw error;
      machine.frame = null;
      return raised.exception;
    }
  }

  /** Whether the program may have threads that it is to wait for at its end. */
  private get hasThreads(): boolean {
    return this.machine.modules.get("threading") !== undefined;
  }

  /** Be ready to wait for the program's threads. */
  private startShutdown(): void {
    startCall(this.machine, this.machine.twin("_shutdown_threading"), []);
  }

  /** Raise KeyboardInterrupt in the program that runs in slices. */
  interrupt(): void {
    this.isInterrupted = true;
    this.wake();
  }

  /** Wait until something happens that somebody waits for, but not longer than to a time of the monotonic clock. */
  private async waitUntil(time: number): Promise<void> {
    const { timers } = this.host;
    await new Promise<void>(resolve => {
      const timer =
        time === Number.POSITIVE_INFINITY ? null : timers.start(Math.max(0, time - this.now()), resolve);
      this.wake = () => {
        if (timer !== null) timers.stop(timer);
        resolve();
      };
    });
    this.wake = () => {};
  }

  /** Compile source and be ready to run it in `__main__`: what `runProgramInSlices` is to start. */
  startSource(source: string | Uint8Array, filename: string, mode: "exec" | "single" = "exec"): void {
    const code = compileSource(source, { filename, mode });
    if (typeof source === "string") this.sources.keep(code.code, source);
    this.startCode(code);
  }

  /** As `startSource`, for a whole file. */
  startFile(source: Uint8Array, filename: string): void {
    this.readProfiles(source);
    this.startCode(compileFile(source, filename, this.cache));
  }

  /** What was hot when the program was last run. */
  private readProfiles(source: Uint8Array): void {
    if (this.cache === null || this.jit === null) return;
    this.program = source;
    const text = readText(this.cache, "profile", source);
    if (text !== undefined) this.jit.expect(JSON.parse(text));
  }

  private writeProfiles(): void {
    const { cache, jit, program } = this;
    if (cache === null || jit === null || program === null) return;
    const profiles = jit.profiles;
    if (profiles !== undefined) writeText(cache, "profile", program, JSON.stringify(profiles));
  }

  /** What a prompt shows: `sys.ps1` and `sys.ps2`. */
  prompt(name: "ps1" | "ps2"): string {
    const text = asStr(this.sys.namespace.get(name));
    return text === undefined ? (name === "ps1" ? ">>> " : "... ") : strToHost(text);
  }

  /** Run a file as `python FILE` does; the exit code. */
  runFileAsProgram(path: string): number {
    const bytes = readWhole(this.host, path);
    this.main.namespace.set("__file__", strFromHost(path));
    this.main.namespace.set("__cached__", null);
    return this.runProgram(() => this.startFile(bytes, path));
  }

  /** Run source as `python -c` does; the exit code. */
  runSourceAsProgram(source: string, filename: string, mode: "exec" | "single" = "exec"): number {
    return this.runProgram(() => {
      const code = compileSource(source, { filename, mode });
      this.sources.keep(code.code, source);
      this.startCode(code);
    });
  }

  /** What has been compiled so far, why, and how it did; empty with `jit: "off"`. */
  jitReport(): JitReport {
    return reportOf(this.jit?.units ?? [], ({ code }) => this.sources.linesOf(code));
  }

  /** The length of the longest JavaScript text compiled so far. */
  get longestCompiled(): number {
    return this.jit?.longest ?? 0;
  }

  private startCode(code: CodeObject): void {
    const { machine } = this;
    const { namespace } = this.main;
    const body = new Body(newFunction(code, namespace, machine.builtins, []), namespace);
    startCall(machine, ...runnable(machine, code, body));
  }

  /** Run to the end, whatever the steps. */
  private finish(steps = this.steps): void {
    const kernel = kernelOf(this.machine);
    kernel.canWait = false;
    try {
      while (!drive(this.machine, steps)) this.sleep();
    } finally {
      kernel.canWait = true;
    }
  }

  /** If everybody waits for a time to come, wait too. */
  private sleep(): void {
    const wait = awaits(this.machine);
    if (wait === null) return;
    if (wait.until === Number.POSITIVE_INFINITY)
      throw new Error("the program waits for a promise of the host: run it with runProgramInSlices");
    this.host.clock.sleep(Math.max(0, wait.until - this.now()));
  }

  /** Milliseconds that never go back. */
  private now(): number {
    return Number(this.host.clock.monotonic()) / 1e6;
  }

  private outcome(start: () => void): Outcome {
    const { machine } = this;
    try {
      start();
    } catch (error) {
      const raised = raisedBy(error);
      if (raised === undefined) throw error;
      throw this.describe(raised.exception);
    }
    if (!drive(machine, this.steps)) return { done: false };
    this.writeProfiles();
    if (machine.uncaught !== null) throw this.describe(machine.uncaught);
    return { done: true, value: toHost(machine.result) };
  }

  /** Call a function of the prelude; its result. Throws `Raised`. */
  private callPrelude(name: string, args: readonly Value[]): Value {
    const { machine } = this;
    startCall(machine, machine.twin(name), args);
    this.finish(Number.POSITIVE_INFINITY);
    if (machine.uncaught !== null) throw new Raised(machine.uncaught);
    return machine.result;
  }

  private describe(exception: BaseException): PythonError {
    const text = (name: string): string => strToHost(asStr(this.callPrelude(name, [exception])) ?? "");
    const frames: TracebackFrame[] = [];
    for (let each = exception.traceback as Traceback | null; each !== null; each = each.next) {
      frames.push({
        filename: each.code.filename,
        line: positionAt(each.code, each.offset).line,
        name: each.code.qualname,
      });
    }
    const { type } = exception;
    const name = type.module === "builtins" ? type.qualname : `${type.module}.${type.qualname}`;
    return new PythonError(name, text("_exception_message"), frames, text("_format_exception"));
  }

  /** Flush the standard streams if they are builtin ones, which takes no Python code; false if not. */
  private flushLeaves(): boolean {
    const streams = ["stdout", "stderr"].map(name => this.sys.namespace.get(name));
    if (!streams.every(stream => stream instanceof TextStream && stream.type.isBuiltin && !stream.isClosed))
      return false;
    const before = setCurrentMachine(this.machine);
    try {
      for (const stream of streams) (stream as TextStream).flush();
    } finally {
      setCurrentMachine(before);
    }
    return true;
  }

  private reportUncaught(exception: BaseException): number {
    let each = exception;
    for (;;) {
      try {
        if (isInstance(each, SystemExit)) {
          this.hasExited = true;
          return Number(this.callPrelude("_exit_code", [each])) & 0xff;
        }
        if (this.quietPipes && isInstance(each, BrokenPipeError)) return 1;
        this.callPrelude("_report_uncaught", [each]);
        return each.type.name === "KeyboardInterrupt" ? 130 : 1;
      } catch (error) {
        if (!(error instanceof Raised)) throw error;
        each = error.exception;
      }
    }
  }

  /** Do what is done at the end of a program, where `isOpen` has put it off; whether that worked. */
  close(): boolean {
    this.isOpen = false;
    return this.end();
  }

  private finalize(): void {
    if (this.machine.modules.get("atexit") !== undefined) this.callPrelude("atexit__run_exitfuncs", []);
    if (this.machine.finalization.isAwaited) this.callPrelude("_finalize_all", [this.main.namespace]);
  }

  /** Run what was registered with atexit, finalise what is alive, and flush the standard streams; whether that worked. */
  private end(): boolean {
    this.writeProfiles();
    try {
      if (!this.isOpen || this.hasExited) this.finalize();
      if (!this.flushLeaves()) this.callPrelude("_flush_standard_streams", []);
      return true;
    } catch (error) {
      const raised = raisedBy(error);
      if (raised === undefined) throw error;
      return this.quietPipes && isInstance(raised.exception, BrokenPipeError);
    }
  }
}

/** What compiles hot code; null where nothing is compiled. */
function jitFor(machine: Machine, options: VmOptions): Jit | null {
  const { jit = "auto", jitThreshold, jitCounts = false, deoptSeed } = options;
  if (jitThreshold !== undefined && !(Number.isSafeInteger(jitThreshold) && jitThreshold >= 1)) {
    throw new RangeError(`jitThreshold is ${jitThreshold}, not a whole number from 1 on`);
  }
  if (jit === "off") return null;
  const auto = jitThreshold === undefined ? usual : optionsFor(jitThreshold);
  return new Jit(machine, {
    ...(jit === "always" ? atOnce : auto),
    isCounted: jitCounts,
    ...(deoptSeed === undefined ? {} : { random: new RandomDeopts(deoptSeed) }),
  });
}

function readSource(host: Host, path: string): string | undefined {
  try {
    return new TextDecoder().decode(readWhole(host, path));
  } catch (failure) {
    if (failure instanceof HostError) return undefined;
    throw failure;
  }
}

/** The instructions that a source is compiled to, as text; or why it can't be. */
export function disassembleSource(
  source: string | Uint8Array,
  filename: string,
): { readonly text: string; readonly failure: string | null } {
  try {
    return {
      text: disassemble(compile(parse(source, { filename, mode: "exec" }), { filename, mode: "exec" })),
      failure: null,
    };
  } catch (error) {
    if (!(error instanceof SyntaxFailure)) throw error;
    const { type, message, lineno } = error;
    return { text: "", failure: `${filename}:${lineno}: ${type}: ${message}` };
  }
}

/** The prelude's files, decoded when a machine first runs them. */
const preludeFiles: readonly PreludeFile[] = prelude.map(({ code, names }) => {
  let decoded: Code | undefined;
  return {
    names,
    code: () => {
      decoded ??= readCode(code(), { lazy: true });
      return decoded;
    },
  };
});

const moduleFolder = "lib/prelude/module/";
const compiledModules = new Map<string, Code>();

/** A module of the prelude (`string.templatelib` is `string/templatelib.py`), compiled when it is first asked for. */
function moduleCode(name: string): { readonly code: Code; readonly isPackage: boolean } | undefined {
  const own = moduleFolder + name.replaceAll(".", "/");
  const isPackage = pythonModules[`${own}/__init__.py`] !== undefined;
  const path = isPackage ? `${own}/__init__.py` : `${own}.py`;
  const bytes = pythonModules[path];
  if (bytes === undefined) return undefined;
  let code = compiledModules.get(name);
  if (code === undefined) {
    code = readCode(bytes(), { lazy: true });
    compiledModules.set(name, code);
  }
  return { code, isPackage };
}

setSuggestion((name, candidates) => suggest(candidates, name));
setCharacterNames(codeNamed);
