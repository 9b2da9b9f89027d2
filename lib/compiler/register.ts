/**
 * Registers while a code is being written. How many there are of each sort is known only at the end, so each sort
 * counts from its own start; the assembler renumbers them in the order that `Code` describes.
 */

/** Locals count from 0. */
const HIDDEN = 1 << 24;
const CELLS = 2 << 24;
const TEMPORARIES = 3 << 24;

export type Register = number;

export const hiddenRegister = (index: number): Register => HIDDEN + index;
export const cellRegister = (index: number): Register => CELLS + index;
export const temporaryRegister = (index: number): Register => TEMPORARIES + index;

/** Whether the register belongs to a variable: its content is visible to the program. */
export const isVariable = (register: Register): boolean => register < TEMPORARIES;
export const isTemporary = (register: Register): boolean => register >= TEMPORARIES;

/** How many registers there are of each sort, in their final order. */
export interface Layout {
  readonly locals: number;
  readonly hidden: number;
  readonly cells: number;
}

export function finalRegister(register: Register, { locals, hidden, cells }: Layout): number {
  if (register < HIDDEN) return register;
  if (register < CELLS) return register - HIDDEN + locals;
  if (register < TEMPORARIES) return register - CELLS + locals + hidden;
  return register - TEMPORARIES + locals + hidden + cells;
}
