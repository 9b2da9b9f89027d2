import { bytesHex } from "../text/index.ts";
import { Buffer, bytesHash, equalBytes, lendsInPython } from "./buffer.ts";
import { Bytes } from "./bytes.ts";
import { IndexError, NotImplementedError, raise, TypeError, ValueError } from "./error.ts";
import { classGetItem } from "./generic-alias.ts";
import { separatorOf } from "./hex.ts";
import { internal } from "./internal.ts";
import { List } from "./list.ts";
import { iteratorType } from "./list-iterator.ts";
import { letterOf, readItem, sizeOfLetter, writeItem } from "./memory-format.ts";
import { MemoryView, memoryviewType, stridesFor } from "./memoryview.ts";
import {
  classMethod,
  construct,
  DEFER,
  type Deferred,
  declare,
  defer,
  getter,
  method,
  slot,
} from "./native.ts";
import { Ellipsis, NotImplemented, slotOf, typeOf, type Value } from "./object.ts";
import { address } from "./object-methods.ts";
import { asInt, asStr, equals, index, LeafIterator } from "./protocol.ts";
import { searchBound } from "./size.ts";
import { isIndex, positionOf, resolveSlice, Slice } from "./slice.ts";
import * as slots from "./slot.generated.ts";
import { strArgument } from "./str-argument.ts";
import { Tuple } from "./tuple.ts";
import { strToHost } from "./wide.ts";

/** The view that `memoryview(object)` makes. */
function viewOf(object: Value): MemoryView | Deferred {
  if (object instanceof Buffer) return MemoryView.of(object);
  if (lendsInPython(object)) return DEFER;
  raise(TypeError, `memoryview: a bytes-like object is required, not '${typeOf(object).name}'`);
}

/** The letter of the view's format; NotImplementedError where it is none of the struct module's native ones. */
function letterFor(self: MemoryView): string {
  const letter = letterOf(self.format);
  if (letter === undefined) {
    raise(NotImplementedError, `memoryview: format ${self.format} not supported`);
  }
  return letter;
}

/** Where the item begins that a key of one index, or a tuple of them, means. */
function offsetAt(self: MemoryView, indexes: readonly Value[]): number | Deferred {
  const { dimensions, strides } = self;
  if (indexes.length < dimensions.length) raise(NotImplementedError, "sub-views are not implemented");
  if (indexes.length > dimensions.length) {
    raise(TypeError, `cannot index ${dimensions.length}-dimension view with ${indexes.length}-element tuple`);
  }
  let { offset } = self;
  for (let i = 0; i < dimensions.length; i++) {
    const at = positionOf(indexes[i], dimensions[i]);
    if (at === DEFER || at === undefined) return DEFER;
    if (at < 0) raise(IndexError, `index out of bounds on dimension ${i + 1}`);
    offset += at * strides[i];
  }
  return offset;
}

/** Release a view, and tell an object in Python that lent it. */
function release(self: MemoryView): Value | Deferred {
  const { exporter, exported } = self;
  self.release();
  self.exporter = null;
  const found = slotOf(exporter, slots.RELEASE_BUFFER);
  return exported === null || found === undefined ? null : defer(found, [exporter, exported]);
}
internal("_view_of(exporter, exported, /)", (exporter: Value, exported: MemoryView) => {
  const view = MemoryView.of(exported);
  view.exporter = exporter;
  view.exported = exported;
  return view;
});

/** What kind of key it is: one index, indexes, slices; `invalid slice key` for the rest. */
function indexesOf(key: Value): readonly Value[] | "slices" {
  if (isIndex(key)) return [key];
  if (key instanceof Tuple) {
    if (key.items.every(isIndex)) return key.items;
    if (key.items.every(each => each instanceof Slice)) return "slices";
  }
  raise(TypeError, "memoryview: invalid slice key");
}

function getItem(self: MemoryView, key: Value): Value | Deferred {
  const { owner, dimensions } = self;
  if (typeof key === "number" && dimensions.length === 1 && self.format === "B") {
    const at = key < 0 ? key + dimensions[0] : key;
    if (at >= 0 && at < dimensions[0]) return owner.bytes()[self.offset + at * self.strides[0]];
  }
  if (dimensions.length === 0) {
    if (key === Ellipsis) return self;
    if (key instanceof Tuple && key.items.length === 0)
      return readItem(self.memory, self.offset, letterFor(self));
    raise(TypeError, "invalid indexing of 0-dim memory");
  }
  if (key instanceof Slice) return slice(self, key);
  const indexes = indexesOf(key);
  if (indexes === "slices") raise(NotImplementedError, "multi-dimensional slicing is not implemented");
  if (indexes.length === 1 && !(key instanceof Tuple) && dimensions.length > 1) {
    raise(NotImplementedError, "multi-dimensional sub-views are not implemented");
  }
  const offset = offsetAt(self, indexes);
  return offset === DEFER ? DEFER : readItem(self.memory, offset, letterFor(self));
}

/** Part of the view along its first dimension. */
function slice(self: MemoryView, key: Slice): MemoryView | Deferred {
  const { dimensions, strides } = self;
  const bounds = resolveSlice(key, dimensions[0]);
  if (bounds === DEFER) return DEFER;
  return self.with(
    self.offset + bounds.start * strides[0],
    [bounds.length, ...dimensions.slice(1)],
    [bounds.step * strides[0], ...strides.slice(1)],
  );
}

function setItem(self: MemoryView, key: Value, value: Value): null | Deferred {
  const { owner, dimensions } = self;
  if (self.isReadonly || owner.isReadonly) raise(TypeError, "cannot modify read-only memory");
  if (dimensions.length === 0) {
    if (key !== Ellipsis && !(key instanceof Tuple && key.items.length === 0)) {
      raise(TypeError, "invalid indexing of 0-dim memory");
    }
    return store(self, self.offset, value);
  }
  if (key instanceof Slice) return setSlice(self, key, value);
  const indexes = indexesOf(key);
  if (indexes === "slices") {
    raise(NotImplementedError, "memoryview slice assignments are currently restricted to ndim = 1");
  }
  const offset = offsetAt(self, indexes);
  return offset === DEFER ? DEFER : store(self, offset, value);
}

function store(self: MemoryView, offset: number, value: Value): null | Deferred {
  return writeItem(self.memory, offset, letterFor(self), self.format, value) === DEFER ? DEFER : null;
}

function setSlice(self: MemoryView, key: Slice, value: Value): null | Deferred {
  if (self.dimensions.length > 1) {
    raise(NotImplementedError, "memoryview slice assignments are currently restricted to ndim = 1");
  }
  if (!(value instanceof Buffer)) {
    if (lendsInPython(value)) return DEFER;
    raise(TypeError, `a bytes-like object is required, not '${typeOf(value).name}'`);
  }
  const to = slice(self, key);
  if (to === DEFER) return DEFER;
  const from = value instanceof MemoryView ? value : new MemoryView(value);
  if (from.dimensions.length !== 1 || from.dimensions[0] !== to.dimensions[0] || !sameFormat(from, to)) {
    raise(ValueError, "memoryview assignment: lvalue and rvalue have different structures");
  }
  const { memory, itemSize } = to;
  const bytes = from.copy("C");
  to.offsets().forEach((offset, i) => {
    memory.set(bytes.subarray(i * itemSize, (i + 1) * itemSize), offset);
  });
  return null;
}

function sameFormat(a: MemoryView, b: MemoryView): boolean {
  return a.itemSize === b.itemSize && a.format.replace(/^@/, "") === b.format.replace(/^@/, "");
}

/** Nested lists of the items, for each dimension one level. */
function listOf(self: MemoryView, dimension: number, offset: number, letter: string): Value {
  const { dimensions, strides } = self;
  if (dimension === dimensions.length) return readItem(self.memory, offset, letter);
  const items: Value[] = [];
  for (let i = 0; i < dimensions[dimension]; i++) {
    items.push(listOf(self, dimension + 1, offset + i * strides[dimension], letter));
  }
  return new List(items);
}

/** Views are equal if their shapes are, and their items as Python values, whatever their formats. */
function equal(self: MemoryView, other: Value): Value {
  if (self === other) return true;
  if (!(other instanceof Buffer)) return NotImplemented;
  if (self.base === null || (other instanceof MemoryView && other.base === null)) return false;
  const view = other instanceof MemoryView ? other : new MemoryView(other);
  if (
    self.dimensions.length !== view.dimensions.length ||
    self.dimensions.some((each, i) => each !== view.dimensions[i])
  ) {
    return false;
  }
  const letter = letterOf(self.format);
  const theirs = letterOf(view.format);
  if (letter === undefined || theirs === undefined) return false;
  // Not floats, of which NaN is not equal to itself, nor bools.
  if (letter === theirs && !"efd?".includes(letter)) return equalBytes(self.bytes(), view.bytes());
  const [mine, others] = [self.memory, view.memory];
  const places = view.offsets();
  return self
    .offsets()
    .every(
      (offset, i) => equals(readItem(mine, offset, letter), readItem(others, places[i], theirs)) === true,
    );
}

const shapeLimit = 64;

function cast(self: MemoryView, format: Value, shape: Value | undefined): MemoryView | Deferred {
  const { owner } = self;
  const target = strToHost(strArgument(format, "cast() argument 'format'"));
  if (!self.isContiguous("C")) raise(TypeError, "memoryview: casts are restricted to C-contiguous views");
  if ((shape !== undefined || self.dimensions.length !== 1) && self.count === 0) {
    raise(TypeError, "memoryview: cannot cast view with zeros in shape or strides");
  }
  let dimensions: number[] | undefined;
  if (shape !== undefined && shape !== null) {
    if (!(shape instanceof List || shape instanceof Tuple))
      raise(TypeError, "shape must be a list or a tuple");
    if (shape.items.length > shapeLimit) {
      raise(ValueError, `memoryview: number of dimensions must not exceed ${shapeLimit}`);
    }
    if (self.dimensions.length !== 1 && shape.items.length > 1) {
      raise(TypeError, "memoryview: cast must be 1D -> ND or ND -> 1D");
    }
    dimensions = [];
  }
  const source = letterOf(self.format);
  const what = "format must be a native single character format prefixed with an optional '@'";
  if (source === undefined) raise(ValueError, `memoryview: source ${what}`);
  const letter = letterOf(target);
  if (letter === undefined) raise(ValueError, `memoryview: destination ${what}`);
  if (!"bBc".includes(source) && !"bBc".includes(letter)) {
    raise(TypeError, "memoryview: cannot cast between two non-byte formats");
  }
  const bytes = self.count * self.itemSize;
  const size = sizeOfLetter(letter);
  if (bytes % size !== 0) raise(TypeError, "memoryview: length is not a multiple of itemsize");
  if (dimensions === undefined) dimensions = [bytes / size];
  else {
    for (const each of (shape as List | Tuple).items) {
      const n = asInt(each);
      if (n === undefined) raise(TypeError, "memoryview.cast(): elements of shape must be integers");
      if (n <= 0) raise(ValueError, "memoryview.cast(): elements of shape must be integers > 0");
      dimensions.push(Number(n));
    }
    if (dimensions.reduce((product, each) => product * each, size) !== bytes) {
      raise(TypeError, "memoryview: product(shape) * itemsize != buffer size");
    }
  }
  return self.with(
    self.offset,
    dimensions,
    stridesFor(dimensions, size),
    target,
    self.isReadonly || owner.isReadonly,
  );
}

/** Goes through the items of a view of one dimension. */
class MemoryIterator extends LeafIterator {
  private view: MemoryView | null;
  private next = 0;

  constructor(view: MemoryView | null = null) {
    super();
    this.view = view;
  }

  advance(): Value | undefined {
    const { view } = this;
    if (view === null) return undefined;
    const { memory } = view;
    if (this.next < view.dimensions[0]) {
      return readItem(memory, view.offset + this.next++ * view.strides[0], letterFor(view));
    }
    this.view = null;
    return undefined;
  }
}
iteratorType("memory_iterator", MemoryIterator);

function iterate(self: MemoryView): MemoryIterator {
  checkOneDimension(self, "multi-dimensional sub-views are not implemented");
  return new MemoryIterator(self);
}

function checkOneDimension(self: MemoryView, message: string): void {
  if (self.owner !== null && self.dimensions.length === 0)
    raise(TypeError, "invalid indexing of 0-dim memory");
  if (self.dimensions.length > 1) raise(NotImplementedError, message);
}

/** The item at a place of a view of one dimension. */
function itemAt(self: MemoryView, at: number): Value {
  return readItem(self.memory, self.offset + at * self.strides[0], letterFor(self));
}

const numbers = (values: readonly number[]) => new Tuple([...values]);

/** A property of the view, while it isn't released. */
function property(name: string, doc: string, get: (self: MemoryView) => Value) {
  return getter(name, doc, (self: MemoryView) => {
    void self.owner;
    return get(self);
  });
}

declare(memoryviewType, "Create a new memoryview object which references the given object.", () => [
  construct("memoryview(type, object)", (_type: Value, object: Value) => viewOf(object)),
  classMethod(
    "_from_flags(type, /, object, flags)",
    "Create a new memoryview object which references the given object.",
    (_type: Value, object: Value, _flags: Value) => viewOf(object),
  ),
  slot("__repr__", (self: MemoryView) => {
    return `<${self.base === null ? "released memory" : "memory"} at ${address(self)}>`;
  }),
  slot("__hash__", (self: MemoryView) => {
    void self.owner;
    if (!self.isReadonly) raise(ValueError, "cannot hash writable memoryview object");
    if (!/^@?[Bbc]$/.test(self.format)) {
      raise(ValueError, "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
    }
    return bytesHash(self.bytes());
  }),
  slot("__eq__", equal),
  slot("__ne__", (self: MemoryView, other: Value) => {
    const same = equal(self, other);
    return same === NotImplemented ? same : same !== true;
  }),
  slot("__lt__", () => NotImplemented),
  slot("__le__", () => NotImplemented),
  slot("__gt__", () => NotImplemented),
  slot("__ge__", () => NotImplemented),
  slot("__iter__", iterate),
  slot("__len__", (self: MemoryView) => {
    void self.owner;
    return self.dimensions.length === 0 ? raise(TypeError, "0-dim memory has no length") : self.dimensions[0];
  }),
  slot("__getitem__", getItem),
  slot("__setitem__", setItem),
  slot("__delitem__", (self: MemoryView, _key: Value) =>
    raise(
      TypeError,
      self.isReadonly || self.owner.isReadonly ? "cannot modify read-only memory" : "cannot delete memory",
    ),
  ),
  slot("__buffer__", (self: MemoryView, flags: Value) => {
    const n = index(flags);
    return n === DEFER ? DEFER : viewOf(self);
  }),
  slot("__release_buffer__", (_self: MemoryView, _buffer: Value) => {
    raise(ValueError, "memoryview's buffer is not this object");
  }),
  method("release(self, /)", "Release the underlying buffer exposed by the memoryview object.", release),
  method(
    "tobytes(self, /, order='C')",
    "Return the data in the buffer as a byte string.\n\nOrder can be {'C', 'F', 'A'}. When order is 'C' or 'F', the data of the\noriginal array is converted to C or Fortran order. For contiguous views,\n'A' returns an exact copy of the physical memory. In particular, in-memory\nFortran order is preserved. For non-contiguous views, the data is converted\nto C first. order=None is the same as order='C'.",
    (self: MemoryView, order: Value) => {
      void self.owner;
      const text = order === null ? "C" : asStr(order);
      if (text === undefined) {
        raise(TypeError, `tobytes() argument 'order' must be str or None, not ${typeOf(order).name}`);
      }
      if (text !== "C" && text !== "F" && text !== "A") raise(ValueError, "order must be 'C', 'F' or 'A'");
      const isFortran = text === "F" || (text === "A" && self.isContiguous("F") && !self.isContiguous("C"));
      return new Bytes(self.copy(isFortran ? "F" : "C"));
    },
  ),
  method(
    "hex(self, /, sep=<unrepresentable>, bytes_per_sep=1)",
    "Return the data in the buffer as a str of hexadecimal numbers.\n\n  sep\n    An optional single character or byte to separate hex bytes.\n  bytes_per_sep\n    How many bytes between separators.  Positive values count from the\n    right, negative values count from the left.",
    (self: MemoryView, sep: Value | undefined, group: Value) => {
      void self.owner;
      const separator = separatorOf(sep, group);
      return separator === DEFER ? DEFER : bytesHex(self.bytes(), separator.text, separator.group);
    },
  ),
  method("tolist(self, /)", "Return the data in the buffer as a list of elements.", (self: MemoryView) => {
    void self.owner;
    return listOf(self, 0, self.offset, letterFor(self));
  }),
  method(
    "cast(self, /, format, shape=<unrepresentable>)",
    "Cast a memoryview to a new format or shape.",
    cast,
  ),
  method("toreadonly(self, /)", "Return a readonly version of the memoryview.", (self: MemoryView) =>
    self.with(self.offset, self.dimensions, self.strides, self.format, true),
  ),
  method(
    "count(self, value, /)",
    "Count the number of occurrences of a value.",
    (self: MemoryView, value: Value) => {
      checkOneDimension(self, "multi-dimensional sub-views are not implemented");
      let count = 0;
      for (let i = 0; i < self.dimensions[0]; i++) {
        const same = equals(itemAt(self, i), value);
        if (same === DEFER) return DEFER;
        if (same) count++;
      }
      return count;
    },
  ),
  method(
    "index(self, value, start=0, stop=sys.maxsize, /)",
    "Return the index of the first occurrence of a value.\n\nRaises ValueError if the value is not present.",
    (self: MemoryView, value: Value, start: Value, stop: Value) => {
      void self.owner;
      if (self.dimensions.length === 0) raise(TypeError, "invalid lookup on 0-dim memory");
      checkOneDimension(self, "multi-dimensional lookup is not implemented");
      const from = searchBound(start, self.dimensions[0]);
      const to = searchBound(stop, self.dimensions[0]);
      if (from === DEFER || to === DEFER) return DEFER;
      for (let i = from; i < Math.min(to, self.dimensions[0]); i++) {
        const same = equals(itemAt(self, i), value);
        if (same === DEFER) return DEFER;
        if (same) return i;
      }
      raise(ValueError, "memoryview.index(x): x not found");
    },
  ),
  method("__enter__(self, /)", "", (self: MemoryView) => {
    void self.owner;
    return self;
  }),
  method(
    "__exit__(self, /, *exc_info)",
    "Release the underlying buffer exposed by the memoryview object.",
    release,
  ),
  classGetItem(),
  property("obj", "The underlying object of the memoryview.", self => self.owner),
  property(
    "nbytes",
    "The amount of space in bytes that the array would use in\n a contiguous representation.",
    self => self.count * self.itemSize,
  ),
  property("readonly", "A bool indicating whether the memory is read only.", self => self.isReadonly),
  property("itemsize", "The size in bytes of each element of the memoryview.", self => self.itemSize),
  property(
    "format",
    "A string containing the format (in struct module style)\n for each element in the view.",
    self => self.format,
  ),
  property(
    "ndim",
    "An integer indicating how many dimensions of a multi-dimensional\n array the memory represents.",
    self => self.dimensions.length,
  ),
  property(
    "shape",
    "A tuple of ndim integers giving the shape of the memory\n as an N-dimensional array.",
    self => numbers(self.dimensions),
  ),
  property(
    "strides",
    "A tuple of ndim integers giving the size in bytes to access\n each element for each dimension of the array.",
    self => numbers(self.strides),
  ),
  property("suboffsets", "A tuple of integers used internally for PIL-style arrays.", () => numbers([])),
  property("c_contiguous", "A bool indicating whether the memory is C contiguous.", self =>
    self.isContiguous("C"),
  ),
  property("f_contiguous", "A bool indicating whether the memory is Fortran contiguous.", self =>
    self.isContiguous("F"),
  ),
  property(
    "contiguous",
    "A bool indicating whether the memory is contiguous.",
    self => self.isContiguous("C") || self.isContiguous("F"),
  ),
]);
