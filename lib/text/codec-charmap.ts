// Encodings of one byte a character: ASCII, Latin-1, and those with a table.
import { charmaps } from "./charmap-data.generated.ts";
import { type Decoder, type Encoder, runEnd } from "./codec-buffer.ts";
import { codeAt, textFromLatin1 } from "./text.ts";
import { NumberReader } from "./unicode.ts";

/** The decoder of the first so many code points, each as its byte: "ascii" (128), "latin-1" (256). */
export function ordinalDecoder(encoding: string, limit: number): Decoder {
  return (bytes, start, out) => {
    let at = start;
    while (at < bytes.length && bytes[at] < limit) at++;
    out.add(textFromLatin1(start === 0 && at === bytes.length ? bytes : bytes.subarray(start, at)));
    if (at === bytes.length) return at;
    return { encoding, start: at, end: at + 1, reason: `ordinal not in range(${limit})` };
  };
}

/** The encoder of the first so many code points. */
export function ordinalEncoder(encoding: string, limit: number): Encoder {
  return (text, start, out) => {
    const bytes = new Uint8Array(text.length - start);
    let end = start;
    for (; end < text.length; end++) {
      const code = codeAt(text, end);
      if (code >= limit) break;
      bytes[end - start] = code;
    }
    out.add(bytes.subarray(0, end - start));
    if (end === text.length) return undefined;
    const wrong = runEnd(text, end, code => code >= limit);
    return { encoding, start: end, end: wrong, reason: `ordinal not in range(${limit})` };
  };
}

const undefinedCode = 0xfffe;
const undefinedReason = "character maps to <undefined>";

/** The code points of the 256 bytes in the encoding of this module. */
function readTable(module: string): Uint16Array {
  const table = new Uint16Array(256);
  const reader = new NumberReader(charmaps[module][1]);
  let code = 0;
  for (let at = 0; at < 256; ) {
    const count = reader.next();
    code += reader.nextSigned();
    for (let i = 0; i < count; i++) table[at++] = code++;
  }
  return table;
}

/** The decoder of the encoding of this module. */
export function charmapDecoder(module: string): Decoder {
  let table: Uint16Array | undefined;
  return (bytes, start, out) => {
    table ??= readTable(module);
    for (let i = start; i < bytes.length; i++) {
      const code = table[bytes[i]];
      if (code === undefinedCode)
        return { encoding: "charmap", start: i, end: i + 1, reason: undefinedReason };
      out.push(code);
    }
    return bytes.length;
  };
}

/** The encoder of the encoding of this module. */
export function charmapEncoder(module: string): Encoder {
  let bytes: Map<number, number> | undefined;
  return (text, start, out) => {
    if (bytes === undefined) {
      bytes = new Map();
      // Of two bytes for one character the last counts, as in `codecs.charmap_build`.
      for (const [byte, code] of readTable(module).entries())
        if (code !== undefinedCode) bytes.set(code, byte);
    }
    const known = bytes;
    for (let i = start; i < text.length; i++) {
      const byte = known.get(codeAt(text, i));
      if (byte === undefined) {
        const end = runEnd(text, i, code => !known.has(code));
        return { encoding: "charmap", start: i, end, reason: undefinedReason };
      }
      out.push(byte);
    }
    return undefined;
  };
}
