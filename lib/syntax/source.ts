import { SyntaxFailure } from "./failure.ts";

/** Source text with `\n` as its only line break, ending with one. */
export interface Source {
  text: string;
  /** Whether the last line break was added. */
  extended: boolean;
}

/** Reads source text; bytes are decoded as their encoding declaration says (Language Reference 2.1.4). */
export function readSource(source: string | Uint8Array, filename: string): Source {
  let text = typeof source === "string" ? source : decode(source, filename);
  if (text.includes("\0")) throw nowhere("source code string cannot contain null bytes", filename);
  if (text.includes("\r")) text = text.replace(/\r\n?/g, "\n");
  return text.endsWith("\n") ? { text, extended: false } : { text: `${text}\n`, extended: true };
}

/** A failure that stands at no place in the source, or at a line that CPython knows little of. */
function nowhere(message: string, filename: string, lineno: number | null = null): SyntaxFailure {
  return new SyntaxFailure({
    type: "SyntaxError",
    message,
    filename,
    lineno,
    offset: lineno === null ? null : -1,
    end_lineno: null,
    end_offset: null,
    text: null,
    incomplete: false,
  });
}

function decode(bytes: Uint8Array, filename: string): string {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = marked ? bytes.subarray(3) : bytes;
  const declared = declaration(body);
  const encoding = normalize(declared ?? "utf-8");
  if (marked && encoding !== "utf-8") {
    const [text] = String.fromCharCode(...body.subarray(0, 400)).split("\n");
    const name = encoding === "latin-1" ? "iso-8859-1" : declared;
    throw new SyntaxFailure({
      type: "SyntaxError",
      message: `encoding problem: ${name} with BOM`,
      filename,
      lineno: 1,
      offset: 0,
      end_lineno: 1,
      end_offset: text.length,
      text,
      incomplete: false,
    });
  }
  if (encoding === "utf-8") return decodeUtf8(body, filename);
  const text = decodeAs(encoding, body, filename);
  if (text === null) throw nowhere(`unknown encoding: ${declared}`, filename, 0);
  return text;
}

/** The encoding that a comment in the first two lines declares, or null. */
function declaration(bytes: Uint8Array): string | null {
  let start = 0;
  for (let line = 0; line < 2; line++) {
    let end = start;
    while (end < bytes.length && bytes[end] !== 10 && bytes[end] !== 13) end++;
    const text = String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 400)));
    const match = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/.exec(text);
    if (match !== null) return match[1];
    if (!/^[ \t\f]*(?:#.*)?$/.test(text)) return null;
    start = bytes[end] === 13 && bytes[end + 1] === 10 ? end + 2 : end + 1;
  }
  return null;
}

function normalize(name: string): string {
  const lower = name.toLowerCase().replaceAll("_", "-");
  if (/^utf-?8(?:$|-)/.test(lower)) return "utf-8";
  if (/^(?:latin-?1|iso-?8859-?1|iso-latin-1|l1)(?:$|-)/.test(lower)) return "latin-1";
  if (/^(?:us-)?ascii$/.test(lower)) return "ascii";
  return lower.replace(/^cp(125\d)$/, "windows-$1").replace(/^cp(\d+)$/, "ibm$1");
}

function decodeUtf8(bytes: Uint8Array, filename: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const at = invalidUtf8(bytes);
    const start = at === 0 ? 0 : bytes.lastIndexOf(10, at - 1) + 1;
    const next = bytes.indexOf(10, at);
    let lineno = 1;
    for (let i = 0; i < at; i++) if (bytes[i] === 10) lineno++;
    const lax = new TextDecoder("utf-8", { ignoreBOM: true });
    const offset = [...lax.decode(bytes.subarray(start, at))].length + 1;
    const code = `'\\x${bytes[at].toString(16).padStart(2, "0")}' on line ${lineno}`;
    const advice = "but no encoding declared; see https://peps.python.org/pep-0263/ for details";
    throw new SyntaxFailure({
      type: "SyntaxError",
      message: `Non-UTF-8 code starting with ${code}, ${advice}`,
      filename,
      lineno,
      offset,
      end_lineno: lineno,
      end_offset: offset,
      text: lax.decode(bytes.subarray(start, next < 0 ? bytes.length : next)),
      incomplete: false,
    });
  }
}

/** The offset of the first sequence that isn't UTF-8. */
function invalidUtf8(bytes: Uint8Array): number {
  // One byte more at a time, from one sequence to the next.
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at];
    const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    try {
      new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes.subarray(at, at + length));
    } catch {
      return at;
    }
    at += length;
  }
  return at;
}

const windows1252 =
  "\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178";

function decodeAs(encoding: string, bytes: Uint8Array, filename: string): string | null {
  if (encoding === "ascii") {
    const at = bytes.findIndex(byte => byte > 127);
    if (at >= 0) {
      const byte = bytes[at].toString(16);
      const message = `'ascii' codec can't decode byte 0x${byte} in position ${at}: ordinal not in range(128)`;
      throw nowhere(message, filename, 0);
    }
  }
  if (encoding === "latin-1" || encoding === "ascii" || encoding === "windows-1252") {
    let text = "";
    for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
    if (encoding !== "windows-1252") return text;
    // Node 20's decoder takes this encoding for Latin-1.
    return text.replace(/[\x80-\x9f]/g, char => windows1252[char.charCodeAt(0) - 128]);
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}
