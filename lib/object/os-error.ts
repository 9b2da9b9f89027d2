import { errnoNumber, errnoText } from "./errno.ts";
import * as errors from "./error.ts";
import {
  AttributeError,
  BlockingIOError,
  newException,
  OSError,
  type OSErrorException,
  Raised,
  raise,
} from "./error.ts";
import { attributesOf, messageOf, reduced, refuseKeywords } from "./exception.ts";
import { internal } from "./internal.ts";
import { construct, DEFER, declare, getter, member, slot } from "./native.ts";
import type { Type, Value } from "./object.ts";
import { asInt, joinTexts, repr, str } from "./protocol.ts";
import { Tuple } from "./tuple.ts";

/** `OSError`: the number of the error chooses the class. */

const classes: readonly (readonly [Type, readonly string[]])[] = [
  [BlockingIOError, ["EAGAIN", "EALREADY", "EINPROGRESS"]],
  [errors.BrokenPipeError, ["EPIPE", "ESHUTDOWN"]],
  [errors.ChildProcessError, ["ECHILD"]],
  [errors.ConnectionAbortedError, ["ECONNABORTED"]],
  [errors.ConnectionRefusedError, ["ECONNREFUSED"]],
  [errors.ConnectionResetError, ["ECONNRESET"]],
  [errors.FileExistsError, ["EEXIST"]],
  [errors.FileNotFoundError, ["ENOENT"]],
  [errors.IsADirectoryError, ["EISDIR"]],
  [errors.NotADirectoryError, ["ENOTDIR"]],
  [errors.InterruptedError, ["EINTR"]],
  [errors.PermissionError, ["EACCES", "EPERM"]],
  [errors.ProcessLookupError, ["ESRCH"]],
  [errors.TimeoutError, ["ETIMEDOUT"]],
];
const classByNumber = new Map(
  classes.flatMap(([type, names]) => names.map(name => [errnoNumber(name), type] as const)),
);

/** Take the arguments apart: `(errno, strerror[, filename[, winerror[, filename2]]])`. */
function fill(self: OSErrorException, type: Type, args: readonly Value[]): void {
  self.args = args;
  if (args.length < 2 || args.length > 5) return;
  const [errno, strerror, filename, , filename2] = args;
  self.errno = errno;
  self.strerror = strerror;
  if (filename === undefined || filename === null) return;
  const written = type.isSubclassOf(BlockingIOError) ? asInt(filename) : undefined;
  if (written !== undefined) {
    self.charactersWritten = written;
  } else {
    self.filename = filename;
    if (filename2 !== undefined && filename2 !== null) self.filename2 = filename2;
    self.args = args.slice(0, 2);
  }
}

/** Whether `__init__` has to take the arguments apart, because a subclass wrote one and left `__new__` alone. */
function fillsInInit(type: Type): boolean {
  return (
    type.lookup("__init__") !== OSError.members.get("__init__") &&
    type.lookup("__new__") === OSError.members.get("__new__")
  );
}

function fieldOf(name: string, key: "errno" | "strerror" | "filename" | "filename2", doc: string) {
  return member(
    name,
    doc,
    (self: OSErrorException) => self[key] ?? null,
    (self: OSErrorException, value) => {
      self[key] = value;
    },
  );
}

declare(OSError, "Base class for I/O related errors.", () => [
  construct(
    "OSError(type, /, *args, **kwargs)",
    (type: Type, args: readonly Value[], kwargs: ReadonlyMap<string, Value>) => {
      if (fillsInInit(type)) return new type.layout() as OSErrorException;
      const number = args.length > 1 && args.length <= 5 ? asInt(args[0]) : undefined;
      const chosen = type === OSError && number !== undefined ? classByNumber.get(Number(number)) : undefined;
      const self = new (chosen ?? type).layout() as OSErrorException;
      refuseKeywords(type === OSError ? (new OSError.layout() as OSErrorException) : self, kwargs);
      fill(self, self.type, args);
      return self;
    },
  ),
  slot("__init__", (self: OSErrorException, args: readonly Value[], kwargs: ReadonlyMap<string, Value>) => {
    if (!fillsInInit(self.type)) return null;
    refuseKeywords(self, kwargs);
    fill(self, self.type, args);
    return null;
  }),
  slot("__str__", (self: OSErrorException) => {
    const { errno, strerror, filename, filename2 } = self;
    const hasNumber = errno !== undefined && strerror !== undefined;
    if (filename === undefined && !hasNumber) return messageOf(self);
    const number = str(errno ?? null);
    const text = str(strerror ?? null);
    const first = filename === undefined ? "" : repr(filename);
    const second = filename === undefined || filename2 === undefined ? "" : repr(filename2);
    if (number === DEFER || text === DEFER || first === DEFER || second === DEFER) return DEFER;
    const parts = ["[Errno ", number, "] ", text];
    if (filename !== undefined) parts.push(": ", first);
    if (second !== "") parts.push(" -> ", second);
    return joinTexts(parts);
  }),
  slot("__reduce__", (self: OSErrorException) => {
    const { args, filename, filename2 } = self;
    if (args.length !== 2 || filename === undefined) return reduced(self, args, attributesOf(self));
    const full = filename2 === undefined ? [...args, filename] : [...args, filename, null, filename2];
    return reduced(self, full, attributesOf(self));
  }),
  fieldOf("errno", "errno", "POSIX exception code"),
  fieldOf("strerror", "strerror", "exception strerror"),
  fieldOf("filename", "filename", "exception filename"),
  fieldOf("filename2", "filename2", "second exception filename"),
  getter(
    "characters_written",
    null,
    (self: OSErrorException) => {
      if (self.charactersWritten === undefined) raise(AttributeError, "characters_written");
      return self.charactersWritten;
    },
    (self: OSErrorException, value) => {
      if (value === undefined) {
        if (self.charactersWritten === undefined) raise(AttributeError, "characters_written");
        self.charactersWritten = undefined;
        return;
      }
      self.charactersWritten = asInt(value) ?? raise(errors.TypeError, "an integer is required");
    },
  ),
]);

internal(
  "_oserror_parts(self, /)",
  (self: OSErrorException) =>
    new Tuple([self.errno ?? null, self.strerror ?? null, self.filename ?? null, self.filename2 ?? null]),
);

/** The OSError for one of the host's: `osError("ENOENT", "x.txt")`, of the class that its number chooses. */
export function osError(code: string, filename?: Value, filename2?: Value): Raised {
  const errno = errnoNumber(code);
  const self = newException(classByNumber.get(errno) ?? OSError, errno, errnoText(errno)) as OSErrorException;
  self.errno = errno;
  self.strerror = errnoText(errno);
  self.filename = filename;
  self.filename2 = filename2;
  return new Raised(self);
}
