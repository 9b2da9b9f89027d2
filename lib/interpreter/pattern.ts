import { Dict, dictType } from "../object/dict.ts";
import { raise, TypeError } from "../object/error.ts";
import { DEFER } from "../object/native.ts";
import { Type, typeOf, type Value } from "../object/object.ts";
import { length } from "../object/protocol.ts";
import { Tuple } from "../object/tuple.ts";
import { call } from "./call.ts";
import { store } from "./completion.ts";
import type { Frame } from "./frame.ts";
import type { Machine } from "./machine.ts";
import { read } from "./operand.ts";

/** `MATCH_SEQUENCE` and `MATCH_MAPPING`: classes inherit the mark from the builtin or abstract class that has it. */
export function matchKind(frame: Frame, kind: "sequence" | "mapping"): void {
  const type = typeOf(read(frame, frame.code.words[frame.pc + 2]));
  const marked = type.mro.find(each => each.pattern !== null);
  store(frame, marked?.pattern === kind);
}

/** `MATCH_KEYS dst subject keys`. */
export function matchKeys(machine: Machine, frame: Frame): void {
  const { words } = frame.code;
  const subject = read(frame, words[frame.pc + 2]);
  const keys = read(frame, words[frame.pc + 3]) as Tuple;
  if (
    subject instanceof Dict &&
    subject.type === dictType &&
    new Set(keys.items).size === keys.items.length
  ) {
    const values: Value[] = [];
    for (const key of keys.items) {
      const value = subject.getItem(key);
      if (value === DEFER) break;
      if (value === undefined) {
        store(frame, null);
        return;
      }
      values.push(value);
    }
    if (values.length === keys.items.length) {
      store(frame, new Tuple(values));
      return;
    }
  }
  call(machine, frame, machine.twin("_match_keys"), [subject, keys]);
}

/** `MATCH_CLASS dst subject class positional names`. */
export function matchClass(machine: Machine, frame: Frame): void {
  const { words, constants } = frame.code;
  const { pc } = frame;
  const subject = read(frame, words[pc + 2]);
  const type = read(frame, words[pc + 3]);
  if (!(type instanceof Type)) raise(TypeError, "called match pattern must be a class");
  const names = constants[words[pc + 5]];
  call(machine, frame, machine.twin("_match_class"), [subject, type, words[pc + 4], names]);
}

/** `GET_LENGTH`. */
export function getLength(machine: Machine, frame: Frame): void {
  const value = read(frame, frame.code.words[frame.pc + 2]);
  const known = length(value);
  if (known === DEFER) call(machine, frame, machine.twin("len"), [value]);
  else store(frame, known);
}
