import { textFromLatin1 } from "../text/index.ts";
import { raise, TypeError } from "./error.ts";
import { PyObject, slotOf, typeOf, type Value } from "./object.ts";
import * as slot from "./slot.generated.ts";
import { strHash } from "./wide.ts";

/**
 * An object that lends its memory to others: `bytes`, `bytearray`, `memoryview`, `array.array`, … What it lends may
 * move when the object is resized, so nobody keeps `bytes()` over a call; a `memoryview` keeps the lender.
 */
export abstract class Buffer extends PyObject {
  /** The memory as one run, not to be kept. Of a memoryview that isn't contiguous, a copy. */
  abstract bytes(): Uint8Array;
  abstract readonly isReadonly: boolean;
  /** How the items are laid out, in the struct module's letters. */
  abstract readonly format: string;
  abstract readonly itemSize: number;
  /** A memoryview begins or ends: what is resizable can't be resized meanwhile. */
  lend(): void {}
  takeBack(): void {}
}

/** The memory of a bytes-like object, undefined if the value is none. */
export function bytesOf(value: Value | undefined): Uint8Array | undefined {
  return value instanceof Buffer ? value.bytes() : undefined;
}

/** Whether Python code lends the memory of this value. */
export function lendsInPython(value: Value): boolean {
  return !(value instanceof Buffer) && slotOf(value, slot.BUFFER) !== undefined;
}

/** As `bytesOf`; TypeError `a bytes-like object is required, not 'int'`. */
export function requireBytes(value: Value): Uint8Array {
  const bytes = bytesOf(value);
  if (bytes === undefined) raise(TypeError, `a bytes-like object is required, not '${typeOf(value).name}'`);
  return bytes;
}

/** Whether bytes are the same, in the same order. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** `hash(bytes)`: as that of the str with these code points. */
export function bytesHash(bytes: Uint8Array): number {
  return strHash(bytes.length === 0 ? "" : latin1(bytes));
}

/** The string with these code units. */
export function latin1(bytes: Uint8Array): string {
  return textFromLatin1(bytes);
}

/** The bytes of a string whose code units are all below 256. */
export function fromLatin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
