import { measure } from "./harness.mjs";

function fib(n) {
  return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

function ackermann(m, n) {
  if (m === 0) return n + 1;
  if (n === 0) return ackermann(m - 1, 1);
  return ackermann(m - 1, ackermann(m, n - 1));
}

function isEven(n) {
  return n === 0 || isOdd(n - 1);
}

function isOdd(n) {
  return n !== 0 && isEven(n - 1);
}

function clamp(value, low = 0, { high = 100 } = {}) {
  return value < low ? low : Math.min(value, high);
}

function adder(step) {
  return n => n + step;
}

measure(() => {
  let total = fib(29) + ackermann(2, 150);
  for (let n = 0; n < 200; n++) total += Number(isEven(n));
  for (let n = 0; n < 500_000; n++) total += clamp(n, undefined, { high: 1000 });
  const add = adder(3);
  for (let n = 0; n < 800_000; n++) total = add(total);
  return total;
});
