import { type InstructionName, instructions, type Operand } from "./instruction.ts";

/** The registers that an instruction reads and writes. */
export interface Effect {
  readonly reads: readonly number[];
  readonly writes: readonly number[];
}

/** Operands of kind `reg` that are written; the others are read. */
const written: Partial<Record<InstructionName, readonly string[]>> = {
  DELETE_LOCAL: ["reg"],
  CLEAR: ["reg"],
  MAKE_CELL: ["cell"],
  PUSH_HANDLED: ["saved"],
};

/** How many registers from `base` on are written. */
const rowsWritten: Partial<Record<InstructionName, (operand: (name: string) => number) => number>> = {
  LOAD_METHOD: () => 2,
  LOAD_SUPER_METHOD: () => 2,
  MATCH_GROUP: () => 2,
  EXCEPTION_TRIPLE: () => 3,
  UNPACK_SEQUENCE: operand => operand("count"),
  UNPACK_EX: operand => operand("before") + operand("after") + 1,
};

/** How many registers from `base` on are read. */
const rowsRead: Partial<Record<InstructionName, (operand: (name: string) => number) => number>> = {
  CALL: operand => operand("argc"),
  CALL_KW: operand => operand("argc"),
  CALL_METHOD: operand => operand("argc") + 2,
  CALL_METHOD_KW: operand => operand("argc") + 2,
  BUILD_TUPLE: operand => operand("count"),
  BUILD_LIST: operand => operand("count"),
  BUILD_SET: operand => operand("count"),
  BUILD_STRING: operand => operand("count"),
  BUILD_MAP: operand => 2 * operand("count"),
  INTRINSIC: operand => operand("count"),
};

/** The registers that the instruction at `offset` reads and writes, constants left out. */
export function effectAt(words: Int32Array, offset: number): Effect {
  const { name, operands } = instructions[words[offset]];
  const operand = (wanted: string): number => {
    const at = (operands as readonly Operand[]).findIndex(each => each.name === wanted);
    return words[offset + 1 + at];
  };
  const reads: number[] = [];
  const writes: number[] = [];
  for (const [i, each] of (operands as readonly Operand[]).entries()) {
    const value = words[offset + 1 + i];
    switch (each.kind) {
      case "dst":
        writes.push(value);
        break;
      case "src":
        if (value >= 0) reads.push(value);
        break;
      case "reg":
        if (written[name]?.includes(each.name)) writes.push(value);
        else reads.push(value);
        break;
      case "base": {
        const write = rowsWritten[name]?.(operand) ?? 0;
        for (let k = 0; k < write; k++) writes.push(value + k);
        const read = rowsRead[name]?.(operand) ?? 0;
        for (let k = 0; k < read; k++) reads.push(value + k);
        break;
      }
    }
  }
  return { reads, writes };
}
