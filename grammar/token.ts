/**
 * A token of Python source.
 *
 * Lines count from 1. Columns count from 0, in bytes of UTF-8 (that is what the tree reports); `start` and `end` are
 * offsets into the source in UTF-16 units. The field names are those of the tree's nodes, so that a token can stand
 * for the place where a node begins or ends.
 */
export class Token {
  /** A keyword or operator is its own type; the others are named in `Kind`. */
  readonly type: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly lineno: number;
  readonly col_offset: number;
  readonly end_lineno: number;
  readonly end_col_offset: number;
  /** Of a token that only the layout made, and that has no place: the column of the next character; else -1. */
  cursor = -1;
  /** How many brackets are open behind it. */
  level = 0;
  /** Tells a token from a node. */
  readonly kind: undefined;
  /** What is wrong here, when the type is "error". */
  mistake: Mistake | null = null;

  constructor(
    type: string,
    text: string,
    start: number,
    end: number,
    lineno: number,
    col_offset: number,
    end_lineno: number,
    end_col_offset: number,
  ) {
    this.type = type;
    this.text = text;
    this.start = start;
    this.end = end;
    this.lineno = lineno;
    this.col_offset = col_offset;
    this.end_lineno = end_lineno;
    this.end_col_offset = end_col_offset;
  }
}

export type MistakeType = "SyntaxError" | "IndentationError" | "TabError";

/**
 * A syntax error, before it knows its file. Columns count from 1, in code points; `end_lineno` and `end_offset` are
 * -1 where CPython knows no end. `incomplete` says that more input might mend it.
 */
export class Mistake {
  type: MistakeType;
  message: string;
  lineno: number;
  offset: number;
  end_lineno: number;
  end_offset: number;
  incomplete: boolean;
  /** Whether the columns count bytes of UTF-8 still. */
  bytes = false;
  /** Whether it was found in the grammar, not in the words. */
  parsing = false;
  /** Whether CPython forgets it when it looks through the words behind a mistake in the grammar. */
  quiet = false;
  /** Whether it was found in an f-string or t-string. */
  inFormat = false;
  /** Whether it is to be told where the next token is. */
  behind = false;
  /** The last line that CPython has read when it tells of it; -1 if it shows the line without its end. */
  reached = -1;

  constructor(
    type: MistakeType,
    message: string,
    lineno: number,
    offset: number,
    end_lineno = lineno,
    end_offset = -1,
    incomplete = false,
  ) {
    this.type = type;
    this.message = message;
    this.lineno = lineno;
    this.offset = offset;
    this.end_lineno = end_lineno;
    this.end_offset = end_offset;
    this.incomplete = incomplete;
  }
}

/** Language Reference 2.3.1. */
export const keywords = [
  "False",
  "None",
  "True",
  "and",
  "as",
  "assert",
  "async",
  "await",
  "break",
  "class",
  "continue",
  "def",
  "del",
  "elif",
  "else",
  "except",
  "finally",
  "for",
  "from",
  "global",
  "if",
  "import",
  "in",
  "is",
  "lambda",
  "nonlocal",
  "not",
  "or",
  "pass",
  "raise",
  "return",
  "try",
  "while",
  "with",
  "yield",
] as const;

/** Names that the grammar also uses as literals (Language Reference 2.3.2; `_` needs no rule of its own). */
export const softKeywords = ["match", "case", "type"] as const;

/** Operators and delimiters; those of one character that never start a longer one are not told apart here. */
export const operators = [
  "**=",
  "//=",
  ">>=",
  "<<=",
  "...",
  "**",
  "//",
  ">>",
  "<<",
  "->",
  ":=",
  "==",
  "!=",
  "<=",
  ">=",
  "+=",
  "-=",
  "*=",
  "/=",
  "%=",
  "@=",
  "&=",
  "|=",
  "^=",
  "+",
  "-",
  "*",
  "/",
  "%",
  "@",
  "&",
  "|",
  "^",
  "~",
  "<",
  ">",
  "=",
  ":",
  ".",
  "!",
  "(",
  ")",
  "[",
  "]",
  "{",
  "}",
  ",",
  ";",
] as const;
