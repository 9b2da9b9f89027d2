import type { Value, WideStr } from "../../object/object.ts";
import { textOf } from "../../object/wide.ts";
import { bitLength, type Codec, encodeText, findCodec, toBytes } from "../../text/index.ts";

let utf8: Codec | undefined;

/** UTF-8, lone surrogates included. */
export function utf8Of(text: string | WideStr): Uint8Array {
  utf8 ??= findCodec("utf-8") as Codec;
  const encoded = encodeText(utf8, textOf(text), "surrogatepass");
  if ("failure" in encoded) throw new Error(`a surrogate did not pass: ${encoded.failure.reason}`);
  return encoded.bytes;
}

/** The text as one line of protocol 0. */
export function escapedLine(text: string | WideStr): string {
  const parts: string[] = [];
  const points = textOf(text);
  for (let i = 0; i < points.length; i++) {
    const point = typeof points === "string" ? points.charCodeAt(i) : points[i];
    if (point > 0xffff) parts.push(`\\U${point.toString(16).padStart(8, "0")}`);
    else if (point > 0xff || point === 0 || point === 10 || point === 13 || point === 0x1a || point === 0x5c)
      parts.push(`\\u${point.toString(16).padStart(4, "0")}`);
    else parts.push(String.fromCharCode(point));
  }
  return `${parts.join("")}\n`;
}

/** UTF-8, as the code units of a string. */
export function hostLine(text: Value): string {
  return Array.from(utf8Of(text as string | WideStr), byte => String.fromCharCode(byte)).join("");
}

/** As few bytes of two's complement as will do, low ones first. */
export function longBytes(value: bigint): Uint8Array {
  const size = (bitLength(value) >> 3) + 1;
  const bytes = toBytes(value, size, "little", true);
  const isSpare = value < 0n && size > 1 && bytes[size - 1] === 0xff && (bytes[size - 2] & 0x80) !== 0;
  return isSpare ? bytes.subarray(0, size - 1) : bytes;
}
