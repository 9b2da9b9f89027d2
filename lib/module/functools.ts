import { raise, TypeError } from "../object/error.ts";
import { List } from "../object/list.ts";
import type { ModuleTable } from "../object/module.ts";
import { DEFER, func } from "../object/native.ts";
import type { Value } from "../object/object.ts";
import { isIterable } from "../object/size.ts";
import { Tuple } from "../object/tuple.ts";
import { cmpToKey } from "./functools/key-wrapper.ts";
import { lruCacheEntries } from "./functools/lru-cache.ts";
import { partialEntries } from "./functools/partial.ts";

const reduce = func(
  "reduce(function, iterable, /, initial=<unrepresentable>)",
  "Apply a function of two arguments cumulatively to the items of an iterable, from left to right.\n\nThis effectively reduces the iterable to a single value.  If initial is present,\nit is placed before the items of the iterable in the calculation, and serves as\na default when the iterable is empty.\n\nFor example, reduce(lambda x, y: x+y, [1, 2, 3, 4, 5])\ncalculates ((((1 + 2) + 3) + 4) + 5).",
  (_function: Value, iterable: Value) => {
    if (!isIterable(iterable)) raise(TypeError, "reduce() arg 2 must support iteration");
    return DEFER;
  },
);

export const functoolsModule: ModuleTable = {
  name: "functools",
  doc: "functools.py - Tools for working with functions and callable objects\n",
  entries: [
    reduce,
    cmpToKey,
    ...partialEntries,
    ...lruCacheEntries,
    {
      name: "WRAPPER_ASSIGNMENTS",
      value: new Tuple([
        "__module__",
        "__name__",
        "__qualname__",
        "__doc__",
        "__annotate__",
        "__type_params__",
      ]),
    },
    { name: "WRAPPER_UPDATES", value: new Tuple(["__dict__"]) },
    {
      name: "__all__",
      value: new List([
        "update_wrapper",
        "wraps",
        "WRAPPER_ASSIGNMENTS",
        "WRAPPER_UPDATES",
        "total_ordering",
        "cache",
        "cmp_to_key",
        "lru_cache",
        "reduce",
        "partial",
        "partialmethod",
        "singledispatch",
        "singledispatchmethod",
        "cached_property",
        "Placeholder",
      ]),
    },
  ],
  python: [
    "update_wrapper",
    "wraps",
    "total_ordering",
    "cache",
    "lru_cache",
    "partialmethod",
    "singledispatch",
    "singledispatchmethod",
    "cached_property",
    "_CacheInfo",
    "_make_key",
  ],
};
