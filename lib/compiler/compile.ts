/** From a tree to a `Code`: wires the visitors, and compiles what stands at the top. */
import type { Code } from "../code/index.ts";
import * as op from "../code/opcode.generated.ts";
import type { Location, Mod } from "../syntax/index.ts";
import { annotateBlock } from "./annotation.ts";
import { awaitExpressions } from "./await.ts";
import { bind } from "./binder.ts";
import { chainExpressions } from "./chain.ts";
import { comprehensionExpressions } from "./comprehension.ts";
import { blockBody, definitionExpressions, definitionStatements } from "./definition.ts";
import { displayExpressions } from "./display.ts";
import { exceptionStatements } from "./exception.ts";
import { fold } from "./foldable.ts";
import { flagsOf } from "./function.ts";
import { FUTURE_ANNOTATIONS, FUTURE_FLAGS, readFutures } from "./future.ts";
import { deleteName, loadName, nameExpressions, storeName } from "./name.ts";
import { jumpIf, operatorExpressions } from "./operator.ts";
import { patternStatements } from "./pattern.ts";
import { simpleStatements } from "./statement.ts";
import { homeOf, store, targetStatements } from "./target.ts";
import { type CompileWarning, type Program, Unit, type Visitors } from "./unit.ts";

const visitors: Visitors = {
  expressions: {
    ...awaitExpressions,
    ...chainExpressions,
    ...comprehensionExpressions,
    ...definitionExpressions,
    ...displayExpressions,
    ...nameExpressions,
    ...operatorExpressions,
  },
  statements: {
    ...definitionStatements,
    ...exceptionStatements,
    ...patternStatements,
    ...simpleStatements,
    ...targetStatements,
  },
  fold,
  jumpIf,
  store,
  homeOf,
  loadName,
  storeName,
  deleteName,
};

export interface CompileOptions {
  readonly filename: string;
  readonly mode: "exec" | "eval" | "single";
  /** As `python -O`: 1 drops assertions, 2 docstrings too. */
  readonly optimize?: 0 | 1 | 2;
  /** `CO_FUTURE_*` bits of features that are in force anyway. */
  readonly flags?: number;
  /** Is told of every `SyntaxWarning`. */
  readonly warn?: (warning: CompileWarning) => void;
}

/**
 * Compiles a module, an interactive statement or an expression. Throws `SyntaxFailure` for what CPython's compiler
 * refuses with a SyntaxError, `NestingFailure` for what is nested too deeply.
 */
export function compile(tree: Mod, options: CompileOptions): Code {
  const { filename, optimize = 0 } = options;
  const futures = readFutures(tree, filename);
  const flags = futures.flags | ((options.flags ?? 0) & FUTURE_FLAGS);
  const stringAnnotations = (flags & FUTURE_ANNOTATIONS) !== 0;
  const binding = bind(tree, { filename, stringAnnotations });
  const warned = new Set<string>();
  const program: Program = {
    filename,
    binding,
    visitors,
    optimize,
    interactive: tree.kind === "Interactive",
    flags,
    stringAnnotations,
    futures: futures.statements,
    folded: new Map(),
    warn(message, at) {
      const { lineno, col_offset, end_lineno, end_col_offset } = at;
      const key = [message, lineno, col_offset, end_lineno, end_col_offset].join();
      if (warned.has(key)) return;
      warned.add(key);
      options.warn?.({ message, lineno, col_offset, end_lineno, end_col_offset });
    },
  };
  const unit = new Unit(program, binding.top, null, { name: "<module>", qualname: "<module>", firstLine: 1 });
  compileTop(unit, tree);
  return unit.finish(flagsOf(unit.scope));
}

function compileTop(unit: Unit, tree: Mod): void {
  if (tree.kind === "Expression") {
    unit.emit(op.RETURN, tree.body, unit.value(tree.body));
    return;
  }
  const { scope } = unit;
  const start: Location = tree.body[0] ?? { lineno: 1, end_lineno: 1, col_offset: 0, end_col_offset: 0 };
  const annotates = scope.annotatesNames && !unit.program.stringAnnotations;
  // `__annotate__` is there before the module runs, so its code is filled in afterwards.
  let annotate = -1;
  if (annotates) {
    const { none } = unit;
    const made = unit.temporary();
    annotate = unit.assembler.steps.length;
    unit.emit(op.MAKE_FUNCTION, start, made, 0, none, none, none, none);
    unit.storeName("__annotate__", made, start);
    unit.top = 0;
  }
  blockBody(unit, tree.body, start);
  unit.emit(op.RETURN, unit.lastLocation ?? start, unit.none);
  if (annotates) {
    const inner = annotateBlock(unit, start);
    const code = inner.finish(flagsOf(inner.scope));
    unit.assembler.steps[annotate].operands[1] = unit.constant({ type: "code", code });
  }
}
