import { measure } from "./harness.mjs";

class Version {
  constructor(major, minor) {
    this.major = major;
    this.minor = minor;
  }

  compare(other) {
    return this.major - other.major || this.minor - other.minor;
  }
}

function pseudorandom(count, seed = 7) {
  const numbers = [];
  for (let n = 0; n < count; n++) {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    numbers.push(seed >> 8);
  }
  return numbers;
}

function quicksort(items) {
  if (items.length < 2) return items;
  const pivot = items[Math.floor(items.length / 2)];
  return [
    ...quicksort(items.filter(item => item < pivot)),
    ...items.filter(item => item === pivot),
    ...quicksort(items.filter(item => item > pivot)),
  ];
}

function heapsort(items) {
  items = items.slice();

  function swap(i, j) {
    const item = items[i];
    items[i] = items[j];
    items[j] = item;
  }

  function sift(root, end) {
    while (2 * root + 1 < end) {
      let child = 2 * root + 1;
      if (child + 1 < end && items[child] < items[child + 1]) child++;
      if (items[root] >= items[child]) return;
      swap(root, child);
      root = child;
    }
  }

  for (let root = Math.floor(items.length / 2) - 1; root >= 0; root--) sift(root, items.length);
  for (let end = items.length - 1; end > 0; end--) {
    swap(0, end);
    sift(0, end);
  }
  return items;
}

const ascending = numbers => numbers.slice().sort((a, b) => a - b);

measure(() => {
  const numbers = pseudorandom(80_000);
  const plain = ascending(numbers);
  const byDigits = numbers.slice().sort((a, b) => (a % 1000) - (b % 1000) || a - b);
  const words = numbers.map(n => `w${n.toString(16)}`).sort((a, b) => b.length - a.length);
  const versions = numbers.slice(0, 16_000).map(n => new Version(n % 10, Math.floor(n / 10) % 100));
  versions.sort((a, b) => a.compare(b));
  const some = numbers.slice(0, 30_000);
  const expected = ascending(some);
  const ordered = quicksort(some).every((n, i) => n === expected[i]);
  const heap = heapsort(numbers.slice(0, 12_000));
  return plain[100] + byDigits[200] + words[0].length + versions[50].minor + Number(ordered) + heap[300];
});
