import { raise, TypeError } from "./error.ts";
import { construct, declare, type Entry, method, slot } from "./native.ts";
import {
  Ellipsis,
  ellipsisType,
  NotImplemented,
  noneType,
  notImplementedType,
  type Value,
} from "./object.ts";

/** `__new__` of a class with one instance, which CPython calls `name`. */
function constructOnly(name: string, value: Value): Entry {
  return construct(
    `${name}(type, /, *args, **kwargs)`,
    (_type: Value, args: readonly Value[], kwargs: ReadonlyMap<string, Value>) => {
      if (args.length > 0 || kwargs.size > 0) raise(TypeError, `${name} takes no arguments`);
      return value;
    },
  );
}

function equality(name: string, whenNone: boolean): Entry {
  return slot(name, (_self: null, other: Value) => (other === null ? whenNone : NotImplemented));
}

declare(noneType, "The type of the None singleton.", () => [
  constructOnly("NoneType", null),
  slot("__repr__", () => "None"),
  slot("__bool__", () => false),
  // The number that CPython 3.12 and later give.
  slot("__hash__", () => 0xfca86420),
  slot("__lt__", () => NotImplemented),
  slot("__le__", () => NotImplemented),
  equality("__eq__", true),
  equality("__ne__", false),
  slot("__gt__", () => NotImplemented),
  slot("__ge__", () => NotImplemented),
]);

declare(notImplementedType, "The type of the NotImplemented singleton.", () => [
  constructOnly("NotImplementedType", NotImplemented),
  slot("__repr__", () => "NotImplemented"),
  method("__reduce__(self, /)", "", () => "NotImplemented"),
  slot("__bool__", () => raise(TypeError, "NotImplemented should not be used in a boolean context")),
]);

declare(ellipsisType, "The type of the Ellipsis singleton.", () => [
  constructOnly("EllipsisType", Ellipsis),
  slot("__repr__", () => "Ellipsis"),
  method("__reduce__(self, /)", "", () => "Ellipsis"),
]);
