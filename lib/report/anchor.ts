import { type Expr, type Mod, parse, type Stmt, SyntaxFailure } from "../syntax/index.ts";
import { characterOffset, characters } from "./line.ts";

/** The part of an instruction's source that gets another mark than the rest: an operator, or brackets with what is inside. */
export interface Anchors {
  /** Line within the segment, counted from 0, and character within that line. */
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The statements of a text, or undefined if it is not Python. */
export function statementsOf(text: string): readonly Stmt[] | undefined {
  let tree: Mod;
  try {
    tree = parse(text, { filename: "<segment>", mode: "exec" });
  } catch (error) {
    // Too deeply nested for the host's stack is too much to mark, too.
    if (error instanceof SyntaxFailure || error instanceof RangeError) return undefined;
    throw error;
  }
  return tree.kind === "Expression" ? undefined : tree.body;
}

/** A position within the segment; it may stand behind the end of its line. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** Walks over the characters of a segment. All its places exist, or it answers undefined. */
class Segment {
  readonly lines: readonly (readonly string[])[];
  private readonly texts: readonly string[];

  constructor(texts: readonly string[]) {
    this.texts = texts;
    this.lines = texts.map(characters);
  }

  /** Where an expression ends. Positions are those of the text in brackets: one line further down. */
  endOf(node: { readonly end_lineno: number; readonly end_col_offset: number }): Place {
    return this.place(node.end_lineno, node.end_col_offset);
  }

  startOf(node: { readonly lineno: number; readonly col_offset: number }): Place {
    return this.place(node.lineno, node.col_offset);
  }

  private place(lineno: number, byte: number): Place {
    const line = lineno - 2;
    return { line, column: characterOffset(this.texts[line] ?? "", byte) };
  }

  /** The next place, from this one on, where a character stands. */
  private existing({ line, column }: Place): Place | undefined {
    while (line < this.lines.length && column >= this.lines[line].length) {
      line++;
      column = 0;
    }
    return line < this.lines.length ? { line, column } : undefined;
  }

  /** The first character from `from` on that `stop` wants, comments and continued lines left out. */
  find(from: Place, stop: (character: string) => boolean): Place | undefined {
    let at = this.existing(from);
    while (at !== undefined) {
      const character = this.lines[at.line][at.column];
      if (character === "\\" || character === "#") at = this.existing({ line: at.line + 1, column: 0 });
      else if (stop(character)) return at;
      else at = this.existing({ line: at.line, column: at.column + 1 });
    }
    return undefined;
  }
}

function isSpace(character: string): boolean {
  return /^\s$/.test(character);
}

/** The anchors of an expression's source; undefined where the whole of it is marked alike. */
export function anchorsOf(lines: readonly string[]): Anchors | undefined {
  const body = statementsOf(`(\n${lines.join("\n")}\n)`);
  if (body === undefined || body.length !== 1) return undefined;
  const [statement] = body;
  if (statement.kind !== "Expr") return undefined;
  const segment = new Segment(lines);
  const expression = statement.value;
  switch (expression.kind) {
    case "BinOp":
      return operatorAnchors(segment, expression.left, expression.right);
    case "Subscript":
      return bracketAnchors(segment, expression.value, expression, "[");
    case "Call":
      return bracketAnchors(segment, expression.func, expression, "(");
    default:
      return undefined;
  }
}

function operatorAnchors(segment: Segment, left: Expr, right: Expr): Anchors | undefined {
  const at = segment.find(segment.endOf(left), character => !isSpace(character) && character !== ")");
  if (at === undefined) return undefined;
  const { line, column } = at;
  const start = segment.startOf(right);
  let end = column + 1;
  const second = segment.lines[line][end];
  // An operator is one or two characters long.
  if (
    second !== undefined &&
    (start.line > line || end < start.column) &&
    !isSpace(second) &&
    second !== "\\" &&
    second !== "#"
  ) {
    end++;
  }
  return { startLine: line, startColumn: column, endLine: line, endColumn: end };
}

function bracketAnchors(segment: Segment, before: Expr, whole: Expr, bracket: string): Anchors | undefined {
  const start = segment.find(segment.endOf(before), character => character === bracket);
  if (start === undefined) return undefined;
  const end = segment.endOf(whole);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
