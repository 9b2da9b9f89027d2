import { effectAt } from "../code/effect.ts";
import { type Code, lengths } from "../code/index.ts";
import * as op from "../code/opcode.generated.ts";

/** The registers that are read later, by offset of the instruction: the state right before it. */
export type Liveness = ReadonlyMap<number, Uint32Array>;

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

/** Backward analysis over the whole code; handlers can be reached from every instruction of their range. */
export function liveness(code: Code): Liveness {
  const { words, registerCount, exceptions } = code;
  const size = (registerCount + 31) >> 5;
  const offsets: number[] = [];
  for (let at = 0; at < words.length; at += lengths[words[at]]) offsets.push(at);
  const live = new Map<number, Uint32Array>();
  for (const at of offsets) live.set(at, new Uint32Array(size));
  const rows = offsets.map(at => ({
    at,
    effect: effectAt(words, at),
    next: successors(words, at),
    handler: exceptions.find(range => at >= range.start && at < range.end),
  }));
  for (let changed = true; changed; ) {
    changed = false;
    for (let i = rows.length - 1; i >= 0; i--) {
      const { at, effect, next, handler } = rows[i];
      const set = new Uint32Array(size);
      const add = (from: number): void => {
        const other = live.get(from) as Uint32Array;
        for (let k = 0; k < size; k++) set[k] |= other[k];
      };
      for (const each of next) add(each);
      for (const each of effect.writes) set[each >> 5] &= ~(1 << (each & 31));
      if (handler !== undefined) {
        const other = live.get(handler.target) as Uint32Array;
        for (let k = 0; k < size; k++) {
          const isRegister = handler.register >> 5 === k ? 1 << (handler.register & 31) : 0;
          set[k] |= other[k] & ~isRegister;
        }
      }
      for (const each of effect.reads) set[each >> 5] |= 1 << (each & 31);
      const known = live.get(at) as Uint32Array;
      if (known.some((word, k) => word !== set[k])) {
        live.set(at, set);
        changed = true;
      }
    }
  }
  return live;
}
