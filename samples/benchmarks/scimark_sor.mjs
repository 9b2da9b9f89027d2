import { measure } from "./harness.mjs";

class Grid {
  constructor(width, height) {
    this.width = width;
    this.height = height;
    this.cells = new Float64Array(width * height);
  }

  get(x, y) {
    return this.cells[y * this.width + x];
  }

  set(x, y, value) {
    this.cells[y * this.width + x] = value;
  }
}

function relax(grid, rounds, omega) {
  for (let round = 0; round < rounds; round++) {
    for (let y = 1; y < grid.height - 1; y++) {
      for (let x = 1; x < grid.width - 1; x++) {
        const around = grid.get(x, y - 1) + grid.get(x, y + 1) + grid.get(x - 1, y) + grid.get(x + 1, y);
        grid.set(x, y, omega * 0.25 * around + (1 - omega) * grid.get(x, y));
      }
    }
  }
}

measure(() => {
  const grid = new Grid(60, 60);
  for (let x = 0; x < 60; x++) {
    grid.set(x, 0, 100);
    grid.set(x, 59, (x * (59 - x)) / 10);
  }
  relax(grid, 70, 1.25);
  const total = grid.cells.reduce((sum, cell) => sum + cell, 0);
  return `${total.toFixed(6)} ${grid.get(30, 10).toFixed(6)}`;
});
