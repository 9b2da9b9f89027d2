import { add, mul } from "../object/arithmetic.ts";
import { exp, log, norm, power } from "../object/elementary.ts";
import { OverflowError, raise, TypeError, ValueError, ZeroDivisionError } from "../object/error.ts";
import { internal } from "../object/internal.ts";
import type { ModuleTable } from "../object/module.ts";
import { constant, DEFER, type Deferred, func, type Native } from "../object/native.ts";
import { Float, typeOf, type Value } from "../object/object.ts";
import { asInt, index, items } from "../object/protocol.ts";
import { requireReal } from "../object/real.ts";
import * as slot from "../object/slot.generated.ts";
import { endWithSlot } from "../object/special.ts";
import { Tuple } from "../object/tuple.ts";
import {
  abs,
  bitLength,
  floatPow,
  floatRepr,
  floatToInt,
  gcd,
  type Int,
  isqrt,
  lcm,
  log2,
  log10,
} from "../text/index.ts";
import { acosh, asinh, cosh, fma, frexp, ldexp, nextAfter, remainder, ulp } from "./math-float.ts";
import { erf, erfc, gamma, logGamma } from "./math-gamma.ts";
import { comb, factorial, perm } from "./math-integer.ts";
import { ExactSum, SumOfProducts } from "./math-sum.ts";

// ---- Functions of one float

function real(name: string, doc: string, fn: (x: number) => number): Native {
  return func(`${name}(x, /)`, doc, (value: Value) => {
    const x = requireReal(value);
    return x === DEFER ? DEFER : new Float(fn(x));
  });
}

function test(name: string, doc: string, fn: (x: number) => boolean): Native {
  return func(`${name}(x, /)`, doc, (value: Value) => {
    const x = requireReal(value);
    return x === DEFER ? DEFER : fn(x);
  });
}

/** A function of finite numbers only. */
function ofFinite(fn: (x: number) => number): (x: number) => number {
  return x => {
    if (x === Number.POSITIVE_INFINITY || x === Number.NEGATIVE_INFINITY) {
      raise(ValueError, `expected a finite input, got ${floatRepr(x)}`);
    }
    return fn(x);
  };
}

/** A function that grows beyond all floats: an infinite result of a finite number is an error. */
function growing(fn: (x: number) => number): (x: number) => number {
  return x => checkRange(fn(x), x);
}

function checkRange(result: number, x: number): number {
  if (!Number.isFinite(result) && !Number.isNaN(result) && Number.isFinite(x)) {
    raise(OverflowError, "math range error");
  }
  return result;
}

/** A function of numbers that `claim` holds for; ValueError `expected …, got -1.0` for others. */
function within(
  claim: (x: number) => boolean,
  expected: string,
  fn: (x: number) => number,
): (x: number) => number {
  return x => {
    if (!claim(x)) raise(ValueError, `expected ${expected}, got ${floatRepr(x)}`);
    return fn(x);
  };
}

const toOne = "a number in range from -1 up to 1";
const isToOne = (x: number): boolean => !(Math.abs(x) > 1);
const isNoPole = (x: number): boolean => !(x <= 0 && Number.isInteger(x));
const noPole = "a noninteger or positive integer";

function gammaOf(x: number): number {
  if (x === Number.NEGATIVE_INFINITY) raise(ValueError, `expected ${noPole}, got -inf`);
  return Number.isFinite(x) ? checkRange(gamma(x), x) : x;
}

function logGammaOf(x: number): number {
  return Number.isFinite(x) ? checkRange(logGamma(x), x) : x * x;
}

function exp2(x: number): number {
  if (!Number.isFinite(x)) return 2 ** x;
  return x >= 1024 ? Number.POSITIVE_INFINITY : (floatPow(2, x) as number);
}

// ---- Logarithms

/** The logarithm of a number of any class: of an int beyond all floats by its first bits. */
function logarithm(value: Value, fn: (x: number) => number): number | Deferred {
  const n = asInt(value);
  if (n === undefined) {
    const x = requireReal(value);
    if (x === DEFER) return DEFER;
    if (x <= 0) raise(ValueError, `expected a positive input, got ${floatRepr(x)}`);
    return fn(x);
  }
  if (n <= 0) raise(ValueError, "expected a positive input");
  const x = Number(n);
  if (Number.isFinite(x)) return fn(x);
  const exponent = bitLength(n);
  const mantissa = Number((n as bigint) >> BigInt(exponent - 64)) / 2 ** 64;
  return fn(mantissa) + fn(2) * exponent;
}

function logOf(value: Value, base: Value | undefined): Value | Deferred {
  const numerator = logarithm(value, log);
  if (numerator === DEFER) return DEFER;
  if (base === undefined) return new Float(numerator);
  const denominator = logarithm(base, log);
  if (denominator === DEFER) return DEFER;
  if (denominator === 0) raise(ZeroDivisionError, "division by zero");
  return new Float(numerator / denominator);
}

function logTo(fn: (x: number) => number): (value: Value) => Value | Deferred {
  return value => {
    const x = logarithm(value, fn);
    return x === DEFER ? DEFER : new Float(x);
  };
}

// ---- Functions of several floats

function two(fn: (x: number, y: number) => Value): (x: Value, y: Value) => Value | Deferred {
  return (a, b) => {
    const x = requireReal(a);
    if (x === DEFER) return DEFER;
    const y = requireReal(b);
    return y === DEFER ? DEFER : fn(x, y);
  };
}

function isNegative(x: number): boolean {
  return x < 0 || Object.is(x, -0);
}

function copySign(x: number, y: number): Float {
  return new Float(isNegative(y) ? -Math.abs(x) : Math.abs(x));
}

function fmod(x: number, y: number): Float {
  const result = x % y;
  if (Number.isNaN(result) && !Number.isNaN(x) && !Number.isNaN(y)) raise(ValueError, "math domain error");
  return new Float(result);
}

function pow(x: number, y: number): Float {
  if (y === 0 || x === 1) return new Float(1);
  if (x === -1 && (y === Number.POSITIVE_INFINITY || y === Number.NEGATIVE_INFINITY)) return new Float(1);
  if (!Number.isFinite(x) || !Number.isFinite(y)) return new Float(x ** y);
  if ((x === 0 && y < 0) || (x < 0 && !Number.isInteger(y))) raise(ValueError, "math domain error");
  const size = power(Math.abs(x), y);
  if (!Number.isFinite(size)) raise(OverflowError, "math range error");
  return new Float(isNegative(x) && y % 2 !== 0 ? -size : size);
}

function fmaOf(a: Value, b: Value, c: Value): Value | Deferred {
  const x = requireReal(a);
  const y = requireReal(b);
  const z = requireReal(c);
  return x === DEFER || y === DEFER || z === DEFER ? DEFER : new Float(fma(x, y, z));
}

function isClose(
  a: Value,
  b: Value,
  relative: Value | undefined,
  absolute: Value | undefined,
): Value | Deferred {
  const x = requireReal(a);
  const y = requireReal(b);
  const rel = relative === undefined ? 1e-9 : requireReal(relative);
  const most = absolute === undefined ? 0 : requireReal(absolute);
  if (x === DEFER || y === DEFER || rel === DEFER || most === DEFER) return DEFER;
  if (rel < 0 || most < 0) raise(ValueError, "tolerances must be non-negative");
  if (x === y) return true;
  if (!Number.isFinite(x) || !Number.isFinite(y)) return false;
  const distance = Math.abs(x - y);
  return distance <= Math.abs(rel * y) || distance <= Math.abs(rel * x) || distance <= most;
}

/** All values as doubles, or `DEFER`. */
function reals(values: readonly Value[]): number[] | Deferred {
  const result: number[] = [];
  for (const each of values) {
    const x = requireReal(each);
    if (x === DEFER) return DEFER;
    result.push(x);
  }
  return result;
}

function hypot(coordinates: readonly Value[]): Value | Deferred {
  const numbers = reals(coordinates);
  return numbers === DEFER ? DEFER : new Float(norm(numbers));
}

function dist(p: Value, q: Value): Value | Deferred {
  const first = items(p);
  const second = items(q);
  if (first === DEFER || second === DEFER) return DEFER;
  if (first.length !== second.length) {
    raise(ValueError, "both points must have the same number of dimensions");
  }
  const a = reals(first);
  const b = reals(second);
  return a === DEFER || b === DEFER ? DEFER : new Float(norm(a.map((x, i) => x - b[i])));
}

function ldexpOf(value: Value, exponent: Value): Value | Deferred {
  const x = requireReal(value);
  if (x === DEFER) return DEFER;
  const n = asInt(exponent);
  if (n === undefined) raise(TypeError, "Expected an int as second argument to ldexp.");
  return new Float(ldexp(x, Math.max(Math.min(Number(n), 1e6), -1e6)));
}

function nextAfterOf(a: Value, b: Value, steps: Value): Value | Deferred {
  const x = requireReal(a);
  const y = requireReal(b);
  const n = steps === null ? 1 : index(steps);
  if (x === DEFER || y === DEFER || n === DEFER) return DEFER;
  if (n < 0) raise(ValueError, "steps must be a non-negative integer");
  return new Float(nextAfter(x, y, n));
}

// ---- Rounding to ints

/** By the method of the value's class, else as a float. */
function rounded(number: number, fn: (x: number) => number): (value: Value) => Value | Deferred {
  return value => {
    if (typeof value === "number") return value;
    if (value instanceof Float) return floatToInt(fn(value.value));
    const result = endWithSlot(value, number);
    if (result !== undefined) return result;
    const x = requireReal(value);
    return x === DEFER ? DEFER : floatToInt(fn(x));
  };
}

function trunc(value: Value): Value | Deferred {
  if (value instanceof Float) return floatToInt(value.value);
  return (
    endWithSlot(value, slot.TRUNC) ??
    raise(TypeError, `type ${typeOf(value).name} doesn't define __trunc__ method`)
  );
}

// ---- Ints

function ofInt(fn: (n: Int) => Value): (value: Value) => Value | Deferred {
  return value => {
    const n = index(value);
    return n === DEFER ? DEFER : fn(n);
  };
}

function permOf(a: Value, b: Value): Value | Deferred {
  const n = index(a);
  if (n === DEFER) return DEFER;
  if (b === null) return factorial(n);
  const k = index(b);
  return k === DEFER ? DEFER : perm(n, k);
}

function combOf(a: Value, b: Value): Value | Deferred {
  const n = index(a);
  if (n === DEFER) return DEFER;
  const k = index(b);
  return k === DEFER ? DEFER : comb(n, k);
}

function folded(start: Int, fn: (a: Int, b: Int) => Int): (values: readonly Value[]) => Value | Deferred {
  return values => {
    let result = start;
    for (let i = 0; i < values.length; i++) {
      const n = index(values[i]);
      if (n === DEFER) return DEFER;
      result = i === 0 ? abs(n) : fn(result, n);
    }
    return result;
  };
}

// ---- Sums and products

function fsum(seq: Value): Value | Deferred {
  const list = items(seq);
  if (list === DEFER) return DEFER;
  const sum = new ExactSum();
  for (const each of list) {
    const x = requireReal(each);
    if (x === DEFER) return DEFER;
    sum.add(x);
  }
  return new Float(sum.result());
}

function prod(iterable: Value, start: Value): Value | Deferred {
  const list = items(iterable);
  if (list === DEFER) return DEFER;
  let product = start;
  for (const each of list) {
    const next = mul(product, each);
    if (next === undefined) return DEFER;
    product = next;
  }
  return product;
}

function sumprod(p: Value, q: Value): Value | Deferred {
  const first = items(p);
  if (first === DEFER) return DEFER;
  const second = items(q);
  if (second === DEFER) return DEFER;
  const sum = new SumOfProducts();
  const length = Math.min(first.length, second.length);
  let i = 0;
  while (i < length && sum.add(first[i], second[i])) i++;
  let total = sum.result();
  for (; i < length; i++) {
    const product = mul(first[i], second[i]);
    const next = product === undefined ? undefined : add(total, product);
    if (next === undefined) return DEFER;
    total = next;
  }
  if (first.length !== second.length) raise(ValueError, "Inputs are not the same length");
  return total;
}

internal("_fsum()", () => new ExactSum());
internal("_fsum_add(sum, x, /)", (sum: ExactSum, x: Float) => {
  sum.add(x.value);
  return null;
});
internal("_fsum_result(sum, /)", (sum: ExactSum) => new Float(sum.result()));

internal("_sumprod()", () => new SumOfProducts());
internal("_sumprod_add(sum, x, y, /)", (sum: SumOfProducts, x: Value, y: Value) => sum.add(x, y));
internal("_sumprod_result(sum, /)", (sum: SumOfProducts) => sum.result());

const functions: readonly Native[] = [
  real(
    "acos",
    "Return the arc cosine (measured in radians) of x.\n\nThe result is between 0 and pi.",
    within(isToOne, toOne, Math.acos),
  ),
  real(
    "acosh",
    "Return the inverse hyperbolic cosine of x.",
    within(x => !(x < 1), "argument value not less than 1", acosh),
  ),
  real(
    "asin",
    "Return the arc sine (measured in radians) of x.\n\nThe result is between -pi/2 and pi/2.",
    within(isToOne, toOne, Math.asin),
  ),
  real("asinh", "Return the inverse hyperbolic sine of x.", asinh),
  real(
    "atan",
    "Return the arc tangent (measured in radians) of x.\n\nThe result is between -pi/2 and pi/2.",
    Math.atan,
  ),
  func(
    "atan2(y, x, /)",
    "Return the arc tangent (measured in radians) of y/x.\n\nUnlike atan(y/x), the signs of both x and y are considered.",
    two((y, x) => new Float(Math.atan2(y, x))),
  ),
  real(
    "atanh",
    "Return the inverse hyperbolic tangent of x.",
    within(x => !(Math.abs(x) >= 1), "a number between -1 and 1", Math.atanh),
  ),
  real("cbrt", "Return the cube root of x.", Math.cbrt),
  func(
    "ceil(x, /)",
    "Return the ceiling of x as an Integral.\n\nThis is the smallest integer >= x.",
    rounded(slot.CEIL, Math.ceil),
  ),
  func(
    "copysign(x, y, /)",
    "Return a float with the magnitude (absolute value) of x but the sign of y.\n\nOn platforms that support signed zeros, copysign(1.0, -0.0)\nreturns -1.0.\n",
    two(copySign),
  ),
  real("cos", "Return the cosine of x (measured in radians).", ofFinite(Math.cos)),
  real("cosh", "Return the hyperbolic cosine of x.", growing(cosh)),
  real("degrees", "Convert angle x from radians to degrees.", x => x * (180 / Math.PI)),
  func(
    "dist(p, q, /)",
    "Return the Euclidean distance between two points p and q.\n\nThe points are sequences (or iterables) of coordinates, equally many.\n\nRoughly equivalent to:\n    sqrt(sum((px - qx) ** 2.0 for px, qx in zip(p, q)))",
    dist,
  ),
  real("erf", "Error function at x.", erf),
  real("erfc", "Complementary error function at x.", erfc),
  real("exp", "Return e raised to the power of x.", growing(exp)),
  real("exp2", "Return 2 raised to the power of x.", growing(exp2)),
  real(
    "expm1",
    "Return exp(x)-1.\n\nThis function avoids the loss of precision involved in the direct evaluation of exp(x)-1 for small x.",
    growing(Math.expm1),
  ),
  real("fabs", "Return the absolute value of the float x.", Math.abs),
  func("factorial(n, /)", "Find n!.", ofInt(factorial)),
  func(
    "floor(x, /)",
    "Return the floor of x as an Integral.\n\nThis is the largest integer <= x.",
    rounded(slot.FLOOR, Math.floor),
  ),
  func("fma(x, y, z, /)", "Fused multiply-add operation.\n\nCompute (x * y) + z with a single round.", fmaOf),
  func("fmod(x, y, /)", "Return fmod(x, y), according to platform C.\n\nx % y may differ.", two(fmod)),
  func(
    "frexp(x, /)",
    "Return the mantissa and exponent of x, as pair (m, e).\n\nm is a float and e is an int, such that x = m * 2.**e.\nIf x is 0, m and e are both 0.  Else 0.5 <= abs(m) < 1.0.",
    (value: Value) => {
      const x = requireReal(value);
      if (x === DEFER) return DEFER;
      const [mantissa, exponent] = frexp(x);
      return new Tuple([new Float(mantissa), exponent]);
    },
  ),
  func(
    "fsum(seq, /)",
    "Return an accurate floating-point sum of values in the iterable seq.\n\nAssumes IEEE-754 floating-point arithmetic.",
    fsum,
  ),
  real("gamma", "Gamma function at x.", within(isNoPole, noPole, gammaOf)),
  func("gcd(*integers)", "Greatest Common Divisor.", folded(0, gcd)),
  func(
    "hypot(*coordinates)",
    "Multidimensional Euclidean distance from the origin to a point.\n\nRoughly equivalent to:\n    sqrt(sum(x**2 for x in coordinates))\n\nFor a two dimensional point (x, y), that is the hypotenuse sqrt(x*x + y*y):\n\n    >>> hypot(3.0, 4.0)\n    5.0",
    hypot,
  ),
  func(
    "isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)",
    "Determine whether two floating-point numbers are close in value.\n\n  rel_tol\n    the largest difference, relative to the larger of the two\n  abs_tol\n    the largest difference, whatever their size\n\nOne of the two must hold. NaN is close to nothing, not even itself; inf and -inf are only\nclose to themselves.",
    isClose,
  ),
  test(
    "isfinite",
    "Return True if x is neither an infinity nor a NaN, and False otherwise.",
    Number.isFinite,
  ),
  test(
    "isinf",
    "Return True if x is a positive or negative infinity, and False otherwise.",
    x => Math.abs(x) === Number.POSITIVE_INFINITY,
  ),
  test("isnan", "Return True if x is a NaN (not a number), and False otherwise.", Number.isNaN),
  func("isqrt(n, /)", "Return the integer part of the square root of the input.", ofInt(isqrt)),
  func("lcm(*integers)", "Least Common Multiple.", folded(1, lcm)),
  func("ldexp(x, i, /)", "Return x * (2**i).\n\nThis is essentially the inverse of frexp().", ldexpOf),
  real(
    "lgamma",
    "Natural logarithm of absolute value of Gamma function at x.",
    within(isNoPole, noPole, logGammaOf),
  ),
  func(
    "log(x, base=<unrepresentable>, /)",
    "log(x, [base=math.e])\nReturn the logarithm of x to the given base.\n\nIf the base is not specified, returns the natural logarithm (base e) of x.",
    logOf,
  ),
  func("log10(x, /)", "Return the base 10 logarithm of x.", logTo(log10)),
  real(
    "log1p",
    "Return the natural logarithm of 1+x (base e).\n\nThe result is computed in a way which is accurate for x near zero.",
    within(x => !(x <= -1), "argument value > -1", Math.log1p),
  ),
  func("log2(x, /)", "Return the base 2 logarithm of x.", logTo(log2)),
  func(
    "modf(x, /)",
    "Return the fractional and integer parts of x.\n\nBoth results carry the sign of x and are floats.",
    (value: Value) => {
      const x = requireReal(value);
      if (x === DEFER) return DEFER;
      const whole = Math.trunc(x);
      const fraction = Number.isFinite(x) ? x - whole : Number.isNaN(x) ? x : 0;
      return new Tuple([copySign(fraction, x), new Float(whole)]);
    },
  ),
  func(
    "nextafter(x, y, /, *, steps=None)",
    "Return the floating-point value the given number of steps after x towards y.\n\nIf steps is not specified or is None, it defaults to 1.\n\nRaises a TypeError, if x or y is not a double, or if steps is not an integer.\nRaises ValueError if steps is negative.",
    nextAfterOf,
  ),
  func(
    "perm(n, k=None, /)",
    "Number of ways to choose k items from n items without repetition and with order.\n\nEvaluates to n! / (n - k)! when k <= n and evaluates\nto zero when k > n.\n\nWithout k, the result is n!.",
    permOf,
  ),
  func(
    "comb(n, k, /)",
    "Number of ways to choose k items from n items without repetition and without order.\n\nEvaluates to n! / (k! * (n - k)!) when k <= n and evaluates\nto zero when k > n: the binomial coefficient.",
    combOf,
  ),
  func("pow(x, y, /)", "Return x**y (x to the power of y).", two(pow)),
  func(
    "prod(iterable, /, *, start=1)",
    "Calculate the product of all the elements in the input iterable.\n\nThe default start value for the product is 1.\n\nWhen the iterable is empty, return the start value.  This function is\nintended specifically for use with numeric values and may reject\nnon-numeric types.",
    prod,
  ),
  real("radians", "Convert angle x from degrees to radians.", x => x * (Math.PI / 180)),
  func(
    "remainder(x, y, /)",
    "Difference between x and the closest integer multiple of y.\n\nReturn x - n*y where n*y is the closest integer multiple of y.\nIn the case where x is exactly halfway between two multiples of\ny, the nearest even value of n is used. The result is always exact.",
    two((x, y) => new Float(remainder(x, y))),
  ),
  real("sin", "Return the sine of x (measured in radians).", ofFinite(Math.sin)),
  real("sinh", "Return the hyperbolic sine of x.", growing(Math.sinh)),
  real(
    "sqrt",
    "Return the square root of x.",
    within(x => !(x < 0), "a nonnegative input", Math.sqrt),
  ),
  func(
    "sumprod(p, q, /)",
    "Return the sum of products of values from two iterables p and q.\n\nRoughly equivalent to:\n\n    sum(map(operator.mul, p, q, strict=True))\n\nFor float and mixed int/float inputs, the intermediate products\nand sums are computed with extended precision.",
    sumprod,
  ),
  real("tan", "Return the tangent of x (measured in radians).", ofFinite(Math.tan)),
  real("tanh", "Return the hyperbolic tangent of x.", Math.tanh),
  func(
    "trunc(x, /)",
    "Truncates the Real x to the nearest Integral toward 0.\n\nUses the __trunc__ magic method.",
    trunc,
  ),
  real("ulp", "Return the value of the least significant bit of the float x.", ulp),
];

const byName = new Map(functions.map(each => [each.name, each]));

/** Call a function of the module, for the twins that have made floats and ints of their arguments. */
internal("_math(name, /, *args)", (name: string, args: readonly Value[]) => {
  const native = byName.get(name) as Native;
  return native.parameters[0].kind === "args" ? native.call(args) : native.call(...args);
});

export const math: ModuleTable = {
  name: "math",
  doc: "This module provides access to the mathematical functions\ndefined by the C standard.",
  entries: [
    ...functions,
    constant("pi", new Float(Math.PI)),
    constant("e", new Float(Math.E)),
    constant("tau", new Float(2 * Math.PI)),
    constant("inf", new Float(Number.POSITIVE_INFINITY)),
    constant("nan", new Float(Number.NaN)),
  ],
};
