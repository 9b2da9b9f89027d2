import { measure } from "./harness.mjs";

function countWords(rounds) {
  const words = "the quick brown fox jumps over the lazy dog and the cat".split(" ");
  const counts = new Map();
  for (let n = 0; n < rounds; n++) {
    const word = words[n % words.length];
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts.get("the");
}

function groupByRemainder(count) {
  const groups = new Map();
  for (let n = 0; n < count; n++) {
    const key = (n * n) % 101;
    const group = groups.get(key);
    if (group) group.push(n);
    else groups.set(key, [n]);
  }
  let total = 0;
  for (const [key, group] of groups) total += key * group.length;
  return total;
}

function walkGrid(steps) {
  const visits = new Map();
  let [x, y] = [0, 0];
  let seed = 42;
  for (let n = 0; n < steps; n++) {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    const direction = (seed >> 16) & 3;
    if (direction === 0) x++;
    else if (direction === 1) x--;
    else if (direction === 2) y++;
    else y--;
    const key = `${x},${y}`;
    visits.set(key, (visits.get(key) ?? 0) + 1);
  }
  let most = 0;
  for (const count of visits.values()) most = Math.max(most, count);
  return visits.size * 1000 + most;
}

function recentlyUsed(count, limit) {
  const cache = new Map();
  let misses = 0;
  for (let n = 0; n < count; n++) {
    const key = (n * n) % 1009;
    const uses = cache.get(key);
    if (uses !== undefined) {
      cache.delete(key);
      cache.set(key, uses + 1);
    } else {
      misses++;
      cache.set(key, 0);
      if (cache.size > limit) cache.delete(cache.keys().next().value);
    }
  }
  return misses;
}

function setAlgebra(count) {
  const evens = new Set();
  for (let n = 0; n < count; n += 2) evens.add(n);
  const threes = new Set();
  for (let n = 0; n < count; n += 3) threes.add(n);
  const both = new Set();
  const onlyEvens = new Set();
  for (const n of evens) (threes.has(n) ? both : onlyEvens).add(n);
  const either = new Set(evens);
  for (const n of threes) either.add(n);
  const one = new Set(onlyEvens);
  for (const n of threes) if (!evens.has(n)) one.add(n);
  let total = both.size + either.size + one.size;
  for (const n of onlyEvens) total += n;
  return total;
}

measure(
  () =>
    countWords(500_000) +
    groupByRemainder(200_000) +
    walkGrid(200_000) +
    recentlyUsed(200_000, 200) +
    setAlgebra(200_000),
);
