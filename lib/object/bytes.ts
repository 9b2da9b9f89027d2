import { Buffer } from "./buffer.ts";
import { builtinType, type Type } from "./object.ts";

const none = new Uint8Array();

/** A `bytes`. Nobody writes into `data` once it is made. */
export class Bytes extends Buffer {
  data: Uint8Array;
  constructor(data: Uint8Array = none) {
    super();
    this.data = data;
  }

  bytes(): Uint8Array {
    return this.data;
  }
  get format(): string {
    return "B";
  }
  get itemSize(): number {
    return 1;
  }
  get isReadonly(): boolean {
    return true;
  }
}

export const bytesType = builtinType("bytes", Bytes);

/** A `bytes` of a class: `bytes` itself or one derived from it. */
export function makeBytes(type: Type, data: Uint8Array): Bytes {
  if (type === bytesType) return new Bytes(data);
  const bytes = new type.layout() as Bytes;
  bytes.data = data;
  return bytes;
}
