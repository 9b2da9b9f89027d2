import { Progress } from "../../object/progress.ts";
import { opcodes } from "./opcode.ts";

/** Frames are closed when they hold so much; longer texts and bytes stand outside of them. */
const frameTarget = 64 * 1024;
/** Less than that gets no frame of its own. */
const frameLeast = 4;
const frameHeader = 9;

/** The bytes of a pickle that is being written, in frames from protocol 4 on. */
export class Output extends Progress {
  private bytes = new Uint8Array(256);
  private length = 0;
  private isFraming = false;
  /** Where the header of the open frame is; −1 if there is none. */
  private frameStart = -1;

  /** How many bytes there are that `take` hasn't given. */
  get size(): number {
    return this.length;
  }

  startFraming(): void {
    this.isFraming = true;
  }

  endFraming(): void {
    this.closeFrame();
    this.isFraming = false;
  }

  private reserve(count: number): void {
    if (this.isFraming && this.frameStart < 0) {
      this.frameStart = this.length;
      this.room(frameHeader);
      this.length += frameHeader;
    }
    this.room(count);
  }

  private room(count: number): void {
    const needed = this.length + count;
    if (needed <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, needed));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }

  byte(byte: number): void {
    if (this.length === this.bytes.length || this.frameStart < 0) this.reserve(1);
    this.bytes[this.length++] = byte;
  }

  /** An instruction and `count` bytes of a number, low ones first. */
  sized(opcode: number, number: number, count: number): void {
    this.reserve(1 + count);
    const { bytes } = this;
    bytes[this.length++] = opcode;
    for (let i = 0; i < count; i++) {
      bytes[this.length++] = number % 256;
      number = Math.floor(number / 256);
    }
  }

  float(opcode: number, value: number): void {
    this.reserve(9);
    this.bytes[this.length] = opcode;
    const { buffer, byteOffset } = this.bytes;
    new DataView(buffer, byteOffset).setFloat64(this.length + 1, value, false);
    this.length += 9;
  }

  /** A text of Latin-1 characters. */
  text(text: string): void {
    this.reserve(text.length);
    const { bytes } = this;
    for (let i = 0; i < text.length; i++) bytes[this.length++] = text.charCodeAt(i);
  }

  raw(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** A header of an instruction with a length, and the bytes that it tells the length of. */
  payload(opcode: number, sizeBytes: number, bytes: Uint8Array): void {
    if (bytes.length < frameTarget) {
      this.sized(opcode, bytes.length, sizeBytes);
      this.raw(bytes);
      return;
    }
    const { isFraming } = this;
    this.endFraming();
    this.sized(opcode, bytes.length, sizeBytes);
    this.raw(bytes);
    this.isFraming = isFraming;
  }

  /** Between two objects: close a frame that is full. Whether there is something worth being handed on. */
  boundary(): boolean {
    if (this.isFraming && this.frameStart >= 0) {
      if (this.length - this.frameStart - frameHeader < frameTarget) return false;
      this.closeFrame();
    }
    return this.length >= frameTarget;
  }

  private closeFrame(): void {
    const { frameStart, bytes } = this;
    if (!this.isFraming || frameStart < 0) return;
    this.frameStart = -1;
    let count = this.length - frameStart - frameHeader;
    if (count < frameLeast) {
      bytes.copyWithin(frameStart, frameStart + frameHeader, this.length);
      this.length -= frameHeader;
      return;
    }
    bytes[frameStart] = opcodes.FRAME;
    for (let i = 1; i < frameHeader; i++) {
      bytes[frameStart + i] = count % 256;
      count = Math.floor(count / 256);
    }
  }

  /** What has been written so far, outside of any open frame. */
  take(): Uint8Array {
    const bytes = this.bytes.slice(0, this.length);
    this.length = 0;
    return bytes;
  }
}
