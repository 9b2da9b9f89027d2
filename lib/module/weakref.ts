import { Dict } from "../object/dict.ts";
import { raise, TypeError } from "../object/error.ts";
import { linksTo } from "../object/finalization.ts";
import { List } from "../object/list.ts";
import type { ModuleTable } from "../object/module.ts";
import { constant, DEFER, func } from "../object/native.ts";
import { PyObject, typeOf, type Value } from "../object/object.ts";
import { callableProxyType, proxyFor, weakProxyType } from "./weakref/proxy.ts";
import { referenceType } from "./weakref/reference.ts";

/** The module `_weakref`. */
export const weakrefModule: ModuleTable = {
  name: "_weakref",
  doc: "Weak-reference support module.",
  entries: [
    constant("ref", referenceType),
    constant("ReferenceType", referenceType),
    constant("ProxyType", weakProxyType),
    constant("CallableProxyType", callableProxyType),
    func(
      "proxy(object, callback=None, /)",
      "Create a proxy object that weakly references 'object'.\n\n'callback', if given, is called with a reference to the\nproxy when 'object' is about to be finalized.",
      proxyFor,
    ),
    func(
      "getweakrefcount(object, /)",
      "Return the number of weak references to 'object'.",
      (object: Value) => (object instanceof PyObject ? linksTo(object).length : 0),
    ),
    func(
      "getweakrefs(object, /)",
      "Return a list of all weak reference objects pointing to 'object'.",
      (object: Value) => new List(object instanceof PyObject ? [...linksTo(object)] : []),
    ),
    func(
      "_remove_dead_weakref(dct, key, /)",
      "Atomically remove key from dict if it points to a dead weakref.",
      (dict: Value) => {
        if (!(dict instanceof Dict))
          raise(TypeError, `_remove_dead_weakref() argument 1 must be dict, not ${typeOf(dict).name}`);
        return DEFER;
      },
    ),
  ],
};
