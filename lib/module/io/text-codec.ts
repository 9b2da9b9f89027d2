import { Bytes } from "../../object/bytes.ts";
import { LookupError, raise, UnicodeDecodeError, UnicodeEncodeError } from "../../object/error.ts";
import { unicodeError } from "../../object/unicode-error.ts";
import { type Str, strOf, textOf } from "../../object/wide.ts";
import {
  type Codec,
  decodeBytes,
  type ErrorHandlerName,
  encodeText,
  findCodec,
  isErrorHandlerName,
  utf8Bytes,
} from "../../text/index.ts";

/** Encoding and decoding of text streams: decoding goes on over the ends of the parts that are read. */
export class TextCodec {
  readonly codec: Codec;
  readonly errors: string;
  /** The codec that a mark at the beginning has chosen. */
  private chosen: Codec | null = null;
  private rest: Uint8Array = none;
  private hasWritten = false;

  constructor(encoding: string, errors: string) {
    this.codec = findCodec(encoding) ?? raise(LookupError, `unknown encoding: ${encoding}`);
    this.errors = errors;
  }

  get handler(): ErrorHandlerName {
    if (!isErrorHandlerName(this.errors)) raise(LookupError, `unknown error handler name '${this.errors}'`);
    return this.errors;
  }

  /** Whether no str of the plain form can fail to be encoded. */
  get takesAllStrings(): boolean {
    return this.codec.name === "utf-8";
  }

  encode(text: Str): Uint8Array {
    if (this.takesAllStrings && typeof text === "string") return utf8Bytes(text) as Uint8Array; // No surrogates.
    // A mark stands at the beginning of the stream alone.
    const codec = this.codec.mark === undefined || !this.hasWritten ? this.codec : withoutMark(this.codec);
    this.hasWritten = true;
    const result = encodeText(codec, textOf(text), isErrorHandlerName(this.errors) ? this.errors : "strict");
    if ("bytes" in result) return result.bytes;
    this.handler;
    const { encoding, start, end, reason } = result.failure;
    throw unicodeError(UnicodeEncodeError, encoding, text, start, end, reason);
  }

  /** The text of the next bytes; the beginning of a character waits for the rest of it, unless nothing more comes. */
  decode(bytes: Uint8Array, isFinal: boolean): Str {
    let all = bytes;
    if (this.rest.length > 0) {
      all = new Uint8Array(this.rest.length + bytes.length);
      all.set(this.rest);
      all.set(bytes, this.rest.length);
    }
    const { codec } = this;
    if (this.chosen === null && codec.mark !== undefined) {
      if (all.length < codec.mark.bytes.length && !isFinal) {
        this.rest = all.slice();
        return "";
      }
      const { codec: chosen, offset } = codec.mark.read(all);
      this.chosen = chosen;
      all = all.subarray(offset);
    }
    const errors = isErrorHandlerName(this.errors) ? this.errors : "strict";
    const result = decodeBytes(this.chosen ?? codec, all, errors, isFinal);
    if ("failure" in result) {
      this.handler;
      const { encoding, start, end, reason } = result.failure;
      throw unicodeError(UnicodeDecodeError, encoding, new Bytes(result.bytes.slice()), start, end, reason);
    }
    this.rest = all.slice(result.consumed);
    return strOf(result.text);
  }

  /** How many bytes wait for the rest of their character. */
  get waiting(): number {
    return this.rest.length;
  }

  /** Start anew, from the beginning of the stream or from somewhere inside. */
  reset(isAtStart: boolean): void {
    this.rest = none;
    if (isAtStart) {
      this.chosen = null;
      this.hasWritten = false;
    } else if (this.codec.mark !== undefined && this.chosen === null) {
      this.chosen = withoutMark(this.codec);
    }
  }

  /** From now on in the middle of a stream. */
  skipMark(): void {
    this.hasWritten = true;
  }
}

const none = new Uint8Array();

function withoutMark(codec: Codec): Codec {
  const { name, module, decode, encode } = codec;
  return { name, module, decode, encode };
}
