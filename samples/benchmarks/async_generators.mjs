import { measure } from "./harness.mjs";

let pauses = 0;

async function pause() {
  pauses++;
}

class Tree {
  constructor(left, value, right) {
    this.left = left;
    this.value = value;
    this.right = right;
  }

  async *[Symbol.asyncIterator]() {
    if (this.left !== null) for await (const value of this.left) yield value;
    if (this.value % 64 === 0) await pause();
    yield this.value;
    if (this.right !== null) for await (const value of this.right) yield value;
  }
}

function build(values) {
  if (values.length === 0) return null;
  const middle = Math.floor(values.length / 2);
  return new Tree(build(values.slice(0, middle)), values[middle], build(values.slice(middle + 1)));
}

class Countdown {
  constructor(count) {
    this.count = count;
  }

  [Symbol.asyncIterator]() {
    return this;
  }

  async next() {
    if (this.count === 0) return { done: true, value: undefined };
    this.count--;
    return { done: false, value: this.count };
  }
}

async function* evens(source) {
  for await (const value of source) if (value % 2 === 0) yield value;
}

async function* averages() {
  let total = 0;
  let count = 0;
  let average = 0;
  while (true) {
    total += yield average;
    count++;
    average = Math.floor(total / count);
  }
}

async function work(tree) {
  let total = 0;
  for await (const value of tree) total += value;
  const list = [];
  for await (const value of evens(tree)) list.push(value);
  for (const value of list) total += value;
  const squares = new Map();
  for await (const value of new Countdown(8000)) if (value % 3 !== 0) squares.set(value, value * value);
  for (const square of squares.values()) total += square;
  const mean = averages();
  await mean.next();
  for (let value = 0; value < 10_000; value++) total += (await mean.next(value)).value;
  await mean.return();
  return total;
}

measure(async () => {
  pauses = 0;
  const tree = build(Array.from({ length: 16_000 }, (_, n) => n));
  const total = await work(tree);
  return `${total} ${pauses}`;
});
