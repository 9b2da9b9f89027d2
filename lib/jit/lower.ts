import { table } from "../code/index.ts";
import * as op from "../code/opcode.generated.ts";
import { endsLoop, Reraised } from "../interpreter/raising.ts";
import { type BaseException, BaseExceptionType, Raised } from "../object/error.ts";
import { Cell, cellType, Function } from "../object/function.ts";
import { isInstance, type PyObject, Type, type Value } from "../object/object.ts";
import { Tuple } from "../object/tuple.ts";
import { arithmeticLowering } from "./lower-arithmetic.ts";
import { attributeLowering, loadStable } from "./lower-attribute.ts";
import { callLowering } from "./lower-call.ts";
import { itemLowering } from "./lower-item.ts";
import { loopLowering } from "./lower-loop.ts";
import { patternLowering } from "./lower-pattern.ts";
import type { Lower, Lowering } from "./lowering.ts";
import { aBool, anObject, aValue, unbound } from "./slot.ts";

// ---- Registers and cells

function move(low: Lowering): void {
  low.copy(low.operand(1), low.operand(2));
}

function checkLocal(low: Lowering): void {
  const register = low.operand(1);
  const { tag } = low.slot(1);
  if (tag === "unbound") {
    low.leave();
    return;
  }
  if (tag !== "maybe") return;
  low.emit(`if (${low.r(register)} === undefined) { ${low.leaving()} }`);
  low.know(register, aValue);
}

function clear(low: Lowering): void {
  low.know(low.operand(1), unbound);
}

function deleteLocal(low: Lowering): void {
  checkLocal(low);
  if (!low.hasEnded) clear(low);
}

function makeCell(low: Lowering): void {
  const value = low.value(2);
  low.set(low.operand(1), anObject(cellType), `new ${low.bind(Cell)}(${value})`);
}

function loadCell(low: Lowering): void {
  const cell = `${low.value(2)}.value`;
  const now = low.sampleCell(low.operand(2));
  // Functions and classes seldom change: a guard, and then they are known.
  if ((now instanceof Function || now instanceof Type) && !low.hasFailed("constant")) {
    loadStable(low, low.operand(1), cell, now);
    return;
  }
  const t = low.temporary();
  low.emit(`${t} = ${cell};`);
  low.emit(`if (${t} === undefined) { ${low.leaving()} }`);
  low.set(low.operand(1), aValue, t);
}

function storeCell(low: Lowering): void {
  low.emit(`${low.value(1)}.value = ${low.value(2)};`);
}

// ---- Names

/** `LOAD_GLOBAL`, and `LOAD_NAME` of module code. */
function loadGlobal(low: Lowering): void {
  const name = low.code.names[low.operand(2)];
  const carried = low.carriedRegister(name);
  if (carried !== undefined) {
    low.copy(low.operand(1), carried);
    return;
  }
  const globals = low.globals();
  const { builtins } = low.block;
  if (globals === undefined) {
    low.generic();
    return;
  }
  // A name that nobody has yet is about to be defined.
  const isBuiltin = builtins.get(name) !== undefined;
  const position = low.placeOf(globals, name, isBuiltin);
  if (position === undefined) {
    low.generic();
    return;
  }
  if (position >= 0) {
    const value = `${low.bind(globals)}.values[${position}]`;
    loadStable(low, low.operand(1), value, globals.values[position], !low.stores(name));
    return;
  }
  const at = low.placeOf(builtins, name, false);
  if (at === undefined) {
    low.generic();
    return;
  }
  loadStable(low, low.operand(1), `${low.bind(builtins)}.values[${at}]`, builtins.values[at]);
}

/** `STORE_GLOBAL`, and `STORE_NAME` of module code: a name that is there already. */
function storeGlobal(low: Lowering): void {
  const carried = low.carriedRegister(low.code.names[low.operand(1)]);
  if (carried !== undefined) {
    low.copy(carried, low.operand(2));
    return;
  }
  const globals = low.globals();
  const position =
    globals === undefined ? undefined : low.placeOf(globals, low.code.names[low.operand(1)], false);
  if (globals === undefined || position === undefined) {
    low.generic();
    return;
  }
  low.emit(`${low.bind(globals)}.values[${position}] = ${low.value(2)};`);
}

// ---- Jumps

function jump(low: Lowering): void {
  low.end(low.goTo(low.operand(1)));
}

/** A step: where they are used up, the frame pauses before the jump. */
function jumpBack(low: Lowering): void {
  low.countStep();
  low.end(low.goTo(low.operand(1)));
}

// ---- Exceptions

function isException(value: Value): boolean {
  return isInstance(value, BaseExceptionType);
}

function raiseValue(low: Lowering): void {
  const value = low.value(1);
  const thrown = `new ${low.bind(Raised)}(${value})`;
  low.emit(`if (!${low.bind(isException)}(${value})) { ${low.leaving()} }`);
  low.end(low.throwing(thrown));
}

/** `raise exception from cause`, of instances. */
function raiseFrom(low: Lowering): void {
  const [value, cause] = [low.value(1), low.value(2)];
  const is = low.bind(isException);
  low.emit(`if (!(${is}(${value}) && (${cause} === null || ${is}(${cause})))) { ${low.leaving()} }`);
  low.end(low.throwing(`${low.bind(caused)}(${value}, ${cause})`));
}

function caused(exception: BaseException, cause: BaseException | null): Raised {
  exception.cause = cause;
  exception.suppressContext = true;
  return new Raised(exception);
}

function reraise(low: Lowering): void {
  low.end(low.throwing(`new ${low.bind(Reraised)}(${low.value(1)})`));
}

/** Behind an `async for`: mostly there is no exception. */
function endAsyncFor(low: Lowering): void {
  if (low.slot(1).constant === null) return;
  const exception = low.value(1);
  const raise = low.throwing(`new ${low.bind(Reraised)}(${exception})`);
  low.emit(`if (!${low.bind(endsLoop)}(${exception})) { ${raise} }`);
}

function pushHandled(low: Lowering): void {
  low.set(low.operand(1), aValue, "m.handled.exception");
  low.emit(`m.handled.exception = ${low.value(2)};`);
}

function popHandled(low: Lowering): void {
  low.emit(`m.handled.exception = ${low.value(1)};`);
}

/** Whether `except wanted` catches; undefined where that is an error. */
function matches(exception: PyObject, wanted: Value): boolean | undefined {
  if (wanted instanceof Type) {
    return wanted.isSubclassOf(BaseExceptionType) ? exception.type.isSubclassOf(wanted) : undefined;
  }
  if (!(wanted instanceof Tuple)) return undefined;
  let found = false;
  for (const each of wanted.items) {
    if (!(each instanceof Type) || !each.isSubclassOf(BaseExceptionType)) return undefined;
    if (exception.type.isSubclassOf(each)) found = true;
  }
  return found;
}

function matchException(low: Lowering): void {
  const t = low.temporary();
  low.emit(`${t} = ${low.bind(matches)}(${low.value(2)}, ${low.value(3)});`);
  low.emit(`if (${t} === undefined) { ${low.leaving()} }`);
  low.set(low.operand(1), aBool, t);
}

/** Instructions that leave the frame, or raise in ways of their own: the interpreter's. */
function leave(low: Lowering): void {
  low.leave();
}

const byOpcode: Readonly<Record<number, Lower>> = {
  ...arithmeticLowering,
  ...attributeLowering,
  ...callLowering,
  ...itemLowering,
  ...loopLowering,
  ...patternLowering,
  [op.MOVE]: move,
  [op.CHECK_LOCAL]: checkLocal,
  [op.CLEAR]: clear,
  [op.DELETE_LOCAL]: deleteLocal,
  [op.MAKE_CELL]: makeCell,
  [op.LOAD_CELL]: loadCell,
  [op.STORE_CELL]: storeCell,
  [op.LOAD_GLOBAL]: loadGlobal,
  [op.LOAD_NAME]: loadGlobal,
  [op.STORE_GLOBAL]: storeGlobal,
  [op.STORE_NAME]: storeGlobal,
  [op.JUMP]: jump,
  [op.JUMP_BACK]: jumpBack,
  [op.RAISE]: raiseValue,
  [op.RERAISE]: reraise,
  [op.PUSH_HANDLED]: pushHandled,
  [op.POP_HANDLED]: popHandled,
  [op.MATCH_EXCEPTION]: matchException,
  [op.RAISE_FROM]: raiseFrom,
  [op.RAISE_CURRENT]: leave,
  [op.END_ASYNC_FOR]: endAsyncFor,
};

/** What lowers each instruction; undefined: the interpreter runs it. */
export const lowerings: readonly (Lower | undefined)[] = table.map((_, opcode) => byOpcode[opcode]);
