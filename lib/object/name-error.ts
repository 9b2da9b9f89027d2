import { Dict } from "./dict.ts";
import {
  AttributeError,
  type AttributeErrorException,
  type BaseException,
  ImportError,
  type ImportErrorException,
  NameError,
  type NameErrorException,
  raise,
  TypeError,
} from "./error.ts";
import { attributesOf, field, messageOf, reduced } from "./exception.ts";
import { declare, method, slot } from "./native.ts";
import type { Value } from "./object.ts";
import { asStr } from "./protocol.ts";
import { Tuple } from "./tuple.ts";

/** The exceptions that know a name that wasn't found: `NameError`, `AttributeError`, `ImportError`. */

type Keywords = ReadonlyMap<string, Value>;

function initArguments(
  self: BaseException,
  title: string,
  args: readonly Value[],
  kwargs: Keywords,
  names: readonly string[],
): void {
  for (const name of kwargs.keys()) {
    if (!names.includes(name)) raise(TypeError, `${title}() got an unexpected keyword argument '${name}'`);
  }
  self.args = args;
}

declare(NameError, "Name not found globally.", () => [
  slot("__init__", (self: NameErrorException, args: readonly Value[], kwargs: Keywords) => {
    initArguments(self, "NameError", args, kwargs, ["name"]);
    self.name = kwargs.get("name") ?? null;
    return null;
  }),
  field("name", "name", "name"),
]);

/** The fields that pickling keeps, beside the attributes. */
function stateOf(self: BaseException, fields: readonly (readonly [string, Value])[]): Dict | null {
  const attributes = attributesOf(self);
  const state = attributes === null ? new Dict() : attributes.copy();
  for (const [name, value] of fields) if (value !== null) state.set(name, value);
  return state.size === 0 ? null : state;
}

function attributeState(self: AttributeErrorException): Dict {
  return stateOf(self, [
    ["name", self.name],
    ["args", new Tuple(self.args)],
  ]) as Dict; // args are always there.
}

declare(AttributeError, "Attribute not found.", () => [
  slot("__init__", (self: AttributeErrorException, args: readonly Value[], kwargs: Keywords) => {
    initArguments(self, "AttributeError", args, kwargs, ["name", "obj"]);
    self.name = kwargs.get("name") ?? null;
    self.obj = kwargs.get("obj") ?? null;
    return null;
  }),
  method("__getstate__(self, /)", "Helper for pickle.", attributeState),
  slot("__reduce__", (self: AttributeErrorException) => reduced(self, self.args, attributeState(self))),
  field("name", "name", "attribute name"),
  field("obj", "obj", "object"),
]);

declare(ImportError, "Import can't find module, or can't find name in module.", () => [
  slot("__init__", (self: ImportErrorException, args: readonly Value[], kwargs: Keywords) => {
    initArguments(self, "ImportError", args, kwargs, ["name", "path", "name_from"]);
    self.name = kwargs.get("name") ?? null;
    self.path = kwargs.get("path") ?? null;
    self.nameFrom = kwargs.get("name_from") ?? null;
    self.msg = args.length === 1 ? args[0] : null;
    return null;
  }),
  slot("__str__", (self: ImportErrorException) => asStr(self.msg) ?? messageOf(self)),
  slot("__reduce__", (self: ImportErrorException) => {
    const fields = [
      ["name", self.name],
      ["path", self.path],
      ["name_from", self.nameFrom],
    ] as const;
    return reduced(self, self.args, stateOf(self, fields));
  }),
  field("msg", "msg", "exception message"),
  field("name", "name", "module name"),
  field("path", "path", "module path"),
  field("name_from", "nameFrom", "name imported from module"),
]);
