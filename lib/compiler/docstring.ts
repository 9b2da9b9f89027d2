import type { Constant } from "../code/index.ts";
import type { Stmt } from "../syntax/index.ts";
import { fromLiteral, pointsOf, strOfPoints } from "./constant.ts";

/** The docstring that a body starts with, as written. */
export function rawDocstring(body: readonly Stmt[]): (Constant & { type: "str" | "wide" }) | null {
  const [first] = body;
  if (first?.kind !== "Expr" || first.value.kind !== "Constant" || first.value.value.type !== "str")
    return null;
  return fromLiteral(first.value.value) as Constant & { type: "str" | "wide" };
}

/**
 * A docstring without the indentation of its lines after the first (CPython 3.13 on). Blank lines lose their
 * spaces up to that margin, tabs become spaces.
 */
export function cleanDocstring(doc: Constant & { type: "str" | "wide" }): Constant {
  const lines: number[][] = [[]];
  for (const point of expandTabs(pointsOf(doc))) {
    if (point === NEWLINE) lines.push([]);
    else lines[lines.length - 1].push(point);
  }
  let margin = Number.POSITIVE_INFINITY;
  for (const line of lines.slice(1)) {
    const indent = line.findIndex(point => point !== SPACE);
    if (indent >= 0 && indent < margin) margin = indent;
  }
  if (margin === Number.POSITIVE_INFINITY) margin = 0;
  const cleaned = lines.map((line, i) => (i === 0 ? stripSpaces(line) : dropSpaces(line, margin)));
  return strOfPoints(cleaned.flatMap((line, i) => (i > 0 ? [NEWLINE, ...line] : line)));
}

const TAB = 9;
const NEWLINE = 10;
const SPACE = 32;

function expandTabs(points: readonly number[]): readonly number[] {
  if (!points.includes(TAB)) return points;
  const result: number[] = [];
  let column = 0;
  for (const point of points) {
    if (point === TAB) {
      do {
        result.push(SPACE);
        column++;
      } while (column % 8 !== 0);
    } else {
      result.push(point);
      column = point === NEWLINE || point === 13 ? 0 : column + 1;
    }
  }
  return result;
}

function stripSpaces(line: number[]): number[] {
  const start = line.findIndex(point => point !== SPACE);
  return start < 0 ? [] : line.slice(start);
}

function dropSpaces(line: number[], margin: number): number[] {
  let start = 0;
  while (start < margin && line[start] === SPACE) start++;
  return line.slice(start);
}
