/** Comprehensions and generator expressions, and the loops that all `for`s share. */
import * as op from "../code/opcode.generated.ts";
import type {
  Comprehension,
  DictComp,
  Expr,
  GeneratorExp,
  ListComp,
  Location,
  SetComp,
} from "../syntax/index.ts";
import { awaitValue } from "./await.ts";
import { implicitParameters, makeFunction, startUnit } from "./function.ts";
import { constantCollection, scratch } from "./operator.ts";
import type { Register } from "./register.ts";
import type { Label } from "./step.ts";
import type { Operand, Unit } from "./unit.ts";

type AnyComprehension = ListComp | SetComp | DictComp | GeneratorExp;

/** What a comprehension does with its innermost values; in a generator expression there is no collection. */
type Collect = (unit: Unit, collection: Register) => void;

const builders = { ListComp: op.BUILD_LIST, SetComp: op.BUILD_SET, DictComp: op.BUILD_MAP };

function collector(node: AnyComprehension, isAsync: boolean): Collect {
  switch (node.kind) {
    case "ListComp":
      return (unit, list) => unit.emit(op.LIST_APPEND, node.elt, list, unit.value(node.elt));
    case "SetComp":
      return (unit, set) => unit.emit(op.SET_ADD, node.elt, set, unit.value(node.elt));
    case "DictComp":
      return (unit, dict) => {
        const { key, value } = node;
        const stable = unit.stable(unit.value(key), key, [value]);
        const at = { ...key, end_lineno: value.end_lineno, end_col_offset: value.end_col_offset };
        unit.emit(op.DICT_SET, at, dict, stable, unit.value(value));
      };
    case "GeneratorExp":
      return unit => {
        const value = unit.value(node.elt);
        unit.emit(isAsync ? op.ASYNC_YIELD : op.YIELD, node.elt, unit.temporary(), value);
      };
  }
}

function comprehension(unit: Unit, node: AnyComprehension, want: Register | null): Operand {
  const scope = unit.program.binding.scopes.get(node)!;
  if (!scope.inlined) return comprehensionFunction(unit, node, want);
  const result = scratch(unit, want);
  const { top } = unit;
  const [outermost] = node.generators;
  // The outermost iterable is evaluated outside, with the names as they are there.
  const iterator = iterate(unit, outermost);
  unit.enterInlined(scope, node);
  unit.emit(builders[node.kind as keyof typeof builders], node, result, unit.temporaries(0), 0);
  loops(unit, node, 0, iterator, result, collector(node, false));
  unit.leaveInlined();
  unit.top = top;
  return result;
}

/** A comprehension that is a function of its outermost iterator. */
function comprehensionFunction(unit: Unit, node: AnyComprehension, want: Register | null): Operand {
  const scope = unit.program.binding.scopes.get(node)!;
  const [outermost] = node.generators;
  const isGenerator = node.kind === "GeneratorExp";
  const { top } = unit;

  const inner = startUnit(unit, scope, scope.name, node.lineno, implicitParameters([".0"], node));
  const result = inner.temporary();
  if (!isGenerator) inner.emit(builders[node.kind], node, result, inner.temporaries(0), 0);
  loops(inner, node, 0, 0, result, collector(node, scope.isCoroutine));
  inner.emit(op.RETURN, node, isGenerator ? inner.none : result);

  const callee = makeFunction(unit, inner, node, {}, null);
  const iterator = iterate(unit, outermost);
  unit.top = top;
  const called = want ?? unit.temporary();
  unit.emit(op.CALL, node, called, callee, iterator, 1);
  if (!scope.isCoroutine || isGenerator) return called;
  unit.top = top;
  return awaitValue(unit, called, node, 0, want);
}

export const comprehensionExpressions = {
  ListComp: comprehension,
  SetComp: comprehension,
  DictComp: comprehension,
  GeneratorExp: comprehension,
};

/** The iterator over a comprehension's iterable, in a new temporary. */
function iterate(unit: Unit, { iter, is_async }: Comprehension): Register {
  return is_async ? getAsyncIterator(unit, iter) : getIterator(unit, iter);
}

/** The iterator over the value of an expression, in a new temporary. */
export function getIterator(unit: Unit, node: Expr): Register {
  const result = unit.temporary();
  const { top } = unit;
  const constant = constantCollection(unit, node);
  let value: Operand;
  if (constant) value = unit.literal(constant);
  else if (node.kind === "List") value = unit.value({ ...node, kind: "Tuple" });
  else value = unit.value(node);
  unit.top = top;
  unit.emit(op.GET_ITER, node, result, value);
  return result;
}

export function getAsyncIterator(unit: Unit, node: Expr): Register {
  const result = unit.temporary();
  const { top } = unit;
  const value = unit.value(node);
  unit.top = top;
  unit.emit(op.GET_AITER, node, result, value);
  return result;
}

/** The head of a loop; `whole` is the statement or comprehension that it is in. */
interface Loop {
  readonly target: Expr;
  readonly iter: Expr;
  readonly isAsync: boolean;
  readonly whole: Location;
}

/**
 * The loop over an iterator. `body` gets a label to jump to for the next item; `after` follows when the items are
 * exhausted.
 */
export function loop(
  unit: Unit,
  { target, iter, isAsync, whole }: Loop,
  iterator: Register,
  body: (next: Label) => void,
): void {
  const start = unit.assembler.here();
  const next = unit.label();
  const end = unit.label();
  const { top } = unit;
  const home = unit.homeOf(target);
  const item = home ?? unit.temporary();
  const failed = isAsync ? unit.temporary() : 0;
  if (isAsync) {
    unit.protect({ label: end, register: failed }, () => {
      const inner = unit.top;
      const awaitable = unit.temporary();
      unit.emit(op.GET_ANEXT, whole, awaitable, iterator);
      const value = unit.temporary();
      unit.move(value, unit.none, whole);
      unit.emit(op.YIELD_FROM, whole, item, awaitable, value);
      unit.top = inner;
    });
  } else unit.emit(op.FOR_ITER, iter, item, iterator, end);
  if (home === null) unit.store(target, item);
  unit.top = top;
  body(next);
  unit.mark(next);
  unit.jump(start);
  unit.mark(end);
  if (isAsync) unit.emit(op.END_ASYNC_FOR, whole, failed);
}

/** The loops of a comprehension from the `index`th on. */
function loops(
  unit: Unit,
  node: AnyComprehension,
  index: number,
  iterator: Register,
  collection: Register,
  collect: Collect,
): void {
  const { target, iter, is_async } = node.generators[index];
  loop(unit, { target, iter, isAsync: is_async === 1, whole: node }, iterator, next => {
    inside(unit, node, index, next, collection, collect);
  });
}

/** What the `index`th loop does with each item. */
function inside(
  unit: Unit,
  node: AnyComprehension,
  index: number,
  next: Label,
  collection: Register,
  collect: Collect,
): void {
  const { top } = unit;
  for (const each of node.generators[index].ifs) unit.jumpIf(each, next, false);
  const further = node.generators[index + 1];
  const only = further && onlyItem(further);
  if (!further) collect(unit, collection);
  else if (only) {
    // `for x in [value]` is the idiom for naming a value: no loop is needed.
    const home = unit.homeOf(further.target);
    if (home !== null) unit.into(only, home);
    else unit.store(further.target, unit.value(only));
    inside(unit, node, index + 1, next, collection, collect);
  } else loops(unit, node, index + 1, iterate(unit, further), collection, collect);
  unit.top = top;
}

/** The item of a list or tuple display that is iterated over and has just one. */
function onlyItem({ iter, is_async }: Comprehension): Expr | null {
  if (is_async || (iter.kind !== "List" && iter.kind !== "Tuple") || iter.elts.length !== 1) return null;
  return iter.elts[0].kind === "Starred" ? null : iter.elts[0];
}
