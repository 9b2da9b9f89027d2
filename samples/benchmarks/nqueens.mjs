import { measure } from "./harness.mjs";

function* permutations(pool) {
  const size = pool.length;
  const indices = pool.map((_, i) => i);
  const cycles = pool.map((_, i) => size - i);
  yield pool;
  search: while (true) {
    for (let i = size - 1; i >= 0; i--) {
      cycles[i]--;
      if (cycles[i] === 0) {
        indices.push(indices.splice(i, 1)[0]);
        cycles[i] = size - i;
      } else {
        const j = size - cycles[i];
        [indices[i], indices[j]] = [indices[j], indices[i]];
        yield indices.map(index => pool[index]);
        continue search;
      }
    }
    return;
  }
}

function* queens(size) {
  for (const rows of permutations(Array.from({ length: size }, (_, i) => i))) {
    if (
      new Set(rows.map((row, column) => row + column)).size === size &&
      new Set(rows.map((row, column) => row - column)).size === size
    ) {
      yield rows;
    }
  }
}

measure(() => {
  let checksum = 0;
  for (const size of [4, 5, 6, 7, 8, 8]) {
    for (const rows of queens(size)) {
      for (const row of rows) checksum = (checksum * 9 + row) % 1_000_003;
    }
  }
  return checksum;
});
