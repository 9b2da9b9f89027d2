/** `from __future__ import …`: which features there are, and where such imports may stand. */
import type { Mod, Stmt } from "../syntax/index.ts";
import { fail } from "./failure.ts";

/** Features that are optional, or were, and their bits in `Code.flags` where they have any effect there. */
const features = new Map([
  ["nested_scopes", 0],
  ["generators", 0],
  ["division", 0x20000],
  ["absolute_import", 0x40000],
  ["with_statement", 0x80000],
  ["print_function", 0x100000],
  ["unicode_literals", 0x200000],
  ["barry_as_FLUFL", 0x400000],
  ["generator_stop", 0x800000],
  ["annotations", 0x1000000],
]);

export const FUTURE_ANNOTATIONS = 0x1000000;

/** All bits that `compile` takes over from the code that calls it. */
export const FUTURE_FLAGS = [...features.values()].reduce((all, bit) => all | bit, 0);

export interface Futures {
  readonly flags: number;
  readonly statements: ReadonlySet<Stmt>;
}

/** Reads the imports at the start of a module. SyntaxError for a feature that does not exist. */
export function readFutures(tree: Mod, filename: string): Futures {
  const statements = new Set<Stmt>();
  let flags = 0;
  if (tree.kind === "Expression") return { flags, statements };
  for (const [i, statement] of tree.body.entries()) {
    const isDocstring =
      i === 0 &&
      statement.kind === "Expr" &&
      statement.value.kind === "Constant" &&
      statement.value.value.type === "str";
    if (isDocstring) continue;
    if (statement.kind !== "ImportFrom" || statement.module !== "__future__" || statement.level !== 0) break;
    statements.add(statement);
    for (const alias of statement.names) {
      if (alias.name === "braces") fail("not a chance", filename, alias);
      const bit = features.get(alias.name);
      if (bit === undefined) fail(`future feature ${alias.name} is not defined`, filename, alias);
      flags |= bit;
    }
  }
  return { flags, statements };
}
