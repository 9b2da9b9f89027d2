// UTF-8. What is wrong with a malformed sequence, and how much of it, is told as CPython does: the longest beginning of a
// character that could be one.
import type { ByteBuffer, CodecFailure, TextBuffer } from "./codec-buffer.ts";
import { runEnd } from "./codec-buffer.ts";
import { codeAt, type Text, textFromHost } from "./text.ts";

/** The host's decoder, which stops at the first error without saying where. */
const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

/** From this length on the host's decoder is worth the call (and its exception, should there be an error). */
const longEnough = 24;

/** A decoder (see `Decoder`). */
export function decodeUtf8(
  bytes: Uint8Array,
  start: number,
  out: TextBuffer,
  final: boolean,
): number | CodecFailure {
  if (bytes.length - start >= longEnough) {
    const text = decodeByHost(start === 0 ? bytes : bytes.subarray(start));
    if (text !== undefined) {
      out.add(text);
      return bytes.length;
    }
  }
  let at = start;
  while (at < bytes.length) {
    const lead = bytes[at];
    if (lead < 0x80) {
      out.push(lead);
      at++;
      continue;
    }
    const length = sequenceLength(lead);
    if (length === 0) return failure(at, at + 1, "invalid start byte");
    const good = goodPrefix(bytes, at, length);
    if (good === length) {
      out.push(codeOf(bytes, at, length));
      at += length;
    } else if (at + good < bytes.length) {
      // A surrogate may be completed: there is an error handler that lets it pass.
      if (!final && lead === 0xed && at + 2 === bytes.length && bytes[at + 1] >> 5 === 5) return at;
      return failure(at, at + good, "invalid continuation byte");
    } else return final ? failure(at, bytes.length, "unexpected end of data") : at;
  }
  return at;
}

function decodeByHost(bytes: Uint8Array): Text | undefined {
  try {
    return textFromHost(strict.decode(bytes));
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function failure(start: number, end: number, reason: string): CodecFailure {
  return { encoding: "utf-8", start, end, reason };
}

function sequenceLength(lead: number): number {
  if (lead < 0xc2) return 0;
  if (lead < 0xe0) return 2;
  if (lead < 0xf0) return 3;
  return lead < 0xf5 ? 4 : 0;
}

/** How many bytes of a sequence are there and right. The second one also tells overlong forms, surrogates and what is too large. */
function goodPrefix(bytes: Uint8Array, at: number, length: number): number {
  const lead = bytes[at];
  for (let i = 1; i < length; i++) {
    if (at + i >= bytes.length) return i;
    const byte = bytes[at + i];
    const least = i > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const most = i > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (byte < least || byte > most) return i;
  }
  return length;
}

function codeOf(bytes: Uint8Array, at: number, length: number): number {
  let code = bytes[at] & (0xff >> (length + 1));
  for (let i = 1; i < length; i++) code = (code << 6) | (bytes[at + i] & 0x3f);
  return code;
}

/** An encoder (see `Encoder`). */
export function encodeUtf8(text: Text, start: number, out: ByteBuffer): CodecFailure | undefined {
  if (typeof text === "string") {
    out.add(encoder.encode(start === 0 ? text : text.slice(start)));
    return undefined;
  }
  for (let i = start; i < text.length; i++) {
    const code = text[i];
    if (isSurrogate(code)) {
      return {
        encoding: "utf-8",
        start: i,
        end: runEnd(text, i, isSurrogate),
        reason: "surrogates not allowed",
      };
    }
    pushUtf8(out, code);
  }
  return undefined;
}

/** Whether a code point is one of those that only stand for halves of others. */
export function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xe000;
}

/** The bytes of a code point, a surrogate too. */
export function pushUtf8(out: ByteBuffer, code: number): void {
  if (code < 0x80) out.push(code);
  else if (code < 0x800) {
    out.push(0xc0 | (code >> 6));
    out.push(0x80 | (code & 0x3f));
  } else if (code < 0x10000) {
    out.push(0xe0 | (code >> 12));
    out.push(0x80 | ((code >> 6) & 0x3f));
    out.push(0x80 | (code & 0x3f));
  } else {
    out.push(0xf0 | (code >> 18));
    out.push(0x80 | ((code >> 12) & 0x3f));
    out.push(0x80 | ((code >> 6) & 0x3f));
    out.push(0x80 | (code & 0x3f));
  }
}

/** `text.encode()`, or undefined if the text holds surrogates. */
export function utf8Bytes(text: Text): Uint8Array | undefined {
  if (typeof text === "string") return encoder.encode(text);
  const host = new Array<string>(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = codeAt(text, i);
    if (isSurrogate(code)) return undefined;
    host[i] = String.fromCodePoint(code);
  }
  return encoder.encode(host.join(""));
}
