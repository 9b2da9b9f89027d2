// The gamma and error functions.
import { exp, log, power } from "../object/elementary.ts";
import { expHigh, expLow, expPower, productError, scaled, sumError } from "../text/exp-log.ts";

// ---- Gamma, by Lanczos' approximation with g = 6.0246… and 13 terms, as CPython and Boost have it

const g = 6.02468004077673;
const gMinusHalf = 5.52468004077673;

/** The terms of numerator and denominator, as polynomials in x, lowest first. */
const numerator = [
  23531376880.41076, 42919803642.6491, 35711959237.35567, 17921034426.03721, 6039542586.352028,
  1439720407.3117216, 248874557.86205417, 31426415.585400194, 2876370.6289353725, 186056.26539522348,
  8071.672002365816, 210.82427775157936, 2.5066282746310002,
];
const denominator = [
  0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1,
];

/** Lanczos' sum; for large x in powers of 1 / x, which can't overflow. */
function lanczosSum(x: number): number {
  let above = 0;
  let below = 0;
  if (x < 5) {
    for (let i = numerator.length - 1; i >= 0; i--) {
      above = above * x + numerator[i];
      below = below * x + denominator[i];
    }
  } else {
    for (let i = 0; i < numerator.length; i++) {
      above = above / x + numerator[i];
      below = below / x + denominator[i];
    }
  }
  return above / below;
}

/** sin(pi x), exact where x is a multiple of one half. */
function sinPi(x: number): number {
  const y = Math.abs(x) % 2;
  let sine: number;
  switch (Math.round(2 * y)) {
    case 0:
      sine = Math.sin(Math.PI * y);
      break;
    case 1:
      sine = Math.cos(Math.PI * (y - 0.5));
      break;
    case 2:
      sine = Math.sin(Math.PI * (1 - y));
      break;
    case 3:
      sine = -Math.cos(Math.PI * (y - 1.5));
      break;
    default:
      sine = Math.sin(Math.PI * (y - 2));
  }
  return x < 0 ? -sine : sine;
}

const factorials = [1];
for (let n = 1; n < 23; n++) factorials.push(factorials[n - 1] * n);

/** The gamma function of a finite float that is no pole of it. */
export function gamma(x: number): number {
  if (Number.isInteger(x) && x <= 23) return factorials[x - 1];
  const size = Math.abs(x);
  if (size < 1e-20) return 1 / x;
  if (size > 200) return x < 0 ? 0 / sinPi(x) : Number.POSITIVE_INFINITY;
  const y = size + gMinusHalf;
  // What the addition lost, times its effect on the power below.
  const lost = size > gMinusHalf ? y - size - gMinusHalf : y - gMinusHalf - size;
  const correction = (lost * g) / y;
  // A power that would overflow is taken in two halves.
  const half = size < 140 ? 0 : power(y, size / 2 - 0.25);
  if (x < 0) {
    let result = ((-Math.PI / sinPi(size) / size) * exp(y)) / lanczosSum(size);
    result -= correction * result;
    return half === 0 ? result / power(y, size - 0.5) : result / half / half;
  }
  let result = lanczosSum(size) / exp(y);
  result += correction * result;
  return half === 0 ? result * power(y, size - 0.5) : result * half * half;
}

const logPi = 1.1447298858494002;

/** The logarithm of the gamma function's absolute value, of a finite float that is no pole of it. */
export function logGamma(x: number): number {
  if (x === 1 || x === 2) return 0;
  const size = Math.abs(x);
  if (size < 1e-20) return -log(size);
  const result = log(lanczosSum(size)) - g + (size - 0.5) * (log(size + g - 0.5) - 1);
  return x < 0 ? logPi - log(Math.abs(sinPi(size))) - log(size) - result : result;
}

// ---- The error functions, with numbers of two floats, so that rounding happens once

/** A number of about 100 bits: the sum of two floats. */
interface Double {
  readonly high: number;
  readonly low: number;
}

function plus(a: Double, b: Double): Double {
  const sum = a.high + b.high;
  const low = sumError(a.high, b.high, sum) + a.low + b.low;
  const high = sum + low;
  return { high, low: sum - high + low };
}

function times(a: Double, b: Double): Double {
  const product = a.high * b.high;
  const low = productError(a.high, b.high, product) + (a.high * b.low + a.low * b.high);
  const high = product + low;
  return { high, low: product - high + low };
}

function over(a: Double, b: Double): Double {
  const first = a.high / b.high;
  const rest = plus(a, times({ high: -first, low: 0 }, b));
  const second = rest.high / b.high;
  const high = first + second;
  return { high, low: first - high + second };
}

function double(high: number): Double {
  return { high, low: 0 };
}

/** 2 / sqrt(pi) and 1 / sqrt(pi) */
const twoOverRootPi: Double = { high: 1.1283791670955126, low: 1.533545961316588e-17 };
const oneOverRootPi: Double = { high: 0.5641895835477563, low: 7.66772980658294e-18 };

/** From here on erfc is computed itself, below it as 1 - erf. */
const erfcFrom = 1.5;

/** erf(x) for 0 <= x < 3: a series of positive terms. */
function erfSeries(x: number): Double {
  const square = times(double(x), double(x));
  let term = double(x);
  let sum = term;
  for (let i = 3; term.high > sum.high * 1e-33; i += 2) {
    term = over(times(times(term, square), double(2)), double(i));
    sum = plus(sum, term);
  }
  const high = expHigh(-square.high, -square.low);
  const factor: Double = { high: scaled(high, expLow, expPower), low: expLow * 2 ** expPower };
  return times(times(sum, factor), twoOverRootPi);
}

/** erfc(x) for x of 1.5 and more: a continued fraction, the product with e ** (-x * x) rounded once. */
function erfcFraction(x: number): number {
  const square = times(double(x), double(x));
  // x / (x² + 1/2 - (1·1/2) / (x² + 5/2 - (2·3/2) / (x² + 9/2 - …)))
  const terms = Math.min(120, Math.ceil(20 + 250 / (x * x)));
  let tail = plus(square, double(2 * terms + 0.5));
  for (let i = terms; i > 0; i--) {
    tail = plus(plus(square, double(2 * i - 1.5)), over(double(-i * (i - 0.5)), tail));
  }
  const fraction = times(over(double(x), tail), oneOverRootPi);
  const high = expHigh(-square.high, -square.low);
  const power = expPower;
  const product = times({ high, low: expLow }, fraction);
  // Both near 1 before they are scaled, so that a subnormal result is rounded once.
  const shift = Math.floor(Math.log2(product.high));
  return scaled(product.high * 2 ** -shift, product.low * 2 ** -shift, power + shift);
}

/** The error function. */
export function erf(x: number): number {
  const size = Math.abs(x);
  if (Number.isNaN(x) || size < 1e-18) return x === 0 ? x : x * twoOverRootPi.high;
  let result: number;
  if (size < erfcFrom) result = erfSeries(size).high;
  else result = size > 6 ? 1 : plus(double(1), double(-erfcFraction(size))).high;
  return x < 0 ? -result : result;
}

/** The complementary error function, 1 - erf(x), accurate also where it is small. */
export function erfc(x: number): number {
  if (Number.isNaN(x)) return x;
  const size = Math.abs(x);
  if (size < erfcFrom) {
    const { high, low } = erfSeries(size);
    return x < 0 ? plus(double(1), { high, low }).high : plus(double(1), { high: -high, low: -low }).high;
  }
  const tail = size > 28 ? 0 : erfcFraction(size);
  return x < 0 ? 2 - tail : tail;
}
