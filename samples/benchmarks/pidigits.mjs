import { measure } from "./harness.mjs";

function compose(a, b) {
  return {
    q: a.q * b.q,
    r: a.q * b.r + a.r * b.t,
    s: a.s * b.q + a.t * b.s,
    t: a.s * b.r + a.t * b.t,
  };
}

function extract(z, n) {
  return (z.q * n + z.r) / (z.s * n + z.t);
}

function* digitsOfPi() {
  let z = { q: 1n, r: 0n, s: 0n, t: 1n };
  let k = 1n;
  while (true) {
    let digit = extract(z, 3n);
    while (digit !== extract(z, 4n)) {
      z = compose(z, { q: k, r: 4n * k + 2n, s: 0n, t: 2n * k + 1n });
      k++;
      digit = extract(z, 3n);
    }
    z = compose({ q: 10n, r: -10n * digit, s: 0n, t: 1n }, z);
    yield digit;
  }
}

measure(() => {
  let text = "";
  for (const digit of digitsOfPi()) {
    text += digit;
    if (text.length === 1800) break;
  }
  let checksum = 0;
  for (const digit of text) checksum = (checksum * 31 + Number(digit)) % 1_000_003;
  return `${text.slice(-10)} ${checksum}`;
});
