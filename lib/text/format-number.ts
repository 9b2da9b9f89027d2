// `format()` of ints, floats and complex numbers.
import { fixedDigits, significantDigits } from "./decimal-digits.ts";
import { TextError } from "./error.ts";
import { intToFloat } from "./float.ts";
import { exponentText, floatRepr } from "./float-text.ts";
import { type FormatSpec, type Grouping, padText, parseFormatSpec, unknownType } from "./format-spec.ts";
import { abs, type Int } from "./int.ts";
import { defaultMaxDigits, intToText } from "./int-text.ts";
import { checkLength, concatTexts, type Text, textFromCode } from "./text.ts";

/**
 * `format(n, spec)` of an int, also of a bool if the specification isn't empty (then name its type). ValueError,
 * OverflowError. `maxDigits` is the limit of decimal digits (0: none).
 */
export function formatInt(n: Int, specText: Text, typeName = "int", maxDigits = defaultMaxDigits): Text {
  if (specText.length === 0) return intToText(n, 10, maxDigits);
  const spec = parseFormatSpec(specText, typeName, "d");
  switch (spec.type) {
    case "d":
    case "n":
    case "b":
    case "o":
    case "x":
    case "X":
      return formatDigits(n, spec, maxDigits);
    case "c":
      return formatCharacter(n, spec);
    case "e":
    case "E":
    case "f":
    case "F":
    case "g":
    case "G":
    case "%":
      return formatFloatSpec(intToFloat(n), spec);
    default:
      throw unknownType(spec, typeName);
  }
}

function checkIntSpec(spec: FormatSpec): void {
  if (spec.precision >= 0) throw valueError("Precision not allowed in integer format specifier");
  if (spec.noNegativeZero)
    throw valueError("Negative zero coercion (z) not allowed in integer format specifier");
}

function formatCharacter(n: Int, spec: FormatSpec): Text {
  checkIntSpec(spec);
  if (spec.sign !== "") throw valueError("Sign not allowed with integer format specifier 'c'");
  if (spec.alternate) throw valueError("Alternate form (#) not allowed with integer format specifier 'c'");
  if (n >= 2 ** 63 || n < -(2 ** 63)) {
    throw new TextError("OverflowError", "Python int too large to convert to C long");
  }
  if (n < 0 || n > 0x10ffff) throw new TextError("OverflowError", "%c arg not in range(0x110000)");
  const character = textFromCode(Number(n));
  return padText(character, spec.align === "=" ? { ...spec, align: ">" } : spec);
}

function formatDigits(n: Int, spec: FormatSpec, maxDigits: number): Text {
  checkIntSpec(spec);
  const { type } = spec;
  const base = type === "b" ? 2 : type === "o" ? 8 : type === "x" || type === "X" ? 16 : 10;
  const digits = intToText(abs(n), base, maxDigits);
  const prefix = spec.alternate && base !== 10 ? `0${type}` : "";
  return layOut(n < 0, prefix, type === "X" ? digits.toUpperCase() : digits, spec, base === 10 ? 3 : 4);
}

/** `format(x, spec)` of a float. ValueError. */
export function formatFloat(x: number, specText: Text, typeName = "float"): Text {
  if (specText.length === 0) return floatRepr(x);
  const spec = parseFormatSpec(specText, typeName, "");
  if (!/^[eEfFgGn%]?$/.test(spec.type)) throw unknownType(spec, typeName);
  return formatFloatSpec(x, spec);
}

function formatFloatSpec(x: number, spec: FormatSpec): Text {
  const { negative, digits } = signAndDigits(x, spec, spec.type, true);
  return layOut(negative, "", spec.type === "%" ? `${digits}%` : digits, spec, 3);
}

/** The digits of a float by the type and precision of a specification, and whether it has a minus sign. */
function signAndDigits(
  x: number,
  spec: FormatSpec,
  type: string,
  dotZero: boolean,
): { negative: boolean; digits: string } {
  if (spec.precision > 0x7fffffff) throw valueError("precision too big");
  if (type === "%") x *= 100;
  const digits = floatDigits(x, floatForm(type), spec.precision, spec.alternate, dotZero && type === "");
  let negative = x < 0 || Object.is(x, -0);
  if (spec.noNegativeZero && negative && !/[1-9i]/.test(digits.split("e")[0])) negative = false;
  return { negative, digits: /[EFG]/.test(type) ? digits.toUpperCase() : digits };
}

function floatForm(type: string): FloatForm {
  switch (type) {
    case "e":
    case "E":
      return "e";
    case "f":
    case "F":
    case "%":
      return "f";
    case "":
      return "r";
    default:
      return "g";
  }
}

/** How a float is written: with exponent, without, whichever suits, or as `repr` does (as "g" if with a precision). */
export type FloatForm = "e" | "f" | "g" | "r";

/**
 * The digits of the absolute value of a float. A precision of -1 is the usual one; `alternate` keeps the point and the
 * zeros at the end; `dotZero` writes ".0" after a whole number. `inf` and `nan` are the same in every form.
 */
export function floatDigits(
  x: number,
  form: FloatForm,
  precision: number,
  alternate: boolean,
  dotZero: boolean,
): string {
  const size = Math.abs(x);
  if (size === Number.POSITIVE_INFINITY) return "inf";
  if (Number.isNaN(size)) return "nan";
  checkLength(precision);
  if (form === "r" && precision < 0) return reprDigits(size, alternate, dotZero);
  if (precision < 0) precision = 6;
  switch (form) {
    case "f": {
      const digits = fixedDigits(size, precision);
      return alternate && precision === 0 ? `${digits}.` : digits;
    }
    case "e": {
      const { digits, exponent } = significantDigits(size, precision + 1);
      return withPoint(digits, 1, alternate) + exponentText(exponent);
    }
    default:
      return generalDigits(size, precision || 1, alternate, dotZero);
  }
}

/** A point after so many digits, if any follow or `always`. */
function withPoint(digits: string, place: number, always: boolean): string {
  return digits.length > place || always ? `${digits.slice(0, place)}.${digits.slice(place)}` : digits;
}

function generalDigits(size: number, precision: number, alternate: boolean, dotZero: boolean): string {
  let { digits, exponent } = significantDigits(size, precision);
  if (!alternate) digits = digits.replace(/(?<=.)0+$/, "");
  if (exponent < -4 || exponent >= precision - (dotZero ? 1 : 0)) {
    return withPoint(digits, 1, alternate) + exponentText(exponent);
  }
  if (exponent < 0) return `0.${"0".repeat(-1 - exponent)}${digits}`;
  const whole = digits.padEnd(exponent + 1, "0");
  return dotZero && whole.length === exponent + 1 ? `${whole}.0` : withPoint(whole, exponent + 1, alternate);
}

/** As `repr`, but that complex numbers want no ".0", and `#` a point always. */
function reprDigits(size: number, alternate: boolean, dotZero: boolean): string {
  const text = floatRepr(size);
  if (!dotZero && text.endsWith(".0")) return alternate ? text.slice(0, -1) : text.slice(0, -2);
  return alternate && !text.includes(".") ? text.replace("e", ".e") : text;
}

/**
 * Sign, prefix and digits, the digits in groups; zeros that fill up belong to the groups. What isn't a digit at
 * the end (an exponent, a percent sign, the whole of "inf") stays as it is.
 */
function layOut(negative: boolean, prefix: string, digits: string, spec: FormatSpec, group: number): Text {
  const lead = (negative ? "-" : spec.sign === "-" ? "" : spec.sign) + prefix;
  if (spec.grouping === "" && spec.fractionGrouping === "") return padText(lead + digits, spec, lead.length);
  const whole = group === 4 ? digits : leadingDigits(digits);
  let end = digits.slice(whole.length);
  if (end.startsWith(".")) {
    const fraction = leadingDigits(end.slice(1));
    end = `.${groupFraction(fraction, spec.fractionGrouping)}${end.slice(1 + fraction.length)}`;
  }
  const room = spec.fill === "0" && spec.align === "=" ? spec.width - lead.length - end.length : 0;
  checkLength(room);
  return padText(lead + groupWhole(whole, spec.grouping, group, room) + end, spec, lead.length);
}

function leadingDigits(text: string): string {
  return text.slice(0, text.search(/\D|$/));
}

/** The digits in groups from the right, with zeros before them up to `room` characters or one more. */
function groupWhole(digits: string, grouping: Grouping, group: number, room: number): string {
  if (digits === "" || grouping === "") return digits;
  // The fewest digits that, with their separators, fill the room.
  const filled = digits.padStart(room - Math.floor((room - 1) / (group + 1)), "0");
  const first = filled.length % group || group;
  let text = filled.slice(0, first);
  for (let i = first; i < filled.length; i += group) text += grouping + filled.slice(i, i + group);
  return text;
}

/** The digits in groups of three from the left. */
function groupFraction(digits: string, grouping: Grouping): string {
  if (grouping === "") return digits;
  let text = digits.slice(0, 3);
  for (let i = 3; i < digits.length; i += 3) text += grouping + digits.slice(i, i + 3);
  return text;
}

/** `format(complex(real, imag), spec)`. ValueError. */
export function formatComplex(real: number, imag: number, specText: Text, typeName = "complex"): Text {
  const spec = parseFormatSpec(specText, typeName, "");
  if (!/^[eEfFgGn]?$/.test(spec.type)) throw unknownType(spec, typeName);
  if (spec.fill === "0") throw valueError("Zero padding is not allowed in complex format specifier");
  if (spec.align === "=") throw valueError("'=' alignment flag is not allowed in complex format specifier");
  const bare: FormatSpec = { ...spec, width: 0, fill: " ", align: "<" };
  const part = (x: number, sign: FormatSpec["sign"]): Text => {
    const { negative, digits } = signAndDigits(x, bare, spec.type, false);
    return layOut(negative, "", digits, { ...bare, sign }, 3);
  };
  const plain = spec.type === "";
  if (plain && real === 0 && !Object.is(real, -0))
    return padText(concatTexts([part(imag, spec.sign), "j"]), spec);
  const both = concatTexts([part(real, spec.sign), part(imag, "+"), "j"]);
  return padText(plain ? concatTexts(["(", both, ")"]) : both, spec);
}

function valueError(message: string): TextError {
  return new TextError("ValueError", message);
}
