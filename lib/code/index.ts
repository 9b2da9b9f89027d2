export {
  ASYNC_GENERATOR,
  COROUTINE,
  type Code,
  type Constant,
  type ExceptionRange,
  GENERATOR,
  HAS_DOCSTRING,
  lengths,
  METHOD,
  NESTED,
  NEWLOCALS,
  OPTIMIZED,
  type Position,
  positionAt,
  table,
  VARARGS,
  VARKEYWORDS,
} from "./code.ts";
export { disassemble } from "./disassembler.ts";
export {
  type InstructionName,
  type IntrinsicName,
  instructions,
  intrinsics,
  type OperandKind,
} from "./instruction.ts";
export { literalOf } from "./literal.ts";
export { readCode, writeCode } from "./serial.ts";
export { CodeFormatError } from "./soundness.ts";
