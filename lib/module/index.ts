import { errnoModule } from "./errno.ts";
import { functoolsModule } from "./functools.ts";
import { ioModule } from "./io.ts";
import { itertoolsModule } from "./itertools.ts";
import { math } from "./math.ts";
import { timeModule } from "./time.ts";
import { operatorModule } from "./operator.ts";
import type { ModuleTable } from "../object/module.ts";

/** The native modules by name; each VM makes its own when it is first imported. */
export const moduleTables: ReadonlyMap<string, ModuleTable> = new Map(
  [errnoModule, functoolsModule, ioModule, itertoolsModule, math, operatorModule, timeModule].map(table => [
    table.name,
    table,
  ]),
);
