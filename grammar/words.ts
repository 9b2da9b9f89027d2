import type moo from "moo";
import { literalState, type Quote, quotes } from "./quote.ts";

/*
 * What the words of Python look like, as moo states:
 *
 * - `main`: outside of f-strings, and in their brackets;
 * - `field`: in a replacement field of an f-string or t-string, outside any bracket. There `:` starts the format
 *   spec, so `:=` is no operator, and `!` starts the conversion;
 * - one state for the literal part and one for the format spec of each kind of f-string, see `literalState`.
 *
 * The lexer (`lexer.ts`) moves between them. A rule never needs to look behind itself, and none backtracks in
 * proportion to the input.
 */

const prefix = /(?:[bB][rR]?|[rR][bB]?|[uU])?/.source;
const formatPrefix = /(?:[fFtT][rR]?|[rR][fFtT])/.source;

/** The body and end of a string in `quote`, closed. */
function closed(quote: string): string {
  const q = quote[0];
  return quote.length === 3
    ? `${quote}[^${q}\\\\]*(?:(?:\\\\[^]|${q}{1,2}(?!${q}))[^${q}\\\\]*)*${quote}`
    : `${q}(?!${q}${q})[^${q}\\\\\\n]*(?:\\\\[^][^${q}\\\\\\n]*)*${q}`;
}

const words = {
  space: /[ \t\f]+/,
  fstart: new RegExp(`${formatPrefix}(?:'''|"""|'|")`),
  string: { match: new RegExp(`${prefix}(?:${quotes.map(closed).join("|")})`), lineBreaks: true },
  // A quote that `string` didn't accept is never closed.
  unclosed: new RegExp(`${prefix}(?:'''|"""|'|")`),
  // Letters that are all prefixes, but not together.
  prefixes: /[bBrRuUfFtT]{2,5}(?=['"])/,
  name: /[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*/,
  number:
    /0[xX](?:_?[\da-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|(?:\d(?:_?\d)*(?:\.(?:\d(?:_?\d)*)?)?|\.\d(?:_?\d)*)(?:[eE][-+]?\d(?:_?\d)*)?[jJ]?/,
  newline: { match: /\n/, lineBreaks: true },
  comment: /#[^\n]*/,
  continuation: { match: /\\\n/, lineBreaks: true },
};
const unknown = { match: /[\s\S]/, lineBreaks: true };

const brackets = { open: ["(", "[", "{"], close: [")", "]", "}"], point: [",", ";", "~"] };

const main = {
  ...brackets,
  ...words,
  operator: /\*\*=?|\/\/=?|>>=?|<<=?|->|:=|\.\.\.|<>|[-+*/%@&|^=<>!]=|[-+*/%@&|^=<>:.!]/,
  unknown,
};

const field = {
  ...brackets,
  ...words,
  operator: /\*\*=?|\/\/=?|>>=?|<<=?|->|\.\.\.|<>|[-+*/%@&|^=<>!]=|[-+*/%@&|^=<>:.!]/,
  unknown,
};

function literal(quote: Quote, raw: boolean, spec: boolean): moo.Rules {
  const q = quote[0];
  const triple = quote.length === 3;
  const plain = `[^${q}\\\\{}${triple ? "" : "\\n"}]+`;
  const named = raw ? "" : "N\\{(?:[^{}\\n]*\\})?|";
  const escaped = `\\\\(?:${named}[^{}]|(?=[{}]))`;
  const parts = [plain, escaped];
  if (!spec) parts.push("\\{\\{", "\\}\\}");
  if (triple) parts.push(`${q}{1,2}(?!${q})`);
  return {
    fend: quote,
    fmiddle: { match: new RegExp(`(?:${parts.join("|")})+`), lineBreaks: true },
    open: "{",
    close: "}",
    unknown,
  };
}

/** The rules by state. The build has moo compile them (`lexicon.generated.ts`). */
export const states: Record<string, moo.Rules> = { main, field };
for (const quote of quotes) {
  for (const raw of [false, true]) {
    for (const spec of [false, true]) states[literalState(quote, raw, spec)] = literal(quote, raw, spec);
  }
}
