/**
 * What may follow what comes before without end: `a.b(c)[d] + e + …`. The tree of such an expression leans to the
 * left, so a chain is taken apart into its start and its links, which compile one after the other.
 */
import * as op from "../code/opcode.generated.ts";
import type { Attribute, BinOp, Call, Expr, Keyword, Location, Subscript } from "../syntax/index.ts";
import { str, tuple } from "./constant.ts";
import { binaryOpcodes } from "./operator.ts";
import type { Register } from "./register.ts";
import type { Operand, Unit } from "./unit.ts";
import { warnAboutCall, warnAboutSubscript } from "./warning.ts";

type Link = BinOp | Attribute | Subscript | Call;

/** More arguments than these are collected in a list. */
const MAX_DIRECT_ARGUMENTS = 2000;

function chain(unit: Unit, node: Link, want: Register | null): Operand {
  const links: Link[] = [];
  let start: Expr = node;
  for (;;) {
    let left: Expr;
    if (start.kind === "Call") left = isMethodCall(start) ? start.func.value : start.func;
    else if (start.kind === "BinOp") left = start.left;
    else if (start.kind === "Attribute" || start.kind === "Subscript") left = start.value;
    else break;
    if (isSuperAccess(unit, start)) break;
    if (links.length > 0 && unit.fold(start)) break;
    links.push(start);
    start = left;
  }
  const { top } = unit;
  let value: Operand;
  if (start.kind === "Attribute") value = superAttribute(unit, start, links.length === 0 ? want : null);
  else if (start.kind === "Call") value = superCall(unit, start, links.length === 0 ? want : null);
  else value = unit.value(start);
  for (let i = links.length - 1; i >= 0; i--)
    value = follow(unit, links[i], value, top, i === 0 ? want : null);
  return value;
}

export const chainExpressions = { BinOp: chain, Attribute: chain, Subscript: chain, Call: chain };

/** Applies one link to the value of what is left of it. `top` is where the chain's temporaries start. */
function follow(unit: Unit, node: Link, left: Operand, top: number, want: Register | null): Operand {
  switch (node.kind) {
    case "BinOp": {
      const a = unit.stable(left, node.left, [node.right]);
      const b = unit.value(node.right);
      unit.top = top;
      const result = want ?? unit.temporary();
      unit.emit(binaryOpcodes[node.op], node, result, a, b, 0);
      return result;
    }
    case "Attribute": {
      unit.top = top;
      const result = want ?? unit.temporary();
      const name = unit.nameOf(unit.innermost.mangle(node.attr));
      unit.emit(op.LOAD_ATTR, placeOfAttribute(node, node), result, left, name);
      return result;
    }
    case "Subscript": {
      warnAboutSubscript(unit, node);
      const object = unit.stable(left, node.value, [node.slice]);
      const key = unit.value(node.slice);
      unit.top = top;
      const result = want ?? unit.temporary();
      unit.emit(op.LOAD_ITEM, node, result, object, key);
      return result;
    }
    case "Call":
      checkKeywords(unit, node.keywords);
      if (isMethodCall(node)) return callMethod(unit, node, left, top, want);
      warnAboutCall(unit, node);
      return call(unit, node, left, [], node.args, node.keywords, top, want);
  }
}

/**
 * Where an attribute access is said to be: at the attribute's name if that stands on a line after the object's
 * start, so that tracebacks of chained calls over several lines point at the right one.
 */
export function placeOfAttribute(attribute: Attribute, whole: Location): Location {
  if (whole.lineno === attribute.end_lineno) return whole;
  const length = [...attribute.attr].length;
  const lineno = attribute.end_lineno;
  if (length > attribute.end_col_offset) {
    return { lineno, end_lineno: Math.max(lineno, whole.end_lineno), col_offset: -1, end_col_offset: -1 };
  }
  return {
    lineno,
    end_lineno: Math.max(lineno, whole.end_lineno),
    col_offset: attribute.end_col_offset - length,
    end_col_offset: whole.end_col_offset,
  };
}

function hasStars(args: readonly Expr[], keywords: readonly Keyword[]): boolean {
  return args.some(each => each.kind === "Starred") || keywords.some(each => each.arg === null);
}

function isMethodCall(node: Call): node is Call & { func: Attribute } {
  if (node.func.kind !== "Attribute") return false;
  return (
    !hasStars(node.args, node.keywords) && node.args.length + node.keywords.length < MAX_DIRECT_ARGUMENTS
  );
}

function callMethod(
  unit: Unit,
  node: Call & { func: Attribute },
  object: Operand,
  top: number,
  want: Register | null,
): Operand {
  const { func } = node;
  unit.top = top;
  const pair = unit.temporaries(2);
  const name = unit.nameOf(unit.innermost.mangle(func.attr));
  unit.emit(op.LOAD_METHOD, placeOfAttribute(func, func), pair, object, name);
  return finishMethodCall(unit, node, pair, top, want);
}

/** The call proper, once the method is in two registers, which are the topmost. */
function finishMethodCall(
  unit: Unit,
  node: Call & { func: Attribute },
  pair: Register,
  top: number,
  want: Register | null,
): Operand {
  const { args, keywords } = node;
  for (const each of args) unit.push(each);
  for (const each of keywords) unit.push(each.value);
  unit.top = top;
  const result = want ?? unit.temporary();
  const at = placeOfAttribute(node.func, node);
  const count = args.length + keywords.length;
  if (keywords.length === 0) unit.emit(op.CALL_METHOD, at, result, pair, count);
  else unit.emit(op.CALL_METHOD_KW, at, result, pair, count, keywordNames(unit, keywords));
  return result;
}

function keywordNames(unit: Unit, keywords: readonly Keyword[]): number {
  return unit.constant(tuple(keywords.map(each => str(each.arg!))));
}

export function checkKeywords(unit: Unit, keywords: readonly Keyword[]): void {
  const seen = new Set<string>();
  for (const each of keywords) {
    if (each.arg === null) continue;
    if (seen.has(each.arg)) unit.fail(`keyword argument repeated: ${each.arg}`, each);
    seen.add(each.arg);
  }
}

/** `callee(*leading, *args, **keywords)`; `leading` are values that are already there. */
export function call(
  unit: Unit,
  at: Location,
  callee: Operand,
  leading: readonly Operand[],
  args: readonly Expr[],
  keywords: readonly Keyword[],
  top: number,
  want: Register | null,
): Operand {
  const values = keywords.map(each => each.value);
  const count = leading.length + args.length + keywords.length;
  const stable = unit.stable(callee, at, [...args, ...values]);
  if (hasStars(args, keywords) || count > MAX_DIRECT_ARGUMENTS) {
    const positional = spreadArguments(unit, at, leading, args);
    const named = keywords.length > 0 ? spreadKeywords(unit, at, stable, keywords) : unit.none;
    unit.top = top;
    const result = want ?? unit.temporary();
    unit.emit(op.CALL_EX, at, result, stable, positional, named);
    return result;
  }
  let first: Register;
  if (leading.length === 0) first = unit.row([...args, ...values]);
  else {
    first = unit.temporaries(0);
    for (const each of leading) unit.move(unit.temporary(), each, at);
    for (const each of [...args, ...values]) unit.push(each);
  }
  unit.top = top;
  const result = want ?? unit.temporary();
  if (keywords.length === 0) unit.emit(op.CALL, at, result, stable, first, count);
  else unit.emit(op.CALL_KW, at, result, stable, first, count, keywordNames(unit, keywords));
  return result;
}

/** All positional arguments as one iterable. */
function spreadArguments(
  unit: Unit,
  at: Location,
  leading: readonly Operand[],
  args: readonly Expr[],
): Operand {
  if (leading.length === 0 && args.length === 0) return unit.literal(tuple([]));
  if (leading.length === 0 && args.length === 1 && args[0].kind === "Starred")
    return unit.push(args[0].value);
  const list = unit.temporary();
  unit.emit(op.BUILD_LIST, at, list, unit.temporaries(0), 0);
  for (const each of leading) unit.emit(op.LIST_APPEND, at, list, each);
  for (const each of args) appendTo(unit, list, each, at);
  return list;
}

/** Adds the value of an expression, or the items of a starred one, to a list that is being built. */
export function appendTo(unit: Unit, list: Register, node: Expr, at: Location): void {
  const { top } = unit;
  if (node.kind === "Starred") unit.emit(op.LIST_EXTEND, at, list, unit.value(node.value));
  else unit.emit(op.LIST_APPEND, at, list, unit.value(node));
  unit.top = top;
}

/** All keyword arguments as one dict. Named ones after a `**` are merged too, as they may repeat what it holds. */
function spreadKeywords(unit: Unit, at: Location, callee: Operand, keywords: readonly Keyword[]): Operand {
  const dict = unit.temporary();
  let i = named(unit, at, dict, keywords, 0);
  while (i < keywords.length) {
    const { top } = unit;
    if (keywords[i].arg === null) unit.emit(op.DICT_MERGE, at, dict, unit.value(keywords[i++].value), callee);
    else {
      const run = unit.temporary();
      i = named(unit, at, run, keywords, i);
      unit.emit(op.DICT_MERGE, at, dict, run, callee);
    }
    unit.top = top;
  }
  return dict;
}

/** A dict of the named arguments from index `i` on, up to the next `**`, whose index is returned. */
function named(unit: Unit, at: Location, dict: Register, keywords: readonly Keyword[], i: number): number {
  const { top } = unit;
  const first = unit.temporaries(0);
  let count = 0;
  for (; i < keywords.length && keywords[i].arg !== null; i++, count++) {
    unit.move(unit.temporary(), unit.literal(str(keywords[i].arg!)), at);
    unit.push(keywords[i].value);
  }
  unit.top = top;
  unit.emit(op.BUILD_MAP, at, dict, first, count);
  return i;
}

// ---- super()

/** `super().name` or `super().name(…)`, which need no object of type super. */
function isSuperAccess(unit: Unit, node: Link): node is Attribute | (Call & { func: Attribute }) {
  if (node.kind === "Attribute") return isSuperCall(unit, node);
  return node.kind === "Call" && isMethodCall(node) && isSuperCall(unit, node.func);
}

function isSuperCall(unit: Unit, { value, attr }: Attribute): boolean {
  if (value.kind !== "Call" || value.func.kind !== "Name" || value.func.id !== "super") return false;
  if (attr === "__class__" || value.keywords.length > 0) return false;
  if (unit.place("super").kind !== "global" || unit.program.binding.top.access.get("super") === "local")
    return false;
  if (value.args.length === 2) return value.args.every(each => each.kind !== "Starred");
  if (value.args.length > 0 || unit.firstParameter === null) return false;
  return unit.scope.free.includes("__class__") && unit.place("__class__").kind === "cell";
}

/** The operands that both instructions for `super` begin with. */
function superOperands(unit: Unit, { value }: Attribute): [Operand, Operand, Operand] {
  const source = value as Call;
  const zuper = unit.push(source.func);
  if (source.args.length === 2) {
    const [type, object] = source.args;
    return [zuper, unit.stable(unit.value(type), type, [object]), unit.value(object)];
  }
  const type = unit.loadName("__class__", source);
  return [zuper, type, unit.loadName(unit.firstParameter!, source)];
}

function superAttribute(unit: Unit, node: Attribute, want: Register | null): Operand {
  const { top } = unit;
  const operands = superOperands(unit, node);
  unit.top = top;
  const result = want ?? unit.temporary();
  const name = unit.nameOf(unit.innermost.mangle(node.attr));
  unit.emit(op.LOAD_SUPER_ATTR, placeOfAttribute(node, node), result, ...operands, name);
  return result;
}

function superCall(unit: Unit, node: Call, want: Register | null): Operand {
  // Only calls whose function is such an attribute come here.
  const { func } = node as Call & { func: Attribute };
  const { top } = unit;
  checkKeywords(unit, node.keywords);
  const operands = superOperands(unit, func);
  unit.top = top;
  const pair = unit.temporaries(2);
  const name = unit.nameOf(unit.innermost.mangle(func.attr));
  unit.emit(op.LOAD_SUPER_METHOD, placeOfAttribute(func, func), pair, ...operands, name);
  return finishMethodCall(unit, node as Call & { func: Attribute }, pair, top, want);
}
