import { TaskletExit } from "../object/error.ts";
import { List } from "../object/list.ts";
import type { ModuleTable } from "../object/module.ts";
import { constant } from "../object/native.ts";
import {
  bombType,
  cframeType,
  channelType,
  picklingFunctions,
  stacklessFunctions,
  stacklessModuleType,
  taskletType,
} from "../stackless/index.ts";

/** The module `stackless`. */
export const stacklessModule: ModuleTable = {
  name: "stackless",
  doc: "Tasklets and channels, as in Stackless Python.",
  type: stacklessModuleType,
  entries: [
    ...stacklessFunctions,
    ...picklingFunctions,
    constant("tasklet", taskletType),
    constant("channel", channelType),
    constant("bomb", bombType),
    constant("cframe", cframeType),
    constant("TaskletExit", TaskletExit),
    constant("PICKLEFLAGS_PRESERVE_TRACING_STATE", 1),
    constant("PICKLEFLAGS_PRESERVE_AG_FINALIZER", 2),
    constant("PICKLEFLAGS_RESET_AG_FINALIZER", 4),
  ],
  python: ["_import_named", "_fill_exception"],
  setup(module) {
    const { namespace } = module;
    namespace.set("stackless", module);
    const names = namespace.keyList().filter(name => typeof name === "string" && !name.startsWith("_"));
    namespace.set("__all__", new List(names));
  },
};
