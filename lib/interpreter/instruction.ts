import type { InstructionName } from "../code/index.ts";
import { instructions, intrinsics } from "../code/index.ts";
import {
  AssertionError,
  ImportError,
  NotImplementedError,
  RuntimeError,
  raise,
  TypeError,
} from "../object/error.ts";
import { Cell } from "../object/function.ts";
import type { List } from "../object/list.ts";
import { DEFER, Native } from "../object/native.ts";
import { slotOf, typeOf, type Value, type WideStr } from "../object/object.ts";
import { callLeaf, identical, joinTexts } from "../object/protocol.ts";
import * as slot from "../object/slot.generated.ts";
import { Interpolation, Template } from "../object/template.ts";
import { Tuple } from "../object/tuple.ts";
import { loadAttribute, loadMethod, loadSuper, storeAttribute } from "./attribute.ts";
import * as building from "./building.ts";
import { call } from "./call.ts";
import { AITER, ANEXT, AWAIT, advance, DISCARD, defineCompletion, store } from "./completion.ts";
import { AsyncGenerator, Coroutine, type Frame, Generator } from "./frame.ts";
import {
  asyncYield,
  CoroutineWrapper,
  delegate,
  isAwaitable,
  isDelegating,
  yieldValue,
} from "./generator.ts";
import { getIterator, iterate, unpack } from "./iteration.ts";
import type { Machine } from "./machine.ts";
import * as naming from "./name.ts";
import { read } from "./operand.ts";
import * as operator from "./operator.ts";
import { getLength, matchClass, matchKeys, matchKind } from "./pattern.ts";
import * as raising from "./raising.ts";

/**
 * What each instruction does, when the run loop has no faster way. A handler works on the frame, which stands at the
 * instruction: it stores a result and goes on, or enters another frame, or throws `Raised`.
 */
export type InstructionHandler = (machine: Machine, frame: Frame) => void;

const operate: InstructionHandler = operator.calculate;
const compare: InstructionHandler = (machine, frame) => operator.compare(machine, frame, 0);
const is = (negated: boolean): InstructionHandler => {
  return (_machine, frame) => {
    const { words } = frame.code;
    store(frame, identical(read(frame, words[frame.pc + 2]), read(frame, words[frame.pc + 3])) !== negated);
  };
};

function local(frame: Frame, at: number): Value | undefined {
  return frame.registers[frame.code.words[frame.pc + at]];
}

function cellAt(frame: Frame, at: number): Cell {
  return local(frame, at) as Cell;
}

/** `obj[key]`, `obj[key] = value`, `del obj[key]` through the special method. */
/** Whether CPython would take a deletion for one from a sequence, and words its refusal accordingly. */
function deletesByIndex(object: Value, key: Value): boolean {
  if (slotOf(key, slot.INDEX) === undefined) return false;
  const type = typeOf(object);
  return !type.isBuiltin || type.slot(slot.LEN) !== undefined || type.slot(slot.CONTAINS) !== undefined;
}

function subscript(
  number: number,
  verb: string,
  operands: readonly number[],
  discards: boolean,
): InstructionHandler {
  return (machine, frame) => {
    const { words } = frame.code;
    const [object, ...rest] = operands.map(at => read(frame, words[frame.pc + at]));
    const method = slotOf(object, number);
    if (method === undefined) {
      const isDeletion = number === slot.DELITEM;
      const shown = isDeletion && deletesByIndex(object, rest[0]) ? "doesn't support item deletion" : verb;
      raise(TypeError, `'${typeOf(object).name}' object ${shown}`);
    }
    if (discards) operator.callMethod(machine, frame, method, object, rest, DISCARD);
    else operator.callMethod(machine, frame, method, object, rest);
  };
}

function loadItem(machine: Machine, frame: Frame): void {
  const { words } = frame.code;
  const object = read(frame, words[frame.pc + 2]);
  const key = read(frame, words[frame.pc + 3]);
  const method = slotOf(object, slot.GETITEM);
  if (method === undefined) {
    // A class: list[int] and the like.
    call(machine, frame, machine.twin("_class_getitem"), [object, key]);
    return;
  }
  operator.callMethod(machine, frame, method, object, [key]);
}

function buildString(frame: Frame): void {
  const { words } = frame.code;
  const base = words[frame.pc + 2];
  const parts = frame.registers.slice(base, base + words[frame.pc + 3]) as (string | WideStr)[];
  store(frame, joinTexts(parts));
}

/** `format(convert(value), spec)`; undefined where Python code has a say. */
export function formatLeaf(value: Value, conversion: number, spec: Value): Value | undefined {
  let shown = value;
  if (conversion === 97) return undefined;
  if (conversion >= 0 && (conversion === 114 || typeof value !== "string")) {
    const method = slotOf(value, conversion === 114 ? slot.REPR : slot.STR);
    const text = method instanceof Native ? callLeaf(method, value) : DEFER;
    if (text === DEFER) return undefined;
    shown = text;
  }
  if (spec === "" || spec === null) {
    if (typeof shown === "string") return shown;
    if (typeof shown === "number") return String(shown);
  }
  const method = slotOf(shown, slot.FORMAT);
  const result = method instanceof Native ? callLeaf(method, shown, spec ?? "") : DEFER;
  return result === DEFER ? undefined : result;
}

/** `FORMAT dst src conversion spec`. */
function format(machine: Machine, frame: Frame): void {
  const { words } = frame.code;
  const { pc } = frame;
  const value = read(frame, words[pc + 2]);
  const conversion = words[pc + 3];
  const spec = read(frame, words[pc + 4]);
  const known = formatLeaf(value, conversion, spec);
  if (known !== undefined) store(frame, known);
  else call(machine, frame, machine.twin("_format"), [value, conversion, spec ?? ""]);
}

function getYieldFromIterator(machine: Machine, frame: Frame): void {
  const value = read(frame, frame.code.words[frame.pc + 2]);
  if (value instanceof Coroutine && (frame.code.flags & 0x180) === 0) {
    raise(TypeError, "cannot 'yield from' a coroutine object in a non-coroutine generator");
  }
  if (value instanceof Generator && !(value instanceof AsyncGenerator)) store(frame, value);
  else getIterator(machine, frame);
}

/** `GET_AWAITABLE dst src context`. */
function getAwaitable(machine: Machine, frame: Frame): void {
  const value = read(frame, frame.code.words[frame.pc + 2]);
  if (isAwaitable(value)) {
    if (value instanceof Coroutine && isDelegating(value)) {
      raise(RuntimeError, "coroutine is being awaited already");
    }
    store(frame, value);
    return;
  }
  const method = slotOf(value, slot.AWAIT);
  if (method === undefined) {
    const context = frame.code.words[frame.pc + 3];
    const { name } = typeOf(value);
    if (context === 0) raise(TypeError, `'${name}' object can't be awaited`);
    const source = context === 1 ? "__aenter__" : "__aexit__";
    raise(
      TypeError,
      `'async with' received an object from ${source} that does not implement __await__: ${name}`,
    );
  }
  operator.callMethod(machine, frame, method, value, [], AWAIT);
}

defineCompletion(AWAIT, {
  name: "await",
  returned(_machine, frame, value) {
    if (value instanceof Coroutine) raise(TypeError, "__await__() returned a coroutine");
    if (slotOf(value, slot.NEXT) === undefined && !(value instanceof CoroutineWrapper)) {
      raise(TypeError, `__await__() returned non-iterator of type '${typeOf(value).name}'`);
    }
    store(frame, value);
  },
});

function getAsyncIterator(machine: Machine, frame: Frame): void {
  const value = read(frame, frame.code.words[frame.pc + 2]);
  const method = slotOf(value, slot.AITER);
  if (method === undefined) {
    raise(TypeError, `'async for' requires an object with __aiter__ method, got ${typeOf(value).name}`);
  }
  operator.callMethod(machine, frame, method, value, [], AITER);
}

defineCompletion(AITER, {
  name: "aiter",
  returned(_machine, frame, value) {
    if (slotOf(value, slot.ANEXT) === undefined) {
      raise(
        TypeError,
        `'async for' received an object from __aiter__ that does not implement __anext__: ${typeOf(value).name}`,
      );
    }
    store(frame, value);
  },
});

function getNextAwaitable(machine: Machine, frame: Frame): void {
  const value = local(frame, 2) as Value;
  const method = slotOf(value, slot.ANEXT);
  if (method === undefined) {
    raise(TypeError, `'async for' requires an iterator with __anext__ method, got ${typeOf(value).name}`);
  }
  operator.callMethod(machine, frame, method, value, [], ANEXT);
}

defineCompletion(ANEXT, {
  name: "anext",
  returned(machine, frame, value) {
    if (isAwaitable(value)) {
      store(frame, value);
      return;
    }
    const method = slotOf(value, slot.AWAIT);
    if (method === undefined) {
      raise(TypeError, `'async for' received an invalid object from __anext__: ${typeOf(value).name}`);
    }
    operator.callMethod(machine, frame, method, value, [], AWAIT);
  },
});

/** Call a function of the builtins by name: a user may have replaced it. */
function callBuiltin(machine: Machine, frame: Frame, name: string, args: readonly Value[]): void {
  const found = frame.func.builtins.get(name);
  if (found === undefined && name === "__import__") raise(ImportError, "__import__ not found");
  if (found === undefined) naming.raiseUndefined(name);
  call(machine, frame, found, args);
}

const handlers: Readonly<Record<InstructionName, InstructionHandler>> = {
  MOVE: (_machine, frame) => {
    const operand = frame.code.words[frame.pc + 2];
    // Cells and unbound registers are moved as they are.
    store(frame, (operand >= 0 ? frame.registers[operand] : frame.code.constants[~operand]) as Value);
  },
  CHECK_LOCAL: (_machine, frame) => {
    if (local(frame, 1) === undefined) naming.raiseUnbound(frame, frame.code.words[frame.pc + 1]);
    advance(frame);
  },
  DELETE_LOCAL: (_machine, frame) => {
    if (local(frame, 1) === undefined) naming.raiseUnbound(frame, frame.code.words[frame.pc + 1]);
    frame.registers[frame.code.words[frame.pc + 1]] = undefined;
    advance(frame);
  },
  CLEAR: (_machine, frame) => {
    frame.registers[frame.code.words[frame.pc + 1]] = undefined;
    advance(frame);
  },
  MAKE_CELL: (_machine, frame) => {
    frame.registers[frame.code.words[frame.pc + 1]] = new Cell(local(frame, 2));
    advance(frame);
  },
  LOAD_CELL: (_machine, frame) => {
    const { value } = cellAt(frame, 2);
    if (value === undefined) naming.raiseUnbound(frame, frame.code.words[frame.pc + 2]);
    store(frame, value);
  },
  STORE_CELL: (_machine, frame) => {
    cellAt(frame, 1).value = read(frame, frame.code.words[frame.pc + 2]);
    advance(frame);
  },
  DELETE_CELL: (_machine, frame) => {
    const cell = cellAt(frame, 1);
    if (cell.value === undefined) naming.raiseUnbound(frame, frame.code.words[frame.pc + 1]);
    cell.value = undefined;
    advance(frame);
  },
  LOAD_GLOBAL: (machine, frame) => {
    const { words, names } = frame.code;
    store(frame, naming.loadGlobal(machine, frame, names[words[frame.pc + 2]], words[frame.pc + 3]));
  },
  STORE_GLOBAL: (_machine, frame) => {
    const { words, names } = frame.code;
    frame.globals.set(names[words[frame.pc + 1]], read(frame, words[frame.pc + 2]));
    advance(frame);
  },
  DELETE_GLOBAL: (_machine, frame) => naming.deleteGlobal(frame),
  LOAD_NAME: naming.loadName,
  STORE_NAME: naming.storeName,
  DELETE_NAME: naming.deleteName,
  LOAD_NAME_OR_CELL: naming.loadFrom,
  LOAD_FROM_OR_CELL: naming.loadFrom,
  LOAD_FROM_OR_GLOBAL: naming.loadFrom,
  LOAD_LOCALS: (_machine, frame) => store(frame, frame.locals ?? frame.globals),
  LOAD_BUILD_CLASS: (_machine, frame) => naming.loadBuildClass(frame),
  LOAD_ASSERTION_ERROR: (_machine, frame) => store(frame, AssertionError),
  LOAD_NOT_IMPLEMENTED_ERROR: (_machine, frame) => store(frame, NotImplementedError),
  LOAD_ATTR: loadAttribute,
  STORE_ATTR: storeAttribute,
  DELETE_ATTR: storeAttribute,
  LOAD_METHOD: loadMethod,
  LOAD_SUPER_ATTR: loadSuper,
  LOAD_SUPER_METHOD: loadSuper,
  LOAD_ITEM: loadItem,
  STORE_ITEM: subscript(slot.SETITEM, "does not support item assignment", [1, 2, 3], true),
  DELETE_ITEM: subscript(slot.DELITEM, "does not support item deletion", [1, 2], true),
  BUILD_SLICE: (_machine, frame) => building.buildSlice(frame),
  ADD: operate,
  SUB: operate,
  MUL: operate,
  MATMUL: operate,
  TRUEDIV: operate,
  FLOORDIV: operate,
  MOD: operate,
  POW: operate,
  LSHIFT: operate,
  RSHIFT: operate,
  AND: operate,
  OR: operate,
  XOR: operate,
  NEG: operator.operateUnary,
  POS: operator.operateUnary,
  INVERT: operator.operateUnary,
  NOT: operator.test,
  LT: compare,
  LE: compare,
  EQ: compare,
  NE: compare,
  GT: compare,
  GE: compare,
  IS: is(false),
  IS_NOT: is(true),
  CONTAINS: operator.contains,
  NOT_CONTAINS: operator.contains,
  JUMP: (_machine, frame) => {
    frame.pc = frame.code.words[frame.pc + 1];
  },
  JUMP_BACK: (_machine, frame) => {
    frame.pc = frame.code.words[frame.pc + 1];
  },
  JUMP_IF_TRUE: operator.test,
  JUMP_IF_FALSE: operator.test,
  JUMP_IF_NONE: (_machine, frame) => {
    const { words } = frame.code;
    if (read(frame, words[frame.pc + 1]) === null) frame.pc = words[frame.pc + 2];
    else advance(frame);
  },
  JUMP_IF_NOT_NONE: (_machine, frame) => {
    const { words } = frame.code;
    if (read(frame, words[frame.pc + 1]) !== null) frame.pc = words[frame.pc + 2];
    else advance(frame);
  },
  GET_ITER: getIterator,
  FOR_ITER: iterate,
  UNPACK_SEQUENCE: unpack,
  UNPACK_EX: unpack,
  CALL: building.callRegisters,
  CALL_KW: building.callKeywords,
  CALL_METHOD: (machine, frame) => building.callMethodRegisters(machine, frame, false),
  CALL_METHOD_KW: (machine, frame) => building.callMethodRegisters(machine, frame, true),
  CALL_EX: building.callSpread,
  RETURN: () => {
    throw new Error("the run loop returns by itself");
  },
  BUILD_TUPLE: (_machine, frame) => building.buildTuple(frame),
  BUILD_LIST: (_machine, frame) => building.buildList(frame),
  BUILD_SET: building.buildSet,
  BUILD_MAP: building.buildMap,
  BUILD_STRING: (_machine, frame) => buildString(frame),
  FORMAT: format,
  BUILD_INTERPOLATION: (_machine, frame) => {
    const { words, constants } = frame.code;
    const { pc } = frame;
    const conversion = words[pc + 4];
    const value = read(frame, words[pc + 2]);
    const letter = conversion < 0 ? null : String.fromCharCode(conversion);
    store(
      frame,
      new Interpolation(value, constants[words[pc + 3]], letter, read(frame, words[pc + 5]) ?? ""),
    );
  },
  BUILD_TEMPLATE: (_machine, frame) => {
    const { words } = frame.code;
    const strings = read(frame, words[frame.pc + 2]) as Tuple;
    store(frame, new Template(strings, read(frame, words[frame.pc + 3]) as Tuple));
  },
  LIST_APPEND: (_machine, frame) => building.listAppend(frame),
  LIST_EXTEND: building.listExtend,
  LIST_TO_TUPLE: (_machine, frame) => store(frame, new Tuple((local(frame, 2) as List).items.slice())),
  SET_ADD: building.setAdd,
  SET_UPDATE: building.setUpdate,
  DICT_SET: building.dictSet,
  DICT_UPDATE: building.dictUpdate,
  DICT_MERGE: building.dictMerge,
  MAKE_FUNCTION: (_machine, frame) => building.makeFunction(frame),
  YIELD: (machine, frame) => yieldValue(machine, frame, read(frame, frame.code.words[frame.pc + 2])),
  ASYNC_YIELD: (machine, frame) => asyncYield(machine, frame, read(frame, frame.code.words[frame.pc + 2])),
  YIELD_FROM: delegate,
  GET_YIELD_FROM_ITER: getYieldFromIterator,
  GET_AWAITABLE: getAwaitable,
  GET_AITER: getAsyncIterator,
  GET_ANEXT: getNextAwaitable,
  END_ASYNC_FOR: (_machine, frame) => raising.endAsyncFor(frame),
  RAISE: raising.raiseValue,
  RAISE_FROM: raising.raiseValue,
  RAISE_CURRENT: machine => raising.raiseCurrent(machine),
  RERAISE: raising.reraise,
  PUSH_HANDLED: raising.pushHandled,
  POP_HANDLED: raising.popHandled,
  MATCH_EXCEPTION: (_machine, frame) => raising.matchException(frame),
  MATCH_GROUP: raising.matchGroup,
  GROUP_RERAISE: raising.groupReraise,
  LOAD_SPECIAL: raising.loadSpecial,
  EXCEPTION_TRIPLE: (_machine, frame) => raising.exceptionTriple(frame),
  MATCH_SEQUENCE: (_machine, frame) => matchKind(frame, "sequence"),
  MATCH_MAPPING: (_machine, frame) => matchKind(frame, "mapping"),
  MATCH_KEYS: matchKeys,
  MATCH_CLASS: matchClass,
  GET_LENGTH: getLength,
  IMPORT_NAME: (machine, frame) => {
    const { words, names } = frame.code;
    const { pc } = frame;
    const args = [
      names[words[pc + 2]],
      frame.globals,
      frame.locals,
      read(frame, words[pc + 3]),
      words[pc + 4],
    ];
    callBuiltin(machine, frame, "__import__", args);
  },
  IMPORT_FROM: (machine, frame) => {
    const { words, names } = frame.code;
    call(machine, frame, machine.twin("_import_from"), [
      read(frame, words[frame.pc + 2]),
      names[words[frame.pc + 3]],
    ]);
  },
  IMPORT_STAR: (machine, frame) => {
    const module = read(frame, frame.code.words[frame.pc + 1]);
    call(
      machine,
      frame,
      machine.twin("_import_star"),
      [module, frame.locals ?? frame.globals],
      null,
      DISCARD,
    );
  },
  SETUP_ANNOTATIONS: naming.setupAnnotations,
  PRINT_EXPRESSION: (machine, frame) => {
    const value = read(frame, frame.code.words[frame.pc + 1]);
    call(machine, frame, machine.twin("_display"), [value], null, DISCARD);
  },
  INTRINSIC: (machine, frame) => {
    const { words } = frame.code;
    const { pc, registers } = frame;
    const name = `_${intrinsics[words[pc + 2]]}`;
    const base = words[pc + 3];
    const args = registers.slice(base, base + words[pc + 4]) as Value[];
    call(machine, frame, machine.definition(name) as Value, args);
  },
};

/** The handlers by opcode. */
export const handlerTable: readonly InstructionHandler[] = instructions.map(each => handlers[each.name]);
