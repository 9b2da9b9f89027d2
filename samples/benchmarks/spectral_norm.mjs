import { measure } from "./harness.mjs";

function element(row, column) {
  return 1 / (((row + column) * (row + column + 1)) / 2 + row + 1);
}

function multiply(vector) {
  return vector.map((_, row) => dot(row, vector));
}

function dot(row, vector) {
  let total = 0;
  for (let column = 0; column < vector.length; column++) total += element(row, column) * vector[column];
  return total;
}

function multiplyTransposed(vector) {
  return vector.map((_, column) => dotTransposed(column, vector));
}

function dotTransposed(column, vector) {
  let total = 0;
  for (let row = 0; row < vector.length; row++) total += element(row, column) * vector[row];
  return total;
}

measure(() => {
  let u = Array(210).fill(1);
  let v = u;
  for (let round = 0; round < 6; round++) {
    v = multiplyTransposed(multiply(u));
    u = multiplyTransposed(multiply(v));
  }
  let uv = 0;
  let vv = 0;
  for (let i = 0; i < u.length; i++) {
    uv += u[i] * v[i];
    vv += v[i] * v[i];
  }
  return Math.sqrt(uv / vv).toFixed(9);
});
