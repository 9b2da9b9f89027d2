import { type Cache, type Compiled, readCompiled, writeCompiled } from "../cache/index.ts";
import {
  type CompileOptions,
  type CompileWarning,
  compile,
  FUTURE_FLAGS,
  NestingFailure,
} from "../compiler/index.ts";
import { Body } from "../interpreter/body.ts";
import type { Frame } from "../interpreter/frame.ts";
import { frameLocals } from "../interpreter/frame-methods.ts";
import "../interpreter/generator-methods.ts";
import { link } from "../interpreter/link.ts";
import { currentMachine, type Machine } from "../interpreter/machine.ts";
import { bytesOf } from "../object/buffer.ts";
import { Bytes } from "../object/bytes.ts";
import { type Super, superTarget, superType } from "../object/descriptor.ts";
import { Dict } from "../object/dict.ts";
import * as error from "../object/error.ts";
import { Raised, RecursionError, RuntimeError, raise, TypeError, ValueError } from "../object/error.ts";
import { Cell, CodeObject, newFunction } from "../object/function.ts";
import { internal } from "../object/internal.ts";
import { List } from "../object/list.ts";
import { construct, DEFER, type Deferred, defer, extend, func, type Native, slot } from "../object/native.ts";
import { PyObject, slotOf, Type, typeOf, type Value } from "../object/object.ts";
import { asInt, asStr, truth } from "../object/protocol.ts";
import * as slots from "../object/slot.generated.ts";
import { Tuple } from "../object/tuple.ts";
import { strFromHost, strToHost } from "../object/wide.ts";
import { type Mode, parse, SyntaxFailure } from "../syntax/index.ts";

type SourceOptions = CompileOptions & { readonly mode: Mode };

/** Compile source, its failures raised as Python's. Its warnings are kept until it runs (`runnable`). */
export function compileSource(source: string | Uint8Array, options: SourceOptions): CodeObject {
  return linkWarned(compileWarned(source, options));
}

/** As `compileSource`, for a whole file, whose code may be in the cache. */
export function compileFile(source: Uint8Array, filename: string, cache: Cache | null): CodeObject {
  let compiled = cache === null ? undefined : readCompiled(cache, source, filename);
  if (compiled === undefined) {
    compiled = compileWarned(source, { filename, mode: "exec" });
    if (cache !== null) writeCompiled(cache, source, compiled);
  }
  return linkWarned(compiled);
}

function linkWarned({ code, warnings }: Compiled): CodeObject {
  const linked = link(code);
  if (warnings.length === 0) return linked;
  const tuples = warnings.map(
    ({ message, lineno, col_offset, end_lineno, end_col_offset }) =>
      new Tuple([strFromHost(message), lineno, col_offset, end_lineno, end_col_offset]),
  );
  warningsOf.set(linked, tuples);
  return linked;
}

function compileWarned(source: string | Uint8Array, options: SourceOptions): Compiled {
  const warnings: CompileWarning[] = [];
  const warn = (warning: CompileWarning): number => warnings.push(warning);
  try {
    const tree = parse(source, { filename: options.filename, mode: options.mode, warn });
    return { code: compile(tree, { ...options, warn }), warnings };
  } catch (failure) {
    if (failure instanceof SyntaxFailure) raiseSyntax(failure, typeof source === "string" ? source : null);
    if (failure instanceof NestingFailure) raise(RecursionError, failure.message);
    throw failure;
  }
}

/** Syntax warnings that have not been reported yet. */
const warningsOf = new WeakMap<CodeObject, readonly Value[]>();

/** The syntax warnings of code, once: pairs of a message and its place. */
internal("_take_warnings(code, /)", (code: CodeObject) => {
  const warnings = warningsOf.get(code) ?? [];
  warningsOf.delete(code);
  return new List([...warnings]);
});

/** What to call in place of `body`, which runs `code`: warnings come first. */
export function runnable(
  machine: Machine,
  code: CodeObject,
  body: Value,
): readonly [callee: Value, args: readonly Value[]] {
  return warningsOf.has(code) ? [machine.twin("_run_warned"), [code, body]] : [body, []];
}

/** `source` is what reports look for misspelt keywords in; without it they read the file. */
function raiseSyntax(failure: SyntaxFailure, source: string | null): never {
  // biome-ignore lint/performance/noDynamicNamespaceImportAccess: all of its exceptions are in the bundle anyway.
  const type = error[failure.type as "SyntaxError"];
  const text = failure.text === null ? null : strFromHost(failure.text);
  const filename = strFromHost(failure.filename);
  const details = new Tuple([
    filename,
    failure.lineno,
    failure.offset,
    text,
    failure.end_lineno,
    failure.end_offset,
  ]);
  const exception = error.newException(
    type,
    strFromHost(failure.message),
    details,
  ) as error.SyntaxErrorException;
  exception.msg = strFromHost(failure.message);
  exception.filename = filename;
  exception.lineno = failure.lineno;
  exception.offset = failure.offset;
  exception.text = text;
  exception.endLineno = failure.end_lineno;
  exception.endOffset = failure.end_offset;
  exception.metadata = new Tuple([0, 0, source === null ? null : strFromHost(source)]);
  throw new Raised(exception);
}

/** The innermost frame of a program's own code: the prelude's don't count. */
export function userFrame(): Frame | null {
  const machine = currentMachine();
  machine.requireChain();
  let { frame } = machine;
  while (frame?.code.isHidden) frame = frame.back;
  return frame;
}

/** The frame of the code that called the current native. */
export function callingFrame(): Frame {
  const frame = userFrame();
  if (frame === null) raise(RuntimeError, "no current frame");
  return frame;
}

function sourceOf(source: Value, what: string): string | Uint8Array {
  const text = asStr(source);
  if (text !== undefined) {
    const host = strToHost(text);
    if (host.includes("\0")) raiseNullBytes();
    return host;
  }
  const bytes = bytesOf(source);
  if (bytes !== undefined) {
    if (bytes.includes(0)) raiseNullBytes();
    return bytes;
  }
  raise(
    TypeError,
    `${what}() arg 1 must be a string, bytes or ${what === "compile" ? "AST" : "code"} object`,
  );
}

function raiseNullBytes(): never {
  const message = "source code string cannot contain null bytes";
  const exception = error.newException(error.SyntaxError, message) as error.SyntaxErrorException;
  exception.msg = message;
  throw new Raised(exception);
}

/** Run code in namespaces, as `exec` and `eval` do. */
function runIn(
  code: CodeObject,
  globals: Value | undefined,
  locals: Value | undefined,
  what: string,
  closure: Value = null,
): Deferred {
  const machine = currentMachine();
  let scope = globals ?? null;
  let namespace = locals ?? null;
  if (scope === null) {
    const frame = callingFrame();
    scope = frame.globals;
    if (namespace === null) namespace = frameLocals(frame);
  } else if (namespace === null) namespace = scope;
  if (!(scope instanceof Dict)) {
    raise(
      TypeError,
      what === "exec"
        ? `exec() globals must be a dict, not ${typeOf(scope).name}`
        : slotOf(scope, slots.GETITEM) === undefined
          ? "globals must be a dict"
          : "globals must be a real dict; try eval(code, {}, mapping)",
    );
  }
  if (!(namespace instanceof PyObject) || slotOf(namespace, slots.GETITEM) === undefined) {
    raise(
      TypeError,
      what === "exec"
        ? `locals must be a mapping or None, not ${typeOf(namespace).name}`
        : "locals must be a mapping",
    );
  }
  const cells = closureOf(code, closure, what);
  const known = scope.get("__builtins__");
  if (known === undefined) scope.set("__builtins__", machine.modules.get("builtins") ?? machine.builtins);
  const body = new Body(newFunction(code, scope, builtinsOf(known), cells), namespace);
  const [callee, args] = runnable(machine, code, body);
  if (what === "eval") return defer(callee, args);
  return defer(machine.twin("_run_discarding"), [callee, ...args]);
}

/** The cells for the free variables of code that `exec` runs. */
function closureOf(code: CodeObject, closure: Value, what: string): readonly Cell[] {
  const count = code.code.freeNames.length;
  if (closure === null) {
    if (count === 0) return [];
    if (what === "exec") raise(TypeError, `code object requires a closure of exactly length ${count}`);
    raise(TypeError, `code object passed to ${what}() may not contain free variables`);
  }
  if (count === 0) raise(TypeError, "cannot use a closure with this code object");
  const cells = closure instanceof Tuple ? closure.items.filter(each => each instanceof Cell) : [];
  if (!(closure instanceof Tuple) || closure.items.length !== count || cells.length !== count) {
    raise(TypeError, `code object requires a closure of exactly length ${count}`);
  }
  return cells;
}

/** The builtins that code sees: those of the machine, unless the globals bring their own. */
function builtinsOf(own: Value | undefined): Dict {
  if (own instanceof Dict) return own;
  return currentMachine().builtins;
}

/** The features that code compiled from here has in force: those of the code that asks. */
function inheritedFlags(): number {
  return (userFrame()?.code.flags ?? 0) & FUTURE_FLAGS;
}

/** Flags that `compile` knows: of future features, and its own. */
const COMPILE_FLAGS = FUTURE_FLAGS | 0x3400 | 0x10 | 0x200 | 0x4000 | 0x8000;

const modes = new Map<string, Mode>([
  ["exec", "exec"],
  ["eval", "eval"],
  ["single", "single"],
]);

export const codeBuiltins: readonly Native[] = [
  func(
    "exec(source, /, globals=None, locals=None, *, closure=None)",
    "Execute the given source in the context of globals and locals.\n\nThe source may be a string representing one or more Python statements\nor a code object as returned by compile().",
    (source: Value, globals: Value, locals: Value, closure: Value) => {
      if (source instanceof CodeObject) return runIn(source, globals, locals, "exec", closure);
      if (closure !== null) raise(TypeError, "closure can only be used when source is a code object");
      const options = { filename: "<string>", mode: "exec", flags: inheritedFlags() } as const;
      return runIn(compileSource(sourceOf(source, "exec"), options), globals, locals, "exec");
    },
  ),
  func(
    "eval(source, /, globals=None, locals=None)",
    "Evaluate the given source in the context of globals and locals.\n\nThe source may be a string representing a Python expression\nor a code object as returned by compile().",
    (source: Value, globals: Value, locals: Value) => {
      if (source instanceof CodeObject) return runIn(source, globals, locals, "eval");
      const text = sourceOf(source, "eval");
      const trimmed = typeof text === "string" ? text.replace(/^[ \t]+/, "") : text;
      const options = { filename: "<string>", mode: "eval", flags: inheritedFlags() } as const;
      return runIn(compileSource(trimmed, options), globals, locals, "eval");
    },
  ),
  func(
    "compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)",
    "Compile source into a code object that can be executed by exec() or eval().",
    (source: Value, filename: Value, mode: Value, flags: Value, dontInherit: Value, optimize: Value) => {
      const kind = typeof mode === "string" ? modes.get(mode) : undefined;
      if (typeof mode !== "string")
        raise(TypeError, `compile() argument 'mode' must be str, not ${typeOf(mode).name}`);
      if (kind === undefined) raise(ValueError, "compile() mode must be 'exec', 'eval' or 'single'");
      const own = asInt(flags);
      const level = asInt(optimize);
      const inherits = truth(dontInherit);
      if (own === undefined || level === undefined || inherits === DEFER) return DEFER;
      if ((BigInt(own) & ~BigInt(COMPILE_FLAGS)) !== 0n) raise(ValueError, "compile(): unrecognised flags");
      if (Number(level) < -1 || Number(level) > 2) raise(ValueError, "compile(): invalid optimize value");
      const path =
        asStr(filename) ?? (filename instanceof Bytes ? new TextDecoder().decode(filename.data) : undefined);
      if (path === undefined) {
        raise(TypeError, `expected str, bytes or os.PathLike object, not ${typeOf(filename).name}`);
      }
      if (source instanceof CodeObject) return source;
      const code = compileSource(sourceOf(source, "compile"), {
        filename: strToHost(path),
        mode: kind,
        flags: Number(own) | (inherits ? 0 : inheritedFlags()),
        optimize: Math.max(0, Number(level)) as 0 | 1 | 2,
      });
      return warningsOf.has(code) ? defer(currentMachine().twin("_return_warned"), [code]) : code;
    },
  ),
  func(
    "globals()",
    "Return the dictionary containing the current scope's global variables.",
    () => callingFrame().globals,
  ),
  func("locals()", "Return a dictionary containing the current scope's local variables.", () =>
    frameLocals(callingFrame()),
  ),
  func(
    "__build_class__(func, name, /, *bases, metaclass=<unrepresentable>, **kwds)",
    "Internal helper function used by the class statement.",
    () => DEFER,
  ),
  func("__import__(name, globals=None, locals=None, fromlist=(), level=0)", "Import a module.", () => DEFER),
];

/** Run a class body; its result is the class cell. */
internal(
  "_run_body(func, namespace, /)",
  (body: import("../object/function.ts").Function, namespace: PyObject) =>
    defer(new Body(body, namespace), []),
);

/** Run a module's code in its namespace. */
internal("_run_module(code, namespace, /)", (code: CodeObject, namespace: Dict) =>
  defer(new Body(newFunction(code, namespace, currentMachine().builtins, []), namespace), []),
);

internal("_raise_undefined(name, /)", (name: string) => {
  const exception = error.newException(
    error.NameError,
    `name '${name}' is not defined`,
  ) as error.NameErrorException;
  exception.name = name;
  throw new Raised(exception);
});

internal("_local_names()", () => {
  const locals = frameLocals(callingFrame());
  return locals instanceof Dict ? new List(locals.keyList()) : DEFER;
});

// ---- super

extend(superType, () => [
  construct("super(type, *args, **kwargs)", (type: Type) => new type.layout()),
  slot("__init__", (self: Super, args: readonly Value[]) => {
    if (args.length > 2) raise(TypeError, `super() expected at most 2 arguments, got ${args.length}`);
    let [type, object] = args as readonly (Value | undefined)[];
    if (args.length === 0) [type, object] = implicitArguments();
    if (!(type instanceof Type))
      raise(TypeError, `super() argument 1 must be a type, not ${typeOf(type as Value).name}`);
    self.thisClass = type;
    if (object !== undefined && object !== null) {
      self.self = object;
      self.selfType = superTarget(type, object);
    }
    return null;
  }),
]);

/** The class and the first argument of the method that calls `super()`. */
function implicitArguments(): [Value, Value] {
  const frame = callingFrame();
  const { code } = frame.code;
  if (code.argCount === 0) raise(RuntimeError, "super(): no arguments");
  const first = frame.registers[0];
  const cellAt = code.cellNames.indexOf(code.varNames[0]);
  const cell = cellAt < 0 ? first : frame.registers[code.varNames.length + cellAt];
  const self = cell instanceof Cell ? cell.value : cell;
  if (self === undefined) raise(RuntimeError, "super(): arg[0] deleted");
  const at = code.freeNames.indexOf("__class__");
  if (at < 0) raise(RuntimeError, "super(): __class__ cell not found");
  const own = frame.registers[frame.code.freeStart + at] as Cell;
  if (own.value === undefined) raise(RuntimeError, "super(): empty __class__ cell");
  return [own.value, self];
}
