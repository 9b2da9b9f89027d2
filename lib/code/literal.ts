import type { Constant } from "./code.ts";

/** The constant as Python writes it, `repr()` for short. Code is named only. */
export function literalOf(constant: Constant): string {
  switch (constant.type) {
    case "none":
      return "None";
    case "true":
      return "True";
    case "false":
      return "False";
    case "ellipsis":
      return "Ellipsis";
    case "int":
      return String(constant.value);
    case "float":
      return floatLiteral(constant.value);
    case "complex":
      return complexLiteral(constant.real, constant.imag);
    case "str":
      return stringLiteral(Array.from(constant.value, c => c.charCodeAt(0)));
    case "wide":
      return stringLiteral(constant.points);
    case "bytes":
      return `b${quoted(constant.value, byte => (byte > 0x7e ? `\\x${hex(byte, 2)}` : String.fromCharCode(byte)))}`;
    case "tuple":
      return constant.items.length === 1
        ? `(${literalOf(constant.items[0])},)`
        : `(${constant.items.map(literalOf).join(", ")})`;
    case "frozenset":
      return constant.items.length === 0
        ? "frozenset()"
        : `frozenset({${constant.items.map(literalOf).join(", ")}})`;
    case "slice":
      return `slice(${constant.items.map(literalOf).join(", ")})`;
    case "code":
      return `<code ${constant.code.qualname}>`;
  }
}

function floatLiteral(value: number): string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  if (Object.is(value, -0)) return "-0.0";
  const magnitude = Math.abs(value);
  if (magnitude !== 0 && (magnitude >= 1e16 || magnitude < 1e-4)) {
    return value.toExponential().replace(/e([+-])(\d)$/, "e$10$2");
  }
  const text = String(value);
  return text.includes(".") ? text : `${text}.0`;
}

function complexLiteral(real: number, imag: number): string {
  const part = (value: number) => floatLiteral(value).replace(/\.0$/, "");
  if (real === 0 && !Object.is(real, -0)) return `${part(imag)}j`;
  const sign = imag < 0 || Object.is(imag, -0) ? "" : "+";
  return `(${part(real)}${sign}${part(imag)}j)`;
}

function stringLiteral(points: readonly number[]): string {
  return quoted(points, point => {
    if (point < 0x7f || (point > 0xa0 && point !== 0xad && (point < 0xd800 || point > 0xdfff))) {
      return String.fromCodePoint(point);
    }
    if (point < 0x100) return `\\x${hex(point, 2)}`;
    return point < 0x10000 ? `\\u${hex(point, 4)}` : `\\U${hex(point, 8)}`;
  });
}

const escapes = new Map([
  [9, "\\t"],
  [10, "\\n"],
  [13, "\\r"],
  [92, "\\\\"],
]);

function quoted(codes: ArrayLike<number>, write: (code: number) => string): string {
  const all = Array.from(codes);
  const quote = all.includes(39) && !all.includes(34) ? '"' : "'";
  const body = all.map(code => {
    const escape = escapes.get(code);
    if (escape) return escape;
    if (code < 32) return `\\x${hex(code, 2)}`;
    const text = write(code);
    return text === quote ? `\\${text}` : text;
  });
  return quote + body.join("") + quote;
}

function hex(value: number, width: number): string {
  return value.toString(16).padStart(width, "0");
}
