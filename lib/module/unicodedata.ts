import { Bytes } from "../object/bytes.ts";
import { encodeStr } from "../object/codec.ts";
import { KeyError, raise, TypeError, ValueError } from "../object/error.ts";
import type { ModuleTable } from "../object/module.ts";
import { constant, func, type Native } from "../object/native.ts";
import { Float, PyObject, type Value } from "../object/object.ts";
import { asStr } from "../object/protocol.ts";
import { shownType } from "../object/str-argument.ts";
import {
  changedStr,
  equalStrs,
  pointAt,
  type Str,
  strFromHost,
  strLength,
  strOfPoints,
  strToHost,
  textOf,
} from "../object/wide.ts";
import {
  bidirectionalOf,
  categoryOf,
  codesNamed,
  combiningClassOf,
  decimalValue,
  decompositionOf,
  digitValue,
  eastAsianWidthOf,
  isMirrored,
  type NormalForm,
  nameOf,
  normalize,
  numericValue,
  unicodeVersion,
} from "../text/index.ts";

/** The module `unicodedata`, but for `ucd_3_2_0`, the database of Unicode 3.2. */

/** The code point of an argument that must be one character. */
function pointOf(value: Value, title: string): number {
  const text = asStr(value);
  const expected = "must be a unicode character, not";
  if (text === undefined) raise(TypeError, `${title.replace(":", "")} ${expected} ${shownType(value)}`);
  const length = strLength(text);
  if (length !== 1) raise(TypeError, `${title} ${expected} a string of length ${length}`);
  return pointAt(text, 0);
}

/** A function of one character that always has an answer. */
function property(name: string, doc: string, read: (code: number) => Value): Native {
  return func(`${name}(chr, /)`, doc, (chr: Value) => read(pointOf(chr, `${name}(): argument`)));
}

/** A function of one character that may have no answer: then it is the default, or ValueError. */
function lookup(
  name: string,
  doc: string,
  failure: string,
  read: (code: number) => Value | undefined,
): Native {
  return func(
    `${name}(chr, default=<unrepresentable>, /)`,
    `${doc}, default is returned, or, if not given,\nValueError is raised.`,
    (chr: Value, otherwise: Value | undefined) =>
      read(pointOf(chr, `${name}(): argument 1`)) ?? otherwise ?? noValue(otherwise, failure),
  );
}

/** None is a default as good as any. */
function noValue(otherwise: Value | undefined, failure: string): Value {
  if (otherwise === undefined) raise(ValueError, failure);
  return otherwise;
}

const natural = (value: number): Value | undefined => (value < 0 ? undefined : value);

/** As the character database writes it: `<fraction> 0031 2044 0032`. */
function decompositionText(code: number): string {
  const found = decompositionOf(code);
  if (found === undefined) return "";
  const points = found.points.map(point => point.toString(16).toUpperCase().padStart(4, "0"));
  return (found.kind === "" ? points : [`<${found.kind}>`, ...points]).join(" ");
}

const longestName = 256;

function characterNamed(name: Value): Str {
  const text = asStr(name);
  let bytes: Uint8Array;
  if (text !== undefined) bytes = (encodeStr(text, "utf-8", "strict") as Bytes).bytes();
  else if (name instanceof Bytes) bytes = name.bytes();
  else if (name instanceof PyObject && "bytes" in name) {
    raise(TypeError, `lookup() argument must be read-only bytes-like object, not ${shownType(name)}`);
  } else raise(TypeError, `a bytes-like object is required, not '${shownType(name)}'`);
  if (bytes.length > longestName) raise(KeyError, "name too long");
  const known = new TextDecoder().decode(bytes);
  const found = codesNamed(known);
  if (found === undefined) {
    raise(KeyError, strFromHost(`undefined character name '${known.replace(/\0.*$/s, "")}'`));
  }
  return strOfPoints(typeof found === "number" ? [found] : found);
}

const forms: ReadonlySet<string> = new Set(["NFC", "NFD", "NFKC", "NFKD"] satisfies NormalForm[]);

function isForm(text: string): text is NormalForm {
  return forms.has(text);
}

/** A text and its normal form. */
function normalized(title: string, form: Value, unistr: Value, passesEmpty: boolean): [Str, Str] {
  const name = asStr(form);
  const text = asStr(unistr);
  if (name === undefined) raise(TypeError, `${title}() argument 1 must be str, not ${shownType(form)}`);
  if (text === undefined) raise(TypeError, `${title}() argument 2 must be str, not ${shownType(unistr)}`);
  if (passesEmpty && text === "") return ["", ""];
  const known = strToHost(name);
  if (!isForm(known)) raise(ValueError, "invalid normalization form");
  return [text, changedStr(text, normalize(textOf(text), known))];
}

export const unicodedataModule: ModuleTable = {
  name: "unicodedata",
  doc: `This module provides access to the Unicode Character Database, which
defines character properties for all Unicode characters, as of version
${unicodeVersion}.`,
  entries: [
    constant("unidata_version", unicodeVersion),
    property("category", "Returns the general category assigned to the character chr as string.", categoryOf),
    property(
      "bidirectional",
      "Returns the bidirectional class assigned to the character chr as string.\n\nIf no such value is defined, an empty string is returned.",
      bidirectionalOf,
    ),
    property(
      "combining",
      "Returns the canonical combining class assigned to the character chr as integer.\n\nReturns 0 if no combining class is defined.",
      combiningClassOf,
    ),
    property(
      "mirrored",
      'Returns the mirrored property assigned to the character chr as integer.\n\nReturns 1 if the character has been identified as a "mirrored"\ncharacter in bidirectional text, 0 otherwise.',
      code => (isMirrored(code) ? 1 : 0),
    ),
    property(
      "east_asian_width",
      "Returns the east asian width assigned to the character chr as string.",
      eastAsianWidthOf,
    ),
    property(
      "decomposition",
      "Returns the character decomposition mapping assigned to the character chr as string.\n\nAn empty string is returned in case no such mapping is defined.",
      decompositionText,
    ),
    lookup(
      "decimal",
      "Converts a Unicode character into its equivalent decimal value.\n\nReturns the decimal value assigned to the character chr as integer.\nIf no such value is defined",
      "not a decimal",
      code => natural(decimalValue(code)),
    ),
    lookup(
      "digit",
      "Converts a Unicode character into its equivalent digit value.\n\nReturns the digit value assigned to the character chr as integer.\nIf no such value is defined",
      "not a digit",
      code => natural(digitValue(code)),
    ),
    lookup(
      "numeric",
      "Converts a Unicode character into its equivalent numeric value.\n\nReturns the numeric value assigned to the character chr as float.\nIf no such value is defined",
      "not a numeric character",
      code => {
        const value = numericValue(code);
        return value === undefined ? undefined : new Float(value);
      },
    ),
    lookup(
      "name",
      "Returns the name assigned to the character chr as a string.\n\nIf no name is defined",
      "no such name",
      nameOf,
    ),
    func(
      "lookup(name, /)",
      "Look up character by name.\n\nIf a character with the given name is found, return the\ncorresponding character.  If not found, KeyError is raised.",
      characterNamed,
    ),
    func(
      "normalize(form, unistr, /)",
      "Return the normal form 'form' for the Unicode string unistr.\n\nValid values for form are 'NFC', 'NFKC', 'NFD', and 'NFKD'.",
      (form: Value, unistr: Value) => normalized("normalize", form, unistr, true)[1],
    ),
    func(
      "is_normalized(form, unistr, /)",
      "Return whether the Unicode string unistr is in the normal form 'form'.\n\nValid values for form are 'NFC', 'NFKC', 'NFD', and 'NFKD'.",
      (form: Value, unistr: Value) => equalStrs(...normalized("is_normalized", form, unistr, false)),
    ),
  ],
};
