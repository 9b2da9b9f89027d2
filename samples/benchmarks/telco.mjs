import { measure } from "./harness.mjs";

const POWERS = Array.from({ length: 16 }, (_, n) => 10 ** n);

/** All amounts here stay below 2**53 units. */
class Fixed {
  constructor(units, places) {
    this.units = units;
    this.places = places;
  }

  static parse(text) {
    const [whole, fraction = ""] = text.split(".");
    return new Fixed(Number(whole + fraction), fraction.length);
  }

  plus(other) {
    if (this.places === other.places) return new Fixed(this.units + other.units, this.places);
    const places = Math.max(this.places, other.places);
    return new Fixed(this.scaled(places) + other.scaled(places), places);
  }

  times(other) {
    return new Fixed(this.units * other.units, this.places + other.places);
  }

  scaled(places) {
    return this.units * POWERS[places - this.places];
  }

  rounded(places) {
    const unit = POWERS[this.places - places];
    const twice = 2 * (this.units % unit);
    let quotient = Math.floor(this.units / unit);
    if (twice > unit || (twice === unit && quotient % 2 === 1)) quotient++;
    return new Fixed(quotient, places);
  }

  cut(places) {
    return new Fixed(Math.floor(this.units / POWERS[this.places - places]), places);
  }

  toString() {
    const digits = String(this.units).padStart(this.places + 1, "0");
    return `${digits.slice(0, -this.places)}.${digits.slice(-this.places)}`;
  }
}

const RATES = [Fixed.parse("0.0013"), Fixed.parse("0.00894")];
const BASE_TAX = Fixed.parse("0.0675");
const DISTANCE_TAX = Fixed.parse("0.0341");
const ZERO = new Fixed(0, 2);

function makeCalls(count) {
  let state = 42;
  const calls = [];
  for (let n = 0; n < count; n++) {
    state = (state * 16807) % 2147483647;
    calls.push(Math.floor(((state % 3600) * ((state % 7) + 1)) / 3));
  }
  return calls;
}

function bill(calls) {
  let total = ZERO;
  let baseTotal = ZERO;
  let distanceTotal = ZERO;
  const lines = [];
  for (const seconds of calls) {
    const isDistant = seconds & 1;
    const price = new Fixed(seconds, 0).times(RATES[isDistant]).rounded(2);
    const base = price.times(BASE_TAX).cut(2);
    baseTotal = baseTotal.plus(base);
    let amount = price.plus(base);
    if (isDistant) {
      const distance = price.times(DISTANCE_TAX).cut(2);
      distanceTotal = distanceTotal.plus(distance);
      amount = amount.plus(distance);
    }
    total = total.plus(amount);
    lines.push(`${isDistant ? "D" : "L"} ${String(seconds).padStart(5)} ${String(amount).padStart(8)}`);
  }
  return { total, baseTotal, distanceTotal, lines };
}

measure(() => {
  const { total, baseTotal, distanceTotal, lines } = bill(makeCalls(30_000));
  let checksum = 0;
  for (let i = 0; i < lines.length; i += 11) {
    for (const char of lines[i]) checksum = (checksum * 31 + char.charCodeAt(0)) % 1_000_003;
  }
  return `${total} ${baseTotal} ${distanceTotal} ${checksum}`;
});
