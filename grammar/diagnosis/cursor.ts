import type { Lexer } from "../lexer.ts";
import { Mistake, type MistakeType, type Token } from "../token.ts";

/*
 * The error grammar.
 *
 * When the grammar proper has no parse for a statement, this one finds out what to say. It is a recursive-descent
 * grammar with backtracking and ordered choice, because CPython's is: which of several mistakes CPython reports, and
 * where, follows from the order in which it tries things and from the last token it looked at. It runs twice. The
 * first time it accepts Python only, and its last token is where "invalid syntax" is; the second time (`searching`)
 * it also tries, at the places where CPython does, the usual mistakes, and throws the first it finds.
 *
 * The layers build on one another: cursor, targets, arguments, atoms, expressions, parameters, patterns,
 * statements. Each rule returns what it found, or null and puts the cursor back.
 */

/** What a rule found: enough of an expression to name it in a message and to mark it. */
export interface Found {
  kind: Kind;
  first: Token;
  last: Token;
  /** Of a list or tuple, the elements; of a starred expression, its value; of a comparison, its left side. */
  parts: Found[];
  /** Of a comparison, whether its first operator is `in`. */
  membership: boolean;
}

/** CPython's names for expressions in messages. */
const names = {
  attribute: "attribute",
  subscript: "subscript",
  starred: "starred",
  name: "name",
  list: "list",
  tuple: "tuple",
  lambda: "lambda",
  call: "function call",
  operation: "expression",
  generator: "generator expression",
  yield: "yield expression",
  await: "await expression",
  listComprehension: "list comprehension",
  setComprehension: "set comprehension",
  dictComprehension: "dict comprehension",
  dict: "dict literal",
  set: "set display",
  format: "f-string expression",
  template: "t-string expression",
  none: "None",
  true: "True",
  false: "False",
  ellipsis: "ellipsis",
  literal: "literal",
  comparison: "comparison",
  conditional: "conditional expression",
  named: "named expression",
  // Not an expression: never named.
  other: "",
} as const;
export type Kind = keyof typeof names;

export function nameOf(found: Found): string {
  return names[found.kind];
}

interface Memory {
  found: unknown;
  end: number;
}

const maxDepth = 2000;

/** Thrown when the source nests too deep to be looked into. */
export class TooDeep extends Error {}

/** A place among the tokens, and the ways to move it. */
export abstract class Cursor {
  private readonly lexer: Lexer;
  readonly tokens: Token[];
  protected at = 0;
  protected searching = false;
  /** How many tokens this run has looked at. */
  fill = 0;
  private depth = 0;
  private readonly memory = new Map<string, Map<number, Memory>>();

  /** Starts at the first of `tokens`; those that follow come from the lexer. */
  constructor(lexer: Lexer, tokens: Token[]) {
    this.lexer = lexer;
    this.tokens = tokens;
  }

  protected restart(searching: boolean): void {
    this.at = 0;
    this.depth = 0;
    this.searching = searching;
    if (!searching) this.fill = 0;
    this.memory.clear();
  }

  // ---- Tokens

  protected token(at = this.at): Token {
    const { tokens } = this;
    if (at >= tokens.length) {
      const last = tokens[tokens.length - 1];
      if (last !== undefined && last.type === "end") return last;
      tokens.push(this.lexer.next());
    }
    const token = tokens[at];
    if (at >= this.fill) this.fill = at + 1;
    if (token.mistake !== null) throw token.mistake;
    return token;
  }

  protected is(type: string): boolean {
    return this.token().type === type;
  }

  protected isAny(...types: string[]): boolean {
    return types.includes(this.token().type);
  }

  /** Whether the token is the soft keyword `word`. */
  protected isSoft(word: string): boolean {
    const { type, text } = this.token();
    return type === "name" && text === word;
  }

  protected eat(type: string): Token | null {
    const token = this.token();
    if (token.type !== type) return null;
    this.at++;
    return token;
  }

  protected eatAny(...types: string[]): Token | null {
    const token = this.token();
    if (!types.includes(token.type)) return null;
    this.at++;
    return token;
  }

  protected eatSoft(word: string): Token | null {
    const token = this.token();
    if (token.type !== "name" || token.text !== word) return null;
    this.at++;
    return token;
  }

  /** The token of that type, and a mistake if it is another. */
  protected force(type: string): Token | null {
    const token = this.eat(type);
    if (token === null && this.searching) this.failNext(`expected '${type}'`);
    return token;
  }

  // ---- Choice

  /** What `rule` finds; the cursor stays put if that is null. */
  protected try<T>(rule: () => T | null): T | null {
    const { at } = this;
    if (++this.depth > maxDepth) throw new TooDeep();
    const found = rule();
    this.depth--;
    if (found === null) this.at = at;
    return found;
  }

  /** Whether `rule` finds something here; the cursor stays put. */
  protected sees(rule: () => unknown): boolean {
    const { at } = this;
    const found = rule();
    this.at = at;
    return found !== null && found !== false;
  }

  /** Looks for a mistake, when that is what this run is for. */
  protected look(rule: () => unknown): void {
    if (!this.searching) return;
    const { at } = this;
    if (++this.depth > maxDepth) throw new TooDeep();
    rule();
    this.depth--;
    this.at = at;
  }

  protected memo<T>(name: string, rule: () => T | null): T | null {
    let places = this.memory.get(name);
    if (places === undefined) {
      places = new Map();
      this.memory.set(name, places);
    }
    const { at } = this;
    const known = places.get(at);
    if (known !== undefined) {
      this.at = known.end;
      return known.found as T | null;
    }
    const found = this.try(rule);
    places.set(at, { found, end: this.at });
    return found;
  }

  /** One or more, with `separator` between them. */
  protected list<T>(rule: () => T | null, separator = ","): T[] | null {
    const first = rule();
    if (first === null) return null;
    const found = [first];
    for (;;) {
      const next = this.try(() => (this.eat(separator) === null ? null : rule()));
      if (next === null) return found;
      found.push(next);
    }
  }

  // ---- What was found

  protected found(kind: Kind, start: number, parts: Found[] = [], membership = false): Found {
    return { kind, first: this.tokens[start], last: this.tokens[this.at - 1], parts, membership };
  }

  protected found1(kind: Kind, token: Token): Found {
    return { kind, first: token, last: token, parts: [], membership: false };
  }

  // ---- Mistakes

  /** A mistake that reaches from the beginning of `first` to the end of `last`. */
  protected fail(first: Token, last: Token, message: string, type: MistakeType = "SyntaxError"): never {
    throw place(first, last, message, type);
  }

  protected failAt(found: Found, message: string): never {
    this.fail(found.first, found.last, message);
  }

  /** A mistake at the last token that was looked at. */
  protected failHere(message: string, type: MistakeType = "SyntaxError"): never {
    throw here(this.tokens[this.fill - 1], message, type);
  }

  /** A mistake at the token under the cursor. */
  protected failNext(message: string): never {
    const token = this.token();
    this.fail(token, token, message);
  }

  /** A mistake from `first` to the last token that was looked at. */
  protected failFrom(first: Token, message: string): never {
    const mistake = place(first, this.tokens[this.fill - 1], message);
    mistake.end_offset--;
    throw mistake;
  }
}

/** A mistake at the last token read; one that only the layout made has no extent. */
export function here(token: Token, message: string, type: MistakeType): Mistake {
  const mistake = place(token, token, message, type);
  if (token.cursor >= 0) {
    mistake.offset = token.cursor;
    mistake.end_offset = -1;
  }
  return mistake;
}

export function place(
  first: Token,
  last: Token,
  message: string,
  type: MistakeType = "SyntaxError",
): Mistake {
  const mistake = new Mistake(
    type,
    message,
    first.lineno,
    first.col_offset + 1,
    last.end_lineno,
    last.end_col_offset + 1,
  );
  mistake.bytes = true;
  mistake.parsing = true;
  return mistake;
}
