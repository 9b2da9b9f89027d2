import { TextError, textToHost } from "../../lib/text/index.ts";

/** What a table of expected values can hold. */
export type Plain = string | number | boolean | null | Plain[];

/**
 * What a call returns or raises, as a table of expected values writes it: "ValueError: message" for an error, a string
 * for a text, hexadecimal digits for bytes, "123n" for a bigint, null for nothing.
 */
export function outcome(call: () => unknown): Plain {
  try {
    return plain(call());
  } catch (error) {
    if (!(error instanceof TextError)) throw error;
    return `${error.kind}: ${error.errno === undefined ? error.message : `(${error.errno}, '${error.message}')`}`;
  }
}

function plain(value: unknown): Plain {
  if (value === undefined || value === null) return null;
  if (value instanceof Uint32Array) return textToHost(value);
  if (value instanceof Uint8Array) return [...value].map(byte => byte.toString(16).padStart(2, "0")).join("");
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : value;
  if (typeof value === "string" || typeof value === "boolean") return value;
  throw new TypeError(`no plain form of ${String(value)}`);
}
