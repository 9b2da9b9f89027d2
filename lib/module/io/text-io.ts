import { OSError, raise, TypeError, ValueError } from "../../object/error.ts";
import { List } from "../../object/list.ts";
import { construct, DEFER, type Deferred, declare, getter, method, slot } from "../../object/native.ts";
import { type Type, typeOf, type Value } from "../../object/object.ts";
import { asInt, asStr, index, items, joinTexts, repr } from "../../object/protocol.ts";
import { type Str, strLength, strToHost } from "../../object/wide.ts";
import { textIOBaseType } from "./base.ts";
import { byteStreamArgument } from "./buffered.ts";
import { type ByteStream, fromHere } from "./byte-stream.ts";
import {
  checkNewline,
  lineEnd,
  type Newline,
  NewlineDecoder,
  newlinesSeen,
  sliceStr,
  writeNewlines,
} from "./newline.ts";
import {
  commonEntries,
  countOf,
  NativeStream,
  outerAttribute,
  raiseUnsupported,
  refusedPickling,
  streamType,
} from "./stream.ts";
import { TextCodec } from "./text-codec.ts";

/** Bytes that are read and decoded at once, and characters that are collected before they are written. */
const chunkSize = 65536;

/** How `print` and others see a stream of text, whether a file or in memory. */
export abstract class TextStream extends NativeStream {
  abstract write(text: Str): number;
  /** Up to and with the next line break, at most `limit` characters (−1: any number); "" at the end. */
  abstract readLine(limit: number): Str;
  abstract read(count: number): Str;

  override advance(): Value | undefined {
    const line = this.readLine(-1);
    return line === "" ? undefined : line;
  }
}

/** `TextIOWrapper`: text over a stream of bytes. */
export class TextIO extends TextStream {
  /** Null before `__init__` and after `detach`. */
  buffer: ByteStream | null = null;
  codec: TextCodec = new TextCodec("utf-8", "strict");
  encoding = "UTF-8";
  newline: Newline = null;
  private newlineDecoder: NewlineDecoder | null = null;
  isLineBuffered = false;
  writesThrough = false;
  /** Decoded text that was not read yet begins at `at`. */
  private chunk: Str = "";
  private at = 0;
  /** The bytes that `chunk` came from, and where they stand. */
  private chunkBytes: Uint8Array = none;
  private chunkStart = 0;
  private isAtEnd = false;
  /** Text that was not handed on yet; always of the plain form, which can't fail to be encoded. */
  private pending = "";
  private isIterating = false;

  open(
    buffer: ByteStream,
    encoding: string,
    errors: string,
    newline: Newline,
    isLineBuffered: boolean,
    writesThrough = false,
  ): void {
    this.codec = new TextCodec(encoding, errors);
    this.buffer = buffer;
    this.encoding = encoding;
    this.setNewline(newline);
    this.isLineBuffered = isLineBuffered;
    this.writesThrough = writesThrough;
    if (buffer.canSeek && buffer.canWrite && buffer.tell() !== 0) this.codec.skipMark();
  }

  setNewline(newline: Newline): void {
    this.newline = newline;
    this.newlineDecoder = newline === null || newline === "" ? new NewlineDecoder(newline === null) : null;
  }

  /** Change encoding or error handling; not in the middle of reading. */
  setEncoding(encoding: string, errors: string): void {
    if (this.chunk !== "" || this.codec.waiting > 0) {
      raiseUnsupported("It is not possible to set the encoding or newline of stream after the first read");
    }
    this.flushPending();
    this.codec = new TextCodec(encoding, errors);
    this.encoding = encoding;
  }

  get below(): ByteStream {
    if (this.buffer === null) raise(ValueError, "underlying buffer has been detached");
    return this.buffer;
  }

  checkOpen(): void {
    if (this.below.isClosed) raise(ValueError, "I/O operation on closed file.");
  }

  close(): void {
    const { below } = this;
    if (below.isClosed) return;
    try {
      this.flushPending();
    } finally {
      below.close();
      this.isClosed = true;
    }
  }

  flush(): void {
    this.checkOpen();
    this.flushPending();
    this.below.flush();
  }

  /** Hand text on to the stream below. */
  private flushPending(): void {
    if (this.pending === "") return;
    const text = this.pending;
    this.pending = "";
    this.below.writeBytes(this.codec.encode(text));
  }

  write(text: Str): number {
    const { below } = this;
    if (below.isClosed) raise(ValueError, "I/O operation on closed file.");
    if (!below.canWrite) raiseUnsupported("not writable");
    const length = strLength(text);
    const lines = this.newline === "\r\n" || this.newline === "\r" ? writeNewlines(text, this.newline) : text;
    const flushes = this.writesThrough || (this.isLineBuffered && hasLineBreak(text));
    if (typeof lines === "string" && this.codec.takesAllStrings) {
      this.pending += lines;
      if (this.pending.length > chunkSize || this.writesThrough) this.flushPending();
    } else {
      const bytes = this.codec.encode(lines);
      this.flushPending();
      below.writeBytes(bytes);
    }
    if (flushes) this.flush();
    if (this.chunk !== "") this.dropChunk();
    return length;
  }

  private checkReadable(): void {
    this.checkOpen();
    if (!this.below.canRead) raiseUnsupported("not readable");
    if (this.pending !== "") this.flush();
  }

  /** Forget what was decoded but not read. */
  private dropChunk(): void {
    this.chunk = "";
    this.at = 0;
    this.chunkBytes = none;
    this.isAtEnd = false;
  }

  /** Decode more; false at the end. */
  private fill(): boolean {
    const { below } = this;
    const waiting = this.codec.waiting;
    const start = below.canSeek ? below.tell() - waiting : 0;
    const bytes = below.readSome(chunkSize);
    this.isAtEnd = bytes.length === 0;
    let text = this.codec.decode(bytes, this.isAtEnd);
    if (this.newlineDecoder !== null) text = this.newlineDecoder.decode(text, this.isAtEnd);
    this.chunk =
      this.at < strLength(this.chunk)
        ? joinTexts([sliceStr(this.chunk, this.at, strLength(this.chunk)), text])
        : text;
    if (this.at === 0 || this.chunkBytes.length === 0 || this.chunk === text) {
      this.chunkStart = start;
      this.chunkBytes = bytes;
    } else {
      this.chunkBytes = none;
    }
    this.at = 0;
    return !this.isAtEnd;
  }

  read(count: number): Str {
    this.checkReadable();
    if (count < 0) {
      const parts = [sliceStr(this.chunk, this.at, strLength(this.chunk))];
      this.dropChunk();
      const bytes = this.below.readBytes(-1);
      let text = this.codec.decode(bytes, true);
      if (this.newlineDecoder !== null) text = this.newlineDecoder.decode(text, true);
      parts.push(text);
      return joinTexts(parts);
    }
    const parts: Str[] = [];
    let missing = count;
    while (missing > 0) {
      if (this.at >= strLength(this.chunk) && !this.fill() && strLength(this.chunk) === 0) break;
      const part = sliceStr(this.chunk, this.at, this.at + missing);
      parts.push(part);
      this.at += strLength(part);
      missing -= strLength(part);
    }
    return joinTexts(parts);
  }

  readLine(limit: number): Str {
    this.checkReadable();
    for (;;) {
      const end = lineEnd(this.chunk, this.at, this.newline);
      const left = strLength(this.chunk) - this.at;
      if (limit >= 0 && (end < 0 ? left : end - this.at) >= limit) return this.take(limit);
      if (end >= 0 && !(this.newline === "" && this.endsInCr(end))) return this.take(end - this.at);
      if (!this.fill()) return this.takeLast(limit);
    }
  }

  /** Whether a line ends in a `\r` that is the last character known, so that a `\n` may follow. */
  private endsInCr(end: number): boolean {
    return (
      end === strLength(this.chunk) && !this.isAtEnd && strToHost(sliceStr(this.chunk, end - 1, end)) === "\r"
    );
  }

  private takeLast(limit: number): Str {
    const left = strLength(this.chunk) - this.at;
    const end = lineEnd(this.chunk, this.at, this.newline);
    const length = end < 0 ? left : end - this.at;
    return this.take(limit < 0 ? length : Math.min(limit, length));
  }

  private take(count: number): Str {
    const text = sliceStr(this.chunk, this.at, this.at + count);
    this.at += count;
    return text;
  }

  override advance(): Value | undefined {
    this.isIterating = true;
    const line = this.readLine(-1);
    if (line !== "") return line;
    this.isIterating = false;
    return undefined;
  }

  tell(): number {
    this.checkOpen();
    const { below } = this;
    if (!below.canSeek) raiseUnsupported("underlying stream is not seekable");
    if (this.isIterating) raise(OSError, "telling position disabled by next() call");
    this.flushPending();
    if (this.at >= strLength(this.chunk)) return below.tell() - this.codec.waiting;
    return this.chunkStart + this.bytesBefore();
  }

  /** How many of the chunk's bytes the characters before `at` took. */
  private bytesBefore(): number {
    if (this.at === 0) return 0;
    const codec = new TextCodec(this.codec.codec.name, this.codec.errors);
    const decoder = this.newlineDecoder === null ? null : new NewlineDecoder(this.newlineDecoder.translates);
    let low = 0;
    let high = this.chunkBytes.length;
    const charactersOf = (size: number): number => {
      codec.reset(this.chunkStart === 0);
      decoder?.reset();
      const text = codec.decode(this.chunkBytes.subarray(0, size), false);
      return strLength(decoder === null ? text : decoder.decode(text, false));
    };
    while (low < high) {
      const middle = (low + high) >> 1;
      if (charactersOf(middle) < this.at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  seek(offset: number, whence: number): number {
    this.checkOpen();
    const { below } = this;
    if (!below.canSeek) raiseUnsupported("underlying stream is not seekable");
    if (whence === fromHere && offset !== 0) raiseUnsupported("can't do nonzero cur-relative seeks");
    if (whence === 2 && offset !== 0) raiseUnsupported("can't do nonzero end-relative seeks");
    if (whence < 0 || whence > 2) {
      raise(ValueError, `invalid whence (${whence}, should be 0, 1 or 2)`);
    }
    if (whence === 0 && offset < 0) raise(ValueError, `negative seek position ${offset}`);
    this.isIterating = false;
    const to = whence === fromHere ? this.tell() : offset;
    this.flush();
    this.dropChunk();
    const position = below.seek(to, whence === 2 ? 2 : 0);
    this.codec.reset(position === 0);
    this.newlineDecoder?.reset();
    return position;
  }

  truncate(size: number | undefined): number {
    this.checkOpen();
    const to = size ?? this.tell();
    this.flush();
    return this.below.truncate(to);
  }

  get newlinesSeen(): Value {
    return this.newlineDecoder === null ? null : newlinesSeen(this.newlineDecoder.kinds);
  }

  detach(): ByteStream {
    const { below } = this;
    this.flush();
    this.buffer = null;
    return below;
  }
}

const none = new Uint8Array();

function hasLineBreak(text: Str): boolean {
  return typeof text === "string"
    ? text.includes("\n") || text.includes("\r")
    : text.points.includes(10) || text.points.includes(13);
}

export const textIOType = streamType("TextIOWrapper", TextIO, textIOBaseType);

/** A text stream over a stream of bytes. */
export function newTextIO(
  buffer: ByteStream,
  encoding: string,
  errors: string,
  newline: Newline,
  isLineBuffered: boolean,
): TextIO {
  const text = new textIOType.layout() as TextIO;
  text.open(buffer, encoding, errors, newline, isLineBuffered);
  return text;
}

/** A str argument, or None: `open() argument 'encoding' must be str or None, not int`. */
export function optionalText(value: Value, title: string, name: string): string | null {
  if (value === null) return null;
  const text = asStr(value);
  if (text === undefined) {
    raise(TypeError, `${title} argument '${name}' must be str or None, not ${typeOf(value).name}`);
  }
  return strToHost(text);
}

/** `encoding=None` and `"locale"` mean UTF-8, always. */
export function encodingName(encoding: string | null): string {
  return encoding === null || encoding === "locale" ? "UTF-8" : encoding;
}

declare(textIOType, "Character and line based layer over a BufferedIOBase object, buffer.", () => [
  construct("TextIOWrapper(type, /, *args, **kwargs)", (type: Type) => new type.layout()),
  ...refusedPickling(),
  method(
    "__init__(self, /, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)",
    "Text over a stream of bytes.",
    (
      self: TextIO,
      buffer: Value,
      encoding: Value,
      errors: Value,
      newline: Value,
      isLineBuffered: Value,
      writesThrough: Value,
    ) => {
      const title = "TextIOWrapper()";
      const line = optionalText(newline, title, "newline");
      self.open(
        byteStreamArgument(buffer),
        encodingName(optionalText(encoding, title, "encoding")),
        optionalText(errors, title, "errors") ?? "strict",
        checkNewline(line, `illegal newline value: ${line}`),
        isLineBuffered === true,
        writesThrough === true,
      );
      return null;
    },
  ),
  slot("__repr__", (self: TextIO) => {
    const head = `<${self.type.module}.${self.type.name}`;
    const name = self.buffer?.attribute("name");
    const mode = outerAttribute(self, "mode");
    const nameText = name === undefined ? "" : repr(name);
    const modeText = mode === undefined ? "" : repr(mode);
    if (nameText === DEFER || modeText === DEFER) return DEFER;
    const parts: Str[] = [head];
    if (name !== undefined) parts.push(" name=", nameText);
    if (mode !== undefined) parts.push(" mode=", modeText);
    parts.push(` encoding='${self.encoding}'>`);
    return joinTexts(parts);
  }),
  ...textEntries(),
  method(
    "seek(self, cookie, whence=0, /)",
    "Set the stream position.",
    (self: TextIO, cookie: Value, whence: Value) => {
      // Python compares it before it asks whether it is a number.
      const to = index(cookie, `'<' not supported between instances of '${typeOf(cookie).name}' and 'int'`);
      const from = index(whence);
      return to === DEFER || from === DEFER ? DEFER : self.seek(Number(to), Number(from));
    },
  ),
  method("tell(self, /)", "Return the stream position as an opaque number.", (self: TextIO) => self.tell()),
  method("truncate(self, pos=None, /)", "Truncate file to size bytes.", (self: TextIO, size: Value) => {
    const to = size === null ? undefined : index(size);
    return to === DEFER ? DEFER : self.truncate(to === undefined ? undefined : Number(to));
  }),
  method("detach(self, /)", "Separate the underlying buffer and return it.", (self: TextIO) => self.detach()),
  method("fileno(self, /)", "Return underlying file descriptor.", (self: TextIO) => self.below.fileno()),
  method("isatty(self, /)", "Whether this is a terminal.", (self: TextIO) => {
    if (self.below.isClosed) raise(ValueError, "I/O operation on closed file");
    return self.below.isTerminal();
  }),
  method("readable(self, /)", "Whether it can be read.", (self: TextIO) => checkedBelow(self).canRead),
  method("writable(self, /)", "Whether it can be written to.", (self: TextIO) => checkedBelow(self).canWrite),
  method("seekable(self, /)", "Whether it can seek.", (self: TextIO) => checkedBelow(self).canSeek),
  method(
    "reconfigure(self, /, *, encoding=None, errors=None, newline=<unrepresentable>, line_buffering=None, write_through=None)",
    "Reconfigure the text stream with new parameters.",
    (
      self: TextIO,
      encoding: Value,
      errors: Value,
      newline: Value | undefined,
      isLineBuffered: Value,
      writesThrough: Value,
    ) => {
      const title = "reconfigure()";
      const name = optionalText(encoding, title, "encoding");
      const handler = optionalText(errors, title, "errors");
      if (name !== null || handler !== null) {
        const kept = name === null ? self.codec.errors : "strict";
        self.setEncoding(name === null ? self.encoding : encodingName(name), handler ?? kept);
      }
      if (newline !== undefined) {
        const line = optionalText(newline, title, "newline");
        self.setNewline(checkNewline(line, `illegal newline value: ${line}`));
      }
      self.flush();
      if (isLineBuffered !== null) self.isLineBuffered = isTrue(isLineBuffered);
      if (writesThrough !== null) self.writesThrough = isTrue(writesThrough);
      return null;
    },
  ),
  getter("buffer", null, (self: TextIO) => self.buffer),
  getter("encoding", "Encoding of the text stream.", (self: TextIO) => self.encoding),
  getter("errors", "The error setting of the decoder or encoder.", (self: TextIO) => self.codec.errors),
  getter("newlines", "Line endings translated so far.", (self: TextIO) => self.newlinesSeen),
  getter("line_buffering", null, (self: TextIO) => self.isLineBuffered),
  getter("write_through", null, (self: TextIO) => self.writesThrough),
  getter("closed", null, (self: TextIO) => self.below.isClosed),
  getter(
    "name",
    null,
    (self: TextIO) =>
      self.below.attribute("name") ??
      raise(ValueError, `'${self.below.type.module}.${self.below.type.name}' object has no attribute 'name'`),
  ),
]);

function isTrue(value: Value): boolean {
  return value === true || (asInt(value) ?? 0) !== 0;
}

function checkedBelow(self: TextIO): ByteStream {
  if (self.below.isClosed) raise(ValueError, "I/O operation on closed file");
  return self.below;
}

/** The methods of text streams. */
export function textEntries() {
  return [
    method(
      "read(self, size=-1, /)",
      "Read at most size characters from stream.",
      (self: TextStream, size: Value) => {
        const count = countOf(size);
        return count === DEFER ? DEFER : self.read(count);
      },
    ),
    method(
      "readline(self, size=-1, /)",
      "Read until newline or EOF.",
      (self: TextStream, size: Value): Value | Deferred => {
        const count = size === null ? -1 : index(size);
        return count === DEFER ? DEFER : self.readLine(Math.max(-1, Number(count)));
      },
    ),
    method(
      "readlines(self, hint=-1, /)",
      "Return a list of lines from the stream.",
      (self: TextStream, hint: Value) => {
        const most = countOf(hint);
        if (most === DEFER) return DEFER;
        const lines: Value[] = [];
        let size = 0;
        for (;;) {
          const line = self.readLine(-1);
          if (line === "") return new List(lines);
          lines.push(line);
          size += strLength(line);
          if (most > 0 && size > most) return new List(lines);
        }
      },
    ),
    method("write(self, text, /)", "Write string s to stream.", (self: TextStream, text: Value) =>
      self.write(textArgument(self, text)),
    ),
    method(
      "writelines(self, lines, /)",
      "Write a list of lines to stream.",
      (self: TextStream, lines: Value) => {
        self.checkOpen();
        const all = items(lines);
        if (all === DEFER) return DEFER;
        for (const line of all) self.write(textArgument(self, line));
        return null;
      },
    ),
    ...commonEntries(),
  ];
}

function textArgument(self: TextStream, value: Value): Str {
  const text = asStr(value);
  if (text !== undefined) return text;
  const name = typeOf(value).name;
  if (self instanceof TextIO) {
    raise(TypeError, `write() argument must be str, not ${value === null ? "None" : name}`);
  }
  raise(TypeError, `string argument expected, got '${name}'`);
}
