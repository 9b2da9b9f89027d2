import type { StrValue } from "./ast.ts";
import { context } from "./context.ts";

/** Why a literal can't be decoded. */
export class Undecodable extends Error {}

const surrogate = /[\ud800-\udfff]/;

/** The value of `text`, whose surrogate pairs are each one code point. */
export function strValue(text: string): StrValue {
  if (!surrogate.test(text)) return { type: "str", value: text, wide: false };
  return { type: "str", value: text, wide: true, points: Array.from(text, char => char.codePointAt(0)!) };
}

/** The value of code points; surrogates stay what they are. */
function strOf(points: number[]): StrValue {
  let value = "";
  for (let i = 0; i < points.length; i += 4096) value += String.fromCodePoint(...points.slice(i, i + 4096));
  return surrogate.test(value)
    ? { type: "str", value, wide: true, points }
    : { type: "str", value, wide: false };
}

/** The two, one after the other. */
export function joinStr(parts: StrValue[]): StrValue {
  if (parts.length === 1) return parts[0];
  const value = parts.map(part => part.value).join("");
  if (!parts.some(part => part.wide)) return { type: "str", value, wide: false };
  const points: number[] = [];
  for (const part of parts) {
    if (part.wide) for (const point of part.points) points.push(point);
    else for (let i = 0; i < part.value.length; i++) points.push(part.value.charCodeAt(i));
  }
  return { type: "str", value, wide: true, points };
}

const simple: Record<string, number> = {
  "\\": 92,
  "'": 39,
  '"': 34,
  a: 7,
  b: 8,
  f: 12,
  n: 10,
  r: 13,
  t: 9,
  v: 11,
};

/** A warning about the escape at `index`. */
export type EscapeWarning = (sequence: string, index: number) => void;

/** Decodes the escapes of a `str` literal's body (Language Reference 2.5.1). Throws `Undecodable`. */
export function decodeStr(body: string, warn: EscapeWarning): StrValue {
  if (!body.includes("\\")) return strValue(body);
  const points: number[] = [];
  // CPython decodes the UTF-8 of ASCII text, with everything else escaped: its positions count that.
  let i = 0;
  while (i < body.length) {
    const code = body.codePointAt(i)!;
    if (code !== 92) {
      points.push(code);
      i += code > 0xffff ? 2 : 1;
      continue;
    }
    const start = i++;
    const char = body[i];
    if (char === undefined || char > "\x7f") {
      // A backslash at the end stands before a replacement field.
      points.push(92);
    } else if (char === "\n") {
      i++;
    } else if (simple[char] !== undefined) {
      points.push(simple[char]);
      i++;
    } else if (char >= "0" && char <= "7") {
      const digits = /^[0-7]{1,3}/.exec(body.slice(i, i + 3))![0];
      i += digits.length;
      const value = Number.parseInt(digits, 8);
      if (value > 0o377) warn(`\\${digits}`, start);
      points.push(value);
    } else if (char === "x" || char === "u" || char === "U") {
      const count = char === "x" ? 2 : char === "u" ? 4 : 8;
      const digits = /^[\da-fA-F]*/.exec(body.slice(i + 1, i + 1 + count))![0];
      i += 1 + digits.length;
      if (digits.length < count) {
        throw unicodeError(
          body,
          start,
          i,
          `truncated \\${char}${(char === "x" ? "X" : "X").repeat(count)} escape`,
        );
      }
      const value = Number.parseInt(digits, 16);
      if (value > 0x10ffff) throw unicodeError(body, start, i, "illegal Unicode character");
      points.push(value);
    } else if (char === "N") {
      const match = /^\{([^}]*)\}/.exec(body.slice(i + 1));
      if (match === null || match[1] === "") {
        const end = /^\{(?!\})[^}]*|^\{/.exec(body.slice(i + 1));
        throw unicodeError(body, start, i + 1 + (end?.[0].length ?? 0), "malformed \\N character escape");
      }
      i += 1 + match[0].length;
      const value = context.codePointNamed(match[1]);
      if (value === undefined) throw unicodeError(body, start, i, "unknown Unicode character name");
      points.push(value);
    } else {
      warn(`\\${char}`, start);
      points.push(92);
    }
  }
  return strOf(points);
}

function unicodeError(body: string, start: number, end: number, reason: string): Undecodable {
  // CPython first writes each character outside ASCII as \UXXXXXXXX, and a backslash before one as \u005c.
  const width = (text: string): number => {
    let bytes = 0;
    let before = "";
    for (const char of text) {
      bytes += char < "\x80" ? 1 : before === "\\" ? 15 : 10;
      before = before === "\\" ? "" : char;
    }
    return bytes;
  };
  const from = width(body.slice(0, start));
  const last = width(body.slice(0, end)) - 1;
  const where = from === last ? `byte 0x5c in position ${from}` : `bytes in position ${from}-${last}`;
  return new Undecodable(`(unicode error) 'unicodeescape' codec can't decode ${where}: ${reason}`);
}

/** Decodes the escapes of a `bytes` literal's body. Throws `Undecodable`. */
export function decodeBytes(body: string, raw: boolean, warn: EscapeWarning): Uint8Array {
  const bytes = new Uint8Array(body.length);
  let length = 0;
  let i = 0;
  while (i < body.length) {
    const code = body.charCodeAt(i);
    if (code !== 92 || raw) {
      bytes[length++] = code;
      i++;
      continue;
    }
    const start = i++;
    const char = body[i];
    if (char === "\n") {
      i++;
    } else if (simple[char] !== undefined) {
      bytes[length++] = simple[char];
      i++;
    } else if (char >= "0" && char <= "7") {
      const digits = /^[0-7]{1,3}/.exec(body.slice(i, i + 3))![0];
      i += digits.length;
      const value = Number.parseInt(digits, 8);
      if (value > 0o377) warn(`\\${digits}`, start);
      bytes[length++] = value & 255;
    } else if (char === "x") {
      const digits = /^[\da-fA-F]*/.exec(body.slice(i + 1, i + 3))![0];
      if (digits.length < 2) throw new Undecodable(`(value error) invalid \\x escape at position ${start}`);
      bytes[length++] = Number.parseInt(digits, 16);
      i += 3;
    } else {
      warn(`\\${char}`, start);
      bytes[length++] = 92;
    }
  }
  return bytes.slice(0, length);
}
