import { measure } from "./harness.mjs";

const EPSILON = 1e-6;

class Vector {
  constructor(x, y, z) {
    this.x = x;
    this.y = y;
    this.z = z;
  }

  plus(other) {
    return new Vector(this.x + other.x, this.y + other.y, this.z + other.z);
  }

  minus(other) {
    return new Vector(this.x - other.x, this.y - other.y, this.z - other.z);
  }

  times(factor) {
    return new Vector(this.x * factor, this.y * factor, this.z * factor);
  }

  dot(other) {
    return this.x * other.x + this.y * other.y + this.z * other.z;
  }

  cross(other) {
    return new Vector(
      this.y * other.z - this.z * other.y,
      this.z * other.x - this.x * other.z,
      this.x * other.y - this.y * other.x,
    );
  }

  length() {
    return Math.sqrt(this.dot(this));
  }

  normalized() {
    return this.times(1 / this.length());
  }

  reflected(normal) {
    return this.minus(normal.times(2 * this.dot(normal)));
  }
}

const UP = new Vector(0, 1, 0);

class Ray {
  constructor(origin, direction) {
    this.origin = origin;
    this.direction = direction.normalized();
  }

  at(distance) {
    return this.origin.plus(this.direction.times(distance));
  }
}

class Sphere {
  constructor(center, radius) {
    this.center = center;
    this.radius = radius;
  }

  /** The distance along the ray, or NaN. */
  hit(ray) {
    const toCenter = this.center.minus(ray.origin);
    const along = toCenter.dot(ray.direction);
    const rest = this.radius * this.radius - toCenter.dot(toCenter) + along * along;
    return along - Math.sqrt(rest);
  }

  normal(point) {
    return point.minus(this.center).normalized();
  }
}

class HalfSpace {
  constructor(base, normal) {
    this.base = base;
    this.up = normal.normalized();
  }

  hit(ray) {
    const slope = ray.direction.dot(this.up);
    if (Math.abs(slope) < EPSILON) return Number.NaN;
    return this.base.minus(ray.origin).dot(this.up) / slope;
  }

  normal() {
    return this.up;
  }
}

class Plain {
  constructor(color, specular = 0.2) {
    this.color = color;
    this.specular = specular;
    this.lambert = 0.6;
    this.ambient = 0.2;
  }

  colorAt() {
    return this.color;
  }
}

class Chequered extends Plain {
  constructor(color, other, size) {
    super(color);
    this.other = other;
    this.size = size;
  }

  colorAt({ x, z }) {
    const tile = Math.trunc(Math.abs(x) / this.size + 0.5) + Math.trunc(Math.abs(z) / this.size + 0.5);
    return tile % 2 === 1 ? this.other : this.color;
  }
}

const BLACK = new Vector(0, 0, 0);
const SKY = new Vector(0.1, 0.2, 0.3);

class Scene {
  constructor() {
    this.things = [];
    this.lights = [];
    this.depth = 0;
  }

  sees(point, light) {
    const toward = light.minus(point);
    const ray = new Ray(point, toward);
    const limit = toward.length();
    for (const { shape } of this.things) {
      const distance = shape.hit(ray);
      if (EPSILON < distance && distance < limit) return false;
    }
    return true;
  }

  color(ray) {
    if (this.depth > 3) return BLACK;
    let best = Infinity;
    let found;
    for (const thing of this.things) {
      const distance = thing.shape.hit(ray);
      if (EPSILON < distance && distance < best) {
        best = distance;
        found = thing;
      }
    }
    if (!found) return SKY;
    const point = ray.at(best);
    return this.shade(ray, point, found.shape.normal(point), found.surface);
  }

  shade(ray, point, normal, surface) {
    let color = BLACK;
    if (surface.specular > 0) {
      this.depth++;
      const mirrored = new Ray(point, ray.direction.reflected(normal));
      color = this.color(mirrored).times(surface.specular);
      this.depth--;
    }
    let light = 0;
    for (const source of this.lights) {
      if (this.sees(point, source)) light += Math.max(0, source.minus(point).normalized().dot(normal));
    }
    return color.plus(surface.colorAt(point).times(surface.ambient + surface.lambert * Math.min(1, light)));
  }
}

class Camera {
  constructor(position, target, width, height, view = 0.45) {
    this.position = position;
    this.width = width;
    this.height = height;
    this.view = view;
    this.ahead = target.minus(position).normalized();
    this.right = this.ahead.cross(UP).normalized();
    this.up = this.right.cross(this.ahead).normalized();
  }

  ray(x, y) {
    const half = (this.view * this.height) / this.width;
    const up = this.up.times(half * (1 - (2 * y) / (this.height - 1)));
    const right = this.right.times(this.view * ((2 * x) / (this.width - 1) - 1));
    return new Ray(this.position, this.ahead.plus(right).plus(up));
  }
}

function render(scene, camera) {
  const pixels = new Uint8ClampedArray(3 * camera.width * camera.height);
  for (let y = 0; y < camera.height; y++) {
    for (let x = 0; x < camera.width; x++) {
      const at = 3 * (y * camera.width + x);
      const color = scene.color(camera.ray(x, y));
      pixels[at] = Math.trunc(color.x * 255);
      pixels[at + 1] = Math.trunc(color.y * 255);
      pixels[at + 2] = Math.trunc(color.z * 255);
    }
  }
  return pixels;
}

function buildScene() {
  const scene = new Scene();
  scene.lights = [new Vector(30, 30, 10), new Vector(-10, 100, 30)];
  scene.things.push({ shape: new Sphere(new Vector(1, 3, -10), 1), surface: new Plain(new Vector(1, 1, 0)) });
  for (let n = 0; n < 6; n++) {
    const shape = new Sphere(new Vector(-3 - n * 0.4, 2.3, -5 - n), 0.4);
    scene.things.push({ shape, surface: new Plain(new Vector(n / 6, 1 - n / 6, 0.5), 0.4) });
  }
  const surface = new Chequered(new Vector(1, 1, 1), new Vector(0, 0, 0), 1);
  scene.things.push({ shape: new HalfSpace(new Vector(0, 0, 0), UP), surface });
  return scene;
}

measure(() => {
  const camera = new Camera(new Vector(0, 1.8, 10), new Vector(0, 3, 0), 96, 96);
  const pixels = render(buildScene(), camera);
  let sum = 0;
  let checksum = 0;
  for (const value of pixels) {
    sum += value;
    checksum = (checksum * 31 + value) % 1_000_003;
  }
  return `${sum} ${checksum}`;
});
