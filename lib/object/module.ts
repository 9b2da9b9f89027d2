import { Dict } from "./dict.ts";
import type { Attributed } from "./instance.ts";
import { makeLayout } from "./instance.ts";
import { type Entry, Native } from "./native.ts";
import { builtinType, PyObject, type Type, type Value } from "./object.ts";

/** A module. Its namespace is a dict from the start: code in it reads and writes its globals there. */
export class Module extends PyObject {
  namespace: Dict = new Dict();
  get name(): Value {
    return this.namespace.get("__name__") ?? null;
  }
}
export const moduleType = builtinType("module", Module);
moduleType.layout = makeLayout(Module, moduleType);
moduleType.hasDict = true;
moduleType.hasWeakref = true;

/** A module written in TypeScript, as its file declares it; each VM makes a `Module` of its own from it. */
export interface ModuleTable {
  readonly name: string;
  readonly doc: string;
  readonly entries: readonly (Entry | { readonly name: string; readonly value: Value })[];
  /** Functions and classes of the prelude that are members too. */
  readonly python?: readonly string[];
  /** Its class, if it isn't a plain module: one that gives it properties. */
  readonly type?: Type;
  /** Adds what each VM has of its own. */
  readonly setup?: (module: Module) => void;
}

/** The module that a table describes. */
export function makeModule(table: ModuleTable): Module {
  const module = new (table.type ?? moduleType).layout() as Module & Attributed;
  const { namespace } = module;
  namespace.set("__name__", table.name);
  namespace.set("__doc__", table.doc);
  namespace.set("__package__", "");
  namespace.set("__loader__", null);
  namespace.set("__spec__", null);
  for (const entry of table.entries) {
    if (entry instanceof Native) entry.module = table.name;
    namespace.set(entry.name, "value" in entry ? entry.value : (entry as Native));
  }
  table.setup?.(module);
  return module;
}
