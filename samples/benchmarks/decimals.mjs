import { measure } from "./harness.mjs";

const CONTEXT = { precision: 28 };

const magnitude = n => (n < 0n ? -n : n);
const digitsOf = n => String(magnitude(n)).length;
const power10 = n => 10n ** BigInt(n);

class Decimal {
  constructor(coefficient, exponent = 0) {
    this.coefficient = coefficient;
    this.exponent = exponent;
  }

  static parse(text) {
    const [mantissa, power = "0"] = text.toLowerCase().split("e");
    const [whole, fraction = ""] = mantissa.split(".");
    return new Decimal(BigInt(whole + fraction), Number(power) - fraction.length);
  }

  static of(n) {
    return new Decimal(BigInt(n));
  }

  toString() {
    const sign = this.coefficient < 0n ? "-" : "";
    const digits = String(magnitude(this.coefficient));
    if (this.exponent > 0) return `${sign}${digits}e+${this.exponent}`;
    if (this.exponent === 0) return sign + digits;
    const padded = digits.padStart(1 - this.exponent, "0");
    return `${sign}${padded.slice(0, this.exponent)}.${padded.slice(this.exponent)}`;
  }

  /** How many digits are before the point. */
  magnitude() {
    return digitsOf(this.coefficient) + this.exponent;
  }

  rounded() {
    const surplus = digitsOf(this.coefficient) - CONTEXT.precision;
    if (surplus <= 0) return this;
    const coefficient = divideHalfEven(this.coefficient, power10(surplus));
    if (digitsOf(coefficient) > CONTEXT.precision) {
      return new Decimal(coefficient / 10n, this.exponent + surplus + 1);
    }
    return new Decimal(coefficient, this.exponent + surplus);
  }

  quantized(places) {
    const shift = -places - this.exponent;
    if (shift <= 0) return new Decimal(this.coefficient * power10(-shift), -places);
    return new Decimal(divideHalfEven(this.coefficient, power10(shift)), -places);
  }

  /** The coefficient with a lower exponent. */
  aligned(exponent) {
    return this.exponent === exponent
      ? this.coefficient
      : this.coefficient * power10(this.exponent - exponent);
  }

  plus(other) {
    const exponent = Math.min(this.exponent, other.exponent);
    return new Decimal(this.aligned(exponent) + other.aligned(exponent), exponent).rounded();
  }

  minus(other) {
    const exponent = Math.min(this.exponent, other.exponent);
    return new Decimal(this.aligned(exponent) - other.aligned(exponent), exponent).rounded();
  }

  times(other) {
    return new Decimal(this.coefficient * other.coefficient, this.exponent + other.exponent).rounded();
  }

  over(other) {
    if (other.coefficient === 0n) throw new RangeError(`${this} / 0`);
    let shift = CONTEXT.precision + 1 - digitsOf(this.coefficient) + digitsOf(other.coefficient);
    shift = Math.max(shift, 0);
    const dividend = magnitude(this.coefficient) * power10(shift);
    const divisor = magnitude(other.coefficient);
    let quotient = dividend / divisor;
    const isExact = quotient * divisor === dividend;
    let exponent = this.exponent - other.exponent - shift;
    if (!isExact && quotient % 5n === 0n) quotient++;
    while (shift > 0 && isExact && quotient % 10n === 0n) {
      quotient /= 10n;
      exponent++;
      shift--;
    }
    const isNegative = this.coefficient < 0n !== other.coefficient < 0n;
    return new Decimal(isNegative ? -quotient : quotient, exponent).rounded();
  }

  abs() {
    return new Decimal(magnitude(this.coefficient), this.exponent);
  }

  power(count) {
    let result = Decimal.of(1);
    let base = this;
    for (; count > 0; count >>= 1) {
      if (count & 1) result = result.times(base);
      base = base.times(base);
    }
    return result;
  }

  compare(other) {
    const exponent = Math.min(this.exponent, other.exponent);
    const a = this.aligned(exponent);
    const b = other.aligned(exponent);
    return a < b ? -1 : a > b ? 1 : 0;
  }

  sqrt() {
    if (this.coefficient === 0n) return this;
    let guess = new Decimal(1n, Math.floor(this.magnitude() / 2));
    const half = new Decimal(5n, -1);
    while (true) {
      const better = guess.plus(this.over(guess)).times(half);
      const limit = new Decimal(1n, better.magnitude() - CONTEXT.precision + 1);
      if (better.minus(guess).abs().compare(limit) <= 0) return better;
      guess = better;
    }
  }
}

function divideHalfEven(a, b) {
  const isNegative = a < 0n;
  const dividend = magnitude(a);
  let quotient = dividend / b;
  const twice = 2n * (dividend - quotient * b);
  if (twice > b || (twice === b && quotient % 2n === 1n)) quotient++;
  return isNegative ? -quotient : quotient;
}

function exp(x) {
  let term = Decimal.of(1);
  let total = term;
  for (let n = 1; ; n++) {
    term = term.times(x).over(Decimal.of(n));
    const longer = total.plus(term);
    if (longer.compare(total) === 0) return total;
    total = longer;
  }
}

function pi() {
  const two = Decimal.of(2);
  let a = Decimal.of(1);
  let b = Decimal.of(1).over(two.sqrt());
  let t = new Decimal(25n, -2);
  let power = Decimal.of(1);
  const limit = new Decimal(1n, 5 - CONTEXT.precision);
  while (a.minus(b).abs().compare(limit) > 0) {
    const mean = a.plus(b).over(two);
    b = a.times(b).sqrt();
    t = t.minus(power.times(a.minus(mean).power(2)));
    a = mean;
    power = power.plus(power);
  }
  return a.plus(b).power(2).over(t.plus(t).plus(t).plus(t));
}

function balance(amount, rate, years) {
  const monthly = Decimal.parse(rate).over(Decimal.of(1200));
  let total = Decimal.parse(amount);
  for (let month = 0; month < 12 * years; month++) total = total.plus(total.times(monthly).quantized(2));
  return total;
}

measure(() => {
  const results = [];
  for (const precision of [16, 28, 60, 120, 200]) {
    CONTEXT.precision = precision;
    results.push(pi(), exp(Decimal.parse("1")), exp(Decimal.parse("-2.5")), Decimal.of(2).sqrt());
  }
  CONTEXT.precision = 28;
  for (let n = -150; n < 150; n++) results.push(exp(new Decimal(BigInt(n), -1)));
  for (let n = 1; n < 10; n++) results.push(balance("1000.00", `${n}.${n}5`, 20));
  results.sort((a, b) => a.compare(b));
  let checksum = 0;
  for (const result of results) {
    for (const char of String(result)) checksum = (checksum * 31 + char.charCodeAt(0)) % 1_000_003;
  }
  return `${results[0].quantized(20)} ${results.at(-1)} ${checksum}`;
});
