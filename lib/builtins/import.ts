import { type Host, HostError, readWhole } from "../host/index.ts";
import { currentMachine } from "../interpreter/machine.ts";
import { currentSystem, sysValue } from "../module/system.ts";
import { OSError, RuntimeError, raise } from "../object/error.ts";
import { Function } from "../object/function.ts";
import { genericAlias, makeUnion } from "../object/generic-alias.ts";
import { internal } from "../object/internal.ts";
import { List } from "../object/list.ts";
import { makeModule, moduleType } from "../object/module.ts";
import type { Value } from "../object/object.ts";
import { asStr } from "../object/protocol.ts";
import { Tuple } from "../object/tuple.ts";
import { strFromHost, strToHost } from "../object/wide.ts";
import { callingFrame, compileSource } from "./code.ts";

/** The leaves under the prelude's import system. */

internal("_modules()", () => currentMachine().modules);

internal("_module_type()", () => moduleType);

internal("_module_path()", () => {
  const path = sysValue("path");
  return path instanceof List ? path : new List();
});

/** A module written in TypeScript, made for this machine; None if there is none of that name. */
internal("_native_module(name, /)", (name: Value) => {
  const table = typeof name === "string" ? currentSystem().modules.get(name) : undefined;
  if (table === undefined) return null;
  const module = makeModule(table);
  for (const each of table.python ?? []) {
    const value = currentMachine().prelude.get(each);
    if (value === undefined) throw new Error(`the prelude has no ${each} for ${table.name}`);
    if (value instanceof Function) value.module = table.name;
    module.namespace.set(each, value);
  }
  return module;
});

/**
 * Where a module's source is, in the first of the folders that has it: a pair of the file's path (None for a
 * namespace package) and the folder that is a package's path (None for plain modules). None if it is nowhere.
 */
internal("_locate(name, path, /)", (name: Value, path: Value) => {
  const { host } = currentSystem();
  const own = strToHost(asStr(name) ?? "");
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
  const { host } = currentSystem();
  const filename = strToHost(asStr(path) ?? "");
  return compileSource(readModule(host, filename), { filename, mode: "exec" });
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

internal("_calling_module()", () => callingFrame().globals.get("__name__") ?? null);
internal("_make_union(a, b, /)", (a: Value, b: Value) => makeUnion(a, b));
internal("_generic_alias(origin, args, /)", (origin: Value, args: Value) => genericAlias(origin, args));

internal("_sys_hook(name, /)", (name: string) => sysValue(name) ?? raise(RuntimeError, `lost sys.${name}`));
