import { Buffer } from "../../object/buffer.ts";
import { Bytes } from "../../object/bytes.ts";
import { BufferError, raise, ValueError } from "../../object/error.ts";
import { MemoryView } from "../../object/memoryview.ts";
import { construct, declare, method } from "../../object/native.ts";
import type { Type, Value } from "../../object/object.ts";
import { bufferedIOBaseType } from "./base.ts";
import { ByteStream, bufferedEntries, byteEntries, bytesArgument, fromEnd, fromHere } from "./byte-stream.ts";
import { commonEntries, raiseClosed, raiseUnsupported, stateEntries, streamType } from "./stream.ts";

const none = new Uint8Array();

/** What `getbuffer` lends: the memory of a `BytesIO`, which may not be resized meanwhile. */
class BytesIOMemory extends Buffer {
  readonly format = "B";
  readonly itemSize = 1;
  readonly owner: BytesIO;
  constructor(owner: BytesIO) {
    super();
    this.owner = owner;
  }
  bytes(): Uint8Array {
    return this.owner.content();
  }
  get isReadonly(): boolean {
    return false;
  }
  override lend(): void {
    this.owner.lent++;
  }
  override takeBack(): void {
    this.owner.lent--;
  }
}

/** `BytesIO`: a binary stream in memory. */
export class BytesIO extends ByteStream {
  /** Longer than what is in it; the rest is zeros. */
  private room: Uint8Array = none;
  private size = 0;
  private position = 0;
  /** How many memoryviews look at it. */
  lent = 0;

  set(bytes: Uint8Array): void {
    this.checkResizable();
    this.room = bytes.slice();
    this.size = bytes.length;
    this.position = 0;
  }

  /** Be as another was. */
  restore(bytes: Uint8Array, position: number): void {
    this.set(bytes);
    this.position = Math.max(0, position);
  }

  /** The bytes themselves, not to be kept. */
  content(): Uint8Array {
    return this.room.subarray(0, this.size);
  }

  private checkResizable(): void {
    if (this.lent > 0) raise(BufferError, "Existing exports of data: object cannot be re-sized");
  }

  private resize(size: number): void {
    this.checkResizable();
    if (size > this.room.length) {
      const larger = new Uint8Array(Math.max(size, this.room.length * 2, 64));
      larger.set(this.content());
      this.room = larger;
    } else if (size < this.size) this.room.fill(0, size, this.size);
    this.size = size;
  }

  get canRead(): boolean {
    return true;
  }
  get canWrite(): boolean {
    return true;
  }
  get canSeek(): boolean {
    return true;
  }
  override get hintSlack(): number {
    return 1;
  }
  checkOpen(): void {
    if (this.isClosed) raiseClosed();
  }
  close(): void {
    this.checkResizable();
    this.isClosed = true;
    this.room = none;
    this.size = 0;
  }
  flush(): void {
    this.checkOpen();
  }

  readBytes(count: number): Uint8Array {
    this.checkOpen();
    const end = count < 0 ? this.size : Math.min(this.size, this.position + count);
    const bytes = this.room.slice(Math.min(this.position, end), end);
    this.position += bytes.length;
    return bytes;
  }
  readSome(count: number): Uint8Array {
    return this.readBytes(count);
  }
  readLine(limit: number): Uint8Array {
    if (this.position >= this.size) return none;
    const found = this.content().indexOf(10, this.position);
    const length = (found < 0 ? this.size : found + 1) - this.position;
    return this.readBytes(limit < 0 ? length : Math.min(limit, length));
  }

  writeBytes(bytes: Uint8Array): number {
    this.checkOpen();
    if (bytes.length === 0) return 0;
    const end = this.position + bytes.length;
    if (end > this.size) this.resize(end);
    this.room.set(bytes, this.position);
    this.position = end;
    return bytes.length;
  }

  seek(offset: number, whence: number): number {
    if (whence < 0 || whence > 2) raise(ValueError, `invalid whence (${whence}, should be 0, 1 or 2)`);
    if (whence === 0 && offset < 0) raise(ValueError, `negative seek value ${offset}`);
    const base = whence === fromHere ? this.position : whence === fromEnd ? this.size : 0;
    this.position = Math.max(0, base + offset);
    return this.position;
  }
  tell(): number {
    return this.position;
  }
  truncate(size: number | undefined): number {
    const to = size ?? this.position;
    if (to < 0) raise(ValueError, `negative size value ${to}`);
    if (to < this.size) this.resize(to);
    return to;
  }
  fileno(): number {
    raiseUnsupported("fileno");
  }
  isTerminal(): boolean {
    return false;
  }
  attribute(): undefined {
    return undefined;
  }
}

export const bytesIOType = streamType("BytesIO", BytesIO, bufferedIOBaseType);

declare(bytesIOType, "Buffered I/O implementation using an in-memory bytes buffer.", () => [
  construct("BytesIO(type, /, *args, **kwargs)", (type: Type) => new type.layout()),
  method(
    "__init__(self, /, initial_bytes=b'')",
    "Buffered I/O in memory.",
    (self: BytesIO, initial: Value) => {
      self.set(initial === undefined || initial === null ? none : bytesArgument(initial));
      return null;
    },
  ),
  method("getvalue(self, /)", "Retrieve the entire contents of the BytesIO object.", (self: BytesIO) => {
    self.checkOpen();
    return new Bytes(self.content().slice());
  }),
  method(
    "getbuffer(self, /)",
    "Get a read-write view over the contents of the BytesIO object.",
    (self: BytesIO) => {
      self.checkOpen();
      return MemoryView.of(new BytesIOMemory(self));
    },
  ),
  ...byteEntries(),
  ...bufferedEntries(),
  ...commonEntries(),
  ...stateEntries<BytesIO>(
    "_io.BytesIO",
    3,
    self => {
      self.checkOpen();
      return [new Bytes(self.content().slice()), self.tell()];
    },
    (self, [bytes], position) => {
      self.checkOpen();
      self.set(none);
      self.restore(bytesArgument(bytes), position);
    },
  ),
]);
