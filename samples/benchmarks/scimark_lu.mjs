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

function factorize(matrix) {
  const size = matrix.length;
  const pivots = [];
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column; row < size; row++) {
      if (Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column])) pivot = row;
    }
    pivots.push(pivot);
    if (matrix[pivot][column] === 0) throw new Error("the matrix is singular");
    if (pivot !== column) [matrix[pivot], matrix[column]] = [matrix[column], matrix[pivot]];
    const top = matrix[column];
    const reciprocal = 1 / top[column];
    for (let row = column + 1; row < size; row++) {
      const line = matrix[row];
      line[column] *= reciprocal;
      const factor = line[column];
      for (let i = column + 1; i < size; i++) line[i] -= factor * top[i];
    }
  }
  return pivots;
}

function solve(factors, pivots, right) {
  const size = factors.length;
  const result = right.slice();
  pivots.forEach((pivot, i) => {
    [result[i], result[pivot]] = [result[pivot], result[i]];
  });
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) result[i] -= factors[i][j] * result[j];
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let j = i + 1; j < size; j++) result[i] -= factors[i][j] * result[j];
    result[i] /= factors[i][i];
  }
  return result;
}

measure(() => {
  const length = 100;
  const random = new Random(77);
  const original = Array.from({ length }, () => Float64Array.from({ length }, () => random.next()));
  const right = Float64Array.from({ length }, () => random.next());
  let matrix = original;
  let pivots = [];
  for (let round = 0; round < 10; round++) {
    matrix = original.map(row => row.slice());
    pivots = factorize(matrix);
  }
  const solution = solve(matrix, pivots, right);
  let worst = 0;
  original.forEach((row, i) => {
    let got = 0;
    for (let j = 0; j < length; j++) got += row[j] * solution[j];
    worst = Math.max(worst, Math.abs(got - right[i]));
  });
  const sum = pivots.reduce((total, pivot, i) => total + i * pivot, 0);
  return `${sum} ${solution[0].toFixed(6)} ${Number(worst < 1e-9)}`;
});
