import { type Code, CodeFormatError, readCode, writeCode } from "../code/index.ts";
import { type Cache, keyOf } from "./cache.ts";
import { wordsOf } from "./hash.ts";

/** A `SyntaxWarning` of the compiler. */
interface Warning {
  readonly message: string;
  readonly lineno: number;
  readonly col_offset: number;
  readonly end_lineno: number;
  readonly end_col_offset: number;
}

/** What a compiler makes of a source. */
export interface Compiled {
  readonly code: Code;
  readonly warnings: readonly Warning[];
}

const kind = "code";

/*
 * An entry of this kind: the length of the source, the source, the length of the warnings, the warnings as JSON (nothing
 * if there are none), and the code, whose filename is left out. The source is there to be compared: two sources may have the same key, and
 * somebody may have made them so.
 */

/** What was made of a source before; undefined if nothing is known. */
export function readCompiled(cache: Cache, source: Uint8Array, filename: string): Compiled | undefined {
  const bytes = cache.read(kind, keyOf(source));
  if (bytes === undefined) return undefined;
  try {
    const [known, rest] = takeBlock(bytes);
    if (!isEqual(known, source)) return undefined;
    const [warnings, code] = takeBlock(rest);
    return {
      code: readCode(code, { filename, isIntact: true }),
      warnings: warnings.length === 0 ? [] : JSON.parse(new TextDecoder().decode(warnings)),
    };
  } catch (failure) {
    if (failure instanceof CodeFormatError || failure instanceof SyntaxError) return undefined;
    throw failure;
  }
}

/** Keep what was made of a source. */
export function writeCompiled(cache: Cache, source: Uint8Array, { code, warnings }: Compiled): void {
  const warned = new TextEncoder().encode(warnings.length === 0 ? "" : JSON.stringify(warnings));
  const parts = [source, warned, writeCode(code, { filename: "" })];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 8));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [i, part] of parts.entries()) {
    if (i < 2) {
      view.setUint32(at, part.length, true);
      at += 4;
    }
    bytes.set(part, at);
    at += part.length;
  }
  cache.write(kind, keyOf(source), bytes);
}

/** A part with its length in front, and what follows. */
function takeBlock(bytes: Uint8Array): readonly [block: Uint8Array, rest: Uint8Array] {
  const length = bytes.length < 4 ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  if (4 + length > bytes.length) throw new CodeFormatError("it ends too early");
  return [bytes.subarray(4, 4 + length), bytes.subarray(4 + length)];
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  const [left, right] = [wordsOf(a), wordsOf(b)];
  for (let i = 0; i < left.length; i++) if (left[i] !== right[i]) return false;
  return true;
}
