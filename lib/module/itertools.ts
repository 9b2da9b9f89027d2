import type { ModuleTable } from "../object/module.ts";
import { chainType } from "./itertools/chain.ts";
import { combinatoricTypes } from "./itertools/combinatoric.ts";
import { endlessTypes } from "./itertools/endless.ts";
import { groupingTypes } from "./itertools/grouping.ts";
import { selectionTypes } from "./itertools/selection.ts";
import { teeEntries } from "./itertools/tee.ts";

export const itertoolsModule: ModuleTable = {
  name: "itertools",
  doc: "Iterators made of other iterators: endless ones, ones that end with the shortest input, and combinations.",
  entries: [
    ...[chainType, ...endlessTypes, ...selectionTypes, ...groupingTypes, ...combinatoricTypes].map(type => ({
      name: type.qualname,
      value: type,
    })),
    ...teeEntries,
  ],
};
