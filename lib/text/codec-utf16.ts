// UTF-16 and UTF-32 in both orders of the bytes.
import type { ByteBuffer, CodecFailure, Decoder, Encoder } from "./codec-buffer.ts";
import { isSurrogate } from "./codec-utf8.ts";
import { codeAt } from "./text.ts";

/** Little end first, or big end first. */
export type Endian = "le" | "be";

function read16(bytes: Uint8Array, at: number, endian: Endian): number {
  return endian === "le" ? bytes[at] | (bytes[at + 1] << 8) : (bytes[at] << 8) | bytes[at + 1];
}

/** Writes two bytes. */
export function push16(out: ByteBuffer, unit: number, endian: Endian): void {
  if (endian === "le") {
    out.push(unit & 255);
    out.push(unit >> 8);
  } else {
    out.push(unit >> 8);
    out.push(unit & 255);
  }
}

/** Writes four bytes. */
export function push32(out: ByteBuffer, code: number, endian: Endian): void {
  push16(out, endian === "le" ? code & 0xffff : code >> 16, endian);
  push16(out, endian === "le" ? code >> 16 : code & 0xffff, endian);
}

/** The decoder of UTF-16 without a mark. */
export function utf16Decoder(endian: Endian): Decoder {
  const failure = (start: number, end: number, reason: string): CodecFailure => ({
    encoding: `utf-16-${endian}`,
    start,
    end,
    reason,
  });
  return (bytes, start, out, final) => {
    const end = bytes.length;
    let at = start;
    while (at + 1 < end) {
      const unit = read16(bytes, at, endian);
      if (!isSurrogate(unit)) {
        out.push(unit);
        at += 2;
        continue;
      }
      if (unit >= 0xdc00) return failure(at, at + 2, "illegal encoding");
      if (at + 3 >= end) return final ? failure(at, end, "unexpected end of data") : at;
      const low = read16(bytes, at + 2, endian);
      if (low < 0xdc00 || low > 0xdfff) return failure(at, at + 2, "illegal UTF-16 surrogate");
      out.push(0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00));
      at += 4;
    }
    return at < end && final ? failure(at, end, "truncated data") : at;
  };
}

/** The encoder of UTF-16 without a mark; errors name the encoding as asked for. */
export function utf16Encoder(endian: Endian, encoding: string): Encoder {
  return (text, start, out) => {
    for (let i = start; i < text.length; i++) {
      const code = codeAt(text, i);
      if (isSurrogate(code)) return { encoding, start: i, end: i + 1, reason: "surrogates not allowed" };
      if (code < 0x10000) push16(out, code, endian);
      else {
        push16(out, 0xd800 + ((code - 0x10000) >> 10), endian);
        push16(out, 0xdc00 + (code & 0x3ff), endian);
      }
    }
    return undefined;
  };
}

/** The decoder of UTF-32 without a mark. */
export function utf32Decoder(endian: Endian): Decoder {
  const encoding = `utf-32-${endian}`;
  return (bytes, start, out, final) => {
    const end = bytes.length;
    let at = start;
    for (; at + 3 < end; at += 4) {
      const first = read16(bytes, at, endian);
      const second = read16(bytes, at + 2, endian);
      const code = endian === "le" ? second * 65536 + first : first * 65536 + second;
      if (isSurrogate(code)) {
        const reason = "code point in surrogate code point range(0xd800, 0xe000)";
        return { encoding, start: at, end: at + 4, reason };
      }
      if (code > 0x10ffff)
        return { encoding, start: at, end: at + 4, reason: "code point not in range(0x110000)" };
      out.push(code);
    }
    return at < end && final ? { encoding, start: at, end, reason: "truncated data" } : at;
  };
}

/** The encoder of UTF-32 without a mark; errors name the encoding as asked for. */
export function utf32Encoder(endian: Endian, encoding: string): Encoder {
  return (text, start, out) => {
    for (let i = start; i < text.length; i++) {
      const code = codeAt(text, i);
      if (isSurrogate(code)) return { encoding, start: i, end: i + 1, reason: "surrogates not allowed" };
      push32(out, code, endian);
    }
    return undefined;
  };
}
