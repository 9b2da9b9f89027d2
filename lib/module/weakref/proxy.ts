import { currentMachine } from "../../interpreter/machine.ts";
import { ReferenceError, raise, TypeError } from "../../object/error.ts";
import { WeakLink } from "../../object/finalization.ts";
import {
  constant,
  DEFER,
  type Deferred,
  declare,
  defer,
  type Entry,
  getter,
  method,
  type NativeFunction,
  slot,
} from "../../object/native.ts";
import { builtinType, type PyObject, slotOf, type Type, typeOf, type Value } from "../../object/object.ts";
import { binaryOperations, comparisons } from "../../object/operation.ts";
import { CALL, NEXT } from "../../object/slot.generated.ts";
import { linkTo } from "./reference.ts";

/** A weak reference that stands for what it refers to, in all operations: `weakref.proxy`. */
class WeakProxy extends WeakLink {}
class CallableWeakProxy extends WeakProxy {}

function proxyType(name: string, layout: typeof WeakProxy): Type {
  const type = builtinType(`weakref.${name}`, layout);
  type.module = "weakref";
  type.qualname = name;
  type.isBase = false;
  type.isConstructible = false;
  return type;
}
export const weakProxyType = proxyType("ProxyType", WeakProxy);
export const callableProxyType = proxyType("CallableProxyType", CallableWeakProxy);

/** `proxy(object, callback=None)`. */
export function proxyFor(object: Value, callback: Value): WeakLink {
  const type = slotOf(object, CALL) === undefined ? weakProxyType : callableProxyType;
  return linkTo(type, true, object, callback);
}

function targetOf(proxy: WeakProxy): PyObject {
  const { target } = proxy;
  if (target === undefined) raise(ReferenceError, "weakly-referenced object no longer exists");
  return target;
}

/** What an operand stands for. */
function plain(value: Value): Value {
  return value instanceof WeakProxy ? targetOf(value) : value;
}

/** The same operation, by a function of the prelude or a builtin, on what the operands stand for. */
function forward(name: string, args: readonly Value[]): Deferred {
  const machine = currentMachine();
  return defer(machine.ownBuiltins.get(name) ?? machine.twin(name), args.map(plain));
}

/** The special methods that are functions of the prelude or builtins. */
const functions: Readonly<Record<string, string>> = {
  __neg__: "operator_neg",
  __pos__: "operator_pos",
  __abs__: "abs",
  __invert__: "operator_invert",
  __bool__: "bool",
  __int__: "int",
  __float__: "float",
  __index__: "operator_index",
  __str__: "str",
  __len__: "len",
  __contains__: "operator_contains",
  __getitem__: "operator_getitem",
  __setitem__: "operator_setitem",
  __delitem__: "operator_delitem",
  __iter__: "iter",
  __getattribute__: "getattr",
  __setattr__: "setattr",
  __delattr__: "delattr",
};

function operations(): Entry[] {
  const entries: Entry[] = [];
  const add = (name: string, fn: NativeFunction): void => void entries.push(slot(name, fn));
  for (const { method: name, reflected, inplace } of binaryOperations) {
    const plainName = name.slice(2, -2);
    if (name === "__pow__") {
      add(name, (self: Value, value: Value, mod: Value) =>
        forward("pow", mod === null ? [self, value] : [self, value, mod]),
      );
      add(reflected, (self: Value, value: Value, mod: Value) =>
        forward("pow", mod === null ? [value, self] : [value, self, mod]),
      );
    } else {
      const target =
        name === "__divmod__" ? "divmod" : `operator_${{ and: "and_", or: "or_" }[plainName] ?? plainName}`;
      add(name, (self: Value, value: Value) => forward(target, [self, value]));
      add(reflected, (self: Value, value: Value) => forward(target, [value, self]));
    }
    if (inplace !== null)
      add(inplace, (self: Value, value: Value) => forward(`operator_${inplace.slice(2, -2)}`, [self, value]));
  }
  for (const { method: name } of comparisons)
    add(name, (self: Value, value: Value) => forward(`operator_${name.slice(2, -2)}`, [self, value]));
  for (const [name, target] of Object.entries(functions))
    add(name, (self: Value, ...rest: Value[]) => forward(target, [self, ...rest]));
  add("__next__", (self: WeakProxy) => {
    const target = targetOf(self);
    if (slotOf(target, NEXT) === undefined)
      raise(TypeError, `Weakref proxy referenced a non-iterator '${typeOf(target).name}' object`);
    return forward("next", [target]);
  });
  add("__repr__", () => DEFER);
  return [
    ...entries,
    method("__bytes__(self, /)", "Return bytes(self).", (self: Value) => forward("bytes", [self])),
    method("__reversed__(self, /)", "Return a reverse iterator.", (self: Value) =>
      forward("reversed", [self]),
    ),
    constant("__hash__", null),
    // It is found by `__getattribute__`; but here, isinstance() sees that there is something to ask for.
    getter("__class__", null, (self: Value) => forward("getattr", [self, "__class__"])),
  ];
}

declare(weakProxyType, null, operations);
declare(callableProxyType, null, () => [
  ...operations(),
  slot("__call__", (self: WeakProxy, args: readonly Value[], kwargs: ReadonlyMap<string, Value>) =>
    defer(targetOf(self), [...args, ...kwargs.values()], kwargs.size === 0 ? null : [...kwargs.keys()]),
  ),
]);
