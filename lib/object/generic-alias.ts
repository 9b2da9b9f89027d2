import { classMethod, type Native } from "./native.ts";
import { builtinType, PyObject, type Value } from "./object.ts";
import { Tuple } from "./tuple.ts";

/** `list[int]`: a class with type arguments (PEP 585). */
export class GenericAlias extends PyObject {
  readonly origin: Value;
  readonly args: Tuple;
  /** `*tuple[int, ...]`, made by iterating over the alias. */
  readonly isStarred: boolean;
  /** The type variables in `args`, in order of appearance; null until asked for. */
  parameters: Tuple | null;

  constructor(origin: Value = null, args: Tuple = new Tuple(), isStarred = false) {
    super();
    this.origin = origin;
    this.args = args;
    this.isStarred = isStarred;
    this.parameters = null;
  }
}

export const genericAliasType = builtinType("GenericAlias", GenericAlias);
genericAliasType.module = "types";

/** `origin[item]`: a tuple is several arguments. */
export function genericAlias(origin: Value, item: Value): GenericAlias {
  return new GenericAlias(
    origin,
    item instanceof Tuple && item.type.name === "tuple" ? item : new Tuple([item]),
  );
}

/** The entry that makes a builtin class generic. */
export function classGetItem(): Native {
  return classMethod("__class_getitem__(cls, object, /)", "See PEP 585", genericAlias);
}
