import { type Instruction, instructions } from "./instruction.ts";

export { lengths } from "./table.generated.ts";

/**
 * A constant as compiled code carries it, independent of any VM. The object layer turns it into a value.
 * Ints are canonical: a `bigint` is never in the safe range. `points` holds the code points of a string that has
 * any beyond the Basic Multilingual Plane, or surrogates.
 */
export type Constant =
  | { readonly type: "none" | "true" | "false" | "ellipsis" }
  | { readonly type: "int"; readonly value: number | bigint }
  | { readonly type: "float"; readonly value: number }
  | { readonly type: "complex"; readonly real: number; readonly imag: number }
  | { readonly type: "str"; readonly value: string }
  | { readonly type: "wide"; readonly points: readonly number[] }
  | { readonly type: "bytes"; readonly value: Uint8Array }
  | { readonly type: "tuple"; readonly items: readonly Constant[] }
  | { readonly type: "frozenset"; readonly items: readonly Constant[] }
  | { readonly type: "slice"; readonly items: readonly [Constant, Constant, Constant] }
  | { readonly type: "code"; readonly code: Code };

/** Bits of `Code.flags`, as CPython's `inspect.CO_*`. */
export const OPTIMIZED = 0x1;
export const NEWLOCALS = 0x2;
export const VARARGS = 0x4;
export const VARKEYWORDS = 0x8;
export const NESTED = 0x10;
export const GENERATOR = 0x20;
export const COROUTINE = 0x80;
export const ASYNC_GENERATOR = 0x200;
export const HAS_DOCSTRING = 0x4000000;
export const METHOD = 0x8000000;

/**
 * Instructions from `start` up to `end` (word offsets) are handled at `target`, with the exception in register
 * `register`. Inner ranges come before outer ones.
 */
export interface ExceptionRange {
  readonly start: number;
  readonly end: number;
  readonly target: number;
  readonly register: number;
}

/** Line numbers count from 1, columns from 0 in UTF-8 bytes, as in the syntax tree. A line of 0: no position. */
export interface Position {
  readonly line: number;
  readonly endLine: number;
  readonly column: number;
  readonly endColumn: number;
}

/** What a compiler makes of a module, class body, function, lambda or generator expression. Immutable. */
export interface Code {
  readonly name: string;
  readonly qualname: string;
  readonly filename: string;
  readonly firstLine: number;
  readonly flags: number;
  /** Positional parameters, the positional-only ones included. */
  readonly argCount: number;
  readonly posOnlyCount: number;
  readonly kwOnlyCount: number;
  /**
   * The names of the locals, in the order of their registers: positional parameters, keyword-only ones,
   * `*args`, `**kwargs`, the other locals. Inlined comprehensions' variables come last, hidden (see `hidden`).
   */
  readonly varNames: readonly string[];
  /** How many of `varNames`, at its end, are variables of inlined comprehensions, which `locals()` does not show. */
  readonly hidden: number;
  /** Cell variables own the registers that follow the locals; a parameter that is a cell variable is moved there. */
  readonly cellNames: readonly string[];
  /** Free variables own the registers that follow the cells; they hold the closure's cells on entry. */
  readonly freeNames: readonly string[];
  /** All registers, temporaries included. */
  readonly registerCount: number;
  readonly constants: readonly Constant[];
  readonly names: readonly string[];
  readonly words: Int32Array;
  readonly exceptions: readonly ExceptionRange[];
  /** Five numbers an instruction, in order: offset, line, end line, column, end column. */
  readonly positions: Int32Array;
  readonly cacheCount: number;
}

/** Rows by opcode. */
export const table: readonly Instruction[] = instructions;

const nowhere: Position = { line: 0, endLine: 0, column: 0, endColumn: 0 };

/** The source range of the instruction at `offset`. */
export function positionAt(code: Code, offset: number): Position {
  const { positions } = code;
  let low = 0;
  let high = positions.length / 5 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = positions[middle * 5];
    if (at === offset) {
      const [, line, endLine, column, endColumn] = positions.subarray(middle * 5, middle * 5 + 5);
      return { line, endLine, column, endColumn };
    }
    if (at < offset) low = middle + 1;
    else high = middle - 1;
  }
  return nowhere;
}
