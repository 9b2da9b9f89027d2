import type { Value } from "../object/object.ts";
import type { Frame } from "./frame.ts";

/** The value of a `src` operand: a register, or a constant. */
export function read(frame: Frame, operand: number): Value {
  return operand >= 0 ? (frame.registers[operand] as Value) : frame.code.constants[~operand];
}
