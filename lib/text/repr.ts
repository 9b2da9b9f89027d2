// repr() and ascii() of str, repr() of bytes.
import { codeAt, concatTexts, type Text, textFromCodes } from "./text.ts";
import { flagsOf, printableFlag } from "./unicode.ts";

const plain = /^[ -&(-[\]-~]*$/;

/** `repr(text)` */
export function strRepr(text: Text): Text {
  // Most texts: ASCII, nothing to escape, no quote of the kind that surrounds it.
  if (typeof text === "string" && plain.test(text)) return `'${text}'`;
  return typeof text === "string" ? hostRepr(text) : quoteAndEscape(text, isPrintable);
}

function isPrintable(code: number): boolean {
  return code < 127 || (flagsOf(code) & printableFlag) !== 0;
}

function hostRepr(text: string): string {
  const quote = quoteFor(text);
  const escaped = text.replace(/[^ -&(-[\]-~]/g, character => {
    const code = character.charCodeAt(0);
    if (code === 92 || character === quote) return `\\${character}`;
    return code >= 32 && isPrintable(code) ? character : escapeCode(code);
  });
  return quote + escaped + quote;
}

/** `ascii(text)`: as `repr`, with everything beyond ASCII escaped. */
export function strAscii(text: Text): string {
  return quoteAndEscape(text, code => code < 127) as string;
}

/** A text of only ASCII from one that may hold more, by the escapes of `ascii()`, without quotes: what `ascii()` does to a repr. */
export function asciiEscape(text: Text): string {
  let result = "";
  for (let i = 0; i < text.length; i++) {
    const code = codeAt(text, i);
    result += code < 128 ? String.fromCharCode(code) : escapeCode(code);
  }
  return result;
}

function quoteAndEscape(text: Text, isPlain: (code: number) => boolean): Text {
  const quote = quoteFor(text);
  let wide: number[] | undefined;
  let result = quote;
  for (let i = 0; i < text.length; i++) {
    const code = codeAt(text, i);
    let piece: string;
    if (code === 92 || code === quote.charCodeAt(0)) piece = `\\${String.fromCharCode(code)}`;
    else if (code >= 32 && isPlain(code)) {
      if (code > 0xffff) {
        wide ??= [];
        for (let k = 0; k < result.length; k++) wide.push(result.charCodeAt(k));
        wide.push(code);
        result = "";
        continue;
      }
      piece = String.fromCharCode(code);
    } else piece = escapeCode(code);
    result += piece;
  }
  result += quote;
  return wide === undefined ? result : concatTexts([textFromCodes(wide), result]);
}

/** Single quotes, unless there are some within and no double ones. */
function quoteFor(text: Text): string {
  const has = (code: number) =>
    typeof text === "string" ? text.includes(String.fromCharCode(code)) : text.includes(code);
  return has(39) && !has(34) ? '"' : "'";
}

/** A code point as an escape sequence of a string literal. */
export function escapeCode(code: number): string {
  if (code === 10) return "\\n";
  if (code === 13) return "\\r";
  if (code === 9) return "\\t";
  if (code < 256) return `\\x${code.toString(16).padStart(2, "0")}`;
  if (code < 0x10000) return `\\u${code.toString(16).padStart(4, "0")}`;
  return `\\U${code.toString(16).padStart(8, "0")}`;
}

/** `repr(bytes)`, with the `b` and the quotes. */
export function bytesRepr(bytes: Uint8Array): string {
  const quote = bytes.includes(39) && !bytes.includes(34) ? '"' : "'";
  let result = `b${quote}`;
  for (const byte of bytes) {
    if (byte === 92 || byte === quote.charCodeAt(0)) result += `\\${String.fromCharCode(byte)}`;
    else if (byte >= 32 && byte < 127) result += String.fromCharCode(byte);
    else result += escapeCode(byte);
  }
  return result + quote;
}
