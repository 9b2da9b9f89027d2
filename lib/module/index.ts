import { ioModule } from "./io.ts";
import { math } from "./math.ts";
import type { ModuleTable } from "../object/module.ts";

/** The native modules by name; each VM makes its own when it is first imported. */
export const moduleTables: ReadonlyMap<string, ModuleTable> = new Map(
  [ioModule, math].map(table => [table.name, table]),
);
