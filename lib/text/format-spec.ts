// The format mini-language (Library Reference, "Format Specification Mini-Language"):
// [[fill]align][sign][z][#][0][width][grouping][.[precision][grouping]][type]
import { TextError } from "./error.ts";
import { checkLength, codeAt, concatTexts, repeatText, type Text, textFromCode, textToHost } from "./text.ts";
import { decimalValue } from "./unicode.ts";

/** A separator of groups of digits. */
export type Grouping = "" | "," | "_";

/** A parsed format specification. */
export interface FormatSpec {
  /** The fill character. */
  fill: Text;
  align: "<" | ">" | "=" | "^";
  sign: "" | "+" | "-" | " ";
  /** `z`: a negative zero that rounding left loses its sign. */
  noNegativeZero: boolean;
  /** `#` */
  alternate: boolean;
  /** The least number of characters; 0 if not given. */
  width: number;
  /** Between the digits before the point. */
  grouping: Grouping;
  /** -1 if not given. */
  precision: number;
  /** Between the digits after the point. */
  fractionGrouping: Grouping;
  /** The presentation type, "" if not given. */
  type: string;
}

/** What has been parsed lately. A program formats with few specifications, again and again. */
const parsed = {
  s: new Map<string, FormatSpec>(),
  d: new Map<string, FormatSpec>(),
  "": new Map<string, FormatSpec>(),
};

/** Parses a specification, or finds it among those parsed lately: not to be changed. See `parseFormatSpecAnew`. */
export function parseFormatSpec(text: Text, typeName: string, usualType: "s" | "d" | ""): FormatSpec {
  if (typeof text !== "string") return parseFormatSpecAnew(text, typeName, usualType);
  const known = parsed[usualType];
  let spec = known.get(text);
  if (spec === undefined) {
    spec = parseFormatSpecAnew(text, typeName, usualType);
    if (known.size === 256) known.clear();
    known.set(text, spec);
  }
  return spec;
}

/**
 * Parses a specification for an object of the type with this name. The usual presentation type is "s" for a str, which
 * aligns to the left by itself, "d" for an int, "" for the rest. ValueError.
 */
function parseFormatSpecAnew(text: Text, typeName: string, usualType: "s" | "d" | ""): FormatSpec {
  const align = usualType === "s" ? "<" : ">";
  const spec: FormatSpec = {
    fill: " ",
    align,
    sign: "",
    noNegativeZero: false,
    alternate: false,
    width: 0,
    grouping: "",
    precision: -1,
    fractionGrouping: "",
    type: "",
  };
  const end = text.length;
  const at = (index: number) => (index < end ? String.fromCodePoint(codeAt(text, index)) : "");
  let pos = 0;
  let fillGiven = false;
  let alignGiven = false;
  if (isAlign(at(1))) {
    spec.fill = textFromCode(codeAt(text, 0));
    spec.align = at(1) as FormatSpec["align"];
    fillGiven = alignGiven = true;
    pos = 2;
  } else if (isAlign(at(0))) {
    spec.align = at(0) as FormatSpec["align"];
    alignGiven = true;
    pos = 1;
  }
  const sign = at(pos);
  if (sign === "+" || sign === "-" || sign === " ") {
    spec.sign = sign;
    pos++;
  }
  if (at(pos) === "z") {
    spec.noNegativeZero = true;
    pos++;
  }
  if (at(pos) === "#") {
    spec.alternate = true;
    pos++;
  }
  if (!fillGiven && at(pos) === "0") {
    spec.fill = "0";
    if (!alignGiven && align === ">") spec.align = "=";
    pos++;
  }
  const width = parseCount(text, pos);
  spec.width = width.value;
  pos = width.end;
  const grouping = parseGrouping(at(pos), at(pos + 1));
  spec.grouping = grouping;
  pos += grouping.length;
  if (at(pos) === ".") {
    const precision = parseCount(text, pos + 1);
    const given = precision.end > pos + 1;
    if (given) spec.precision = precision.value;
    pos = precision.end;
    spec.fractionGrouping = parseGrouping(at(pos), at(pos + 1));
    pos += spec.fractionGrouping.length;
    if (!given && spec.fractionGrouping === "") throw valueError("Format specifier missing precision");
  }
  if (end - pos > 1) {
    throw valueError(`Invalid format specifier '${textToHost(text)}' for object of type '${typeName}'`);
  }
  spec.type = at(pos) || usualType;
  checkGrouping(spec);
  return spec;
}

function isAlign(character: string): boolean {
  return character === "<" || character === ">" || character === "=" || character === "^";
}

/** A number in decimal digits of any script. */
function parseCount(text: Text, start: number): { value: number; end: number } {
  let value = 0;
  let end = start;
  for (; end < text.length; end++) {
    const digit = decimalValue(codeAt(text, end));
    if (digit < 0) break;
    value = value * 10 + digit;
  }
  if (value > 2 ** 63 - 1) throw valueError("Too many decimal digits in format string");
  return { value, end };
}

function parseGrouping(character: string, next: string): Grouping {
  if (character !== "," && character !== "_") return "";
  if ((next === "," || next === "_") && next !== character)
    throw valueError("Cannot specify both ',' and '_'.");
  return character;
}

function checkGrouping(spec: FormatSpec): void {
  const { grouping, fractionGrouping, type } = spec;
  if (grouping !== "" && !(/^[deEfFgG%]?$/.test(type) || (grouping === "_" && /^[boxX]$/.test(type)))) {
    throw valueError(`Cannot specify '${grouping}' with '${typeText(type)}'.`);
  }
  if (fractionGrouping !== "" && type === "n")
    throw valueError(`Cannot specify '${fractionGrouping}' with 'n'.`);
}

function typeText(type: string): string {
  const code = type.codePointAt(0)!;
  return code > 32 && code < 128 ? type : `\\x${code.toString(16)}`;
}

function valueError(message: string): TextError {
  return new TextError("ValueError", message);
}

/** The error for a presentation type that objects of the type with this name don't have. */
export function unknownType(spec: FormatSpec, typeName: string): TextError {
  return valueError(`Unknown format code '${typeText(spec.type)}' for object of type '${typeName}'`);
}

/** Fills a text up to the width; `=` pads after the first `lead` characters, the sign and prefix. */
export function padText(text: Text, spec: FormatSpec, lead = 0): Text {
  const missing = spec.width - text.length;
  if (missing <= 0) return text;
  checkLength(spec.width);
  const left = spec.align === "<" ? 0 : spec.align === "^" ? Math.floor(missing / 2) : missing;
  const before = repeatText(spec.fill, left);
  const after = repeatText(spec.fill, missing - left);
  if (spec.align === "=" && typeof text === "string")
    return concatTexts([text.slice(0, lead), before, text.slice(lead)]);
  return concatTexts([before, text, after]);
}

/** `format(text, spec)` of a str. ValueError. */
export function formatStr(text: Text, specText: Text, typeName = "str"): Text {
  if (specText.length === 0) return text;
  const spec = parseFormatSpec(specText, typeName, "s");
  if (spec.type !== "s") throw unknownType(spec, typeName);
  if (spec.sign !== "") {
    throw valueError(`${spec.sign === " " ? "Space" : "Sign"} not allowed in string format specifier`);
  }
  if (spec.noNegativeZero)
    throw valueError("Negative zero coercion (z) not allowed in string format specifier");
  if (spec.alternate) throw valueError("Alternate form (#) not allowed in string format specifier");
  if (spec.align === "=") throw valueError("'=' alignment not allowed in string format specifier");
  const cut = spec.precision >= 0 && spec.precision < text.length ? cutText(text, spec.precision) : text;
  return padText(cut, spec);
}

function cutText(text: Text, length: number): Text {
  return typeof text === "string"
    ? text.slice(0, length)
    : concatTexts([...text.slice(0, length)].map(textFromCode));
}
