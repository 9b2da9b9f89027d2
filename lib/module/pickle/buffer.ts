import { Buffer, lendsInPython } from "../../object/buffer.ts";
import { BufferError, raise, TypeError, ValueError } from "../../object/error.ts";
import { MemoryView } from "../../object/memoryview.ts";
import { construct, DEFER, declare, method } from "../../object/native.ts";
import { builtinType, type Type, typeOf, type Value } from "../../object/object.ts";

const none = new Uint8Array();

/** `PickleBuffer`: wraps an object with a buffer that may travel beside a pickle. */
export class PickleBuffer extends Buffer {
  /** Null once it was released. */
  private view: MemoryView | null = null;

  wrap(lender: Buffer): void {
    this.view = MemoryView.of(lender);
  }

  get lent(): MemoryView {
    if (this.view === null) raise(ValueError, "operation forbidden on released PickleBuffer object");
    return this.view;
  }

  get isContiguous(): boolean {
    return this.lent.isContiguous("C") || this.lent.isContiguous("F");
  }

  /** The memory in the order in which it is there. */
  raw(): Uint8Array {
    const { lent } = this;
    return lent.isContiguous("C") ? lent.bytes() : lent.copy("F");
  }

  release(): void {
    this.view?.release();
    this.view = null;
  }

  bytes(): Uint8Array {
    return this.view === null ? none : this.view.bytes();
  }
  get isReadonly(): boolean {
    return this.view?.isReadonly ?? true;
  }
  get format(): string {
    return this.view?.format ?? "B";
  }
  get itemSize(): number {
    return this.view?.itemSize ?? 1;
  }
}

export const pickleBufferType = builtinType("pickle.PickleBuffer", PickleBuffer);
pickleBufferType.module = "pickle";
pickleBufferType.qualname = "PickleBuffer";
pickleBufferType.hasWeakref = true;
pickleBufferType.isBase = false;

declare(pickleBufferType, "Wrapper for potentially out-of-band buffers", () => [
  construct("PickleBuffer(type, /, *args)", (type: Type, args: readonly Value[]) => {
    if (args.length !== 1)
      raise(TypeError, `PickleBuffer() takes exactly 1 positional argument (${args.length} given)`);
    const [object] = args;
    if (lendsInPython(object)) return DEFER;
    if (!(object instanceof Buffer))
      raise(TypeError, `a bytes-like object is required, not '${typeOf(object).name}'`);
    const buffer = new type.layout() as PickleBuffer;
    buffer.wrap(object instanceof PickleBuffer ? object.lent : object);
    return buffer;
  }),
  method(
    "raw(self, /)",
    "Return a memoryview of the raw memory underlying this buffer.\n\nWill raise BufferError is the buffer isn't contiguous.",
    (self: PickleBuffer) => {
      const { lent } = self;
      if (!self.isContiguous) raise(BufferError, "cannot extract raw buffer from non-contiguous buffer");
      return MemoryView.of(lent).with(lent.offset, [lent.count * lent.itemSize], [1], "B");
    },
  ),
  method(
    "release(self, /)",
    "Release the underlying buffer controlled by the PickleBuffer object.",
    (self: PickleBuffer) => {
      self.release();
      return null;
    },
  ),
]);
