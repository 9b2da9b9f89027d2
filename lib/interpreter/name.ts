import { lengths } from "../code/index.ts";
import * as op from "../code/opcode.generated.ts";
import { Dict, dictType } from "../object/dict.ts";
import {
  NameError,
  type NameErrorException,
  newException,
  Raised,
  raise,
  UnboundLocalError,
} from "../object/error.ts";
import type { Cache, Cell } from "../object/function.ts";
import { DEFER } from "../object/native.ts";
import type { Value } from "../object/object.ts";
import { call } from "./call.ts";
import { advance, DISCARD, store } from "./completion.ts";
import type { Frame } from "./frame.ts";
import type { Machine } from "./machine.ts";
import { read } from "./operand.ts";

/** Where `LOAD_GLOBAL` found a name: valid as long as neither dict has gained or lost a key. */
export class GlobalCache implements Cache {
  readonly kind = "global";
  globals: Dict;
  layout: number;
  /** The dict that has it: the globals or the builtins. */
  found: Dict;
  foundLayout: number;
  position: number;
  constructor(globals: Dict, found: Dict, position: number) {
    this.globals = globals;
    this.layout = globals.layout;
    this.found = found;
    this.foundLayout = found.layout;
    this.position = position;
  }
}

function raiseName(type: typeof NameError, name: string, message: string): never {
  const error = newException(type, message) as NameErrorException;
  error.name = name;
  throw new Raised(error);
}

export function raiseUndefined(name: string): never {
  raiseName(NameError, name, `name '${name}' is not defined`);
}

/** The name of a fixed register. */
function registerName(frame: Frame, register: number): string {
  const { varNames, cellNames, freeNames } = frame.code.code;
  if (register < varNames.length) return varNames[register];
  const cell = register - varNames.length;
  return cell < cellNames.length ? cellNames[cell] : freeNames[cell - cellNames.length];
}

export function raiseUnbound(frame: Frame, register: number): never {
  const name = registerName(frame, register);
  const { varNames, cellNames } = frame.code.code;
  if (register >= varNames.length + cellNames.length) {
    raiseName(
      NameError,
      name,
      `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`,
    );
  }
  raiseName(
    UnboundLocalError,
    name,
    `cannot access local variable '${name}' where it is not associated with a value`,
  );
}

/** `LOAD_GLOBAL` past its cache: look the name up and remember where it was. */
export function loadGlobal(machine: Machine, frame: Frame, name: string, cacheIndex: number): Value {
  const { globals, builtins } = frame.func;
  // Code of our own: what it names may be in a file of the prelude that has not been run yet.
  if (
    builtins === machine.ownBuiltins &&
    globals.get(name) === undefined &&
    builtins.get(name) === undefined
  ) {
    machine.load(name);
  }
  for (const dict of [globals, builtins]) {
    const position = dict.find(name);
    if (position === DEFER) break;
    if (position < 0) continue;
    frame.code.caches[cacheIndex] = new GlobalCache(globals, dict, position);
    return dict.values[position];
  }
  raiseUndefined(name);
}

/** A name in a namespace that is exactly a dict; undefined if it isn't there. */
function inNamespace(namespace: Dict, name: string): Value | undefined {
  return namespace.get(name);
}

/** `LOAD_NAME` past its fast path. */
export function loadName(machine: Machine, frame: Frame): void {
  const { words, names } = frame.code;
  const { pc, locals } = frame;
  const name = names[words[pc + 2]];
  if (locals === frame.globals || locals === null) {
    store(frame, loadGlobal(machine, frame, name, words[pc + 3]));
  } else if (locals instanceof Dict && locals.type === dictType) {
    store(frame, inNamespace(locals, name) ?? loadGlobal(machine, frame, name, words[pc + 3]));
  } else call(machine, frame, machine.twin("_load_name"), [locals, name, frame.globals, frame.func.builtins]);
}

/** `STORE_NAME`. */
export function storeName(machine: Machine, frame: Frame): void {
  const { words, names } = frame.code;
  const { pc } = frame;
  const namespace = frame.locals ?? frame.globals;
  const name = names[words[pc + 1]];
  const value = read(frame, words[pc + 2]);
  if (namespace instanceof Dict && namespace.type === dictType) {
    namespace.set(name, value);
    advance(frame);
  } else call(machine, frame, machine.twin("_store_name"), [namespace, name, value], null, DISCARD);
}

export function deleteName(machine: Machine, frame: Frame): void {
  const { words, names } = frame.code;
  const namespace = frame.locals ?? frame.globals;
  const name = names[words[frame.pc + 1]];
  if (namespace instanceof Dict && namespace.type === dictType) {
    if (!namespace.delete(name)) raiseUndefined(name);
    advance(frame);
  } else call(machine, frame, machine.twin("_delete_name"), [namespace, name], null, DISCARD);
}

export function deleteGlobal(frame: Frame): void {
  const { words, names } = frame.code;
  const name = names[words[frame.pc + 1]];
  if (!frame.globals.delete(name)) raiseUndefined(name);
  advance(frame);
}

/** `LOAD_NAME_OR_CELL`, `LOAD_FROM_OR_CELL`, `LOAD_FROM_OR_GLOBAL`: a namespace first. */
export function loadFrom(machine: Machine, frame: Frame): void {
  const { words, names } = frame.code;
  const { pc, registers } = frame;
  const opcode = words[pc];
  const isOwn = opcode === op.LOAD_NAME_OR_CELL;
  const namespace = isOwn ? (frame.locals ?? frame.globals) : read(frame, words[pc + 2]);
  const name = names[words[pc + (isOwn ? 2 : 3)]];
  let cell: Cell | null = null;
  if (opcode !== op.LOAD_FROM_OR_GLOBAL) cell = registers[words[pc + lengths[opcode] - 1]] as Cell;
  if (namespace instanceof Dict && namespace.type === dictType) {
    const found = inNamespace(namespace, name);
    if (found !== undefined) store(frame, found);
    else if (cell === null)
      store(frame, frame.globals.get(name) ?? frame.func.builtins.get(name) ?? raiseUndefined(name));
    else if (cell.value !== undefined) store(frame, cell.value);
    else raiseUnbound(frame, words[pc + lengths[opcode] - 1]);
    return;
  }
  // A mapping of some other class: __prepare__ made it.
  const rest = cell === null ? frame.globals : Dict.of(cell.value === undefined ? [] : [[name, cell.value]]);
  const last = cell === null ? frame.func.builtins : new Dict();
  call(machine, frame, machine.twin("_load_name"), [namespace, name, rest, last]);
}

/** `SETUP_ANNOTATIONS`. */
export function setupAnnotations(machine: Machine, frame: Frame): void {
  const namespace = frame.locals ?? frame.globals;
  if (namespace instanceof Dict && namespace.type === dictType) {
    if (namespace.get("__annotations__") === undefined) namespace.set("__annotations__", new Dict());
    advance(frame);
  } else call(machine, frame, machine.twin("_setup_annotations"), [namespace], null, DISCARD);
}

/** `LOAD_BUILD_CLASS`. */
export function loadBuildClass(frame: Frame): void {
  const found = frame.func.builtins.get("__build_class__");
  if (found === undefined) raise(NameError, "__build_class__ not found");
  store(frame, found);
}
