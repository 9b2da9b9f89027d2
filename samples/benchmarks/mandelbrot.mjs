import { measure } from "./harness.mjs";

function mandelbrot(size, limit) {
  const picture = [];
  for (let row = 0; row < size; row++) {
    const ci = (2 * row) / size - 1;
    let bits = 0;
    for (let column = 0; column < size; column++) {
      const cr = (2 * column) / size - 1.5;
      let zr = 0;
      let zi = 0;
      let rr = 0;
      let ii = 0;
      let left = limit;
      while (left > 0 && rr + ii <= 4) {
        zi = 2 * zr * zi + ci;
        zr = rr - ii + cr;
        rr = zr * zr;
        ii = zi * zi;
        left--;
      }
      bits = (bits << 1) | Number(left === 0);
      if (column % 8 === 7) {
        picture.push(bits);
        bits = 0;
      }
    }
  }
  return picture;
}

function julia(size, [cr, ci], limit) {
  let total = 0;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      let zr = (3 * column) / size - 1.5;
      let zi = (3 * row) / size - 1.5;
      let steps = 0;
      while (steps < limit && zr * zr + zi * zi <= 4) {
        const real = zr * zr - zi * zi;
        zi = zr * zi + zi * zr + ci;
        zr = real + cr;
        steps++;
      }
      total += steps;
    }
  }
  return total;
}

measure(() => {
  let checksum = 0;
  for (const byte of mandelbrot(160, 60)) checksum = (checksum * 31 + byte) % 1_000_003;
  return `${checksum} ${julia(120, [-0.8, 0.156], 60)}`;
});
