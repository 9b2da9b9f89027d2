import { internal } from "../../object/internal.ts";
import { iteratorEntries } from "../../object/list-iterator.ts";
import { declare, type Entries } from "../../object/native.ts";
import { builtinType, type PyObject, type Type, type Value } from "../../object/object.ts";

/** A class of `itertools`, with `__iter__` and `__next__`. */
export function itertool(
  name: string,
  layout: { readonly prototype: PyObject },
  doc: string | null,
  entries: Entries,
): Type {
  const type = builtinType(`itertools.${name}`, layout);
  type.module = "itertools";
  type.qualname = name;
  declare(type, doc, () => [...entries(), ...iteratorEntries()]);
  return type;
}

/** An instance of `type`, which is `own` or derived from it. */
export function make<T extends PyObject>(type: Type, own: Type, layout: new () => T): T {
  return type === own ? new layout() : (new type.layout() as T);
}

type Fields = Record<string, Value>;

/** The fields of an iterator, for its half in the prelude. */
internal("_get(object, field, /)", (object: PyObject, field: string) => (object as unknown as Fields)[field]);
internal("_set(object, field, value, /)", (object: PyObject, field: string, value: Value) => {
  (object as unknown as Fields)[field] = value;
  return null;
});
internal("_set_source(object, source, /)", (object: Sourced, source: Value) => {
  object.setSource(source);
  return object;
});
/** An empty instance of a class of iterators. */
internal("_new_iterator(type, /)", (type: Type) => new type.layout());

/** An iterator over one other. */
export interface Sourced extends PyObject {
  setSource(source: Value): void;
}
