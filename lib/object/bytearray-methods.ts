import { Buffer, bytesOf, latin1, lendsInPython } from "./buffer.ts";
import { byteOf, bytesOfInts, sourceBytes } from "./byte-argument.ts";
import { ByteArrayIterator } from "./byte-iterator.ts";
import { type ByteKind, byteMethods } from "./byte-methods.ts";
import { byteTexts, fromHexMethod, keyOf, repeatBytes, reprBytes, sliceBytes } from "./byte-text.ts";
import { ByteArray, bytearrayType } from "./bytearray.ts";
import { Bytes } from "./bytes.ts";
import { Dict } from "./dict.ts";
import { IndexError, raise, TypeError, ValueError } from "./error.ts";
import { type Attributed, getOwn, namespaceOf, ownNames } from "./instance.ts";
import { MemoryView } from "./memoryview.ts";
import { construct, DEFER, type Deferred, declare, defer, method, slot } from "./native.ts";
import { type Type, typeOf, type Value } from "./object.ts";
import { asStr, index, items } from "./protocol.ts";
import { asSize, isIterable } from "./size.ts";
import { resolveSlice, type Slice } from "./slice.ts";
import * as slots from "./slot.generated.ts";
import { checkTextLength, repetitions } from "./str-argument.ts";
import { Tuple } from "./tuple.ts";

const kind: ByteKind = {
  name: "bytearray",
  make: bytes => new ByteArray(bytes),
  same: self => new ByteArray(self.bytes().slice()),
};

const none = new Uint8Array();
const parameters = ["source", "encoding", "errors"];

/** The arguments of `bytearray(source, encoding, errors)`. */
function bind(args: readonly Value[], kwargs: ReadonlyMap<string, Value>): (Value | undefined)[] {
  const given = args.length + kwargs.size;
  if (given > parameters.length) {
    raise(TypeError, `bytearray() takes at most ${parameters.length} arguments (${given} given)`);
  }
  const bound: (Value | undefined)[] = [args[0], args[1], args[2]];
  for (const [name, value] of kwargs) {
    const at = parameters.indexOf(name);
    if (at < 0) raise(TypeError, `bytearray() got an unexpected keyword argument '${name}'`);
    if (at < args.length) {
      raise(TypeError, `argument for bytearray() given by name ('${name}') and position (${at + 1})`);
    }
    bound[at] = value;
  }
  return bound;
}

function init(self: ByteArray, args: readonly Value[], kwargs: ReadonlyMap<string, Value>): null | Deferred {
  const [source, encoding, errors] = bind(args, kwargs);
  self.replace(none);
  const bytes = sourceBytes("bytearray", source, encoding, errors, false);
  if (bytes === DEFER) return DEFER;
  self.replace(bytes);
  return null;
}

function getItem(self: ByteArray, key: Value): Value | Deferred {
  const at = keyOf(kind, key, self.length);
  if (typeof at === "number") return at < 0 ? raise(IndexError, "bytearray index out of range") : self.at(at);
  if (at === DEFER) return DEFER;
  const bytes = sliceBytes(self.bytes(), at);
  return bytes === DEFER ? DEFER : new ByteArray(bytes);
}

function setItem(self: ByteArray, key: Value, value: Value): null | Deferred {
  const at = keyOf(kind, key, self.length);
  if (at === DEFER) return DEFER;
  if (typeof at !== "number") return setSlice(self, at, value);
  const byte = byteOf(value);
  if (byte === DEFER) return DEFER;
  if (at < 0) raise(IndexError, "bytearray index out of range");
  self.setAt(at, byte);
  return null;
}

/** Whether a value converts to a number of some kind. */
function isNumber(value: Value): boolean {
  const type = typeOf(value);
  return [slots.INDEX, slots.INT, slots.FLOAT].some(each => type.slot(each) !== undefined);
}

/** The bytes that are assigned to a slice. */
function assigned(value: Value): Uint8Array | Deferred {
  if (value instanceof ByteArray) return value.bytes().slice();
  const bytes = bytesOf(value);
  if (bytes !== undefined) return bytes;
  if (lendsInPython(value)) return DEFER;
  if (asStr(value) !== undefined || isNumber(value)) {
    raise(TypeError, "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
  }
  return sourceBytes("bytearray", value, undefined, undefined, false);
}

function setSlice(self: ByteArray, slice: Slice, value: Value): null | Deferred {
  const bytes = assigned(value);
  if (bytes === DEFER) return DEFER;
  const bounds = resolveSlice(slice, self.length);
  if (bounds === DEFER) return DEFER;
  const { start, step, length } = bounds;
  if (step === 1) {
    self.splice(start, length, bytes);
    return null;
  }
  if (bytes.length === 0) {
    deleteSlice(self, slice);
    return null;
  }
  if (bytes.length !== length) {
    raise(ValueError, `attempt to assign bytes of size ${bytes.length} to extended slice of size ${length}`);
  }
  for (let i = 0, at = start; i < length; i++, at += step) self.setAt(at, bytes[i]);
  return null;
}

function deleteSlice(self: ByteArray, slice: Slice): null | Deferred {
  const bounds = resolveSlice(slice, self.length);
  if (bounds === DEFER) return DEFER;
  const { start, step, length } = bounds;
  if (length === 0) return null;
  if (step === 1) {
    self.splice(start, length, none);
    return null;
  }
  const every = Math.abs(step);
  const first = step > 0 ? start : start + (length - 1) * step;
  const last = first + (length - 1) * every;
  self.replace(self.bytes().filter((_, i) => i < first || i > last || (i - first) % every !== 0));
  return null;
}

function deleteItem(self: ByteArray, key: Value): null | Deferred {
  const at = keyOf(kind, key, self.length);
  if (at === DEFER) return DEFER;
  if (typeof at !== "number") return deleteSlice(self, at);
  if (at < 0) raise(IndexError, "bytearray index out of range");
  self.splice(at, 1, none);
  return null;
}

/** `self += other`: bytes-like objects only. */
function extendInPlace(self: ByteArray, other: Value): Value | Deferred {
  const bytes = bytesOf(other);
  if (bytes === undefined) {
    if (lendsInPython(other)) return DEFER;
    raise(TypeError, `can't concat ${typeOf(other).name} to bytearray`);
  }
  // Its memory is lent to the very addition.
  if (other === self && self.length > 0) {
    self.lend();
    try {
      self.checkResizable();
    } finally {
      self.takeBack();
    }
  }
  checkTextLength(self.length + bytes.length);
  if (bytes.length > 0) self.splice(self.length, 0, bytes);
  return self;
}

function repeatInPlace(self: ByteArray, factor: Value): Value | Deferred {
  const n = index(factor);
  if (n === DEFER) return DEFER;
  repetitions(n, self.length);
  if (n !== 1) self.replace(repeatBytes(self.bytes(), n));
  return self;
}

function extend(self: ByteArray, iterable: Value): null | Deferred {
  if (iterable instanceof Buffer) {
    const bytes = iterable.bytes();
    if (bytes.length > 0) self.splice(self.length, 0, bytes);
    return null;
  }
  if (lendsInPython(iterable)) return DEFER;
  if (asStr(iterable) !== undefined) {
    raise(TypeError, `expected iterable of integers; got: '${typeOf(iterable).name}'`);
  }
  if (!isIterable(iterable)) raise(TypeError, `can't extend bytearray with ${typeOf(iterable).name}`);
  const values = items(iterable);
  if (values === DEFER) return DEFER;
  const bytes = bytesOfInts(values);
  if (bytes === DEFER) return DEFER;
  if (bytes.length > 0) self.splice(self.length, 0, bytes);
  return null;
}

function insert(self: ByteArray, at: Value, item: Value): null | Deferred {
  const where = asSize(at);
  if (where === DEFER) return DEFER;
  const byte = byteOf(item);
  if (byte === DEFER) return DEFER;
  const { length } = self;
  const position = where < 0 ? Math.max(0, where + length) : Math.min(where, length);
  self.splice(position, 0, Uint8Array.of(byte));
  return null;
}

function pop(self: ByteArray, at: Value): Value | Deferred {
  const where = asSize(at);
  if (where === DEFER) return DEFER;
  const { length } = self;
  if (length === 0) raise(IndexError, "pop from empty bytearray");
  const position = where < 0 ? where + length : where;
  if (position < 0 || position >= length) raise(IndexError, "pop index out of range");
  const byte = self.at(position);
  self.splice(position, 1, none);
  return byte;
}

function resize(self: ByteArray, size: Value): null | Deferred {
  const length = asSize(size);
  if (length === DEFER) return DEFER;
  if (length < 0) raise(ValueError, `Can only resize to positive sizes, got ${length}`);
  checkTextLength(length);
  if (length < self.length) self.splice(length, self.length - length, none);
  else if (length > self.length) self.splice(self.length, 0, new Uint8Array(length - self.length));
  return null;
}

/** The attributes of a subclass's instance; null if there are none. */
function stateOf(self: ByteArray): Value {
  if (self.type === bytearrayType) return null;
  const object = self as unknown as Attributed;
  const namespace = namespaceOf(object);
  if (namespace !== undefined) return namespace;
  const names = ownNames(object);
  return names.length === 0
    ? null
    : Dict.of(names.map(name => [name, getOwn(object, name) as Value] as const));
}

/** What `pickle` needs: text in latin-1 for protocols without bytes. */
function reduce(self: ByteArray, protocol: number): Tuple {
  const bytes = self.bytes();
  let args: Value[] = [];
  if (protocol >= 3) args = [new Bytes(bytes.slice())];
  else if (bytes.length > 0) args = [latin1(bytes), "latin-1"];
  return new Tuple([self.type, new Tuple(args), stateOf(self)]);
}

declare(
  bytearrayType,
  "bytearray(iterable_of_ints) -> bytearray\nbytearray(string, encoding[, errors]) -> bytearray\nbytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer\nbytearray(int) -> bytes array of size given by the parameter initialized with null bytes\nbytearray() -> empty bytes array\n\nConstruct a mutable bytearray object from:\n  - an iterable yielding integers in range(256)\n  - a text string encoded using the specified encoding\n  - a bytes or a buffer object\n  - any object implementing the buffer API.\n  - an integer",
  () => [
    construct("bytearray(type, /, *args, **kwargs)", (type: Type) =>
      type === bytearrayType ? new ByteArray() : (new type.layout() as ByteArray),
    ),
    slot("__init__", init),
    { name: "__hash__", value: null },
    slot("__repr__", (self: ByteArray) => `${self.type.name}(${reprBytes(kind, self.bytes())})`),
    slot("__str__", (self: ByteArray) => `${self.type.name}(${reprBytes(kind, self.bytes())})`),
    slot("__iter__", (self: ByteArray) => new ByteArrayIterator(self)),
    slot("__getitem__", getItem),
    slot("__setitem__", setItem),
    slot("__delitem__", deleteItem),
    slot("__iadd__", extendInPlace),
    slot("__imul__", repeatInPlace),
    slot("__buffer__", (self: ByteArray, flags: Value) => {
      const n = index(flags);
      return n === DEFER ? DEFER : MemoryView.of(self);
    }),
    slot("__release_buffer__", (_self: ByteArray, view: Value) => {
      if (view instanceof MemoryView) view.release();
      return null;
    }),
    method(
      "__alloc__(self, /)",
      "B.__alloc__() -> int\n\nReturn the number of bytes actually allocated.",
      (self: ByteArray) => (self.length === 0 ? 0 : self.length + 1),
    ),
    method(
      "__sizeof__(self, /)",
      "Returns the size of the bytearray object in memory, in bytes.",
      (self: ByteArray) => 56 + (self.length === 0 ? 0 : self.length + 1),
    ),
    method("__reduce__(self, /)", "Return state information for pickling.", (self: ByteArray) =>
      reduce(self, 2),
    ),
    method(
      "__reduce_ex__(self, proto=0, /)",
      "Return state information for pickling.",
      (self: ByteArray, protocol: Value) => {
        const n = index(protocol);
        return n === DEFER ? DEFER : reduce(self, Number(n));
      },
    ),
    method(
      "append(self, item, /)",
      "Append a single item to the end of the bytearray.\n\n  item\n    The item to be appended.",
      (self: ByteArray, item: Value) => {
        const byte = byteOf(item);
        if (byte === DEFER) return DEFER;
        self.append(byte);
        return null;
      },
    ),
    method("clear(self, /)", "Remove all items from the bytearray.", (self: ByteArray) => {
      self.replace(none);
      return null;
    }),
    method("copy(self, /)", "Return a copy of B.", (self: ByteArray) => kind.same(self)),
    method(
      "extend(self, iterable_of_ints, /)",
      "Append all the items from the iterator or sequence to the end of the bytearray.\n\n  iterable_of_ints\n    The iterable of items to append.",
      extend,
    ),
    method(
      "insert(self, index, item, /)",
      "Insert a single item into the bytearray before the given index.\n\n  index\n    The index where the value is to be inserted.\n  item\n    The item to be inserted.",
      insert,
    ),
    method(
      "pop(self, index=-1, /)",
      "Remove and return a single item from B.\n\n  index\n    The index from where to remove the item.\n    -1 (the default value) means remove the last item.\n\nIf no index argument is given, will pop the last item.",
      pop,
    ),
    method(
      "remove(self, value, /)",
      "Remove the first occurrence of a value in the bytearray.\n\n  value\n    The value to remove.",
      (self: ByteArray, value: Value) => {
        const byte = byteOf(value);
        if (byte === DEFER) return DEFER;
        const at = self.bytes().indexOf(byte);
        if (at < 0) raise(ValueError, "value not found in bytearray");
        self.splice(at, 1, none);
        return null;
      },
    ),
    method(
      "resize(self, size, /)",
      "Resize the internal buffer of bytearray to len.\n\n  size\n    New size to resize to.",
      resize,
    ),
    method("reverse(self, /)", "Reverse the order of the values in B in place.", (self: ByteArray) => {
      self.bytes().reverse();
      return null;
    }),
    ...byteTexts(kind),
    ...byteMethods(kind),
    fromHexMethod(kind, bytearrayType, (cls, bytes) => defer(cls, [bytes])),
  ],
);
