import { Bytes } from "../../object/bytes.ts";
import { AttributeError, raise, TypeError, ValueError } from "../../object/error.ts";
import { construct, DEFER, declare, type Entry, getter, method, slot } from "../../object/native.ts";
import { type Type, typeOf, type Value } from "../../object/object.ts";
import { index, joinTexts, repr } from "../../object/protocol.ts";
import { concatBytes } from "../../text/index.ts";
import { bufferedIOBaseType } from "./base.ts";
import { ByteStream, bufferedEntries, byteEntries, checkWhence, fromHere, fromStart } from "./byte-stream.ts";
import { FileIO } from "./file-io.ts";
import { commonEntries, raiseUnsupported, refusedPickling, streamType } from "./stream.ts";

export const defaultBufferSize = 131072;
const none = new Uint8Array();

/** `BufferedReader`, `BufferedWriter`, `BufferedRandom`: a stream over a raw one, with a buffer for either direction. */
export class Buffered extends ByteStream {
  /** Null before `__init__` and after `detach`. */
  raw: ByteStream | null = null;
  bufferSize = defaultBufferSize;
  /** What was read ahead; `at` is where the next byte stands. */
  private ahead: Uint8Array = none;
  private at = 0;
  private behind: Uint8Array[] = [];
  private behindSize = 0;

  open(raw: ByteStream, bufferSize: number): void {
    this.raw = raw;
    this.bufferSize = bufferSize;
  }

  get below(): ByteStream {
    if (this.raw === null) raise(ValueError, "raw stream has been detached");
    return this.raw;
  }

  protected get reads(): boolean {
    return true;
  }
  protected get writes(): boolean {
    return true;
  }
  get canRead(): boolean {
    return this.reads && this.below.canRead;
  }
  get canWrite(): boolean {
    return this.writes && this.below.canWrite;
  }
  get canSeek(): boolean {
    return this.below.canSeek;
  }

  checkOpen(): void {
    if (this.below.isClosed) raise(ValueError, "I/O operation on closed file.");
  }
  private checkOpenFor(action: string): void {
    if (this.below.isClosed) raise(ValueError, `${action} of closed file`);
  }

  close(): void {
    if (this.raw === null || this.raw.isClosed) return;
    try {
      this.flush();
    } finally {
      this.raw.close();
      this.isClosed = true;
    }
  }

  flush(): void {
    this.checkOpenFor("flush");
    this.flushBehind();
  }

  /** Write out what was collected. */
  private flushBehind(): void {
    if (this.behindSize === 0) return;
    let bytes = this.behind.length === 1 ? this.behind[0] : concatBytes(this.behind);
    this.behind = [];
    this.behindSize = 0;
    while (bytes.length > 0) bytes = bytes.subarray(this.below.writeBytes(bytes));
  }

  /** Forget what was read ahead; the raw stream stands where this one does. */
  private dropAhead(): void {
    const left = this.ahead.length - this.at;
    this.ahead = none;
    this.at = 0;
    if (left > 0 && this.below.canSeek) this.below.seek(-left, fromHere);
  }

  /** Read ahead, once; whether there was anything. */
  private fill(): boolean {
    this.flushBehind();
    this.ahead = this.below.readSome(this.bufferSize);
    this.at = 0;
    return this.ahead.length > 0;
  }

  private take(count: number): Uint8Array {
    const bytes = this.ahead.slice(this.at, this.at + count);
    this.at += bytes.length;
    return bytes;
  }

  private checkReadable(name: string): void {
    if (!this.reads) raiseUnsupported(name);
    this.checkOpenFor("read");
  }

  readBytes(count: number): Uint8Array {
    this.checkReadable("read");
    const left = this.ahead.length - this.at;
    if (count >= 0 && count <= left) return this.take(count);
    const parts = [this.take(left)];
    if (count < 0) {
      this.flushBehind();
      parts.push(this.below.readBytes(-1));
      return concatBytes(parts);
    }
    let missing = count - left;
    while (missing > 0 && this.fill()) {
      const part = this.take(missing);
      parts.push(part);
      missing -= part.length;
    }
    return concatBytes(parts);
  }

  readSome(count: number): Uint8Array {
    this.checkReadable("read");
    if (this.at === this.ahead.length && !this.fill()) return none;
    const left = this.ahead.length - this.at;
    return this.take(count < 0 ? left : Math.min(count, left));
  }

  /** The bytes that are there, without taking them. */
  peek(): Uint8Array {
    this.checkReadable("peek");
    if (this.at === this.ahead.length) this.fill();
    return this.ahead.slice(this.at);
  }

  readLine(limit: number): Uint8Array {
    this.checkReadable("readline");
    const parts: Uint8Array[] = [];
    let size = 0;
    for (;;) {
      if (this.at === this.ahead.length && !this.fill()) break;
      const found = this.ahead.indexOf(10, this.at);
      let length = (found < 0 ? this.ahead.length : found + 1) - this.at;
      if (limit >= 0) length = Math.min(length, limit - size);
      const part = this.take(length);
      parts.push(part);
      size += part.length;
      if (found >= 0 || (limit >= 0 && size >= limit)) break;
    }
    return parts.length === 1 ? parts[0] : concatBytes(parts);
  }

  writeBytes(bytes: Uint8Array): number {
    if (!this.writes) raiseUnsupported("write");
    this.checkOpenFor("write to");
    this.dropAhead();
    this.behind.push(bytes.slice());
    this.behindSize += bytes.length;
    if (this.behindSize > this.bufferSize) this.flushBehind();
    return bytes.length;
  }

  seek(offset: number, whence: number): number {
    this.checkOpenFor("seek");
    checkWhence(whence);
    this.flushBehind();
    if (whence === fromHere) {
      const to = this.tell() + offset;
      this.ahead = none;
      this.at = 0;
      return this.below.seek(to, fromStart);
    }
    const to = this.below.seek(offset, whence);
    this.ahead = none;
    this.at = 0;
    return to;
  }

  tell(): number {
    return this.below.tell() - (this.ahead.length - this.at) + this.behindSize;
  }

  truncate(size: number | undefined): number {
    if (!this.canWrite) raiseUnsupported("truncate");
    this.flushBehind();
    this.dropAhead();
    return this.below.truncate(size ?? this.tell());
  }

  fileno(): number {
    return this.below.fileno();
  }
  isTerminal(): boolean {
    return this.below.isTerminal();
  }
  attribute(name: string): Value | undefined {
    if (name === "mode") return this.raw instanceof FileIO ? this.raw.modeText : undefined;
    return this.raw?.attribute(name);
  }

  detach(): ByteStream {
    const raw = this.below;
    this.flush();
    this.raw = null;
    return raw;
  }
}
class BufferedReader extends Buffered {
  protected override get writes(): boolean {
    return false;
  }
}
class BufferedWriter extends Buffered {
  protected override get reads(): boolean {
    return false;
  }
}
class BufferedRandom extends Buffered {}

export const bufferedReaderType = streamType("BufferedReader", BufferedReader, bufferedIOBaseType);
export const bufferedWriterType = streamType("BufferedWriter", BufferedWriter, bufferedIOBaseType);
export const bufferedRandomType = streamType("BufferedRandom", BufferedRandom, bufferedIOBaseType);

/** A buffer of one of the three classes over a raw stream. */
export function newBuffered(type: Type, raw: ByteStream, bufferSize = defaultBufferSize): Buffered {
  const buffered = new type.layout() as Buffered;
  buffered.open(raw, bufferSize);
  return buffered;
}

/** The stream below: `AttributeError: 'int' object has no attribute 'readable'`. */
export function byteStreamArgument(value: Value): ByteStream {
  if (value instanceof ByteStream) return value;
  raise(TypeError, `a builtin stream of bytes is required, not '${typeOf(value).name}'`);
}

function entries(name: string, doc: string): Entry[] {
  return [
    construct(`${name}(type, /, *args, **kwargs)`, (type: Type) => new type.layout()),
    method("__init__(self, /, raw, buffer_size=131072)", doc, (self: Buffered, raw: Value, size: Value) => {
      const bufferSize = index(size);
      if (bufferSize === DEFER) return DEFER;
      const below = byteStreamArgument(raw);
      if (self.type.isSubclassOf(bufferedReaderType) && !below.canRead) {
        raiseUnsupported("File or stream is not readable.");
      }
      if (self.type.isSubclassOf(bufferedWriterType) && !below.canWrite) {
        raiseUnsupported("File or stream is not writable.");
      }
      if (bufferSize <= 0) raise(ValueError, "buffer size must be strictly positive");
      self.open(below, Number(bufferSize));
      return null;
    }),
    slot("__repr__", (self: Buffered) => {
      const head = `<${self.type.module}.${self.type.name}`;
      const given = self.attribute("name");
      if (given === undefined) return `${head}>`;
      const text = repr(given);
      return text === DEFER ? DEFER : joinTexts([`${head} name=`, text, ">"]);
    }),
    ...byteEntries(),
    ...bufferedEntries(),
    ...commonEntries(),
    ...refusedPickling(),
    method("detach(self, /)", "Disconnect this buffer from its raw stream and return it.", (self: Buffered) =>
      self.detach(),
    ),
    getter("raw", null, (self: Buffered) => self.raw),
    getter("closed", null, (self: Buffered) => self.below.isClosed),
    getter("name", null, (self: Buffered) => shown(self, "name")),
    getter("mode", null, (self: Buffered) => shown(self, "mode")),
  ];
}

function shown(self: Buffered, name: string): Value {
  return (
    self.attribute(name) ??
    raise(
      AttributeError,
      `'${self.below.type.module}.${self.below.type.name}' object has no attribute '${name}'`,
    )
  );
}

const peek = method(
  "peek(self, size=0, /)",
  "Return bytes without advancing.",
  (self: Buffered) => new Bytes(self.peek()),
);
declare(bufferedReaderType, "Create a new buffered reader using the given readable raw IO object.", () => [
  ...entries("BufferedReader", "Create a new buffered reader."),
  peek,
]);
declare(bufferedWriterType, "A buffer for a writeable sequential RawIO object.", () =>
  entries("BufferedWriter", "Create a new buffered writer."),
);
declare(bufferedRandomType, "A buffered interface to random access streams.", () => [
  ...entries("BufferedRandom", "Create a new buffered stream."),
  method(
    "peek(self, size=0, /)",
    "Return bytes without advancing.",
    (self: Buffered) => new Bytes(self.peek()),
  ),
]);
