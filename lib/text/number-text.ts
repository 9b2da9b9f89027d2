// What int(), float() and complex() share in reading text.

import { codeAt, type Text } from "./text.ts";
import { decimalValue, flagsOf, spaceFlag } from "./unicode.ts";

const beyondAscii = /[^\0-\x7f]/;

/**
 * A text as the readers of numbers want it: decimal digits of any script become 0 to 9, the spaces of any script are
 * spaces, and those at both ends are gone. What else is beyond ASCII becomes "?", which no number holds, and ends the text.
 */
export function asciiNumber(text: Text): string {
  return trimSpaces(typeof text === "string" && !beyondAscii.test(text) ? text : toAscii(text));
}

function toAscii(text: Text): string {
  let ascii = "";
  for (let i = 0; i < text.length; i++) {
    const code = codeAt(text, i);
    if (code < 128) ascii += String.fromCharCode(code);
    else if (flagsOf(code) & spaceFlag) ascii += " ";
    else {
      const digit = decimalValue(code);
      if (digit < 0) return `${ascii}?`;
      ascii += digit;
    }
  }
  return ascii;
}

/** Removes what C's isspace() accepts from both ends: fewer characters than `str.strip()`. */
function trimSpaces(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13);
}
