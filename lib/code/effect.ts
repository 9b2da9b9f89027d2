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

/** A number of registers: `more` and what the operands say, each as often as it stands there. */
interface Count {
  readonly operands: readonly string[];
  readonly more: number;
}

const count = (...operands: string[]): Count => ({ operands, more: 0 });

/** How many registers from `base` on are written. */
const rowsWritten: Partial<Record<InstructionName, Count>> = {
  LOAD_METHOD: { operands: [], more: 2 },
  LOAD_SUPER_METHOD: { operands: [], more: 2 },
  MATCH_GROUP: { operands: [], more: 2 },
  EXCEPTION_TRIPLE: { operands: [], more: 3 },
  UNPACK_SEQUENCE: count("count"),
  UNPACK_EX: { operands: ["before", "after"], more: 1 },
};

/** How many registers from `base` on are read. */
const rowsRead: Partial<Record<InstructionName, Count>> = {
  CALL: count("argc"),
  CALL_KW: count("argc"),
  CALL_METHOD: { operands: ["argc"], more: 2 },
  CALL_METHOD_KW: { operands: ["argc"], more: 2 },
  BUILD_TUPLE: count("count"),
  BUILD_LIST: count("count"),
  BUILD_SET: count("count"),
  BUILD_STRING: count("count"),
  BUILD_MAP: count("count", "count"),
  INTRINSIC: count("count"),
};

/** What an instruction does to registers, with the places of its operands counted from the opcode on. */
interface Plan {
  readonly reads: readonly number[];
  readonly writes: readonly number[];
  readonly rows: readonly {
    readonly base: number;
    readonly operands: readonly number[];
    readonly more: number;
    readonly isWritten: boolean;
  }[];
}

const plans: (Plan | undefined)[] = [];

function planOf(opcode: number): Plan {
  const { name, operands } = instructions[opcode];
  const known: readonly Operand[] = operands;
  const at = (wanted: string): number => 1 + known.findIndex(each => each.name === wanted);
  const reads: number[] = [];
  const writes: number[] = [];
  const rows: Plan["rows"][number][] = [];
  known.forEach(({ kind, name: operand }, i) => {
    if (kind === "src") reads.push(i + 1);
    else if (kind === "dst") writes.push(i + 1);
    else if (kind === "reg") (written[name]?.includes(operand) ? writes : reads).push(i + 1);
    else if (kind === "base") {
      for (const [row, isWritten] of [
        [rowsWritten[name], true],
        [rowsRead[name], false],
      ] as const) {
        if (row !== undefined)
          rows.push({ base: i + 1, operands: row.operands.map(at), more: row.more, isWritten });
      }
    }
  });
  return { reads, writes, rows };
}

/** The registers that the instruction at `offset` reads and writes, constants left out. */
export function effectAt(words: Int32Array, offset: number): Effect {
  const opcode = words[offset];
  plans[opcode] ??= planOf(opcode);
  const plan = plans[opcode];
  const reads: number[] = [];
  const writes: number[] = [];
  for (const at of plan.reads) {
    const register = words[offset + at];
    if (register >= 0) reads.push(register);
  }
  for (const at of plan.writes) writes.push(words[offset + at]);
  for (const { base, operands, more, isWritten } of plan.rows) {
    let length = more;
    for (const at of operands) length += words[offset + at];
    const first = words[offset + base];
    for (let k = 0; k < length; k++) (isWritten ? writes : reads).push(first + k);
  }
  return { reads, writes };
}
