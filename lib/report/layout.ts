import type { SyntaxErrorException } from "../object/error.ts";
import { SyntaxError } from "../object/error.ts";
import { isInstance, type Type, type Value } from "../object/object.ts";
import { asInt, asStr } from "../object/protocol.ts";
import { Tuple } from "../object/tuple.ts";
import { strToHost } from "../object/wide.ts";
import { findKeywordTypo } from "./keyword-typo.ts";
import { characters } from "./line.ts";
import type { Node } from "./node.ts";
import type { Sources } from "./source.ts";
import { type Sink, writeStack } from "./stack.ts";
import type { Theme } from "./theme.ts";

/** Of a group, so many members are shown, so many levels deep. */
const maxGroupWidth = 15;
const maxGroupDepth = 10;

const causeMessage = "\nThe above exception was the direct cause of the following exception:\n\n";
const contextMessage = "\nDuring handling of the above exception, another exception occurred:\n\n";

export interface LayoutOptions {
  readonly theme: Theme;
  readonly sources: Sources;
  /** How many entries of each traceback are shown; null: all. */
  readonly limit: number | null;
  /** How many of the outermost entries; null: all. */
  readonly outermost: number | null;
}

/** The class's name as reports show it: with its module, unless that is `builtins` or the main one. */
export function titleOf(type: Type): string {
  const member = type.isBuiltin ? type.module : type.members.get("__module__");
  const module = member === undefined ? type.module : member;
  if (module === "__main__" || module === "builtins") return type.qualname;
  return `${typeof module === "string" ? module : "<unknown>"}.${type.qualname}`;
}

/** Writes a tree of exceptions, the first cause first. Groups are drawn as trees, indented by their depth. */
export class Layout {
  private readonly options: LayoutOptions;
  private readonly write: Sink;
  private depth = 0;
  private needsClose = false;

  constructor(options: LayoutOptions, write: Sink) {
    this.options = options;
    this.write = write;
  }

  /** The exception of `root`, and before it what led to it. Recursion goes as deep as groups are shown. */
  writeNode(root: Node): void {
    const chain: { node: Node; message: string | null }[] = [];
    for (let node: Node | null = root; node !== null; node = node.cause ?? node.context) {
      chain.push({ node, message: node.cause ? causeMessage : node.context ? contextMessage : null });
    }
    for (let i = chain.length - 1; i >= 0; i--) {
      const { node, message } = chain[i];
      if (message !== null) this.emit(message);
      if (node.members === null) this.writeSingle(node);
      else if (this.depth > maxGroupDepth) this.emit(`... (max_group_depth is ${maxGroupDepth})\n`);
      else this.writeGroup(node, node.members);
    }
  }

  private get indent(): string {
    return "  ".repeat(this.depth);
  }

  /** Write lines, within the frame of the group that they belong to. */
  private emit(text: string, margin = "|"): void {
    if (this.depth === 0) this.write(text);
    else this.write(text.replace(/[^\n]*\n|[^\n]+$/g, line => `${this.indent}${margin} ${line}`));
  }

  private writeSingle(node: Node): void {
    this.writeTraceback(node, "Traceback (most recent call last):\n");
    this.writeException(node);
  }

  private writeTraceback(node: Node, title: string, margin?: string): void {
    const { limit, outermost, sources, theme } = this.options;
    if (node.traceback === null || limit === 0 || outermost === 0) return;
    this.emit(title, margin);
    writeStack(node.traceback, { limit, outermost }, sources, theme, text => this.emit(text));
  }

  private writeGroup(node: Node, members: readonly Node[]): void {
    const isTop = this.depth === 0;
    if (isTop) this.depth = 1;
    this.writeTraceback(node, "Exception Group Traceback (most recent call last):\n", isTop ? "+" : "|");
    this.writeException(node);
    const shown = Math.min(members.length, maxGroupWidth + 1);
    this.needsClose = false;
    for (let i = 0; i < shown; i++) {
      const isLast = i === shown - 1;
      // A group inside may have drawn the closing line already.
      if (isLast) this.needsClose = true;
      const isCut = i >= maxGroupWidth;
      const title = isCut ? "..." : `${i + 1}`;
      this.write(`${this.indent}${i === 0 ? "+-" : "  "}+---------------- ${title} ----------------\n`);
      this.depth++;
      if (!isCut) this.writeNode(members[i]);
      else {
        const more = members.length - maxGroupWidth;
        this.emit(`and ${more} more exception${more > 1 ? "s" : ""}\n`);
      }
      if (isLast && this.needsClose) {
        this.write(`${this.indent}+------------------------------------\n`);
        this.needsClose = false;
      }
      this.depth--;
    }
    if (isTop) this.depth = 0;
  }

  /** What the exception says, and its notes. */
  writeException(node: Node): void {
    const title = titleOf(node.exception.type);
    if (isInstance(node.exception, SyntaxError)) {
      this.writeSyntaxError(node.exception as SyntaxErrorException, title);
    } else {
      this.emit(`${this.finalLine(title, node.text)}\n`);
    }
    for (const note of node.notes) this.emit(`${note}\n`);
  }

  private finalLine(title: string, text: string): string {
    const { type, message, reset } = this.options.theme;
    return text === "" ? `${type}${title}${reset}` : `${type}${title}${reset}: ${message}${text}${reset}`;
  }

  private writeSyntaxError(error: SyntaxErrorException, title: string): void {
    const { theme, sources } = this.options;
    const block = syntaxBlock(error, sources);
    const { reset } = theme;
    const filename = hostText(error.filename);
    if (block.line !== null) {
      const name = filename === null || filename === "" ? "<string>" : filename;
      this.emit(`  File ${theme.filename}"${name}"${reset}, line ${theme.lineNumber}${block.line}${reset}\n`);
    }
    if (block.text !== null) {
      const { text, start, end } = block;
      if (start === null || end === null) this.emit(`    ${text}\n`);
      else {
        const all = characters(text);
        const part = (from: number, to?: number): string => all.slice(from, to).join("");
        const painted =
          reset === "" ? text : `${part(0, start)}${theme.highlight}${part(start, end)}${reset}${part(end)}`;
        // White space other than blanks is kept, so that the marks line up.
        const space = part(0, start).replace(/\S/gu, " ");
        const [on, off] = reset === "" ? ["", ""] : [theme.highlight, reset];
        this.emit(`    ${painted}\n`);
        this.emit(`    ${space}${on}${"^".repeat(end - start)}${off}\n`);
      }
    }
    const suffix = block.line === null && filename !== null ? ` (${filename})` : "";
    const message = block.message === "" ? "<no detail available>" : block.message;
    this.emit(`${theme.type}${title}${reset}: ${theme.message}${message}${reset}${suffix}\n`);
  }
}

function hostText(value: Value): string | null {
  const text = asStr(value);
  return text === undefined ? null : strToHost(text);
}

/** A SyntaxError's line, as shown: without its indentation, and with the characters to mark. */
interface SyntaxBlock {
  readonly line: string | null;
  readonly text: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly message: string;
}

function syntaxBlock(error: SyntaxErrorException, sources: Sources): SyntaxBlock {
  const shown = (value: Value): string | null =>
    value === null ? null : `${asInt(value) ?? hostText(value) ?? ""}`;
  const line = shown(error.lineno);
  const message = hostText(error.msg) ?? "";
  const source = hostText(error.text);
  if (source === null) return { line, text: null, start: null, end: null, message };
  const typo = keywordTypo(error, message, source, sources);
  if (typo !== undefined) {
    const { start, end, keyword } = typo;
    return cut(line, typo.text, start, end, true, `invalid syntax. Did you mean '${keyword}'?`);
  }
  const offset = asInt(error.offset);
  const endOffset = asInt(error.endOffset);
  return cut(
    line,
    source,
    offset === undefined ? null : Number(offset),
    endOffset === undefined ? null : Number(endOffset),
    line === shown(error.endLineno),
    message,
  );
}

/** `offset` and `endOffset` count from 1 and are brought within the line. */
function cut(
  line: string | null,
  source: string,
  offset: number | null,
  endOffset: number | null,
  isOneLine: boolean,
  message: string,
): SyntaxBlock {
  const right = source.replace(/\n+$/, "");
  const text = right.replace(/^[ \n\f]+/, "");
  if (offset === null) return { line, text, start: null, end: null, message };
  const spaces = right.length - text.length;
  const size = characters(source).length;
  const behind = characters(right).length + 1;
  let start = offset;
  let end = isOneLine ? endOffset || offset : behind;
  if (source !== "" && start > size) start = behind;
  if (source !== "" && end > size) end = behind;
  if (start >= end || end < 0) end = start + 1;
  if (start - 1 - spaces < 0) return { line, text, start: null, end: null, message };
  return { line, text, start: start - 1 - spaces, end: end - 1 - spaces, message };
}

function keywordTypo(error: SyntaxErrorException, message: string, text: string, sources: Sources) {
  if (message !== "invalid syntax" && !message.includes("Perhaps you forgot a comma")) return undefined;
  if (!(error.metadata instanceof Tuple) || error.metadata.items.length !== 3) return undefined;
  const [first, , given] = error.metadata.items;
  const end = Number(asInt(error.lineno) ?? 0);
  const from = Math.max(0, Number(asInt(first) ?? 0) - 1);
  const source = hostText(given);
  if (source !== null) return findKeywordTypo(source.split("\n").slice(from, end), false);
  const filename = hostText(error.filename);
  const lines = filename === null ? [] : sources.lines(filename);
  if (lines.length === 0) return findKeywordTypo([text.replace(/\n$/, "")], false);
  return findKeywordTypo(lines.slice(from, end), true);
}
