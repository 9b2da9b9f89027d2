// The error handlers that every codec knows: what they put in place of what can't be decoded or encoded.
import { ByteBuffer, type CodecFailure, type Encoder } from "./codec-buffer.ts";
import { isSurrogate, pushUtf8 } from "./codec-utf8.ts";
import { push16, push32 } from "./codec-utf16.ts";
import { escapeCode } from "./repr.ts";
import { codeAt, type Text, textFromCodes } from "./text.ts";
import { nameOf } from "./unicode-names.ts";

/** What stands for the wrong part, and where to go on. */
export interface Repair<Replacement> {
  replacement: Replacement;
  position: number;
}

/** The handlers that `codecs.lookup_error` knows by itself. */
export const errorHandlerNames = [
  "strict",
  "ignore",
  "replace",
  "xmlcharrefreplace",
  "backslashreplace",
  "namereplace",
  "surrogatepass",
  "surrogateescape",
] as const;

/** The name of a built-in handler. */
export type ErrorHandlerName = (typeof errorHandlerNames)[number];

/** Whether a handler is built in. */
export function isErrorHandlerName(name: string): name is ErrorHandlerName {
  return (errorHandlerNames as readonly string[]).includes(name);
}

/**
 * What a built-in handler makes of a failure to decode; undefined if the error is to be raised. The handlers
 * xmlcharrefreplace and namereplace are for encoding only (TypeError "don't know how to handle UnicodeDecodeError in error
 * callback", the caller's).
 */
export function repairDecoding(
  name: ErrorHandlerName,
  failure: CodecFailure,
  bytes: Uint8Array,
): Repair<Text> | undefined {
  const { start, end } = failure;
  switch (name) {
    case "ignore":
      return { replacement: "", position: end };
    case "replace":
      return { replacement: "\ufffd", position: end };
    case "backslashreplace": {
      let replacement = "";
      for (let i = start; i < end; i++) replacement += `\\x${bytes[i].toString(16).padStart(2, "0")}`;
      return { replacement, position: end };
    }
    case "surrogateescape":
      return escapeBytes(bytes, start, end);
    case "surrogatepass":
      return passSurrogateBytes(failure.encoding, bytes, start);
    default:
      return undefined;
  }
}

function escapeBytes(bytes: Uint8Array, start: number, end: number): Repair<Text> | undefined {
  const codes: number[] = [];
  // Bytes of ASCII never stand for anything else; up to four others do.
  for (let i = start; i < end && i < start + 4 && bytes[i] >= 128; i++) codes.push(0xdc00 + bytes[i]);
  return codes.length === 0
    ? undefined
    : { replacement: textFromCodes(codes), position: start + codes.length };
}

function passSurrogateBytes(encoding: string, bytes: Uint8Array, start: number): Repair<Text> | undefined {
  const unit = unitSize(encoding);
  if (unit === undefined || start + unit.size > bytes.length) return undefined;
  let code = 0;
  if (unit.size === 3) {
    const [a, b, c] = bytes.subarray(start, start + 3);
    if ((a & 0xf0) !== 0xe0 || (b & 0xc0) !== 0x80 || (c & 0xc0) !== 0x80) return undefined;
    code = ((a & 15) << 12) | ((b & 63) << 6) | (c & 63);
  } else {
    for (let i = 0; i < unit.size; i++)
      code = code * 256 + bytes[start + (unit.little ? unit.size - 1 - i : i)];
  }
  return isSurrogate(code) ? { replacement: textFromCodes([code]), position: start + unit.size } : undefined;
}

/** The number of bytes of a surrogate in an encoding of Unicode, and whether the lowest comes first. */
function unitSize(encoding: string): { size: number; little: boolean } | undefined {
  const match = /^utf[-_]?(8|16|32)(?:[-_]?(le|be))?$/i.exec(encoding);
  if (match === null) return undefined;
  return { size: match[1] === "8" ? 3 : Number(match[1]) / 8, little: match[2]?.toLowerCase() !== "be" };
}

/** What a built-in handler makes of a failure to encode; undefined if the error is to be raised. */
export function repairEncoding(
  name: ErrorHandlerName,
  failure: CodecFailure,
  text: Text,
): Repair<Text | Uint8Array> | undefined {
  const { start, end } = failure;
  switch (name) {
    case "ignore":
      return { replacement: "", position: end };
    case "replace":
      return { replacement: "?".repeat(end - start), position: end };
    case "xmlcharrefreplace":
      return { replacement: spell(text, start, end, code => `&#${code};`), position: end };
    case "backslashreplace":
      return { replacement: spell(text, start, end, hexEscape), position: end };
    case "namereplace": {
      const escape = (code: number) => {
        const found = nameOf(code);
        return found === undefined ? hexEscape(code) : `\\N{${found}}`;
      };
      return { replacement: spell(text, start, end, escape), position: end };
    }
    case "surrogateescape":
      return unescapeBytes(text, start, end);
    case "surrogatepass":
      return passSurrogates(failure.encoding, text, start, end);
    default:
      return undefined;
  }
}

function spell(text: Text, start: number, end: number, spelling: (code: number) => string): string {
  let result = "";
  for (let i = start; i < end; i++) result += spelling(codeAt(text, i));
  return result;
}

/** As in a repr, but that no control character has a letter. */
function hexEscape(code: number): string {
  return code < 256 ? `\\x${code.toString(16).padStart(2, "0")}` : escapeCode(code);
}

function unescapeBytes(text: Text, start: number, end: number): Repair<Uint8Array> | undefined {
  const bytes = new Uint8Array(end - start);
  for (let i = start; i < end; i++) {
    const code = codeAt(text, i);
    if (code < 0xdc80 || code > 0xdcff) return undefined;
    bytes[i - start] = code - 0xdc00;
  }
  return { replacement: bytes, position: end };
}

function passSurrogates(
  encoding: string,
  text: Text,
  start: number,
  end: number,
): Repair<Uint8Array> | undefined {
  const unit = unitSize(encoding);
  if (unit === undefined) return undefined;
  const out = new ByteBuffer();
  for (let i = start; i < end; i++) {
    const code = codeAt(text, i);
    if (!isSurrogate(code)) return undefined;
    if (unit.size === 3) pushUtf8(out, code);
    else if (unit.size === 2) push16(out, code, unit.little ? "le" : "be");
    else push32(out, code, unit.little ? "le" : "be");
  }
  return { replacement: out.bytes(), position: end };
}

/**
 * Puts the replacement of an encoding error into the output. A text is encoded in turn; bytes must be whole characters of
 * the encoding. False if it can't be done: then the error is raised after all.
 */
export function addReplacement(
  replacement: Text | Uint8Array,
  encoding: string,
  encode: Encoder,
  out: ByteBuffer,
): boolean {
  if (replacement instanceof Uint8Array) {
    const unit = unitSize(encoding)?.size ?? 1;
    if (unit !== 3 && replacement.length % unit !== 0) return false;
    out.add(replacement);
    return true;
  }
  const encoded = new ByteBuffer();
  if (encode(replacement, 0, encoded) !== undefined) return false;
  out.add(encoded.bytes());
  return true;
}
