import { makeLayout } from "./instance.ts";
import { builtinType, type Layout, objectType, PyObject, type Shape, Type, type Value } from "./object.ts";

/**
 * Instance of an exception class. What has fields of its own (`SyntaxError`, `OSError`, `StopIteration`, …)
 * derives from this layout.
 */
export class BaseException extends PyObject {
  declare shape: Shape;
  args: readonly Value[] = [];
  cause: BaseException | null = null;
  context: BaseException | null = null;
  suppressContext = false;
  /** A `Traceback`, whose class lies above this layer. */
  traceback: PyObject | null = null;
}

/** Carries a Python exception through one leaf, to the run loop; never across a Python frame. */
export class Raised {
  readonly exception: BaseException;
  constructor(exception: BaseException) {
    this.exception = exception;
  }
}

const layouts = new Map<Type, Layout>();

/** The fields of a class's instances, without the class's own shape. */
function parentLayout(type: Type): Layout {
  return layouts.get(type) ?? BaseException;
}

function root(): Type {
  const type = builtinType("BaseException", BaseException, objectType);
  type.layout = makeLayout(BaseException, type);
  type.hasDict = true;
  return type;
}

/** A class of exceptions on `base`, its instances with `layout`'s fields (default: `base`'s). */
export function defineException(name: string, base: Type, layout?: Layout): Type {
  const fields = layout ?? parentLayout(base);
  const type = new Type(name, [base]);
  type.layout = makeLayout(fields, type);
  type.hasDict = true;
  layouts.set(type, fields);
  return type;
}

/** `StopIteration` and `StopAsyncIteration`: `value` is what the generator returned. */
export class StopIterationException extends BaseException {
  value: Value = null;
}
export class SystemExitException extends BaseException {
  code: Value = null;
}
export class ImportErrorException extends BaseException {
  msg: Value = null;
  name: Value = null;
  path: Value = null;
  nameFrom: Value = null;
}
export class NameErrorException extends BaseException {
  name: Value = null;
}
export class AttributeErrorException extends BaseException {
  name: Value = null;
  obj: Value = null;
}
/** Its text depends on which fields were ever set: undefined reads as None. */
export class OSErrorException extends BaseException {
  errno: Value | undefined = undefined;
  strerror: Value | undefined = undefined;
  filename: Value | undefined = undefined;
  filename2: Value | undefined = undefined;
  charactersWritten: Value | undefined = undefined;
}
export class SyntaxErrorException extends BaseException {
  msg: Value = null;
  filename: Value = null;
  lineno: Value = null;
  offset: Value = null;
  text: Value = null;
  endLineno: Value = null;
  endOffset: Value = null;
  printFileAndLine: Value = null;
  metadata: Value = null;
}
/** `UnicodeEncodeError`, `UnicodeDecodeError`, `UnicodeTranslateError`. */
export class UnicodeErrorException extends BaseException {
  encoding: Value = null;
  object: Value = null;
  start: Value = 0;
  end: Value = 0;
  reason: Value = null;
}
/** `BaseExceptionGroup`, `ExceptionGroup`. */
export class GroupException extends BaseException {
  message: Value = null;
  exceptions: readonly BaseException[] = [];
}

const e = defineException;
export const BaseExceptionType = root();
export const Exception = e("Exception", BaseExceptionType);
export const BaseExceptionGroup = e("BaseExceptionGroup", BaseExceptionType, GroupException);
export const GeneratorExit = e("GeneratorExit", BaseExceptionType);
export const KeyboardInterrupt = e("KeyboardInterrupt", BaseExceptionType);
export const SystemExit = e("SystemExit", BaseExceptionType, SystemExitException);
/** What ends a tasklet (Stackless Python). */
export const TaskletExit = e("TaskletExit", SystemExit, SystemExitException);
export const ArithmeticError = e("ArithmeticError", Exception);
export const FloatingPointError = e("FloatingPointError", ArithmeticError);
export const OverflowError = e("OverflowError", ArithmeticError);
export const ZeroDivisionError = e("ZeroDivisionError", ArithmeticError);
export const AssertionError = e("AssertionError", Exception);
export const AttributeError = e("AttributeError", Exception, AttributeErrorException);
export const BufferError = e("BufferError", Exception);
export const EOFError = e("EOFError", Exception);
export const ImportError = e("ImportError", Exception, ImportErrorException);
export const ModuleNotFoundError = e("ModuleNotFoundError", ImportError);
export const LookupError = e("LookupError", Exception);
export const IndexError = e("IndexError", LookupError);
export const KeyError = e("KeyError", LookupError);
export const MemoryError = e("MemoryError", Exception);
export const NameError = e("NameError", Exception, NameErrorException);
export const UnboundLocalError = e("UnboundLocalError", NameError);
export const OSError = e("OSError", Exception, OSErrorException);
export const BlockingIOError = e("BlockingIOError", OSError);
export const ChildProcessError = e("ChildProcessError", OSError);
export const ConnectionError = e("ConnectionError", OSError);
export const BrokenPipeError = e("BrokenPipeError", ConnectionError);
export const ConnectionAbortedError = e("ConnectionAbortedError", ConnectionError);
export const ConnectionRefusedError = e("ConnectionRefusedError", ConnectionError);
export const ConnectionResetError = e("ConnectionResetError", ConnectionError);
export const FileExistsError = e("FileExistsError", OSError);
export const FileNotFoundError = e("FileNotFoundError", OSError);
export const InterruptedError = e("InterruptedError", OSError);
export const IsADirectoryError = e("IsADirectoryError", OSError);
export const NotADirectoryError = e("NotADirectoryError", OSError);
export const PermissionError = e("PermissionError", OSError);
export const ProcessLookupError = e("ProcessLookupError", OSError);
export const TimeoutError = e("TimeoutError", OSError);
export const ReferenceError = e("ReferenceError", Exception);
export const RuntimeError = e("RuntimeError", Exception);
export const NotImplementedError = e("NotImplementedError", RuntimeError);
export const PythonFinalizationError = e("PythonFinalizationError", RuntimeError);
export const RecursionError = e("RecursionError", RuntimeError);
export const StopAsyncIteration = e("StopAsyncIteration", Exception);
export const StopIteration = e("StopIteration", Exception, StopIterationException);
export const SyntaxError = e("SyntaxError", Exception, SyntaxErrorException);
export const IndentationError = e("IndentationError", SyntaxError);
export const TabError = e("TabError", IndentationError);
export const IncompleteInputError = e("_IncompleteInputError", SyntaxError);
export const SystemError = e("SystemError", Exception);
export const TypeError = e("TypeError", Exception);
export const ValueError = e("ValueError", Exception);
export const UnicodeError = e("UnicodeError", ValueError);
export const UnicodeDecodeError = e("UnicodeDecodeError", UnicodeError, UnicodeErrorException);
export const UnicodeEncodeError = e("UnicodeEncodeError", UnicodeError, UnicodeErrorException);
export const UnicodeTranslateError = e("UnicodeTranslateError", UnicodeError, UnicodeErrorException);
export const Warning = e("Warning", Exception);
export const BytesWarning = e("BytesWarning", Warning);
export const DeprecationWarning = e("DeprecationWarning", Warning);
export const EncodingWarning = e("EncodingWarning", Warning);
export const FutureWarning = e("FutureWarning", Warning);
export const ImportWarning = e("ImportWarning", Warning);
export const PendingDeprecationWarning = e("PendingDeprecationWarning", Warning);
export const ResourceWarning = e("ResourceWarning", Warning);
export const RuntimeWarning = e("RuntimeWarning", Warning);
export const SyntaxWarning = e("SyntaxWarning", Warning);
export const UnicodeWarning = e("UnicodeWarning", Warning);
export const UserWarning = e("UserWarning", Warning);
export const ExceptionGroup = new Type("ExceptionGroup", [BaseExceptionGroup, Exception]);
ExceptionGroup.mro = [ExceptionGroup, BaseExceptionGroup, Exception, BaseExceptionType, objectType];
ExceptionGroup.layout = makeLayout(GroupException, ExceptionGroup);
ExceptionGroup.hasDict = true;
ExceptionGroup.hasWeakref = true;

/** A new exception of a builtin class, not raised yet. */
export function newException(type: Type, ...args: readonly Value[]): BaseException {
  const exception = new type.layout() as BaseException;
  exception.args = args;
  return exception;
}

/** Raise a Python exception out of a leaf. The message is a `str` without surrogates, or any values as arguments. */
export function raise(type: Type, ...args: readonly Value[]): never {
  throw new Raised(newException(type, ...args));
}

/** `StopIteration(value)`, with its field set. */
export function newStopIteration(value: Value): BaseException {
  const exception = newException(StopIteration, ...(value === null ? [] : [value])) as StopIterationException;
  exception.value = value;
  return exception;
}
