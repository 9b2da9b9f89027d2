import { type Code, type Position, positionAt } from "../code/index.ts";
import type { Traceback } from "../object/traceback.ts";
import { type Anchors, anchorsOf, statementsOf } from "./anchor.ts";
import { characterOffset, characters, dedent, displayWidth } from "./line.ts";
import type { Sources } from "./source.ts";
import type { Theme } from "./theme.ts";

/** Of equal entries in a row, so many are shown. */
const repeatsShown = 3;

/** Where the text of a report goes: whole lines, with their line breaks. */
export type Sink = (text: string) => void;

/**
 * The entries of a traceback, outermost first. `limit` keeps the innermost ones alone, `outermost` the outermost. Entries in a row on the same line
 * of the same function collapse; each is laid out at most once.
 */
export function writeStack(
  traceback: Traceback,
  { limit, outermost }: { readonly limit: number | null; readonly outermost: number | null },
  sources: Sources,
  theme: Theme,
  write: Sink,
): void {
  const known = new Map<Code, Map<number, string>>();
  let first: Traceback | null = traceback;
  if (limit !== null) for (let skip = countEntries(traceback) - limit; skip > 0; skip--) first = first!.next;
  let previous: Traceback | null = null;
  let count = 0;
  let left = outermost ?? Number.POSITIVE_INFINITY;
  for (let each = first; each !== null && left > 0; each = each.next, left--) {
    if (previous === null || !isSamePlace(previous, each)) {
      writeRepeats(count, write);
      count = 0;
    }
    previous = each;
    count++;
    if (count <= repeatsShown) write(entryText(each, known, sources, theme));
  }
  writeRepeats(count, write);
}

/** How many entries a traceback has. */
export function countEntries(traceback: Traceback | null): number {
  let count = 0;
  for (let each = traceback; each !== null; each = each.next) count++;
  return count;
}

function isSamePlace(a: Traceback, b: Traceback): boolean {
  if (a.code === b.code && a.offset === b.offset && a.givenLine === b.givenLine) return true;
  return a.code.filename === b.code.filename && a.code.name === b.code.name && lineOf(a) === lineOf(b);
}

function lineOf(entry: Traceback): number {
  return positionAt(entry.code, entry.offset).line || entry.line;
}

function writeRepeats(count: number, write: Sink): void {
  const more = count - repeatsShown;
  if (more > 0) write(`  [Previous line repeated ${more} more time${more > 1 ? "s" : ""}]\n`);
}

function entryText(
  entry: Traceback,
  known: Map<Code, Map<number, string>>,
  sources: Sources,
  theme: Theme,
): string {
  let texts = known.get(entry.code);
  if (texts === undefined) {
    texts = new Map();
    known.set(entry.code, texts);
  }
  let text = texts.get(entry.offset);
  if (text === undefined) {
    text = layOutEntry(entry, sources, theme);
    texts.set(entry.offset, text);
  }
  return text;
}

/** One entry: where it was, and its source. */
export function layOutEntry(entry: Traceback, sources: Sources, theme: Theme): string {
  const { code } = entry;
  const position = positionAt(code, entry.offset);
  const filename = /^<stdin-.*>$/s.test(code.filename) ? "<stdin>" : code.filename;
  const { reset } = theme;
  const head = `  File ${theme.filename}"${filename}"${reset}, line ${theme.lineNumber}${lineOf(entry)}${reset}, in ${theme.frame}${code.name}${reset}\n`;
  if (position.line === 0) {
    const line = sources.line(code.filename, lineOf(entry), code).trim();
    return line === "" ? head : `${head}    ${line}\n`;
  }
  const lines: string[] = [];
  for (let i = position.line; i <= position.endLine; i++) {
    lines.push(sources.line(code.filename, i, code).trimEnd());
  }
  if (lines.every(line => line === "")) return head;
  if (position.column < 0 || position.endColumn < 0 || !theme.hasMarks)
    return `${head}    ${lines[0].trim()}\n`;
  const shown = dedent(markedLines(lines, position, theme));
  return head + shown.map(line => `    ${line}\n`).join("");
}

/** The lines of an instruction's source with marks below what raised; long ranges abbreviated. */
function markedLines(original: readonly string[], position: Position, theme: Theme): string[] {
  const lines = dedent(original);
  const last = lines.length - 1;
  const dedented = characters(original[0]).length - characters(lines[0]).length;
  const start = Math.max(0, characterOffset(original[0], position.column) - dedented);
  const end = Math.max(0, characterOffset(original[last], position.endColumn) - dedented);
  const anchors = anchorsOf(segmentOf(lines, start, end));
  const hasMarks = showsMarks(lines, start, end, anchors);
  const marker = new Marker(lines, start, end, anchors);
  const result: string[] = [];
  const show = (i: number): void => {
    if (!hasMarks) result.push(lines[i]);
    else result.push(...paint(lines[i], marker.marks(i), theme));
  };
  const significant = significantLines(last, anchors);
  significant.forEach((line, i) => {
    const skipped = i === 0 ? 0 : line - significant[i - 1] - 1;
    if (skipped === 1) show(line - 1);
    else if (skipped > 1) result.push(`...<${skipped} lines>...`);
    show(line);
  });
  return result;
}

/** The source of the instruction itself. */
function segmentOf(lines: readonly string[], start: number, end: number): string[] {
  const segment = lines.map((line, i) =>
    i === lines.length - 1 ? characters(line).slice(0, end).join("") : line,
  );
  segment[0] = characters(segment[0]).slice(start).join("");
  return segment;
}

/** The first line, the last, and those around the anchors' ends. */
function significantLines(last: number, anchors: Anchors | undefined): number[] {
  const lines = new Set([0, last]);
  if (anchors !== undefined) {
    for (const line of [anchors.startLine, anchors.endLine]) {
      for (let i = line - 1; i <= line + 1; i++) if (i >= 0 && i <= last) lines.add(i);
    }
  }
  return [...lines].sort((a, b) => a - b);
}

/** Whether marks would tell anything: not if they covered all of the statement, or all but `return` or `x =`. */
function showsMarks(
  lines: readonly string[],
  start: number,
  end: number,
  anchors: Anchors | undefined,
): boolean {
  const body = statementsOf(lines.join("\n"));
  if (body !== undefined) {
    if (body.length === 0) return false;
    const [statement] = body;
    const value =
      statement.kind === "Return" && statement.value?.kind === "Call" && statement.value.func.kind === "Name"
        ? statement.value
        : statement.kind === "Assign" &&
            statement.value.kind === "Call" &&
            statement.targets.length === 1 &&
            statement.targets[0].kind === "Name"
          ? statement.value
          : undefined;
    if (
      value !== undefined &&
      value.lineno === 1 &&
      value.end_lineno === lines.length &&
      value.col_offset === start &&
      value.end_col_offset === end
    ) {
      return false;
    }
  }
  if (anchors !== undefined) return true;
  const before = characters(lines[0]).slice(0, start).join("");
  const after = characters(lines[lines.length - 1])
    .slice(end)
    .join("");
  return before.trimStart() !== "" || after.trimEnd() !== "";
}

/** Puts marks below lines: `^` where an instruction has no anchors and inside of them, else `~`. */
class Marker {
  private readonly lines: readonly string[];
  private readonly from: number;
  private readonly to: number;
  private readonly anchors: Anchors | undefined;

  constructor(lines: readonly string[], start: number, end: number, anchors: Anchors | undefined) {
    this.lines = lines;
    this.from = displayWidth(lines[0], start);
    this.to = displayWidth(lines[lines.length - 1], end);
    if (anchors === undefined) {
      this.anchors = undefined;
    } else {
      const { startLine, startColumn, endLine, endColumn } = anchors;
      this.anchors = {
        startLine,
        endLine,
        startColumn: displayWidth(lines[startLine], startColumn + (startLine === 0 ? start : 0)),
        endColumn: displayWidth(lines[endLine], endColumn + (endLine === 0 ? start : 0)),
      };
    }
  }

  marks(line: number): string {
    const text = this.lines[line];
    const indent = characters(text).length - characters(text.trimStart()).length;
    const count = line === this.lines.length - 1 ? this.to : displayWidth(text);
    let marks = "";
    for (let column = 0; column < count; column++) {
      if (column < indent || (line === 0 && column < this.from)) marks += " ";
      else marks += this.anchors === undefined || isInside(this.anchors, line, column) ? "^" : "~";
    }
    return marks;
  }
}

function isInside(anchors: Anchors, line: number, column: number): boolean {
  const { startLine, startColumn, endLine, endColumn } = anchors;
  return (
    (line > startLine || (line === startLine && column >= startColumn)) &&
    (line < endLine || (line === endLine && column < endColumn))
  );
}

/** A line and its marks; with colour, both are painted where marks stand. */
function paint(line: string, marks: string, theme: Theme): [string, string] {
  if (theme.reset === "") return [line, marks];
  const text = characters(line);
  let painted = "";
  let below = "";
  const length = Math.max(text.length, marks.length);
  for (let i = 0; i < length; ) {
    const mark = marks[i] ?? "";
    let j = i;
    while (j < length && (marks[j] ?? "") === mark) j++;
    const color = mark === "^" ? theme.highlight : mark === "~" ? theme.range : undefined;
    const part = text.slice(i, j).join("");
    painted += color === undefined ? part : color + part + theme.reset;
    below += color === undefined ? marks.slice(i, j) : color + marks.slice(i, j) + theme.reset;
    i = j;
  }
  return [painted, below];
}
