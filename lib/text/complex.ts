// Complex numbers as text: repr and complex(). Their arithmetic is in lib/object/complex-arithmetic.ts.
import { TextError } from "./error.ts";
import { floatRepr, parseFloatText } from "./float-text.ts";
import { asciiNumber } from "./number-text.ts";
import { strRepr } from "./repr.ts";
import { type Text, textToHost } from "./text.ts";

/** `repr(complex(real, imag))`: in parentheses unless the real part is a positive zero; whole numbers without ".0". */
export function complexRepr(real: number, imag: number): string {
  const second = shortRepr(imag);
  if (Object.is(real, 0)) return `${second}j`;
  return `(${shortRepr(real)}${second.startsWith("-") ? "" : "+"}${second}j)`;
}

function shortRepr(x: number): string {
  const text = floatRepr(x);
  return text.endsWith(".0") ? text.slice(0, -2) : text;
}

const part = String.raw`(?:(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?|inf(?:inity)?|nan)`;

/** Both parts, an imaginary one with or without a number, a real one. */
const complexText = new RegExp(`^(?:([+-]?${part})([+-]${part}?)j|([+-]?${part}?)j|([+-]?${part}))$`, "i");

const strayUnderscore = /(?<!\d)_|_(?!\d)/;

/** The complex number that a text stands for, by the grammar of `complex()`. ValueError if it is none. */
export function parseComplexText(text: Text): { real: number; imag: number } {
  let ascii = asciiNumber(text);
  if (strayUnderscore.test(ascii)) {
    throw new TextError("ValueError", `could not convert string to complex: ${textToHost(strRepr(text))}`);
  }
  if (ascii.startsWith("(") && ascii.endsWith(")")) ascii = asciiNumber(ascii.slice(1, -1));
  const match = complexText.exec(ascii.replaceAll("_", ""));
  if (match === null) throw new TextError("ValueError", "complex() arg is a malformed string");
  const [, real, imag, onlyImag, onlyReal] = match;
  if (onlyReal !== undefined) return { real: toFloat(onlyReal), imag: 0 };
  return real === undefined
    ? { real: 0, imag: toFloat(onlyImag) }
    : { real: toFloat(real), imag: toFloat(imag) };
}

/** A sign without a number, or nothing, is one. */
function toFloat(text: string): number {
  return parseFloatText(/^[+-]?$/.test(text) ? `${text}1` : text) as number;
}
