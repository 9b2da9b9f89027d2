import { type Code, instructions, lengths, type OperandKind } from "../code/index.ts";
import type { Frame } from "../interpreter/frame.ts";

/** Instructions that add to what a register holds, which is being built. */
const accumulates = new Set<string>([
  "LIST_APPEND",
  "LIST_EXTEND",
  "SET_ADD",
  "SET_UPDATE",
  "DICT_SET",
  "DICT_UPDATE",
  "DICT_MERGE",
]);

/** The first register without a name of the program's own. */
export function firstTemporary({ code }: Frame): number {
  return code.freeStart + code.code.freeNames.length;
}

/**
 * Whether a temporary of a suspended frame holds a container that is still being built (of a comprehension, or a display
 * with a star), which the program can't see yet: the next instruction that has to do with the register adds to it.
 */
export function isAccumulator(frame: Frame, register: number): boolean {
  const { words } = frame.code;
  const at = nextUse(frame, register);
  return at >= 0 && accumulates.has(instructions[words[at]].name) && words[at + 1] === register;
}

/** Where the next instruction is that has to do with a register; −1 if there is none. */
export function nextUse(frame: Frame, register: number): number {
  const { words } = frame.code;
  for (let at = frame.pc; at < words.length; at += lengths[words[at]])
    if (concerns(frame.code.code, at, register)) return at;
  return -1;
}

const registers: ReadonlySet<OperandKind> = new Set<OperandKind>(["dst", "src", "reg"]);

/** Whether the instruction at an offset reads or writes a register. */
function concerns({ words }: Code, at: number, register: number): boolean {
  const { operands } = instructions[words[at]];
  for (let i = 0; i < operands.length; i++) {
    const operand = words[at + 1 + i];
    if (registers.has(operands[i].kind) && operand === register) return true;
  }
  return false;
}
