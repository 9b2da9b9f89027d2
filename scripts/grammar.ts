import compiled from "../grammar/python.generated.ts";
import { type CompiledRule, grammarTables } from "../grammar/terminal-set.ts";

/** The tables of the grammar that has just been compiled. */
export const tables = grammarTables(compiled.ParserRules as unknown as CompiledRule[], [
  "statement",
  "expression_input",
]);
