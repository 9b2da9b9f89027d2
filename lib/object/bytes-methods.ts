import { type Buffer, bytesHash, fromLatin1 } from "./buffer.ts";
import { bytesMethod, sourceBytes } from "./byte-argument.ts";
import { BytesIterator } from "./byte-iterator.ts";
import { type ByteKind, byteMethods } from "./byte-methods.ts";
import { byteTexts, fromHexMethod, keyOf, percentWalkOf, reprBytes, sliceBytes } from "./byte-text.ts";
import { ByteArray } from "./bytearray.ts";
import { Bytes, bytesType, makeBytes } from "./bytes.ts";
import { BufferError, IndexError, raise } from "./error.ts";
import { internal } from "./internal.ts";
import { MemoryView } from "./memoryview.ts";
import { construct, DEFER, type Deferred, declare, defer, method, slot } from "./native.ts";
import type { Type, Value } from "./object.ts";
import { asStr, index } from "./protocol.ts";
import { Tuple } from "./tuple.ts";

const kind: ByteKind = {
  name: "bytes",
  make: bytes => new Bytes(bytes),
  same: self => (self.type === bytesType ? self : new Bytes(self.bytes())),
};

function getItem(self: Bytes, key: Value): Value | Deferred {
  const { data } = self;
  const at = keyOf(kind, key, data.length);
  if (typeof at === "number") return at < 0 ? raise(IndexError, "index out of range") : data[at];
  if (at === DEFER) return DEFER;
  const bytes = sliceBytes(data, at);
  if (bytes === DEFER) return DEFER;
  return bytes.length === data.length && at.step === null ? kind.same(self) : new Bytes(bytes);
}

/** The flag by which a consumer asks `__buffer__` for memory that it may change. */
const writable = 1;

const toBytes = method("__bytes__(self, /)", "Convert this value to exact type bytes.", (self: Bytes) =>
  kind.same(self),
);
bytesMethod.native = toBytes;

declare(
  bytesType,
  "bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> bytes\nbytes(bytes_or_buffer) -> immutable copy of bytes_or_buffer\nbytes(int) -> bytes object of size given by the parameter initialized with null bytes\nbytes() -> empty bytes object\n\nConstruct an immutable array of bytes from:\n  - an iterable yielding integers in range(256)\n  - a text string encoded using the specified encoding\n  - any object implementing the buffer API.\n  - an integer",
  () => [
    construct(
      "bytes(type, source=<unrepresentable>, encoding=<unrepresentable>, errors=<unrepresentable>)",
      (type: Type, source: Value | undefined, encoding: Value | undefined, errors: Value | undefined) => {
        const isBytes = source instanceof Bytes && source.type === bytesType;
        if (isBytes && type === bytesType && encoding === undefined && errors === undefined) return source;
        const bytes = sourceBytes("bytes", source, encoding, errors, source instanceof Bytes);
        return bytes === DEFER ? DEFER : makeBytes(type, bytes);
      },
    ),
    slot("__repr__", (self: Bytes) => reprBytes(kind, self.data)),
    slot("__str__", (self: Bytes) => reprBytes(kind, self.data)),
    slot("__hash__", (self: Bytes) => bytesHash(self.data)),
    slot("__iter__", (self: Bytes) => new BytesIterator(self)),
    slot("__getitem__", getItem),
    slot("__buffer__", (self: Bytes, flags: Value) => {
      const n = index(flags);
      if (n === DEFER) return DEFER;
      if (BigInt(n) & BigInt(writable)) raise(BufferError, "Object is not writable.");
      return MemoryView.of(self);
    }),
    toBytes,
    method("__getnewargs__(self, /)", "", (self: Bytes) => new Tuple([kind.same(self)])),
    method(
      "__sizeof__(self, /)",
      "Size of object in memory, in bytes.",
      (self: Bytes) => 33 + self.data.length,
    ),
    ...byteTexts(kind),
    ...byteMethods(kind),
    fromHexMethod(kind, bytesType, (cls, bytes) => defer(cls, [bytes])),
  ],
);

internal("_byte_percent_walk(template, args, /)", (template: Buffer, args: Value) =>
  percentWalkOf(template, args),
);
internal("_byte_percent_result(template, text, /)", (template: Buffer, text: Value) => {
  const bytes = fromLatin1(asStr(text) as string);
  return template instanceof ByteArray ? new ByteArray(bytes) : new Bytes(bytes);
});
