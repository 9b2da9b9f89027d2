// Upper and lower case of text, with all of Unicode's special cases.
import { codeAt, type Text, textFromCodes } from "./text.ts";
import { casedFlag, caseOf, flagsOf, ignorableFlag, lowerFlag, titleFlag, upperFlag } from "./unicode.ts";

const ascii = /^[\0-\x7f]*$/;

/** Latin, Greek and Cyrillic, where every host agrees with Unicode 16, the final sigma and the sharp s included. */
const sameInHost = /^[\0-\u017f\u0370-\u052f]*$/;

const capitalSigma = 0x3a3;

/** `text.lower()` */
export function strLower(text: Text): Text {
  if (typeof text === "string" && sameInHost.test(text)) return text.toLowerCase();
  return mapCodes(text, (code, i) => lowerAt(text, code, i));
}

/** `text.upper()` */
export function strUpper(text: Text): Text {
  if (typeof text === "string" && sameInHost.test(text)) return text.toUpperCase();
  return mapCodes(text, code => caseOf("upper", code));
}

/** `text.casefold()` */
export function strCasefold(text: Text): Text {
  if (typeof text === "string" && ascii.test(text)) return text.toLowerCase();
  return mapCodes(text, code => caseOf("fold", code));
}

/** `text.capitalize()`: the first in title case, the rest in lower case. */
export function strCapitalize(text: Text): Text {
  if (typeof text === "string" && ascii.test(text))
    return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
  return mapCodes(text, (code, i) => (i === 0 ? caseOf("title", code) : lowerAt(text, code, i)));
}

/** `text.title()`: in title case what follows nothing with case, the rest in lower case. */
export function strTitle(text: Text): Text {
  if (typeof text === "string" && ascii.test(text)) {
    return asciiTitle(text.toLowerCase());
  }
  let afterCased = false;
  return mapCodes(text, (code, i) => {
    const changed = afterCased ? lowerAt(text, code, i) : caseOf("title", code);
    afterCased = (flagsOf(code) & casedFlag) !== 0;
    return changed;
  });
}

function asciiTitle(lower: string): string {
  let title = "";
  let start = 0;
  let afterLetter = false;
  for (let i = 0; i < lower.length; i++) {
    const unit = lower.charCodeAt(i);
    const isLetter = unit >= 97 && unit <= 122;
    if (isLetter && !afterLetter) {
      title += lower.slice(start, i) + String.fromCharCode(unit - 32);
      start = i + 1;
    }
    afterLetter = isLetter;
  }
  return title + lower.slice(start);
}

/** `text.swapcase()` */
export function strSwapcase(text: Text): Text {
  return mapCodes(text, (code, i) => {
    const flags = flagsOf(code);
    if (flags & upperFlag) return lowerAt(text, code, i);
    return flags & lowerFlag ? caseOf("upper", code) : code;
  });
}

function lowerAt(text: Text, code: number, index: number): number | readonly number[] {
  if (code === capitalSigma) return endsWord(text, index) ? 0x3c2 : 0x3c3;
  return caseOf("lower", code);
}

/** Unicode's Final_Sigma: a letter with case before, none after; what case ignores doesn't count. */
function endsWord(text: Text, index: number): boolean {
  let before = index - 1;
  while (before >= 0 && flagsOf(codeAt(text, before)) & ignorableFlag) before--;
  if (before < 0 || !(flagsOf(codeAt(text, before)) & casedFlag)) return false;
  let after = index + 1;
  while (after < text.length && flagsOf(codeAt(text, after)) & ignorableFlag) after++;
  return after === text.length || !(flagsOf(codeAt(text, after)) & casedFlag);
}

function mapCodes(text: Text, change: (code: number, index: number) => number | readonly number[]): Text {
  const codes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const changed = change(codeAt(text, i), i);
    if (typeof changed === "number") codes.push(changed);
    else codes.push(...changed);
  }
  return textFromCodes(codes);
}

/** `text.islower()`: something with case, and all of it lower. */
export function strIsLower(text: Text): boolean {
  return allCased(text, lowerFlag, upperFlag | titleFlag);
}

/** `text.isupper()` */
export function strIsUpper(text: Text): boolean {
  return allCased(text, upperFlag, lowerFlag | titleFlag);
}

function allCased(text: Text, wanted: number, unwanted: number): boolean {
  let found = false;
  for (let i = 0; i < text.length; i++) {
    const flags = flagsOf(codeAt(text, i));
    if (flags & unwanted) return false;
    if (flags & wanted) found = true;
  }
  return found;
}

/** `text.istitle()`: capitals only after what has no case, small letters only after what has. */
export function strIsTitle(text: Text): boolean {
  let found = false;
  let afterCased = false;
  for (let i = 0; i < text.length; i++) {
    const flags = flagsOf(codeAt(text, i));
    const isCapital = (flags & (upperFlag | titleFlag)) !== 0;
    const isSmall = (flags & lowerFlag) !== 0;
    if ((isCapital && afterCased) || (isSmall && !afterCased)) return false;
    afterCased = isCapital || isSmall;
    if (afterCased) found = true;
  }
  return found;
}
