import type { Frame } from "../interpreter/frame.ts";
import { currentMachine } from "../interpreter/machine.ts";
import { declareDict } from "../object/class.ts";
import {
  type BaseException,
  BaseExceptionType,
  NotImplementedError,
  newException,
  raise,
  TypeError,
} from "../object/error.ts";
import { internal } from "../object/internal.ts";
import type { ModuleTable } from "../object/module.ts";
import {
  constant,
  construct,
  DEFER,
  type Deferred,
  declare,
  defer,
  func,
  method,
  slot,
  takePlain,
} from "../object/native.ts";
import { isInstance, Type, typeOf, type Value } from "../object/object.ts";
import { Traceback } from "../object/traceback.ts";
import {
  type Continulet,
  ContinuletError,
  checkContext,
  continuletType,
  currentScheduler,
  Exchanging,
  initialize,
  runningStrand,
  Staying,
} from "../stackless/index.ts";

/** The module `_continuation`, as PyPy has it. Its classes `generator` and `genlet` are written in Python. */

type Keywords = ReadonlyMap<string, Value>;

function asContinulet(value: Value): Continulet {
  if (isInstance(value, continuletType)) return value as Continulet;
  const { name } = typeOf(value);
  raise(TypeError, `'_continuation.continulet' object expected, got '${name}' instead`);
}

/** Switch to a continulet; `to`: its content is replaced, but another one goes on. */
function switchTo(
  self: Continulet,
  to: Value,
  value: Value,
  exception: BaseException | null,
): Value | Deferred {
  let other = to === null ? null : asContinulet(to);
  if (self.home !== null && self.content === null) raise(ContinuletError, "continulet already finished");
  if (other?.home === null) other = null;
  let origin = self;
  if (origin.home === null) {
    // One that isn't initialised has no say.
    if (other === null) return stay(value, exception);
    origin = other;
    other = null;
  }
  if (other !== null) {
    if (other.home !== origin.home) raise(ContinuletError, "cross-thread double switch");
    if (other === origin) return stay(value, exception);
    if (other.content === null) raise(ContinuletError, "continulet already finished");
  }
  if (origin.home !== currentScheduler()) raise(ContinuletError, "cannot switch to a different thread");
  if (origin.content === null) raise(ContinuletError, "continulet already finished");
  return defer(new Exchanging(origin, other ?? origin, value, exception), []);
}

function stay(value: Value, exception: BaseException | null): Value | Deferred {
  return exception === null ? value : defer(new Staying(value, exception), []);
}

/** The exception that the arguments of `throw` mean; undefined if Python code has to make it. */
function thrown(type: Value, value: Value, traceback: Value): BaseException | undefined {
  if (traceback !== null && !(traceback instanceof Traceback))
    raise(TypeError, "throw() third argument must be a traceback object");
  let exception: BaseException | undefined;
  if (isInstance(type, BaseExceptionType)) {
    if (value !== null) raise(TypeError, "instance exception may not have a separate value");
    exception = type as BaseException;
  } else if (!(type instanceof Type) || !type.isSubclassOf(BaseExceptionType)) {
    raise(TypeError, `exceptions must derive from BaseException, not ${typeOf(type).name}`);
  } else if (isInstance(value, type)) exception = value as BaseException;
  else if (type.isBuiltin && value === null) exception = newException(type);
  if (exception !== undefined) exception.traceback = traceback as Traceback | null;
  return exception;
}

internal(
  "_continulet_throw(continulet, exception, to, /)",
  (self: Continulet, exception: BaseException, to: Value) => switchTo(self, to, null, exception),
);

/** The innermost frame of Python code of what a continulet contains. */
function frameOf(self: Continulet): Frame | null {
  let frame = self.content?.frame ?? null;
  while (frame?.code.isHidden) frame = frame.back;
  return frame;
}

const noPickling = (): never =>
  raise(NotImplementedError, "continulet's pickle support is currently disabled");

declare(
  continuletType,
  "continulet(callable, /, *args, **kwds)\n--\n\nA container of a suspended execution. When it is first switched to, that is a call of callable, with the\ncontinulet as its first argument. From then on it contains whoever has switched: switching exchanges the\nexecution in it for the one that switches.",
  () => [
    construct("continulet(type, /, *args, **kwargs)", (type: Type) => new type.layout()),
    slot("__init__", (self: Continulet, args: readonly Value[], kwargs: Keywords) => {
      const given = kwargs.get("callable");
      const [callee, ...rest] = given === undefined ? args : [given, ...args];
      if (callee === undefined)
        raise(TypeError, "__init__() missing 1 required positional argument: 'callable'");
      const names = [...kwargs.keys()].filter(name => name !== "callable");
      const all = [...rest, ...names.map(name => kwargs.get(name) as Value)];
      initialize(currentMachine(), self, currentScheduler(), callee, all, names.length > 0 ? names : null);
      return null;
    }),
    takePlain(
      method(
        "switch(self, /, value=None, to=None)",
        "Go on with the execution in this continulet, which gets value, and contains the caller's then. With to, that one's goes on\nin its place.",
        (self: Continulet, value: Value | undefined, to: Value | undefined) =>
          switchTo(self, to ?? null, value ?? null, null),
      ),
      3,
      1,
    ),
    method(
      "throw(self, /, type, val=None, tb=None, to=None)",
      "Go on with the execution in this continulet by raising an exception there.",
      (self: Continulet, type: Value, value: Value, tb: Value, to: Value) => {
        const exception = thrown(type, value, tb);
        return exception === undefined ? DEFER : switchTo(self, to, null, exception);
      },
    ),
    method(
      "is_pending(self, /)",
      "Whether it contains an execution.",
      (self: Continulet) => self.content !== null,
    ),
    method("_get_frame(self, /)", "The innermost frame of the execution in it.", frameOf),
    method("__reduce__(self, /)", "Continulets can't be pickled.", noPickling),
    method("__setstate__(self, state, /)", "Continulets can't be pickled.", noPickling),
  ],
);
declareDict(continuletType);

function permute(args: readonly Value[]): null {
  const home = currentScheduler();
  const { context } = runningStrand(currentMachine());
  const all: Continulet[] = [];
  for (const arg of args) {
    const each = asContinulet(arg);
    if (each.home === null) continue;
    if (each.home !== home) raise(ContinuletError, "inter-thread support is missing");
    if (each.content === null) raise(ContinuletError, "got an already-finished continulet");
    checkContext(each.content, context);
    all.push(each);
  }
  if (all.length > 1) {
    let content = all[all.length - 1].content;
    for (const each of all) [each.content, content] = [content, each.content];
  }
  return null;
}

export const continuletModule: ModuleTable = {
  name: "_continuation",
  doc: "",
  entries: [
    constant("continulet", continuletType),
    constant("error", ContinuletError),
    func(
      "permute(*args)",
      "Give each continulet what the one before contains, and the first one what the last one contains.",
      permute,
    ),
  ],
};
