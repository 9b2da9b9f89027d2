import type { ConstantValue } from "./ast.ts";

/** The value of a well-formed number literal (Language Reference 2.6). */
export function numberValue(text: string): ConstantValue {
  const digits = text.includes("_") ? text.replaceAll("_", "") : text;
  const last = digits.charCodeAt(digits.length - 1) | 32;
  if (digits.length > 1 && digits.charCodeAt(0) === 48) {
    const second = digits.charCodeAt(1) | 32;
    // 0x, 0o, 0b
    if (second === 120 || second === 111 || second === 98) return integer(digits);
  }
  if (last === 106) return { type: "complex", imag: Number(digits.slice(0, -1)) };
  if (/^\d+$/.test(digits)) return integer(digits);
  return { type: "float", value: Number(digits) };
}

function integer(digits: string): ConstantValue {
  const value = Number(digits);
  return { type: "int", value: Number.isSafeInteger(value) ? value : BigInt(digits) };
}
