import { declareDict } from "../../object/class.ts";
import { Dict } from "../../object/dict.ts";
import { Raised, raise, TypeError } from "../../object/error.ts";
import { makeLayout } from "../../object/instance.ts";
import { internal } from "../../object/internal.ts";
import {
  BoundMethod,
  construct,
  DEFER,
  type Deferred,
  declare,
  defer,
  type Entry,
  method,
  type Native,
  slot,
} from "../../object/native.ts";
import { builtinType, PyObject, slotOf, type Type, typeOf, type Value } from "../../object/object.ts";
import { asInt, truth } from "../../object/protocol.ts";
import { CALL } from "../../object/slot.generated.ts";
import { Tuple } from "../../object/tuple.ts";

type Keywords = ReadonlyMap<string, Value>;

/** What `lru_cache` makes of a function. The cache's order is by last use: the dict's first entry goes first. */
class LruCache extends PyObject {
  func: Value = null;
  /** None: without a bound. */
  maxSize: number | null = null;
  isTyped = false;
  cache = new Dict();
  hits = 0;
  misses = 0;

  /** The result at a position, which is now the one used last. */
  hit(position: number): Value {
    this.hits++;
    const { cache } = this;
    const value = cache.values[position];
    if (this.maxSize !== null && position !== cache.lastPosition()) {
      const key = cache.keys[position] as Value;
      const hash = cache.hashes[position];
      const { isHashed } = cache;
      cache.removeAt(position);
      if (isHashed) {
        cache.values.push(value);
        cache.insertHashed(key, hash);
      } else cache.setItem(key, value);
    }
    return value;
  }

  /** Forget what was used longest ago, down to the bound. */
  trim(): void {
    const { cache, maxSize } = this;
    if (maxSize === null) return;
    while (cache.size > maxSize) cache.removeAt(cache.nextPosition(0));
  }
}

const wrapperType: Type = builtinType("functools._lru_cache_wrapper", LruCache);
wrapperType.module = "functools";
wrapperType.qualname = "_lru_cache_wrapper";
wrapperType.layout = makeLayout(LruCache, wrapperType);
wrapperType.hasDict = true;
wrapperType.hasWeakref = true;

/** Stands between positional and keyword arguments in a key. */
class Mark extends PyObject {}
builtinType("functools._mark", Mark);
const mark = new Mark();

function makeKey(args: readonly Value[], kwargs: Keywords, isTyped: boolean): Value {
  if (kwargs.size === 0 && !isTyped) {
    if (args.length === 1 && (typeof args[0] === "string" || typeof args[0] === "number")) return args[0];
    return new Tuple(args);
  }
  const parts = args.slice();
  if (kwargs.size > 0) {
    parts.push(mark);
    for (const [key, value] of kwargs) parts.push(key, value);
  }
  if (isTyped) {
    for (const each of args) parts.push(typeOf(each));
    for (const each of kwargs.values()) parts.push(typeOf(each));
  }
  return new Tuple(parts);
}

function call(self: LruCache, args: readonly Value[], kwargs: Keywords): Value | Deferred {
  if (self.maxSize === 0) {
    self.misses++;
    return defer(self.func, [...args, ...kwargs.values()], kwargs.size === 0 ? null : [...kwargs.keys()]);
  }
  const key = makeKey(args, kwargs, self.isTyped);
  const position = find(self.cache, key);
  if (position === DEFER) return DEFER;
  if (position >= 0) return self.hit(position);
  self.misses++;
  return defer(lruMiss, [self, key, new Tuple(args), Dict.of(kwargs)]);
}

function find(cache: Dict, key: Value): number | Deferred {
  try {
    return cache.find(key);
  } catch (error) {
    // The twin hashes the key again, and says why it can't be.
    if (error instanceof Raised && error.exception.type === TypeError) return DEFER;
    throw error;
  }
}

/** Call the function, keep its result under the key, and give it back. */
const lruMiss: Native = internal("_lru_miss(cache, key, args, kwargs, /)", () => DEFER);

internal("_lru_function(cache, /)", (self: LruCache) => self.func);
internal("_lru_dict(cache, /)", (self: LruCache) => self.cache);
internal("_lru_key(cache, args, kwargs, /)", (self: LruCache, args: Tuple, kwargs: Dict) =>
  makeKey(args.items, new Map(kwargs.entries() as Iterable<[string, Value]>), self.isTyped),
);
internal("_make_key(args, kwds, typed, /)", (args: Tuple, kwargs: Dict, isTyped: Value) =>
  makeKey(args.items, new Map(kwargs.entries() as Iterable<[string, Value]>), isTyped === true),
);
internal("_lru_hit(cache, position, /)", (self: LruCache, position: number) => self.hit(position));
internal("_lru_count_miss(cache, /)", (self: LruCache) => {
  self.misses++;
  return null;
});
/** Keep a result; false if the key hashes in Python. */
internal("_lru_store(cache, key, value, /)", (self: LruCache, key: Value, value: Value) => {
  const position = find(self.cache, key);
  if (position === DEFER) return false;
  // A call inside the call may have got there first.
  if (position < 0) {
    self.cache.setItem(key, value);
    self.trim();
  }
  return true;
});
internal("_lru_trim(cache, /)", (self: LruCache) => {
  self.trim();
  return null;
});
internal(
  "_lru_info(cache, /)",
  ({ hits, misses, maxSize, cache }: LruCache) => new Tuple([hits, misses, maxSize, cache.size]),
);

declare(
  wrapperType,
  "Create a cached callable that wraps another function.\n\nuser_function:      the function being cached\n\nmaxsize:  0         for no caching\n          None      for unlimited cache size\n          n         for a bounded cache\n\ntyped:    False     cache f(3) and f(3.0) as identical calls\n          True      cache f(3) and f(3.0) as distinct calls\n\ncache_info_type:    namedtuple class with the fields:\n                        hits misses currsize maxsize",
  () => [
    construct(
      "_lru_cache_wrapper(type, user_function, maxsize, typed, cache_info_type)",
      (type: Type, func: Value, maxSize: Value, typed: Value) => {
        if (slotOf(func, CALL) === undefined) raise(TypeError, "the first argument must be callable");
        const size = asInt(maxSize);
        if (maxSize !== null && size === undefined) raise(TypeError, "maxsize should be integer or None");
        const isTyped = truth(typed);
        if (isTyped === DEFER) return DEFER;
        const wrapper = new type.layout() as LruCache;
        wrapper.func = func;
        wrapper.maxSize = size === undefined ? null : Math.max(0, Number(size));
        wrapper.isTyped = isTyped;
        return wrapper;
      },
    ),
    slot("__call__", call),
    slot("__get__", (self: LruCache, instance: Value) =>
      instance === null ? self : new BoundMethod(self, instance),
    ),
    method("cache_info(self, /)", "Report cache statistics", () => DEFER),
    method("cache_clear(self, /)", "Clear the cache and cache statistics", (self: LruCache) => {
      self.cache.clear();
      self.hits = 0;
      self.misses = 0;
      return null;
    }),
    method("__copy__(self, /)", "", (self: LruCache) => self),
    method("__deepcopy__(self, memo, /)", "", (self: LruCache) => self),
    method("__reduce__(self, /)", "Helper for pickle.", () => DEFER),
  ],
);
declareDict(wrapperType);

/** What `lru_cache` makes, without the attributes of the function that it wraps. */
internal("_lru_wrapper(function, maxsize, typed, /)", (func: Value, maxSize: Value, typed: Value) =>
  defer(wrapperType, [func, maxSize, typed, null]),
);

export const lruCacheEntries: readonly Entry[] = [{ name: "_lru_cache_wrapper", value: wrapperType }];
