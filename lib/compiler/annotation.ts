/** Annotations and their `__annotate__` functions (PEP 649), and other code that is evaluated on demand. */
import * as op from "../code/opcode.generated.ts";
import type { AnnAssign, AsyncFunctionDef, Expr, FunctionDef, Location } from "../syntax/index.ts";
import { annotationsOf } from "./binder.ts";
import { int, str } from "./constant.ts";
import { implicitParameters, makeFunction, startUnit } from "./function.ts";
import type { Register } from "./register.ts";
import type { Scope } from "./scope.ts";
import type { Operand, Unit } from "./unit.ts";
import { unparse } from "./unparse.ts";

/** `format` values above this, `VALUE_WITH_FAKE_GLOBALS`, are not for compiled code to handle. */
const MAX_FORMAT = 2;

/** A unit for a function that takes a format and evaluates something. */
export function startEvaluator(unit: Unit, scope: Scope, name: string, at: Location): Unit {
  const args = implicitParameters([], at);
  args.posonlyargs = implicitParameters([".format"], at).args;
  const inner = startUnit(unit, scope, name, at.lineno, args);
  const supported = inner.label();
  const test = inner.temporary();
  inner.emit(op.GT, at, test, 0, inner.literal(int(MAX_FORMAT)));
  inner.emit(op.JUMP_IF_FALSE, at, test, supported);
  inner.emit(op.LOAD_NOT_IMPLEMENTED_ERROR, at, test);
  inner.emit(op.RAISE, at, test);
  inner.mark(supported);
  inner.top = 0;
  return inner;
}

/** The `__annotate__` function of a function, or undefined if nothing is annotated. */
export function annotateFunction(unit: Unit, node: FunctionDef | AsyncFunctionDef): Operand | undefined {
  const scope = unit.program.binding.annotations.get(node);
  if (!scope) return undefined;
  const inner = startAnnotate(unit, scope, node);
  const first = inner.temporaries(0);
  const entries = annotationsOf(node);
  for (const { name, annotation } of entries) {
    const key = inner.temporary();
    inner.move(key, inner.literal(str(unit.innermost.mangle(name))), annotation);
    annotationInto(inner, annotation, inner.temporary());
  }
  inner.top = 0;
  const result = inner.temporary();
  inner.emit(op.BUILD_MAP, node, result, first, entries.length);
  inner.emit(op.RETURN, node, result);
  return makeFunction(unit, inner, node, {}, null);
}

/** To the user, the parameter of `__annotate__` is `format`; in the scope it has a name that can't be hidden. */
function startAnnotate(unit: Unit, scope: Scope, at: Location): Unit {
  const inner = startEvaluator(unit, scope, "__annotate__", at);
  inner.varNames[0] = "format";
  return inner;
}

function annotationInto(unit: Unit, annotation: Expr, into: Register): void {
  if (unit.program.stringAnnotations) {
    unit.move(into, unit.literal(str(unparse(annotation))), annotation);
    return;
  }
  // PEP 646: the annotation of `*args` may be starred.
  if (annotation.kind === "Starred") {
    const { top } = unit;
    unit.emit(op.UNPACK_SEQUENCE, annotation, into, unit.value(annotation.value), 1);
    unit.top = top;
    return;
  }
  unit.into(annotation, into);
}

/** What an annotated name in a module or class leaves to do. */
export function annotateVariable(unit: Unit, node: AnnAssign): void {
  const { target, annotation } = node;
  const { scope } = unit;
  if (target.kind !== "Name") {
    if (!node.value) evaluateTarget(unit, target);
    return;
  }
  if (!node.simple || scope.isFunctionLike) return;
  const name = scope.mangle(target.id);
  if (unit.program.stringAnnotations) {
    const { top } = unit;
    const dict = unit.loadName("__annotations__", node);
    const text = unit.literal(str(unparse(annotation)));
    unit.emit(op.STORE_ITEM, node, dict, unit.literal(str(name)), text);
    unit.top = top;
    return;
  }
  let condition: number | null = null;
  if (scope.kind === "module" || unit.inConditionalBlock) {
    condition = unit.conditionalAnnotations++;
    const { top } = unit;
    unit.emit(op.SET_ADD, node, loadConditions(unit, node), unit.literal(int(condition)));
    unit.top = top;
  }
  unit.deferredAnnotations.push({ name, annotation, condition, at: node });
}

/** The set of the numbers of those annotations that were reached. */
function loadConditions(unit: Unit, at: Location): Register {
  if (unit.scope.kind !== "class") return unit.loadName("__conditional_annotations__", at);
  const result = unit.temporary();
  unit.emit(op.LOAD_CELL, at, result, unit.cell("__conditional_annotations__"));
  return result;
}

/** The parts of an annotated target without a value are evaluated for their effects. */
function evaluateTarget(unit: Unit, target: AnnAssign["target"]): void {
  if (target.kind === "Name") return;
  unit.effect(target.value);
  if (target.kind !== "Subscript") return;
  const { slice } = target;
  const parts = slice.kind === "Tuple" ? slice.elts : [slice];
  for (const each of parts) {
    if (each.kind !== "Slice") unit.effect(each);
    else for (const bound of [each.lower, each.upper, each.step]) if (bound) unit.effect(bound);
  }
}

/** Starts the set of the annotations that were reached. */
export function startConditions(unit: Unit, at: Location): void {
  const { top } = unit;
  const set = unit.temporary();
  unit.emit(op.BUILD_SET, at, set, unit.temporaries(0), 0);
  if (unit.scope.kind === "class") {
    unit.emit(op.STORE_CELL, at, unit.cell("__conditional_annotations__"), set);
  } else unit.storeName("__conditional_annotations__", set, at);
  unit.top = top;
}

/** The finished inner unit of `__annotate__` for the variables of a module or class. */
export function annotateBlock(unit: Unit, at: Location): Unit {
  const { deferredAnnotations, scope } = unit;
  const inner = startAnnotate(unit, scope.annotations!, at);
  const result = inner.temporary();
  inner.emit(op.BUILD_MAP, at, result, inner.temporaries(0), 0);
  for (const { name, annotation, condition, at: place } of deferredAnnotations) {
    const { top } = inner;
    const skip = inner.label();
    if (condition !== null) {
      const set = inner.temporary();
      const conditions = "__conditional_annotations__";
      if (scope.kind === "class") inner.emit(op.LOAD_CELL, place, set, inner.cell(conditions));
      else inner.emit(op.LOAD_GLOBAL, place, set, inner.nameOf(conditions));
      const test = inner.temporary();
      inner.emit(op.CONTAINS, place, test, inner.literal(int(condition)), set);
      inner.emit(op.JUMP_IF_FALSE, place, test, skip);
      inner.top = top;
    }
    const value = inner.value(annotation);
    inner.emit(op.DICT_SET, at, result, inner.literal(str(name)), value);
    inner.mark(skip);
    inner.top = top;
  }
  inner.emit(op.RETURN, at, result);
  return inner;
}
