import { open } from "../../builtins/next.ts";
import { raise, ValueError } from "../../object/error.ts";
import { internal } from "../../object/internal.ts";
import { construct, DEFER, type Deferred, func, method } from "../../object/native.ts";
import { builtinType, PyObject, type Type, type Value } from "../../object/object.ts";
import { isLeafIterator, PyIterator } from "../../object/protocol.ts";
import { asSize, checkItems } from "../../object/size.ts";
import { Tuple } from "../../object/tuple.ts";
import { itertool, make } from "./itertool.ts";

/** One item that a source has given, and what came after it: the copies of an iterator go along the same links. */
class TeeLink extends PyObject {
  /** Undefined as long as the source has not been asked for it. */
  value: Value | undefined = undefined;
  next: TeeLink | null = null;
}
builtinType("itertools._tee_dataobject", TeeLink);

/** One of several independent iterators over one source. */
class Tee extends PyIterator {
  source: Value = null;
  link = new TeeLink();

  advance(): Value | undefined | Deferred {
    const { link, source } = this;
    if (link.value === undefined) {
      if (!isLeafIterator(source)) return DEFER;
      const item = source.advance();
      if (item === undefined) return undefined;
      return this.take(item);
    }
    this.link = link.next as TeeLink; // A link with a value has a successor.
    return link.value;
  }

  /** The source gave an item, to this copy first. */
  take(item: Value): Value {
    const { link } = this;
    link.value = item;
    link.next = new TeeLink();
    this.link = link.next;
    return item;
  }

  copy(): Tee {
    const copy = new Tee();
    copy.source = this.source;
    copy.link = this.link;
    return copy;
  }
}

/** An iterator to copy: a tee is copied itself. */
function teeOf(type: Type, source: Value): Tee {
  if (source instanceof Tee) return source.copy();
  const tee = make(type, teeType, Tee);
  tee.source = source;
  return tee;
}

const teeType: Type = itertool("_tee", Tee, "Iterator wrapped to make it copyable.", () => [
  construct("_tee(type, iterable, /)", (type: Type, iterable: Value) => {
    const source = open(iterable);
    return source === DEFER ? DEFER : teeOf(type, source);
  }),
  method("__copy__(self, /)", "Returns an independent iterator.", (self: Tee) => self.copy()),
]);

internal("_tee_new(type, source, /)", teeOf);
internal("_tee_known(tee, /)", (self: Tee) => self.link.value !== undefined);
internal("_tee_advance(tee, /)", (self: Tee) => self.advance() as Value);
internal("_tee_take(tee, item, /)", (self: Tee, item: Value) => self.take(item));
internal("_tee_copies(source, n, /)", copies);

function copies(source: Value, count: number): Tuple {
  if (count === 0) return new Tuple();
  const first = teeOf(teeType, source);
  const all = [first];
  while (all.length < count) all.push(first.copy());
  return new Tuple(all);
}

export const teeEntries = [
  func(
    "tee(iterable, n=2, /)",
    "Returns a tuple of n independent iterators.",
    (iterable: Value, n: Value) => {
      const count = asSize(n);
      if (count === DEFER) return DEFER;
      if (count < 0) raise(ValueError, "n must be >= 0");
      checkItems(count);
      const source = open(iterable);
      return source === DEFER ? DEFER : copies(source, count);
    },
  ),
  { name: "_tee", value: teeType },
];
