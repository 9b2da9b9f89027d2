import type { Dict } from "./dict.ts";
import { RuntimeError, raise } from "./error.ts";
import { List } from "./list.ts";
import { iteratorType, lengthHintEntry, pickling } from "./list-iterator.ts";
import { type Entry, method } from "./native.ts";
import type { Value } from "./object.ts";
import { pair } from "./pair.ts";
import { LeafIterator } from "./protocol.ts";
import { Tuple } from "./tuple.ts";

/** Goes through the entries of a dict, in order or backwards. RuntimeError if its size changes meanwhile. */
export abstract class DictIterator extends LeafIterator {
  /** Null when exhausted. */
  dict: Dict | null;
  position: number;
  /** The size at the start. */
  size: number;
  left: number;

  constructor(dict: Dict | null = null) {
    super();
    this.dict = dict;
    this.position = 0;
    this.size = dict === null ? 0 : dict.size;
    this.left = this.size;
  }

  /** What comes of the entry at a position. */
  abstract at(dict: Dict, position: number): Value;

  advance(): Value | undefined {
    const position = this.next();
    return position < 0 ? undefined : this.at(this.dict as Dict, position);
  }

  /** The position of the next entry; −1 at the end. */
  protected next(): number {
    const { dict } = this;
    if (dict === null) return -1;
    if (dict.size !== this.size) this.raiseChanged();
    const { keys } = dict;
    let { position } = this;
    if (position < dict.first) position = dict.first;
    while (position < keys.length && keys[position] === undefined) position++;
    if (position >= keys.length) {
      this.dict = null;
      return -1;
    }
    if (this.left === 0) raise(RuntimeError, "dictionary keys changed during iteration");
    this.left--;
    this.position = position + 1;
    return position;
  }

  protected raiseChanged(): never {
    this.size = -1; // For good.
    raise(RuntimeError, "dictionary changed size during iteration");
  }

  override lengthHint(): number {
    return this.dict !== null && this.dict.size === this.size ? this.left : 0;
  }
}

abstract class DictReverseIterator extends DictIterator {
  constructor(dict: Dict | null = null) {
    super(dict);
    this.position = dict === null ? -1 : dict.lastPosition();
  }

  override advance(): Value | undefined {
    const { dict } = this;
    if (dict === null) return undefined;
    if (dict.size !== this.size) this.raiseChanged();
    let { position } = this;
    while (position >= 0 && dict.keys[position] === undefined) position--;
    if (position < 0) {
      this.dict = null;
      return undefined;
    }
    this.left--;
    this.position = position - 1;
    return this.at(dict, position);
  }
}

function key(dict: Dict, position: number): Value {
  return dict.keys[position] as Value;
}

function value(dict: Dict, position: number): Value {
  return dict.values[position];
}

function item(dict: Dict, position: number): Value {
  return new Tuple([dict.keys[position] as Value, dict.values[position]]);
}

export class DictKeyIterator extends DictIterator {
  at(dict: Dict, position: number): Value {
    return dict.keys[position] as Value;
  }
}
export class DictValueIterator extends DictIterator {
  at(dict: Dict, position: number): Value {
    return dict.values[position];
  }
}
export class DictItemIterator extends DictIterator {
  at(dict: Dict, position: number): Value {
    return item(dict, position);
  }

  advancePair(): Value | undefined {
    const position = this.next();
    if (position < 0) return undefined;
    const dict = this.dict as Dict;
    pair.first = dict.keys[position] as Value;
    return dict.values[position];
  }
}
export class DictReverseKeyIterator extends DictReverseIterator {
  at(dict: Dict, position: number): Value {
    return key(dict, position);
  }
}
export class DictReverseValueIterator extends DictReverseIterator {
  at(dict: Dict, position: number): Value {
    return value(dict, position);
  }
}
export class DictReverseItemIterator extends DictReverseIterator {
  at(dict: Dict, position: number): Value {
    return item(dict, position);
  }
}

/** All that is left, the iterator staying where it is. */
function rest(iterator: DictIterator): Value[] {
  const { dict, position, left } = iterator;
  const all = iterator.drain();
  iterator.dict = dict;
  iterator.position = position;
  iterator.left = left;
  return all;
}

const entries = (): Entry[] => [
  lengthHintEntry(),
  method(
    "__reduce__(self, /)",
    "Return state information for pickling.",
    (self: DictIterator) => new Tuple([pickling.iter, new Tuple([new List(rest(self))])]),
  ),
];

iteratorType("dict_keyiterator", DictKeyIterator, () => entries());
iteratorType("dict_valueiterator", DictValueIterator, () => entries());
iteratorType("dict_itemiterator", DictItemIterator, () => entries());
iteratorType("dict_reversekeyiterator", DictReverseKeyIterator, () => entries());
iteratorType("dict_reversevalueiterator", DictReverseValueIterator, () => entries());
iteratorType("dict_reverseitemiterator", DictReverseItemIterator, () => entries());
