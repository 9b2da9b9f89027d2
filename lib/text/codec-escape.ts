// The escapes of Python's literals as encodings: unicode_escape, raw_unicode_escape.
import type { ByteBuffer, CodecFailure, TextBuffer } from "./codec-buffer.ts";
import { escapeCode } from "./repr.ts";
import { codeAt, type Text, textFromCode } from "./text.ts";
import { codeNamed } from "./unicode-names.ts";

const simpleEscapes = new Map<number, string>([
  [10, ""],
  [34, '"'],
  [39, "'"],
  [92, "\\"],
  [97, "\x07"],
  [98, "\b"],
  [102, "\f"],
  [110, "\n"],
  [114, "\r"],
  [116, "\t"],
  [118, "\v"],
]);

/** The decoder of unicode_escape. */
export function decodeUnicodeEscape(
  bytes: Uint8Array,
  start: number,
  out: TextBuffer,
  final: boolean,
): number | CodecFailure {
  const length = bytes.length;
  for (let at = start; at < length; ) {
    const byte = bytes[at];
    if (byte !== 92) {
      out.push(byte);
      at++;
      continue;
    }
    if (at + 1 === length) return final ? failure(at, length, "\\ at end of string") : at;
    const letter = bytes[at + 1];
    const simple = simpleEscapes.get(letter);
    if (simple !== undefined) {
      out.add(simple);
      at += 2;
    } else if (letter >= 48 && letter <= 55) {
      let end = at + 2;
      let code = letter - 48;
      while (end < at + 4 && bytes[end] >= 48 && bytes[end] <= 55) code = code * 8 + bytes[end++] - 48;
      out.push(code);
      at = end;
    } else if (letter === 120 || letter === 117 || letter === 85) {
      const digits = letter === 120 ? 2 : letter === 117 ? 4 : 8;
      const end = hexEnd(bytes, at + 2, digits);
      if (end < at + 2 + digits) {
        if (!final && end === length) return at;
        const shape = String.fromCharCode(letter) + (letter === 120 ? "XX" : "X".repeat(digits));
        return failure(at, end, `truncated \\${shape} escape`);
      }
      const code = hexValue(bytes, at + 2, end);
      if (code > 0x10ffff) return failure(at, end, "illegal Unicode character");
      out.push(code);
      at = end;
    } else if (letter === 78) {
      const named = readNamed(bytes, at, final);
      if (typeof named === "number" || "reason" in named) return named;
      out.push(named.code);
      at = named.end;
    } else {
      // An invalid escape stands for itself.
      out.push(92);
      out.push(letter);
      at += 2;
    }
  }
  return length;
}

function readNamed(
  bytes: Uint8Array,
  at: number,
  final: boolean,
): number | CodecFailure | { code: number; end: number } {
  const length = bytes.length;
  if (at + 2 < length && bytes[at + 2] !== 123) return failure(at, at + 2, "malformed \\N character escape");
  let end = at + 3;
  while (end < length && bytes[end] !== 125) end++;
  if (end >= length) return final ? failure(at, length, "malformed \\N character escape") : at;
  if (end === at + 3) return failure(at, end, "malformed \\N character escape");
  const code = codeNamed(String.fromCharCode(...bytes.subarray(at + 3, end)));
  return code === undefined ? failure(at, end + 1, "unknown Unicode character name") : { code, end: end + 1 };
}

function failure(start: number, end: number, reason: string): CodecFailure {
  return { encoding: "unicodeescape", start, end, reason };
}

function isHex(byte: number): boolean {
  return (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 70) || (byte >= 97 && byte <= 102);
}

function hexEnd(bytes: Uint8Array, start: number, digits: number): number {
  let end = start;
  while (end < bytes.length && end < start + digits && isHex(bytes[end])) end++;
  return end;
}

function hexValue(bytes: Uint8Array, start: number, end: number): number {
  return Number.parseInt(String.fromCharCode(...bytes.subarray(start, end)), 16);
}

/** The encoder of unicode_escape. */
export function encodeUnicodeEscape(text: Text, start: number, out: ByteBuffer): undefined {
  for (let i = start; i < text.length; i++) {
    const code = codeAt(text, i);
    if (code === 92) addAscii(out, "\\\\");
    else if (code >= 32 && code < 127) out.push(code);
    else addAscii(out, escapeCode(code));
  }
}

/** The decoder of raw_unicode_escape: only `\u` and `\U` after an odd number of backslashes. */
export function decodeRawUnicodeEscape(
  bytes: Uint8Array,
  start: number,
  out: TextBuffer,
  final: boolean,
): number | CodecFailure {
  const length = bytes.length;
  for (let at = start; at < length; ) {
    const letter = bytes[at + 1];
    if (bytes[at] !== 92 || at + 1 === length || (letter !== 117 && letter !== 85)) {
      if (!final && bytes[at] === 92 && at + 1 === length) return at;
      out.push(bytes[at++]);
      // A backslash takes what follows with it.
      if (bytes[at - 1] === 92 && at < length) out.push(bytes[at++]);
      continue;
    }
    const digits = letter === 117 ? 4 : 8;
    const end = hexEnd(bytes, at + 2, digits);
    if (end < at + 2 + digits) {
      if (!final && end === length) return at;
      const reason = `truncated \\${String.fromCharCode(letter)}${"X".repeat(digits)} escape`;
      return { encoding: "rawunicodeescape", start: at, end, reason };
    }
    const code = hexValue(bytes, at + 2, end);
    if (code > 0x10ffff) {
      return { encoding: "rawunicodeescape", start: at, end, reason: "\\Uxxxxxxxx out of range" };
    }
    out.add(textFromCode(code));
    at = end;
  }
  return length;
}

/** The encoder of raw_unicode_escape. */
export function encodeRawUnicodeEscape(text: Text, start: number, out: ByteBuffer): undefined {
  for (let i = start; i < text.length; i++) {
    const code = codeAt(text, i);
    if (code < 256) out.push(code);
    else addAscii(out, escapeCode(code));
  }
}

function addAscii(out: ByteBuffer, text: string): void {
  for (let i = 0; i < text.length; i++) out.push(text.charCodeAt(i));
}
