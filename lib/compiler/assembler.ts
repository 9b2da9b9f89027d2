/** From instructions with labels and provisional registers to the words of a `Code`. */
import { type ExceptionRange, lengths, type OperandKind, table } from "../code/index.ts";
import * as op from "../code/opcode.generated.ts";
import type { Location } from "../syntax/index.ts";
import { dropNeedlessChecks } from "./assignment.ts";
import { finalRegister, type Layout } from "./register.ts";
import { endsFlow, type Flow, type Handler, type Label, type Step } from "./step.ts";

export interface Assembled {
  readonly words: Int32Array;
  readonly positions: Int32Array;
  readonly exceptions: ExceptionRange[];
  readonly cacheCount: number;
}

/** Where the operands of an instruction are, by their kinds. */
class OperandPlaces {
  readonly registers: readonly number[];
  readonly sources: readonly number[];
  readonly constants: readonly number[];
  /** −1: it has no label. */
  readonly label: number;
  readonly hasCache: boolean;

  constructor(opcode: number) {
    const kinds = table[opcode].operands.map(({ kind }) => kind);
    const of = (...wanted: OperandKind[]) =>
      kinds.flatMap((kind, place) => (wanted.includes(kind) ? [place] : []));
    this.registers = of("dst", "src", "reg", "base");
    this.sources = of("src");
    this.constants = of("const");
    this.label = kinds.indexOf("label");
    this.hasCache = kinds.includes("cache");
  }
}

const known: (OperandPlaces | undefined)[] = [];

function placesOf(opcode: number): OperandPlaces {
  let places = known[opcode];
  if (places === undefined) {
    places = new OperandPlaces(opcode);
    known[opcode] = places;
  }
  return places;
}

const inverse = new Map([
  [op.JUMP_IF_TRUE, op.JUMP_IF_FALSE],
  [op.JUMP_IF_FALSE, op.JUMP_IF_TRUE],
  [op.JUMP_IF_NONE, op.JUMP_IF_NOT_NONE],
  [op.JUMP_IF_NOT_NONE, op.JUMP_IF_NONE],
]);

/** Takes down instructions in order, then puts them in their final form. */
export class Assembler implements Flow {
  readonly steps: Step[] = [];
  /** Index of a step by label; -1 while it is unknown. */
  private readonly places: number[] = [];
  /** Where exceptions of the instructions to come go. */
  handler: Handler | null = null;

  emit(opcode: number, at: Location | null, ...operands: number[]): void {
    if (operands.length + (placesOf(opcode).hasCache ? 2 : 1) !== lengths[opcode]) {
      throw new Error(`${table[opcode].name} has other operands than ${operands.join(", ")}`);
    }
    this.steps.push({ op: opcode, operands, at, handler: this.handler, dropped: false });
  }

  label(): Label {
    return this.places.push(-1) - 1;
  }

  mark(label: Label): void {
    this.places[label] = this.steps.length;
  }

  /** A new label for the next instruction. */
  here(): Label {
    return this.places.push(this.steps.length) - 1;
  }

  placeOf(label: Label): number {
    return this.places[label];
  }

  targetOf(step: Step): number {
    const at = placesOf(step.op).label;
    return at < 0 ? -1 : this.places[step.operands[at]];
  }

  /** Removes what is needless. `bound` is the number of locals, the parameters, that have a value from the start. */
  optimize(layout: Layout, bound: number): void {
    this.threadJumps();
    this.dropUnreachable();
    dropNeedlessChecks(this, layout, bound);
    // Where only such a check could raise, a handler has gone too.
    this.dropUnreachable();
    this.dropNeedlessJumps();
  }

  private threadJumps(): void {
    const { steps } = this;
    for (let i = 0; i < steps.length; i++) {
      const step = steps[i];
      const at = placesOf(step.op).label;
      if (at < 0) continue;
      let label = step.operands[at];
      // Only a plain jump may go back. The bound stops at loops of jumps.
      for (let count = 0; count < 20; count++) {
        const next = steps[this.places[label]];
        if (next?.op !== op.JUMP) break;
        const further = next.operands[0];
        if (step.op !== op.JUMP && this.places[further] <= i) break;
        label = further;
      }
      step.operands[at] = label;
      const target = steps[this.places[label]];
      if (step.op === op.JUMP && target?.op === op.RETURN) {
        step.op = op.RETURN;
        step.operands = [...target.operands];
        step.at = target.at;
      }
    }
  }

  private dropUnreachable(): void {
    const { steps } = this;
    const reached = new Uint8Array(steps.length);
    const work = [0];
    while (work.length > 0) {
      for (let at = work.pop()!; at < steps.length && !reached[at]; at++) {
        reached[at] = 1;
        const step = steps[at];
        if (step.dropped) continue;
        const target = this.targetOf(step);
        if (target >= 0) work.push(target);
        if (step.handler) work.push(this.places[step.handler.label]);
        if (endsFlow(step.op)) break;
      }
    }
    for (const [i, step] of steps.entries()) if (!reached[i]) step.dropped = true;
  }

  private dropNeedlessJumps(): void {
    const { steps } = this;
    const targeted = new Set<number>();
    for (const step of steps) if (!step.dropped) targeted.add(this.next(this.targetOf(step)));
    for (let i = steps.length - 1; i >= 0; i--) {
      const step = steps[i];
      if (step.dropped) continue;
      const opposite = inverse.get(step.op);
      if (opposite !== undefined) {
        // `if x: break` is one jump.
        const after = this.next(i + 1);
        const jump = steps[after];
        if (jump?.op !== op.JUMP || targeted.has(after) || this.placeOf(jump.operands[0]) <= i) continue;
        if (this.next(this.targetOf(step)) !== this.next(after + 1)) continue;
        step.op = opposite;
        step.operands[1] = jump.operands[0];
        jump.dropped = true;
      } else if (step.op === op.JUMP && this.next(i + 1) === this.next(this.targetOf(step))) {
        if (this.targetOf(step) > i) step.dropped = true;
      }
    }
  }

  /** The first step from a place on that is still there. */
  private next(place: number): number {
    while (this.steps[place]?.dropped) place++;
    return place;
  }

  /**
   * Keeps only those constants that instructions name, and those before `kept`, and renumbers the rest: what was
   * in dead code is gone.
   */
  pruneConstants<T>(constants: readonly T[], kept: number): T[] {
    const used = new Uint8Array(constants.length).fill(1, 0, kept);
    this.visitConstants(index => {
      used[index] = 1;
      return index;
    });
    if (!used.includes(0)) return [...constants];
    let count = 0;
    const renumbered = Array.from(used, isUsed => (isUsed ? count++ : -1));
    this.visitConstants(index => renumbered[index]);
    return constants.filter((_, i) => used[i]);
  }

  /** Replaces every index of a constant. */
  private visitConstants(replace: (index: number) => number): void {
    for (const { op: opcode, operands, dropped } of this.steps) {
      if (dropped) continue;
      const { sources, constants } = placesOf(opcode);
      for (const i of sources) if (operands[i] < 0) operands[i] = ~replace(~operands[i]);
      for (const i of constants) operands[i] = replace(operands[i]);
    }
  }

  write(layout: Layout): Assembled {
    const steps = this.steps.filter(step => !step.dropped);
    const offsets = new Int32Array(this.steps.length + 1);
    let size = 0;
    this.steps.forEach((step, i) => {
      offsets[i] = size;
      if (!step.dropped) size += lengths[step.op];
    });
    offsets[this.steps.length] = size;

    const words = new Int32Array(size);
    const positions = new Int32Array(steps.length * 5);
    const exceptions: ExceptionRange[] = [];
    let handler: Handler | null = null;
    let rangeStart = 0;
    let cacheCount = 0;
    let at = 0;
    let position = 0;
    const closeRange = () => {
      if (!handler || rangeStart === at) return;
      exceptions.push({
        start: rangeStart,
        end: at,
        target: offsets[this.places[handler.label]],
        register: finalRegister(handler.register, layout),
      });
    };
    for (const step of steps) {
      const isSame = step.handler?.label === handler?.label && step.handler?.register === handler?.register;
      if (!isSame) {
        closeRange();
        handler = step.handler;
        rangeStart = at;
      }
      const { op: opcode, operands } = step;
      const start = at;
      words[at++] = opcode;
      for (const operand of operands) words[at++] = operand;
      const { registers, label, hasCache } = placesOf(opcode);
      for (const i of registers) {
        if (operands[i] >= 0) words[start + 1 + i] = finalRegister(operands[i], layout);
      }
      if (label >= 0) {
        const target = offsets[this.places[operands[label]]];
        words[start + 1 + label] = target;
        if (opcode === op.JUMP && target <= start) words[start] = op.JUMP_BACK;
        else if (target <= start) throw new Error(`${table[opcode].name} jumps back`);
      }
      if (hasCache) words[at++] = cacheCount++;
      positions[position++] = start;
      positions[position++] = step.at?.lineno ?? 0;
      positions[position++] = step.at?.end_lineno ?? 0;
      positions[position++] = step.at?.col_offset ?? 0;
      positions[position++] = step.at?.end_col_offset ?? 0;
    }
    closeRange();
    return { words, positions, exceptions, cacheCount };
  }
}
