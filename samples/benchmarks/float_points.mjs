import { measure } from "./harness.mjs";

class Point {
  constructor(n) {
    this.x = Math.sin(n);
    this.y = Math.cos(n) * 3;
    this.z = (this.x * this.x) / 2;
  }

  normalize() {
    const norm = Math.sqrt(this.x * this.x + this.y * this.y + this.z * this.z);
    this.x /= norm;
    this.y /= norm;
    this.z /= norm;
  }

  maximize(other) {
    this.x = Math.max(this.x, other.x);
    this.y = Math.max(this.y, other.y);
    this.z = Math.max(this.z, other.z);
    return this;
  }
}

measure(() => {
  const points = Array.from({ length: 150_000 }, (_, n) => new Point(n));
  for (const point of points) point.normalize();
  const { x, y, z } = points.slice(1).reduce((highest, point) => highest.maximize(point), points[0]);
  return `${x.toFixed(9)} ${y.toFixed(9)} ${z.toFixed(9)}`;
});
