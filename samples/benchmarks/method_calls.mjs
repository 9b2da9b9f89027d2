import { measure } from "./harness.mjs";

class Shape {
  constructor(size) {
    this.size = size;
  }

  area() {
    return 0;
  }

  describe(scale) {
    return this.area() * scale;
  }
}

class Square extends Shape {
  area() {
    return this.size * this.size;
  }
}

class Slab extends Square {
  constructor(size, height) {
    super(size);
    this.height = height;
  }

  area() {
    return super.area() + 4 * this.size * this.height;
  }
}

class Bar extends Shape {
  get length() {
    return this.size + 1;
  }

  area() {
    return this.length * 2;
  }
}

class Vector {
  constructor(x, y) {
    this.x = x;
    this.y = y;
  }

  plus(other) {
    return new Vector(this.x + other.x, this.y + other.y);
  }

  times(factor) {
    return new Vector(this.x * factor, this.y * factor);
  }

  dot(other) {
    return this.x * other.x + this.y * other.y;
  }
}

class Counter {
  constructor() {
    this.count = 0;
  }

  add(n) {
    this.count += n;
    return this;
  }

  call(n) {
    return this.add(n).add(-1);
  }
}

measure(() => {
  let total = 0;
  const shapes = [new Square(3), new Slab(2, 5), new Bar(7), new Shape(1)];
  for (let n = 0; n < 240_000; n++) total += shapes[n % 4].describe(2);
  let position = new Vector(0, 0);
  const velocity = new Vector(1, 2);
  for (let n = 0; n < 240_000; n++) position = position.plus(velocity.times(n % 3));
  const counter = new Counter();
  for (let n = 0; n < 240_000; n++) counter.call(n);
  return total + position.dot(velocity) + counter.count;
});
