import * as op from "../code/opcode.generated.ts";
import { Dict, dictType } from "../object/dict.ts";
import { type BaseException, raise, StopIteration, TypeError, ValueError } from "../object/error.ts";
import { List } from "../object/list.ts";
import { DEFER, Native } from "../object/native.ts";
import { Float, slotOf, typeOf, type Value } from "../object/object.ts";
import { items as leafItems, PyIterator } from "../object/protocol.ts";
import * as slot from "../object/slot.generated.ts";
import { Tuple, tupleType } from "../object/tuple.ts";
import { call, callDeferred } from "./call.ts";
import { advance, defineCompletion, ITER, NEXT, STORE, store, UNPACK } from "./completion.ts";
import { AsyncGenerator, Coroutine, type Frame, Generator } from "./frame.ts";
import { exhaust, send } from "./generator.ts";
import type { Machine } from "./machine.ts";
import { read } from "./operand.ts";
import { callMethod } from "./operator.ts";

/** `GET_ITER`. */
export function getIterator(machine: Machine, frame: Frame): void {
  const value = read(frame, frame.code.words[frame.pc + 2]);
  if (value instanceof Generator && !(value instanceof Coroutine) && !(value instanceof AsyncGenerator)) {
    store(frame, value);
    return;
  }
  const method = slotOf(value, slot.ITER);
  if (method === undefined) {
    if (slotOf(value, slot.GETITEM) === undefined)
      raise(TypeError, `'${typeOf(value).name}' object is not iterable`);
    call(machine, frame, machine.twin("_sequence_iterator"), [value]);
  } else if (method === null) {
    raise(TypeError, `'${typeOf(value).name}' object is not iterable`);
  } else callMethod(machine, frame, method, value, [], method instanceof Native ? STORE : ITER);
}

defineCompletion(ITER, {
  name: "iter",
  returned(_machine, frame, value) {
    if (slotOf(value, slot.NEXT) === undefined) {
      raise(TypeError, `iter() returned non-iterator of type '${typeOf(value).name}'`);
    }
    store(frame, value);
  },
});

/** `FOR_ITER` past its fast paths. */
export function iterate(machine: Machine, frame: Frame): void {
  const { words } = frame.code;
  const iterator = frame.registers[words[frame.pc + 2]] as Value;
  if (iterator instanceof Generator) {
    send(machine, frame, iterator, null, NEXT, null);
    return;
  }
  const next = slotOf(iterator, slot.NEXT);
  if (next === undefined) raise(TypeError, `'${typeOf(iterator).name}' object is not an iterator`);
  if (iterator instanceof PyIterator && next instanceof Native) {
    const item = iterator.advance();
    if (item === undefined) exhaust(frame);
    else if (item !== DEFER) store(frame, item);
    else callDeferred(machine, frame, next, [iterator], NEXT);
    return;
  }
  callMethod(machine, frame, next as Value, iterator, [], NEXT);
}

defineCompletion(NEXT, {
  name: "next",
  returned: (_machine, frame, value) => store(frame, value),
  raised(machine, frame, exception: BaseException) {
    if (!exception.type.isSubclassOf(StopIteration)) return false;
    machine.frame = frame;
    exhaust(frame);
    return true;
  },
});

/** `UNPACK_SEQUENCE` and `UNPACK_EX`. */
export function unpack(machine: Machine, frame: Frame): void {
  const value = read(frame, frame.code.words[frame.pc + 2]);
  if (value instanceof Tuple && value.type === tupleType) {
    spread(frame, value.items, true);
    return;
  }
  if (value instanceof List && slotOf(value, slot.ITER) instanceof Native) {
    // A list of doubles stays one.
    const items = value.floats ? value.raw.map(each => new Float(each as number)) : value.items;
    spread(frame, items, true);
    return;
  }
  if (slotOf(value, slot.ITER) === undefined && slotOf(value, slot.GETITEM) === undefined) {
    raise(TypeError, `cannot unpack non-iterable ${typeOf(value).name} object`);
  }
  const found = leafItems(value);
  if (found !== DEFER) {
    spread(frame, found, value instanceof Dict && value.type === dictType);
    return;
  }
  const { words } = frame.code;
  // One item more than fits tells that there are too many; no need to exhaust an endless iterator.
  const most = words[frame.pc] === op.UNPACK_SEQUENCE ? words[frame.pc + 3] + 1 : null;
  call(machine, frame, machine.twin("_unpack"), [value, most], null, UNPACK);
}

defineCompletion(UNPACK, {
  name: "unpack",
  returned: (_machine, frame, value) => spread(frame, (value as List).items, false),
});

/** Put items into the instruction's registers. `isSized`: their number is known to be all there are. */
function spread(frame: Frame, items: readonly Value[], isSized: boolean): void {
  const { words } = frame.code;
  const { pc, registers } = frame;
  const base = words[pc + 1];
  if (words[pc] === op.UNPACK_SEQUENCE) {
    const count = words[pc + 3];
    if (items.length !== count) raiseCount(items.length, count, isSized);
    for (let i = 0; i < count; i++) registers[base + i] = items[i];
  } else {
    const before = words[pc + 3];
    const after = words[pc + 4];
    if (items.length < before + after) {
      raise(
        ValueError,
        `not enough values to unpack (expected at least ${before + after}, got ${items.length})`,
      );
    }
    for (let i = 0; i < before; i++) registers[base + i] = items[i];
    registers[base + before] = new List(items.slice(before, items.length - after));
    for (let i = 0; i < after; i++) registers[base + before + 1 + i] = items[items.length - after + i];
  }
  advance(frame);
}

function raiseCount(got: number, expected: number, isSized: boolean): never {
  if (got < expected) raise(ValueError, `not enough values to unpack (expected ${expected}, got ${got})`);
  raise(ValueError, `too many values to unpack (expected ${expected}${isSized ? `, got ${got}` : ""})`);
}
