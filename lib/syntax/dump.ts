import type { ConstantValue, Node } from "./ast.ts";
import { fields } from "./fields.ts";

/** Prints a tree as CPython 3.14's `ast.dump(tree, include_attributes=True)` does. */
export function dump(tree: Node): string {
  const output: string[] = [];
  // Texts to print and nodes to expand, the next one last: a tree may be deeper than the host's stack.
  const stack: (string | Node)[] = [tree];
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    if (typeof item === "string") output.push(item);
    else {
      const parts = partsOf(item);
      for (let i = parts.length; i-- > 0; ) stack.push(parts[i]);
    }
  }
  return output.join("");
}

type Field = string | number | null | Node | ConstantValue | (string | Node | null)[];

function partsOf(node: Node): (string | Node)[] {
  const parts: (string | Node)[] = [node.kind, "("];
  let first = true;
  const begin = (name: string): void => {
    parts.push(first ? `${name}=` : `, ${name}=`);
    first = false;
  };
  for (const field of fields[node.kind]) {
    const value = (node as unknown as Record<string, Field>)[field];
    if (value === null) continue;
    if (Array.isArray(value)) {
      if (value.length === 0) continue;
      begin(field);
      parts.push("[");
      for (const [index, element] of value.entries()) {
        if (index > 0) parts.push(", ");
        if (element === null) parts.push("None");
        else if (typeof element !== "string") parts.push(element);
        else parts.push(field === "ops" ? `${element}()` : quote(element));
      }
      parts.push("]");
      continue;
    }
    begin(field === "kind_prefix" ? "kind" : field);
    if (typeof value === "number") parts.push(String(value));
    else if (typeof value === "string")
      parts.push(field === "op" || field === "ctx" ? `${value}()` : quote(value));
    else if ("kind" in value) parts.push(value);
    else parts.push(constantRepr(value));
  }
  if ("lineno" in node) {
    const { lineno, col_offset, end_lineno, end_col_offset } = node;
    const comma = first ? "" : ", ";
    parts.push(
      `${comma}lineno=${lineno}, col_offset=${col_offset}, end_lineno=${end_lineno}, end_col_offset=${end_col_offset}`,
    );
  }
  parts.push(")");
  return parts;
}

function constantRepr(value: ConstantValue): string {
  switch (value.type) {
    case "int":
      return String(value.value);
    case "float":
      return floatRepr(value.value);
    case "complex":
      return `${floatRepr(value.imag).replace(/\.0$/, "")}j`;
    case "str":
      return quotePoints(value.wide ? value.points : Array.from(value.value, char => char.codePointAt(0)!));
    case "bytes":
      return bytesRepr(value.value);
    case "none":
      return "None";
    case "true":
      return "True";
    case "false":
      return "False";
    case "ellipsis":
      return "Ellipsis";
  }
}

/** As `repr` of a non-negative float. */
function floatRepr(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return "inf";
  const [mantissa, exponentText = "0"] = value.toExponential().split("e");
  const exponent = Number(exponentText);
  if (exponent >= 16 || exponent < -4) {
    return `${mantissa}e${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
  }
  const plain = String(value);
  if (plain.includes("e")) return value.toFixed(mantissa.replace(/^\d\.?/, "").length - exponent);
  return plain.includes(".") ? plain : `${plain}.0`;
}

function quote(text: string): string {
  return quotePoints(Array.from(text, char => char.codePointAt(0)!));
}

const short: Record<number, string> = { 9: "\\t", 10: "\\n", 13: "\\r", 92: "\\\\" };

function hex(value: number, width: number): string {
  return value.toString(16).padStart(width, "0");
}

function quotePoints(points: number[]): string {
  const mark = points.includes(39) && !points.includes(34) ? 34 : 39;
  const quoted = points.map(point => {
    if (point === mark) return `\\${String.fromCharCode(mark)}`;
    if (short[point] !== undefined) return short[point];
    if (point >= 32 && point < 127) return String.fromCharCode(point);
    if (point < 0xa1) return `\\x${hex(point, 2)}`;
    const char = String.fromCodePoint(point);
    if (!/[\p{C}\p{Z}]/u.test(char)) return char;
    if (point < 0x100) return `\\x${hex(point, 2)}`;
    return point < 0x10000 ? `\\u${hex(point, 4)}` : `\\U${hex(point, 8)}`;
  });
  const end = String.fromCharCode(mark);
  return `${end}${quoted.join("")}${end}`;
}

function bytesRepr(bytes: Uint8Array): string {
  const mark = bytes.includes(39) && !bytes.includes(34) ? 34 : 39;
  let text = "";
  for (const byte of bytes) {
    if (byte === mark) text += `\\${String.fromCharCode(mark)}`;
    else if (short[byte] !== undefined) text += short[byte];
    else if (byte >= 32 && byte < 127) text += String.fromCharCode(byte);
    else text += `\\x${hex(byte, 2)}`;
  }
  const end = String.fromCharCode(mark);
  return `b${end}${text}${end}`;
}
