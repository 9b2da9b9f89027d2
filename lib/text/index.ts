// Pure algorithms under Python's numbers and text. Nothing here knows a Python object: the functions take and give
// JavaScript numbers, bigints, strings and typed arrays, and throw `TextError` where Python raises.

export {
  byteNeedle,
  bytesCenter,
  bytesCount,
  bytesEndsWith,
  bytesExpandTabs,
  bytesFind,
  bytesJoin,
  bytesLjust,
  bytesLstrip,
  bytesMakeTrans,
  bytesPartition,
  bytesRemovePrefix,
  bytesRemoveSuffix,
  bytesRepeat,
  bytesReplace,
  bytesRfind,
  bytesRjust,
  bytesRpartition,
  bytesRsplit,
  bytesRstrip,
  bytesSplit,
  bytesSplitLines,
  bytesStartsWith,
  bytesStrip,
  bytesTranslate,
  bytesZfill,
  compareBytes,
  concatBytes,
} from "./bytes.ts";
export {
  bytesCapitalize,
  bytesIsAlnum,
  bytesIsAlpha,
  bytesIsAscii,
  bytesIsDigit,
  bytesIsLower,
  bytesIsSpace,
  bytesIsTitle,
  bytesIsUpper,
  bytesLower,
  bytesSwapcase,
  bytesTitle,
  bytesUpper,
} from "./bytes-class.ts";
export {
  bytesFromHex,
  bytesHex,
  hexSeparator,
} from "./bytes-hex.ts";
export {
  type Codec,
  Decoding,
  decodeBytes,
  decodeErrorMessage,
  Encoding,
  encodeErrorMessage,
  encodeText,
  findCodec,
  normalizeEncodingName,
} from "./codec.ts";
export type { CodecFailure } from "./codec-buffer.ts";
export {
  type ErrorHandlerName,
  isErrorHandlerName,
} from "./codec-error.ts";
export { utf8Bytes } from "./codec-utf8.ts";
export {
  complexRepr,
  parseComplexText,
} from "./complex.ts";
export {
  TextError,
  type TextErrorKind,
} from "./error.ts";
export {
  exp,
  log,
  log2,
  log10,
  productError,
  sumError,
} from "./exp-log.ts";
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
  floatFromHex,
  floatHex,
  floatRepr,
  parseFloatText,
} from "./float-text.ts";
export {
  formatComplex,
  formatFloat,
  formatInt,
} from "./format-number.ts";
export { formatStr } from "./format-spec.ts";
export {
  checkConversion,
  type FieldAccess,
  type FormatPiece,
  parseFormatString,
  parseMarkup,
  splitFieldName,
} from "./format-string.ts";
export {
  complexHash,
  floatHash,
  intHash,
} from "./hash.ts";
export {
  abs,
  add,
  canonical,
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
  bitAnd,
  bitCount,
  bitLength,
  bitOr,
  bitXor,
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
  mappingRequired,
  notEnoughArguments,
  type PercentConversion,
  type PercentPiece,
  parsePercentFormat,
  percentCharacter,
  percentFloat,
  percentInt,
  percentText,
  starPrecision,
  starWantsInt,
  starWidth,
  tooManyArguments,
  wrongArgument,
} from "./percent-format.ts";
export {
  asciiEscape,
  bytesRepr,
  strAscii,
  strRepr,
} from "./repr.ts";
export type { Index } from "./sequence.ts";
export {
  strCenter,
  strContains,
  strCount,
  strEndsWith,
  strExpandTabs,
  strFind,
  strJoin,
  strLjust,
  strLstrip,
  strMakeTrans,
  strPartition,
  strRemovePrefix,
  strRemoveSuffix,
  strReplace,
  strRfind,
  strRjust,
  strRpartition,
  strRsplit,
  strRstrip,
  strSplit,
  strSplitLines,
  strStartsWith,
  strStrip,
  strTranslate,
  strZfill,
  translationOfCode,
} from "./str.ts";
export {
  strCapitalize,
  strCasefold,
  strIsLower,
  strIsTitle,
  strIsUpper,
  strLower,
  strSwapcase,
  strTitle,
  strUpper,
} from "./str-case.ts";
export {
  strIsAlnum,
  strIsAlpha,
  strIsAscii,
  strIsDecimal,
  strIsDigit,
  strIsIdentifier,
  strIsNumeric,
  strIsPrintable,
  strIsSpace,
} from "./str-class.ts";
export {
  codeAt,
  compareTexts,
  concatTexts,
  equalTexts,
  repeatText,
  sliceText,
  type Text,
  textFromCode,
  textFromCodes,
  textFromHost,
  textFromLatin1,
  textToHost,
} from "./text.ts";
export {
  categoryOf,
  combiningClassOf,
  decimalValue,
  digitValue,
  eastAsianWidthOf,
  numericValue,
  unicodeVersion,
} from "./unicode.ts";
export {
  bidirectionalOf,
  decompositionOf,
  isMirrored,
  type NormalForm,
  normalize,
} from "./unicode-forms.ts";
export {
  codeNamed,
  codesNamed,
  nameOf,
} from "./unicode-names.ts";
