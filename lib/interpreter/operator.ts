import * as op from "../code/opcode.generated.ts";
import * as arithmetic from "../object/arithmetic.ts";
import { bindMember } from "../object/attribute.ts";
import { OverflowError, raise, TypeError, ValueError } from "../object/error.ts";
import { Function } from "../object/function.ts";
import { DEFER, Native } from "../object/native.ts";
import { NotImplemented, slotOf, typeOf, type Value } from "../object/object.ts";
import { binaryOperations, comparisons, slotNumber } from "../object/operation.ts";
import { identical, truth } from "../object/protocol.ts";
import * as slot from "../object/slot.generated.ts";
import { call } from "./call.ts";
import {
  advance,
  BINARY,
  BOOL,
  COMPARE,
  CONTAINS,
  CONTAINS_BOOL,
  defineCompletion,
  LEN,
  STORE,
  store,
} from "./completion.ts";
import type { Detail, Frame } from "./frame.ts";
import type { Machine } from "./machine.ts";
import { read } from "./operand.ts";

/** Call a special method as found on the class of `self`. */
export function callMethod(
  machine: Machine,
  frame: Frame,
  method: Value,
  self: Value,
  args: readonly Value[],
  completion: number = STORE,
  detail: Detail = null,
): void {
  if (
    method instanceof Function ||
    (method instanceof Native && method.kind !== "static" && method.kind !== "function")
  ) {
    call(machine, frame, method, [self, ...args], null, completion, detail);
    return;
  }
  const bound = bindMember(method, self, typeOf(self));
  if (bound === DEFER) {
    const bindAndCall = machine.twin("_call_special");
    call(machine, frame, bindAndCall, [method, self, typeOf(self), ...args], null, completion, detail);
  } else call(machine, frame, bound, args, null, completion, detail);
}

// ---- Binary operators

interface Candidate {
  readonly method: Value;
  readonly self: Value;
  readonly other: Value;
}

const slotsOf = binaryOperations.map(row => ({
  method: slotNumber(row.method) as number,
  reflected: slotNumber(row.reflected) as number,
  inplace: row.inplace === null ? -1 : (slotNumber(row.inplace) as number),
}));

/** The methods that a binary operator tries, in order (Language Reference 3.3.8). */
function candidates(row: number, a: Value, b: Value, isInplace: boolean): Candidate[] {
  const slots = slotsOf[row];
  const left = typeOf(a);
  const right = typeOf(b);
  const found: Candidate[] = [];
  const add = (method: Value | undefined, self: Value, other: Value): void => {
    if (method !== undefined) found.push({ method, self, other });
  };
  if (isInplace) add(left.slot(slots.inplace), a, b);
  const method = left.slot(slots.method);
  const reflected = left === right ? undefined : right.slot(slots.reflected);
  const isDerived = left !== right && right.isSubclassOf(left) && reflected !== left.slot(slots.reflected);
  if (isDerived || (isSequenceMethod(method) && !isSequenceMethod(reflected))) {
    add(reflected, b, a);
    add(method, a, b);
  } else {
    add(method, a, b);
    add(reflected, b, a);
  }
  return found;
}

/** `+` and `*` of builtin sequences come after the other operand's number methods. */
function isSequenceMethod(method: Value | undefined): boolean {
  if (!(method instanceof Native) || !["__add__", "__mul__", "__rmul__"].includes(method.name)) return false;
  return method.owner !== null && method.owner.slot(slot.LEN) !== undefined;
}

/** By row. */
const numberOperations: readonly ((a: Value, b: Value) => Value | undefined)[] = [
  arithmetic.add,
  arithmetic.sub,
  arithmetic.mul,
  () => undefined,
  arithmetic.truediv,
  arithmetic.floordiv,
  arithmetic.mod,
  arithmetic.pow,
  arithmetic.lshift,
  arithmetic.rshift,
  arithmetic.and,
  arithmetic.or,
  arithmetic.xor,
];

/** `ADD` to `XOR`: numbers first. */
export function calculate(machine: Machine, frame: Frame): void {
  const { words } = frame.code;
  const { pc } = frame;
  const result = numberOperations[words[pc] - op.ADD](read(frame, words[pc + 2]), read(frame, words[pc + 3]));
  if (result === undefined) operate(machine, frame, 0);
  else store(frame, result);
}

/** The slow path of `ADD` to `XOR`, from the `stage`th method on. */
export function operate(machine: Machine, frame: Frame, stage: number): void {
  const { words } = frame.code;
  const { pc } = frame;
  const row = words[pc] - op.ADD;
  const a = read(frame, words[pc + 2]);
  const b = read(frame, words[pc + 3]);
  const isInplace = words[pc + 4] !== 0;
  const list = candidates(row, a, b, isInplace);
  if (stage === list.length) raiseUnsupported(row, a, b, isInplace);
  const { method, self, other } = list[stage];
  callMethod(machine, frame, method, self, [other], BINARY, stage + 1);
}

function raiseUnsupported(row: number, a: Value, b: Value, isInplace: boolean): never {
  const { symbol } = binaryOperations[row];
  const shown = isInplace ? `${row === op.POW - op.ADD ? "**" : symbol}=` : symbol;
  raise(TypeError, `unsupported operand type(s) for ${shown}: '${typeOf(a).name}' and '${typeOf(b).name}'`);
}

defineCompletion(BINARY, {
  name: "binary",
  returned(machine, frame, value, stage) {
    if (value === NotImplemented) operate(machine, frame, stage as number);
    else store(frame, value);
  },
});

const unarySlots = new Map<number, readonly [number, string]>([
  [op.NEG, [slot.NEG, "-"]],
  [op.POS, [slot.POS, "+"]],
  [op.INVERT, [slot.INVERT, "~"]],
]);

/** The slow path of `NEG`, `POS`, `INVERT`. */
export function operateUnary(machine: Machine, frame: Frame): void {
  const { words } = frame.code;
  const value = read(frame, words[frame.pc + 2]);
  const [number, symbol] = unarySlots.get(words[frame.pc]) as readonly [number, string];
  const method = typeOf(value).slot(number);
  if (method === undefined) raise(TypeError, `bad operand type for unary ${symbol}: '${typeOf(value).name}'`);
  callMethod(machine, frame, method, value, []);
}

// ---- Comparisons

const comparisonSlots = comparisons.map(row => ({
  method: slotNumber(row.method) as number,
  reflected: slotNumber(row.reflected) as number,
}));

/** The slow path of `LT` to `GE`, from the `stage`th method on. */
export function compare(machine: Machine, frame: Frame, stage: number): void {
  const { words } = frame.code;
  const { pc } = frame;
  const row = words[pc] - op.LT;
  const a = read(frame, words[pc + 2]);
  const b = read(frame, words[pc + 3]);
  const left = typeOf(a);
  const right = typeOf(b);
  const slots = comparisonSlots[row];
  const method = left.slot(slots.method);
  const reflected = right.slot(slots.reflected);
  const reflectedFirst = left !== right && right.isSubclassOf(left);
  for (let each = stage; each < 2; each++) {
    const isReflected = (each === 0) === reflectedFirst;
    const found = isReflected ? reflected : method;
    if (found === undefined) continue;
    callMethod(machine, frame, found, isReflected ? b : a, [isReflected ? a : b], COMPARE, each + 1);
    return;
  }
  if (words[pc] === op.EQ) store(frame, identical(a, b));
  else if (words[pc] === op.NE) store(frame, !identical(a, b));
  else {
    const { symbol } = comparisons[row];
    raise(TypeError, `'${symbol}' not supported between instances of '${left.name}' and '${right.name}'`);
  }
}

defineCompletion(COMPARE, {
  name: "compare",
  returned(machine, frame, value, stage) {
    if (value === NotImplemented) compare(machine, frame, stage as number);
    else store(frame, value);
  },
});

// ---- Truth

/** The slow path of `JUMP_IF_TRUE`, `JUMP_IF_FALSE` and `NOT`: the operand's truth decides. */
export function test(machine: Machine, frame: Frame): void {
  const { words } = frame.code;
  const value = read(frame, words[frame.pc + (words[frame.pc] === op.NOT ? 2 : 1)]);
  askTruth(machine, frame, value, false);
}

/** Find out the truth of a value: `decide` goes on (or, for `in`, the instruction's store). */
function askTruth(machine: Machine, frame: Frame, value: Value, isContains: boolean): void {
  const known = truth(value);
  if (known !== DEFER) {
    if (isContains) storeContains(frame, known);
    else decide(frame, known);
    return;
  }
  const type = typeOf(value);
  const bool = type.slot(slot.BOOL);
  if (isContains) {
    call(machine, frame, machine.twin("_truth"), [value], null, CONTAINS_BOOL);
    return;
  }
  if (bool !== undefined) callMethod(machine, frame, bool, value, [], BOOL);
  else callMethod(machine, frame, type.slot(slot.LEN) as Value, value, [], LEN);
}

function decide(frame: Frame, isTrue: boolean): void {
  const { words } = frame.code;
  const { pc } = frame;
  switch (words[pc]) {
    case op.NOT:
      store(frame, !isTrue);
      return;
    case op.JUMP_IF_TRUE:
    case op.JUMP_IF_FALSE:
      if (isTrue === (words[pc] === op.JUMP_IF_TRUE)) frame.pc = words[pc + 2];
      else advance(frame);
      return;
    default:
      throw new Error(`instruction ${words[pc]} at ${pc} does not test its operand`);
  }
}

defineCompletion(BOOL, {
  name: "bool",
  returned(_machine, frame, value) {
    if (typeof value !== "boolean")
      raise(TypeError, `__bool__ should return bool, returned ${typeOf(value).name}`);
    decide(frame, value);
  },
});

defineCompletion(LEN, {
  name: "len",
  returned(machine, frame, value) {
    if (typeof value !== "number" && typeof value !== "bigint" && typeof value !== "boolean") {
      if (slotOf(value, slot.INDEX) !== undefined) {
        call(machine, frame, machine.twin("_as_index"), [value], null, LEN);
        return;
      }
      raise(TypeError, `'${typeOf(value).name}' object cannot be interpreted as an integer`);
    }
    if (Number(value) < 0) raise(ValueError, "__len__() should return >= 0");
    if (typeof value === "bigint" && BigInt.asIntN(64, value) !== value)
      raise(OverflowError, "cannot fit 'int' into an index-sized integer");
    decide(frame, Number(value) !== 0);
  },
});

// ---- Membership

/** The slow path of `CONTAINS` and `NOT_CONTAINS`. */
export function contains(machine: Machine, frame: Frame): void {
  const { words } = frame.code;
  const item = read(frame, words[frame.pc + 2]);
  const container = read(frame, words[frame.pc + 3]);
  const method = typeOf(container).slot(slot.CONTAINS);
  if (method === undefined) {
    call(machine, frame, machine.twin("_contains_by_iteration"), [container, item], null, CONTAINS);
  } else if (method === null) {
    raise(TypeError, `'${typeOf(container).name}' object is not a container`);
  } else callMethod(machine, frame, method, container, [item], CONTAINS);
}

function storeContains(frame: Frame, isTrue: boolean): void {
  store(frame, isTrue === (frame.code.words[frame.pc] === op.CONTAINS));
}

defineCompletion(CONTAINS, {
  name: "contains",
  returned: (machine, frame, value) => askTruth(machine, frame, value, true),
});

defineCompletion(CONTAINS_BOOL, {
  name: "contains bool",
  returned: (_machine, frame, value) => storeContains(frame, value === true),
});
