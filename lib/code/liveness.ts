import { type Code, lengths } from "./code.ts";
import { type Effect, effectAt } from "./effect.ts";
import * as op from "./opcode.generated.ts";

/** The registers that are read later, by offset of the instruction: the state right before it. */
export type Liveness = readonly Uint32Array[];

export function isLive(set: Uint32Array, register: number): boolean {
  return (set[register >> 5] & (1 << (register & 31))) !== 0;
}

/** Where an instruction can go on, the handlers of what it raises left out. */
export function successors(words: Int32Array, offset: number): readonly number[] {
  const next = offset + lengths[words[offset]];
  switch (words[offset]) {
    case op.JUMP:
    case op.JUMP_BACK:
      return [words[offset + 1]];
    case op.JUMP_IF_TRUE:
    case op.JUMP_IF_FALSE:
    case op.JUMP_IF_NONE:
    case op.JUMP_IF_NOT_NONE:
      return [next, words[offset + 2]];
    case op.FOR_ITER:
      return [next, words[offset + 3]];
    case op.RETURN:
    case op.RAISE:
    case op.RAISE_FROM:
    case op.RAISE_CURRENT:
    case op.RERAISE:
      return [];
    default:
      return [next];
  }
}

/** What the words of a code say about registers, found out once. */
export interface Analysis {
  /** The offsets of all instructions, in order. */
  readonly offsets: readonly number[];
  /** By offset. */
  readonly effects: readonly Effect[];
  readonly live: Liveness;
}

const known = new WeakMap<Code, Analysis>();

export function analyze(code: Code): Analysis {
  let found = known.get(code);
  if (found === undefined) {
    found = analyzeAnew(code);
    known.set(code, found);
  }
  return found;
}

/** Backward analysis over the whole code; handlers can be reached from every instruction of their range. */
function analyzeAnew(code: Code): Analysis {
  const { words, registerCount, exceptions } = code;
  const size = (registerCount + 31) >> 5;
  const offsets: number[] = [];
  const effects: Effect[] = [];
  const live: Uint32Array[] = [];
  for (let at = 0; at < words.length; at += lengths[words[at]]) {
    offsets.push(at);
    effects[at] = effectAt(words, at);
    live[at] = new Uint32Array(size);
  }
  const rows = offsets.map(at => ({
    at,
    next: successors(words, at),
    handler: exceptions.find(range => at >= range.start && at < range.end),
  }));
  const set = new Uint32Array(size);
  for (let changed = true; changed; ) {
    changed = false;
    for (let i = rows.length - 1; i >= 0; i--) {
      const { at, next, handler } = rows[i];
      const { reads, writes } = effects[at];
      set.fill(0);
      for (const each of next) {
        const other = live[each];
        for (let k = 0; k < size; k++) set[k] |= other[k];
      }
      for (const each of writes) set[each >> 5] &= ~(1 << (each & 31));
      if (handler !== undefined) {
        const other = live[handler.target];
        for (let k = 0; k < size; k++) {
          const isRegister = handler.register >> 5 === k ? 1 << (handler.register & 31) : 0;
          set[k] |= other[k] & ~isRegister;
        }
      }
      for (const each of reads) set[each >> 5] |= 1 << (each & 31);
      const before = live[at];
      for (let k = 0; k < size; k++) {
        if (before[k] === set[k]) continue;
        before[k] = set[k];
        changed = true;
      }
    }
  }
  return { offsets, effects, live };
}
