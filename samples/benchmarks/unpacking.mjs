import { measure } from "./harness.mjs";

function unpackTuples(rounds) {
  let total = 0;
  const items = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  for (let n = 0; n < rounds; n++) {
    let [a, b, c, d, e, f, g, h, i, j] = items;
    total += a - b;
    [a, b, c, d, e, f, g, h, i, j] = items;
    total += c * d - e;
    [a, b, c, d, e, f, g, h, i, j] = items;
    total += f + j;
    [j, i, h, g, f, e, d, c, b, a] = [a, b, c, d, e, f, g, h, i, j];
    total += j - h + g;
  }
  return total;
}

function unpackLists(rounds) {
  let total = 0;
  const items = [1, 2, 3, 4, 5];
  for (let n = 0; n < rounds; n++) {
    let [a, b, c, d, e] = items;
    total += a * e - c;
    [a, b, c, d, e] = items;
    total += b - d;
    [items[0], items[4]] = [items[4], items[0]];
  }
  return total;
}

function unpackNested(rounds) {
  let total = 0;
  const rows = Array.from({ length: 50 }, (_, n) => [n, [n + 1, [n + 2, n + 3]]]);
  for (let n = 0; n < rounds; n++) {
    for (const [a, [b, [c, d]]] of rows) total += a + b * c - d;
    for (const [i, [first]] of rows.entries()) {
      const [j] = rows[i];
      total += i - j + first;
    }
  }
  return total;
}

function unpackStarred(rounds) {
  let total = 0;
  let items = [0, 1, 2, 3, 4, 5, 6, 7];
  const text = "abcdef";
  for (let n = 0; n < rounds; n++) {
    const [first, ...rest] = items;
    const start = rest.slice(0, -1);
    const last = rest.at(-1);
    const [head, second, ...more] = text;
    total += first + last + start.length + rest.length;
    total += Number(head < more.at(-1)) + Number(second === "b");
    items = [n % 10, ...start, rest[0]];
  }
  return total;
}

function add({ scale = 1, ...options }, a, b = 0, ...others) {
  return (a + b + others.length) * scale + Object.keys(options).length;
}

function unpackArguments(rounds) {
  let total = 0;
  const pair = [3, 4];
  const more = [5, 6, 7];
  const options = { scale: 2, color: "red" };
  for (let n = 0; n < rounds; n++) {
    total += add({}, ...pair);
    total += add({ scale: 3 }, ...pair, ...more);
    total += add(options, 1);
    total += add({ ...options, size: 9 }, ...pair);
  }
  return total;
}

function* pairs(count) {
  for (let n = 0; n < count; n++) yield [n, [n + 1, n * 2]];
}

function unpackGenerated(rounds) {
  let total = 0;
  for (const [a, [b, c]] of pairs(rounds)) total += a + b - c;
  const ranges = new Map();
  for (let n = 0; n < Math.floor(rounds / 4); n++) ranges.set(n, [n, n + n]);
  for (const [key, [low, high]] of ranges) total += high - low - key + 1;
  let [a, b] = [0, 1];
  for (let n = 0; n < rounds; n++) [a, b] = [b, (a + b) % 1_000_003];
  return total + a;
}

measure(
  () =>
    unpackTuples(60_000) +
    unpackLists(100_000) +
    unpackNested(1200) +
    unpackStarred(50_000) +
    unpackArguments(50_000) +
    unpackGenerated(100_000),
);
