import { measure } from "./harness.mjs";

function build(size, perRow) {
  const values = [];
  const columns = [];
  const rows = [0];
  for (let row = 0; row < size; row++) {
    const stride = Math.max(1, Math.floor(row / perRow));
    for (let i = 0; i < perRow; i++) {
      columns.push(i * stride);
      values.push(1 / (1 + ((row + i) % 7)));
    }
    rows.push(values.length);
  }
  return { values, columns, rows };
}

function multiply({ values, columns, rows }, vector, result) {
  for (let row = 0; row < rows.length - 1; row++) {
    let total = 0;
    for (let i = rows[row]; i < rows[row + 1]; i++) total += vector[columns[i]] * values[i];
    result[row] = total;
  }
}

measure(() => {
  const size = 1000;
  const matrix = build(size, 5);
  const vector = Float64Array.from({ length: size }, (_, n) => (n % 10) / 10);
  const result = new Float64Array(size);
  for (let round = 0; round < 400; round++) {
    multiply(matrix, vector, result);
    vector[0] = vector[size - 1];
    vector[size - 1] = result[size - 1] % 1;
  }
  const total = result.reduce((sum, value) => sum + value, 0);
  return `${total.toFixed(6)} ${vector[0].toFixed(6)}`;
});
