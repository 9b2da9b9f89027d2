import { DEFER, type Deferred } from "./native.ts";
import type { Value } from "./object.ts";
import { Progress } from "./progress.ts";
import { hash } from "./protocol.ts";
import * as slot from "./slot.generated.ts";
import { Tuple, tupleType } from "./tuple.ts";

// The hash of a tuple is xxHash's way of mixing 64-bit lanes (CPython: Objects/tupleobject.c), one lane an item. Here a
// 64-bit number is two 32-bit halves.

/** The product of two 64-bit numbers: its high half; the low one is in `productLow`. */
function multiply(aHigh: number, aLow: number, bHigh: number, bLow: number): number {
  const a0 = aLow & 0xffff;
  const a1 = aLow >>> 16;
  const b0 = bLow & 0xffff;
  const b1 = bLow >>> 16;
  const low = a0 * b0;
  const middle = a1 * b0 + (low >>> 16);
  const carry = a0 * b1 + (middle & 0xffff);
  const high = a1 * b1 + Math.floor(middle / 65536) + Math.floor(carry / 65536);
  productLow = Math.imul(aLow, bLow);
  return (high + Math.imul(aHigh, bLow) + Math.imul(aLow, bHigh)) | 0;
}
let productLow = 0;

const prime1High = 0x9e3779b1 | 0;
const prime1Low = 0x85ebca87 | 0;
const prime2High = 0xc2b2ae3d | 0;
const prime2Low = 0x27d4eb4f | 0;
const prime5High = 0x27d4eb2f;
const prime5Low = 0x165667c5;

/** One tuple on the way: the halves of its hash so far. */
interface Level {
  readonly items: readonly Value[];
  next: number;
  high: number;
  low: number;
}

/** The hash of a tuple, which goes on after Python code has hashed an item. */
export class HashWalk extends Progress {
  private readonly levels: Level[] = [];
  /** The hash, when all is done. */
  result: number | bigint = 0;
  /** What `advance` returned last. */
  item: Value = null;

  constructor(items: readonly Value[] = []) {
    super();
    this.enter(items);
  }

  private enter(items: readonly Value[]): void {
    this.levels.push({ items, next: 0, high: prime5High, low: prime5Low });
  }

  /** Go on until an item whose hash only Python code can give (it is returned), or to the end: undefined. */
  advance(): Value | undefined {
    const { levels } = this;
    for (;;) {
      const level = levels[levels.length - 1];
      const { items } = level;
      if (level.next === items.length) {
        this.result = finish(level);
        levels.pop();
        if (levels.length === 0) return undefined;
        this.answer(this.result);
        continue;
      }
      const item = items[level.next++];
      if (item instanceof Tuple && item.type.slot(slot.HASH) === tupleType.slot(slot.HASH)) {
        this.enter(item.items);
        continue;
      }
      const shown = hash(item);
      if (shown === DEFER) {
        this.item = item;
        return item;
      }
      this.answer(shown);
    }
  }

  /** Mix in the hash of the item that `advance` returned. */
  answer(shown: number | bigint): void {
    const level = this.levels[this.levels.length - 1];
    let high: number;
    let low: number;
    if (typeof shown === "number") {
      high = Math.floor(shown / 4294967296) | 0;
      low = shown | 0;
    } else {
      high = Number(BigInt.asIntN(32, shown >> 32n));
      low = Number(BigInt.asIntN(32, shown));
    }
    high = multiply(high, low, prime2High, prime2Low);
    const sum = (level.low >>> 0) + (productLow >>> 0);
    low = sum | 0;
    high = (level.high + high + (sum > 0xffffffff ? 1 : 0)) | 0;
    const turnedHigh = (high << 31) | (low >>> 1);
    const turnedLow = (low << 31) | (high >>> 1);
    level.high = multiply(turnedHigh, turnedLow, prime1High, prime1Low);
    level.low = productLow;
  }
}

function finish({ items, high, low }: Level): number | bigint {
  const added = items.length ^ prime5Low ^ 3527539;
  const sum = (low >>> 0) + (added >>> 0);
  const totalLow = sum >>> 0;
  const totalHigh = (high + prime5High + (sum > 0xffffffff ? 1 : 0)) | 0;
  if (totalHigh === -1 && totalLow === 0xffffffff) return 1546275796;
  return joinHalves(totalHigh, totalLow);
}

function joinHalves(high: number, low: number): number | bigint {
  if (high >= -0x200000 && high < 0x200000) {
    const value = high * 4294967296 + low;
    if (Number.isSafeInteger(value)) return value;
  }
  return (BigInt(high) << 32n) | BigInt(low);
}

/** `hash(tuple)`, if all items can be hashed without Python code. */
export function hashItems(items: readonly Value[]): number | bigint | Deferred {
  const walk = new HashWalk(items);
  return walk.advance() === undefined ? walk.result : DEFER;
}
