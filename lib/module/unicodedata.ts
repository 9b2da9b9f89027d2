import { raise, TypeError, ValueError } from "../object/error.ts";
import type { ModuleTable } from "../object/module.ts";
import { type Entry, func } from "../object/native.ts";
import { Float, typeOf, type Value } from "../object/object.ts";
import { asStr } from "../object/protocol.ts";
import { equalStrs, pointAt, type Str, strFromHost, strLength, strToHost } from "../object/wide.ts";
import {
  categoryOf,
  combiningClassOf,
  decimalValue,
  digitValue,
  eastAsianWidthOf,
  numericValue,
  unicodeVersion,
} from "../text/index.ts";

/** The code point of an argument that must be one character. */
function character(name: string, value: Value, place = "argument"): number {
  const text = asStr(value);
  if (text === undefined) {
    raise(TypeError, `${name}() ${place} must be a unicode character, not ${typeOf(value).name}`);
  }
  const length = strLength(text);
  if (length !== 1) {
    raise(TypeError, `${name}(): ${place} must be a unicode character, not a string of length ${length}`);
  }
  return pointAt(text, 0);
}

/** `name(chr, default)` for a value that not every character has. */
function lookup(name: string, refusal: string, find: (code: number) => Value | undefined): Entry {
  return func(
    `${name}(chr, default=<unrepresentable>, /)`,
    `Return the ${name} value assigned to the character, the default if there is none.`,
    (chr: Value, fallback: Value | undefined) => {
      const found = find(character(name, chr, "argument 1"));
      if (found !== undefined) return found;
      return fallback === undefined ? raise(ValueError, refusal) : fallback;
    },
  );
}

function property(name: string, doc: string, find: (code: number) => Value): Entry {
  return func(`${name}(chr, /)`, doc, (chr: Value) => find(character(name, chr)));
}

const forms = ["NFC", "NFD", "NFKC", "NFKD"];

/** Text in a normal form, as the host has it. */
function normalize(name: string, form: Value, text: Value): Str {
  const wanted = asStr(form);
  if (wanted === undefined) {
    raise(TypeError, `${name}() argument 1 must be str, not ${typeOf(form).name}`);
  }
  const own = asStr(text);
  if (own === undefined) raise(TypeError, `${name}() argument 2 must be str, not ${typeOf(text).name}`);
  if (typeof wanted !== "string" || !forms.includes(wanted)) raise(ValueError, "invalid normalization form");
  return strFromHost(strToHost(own).normalize(wanted));
}

export const unicodedataModule: ModuleTable = {
  name: "unicodedata",
  doc: "This module provides access to the Unicode Character Database.",
  entries: [
    property("category", "Returns the general category assigned to the character chr as string.", categoryOf),
    property("combining", "Returns the canonical combining class of chr as integer.", combiningClassOf),
    property("east_asian_width", "Returns the east asian width of chr as string.", eastAsianWidthOf),
    property("mirrored", "Returns whether chr is mirrored in bidirectional text: 1 or 0.", code =>
      /^\p{Bidi_M}$/u.test(String.fromCodePoint(code)) ? 1 : 0,
    ),
    lookup("decimal", "not a decimal", code => {
      const value = decimalValue(code);
      return value < 0 ? undefined : value;
    }),
    lookup("digit", "not a digit", code => {
      const value = digitValue(code);
      return value < 0 ? undefined : value;
    }),
    lookup("numeric", "not a numeric character", code => {
      const value = numericValue(code);
      return value === undefined ? undefined : new Float(value);
    }),
    func(
      "normalize(form, unistr, /)",
      "Return the normal form 'form' for the Unicode string unistr.",
      (form: Value, text: Value) => normalize("normalize", form, text),
    ),
    func(
      "is_normalized(form, unistr, /)",
      "Return whether the Unicode string unistr is in the normal form 'form'.",
      (form: Value, text: Value) => equalStrs(normalize("is_normalized", form, text), asStr(text) as Str),
    ),
    { name: "unidata_version", value: unicodeVersion },
  ],
};
