import { Buffer, bytesOf, lendsInPython } from "./buffer.ts";
import { encodeStr } from "./codec.ts";
import { raise, TypeError, ValueError } from "./error.ts";
import { DEFER, type Deferred } from "./native.ts";
import { slotOf, typeOf, type Value } from "./object.ts";
import { asInt, asStr, index, items } from "./protocol.ts";
import { isIterable } from "./size.ts";
import * as slot from "./slot.generated.ts";
import { repetitions, shownType } from "./str-argument.ts";
import type { Str } from "./wide.ts";

/** What bytes and bytearray make of their arguments. */

const notByte = "byte must be in range(0, 256)";

/** A byte, of an int or what has an `__index__`. */
export function byteOf(value: Value, message = notByte): number | Deferred {
  const n = asInt(value) ?? index(value);
  if (n === DEFER) return DEFER;
  if (n < 0 || n > 255) raise(ValueError, message);
  return n as number; // No bigint is so small.
}

/** A bytes-like argument; TypeError `a bytes-like object is required, not 'int'`. */
export function bytesArgument(value: Value): Uint8Array | Deferred {
  if (value instanceof Buffer) return value.bytes();
  if (lendsInPython(value)) return DEFER;
  raise(TypeError, `a bytes-like object is required, not '${typeOf(value).name}'`);
}

/** What is looked for: bytes, or a single one as an int. */
export function soughtBytes(value: Value): Uint8Array | Deferred {
  const bytes = bytesOf(value);
  if (bytes !== undefined) return bytes;
  if (lendsInPython(value)) return DEFER;
  if (asInt(value) === undefined && slotOf(value, slot.INDEX) === undefined) {
    raise(TypeError, `argument should be integer or bytes-like object, not '${typeOf(value).name}'`);
  }
  const byte = byteOf(value);
  return byte === DEFER ? DEFER : Uint8Array.of(byte);
}

/** The bytes of some ints; `DEFER` for an `__index__` in Python. */
export function bytesOfInts(values: readonly Value[], message = notByte): Uint8Array | Deferred {
  const bytes = new Uint8Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const byte = byteOf(values[i], message);
    if (byte === DEFER) return DEFER;
    bytes[i] = byte;
  }
  return bytes;
}

function text(value: Value, name: string, what: string): Str {
  const str = asStr(value);
  if (str === undefined) {
    raise(TypeError, `${name}() argument '${what}' must be str, not ${shownType(value)}`);
  }
  return str;
}

/**
 * The bytes that `bytes(source, encoding, errors)`, or `bytearray`, is made of; `DEFER` where Python code takes part. Where
 * `shares`, they may be the source's own.
 */
export function sourceBytes(
  name: "bytes" | "bytearray",
  source: Value | undefined,
  encoding: Value | undefined,
  errors: Value | undefined,
  shares: boolean,
): Uint8Array | Deferred {
  const codec = encoding === undefined ? undefined : text(encoding, name, "encoding");
  const handler = errors === undefined ? undefined : text(errors, name, "errors");
  const str = source === undefined ? undefined : asStr(source);
  if (codec !== undefined) {
    if (str === undefined) raise(TypeError, "encoding without a string argument");
    const encoded = encodeStr(str, codec, handler ?? "strict");
    return encoded === DEFER ? DEFER : encoded.data;
  }
  if (handler !== undefined) {
    const problem =
      str === undefined ? "errors without a string argument" : "string argument without an encoding";
    raise(TypeError, problem);
  }
  if (source === undefined) return new Uint8Array();
  if (str !== undefined) raise(TypeError, "string argument without an encoding");
  if (source instanceof Buffer) {
    const method = slotOf(source, slot.BYTES);
    if (name === "bytes" && method !== undefined && method !== bytesMethod.native) return DEFER;
    return shares ? source.bytes() : source.bytes().slice();
  }
  if (name === "bytes" && slotOf(source, slot.BYTES) !== undefined) return DEFER;
  const n = asInt(source) ?? (slotOf(source, slot.INDEX) === undefined ? undefined : index(source));
  if (n === DEFER) return DEFER;
  if (n !== undefined) {
    if (n < 0) raise(ValueError, "negative count");
    return new Uint8Array(repetitions(n, 1));
  }
  if (lendsInPython(source)) return DEFER;
  if (!isIterable(source)) raise(TypeError, `cannot convert '${typeOf(source).name}' object to ${name}`);
  const values = items(source);
  if (values === DEFER) return DEFER;
  return bytesOfInts(values, name === "bytes" ? "bytes must be in range(0, 256)" : notByte);
}

/** `bytes.__bytes__` itself, by which a subclass that overrides it is told; set when the table is made. */
export const bytesMethod: { native: Value | undefined } = { native: undefined };
