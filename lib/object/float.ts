import {
  asIntegerRatio,
  bytesRepr,
  concatTexts,
  floatDivide,
  floatDivmod,
  floatFloorDiv,
  floatFromHex,
  floatHash,
  floatHex,
  floatMod,
  floatRepr,
  floatToInt,
  formatFloat,
  intToFloat,
  parseFloatText,
  roundFloat,
  roundHalfEven,
  strRepr,
} from "../text/index.ts";
import { powerOfFloats } from "./arithmetic.ts";
import { Buffer, latin1 } from "./buffer.ts";
import { raise, TypeError, ValueError } from "./error.ts";
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
  Float,
  floatType,
  identity,
  NotImplemented,
  type Type,
  typeOf,
  type Value,
  Wrapped,
} from "./object.ts";
import { asFloat, asInt, asStr, callSlot, index, str } from "./protocol.ts";
import { realOf, requireReal } from "./real.ts";
import * as slots from "./slot.generated.ts";
import { Tuple } from "./tuple.ts";
import { strOf, textOf } from "./wide.ts";

// ---- float(x)

/** A float of a class: `float` itself or one derived from it. */
function makeFloat(type: Type, x: number): Value {
  if (type === floatType) return new Float(x);
  const made = new type.layout() as Wrapped;
  made.value = new Float(x);
  return made;
}

function newFloat(type: Type, x: Value): Value | Deferred {
  if (x instanceof Float && type === floatType) return x;
  const converted = toDouble(x);
  return converted === DEFER ? DEFER : makeFloat(type, converted);
}

/** `float(x)` */
function toDouble(x: Value): number | Deferred {
  const text = asStr(x);
  if (text !== undefined && callSlot(x, slots.FLOAT) === undefined) {
    return parseFloatText(textOf(text)) ?? raiseUnreadable(strRepr(textOf(text)));
  }
  // Unlike `realOf`, an instance of a subclass is asked too.
  const asked = x instanceof Wrapped ? callSlot(x, slots.FLOAT) : undefined;
  if (asked === DEFER) return DEFER;
  const real = asked === undefined ? realOf(x) : (asked as Float).value;
  if (real !== undefined) return real;
  if (x instanceof Buffer) return parseBytes(x.bytes());
  raise(TypeError, `float() argument must be a string or a real number, not '${typeOf(x).name}'`);
}

function parseBytes(bytes: Uint8Array): number {
  const isAscii = !bytes.some(each => each > 127);
  return (isAscii ? parseFloatText(latin1(bytes)) : undefined) ?? raiseUnreadable(bytesRepr(bytes));
}

function raiseUnreadable(shown: string | Uint32Array): never {
  raise(ValueError, strOf(concatTexts(["could not convert string to float: ", shown])));
}

// ---- Operators. The other operand is a float or an int, which is converted: OverflowError.

function operand(value: Value): number | undefined {
  const x = asFloat(value);
  if (x !== undefined) return x;
  const n = asInt(value);
  return n === undefined ? undefined : intToFloat(n);
}

function binary(name: string, fn: (x: number, y: number) => number): Native[] {
  return binaryValue(name, (x, y) => new Float(fn(x, y)));
}

function binaryValue(name: string, fn: (x: number, y: number) => Value): Native[] {
  return [
    slot(`__${name}__`, (self: Float, other: Value) => {
      const y = operand(other);
      return y === undefined ? NotImplemented : fn(self.value, y);
    }),
    slot(`__r${name}__`, (self: Float, other: Value) => {
      const y = operand(other);
      return y === undefined ? NotImplemented : fn(y, self.value);
    }),
  ];
}

/** JavaScript compares a number with a bigint by value, as Python compares a float with an int. */
function comparison(name: string, fn: (x: number, y: number | bigint) => boolean): Native {
  return slot(name, (self: Float, other: Value) => {
    const y = asFloat(other) ?? asInt(other);
    return y === undefined ? NotImplemented : fn(self.value, y);
  });
}

function checkModulus(modulus: Value | undefined): void {
  if (modulus !== null && modulus !== undefined) {
    raise(TypeError, "pow() 3rd argument not allowed unless all arguments are integers");
  }
}

// ---- Methods

function pairOfFloats([x, y]: readonly [number, number]): Tuple {
  return new Tuple([new Float(x), new Float(y)]);
}

function roundMethod(self: Float, digits: Value | undefined): Value | Deferred {
  if (digits === null || digits === undefined) return roundHalfEven(self.value);
  const n = index(digits);
  return n === DEFER ? DEFER : new Float(roundFloat(self.value, n));
}

function formatMethod(self: Value, spec: Value): Value | Deferred {
  const text = asStr(spec);
  if (text === undefined) raise(TypeError, `__format__() argument must be str, not ${typeOf(spec).name}`);
  if (text === "") return str(self);
  return strOf(formatFloat(asFloat(self) as number, textOf(text), typeOf(self).name));
}

function fromHex(type: Type, string: Value): Value | Deferred {
  const text = asStr(string);
  if (text === undefined) raise(TypeError, "bad argument type for built-in operation");
  return instance(type, new Float(floatFromHex(textOf(text))));
}

function fromNumber(type: Type, number: Value): Value | Deferred {
  if (number instanceof Float) return instance(type, number);
  const x = requireReal(number);
  return x === DEFER ? DEFER : instance(type, new Float(x));
}

/** `type(x)`, as class methods make their results. */
function instance(type: Type, x: Float): Value | Deferred {
  return type === floatType ? x : defer(type, [x]);
}

function getFormat(_type: Type, kind: Value): Value {
  const text = asStr(kind);
  if (text === undefined) raise(TypeError, `__getformat__() argument must be str, not ${typeOf(kind).name}`);
  if (text === "double" || text === "float") return "IEEE, little-endian";
  raise(ValueError, "__getformat__() argument 1 must be 'double' or 'float'");
}

declare(floatType, "Convert a string or number to a floating-point number, if possible.", () => [
  construct("float(type, x=0, /)", newFloat),
  slot("__repr__", (self: Float) => floatRepr(self.value)),
  // NaN hashes by identity, so that many of them make no chain.
  slot("__hash__", (self: Float) => (Number.isNaN(self.value) ? identity(self) : floatHash(self.value))),
  comparison("__lt__", (x, y) => x < y),
  comparison("__le__", (x, y) => x <= y),
  // biome-ignore lint/suspicious/noDoubleEquals: compares a number with a bigint by value
  comparison("__eq__", (x, y) => x == y),
  // biome-ignore lint/suspicious/noDoubleEquals: compares a number with a bigint by value
  comparison("__ne__", (x, y) => x != y),
  comparison("__gt__", (x, y) => x > y),
  comparison("__ge__", (x, y) => x >= y),
  ...binary("add", (x, y) => x + y),
  ...binary("sub", (x, y) => x - y),
  ...binary("mul", (x, y) => x * y),
  ...binary("mod", floatMod),
  ...binaryValue("divmod", (x, y) => pairOfFloats(floatDivmod(x, y))),
  slot("__pow__", (self: Float, other: Value, modulus?: Value) => {
    checkModulus(modulus);
    const y = operand(other);
    return y === undefined ? NotImplemented : powerOfFloats(self.value, y);
  }),
  slot("__rpow__", (self: Float, other: Value, modulus?: Value) => {
    checkModulus(modulus);
    const y = operand(other);
    return y === undefined ? NotImplemented : powerOfFloats(y, self.value);
  }),
  slot("__neg__", (self: Float) => new Float(-self.value)),
  slot("__pos__", (self: Float) => self),
  slot("__abs__", (self: Float) => new Float(Math.abs(self.value))),
  slot("__bool__", (self: Float) => self.value !== 0),
  slot("__int__", (self: Float) => floatToInt(self.value)),
  slot("__float__", (self: Float) => self),
  ...binary("floordiv", floatFloorDiv),
  ...binary("truediv", floatDivide),
  classMethod("from_number(type, number, /)", "Convert real number to a floating-point number.", fromNumber),
  method("conjugate(self, /)", "Return self, the complex conjugate of any float.", (self: Float) => self),
  method("__trunc__(self, /)", "Return the Integral closest to x between 0 and x.", (self: Float) =>
    floatToInt(self.value),
  ),
  method("__floor__(self, /)", "Return the floor as an Integral.", (self: Float) =>
    floatToInt(Math.floor(self.value)),
  ),
  method("__ceil__(self, /)", "Return the ceiling as an Integral.", (self: Float) =>
    floatToInt(Math.ceil(self.value)),
  ),
  method(
    "__round__(self, ndigits=None, /)",
    "Return the Integral closest to x, rounding half toward even.\n\nWhen an argument is passed, work like built-in round(x, ndigits).",
    roundMethod,
  ),
  method(
    "as_integer_ratio(self, /)",
    "Return a pair of integers, whose ratio is exactly equal to the original float.\n\nThe ratio is in lowest terms and has a positive denominator.  Raise\nOverflowError on infinities and a ValueError on NaNs.\n\n>>> (-.25).as_integer_ratio()\n(-1, 4)",
    (self: Float) => new Tuple(asIntegerRatio(self.value)),
  ),
  classMethod(
    "fromhex(type, string, /)",
    "Create a floating-point number from a hexadecimal string.\n\n>>> float.fromhex('0x1.ffffp10')\n2047.984375",
    fromHex,
  ),
  method(
    "hex(self, /)",
    "Return a hexadecimal representation of a floating-point number.\n\n>>> (-0.1).hex()\n'-0x1.999999999999ap-4'",
    (self: Float) => floatHex(self.value),
  ),
  method("is_integer(self, /)", "Return True if the float is an integer.", (self: Float) =>
    Number.isInteger(self.value),
  ),
  method("__getnewargs__(self, /)", "", (self: Float) => new Tuple([self])),
  classMethod(
    "__getformat__(type, typestr, /)",
    "How floats are laid out in memory: 'IEEE, little-endian'.\n\n  typestr\n    Must be 'double' or 'float'.",
    getFormat,
  ),
  keepReceiver(
    method("__format__(self, format_spec, /)", "Formats the float according to format_spec.", formatMethod),
  ),
  method("__sizeof__(self, /)", "Returns size in memory, in bytes.", () => 24),
  getter("real", "the real part of a complex number", (self: Float) => self),
  getter("imag", "the imaginary part of a complex number", () => new Float(0)),
]);
