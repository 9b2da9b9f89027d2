import type { Host } from "../host/host.ts";
import type { Frame } from "../interpreter/frame.ts";
import { currentMachine } from "../interpreter/machine.ts";
import { Dict } from "../object/dict.ts";
import {
  type BaseException,
  newException,
  OverflowError,
  Raised,
  RecursionError,
  raise,
  SystemExit,
  type SystemExitException,
  TypeError,
  ValueError,
} from "../object/error.ts";
import { limits } from "../object/limits.ts";
import { List } from "../object/list.ts";
import { type Module, makeModule } from "../object/module.ts";
import { DEFER, type Deferred, type Entry, func, type Native } from "../object/native.ts";
import { Float, PyObject, typeOf, type Value, WideStr } from "../object/object.ts";
import { asFloat, asInt, callSlot, index } from "../object/protocol.ts";
import { FrozenSet } from "../object/set.ts";
import { SIZEOF } from "../object/slot.generated.ts";
import { newStructSequence } from "../object/struct-sequence.ts";
import { Tuple } from "../object/tuple.ts";
import { currentScheduler } from "../stackless/index.ts";
import type { StandardStreams } from "./io/standard.ts";
import { standardModules } from "./standard-modules.ts";
import { displayhook, excepthook } from "./sys-hook.ts";
import * as info from "./sys-info.ts";
import { currentSystem } from "./system.ts";

/** The module `sys`. */

/** `sys.exit(status)`: a tuple becomes the exception's arguments. */
function exit(status: Value): never {
  const args = status === null ? [] : status instanceof Tuple ? status.items : [status];
  const exception = newException(SystemExit, ...args) as SystemExitException;
  exception.code = args.length === 0 ? null : args.length === 1 ? args[0] : new Tuple(args);
  throw new Raised(exception);
}

/** The frames of Python code on the chain, innermost first; those of the prelude are left out. */
export function frameAt(depth: number): Frame | undefined {
  let left = Math.max(0, depth);
  const machine = currentMachine();
  machine.requireChain();
  for (let { frame } = machine; frame !== null; frame = frame.back) {
    if (!frame.code.isHidden && left-- === 0) return frame;
  }
  return undefined;
}

function excInfo(): Tuple {
  const { exception } = currentMachine();
  return exception === null ? new Tuple([null, null, null]) : infoOf(exception);
}

function infoOf(exception: BaseException): Tuple {
  return new Tuple([exception.type, exception, exception.traceback]);
}

function setRecursionLimit(value: Value): null | Deferred {
  const limit = index(value);
  if (limit === DEFER) return DEFER;
  if (limit > 0x7fffffff) raise(OverflowError, "Python int too large to convert to C int");
  if (limit < 1) raise(ValueError, "recursion limit must be greater or equal than 1");
  const machine = currentMachine();
  // Compiled code keeps its depth to itself.
  machine.requireChain();
  if (machine.depth >= Number(limit)) {
    raise(
      RecursionError,
      `cannot set the recursion limit to ${limit} at the recursion depth ${machine.depth}: the limit is too low`,
    );
  }
  machine.limit = Number(limit);
  return null;
}

function setMaxStrDigits(value: Value): null | Deferred {
  const digits = index(value);
  if (digits === DEFER) return DEFER;
  if (digits !== 0 && digits < info.leastMaxStrDigits) {
    raise(ValueError, `maxdigits must be >= ${info.leastMaxStrDigits} or 0 for unlimited`);
  }
  limits.maxStrDigits = Number(digits);
  return null;
}

/** `getsizeof` with the garbage collector's share, as on a 64-bit CPython. */
function sizeOf(value: Value): Value | Deferred {
  if (value === null) return 16;
  if (typeof value === "string" || value instanceof WideStr) {
    const length = typeof value === "string" ? value.length : value.points.length;
    const unit =
      value instanceof WideStr ? 4 : /^[\0-\x7f]*$/.test(value) ? 1 : /^[\0-\xff]*$/.test(value) ? 1 : 2;
    const head = typeof value === "string" && /^[\0-\x7f]*$/.test(value) ? 41 : 57;
    return head + (length + (head === 41 ? 0 : 1)) * unit;
  }
  const size = callSlot(value, SIZEOF);
  if (size === DEFER) return DEFER;
  if (size === undefined) return value instanceof PyObject ? 32 : 28;
  return size;
}

/** Steps that a thread's turn takes for each second of the switch interval: turns are counted, not timed. */
const stepsPerSecond = 2_000_000;

const noArguments = (declaration: string, doc: string, fn: () => Value): Native =>
  func(`${declaration}()`, doc, fn);

const functions: readonly Entry[] = [
  excepthook,
  displayhook,
  func("exit(status=None, /)", "Exit the interpreter by raising SystemExit(status).", exit),
  noArguments("exc_info", "Return current exception information: (type, value, traceback).", excInfo),
  noArguments("exception", "Return the current exception.", () => currentMachine().exception),
  noArguments(
    "getrecursionlimit",
    "Return the current value of the recursion limit.",
    () => currentMachine().limit,
  ),
  func(
    "setrecursionlimit(limit, /)",
    "Set the maximum depth of the Python interpreter stack to n.",
    setRecursionLimit,
  ),
  noArguments(
    "get_int_max_str_digits",
    "Return the maximum string digits limit for non-binary int<->str conversions.",
    () => limits.maxStrDigits,
  ),
  func(
    "set_int_max_str_digits(maxdigits)",
    "Set the maximum string digits limit for non-binary int<->str conversions.",
    setMaxStrDigits,
  ),
  func("intern(string, /)", "``Intern'' the given string.", (value: Value) => {
    if (typeof value === "string" || (value instanceof PyObject && value instanceof WideStr)) return value;
    if (typeof value === "object" && value !== null && typeOf(value).mro.some(type => type.name === "str")) {
      raise(TypeError, `can't intern ${typeOf(value).name}`);
    }
    raise(TypeError, `intern() argument must be str, not ${typeOf(value).name}`);
  }),
  func("getsizeof(object, default=<unrepresentable>)", "Return the size of object in bytes.", sizeOf),
  func("getrefcount(object, /)", "Return the reference count of object.", () => 2),
  func("_getframe(depth=0, /)", "Return a frame object from the call stack.", (depth: Value) => {
    const number = index(depth);
    if (number === DEFER) return DEFER;
    return frameAt(Number(number)) ?? raise(ValueError, "call stack is not deep enough");
  }),
  func(
    "_getframemodulename(depth=0)",
    "Return the name of the module for a calling frame.",
    (depth: Value) => {
      const number = index(depth);
      if (number === DEFER) return DEFER;
      return frameAt(Number(number))?.globals.get("__name__") ?? null;
    },
  ),
  noArguments(
    "getdefaultencoding",
    "Return the current default encoding used by the Unicode implementation.",
    () => "utf-8",
  ),
  noArguments(
    "getfilesystemencoding",
    "Return the encoding used to convert Unicode filenames to OS filenames.",
    () => "utf-8",
  ),
  noArguments(
    "getfilesystemencodeerrors",
    "Return the error mode used for Unicode to OS filename conversion.",
    () => "surrogateescape",
  ),
  noArguments(
    "getswitchinterval",
    "Return the current thread switch interval.",
    () => new Float(currentSystem().settings.switchInterval),
  ),
  func(
    "setswitchinterval(interval, /)",
    "Set the ideal thread switching delay inside the Python interpreter.",
    (value: Value) => {
      const interval = asFloat(value) ?? Number(asInt(value) ?? raise(TypeError, "must be real number"));
      if (!(interval > 0)) raise(ValueError, "switch interval must be strictly positive");
      currentSystem().settings.switchInterval = interval;
      currentScheduler().kernel.turn = Math.max(1, Math.round(interval * stepsPerSecond));
      return null;
    },
  ),
  noArguments(
    "gettrace",
    "Return the global debug tracing function set with sys.settrace.",
    () => currentSystem().settings.trace,
  ),
  func("settrace(function, /)", "Set the global debug tracing function.", (value: Value) => {
    currentSystem().settings.trace = value;
    return null;
  }),
  noArguments(
    "getprofile",
    "Return the profiling function set with sys.setprofile.",
    () => currentSystem().settings.profile,
  ),
  func("setprofile(function, /)", "Set the profiling function.", (value: Value) => {
    currentSystem().settings.profile = value;
    return null;
  }),
  func("call_tracing(func, args, /)", "Call func(*args), while tracing is enabled.", () => DEFER),
  noArguments("is_finalizing", "Return True if Python is exiting.", () => false),
  func("audit(event, /, *args)", "Passes the event to any hooks that are attached.", () => null),
  func("addaudithook(hook)", "Adds a new audit hook callback.", () => null),
  noArguments("getallocatedblocks", "Return the number of memory blocks currently allocated.", () => 0),
  noArguments("_clear_internal_caches", "Clear all internal performance-related caches.", () => null),
  noArguments("_clear_type_cache", "Clear the internal type lookup cache.", () => null),
  noArguments("_is_gil_enabled", "Return True if the GIL is currently enabled.", () => true),
  noArguments(
    "is_stack_trampoline_active",
    "Return True if a stack profiler trampoline is active.",
    () => false,
  ),
  noArguments("get_asyncgen_hooks", "Return the installed asynchronous generators hooks.", () => {
    const { asyncGenFirstIter, asyncGenFinalizer } = currentSystem().settings;
    return newStructSequence(info.asyncGenHooksType, [asyncGenFirstIter, asyncGenFinalizer]);
  }),
  func(
    "set_asyncgen_hooks(firstiter=<unrepresentable>, finalizer=<unrepresentable>)",
    "Set a finalizer for async generators objects.",
    (first: Value | undefined, finalizer: Value | undefined) => {
      const { settings } = currentSystem();
      if (first !== undefined) settings.asyncGenFirstIter = first;
      if (finalizer !== undefined) settings.asyncGenFinalizer = finalizer;
      return null;
    },
  ),
  noArguments(
    "get_coroutine_origin_tracking_depth",
    "Check status of origin tracking for coroutine objects in this thread.",
    () => currentSystem().settings.coroutineOriginDepth,
  ),
  func("set_coroutine_origin_tracking_depth(depth)", "Enable or disable origin tracking.", (depth: Value) => {
    const number = index(depth);
    if (number === DEFER) return DEFER;
    if (number < 0) raise(ValueError, "depth must be >= 0");
    currentSystem().settings.coroutineOriginDepth = Number(number);
    return null;
  }),
  func("unraisablehook(unraisable, /)", "Handle an unraisable exception.", () => DEFER),
];

export interface SysOptions {
  readonly host: Host;
  readonly streams: StandardStreams;
  readonly argv: readonly string[];
  readonly path: readonly string[];
  readonly flags: info.Flags;
  /** Modules that are written in TypeScript. */
  readonly builtinModules: readonly string[];
  /** `sys.modules`. */
  readonly modules: Dict;
}

/** A fresh `sys`. */
export function makeSys(options: SysOptions): Module {
  const { host, streams } = options;
  const values: Record<string, Value> = {
    argv: new List([...options.argv]),
    orig_argv: new List([...options.argv]),
    path: new List([...options.path]),
    modules: options.modules,
    meta_path: new List(),
    path_hooks: new List(),
    path_importer_cache: new Dict(),
    builtin_module_names: new Tuple([...options.builtinModules].sort()),
    stdlib_module_names: frozenset([...standardModules]),
    stdin: streams.stdin,
    stdout: streams.stdout,
    stderr: streams.stderr,
    __stdin__: streams.stdin,
    __stdout__: streams.stdout,
    __stderr__: streams.stderr,
    __excepthook__: excepthook,
    __displayhook__: displayhook,
    version: info.version,
    version_info: info.versionInfo,
    hexversion: info.hexVersion,
    api_version: 1013,
    copyright: info.copyrightText,
    implementation: info.makeImplementation(),
    platform: host.platform,
    byteorder: "little",
    maxsize: 9223372036854775807n,
    maxunicode: 0x10ffff,
    float_info: info.floatInfo,
    float_repr_style: "short",
    int_info: info.intInfo,
    hash_info: info.hashInfo,
    thread_info: info.threadInfo,
    flags: info.makeFlags(options.flags),
    executable: host.executable,
    _base_executable: host.executable,
    prefix: "",
    exec_prefix: "",
    base_prefix: "",
    base_exec_prefix: "",
    platlibdir: "lib",
    abiflags: "",
    pycache_prefix: null,
    dont_write_bytecode: true,
    warnoptions: new List(),
    _xoptions: new Dict(),
    _git: new Tuple(["Krait", "", ""]),
    _framework: "",
  };
  const module = makeModule({ name: "sys", doc: info.doc, entries: functions });
  for (const [key, value] of Object.entries(values)) module.namespace.set(key, value);
  const hook = module.namespace.get("unraisablehook") as Value; // Declared above.
  module.namespace.set("__unraisablehook__", hook);
  return module;
}

function frozenset(names: readonly string[]): FrozenSet {
  const set = new FrozenSet();
  for (const each of names) set.insert(each);
  return set;
}
