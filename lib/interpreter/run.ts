import { lengths } from "../code/index.ts";
import * as op from "../code/opcode.generated.ts";
import { Dict, dictType } from "../object/dict.ts";
import { type Cell, Function } from "../object/function.ts";
import type { Attributed } from "../object/instance.ts";
import { List, listType } from "../object/list.ts";
import { Module } from "../object/module.ts";
import { DEFER, deferral, Native } from "../object/native.ts";
import { Float, PyObject, strType, type Value } from "../object/object.ts";
import { LeafIterator } from "../object/protocol.ts";
import { RangeIterator } from "../object/range.ts";
import { Table } from "../object/table.ts";
import { Tuple, tupleType } from "../object/tuple.ts";
import { AttributeCache, ModuleCache, readCached, writeCached } from "./attribute.ts";
import { type Answer, type Blocks, callWeight, INTERPRET } from "./block.ts";
import { callDeferred, callQuickly, performPending, raiseRecursion } from "./call.ts";
import { complete, STORE } from "./completion.ts";
import { Frame } from "./frame.ts";
import { returnFromGenerator, yieldCompiled } from "./generator.ts";
import { handlerTable } from "./instruction.ts";
import { type Machine, setCurrentMachine, Unwinding } from "./machine.ts";
import { GlobalCache } from "./name.ts";
import { Passing, thrownBy, unwind } from "./raising.ts";

const largest = Number.MAX_SAFE_INTEGER;
/** Patience of code that nobody compiles. */
const endless = 0x3fffffff;

/**
 * Run until no frame is left (true: `result` or `uncaught` is set) or the steps are used up (false: call again with more).
 */
export function run(machine: Machine): boolean {
  const before = setCurrentMachine(machine);
  try {
    while (machine.frame !== null) {
      try {
        if (!loop(machine)) return false;
      } catch (error) {
        if (error instanceof Unwinding) {
          countAnew(machine, machine.frame);
          if (machine.nesting === 0 && performPending(machine)) continue;
          return false;
        }
        const thrown = thrownBy(error);
        if (thrown === undefined) throw error;
        unwind(machine, thrown);
      }
    }
    return true;
  } finally {
    setCurrentMachine(before);
  }
}

/** The current instruction of a frame is given up: a call counts again when it starts anew, unless it is over but for an action. */
export function countAnew(machine: Machine, frame: Frame): void {
  if (machine.pending === null && isCall(frame)) machine.steps++;
}

export function isCall({ pc, code }: Frame): boolean {
  const opcode = code.words[pc];
  return opcode >= op.CALL && opcode <= op.CALL_EX;
}

/**
 * Take compiled code's answer for the machine's current frame, and go on in compiled code where there is some. False: the
 * loop has to be left, paused; otherwise it goes on with `machine.frame`, or ends where that is null.
 */
function take(machine: Machine, frame: Frame, answer: Answer): boolean {
  let next: Answer = answer;
  let left: Frame = frame;
  while (next !== INTERPRET) {
    if (next !== undefined) leave(machine, left, next);
    else if (machine.uncaught !== null) {
      const { uncaught } = machine;
      machine.uncaught = null;
      machine.frame = left;
      throw new Passing(uncaught);
    } else if (machine.nesting > 0) return false;
    else {
      // The chain is linked: what its frames hold is theirs again.
      machine.tail = null;
      // The instruction that needed the whole chain of frames is for the interpreter, unless it is done now.
      if (!performPending(machine)) return machine.steps > 0 || machine.refill();
    }
    if (machine.frame === null) return true;
    left = machine.frame;
    const { resumable } = left.code;
    if (resumable === null || resumable[left.pc] === undefined) return true;
    next = (machine.blocks as Blocks).resume(left);
  }
  return true;
}

/** Go on in compiled code if there is some where the current frame stands. False: as `take`. */
function resume(machine: Machine): boolean {
  const frame = machine.frame as Frame;
  const { resumable } = frame.code;
  if (resumable === null || resumable[frame.pc] === undefined) return true;
  return take(machine, frame, (machine.blocks as Blocks).resume(frame));
}

/** A frame is left with a value: `return`, or in generators what `hasEnded` says. */
function leave(machine: Machine, frame: Frame, value: Value): void {
  if (frame.generator !== null) {
    if (machine.hasEnded) returnFromGenerator(machine, frame, value);
    else yieldCompiled(machine, frame, value);
    return;
  }
  const { back, completion } = frame;
  machine.depth--;
  if (back === null) {
    machine.frame = null;
    machine.result = value;
  } else complete(machine, back, completion, frame.detail, value);
}

/**
 * The run loop. Fast paths stand here; everything else goes through the table of handlers, for which the frame's `pc` is
 * up to date. False: paused before the current instruction.
 */
function loop(machine: Machine): boolean {
  let frame = machine.frame as Frame;
  let { registers } = frame;
  let { words, constants, caches } = frame.code;
  let { pc } = frame;
  for (;;) {
    switch (words[pc]) {
      case op.MOVE: {
        const a = words[pc + 2];
        registers[words[pc + 1]] = a >= 0 ? registers[a] : constants[~a];
        pc += 3;
        continue;
      }
      case op.CHECK_LOCAL:
        if (registers[words[pc + 1]] === undefined) break;
        pc += 2;
        continue;
      case op.LOAD_CELL: {
        const { value } = registers[words[pc + 2]] as Cell;
        if (value === undefined) break;
        registers[words[pc + 1]] = value;
        pc += 3;
        continue;
      }
      case op.STORE_CELL: {
        const a = words[pc + 2];
        (registers[words[pc + 1]] as Cell).value = a >= 0 ? registers[a] : constants[~a];
        pc += 3;
        continue;
      }
      case op.LOAD_GLOBAL: {
        const cache = caches[words[pc + 3]] as GlobalCache | undefined;
        if (cache === undefined) break;
        const { globals, found } = cache;
        if (
          globals !== frame.func.globals ||
          globals.layout !== cache.layout ||
          found.layout !== cache.foundLayout
        )
          break;
        registers[words[pc + 1]] = found.values[cache.position];
        pc += 4;
        continue;
      }
      case op.LOAD_NAME: {
        const cache = caches[words[pc + 3]] as GlobalCache | undefined;
        if (cache === undefined) break;
        const { globals, found } = cache;
        if (globals !== frame.locals || globals.layout !== cache.layout || found.layout !== cache.foundLayout)
          break;
        registers[words[pc + 1]] = found.values[cache.position];
        pc += 4;
        continue;
      }
      case op.STORE_NAME:
      case op.STORE_GLOBAL: {
        const { globals } = frame.func;
        if (words[pc] === op.STORE_NAME && frame.locals !== globals) break;
        const a = words[pc + 2];
        const cache = caches[words[pc + 3]] as GlobalCache | undefined;
        if (cache === undefined || cache.globals !== globals || cache.layout !== globals.layout) {
          const name = frame.code.names[words[pc + 1]];
          globals.set(name, (a >= 0 ? registers[a] : constants[~a]) as Value);
          caches[words[pc + 3]] = new GlobalCache(globals, globals, globals.find(name) as number);
        } else globals.values[cache.position] = (a >= 0 ? registers[a] : constants[~a]) as Value;
        pc += 4;
        continue;
      }
      case op.ADD: {
        const a = words[pc + 2];
        const b = words[pc + 3];
        const x = a >= 0 ? registers[a] : constants[~a];
        const y = b >= 0 ? registers[b] : constants[~b];
        if (typeof x === "number" && typeof y === "number") {
          const r = x + y;
          if (r <= largest && r >= -largest) {
            registers[words[pc + 1]] = r;
            pc += 5;
            continue;
          }
        } else if (x instanceof Float) {
          if (y instanceof Float) {
            registers[words[pc + 1]] = new Float(x.value + y.value);
            pc += 5;
            continue;
          }
          if (typeof y === "number") {
            registers[words[pc + 1]] = new Float(x.value + y);
            pc += 5;
            continue;
          }
        } else if (y instanceof Float && typeof x === "number") {
          registers[words[pc + 1]] = new Float(x + y.value);
          pc += 5;
          continue;
        } else if (typeof x === "string" && typeof y === "string") {
          registers[words[pc + 1]] = x + y;
          pc += 5;
          continue;
        }
        break;
      }
      case op.SUB: {
        const a = words[pc + 2];
        const b = words[pc + 3];
        const x = a >= 0 ? registers[a] : constants[~a];
        const y = b >= 0 ? registers[b] : constants[~b];
        if (typeof x === "number" && typeof y === "number") {
          const r = x - y;
          if (r <= largest && r >= -largest) {
            registers[words[pc + 1]] = r;
            pc += 5;
            continue;
          }
        } else if (x instanceof Float) {
          if (y instanceof Float) {
            registers[words[pc + 1]] = new Float(x.value - y.value);
            pc += 5;
            continue;
          }
          if (typeof y === "number") {
            registers[words[pc + 1]] = new Float(x.value - y);
            pc += 5;
            continue;
          }
        } else if (y instanceof Float && typeof x === "number") {
          registers[words[pc + 1]] = new Float(x - y.value);
          pc += 5;
          continue;
        }
        break;
      }
      case op.MUL: {
        const a = words[pc + 2];
        const b = words[pc + 3];
        const x = a >= 0 ? registers[a] : constants[~a];
        const y = b >= 0 ? registers[b] : constants[~b];
        if (typeof x === "number" && typeof y === "number") {
          const r = x * y;
          if (r <= largest && r >= -largest) {
            registers[words[pc + 1]] = r + 0; // Never −0.
            pc += 5;
            continue;
          }
        } else if (x instanceof Float) {
          if (y instanceof Float) {
            registers[words[pc + 1]] = new Float(x.value * y.value);
            pc += 5;
            continue;
          }
          if (typeof y === "number") {
            registers[words[pc + 1]] = new Float(x.value * y);
            pc += 5;
            continue;
          }
        } else if (y instanceof Float && typeof x === "number") {
          registers[words[pc + 1]] = new Float(x * y.value);
          pc += 5;
          continue;
        }
        break;
      }
      case op.TRUEDIV: {
        const a = words[pc + 2];
        const b = words[pc + 3];
        const x = a >= 0 ? registers[a] : constants[~a];
        const y = b >= 0 ? registers[b] : constants[~b];
        // Both operands are exact as doubles, so that the host's division rounds right.
        const over = x instanceof Float ? x.value : x;
        const under = y instanceof Float ? y.value : y;
        if (typeof over !== "number" || typeof under !== "number" || under === 0) break;
        registers[words[pc + 1]] = new Float(over / under);
        pc += 5;
        continue;
      }
      case op.FLOORDIV: {
        const a = words[pc + 2];
        const b = words[pc + 3];
        const x = a >= 0 ? registers[a] : constants[~a];
        const y = b >= 0 ? registers[b] : constants[~b];
        if (typeof x === "number" && typeof y === "number" && y > 0 && x >= 0) {
          // Exact: the quotient of safe ints, rounded, is never above an int that it should be below by so little.
          registers[words[pc + 1]] = (x - (x % y)) / y;
          pc += 5;
          continue;
        }
        break;
      }
      case op.MOD: {
        const a = words[pc + 2];
        const b = words[pc + 3];
        const x = a >= 0 ? registers[a] : constants[~a];
        const y = b >= 0 ? registers[b] : constants[~b];
        if (typeof x === "number" && typeof y === "number" && y > 0) {
          const r = x % y;
          registers[words[pc + 1]] = r < 0 ? r + y : r + 0;
          pc += 5;
          continue;
        }
        break;
      }
      case op.AND: {
        const a = words[pc + 2];
        const b = words[pc + 3];
        const x = a >= 0 ? registers[a] : constants[~a];
        const y = b >= 0 ? registers[b] : constants[~b];
        if (typeof x === "number" && typeof y === "number" && x === (x | 0) && y === (y | 0)) {
          registers[words[pc + 1]] = x & y;
          pc += 5;
          continue;
        }
        break;
      }
      case op.OR: {
        const a = words[pc + 2];
        const b = words[pc + 3];
        const x = a >= 0 ? registers[a] : constants[~a];
        const y = b >= 0 ? registers[b] : constants[~b];
        if (typeof x === "number" && typeof y === "number" && x === (x | 0) && y === (y | 0)) {
          registers[words[pc + 1]] = x | y;
          pc += 5;
          continue;
        }
        break;
      }
      case op.XOR: {
        const a = words[pc + 2];
        const b = words[pc + 3];
        const x = a >= 0 ? registers[a] : constants[~a];
        const y = b >= 0 ? registers[b] : constants[~b];
        if (typeof x === "number" && typeof y === "number" && x === (x | 0) && y === (y | 0)) {
          registers[words[pc + 1]] = x ^ y;
          pc += 5;
          continue;
        }
        break;
      }
      case op.LT: {
        const a = words[pc + 2];
        const b = words[pc + 3];
        const x = a >= 0 ? registers[a] : constants[~a];
        const y = b >= 0 ? registers[b] : constants[~b];
        if (typeof x === "number" && typeof y === "number") registers[words[pc + 1]] = x < y;
        else if (x instanceof Float && y instanceof Float) registers[words[pc + 1]] = x.value < y.value;
        else break;
        pc += 4;
        continue;
      }
      case op.LE: {
        const a = words[pc + 2];
        const b = words[pc + 3];
        const x = a >= 0 ? registers[a] : constants[~a];
        const y = b >= 0 ? registers[b] : constants[~b];
        if (typeof x === "number" && typeof y === "number") registers[words[pc + 1]] = x <= y;
        else if (x instanceof Float && y instanceof Float) registers[words[pc + 1]] = x.value <= y.value;
        else break;
        pc += 4;
        continue;
      }
      case op.GT: {
        const a = words[pc + 2];
        const b = words[pc + 3];
        const x = a >= 0 ? registers[a] : constants[~a];
        const y = b >= 0 ? registers[b] : constants[~b];
        if (typeof x === "number" && typeof y === "number") registers[words[pc + 1]] = x > y;
        else if (x instanceof Float && y instanceof Float) registers[words[pc + 1]] = x.value > y.value;
        else break;
        pc += 4;
        continue;
      }
      case op.GE: {
        const a = words[pc + 2];
        const b = words[pc + 3];
        const x = a >= 0 ? registers[a] : constants[~a];
        const y = b >= 0 ? registers[b] : constants[~b];
        if (typeof x === "number" && typeof y === "number") registers[words[pc + 1]] = x >= y;
        else if (x instanceof Float && y instanceof Float) registers[words[pc + 1]] = x.value >= y.value;
        else break;
        pc += 4;
        continue;
      }
      case op.EQ: {
        const a = words[pc + 2];
        const b = words[pc + 3];
        const x = a >= 0 ? registers[a] : constants[~a];
        const y = b >= 0 ? registers[b] : constants[~b];
        if (
          (typeof x === "number" && typeof y === "number") ||
          (typeof x === "string" && typeof y === "string")
        ) {
          registers[words[pc + 1]] = x === y;
          pc += 4;
          continue;
        }
        break;
      }
      case op.NE: {
        const a = words[pc + 2];
        const b = words[pc + 3];
        const x = a >= 0 ? registers[a] : constants[~a];
        const y = b >= 0 ? registers[b] : constants[~b];
        if (
          (typeof x === "number" && typeof y === "number") ||
          (typeof x === "string" && typeof y === "string")
        ) {
          registers[words[pc + 1]] = x !== y;
          pc += 4;
          continue;
        }
        break;
      }
      case op.IS: {
        const a = words[pc + 2];
        const b = words[pc + 3];
        const x = a >= 0 ? registers[a] : constants[~a];
        const y = b >= 0 ? registers[b] : constants[~b];
        if (x instanceof Float) break;
        registers[words[pc + 1]] = x === y;
        pc += 4;
        continue;
      }
      case op.IS_NOT: {
        const a = words[pc + 2];
        const b = words[pc + 3];
        const x = a >= 0 ? registers[a] : constants[~a];
        const y = b >= 0 ? registers[b] : constants[~b];
        if (x instanceof Float) break;
        registers[words[pc + 1]] = x !== y;
        pc += 4;
        continue;
      }
      case op.CONTAINS:
      case op.NOT_CONTAINS: {
        const a = words[pc + 2];
        const b = words[pc + 3];
        const item = a >= 0 ? registers[a] : constants[~a];
        const table = b >= 0 ? registers[b] : constants[~b];
        if (!(table instanceof Table) || table.isHashed || !table.type.isBuiltin) break;
        if (typeof item !== "string" && typeof item !== "number") break;
        registers[words[pc + 1]] = table.index.has(item) === (words[pc] === op.CONTAINS);
        pc += 4;
        continue;
      }
      case op.NOT: {
        const a = words[pc + 2];
        const x = a >= 0 ? registers[a] : constants[~a];
        if (typeof x !== "boolean") break;
        registers[words[pc + 1]] = !x;
        pc += 3;
        continue;
      }
      case op.JUMP:
        pc = words[pc + 1];
        continue;
      case op.JUMP_BACK:
        if (machine.steps <= 0 && !machine.refill()) {
          frame.pc = pc;
          return false;
        }
        machine.steps--;
        pc = words[pc + 1];
        if (--frame.code.patience >= 0) continue;
        frame.pc = pc;
        if (machine.blocks === null) {
          frame.code.patience = endless;
          continue;
        }
        if (!take(machine, frame, machine.blocks.loop(frame))) return false;
        if (machine.frame === null) return true;
        frame = machine.frame;
        registers = frame.registers;
        words = frame.code.words;
        constants = frame.code.constants;
        caches = frame.code.caches;
        pc = frame.pc;
        continue;
      case op.JUMP_IF_FALSE: {
        const a = words[pc + 1];
        const x = a >= 0 ? registers[a] : constants[~a];
        if (typeof x === "boolean") pc = x ? pc + 3 : words[pc + 2];
        else if (typeof x === "number") pc = x !== 0 ? pc + 3 : words[pc + 2];
        else if (x === null || x === "") pc = words[pc + 2];
        else if (typeof x === "string") pc += 3;
        else break;
        continue;
      }
      case op.JUMP_IF_TRUE: {
        const a = words[pc + 1];
        const x = a >= 0 ? registers[a] : constants[~a];
        if (typeof x === "boolean") pc = x ? words[pc + 2] : pc + 3;
        else if (typeof x === "number") pc = x !== 0 ? words[pc + 2] : pc + 3;
        else if (x === null || x === "") pc += 3;
        else if (typeof x === "string") pc = words[pc + 2];
        else break;
        continue;
      }
      case op.JUMP_IF_NONE: {
        const a = words[pc + 1];
        pc = (a >= 0 ? registers[a] : constants[~a]) === null ? words[pc + 2] : pc + 3;
        continue;
      }
      case op.JUMP_IF_NOT_NONE: {
        const a = words[pc + 1];
        pc = (a >= 0 ? registers[a] : constants[~a]) !== null ? words[pc + 2] : pc + 3;
        continue;
      }
      case op.FOR_ITER: {
        const iterator = registers[words[pc + 2]];
        let item: Value | undefined;
        if (iterator instanceof RangeIterator) {
          if (iterator.left > 0) {
            iterator.left--;
            item = iterator.next;
            iterator.next += iterator.step;
          }
        } else if (iterator instanceof LeafIterator) {
          frame.pc = pc; // It may raise.
          item = iterator.advance();
        } else break;
        if (item === undefined) pc = words[pc + 3];
        else {
          registers[words[pc + 1]] = item;
          pc += 4;
        }
        continue;
      }
      case op.LOAD_ITEM: {
        const a = words[pc + 2];
        const b = words[pc + 3];
        const object = a >= 0 ? registers[a] : constants[~a];
        const key = b >= 0 ? registers[b] : constants[~b];
        if (object instanceof List && object.type === listType) {
          if (typeof key !== "number") break;
          const { raw } = object;
          const index = key < 0 ? key + raw.length : key;
          if (index < 0 || index >= raw.length) break;
          registers[words[pc + 1]] = object.floats ? new Float(raw[index] as number) : (raw[index] as Value);
        } else if (object instanceof Dict && object.type === dictType) {
          if ((typeof key !== "string" && typeof key !== "number") || object.isHashed) break;
          const position = object.index.get(key);
          if (position === undefined) break;
          registers[words[pc + 1]] = object.values[position];
        } else if (object instanceof Tuple && object.type === tupleType) {
          if (typeof key !== "number") break;
          const { items } = object;
          const index = key < 0 ? key + items.length : key;
          if (index < 0 || index >= items.length) break;
          registers[words[pc + 1]] = items[index];
        } else if (typeof object === "string" && typeof key === "number") {
          const index = key < 0 ? key + object.length : key;
          if (index < 0 || index >= object.length) break;
          registers[words[pc + 1]] = object[index];
        } else break;
        pc += 4;
        continue;
      }
      case op.STORE_ITEM: {
        const a = words[pc + 1];
        const b = words[pc + 2];
        const c = words[pc + 3];
        const object = a >= 0 ? registers[a] : constants[~a];
        const key = b >= 0 ? registers[b] : constants[~b];
        const value = (c >= 0 ? registers[c] : constants[~c]) as Value;
        if (object instanceof List && object.type === listType) {
          if (typeof key !== "number") break;
          const { length } = object.raw;
          const index = key < 0 ? key + length : key;
          if (index < 0 || index >= length) break;
          object.setAt(index, value);
        } else if (object instanceof Dict && object.type === dictType) {
          if ((typeof key !== "string" && typeof key !== "number") || object.isHashed) break;
          const position = object.index.get(key);
          if (position === undefined) object.setItem(key, value);
          else object.values[position] = value;
        } else break;
        pc += 4;
        continue;
      }
      case op.LOAD_ATTR: {
        const a = words[pc + 2];
        const object = a >= 0 ? registers[a] : constants[~a];
        const cache = caches[words[pc + 4]];
        if (!(object instanceof PyObject)) break;
        if (cache instanceof AttributeCache) {
          const { type } = cache;
          if (object.shape !== cache.shape || object.type !== type || type.version !== cache.version) break;
          if (cache.where === "own") {
            registers[words[pc + 1]] = (object as Attributed)[frame.code.keys[words[pc + 3]]];
          } else {
            if (type.dataVersion !== cache.dataVersion) break;
            registers[words[pc + 1]] = readCached(
              object as Attributed,
              frame.code.keys[words[pc + 3]],
              cache,
            );
          }
        } else if (cache instanceof ModuleCache && object instanceof Module) {
          const { namespace } = cache;
          if (object.namespace !== namespace || cache.layout !== namespace.layout) break;
          registers[words[pc + 1]] = namespace.values[cache.position];
        } else break;
        pc += 5;
        continue;
      }
      case op.LOAD_METHOD: {
        const a = words[pc + 2];
        const object = a >= 0 ? registers[a] : constants[~a];
        const cache = caches[words[pc + 4]];
        const base = words[pc + 1];
        if (cache instanceof AttributeCache) {
          const { type } = cache;
          if (cache.where !== "member" || !cache.isBound || type.version !== cache.version) break;
          if (typeof object === "string") {
            if (type !== strType) break;
          } else if (!(object instanceof PyObject) || object.shape !== cache.shape || object.type !== type)
            break;
          registers[base] = cache.value;
          registers[base + 1] = object;
        } else if (cache instanceof ModuleCache && object instanceof Module) {
          const { namespace } = cache;
          if (object.namespace !== namespace || cache.layout !== namespace.layout) break;
          registers[base] = namespace.values[cache.position];
          registers[base + 1] = undefined;
        } else break;
        pc += 5;
        continue;
      }
      case op.STORE_ATTR: {
        const a = words[pc + 1];
        const object = a >= 0 ? registers[a] : constants[~a];
        const cache = caches[words[pc + 4]];
        if (!(cache instanceof AttributeCache) || !(object instanceof PyObject)) break;
        if (
          object.shape !== cache.shape ||
          object.type !== cache.type ||
          cache.type.version !== cache.version
        )
          break;
        const b = words[pc + 3];
        const value = (b >= 0 ? registers[b] : constants[~b]) as Value;
        if (!writeCached(object as Attributed, frame.code.keys[words[pc + 2]], value, cache)) break;
        pc += 5;
        continue;
      }
      case op.CALL: {
        if (machine.steps <= 0 && !machine.refill()) {
          frame.pc = pc;
          return false;
        }
        machine.steps--;
        const c = words[pc + 2];
        const callee = c >= 0 ? registers[c] : constants[~c];
        const argc = words[pc + 4];
        if (!(callee instanceof Function)) {
          if (!(callee instanceof Native) || callee.owner !== null) break;
          frame.pc = pc;
          const result = callQuickly(callee, registers, words[pc + 3], argc);
          if (result === undefined) break;
          if (result === DEFER) {
            callDeferred(
              machine,
              frame,
              callee,
              registers.slice(words[pc + 3], words[pc + 3] + argc) as Value[],
            );
            frame = machine.frame as Frame;
            registers = frame.registers;
            words = frame.code.words;
            constants = frame.code.constants;
            caches = frame.code.caches;
            pc = frame.pc;
            continue;
          }
          registers[words[pc + 1]] = result;
          pc += 5;
          continue;
        }
        const { code } = callee;
        if (!code.isSimple || argc !== code.argCount || code.isGenerator) break;
        const base = words[pc + 3];
        code.patience -= callWeight;
        if (code.patience < 0) {
          if (machine.blocks === null) code.patience = endless;
          else {
            frame.pc = pc;
            const answer = machine.blocks.call(frame, callee, base, argc);
            if (answer !== undefined && answer !== INTERPRET) {
              registers[words[pc + 1]] = answer;
              pc += 5;
              continue;
            }
            if (!take(machine, frame, answer)) return false;
            if (machine.frame === null) return true;
            frame = machine.frame;
            registers = frame.registers;
            words = frame.code.words;
            constants = frame.code.constants;
            caches = frame.code.caches;
            pc = frame.pc;
            continue;
          }
        }
        if (machine.depth >= machine.checkpoint && !machine.deepen()) {
          frame.pc = pc;
          raiseRecursion();
        }
        const fresh: (Value | undefined)[] = code.blank.slice();
        for (let i = 0; i < argc; i++) fresh[i] = registers[base + i];
        const { closure } = callee;
        for (let i = 0; i < closure.length; i++) fresh[code.freeStart + i] = closure[i];
        frame.pc = pc;
        const inner = new Frame(callee, fresh, null);
        inner.back = frame;
        machine.depth++;
        frame = inner;
        machine.frame = inner;
        registers = fresh;
        words = code.words;
        constants = code.constants;
        caches = code.caches;
        pc = 0;
        continue;
      }
      case op.CALL_METHOD: {
        if (machine.steps <= 0 && !machine.refill()) {
          frame.pc = pc;
          return false;
        }
        machine.steps--;
        const base = words[pc + 2];
        const callee = registers[base];
        const isBound = registers[base + 1] !== undefined;
        const argc = isBound ? words[pc + 3] + 1 : words[pc + 3];
        if (!(callee instanceof Function)) {
          if (!(callee instanceof Native) || isBound !== (callee.owner !== null)) break;
          const first = isBound ? base + 1 : base + 2;
          frame.pc = pc;
          const result = callQuickly(callee, registers, first, argc);
          if (result === undefined) break;
          if (result === DEFER) {
            callDeferred(
              machine,
              frame,
              callee,
              deferral.callee === undefined ? (registers.slice(first, first + argc) as Value[]) : [],
            );
            frame = machine.frame as Frame;
            registers = frame.registers;
            words = frame.code.words;
            constants = frame.code.constants;
            caches = frame.code.caches;
            pc = frame.pc;
            continue;
          }
          registers[words[pc + 1]] = result;
          pc += 4;
          continue;
        }
        const { code } = callee;
        if (!code.isSimple || argc !== code.argCount || code.isGenerator) break;
        const from = isBound ? base + 1 : base + 2;
        code.patience -= callWeight;
        if (code.patience < 0) {
          if (machine.blocks === null) code.patience = endless;
          else {
            frame.pc = pc;
            const answer = machine.blocks.call(frame, callee, from, argc);
            if (answer !== undefined && answer !== INTERPRET) {
              registers[words[pc + 1]] = answer;
              pc += 4;
              continue;
            }
            if (!take(machine, frame, answer)) return false;
            if (machine.frame === null) return true;
            frame = machine.frame;
            registers = frame.registers;
            words = frame.code.words;
            constants = frame.code.constants;
            caches = frame.code.caches;
            pc = frame.pc;
            continue;
          }
        }
        if (machine.depth >= machine.checkpoint && !machine.deepen()) {
          frame.pc = pc;
          raiseRecursion();
        }
        const fresh: (Value | undefined)[] = code.blank.slice();
        for (let i = 0; i < argc; i++) fresh[i] = registers[from + i];
        const { closure } = callee;
        for (let i = 0; i < closure.length; i++) fresh[code.freeStart + i] = closure[i];
        frame.pc = pc;
        const inner = new Frame(callee, fresh, null);
        inner.back = frame;
        machine.depth++;
        frame = inner;
        machine.frame = inner;
        registers = fresh;
        words = code.words;
        constants = code.constants;
        caches = code.caches;
        pc = 0;
        continue;
      }
      case op.CALL_KW:
      case op.CALL_METHOD_KW:
      case op.CALL_EX:
        if (machine.steps <= 0 && !machine.refill()) {
          frame.pc = pc;
          return false;
        }
        machine.steps--;
        break;
      case op.RETURN: {
        const a = words[pc + 1];
        const value = (a >= 0 ? registers[a] : constants[~a]) as Value;
        if (frame.generator !== null) {
          returnFromGenerator(machine, frame, value);
        } else {
          const { back, completion } = frame;
          machine.depth--;
          if (back === null) {
            machine.frame = null;
            machine.result = value;
            return true;
          }
          if (completion === STORE) {
            frame = back;
            machine.frame = back;
            registers = frame.registers;
            words = frame.code.words;
            constants = frame.code.constants;
            caches = frame.code.caches;
            pc = frame.pc;
            registers[words[pc + 1]] = value;
            pc += lengths[words[pc]];
            if (frame.code.resumable === null || frame.code.resumable[pc] === undefined) continue;
            frame.pc = pc;
            if (!resume(machine)) return false;
            if (machine.frame === null) return true;
            frame = machine.frame;
            registers = frame.registers;
            words = frame.code.words;
            constants = frame.code.constants;
            caches = frame.code.caches;
            pc = frame.pc;
            continue;
          }
          complete(machine, back, completion, frame.detail, value);
        }
        if (machine.frame === null) return true;
        frame = machine.frame;
        registers = frame.registers;
        words = frame.code.words;
        constants = frame.code.constants;
        caches = frame.code.caches;
        pc = frame.pc;
        continue;
      }
    }
    // The slow way, and whatever has no fast one.
    frame.pc = pc;
    handlerTable[words[pc]](machine, frame);
    if (machine.frame === null) return true; // Raised, and nobody handles it; or a generator has answered compiled code.
    if (machine.frame !== frame) {
      // Entered, or come back to.
      if (!resume(machine)) return false;
      if (machine.frame === null) return true;
    }
    frame = machine.frame;
    registers = frame.registers;
    words = frame.code.words;
    constants = frame.code.constants;
    caches = frame.code.caches;
    pc = frame.pc;
  }
}
