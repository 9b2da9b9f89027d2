import { Buffer, bytesOf } from "../../object/buffer.ts";
import { Bytes } from "../../object/bytes.ts";
import { raise, TypeError, ValueError } from "../../object/error.ts";
import { List } from "../../object/list.ts";
import { DEFER, type Deferred, type Entry, method } from "../../object/native.ts";
import { typeOf, type Value } from "../../object/object.ts";
import { index, items } from "../../object/protocol.ts";
import { countOf, NativeStream } from "./stream.ts";

/** Where a seek starts from. */
export const fromStart = 0;
export const fromHere = 1;
export const fromEnd = 2;

/** A builtin stream of bytes: raw, buffered, or in memory. Text streams stand on these. */
export abstract class ByteStream extends NativeStream {
  abstract readonly canRead: boolean;
  abstract readonly canWrite: boolean;
  abstract readonly canSeek: boolean;
  /** At most `count` bytes, −1: all to the end. Fewer only at the end. */
  abstract readBytes(count: number): Uint8Array;
  /** Some bytes, as soon as there are any; none at the end. */
  abstract readSome(count: number): Uint8Array;
  /** Bytes up to and with the next line break, at most `limit` (−1: any number). */
  abstract readLine(limit: number): Uint8Array;
  /** How many bytes were written. */
  abstract writeBytes(bytes: Uint8Array): number;
  abstract seek(offset: number, whence: number): number;
  abstract tell(): number;
  abstract truncate(size: number | undefined): number;
  abstract fileno(): number;
  abstract isTerminal(): boolean;
  /** How many bytes before a hint `readlines` stops. */
  get hintSlack(): number {
    return 0;
  }
  /** Anything that a text stream shows as its own: `name`. */
  abstract attribute(name: string): Value | undefined;

  override advance(): Value | undefined {
    this.checkOpen();
    const line = this.readLine(-1);
    return line.length === 0 ? undefined : new Bytes(line);
  }
}

/** A seek's offset as a number. */
export function offsetOf(value: Value): number | Deferred {
  const offset = index(value);
  return offset === DEFER ? DEFER : Number(offset);
}

/** The bytes of an argument: TypeError for text and others. */
export function bytesArgument(value: Value): Uint8Array {
  return bytesOf(value) ?? raise(TypeError, `a bytes-like object is required, not '${typeOf(value).name}'`);
}

function readInto(
  self: ByteStream,
  target: Value,
  name: string,
  fill: (count: number) => Uint8Array,
): number {
  if (!(target instanceof Buffer) || target.isReadonly) {
    raise(TypeError, `${name}() argument must be read-write bytes-like object, not ${typeOf(target).name}`);
  }
  self.checkOpen();
  const memory = target.bytes();
  const bytes = fill(memory.length);
  memory.set(bytes);
  return bytes.length;
}

/** The methods of streams of bytes. */
export function byteEntries(): Entry[] {
  return [
    method("read(self, size=-1, /)", "Read and return up to n bytes.", (self: ByteStream, size: Value) => {
      const count = countOf(size);
      if (count === DEFER) return DEFER;
      return new Bytes(self.readBytes(count));
    }),
    method("readline(self, size=-1, /)", "Read and return a line.", (self: ByteStream, size: Value) => {
      const count = countOf(size);
      if (count === DEFER) return DEFER;
      self.checkOpen();
      return new Bytes(self.readLine(count));
    }),
    method("readlines(self, hint=-1, /)", "Return a list of lines.", (self: ByteStream, hint: Value) => {
      const most = countOf(hint);
      if (most === DEFER) return DEFER;
      self.checkOpen();
      const lines: Value[] = [];
      let size = 0;
      for (;;) {
        const line = self.readLine(-1);
        if (line.length === 0) return new List(lines);
        lines.push(new Bytes(line));
        size += line.length;
        if (most > 0 && size > most - self.hintSlack) return new List(lines);
      }
    }),
    method("readinto(self, buffer, /)", "Read bytes into buffer.", (self: ByteStream, target: Value) =>
      readInto(self, target, "readinto", count => self.readBytes(count)),
    ),
    method("write(self, b, /)", "Write the given bytes.", (self: ByteStream, value: Value) => {
      self.checkOpen();
      return self.writeBytes(bytesArgument(value));
    }),
    method("writelines(self, lines, /)", "Write a list of lines.", (self: ByteStream, lines: Value) => {
      self.checkOpen();
      const all = items(lines);
      if (all === DEFER) return DEFER;
      for (const line of all) self.writeBytes(bytesArgument(line));
      return null;
    }),
    method(
      "seek(self, offset, whence=0, /)",
      "Change the stream position to the given byte offset.",
      (self: ByteStream, offset: Value, whence: Value) => {
        const to = offsetOf(offset);
        const from = offsetOf(whence);
        if (to === DEFER || from === DEFER) return DEFER;
        self.checkOpen();
        return self.seek(to, from);
      },
    ),
    method("tell(self, /)", "Return current stream position.", (self: ByteStream) => {
      self.checkOpen();
      return self.tell();
    }),
    method(
      "truncate(self, size=None, /)",
      "Truncate file to size bytes.",
      (self: ByteStream, size: Value) => {
        self.checkOpen();
        if (size === null) return self.truncate(undefined);
        const to = index(size);
        return to === DEFER ? DEFER : self.truncate(Number(to));
      },
    ),
    method("fileno(self, /)", "Return underlying file descriptor.", (self: ByteStream) => self.fileno()),
    method("isatty(self, /)", "Whether this is a terminal.", (self: ByteStream) => {
      self.checkOpen();
      return self.isTerminal();
    }),
    method("readable(self, /)", "Whether it can be read.", (self: ByteStream) => {
      self.checkOpen();
      return self.canRead;
    }),
    method("writable(self, /)", "Whether it can be written to.", (self: ByteStream) => {
      self.checkOpen();
      return self.canWrite;
    }),
    method("seekable(self, /)", "Whether it can seek.", (self: ByteStream) => {
      self.checkOpen();
      return self.canSeek;
    }),
  ];
}

/** The methods of those that have a buffer. */
export function bufferedEntries(): Entry[] {
  return [
    method(
      "read1(self, size=-1, /)",
      "Read and return up to size bytes, with at most one read.",
      (self: ByteStream, size: Value) => {
        const count = countOf(size);
        if (count === DEFER) return DEFER;
        self.checkOpen();
        return new Bytes(self.readSome(count));
      },
    ),
    method("readinto1(self, buffer, /)", "Read bytes into buffer.", (self: ByteStream, target: Value) =>
      readInto(self, target, "readinto1", count => self.readSome(count)),
    ),
  ];
}

/** A whence that streams of files know: ValueError `whence value 9 unsupported`. */
export function checkWhence(whence: number): void {
  if (whence < fromStart || whence > fromEnd) raise(ValueError, `whence value ${whence} unsupported`);
}
