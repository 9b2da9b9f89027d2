/** Whether code that came from outside can be run at all. */
import { type Code, table } from "./code.ts";
import { intrinsics } from "./instruction.ts";

/** Bytes that are not what `writeCode` writes, or not from this version. */
export class CodeFormatError extends Error {
  constructor(message: string) {
    super(`cannot load code: ${message}`);
    this.name = "CodeFormatError";
  }
}

/** Throws `CodeFormatError` unless no instruction reaches for anything that is not there. `starts` are the instructions' offsets. */
export function check(code: Code, starts: readonly number[]): void {
  const { words, registerCount, constants, names, cacheCount, varNames, cellNames, freeNames } = code;
  const isStart = new Uint8Array(words.length + 1);
  for (const at of starts) isStart[at] = 1;
  const fail = (what: string, value: number): never => {
    throw new CodeFormatError(`${what} ${value} of ${code.qualname} is out of range`);
  };
  const named = varNames.length + cellNames.length + freeNames.length;
  if (registerCount < named) fail("register count", registerCount);
  if (code.hidden > varNames.length) fail("hidden", code.hidden);
  if (code.argCount + code.kwOnlyCount > varNames.length) fail("argument count", code.argCount);
  if (code.posOnlyCount > code.argCount) fail("positional-only count", code.posOnlyCount);
  if (starts.length === 0) throw new CodeFormatError(`${code.qualname} has no instructions`);
  for (const at of starts) {
    const { operands, length } = table[words[at]];
    if (at + length > words.length) throw new CodeFormatError(`${code.qualname} ends within an instruction`);
    checkRow(code, at);
    for (const [i, { kind }] of operands.entries()) {
      const value = words[at + 1 + i];
      switch (kind) {
        case "dst":
        case "reg":
          if (value < 0 || value >= registerCount) fail("register", value);
          break;
        case "base":
          // One past the last register, where there are none to follow.
          if (value < 0 || value > registerCount) fail("register", value);
          break;
        case "src":
          if (value >= registerCount || ~value >= constants.length) fail("operand", value);
          break;
        case "name":
          if (value < 0 || value >= names.length) fail("name", value);
          break;
        case "const":
          if (value < 0 || value >= constants.length) fail("constant", value);
          break;
        case "cache":
          if (value < 0 || value >= cacheCount) fail("cache", value);
          break;
        case "label":
          if (value < 0 || value >= words.length || !isStart[value]) fail("label", value);
          break;
        case "count":
          break;
      }
    }
  }
  for (const { start, end, target, register } of code.exceptions) {
    if (start >= end || end > words.length) fail("exception range", end);
    if (target >= words.length || !isStart[target]) fail("label", target);
    if (register >= registerCount) fail("register", register);
  }
}

/** Rows of registers have to end in time, and numbers that choose among things have to choose one. */
function checkRow(code: Code, at: number): void {
  const { words, constants } = code;
  const { name, operands } = table[words[at]];
  const operand = (wanted: string) => words[at + 1 + operands.findIndex(each => each.name === wanted)];
  const fail = (what: string): never => {
    throw new CodeFormatError(`${what} of ${name} in ${code.qualname} is out of range`);
  };
  const within = (wanted: string, limit: number) => {
    if (operand(wanted) < 0 || operand(wanted) >= limit) fail(wanted);
  };
  const row = (count: number) => {
    if (count < 0 || operand("base") + count > code.registerCount) fail("base");
  };
  switch (name) {
    case "LOAD_METHOD":
    case "LOAD_SUPER_METHOD":
    case "MATCH_GROUP":
      row(2);
      break;
    case "EXCEPTION_TRIPLE":
      row(3);
      break;
    case "UNPACK_SEQUENCE":
    case "BUILD_TUPLE":
    case "BUILD_LIST":
    case "BUILD_SET":
    case "BUILD_STRING":
      row(operand("count"));
      break;
    case "BUILD_MAP":
      row(2 * operand("count"));
      break;
    case "UNPACK_EX":
      if (operand("before") < 0 || operand("after") < 0) fail("base");
      row(operand("before") + operand("after") + 1);
      break;
    case "CALL":
    case "CALL_KW":
      row(operand("argc"));
      break;
    case "CALL_METHOD":
    case "CALL_METHOD_KW":
      if (operand("argc") < 0) fail("base");
      row(operand("argc") + 2);
      break;
    case "INTRINSIC":
      within("which", intrinsics.length);
      row(operand("count"));
      break;
    case "LOAD_SPECIAL":
      within("which", 4);
      break;
    case "GET_AWAITABLE":
      within("context", 3);
      break;
    case "MAKE_FUNCTION":
      if (constants[operand("code")]?.type !== "code") fail("code");
      break;
  }
  if (name === "CALL_KW" || name === "CALL_METHOD_KW" || name === "MATCH_CLASS") {
    const names = constants[operand("names")];
    if (names?.type !== "tuple" || names.items.some(({ type }) => type !== "str" && type !== "wide"))
      fail("names");
    else if (name !== "MATCH_CLASS" && names.items.length > operand("argc")) fail("names");
  }
  const goesOn = !["JUMP", "JUMP_BACK", "RETURN", "RERAISE"].includes(name) && !name.startsWith("RAISE");
  if (goesOn && at + table[words[at]].length === words.length)
    throw new CodeFormatError(`${code.qualname} has no end`);
}
