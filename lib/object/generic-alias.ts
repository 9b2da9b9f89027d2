import { classMethod, type Native } from "./native.ts";
import { builtinType, Ellipsis, NotImplemented, noneType, PyObject, Type, type Value } from "./object.ts";
import { Container, equals, type Piece } from "./protocol.ts";
import { Tuple, tupleType } from "./tuple.ts";

/** `list[int]`: a class with type arguments (PEP 585). */
export class GenericAlias extends Container {
  origin: Value = null;
  args: Tuple = new Tuple();
  /** As `*tuple[int, ...]`, made by iterating over the alias. */
  isStarred = false;

  get closed(): string {
    return "...";
  }

  reprPieces(): Piece[] {
    const pieces: Piece[] = [{ text: this.isStarred ? "*" : "" }, argumentPiece(this.origin), { text: "[" }];
    this.args.items.forEach((arg, i) => {
      if (i > 0) pieces.push({ text: ", " });
      pieces.push(argumentPiece(arg));
    });
    if (this.args.items.length === 0) pieces.push({ text: "()" });
    pieces.push({ text: "]" });
    return pieces;
  }

  equalPairs(other: PyObject): readonly Value[] | false | undefined {
    if (!(other instanceof GenericAlias)) return undefined;
    return other.isStarred === this.isStarred && [this.origin, other.origin, this.args, other.args];
  }
}

export const genericAliasType = builtinType("types.GenericAlias", GenericAlias);
genericAliasType.hasWeakref = true;
genericAliasType.module = "types";
genericAliasType.qualname = "GenericAlias";

/** How a type argument shows: classes by their names, the rest by their repr. */
function argumentPiece(arg: Value): Piece {
  if (arg === null) return { text: "None" };
  if (arg === Ellipsis) return { text: "..." };
  if (arg instanceof Type) {
    if (arg === noneType) return { text: "None" };
    const own = arg.members.get("__module__");
    const module = typeof own === "string" ? own : arg.module;
    return { text: module === "builtins" ? arg.qualname : `${module}.${arg.qualname}` };
  }
  return { item: arg };
}

/** An alias of `type`, which may be a subclass of `GenericAlias`. */
export function makeAlias(type: Type, origin: Value, args: Tuple, isStarred = false): GenericAlias {
  const alias = type === genericAliasType ? new GenericAlias() : (new type.layout() as GenericAlias);
  alias.origin = origin;
  alias.args = args;
  alias.isStarred = isStarred;
  return alias;
}

/** `origin[item]`: a tuple is several arguments. */
export function genericAlias(origin: Value, item: Value): GenericAlias {
  const args = item instanceof Tuple && item.type === tupleType ? item : new Tuple([item]);
  return makeAlias(genericAliasType, origin, args);
}

/** The entry that makes a builtin class generic. */
export function classGetItem(): Native {
  return classMethod("__class_getitem__(cls, object, /)", "See PEP 585", genericAlias);
}

/** `int | str` */
export class Union extends Container {
  readonly args: Tuple;

  constructor(args: Tuple = new Tuple()) {
    super();
    this.args = args;
  }

  get closed(): string {
    return "...";
  }

  reprPieces(): Piece[] {
    return this.args.items.flatMap((arg, i) =>
      i === 0 ? [argumentPiece(arg)] : [{ text: " | " }, argumentPiece(arg)],
    );
  }

  /** Unions are compared by their own `__eq__`: the order of members has no say. */
  equalPairs(_other: PyObject): undefined {
    return undefined;
  }
}

export const unionType = builtinType("typing.Union", Union);
unionType.hasWeakref = true;
unionType.module = "typing";
unionType.qualname = "Union";
unionType.isBase = false;

/** Whether classes may be joined with a value by `|` on their own account. */
function isUnionable(value: Value): boolean {
  return (
    value === null ||
    value instanceof Type ||
    value instanceof GenericAlias ||
    value instanceof Union ||
    (value instanceof PyObject && value.type.name === "TypeAliasType")
  );
}

/** `a | b` of two classes: a union, one of them if they are the same, `NotImplemented` if they are no classes. */
export function makeUnion(a: Value, b: Value): Value {
  return isUnionable(a) && isUnionable(b) ? unionOf([a, b]) : NotImplemented;
}

/** The union of some types, flat and without repetitions; of one type it is that type. */
export function unionOf(types: readonly Value[]): Value {
  const args: Value[] = [];
  for (const each of types) {
    for (const arg of each instanceof Union ? each.args.items : [each]) {
      const member = arg === null ? noneType : arg;
      if (!args.some(known => equals(known, member) === true)) args.push(member);
    }
  }
  return args.length === 1 ? args[0] : new Union(new Tuple(args));
}
