import { ByteArray } from "../object/bytearray.ts";
import { Bytes } from "../object/bytes.ts";
import { raise, TypeError, ValueError } from "../object/error.ts";
import { formatValue } from "../object/format.ts";
import { DEFER, func } from "../object/native.ts";
import { typeOf, type Value } from "../object/object.ts";
import { asStr, index, repr } from "../object/protocol.ts";
import { strArgument } from "../object/str-argument.ts";
import { pointAt, strLength, strOfPoint, textOf } from "../object/wide.ts";
import { asciiEscape } from "../text/index.ts";

function chr(i: Value): Value | typeof DEFER {
  const point = index(i);
  if (point === DEFER) return DEFER;
  if (point < 0 || point > 0x10ffff) raise(ValueError, "chr() arg not in range(0x110000)");
  return strOfPoint(point as number); // No bigint is so small.
}

/** The builtin functions that make text of values, or turn characters into numbers and back. */
export const textBuiltins = [
  func(
    "ascii(obj, /)",
    "Return an ASCII-only representation of an object.\n\nAs repr(), return a string containing a printable representation of an\nobject, but escape the non-ASCII characters in the string returned by\nrepr() using \\\\x, \\\\u or \\\\U escapes. This generates a string similar\nto that returned by repr() in Python 2.",
    (obj: Value) => {
      const text = repr(obj);
      return text === DEFER ? DEFER : asciiEscape(textOf(text));
    },
  ),
  func("chr(i, /)", "Return a Unicode string of one character with ordinal i; 0 <= i <= 0x10ffff.", chr),
  func(
    "format(value, format_spec='', /)",
    "Return type(value).__format__(value, format_spec)\n\nMany built-in types implement format_spec according to the\nFormat Specification Mini-language. See help('FORMATTING').\n\nIf type(value) does not supply a method named __format__\nand format_spec is empty, then str(value) is returned.\nSee also help('SPECIALMETHODS').",
    (value: Value, spec: Value) => formatValue(value, strArgument(spec, "format() argument 2")),
  ),
  func(
    "ord(character, /)",
    "Return the ordinal value of a character.\n\nIf the argument is a one-character string, return the Unicode code\npoint of that character.\n\nIf the argument is a bytes or bytearray object of length 1, return its\nsingle byte value.",
    (character: Value) => {
      const text = asStr(character);
      if (text !== undefined) {
        if (strLength(text) === 1) return pointAt(text, 0);
        raise(TypeError, `ord() expected a character, but string of length ${strLength(text)} found`);
      }
      if (character instanceof Bytes || character instanceof ByteArray) {
        const bytes = character.bytes();
        if (bytes.length === 1) return bytes[0];
        raise(TypeError, `ord() expected a character, but string of length ${bytes.length} found`);
      }
      raise(TypeError, `ord() expected string of length 1, but ${typeOf(character).name} found`);
    },
  ),
  func(
    "repr(obj, /)",
    "Return the canonical string representation of the object.\n\nFor many object types, including most builtins, eval(repr(obj)) == obj.",
    (obj: Value) => repr(obj),
  ),
];
