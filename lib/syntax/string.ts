import { invalidEscape, type Mistake, type Token } from "../../grammar/index.ts";
import type { Constant, Expr, FormattedValue, Interpolation, JoinedStr, Location, StrValue } from "./ast.ts";
import { context } from "./context.ts";
import { decodeBytes, decodeStr, joinStr, strValue, Undecodable } from "./literal.ts";
import { mistakeAt } from "./mistake.ts";
import { type Items, lastOf, type Operand, plain, span, unroll } from "./phrase.ts";

// The names of the actions are the grammar's; each gets the children of its rule.

/** A replacement field, before it is known what kind of string it stands in. */
interface Field extends Location {
  kind: "Field";
  value: Expr;
  /** The text of the expression, and, if it ends with `=`, all of it to what follows. */
  text: string;
  debug: Constant | null;
  conversion: number;
  format_spec: JoinedStr | null;
}

/** An f-string or t-string. */
interface Format extends Location {
  kind: "Format";
  template: boolean;
  parts: (Constant | Field)[];
}

interface Inspected {
  open: Token;
  value: Operand;
  equals: Token | null;
}

interface Converted extends Inspected {
  conversion: Token | null;
  bang: Token | null;
}

function constant(value: StrValue, kind_prefix: "u" | null, place: Location): Constant {
  return {
    kind: "Constant",
    value,
    kind_prefix,
    lineno: place.lineno,
    col_offset: place.col_offset,
    end_lineno: place.end_lineno,
    end_col_offset: place.end_col_offset,
  };
}

/** Runs `decode`, telling of a failure where the literal stands. */
function decoding<T>(token: Location, decode: () => T): T {
  try {
    return decode();
  } catch (error) {
    if (error instanceof Undecodable) throw mistakeAt(token, error.message);
    throw error;
  }
}

/** CPython reports it at the token behind the literals. */
function behind(result: Mistake): Mistake {
  result.behind = true;
  return result;
}

/** Warns of escapes in `token`, whose line CPython takes to be `line`. */
function warning(token: Token, start: number, line = token.lineno) {
  return (sequence: string, index: number): void => {
    context.warn(invalidEscape(sequence), {
      ...span(token, token),
      lineno: line + newlines(token.text, start + index),
    });
  };
}

function newlines(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < end; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

/** A string literal without replacement fields. */
function literal(token: Token): Constant {
  const { text } = token;
  let start = 0;
  let raw = false;
  let bytes = false;
  let unicode = false;
  for (; ; start++) {
    const letter = text.charCodeAt(start) | 32;
    if (letter === 114) raw = true;
    else if (letter === 98) bytes = true;
    else if (letter === 117) unicode = true;
    else break;
  }
  const quote = text.charCodeAt(start);
  const width =
    text.length - start >= 6 && text.charCodeAt(start + 1) === quote && text.charCodeAt(start + 2) === quote
      ? 3
      : 1;
  const body = text.slice(start + width, text.length - width);
  const warn = warning(token, start + width);
  if (bytes) {
    for (let i = 0; i < body.length; i++) {
      if (body.charCodeAt(i) > 127) throw mistakeAt(token, "bytes can only contain ASCII literal characters");
    }
    const value = decoding(token, () => decodeBytes(body, raw, warn));
    return { kind: "Constant", value: { type: "bytes", value }, kind_prefix: null, ...span(token, token) };
  }
  const value = raw || !body.includes("\\") ? strValue(body) : decoding(token, () => decodeStr(body, warn));
  return constant(value, unicode ? "u" : null, token);
}

/** The constant of literal text in an f-string; in its literal part, not in a spec, braces are doubled. */
function middle(token: Token, raw: boolean, spec: boolean, end: Location): Constant {
  let { text } = token;
  if (!spec && (text.includes("{{") || text.includes("}}"))) {
    // A named escape holds braces of its own.
    text = raw
      ? text.replace(/([{}])\1/g, "$1")
      : text.replace(/\\N\{[^{}]*\}|\\[^{}]|([{}])\1/g, (all, brace) => brace ?? all);
  }
  if (raw || !text.includes("\\")) return constant(strValue(text), null, token);
  return constant(
    decoding(end, () => decodeStr(text, warning(token, 0, end.lineno))),
    null,
    token,
  );
}

function isRaw(start: Token): boolean {
  return /r/i.test(start.text);
}

/** Joins neighbouring constants, drops empty ones. */
function merge<T extends Expr>(parts: (Constant | T)[]): (Constant | T)[] {
  const merged: (Constant | T)[] = [];
  let run: Constant[] = [];
  const flush = (): void => {
    if (run.length === 0) return;
    const value = joinStr(run.map(part => part.value as StrValue));
    if (value.value !== "") {
      const [first] = run;
      merged.push(constant(value, first.kind_prefix, span(first, run[run.length - 1])));
    }
    run = [];
  };
  for (const part of parts) {
    if (part.kind === "Constant") run.push(part);
    else {
      flush();
      merged.push(part);
    }
  }
  flush();
  return merged;
}

function formatted({ value, conversion, format_spec, ...place }: Field): FormattedValue {
  return { kind: "FormattedValue", value, conversion, format_spec, ...span(place, place) };
}

function interpolation({ value, text, conversion, format_spec, ...place }: Field): Interpolation {
  return {
    kind: "Interpolation",
    value,
    str: strValue(text),
    conversion,
    format_spec,
    ...span(place, place),
  };
}

/** The parts as expressions, with the text of `{x=}` before its field. */
function expand<T extends Expr>(parts: (Constant | Field)[], make: (field: Field) => T): (Constant | T)[] {
  const result: (Constant | T)[] = [];
  for (const part of parts) {
    if (part.kind === "Constant") result.push(part);
    else {
      if (part.debug !== null) result.push(part.debug);
      result.push(make(part));
    }
  }
  return result;
}

// A format's literal text is decoded when the whole string is known: only its first token says whether it is raw.
type Part = Token | Field;

function decodeParts(parts: Part[], raw: boolean, spec: boolean, end: Location): (Constant | Field)[] {
  return parts.map(part => {
    if (part.kind === undefined) return middle(part, raw, spec, end);
    if (part.pending !== null) {
      const values = merge(expand(decodeParts(part.pending.parts, raw, true, part.pending.close), formatted));
      part.format_spec = { kind: "JoinedStr", values, ...part.pending.place };
      part.pending = null;
    }
    return part;
  });
}

interface Field {
  pending: { parts: Part[]; place: Location; close: Token } | null;
}

export const stringActions = {
  strings([list]: [Items<Token | Format>]): Expr {
    if (list.length === 1 && list[0].kind === undefined) return literal(list[0] as Token);
    const items = unroll(list);
    const place = span(items[0], items[items.length - 1]);
    const isTemplate = (item: Token | Format) => item.kind === "Format" && item.template;
    if (items.some(isTemplate)) {
      if (!items.every(isTemplate)) {
        throw mistakeAt(place, "cannot mix t-string literals with string or bytes literals");
      }
      const parts = (items as Format[]).flatMap(item => expand(item.parts, interpolation));
      return { kind: "TemplateStr", values: merge(parts), ...place };
    }
    const constants = items.map(item => (item.kind === undefined ? literal(item) : item));
    const bytes = constants.filter(item => item.kind === "Constant" && item.value.type === "bytes");
    if (bytes.length > 0) {
      if (bytes.length < constants.length)
        throw behind(mistakeAt(place, "cannot mix bytes and nonbytes literals"));
      return {
        kind: "Constant",
        value: { type: "bytes", value: joinBytes(bytes as Constant[]) },
        kind_prefix: null,
        ...place,
      };
    }
    if (constants.every(item => item.kind === "Constant")) {
      const value = joinStr(constants.map(item => item.value as StrValue));
      return constant(value, constants[0].kind_prefix, place);
    }
    const parts = constants.flatMap(item =>
      item.kind === "Constant" ? [item] : expand(item.parts, formatted),
    );
    return { kind: "JoinedStr", values: merge(parts), ...place };
  },

  format(d: [Token, Token] | [Token, Items<Part>, Token]): Format {
    const [start] = d;
    const parts = d.length === 3 ? decodeParts(unroll(d[1]), isRaw(start), false, d[2]) : [];
    return { kind: "Format", template: /t/i.test(start.text), parts, ...span(start, lastOf(d)) };
  },

  inspected: ([open, value, equals]: [Token, Operand, Token?]): Inspected => ({
    open,
    value,
    equals: equals ?? null,
  }),

  converted([inspected, bang, name]: [Inspected, Token?, Token?]): Converted | null {
    if (name !== undefined && (!/^[sra]$/.test(name.text) || name.start !== bang!.end)) return null;
    return { ...inspected, conversion: name ?? null, bang: bang ?? null };
  },

  field(d: [Converted, Token] | [Converted, Token, Token] | [Converted, Token, Items<Part>, Token]): Field {
    const [{ open, value, equals, conversion, bang }, next] = d;
    const after = bang ?? next;
    const text = context.source.slice(open.end, equals?.start ?? after.start).trimEnd();
    let debug: Constant | null = null;
    if (equals !== null) {
      const place: Location = {
        lineno: open.end_lineno,
        col_offset: open.end_col_offset,
        end_lineno: after.lineno,
        end_col_offset: after.col_offset,
      };
      debug = constant(strValue(context.source.slice(open.end, after.start)), null, place);
    }
    const close = d[d.length - 1] as Token;
    const hasSpec = d.length > 2;
    const place: Location = {
      lineno: next.lineno,
      col_offset: next.col_offset,
      end_lineno: close.lineno,
      end_col_offset: close.col_offset,
    };
    const repr = equals !== null && conversion === null && !hasSpec;
    return {
      kind: "Field",
      value: plain(value),
      text,
      debug,
      conversion: repr ? 114 : conversion === null ? -1 : conversion.text.charCodeAt(0),
      format_spec: null,
      pending: hasSpec ? { parts: d.length === 4 ? unroll(d[2]) : [], place, close } : null,
      ...span(open, close),
    };
  },
};

function joinBytes(parts: Constant[]): Uint8Array {
  const chunks = parts.map(part => (part.value as { value: Uint8Array }).value);
  const joined = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}
