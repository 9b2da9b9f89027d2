import { declareDict } from "../../object/class.ts";
import { Dict } from "../../object/dict.ts";
import {
  defineException,
  OSError,
  OSErrorException,
  raise,
  StopIteration,
  TypeError,
  ValueError,
} from "../../object/error.ts";
import { attributesOf } from "../../object/exception.ts";
import { type Attributed, getOwn, makeLayout, setOwn } from "../../object/instance.ts";
import { internal } from "../../object/internal.ts";
import {
  DEFER,
  type Deferred,
  declare,
  type Entry,
  getter,
  method,
  Native,
  slot,
} from "../../object/native.ts";
import {
  builtinType,
  type Layout,
  type PyObject,
  type Type,
  typeOf,
  type Value,
} from "../../object/object.ts";
import { asInt, index, PyIterator } from "../../object/protocol.ts";
import { Tuple } from "../../object/tuple.ts";

/** `OSError` and `ValueError` in one: what a stream can't do. */
export const UnsupportedOperation = defineException(
  "UnsupportedOperation",
  OSError,
  OSErrorException as unknown as Layout,
);
UnsupportedOperation.module = "io";
UnsupportedOperation.rebase(
  [OSError, ValueError],
  [UnsupportedOperation, OSError, ValueError, ...OSError.mro.slice(1)],
);

export function raiseUnsupported(what: string): never {
  raise(UnsupportedOperation, what);
}

/**
 * `IOBase`: what all streams have in common. Streams of Python code derive from it, too: its methods are then the
 * prelude's, which call one another by name. The builtin streams are written as leaves from end to end, and
 * declare all methods themselves.
 */
export class Stream extends PyIterator {
  isClosed = false;

  /** The next line. */
  advance(): Value | undefined | Deferred {
    return DEFER;
  }
}

/** A stream class with room for attributes. `module` is the one that its repr tells. */
export function streamType(
  name: string,
  layout: { readonly prototype: PyObject },
  base: Type,
  module = "_io",
): Type {
  const type = builtinType(name, layout, base);
  type.module = module;
  type.layout = makeLayout(layout as Layout, type);
  type.hasDict = true;
  type.hasWeakref = true;
  return type;
}

export const ioBaseType = builtinType("_IOBase", Stream);
ioBaseType.module = "_io";
ioBaseType.layout = makeLayout(Stream, ioBaseType);
ioBaseType.hasDict = true;
ioBaseType.hasWeakref = true;

/** A method in Python: the twin of the same name does it. */
function twin(declaration: string, doc: string): Entry {
  return method(declaration, doc, () => DEFER);
}

declare(ioBaseType, "The abstract base class for all I/O classes.", () => [
  twin("seek(self, offset, whence=0, /)", "Change the stream position to the given byte offset."),
  twin("tell(self, /)", "Return current stream position."),
  twin("truncate(self, size=None, /)", "Truncate file to size bytes."),
  twin("flush(self, /)", "Flush write buffers, if applicable."),
  twin("close(self, /)", "Flush and close the IO object."),
  method("seekable(self, /)", "Return whether object supports random access.", () => false),
  method("readable(self, /)", "Return whether object was opened for reading.", () => false),
  method("writable(self, /)", "Return whether object was opened for writing.", () => false),
  twin("_checkClosed(self, msg=None, /)", "ValueError if the stream is closed."),
  twin("_checkSeekable(self, msg=None, /)", "UnsupportedOperation if the stream can't seek."),
  twin("_checkReadable(self, msg=None, /)", "UnsupportedOperation if the stream can't be read."),
  twin("_checkWritable(self, msg=None, /)", "UnsupportedOperation if the stream can't be written to."),
  method("fileno(self, /)", "Return underlying file descriptor if one exists.", () =>
    raiseUnsupported("fileno"),
  ),
  twin("isatty(self, /)", "Return whether this is an 'interactive' stream."),
  slot("__enter__", (self: Stream) => checked(self)),
  slot("__exit__", (self: Stream) => {
    if (!isNative(self) || !(self.type.lookup("close") instanceof Native)) return DEFER;
    self.close();
    return null;
  }),
  slot("__iter__", (self: Stream) => checked(self)),
  slot("__next__", (self: Stream) => {
    const line = self.advance();
    if (line === undefined) raise(StopIteration);
    return line;
  }),
  twin("readline(self, size=-1, /)", "Read and return a line from the stream."),
  twin("readlines(self, hint=-1, /)", "Return a list of lines from the stream."),
  twin("writelines(self, lines, /)", "Write a list of lines to stream."),
  getter("closed", null, (self: Stream) => self.isClosed),
]);

declareDict(ioBaseType);

internal("_io_mark_closed(stream, /)", (stream: Stream) => {
  stream.isClosed = true;
  return null;
});
internal("_io_unsupported(what, /)", raiseUnsupported);

// ---- What the builtin streams share

export function raiseClosed(text = "I/O operation on closed file."): never {
  raise(ValueError, text);
}

/** A count of things to read: −1 for None or a negative one, all. */
export function countOf(value: Value | undefined): number | Deferred {
  if (value === undefined || value === null) return -1;
  if (asInt(value) === undefined && typeOf(value).lookup("__index__") === undefined) {
    raise(TypeError, `argument should be integer or None, not '${typeOf(value).name}'`);
  }
  const count = index(value);
  return count === DEFER ? DEFER : Math.max(-1, Number(count));
}

/** An attribute that the file got from outside (`name`, `mode`), undefined if there is none. */
export function outerAttribute(stream: Stream, name: string): Value | undefined {
  return getOwn(stream as unknown as Attributed, name);
}

/** The builtin streams, as the entries that they share see them. */
export abstract class NativeStream extends Stream {
  /** ValueError if it is closed. */
  abstract checkOpen(): void;
  abstract close(): void;
  abstract flush(): void;
}

function isNative(stream: Stream): stream is NativeStream {
  return stream instanceof NativeStream;
}

/** The stream itself, if it is open. */
function checked(stream: Stream): Value | Deferred {
  if (!isNative(stream)) return DEFER;
  stream.checkOpen();
  return stream;
}

function refusePickling(self: NativeStream): never {
  raise(TypeError, `cannot pickle '${self.type.name}' instances`);
}

/** A stream that no pickle can hold. */
export const refusedState = method("__getstate__(self, /)", "", refusePickling);

/** The same, for classes that want to be asked for nothing else either. */
export function refusedPickling(): Entry[] {
  return [refusedState, method("__reduce__(self, /)", "", refusePickling)];
}

/**
 * `__getstate__` and `__setstate__` of a stream in memory: `size` items, the last of which are its position and the
 * attributes that programs have given it.
 */
export function stateEntries<S extends NativeStream>(
  title: string,
  size: number,
  get: (self: S) => readonly Value[],
  set: (self: S, state: readonly Value[], position: number) => void,
): Entry[] {
  const [third, last] = size === 3 ? ["second", "third"] : ["third", "fourth"];
  const verb = size === 3 ? ", not" : ", got";
  return [
    method("__getstate__(self, /)", "", (self: S) => {
      return new Tuple([...get(self), attributesOf(self)?.copy() ?? null]);
    }),
    method("__setstate__(self, state, /)", "", (self: S, state: Value) => {
      if (!(state instanceof Tuple) || state.items.length < size)
        raise(TypeError, `${title}.__setstate__ argument should be ${size}-tuple, got ${typeOf(state).name}`);
      const [position, attributes] = state.items.slice(size - 2);
      const at = asInt(position);
      set(self, state.items, at === undefined ? -1 : Number(at));
      if (at === undefined)
        raise(TypeError, `${third} item of state must be an integer${verb} ${typeOf(position).name}`);
      if (at < 0) raise(ValueError, "position value cannot be negative");
      if (attributes === null) return null;
      if (!(attributes instanceof Dict))
        raise(TypeError, `${last} item of state should be a dict, got a ${typeOf(attributes).name}`);
      for (const [name, value] of attributes.entries())
        if (typeof name === "string") setOwn(self as unknown as Attributed, name, value);
      return null;
    }),
  ];
}

/** The entries that are the same for all builtin streams. */
export function commonEntries(): Entry[] {
  return [
    method("close(self, /)", "Flush and close the IO object.", (self: NativeStream) => {
      self.close();
      return null;
    }),
    method("flush(self, /)", "Flush write buffers, if applicable.", (self: NativeStream) => {
      self.flush();
      return null;
    }),
    method("_checkClosed(self, msg=None, /)", "ValueError if the stream is closed.", (self: NativeStream) => {
      self.checkOpen();
      return null;
    }),
  ];
}
