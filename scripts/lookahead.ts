import compiled from "../grammar/python.generated.ts";
import { type CompiledRule, lookaheadTable } from "../grammar/terminal-set.ts";

const rules = compiled.ParserRules as unknown as CompiledRule[];

/** The lookahead tables of the grammar that has just been compiled, for each symbol that input starts with. */
export const tables = {
  statement: lookaheadTable(rules, "statement"),
  expression_input: lookaheadTable(rules, "expression_input"),
};
