import { type BaseException, BaseExceptionType, newException, raise, TypeError } from "../object/error.ts";
import { internal } from "../object/internal.ts";
import type { ModuleTable } from "../object/module.ts";
import {
  constant,
  DEFER,
  type Deferred,
  declare,
  defer,
  func,
  method,
  type NativeFunction,
  slot,
} from "../object/native.ts";
import { isInstance, type PyObject, Type, typeOf, type Value } from "../object/object.ts";
import {
  Capture,
  Composition,
  Continuation,
  ContinuationError,
  DelimitedContinuation,
  Reset,
  Return,
  Shift,
} from "../stackless/index.ts";

/** The module `continuation`: what is left to do, as an object. */

type Keywords = ReadonlyMap<string, Value>;

/** A function of the module: it defers to an action that makes the call that it is asked for. */
function calling(
  action: new (callee: Value, args: readonly Value[], names: readonly string[] | null) => PyObject,
): NativeFunction {
  return (callee: Value, args: readonly Value[], kwargs: Keywords) =>
    kwargs.size === 0
      ? defer(new action(callee, args, null), [])
      : defer(new action(callee, [...args, ...kwargs.values()], [...kwargs.keys()]), []);
}

/** Go on with a continuation. */
function goOn(self: Value, value: Value, exception: BaseException | null): Deferred {
  const action =
    self instanceof Continuation
      ? new Return(self, value, exception)
      : new Composition(self as DelimitedContinuation, value, exception);
  return defer(action, []);
}

internal("_continuation_raise(continuation, exception, /)", (self: Value, exception: Value) =>
  goOn(self, null, exception as BaseException),
);

const documents: ReadonlyMap<Type, string> = new Map([
  [
    Continuation.prototype.type,
    "All that was left to do when callcc was called. Calling it goes on there, in place of what the caller would do: the\nvalue is what callcc returns, once more. It can be called any number of times, at any time, by anybody.",
  ],
  [
    DelimitedContinuation.prototype.type,
    "What was left to do between shift and reset. Calling it does that: the value is what shift returns, and what\nreset would have returned is the result. It can be called any number of times.",
  ],
]);

for (const [type, doc] of documents) {
  declare(type, doc, () => [
    slot("__call__", (self: Value, args: readonly Value[], kwargs: Keywords) => {
      if (kwargs.size > 0) raise(TypeError, `${type.qualname}() takes no keyword arguments`);
      if (args.length > 1)
        raise(TypeError, `${type.qualname} expected at most 1 argument, got ${args.length}`);
      return goOn(self, args[0] ?? null, null);
    }),
    method("throw(self, exception, /)", "Go on by raising an exception.", (self: Value, exception: Value) => {
      if (isInstance(exception, BaseExceptionType)) return goOn(self, null, exception as BaseException);
      if (!(exception instanceof Type) || !exception.isSubclassOf(BaseExceptionType))
        raise(TypeError, `exceptions must derive from BaseException, not ${typeOf(exception).name}`);
      return exception.isBuiltin ? goOn(self, null, newException(exception)) : DEFER;
    }),
  ]);
}

export const continuationModule: ModuleTable = {
  name: "continuation",
  doc: "What is left to do at some point of a program, as an object that can be gone on with any number of times.\n\nA continuation keeps frames: local variables are as they were when it was captured, each time anew. Only those that\ninner functions use are shared, as are all objects. Nothing is unwound when a continuation takes the place of\nwhat a program does: no finally clause runs, and no with statement ends.",
  entries: [
    func(
      "callcc(function, /, *args, **kwargs)",
      "Call a function with the continuation of this very call before its other arguments.",
      calling(Capture),
    ),
    func(
      "reset(function, /, *args, **kwargs)",
      "Call a function; shift captures what is left to do inside of it, and no more.",
      calling(Reset),
    ),
    func(
      "shift(function, /, *args, **kwargs)",
      "Call a function with what is left to do up to the next reset, in place of that: its result is the reset's.",
      calling(Shift),
    ),
    constant("Continuation", Continuation.prototype.type),
    constant("DelimitedContinuation", DelimitedContinuation.prototype.type),
    constant("error", ContinuationError),
  ],
};
