import { measure } from "./harness.mjs";

class Body {
  constructor(x, y, z, vx, vy, vz, mass) {
    this.x = x;
    this.y = y;
    this.z = z;
    this.vx = vx;
    this.vy = vy;
    this.vz = vz;
    this.mass = mass;
  }
}

function solarSystem() {
  return [
    new Body(0, 0, 0, 0, 0, 0, 39.47),
    new Body(4.84, -1.16, -0.1, 0.6, 2.81, -0.02, 0.037),
    new Body(8.34, 4.12, -0.4, -1.01, 1.82, 0.008, 0.011),
    new Body(12.89, -15.11, -0.22, 1.08, 0.86, -0.01, 0.0017),
    new Body(15.37, -25.91, 0.17, 0.97, 0.59, -0.03, 0.002),
  ];
}

function advance(bodies, dt) {
  for (let i = 0; i < bodies.length; i++) {
    const a = bodies[i];
    for (let j = i + 1; j < bodies.length; j++) {
      const b = bodies[j];
      const dx = a.x - b.x;
      const dy = a.y - b.y;
      const dz = a.z - b.z;
      const square = dx * dx + dy * dy + dz * dz;
      const pull = dt / (square * Math.sqrt(square));
      a.vx -= dx * b.mass * pull;
      a.vy -= dy * b.mass * pull;
      a.vz -= dz * b.mass * pull;
      b.vx += dx * a.mass * pull;
      b.vy += dy * a.mass * pull;
      b.vz += dz * a.mass * pull;
    }
  }
  for (const body of bodies) {
    body.x += dt * body.vx;
    body.y += dt * body.vy;
    body.z += dt * body.vz;
  }
}

function energy(bodies) {
  let total = 0;
  bodies.forEach((a, i) => {
    total += (a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz)) / 2;
    for (const b of bodies.slice(i + 1)) {
      total -= (a.mass * b.mass) / Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2 + (a.z - b.z) ** 2);
    }
  });
  return total;
}

function apply(vector, transposed) {
  return vector.map((_, i) => {
    let total = 0;
    for (let j = 0; j < vector.length; j++) {
      const row = transposed ? j : i;
      const column = transposed ? i : j;
      total += vector[j] / (((row + column) * (row + column + 1)) / 2 + row + 1);
    }
    return total;
  });
}

function spectralNorm(size, rounds) {
  let u = Array(size).fill(1);
  let v = u;
  for (let round = 0; round < rounds; round++) {
    v = apply(apply(u, false), true);
    u = apply(apply(v, false), true);
  }
  const uv = u.reduce((sum, a, i) => sum + a * v[i], 0);
  const vv = v.reduce((sum, b) => sum + b * b, 0);
  return Math.sqrt(uv / vv);
}

measure(() => {
  const bodies = solarSystem();
  for (let n = 0; n < 25_000; n++) advance(bodies, 0.001);
  return `(${Number(energy(bodies).toFixed(9))}, ${Number(spectralNorm(70, 4).toFixed(9))})`;
});
