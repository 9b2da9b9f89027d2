import {
  abs,
  add,
  bitAnd,
  bitCount,
  bitLength,
  bitOr,
  bitXor,
  bytesRepr,
  checkBase,
  concatTexts,
  divmod,
  floatToInt,
  floorDiv,
  formatInt,
  fromBytes,
  type Int,
  intHash,
  intToFloat,
  intToPrefixed,
  intToText,
  invertBits,
  leftShift,
  mod,
  mul,
  neg,
  parseIntText,
  powMod,
  rightShift,
  sliceText,
  strRepr,
  sub,
  toByteOrder,
  toBytes,
  trueDivide,
} from "../text/index.ts";
import { powerOfInts } from "./arithmetic.ts";
import { Buffer, bytesOf, latin1 } from "./buffer.ts";
import { bytearrayType } from "./bytearray.ts";
import { Bytes, bytesType } from "./bytes.ts";
import { MemoryError, OverflowError, raise, TypeError, ValueError } from "./error.ts";
import { internal } from "./internal.ts";
import { limits } from "./limits.ts";
import {
  classMethod,
  construct,
  DEFER,
  type Deferred,
  declare,
  defer,
  getter,
  keepReceiver,
  method,
  type Native,
  slot,
} from "./native.ts";
import {
  boolType,
  Float,
  intType,
  isInstance,
  NotImplemented,
  type Type,
  typeOf,
  type Value,
  type Wrapped,
} from "./object.ts";
import { asInt, asStr, callSlot, index, str, truth } from "./protocol.ts";
import * as slots from "./slot.generated.ts";
import { Tuple } from "./tuple.ts";
import { strOf, textOf } from "./wide.ts";

// ---- int(x), int(x, base)

function newInt(type: Type, x: Value | undefined, base: Value | undefined): Value | Deferred {
  const n = base === undefined ? toInt(x) : readInt(x, base);
  if (n === DEFER || type === intType) return n;
  const made = new type.layout() as Wrapped;
  made.value = n;
  return made;
}

/** `int(x)` */
function toInt(x: Value | undefined): Int | Deferred {
  switch (typeof x) {
    case "number":
    case "bigint":
      return x;
    case "boolean":
      return x ? 1 : 0;
    case "string":
      return parse(x, 10);
    case "undefined":
      return 0;
  }
  if (x instanceof Float) return floatToInt(x.value);
  const int = callSlot(x, slots.INT);
  if (int !== undefined) return int as Int | Deferred; // Native __int__s return ints.
  const whole = callSlot(x, slots.INDEX);
  if (whole !== undefined) return whole as Int | Deferred;
  if (asStr(x) !== undefined || x instanceof Buffer) return parse(x, 10);
  raise(
    TypeError,
    `int() argument must be a string, a bytes-like object or a real number, not '${typeOf(x).name}'`,
  );
}

/** `int(x, base)` */
function readInt(x: Value | undefined, base: Value): Int | Deferred {
  if (x === undefined) raise(TypeError, "int() missing string argument");
  const n = index(base);
  if (n === DEFER) return DEFER;
  const checked = checkBase(n);
  if (asStr(x) === undefined && !isInstance(x, bytesType) && !isInstance(x, bytearrayType)) {
    raise(TypeError, "int() can't convert non-string with explicit base");
  }
  return parse(x, checked);
}

/** The int that a str or a bytes-like object holds the text of. ValueError. */
function parse(x: Value, base: number): Int {
  const text = asStr(x);
  const bytes = bytesOf(x);
  const read =
    text !== undefined
      ? parseIntText(textOf(text), base, limits.maxStrDigits)
      : parseBytes(bytes as Uint8Array, base);
  if (read !== undefined) return read;
  const shown = text !== undefined ? strRepr(textOf(text)) : bytesRepr(bytes as Uint8Array);
  const prefix = `invalid literal for int() with base ${base}: `;
  raise(ValueError, strOf(concatTexts([prefix, sliceText(shown, 0, Math.min(shown.length, 200))])));
}

/** Only ASCII counts: what other bytes mean is not said. */
function parseBytes(bytes: Uint8Array, base: number): Int | undefined {
  return bytes.some(each => each > 127) ? undefined : parseIntText(latin1(bytes), base, limits.maxStrDigits);
}

// ---- Operators

function binary(name: string, fn: (a: Int, b: Int) => Value): Native[] {
  return [
    slot(`__${name}__`, (self: Int, other: Value) => {
      const n = asInt(other);
      return n === undefined ? NotImplemented : fn(self, n);
    }),
    slot(`__r${name}__`, (self: Int, other: Value) => {
      const n = asInt(other);
      return n === undefined ? NotImplemented : fn(n, self);
    }),
  ];
}

function comparison(name: string, fn: (a: Int, b: Int) => boolean): Native {
  return slot(name, (self: Int, other: Value) => {
    const n = asInt(other);
    return n === undefined ? NotImplemented : fn(self, n);
  });
}

/** `a ** b`, or modulo an int. */
function power(a: Int, b: Int, modulus: Value | undefined): Value {
  if (modulus === null || modulus === undefined) return powerOfInts(a, b);
  const m = asInt(modulus);
  return m === undefined ? NotImplemented : powMod(a, b, m);
}

/** `round(n, digits)`: a multiple of a power of ten, ties to the even one. */
export function roundInt(n: Int, digits: Int): Int {
  if (digits >= 0) return n;
  // More zeros than the int has digits: a power of ten has more than three bits for each.
  if (neg(digits) > bitLength(n) / 3 + 2) return 0;
  const unit = 10n ** BigInt(neg(digits));
  const half = unit / 2n;
  const rest = BigInt(mod(n, unit));
  const down = sub(n, rest);
  const isOdd = mod(floorDiv(down, unit), 2) === 1;
  return rest > half || (rest === half && isOdd) ? add(down, unit) : down;
}

// ---- Methods

function roundMethod(self: Int, digits: Value | undefined): Value | Deferred {
  if (digits === null || digits === undefined) return self;
  const n = index(digits);
  return n === DEFER ? DEFER : roundInt(self, n);
}

function formatMethod(self: Value, spec: Value): Value | Deferred {
  const text = asStr(spec);
  if (text === undefined) raise(TypeError, `__format__() argument must be str, not ${typeOf(spec).name}`);
  if (text === "") return str(self);
  const n = asInt(self) as Int;
  return strOf(formatInt(n, textOf(text), typeOf(self).name, limits.maxStrDigits));
}

function checkByteOrder(order: Value, name: string): "big" | "little" {
  const text = asStr(order);
  if (text === undefined) {
    raise(TypeError, `${name}() argument 'byteorder' must be str, not ${typeOf(order).name}`);
  }
  return toByteOrder(text);
}

function toBytesMethod(self: Int, length: Value, order: Value, signed: Value): Value | Deferred {
  const size = index(length);
  const isSigned = truth(signed);
  if (size === DEFER || isSigned === DEFER) return DEFER;
  if (typeof size === "bigint" && abs(size) >= 2n ** 63n) {
    raise(OverflowError, "Python int too large to convert to C ssize_t");
  }
  const byteOrder = checkByteOrder(order, "to_bytes");
  if (size > 2 ** 31) raise(MemoryError);
  return new Bytes(toBytes(self, Number(size), byteOrder, isSigned));
}

function fromBytesMethod(type: Type, bytes: Value, order: Value, signed: Value): Value | Deferred {
  const isSigned = truth(signed);
  const memory = bytesOf(bytes);
  if (isSigned === DEFER || memory === undefined) return DEFER;
  const n = fromBytes(memory, checkByteOrder(order, "from_bytes"), isSigned);
  return type === intType ? n : defer(type, [n]);
}

internal("_is_bytes_like(value, /)", (value: Value) => value instanceof Buffer);
internal("_is_str(value, /)", (value: Value) => asStr(value) !== undefined);
internal("_bytes_result(result, /)", (result: Value) => {
  if (isInstance(result, bytesType)) return result;
  raise(TypeError, `__bytes__ returned non-bytes (type ${typeOf(result).name})`);
});
internal("_int_prefixed(n, base, /)", intToPrefixed);

declare(
  intType,
  "int([x]) -> integer\nint(x, base=10) -> integer\n\nConvert a number or a string to an integer; without arguments it is 0. Of a number the result is that of\n" +
    "its __int__ method; a float is truncated towards zero.\n\nWith a base, or if x is no number, x must be a str, bytes or bytearray that holds an integer literal in that\n" +
    "base, which may have a sign, underscores between digits, and spaces around it. Bases are 2 to 36, and 0 to\ntake the base from the literal's prefix.\n>>> int('0b100', base=0)\n4",
  () => [
    construct("int(type, x=<unrepresentable>, /, base=<unrepresentable>)", newInt),
    slot("__repr__", (self: Int) => intToText(self, 10, limits.maxStrDigits)),
    slot("__hash__", intHash),
    comparison("__lt__", (a, b) => a < b),
    comparison("__le__", (a, b) => a <= b),
    comparison("__eq__", (a, b) => a === b),
    comparison("__ne__", (a, b) => a !== b),
    comparison("__gt__", (a, b) => a > b),
    comparison("__ge__", (a, b) => a >= b),
    ...binary("add", add),
    ...binary("sub", sub),
    ...binary("mul", mul),
    ...binary("mod", mod),
    ...binary("divmod", (a, b) => new Tuple(divmod(a, b))),
    slot("__pow__", (self: Int, other: Value, modulus?: Value) => {
      const n = asInt(other);
      return n === undefined ? NotImplemented : power(self, n, modulus);
    }),
    slot("__rpow__", (self: Int, other: Value, modulus?: Value) => {
      const n = asInt(other);
      return n === undefined ? NotImplemented : power(n, self, modulus);
    }),
    slot("__neg__", neg),
    slot("__pos__", (self: Int) => self),
    slot("__abs__", abs),
    slot("__bool__", (self: Int) => self !== 0),
    slot("__invert__", invertBits),
    ...binary("lshift", leftShift),
    ...binary("rshift", rightShift),
    ...binary("and", bitAnd),
    ...binary("xor", bitXor),
    ...binary("or", bitOr),
    slot("__int__", (self: Int) => self),
    slot("__float__", (self: Int) => new Float(intToFloat(self))),
    ...binary("floordiv", floorDiv),
    ...binary("truediv", (a, b) => new Float(trueDivide(a, b))),
    slot("__index__", (self: Int) => self),
    method("conjugate(self, /)", "Returns self, the complex conjugate of any int.", (self: Int) => self),
    method(
      "bit_length(self, /)",
      "Number of bits necessary to represent self in binary.\n\n>>> bin(37)\n'0b100101'\n>>> (37).bit_length()\n6",
      bitLength,
    ),
    method(
      "bit_count(self, /)",
      "Number of ones in the binary representation of the absolute value of self.\n\nAlso known as the population count.\n\n>>> bin(13)\n'0b1101'\n>>> (13).bit_count()\n3",
      bitCount,
    ),
    method(
      "to_bytes(self, /, length=1, byteorder='big', *, signed=False)",
      "Return an array of bytes representing an integer.\n\n  length\n    How many bytes; OverflowError if they are too few.\n  byteorder\n    'big': the most significant byte comes first; 'little': it comes last.\n  signed\n    Whether a negative int is represented, by two's complement, or an OverflowError.",
      toBytesMethod,
    ),
    classMethod(
      "from_bytes(type, /, bytes, byteorder='big', *, signed=False)",
      "Return the integer represented by the given array of bytes.\n\n  bytes\n    A bytes-like object, or an iterable of bytes.\n  byteorder\n    'big': the most significant byte comes first; 'little': it comes last.\n  signed\n    Whether the bytes are in two's complement.",
      fromBytesMethod,
    ),
    method(
      "as_integer_ratio(self, /)",
      "Return a pair of integers, whose ratio is equal to the original int.\n\nThe ratio is in lowest terms and has a positive denominator.\n\n>>> (10).as_integer_ratio()\n(10, 1)",
      (self: Int) => new Tuple([self, 1]),
    ),
    method(
      "is_integer(self, /)",
      "Returns True. Exists for duck type compatibility with float.is_integer.",
      () => true,
    ),
    method("__trunc__(self, /)", "Truncating an Integral returns itself.", (self: Int) => self),
    method("__floor__(self, /)", "Flooring an Integral returns itself.", (self: Int) => self),
    method("__ceil__(self, /)", "Ceiling of an Integral returns itself.", (self: Int) => self),
    method(
      "__round__(self, ndigits=None, /)",
      "Rounding an Integral returns itself.\n\nRounding with an ndigits argument also returns an integer.",
      roundMethod,
    ),
    method("__getnewargs__(self, /)", "", (self: Int) => new Tuple([self])),
    keepReceiver(
      method(
        "__format__(self, format_spec, /)",
        "Convert to a string according to format_spec.",
        formatMethod,
      ),
    ),
    method(
      "__sizeof__(self, /)",
      "Returns size in memory, in bytes.",
      (self: Int) => 24 + 4 * Math.max(1, Math.ceil(bitLength(self) / 30)),
    ),
    getter("real", "the real part of a complex number", (self: Int) => self),
    getter("imag", "the imaginary part of a complex number", () => 0),
    getter("numerator", "the numerator of a rational number in lowest terms", (self: Int) => self),
    getter("denominator", "the denominator of a rational number in lowest terms", () => 1),
  ],
);

// ---- bool

function logic(
  name: string,
  bools: (a: boolean, b: boolean) => boolean,
  ints: (a: Int, b: Int) => Int,
): Native[] {
  return [`__${name}__`, `__r${name}__`].map(each =>
    slot(each, (self: boolean, other: Value) => {
      if (typeof other === "boolean") return bools(self, other);
      const n = asInt(other);
      return n === undefined ? NotImplemented : ints(self ? 1 : 0, n);
    }),
  );
}

declare(
  boolType,
  "Returns True when the argument is true, False otherwise.\nThe builtins True and False are the only two instances of the class bool.\nThe class bool is a subclass of the class int, and cannot be subclassed.",
  () => [
    construct("bool(type, object=False, /)", (_type: Type, object: Value) => truth(object)),
    slot("__repr__", (self: boolean) => (self ? "True" : "False")),
    // It warns.
    slot("__invert__", () => DEFER),
    ...logic("and", (a, b) => a && b, bitAnd),
    ...logic("xor", (a, b) => a !== b, bitXor),
    ...logic("or", (a, b) => a || b, bitOr),
  ],
);
