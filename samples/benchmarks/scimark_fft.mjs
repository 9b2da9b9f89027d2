import { measure } from "./harness.mjs";

class Random {
  constructor(seed) {
    this.state = seed;
  }

  next() {
    this.state = (this.state * 16807) % 2147483647;
    return this.state / 2147483647;
  }
}

function transform(values, direction) {
  reverseBits(values);
  const count = values.length / 2;
  for (let step = 1; step < count; step *= 2) {
    const angle = (direction * Math.PI) / step;
    const sine = Math.sin(angle);
    const half = Math.sin(angle / 2);
    const growth = 2 * half * half;
    let real = 1;
    let imaginary = 0;
    for (let phase = 0; phase < step; phase++) {
      for (let start = phase; start < count; start += 2 * step) {
        const i = 2 * start;
        const j = 2 * (start + step);
        const re = real * values[j] - imaginary * values[j + 1];
        const im = real * values[j + 1] + imaginary * values[j];
        values[j] = values[i] - re;
        values[j + 1] = values[i + 1] - im;
        values[i] += re;
        values[i + 1] += im;
      }
      const before = real;
      real -= sine * imaginary + growth * real;
      imaginary += sine * before - growth * imaginary;
    }
  }
}

function swap(values, i, j) {
  const value = values[i];
  values[i] = values[j];
  values[j] = value;
}

function reverseBits(values) {
  const count = values.length / 2;
  let j = 0;
  for (let i = 0; i < count - 1; i++) {
    if (i < j) {
      swap(values, 2 * i, 2 * j);
      swap(values, 2 * i + 1, 2 * j + 1);
    }
    let bit = count / 2;
    while (bit <= j) {
      j -= bit;
      bit /= 2;
    }
    j += bit;
  }
}

function inverse(values) {
  transform(values, 1);
  const scale = 1 / (values.length / 2);
  for (let i = 0; i < values.length; i++) values[i] *= scale;
}

measure(() => {
  const random = new Random(101010);
  const values = Float64Array.from({ length: 2 * 2048 }, () => random.next());
  const original = values.slice();
  let spectrum = values;
  for (let round = 0; round < 15; round++) {
    transform(values, -1);
    spectrum = values.slice();
    inverse(values);
  }
  let total = 0;
  for (let i = 0; i < values.length; i++) total += (values[i] - original[i]) ** 2;
  const error = Math.sqrt(total / values.length);
  return `${spectrum[0].toFixed(6)} ${spectrum[1000].toFixed(6)} ${Number(error < 1e-12)}`;
});
