import type moo from "moo";
import { createWords, literalState, type Quote } from "./lexicon.ts";
import { checkName, checkNumber, checkPrefixes } from "./spelling.ts";
import { keywords, Mistake, type MistakeType, operators, Token } from "./token.ts";

const tabSize = 8;
const maxBrackets = 200;
const maxIndents = 100;
const maxNesting = 150;

/** One string per keyword and operator, so that comparing types compares pointers. */
const reserved = new Map<string, string>([...keywords, ...operators].map(word => [word, word]));

const closerOf: Record<string, string> = { "(": ")", "[": "]", "{": "}" };

interface Bracket {
  char: string;
  token: Token;
  /** Whether it opened a replacement field. */
  field: boolean;
  /** Whether a state was pushed onto the words' stack for it. */
  pushed: boolean;
}

interface FormatString {
  start: Token;
  quote: Quote;
  raw: boolean;
  /** How many brackets were open when it began. */
  depth: number;
}

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
  /** Whether offsets and byte columns are the same. */
  private readonly ascii: boolean;
  private readonly words: moo.Lexer;
  private readonly queue: Token[] = [];
  private head = 0;
  /** Whether nothing but white space has been seen on this logical line. */
  private atLineStart = true;
  readonly brackets: Bracket[] = [];
  readonly formats: FormatString[] = [];
  /** Columns of the open blocks, with tabs to the next multiple of 8, and with tabs as one column. */
  private readonly indents = [0];
  private readonly altIndents = [0];
  private lineno = 1;
  private lineStart = 0;
  // A place on the current line whose byte column is known.
  private knownOffset = 0;
  private knownColumn = 0;
  /** Set when the end was reached inside something open. */
  private done = false;
  readonly warn: (message: string, token: Token) => void;

  constructor(source: string, open: boolean, warn: (message: string, token: Token) => void) {
    this.source = source;
    this.isOpen = open;
    this.warn = warn;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
    this.ascii = /^[\x00-\x7f]*$/.test(source);
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

  /** How deep in blocks the line is whose first token was just returned. */
  get depth(): number {
    return this.indents.length - 1;
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
      if (type === "space") continue;
      if (this.atLineStart && this.brackets.length === 0) {
        if (type === "blank") {
          this.newLine(word.offset + word.text.length);
          continue;
        }
        if (type === "comment") continue;
        if (type === "indentation") {
          if (!this.indentBy(word.text)) return;
          continue;
        }
        if (type === "continuation") {
          this.newLine(word.offset + 2);
          this.continued = true;
          words.setState("main");
          if (this.atEnd(word.offset + 2)) {
            this.endOfFile(word.offset);
            return;
          }
          continue;
        }
        if (type === "newline") {
          // After a continuation, or a comment behind one.
          this.newLine(word.offset + 1);
          this.indentation = "";
          this.continued = false;
          words.setState("line");
          continue;
        }
        this.atLineStart = false;
        words.setState("main");
        if (!this.layOut(word.offset)) return;
      }
      this.word(type, word);
      return;
    }
  }

  /** Where the comment on this line starts; -1 if there is none. */
  private comment = -1;
  private indentation = "";
  private continued = false;

  private indentBy(text: string): boolean {
    if (!this.continued) this.indentation = text;
    this.words.setState("main");
    return true;
  }

  private atEnd(offset: number): boolean {
    return offset >= this.source.length;
  }

  private newLine(start: number): void {
    this.comment = -1;
    this.lineno++;
    this.lineStart = start;
    this.knownOffset = start;
    this.knownColumn = 0;
  }

  private word(type: string, word: moo.Token): void {
    const { text, offset } = word;
    switch (type) {
      case "name": {
        const keyword = reserved.get(text);
        if (keyword !== undefined) this.add(keyword, keyword, offset);
        else if (this.ascii || isAscii(text)) this.add("name", text, offset);
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
        if (this.brackets.length === 0) this.endLine(offset);
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
      case "blank":
      case "indentation":
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
    const column = this.column(start);
    this.push(
      new Token(
        "newline",
        "\n",
        start,
        offset + 1,
        this.lineno,
        column,
        this.lineno,
        this.column(offset) + 1,
      ),
    );
    this.atLineStart = true;
    this.indentation = "";
    this.continued = false;
    this.words.setState("line");
  }

  // ---- Making tokens

  private column(offset: number): number {
    if (this.ascii) return offset - this.lineStart;
    let column = this.knownColumn;
    const { source } = this;
    for (let i = this.knownOffset; i < offset; i++) column += bytesOf(source, i);
    this.knownOffset = offset;
    this.knownColumn = column;
    return column;
  }

  private push(token: Token): Token {
    token.level = this.brackets.length;
    this.queue.push(token);
    return token;
  }

  private add(type: string, text: string, start: number, length = text.length): Token {
    const column = this.column(start);
    const end = start + length;
    return this.push(new Token(type, text, start, end, this.lineno, column, this.lineno, this.column(end)));
  }

  /** Like `add`, for a text that may hold line breaks. */
  private addString(type: string, text: string, start: number): Token {
    let at = text.indexOf("\n");
    if (at < 0) return this.add(type, text, start);
    const { lineno } = this;
    const column = this.column(start);
    const end = start + text.length;
    for (; at >= 0; at = text.indexOf("\n", at + 1)) this.newLine(start + at + 1);
    return this.push(new Token(type, text, start, end, lineno, column, this.lineno, this.column(end)));
  }

  /** Literal text of an f-string. */
  private middle(text: string, start: number): void {
    const token = this.addString("fmiddle", text, start);
    const format = this.formats[this.formats.length - 1];
    if (format.raw || !text.includes("\\")) return;
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

  /** Whether the next character stands directly in a replacement field. */
  private inField(): boolean {
    const { brackets, formats } = this;
    return formats.length > 0 && brackets.length > 0 && brackets[brackets.length - 1].field;
  }

  private operator(text: string, start: number): void {
    this.add(reserved.get(text) ?? text, text, start);
    if (text === ":" && this.inField()) {
      const format = this.formats[this.formats.length - 1];
      this.words.setState(literalState(format.quote, format.raw, true));
    }
  }

  private open(text: string, start: number): void {
    const { brackets, formats } = this;
    if (brackets.length >= maxBrackets) {
      this.fail("too many nested parentheses", start + 1);
      return;
    }
    const inLiteral = formats.length > 0 && text === "{" && this.inLiteral();
    const inField = !inLiteral && this.inField();
    const token = this.add(reserved.get(text)!, text, start);
    if (inLiteral) this.words.pushState("field");
    else if (inField) this.words.pushState("main");
    brackets.push({ char: text, token, field: inLiteral, pushed: inLiteral || inField });
    token.level++;
  }

  private inLiteral(): boolean {
    const { state } = this.words as moo.Lexer & { state: string };
    return state !== "main" && state !== "field" && state !== "line";
  }

  private close(text: string, start: number): void {
    const { brackets, formats } = this;
    const format = formats.length > 0 ? formats[formats.length - 1] : null;
    if (format !== null && brackets.length === format.depth && text === "}") {
      this.fail(`${kindOf(format)}: single '}' is not allowed`, start + 1);
      return;
    }
    const bracket = brackets[brackets.length - 1];
    if (bracket === undefined) {
      this.fail(`unmatched '${text}'`, start + 1);
      return;
    }
    if (closerOf[bracket.char] !== text) {
      if (bracket.field && format !== null) {
        this.fail(`${kindOf(format)}: unmatched '${text}'`, start + 1);
        return;
      }
      const { lineno } = bracket.token;
      const where = lineno === this.lineno ? "" : ` on line ${lineno}`;
      const pair = `closing parenthesis '${text}' does not match opening parenthesis '${bracket.char}'`;
      this.fail(pair + where, start + 1);
      return;
    }
    brackets.pop();
    if (bracket.pushed) this.words.popState();
    this.add(reserved.get(text)!, text, start);
  }

  private openFormat(text: string, start: number): void {
    if (this.formats.length >= maxNesting) {
      this.fail("too many nested f-strings or t-strings", start + text.length);
      return;
    }
    const length = text.endsWith("'''") || text.endsWith('"""') ? 3 : 1;
    const quote = text.slice(-length) as Quote;
    const raw = /r/i.test(text.slice(0, -length));
    const token = this.add("fstart", text, start);
    this.formats.push({ start: token, quote, raw, depth: this.brackets.length });
    this.words.pushState(literalState(quote, raw, false));
  }

  private closeFormat(text: string, start: number): void {
    const { formats, brackets, words } = this;
    const format = formats[formats.length - 1];
    // In a format spec the quote ends the string before its field is closed; the grammar will say so.
    while (brackets.length > format.depth) {
      brackets.pop();
      words.popState();
    }
    formats.pop();
    words.popState();
    this.add("fend", text, start);
  }

  // ---- Mistakes

  /** A quote that is never closed. */
  private unclosed(text: string, start: number): void {
    const quote = text.replace(/^[^'"]+/, "");
    const format = this.formats[this.formats.length - 1];
    if (format?.quote === quote) {
      this.fail(`${kindOf(format)}: expecting '}'`, start + 1);
      return;
    }
    const triple = quote.length === 3;
    const line = triple ? this.lineCount() : this.lineno;
    const kind = triple ? "triple-quoted string" : "string";
    const end = this.source.indexOf("\n", start);
    const escaped =
      !triple && new RegExp(`(?:^|[^\\\\])(?:\\\\\\\\)*\\\\${quote}`).test(this.source.slice(start, end));
    const hint = escaped ? "; perhaps you escaped the end quote?" : "";
    this.fail(`unterminated ${kind} literal (detected at line ${line})${hint}`, start + 1, triple);
  }

  /** The same of an f-string, whose end is missing at `line`. */
  private unclosedFormat(format: FormatString, line: number, incomplete: boolean): void {
    const triple = format.quote.length === 3 ? "triple-quoted " : "";
    const message = `unterminated ${triple}${kindOf(format)} literal (detected at line ${line})`;
    const { lineno, col_offset } = format.start;
    const mistake = new Mistake(
      "SyntaxError",
      message,
      lineno,
      col_offset + 1,
      lineno,
      col_offset + 1,
      incomplete,
    );
    mistake.bytes = true;
    this.stop(mistake);
  }

  private lineCount(): number {
    let count = 0;
    for (let at = this.source.indexOf("\n"); at >= 0; at = this.source.indexOf("\n", at + 1)) count++;
    return count;
  }

  private unknown(text: string, start: number): void {
    const format = this.formats[this.formats.length - 1];
    if (format !== undefined && this.inLiteral()) {
      if (text === "\n") {
        if (this.brackets.length > format.depth) {
          const kind = kindOf(format);
          this.fail(
            `${kind}: newlines are not allowed in format specifiers for single quoted ${kind}s`,
            start + 1,
          );
        } else this.unclosedFormat(format, this.lineno, false);
      } else this.unclosedFormat(format, this.lineCount(), true);
      return;
    }
    if (text === "\\") {
      const message = "unexpected character after line continuation character";
      const mistake = new Mistake(
        "SyntaxError",
        message,
        this.lineno,
        this.points(start) + 2,
        this.lineno,
        0,
      );
      mistake.quiet = true;
      mistake.reached = this.lineno;
      this.stop(mistake);
      return;
    }
    const code = text.charCodeAt(0);
    if (code < 32 || code === 127) {
      this.fail(
        `invalid non-printable character U+${code.toString(16).toUpperCase().padStart(4, "0")}`,
        start + 1,
      );
      return;
    }
    this.add(text, text, start);
  }

  /** A backslash at the very end. */
  private endOfFile(backslash: number): void {
    const line = this.lineno - 1;
    const column = backslash - this.source.lastIndexOf("\n", backslash - 1) + 1;
    const mistake = new Mistake("SyntaxError", "unexpected EOF while parsing", line, column, line, -1, true);
    mistake.quiet = true;
    mistake.reached = line;
    this.stop(mistake);
  }

  /** Ends the tokens with a mistake that is told where the last character was read, just before `end`. */
  private fail(message: string, end: number, incomplete = false): void {
    const column = this.points(end);
    this.stop(new Mistake("SyntaxError", message, this.lineno, column, this.lineno, column, incomplete));
  }

  private failRange(message: string, from: number, until: number): void {
    const { lineno } = this;
    this.stop(new Mistake("SyntaxError", message, lineno, this.points(from) + 1, lineno, this.points(until)));
  }

  private stop(mistake: Mistake): void {
    const token = new Token("error", "", 0, 0, mistake.lineno, 0, mistake.lineno, 0);
    token.mistake = mistake;
    mistake.inFormat = this.formats.length > 0;
    this.push(token);
    this.done = true;
  }

  /** The column of `offset` on the current line, in code points, from 0. */
  private points(offset: number): number {
    return [...this.source.slice(this.lineStart, offset)].length;
  }

  /** The innermost bracket that is open, as a mistake. */
  openBracket(): Mistake | null {
    const bracket = this.brackets[this.brackets.length - 1];
    if (bracket === undefined) return null;
    const { lineno, col_offset } = bracket.token;
    const message = `'${bracket.char}' was never closed`;
    const mistake = new Mistake("SyntaxError", message, lineno, col_offset + 1, lineno, 0, true);
    mistake.bytes = true;
    mistake.quiet = true;
    mistake.reached = Math.max(1, this.lineno - 1);
    return mistake;
  }

  // ---- Layout

  /** Compares the line's indentation with the open blocks and adds `indent` or `dedent` tokens. */
  private layOut(offset: number): boolean {
    let column = 0;
    let alt = 0;
    for (const char of this.indentation) {
      if (char === " ") {
        column++;
        alt++;
      } else if (char === "\t") {
        column = (Math.floor(column / tabSize) + 1) * tabSize;
        alt++;
      } else {
        column = 0;
        alt = 0;
      }
    }
    this.indentation = "";
    this.continued = false;
    const { indents, altIndents } = this;
    let top = indents.length - 1;
    if (column === indents[top]) {
      if (alt !== altIndents[top]) return this.inconsistent();
      return true;
    }
    if (column > indents[top]) {
      if (top + 1 >= maxIndents) {
        return this.failLayout("IndentationError", "too many levels of indentation", 1, 0);
      }
      if (alt <= altIndents[top]) return this.inconsistent();
      indents.push(column);
      altIndents.push(alt);
      this.layoutToken("indent", offset);
      return true;
    }
    while (top > 0 && column < indents[top]) {
      indents.pop();
      altIndents.pop();
      top--;
      this.layoutToken("dedent", offset);
    }
    if (column !== indents[top]) {
      this.queue.length = this.head;
      const end = this.source.indexOf("\n", offset);
      const message = "unindent does not match any outer indentation level";
      return this.failLayout("IndentationError", message, this.points(end) + 1, -1);
    }
    if (alt !== altIndents[top]) return this.inconsistent();
    return true;
  }

  private layoutToken(type: string, offset: number): void {
    // At the end, CPython stands behind the last line.
    let { lineno } = this;
    let column = 0;
    if (offset === this.source.length) {
      // At the end, CPython stands behind the last line.
      if (type !== "newline") lineno = this.source === "\n" && this.isOpen ? 0 : Math.max(1, lineno - 1);
      const last = this.source.slice(this.source.lastIndexOf("\n", offset - 2) + 1);
      column = utf8Length(this.isOpen ? last.slice(0, -1) : last);
    } else column = this.column(offset);
    const token = this.push(new Token(type, "", offset, offset, lineno, -1, lineno, -1));
    token.cursor = column;
  }

  private inconsistent(): boolean {
    return this.failLayout("TabError", "inconsistent use of tabs and spaces in indentation", 1, 0);
  }

  private failLayout(type: MistakeType, message: string, column: number, end: number): false {
    const mistake = new Mistake(type, message, this.lineno, column, this.lineno, end);
    mistake.quiet = true;
    mistake.reached = this.lineno;
    this.stop(mistake);
    return false;
  }

  private finish(): void {
    const { source } = this;
    if (this.formats.length > 0 && this.inLiteral()) {
      this.unclosedFormat(this.formats[this.formats.length - 1], this.lineno - 1, true);
      return;
    }
    const open = this.openBracket();
    if (open !== null) {
      this.stop(open);
      return;
    }
    const end = source.length;
    while (this.indents.length > 1) {
      this.indents.pop();
      this.altIndents.pop();
      this.layoutToken("dedent", end);
    }
    this.layoutToken("end", end);
    this.done = true;
  }
}

/** The warning about an escape sequence that means nothing. */
export function invalidEscape(sequence: string): string {
  const sort = /^\\[0-7]{3}$/.test(sequence) ? "octal escape sequence" : "escape sequence";
  const hint = `Did you mean "\\${sequence}"? A raw string is also an option.`;
  return `"${sequence}" is an invalid ${sort}. Such sequences will not work in the future. ${hint}`;
}

/** "f-string" or "t-string". */
export function kindOf(format: { start: Token }): string {
  return /t/i.test(format.start.text) ? "t-string" : "f-string";
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

function utf8Length(text: string): number {
  let length = 0;
  for (let i = 0; i < text.length; i++) length += bytesOf(text, i);
  return length;
}

/** How many UTF-8 bytes the code unit at `index` adds; a surrogate pair's four are counted two and two. */
function bytesOf(source: string, index: number): number {
  const code = source.charCodeAt(index);
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  if (code >= 0xd800 && code < 0xe000) {
    const high = code < 0xdc00;
    const other = source.charCodeAt(high ? index + 1 : index - 1);
    if (high ? other >= 0xdc00 && other < 0xe000 : other >= 0xd800 && other < 0xdc00) return 2;
  }
  return 3;
}
