/** Loops, branches, imports and the simple statements. */
import * as op from "../code/opcode.generated.ts";
import type {
  AsyncFor,
  Break,
  Continue,
  ExprStmt,
  For,
  If,
  Import,
  ImportFrom,
  Location,
  Return,
  Stmt,
  While,
} from "../syntax/index.ts";
import { getAsyncIterator, getIterator, loop } from "./comprehension.ts";
import { str, tuple } from "./constant.ts";
import { conditionally, leaveBlocks, leavingChangesVariables } from "./exception.ts";
import { homeOfName } from "./name.ts";
import { isVariable } from "./register.ts";
import type { Label } from "./step.ts";
import type { Unit } from "./unit.ts";

// ---- Branches and loops

function branch(unit: Unit, node: If): void {
  const end = unit.label();
  let rest: readonly Stmt[] = [node];
  for (;;) {
    // Chains of `elif` are nested in the tree; they may be long.
    const [first] = rest;
    if (rest.length !== 1 || first.kind !== "If") break;
    const otherwise = unit.label();
    unit.jumpIf(first.test, otherwise, false);
    conditionally(unit, first.body);
    if (first.orelse.length > 0) unit.jump(end);
    unit.mark(otherwise);
    rest = first.orelse;
  }
  conditionally(unit, rest);
  unit.mark(end);
}

/** The body of a loop. */
function loopBody(unit: Unit, body: readonly Stmt[], breakTo: Label, continueTo: Label): void {
  const { finallyContext, assembler } = unit;
  if (finallyContext === "finally") unit.finallyContext = "loop in finally";
  unit.within({ kind: "loop", breakTo, continueTo, handler: assembler.handler }, () => {
    conditionally(unit, body);
  });
  unit.finallyContext = finallyContext;
}

function whileLoop(unit: Unit, node: While): void {
  const start = unit.assembler.here();
  const otherwise = unit.label();
  const end = unit.label();
  unit.jumpIf(node.test, otherwise, false);
  loopBody(unit, node.body, end, start);
  unit.jump(start);
  unit.mark(otherwise);
  conditionally(unit, node.orelse);
  unit.mark(end);
}

function forLoop(unit: Unit, node: For | AsyncFor): void {
  const { top } = unit;
  const isAsync = node.kind === "AsyncFor";
  const iterator = isAsync ? getAsyncIterator(unit, node.iter) : getIterator(unit, node.iter);
  const end = unit.label();
  loop(unit, { target: node.target, iter: node.iter, isAsync, whole: node }, iterator, next => {
    loopBody(unit, node.body, end, next);
  });
  conditionally(unit, node.orelse);
  unit.mark(end);
  unit.top = top;
}

function leaveLoop(unit: Unit, node: Break | Continue): void {
  const isBreak = node.kind === "Break";
  if (unit.finallyContext === "finally") {
    unit.program.warn(`'${isBreak ? "break" : "continue"}' in a 'finally' block`, node);
  }
  for (let depth = unit.blocks.length - 1; depth >= 0; depth--) {
    const block = unit.blocks[depth];
    if (block.kind === "except*") break;
    if (block.kind !== "loop") continue;
    const target = isBreak ? block.breakTo : block.continueTo;
    leaveBlocks(unit, depth + 1, node, () => unit.emit(op.JUMP, node, target));
    return;
  }
  if (unit.blocks.some(block => block.kind === "except*")) leaveBlocks(unit, 0, node, () => {});
  unit.fail(isBreak ? "'break' outside loop" : "'continue' not properly in loop", node);
}

function returnStatement(unit: Unit, node: Return): void {
  const { scope } = unit;
  const { value } = node;
  if (!scope.isFunctionLike) unit.fail("'return' outside function", node);
  if (value && scope.isCoroutine && scope.isGenerator) {
    unit.fail("'return' with value in async generator", node);
  }
  if (unit.finallyContext === "finally") unit.program.warn("'return' in a 'finally' block", node);
  const { top } = unit;
  let result = value ? unit.value(value) : unit.none;
  if (result >= 0 && isVariable(result) && leavingChangesVariables(unit, 0)) {
    const kept = unit.temporary();
    unit.move(kept, result, node);
    result = kept;
  }
  leaveBlocks(unit, 0, node, () => unit.emit(op.RETURN, node, result));
  unit.top = top;
}

// ---- Imports

function importModules(unit: Unit, node: Import): void {
  for (const { name, asname } of node.names) {
    const { top } = unit;
    const [first, ...others] = name.split(".");
    const bound = asname ?? first;
    const home = homeOfName(unit, bound);
    const isDirect = home !== null && (asname === null || others.length === 0);
    const module = isDirect ? home : unit.temporary();
    unit.emit(op.IMPORT_NAME, node, module, unit.nameOf(name), unit.none, 0);
    if (asname !== null) {
      for (const part of others) unit.emit(op.IMPORT_FROM, node, module, module, unit.nameOf(part));
    }
    unit.storeName(bound, module, node);
    unit.top = top;
  }
}

function importFrom(unit: Unit, node: ImportFrom): void {
  const { names, level } = node;
  const { top } = unit;
  if (node.module === "__future__" && level === 0 && !unit.program.futures.has(node)) {
    unit.fail("from __future__ imports must occur at the beginning of the file", node);
  }
  const module = unit.temporary();
  const list = unit.literal(tuple(names.map(({ name }) => str(name))));
  unit.emit(op.IMPORT_NAME, node, module, unit.nameOf(node.module ?? ""), list, level);
  for (const { name, asname } of names) {
    if (name === "*") {
      unit.emit(op.IMPORT_STAR, node, module);
      break;
    }
    const inner = unit.top;
    const value = homeOfName(unit, asname ?? name) ?? unit.temporary();
    unit.emit(op.IMPORT_FROM, node, value, module, unit.nameOf(name));
    unit.storeName(asname ?? name, value, node);
    unit.top = inner;
  }
  unit.top = top;
}

// ---- The rest

function expressionStatement(unit: Unit, { value }: ExprStmt): void {
  const { top } = unit;
  if (unit.program.interactive && unit.scope.kind === "module") {
    unit.emit(op.PRINT_EXPRESSION, value, unit.value(value));
  } else if (unit.fold(value) === null) unit.value(value);
  unit.top = top;
}

const nothing = (_unit: Unit, _node: Location): void => {};

export const simpleStatements = {
  If: branch,
  While: whileLoop,
  For: forLoop,
  AsyncFor: forLoop,
  Break: leaveLoop,
  Continue: leaveLoop,
  Return: returnStatement,
  Import: importModules,
  ImportFrom: importFrom,
  Expr: expressionStatement,
  Pass: nothing,
  Global: nothing,
  Nonlocal: nothing,
};
