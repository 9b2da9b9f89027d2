import type { Token } from "../../grammar/index.ts";
import type { ConstantValue } from "./ast.ts";
import { context } from "./context.ts";
import { mistakeAt } from "./mistake.ts";

/** The value of a well-formed number literal (Language Reference 2.6). */
export function numberValue(token: Token): ConstantValue {
  const { text } = token;
  const digits = text.includes("_") ? text.replaceAll("_", "") : text;
  const last = digits.charCodeAt(digits.length - 1) | 32;
  if (digits.length > 1 && digits.charCodeAt(0) === 48) {
    const second = digits.charCodeAt(1) | 32;
    // 0x, 0o, 0b
    if (second === 120 || second === 111 || second === 98) return integer(digits);
  }
  if (last === 106) return { type: "complex", imag: Number(digits.slice(0, -1)) };
  if (/^\d+$/.test(digits)) {
    checkLength(token, digits.length);
    return integer(digits);
  }
  return { type: "float", value: Number(digits) };
}

function integer(digits: string): ConstantValue {
  const value = Number(digits);
  return { type: "int", value: Number.isSafeInteger(value) ? value : BigInt(digits) };
}

/** Reading decimal digits takes time in proportion to their number's square. */
function checkLength(token: Token, length: number): void {
  const { maxDigits } = context;
  if (maxDigits === 0 || length <= maxDigits) return;
  const problem = `Exceeds the limit (${maxDigits} digits) for integer string conversion: value has ${length} digits`;
  const advice =
    "use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals " +
    "to avoid decimal conversion limits.";
  const { lineno, end_lineno } = token;
  throw mistakeAt({ lineno, col_offset: -1, end_lineno, end_col_offset: -1 }, `${problem}; ${advice}`);
}
