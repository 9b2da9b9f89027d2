import { measure } from "./harness.mjs";

class Random {
  constructor(seed) {
    this.state = seed;
  }

  below(limit) {
    this.state = (this.state * 16807) % 2147483647;
    return this.state % limit;
  }
}

class Point {
  constructor(x, y, z = 0) {
    this.x = x;
    this.y = y;
    this.z = z;
  }

  plus(other) {
    return new Point(this.x + other.x, this.y + other.y, this.z + other.z);
  }

  minus(other) {
    return new Point(this.x - other.x, this.y - other.y, this.z - other.z);
  }

  scaled(factor) {
    return new Point(this.x * factor, this.y * factor, this.z * factor);
  }

  distance(other) {
    const gap = this.minus(other);
    return Math.sqrt(gap.x * gap.x + gap.y * gap.y + gap.z * gap.z);
  }

  mix(other, part) {
    return this.scaled(part).plus(other.scaled(1 - part));
  }
}

class Spline {
  constructor(points, degree = 3) {
    const last = points.length - degree + 1;
    this.points = points;
    this.degree = degree;
    this.knots = [];
    for (let i = 0; i < degree; i++) this.knots.push(0);
    for (let i = 1; i < last; i++) this.knots.push(i);
    for (let i = 0; i < degree; i++) this.knots.push(last);
  }

  get low() {
    return this.knots[this.degree - 1];
  }

  get high() {
    return this.knots[this.knots.length - this.degree];
  }

  interval(u) {
    const high = this.knots.length - this.degree;
    for (let i = this.degree - 1; i < high; i++) {
      if (this.knots[i] <= u && u < this.knots[i + 1]) return i;
    }
    return high - 1;
  }

  at(u) {
    const { degree, knots } = this;
    const at = this.interval(u);
    const work = this.points.slice(at - degree + 1, at + 1);
    for (let level = 1; level < degree; level++) {
      for (let i = 0; i < degree - level; i++) {
        const left = at - degree + 1 + level + i;
        const right = left + degree - level;
        work[i] = work[i].mix(work[i + 1], (knots[right] - u) / (knots[right] - knots[left]));
      }
    }
    return work[0];
  }
}

class Game {
  constructor(splines, thickness) {
    this.splines = splines;
    this.thickness = thickness;
    const points = splines.flatMap(spline => spline.points);
    this.left = Math.min(...points.map(point => point.x));
    this.right = Math.max(...points.map(point => point.x));
    this.bottom = Math.min(...points.map(point => point.y));
    this.top = Math.max(...points.map(point => point.y));
    const lengths = splines.map(spline => this.length(spline));
    const shortest = Math.min(...lengths);
    this.weights = lengths.map(length => Math.max(1, Math.trunc((length / shortest) * 4)));
    this.total = this.weights.reduce((sum, weight) => sum + weight, 0);
  }

  length(spline) {
    const { low, high } = spline;
    let total = 0;
    let before = spline.at(low);
    for (let step = 1; step < 100; step++) {
      const here = spline.at(low + ((high - low) * step) / 100);
      total += before.distance(here);
      before = here;
    }
    return total;
  }

  choose(random) {
    let left = random.below(this.total);
    for (let i = 0; i < this.splines.length; i++) {
      if (left < this.weights[i]) return this.splines[i];
      left -= this.weights[i];
    }
    throw new Error("weights do not add up");
  }

  next(point, random) {
    const spline = this.choose(random);
    const x = (point.x - this.left) / (this.right - this.left);
    const y = (point.y - this.bottom) / (this.top - this.bottom);
    const { low, high } = spline;
    const u = low + (high - low) * x;
    const onCurve = spline.at(u);
    const ahead = spline.at(Math.min(u + 0.001, high)).minus(spline.at(Math.max(u - 0.001, low)));
    const length = Math.sqrt(ahead.x * ahead.x + ahead.y * ahead.y);
    const across = new Point(ahead.y / length, -ahead.x / length);
    return this.truncated(onCurve.plus(across.scaled((y - 0.5) * this.thickness)));
  }

  truncated({ x, y }) {
    return new Point(
      Math.min(Math.max(x, this.left), this.right),
      Math.min(Math.max(y, this.bottom), this.top),
    );
  }

  play(width, height, steps) {
    const random = new Random(1234);
    const image = Array.from({ length: width }, () => Array(height).fill(false));
    let point = new Point((this.left + this.right) / 2, (this.bottom + this.top) / 2);
    for (let step = 0; step < steps; step++) {
      point = this.next(point, random);
      const x = ((point.x - this.left) / (this.right - this.left)) * (width - 1);
      const y = ((point.y - this.bottom) / (this.top - this.bottom)) * (height - 1);
      image[Math.trunc(x)][height - 1 - Math.trunc(y)] = true;
    }
    return image;
  }
}

const spline = coordinates => new Spline(coordinates.map(([x, y]) => new Point(x, y)));

measure(() => {
  const game = new Game(
    [
      spline([
        [1.6, 0.3],
        [1.5, 0.5],
        [1.2, 1.5],
        [2.0, 2.2],
        [1.7, 3.1],
      ]),
      spline([
        [2.8, 3.5],
        [2.4, 3.3],
        [1.3, 3.2],
        [1.5, 2.0],
        [2.9, 1.6],
      ]),
      spline([
        [3.2, 0.4],
        [2.6, 0.9],
        [3.5, 1.8],
        [0.9, 2.7],
        [3.8, 3.6],
      ]),
    ],
    0.25,
  );
  const image = game.play(128, 128, 8000);
  let lit = 0;
  let checksum = 0;
  for (const column of image) {
    for (const isLit of column) {
      lit += Number(isLit);
      checksum = (checksum * 3 + Number(isLit)) % 1_000_003;
    }
  }
  return `${lit} ${checksum}`;
});
