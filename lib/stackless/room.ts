import type { Machine } from "../interpreter/machine.ts";
import { MemoryError, raise } from "../object/error.ts";

/** Strands and frames of copies between two looks at the host's heap, which all machines share. */
const interval = 10_000;
let credit = interval;
/** The part of the heap that may be full. */
const fullest = 0.75;
/** Bytes of a frame. */
const frameSize = 200;

/** Whether there is room for a strand with so many frames, and for many more strands. */
export function hasRoom({ memory }: Machine, frames = 0): boolean {
  credit -= 1 + frames;
  if (credit > 0) return true;
  credit = interval;
  return memory === null || memory.limit <= 0 || memory.used() + frames * frameSize <= memory.limit * fullest;
}

/** Before a strand is made: MemoryError if there is no room for it. */
export function requireRoom(machine: Machine, frames = 0): void {
  if (!hasRoom(machine, frames)) raise(MemoryError);
}
