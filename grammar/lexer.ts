import type moo from "moo";
import { Layout } from "./layout.ts";
import { createWords } from "./lexicon.ts";
import { Nesting } from "./nesting.ts";
import { isAscii, Position } from "./position.ts";
import { literalState, type Quote } from "./quote.ts";
import { checkName, checkNumber, checkPrefixes, invalidEscape } from "./spelling.ts";
import { keywords, Mistake, type MistakeType, operators, Token } from "./token.ts";

const maxBrackets = 200;
const maxFormats = 150;

/** One string per keyword and operator, so that comparing types compares pointers. */
const reserved = new Map<string, string>([...keywords, ...operators].map(word => [word, word]));

/**
 * Turns source text into tokens, with `newline`, `indent` and `dedent` where the layout has them (Language Reference
 * 2.1). The last token is `end`, or `error` with its mistake.
 *
 * The text must have `\n` as its only line break and end with one.
 */
export class Lexer {
  readonly source: string;
  /** Whether the last line break is not the source's own. */
  readonly isOpen: boolean;
  private readonly warn: (message: string, token: Token) => void;
  private readonly words: moo.Lexer;
  private readonly position: Position;
  private readonly layout = new Layout();
  private readonly nesting = new Nesting();
  private readonly queue: Token[] = [];
  private head = 0;
  /** Whether the last token stands in the queue. */
  private done = false;
  /** Whether nothing but white space has been seen on this logical line. */
  private atLineStart = true;
  private indentation = "";
  /** Whether this logical line began with a backslash; what counts is the white space before it. */
  private continued = false;
  /** Where the comment on this line starts; -1 if there is none. */
  private comment = -1;

  constructor(source: string, open: boolean, warn: (message: string, token: Token) => void) {
    this.source = source;
    this.isOpen = open;
    this.warn = warn;
    this.position = new Position(source);
    this.words = createWords();
    this.words.reset(source);
  }

  /** The next token; after the last one, the last one again. */
  next(): Token {
    for (;;) {
      if (this.head < this.queue.length) {
        const token = this.queue[this.head++];
        if (this.head === this.queue.length && !this.done) {
          this.queue.length = 0;
          this.head = 0;
        }
        return token;
      }
      if (this.done) return this.queue[this.queue.length - 1];
      this.read();
    }
  }

  /** The token that `next` will return. */
  peek(): Token {
    while (this.head >= this.queue.length && !this.done) this.read();
    return this.queue[Math.min(this.head, this.queue.length - 1)];
  }

  /** The innermost bracket that is open, as a mistake. */
  unclosedBracket(): Mistake | null {
    return this.nesting.unclosedBracket(Math.max(1, this.position.lineno - 1));
  }

  // ---- Reading a word

  /** Reads words until a token stands in the queue. */
  private read(): void {
    const { words } = this;
    for (;;) {
      const word = words.next();
      if (word === undefined) {
        this.finish();
        return;
      }
      const type = word.type!;
      if (this.atLineStart && this.nesting.depth === 0) {
        if (type === "space") {
          if (!this.continued) this.indentation = word.text;
          continue;
        }
        if (type === "comment") continue;
        if (type === "continuation") {
          this.newLine(word.offset + 2);
          this.continued = true;
          if (this.atEnd(word.offset + 2)) {
            this.endOfFile(word.offset);
            return;
          }
          continue;
        }
        if (type === "newline") {
          // A blank line, or one with a comment alone.
          this.newLine(word.offset + 1);
          this.indentation = "";
          this.continued = false;
          continue;
        }
        this.atLineStart = false;
        if (!this.layOut(word.offset)) return;
      }
      if (type === "space") continue;
      this.word(type, word);
      return;
    }
  }

  private atEnd(offset: number): boolean {
    return offset >= this.source.length;
  }

  private newLine(start: number): void {
    this.comment = -1;
    this.position.newLine(start);
  }

  private word(type: string, word: moo.Token): void {
    const { text, offset } = word;
    switch (type) {
      case "name": {
        const keyword = reserved.get(text);
        if (keyword !== undefined) this.add(keyword, keyword, offset);
        else if (this.position.ascii || isAscii(text)) this.add("name", text, offset);
        else this.name(text, offset);
        return;
      }
      case "operator":
      case "point":
        this.operator(text, offset);
        return;
      case "open":
        this.open(text, offset);
        return;
      case "close":
        this.close(text, offset);
        return;
      case "string":
        this.addString("string", text, offset);
        return;
      case "number":
        this.number(text, offset);
        return;
      case "newline":
        if (this.nesting.depth === 0) this.endLine(offset);
        this.newLine(offset + 1);
        return;
      case "comment":
        this.comment = offset;
        return;
      case "continuation":
        this.newLine(offset + 2);
        if (this.atEnd(offset + 2)) this.endOfFile(offset);
        return;
      case "prefixes":
        this.prefixes(text, offset);
        return;
      case "fstart":
        this.openFormat(text, offset);
        return;
      case "fmiddle":
        this.middle(text, offset);
        return;
      case "fend":
        this.closeFormat(text, offset);
        return;
      case "unclosed":
        this.unclosed(text, offset);
        return;
      default:
        this.unknown(text, offset);
    }
  }

  /** Adds the token for the end of a logical line; a comment before it is part of it. */
  private endLine(offset: number): void {
    if (this.isOpen && this.atEnd(offset + 1)) {
      // CPython has no place for it either.
      this.layoutToken("newline", offset + 1);
      this.atLineStart = true;
      return;
    }
    const start = this.comment < 0 ? offset : this.comment;
    this.add("newline", "\n", start, offset + 1 - start);
    this.atLineStart = true;
    this.indentation = "";
    this.continued = false;
  }

  // ---- Making tokens

  private push(token: Token): Token {
    token.level = this.nesting.depth;
    this.queue.push(token);
    return token;
  }

  private add(type: string, text: string, start: number, length = text.length): Token {
    const { position } = this;
    const { lineno } = position;
    const column = position.column(start);
    const end = start + length;
    return this.push(new Token(type, text, start, end, lineno, column, lineno, position.column(end)));
  }

  /** Like `add`, for a text that may hold line breaks. */
  private addString(type: string, text: string, start: number): Token {
    let at = text.indexOf("\n");
    if (at < 0) return this.add(type, text, start);
    const { position } = this;
    const { lineno } = position;
    const column = position.column(start);
    const end = start + text.length;
    for (; at >= 0; at = text.indexOf("\n", at + 1)) this.newLine(start + at + 1);
    return this.push(
      new Token(type, text, start, end, lineno, column, position.lineno, position.column(end)),
    );
  }

  /** Literal text of an f-string. */
  private middle(text: string, start: number): void {
    const token = this.addString("fmiddle", text, start);
    if (this.nesting.format!.raw || !text.includes("\\")) return;
    // A backslash before a brace escapes nothing.
    for (const [, brace] of (text + this.source.charAt(start + text.length)).matchAll(
      /\\(?:N\{|[^{}]|([{}]))/g,
    )) {
      if (brace !== undefined) this.warn(invalidEscape(`\\${brace}`), token);
    }
  }

  private name(text: string, start: number): void {
    const trouble = checkName(text);
    if (trouble === null) {
      const normal = text.normalize("NFKC");
      // A keyword spelt in other letters is a keyword still.
      this.add(reserved.get(normal) ?? "name", normal, start, text.length);
    } else this.fail(trouble.message, start + trouble.at);
  }

  private number(text: string, start: number): void {
    const trouble = checkNumber(this.source, start, text);
    if (trouble === null) this.add("number", text, start);
    else if (trouble.warning) this.warn(trouble.message, this.add("number", text, start));
    else if (trouble.from === undefined) this.fail(trouble.message, start + trouble.at);
    else this.failRange(trouble.message, start + trouble.from, start + trouble.at);
  }

  /** A name that could be a string's prefixes, directly before its quote. */
  private prefixes(text: string, start: number): void {
    const trouble = checkPrefixes(text);
    if (trouble === null) this.add("name", text, start);
    else this.failRange(trouble, start, start + text.length + 1);
  }

  // ---- Brackets and replacement fields

  private operator(text: string, start: number): void {
    this.add(reserved.get(text) ?? text, text, start);
    const { format, inField } = this.nesting;
    if (text === ":" && inField) this.words.setState(literalState(format!.quote, format!.raw, true));
  }

  private open(char: string, start: number): void {
    const { nesting, words } = this;
    if (nesting.depth >= maxBrackets) {
      this.fail("too many nested parentheses", start + 1);
      return;
    }
    const field = char === "{" && this.inLiteral();
    const inField = !field && nesting.inField;
    const token = this.add(reserved.get(char)!, char, start);
    if (field) words.pushState("field");
    else if (inField) words.pushState("main");
    nesting.brackets.push({ char, token, field, pushed: field || inField });
    token.level++;
  }

  private inLiteral(): boolean {
    const { state } = this.words as moo.Lexer & { state: string };
    return state !== "main" && state !== "field";
  }

  private close(char: string, start: number): void {
    const { nesting } = this;
    const refusal = nesting.refuse(char, this.position.lineno);
    if (refusal !== null) {
      this.fail(refusal, start + 1);
      return;
    }
    if (nesting.brackets.pop()!.pushed) this.words.popState();
    this.add(reserved.get(char)!, char, start);
  }

  private openFormat(text: string, start: number): void {
    const { nesting } = this;
    if (nesting.formats.length >= maxFormats) {
      this.fail("too many nested f-strings or t-strings", start + text.length);
      return;
    }
    const [prefix] = /^[^'"]+/.exec(text)!;
    const quote = text.slice(prefix.length) as Quote;
    const raw = /r/i.test(prefix);
    const kind = /t/i.test(prefix) ? "t-string" : "f-string";
    const token = this.add("fstart", text, start);
    nesting.formats.push({ start: token, kind, quote, raw, depth: nesting.depth });
    this.words.pushState(literalState(quote, raw, false));
  }

  private closeFormat(text: string, start: number): void {
    const { nesting, words } = this;
    const { depth } = nesting.formats.pop()!;
    // In a format spec the quote ends the string before its field is closed; the grammar will say so.
    while (nesting.depth > depth) {
      nesting.brackets.pop();
      words.popState();
    }
    words.popState();
    this.add("fend", text, start);
  }

  // ---- Mistakes

  /** A quote that is never closed. */
  private unclosed(text: string, start: number): void {
    const { position } = this;
    const { format } = this.nesting;
    const quote = text.replace(/^[^'"]+/, "");
    if (format?.quote === quote) {
      this.fail(`${format.kind}: expecting '}'`, start + 1);
      return;
    }
    if (quote.length === 3) {
      const line = position.lineCount;
      this.fail(`unterminated triple-quoted string literal (detected at line ${line})`, start + 1, true);
      return;
    }
    const [body] = /^(?:\\[\s\S]|[^\\\n])*/.exec(this.source.slice(start + text.length))!;
    const line = Math.min(position.lineno + body.split("\n").length - 1, position.lineCount);
    const escaped = new RegExp(`^(?:\\\\[^${quote}]|[^\\\\])*\\\\${quote}`).test(body);
    const hint = escaped ? "; perhaps you escaped the end quote?" : "";
    this.fail(`unterminated string literal (detected at line ${line})${hint}`, start + 1);
  }

  private unknown(text: string, start: number): void {
    const { position, nesting } = this;
    const { lineno } = position;
    if (this.inLiteral()) {
      const { kind, depth } = nesting.format!;
      if (text !== "\n") this.stop(nesting.unclosedFormat(position.lineCount, true));
      else if (nesting.depth === depth) this.stop(nesting.unclosedFormat(lineno, false));
      else {
        const where = `format specifiers for single quoted ${kind}s`;
        this.fail(`${kind}: newlines are not allowed in ${where}`, start + 1);
      }
      return;
    }
    if (text === "\\") {
      const message = "unexpected character after line continuation character";
      const column = position.points(start) + 2;
      this.stopQuietly(new Mistake("SyntaxError", message, lineno, column, lineno, 0));
      return;
    }
    const code = text.charCodeAt(0);
    if (code < 32 || code === 127) {
      const name = code.toString(16).toUpperCase().padStart(4, "0");
      this.fail(`invalid non-printable character U+${name}`, start + 1);
      return;
    }
    this.add(text, text, start);
  }

  /** A backslash at the very end. */
  private endOfFile(backslash: number): void {
    const line = this.position.lineno - 1;
    const column = backslash - this.source.lastIndexOf("\n", backslash - 1) + 1;
    this.stopQuietly(
      new Mistake("SyntaxError", "unexpected EOF while parsing", line, column, line, -1, true),
    );
  }

  /** Ends the tokens with a mistake that is told where the last character was read, just before `end`. */
  private fail(message: string, end: number, incomplete = false): void {
    const { lineno } = this.position;
    const column = this.position.points(end);
    this.stop(new Mistake("SyntaxError", message, lineno, column, lineno, column, incomplete));
  }

  private failRange(message: string, from: number, until: number): void {
    const { position } = this;
    const { lineno } = position;
    this.stop(
      new Mistake("SyntaxError", message, lineno, position.points(from) + 1, lineno, position.points(until)),
    );
  }

  private stopQuietly(mistake: Mistake): void {
    mistake.quiet = true;
    mistake.reached = mistake.lineno;
    this.stop(mistake);
  }

  private stop(mistake: Mistake): void {
    const token = new Token("error", "", 0, 0, mistake.lineno, 0, mistake.lineno, 0);
    token.mistake = mistake;
    mistake.inFormat = this.nesting.format !== undefined;
    this.push(token);
    this.done = true;
  }

  // ---- Layout

  /** Begins a logical line at `offset`: adds `indent` or `dedent` tokens, or ends with a mistake. */
  private layOut(offset: number): boolean {
    const step = this.layout.step(this.indentation);
    this.indentation = "";
    this.continued = false;
    if (typeof step === "number") {
      if (step > 0) this.layoutToken("indent", offset);
      for (let i = step; i < 0; i++) this.layoutToken("dedent", offset);
      return true;
    }
    const { position } = this;
    const { lineno } = position;
    let type: MistakeType = "IndentationError";
    let message = "too many levels of indentation";
    let column = 1;
    let end = 0;
    if (step === "inconsistent") {
      type = "TabError";
      message = "inconsistent use of tabs and spaces in indentation";
    } else if (step === "unmatched") {
      message = "unindent does not match any outer indentation level";
      column = position.points(this.source.indexOf("\n", offset)) + 1;
      end = -1;
    }
    this.stopQuietly(new Mistake(type, message, lineno, column, lineno, end));
    return false;
  }

  /** Adds a token that has no place, but knows where the next character is. */
  private layoutToken(type: string, offset: number): void {
    const { position, source, isOpen } = this;
    let { lineno } = position;
    let cursor: number;
    if (offset < source.length) cursor = position.column(offset);
    else {
      // At the end, CPython stands behind the last line.
      if (type !== "newline") lineno = source === "\n" && isOpen ? 0 : Math.max(1, lineno - 1);
      cursor = position.endColumn - (isOpen ? 1 : 0);
    }
    const token = this.push(new Token(type, "", offset, offset, lineno, -1, lineno, -1));
    token.cursor = cursor;
  }

  private finish(): void {
    const { source, nesting, layout } = this;
    const open = this.inLiteral()
      ? nesting.unclosedFormat(this.position.lineno - 1, true)
      : this.unclosedBracket();
    if (open !== null) {
      this.stop(open);
      return;
    }
    for (let depth = layout.depth; depth > 0; depth--) this.layoutToken("dedent", source.length);
    this.layoutToken("end", source.length);
    this.done = true;
  }
}
