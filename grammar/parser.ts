import nearley from "nearley";
import { place } from "./diagnosis/cursor.ts";
import type { Lexer } from "./lexer.ts";
import { type Actions, Grammar } from "./lookahead.ts";
import { tables } from "./tables.generated.ts";
import { Mistake, type Token } from "./token.ts";

/** A statement or expression that has no parse: the tokens read for it, and which of them can't be accepted. */
export class Unparsable extends Error {
  readonly tokens: Token[];
  readonly at: number;

  constructor(tokens: Token[], at: number) {
    super("unparsable");
    this.tokens = tokens;
    this.at = at;
  }
}

type NearleyParser = nearley.Parser & { reportError: () => string };

/**
 * Parses one top-level statement after the other, so that what the Earley parser remembers of one is forgotten with
 * the next.
 */
export class Parser {
  private readonly actions: readonly Actions[];
  private readonly grammars = new Map<string, Grammar>();

  constructor(actions: readonly Actions[]) {
    this.actions = actions;
  }

  /** The grammar that starts with a symbol, made when it is first needed. */
  private grammar(start: "statement" | "expression_input"): Grammar {
    let grammar = this.grammars.get(start);
    if (grammar === undefined) {
      grammar = new Grammar(tables, start, this.actions);
      this.grammars.set(start, grammar);
    }
    return grammar;
  }

  /** The value of the next top-level statement; `null` at the end. Throws `Unparsable`. */
  statement(lexer: Lexer): unknown {
    const tokens = collect(lexer);
    if (tokens.length === 1 && tokens[0].type === "end") return null;
    return run(this.grammar("statement"), tokens);
  }

  /** The value of the one statement that is the whole input. Throws `Unparsable`, or a mistake. */
  single(lexer: Lexer): unknown {
    const tokens = collect(lexer);
    if (tokens.length === 1 && tokens[0].type === "end") throw new Unparsable(tokens, 0);
    const value = run(this.grammar("statement"), tokens);
    const next = lexer.next();
    const last = tokens[tokens.length - 1];
    if (isSimple(tokens)) {
      if (next.type === "end") return value;
      const mistake = place(last, last, "multiple statements found while compiling a single statement");
      mistake.reached = last.lineno;
      throw mistake;
    }
    // A block is ended by a line of its own, or by the end of the input.
    if (next.type !== "end" || (lexer.isOpen && last.type === "newline")) {
      throw new Unparsable([...tokens, next], tokens.length);
    }
    return value;
  }

  /** The value of the whole input as an expression. Throws `Unparsable`. */
  expression(lexer: Lexer): unknown {
    const tokens: Token[] = [];
    let token: Token;
    do {
      token = lexer.next();
      tokens.push(token);
    } while (token.type !== "end" && token.type !== "error");
    return run(this.grammar("expression_input"), tokens);
  }
}

const compound = new Set(["if", "while", "for", "try", "with", "def", "class", "async", "@"]);

/** Whether the tokens, which are those of a statement, are those of a simple one. */
function isSimple(tokens: Token[]): boolean {
  return !compound.has(tokens[0].type) && tokens[tokens.length - 1].type === "newline";
}

const continuing = new Set(["else", "elif", "except", "finally"]);

/** The tokens of the next top-level statement. */
function collect(lexer: Lexer): Token[] {
  const tokens: Token[] = [];
  let depth = 0;
  let decorator = false;
  let lineStart = true;
  for (;;) {
    const token = lexer.next();
    tokens.push(token);
    const { type } = token;
    if (type === "end" || type === "error") return tokens;
    if (lineStart) {
      decorator = depth === 0 && type === "@";
      lineStart = false;
    }
    if (type === "indent") depth++;
    else if (type === "newline") lineStart = true;
    else if (type === "dedent") {
      depth--;
      lineStart = true;
    } else continue;
    if (depth > 0 || decorator || type === "indent") continue;
    const ahead = lexer.peek().type;
    if (ahead !== "indent" && ahead !== "dedent" && !continuing.has(ahead)) return tokens;
  }
}

/** Completes a mistake that an action found, when `next` is the next token. */
function locate(mistake: Mistake, next: Token): void {
  mistake.reached = next.type === "error" ? mistake.end_lineno : next.end_lineno;
  if (!mistake.behind) return;
  mistake.lineno = next.lineno;
  mistake.offset = next.col_offset + 1;
  mistake.end_lineno = next.end_lineno;
  mistake.end_offset = next.end_col_offset + 1;
}

function run(grammar: Grammar, tokens: Token[]): unknown {
  let index = 0;
  const feed = {
    reset(): void {},
    save(): undefined {},
    formatError: (): string => "",
    has: (): boolean => true,
    next(): Token | undefined {
      if (index === tokens.length) return undefined;
      const token = tokens[index++];
      grammar.expect(index < tokens.length ? tokens[index] : null);
      return token;
    },
  };
  grammar.expect(tokens[0]);
  const parser = new nearley.Parser(grammar, { lexer: feed as unknown as nearley.Lexer }) as NearleyParser;
  let refused = false;
  parser.reportError = () => {
    refused = true;
    return "";
  };
  try {
    parser.feed("");
  } catch (error) {
    if (error instanceof Mistake && error.parsing) locate(error, tokens[Math.min(index, tokens.length - 1)]);
    if (!refused) throw error;
    throw new Unparsable(tokens, index - 1);
  }
  const { results } = parser;
  if (results.length === 1) return results[0];
  if (results.length === 0) throw new Unparsable(tokens, tokens.length);
  throw new Error(`The grammar is ambiguous: ${results.length} parses at line ${tokens[0].lineno}`);
}
