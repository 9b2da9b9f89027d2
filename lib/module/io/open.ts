import { raise, TypeError, ValueError } from "../../object/error.ts";
import { type Attributed, setOwn } from "../../object/instance.ts";
import { internal } from "../../object/internal.ts";
import { DEFER, type Deferred, func } from "../../object/native.ts";
import { type PyObject, typeOf, type Value } from "../../object/object.ts";
import { asInt, asStr, index, truth } from "../../object/protocol.ts";
import { strToHost } from "../../object/wide.ts";
import {
  bufferedRandomType,
  bufferedReaderType,
  bufferedWriterType,
  defaultBufferSize,
  newBuffered,
} from "./buffered.ts";
import { fileIOType, newFileIO, parseFileMode } from "./file-io.ts";
import { checkNewline } from "./newline.ts";
import { pathOf } from "./path.ts";
import { encodingName, newTextIO, optionalText } from "./text-io.ts";

/** `open`. */

interface OpenArguments {
  readonly file: Value;
  readonly mode: Value;
  readonly buffering: Value;
  readonly encoding: Value;
  readonly errors: Value;
  readonly newline: Value;
  readonly closesFile: Value;
}

/** Check a mode such as `rb+` and say what kind of stream it asks for. */
function checkMode(mode: Value): { text: string; isBinary: boolean; isText: boolean } {
  const given = asStr(mode);
  if (given === undefined) raise(TypeError, `open() argument 'mode' must be str, not ${typeOf(mode).name}`);
  const text = strToHost(given);
  const letters = new Set(text);
  if (letters.size !== text.length || [...letters].some(letter => !"axrwb+t".includes(letter))) {
    raise(ValueError, `invalid mode: '${text}'`);
  }
  const isBinary = letters.has("b");
  const isText = letters.has("t");
  if (isBinary && isText) raise(ValueError, "can't have text and binary mode at once");
  const kinds = ["x", "r", "w", "a"].filter(letter => letters.has(letter));
  if (kinds.length > 1) raise(ValueError, "must have exactly one of create/read/write/append mode");
  return { text, isBinary, isText };
}

function open(given: OpenArguments): PyObject | Deferred {
  const { text, isBinary } = checkMode(given.mode);
  const size = index(given.buffering);
  const closes = truth(given.closesFile);
  const path = pathOf(given.file);
  if (size === DEFER || closes === DEFER || path === DEFER) return DEFER;
  const encoding = optionalText(given.encoding, "open()", "encoding");
  const errors = optionalText(given.errors, "open()", "errors");
  const newline = optionalText(given.newline, "open()", "newline");
  if (isBinary) {
    if (encoding !== null) raise(ValueError, "binary mode doesn't take an encoding argument");
    if (errors !== null) raise(ValueError, "binary mode doesn't take an errors argument");
    if (newline !== null) raise(ValueError, "binary mode doesn't take a newline argument");
  }
  const fileMode = parseFileMode(text);
  if (typeof path !== "number" && !closes) raise(ValueError, "Cannot use closefd=False with file name");
  const raw = newFileIO(path, given.file, fileMode, closes);
  try {
    let buffering = Number(size);
    const isTerminal = buffering < 0 && raw.isTerminal();
    if (buffering === 0) {
      if (!isBinary) raise(ValueError, "can't have unbuffered text I/O");
      return raw;
    }
    const isLineBuffered = (buffering === 1 && !isBinary) || isTerminal;
    if (buffering <= 1) buffering = defaultBufferSize;
    const both = fileMode.read && fileMode.write;
    const type = both ? bufferedRandomType : fileMode.write ? bufferedWriterType : bufferedReaderType;
    const buffer = newBuffered(type, raw, buffering);
    if (isBinary) return buffer;
    const stream = newTextIO(
      buffer,
      encodingName(encoding),
      errors ?? "strict",
      checkNewline(newline, `illegal newline value: ${newline}`),
      isLineBuffered,
    );
    setOwn(stream as unknown as Attributed, "mode", text);
    return stream;
  } catch (error) {
    raw.close();
    throw error;
  }
}

/** The builtin `open`, which is `io.open`, too. */
export const openFunction = func(
  "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
  "Open file and return a stream.  Raise OSError upon failure.",
  (
    file: Value,
    mode: Value,
    buffering: Value,
    encoding: Value,
    errors: Value,
    newline: Value,
    closesFile: Value,
    opener: Value,
  ) => (opener === null ? open({ file, mode, buffering, encoding, errors, newline, closesFile }) : DEFER),
);

internal(
  "_io_open(file, mode, buffering, encoding, errors, newline, closefd, /)",
  (
    file: Value,
    mode: Value,
    buffering: Value,
    encoding: Value,
    errors: Value,
    newline: Value,
    closesFile: Value,
  ) => open({ file, mode, buffering, encoding, errors, newline, closesFile }),
);

/** What an `opener` is called with as flags: as `os.O_RDONLY` and so on. */
internal("_io_open_flags(mode, /)", (mode: Value) => {
  const { read, write, create, exclusive, truncate, append } = parseFileMode(checkMode(mode).text);
  let flags = write ? (read ? 2 : 1) : 0;
  if (create) flags |= 0o100;
  if (exclusive) flags |= 0o200;
  if (truncate) flags |= 0o1000;
  if (append) flags |= 0o2000;
  return flags | 0o2000000;
});

/** Give a stream over an opener's descriptor the name of the file. */
internal("_io_set_name(stream, name, /)", (stream: PyObject, name: Value) => {
  let below: unknown = stream;
  while (below !== null && typeof below === "object") {
    if ((below as PyObject).type === fileIOType) setOwn(below as Attributed, "name", name);
    below =
      (below as { raw?: unknown; buffer?: unknown }).raw ?? (below as { buffer?: unknown }).buffer ?? null;
  }
  return stream;
});

/** A descriptor that an opener gave. */
internal("_io_check_descriptor(file, /)", (file: Value) => {
  const number = asInt(file);
  if (number === undefined) raise(TypeError, "expected integer from opener");
  if (number < 0) raise(ValueError, `opener returned ${number}`);
  return file;
});
