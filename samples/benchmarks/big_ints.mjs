import { measure } from "./harness.mjs";

function factorial(n) {
  let product = 1n;
  for (let factor = 2n; factor <= n; factor++) product *= factor;
  return product;
}

function fibonacci(n) {
  let [a, b] = [0n, 1n];
  for (let i = 0; i < n; i++) [a, b] = [b, a + b];
  return a;
}

function digitsOfPi(count) {
  const digits = [];
  let [q, r, t, k, m, x] = [1n, 0n, 1n, 1n, 3n, 3n];
  while (digits.length < count) {
    if (4n * q + r - t < m * t) {
      digits.push(m);
      [q, r, m] = [10n * q, 10n * (r - m * t), (10n * (3n * q + r)) / t - 10n * m];
    } else {
      [q, r, t, k, m, x] = [
        q * k,
        (2n * q + r) * x,
        t * x,
        k + 1n,
        (q * (7n * k + 2n) + r * x) / (t * x),
        x + 2n,
      ];
    }
  }
  return digits;
}

function power(base, exponent, modulus) {
  let result = 1n;
  for (; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = (result * base) % modulus;
    base = (base * base) % modulus;
  }
  return result;
}

function isPrime(n) {
  let odd = n - 1n;
  let twos = 0;
  while (odd % 2n === 0n) {
    odd /= 2n;
    twos++;
  }
  return [2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n].every(base => {
    let x = power(base, odd, n);
    if (x === 1n || x === n - 1n) return true;
    for (let i = 1; i < twos; i++) {
      x = (x * x) % n;
      if (x === n - 1n) return true;
    }
    return false;
  });
}

function mix(count) {
  let state = 0x9e3779b97f4a7c15n;
  for (let n = 0; n < count; n++) {
    state = BigInt.asUintN(64, (state ^ (state >> 30n)) * 0xbf58476d1ce4e5b9n + BigInt(n));
  }
  return state;
}

measure(() => {
  let total = fibonacci(40_000) % 1_000_003n;
  for (const digit of String(factorial(1400n))) total += BigInt(digit);
  for (const digit of digitsOfPi(1000)) total += digit;
  let candidate = 10n ** 80n + 1n;
  while (!isPrime(candidate)) candidate += 2n;
  return total + candidate + mix(500_000);
});
