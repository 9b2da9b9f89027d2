import { Xorshift } from "../../lib/jit/random.ts";

/** Random choices: the same ones for the same seed. */
export class Dice {
  private readonly numbers: Xorshift;

  constructor(seed: number) {
    this.numbers = new Xorshift(Math.imul(seed + 1, 0x9e3779b1) | 1);
    for (let i = 0; i < 4; i++) this.numbers.next();
  }

  /** An int from 0 up to, but without, `count`. */
  below(count: number): number {
    return Math.floor(this.numbers.next() * count);
  }

  /** An int from `least` to `most`. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** True once in `count` times. */
  once(count: number): boolean {
    return this.below(count) === 0;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)];
  }

  /** One of a few makers, run. */
  choose<T>(makers: readonly (() => T)[]): T {
    return this.pick(makers)();
  }

  /** So many results of a maker. */
  times<T>(count: number, make: (index: number) => T): T[] {
    return Array.from({ length: count }, (_, i) => make(i));
  }
}
