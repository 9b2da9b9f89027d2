import { table } from "../code/index.ts";
import type { Operand } from "../code/instruction.ts";
import * as op from "../code/opcode.generated.ts";
import type { Frame } from "../interpreter/frame.ts";
import { type CodeObject, Function } from "../object/function.ts";
import { BoundMethod, Native } from "../object/native.ts";
import { Float, PyObject, type Shape, Type, type Value } from "../object/object.ts";

/** Kinds of values, as bits: what an operand has been seen to be. */
export const INT = 1;
export const BIG = 2;
export const FLOAT = 4;
export const BOOL = 8;
export const NONE = 16;
export const STR = 32;
export const OBJECT = 64;
/** Unbound, too. */
export const UNBOUND = 128;

export function kindOf(value: unknown): number {
  switch (typeof value) {
    case "number":
      return INT;
    case "string":
      return STR;
    case "boolean":
      return BOOL;
    case "bigint":
      return BIG;
    case "undefined":
      return UNBOUND;
    default:
      if (value === null) return NONE;
      return value instanceof Float ? FLOAT : OBJECT;
  }
}

const mostArguments = 4;

/** As many classes as are told apart at one place. */
const few = 6;

/** More than that. */
export const MANY: unique symbol = Symbol("MANY");

/** The class of an object, as exactly as a guard can test it: its shape if it has one. */
export type Exact = Shape | Type;

export function exactOf(object: PyObject): Exact {
  return object.shape ?? object.type;
}

/** What a called object is, as exactly as is useful: itself, the code of functions that differ only in their closures. */
export type Callee = Function | CodeObject | Native | Type;

/**
 * What the operands of one code's instructions were seen to be while it was being recorded. Everything is by the offset of
 * the operand's word; the word of the opcode tells whether the instruction has been run at all.
 */
export class Profile {
  readonly kinds: Uint8Array;
  /** By offset of the operand. */
  readonly objects = new Map<number, readonly Exact[] | typeof MANY>();
  readonly callees = new Map<number, Callee | typeof MANY>();
  readonly bound = new Set<number>();

  readonly code: CodeObject;
  /** Guesses that have failed, by offset of the instruction: not made again. */
  readonly failures = new Map<number, Set<string>>();

  constructor(code: CodeObject) {
    this.code = code;
    this.kinds = new Uint8Array(code.words.length);
  }

  /** Whether a guess has failed that had not in the run that it was taken over from. */
  isNews = false;

  noteFailure(offset: number, reason: string): void {
    let reasons = this.failures.get(offset);
    if (reasons === undefined) {
      reasons = new Set();
      this.failures.set(offset, reasons);
    }
    if (reasons.has(reason)) return;
    reasons.add(reason);
    this.isNews = true;
  }

  hasFailed(offset: number, reason: string): boolean {
    return this.failures.get(offset)?.has(reason) ?? false;
  }

  isVisited(offset: number): boolean {
    return this.kinds[offset] !== 0;
  }

  /** The one class of the objects that an operand was; undefined where there was none or more than one. */
  exact(offset: number): Exact | undefined {
    const found = this.objects.get(offset);
    return found === undefined || found === MANY || found.length > 1 ? undefined : found[0];
  }

  /** The classes of the objects that an operand was, if they are few; empty if not. */
  exacts(offset: number): readonly Exact[] {
    const found = this.objects.get(offset);
    return found === undefined || found === MANY ? [] : found;
  }

  /** The one thing that an instruction has called. */
  callee(offset: number): Callee | undefined {
    const found = this.callees.get(offset);
    return found === MANY ? undefined : found;
  }

  private note(offset: number, value: Value | undefined): void {
    this.kinds[offset] |= kindOf(value);
    if (!(value instanceof PyObject) || value instanceof Float) return;
    const exact = exactOf(value);
    const known = this.objects.get(offset);
    if (known === undefined) this.objects.set(offset, [exact]);
    else if (known !== MANY && !known.includes(exact)) {
      this.objects.set(offset, known.length < few ? [...known, exact] : MANY);
    }
  }

  private noteCallee(offset: number, value: Value | undefined): void {
    const known = this.callees.get(offset);
    if (known === MANY) return;
    const isBound = value instanceof BoundMethod;
    if (known !== undefined && isBound !== this.bound.has(offset)) {
      this.callees.set(offset, MANY);
      return;
    }
    if (isBound) this.bound.add(offset);
    const callee = isBound ? value.func : value;
    if (callee instanceof Function) {
      if (known === undefined) this.callees.set(offset, callee);
      else if (known !== callee && known !== callee.code) {
        this.callees.set(
          offset,
          known instanceof Function && known.code === callee.code ? callee.code : MANY,
        );
      }
    } else if (callee instanceof Native || callee instanceof Type) {
      if (known !== callee) this.callees.set(offset, known === undefined ? callee : MANY);
    } else this.callees.set(offset, MANY);
  }

  /** Whether what an instruction has called was always a bound method; then `callee` is its function. */
  isBound(offset: number): boolean {
    return this.bound.has(offset);
  }

  /** By offset and index: see `argument`. */
  readonly given = new Map<number, { kinds: number; exact: Exact | typeof MANY | undefined }>();

  /** What an argument of a call (or an item that was unpacked) was seen to be; only the first few are looked at. */
  argument(offset: number, index: number): { readonly kinds: number; readonly exact: Exact | undefined } {
    const found = this.given.get(offset * mostArguments + index);
    if (found === undefined || index >= mostArguments) return { kinds: 0, exact: undefined };
    return { kinds: found.kinds, exact: found.exact === MANY ? undefined : found.exact };
  }

  private noteArguments(
    offset: number,
    registers: readonly (Value | undefined)[],
    base: number,
    argc: number,
  ): void {
    for (let i = 0; i < Math.min(argc, mostArguments); i++) {
      const value = registers[base + i];
      const exact = value instanceof PyObject && !(value instanceof Float) ? exactOf(value) : undefined;
      const key = offset * mostArguments + i;
      const known = this.given.get(key);
      if (known === undefined) this.given.set(key, { kinds: kindOf(value), exact });
      else {
        known.kinds |= kindOf(value);
        if (known.exact !== exact) known.exact = MANY;
      }
    }
  }

  /** Note what the instruction that the frame stands at is about to read. */
  noteOperands(frame: Frame): void {
    const { pc, registers } = frame;
    const { words, constants } = frame.code;
    const opcode = words[pc];
    this.kinds[pc] = 1;
    const { operands } = table[opcode];
    for (let i = 0; i < operands.length; i++) {
      const { kind } = operands[i] as Operand;
      if (kind !== "src" && kind !== "reg") continue;
      const operand = words[pc + 1 + i];
      this.note(pc + 1 + i, operand >= 0 ? registers[operand] : (constants[~operand] as Value));
    }
    if (opcode === op.CALL || opcode === op.CALL_KW) {
      const callee = words[pc + 2];
      this.noteCallee(pc, callee >= 0 ? registers[callee] : (constants[~callee] as Value));
      this.noteArguments(pc, registers, words[pc + 3], words[pc + 4]);
    } else if (opcode === op.CALL_METHOD || opcode === op.CALL_METHOD_KW) {
      this.noteCallee(pc, registers[words[pc + 2]]);
      this.noteArguments(pc, registers, words[pc + 2] + 1, words[pc + 3] + 1);
    }
  }

  /** Note the result of the instruction at `offset`, which is over. */
  noteResult(frame: Frame, offset: number): void {
    const { words } = frame.code;
    if (words[offset] === op.UNPACK_SEQUENCE) {
      this.noteArguments(offset, frame.registers, words[offset + 1], words[offset + 3]);
      return;
    }
    if ((table[words[offset]].operands[0] as Operand | undefined)?.kind === "dst") {
      this.note(offset + 1, frame.registers[words[offset + 1]]);
    }
  }
}
