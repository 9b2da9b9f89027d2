/** Code within code: starting a unit for it, and making a function of it with what it closes over. */
import {
  ASYNC_GENERATOR,
  COROUTINE,
  GENERATOR,
  METHOD,
  NESTED,
  NEWLOCALS,
  OPTIMIZED,
  VARARGS,
  VARKEYWORDS,
} from "../code/index.ts";
import * as op from "../code/opcode.generated.ts";
import type { Arguments, Location } from "../syntax/index.ts";
import type { Register } from "./register.ts";
import type { Scope } from "./scope.ts";
import { type Operand, Unit } from "./unit.ts";

/** A unit for a block within that of `parent`, with its cells made. */
export function startUnit(
  parent: Unit,
  scope: Scope,
  name: string,
  firstLine: number,
  args?: Arguments,
): Unit {
  const qualname = qualnameIn(parent, scope, name);
  const unit = new Unit(parent.program, scope, parent, { name, qualname, firstLine, ...(args && { args }) });
  for (const variable of unit.cellNames) {
    const cell = unit.cell(variable);
    const parameter = scope.parameters.indexOf(variable);
    unit.emit(op.MAKE_CELL, null, cell, parameter >= 0 ? parameter : cell);
  }
  return unit;
}

function qualnameIn(parent: Unit, scope: Scope, name: string): string {
  const outer = parent.scope.kind === "type parameters" ? parent.parent! : parent;
  const isDefinition = scope.kind === "class" || (scope.kind === "function" && !scope.comprehension);
  if (isDefinition && outer.scope.accessOf(outer.scope.mangle(name)) === "global explicit") return name;
  switch (outer.scope.kind) {
    case "module":
      return name;
    case "function":
      return outer.scope.comprehension ? `${outer.qualname}.${name}` : `${outer.qualname}.<locals>.${name}`;
    default:
      return `${outer.qualname}.${name}`;
  }
}

/** Parameters that only the compiler knows. */
export function implicitParameters(names: readonly string[], at: Location): Arguments {
  return {
    kind: "arguments",
    posonlyargs: [],
    args: names.map(arg => ({ ...placeOf(at), kind: "arg", arg, annotation: null, type_comment: null })),
    vararg: null,
    kwonlyargs: [],
    kw_defaults: [],
    kwarg: null,
    defaults: [],
  };
}

/** Just the place of a node, for one that is made up in its stead. */
export function placeOf({ lineno, col_offset, end_lineno, end_col_offset }: Location): Location {
  return { lineno, col_offset, end_lineno, end_col_offset };
}

/** The `CO_*` flags that follow from the scope. */
export function flagsOf(scope: Scope): number {
  if (!scope.isFunctionLike) return 0;
  let flags = OPTIMIZED | NEWLOCALS;
  if (scope.nested) flags |= NESTED;
  if (scope.isGenerator && scope.isCoroutine) flags |= ASYNC_GENERATOR;
  else if (scope.isGenerator) flags |= GENERATOR;
  else if (scope.isCoroutine) flags |= COROUTINE;
  if (scope.hasVarargs) flags |= VARARGS;
  if (scope.hasVarkeywords) flags |= VARKEYWORDS;
  if (scope.isMethod) flags |= METHOD;
  return flags;
}

/** What a function may have besides its code. */
export interface FunctionParts {
  readonly defaults?: Operand;
  readonly kwdefaults?: Operand;
  readonly annotate?: Operand;
  /** More `CO_*` flags. */
  readonly flags?: number;
}

/** Finishes the inner unit and makes a function of it. Temporaries from `base` on are free afterwards. */
export function makeFunction(
  unit: Unit,
  inner: Unit,
  at: Location,
  { defaults, kwdefaults, annotate, flags = 0 }: FunctionParts,
  want: Register | null,
  base = unit.top,
): Operand {
  const code = inner.finish(flagsOf(inner.scope) | flags);
  const closure = closureOf(unit, code.freeNames, at);
  unit.top = base;
  const result = want ?? unit.temporary();
  const { none } = unit;
  unit.emit(
    op.MAKE_FUNCTION,
    at,
    result,
    unit.constant({ type: "code", code }),
    defaults ?? none,
    kwdefaults ?? none,
    closure,
    annotate ?? none,
  );
  return result;
}

/** A tuple of the cells by these names, or None for no names. */
function closureOf(unit: Unit, names: readonly string[], at: Location): Operand {
  if (names.length === 0) return unit.none;
  const cells = names.map(name => unit.cellFor(name));
  let first = cells[0];
  if (cells.some((cell, i) => cell !== first + i)) {
    const { top } = unit;
    first = unit.temporaries(cells.length);
    for (const [i, cell] of cells.entries()) unit.move(first + i, cell, at);
    unit.top = top;
  }
  const result = unit.temporary();
  unit.emit(op.BUILD_TUPLE, at, result, first, cells.length);
  return result;
}
