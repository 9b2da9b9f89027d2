import { measure } from "./harness.mjs";

/** Timers in virtual time, over the event loop of the host. */
class Clock {
  constructor() {
    this.timers = new Map();
    this.time = 0;
  }

  sleep(ticks) {
    return new Promise(resolve => {
      const time = this.time + ticks;
      const waiting = this.timers.get(time);
      if (waiting) waiting.push(resolve);
      else this.timers.set(time, [resolve]);
    });
  }

  async run(promise) {
    let done = false;
    promise.then(() => {
      done = true;
    });
    // Microtasks are over when setImmediate calls back: nothing is left to run before the next timer.
    await new Promise(setImmediate);
    while (!done) {
      this.time = Math.min(...this.timers.keys());
      const waiting = this.timers.get(this.time);
      this.timers.delete(this.time);
      for (const resolve of waiting) resolve();
      await new Promise(setImmediate);
    }
    return promise;
  }
}

class Workload {
  width = 7;
  depth = 5;
  leaves = 0;

  constructor(clock) {
    this.clock = clock;
  }

  async grow(depth, path) {
    if (depth === 0) {
      this.leaves++;
      return await this.leaf(path);
    }
    const children = [];
    for (let n = 0; n < this.width; n++) children.push(this.grow(depth - 1, path * this.width + n));
    let total = 0;
    for (const result of await Promise.all(children)) total += result;
    return total;
  }

  async leaf() {
    return 1;
  }
}

class Sleeping extends Workload {
  async leaf(path) {
    await this.clock.sleep(1 + (path % 5));
    return path % 100;
  }
}

class Remembering extends Workload {
  cache = new Map();

  async leaf(path) {
    const key = (path * path) % 97;
    if (!this.cache.has(key)) {
      await this.clock.sleep(3);
      this.cache.set(key, key * 2);
    }
    return this.cache.get(key);
  }
}

class Mixed extends Workload {
  async leaf(path) {
    if (path % 2 === 1) {
      await this.clock.sleep(path % 3);
      return 1;
    }
    let product = 1;
    for (let n = 2; n < 20; n++) product = (product * n) % 1009;
    return product;
  }
}

measure(async () => {
  let total = 0;
  let leaves = 0;
  for (const Kind of [Workload, Sleeping, Remembering, Mixed]) {
    const clock = new Clock();
    const tree = new Kind(clock);
    total += await clock.run(tree.grow(tree.depth, 0));
    leaves += tree.leaves + clock.time;
  }
  return `${total} ${leaves}`;
});
