/** Functions, lambdas, classes and type aliases. */
import { HAS_DOCSTRING } from "../code/index.ts";
import * as op from "../code/opcode.generated.ts";
import type {
  Arguments,
  AsyncFunctionDef,
  ClassDef,
  Expr,
  FunctionDef,
  Lambda,
  Location,
  Name,
  Stmt,
  TypeAlias,
} from "../syntax/index.ts";
import { annotateBlock, annotateFunction, startConditions, startEvaluator } from "./annotation.ts";
import { call, checkKeywords } from "./chain.ts";
import { int, str, tuple } from "./constant.ts";
import { cleanDocstring, rawDocstring } from "./docstring.ts";
import { type FunctionParts, implicitParameters, makeFunction, placeOf, startUnit } from "./function.ts";
import type { Register } from "./register.ts";
import { intrinsic, typeParameters, valueFormat } from "./type-param.ts";
import type { Operand, Unit } from "./unit.ts";

type AnyFunction = FunctionDef | AsyncFunctionDef;

// ---- Functions

function defaultsOf(unit: Unit, args: Arguments, at: Location): Operand | undefined {
  if (args.defaults.length === 0) return undefined;
  return unit.value({
    kind: "Tuple",
    elts: args.defaults,
    ctx: "Load",
    ...placeOf(at),
  });
}

function kwdefaultsOf(unit: Unit, args: Arguments, at: Location): Operand | undefined {
  const { top } = unit;
  const first = unit.temporaries(0);
  let count = 0;
  for (const [i, value] of args.kw_defaults.entries()) {
    if (!value) continue;
    const name = unit.innermost.mangle(args.kwonlyargs[i].arg);
    unit.move(unit.temporary(), unit.literal(str(name)), value);
    unit.push(value);
    count++;
  }
  if (count === 0) return undefined;
  unit.top = top;
  const result = unit.temporary();
  unit.emit(op.BUILD_MAP, at, result, first, count);
  return result;
}

/** The line where a definition starts, its decorators included. */
function firstLineOf(node: AnyFunction | ClassDef): number {
  return (node.decorator_list[0] ?? node).lineno;
}

function functionDefinition(unit: Unit, node: AnyFunction): void {
  const { top } = unit;
  const decorators = node.decorator_list.map(each => unit.push(each));
  const firstLine = firstLineOf(node);
  const defaults = defaultsOf(unit, node.args, node);
  const kwdefaults = kwdefaultsOf(unit, node.args, node);
  const generic = unit.program.binding.typeParams.get(node);
  let made: Operand;
  if (generic) {
    const inner = startUnit(
      unit,
      generic,
      `<generic parameters of ${node.name}>`,
      firstLine,
      implicitParameters(generic.parameters, node),
    );
    const params = typeParameters(inner, node.type_params, node);
    const parts: { defaults?: Operand; kwdefaults?: Operand } = {};
    if (defaults !== undefined) parts.defaults = inner.loadName(".defaults", node);
    if (kwdefaults !== undefined) parts.kwdefaults = inner.loadName(".kwdefaults", node);
    const result = functionObject(inner, node, parts);
    inner.emit(op.RETURN, node, intrinsic(inner, "set_function_type_params", [result, params], node));
    const callee = makeFunction(unit, inner, node, {}, null);
    const given = [defaults, kwdefaults].filter(each => each !== undefined);
    made = call(unit, node, callee, given, [], [], unit.top, null);
  } else {
    made = functionObject(unit, node, {
      ...(defaults !== undefined && { defaults }),
      ...(kwdefaults !== undefined && { kwdefaults }),
    });
  }
  bindDecorated(unit, node, decorators, made, top);
}

/** Applies decorators, innermost first, and binds the result to the name. */
function bindDecorated(
  unit: Unit,
  node: AnyFunction | ClassDef,
  decorators: readonly Register[],
  made: Operand,
  top: number,
): void {
  let value = made;
  for (let i = decorators.length - 1; i >= 0; i--) {
    const decorator = decorators[i];
    unit.emit(op.CALL, node.decorator_list[i], decorator, decorator, value, 1);
    value = decorator;
  }
  unit.storeName(node.name, value, node);
  unit.top = top;
}

/** Compiles the function's body and makes the function. */
function functionObject(unit: Unit, node: AnyFunction, parts: FunctionParts): Operand {
  const annotate = annotateFunction(unit, node);
  const scope = unit.program.binding.scopes.get(node)!;
  const inner = startUnit(unit, scope, node.name, firstLineOf(node), node.args);
  const doc = rawDocstring(node.body);
  let flags = 0;
  let { body } = node;
  if (doc) {
    body = body.slice(1);
    if (unit.program.optimize < 2) {
      // Readers of the flag find it as the first constant.
      inner.constant(cleanDocstring(doc));
      flags = HAS_DOCSTRING;
    }
  }
  inner.statements(body);
  inner.emit(op.RETURN, inner.lastLocation ?? node, inner.none);
  return makeFunction(
    unit,
    inner,
    node,
    { ...parts, flags, ...(annotate !== undefined && { annotate }) },
    null,
  );
}

function lambda(unit: Unit, node: Lambda, want: Register | null): Operand {
  const { top } = unit;
  const defaults = defaultsOf(unit, node.args, node);
  const kwdefaults = kwdefaultsOf(unit, node.args, node);
  const scope = unit.program.binding.scopes.get(node)!;
  const inner = startUnit(unit, scope, "<lambda>", node.lineno, node.args);
  const value = inner.value(node.body);
  inner.emit(op.RETURN, node.body, value);
  const parts = {
    ...(defaults !== undefined && { defaults }),
    ...(kwdefaults !== undefined && { kwdefaults }),
  };
  return makeFunction(unit, inner, node, parts, want, top);
}

export const definitionExpressions = { Lambda: lambda };

// ---- Classes

function classDefinition(unit: Unit, node: ClassDef): void {
  const { top } = unit;
  const decorators = node.decorator_list.map(each => unit.push(each));
  const generic = unit.program.binding.typeParams.get(node);
  checkKeywords(unit, node.keywords);
  let made: Operand;
  if (generic) {
    const inner = startUnit(unit, generic, `<generic parameters of ${node.name}>`, firstLineOf(node));
    const params = typeParameters(inner, node.type_params, node);
    inner.storeName(".type_params", params, node);
    inner.top = 0;
    const result = classObject(inner, node, true);
    inner.emit(op.RETURN, node, result);
    const callee = makeFunction(unit, inner, node, {}, null);
    made = call(unit, node, callee, [], [], [], unit.top, null);
  } else made = classObject(unit, node, false);
  bindDecorated(unit, node, decorators, made, top);
}

/** `__build_class__(body, name, *bases, **keywords)`. */
function classObject(unit: Unit, node: ClassDef, isGeneric: boolean): Operand {
  const { top } = unit;
  const build = unit.temporary();
  unit.emit(op.LOAD_BUILD_CLASS, node, build);
  const inner = classBody(unit, node);
  const body = makeFunction(unit, inner, node, {}, null);
  const name = unit.literal(str(node.name));
  const bases: Expr[] = [...node.bases];
  if (isGeneric) {
    const params = unit.loadName(".type_params", node);
    unit.storeName(".generic_base", intrinsic(unit, "subscript_generic", [params], node), node);
    const base: Name = { kind: "Name", id: ".generic_base", ctx: "Load", ...placeOf(node) };
    bases.push(base);
  }
  return call(unit, node, build, [body, name], bases, node.keywords, top, null);
}

function classBody(unit: Unit, node: ClassDef): Unit {
  const scope = unit.program.binding.scopes.get(node)!;
  const firstLine = firstLineOf(node);
  const inner = startUnit(unit, scope, node.name, firstLine);
  const at: Location = { lineno: firstLine, end_lineno: firstLine, col_offset: 0, end_col_offset: 0 };
  const set = (name: string, value: Operand) => {
    inner.storeName(name, value, at);
    inner.top = 0;
  };
  set("__module__", inner.loadName("__name__", at));
  set("__qualname__", inner.literal(str(inner.qualname)));
  set("__firstlineno__", inner.literal(int(firstLine)));
  if (node.type_params.length > 0) set("__type_params__", inner.loadName(".type_params", at));
  if (scope.needsClassDict) {
    const namespace = inner.temporary();
    inner.emit(op.LOAD_LOCALS, at, namespace);
    inner.emit(op.STORE_CELL, at, inner.cell("__classdict__"), namespace);
    inner.top = 0;
  }
  blockBody(inner, node.body, at);
  if (inner.deferredAnnotations.length > 0) {
    const annotate = annotateBlock(inner, at);
    set("__annotate_func__", makeFunction(inner, annotate, at, {}, null));
  }
  const attributes = [...inner.staticAttributes!].sort(byCodePoint);
  set("__static_attributes__", inner.literal(tuple(attributes.map(str))));
  if (scope.needsClassDict) set("__classdictcell__", inner.cell("__classdict__"));
  if (scope.needsClassCell) {
    const cell = inner.cell("__class__");
    set("__classcell__", cell);
    inner.emit(op.RETURN, at, cell);
  } else inner.emit(op.RETURN, at, inner.none);
  return inner;
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The statements of a module or class, with its docstring and annotations set up. */
export function blockBody(unit: Unit, body: readonly Stmt[], at: Location): void {
  const { scope, program } = unit;
  if (scope.hasConditionalAnnotations) startConditions(unit, at);
  if (program.stringAnnotations && scope.annotations) unit.emit(op.SETUP_ANNOTATIONS, at);
  const doc = program.interactive ? null : rawDocstring(body);
  if (doc) {
    if (program.optimize < 2) unit.storeName("__doc__", unit.literal(cleanDocstring(doc)), body[0]);
    body = body.slice(1);
  }
  unit.statements(body);
}

// ---- Type aliases

function typeAlias(unit: Unit, node: TypeAlias): void {
  const { top } = unit;
  const generic = unit.program.binding.typeParams.get(node);
  const name = node.name.id;
  let made: Operand;
  if (generic) {
    const inner = startUnit(unit, generic, `<generic parameters of ${name}>`, node.lineno);
    const params = typeParameters(inner, node.type_params, node);
    inner.emit(op.RETURN, node, aliasObject(inner, node, params));
    const callee = makeFunction(unit, inner, node, {}, null);
    made = call(unit, node, callee, [], [], [], unit.top, null);
  } else made = aliasObject(unit, node, unit.none);
  unit.storeName(name, made, node.name);
  unit.top = top;
}

function aliasObject(unit: Unit, node: TypeAlias, params: Operand): Operand {
  const name = node.name.id;
  const inner = startEvaluator(unit, unit.program.binding.scopes.get(node)!, name, node);
  inner.emit(op.RETURN, node.value, inner.value(node.value));
  const evaluate = makeFunction(unit, inner, node, { defaults: valueFormat(unit) }, null);
  return intrinsic(unit, "typealias", [unit.literal(str(name)), params, evaluate], node);
}

export const definitionStatements = {
  FunctionDef: functionDefinition,
  AsyncFunctionDef: functionDefinition,
  ClassDef: classDefinition,
  TypeAlias: typeAlias,
};
