import { measure } from "./harness.mjs";

function primesBelow(limit) {
  const sieve = Array(limit).fill(true);
  sieve[0] = sieve[1] = false;
  for (let n = 2; n * n <= limit; n++) {
    if (!sieve[n]) continue;
    for (let multiple = n * n; multiple < limit; multiple += n) sieve[multiple] = false;
  }
  return sieve.reduce((count, isPrime) => (isPrime ? count + 1 : count), 0);
}

function multiply(a, b, size) {
  const product = [];
  for (let i = 0; i < size; i++) {
    const row = Array(size).fill(0);
    for (let j = 0; j < size; j++) {
      let cell = 0;
      for (let k = 0; k < size; k++) cell += a[i][k] * b[k][j];
      row[j] = cell;
    }
    product.push(row);
  }
  return product;
}

function longestCollatz(limit) {
  let best = 0;
  let bestSteps = 0;
  for (let start = 1; start < limit; start++) {
    let n = start;
    let steps = 0;
    while (n !== 1) {
      n = n % 2 === 0 ? n / 2 : 3 * n + 1;
      steps++;
    }
    if (steps > bestSteps) {
      best = start;
      bestSteps = steps;
    }
  }
  return best * bestSteps;
}

measure(() => {
  const length = 60;
  const matrix = cell => Array.from({ length }, (_, i) => Array.from({ length }, (_, j) => cell(i, j)));
  const a = matrix((i, j) => (i * j) % 7);
  const b = matrix((i, j) => (i + j) % 5);
  const trace = multiply(a, b, length).reduce((sum, row, i) => sum + row[i], 0);
  return primesBelow(500_000) + trace + longestCollatz(20_000);
});
