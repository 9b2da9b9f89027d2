import type { Deferred } from "./native.ts";
import { builtinType, Float, type PyObject, type Value } from "./object.ts";
import { Container, type Piece } from "./protocol.ts";
import { pairItems } from "./tuple.ts";

/** Up to so many items are moved faster one by one than by the host's own functions (*measured* on V8 11.3). */
export const fewMoves = 20;

/**
 * A list. When all its items are floats (none of them NaN) they may be stored raw, as doubles: `floats` is true
 * then, and `raw` a `number[]`. `items` is for code that does not care: it makes the list an ordinary one first.
 * Code on hot paths looks at `floats` and uses `raw`.
 */
export class List extends Container {
  /** `Value[]`, or, if `floats`, `number[]` of doubles. */
  raw: unknown[];
  floats: boolean;

  constructor(items: Value[] = []) {
    super();
    this.raw = items;
    this.floats = false;
  }

  /** A list of floats, none of them NaN. */
  static ofDoubles(doubles: number[]): List {
    const list = new List();
    if (doubles.length > 0) {
      list.raw = doubles;
      list.floats = true;
    }
    return list;
  }

  /** The items as values, to read and to change. */
  get items(): Value[] {
    if (this.floats) this.box();
    return this.raw as Value[];
  }

  set items(items: Value[]) {
    this.raw = items;
    this.floats = false;
  }

  get length(): number {
    return this.raw.length;
  }

  /** The item at a valid index. */
  at(index: number): Value {
    return this.floats ? new Float(this.raw[index] as number) : (this.raw[index] as Value);
  }

  append(value: Value): void {
    if (this.floats) {
      if (value instanceof Float && !Number.isNaN(value.value)) {
        this.raw.push(value.value);
        return;
      }
      this.box();
    } else if (this.raw.length === 0 && value instanceof Float && !Number.isNaN(value.value)) {
      // A fresh array, so that the host stores doubles from the start.
      this.raw = [value.value];
      this.floats = true;
      return;
    }
    this.raw.push(value);
  }

  /** Replace the item at a valid index. */
  setAt(index: number, value: Value): void {
    if (this.floats) {
      if (value instanceof Float && !Number.isNaN(value.value)) {
        this.raw[index] = value.value;
        return;
      }
      this.box();
    }
    this.raw[index] = value;
  }

  /** Remove the item at a valid index. */
  removeAt(index: number): void {
    const { raw } = this;
    const last = raw.length - 1;
    if (index === 0) raw.shift();
    else if (last - index > fewMoves) raw.splice(index, 1);
    else {
      for (let i = index; i < last; i++) raw[i] = raw[i + 1];
      raw.pop();
    }
  }

  /** Put an item before the one at an index from 0 up to the length. */
  insertAt(index: number, value: Value): void {
    const { items } = this;
    const { length } = items;
    if (length - index > fewMoves) {
      items.splice(index, 0, value);
      return;
    }
    items.push(value);
    for (let i = length; i > index; i--) items[i] = items[i - 1];
    items[index] = value;
  }

  /** Store the items as values from now on. */
  private box(): void {
    this.raw = (this.raw as number[]).map(each => new Float(each));
    this.floats = false;
  }

  get closed(): string {
    return "[...]";
  }

  reprPieces(): Piece[] {
    const pieces: Piece[] = [];
    let text = "[";
    for (let i = 0; i < this.length; i++) {
      if (i > 0) text += ", ";
      const item = this.at(i);
      if (typeof item === "number") {
        text += item;
        continue;
      }
      pieces.push({ text }, { item });
      text = "";
    }
    pieces.push({ text: `${text}]` });
    return pieces;
  }

  equalPairs(other: PyObject): readonly Value[] | false | Deferred | undefined {
    if (!(other instanceof List)) return undefined;
    if (this.length !== other.length) return false;
    if (this.floats && other.floats) {
      const { raw } = other;
      return this.raw.every((each, i) => each === raw[i]) ? [] : false;
    }
    return pairItems(this.items, other.items);
  }
}

export const listType = builtinType("list", List);
listType.pattern = "sequence";
