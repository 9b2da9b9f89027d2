// The templates of str.format (Library Reference, "Format String Syntax"), parsed once and for all; and what the module
// `_string` offers to string.Formatter. Errors are part of what comes out, at the place where they are to be raised: the
// fields before them have been looked up by then.
import { TextError } from "./error.ts";
import type { Int } from "./int.ts";
import { canonical } from "./int.ts";
import { codeAt, concatTexts, sliceText, type Text } from "./text.ts";
import { decimalValue } from "./unicode.ts";

/** One step of `_string.formatter_parser`: a text, and what follows it: a field, nothing, or an error. */
export interface MarkupStep {
  literal: Text;
  field: { name: Text; spec: Text; conversion: Text | undefined } | undefined;
  error: TextError | undefined;
}

/** How a field goes on from its first object: `.name` or `[key]`. */
export type FieldAccess =
  | { kind: "attribute"; name: Text }
  | { kind: "item"; key: Int | Text }
  | { kind: "error"; error: TextError };

/** A piece of a template. */
export type FormatPiece =
  | { kind: "literal"; text: Text }
  | {
      kind: "field";
      /** The index of a positional argument, or the name of a keyword argument. */
      first: Int | Text;
      rest: FieldAccess[];
      /** After `!`; to be checked by `checkConversion`, once the object is there. */
      conversion: Text | undefined;
      /** The pieces of the format specification. */
      spec: FormatPiece[];
    }
  | { kind: "error"; error: TextError };

function valueError(message: string): TextError {
  return new TextError("ValueError", message);
}

const braceOpen = 123;
const braceClose = 125;

/** The steps of `_string.formatter_parser`. Nothing follows an error. */
export function parseMarkup(template: Text): MarkupStep[] {
  const steps: MarkupStep[] = [];
  const end = template.length;
  let pos = 0;
  while (pos < end) {
    const start = pos;
    while (pos < end && !isBrace(codeAt(template, pos))) pos++;
    if (pos === end) {
      steps.push({ literal: sliceText(template, start), field: undefined, error: undefined });
      break;
    }
    const brace = codeAt(template, pos++);
    if (pos < end && codeAt(template, pos) === brace) {
      steps.push({ literal: sliceText(template, start, pos), field: undefined, error: undefined });
      pos++;
      continue;
    }
    const step: MarkupStep = {
      literal: sliceText(template, start, pos - 1),
      field: undefined,
      error: undefined,
    };
    steps.push(step);
    if (brace === braceClose) step.error = valueError("Single '}' encountered in format string");
    else if (pos === end) step.error = valueError("Single '{' encountered in format string");
    else {
      const field = parseField(template, pos);
      if (field instanceof TextError) step.error = field;
      else {
        step.field = field;
        pos = field.end;
      }
    }
    if (step.error !== undefined) break;
  }
  return steps;
}

function isBrace(code: number): boolean {
  return code === braceOpen || code === braceClose;
}

/** A field from behind its opening brace to behind its closing one. */
function parseField(
  template: Text,
  start: number,
): { name: Text; spec: Text; conversion: Text | undefined; end: number } | TextError {
  const end = template.length;
  let pos = start;
  let code = 0;
  for (; pos < end; pos++) {
    code = codeAt(template, pos);
    if (code === braceOpen) return valueError("unexpected '{' in field name");
    if (code === braceClose || code === 33 || code === 58) break;
    // Up to the bracket that closes, everything belongs to the key.
    if (code === 91) while (pos + 1 < end && codeAt(template, pos + 1) !== 93) pos++;
  }
  if (pos === end) return valueError("expected '}' before end of string");
  const name = sliceText(template, start, pos++);
  if (code === braceClose) return { name, spec: "", conversion: undefined, end: pos };
  let conversion: Text | undefined;
  if (code === 33) {
    if (pos === end) return valueError("end of string while looking for conversion specifier");
    conversion = sliceText(template, pos, pos + 1);
    pos++;
    if (pos < end) {
      code = codeAt(template, pos++);
      if (code === braceClose) return { name, spec: "", conversion, end: pos };
      if (code !== 58) return valueError("expected ':' after conversion specifier");
    }
  }
  const specStart = pos;
  for (let depth = 1; pos < end; ) {
    code = codeAt(template, pos++);
    if (code === braceOpen) depth++;
    else if (code === braceClose && --depth === 0) {
      return { name, spec: sliceText(template, specStart, pos - 1), conversion, end: pos };
    }
  }
  return valueError("unmatched '{' in format spec");
}

/** `_string.formatter_field_name_split(name)`: the first part, and the rest. ValueError. */
export function splitFieldName(name: Text): { first: Int | Text; rest: FieldAccess[] } {
  let pos = 0;
  while (pos < name.length && codeAt(name, pos) !== 46 && codeAt(name, pos) !== 91) pos++;
  return { first: indexOrName(sliceText(name, 0, pos)), rest: parseRest(name, pos) };
}

function parseRest(name: Text, start: number): FieldAccess[] {
  const rest: FieldAccess[] = [];
  const end = name.length;
  try {
    for (let pos = start; pos < end; ) {
      const code = codeAt(name, pos++);
      const from = pos;
      if (code === 46) {
        while (pos < end && codeAt(name, pos) !== 46 && codeAt(name, pos) !== 91) pos++;
        if (pos === from) throw valueError("Empty attribute in format string");
        rest.push({ kind: "attribute", name: sliceText(name, from, pos) });
      } else if (code === 91) {
        while (pos < end && codeAt(name, pos) !== 93) pos++;
        if (pos === end) throw valueError("Missing ']' in format string");
        const key = indexOrName(sliceText(name, from, pos++));
        if (pos - 1 === from) throw valueError("Empty attribute in format string");
        rest.push({ kind: "item", key });
      } else throw valueError("Only '.' or '[' may follow ']' in format field specifier");
    }
  } catch (error) {
    if (!(error instanceof TextError)) throw error;
    rest.push({ kind: "error", error });
  }
  return rest;
}

/** A number if it is all decimal digits. ValueError for one that no sequence can have as its index. */
function indexOrName(text: Text): Int | Text {
  let value = 0n;
  for (let i = 0; i < text.length; i++) {
    const digit = decimalValue(codeAt(text, i));
    if (digit < 0) return text;
    value = value * 10n + BigInt(digit);
    if (value >= 2n ** 63n) throw valueError("Too many decimal digits in format string");
  }
  return text.length === 0 ? text : canonical(value);
}

/** Which fields have a number so far: none, those written without, or those written with one. */
class Numbering {
  private kind: "none" | "automatic" | "manual" = "none";
  private next = 0;

  resolve(first: Int | Text): Int | Text {
    const empty = typeof first === "string" && first === "";
    if (!empty && typeof first !== "number" && typeof first !== "bigint") return first;
    if (this.kind === "none") this.kind = empty ? "automatic" : "manual";
    if (this.kind === "manual" && empty) {
      throw valueError("cannot switch from manual field specification to automatic field numbering");
    }
    if (this.kind === "automatic" && !empty) {
      throw valueError("cannot switch from automatic field numbering to manual field specification");
    }
    return empty ? this.next++ : first;
  }
}

/** The pieces of a template of `str.format`. Nothing follows an error. */
export function parseFormatString(template: Text): FormatPiece[] {
  return parsePieces(template, new Numbering(), 2);
}

function parsePieces(template: Text, numbering: Numbering, depth: number): FormatPiece[] {
  if (depth === 0) return [{ kind: "error", error: valueError("Max string recursion exceeded") }];
  const pieces: FormatPiece[] = [];
  for (const { literal, field, error } of parseMarkup(template)) {
    if (literal.length > 0 && (field !== undefined || error === undefined)) addLiteral(pieces, literal);
    if (error !== undefined) pieces.push({ kind: "error", error });
    if (field === undefined) continue;
    try {
      const { first, rest } = splitFieldName(field.name);
      const resolved = numbering.resolve(first);
      // Only a brace that opens makes it a template: a single one that closes ends the field before.
      const nested =
        field.spec.length === 0 ? [] : hasBrace(field.spec) ? undefined : [literalPiece(field.spec)];
      const spec = nested ?? parsePieces(field.spec, numbering, depth - 1);
      pieces.push({ kind: "field", first: resolved, rest, conversion: field.conversion, spec });
      if (holdsError(rest, spec)) break;
    } catch (error) {
      if (!(error instanceof TextError)) throw error;
      pieces.push({ kind: "error", error });
      break;
    }
  }
  return pieces;
}

function literalPiece(text: Text): FormatPiece {
  return { kind: "literal", text };
}

function addLiteral(pieces: FormatPiece[], text: Text): void {
  const last = pieces.at(-1);
  if (last?.kind === "literal") last.text = concatTexts([last.text, text]);
  else pieces.push({ kind: "literal", text });
}

function hasBrace(spec: Text): boolean {
  return typeof spec === "string" ? spec.includes("{") : spec.includes(braceOpen);
}

function holdsError(rest: FieldAccess[], spec: FormatPiece[]): boolean {
  return rest.at(-1)?.kind === "error" || spec.at(-1)?.kind === "error";
}

/** The conversion of a field: none, "s", "r" or "a". ValueError for any other. */
export function checkConversion(conversion: Text | undefined): "" | "s" | "r" | "a" {
  if (conversion === undefined) return "";
  if (conversion === "s" || conversion === "r" || conversion === "a") return conversion;
  const code = codeAt(conversion, 0);
  const shown = code > 32 && code < 127 ? String(conversion) : `\\x${code.toString(16)}`;
  throw valueError(`Unknown conversion specifier ${shown}`);
}
