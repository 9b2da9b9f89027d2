import { type Cache, keyOf } from "./cache.ts";

/** A text of a kind that was kept for a source; undefined if there is none. */
export function readText(cache: Cache, kind: string, source: Uint8Array): string | undefined {
  const bytes = cache.read(kind, keyOf(source));
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
}

/** Keep a text of a kind (small letters) for a source. Sources may share a key: nothing in it may have to be true. */
export function writeText(cache: Cache, kind: string, source: Uint8Array, text: string): void {
  cache.write(kind, keyOf(source), new TextEncoder().encode(text));
}
