import { measure } from "./harness.mjs";

const LIMIT = 2 ** 31 - 1;

class Random {
  constructor(seed) {
    this.memory = [];
    for (let i = 0; i < 17; i++) {
      seed = (seed * 9069) % LIMIT;
      this.memory.push(seed);
    }
    this.i = 4;
    this.j = 16;
    this.scale = 1 / LIMIT;
  }

  next() {
    const { memory, i, j } = this;
    let k = memory[i] - memory[j];
    if (k < 0) k += LIMIT;
    memory[j] = k;
    this.i = i > 0 ? i - 1 : 16;
    this.j = j > 0 ? j - 1 : 16;
    return k * this.scale;
  }
}

measure(() => {
  const random = new Random(113);
  const count = 400_000;
  let inside = 0;
  for (let n = 0; n < count; n++) {
    const x = random.next();
    const y = random.next();
    if (x * x + y * y <= 1) inside++;
  }
  return ((4 * inside) / count).toFixed(6);
});
