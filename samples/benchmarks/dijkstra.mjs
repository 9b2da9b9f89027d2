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

const isBefore = (a, b) => a.priority < b.priority || (a.priority === b.priority && a.order < b.order);

class Heap {
  constructor() {
    this.entries = [];
    this.count = 0;
  }

  get size() {
    return this.entries.length;
  }

  push(priority, item) {
    const { entries } = this;
    const entry = { priority, order: this.count++, item };
    let at = entries.length;
    entries.push(entry);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isBefore(entry, entries[parent])) break;
      entries[at] = entries[parent];
      at = parent;
    }
    entries[at] = entry;
  }

  pop() {
    const { entries } = this;
    const [first] = entries;
    const entry = entries.pop();
    const size = entries.length;
    if (size > 0) {
      let at = 0;
      while (2 * at + 1 < size) {
        let child = 2 * at + 1;
        if (child + 1 < size && isBefore(entries[child + 1], entries[child])) child++;
        if (!isBefore(entries[child], entry)) break;
        entries[at] = entries[child];
        at = child;
      }
      entries[at] = entry;
    }
    return first;
  }
}

class Vertex {
  constructor(ident) {
    this.ident = ident;
    this.edges = [];
    this.distance = undefined;
    this.before = null;
  }

  connect(other, length) {
    this.edges.push({ other, length });
    other.edges.push({ other: this, length });
  }
}

function makeGraph(length, random) {
  const vertices = Array.from({ length }, (_, n) => new Vertex(n));
  for (let n = 1; n < length; n++) {
    vertices[n].connect(vertices[random.below(n)], 10 + random.below(90));
    vertices[n].connect(vertices[random.below(length)], 10 + random.below(400));
  }
  return vertices;
}

function shortestWays(vertices, source) {
  for (const vertex of vertices) {
    vertex.distance = undefined;
    vertex.before = null;
  }
  const heap = new Heap();
  heap.push(0, { vertex: source, before: null });
  while (heap.size > 0) {
    const {
      priority: distance,
      item: { vertex, before },
    } = heap.pop();
    if (vertex.distance !== undefined) continue;
    vertex.distance = distance;
    vertex.before = before;
    for (const { other, length } of vertex.edges) {
      if (other.distance === undefined) heap.push(distance + length, { vertex: other, before: vertex });
    }
  }
}

function wayTo(vertex) {
  const way = [];
  for (; vertex !== null; vertex = vertex.before) way.push(vertex.ident);
  return way.reverse();
}

const keyOf = (x, y) => x * 1024 + y;

function makeMaze(width, height, random) {
  const walls = new Set();
  for (let x = 4; x < width; x += 6) {
    const gap = random.below(height);
    for (let y = 0; y < height; y++) if (y !== gap) walls.add(keyOf(x, y));
  }
  return walls;
}

function findWay(width, height, walls) {
  const goal = { x: width - 1, y: height - 1 };
  const costs = new Map([[keyOf(0, 0), 0]]);
  const heap = new Heap();
  heap.push(0, { x: 0, y: 0 });
  const seen = new Set();
  while (heap.size > 0) {
    const { x, y } = heap.pop().item;
    const place = keyOf(x, y);
    if (x === goal.x && y === goal.y) return { length: costs.get(place), seen: seen.size };
    if (seen.has(place)) continue;
    seen.add(place);
    for (const [nx, ny] of [
      [x + 1, y],
      [x - 1, y],
      [x, y + 1],
      [x, y - 1],
    ]) {
      const neighbour = keyOf(nx, ny);
      if (nx < 0 || nx >= width || ny < 0 || ny >= height || walls.has(neighbour)) continue;
      const cost = costs.get(place) + 1;
      if (cost < (costs.get(neighbour) ?? Infinity)) {
        costs.set(neighbour, cost);
        heap.push(cost + goal.x - nx + goal.y - ny, { x: nx, y: ny });
      }
    }
  }
  throw new Error("there is no way");
}

measure(() => {
  const random = new Random(5);
  const vertices = makeGraph(4500, random);
  let checksum = 0;
  for (const source of [0, 2500]) {
    shortestWays(vertices, vertices[source]);
    for (const vertex of vertices) checksum += vertex.distance + wayTo(vertex).length;
  }
  const { length, seen } = findWay(90, 40, makeMaze(90, 40, random));
  return `${checksum} ${length} ${seen}`;
});
