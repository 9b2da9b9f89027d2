import { type Code, type OperandKind, table } from "../../lib/code/index.ts";

const endings = new Set(["JUMP", "JUMP_BACK", "RETURN", "RAISE", "RAISE_FROM", "RAISE_CURRENT", "RERAISE"]);
/** Instructions that may read an unbound register. */
const tolerant = new Set(["CHECK_LOCAL", "DELETE_LOCAL", "CLEAR", "MAKE_CELL", "LOAD_METHOD"]);
/** Instructions whose first operand, a `reg`, is written. */
const writesFirst = new Set(["MAKE_CELL", "PUSH_HANDLED"]);

interface Effect {
  readonly name: string;
  readonly at: number;
  readonly reads: number[];
  readonly writes: number[];
  readonly targets: number[];
  readonly first: number;
}

function range(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => first + i);
}

function effectOf({ words }: Code, at: number): Effect {
  const { name, operands } = table[words[at]];
  const values = operands.map((_, i) => words[at + 1 + i]);
  const of = (...kinds: OperandKind[]) => values.filter((_, i) => kinds.includes(operands[i].kind));
  const named = (wanted: string) => values[operands.findIndex(each => each.name === wanted)];
  const registers = of("reg");
  const writes = of("dst");
  if (writesFirst.has(name)) writes.push(registers.shift()!);
  const reads = [...registers, ...of("src").filter(value => value >= 0)];
  const [base] = of("base");
  switch (name) {
    case "LOAD_METHOD":
    case "LOAD_SUPER_METHOD":
    case "MATCH_GROUP":
      writes.push(...range(base, 2));
      break;
    case "EXCEPTION_TRIPLE":
      writes.push(...range(base, 3));
      break;
    case "UNPACK_SEQUENCE":
      writes.push(...range(base, named("count")));
      break;
    case "UNPACK_EX":
      writes.push(...range(base, named("before") + named("after") + 1));
      break;
    case "CALL":
    case "CALL_KW":
      reads.push(...range(base, named("argc")));
      break;
    case "CALL_METHOD":
    case "CALL_METHOD_KW":
      reads.push(...range(base, named("argc") + 2));
      break;
    case "BUILD_MAP":
      reads.push(...range(base, 2 * named("count")));
      break;
    default:
      if (base !== undefined) reads.push(...range(base, named("count")));
  }
  return { name, at, reads, writes, targets: of("label"), first: values[0] };
}

/**
 * What is wrong with the code: instructions that can't be reached, registers that may be read before they are
 * written, locals that may be unbound when they are read.
 */
export function problemsOf(code: Code): string[] {
  const { words, exceptions, registerCount } = code;
  const problems: string[] = [];
  const effects: Effect[] = [];
  const index = new Map<number, number>();
  for (let at = 0; at < words.length; at += table[words[at]].length) {
    index.set(at, effects.length);
    effects.push(effectOf(code, at));
  }
  const handlers = effects.map(({ at }) => exceptions.find(({ start, end }) => start <= at && at < end));

  /** By instruction: which registers surely hold something before it. */
  const states: (Uint8Array | undefined)[] = [];
  const work: number[] = [];
  const reach = (i: number, state: Uint8Array): void => {
    if (i >= effects.length) {
      problems.push("control falls off the end");
      return;
    }
    const known = states[i];
    if (!known) {
      states[i] = state.slice();
      work.push(i);
      return;
    }
    let changed = false;
    for (let register = 0; register < registerCount; register++) {
      if (!known[register] || state[register]) continue;
      known[register] = 0;
      changed = true;
    }
    if (changed) work.push(i);
  };
  const entry = new Uint8Array(registerCount);
  const stars = (code.flags & 4 ? 1 : 0) + (code.flags & 8 ? 1 : 0);
  entry.fill(1, 0, code.argCount + code.kwOnlyCount + stars);
  const firstFree = code.varNames.length + code.cellNames.length;
  entry.fill(1, firstFree, firstFree + code.freeNames.length);
  reach(0, entry);
  while (work.length > 0) {
    const i = work.pop()!;
    const before = states[i]!;
    const { name, writes, targets, first } = effects[i];
    const handler = handlers[i];
    if (handler) {
      const state = before.slice();
      state[handler.register] = 1;
      reach(index.get(handler.target)!, state);
    }
    const after = before.slice();
    if (name === "CHECK_LOCAL") after[first] = 1;
    if (name === "DELETE_LOCAL" || name === "CLEAR") after[first] = 0;
    for (const register of writes) after[register] = 1;
    for (const target of targets) reach(index.get(target)!, name === "FOR_ITER" ? before : after);
    if (!endings.has(name)) reach(i + 1, after);
  }
  for (const [i, { name, at, reads }] of effects.entries()) {
    const state = states[i];
    if (!state) problems.push(`${name} at ${at} can't be reached`);
    else if (!tolerant.has(name)) {
      for (const register of reads) {
        if (!state[register]) problems.push(`${name} at ${at} reads register ${register}, maybe unbound`);
      }
    }
  }
  return problems.map(problem => `${code.filename}, ${code.qualname}: ${problem}`);
}
