import {
  strCapitalize,
  strCasefold,
  strCenter,
  strExpandTabs,
  strIsAlnum,
  strIsAlpha,
  strIsAscii,
  strIsDecimal,
  strIsDigit,
  strIsIdentifier,
  strIsLower,
  strIsNumeric,
  strIsPrintable,
  strIsSpace,
  strIsTitle,
  strIsUpper,
  strLjust,
  strLower,
  strRjust,
  strSwapcase,
  strTitle,
  strUpper,
  strZfill,
  type Text,
} from "../text/index.ts";
import { raise, TypeError } from "./error.ts";
import { DEFER, type Entry, method } from "./native.ts";
import { typeOf, type Value } from "./object.ts";
import { asStr } from "./protocol.ts";
import { asSize } from "./size.ts";
import { asCInt } from "./str-argument.ts";
import { changedStr, type Str, strLength, strOf, textOf } from "./wide.ts";

/** The methods of str that change its case, say what its characters are, or fill it up to a width. */

function caseMethod(name: string, doc: string, change: (text: Text) => Text): Entry {
  return method(`${name}(self, /)`, doc, (self: Str) => strOf(change(textOf(self))));
}

function classMethodOf(name: string, what: string, rest: string, test: (text: Text) => boolean): Entry {
  const doc = `Return True if ${what}, False otherwise.\n\n${rest}`;
  return method(`${name}(self, /)`, doc, (self: Str) => test(textOf(self)));
}

const all = (what: string) =>
  `A string is ${what} if all characters in the string are ${what} and there\nis at least one character in the string.`;

/** A filling character: one alone. */
function fillOf(fill: Value): Str {
  const str = asStr(fill);
  if (str === undefined) {
    raise(TypeError, `The fill character must be a unicode character, not ${typeOf(fill).name}`);
  }
  if (strLength(str) !== 1) raise(TypeError, "The fill character must be exactly one character long");
  return str;
}

function filler(name: string, what: string, fill: typeof strCenter): Entry {
  return method(
    `${name}(self, width, fillchar=' ', /)`,
    `Return a ${what} string of length width.\n\nPadding is done using the specified fill character (default is a space).`,
    (self: Str, width: Value, fillchar: Value) => {
      const size = asSize(width);
      if (size === DEFER) return DEFER;
      return changedStr(self, fill(textOf(self), size, textOf(fillOf(fillchar))));
    },
  );
}

export const caseMethods: readonly Entry[] = [
  caseMethod(
    "capitalize",
    "Return a capitalized version of the string.\n\nMore specifically, make the first character have upper case and the rest lower\ncase.",
    strCapitalize,
  ),
  caseMethod("casefold", "Return a version of the string suitable for caseless comparisons.", strCasefold),
  caseMethod(
    "title",
    "Return a version of the string where each word is titlecased.\n\nMore specifically, words start with uppercased characters and all remaining\ncased characters have lower case.",
    strTitle,
  ),
  caseMethod("lower", "Return a copy of the string converted to lowercase.", strLower),
  caseMethod("upper", "Return a copy of the string converted to uppercase.", strUpper),
  caseMethod(
    "swapcase",
    "Convert uppercase characters to lowercase and lowercase characters to uppercase.",
    strSwapcase,
  ),
  classMethodOf(
    "isascii",
    "all characters in the string are ASCII",
    "ASCII characters have code points in the range U+0000-U+007F.\nEmpty string is ASCII too.",
    strIsAscii,
  ),
  classMethodOf(
    "islower",
    "the string is a lowercase string",
    "A string is lowercase if all cased characters in the string are lowercase and\nthere is at least one cased character in the string.",
    strIsLower,
  ),
  classMethodOf(
    "isupper",
    "the string is an uppercase string",
    "A string is uppercase if all cased characters in the string are uppercase and\nthere is at least one cased character in the string.",
    strIsUpper,
  ),
  classMethodOf(
    "istitle",
    "the string is a title-cased string",
    "In a title-cased string, upper- and title-case characters may only\nfollow uncased characters and lowercase characters only cased ones.",
    strIsTitle,
  ),
  classMethodOf("isspace", "the string is a whitespace string", all("whitespace"), strIsSpace),
  classMethodOf("isdecimal", "the string is a decimal string", all("decimal"), strIsDecimal),
  classMethodOf("isdigit", "the string is a digit string", all("digits"), strIsDigit),
  classMethodOf("isnumeric", "the string is a numeric string", all("numeric"), strIsNumeric),
  classMethodOf("isalpha", "the string is an alphabetic string", all("alphabetic"), strIsAlpha),
  classMethodOf("isalnum", "the string is an alpha-numeric string", all("alpha-numeric"), strIsAlnum),
  classMethodOf(
    "isidentifier",
    "the string is a valid Python identifier",
    'Call keyword.iskeyword(s) to test whether string s is a reserved identifier,\nsuch as "def" or "class".',
    strIsIdentifier,
  ),
  classMethodOf(
    "isprintable",
    "all characters in the string are printable",
    "A character is printable if repr() may use it in its output.",
    strIsPrintable,
  ),
  filler("center", "centered", strCenter),
  filler("ljust", "left-justified", strLjust),
  filler("rjust", "right-justified", strRjust),
  method(
    "zfill(self, width, /)",
    "Pad a numeric string with zeros on the left, to fill a field of the given width.\n\nThe string is never truncated.",
    (self: Str, width: Value) => {
      const size = asSize(width);
      return size === DEFER ? DEFER : changedStr(self, strZfill(textOf(self), size));
    },
  ),
  method(
    "expandtabs(self, /, tabsize=8)",
    "Return a copy where all tab characters are expanded using spaces.\n\nIf tabsize is not given, a tab size of 8 characters is assumed.",
    (self: Str, tabsize: Value) => {
      const size = asCInt(tabsize);
      return size === DEFER ? DEFER : changedStr(self, strExpandTabs(textOf(self), size));
    },
  ),
];
