import { measure } from "./harness.mjs";

function* numbers(limit) {
  for (let n = 0; n < limit; n++) yield n;
}

function* squares(source) {
  for (const n of source) yield n * n;
}

function* withoutMultiples(source, divisor) {
  for (const n of source) if (n % divisor !== 0) yield n;
}

function* tree(low, high) {
  if (low >= high) return;
  const middle = Math.floor((low + high) / 2);
  yield* tree(low, middle);
  yield middle;
  yield* tree(middle + 1, high);
}

function* runningMean() {
  let total = 0;
  let count = 0;
  let mean = 0;
  while (true) {
    total += yield mean;
    count++;
    mean = Math.floor(total / count);
  }
}

function* permutations(items) {
  if (items.length <= 1) {
    yield items;
    return;
  }
  for (const [i, item] of items.entries()) {
    for (const rest of permutations([...items.slice(0, i), ...items.slice(i + 1)])) yield [item, ...rest];
  }
}

function* products(limit) {
  for (let a = 0; a < limit; a++) {
    for (let b = 0; b < a; b++) yield a * b;
  }
}

function sum(source) {
  let total = 0;
  for (const n of source) total += n;
  return total;
}

/** Of integers whose sum is beyond those that numbers hold exactly. */
function exactSum(source) {
  let total = 0n;
  let part = 0;
  for (const n of source) {
    part += n;
    if (part > 2 ** 52) {
      total += BigInt(part);
      part = 0;
    }
  }
  return total + BigInt(part);
}

measure(() => {
  let total = exactSum(withoutMultiples(squares(numbers(600_000)), 3));
  total += BigInt(sum(tree(0, 60_000)));
  let rest = 0;
  const mean = runningMean();
  mean.next();
  for (let n = 0; n < 500_000; n++) rest += mean.next(n).value;
  for (const order of permutations([1, 2, 3, 4, 5, 6, 7, 8])) rest += order[0] * order.at(-1);
  return total + BigInt(rest + sum(products(600)));
});
