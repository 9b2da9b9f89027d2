import { Dict, dictType } from "../object/dict.ts";
import { raise, TypeError } from "../object/error.ts";
import { type Cell, type CodeObject, newFunction } from "../object/function.ts";
import { List } from "../object/list.ts";
import { DEFER } from "../object/native.ts";
import { slotOf, typeOf, type Value } from "../object/object.ts";
import { items as leafItems } from "../object/protocol.ts";
import { PySet } from "../object/set.ts";
import { Slice } from "../object/slice.ts";
import * as slot from "../object/slot.generated.ts";
import { Tuple } from "../object/tuple.ts";
import { call } from "./call.ts";
import { advance, CALL_EX_ARGS, DISCARD, defineCompletion, store } from "./completion.ts";
import type { Frame } from "./frame.ts";
import type { Machine } from "./machine.ts";
import { read } from "./operand.ts";

/** The values of `count` consecutive registers. */
function registersFrom(frame: Frame, base: number, count: number): Value[] {
  return frame.registers.slice(base, base + count) as Value[];
}

export function buildTuple(frame: Frame): void {
  const { words } = frame.code;
  store(frame, new Tuple(registersFrom(frame, words[frame.pc + 2], words[frame.pc + 3])));
}

export function buildList(frame: Frame): void {
  const { words } = frame.code;
  store(frame, new List(registersFrom(frame, words[frame.pc + 2], words[frame.pc + 3])));
}

/** `BUILD_SET`: keys that hash in Python are added by the prelude. */
export function buildSet(machine: Machine, frame: Frame): void {
  const { words } = frame.code;
  const items = registersFrom(frame, words[frame.pc + 2], words[frame.pc + 3]);
  const set = new PySet();
  for (const item of items) {
    if (set.add(item) === DEFER) {
      call(machine, frame, machine.twin("_build_set"), [new Tuple(items)]);
      return;
    }
  }
  store(frame, set);
}

export function buildMap(machine: Machine, frame: Frame): void {
  const { words } = frame.code;
  const { registers, pc } = frame;
  const base = words[pc + 2];
  const count = words[pc + 3];
  const dict = new Dict();
  for (let i = 0; i < count; i++) {
    const key = registers[base + 2 * i] as Value;
    if (dict.setItem(key, registers[base + 2 * i + 1] as Value) === DEFER) {
      call(machine, frame, machine.twin("_build_map"), [new Tuple(registersFrom(frame, base, 2 * count))]);
      return;
    }
  }
  store(frame, dict);
}

export function buildSlice(frame: Frame): void {
  const { words } = frame.code;
  const { pc } = frame;
  store(frame, new Slice(read(frame, words[pc + 2]), read(frame, words[pc + 3]), read(frame, words[pc + 4])));
}

export function listAppend(frame: Frame): void {
  const { words } = frame.code;
  (frame.registers[words[frame.pc + 1]] as List).append(read(frame, words[frame.pc + 2]));
  advance(frame);
}

export function listExtend(machine: Machine, frame: Frame): void {
  const { words } = frame.code;
  const list = frame.registers[words[frame.pc + 1]] as List;
  const value = read(frame, words[frame.pc + 2]);
  if (slotOf(value, slot.ITER) === undefined && slotOf(value, slot.GETITEM) === undefined) {
    raise(TypeError, `Value after * must be an iterable, not ${typeOf(value).name}`);
  }
  const found = leafItems(value);
  if (found === DEFER) call(machine, frame, machine.twin("_list_extend"), [list, value], null, DISCARD);
  else {
    for (const item of found) list.append(item);
    advance(frame);
  }
}

export function setAdd(machine: Machine, frame: Frame): void {
  const { words } = frame.code;
  const set = frame.registers[words[frame.pc + 1]] as PySet;
  const value = read(frame, words[frame.pc + 2]);
  if (set.add(value) === DEFER) call(machine, frame, machine.twin("_set_add"), [set, value], null, DISCARD);
  else advance(frame);
}

export function setUpdate(machine: Machine, frame: Frame): void {
  const { words } = frame.code;
  const set = frame.registers[words[frame.pc + 1]] as PySet;
  call(machine, frame, machine.twin("_set_update"), [set, read(frame, words[frame.pc + 2])], null, DISCARD);
}

export function dictSet(machine: Machine, frame: Frame): void {
  const { words } = frame.code;
  const { pc } = frame;
  const dict = frame.registers[words[pc + 1]] as Dict;
  const key = read(frame, words[pc + 2]);
  const value = read(frame, words[pc + 3]);
  if (dict.setItem(key, value) === DEFER)
    call(machine, frame, machine.twin("_dict_set"), [dict, key, value], null, DISCARD);
  else advance(frame);
}

/** `DICT_UPDATE dict src`: `{**src}`. */
export function dictUpdate(machine: Machine, frame: Frame): void {
  const { words } = frame.code;
  const dict = frame.registers[words[frame.pc + 1]] as Dict;
  const value = read(frame, words[frame.pc + 2]);
  call(machine, frame, machine.twin("_dict_update"), [dict, value], null, DISCARD);
}

/** `DICT_MERGE dict src callee`: `f(**src)`. */
export function dictMerge(machine: Machine, frame: Frame): void {
  const { words } = frame.code;
  const { pc } = frame;
  const dict = frame.registers[words[pc + 1]] as Dict;
  const value = read(frame, words[pc + 2]);
  const callee = read(frame, words[pc + 3]);
  if (value instanceof Dict && value.type === dictType && value.stringKeys().length === value.size) {
    for (const [key, item] of value.entries()) {
      if (dict.get(key as string) !== undefined) {
        call(machine, frame, machine.twin("_repeated_keyword"), [callee, key], null, DISCARD);
        return;
      }
      dict.set(key as string, item);
    }
    advance(frame);
    return;
  }
  call(machine, frame, machine.twin("_dict_merge"), [dict, value, callee], null, DISCARD);
}

/** `MAKE_FUNCTION dst code defaults kwdefaults closure annotate`. */
export function makeFunction(frame: Frame): void {
  const { words, constants } = frame.code;
  const { pc, func } = frame;
  const code = constants[words[pc + 2]] as CodeObject;
  const closure = read(frame, words[pc + 5]) as Tuple | null;
  const made = newFunction(
    code,
    func.globals,
    func.builtins,
    closure === null ? [] : (closure.items as readonly Cell[]),
  );
  made.defaults = read(frame, words[pc + 3]) as Tuple | null;
  made.kwDefaults = read(frame, words[pc + 4]) as Dict | null;
  made.annotate = read(frame, words[pc + 6]);
  store(frame, made);
}

// ---- Calls with arguments from registers

export function callRegisters(machine: Machine, frame: Frame): void {
  const { words } = frame.code;
  const { pc } = frame;
  call(machine, frame, read(frame, words[pc + 2]), registersFrom(frame, words[pc + 3], words[pc + 4]));
}

export function callKeywords(machine: Machine, frame: Frame): void {
  const { words, constants } = frame.code;
  const { pc } = frame;
  const names = (constants[words[pc + 5]] as Tuple).items as readonly string[];
  call(machine, frame, read(frame, words[pc + 2]), registersFrom(frame, words[pc + 3], words[pc + 4]), names);
}

/** `CALL_METHOD` and `CALL_METHOD_KW`. */
export function callMethodRegisters(machine: Machine, frame: Frame, hasNames: boolean): void {
  const { words, constants } = frame.code;
  const { pc, registers } = frame;
  const base = words[pc + 2];
  const argc = words[pc + 3];
  const names = hasNames ? ((constants[words[pc + 4]] as Tuple).items as readonly string[]) : null;
  const isBound = registers[base + 1] !== undefined;
  const args = isBound ? registersFrom(frame, base + 1, argc + 1) : registersFrom(frame, base + 2, argc);
  call(machine, frame, registers[base] as Value, args, names);
}

/** `CALL_EX dst callee args kwargs`. */
export function callSpread(machine: Machine, frame: Frame): void {
  const { words } = frame.code;
  const { pc } = frame;
  const callee = read(frame, words[pc + 2]);
  const args = read(frame, words[pc + 3]);
  if (args instanceof Tuple || args instanceof List) {
    callWith(machine, frame, args.items);
    return;
  }
  if (slotOf(args, slot.ITER) === undefined && slotOf(args, slot.GETITEM) === undefined) {
    call(machine, frame, machine.twin("_not_iterable_arguments"), [callee, args]);
    return;
  }
  call(machine, frame, machine.twin("_list_of"), [args], null, CALL_EX_ARGS);
}

function callWith(machine: Machine, frame: Frame, args: readonly Value[]): void {
  const { words } = frame.code;
  const { pc } = frame;
  const callee = read(frame, words[pc + 2]);
  const kwargs = read(frame, words[pc + 4]) as Dict | null;
  if (kwargs === null || kwargs.size === 0) {
    call(machine, frame, callee, args.slice());
    return;
  }
  const names: string[] = [];
  const all = args.slice();
  for (const [key, value] of kwargs.entries()) {
    if (typeof key !== "string") raise(TypeError, "keywords must be strings");
    names.push(key);
    all.push(value);
  }
  call(machine, frame, callee, all, names);
}

defineCompletion(CALL_EX_ARGS, {
  name: "call arguments",
  returned: (machine, frame, value) => callWith(machine, frame, (value as List).items),
});
