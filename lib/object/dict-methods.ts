import { Dict, dictType } from "./dict.ts";
import { DictKeyIterator, DictReverseKeyIterator } from "./dict-iterator.ts";
import { DictItems, DictKeys, DictValues } from "./dict-view.ts";
import { KeyError, raise, TypeError, ValueError } from "./error.ts";
import { classGetItem } from "./generic-alias.ts";
import { internal } from "./internal.ts";
import { List } from "./list.ts";
import {
  classMethod,
  constant,
  construct,
  DEFER,
  type Deferred,
  declare,
  defer,
  type Entry,
  method,
  slot,
} from "./native.ts";
import { NotImplemented, type Type, typeOf, type Value } from "./object.ts";
import { equals, isLeafIterator, items, LeafIterator, reprContainer } from "./protocol.ts";
import { AnySet } from "./set.ts";
import { isIterable } from "./size.ts";
import { ITER, MISSING } from "./slot.generated.ts";
import { Tuple } from "./tuple.ts";

// ---- Items

function getItem(self: Dict, key: Value): Value | Deferred {
  const found = self.getItem(key);
  return found === undefined ? missing(self, key) : found;
}

function missing(self: Dict, key: Value): Value | Deferred {
  if (self.type !== dictType) {
    const method = self.type.slot(MISSING);
    if (method !== undefined) return defer(method, [self, key]);
  }
  raise(KeyError, key);
}

function setItem(self: Dict, key: Value, value: Value): null | Deferred {
  return self.setItem(key, value) === DEFER ? DEFER : null;
}

function deleteItem(self: Dict, key: Value): null | Deferred {
  const removed = self.removeItem(key);
  if (removed === undefined) raise(KeyError, key);
  return removed === DEFER ? DEFER : null;
}

function contains(self: Dict, key: Value): boolean | Deferred {
  const found = self.getItem(key);
  return found === DEFER ? DEFER : found !== undefined;
}

// ---- Updating

/** Whether a dict's entries can be read as they are: its class iterates as `dict` does. */
function isPlainDict(value: Value): value is Dict {
  return value instanceof Dict && value.type.slot(ITER) === dictType.slot(ITER);
}

/** Set all of `source`'s entries in `target`; `DEFER` in the middle does no harm: doing it again is the same. */
export function mergeDict(target: Dict, source: Dict): null | Deferred {
  if (target === source) return null;
  const { keys, values } = source;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    if (key !== undefined && target.setItem(key, values[i]) === DEFER) return DEFER;
  }
  return null;
}

/** Set what a mapping or an iterable of pairs holds; `DEFER` for what is neither a dict nor has builtin pairs. */
function updateFrom(self: Dict, source: Value): null | Deferred {
  if (isPlainDict(source)) return mergeDict(self, source);
  if (!hasPairs(source)) return DEFER;
  const pairs = items(source);
  if (pairs === DEFER) return DEFER;
  const result = setPairs(self, pairs);
  // An iterator is used up now: the rest is done from what it gave.
  if (result === DEFER && isLeafIterator(source)) return defer(updateMethod, [self, new List(pairs)]);
  return result;
}

/** Whether a value is of a builtin class whose items may be pairs, and which has no `keys`. */
function hasPairs(value: Value): boolean {
  return (
    (value instanceof List ||
      value instanceof Tuple ||
      value instanceof AnySet ||
      value instanceof LeafIterator ||
      isLeafIterator(value) ||
      value instanceof DictItems) &&
    typeOf(value).lookup("keys") === undefined
  );
}

function setPairs(self: Dict, pairs: readonly Value[]): null | Deferred {
  for (let i = 0; i < pairs.length; i++) {
    const pair = pairs[i];
    let two: readonly Value[];
    if (pair instanceof Tuple || pair instanceof List) two = pair.items;
    else {
      if (!isIterable(pair)) raise(TypeError, "object is not iterable");
      const found = items(pair);
      if (found === DEFER) return DEFER;
      two = found;
    }
    if (two.length !== 2) {
      raise(ValueError, `dictionary update sequence element #${i} has length ${two.length}; 2 is required`);
    }
    if (self.setItem(two[0], two[1]) === DEFER) return DEFER;
  }
  return null;
}

function setKeywords(self: Dict, kwargs: ReadonlyMap<string, Value>): null | Deferred {
  for (const [key, value] of kwargs) if (self.setItem(key, value) === DEFER) return DEFER;
  return null;
}

function update(name: string) {
  return (self: Dict, args: readonly Value[], kwargs: ReadonlyMap<string, Value>): null | Deferred => {
    if (args.length > 1) raise(TypeError, `${name} expected at most 1 argument, got ${args.length}`);
    if (args.length === 1) {
      if (kwargs.size > 0 && !isPlainDict(args[0]) && !(args[0] instanceof List)) return DEFER;
      const result = updateFrom(self, args[0]);
      if (result === DEFER) return DEFER;
    }
    return kwargs.size === 0 ? null : setKeywords(self, kwargs);
  };
}

const updateMethod = method(
  "update(self, /, *args, **kwargs)",
  "D.update([E, ]**F) -> None.  Update D from mapping/iterable E and F.\nIf E is present and has a .keys() method, then does:  for k in E.keys(): D[k] = E[k]\nIf E is present and lacks a .keys() method, then does:  for k, v in E: D[k] = v\nIn either case, this is followed by: for k in F:  D[k] = F[k]",
  update("update"),
);

/** A plain dict with the entries of one. */
function union(self: Value, other: Value): Value | Deferred {
  if (!(self instanceof Dict && other instanceof Dict)) return NotImplemented;
  const result = self.copy();
  return mergeDict(result, other) === DEFER ? DEFER : result;
}

function fromKeys(type: Type, iterable: Value, value: Value): Value | Deferred {
  if (type !== dictType) return DEFER;
  const keys = items(iterable);
  if (keys === DEFER) return DEFER;
  const dict = new Dict();
  for (const key of keys) {
    if (dict.setItem(key, value) === DEFER) {
      return isLeafIterator(iterable) ? defer(fromKeysInto, [dict, new List(keys), value]) : DEFER;
    }
  }
  return dict;
}

const fromKeysInto = internal(
  "_dict_fill(dict, keys, value, /)",
  (_dict: Dict, _keys: List, _value: Value) => DEFER,
);

function pop(self: Dict, key: Value, instead: Value | undefined): Value | Deferred {
  if (self.size > 0) {
    const position = self.find(key);
    if (position === DEFER) return DEFER;
    if (position >= 0) {
      const value = self.values[position];
      self.removeAt(position);
      return value;
    }
  }
  return instead === undefined ? raise(KeyError, key) : instead;
}

const entries = (): readonly Entry[] => [
  construct("dict(type, /, *args, **kwargs)", (type: Type) =>
    type === dictType ? new Dict() : (new type.layout() as Dict),
  ),
  slot("__init__", update("dict")),
  slot("__repr__", (self: Dict) => reprContainer(self)),
  constant("__hash__", null),
  slot("__eq__", (self: Dict, other: Value) =>
    other instanceof Dict ? equals(self, other) : NotImplemented,
  ),
  slot("__ne__", (self: Dict, other: Value) => {
    const same = other instanceof Dict ? equals(self, other) : NotImplemented;
    return typeof same === "boolean" ? !same : same;
  }),
  ...["__lt__", "__le__", "__gt__", "__ge__"].map(name => slot(name, () => NotImplemented)),
  slot("__iter__", (self: Dict) => new DictKeyIterator(self)),
  slot("__len__", (self: Dict) => self.size),
  slot("__getitem__", getItem),
  slot("__setitem__", setItem),
  slot("__delitem__", deleteItem),
  slot("__contains__", contains),
  slot("__or__", union),
  slot("__ror__", (self: Value, other: Value) => union(other, self)),
  slot("__ior__", (self: Dict, other: Value) => {
    const result = updateFrom(self, other);
    return result === DEFER ? DEFER : self;
  }),
  method(
    "__reversed__(self, /)",
    "Return a reverse iterator over the dict keys.",
    (self: Dict) => new DictReverseKeyIterator(self),
  ),
  method("__sizeof__(self, /)", "Return the size of the dict in memory.", (self: Dict) =>
    self.size === 0 ? 48 : 168 + 24 * self.size,
  ),
  method(
    "get(self, key, default=None, /)",
    "Return the value for key if key is in the dictionary, else default.",
    (self: Dict, key: Value, instead: Value) => {
      const position = self.find(key);
      if (position === DEFER) return DEFER;
      return position >= 0 ? self.values[position] : instead;
    },
  ),
  method(
    "setdefault(self, key, default=None, /)",
    "Insert key with a value of default if key is not in the dictionary.\n\nReturn the value for key if key is in the dictionary, else default.",
    (self: Dict, key: Value, instead: Value) => {
      const position = self.find(key);
      if (position === DEFER) return DEFER;
      if (position >= 0) return self.values[position];
      self.setItem(key, instead);
      return instead;
    },
  ),
  method(
    "pop(self, key, default=<unrepresentable>, /)",
    "D.pop(k[,d]) -> v, remove specified key and return the corresponding value.\n\nIf the key is not found, return the default if given; otherwise,\nraise a KeyError.",
    pop,
  ),
  method(
    "popitem(self, /)",
    "Remove and return a (key, value) pair as a 2-tuple.\n\nPairs are returned in LIFO (last-in, first-out) order.\nRaises KeyError if the dict is empty.",
    (self: Dict) => {
      const position = self.lastPosition();
      if (position < 0) raise(KeyError, "popitem(): dictionary is empty");
      const pair = new Tuple([self.keys[position] as Value, self.values[position]]);
      self.removeAt(position);
      return pair;
    },
  ),
  method(
    "keys(self, /)",
    "Return a set-like object providing a view on the dict's keys.",
    (self: Dict) => new DictKeys(self),
  ),
  method(
    "items(self, /)",
    "Return a set-like object providing a view on the dict's items.",
    (self: Dict) => new DictItems(self),
  ),
  method(
    "values(self, /)",
    "Return an object providing a view on the dict's values.",
    (self: Dict) => new DictValues(self),
  ),
  updateMethod,
  classMethod(
    "fromkeys(cls, iterable, value=None, /)",
    "Create a new dictionary with keys from iterable and values set to value.",
    fromKeys,
  ),
  method("clear(self, /)", "Remove all items from the dict.", (self: Dict) => {
    self.clear();
    return null;
  }),
  method("copy(self, /)", "Return a shallow copy of the dict.", (self: Dict) => self.copy()),
  classGetItem(),
];

declare(
  dictType,
  "dict() -> new empty dictionary\ndict(mapping) -> new dictionary initialized from a mapping object's\n    (key, value) pairs\ndict(iterable) -> new dictionary initialized as if via:\n    d = {}\n    for k, v in iterable:\n        d[k] = v\ndict(**kwargs) -> new dictionary initialized with the name=value pairs\n    in the keyword argument list.  For example:  dict(one=1, two=2)",
  entries,
);

internal("_is_plain_dict(value, /)", (value: Value) => isPlainDict(value));
/** What a subclass's `__missing__` gives, or KeyError. */
internal("_dict_missing(dict, key, /)", missing);
internal("_dict_copy(dict, /)", (dict: Dict) => dict.copy());
internal("_raise_pair_length(index, length, /)", (index: number, length: number) =>
  raise(ValueError, `dictionary update sequence element #${index} has length ${length}; 2 is required`),
);
internal("_is_set(value, /)", (value: Value) => value instanceof AnySet);
