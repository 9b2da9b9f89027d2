import type { ModuleTable } from "../object/module.ts";
import { atexitModule } from "./atexit.ts";
import { continuationModule } from "./continuation.ts";
import { continuletModule } from "./continulet.ts";
import { errnoModule } from "./errno.ts";
import { functoolsModule } from "./functools.ts";
import { gcModule } from "./gc.ts";
import { greenletModule } from "./greenlet.ts";
import { ioModule, nativeIoModule } from "./io.ts";
import { itertoolsModule } from "./itertools.ts";
import { math } from "./math.ts";
import { operatorModule } from "./operator.ts";
import { codecsModule, pickleModule } from "./pickle.ts";
import { posixModule } from "./posix.ts";
import { queueModule } from "./queue.ts";
import { stacklessModule } from "./stackless.ts";
import { threadModule } from "./thread.ts";
import { timeModule } from "./time.ts";
import { unicodedataModule } from "./unicodedata.ts";
import { weakrefModule } from "./weakref.ts";

const tables = [
  atexitModule,
  codecsModule,
  continuationModule,
  continuletModule,
  errnoModule,
  functoolsModule,
  gcModule,
  greenletModule,
  ioModule,
  nativeIoModule,
  itertoolsModule,
  math,
  operatorModule,
  pickleModule,
  posixModule,
  queueModule,
  stacklessModule,
  threadModule,
  timeModule,
  unicodedataModule,
  weakrefModule,
];

/** The modules written in TypeScript, by name; each VM makes its own when they are first imported. */
export const moduleTables: ReadonlyMap<string, ModuleTable> = new Map(
  tables.map(table => [table.name, table]),
);
