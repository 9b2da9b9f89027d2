import { getAttribute, raiseAttributeError, setAttribute } from "../../object/attribute.ts";
import { declareDict } from "../../object/class.ts";
import { Dict } from "../../object/dict.ts";
import { raise, TypeError } from "../../object/error.ts";
import { type Attributed, makeLayout, moveToNamespace, namespaceOf } from "../../object/instance.ts";
import { internal } from "../../object/internal.ts";
import { construct, DEFER, type Deferred, declare, slot } from "../../object/native.ts";
import { builtinType, objectType, PyObject, type Type, type Value } from "../../object/object.ts";
import { attributeName } from "../../object/object-methods.ts";
import { INIT } from "../../object/slot.generated.ts";
import { Tuple } from "../../object/tuple.ts";
import { currentScheduler } from "../../stackless/index.ts";

type Keywords = ReadonlyMap<string, Value>;

/**
 * `_local`: an object with other attributes in each thread. They are in a dict for each; before any access, the running
 * thread's becomes the object's namespace.
 */
class Local extends PyObject {
  args: readonly Value[] = [];
  kwargs: Keywords = new Map();
  /** By the thread's id. */
  readonly dicts = new Map<number, Dict>();
}

export const localType = builtinType("_thread._local", Local);
localType.module = "_thread";
localType.qualname = "_local";
localType.layout = makeLayout(Local, localType);
localType.hasDict = true;
localType.hasWeakref = true;

/** Dicts of one object beyond which those of threads that are over are looked for. */
const manyDicts = 16;

/** Give the running thread a dict. */
function addDict(self: Local): void {
  const { id, kernel } = currentScheduler();
  if (self.dicts.size >= manyDicts && self.dicts.size >= 2 * kernel.homes.length) {
    const alive = new Set(kernel.homes.map(home => home.id));
    for (const each of self.dicts.keys()) if (!alive.has(each)) self.dicts.delete(each);
  }
  self.dicts.set(id, new Dict());
}

/** Show the running thread's attributes; false if they have to be made by an `__init__` in Python. */
function turnTo(self: Local): boolean {
  const { dicts } = self;
  const { id } = currentScheduler();
  if (!dicts.has(id)) {
    if (self.type.slot(INIT) !== objectType.slot(INIT)) return false;
    addDict(self);
  }
  const dict = dicts.get(id) as Dict;
  const object = self as PyObject as Attributed & { namespace: Dict };
  if (namespaceOf(object) === undefined) moveToNamespace(object, dict);
  else object.namespace = dict;
  return true;
}

function get(self: Local, name: Value): Value | Deferred {
  return turnTo(self) ? getAttribute(self, attributeName(name)) : DEFER;
}

function set(self: Local, name: Value, value: Value | undefined): null | Deferred {
  if (!turnTo(self)) return DEFER;
  const text = attributeName(name);
  if (text === "__dict__")
    raiseAttributeError(self, text, `'${self.type.name}' object attribute '__dict__' is read-only`);
  return setAttribute(self, text, value) === DEFER ? DEFER : null;
}

// The twins' way back, when the thread's attributes are there.
internal("_local_get(local, name, /)", get);
internal("_local_set(local, name, value, /)", set);
internal("_local_delete(local, name, /)", (self: Local, name: Value) => set(self, name, undefined));

/** Give the running thread attributes; its `__init__`'s arguments. */
internal("_local_add(local, /)", (self: Local) => {
  addDict(self);
  return new Tuple([new Tuple(self.args), Dict.of(self.kwargs)]);
});
internal("_local_remove(local, /)", (self: Local) => {
  self.dicts.delete(currentScheduler().id);
  return null;
});

declare(localType, "Attributes that belong to the thread that sets them.", () => [
  construct("_local(type, /, *args, **kwargs)", (type: Type, args: readonly Value[], kwargs: Keywords) => {
    if (args.length + kwargs.size > 0 && type.slot(INIT) === objectType.slot(INIT))
      raise(TypeError, "Initialization arguments are not supported");
    const local = new type.layout() as Local;
    local.args = args;
    local.kwargs = kwargs;
    addDict(local);
    return local;
  }),
  slot("__getattribute__", get),
  slot("__setattr__", set),
  slot("__delattr__", (self: Local, name: Value) => set(self, name, undefined)),
]);
declareDict(localType);
