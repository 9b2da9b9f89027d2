// Pure algorithms under Python's numbers and text. Nothing here knows a Python object: the functions take and give
// JavaScript numbers, bigints, strings and typed arrays, and throw `TextError` where Python raises.
export {
  TextError,
  type TextErrorKind,
} from "./error.ts";
export {
  floatFromHex,
  floatHex,
  floatRepr,
  parseFloatText,
} from "./float-text.ts";
export {
  asIntegerRatio,
  compareIntFloat,
  floatDivide,
  floatDivmod,
  floatFloorDiv,
  floatMod,
  floatPow,
  floatToInt,
  intToFloat,
  roundFloat,
  roundHalfEven,
  trueDivide,
} from "./float.ts";
export {
  floatDigits,
  type FloatForm,
  formatComplex,
  formatFloat,
  formatInt,
} from "./format-number.ts";
export {
  type FormatSpec,
  formatStr,
  type Grouping,
} from "./format-spec.ts";
export {
  complexHash,
  floatHash,
  intHash,
} from "./hash.ts";
export {
  bitAnd,
  bitCount,
  bitLength,
  bitOr,
  bitXor,
  type ByteOrder,
  fromBytes,
  invertBits,
  leftShift,
  rightShift,
  toByteOrder,
  toBytes,
} from "./int-bits.ts";
export {
  checkBase,
  defaultMaxDigits,
  intToPrefixed,
  intToText,
  parseIntText,
} from "./int-text.ts";
export {
  abs,
  add,
  canonical,
  compare,
  divmod,
  floorDiv,
  gcd,
  type Int,
  isqrt,
  lcm,
  maxIntBits,
  mod,
  mul,
  neg,
  pow,
  powMod,
  sub,
} from "./int.ts";
export {
  asciiEscape,
  bytesRepr,
  strAscii,
  strRepr,
} from "./repr.ts";
export {
  codeAt,
  codesOf,
  compareTexts,
  concatTexts,
  equalTexts,
  isWideCode,
  repeatText,
  sliceText,
  type Text,
  textFromCode,
  textFromCodes,
  textFromHost,
  textToHost,
} from "./text.ts";
export {
  alnumFlags,
  alphaFlag,
  casedFlag,
  type CaseKind,
  caseOf,
  categoryOf,
  combiningClassOf,
  continueFlag,
  decimalFlag,
  decimalValue,
  digitFlag,
  digitValue,
  eastAsianWidthOf,
  flagsOf,
  ignorableFlag,
  lowerFlag,
  numericFlag,
  numericValue,
  printableFlag,
  spaceFlag,
  startFlag,
  titleFlag,
  unicodeVersion,
  upperFlag,
} from "./unicode.ts";
