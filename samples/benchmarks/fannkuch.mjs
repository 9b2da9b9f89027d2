import { measure } from "./harness.mjs";

/** The most flips until the first number is 1, and the alternating sum of all flips. */
function fannkuch(size) {
  let most = 0;
  let checksum = 0;
  let sign = 1;
  const order = Array.from({ length: size }, (_, i) => i);
  const counts = order.slice();
  while (true) {
    if (order[0] !== 0) {
      const flips = countFlips(order.slice());
      most = Math.max(most, flips);
      checksum += sign * flips;
    }
    sign = -sign;
    if (sign < 0) {
      swap(order, 0, 1);
      continue;
    }
    swap(order, 1, 2);
    let place = 2;
    while (counts[place] === 0) {
      counts[place] = place;
      place++;
      if (place === size) return { most, checksum };
      const [first] = order;
      for (let i = 0; i < place; i++) order[i] = order[i + 1];
      order[place] = first;
    }
    counts[place]--;
  }
}

function swap(order, i, j) {
  const item = order[i];
  order[i] = order[j];
  order[j] = item;
}

function countFlips(order) {
  let flips = 0;
  while (order[0] !== 0) {
    for (let low = 0, high = order[0]; low < high; low++, high--) swap(order, low, high);
    flips++;
  }
  return flips;
}

measure(() => {
  const { most, checksum } = fannkuch(9);
  return `${checksum} ${most}`;
});
