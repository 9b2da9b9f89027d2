import type { Buffer } from "./buffer.ts";
import type { ByteArray } from "./bytearray.ts";
import type { Bytes } from "./bytes.ts";
import { iteratorType, lengthHintEntry, pickling, statePosition } from "./list-iterator.ts";
import { method, slot } from "./native.ts";
import type { Value } from "./object.ts";
import { LeafIterator } from "./protocol.ts";
import { Tuple } from "./tuple.ts";

/** Goes through bytes as they are at each step. */
abstract class ByteIterator extends LeafIterator {
  /** Null when exhausted, for good. */
  protected source: Buffer | null;
  protected index = 0;

  constructor(source: Buffer | null) {
    super();
    this.source = source;
  }

  protected abstract byteAt(index: number): number | undefined;

  advance(): Value | undefined {
    if (this.source === null) return undefined;
    const byte = this.byteAt(this.index);
    if (byte === undefined) this.source = null;
    else this.index++;
    return byte;
  }

  override lengthHint(): number {
    return this.source === null ? 0 : Math.max(0, this.source.bytes().length - this.index);
  }

  reduce(): Tuple {
    if (this.source === null) return new Tuple([pickling.iter, new Tuple([new Tuple()])]);
    return new Tuple([pickling.iter, new Tuple([this.source]), this.index]);
  }

  setState(state: Value): void {
    const position = statePosition(state, Number.MAX_SAFE_INTEGER);
    if (this.source !== null) this.index = Math.min(position, this.source.bytes().length);
  }
}

export class BytesIterator extends ByteIterator {
  constructor(source: Bytes | null = null) {
    super(source);
  }
  protected byteAt(index: number): number | undefined {
    return (this.source as Bytes).data[index];
  }
}

export class ByteArrayIterator extends ByteIterator {
  constructor(source: ByteArray | null = null) {
    super(source);
  }
  protected byteAt(index: number): number | undefined {
    const source = this.source as ByteArray;
    return index < source.length ? source.at(index) : undefined;
  }
}

const entries = () => [
  lengthHintEntry(),
  slot("__reduce__", (self: ByteIterator) => self.reduce()),
  method(
    "__setstate__(self, object, /)",
    "Set state information for unpickling.",
    (self: ByteIterator, state: Value) => {
      self.setState(state);
      return null;
    },
  ),
];
iteratorType("bytes_iterator", BytesIterator, () => entries());
iteratorType("bytearray_iterator", ByteArrayIterator, () => entries());
