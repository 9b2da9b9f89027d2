import { Buffer, requireBytes } from "./buffer.ts";
import { raise, ValueError } from "./error.ts";
import { letterOf, sizeOfLetter } from "./memory-format.ts";
import { builtinType, type Value } from "./object.ts";

const noBuffer: Buffer | null = null;

/**
 * A `memoryview`: items of one format in the memory of another object, in any number of dimensions. The memory is that
 * of `base`, never of another view; `offset` is where the item with all indexes 0 begins.
 */
export class MemoryView extends Buffer {
  /** The object that lends the memory; null once released. */
  base: Buffer | null;
  offset = 0;
  format: string;
  itemSize: number;
  dimensions: readonly number[];
  /** From one item to the next, in bytes, for each dimension. */
  strides: readonly number[];
  private readonlyMemory: boolean;
  /** An object whose `__buffer__` is Python code, and the view that it gave: it is told when this one is released. */
  exporter: Value = null;
  exported: MemoryView | null = null;
  /** Whether the base counts this view as one that keeps it from being resized. */
  private isLent = false;

  constructor(base: Buffer | null = noBuffer) {
    super();
    this.base = base;
    this.format = base === null ? "B" : base.format;
    this.itemSize = base === null ? 1 : base.itemSize;
    this.dimensions = base === null ? [0] : [base.bytes().length / base.itemSize];
    this.strides = [this.itemSize];
    this.readonlyMemory = base === null || base.isReadonly;
  }

  /** A view of all of an object's memory, which the object knows of: it can't be resized until the view is released. */
  static of(lender: Buffer): MemoryView {
    const view =
      lender instanceof MemoryView
        ? lender.with(lender.offset, lender.dimensions, lender.strides)
        : new MemoryView(lender);
    view.isLent = true;
    view.owner.lend();
    return view;
  }

  /** The object that lends the memory; ValueError if the view was released. */
  get owner(): Buffer {
    if (this.base === null) raise(ValueError, "operation forbidden on released memoryview object");
    return this.base;
  }

  release(): void {
    if (this.isLent) this.base?.takeBack();
    this.isLent = false;
    this.base = null;
  }

  /**
   * A view of some of the same memory. It doesn't keep the object from being resized: nothing tells when a slice that was
   * only passed on is dropped.
   */
  with(
    offset: number,
    dimensions: readonly number[],
    strides: readonly number[],
    format = this.format,
    isReadonly = this.readonlyMemory,
  ): MemoryView {
    const view = new MemoryView(noBuffer);
    view.base = this.owner;
    view.offset = offset;
    view.dimensions = dimensions;
    view.strides = strides;
    view.format = format;
    const letter = letterOf(format);
    view.itemSize = letter === undefined ? this.itemSize : sizeOfLetter(letter);
    view.readonlyMemory = isReadonly;
    return view;
  }

  get isReadonly(): boolean {
    return this.readonlyMemory;
  }

  /** All of the lender's memory; offsets count from its start. */
  get memory(): Uint8Array {
    return requireBytes(this.owner);
  }

  /** How many items there are. */
  get count(): number {
    let count = 1;
    for (const each of this.dimensions) count *= each;
    return count;
  }

  /** Whether the items follow one another in memory, the last index running fastest (C) or the first (Fortran). */
  isContiguous(order: "C" | "F"): boolean {
    const { dimensions, strides } = this;
    if (this.count === 0) return true;
    let expected = this.itemSize;
    for (let k = 0; k < dimensions.length; k++) {
      const i = order === "C" ? dimensions.length - 1 - k : k;
      if (dimensions[i] > 1 && strides[i] !== expected) return false;
      expected *= dimensions[i];
    }
    return true;
  }

  bytes(): Uint8Array {
    const { memory, offset } = this;
    if (this.isContiguous("C")) return memory.subarray(offset, offset + this.count * this.itemSize);
    return this.copy("C");
  }

  /** A copy of the items, one after the other in an order. */
  copy(order: "C" | "F"): Uint8Array {
    const { memory, itemSize } = this;
    const bytes = new Uint8Array(this.count * itemSize);
    let at = 0;
    for (const offset of this.offsets(order)) {
      for (let i = 0; i < itemSize; i++) bytes[at + i] = memory[offset + i];
      at += itemSize;
    }
    return bytes;
  }

  /** Where each item begins, in an order. */
  offsets(order: "C" | "F" = "C"): number[] {
    let offsets = [this.offset];
    const { dimensions, strides } = this;
    for (let k = 0; k < dimensions.length; k++) {
      const i = order === "C" ? k : dimensions.length - 1 - k;
      const next: number[] = [];
      for (const each of offsets) for (let n = 0; n < dimensions[i]; n++) next.push(each + n * strides[i]);
      offsets = next;
    }
    return offsets;
  }
}

export const memoryviewType = builtinType("memoryview", MemoryView);
memoryviewType.hasWeakref = true;
memoryviewType.isBase = false;
memoryviewType.pattern = "sequence";

/** From one item to the next, for each dimension, of items that follow one another, the last index running fastest. */
export function stridesFor(dimensions: readonly number[], itemSize: number): number[] {
  const strides: number[] = [];
  let stride = itemSize;
  for (let i = dimensions.length - 1; i >= 0; i--) {
    strides[i] = stride;
    stride *= dimensions[i];
  }
  return strides;
}
