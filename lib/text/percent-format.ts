// printf-style formatting (Library Reference, "printf-style String Formatting"): the template in pieces, and the text of
// each argument. Fetching arguments, and their repr() and str(), are the caller's.
import { TextError } from "./error.ts";
import { floatDigits } from "./format-number.ts";
import { abs, type Int } from "./int.ts";
import { defaultMaxDigits, intToText } from "./int-text.ts";
import { checkLength, codeAt, concatTexts, repeatText, sliceText, type Text, textFromCode } from "./text.ts";

/** Text that stands for itself; "%%" included. */
export interface PercentLiteral {
  kind: "literal";
  text: Text;
}

/**
 * A conversion. Its parts want to be dealt with in this order, as CPython does: `mapping` (TypeError "format requires a
 * mapping" if the arguments aren't one), `key` (looked up in it), `width` and then `precision` if they are "*" (each takes
 * an argument: see `starWidth` and `starPrecision`), `error` (to be raised), then the argument itself, then `unsupported`.
 */
export interface PercentConversion {
  kind: "conversion";
  /** Whether there is a parenthesised key, be it an unfinished one. */
  mapping: boolean;
  key: Text | undefined;
  /** `-` */
  left: boolean;
  /** `+` */
  plus: boolean;
  /** ` ` */
  space: boolean;
  /** `#` */
  alternate: boolean;
  /** `0` */
  zero: boolean;
  /** -1 if not given. */
  width: number | "*";
  /** -1 if not given. */
  precision: number | "*";
  /** The conversion type: one of d i u o x X e E f F g G c r s a, and b for bytes. */
  type: string;
  /** What is wrong with the template here. */
  error: TextError | undefined;
  /** What is wrong with the conversion type. Raised once the argument is there. */
  unsupported: TextError | undefined;
}

/** A piece of a template. */
export type PercentPiece = PercentLiteral | PercentConversion;

const noMapping = "format requires a mapping";

/** The error for a key without a mapping. */
export function mappingRequired(): TextError {
  return new TextError("TypeError", noMapping);
}

/** The error for a conversion without an argument. */
export function notEnoughArguments(): TextError {
  return new TextError("TypeError", "not enough arguments for format string");
}

/** The error for an argument without a conversion. */
export function tooManyArguments(forBytes = false): TextError {
  const what = forBytes ? "bytes" : "string";
  return new TextError("TypeError", `not all arguments converted during ${what} formatting`);
}

/**
 * The pieces of a template of `str % …`, or of `bytes % …` (then one code point a byte). Nothing follows a conversion
 * that holds an error.
 */
export function parsePercentFormat(template: Text, forBytes = false): PercentPiece[] {
  const pieces: PercentPiece[] = [];
  let start = 0;
  for (let pos = 0; ; ) {
    while (pos < template.length && codeAt(template, pos) !== 37) pos++;
    if (pos === template.length) break;
    if (pos + 1 < template.length && codeAt(template, pos + 1) === 37) {
      pieces.push({ kind: "literal", text: sliceText(template, start, pos + 1) });
      pos += 2;
      start = pos;
      continue;
    }
    if (pos > start) pieces.push({ kind: "literal", text: sliceText(template, start, pos) });
    const parser = new ConversionParser(template, pos + 1, forBytes);
    pieces.push(parser.parse());
    pos = parser.pos;
    start = pos;
    if (parser.conversion.error !== undefined) return pieces;
  }
  if (start < template.length) pieces.push({ kind: "literal", text: sliceText(template, start) });
  return pieces;
}

class ConversionParser {
  pos: number;
  private readonly template: Text;
  private readonly forBytes: boolean;
  readonly conversion: PercentConversion = {
    kind: "conversion",
    mapping: false,
    key: undefined,
    left: false,
    plus: false,
    space: false,
    alternate: false,
    zero: false,
    width: -1,
    precision: -1,
    type: "",
    error: undefined,
    unsupported: undefined,
  };

  constructor(template: Text, pos: number, forBytes: boolean) {
    this.template = template;
    this.pos = pos;
    this.forBytes = forBytes;
  }

  private peek(): string {
    return this.pos < this.template.length ? String.fromCodePoint(codeAt(this.template, this.pos)) : "";
  }

  parse(): PercentConversion {
    const { conversion } = this;
    try {
      if (this.peek() === "(") this.parseKey();
      this.parseFlags();
      conversion.width = this.parseCount(Number.MAX_SAFE_INTEGER, "width too big");
      if (this.peek() === ".") {
        this.pos++;
        conversion.precision = this.parseCount(
          0x7fffffff,
          this.forBytes ? "prec too big" : "precision too big",
        );
        if (conversion.precision === -1) conversion.precision = 0;
      }
      if (/^[hlL]$/.test(this.peek())) this.pos++;
      this.parseType();
    } catch (error) {
      if (!(error instanceof TextError)) throw error;
      conversion.error = error;
    }
    return conversion;
  }

  private parseKey(): void {
    this.conversion.mapping = true;
    const start = ++this.pos;
    for (let depth = 1; depth > 0; this.pos++) {
      const character = this.peek();
      if (character === "") throw new TextError("ValueError", "incomplete format key");
      if (character === "(") depth++;
      else if (character === ")") depth--;
    }
    this.conversion.key = sliceText(this.template, start, this.pos - 1);
  }

  private parseFlags(): void {
    for (; ; this.pos++) {
      switch (this.peek()) {
        case "-":
          this.conversion.left = true;
          break;
        case "+":
          this.conversion.plus = true;
          break;
        case " ":
          this.conversion.space = true;
          break;
        case "#":
          this.conversion.alternate = true;
          break;
        case "0":
          this.conversion.zero = true;
          break;
        default:
          return;
      }
    }
  }

  private parseCount(largest: number, tooBig: string): number | "*" {
    if (this.peek() === "*") {
      this.pos++;
      return "*";
    }
    let value = -1;
    for (; /^[0-9]$/.test(this.peek()); this.pos++) {
      value = Math.max(value, 0) * 10 + Number(this.peek());
      if (value > largest) throw new TextError("ValueError", tooBig);
    }
    return value;
  }

  private parseType(): void {
    const type = this.peek();
    if (type === "") throw new TextError("ValueError", "incomplete format");
    this.conversion.type = type;
    const known = this.forBytes ? /^[diuoxXeEfFgGcrsab]$/ : /^[diuoxXeEfFgGcrsa]$/;
    if (!known.test(type)) this.conversion.unsupported = this.unsupported(type.codePointAt(0)!);
    this.pos++;
  }

  private unsupported(code: number): TextError {
    // CPython's formatting of its own error fails for such a byte.
    if (this.forBytes && code > 127) {
      return new TextError("OverflowError", "character argument not in range(0x110000)");
    }
    const shown = this.forBytes || (code >= 31 && code <= 126) ? String.fromCodePoint(code) : "?";
    const hex = code.toString(16);
    return new TextError(
      "ValueError",
      `unsupported format character '${shown}' (0x${hex}) at index ${this.pos}`,
    );
  }
}

/** Puts the argument for a width of "*" in its place; a negative one is a `-` flag too. OverflowError. */
export function starWidth(conversion: PercentConversion, n: Int): PercentConversion {
  if (typeof n === "bigint" && (n >= 2n ** 63n || n < -(2n ** 63n))) {
    throw new TextError("OverflowError", "Python int too large to convert to C ssize_t");
  }
  return n < 0 ? { ...conversion, width: -Number(n), left: true } : { ...conversion, width: Number(n) };
}

/** Puts the argument for a precision of "*" in its place; a negative one means 0. OverflowError. */
export function starPrecision(conversion: PercentConversion, n: Int): PercentConversion {
  if (n > 0x7fffffff || n < -0x80000000) {
    throw new TextError("OverflowError", "Python int too large to convert to C int");
  }
  return { ...conversion, precision: n < 0 ? 0 : Number(n) };
}

/** The error for an argument of "*" that isn't an int. */
export function starWantsInt(): TextError {
  return new TextError("TypeError", "* wants int");
}

/** The error for an argument of a type that the conversion doesn't take. */
export function wrongArgument(conversion: PercentConversion, typeName: string, forBytes = false): TextError {
  const { type } = conversion;
  if (/^[diu]$/.test(type)) {
    return new TextError("TypeError", `%${type} format: a real number is required, not ${typeName}`);
  }
  if (/^[oxX]$/.test(type)) {
    return new TextError("TypeError", `%${type} format: an integer is required, not ${typeName}`);
  }
  if (type === "c") {
    const wanted = forBytes ? "an integer in range(256) or a single byte" : "an int or a unicode character";
    return new TextError("TypeError", `%c requires ${wanted}, not ${typeName}`);
  }
  if (/^[bs]$/.test(type)) {
    const wanted = "a bytes-like object, or an object that implements __bytes__";
    return new TextError("TypeError", `%b requires ${wanted}, not '${typeName}'`);
  }
  return new TextError(
    "TypeError",
    forBytes ? `float argument required, not ${typeName}` : `must be real number, not ${typeName}`,
  );
}

/** The text of an int by d, i, u, o, x or X. ValueError beyond `maxDigits` decimal digits. */
export function percentInt(conversion: PercentConversion, n: Int, maxDigits = defaultMaxDigits): string {
  const { type, alternate } = conversion;
  const base = type === "o" ? 8 : type === "x" || type === "X" ? 16 : 10;
  const precision = Number(conversion.precision);
  checkLength(precision);
  const digits = intToText(abs(n), base, maxDigits).padStart(precision, "0");
  const prefix = alternate && base !== 10 ? `0${type}` : "";
  return padNumber(conversion, n < 0, prefix, type === "X" ? digits.toUpperCase() : digits);
}

/** The text of a float by e, E, f, F, g or G. */
export function percentFloat(conversion: PercentConversion, x: number): string {
  const { type } = conversion;
  const form = type.toLowerCase() as "e" | "f" | "g";
  const digits = floatDigits(x, form, Number(conversion.precision), conversion.alternate, false);
  return padNumber(conversion, x < 0 || Object.is(x, -0), "", type === form ? digits : digits.toUpperCase());
}

function padNumber(conversion: PercentConversion, negative: boolean, prefix: string, digits: string): string {
  const lead = (negative ? "-" : conversion.plus ? "+" : conversion.space ? " " : "") + prefix;
  const width = Number(conversion.width);
  if (lead.length + digits.length >= width) return lead + digits;
  checkLength(width);
  if (conversion.left) return (lead + digits).padEnd(width);
  return conversion.zero ? lead + digits.padStart(width - lead.length, "0") : (lead + digits).padStart(width);
}

/** The text of s, r and a from the argument's `str`, `repr` or `ascii`: cut to the precision, padded to the width. */
export function percentText(conversion: PercentConversion, text: Text): Text {
  const precision = Number(conversion.precision);
  return padToWidth(
    conversion,
    precision >= 0 && precision < text.length ? sliceText(text, 0, precision) : text,
  );
}

/** The text of c, from an int or a text of one code point. OverflowError for an int that is no code point. */
export function percentCharacter(
  conversion: PercentConversion,
  argument: Int | Text,
  forBytes = false,
): Text {
  if (typeof argument === "number" || typeof argument === "bigint") {
    const limit = forBytes ? 256 : 0x110000;
    if (argument < 0 || argument >= limit) {
      throw new TextError("OverflowError", `%c arg not in range(${forBytes ? "256" : "0x110000"})`);
    }
    return padToWidth(conversion, textFromCode(Number(argument)));
  }
  if (argument.length !== 1) {
    throw new TextError(
      "TypeError",
      forBytes
        ? `%c requires an integer in range(256) or a single byte, not a bytes object of length ${argument.length}`
        : `%c requires an int or a unicode character, not a string of length ${argument.length}`,
    );
  }
  return padToWidth(conversion, argument);
}

function padToWidth(conversion: PercentConversion, text: Text): Text {
  const missing = Number(conversion.width) - text.length;
  if (missing <= 0) return text;
  checkLength(Number(conversion.width));
  const blanks = repeatText(" ", missing);
  return concatTexts(conversion.left ? [text, blanks] : [blanks, text]);
}
