import { measure } from "./harness.mjs";

async function fibonacci(n) {
  if (n <= 1) return n;
  return (await fibonacci(n - 1)) + (await fibonacci(n - 2));
}

/** Items in order; `head` is the index of the first one. */
class Queue {
  constructor() {
    this.items = [];
    this.head = 0;
    this.takers = [];
  }

  put(item) {
    this.items.push(item);
    this.takers.shift()?.();
  }

  async take() {
    while (this.head === this.items.length) {
      await new Promise(resolve => {
        this.takers.push(resolve);
      });
    }
    return this.items[this.head++];
  }
}

class Totals {
  constructor() {
    this.total = 0;
  }

  async use(body) {
    try {
      await body(this);
    } finally {
      this.total++;
    }
  }

  async add(value) {
    this.total += value;
  }
}

async function produce(queues, count) {
  for (let n = 0; n < count; n++) queues[n % queues.length].put(n);
  for (const queue of queues) queue.put(null);
}

async function refine(source, target, step) {
  while (true) {
    const value = await source.take();
    if (value === null) break;
    target.put((value * step) % 1000);
  }
  target.put(null);
}

async function consume(source, totals, producers) {
  while (producers > 0) {
    const value = await source.take();
    if (value === null) {
      producers--;
      continue;
    }
    await totals.use(target => target.add(value));
  }
}

async function runPipeline(count) {
  const totals = new Totals();
  const first = Array.from({ length: 4 }, () => new Queue());
  const second = Array.from({ length: 4 }, () => new Queue());
  const last = new Queue();
  const end = consume(last, totals, 4);
  first.forEach((queue, i) => {
    refine(second[i], last, 7);
    refine(queue, second[i], 3);
  });
  produce(first, count);
  await end;
  return totals.total;
}

measure(async () => `${await fibonacci(24)} ${await runPipeline(30_000)}`);
