import { declareDict } from "./class.ts";
import { Dict } from "./dict.ts";
import * as errors from "./error.ts";
import {
  BaseException,
  BaseExceptionType,
  raise,
  StopIteration,
  type StopIterationException,
  SystemExit,
  type SystemExitException,
  TypeError,
} from "./error.ts";
import { type Attributed, getOwn, namespaceOf, ownNames, setOwn } from "./instance.ts";
import { internal } from "./internal.ts";
import { List } from "./list.ts";
import {
  construct,
  DEFER,
  type Deferred,
  declare,
  defer,
  func,
  getter,
  member,
  method,
  Native,
  type NativeFunction,
  slot,
} from "./native.ts";
import { type PyObject, strType, type Type, typeOf, type Value } from "./object.ts";
import { asStr, Container, items, joinTexts, repr, str } from "./protocol.ts";
import * as slots from "./slot.generated.ts";
import { Traceback } from "./traceback.ts";
import { Tuple } from "./tuple.ts";

/** What exceptions have in common, and the table of `BaseException`. */

/** TypeError `KeyError() takes no keyword arguments`. */
export function refuseKeywords(self: BaseException, kwargs: ReadonlyMap<string, Value>): void {
  if (kwargs.size > 0) raise(TypeError, `${self.type.name}() takes no keyword arguments`);
}

/** Whether reading and setting an attribute of an exception comes to its own table of attributes. */
function hasPlainAttributes(type: Type, name: string): boolean {
  return (
    type.slot(slots.GETATTRIBUTE) instanceof Native &&
    type.slot(slots.SETATTR) instanceof Native &&
    type.slot(slots.GETATTR) === undefined &&
    type.lookup(name) === undefined
  );
}

/** A field that Python code reads, sets and deletes; deleted, it reads as None. */
export function field<K extends string>(name: string, key: K, doc: string) {
  return member(
    name,
    doc,
    (self: Record<K, Value>) => self[key] ?? null,
    (self: Record<K, Value>, value) => {
      self[key] = value ?? null;
    },
  );
}

/** Values whose repr can't lead to other objects: containers and exceptions may be nested without limit. */
export function isFlat(value: Value): boolean {
  return !(value instanceof Container || value instanceof BaseException);
}

/** The attributes that Python code gave to an exception, as a dict; null if there are none. */
export function attributesOf(self: PyObject): Dict | null {
  const object = self as unknown as Attributed;
  const namespace = namespaceOf(object);
  if (namespace !== undefined) return namespace as unknown as Dict;
  const names = ownNames(object);
  if (names.length === 0) return null;
  return Dict.of(names.map(name => [name, getOwn(object, name) as Value] as const));
}

/** `__reduce__`'s answer. */
export function reduced(self: BaseException, args: readonly Value[], state: Dict | null): Tuple {
  const parts: Value[] = [self.type, new Tuple(args)];
  if (state !== null) parts.push(state);
  return new Tuple(parts);
}

/** `BaseException.__str__`. */
export function messageOf(self: BaseException): Value | Deferred {
  const { args } = self;
  if (args.length === 0) return "";
  if (args.length > 1) return DEFER;
  const [arg] = args;
  const text = isFlat(arg) ? str(arg) : DEFER;
  return text === DEFER ? defer(strType, [arg]) : text;
}

/** Set `args` from any iterable. */
const setArguments = func("exception_set_args(self, value, /)", "", () => DEFER);
internal("_exception_args(self, /)", (self: BaseException) => new Tuple(self.args));
internal("_exception_assign_args(self, value, /)", (self: BaseException, value: Tuple) => {
  self.args = value.items;
  return null;
});

function checkException(value: Value | undefined, name: string): BaseException | null {
  if (value === undefined) raise(TypeError, `__${name}__ may not be deleted`);
  if (value !== null && !(value instanceof BaseException)) {
    raise(TypeError, `exception ${name} must be None or derive from BaseException`);
  }
  return value;
}

function setTraceback(self: BaseException, value: Value | undefined): void {
  if (value === undefined) raise(TypeError, "__traceback__ may not be deleted");
  if (value !== null && !(value instanceof Traceback)) {
    raise(TypeError, "__traceback__ must be a traceback or None");
  }
  self.traceback = value;
}

/** `__new__` of every class that does nothing more: it takes any arguments and keeps the positional ones. */
export const newWithArguments: NativeFunction = (type: Type, args: readonly Value[]) => {
  const exception = new type.layout() as BaseException;
  exception.args = args;
  return exception;
};

declare(BaseExceptionType, "Common base class for all exceptions", () => [
  construct("BaseException(type, /, *args, **kwargs)", newWithArguments),
  slot("__init__", (self: BaseException, args: readonly Value[], kwargs: ReadonlyMap<string, Value>) => {
    refuseKeywords(self, kwargs);
    self.args = args;
    return null;
  }),
  slot("__repr__", (self: BaseException) => {
    const { args, type } = self;
    if (!args.every(isFlat)) return DEFER;
    if (args.length !== 1) {
      const text = repr(new Tuple(args));
      return text === DEFER ? DEFER : joinTexts([type.name, text]);
    }
    const text = repr(args[0]);
    return text === DEFER ? DEFER : joinTexts([`${type.name}(`, text, ")"]);
  }),
  slot("__str__", messageOf),
  slot("__reduce__", (self: BaseException) => reduced(self, self.args, attributesOf(self))),
  slot("__setstate__", (_self: BaseException, state: Value) => {
    if (state === null) return null;
    if (!(state instanceof Dict)) raise(TypeError, "state is not a dictionary");
    return state.size === 0 ? null : DEFER;
  }),
  method(
    "with_traceback(self, tb, /)",
    "Set self.__traceback__ to tb and return self.",
    (self: BaseException, traceback: Value) => {
      setTraceback(self, traceback);
      return self;
    },
  ),
  method("add_note(self, note, /)", "Add a note to the exception", (self: BaseException, note: Value) => {
    if (asStr(note) === undefined) {
      raise(TypeError, `add_note() argument must be str, not ${note === null ? "None" : typeOf(note).name}`);
    }
    if (!hasPlainAttributes(self.type, "__notes__")) return DEFER;
    const object = self as unknown as Attributed;
    const notes = getOwn(object, "__notes__");
    if (notes === undefined) setOwn(object, "__notes__", new List([note]));
    else if (notes instanceof List) notes.append(note);
    else raise(TypeError, "Cannot add note: __notes__ is not a list");
    return null;
  }),
  member(
    "__suppress_context__",
    null,
    (self: BaseException) => self.suppressContext,
    (self: BaseException, value) => {
      if (value === undefined) raise(TypeError, "can't delete numeric/char attribute");
      if (typeof value !== "boolean") raise(TypeError, "attribute value type must be bool");
      self.suppressContext = value;
    },
  ),
  getter(
    "args",
    null,
    (self: BaseException) => new Tuple(self.args),
    (self: BaseException, value) => {
      if (value === undefined) raise(TypeError, "args may not be deleted");
      const all = items(value);
      if (all === DEFER) return defer(setArguments, [self, value]);
      self.args = all;
      return undefined;
    },
  ),
  getter("__traceback__", null, (self: BaseException) => self.traceback, setTraceback),
  getter(
    "__context__",
    "exception context",
    (self: BaseException) => self.context,
    (self: BaseException, value) => {
      self.context = checkException(value, "context");
    },
  ),
  getter(
    "__cause__",
    "exception cause",
    (self: BaseException) => self.cause,
    (self: BaseException, value) => {
      self.cause = checkException(value, "cause");
      self.suppressContext = true;
    },
  ),
]);

declareDict(BaseExceptionType);

declare(StopIteration, "Signal the end from iterator.__next__().", () => [
  slot(
    "__init__",
    (self: StopIterationException, args: readonly Value[], kwargs: ReadonlyMap<string, Value>) => {
      refuseKeywords(self, kwargs);
      self.args = args;
      self.value = args.length > 0 ? args[0] : null;
      return null;
    },
  ),
  field("value", "value", "generator return value"),
]);

declare(SystemExit, "Request to exit from the interpreter.", () => [
  slot(
    "__init__",
    (self: SystemExitException, args: readonly Value[], kwargs: ReadonlyMap<string, Value>) => {
      refuseKeywords(self, kwargs);
      self.args = args;
      self.code = args.length === 0 ? null : args.length === 1 ? args[0] : new Tuple(args);
      return null;
    },
  ),
  field("code", "code", "exception code"),
]);

declare(errors.KeyError, "Mapping key not found.", () => [
  slot("__str__", (self: BaseException) => {
    if (self.args.length !== 1) return messageOf(self);
    return isFlat(self.args[0]) ? repr(self.args[0]) : DEFER;
  }),
]);

const docs: readonly (readonly [Type, string])[] = [
  [errors.ArithmeticError, "Base class for arithmetic errors."],
  [errors.AssertionError, "Assertion failed."],
  [errors.BlockingIOError, "I/O operation would block."],
  [errors.BrokenPipeError, "Broken pipe."],
  [errors.BufferError, "Buffer error."],
  [errors.BytesWarning, "Base class for warnings about bytes and buffer related problems."],
  [errors.ChildProcessError, "Child process error."],
  [errors.ConnectionAbortedError, "Connection aborted."],
  [errors.ConnectionError, "Connection error."],
  [errors.ConnectionRefusedError, "Connection refused."],
  [errors.ConnectionResetError, "Connection reset."],
  [errors.DeprecationWarning, "Base class for warnings about deprecated features."],
  [errors.EOFError, "Read beyond end of file."],
  [errors.EncodingWarning, "Base class for warnings about encodings."],
  [errors.Exception, "Common base class for all non-exit exceptions."],
  [errors.FileExistsError, "File already exists."],
  [errors.FileNotFoundError, "File not found."],
  [errors.FloatingPointError, "Floating-point operation failed."],
  [
    errors.FutureWarning,
    "Base class for warnings about constructs that will change semantically\nin the future.",
  ],
  [errors.GeneratorExit, "Request that a generator exit."],
  [errors.ImportWarning, "Base class for warnings about probable mistakes in module imports"],
  [errors.IndentationError, "Improper indentation."],
  [errors.IndexError, "Sequence index out of range."],
  [errors.InterruptedError, "Interrupted by signal."],
  [errors.IsADirectoryError, "Operation doesn't work on directories."],
  [errors.KeyboardInterrupt, "Program interrupted by user."],
  [errors.LookupError, "Base class for lookup errors."],
  [errors.MemoryError, "Out of memory."],
  [errors.ModuleNotFoundError, "Module not found."],
  [errors.NotADirectoryError, "Operation only works on directories."],
  [errors.NotImplementedError, "Method or function hasn't been implemented yet."],
  [errors.OverflowError, "Result too large to be represented."],
  [
    errors.PendingDeprecationWarning,
    "Base class for warnings about features which will be deprecated\nin the future.",
  ],
  [errors.PermissionError, "Not enough permissions."],
  [errors.ProcessLookupError, "Process not found."],
  [errors.PythonFinalizationError, "Operation blocked during Python finalization."],
  [errors.RecursionError, "Recursion limit exceeded."],
  [errors.ReferenceError, "Weak ref proxy used after referent went away."],
  [errors.ResourceWarning, "Base class for warnings about resource usage."],
  [errors.RuntimeError, "Unspecified run-time error."],
  [errors.RuntimeWarning, "Base class for warnings about dubious runtime behavior."],
  [errors.StopAsyncIteration, "Signal the end from iterator.__anext__()."],
  [errors.SyntaxWarning, "Base class for warnings about dubious syntax."],
  [errors.SystemError, "Internal error in the Python interpreter."],
  [errors.TabError, "Improper mixture of spaces and tabs."],
  [errors.TimeoutError, "Timeout expired."],
  [errors.TypeError, "Inappropriate argument type."],
  [errors.UnboundLocalError, "Local name referenced but not bound to a value."],
  [errors.UnicodeError, "Unicode related error."],
  [errors.UnicodeWarning, "Base class for warnings about Unicode related problems."],
  [errors.UserWarning, "Base class for warnings generated by user code."],
  [errors.ValueError, "Inappropriate argument value (of correct type)."],
  [errors.Warning, "Base class for warning categories."],
  [errors.ZeroDivisionError, "Second argument to a division or modulo operation was zero."],
  [errors.IncompleteInputError, "incomplete input."],
];
for (const [type, doc] of docs) declare(type, doc, () => []);
