import { Dict } from "./dict.ts";
import { type Attributed, deleteOwn, getOwn, moveToNamespace, namespaceOf, setOwn } from "./instance.ts";
import type { Deferred } from "./native.ts";
import type { Shape, Value } from "./object.ts";

/** Objects with more attributes than that keep them in a dict once it is asked for. */
const mostShown = 32;

/** The fields of a dict, in the order in which a new one has them. */
const fields = Object.getOwnPropertyNames(new Dict()) as readonly (keyof Dict)[];

/**
 * An object's `__dict__` that shows the attributes where they are, so that whoever asks for it does not make the object slow.
 * It has none of a dict's fields: they are accessors, which read the object. Who looks for a key through `index`, or changes
 * the dict in another way than by the methods here, *settles* it: it becomes an ordinary dict that holds the attributes from then on.
 */
export class AttributeDict extends Dict {
  declare object: Attributed;
  declare private listed: Shape | null;
  declare private names: readonly string[];

  /** The names of the attributes, in order. */
  nameList(): readonly string[] {
    const { shape } = this.object;
    if (shape !== this.listed) {
      this.listed = shape;
      this.names = Object.freeze([...shape.names()]);
    }
    return this.names;
  }

  /** Hold the attributes. With `isMoved` they are the object's no longer otherwise. */
  settle(isMoved = true): void {
    const { object } = this;
    const names = this.nameList();
    const values = names.map(name => getOwn(object, name) as Value);
    const plain = new Dict();
    Object.setPrototypeOf(this, Dict.prototype);
    for (const each of ["object", "listed", "names"]) Reflect.deleteProperty(this, each);
    for (const each of fields) define(this, each, plain[each]);
    for (let i = 0; i < names.length; i++) this.set(names[i], values[i]);
    object.shown = undefined;
    if (isMoved) moveToNamespace(object, this);
  }

  override get(key: string): Value | undefined {
    return getOwn(this.object, key);
  }

  override getItem(key: Value): Value | undefined | Deferred {
    if (typeof key === "string") return getOwn(this.object, key);
    this.settle();
    return this.getItem(key);
  }

  override setItem(key: Value, value: Value): undefined | Deferred {
    if (typeof key === "string") {
      setOwn(this.object, key, value);
      return undefined;
    }
    this.settle();
    return this.setItem(key, value);
  }

  override removeItem(key: Value): Value | undefined | Deferred {
    if (typeof key === "string") {
      const value = getOwn(this.object, key);
      if (value !== undefined) deleteOwn(this.object, key);
      return value;
    }
    this.settle();
    return this.removeItem(key);
  }

  override removeAt(position: number): void {
    this.settle();
    this.removeAt(position);
  }

  override clear(): void {
    this.settle();
    this.clear();
  }

  override copy(): Dict {
    const dict = new Dict();
    for (const name of this.nameList()) dict.set(name, getOwn(this.object, name) as Value);
    return dict;
  }
}

function define(dict: Dict, field: keyof Dict, value: unknown): void {
  Object.defineProperty(dict, field, { value, writable: true, enumerable: true, configurable: true });
}

/** What reading a field gives while the attributes are shown; other fields are settled for. */
const reads: Partial<Record<keyof Dict, (dict: AttributeDict) => unknown>> = {
  keys: dict => dict.nameList(),
  values: dict => dict.nameList().map(name => getOwn(dict.object, name)),
  size: dict => dict.object.shape.count,
  layout: dict => dict.object.shape.count,
  isHashed: () => false,
  first: () => 0,
};

for (const field of fields) {
  const read = reads[field];
  Object.defineProperty(AttributeDict.prototype, field, {
    get(this: AttributeDict): unknown {
      if (read !== undefined && this.object.shape.count <= mostShown) return read(this);
      this.settle();
      return this[field];
    },
    set(this: AttributeDict, value: unknown): void {
      this.settle();
      define(this, field, value);
    },
    configurable: true,
  });
}

/** The dict that shows an object's attributes, the same one each time. */
export function showAttributes(object: Attributed): Dict {
  const known = object.shown as Dict | undefined;
  if (known !== undefined) return known;
  const dict: AttributeDict = Object.create(AttributeDict.prototype);
  Object.assign(dict, { object, listed: null, names: [] });
  object.shown = dict;
  return dict;
}

/** An object gets another `__dict__`: the one that it had keeps what it shows. */
export function detachAttributes(object: Attributed): void {
  if (namespaceOf(object) === undefined) (object.shown as AttributeDict | undefined)?.settle(false);
}
