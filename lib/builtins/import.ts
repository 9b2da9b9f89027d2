import { type Host, HostError, readWhole } from "../host/index.ts";
import { Body } from "../interpreter/body.ts";
import { link } from "../interpreter/link.ts";
import { currentMachine } from "../interpreter/machine.ts";
import { currentSystem, sysValue } from "../module/system.ts";
import { moduleNamed } from "../object/callable.ts";
import type { Dict } from "../object/dict.ts";
import { OSError, RuntimeError, raise } from "../object/error.ts";
import { Function, newFunction } from "../object/function.ts";
import { genericAlias, makeUnion } from "../object/generic-alias.ts";
import { internal } from "../object/internal.ts";
import { List } from "../object/list.ts";
import { makeModule, moduleType } from "../object/module.ts";
import { defer } from "../object/native.ts";
import { builtinType, PyObject, type Value } from "../object/object.ts";
import { asStr } from "../object/protocol.ts";
import { Tuple } from "../object/tuple.ts";
import { strFromHost, strToHost } from "../object/wide.ts";
import { compileFile, userFrame } from "./code.ts";

/** The leaves under the prelude's import system. */

/** Stands for the origin of modules that are part of the interpreter. */
class BuiltinImporter extends PyObject {}
export const builtinImporterType = builtinType("BuiltinImporter", BuiltinImporter);
builtinImporterType.module = "_frozen_importlib";
internal("_builtin_importer()", () => builtinImporterType);

internal("_modules()", () => currentMachine().modules);

moduleNamed.find = name => currentMachine().modules.get(name);

internal("_module_type()", () => moduleType);

internal("_module_path()", () => {
  const path = sysValue("path");
  return path instanceof List ? path : new List();
});

/**
 * A module of our own, made for this machine: what its table has, and a `__path__` if it is a package. What is written in
 * Python is for `_run_native_module` to add. None if there is no module of that name.
 */
internal("_native_module(name, /)", (name: Value) => {
  if (typeof name !== "string") return null;
  const system = currentSystem();
  const table = system.modules.get(name);
  const python = system.moduleCode(name);
  if (table === undefined && python === undefined) return null;
  const module = makeModule(table ?? { name, doc: "", entries: [] });
  if (python?.isPackage) module.namespace.set("__path__", new List());
  if (table === undefined) return module;
  for (const each of table.python ?? []) {
    const value = currentMachine().definition(each);
    if (value === undefined) throw new Error(`the prelude has no ${each} for ${table.name}`);
    if (value instanceof Function) value.module = table.name;
    module.namespace.set(each, value);
  }
  return module;
});

/** Run the part of a module that is written in Python; it sees the internals of the prelude as builtins. */
internal("_run_native_module(name, namespace, /)", (name: string, namespace: Dict) => {
  const python = currentSystem().moduleCode(name);
  if (python === undefined) return null;
  const code = newFunction(link(python.code, true), namespace, currentMachine().ownBuiltins, []);
  return defer(new Body(code, namespace), []);
});

/**
 * Where a module's source is, in the first of the folders that has it: a pair of the file's path (None for a
 * namespace package) and the folder that is a package's path (None for plain modules). None if it is nowhere.
 */
internal("_locate(name, path, /)", (name: Value, path: Value) => {
  const { host } = currentSystem();
  const own = strToHost(asStr(name) ?? "");
  if (own.includes("\0")) return null;
  const folders = path instanceof List ? path.items : [];
  let namespace: string | null = null;
  for (const each of folders) {
    const folder = asStr(each);
    if (folder === undefined) continue;
    const base = strToHost(folder) === "" ? host.files.cwd() : strToHost(folder);
    const prefix = base.endsWith("/") ? base : `${base}/`;
    const package_ = `${prefix}${own}`;
    if (kindOf(host, `${package_}/__init__.py`) === "file") {
      return new Tuple([strFromHost(`${package_}/__init__.py`), strFromHost(package_)]);
    }
    if (kindOf(host, `${package_}.py`) === "file") return new Tuple([strFromHost(`${package_}.py`), null]);
    if (namespace === null && kindOf(host, package_) === "directory") namespace = package_;
  }
  return namespace === null ? null : new Tuple([null, strFromHost(namespace)]);
});

function kindOf(host: Host, path: string): string | null {
  try {
    return host.files.stat(path, true).kind;
  } catch (failure) {
    if (failure instanceof HostError) return null;
    throw failure;
  }
}

internal("_compile_file(path, /)", (path: Value) => {
  const { host, cache } = currentSystem();
  const filename = strToHost(asStr(path) ?? "");
  return compileFile(readModule(host, filename), filename, cache);
});

function readModule(host: Host, path: string): Uint8Array {
  try {
    return readWhole(host, path);
  } catch (failure) {
    if (failure instanceof HostError) raise(OSError, failure.message);
    throw failure;
  }
}

// ---- Type parameters and aliases

internal("_calling_frame()", () => userFrame());
internal("_source_line(filename, lineno, /)", (filename: Value, line: number) => {
  const path = asStr(filename);
  const text = path === undefined ? undefined : currentSystem().sources.line(strToHost(path), line);
  return text === undefined ? "" : strFromHost(text);
});
internal("_calling_module()", () => userFrame()?.globals.get("__name__") ?? null);
internal("_make_union(a, b, /)", (a: Value, b: Value) => makeUnion(a, b));
internal("_generic_alias(origin, args, /)", (origin: Value, args: Value) => genericAlias(origin, args));

internal("_sys_hook(name, /)", (name: string) => sysValue(name) ?? raise(RuntimeError, `lost sys.${name}`));
