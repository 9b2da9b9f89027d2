import { getAttribute } from "./attribute.ts";
import { raise, TypeError } from "./error.ts";
import {
  GenericAlias,
  genericAliasType,
  makeAlias,
  makeUnion,
  Union,
  unionOf,
  unionType,
} from "./generic-alias.ts";
import { internal, internals } from "./internal.ts";
import { iteratorEntries } from "./list-iterator.ts";
import {
  classMethod,
  construct,
  DEFER,
  type Deferred,
  declare,
  defer,
  getter,
  member,
  type Native,
  slot,
} from "./native.ts";
import { builtinType, isInstance, NotImplemented, PyObject, Type, type Value } from "./object.ts";
import { equals, hash, LeafIterator, reprContainer } from "./protocol.ts";
import { Tuple, tupleType } from "./tuple.ts";

/** The type variables among type arguments, in order of appearance. */
function parametersOf(args: Tuple): Tuple {
  const found: Value[] = [];
  for (const arg of args.items) {
    const inner =
      arg instanceof GenericAlias || arg instanceof Union
        ? parametersOf(arg.args).items
        : isVariable(arg)
          ? [arg]
          : arg instanceof Tuple
            ? parametersOf(arg).items
            : [];
    for (const each of inner) if (!found.includes(each)) found.push(each);
  }
  return new Tuple(found);
}

/** Whether a value is a type variable: something that says what takes its place. */
function isVariable(value: Value): boolean {
  return (
    value instanceof PyObject &&
    !(value instanceof Type) &&
    value.type.lookup("__typing_subst__") !== undefined
  );
}

// ---- GenericAlias

/** What an alias answers itself; all else is its origin's. */
const ownAttributes = new Set([
  "__class__",
  "__origin__",
  "__args__",
  "__unpacked__",
  "__parameters__",
  "__typing_unpacked_tuple_args__",
  "__mro_entries__",
  "__reduce_ex__",
  "__reduce__",
  "__copy__",
  "__deepcopy__",
  "__dir__",
]);

const reduceAlias = (self: GenericAlias): Value =>
  new Tuple([genericAliasType, new Tuple([self.origin, self.args])]);

/** The alias with a star before it, once. */
class StarredIterator extends LeafIterator {
  alias: GenericAlias | null;
  constructor(alias: GenericAlias | null = null) {
    super();
    this.alias = alias;
  }
  advance(): Value | undefined {
    const { alias } = this;
    this.alias = null;
    return alias === null ? undefined : makeAlias(genericAliasType, alias.origin, alias.args, true);
  }
}
declare(builtinType("generic_alias_iterator", StarredIterator), null, () => iteratorEntries());

declare(
  genericAliasType,
  "Represent a PEP 585 generic type\n\nE.g. for t = list[int], t.__origin__ is list and t.__args__ is (int,).",
  () => [
    construct("GenericAlias(type, origin, args, /)", (type: Type, origin: Value, args: Value) =>
      makeAlias(type, origin, args instanceof Tuple && args.type === tupleType ? args : new Tuple([args])),
    ),
    slot("__repr__", (self: GenericAlias) => reprContainer(self)),
    slot("__eq__", (self: GenericAlias, other: Value) =>
      other instanceof GenericAlias ? equals(self, other) : NotImplemented,
    ),
    slot("__hash__", (self: GenericAlias) => {
      const origin = hash(self.origin);
      const args = hash(self.args);
      return origin === DEFER || args === DEFER ? DEFER : mix(origin, args);
    }),
    slot("__getattribute__", (self: GenericAlias, name: string) =>
      ownAttributes.has(name)
        ? getAttribute(self, name)
        : defer(internals.get("_load") as Native, [self.origin, name]),
    ),
    slot("__call__", (self: GenericAlias, args: readonly Value[], kwargs: ReadonlyMap<string, Value>) => {
      const { origin } = self;
      if (origin instanceof Type && origin.isBuiltin) {
        return defer(origin, [...args, ...kwargs.values()], kwargs.size === 0 ? null : [...kwargs.keys()]);
      }
      return DEFER;
    }),
    slot("__getitem__", () => DEFER),
    slot("__iter__", (self: GenericAlias) => new StarredIterator(self)),
    slot("__or__", makeUnion),
    slot("__ror__", (self: Value, other: Value) => makeUnion(other, self)),
    slot("__mro_entries__", (self: GenericAlias) => new Tuple([self.origin])),
    slot("__instancecheck__", () =>
      raise(TypeError, "isinstance() argument 2 cannot be a parameterized generic"),
    ),
    slot("__subclasscheck__", () =>
      raise(TypeError, "issubclass() argument 2 cannot be a parameterized generic"),
    ),
    slot("__reduce__", reduceAlias),
    slot("__dir__", (self: GenericAlias) => defer(internals.get("_alias_dir") as Native, [self.origin])),
    member("__origin__", null, (self: GenericAlias) => self.origin),
    member("__args__", null, (self: GenericAlias) => self.args),
    member("__unpacked__", null, (self: GenericAlias) => self.isStarred),
    getter("__parameters__", "Type variables in the GenericAlias.", (self: GenericAlias) =>
      parametersOf(self.args),
    ),
    getter("__typing_unpacked_tuple_args__", null, (self: GenericAlias) =>
      self.isStarred && self.origin === tupleType ? self.args : null,
    ),
  ],
);

internal("_alias_dir(origin, /)", () => DEFER);
internal("_alias_with(alias, args, /)", (self: GenericAlias, args: Tuple) =>
  makeAlias(genericAliasType, self.origin, args, self.isStarred),
);
internal("_is_alias(value, /)", (value: Value) => value instanceof GenericAlias || value instanceof Union);

function mix(a: number | bigint, b: number | bigint): number | bigint {
  const mixed = BigInt.asIntN(61, BigInt(a) ^ (BigInt(b) * 1000003n));
  const small = Number(mixed);
  return Number.isSafeInteger(small) ? small : mixed;
}

// ---- Union

function sameMembers(a: Union, b: Union): boolean | Deferred {
  if (a.args.items.length !== b.args.items.length) return false;
  for (const arg of a.args.items) {
    if (!b.args.items.some(other => equals(arg, other) === true)) return false;
  }
  return true;
}

/** Whether `check` holds for a member of the union; DEFER where Python code has a say. */
function anyMember(self: Union, check: (member: Type) => boolean): boolean | Deferred {
  let isOpen = false;
  for (const arg of self.args.items) {
    if (arg instanceof Type && arg.isBuiltin) {
      if (check(arg)) return true;
    } else isOpen = true;
  }
  return isOpen ? DEFER : false;
}

declare(unionType, "Represent a union type\n\nE.g. for int | str", () => [
  slot("__repr__", (self: Union) => reprContainer(self)),
  slot("__eq__", (self: Union, other: Value) =>
    other instanceof Union ? sameMembers(self, other) : NotImplemented,
  ),
  slot("__hash__", (self: Union) => {
    let mixed: number | bigint = self.args.items.length;
    for (const arg of self.args.items) {
      const own = hash(arg);
      if (own === DEFER) return DEFER;
      mixed = BigInt.asIntN(52, BigInt(mixed) + BigInt(own) * 31n);
    }
    return Number(mixed);
  }),
  slot("__or__", (self: Value, other: Value) => unionOf([self, other])),
  slot("__ror__", (self: Value, other: Value) => unionOf([other, self])),
  slot("__instancecheck__", (self: Union, instance: Value) =>
    anyMember(self, type => isInstance(instance, type)),
  ),
  slot("__subclasscheck__", (self: Union, subclass: Value) =>
    subclass instanceof Type ? anyMember(self, type => subclass.isSubclassOf(type)) : DEFER,
  ),
  slot("__getitem__", () => DEFER),
  slot("__mro_entries__", (self: Union) => {
    const text = reprContainer(self);
    if (text === DEFER) return DEFER;
    raise(TypeError, `Cannot subclass ${String(text)}`);
  }),
  classMethod("__class_getitem__(cls, types, /)", "Make a union.", (_cls: Value, types: Value) => {
    const all = types instanceof Tuple ? types.items : [types];
    if (all.length === 0) raise(TypeError, "Cannot take a Union of no types.");
    return unionOf(all);
  }),
  member("__args__", null, (self: Union) => self.args),
  getter("__parameters__", "Type variables in the types.UnionType.", (self: Union) =>
    parametersOf(self.args),
  ),
  getter("__origin__", null, () => unionType),
  getter("__name__", null, () => "Union"),
  getter("__qualname__", null, () => "Union"),
]);
unionType.isConstructible = false;

internal("_union_of(*types)", (types: readonly Value[]) => unionOf(types));
internal("_is_union(value, /)", (value: Value) => value instanceof Union);
