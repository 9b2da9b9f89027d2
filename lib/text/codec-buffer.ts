// What decoders write to and encoders write to, and how they stop.
import { codeAt, concatTexts, type Text, textFromCodes } from "./text.ts";

/** Why a decoder or an encoder can't go on: what UnicodeDecodeError and UnicodeEncodeError tell. */
export interface CodecFailure {
  /** As in the message: "utf-8", "charmap". */
  encoding: string;
  /** The bytes or code points that are wrong, from `start` up to `end`. */
  start: number;
  end: number;
  reason: string;
}

/** A text that grows. */
export class TextBuffer {
  private readonly parts: Text[] = [];
  private codes: number[] = [];

  /** Adds one code point. */
  push(code: number): void {
    this.codes.push(code);
    if (this.codes.length >= 8192) this.flush();
  }

  /** Adds a text. */
  add(text: Text): void {
    if (text.length < 16) for (let i = 0; i < text.length; i++) this.codes.push(codeAt(text, i));
    else {
      this.flush();
      this.parts.push(text);
    }
  }

  private flush(): void {
    if (this.codes.length === 0) return;
    this.parts.push(textFromCodes(this.codes));
    this.codes = [];
  }

  /** The text so far. */
  text(): Text {
    this.flush();
    return this.parts.length === 1 ? this.parts[0] : concatTexts(this.parts);
  }
}

/** Bytes that grow. */
export class ByteBuffer {
  private content: Uint8Array;
  private length = 0;

  constructor(size = 64) {
    this.content = new Uint8Array(size);
  }

  private reserve(count: number): void {
    if (this.length + count <= this.content.length) return;
    const larger = new Uint8Array(Math.max(this.content.length * 2, this.length + count));
    larger.set(this.content);
    this.content = larger;
  }

  /** Adds one byte. */
  push(byte: number): void {
    if (this.length === this.content.length) this.reserve(1);
    this.content[this.length++] = byte;
  }

  /** Adds bytes. */
  add(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.content.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** The bytes so far. */
  bytes(): Uint8Array {
    return this.length === this.content.length ? this.content : this.content.slice(0, this.length);
  }
}

/**
 * Decodes from `start` on. A number is where it ended: at the end of the bytes, or, if they aren't `final`, before a
 * character that has only begun.
 */
export type Decoder = (
  bytes: Uint8Array,
  start: number,
  out: TextBuffer,
  final: boolean,
) => number | CodecFailure;

/** Encodes from `start` on, to the end or up to the first code points that it can't encode. */
export type Encoder = (text: Text, start: number, out: ByteBuffer) => CodecFailure | undefined;

/** The end of the run of code points from `start` on that a test holds for. */
export function runEnd(text: Text, start: number, test: (code: number) => boolean): number {
  let end = start;
  while (end < text.length && test(codeAt(text, end))) end++;
  return end;
}
