import { Dict } from "../object/dict.ts";
import { errnoTable } from "../object/errno.ts";
import type { ModuleTable } from "../object/module.ts";
import { constant } from "../object/native.ts";

function errorCodes(): Dict {
  const dict = new Dict();
  for (const [name, number] of errnoTable) dict.setItem(number, name);
  return dict;
}

/** The module `errno`. */
export const errnoModule: ModuleTable = {
  name: "errno",
  doc: "This module makes available standard errno system symbols.",
  entries: [
    ...errnoTable.map(([name, number]) => constant(name, number)),
    constant("EWOULDBLOCK", 11),
    constant("ENOTSUP", 95),
  ],
  setup: module => module.namespace.set("errorcode", errorCodes()),
};
