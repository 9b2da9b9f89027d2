/**
 * Definite assignment: which CHECK_LOCAL instructions can never fail.
 *
 * A forward analysis over the instructions. A set holds the locals that may be unbound at a place; it starts with
 * all but the parameters, an instruction that writes a local takes it out, one that unbinds it puts it in, and where
 * paths meet the sets are united. An exception may leave any instruction before it has written anything.
 */

import { table } from "../code/index.ts";
import * as op from "../code/opcode.generated.ts";
import { finalRegister, type Layout } from "./register.ts";
import { endsFlow, type Flow, type Step } from "./step.ts";

function writesFirst(opcode: number): boolean {
  return table[opcode].operands[0]?.kind === "dst";
}

/** Drops the checks that can't fail, and the CLEARs of hidden locals that nothing would notice. */
export function dropNeedlessChecks(flow: Flow, layout: Layout, bound: number): void {
  const { steps } = flow;
  dropChecksOfParameters(steps, bound);
  if (!steps.some(step => !step.dropped && step.op === op.CHECK_LOCAL)) {
    dropNeedlessClears(steps, layout, new Set());
    return;
  }
  const count = layout.locals + layout.hidden;
  const width = (count + 31) >> 5;

  // Block starts: all targets, and what follows a jump.
  const isStart = new Uint8Array(steps.length + 1);
  isStart[0] = 1;
  steps.forEach((step, i) => {
    if (step.dropped) return;
    const target = flow.targetOf(step);
    if (target >= 0) isStart[target] = isStart[i + 1] = 1;
    if (step.handler) isStart[flow.placeOf(step.handler.label)] = 1;
  });
  /** What may be unbound at the start of each block; undefined until the block is reached. */
  const entry: (Int32Array | undefined)[] = [];
  const first = new Int32Array(width);
  for (let local = bound; local < count; local++) first[local >> 5] |= 1 << (local & 31);
  entry[0] = first;

  const work = [0];
  const queued = new Uint8Array(steps.length + 1);
  const reach = (place: number, state: Int32Array) => {
    const known = entry[place];
    let changed = false;
    if (!known) {
      entry[place] = state.slice();
      changed = true;
    } else {
      for (let i = 0; i < width; i++) {
        if ((known[i] | state[i]) !== known[i]) {
          known[i] |= state[i];
          changed = true;
        }
      }
    }
    if (changed && !queued[place]) {
      queued[place] = 1;
      work.push(place);
    }
  };

  const state = new Int32Array(width);
  /** Goes through the block; `visit` sees the instruction with the state before it. */
  const run = (start: number, visit: (step: Step, next: number) => void): void => {
    state.set(entry[start]!);
    for (let i = start; i < steps.length; i++) {
      const step = steps[i];
      if (!step.dropped) {
        visit(step, i + 1);
        transfer(step, state, layout, count);
        if (endsFlow(step.op)) return;
      }
      if (isStart[i + 1]) {
        reach(i + 1, state);
        return;
      }
    }
  };

  while (work.length > 0) {
    const start = work.pop()!;
    queued[start] = 0;
    let handler = -1;
    let stale = true;
    run(start, step => {
      if (step.handler) {
        const place = flow.placeOf(step.handler.label);
        if (stale || place !== handler) reach(place, state);
        handler = place;
        stale = step.op === op.DELETE_LOCAL || step.op === op.CLEAR;
      } else handler = -1;
      const target = flow.targetOf(step);
      if (target < 0) return;
      // FOR_ITER writes only when it does not jump: the state before it is what the target sees.
      reach(target, state);
    });
  }

  const checked = new Set<number>();
  for (let start = 0; start < steps.length; start++) {
    if (!isStart[start] || !entry[start]) continue;
    run(start, step => {
      if (step.op !== op.CHECK_LOCAL) return;
      const local = finalRegister(step.operands[0], layout);
      if (state[local >> 5] & (1 << (local & 31))) checked.add(local);
      else step.dropped = true;
    });
  }
  dropNeedlessClears(steps, layout, checked);
}

/** The quick half of the work: most parameters are never unbound. */
function dropChecksOfParameters(steps: readonly Step[], bound: number): void {
  const unbound = new Set<number>();
  for (const { op: opcode, operands } of steps) {
    if (opcode === op.DELETE_LOCAL || opcode === op.CLEAR) unbound.add(operands[0]);
  }
  for (const step of steps) {
    if (step.op !== op.CHECK_LOCAL) continue;
    const [local] = step.operands;
    if (local < bound && !unbound.has(local)) step.dropped = true;
  }
}

function transfer(step: Step, state: Int32Array, layout: Layout, count: number): void {
  const { op: opcode, operands } = step;
  let from = -1;
  let to = 0;
  if (writesFirst(opcode) || opcode === op.CHECK_LOCAL) {
    from = finalRegister(operands[0], layout);
    to = from + 1;
  } else if (opcode === op.UNPACK_SEQUENCE) {
    from = finalRegister(operands[0], layout);
    to = from + operands[2];
  } else if (opcode === op.UNPACK_EX) {
    from = finalRegister(operands[0], layout);
    to = from + operands[2] + operands[3] + 1;
  } else if (opcode === op.DELETE_LOCAL || opcode === op.CLEAR) {
    const local = finalRegister(operands[0], layout);
    if (local < count) state[local >> 5] |= 1 << (local & 31);
    return;
  }
  if (from < 0) return;
  for (let local = from; local < to && local < count; local++) state[local >> 5] &= ~(1 << (local & 31));
}

/** A hidden local is unbound when a comprehension starts; if no check may find it so, and no cell is made from it, nobody sees. */
function dropNeedlessClears(steps: readonly Step[], layout: Layout, checked: Set<number>): void {
  for (const { op: opcode, operands } of steps) {
    if (opcode === op.MAKE_CELL) checked.add(finalRegister(operands[1], layout));
  }
  for (const step of steps) {
    if (step.op !== op.CLEAR) continue;
    const register = finalRegister(step.operands[0], layout);
    if (register >= layout.locals && register < layout.locals + layout.hidden && !checked.has(register)) {
      step.dropped = true;
    }
  }
}
