import type { Constant } from "../code/index.ts";
import type { Stmt } from "../syntax/index.ts";
import { fromLiteral, str, strOfPoints } from "./constant.ts";

type Text = Constant & { type: "str" | "wide" };

/** The docstring that a body starts with, as written. */
export function rawDocstring(body: readonly Stmt[]): Text | null {
  const [first] = body;
  if (first?.kind !== "Expr" || first.value.kind !== "Constant" || first.value.value.type !== "str") {
    return null;
  }
  // The literal is a str, so its constant is text.
  return fromLiteral(first.value.value) as Text;
}

/** A docstring without the indentation of its lines after the first (CPython 3.13 on). */
export function cleanDocstring(doc: Text): Constant {
  if (doc.type === "str") return str(clean(doc.value));
  // One code unit stands for each code point that needs more, and is put back afterwards.
  const replaced: number[] = [];
  const text = doc.points.map(point => {
    if (point < 0xd800 || (point > 0xdfff && point < 0xffff)) return String.fromCharCode(point);
    replaced.push(point);
    return "\uffff";
  });
  let next = 0;
  const points = Array.from(clean(text.join("")), c => (c === "\uffff" ? replaced[next++] : c.charCodeAt(0)));
  return strOfPoints(points);
}

function clean(doc: string): string {
  const [first, ...others] = expandTabs(doc).split("\n");
  let margin = Number.POSITIVE_INFINITY;
  for (const line of others) {
    const indent = line.search(/[^ ]/);
    if (indent >= 0 && indent < margin) margin = indent;
  }
  const start = first.replace(/^ +/, "");
  if (margin === Number.POSITIVE_INFINITY) return [start, ...others].join("\n");
  // Blank lines may be shorter than the margin.
  const dropped = others.map(line => {
    const indent = line.search(/[^ ]/);
    return line.slice(indent < 0 ? margin : Math.min(margin, indent));
  });
  return [start, ...dropped].join("\n");
}

function expandTabs(text: string): string {
  if (!text.includes("\t")) return text;
  let column = 0;
  return text.replace(/\t|[\n\r]|[^\t\n\r]+/g, part => {
    if (part === "\t") {
      const width = 8 - (column % 8);
      column += width;
      return " ".repeat(width);
    }
    column = part === "\n" || part === "\r" ? 0 : column + part.length;
    return part;
  });
}
