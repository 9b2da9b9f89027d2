/** `try`, `with`, `raise`, `assert`, and leaving what is in progress. */
import * as op from "../code/opcode.generated.ts";
import type {
  Assert,
  AsyncWith,
  ExceptHandler,
  Expr,
  Location,
  Raise,
  Stmt,
  Try,
  TryStar,
  With,
} from "../syntax/index.ts";
import { awaitValue } from "./await.ts";
import { forgetName } from "./name.ts";
import type { Register } from "./register.ts";
import type { Block, Unit } from "./unit.ts";

/**
 * Emits what leaving the blocks above `depth` takes, and then what `leave` emits. Each block is left with the
 * exception handler that is in force outside of it.
 */
export function leaveBlocks(unit: Unit, depth: number, at: Location, leave: () => void): void {
  const { blocks, assembler } = unit;
  const { handler } = assembler;
  for (let i = blocks.length - 1; i >= depth; i--) {
    const block = blocks[i];
    unit.blocks = blocks.slice(0, i);
    assembler.handler = block.handler;
    leaveBlock(unit, block, at);
  }
  leave();
  unit.blocks = blocks;
  assembler.handler = handler;
}

function leaveBlock(unit: Unit, block: Block, at: Location): void {
  switch (block.kind) {
    case "finally":
      finallyBody(unit, block.body);
      return;
    case "with":
      exitNormally(unit, block.exit, block.isAsync, block.at);
      return;
    case "handler":
      unit.emit(op.POP_HANDLED, at, block.saved);
      if (block.name !== null) forgetName(unit, block.name, at);
      return;
    case "except*":
      unit.fail("'break', 'continue' and 'return' cannot appear in an except* block", at);
  }
}

/** Whether leaving the blocks may run code that changes variables. */
export function leavingChangesVariables(unit: Unit, depth: number): boolean {
  return unit.blocks
    .slice(depth)
    .some(block => block.kind === "finally" || (block.kind === "handler" && block.name !== null));
}

function finallyBody(unit: Unit, body: readonly Stmt[]): void {
  const before = unit.finallyContext;
  unit.finallyContext = "finally";
  conditionally(unit, body);
  unit.finallyContext = before;
}

/** Statements that may not all run. */
export function conditionally(unit: Unit, ...lists: readonly (readonly Stmt[])[]): void {
  const before = unit.inConditionalBlock;
  unit.inConditionalBlock = true;
  for (const list of lists) unit.statements(list);
  unit.inConditionalBlock = before;
}

// ---- try

function tryStatement(unit: Unit, node: Try | TryStar): void {
  const inner = () => {
    if (node.handlers.length === 0) conditionally(unit, node.body, node.orelse);
    else if (node.kind === "Try") tryExcept(unit, node);
    else tryExceptStar(unit, node);
  };
  if (node.finalbody.length > 0) tryFinally(unit, node.finalbody, inner);
  else inner();
}

function tryFinally(unit: Unit, body: readonly Stmt[], inner: () => void): void {
  const { top, assembler } = unit;
  const exception = unit.temporary();
  const saved = unit.temporary();
  const outer = assembler.handler;
  const raised = unit.label();
  const cleanup = unit.label();
  const end = unit.label();
  unit.within({ kind: "finally", body, handler: outer }, () => {
    unit.protect({ label: raised, register: exception }, inner);
  });
  finallyBody(unit, body);
  unit.jump(end);

  unit.mark(raised);
  unit.emit(op.PUSH_HANDLED, null, saved, exception);
  unit.within({ kind: "handler", saved, name: null, handler: outer }, () => {
    unit.protect({ label: cleanup, register: exception }, () => finallyBody(unit, body));
  });
  reraise(unit, cleanup, saved, exception);
  unit.mark(end);
  unit.top = top;
}

/** The end of a handler that does not catch, and where exceptions in a handler go. */
function reraise(unit: Unit, cleanup: number, saved: Register, exception: Register): void {
  unit.mark(cleanup);
  unit.emit(op.POP_HANDLED, null, saved);
  unit.emit(op.RERAISE, null, exception);
}

function tryExcept(unit: Unit, node: Try): void {
  const { top, assembler } = unit;
  const exception = unit.temporary();
  const saved = unit.temporary();
  const outer = assembler.handler;
  const raised = unit.label();
  const cleanup = unit.label();
  const end = unit.label();
  unit.protect({ label: raised, register: exception }, () => conditionally(unit, node.body));
  conditionally(unit, node.orelse);
  unit.jump(end);

  unit.mark(raised);
  unit.emit(op.PUSH_HANDLED, null, saved, exception);
  for (const [i, handler] of node.handlers.entries()) {
    const next = unit.label();
    unit.protect({ label: cleanup, register: exception }, () => {
      if (!handler.type) {
        if (i < node.handlers.length - 1) unit.fail("default 'except:' must be last", handler);
        return;
      }
      const inner = unit.top;
      const type = unit.value(handler.type);
      unit.top = inner;
      const test = unit.temporary();
      unit.emit(op.MATCH_EXCEPTION, handler, test, exception, type);
      unit.emit(op.JUMP_IF_FALSE, handler, test, next);
      unit.top = inner;
    });
    unit.within({ kind: "handler", saved, name: handler.name, handler: outer }, () => {
      unit.protect({ label: cleanup, register: exception }, () => {
        handlerBody(unit, handler, exception, cleanup);
      });
    });
    unit.emit(op.POP_HANDLED, handler, saved);
    if (handler.name !== null) forgetName(unit, handler.name, handler);
    unit.jump(end);
    unit.mark(next);
  }
  reraise(unit, cleanup, saved, exception);
  unit.mark(end);
  unit.top = top;
}

function handlerBody(unit: Unit, handler: ExceptHandler, exception: Register, cleanup: number): void {
  const { name, body } = handler;
  if (name === null) {
    conditionally(unit, body);
    return;
  }
  const forget = unit.label();
  const end = unit.label();
  unit.storeName(name, exception, handler);
  unit.protect({ label: forget, register: exception }, () => conditionally(unit, body));
  unit.jump(end);
  unit.mark(forget);
  forgetName(unit, name, handler);
  unit.jump(cleanup);
  unit.mark(end);
}

function tryExceptStar(unit: Unit, node: TryStar): void {
  const { top } = unit;
  const exception = unit.temporary();
  const saved = unit.temporary();
  const raised = unit.label();
  const cleanup = unit.label();
  const end = unit.label();
  unit.protect({ label: raised, register: exception }, () => conditionally(unit, node.body));
  conditionally(unit, node.orelse);
  unit.jump(end);

  unit.mark(raised);
  unit.emit(op.PUSH_HANDLED, null, saved, exception);
  const list = unit.temporary();
  const result = unit.temporary();
  const caught = unit.label();
  unit.protect({ label: cleanup, register: exception }, () => {
    unit.emit(op.BUILD_LIST, node.handlers[0], list, unit.temporaries(0), 0);
    const rest = unit.temporary();
    unit.move(rest, exception, node.handlers[0]);
    for (const handler of node.handlers) starHandler(unit, handler, rest, list);
    unit.emit(op.LIST_APPEND, null, list, rest);
    unit.emit(op.GROUP_RERAISE, null, result, exception, list);
  });
  unit.emit(op.JUMP_IF_NONE, null, result, caught);
  unit.move(exception, result, null);
  reraise(unit, cleanup, saved, exception);
  unit.mark(caught);
  unit.emit(op.POP_HANDLED, null, saved);
  unit.mark(end);
  unit.top = top;
}

/** `except* type`: takes its part out of what remains of the group; what it raises goes into the list. */
function starHandler(unit: Unit, handler: ExceptHandler, rest: Register, list: Register): void {
  const { top, assembler } = unit;
  const next = unit.label();
  const raised = unit.label();
  const parts = unit.temporaries(2);
  const [saved, exception] = [unit.temporary(), unit.temporary()];
  const inner = unit.top;
  unit.emit(op.MATCH_GROUP, handler.type, parts, rest, unit.value(handler.type!));
  unit.top = inner;
  unit.move(rest, parts + 1, handler);
  unit.emit(op.JUMP_IF_NONE, handler, parts, next);
  if (handler.name !== null) unit.storeName(handler.name, parts, handler);
  unit.emit(op.PUSH_HANDLED, handler, saved, parts);
  unit.within({ kind: "except*", handler: assembler.handler }, () => {
    unit.protect({ label: raised, register: exception }, () => conditionally(unit, handler.body));
  });
  unit.emit(op.POP_HANDLED, handler, saved);
  if (handler.name !== null) forgetName(unit, handler.name, handler);
  unit.jump(next);
  unit.mark(raised);
  unit.emit(op.POP_HANDLED, handler, saved);
  if (handler.name !== null) forgetName(unit, handler.name, handler);
  unit.emit(op.LIST_APPEND, handler, list, exception);
  unit.mark(next);
  unit.top = top;
}

// ---- with

function withStatement(unit: Unit, node: With | AsyncWith): void {
  withItem(unit, node, 0);
}

function withItem(unit: Unit, node: With | AsyncWith, index: number): void {
  const isAsync = node.kind === "AsyncWith";
  const { context_expr, optional_vars } = node.items[index];
  const at = context_expr;
  const { top, assembler } = unit;
  const exit = unit.temporary();
  const exception = unit.temporary();
  const saved = unit.temporary();
  const inner = unit.top;
  const manager = unit.value(context_expr);
  unit.emit(op.LOAD_SPECIAL, at, exit, manager, isAsync ? 3 : 1);
  const enter = manager >= 0 && unit.top > inner ? manager : unit.temporary();
  unit.emit(op.LOAD_SPECIAL, at, enter, manager, isAsync ? 2 : 0);
  unit.top = inner;
  const home = optional_vars && unit.homeOf(optional_vars);
  let entered = home ?? unit.temporary();
  if (isAsync) {
    const awaitable = home === null ? entered : unit.temporary();
    unit.emit(op.CALL, at, awaitable, enter, unit.temporaries(0), 0);
    unit.top = inner;
    entered = awaitValue(unit, awaitable, at, 1, home);
  } else unit.emit(op.CALL, at, entered, enter, unit.temporaries(0), 0);

  const outer = assembler.handler;
  const raised = unit.label();
  const cleanup = unit.label();
  const swallowed = unit.label();
  const end = unit.label();
  unit.within({ kind: "with", exit, isAsync, at, handler: outer }, () => {
    unit.protect({ label: raised, register: exception }, () => {
      if (optional_vars && home === null) unit.store(optional_vars, entered);
      unit.top = inner;
      if (index + 1 < node.items.length) withItem(unit, node, index + 1);
      else conditionally(unit, node.body);
    });
  });
  exitNormally(unit, exit, isAsync, at);
  unit.jump(end);

  unit.mark(raised);
  unit.emit(op.PUSH_HANDLED, at, saved, exception);
  unit.protect({ label: cleanup, register: exception }, () => {
    const triple = unit.temporaries(3);
    unit.emit(op.EXCEPTION_TRIPLE, at, triple, exception);
    unit.emit(op.CALL, at, triple, exit, triple, 3);
    unit.top = inner + 1;
    const answer = isAsync ? awaitValue(unit, triple, at, 2, null) : triple;
    unit.emit(op.JUMP_IF_TRUE, at, answer, swallowed);
    unit.top = inner;
  });
  reraise(unit, cleanup, saved, exception);
  unit.mark(swallowed);
  unit.emit(op.POP_HANDLED, at, saved);
  unit.mark(end);
  unit.top = top;
}

/** `exit(None, None, None)`. */
function exitNormally(unit: Unit, exit: Register, isAsync: boolean, at: Expr | Location): void {
  const { top } = unit;
  const first = unit.temporaries(3);
  for (let i = 0; i < 3; i++) unit.move(first + i, unit.none, at);
  unit.emit(op.CALL, at, first, exit, first, 3);
  unit.top = top + 1;
  if (isAsync) awaitValue(unit, first, at, 2, null);
  unit.top = top;
}

// ---- raise, assert

function raise(unit: Unit, node: Raise): void {
  const { top } = unit;
  if (!node.exc) {
    unit.emit(op.RAISE_CURRENT, node);
    return;
  }
  const exception = unit.stable(unit.value(node.exc), node.exc, [node.cause]);
  if (node.cause) unit.emit(op.RAISE_FROM, node, exception, unit.value(node.cause));
  else unit.emit(op.RAISE, node, exception);
  unit.top = top;
}

function assert(unit: Unit, node: Assert): void {
  const { top } = unit;
  const { test, msg } = node;
  if (test.kind === "Tuple" && test.elts.length > 0) {
    unit.program.warn("assertion is always true, perhaps remove parentheses?", node);
  }
  if (unit.program.optimize > 0) return;
  const end = unit.label();
  unit.jumpIf(test, end, true);
  const error = unit.temporary();
  unit.emit(op.LOAD_ASSERTION_ERROR, node, error);
  if (msg) unit.emit(op.CALL, node, error, error, unit.row([msg]), 1);
  unit.emit(op.RAISE, test, error);
  unit.mark(end);
  unit.top = top;
}

export const exceptionStatements = {
  Try: tryStatement,
  TryStar: tryStatement,
  With: withStatement,
  AsyncWith: withStatement,
  Raise: raise,
  Assert: assert,
};
