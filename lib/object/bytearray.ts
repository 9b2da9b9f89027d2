import { Buffer } from "./buffer.ts";
import { BufferError, raise } from "./error.ts";
import { builtinType } from "./object.ts";

const none = new Uint8Array();

/**
 * A `bytearray`: the bytes from `start` to `end` of an array with room on both sides, so that appending and taking away
 * from the front, as queues do, cost the same however long it is.
 */
export class ByteArray extends Buffer {
  private room: Uint8Array;
  private start = 0;
  private end: number;
  /** How many memoryviews look at it. */
  private lent = 0;

  constructor(bytes: Uint8Array = none) {
    super();
    this.room = bytes;
    this.end = bytes.length;
  }

  get length(): number {
    return this.end - this.start;
  }

  bytes(): Uint8Array {
    const { room, start, end } = this;
    return start === 0 && end === room.length ? room : room.subarray(start, end);
  }

  at(index: number): number {
    return this.room[this.start + index];
  }

  setAt(index: number, byte: number): void {
    this.room[this.start + index] = byte;
  }

  get format(): string {
    return "B";
  }
  get itemSize(): number {
    return 1;
  }
  get isReadonly(): boolean {
    return false;
  }
  override lend(): void {
    this.lent++;
  }
  override takeBack(): void {
    this.lent--;
  }

  /** BufferError while a memoryview looks at it. Before any change of length. */
  checkResizable(): void {
    if (this.lent > 0) raise(BufferError, "Existing exports of data: object cannot be re-sized");
  }

  append(byte: number): void {
    this.checkResizable();
    if (this.end === this.room.length) this.grow(1);
    this.room[this.end++] = byte;
  }

  /** Replace `count` bytes from `index` on by others, which may be its own. */
  splice(index: number, count: number, bytes: Uint8Array): void {
    const change = bytes.length - count;
    if (change === 0) {
      this.room.set(bytes, this.start + index);
      return;
    }
    this.checkResizable();
    if (bytes.buffer === this.room.buffer) bytes = bytes.slice();
    if (index === 0 && change < 0) this.start -= change;
    else {
      if (this.end + change > this.room.length) this.grow(change);
      const { room, start, end } = this;
      room.copyWithin(start + index + bytes.length, start + index + count, end);
      this.end = end + change;
    }
    this.room.set(bytes, this.start + index);
    if (this.length < this.room.length >> 2) this.shrink();
  }

  /** Take over other bytes as a whole. */
  replace(bytes: Uint8Array): void {
    if (bytes.length !== this.length) this.checkResizable();
    if (this.lent > 0) this.room.set(bytes, this.start);
    else {
      this.room = bytes;
      this.start = 0;
      this.end = bytes.length;
    }
  }

  /** Make room for `more` bytes at the end: at least an eighth more than needed. */
  private grow(more: number): void {
    const { length } = this;
    const needed = length + more;
    const room = new Uint8Array(needed + (needed >> 3) + 8);
    room.set(this.bytes());
    this.room = room;
    this.start = 0;
    this.end = length;
  }

  private shrink(): void {
    this.room = this.bytes().slice();
    this.start = 0;
    this.end = this.room.length;
  }
}

export const bytearrayType = builtinType("bytearray", ByteArray);
