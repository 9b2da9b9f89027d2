import type moo from "moo";
import { createWords, literalState, type Quote } from "./lexicon.ts";
import { checkName, checkNumber } from "./spelling.ts";
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

  constructor(source: string, warn: (message: string, token: Token) => void) {
    this.source = source;
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
            this.fail("SyntaxError", "unexpected EOF while parsing", word.offset + 1, undefined, true);
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
        if (this.brackets.length === 0) {
          this.push(
            new Token(
              "newline",
              "\n",
              offset,
              offset + 1,
              this.lineno,
              this.column(offset),
              this.lineno,
              this.column(offset) + 1,
            ),
          );
          this.atLineStart = true;
          this.indentation = "";
          this.continued = false;
          this.words.setState("line");
        }
        this.newLine(offset + 1);
        return;
      case "comment":
        return;
      case "continuation":
        this.newLine(offset + 2);
        if (this.atEnd(offset + 2)) {
          this.fail("SyntaxError", "unexpected EOF while parsing", offset + 1, undefined, true);
        }
        return;
      case "fstart":
        this.openFormat(text, offset);
        return;
      case "fmiddle":
        this.addString("fmiddle", text, offset);
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
    this.queue.push(token);
    return token;
  }

  private add(type: string, text: string, start: number, length = text.length): Token {
    const column = this.column(start);
    const end = start + length;
    const token = new Token(type, text, start, end, this.lineno, column, this.lineno, this.column(end));
    this.queue.push(token);
    return token;
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

  private name(text: string, start: number): void {
    const trouble = checkName(text);
    if (trouble === null) {
      const normal = text.normalize("NFKC");
      // A keyword spelt in other letters is a keyword still.
      this.add(reserved.get(normal) ?? "name", normal, start, text.length);
      return;
    }
    this.fail("SyntaxError", trouble.message, start + trouble.at, start + trouble.at);
  }

  private number(text: string, start: number): void {
    const trouble = checkNumber(this.source, start, text);
    if (trouble === null) this.add("number", text, start);
    else if (trouble.warning) this.warn(trouble.message, this.add("number", text, start));
    else
      this.fail(
        "SyntaxError",
        trouble.message,
        start + trouble.at - 1,
        trouble.from === undefined ? undefined : start + trouble.from,
        false,
        trouble.until === undefined ? undefined : start + trouble.until,
      );
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
      this.fail("SyntaxError", "too many nested parentheses", start);
      return;
    }
    const inLiteral = formats.length > 0 && text === "{" && this.inLiteral();
    const inField = !inLiteral && this.inField();
    const token = this.add(reserved.get(text)!, text, start);
    if (inLiteral) this.words.pushState("field");
    else if (inField) this.words.pushState("main");
    brackets.push({ char: text, token, field: inLiteral, pushed: inLiteral || inField });
  }

  private inLiteral(): boolean {
    const { state } = this.words as moo.Lexer & { state: string };
    return state !== "main" && state !== "field" && state !== "line";
  }

  private close(text: string, start: number): void {
    const { brackets, formats } = this;
    const format = formats.length > 0 ? formats[formats.length - 1] : null;
    if (format !== null && brackets.length === format.depth && text === "}") {
      this.fail("SyntaxError", `${kindOf(format)}: single '}' is not allowed`, start);
      return;
    }
    const bracket = brackets[brackets.length - 1];
    if (bracket === undefined) {
      this.fail("SyntaxError", `unmatched '${text}'`, start);
      return;
    }
    if (closerOf[bracket.char] !== text) {
      const { lineno } = bracket.token;
      if (bracket.field && format !== null) {
        this.fail("SyntaxError", `${kindOf(format)}: unmatched '${text}'`, start);
      } else {
        const where = lineno === this.lineno ? "" : ` on line ${lineno}`;
        this.fail(
          "SyntaxError",
          `closing parenthesis '${text}' does not match opening parenthesis '${bracket.char}'${where}`,
          start,
        );
      }
      return;
    }
    brackets.pop();
    if (bracket.pushed) this.words.popState();
    this.add(reserved.get(text)!, text, start);
  }

  private openFormat(text: string, start: number): void {
    if (this.formats.length >= maxNesting) {
      this.fail("SyntaxError", "too many nested f-strings or t-strings", start + text.length - 1);
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
    const { formats, brackets } = this;
    const format = formats[formats.length - 1];
    if (brackets.length > format.depth) {
      // In a format spec: the quote ends the string before the field is closed.
      this.fail("SyntaxError", `${kindOf(format)}: expecting '}'`, start);
      return;
    }
    formats.pop();
    this.words.popState();
    this.add("fend", text, start);
  }

  // ---- What can't go on

  private unclosed(text: string, start: number): void {
    this.fail(
      "SyntaxError",
      `unterminated string literal (detected at line ${this.lineno})`,
      start,
      start,
      text.length > 2,
    );
  }

  private unknown(text: string, start: number): void {
    this.fail("SyntaxError", `unexpected ${text}`, start);
  }

  /**
   * Ends the tokens with an error at the character at `at`. `from` and `until` (exclusive) mark the range that
   * is shown, if it is known.
   */
  private fail(
    type: MistakeType,
    message: string,
    at: number,
    from?: number,
    incomplete = false,
    until?: number,
  ): void {
    const column = this.points(from ?? at) + 1;
    const end = until === undefined ? -1 : this.points(until) + 1;
    const token = new Token("error", "", at, at + 1, this.lineno, 0, this.lineno, 0);
    token.mistake = new Mistake(type, message, this.lineno, column, this.lineno, end, incomplete);
    this.push(token);
    this.done = true;
  }

  /** The column of `offset` on the current line, in code points, from 0. */
  private points(offset: number): number {
    return [...this.source.slice(this.lineStart, offset)].length;
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
      if (alt !== altIndents[top]) return this.inconsistent(offset);
      return true;
    }
    if (column > indents[top]) {
      if (top + 1 >= maxIndents) {
        this.fail("IndentationError", "too many levels of indentation", offset);
        return false;
      }
      if (alt <= altIndents[top]) return this.inconsistent(offset);
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
      this.fail("IndentationError", "unindent does not match any outer indentation level", offset);
      return false;
    }
    if (alt !== altIndents[top]) return this.inconsistent(offset);
    return true;
  }

  private layoutToken(type: string, offset: number): void {
    const column = this.column(offset);
    this.push(new Token(type, "", offset, offset, this.lineno, column, this.lineno, column));
  }

  private inconsistent(offset: number): boolean {
    this.fail("TabError", "inconsistent use of tabs and spaces in indentation", offset);
    return false;
  }

  private finish(): void {
    const { source } = this;
    if (this.formats.length > 0 && this.inLiteral()) {
      const format = this.formats[this.formats.length - 1];
      this.fail(
        "SyntaxError",
        `unterminated ${format.quote.length === 3 ? "triple-quoted " : ""}${kindOf(format)} literal (detected at line ${this.lineno})`,
        format.start.start,
        undefined,
        true,
      );
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

/** "f-string" or "t-string". */
export function kindOf(format: { start: Token }): string {
  return /t/i.test(format.start.text) ? "t-string" : "f-string";
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
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
