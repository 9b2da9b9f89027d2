import "../object/tables.ts";
import { bytearrayType } from "../object/bytearray.ts";
import { bytesType } from "../object/bytes.ts";
import { complexType } from "../object/complex.ts";
import { classMethodType, propertyType, staticMethodType, superType } from "../object/descriptor.ts";
import { Dict, dictType } from "../object/dict.ts";
import { BaseExceptionType, OSError } from "../object/error.ts";
import { listType } from "../object/list.ts";
import { memoryviewType } from "../object/memoryview.ts";
import { type Entry, Native } from "../object/native.ts";
import {
  boolType,
  Ellipsis,
  floatType,
  intType,
  NotImplemented,
  objectType,
  strType,
  type Type,
  typeType,
} from "../object/object.ts";
import { rangeType } from "../object/range.ts";
import { frozensetType, setType } from "../object/set.ts";
import { sliceType } from "../object/slice.ts";
import { tupleType } from "../object/tuple.ts";
import { codeBuiltins } from "./code.ts";
import "./import.ts";
import "./types.ts";
import { ioBuiltins } from "./io.ts";
import { iterationBuiltins } from "./iteration.ts";
import { numberBuiltins } from "./number.ts";
import { objectBuiltins } from "./object.ts";
import { siteBuiltins } from "./site.ts";
import { textBuiltins } from "./text.ts";

const types: readonly Type[] = [
  objectType,
  typeType,
  intType,
  boolType,
  floatType,
  complexType,
  strType,
  bytesType,
  bytearrayType,
  memoryviewType,
  listType,
  tupleType,
  dictType,
  setType,
  frozensetType,
  rangeType,
  sliceType,
  superType,
  propertyType,
  classMethodType,
  staticMethodType,
];

const functions: readonly Entry[] = [
  ...objectBuiltins,
  ...codeBuiltins,
  ...ioBuiltins,
  ...iterationBuiltins,
  ...numberBuiltins,
  ...textBuiltins,
];

/** The namespace of a fresh `builtins` module. */
export function makeBuiltins(): Dict {
  const dict = new Dict();
  dict.set("__name__", "builtins");
  dict.set("__doc__", "Built-in functions, types, exceptions, and other objects.");
  dict.set("__package__", "");
  dict.set("__loader__", null);
  dict.set("__spec__", null);
  for (const entry of functions) {
    if (entry instanceof Native) {
      entry.module = "builtins";
      dict.set(entry.name, entry);
    } else if ("value" in entry) dict.set(entry.name, entry.value);
  }
  for (const type of types) dict.set(type.name, type);
  dict.set("None", null);
  dict.set("True", true);
  dict.set("False", false);
  dict.set("NotImplemented", NotImplemented);
  dict.set("Ellipsis", Ellipsis);
  dict.set("__debug__", true);
  dict.set("EnvironmentError", OSError);
  dict.set("IOError", OSError);
  for (const [name, value] of siteBuiltins()) dict.set(name, value);
  const pending: Type[] = [BaseExceptionType];
  for (let type = pending.shift(); type !== undefined; type = pending.shift()) {
    if (type.isBuiltin && type.module === "builtins" && !type.name.startsWith("__"))
      dict.set(type.name, type);
    pending.push(...type.subclasses().filter(each => each.isBuiltin));
  }
  return dict;
}
