// What all characters of a text are: `isalpha`, `isdigit` and their like.
import { codeAt, type Text } from "./text.ts";
import {
  alnumFlags,
  alphaFlag,
  continueFlag,
  decimalFlag,
  digitFlag,
  flagsOf,
  numericFlag,
  printableFlag,
  spaceFlag,
  startFlag,
} from "./unicode.ts";

/** Whether each code point has one of the flags. Of ASCII, a pattern tells it faster. */
function all(text: Text, flags: number, asciiPattern: RegExp): boolean {
  if (typeof text === "string" && asciiPattern.test(text)) return true;
  for (let i = 0; i < text.length; i++) if (!(flagsOf(codeAt(text, i)) & flags)) return false;
  return text.length > 0;
}

/** `text.isalpha()` */
export function strIsAlpha(text: Text): boolean {
  return all(text, alphaFlag, /^[A-Za-z]+$/);
}

/** `text.isalnum()` */
export function strIsAlnum(text: Text): boolean {
  return all(text, alnumFlags, /^[0-9A-Za-z]+$/);
}

/** `text.isdecimal()` */
export function strIsDecimal(text: Text): boolean {
  return all(text, decimalFlag, /^[0-9]+$/);
}

/** `text.isdigit()` */
export function strIsDigit(text: Text): boolean {
  return all(text, digitFlag, /^[0-9]+$/);
}

/** `text.isnumeric()` */
export function strIsNumeric(text: Text): boolean {
  return all(text, numericFlag, /^[0-9]+$/);
}

/** `text.isspace()` */
export function strIsSpace(text: Text): boolean {
  return all(text, spaceFlag, /^[\t-\r ]+$/);
}

/** `text.isprintable()`: also of an empty text. */
export function strIsPrintable(text: Text): boolean {
  return text.length === 0 || all(text, printableFlag, /^[ -~]+$/);
}

/** `text.isascii()`: also of an empty text. */
export function strIsAscii(text: Text): boolean {
  return typeof text === "string" && /^[\0-\x7f]*$/.test(text);
}

/** `text.isidentifier()` */
export function strIsIdentifier(text: Text): boolean {
  if (typeof text === "string" && /^[A-Za-z_]\w*$/.test(text)) return true;
  if (text.length === 0 || !(flagsOf(codeAt(text, 0)) & startFlag)) return false;
  for (let i = 1; i < text.length; i++) if (!(flagsOf(codeAt(text, i)) & continueFlag)) return false;
  return true;
}
