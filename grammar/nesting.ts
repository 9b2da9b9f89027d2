import type { Quote } from "./quote.ts";
import { Mistake, type Token } from "./token.ts";

export interface Bracket {
  char: string;
  token: Token;
  /** Whether it opened a replacement field. */
  field: boolean;
  /** Whether a state was pushed onto the words' stack for it. */
  pushed: boolean;
}

/** An f-string or t-string. */
export interface Format {
  start: Token;
  kind: "f-string" | "t-string";
  quote: Quote;
  raw: boolean;
  /** How many brackets were open when it began. */
  depth: number;
}

const closerOf: Record<string, string> = { "(": ")", "[": "]", "{": "}" };

/** The brackets and f-strings that are open. */
export class Nesting {
  readonly brackets: Bracket[] = [];
  readonly formats: Format[] = [];

  /** How many brackets are open. */
  get depth(): number {
    return this.brackets.length;
  }

  /** The innermost f-string. */
  get format(): Format | undefined {
    return this.formats[this.formats.length - 1];
  }

  /** Whether the next character stands directly in a replacement field. */
  get inField(): boolean {
    const { brackets } = this;
    return this.formats.length > 0 && brackets.length > 0 && brackets[brackets.length - 1].field;
  }

  /** Why `closer`, on line `lineno`, closes nothing; null if it closes the innermost bracket. */
  refuse(closer: string, lineno: number): string | null {
    const { format } = this;
    const bracket = this.brackets[this.depth - 1];
    if (format !== undefined && this.depth === format.depth && closer === "}") {
      return `${format.kind}: single '}' is not allowed`;
    }
    if (bracket === undefined) return `unmatched '${closer}'`;
    if (closerOf[bracket.char] === closer) return null;
    if (bracket.field && format !== undefined) return `${format.kind}: unmatched '${closer}'`;
    const where = lineno === bracket.token.lineno ? "" : ` on line ${bracket.token.lineno}`;
    return `closing parenthesis '${closer}' does not match opening parenthesis '${bracket.char}'${where}`;
  }

  /** The innermost bracket that is open, as a mistake; `reached` is the last line. */
  unclosedBracket(reached: number): Mistake | null {
    const bracket = this.brackets[this.depth - 1];
    if (bracket === undefined) return null;
    const { lineno, col_offset } = bracket.token;
    const message = `'${bracket.char}' was never closed`;
    const mistake = new Mistake("SyntaxError", message, lineno, col_offset + 1, lineno, 0, true);
    mistake.bytes = true;
    mistake.quiet = true;
    mistake.reached = reached;
    return mistake;
  }

  /** The innermost f-string, whose end is missing at `line`, as a mistake. */
  unclosedFormat(line: number, incomplete: boolean): Mistake {
    const { quote, kind, start } = this.format!;
    const triple = quote.length === 3 ? "triple-quoted " : "";
    const message = `unterminated ${triple}${kind} literal (detected at line ${line})`;
    const { lineno } = start;
    const column = start.col_offset + 1;
    const mistake = new Mistake("SyntaxError", message, lineno, column, lineno, column, incomplete);
    mistake.bytes = true;
    return mistake;
  }
}
