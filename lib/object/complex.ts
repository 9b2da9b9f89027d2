import { complexHash, complexRepr, formatComplex, intToFloat, parseComplexText } from "../text/index.ts";
import {
  complexAbs,
  complexPower,
  type Parts,
  product,
  quotient,
  realQuotient,
} from "./complex-arithmetic.ts";
import { raise, TypeError, ValueError } from "./error.ts";
import { internal } from "./internal.ts";
import {
  classMethod,
  construct,
  DEFER,
  type Deferred,
  declare,
  defer,
  member,
  method,
  Native,
  slot,
} from "./native.ts";
import {
  builtinType,
  Float,
  NotImplemented,
  PyObject,
  slotOf,
  type Type,
  typeOf,
  type Value,
  Wrapped,
} from "./object.ts";
import { asFloat, asInt, asStr } from "./protocol.ts";
import { realOf } from "./real.ts";
import { FLOAT } from "./slot.generated.ts";
import { Tuple } from "./tuple.ts";
import { strOf, textOf } from "./wide.ts";

/** A complex number. Only `makeComplex` writes into the parts of a subclass's instance. */
export class Complex extends PyObject {
  real: number;
  imag: number;
  constructor(real = 0, imag = 0) {
    super();
    this.real = real;
    this.imag = imag;
  }
}

export const complexType = builtinType("complex", Complex);

/** A complex number of a class: `complex` itself or one derived from it. */
export function makeComplex(type: Type, real: number, imag: number): Complex {
  if (type === complexType) return new Complex(real, imag);
  const made = new type.layout() as Complex;
  made.real = real;
  made.imag = imag;
  return made;
}

function fromParts({ real, imag }: Parts): Complex {
  return new Complex(real, imag);
}

/** An int's or float's value as a float, undefined for anything else. OverflowError. */
function asReal(value: Value): number | undefined {
  const float = asFloat(value);
  if (float !== undefined) return float;
  const int = asInt(value);
  return int === undefined ? undefined : intToFloat(int);
}

// ---- Making

/** A complex or real number, of whatever class; `DEFER` where Python code has to say, undefined for other values. */
function part(value: Value): number | Complex | Deferred | undefined {
  if (value instanceof Complex) {
    return typeOf(value).lookup("__complex__") instanceof Native ? value : DEFER;
  }
  return typeOf(value).lookup("__complex__") === undefined ? realOf(value) : DEFER;
}

function newComplex(type: Type, real: Value | undefined, imag: Value | undefined): Value | Deferred {
  if (imag === undefined) return real === undefined ? makeComplex(type, 0, 0) : convert(type, real);
  if (real === undefined) real = 0;
  // Unlike a single argument, an instance of a subclass of float is asked by its method.
  const x = asksFloat(real) ? DEFER : part(real);
  if (x === DEFER) return DEFER;
  if (x === undefined) {
    raise(TypeError, `complex() argument 'real' must be a real number, not ${typeOf(real).name}`);
  }
  const y = imag instanceof Complex ? imag : asksFloat(imag) ? DEFER : realOf(imag);
  if (y === DEFER) return DEFER;
  if (y === undefined) {
    raise(TypeError, `complex() argument 'imag' must be a real number, not ${typeOf(imag).name}`);
  }
  return combine(type, x, y);
}

function asksFloat(value: Value): boolean {
  return value instanceof Wrapped && !(slotOf(value, FLOAT) instanceof Native);
}

function convert(type: Type, value: Value): Value | Deferred {
  if (value instanceof Complex && value.type === complexType && type === complexType) return value;
  const text = asStr(value);
  if (text !== undefined) {
    const { real, imag } = parseComplexText(textOf(text));
    return makeComplex(type, real, imag);
  }
  const x = part(value);
  if (x === DEFER) return DEFER;
  if (x === undefined) {
    raise(TypeError, `complex() argument must be a string or a number, not ${typeOf(value).name}`);
  }
  return combine(type, x, 0);
}

/** `x + y * 1j`, where either may be complex itself. */
function combine(type: Type, x: number | Complex, y: number | Complex): Complex {
  let real = typeof x === "number" ? x : x.real;
  const second = typeof y === "number" ? y : y.real;
  // A real number has no imaginary part that could turn -0 into 0.
  const imag = typeof x === "number" ? second : x.imag + second;
  if (typeof y !== "number") real -= y.imag;
  return makeComplex(type, real, imag);
}

internal(
  "_complex_combine(type, real, imag, /)",
  (type: Type, real: Complex | Float, imag: Complex | Float) =>
    combine(type, real instanceof Float ? real.value : real, imag instanceof Float ? imag.value : imag),
);

internal("_is_complex(value, /)", (value: Value) => value instanceof Complex);
internal("_is_exact_complex(value, /)", (value: Value) => typeOf(value) === complexType);

internal("_complex_result(result, /)", (result: Value) => {
  if (result instanceof Complex) return new Complex(result.real, result.imag);
  raise(TypeError, `__complex__ returned non-complex (type ${typeOf(result).name})`);
});

// ---- The table

/** A binary operation with an operand that may be complex or real; `fn` gets undefined for the imaginary part of a real one. */
type Operation = (z: Complex, real: number, imag: number | undefined) => Parts;

function binary(name: string, fn: Operation): Native {
  return slot(name, (self: Complex, other: Value) => {
    if (other instanceof Complex) return fromParts(fn(self, other.real, other.imag));
    const x = asReal(other);
    return x === undefined ? NotImplemented : fromParts(fn(self, x, undefined));
  });
}

function divide(a: number, b: number, c: number): Parts {
  if (c === 0) return quotient(a, b, c, 0);
  return { real: a / c, imag: b / c };
}

function power(self: Complex, other: Value, mod: Value | undefined, reflected: boolean): Value {
  let other2: Parts;
  if (other instanceof Complex) other2 = other;
  else {
    const x = asReal(other);
    if (x === undefined) return NotImplemented;
    other2 = { real: x, imag: 0 };
  }
  if (mod !== null && mod !== undefined) raise(ValueError, "complex modulo");
  const [base, exponent] = reflected ? [other2, self] : [self, other2];
  return fromParts(complexPower(base.real, base.imag, exponent.real, exponent.imag));
}

function equal(self: Complex, other: Value): boolean | PyObject {
  if (other instanceof Complex) return self.real === other.real && self.imag === other.imag;
  const float = asFloat(other);
  const x = float ?? asInt(other);
  if (x === undefined) return NotImplemented;
  // biome-ignore lint/suspicious/noDoubleEquals: compares a number with a bigint by value
  return self.imag === 0 && self.real == x;
}

function unordered(name: string): Native {
  return slot(name, () => NotImplemented);
}

declare(
  complexType,
  "Create a complex number from a string or numbers.\n\nA string is read as a complex number; a single number is converted to one. With 'real' and 'imag'\nthe parts are given.",
  () => [
    construct("complex(type, real=<unrepresentable>, imag=<unrepresentable>)", newComplex),
    slot("__repr__", (self: Complex) => complexRepr(self.real, self.imag)),
    slot("__hash__", (self: Complex) => complexHash(self.real, self.imag)),
    unordered("__lt__"),
    unordered("__le__"),
    slot("__eq__", equal),
    slot("__ne__", (self: Complex, other: Value) => {
      const result = equal(self, other);
      return typeof result === "boolean" ? !result : result;
    }),
    unordered("__gt__"),
    unordered("__ge__"),
    binary("__add__", (z, c, d) => ({ real: z.real + c, imag: d === undefined ? z.imag : z.imag + d })),
    binary("__radd__", (z, c, d) => ({ real: c + z.real, imag: d === undefined ? z.imag : d + z.imag })),
    binary("__sub__", (z, c, d) => ({ real: z.real - c, imag: d === undefined ? z.imag : z.imag - d })),
    binary("__rsub__", (z, c, d) => ({ real: c - z.real, imag: d === undefined ? -z.imag : d - z.imag })),
    binary("__mul__", (z, c, d) =>
      d === undefined ? { real: z.real * c, imag: z.imag * c } : product(z.real, z.imag, c, d),
    ),
    binary("__rmul__", (z, c, d) =>
      d === undefined ? { real: c * z.real, imag: c * z.imag } : product(c, d, z.real, z.imag),
    ),
    binary("__truediv__", (z, c, d) =>
      d === undefined ? divide(z.real, z.imag, c) : quotient(z.real, z.imag, c, d),
    ),
    binary("__rtruediv__", (z, c, d) =>
      d === undefined ? realQuotient(c, z.real, z.imag) : quotient(c, d, z.real, z.imag),
    ),
    slot("__pow__", (self: Complex, other: Value, mod?: Value) => power(self, other, mod, false)),
    slot("__rpow__", (self: Complex, other: Value, mod?: Value) => power(self, other, mod, true)),
    slot("__neg__", (self: Complex) => new Complex(-self.real, -self.imag)),
    slot("__pos__", (self: Complex) =>
      self.type === complexType ? self : new Complex(self.real, self.imag),
    ),
    slot("__abs__", (self: Complex) => new Float(complexAbs(self.real, self.imag))),
    slot("__bool__", (self: Complex) => self.real !== 0 || self.imag !== 0),
    method("__complex__(self, /)", "Convert this value to exact type complex.", (self: Complex) =>
      self.type === complexType ? self : new Complex(self.real, self.imag),
    ),
    method("__format__(self, format_spec, /)", "Convert to a string according to format_spec.", formatMethod),
    method(
      "__getnewargs__(self, /)",
      "",
      (self: Complex) => new Tuple([new Float(self.real), new Float(self.imag)]),
    ),
    method(
      "conjugate(self, /)",
      "Return the complex conjugate of its argument. (3-4j).conjugate() == 3+4j.",
      (self: Complex) => new Complex(self.real, -self.imag),
    ),
    classMethod(
      "from_number(type, number, /)",
      "Convert number to a complex floating-point number.",
      fromNumber,
    ),
    member("real", "the real part of a complex number", (self: Complex) => new Float(self.real)),
    member("imag", "the imaginary part of a complex number", (self: Complex) => new Float(self.imag)),
  ],
);

function formatMethod(self: Complex, spec: Value): Value {
  const text = asStr(spec);
  if (text === undefined) {
    raise(TypeError, `__format__() argument must be str, not ${typeOf(spec).name}`);
  }
  return strOf(formatComplex(self.real, self.imag, textOf(text), self.type.name));
}

function fromNumber(type: Type, number: Value): Value | Deferred {
  if (number instanceof Complex && number.type === complexType && type === complexType) return number;
  const x = part(number);
  if (x === DEFER) return DEFER;
  if (x === undefined) raise(TypeError, `must be real number, not ${typeOf(number).name}`);
  const made = combine(complexType, x, 0);
  return type === complexType ? made : defer(type, [made]);
}
