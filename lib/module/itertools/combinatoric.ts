import { raise, TypeError, ValueError } from "../../object/error.ts";
import { internal } from "../../object/internal.ts";
import { List } from "../../object/list.ts";
import { construct, DEFER, defer, type Native } from "../../object/native.ts";
import type { Type, Value } from "../../object/object.ts";
import { asInt, isLeafIterator, items, LeafIterator } from "../../object/protocol.ts";
import { asSize, checkItems } from "../../object/size.ts";
import { Tuple } from "../../object/tuple.ts";
import { itertool, make } from "./itertool.ts";

/** Rows of items picked from pools by indexes; `step` finds the next ones. */
abstract class Picker extends LeafIterator {
  pool: readonly Value[] = [];
  indices: number[] = [];
  /** Before the first row. */
  isFresh = true;
  isOver = false;

  /** Move the indexes on; false at the end. */
  protected abstract step(): boolean;

  protected row(): Tuple {
    return new Tuple(pick(this.pool, this.indices, this.indices.length));
  }

  advance(): Value | undefined {
    if (this.isOver) return undefined;
    if (this.isFresh) this.isFresh = false;
    else if (!this.step()) {
      this.isOver = true;
      return undefined;
    }
    return this.row();
  }
}

/** The items of a pool at the first of some positions. */
function pick(pool: readonly Value[], indices: readonly number[], count: number): Value[] {
  const items: Value[] = [];
  for (let i = 0; i < count; i++) items.push(pool[indices[i]]);
  return items;
}

/** The numbers 0, 1, …, count − 1. */
function ascending(count: number): number[] {
  const numbers: number[] = [];
  for (let i = 0; i < count; i++) numbers.push(i);
  return numbers;
}

// ---- product

class Product extends Picker {
  pools: readonly (readonly Value[])[] = [];

  start(pools: readonly (readonly Value[])[]): void {
    this.pools = pools;
    this.indices = pools.map(() => 0);
    this.isOver = pools.some(pool => pool.length === 0);
  }

  protected override row(): Tuple {
    const { indices, pools } = this;
    const items: Value[] = [];
    for (let i = 0; i < pools.length; i++) items.push(pools[i][indices[i]]);
    return new Tuple(items);
  }

  protected step(): boolean {
    const { indices, pools } = this;
    for (let i = pools.length - 1; i >= 0; i--) {
      if (++indices[i] < pools[i].length) return true;
      indices[i] = 0;
    }
    return false;
  }
}

function makeProduct(type: Type, pools: readonly (readonly Value[])[], times: number): Product {
  checkItems(pools.length * times);
  const product = make(type, productType, Product);
  const all: (readonly Value[])[] = [];
  for (let i = 0; i < times; i++) all.push(...pools);
  product.start(all);
  return product;
}

const productType: Type = itertool(
  "product",
  Product,
  "Cartesian product of input iterables.  Equivalent to nested for-loops.\n\nFor example, product(A, B) returns the same as:  ((x,y) for x in A for y in B).\nThe leftmost iterators are in the outermost for-loop, so the output tuples\ncycle in a manner similar to an odometer (with the rightmost element changing\non every iteration).\n\nTo compute the product of an iterable with itself, specify the number\nof repetitions with the optional repeat keyword argument. For example,\nproduct(A, repeat=4) means the same as product(A, A, A, A).\n\nproduct('ab', range(3)) --> ('a',0) ('a',1) ('a',2) ('b',0) ('b',1) ('b',2)\nproduct((0,1), (0,1), (0,1)) --> (0,0,0) (0,0,1) (0,1,0) (0,1,1) (1,0,0) ...",
  () => [
    construct(
      "product(type, /, *iterables, repeat=1)",
      (type: Type, iterables: readonly Value[], repeat: Value) => {
        const times = asSize(repeat);
        if (times === DEFER) return DEFER;
        if (times < 0) raise(ValueError, "repeat argument cannot be negative");
        const pools: Value[][] = [];
        const used: Value[] = [];
        for (const each of iterables) {
          const pool = items(each);
          if (pool === DEFER) {
            // Iterators before this one are used up.
            return defer(productFrom, [type, new Tuple([...used, ...iterables.slice(used.length)]), times]);
          }
          pools.push(pool);
          used.push(isLeafIterator(each) ? new List(pool) : each);
        }
        return makeProduct(type, pools, times);
      },
    ),
  ],
);
const productFrom: Native = internal("_product_from(type, iterables, repeat, /)", () => DEFER);
internal("_product_new(type, pools, repeat, /)", (type: Type, pools: List, repeat: number) =>
  makeProduct(
    type,
    pools.items.map(pool => (pool as List).items),
    repeat,
  ),
);

// ---- combinations

class Combinations extends Picker {
  start(pool: readonly Value[], r: number): void {
    this.pool = pool;
    this.isOver = r > pool.length;
    if (!this.isOver) this.indices = ascending(r);
  }

  protected step(): boolean {
    const { indices, pool } = this;
    const r = indices.length;
    let i = r - 1;
    while (i >= 0 && indices[i] === i + pool.length - r) i--;
    if (i < 0) return false;
    let next = indices[i];
    for (; i < r; i++) indices[i] = ++next;
    return true;
  }
}

class Multicombinations extends Picker {
  start(pool: readonly Value[], r: number): void {
    this.pool = pool;
    this.isOver = pool.length === 0 && r > 0;
    if (!this.isOver) {
      checkItems(r);
      this.indices = new Array(r).fill(0);
    }
  }

  protected step(): boolean {
    const { indices, pool } = this;
    let i = indices.length - 1;
    while (i >= 0 && indices[i] === pool.length - 1) i--;
    if (i < 0) return false;
    indices.fill(indices[i] + 1, i);
    return true;
  }
}

class Permutations extends Picker {
  /** How many of `indices` make a row. */
  count = 0;
  cycles: number[] = [];

  start(pool: readonly Value[], r: number): void {
    this.pool = pool;
    this.count = r;
    this.isOver = r > pool.length;
    if (this.isOver) return;
    this.indices = ascending(pool.length);
    this.cycles = Array.from({ length: r }, (_, i) => pool.length - i);
  }

  protected override row(): Tuple {
    return new Tuple(pick(this.pool, this.indices, this.count));
  }

  protected step(): boolean {
    const { indices, cycles, count } = this;
    const { length } = indices;
    for (let i = count - 1; i >= 0; i--) {
      if (--cycles[i] === 0) {
        const [moved] = indices.splice(i, 1);
        indices.push(moved);
        cycles[i] = length - i;
      } else {
        const other = length - cycles[i];
        [indices[i], indices[other]] = [indices[other], indices[i]];
        return true;
      }
    }
    return false;
  }
}

/** `name(iterable, r)` */
function combining(
  name: string,
  signature: string,
  doc: string,
  layout: new () => Picker & { start(pool: readonly Value[], r: number): void },
): Type {
  const type: Type = itertool(name, layout, doc, () => [
    construct(`${name}${signature}`, (subtype: Type, iterable: Value, r: Value) => {
      if (name === "permutations" && r !== null && asInt(r) === undefined)
        raise(TypeError, "Expected int as r");
      const count = r === null ? null : asSize(r);
      if (count === DEFER) return DEFER;
      const pool = items(iterable);
      if (pool === DEFER) return DEFER;
      if (count !== null && count < 0) raise(ValueError, "r must be non-negative");
      const picker = make(subtype, type, layout);
      picker.start(pool, count ?? pool.length);
      return picker;
    }),
  ]);
  return type;
}

export const combinatoricTypes = [
  productType,
  combining(
    "combinations",
    "(type, iterable, r)",
    "Return successive r-length combinations of elements in the iterable.\n\ncombinations(range(4), 3) --> (0,1,2), (0,1,3), (0,2,3), (1,2,3)",
    Combinations,
  ),
  combining(
    "combinations_with_replacement",
    "(type, iterable, r)",
    "Return successive r-length combinations of elements in the iterable allowing individual elements to have successive repeats.\n\ncombinations_with_replacement('ABC', 2) --> ('A','A'), ('A','B'), ('A','C'), ('B','B'), ('B','C'), ('C','C')",
    Multicombinations,
  ),
  combining(
    "permutations",
    "(type, iterable, r=None)",
    "Return successive r-length permutations of elements in the iterable.\n\npermutations(range(3), 2) --> (0,1), (0,2), (1,0), (1,2), (2,0), (2,1)",
    Permutations,
  ),
];
