import { type Code, CodeFormatError, instructions, lengths, readCode, writeCode } from "../code/index.ts";
import { hasCompletion } from "../interpreter/completion.ts";
import { ownCodeNamed, ownFunction } from "../interpreter/entry.ts";
import {
  AsyncGenerator,
  asyncGeneratorType,
  coroutineType,
  type Detail,
  Frame,
  Generator,
  generatorType,
} from "../interpreter/frame.ts";
import { AsyncStep, CoroutineWrapper, unpark } from "../interpreter/generator.ts";
import { link } from "../interpreter/link.ts";
import { currentMachine, type Machine } from "../interpreter/machine.ts";
import { Bytes } from "../object/bytes.ts";
import { Dict } from "../object/dict.ts";
import { DictView } from "../object/dict-view.ts";
import { raise, TypeError, ValueError } from "../object/error.ts";
import { Cell, CodeObject, Function, newFunction } from "../object/function.ts";
import { type Attributed, getOwn, ownNames, setOwn } from "../object/instance.ts";
import { internals } from "../object/internal.ts";
import { List } from "../object/list.ts";
import { Module } from "../object/module.ts";
import { func, Native } from "../object/native.ts";
import {
  builtinTypeNamed,
  type Layout,
  objectType,
  PyObject,
  Type,
  typeOf,
  type Value,
} from "../object/object.ts";
import { Progress } from "../object/progress.ts";
import { PyIterator } from "../object/protocol.ts";
import { PySet } from "../object/set.ts";
import { Traceback } from "../object/traceback.ts";
import { Tuple } from "../object/tuple.ts";
import { firstTemporary, isAccumulator, nextUse } from "./accumulator.ts";
import { decodeField, encodeField, isLike } from "./field-code.ts";
import { fits, sealOf } from "./seal.ts";

/**
 * What pickles store of a tasklet's parts: functions that no name leads to, code, cells, frames, generators, iterators, how
 * far natives have come. An object is made empty (`stackless._make`), and then filled with its state (`stackless._fill`), so that
 * objects may lead back to themselves. A state is checked before it is taken over: what comes out of it are Python's
 * exceptions, never an interpreter that is out of order.
 */

/** What was made empty and has not been filled. */
const blanks = new WeakSet<PyObject>();
/** Frames that came out of a pickle as a whole. */
const restored = new WeakSet<Frame>();

/** Whether frames, outermost first, are a chain out of a pickle; nobody else can take it then. */
export function takeRestored(frames: readonly Frame[]): boolean {
  const isChain = frames.every(
    (each, i) => restored.has(each) && each.back === (i === 0 ? null : frames[i - 1]),
  );
  if (isChain) for (const each of frames) restored.delete(each);
  return isChain;
}

/** `__reduce__`'s answer: an object that is made by `_make(*args)`, and filled with a state unless it is undefined. */
function made(args: readonly Value[], state?: readonly Value[]): Tuple {
  const parts: Value[] = [make, new Tuple(args)];
  if (state !== undefined) parts.push(new Tuple([...state, sealOf(state)]), null, null, fill);
  return new Tuple(parts);
}

/** The module whose namespace a dict is, or else the dict. */
function namespaceOf(machine: Machine, namespace: PyObject | null): Value {
  if (!(namespace instanceof Dict)) return namespace;
  if (namespace === machine.prelude) return "prelude";
  const name = namespace.get("__name__");
  const module = typeof name === "string" ? machine.modules.get(name) : undefined;
  return module instanceof Module && module.namespace === namespace ? module : namespace;
}

function reduceFunction(machine: Machine, self: Function): Tuple {
  const { code, globals, closure } = self;
  const own = ownCodeNamed(code.code.name);
  if (own !== undefined && own === code.code) return made(["own", own.name]);
  if (machine.prelude.get(self.name) === self) return made(["prelude", self.name]);
  const attributes = new Dict();
  for (const name of ownNames(self as unknown as Attributed))
    attributes.set(name, getOwn(self as unknown as Attributed, name) as Value);
  const { name, qualname, doc, defaults, kwDefaults, module, annotate, annotations, typeParams } = self;
  return made(
    ["function", code, namespaceOf(machine, globals)],
    [
      new Tuple(closure),
      name,
      qualname,
      doc,
      defaults,
      kwDefaults,
      module,
      annotate,
      annotations,
      typeParams,
      attributes,
    ],
  );
}

function reduceFrame(machine: Machine, self: Frame): Tuple {
  if (self.generator !== null) unpark(self.generator);
  const { registers, back } = self;
  const unset: number[] = [];
  const values = registers.map((value, i) => {
    if (value === undefined) unset.push(i);
    return value ?? null;
  });
  return made(
    ["frame"],
    [
      back === machine.floor ? null : back,
      self.func,
      self.code === self.func.code ? null : self.code,
      self.pc,
      new Tuple(values),
      new Tuple(unset),
      self.completion,
      encodeField(self.detail),
      namespaceOf(machine, self.locals),
      self.generator,
    ],
  );
}

const generatorTypes: readonly Type[] = [generatorType, coroutineType, asyncGeneratorType];

function reduceGenerator(self: Generator): Tuple {
  unpark(self);
  const { frame, code, name, qualname, isRunning, hasStarted, exception } = self;
  const state: Value[] = [frame, code, name, qualname, isRunning, hasStarted, exception];
  if (self instanceof AsyncGenerator) state.push(self.isClosed, self.isAwaited, self.step);
  return made(["generator", self.type.name], state);
}

/** Further classes that have fields for state. */
const plainStates: ReadonlySet<string> = new Set([
  "itertools._tee_dataobject",
  "functools.KeyWrapper",
  "body",
]);

/** Whether an object's state is its fields, and its class says nothing else about pickling. */
function isPlainState(value: PyObject): boolean {
  const { type } = value;
  if (!type.isBuiltin || builtinTypeNamed(type.name) !== type) return false;
  if (Object.getPrototypeOf(value) !== type.layout.prototype) return false;
  if (value instanceof Progress || value instanceof AsyncStep || value instanceof CoroutineWrapper)
    return true;
  if (plainStates.has(type.name) || value instanceof DictView) return true;
  return (
    value instanceof PyIterator &&
    (type.module === "builtins" || type.module === "itertools") &&
    ["__reduce__", "__reduce_ex__"].every(name => type.lookup(name) === objectType.lookup(name))
  );
}

function reduceFields(value: PyObject): Tuple {
  const fields = Object.entries(value).filter(([name]) => name !== "identityNumber");
  return made(
    ["object", value.type.name],
    fields.flatMap(([name, field]) => [name, encodeField(field)]),
  );
}

/** How an object is stored that pickles know only of where stackless is in use; null for all others. */
export function reduceState(machine: Machine, value: Value): Tuple | null {
  if (!(value instanceof PyObject)) return null;
  if (value instanceof Function) return reduceFunction(machine, value);
  if (value instanceof Frame) return reduceFrame(machine, value);
  if (value instanceof Cell) return made(["cell"], value.value === undefined ? [] : [value.value]);
  if (value instanceof CodeObject) return made(["code", new Bytes(writeCode(value.code)), value.isHidden]);
  if (value instanceof Generator) return reduceGenerator(value);
  if (value instanceof Module) {
    const name = value.namespace.get("__name__");
    if (typeof name !== "string" || machine.modules.get(name) !== value) return null;
    return new Tuple([machine.definition("_import_named") as Value, new Tuple([name])]);
  }
  if (value instanceof Dict) {
    const module = namespaceOf(machine, value);
    return module instanceof Module ? made(["namespace", module]) : null;
  }
  if (value instanceof Traceback) {
    const { next, code, offset, givenLine } = value;
    return made(["traceback", next, new Bytes(writeCode(code)), offset, givenLine]);
  }
  if (value instanceof Native)
    return internals.get(value.name) === value ? made(["internal", value.name]) : null;
  if (value instanceof Type) {
    if (machine.prelude.get(value.name) === value) return made(["prelude", value.name]);
    return value.isBuiltin && builtinTypeNamed(value.name) === value ? made(["type", value.name]) : null;
  }
  if (value.type === objectType) {
    // What the prelude tells apart by identity.
    for (const [name, each] of machine.prelude.entries()) if (each === value) return made(["prelude", name]);
    return null;
  }
  return isPlainState(value) ? reduceFields(value) : null;
}

// ---- Making

function corrupt(what: string): never {
  raise(ValueError, `cannot restore ${what}: its state is not one that was pickled`);
}

function text(value: Value | undefined): string {
  return typeof value === "string" ? value : corrupt("name");
}

/** A frame that returns None: what stands for one until it is filled. */
function blankFrame(machine: Machine): Frame {
  return new Frame(ownFunction(machine, runnable("<result>")), [null, undefined], null);
}

/** Code of the interpreter's own. The floor has none that could run. */
function runnable(name: string): Code {
  const code = ownCodeNamed(name);
  return code === undefined || code.words.length === 0 ? corrupt("function") : code;
}

function codeOf(bytes: Value | undefined): ReturnType<typeof readCode> {
  if (!(bytes instanceof Bytes)) corrupt("code object");
  try {
    return readCode(bytes.data);
  } catch (error) {
    if (error instanceof CodeFormatError) raise(ValueError, error.message);
    throw error;
  }
}

function makeFunction(machine: Machine, code: Value | undefined, namespace: Value | undefined): Function {
  if (!(code instanceof CodeObject)) corrupt("function");
  const globals =
    namespace === "prelude" ? machine.prelude : namespace instanceof Module ? namespace.namespace : namespace;
  if (!(globals instanceof Dict)) corrupt("function");
  const cells = code.code.freeNames.map(() => new Cell(undefined));
  return newFunction(code, globals, code.isHidden ? machine.ownBuiltins : machine.builtins, cells);
}

function makeBlank(machine: Machine, args: readonly Value[]): PyObject {
  const [kind, first, second] = args;
  switch (kind) {
    case "function":
      return makeFunction(machine, first, second);
    case "frame":
      return blankFrame(machine);
    case "cell":
      return new Cell(undefined);
    case "generator": {
      const type = generatorTypes.find(each => each.name === first) ?? corrupt("generator");
      return new (type.layout as unknown as new (frame: Frame) => Generator)(blankFrame(machine));
    }
    case "object": {
      const type = builtinTypeNamed(text(first)) ?? corrupt("object");
      const sample = blankOf(type);
      return isPlainState(sample) ? sample : corrupt("object");
    }
  }
  return corrupt("object");
}

/** An object of a builtin class without state, as its constructor makes it without arguments, if it does. */
function blankOf(type: Type): PyObject {
  try {
    return new (type.layout as Layout)();
  } catch (error) {
    // Some look at their arguments.
    if (!(error instanceof globalThis.TypeError)) throw error;
    return Object.create(type.layout.prototype) as PyObject;
  }
}

const make = func(
  "_make(kind, /, *args)",
  "An object out of a pickle, empty so far.",
  (kind: Value, args: readonly Value[]) => {
    const machine = currentMachine();
    const [first, second, third, fourth] = args;
    switch (kind) {
      case "code":
        return link(codeOf(first), second === true);
      case "own":
        return ownFunction(machine, runnable(text(first)));
      case "prelude":
        return machine.definition(text(first)) ?? corrupt("function");
      case "internal":
        return internals.get(text(first)) ?? corrupt("function");
      case "type":
        return builtinTypeNamed(text(first)) ?? corrupt("class");
      case "namespace":
        return first instanceof Module ? first.namespace : corrupt("module");
      case "traceback": {
        const isFit = first === null || first instanceof Traceback;
        if (!isFit || typeof third !== "number" || typeof fourth !== "number") corrupt("traceback");
        return new Traceback(first, codeOf(second), third, null, fourth);
      }
    }
    const blank = makeBlank(machine, [kind, ...args]);
    blanks.add(blank);
    return blank;
  },
);

// ---- Filling

function fillFunction(self: Function, state: readonly Value[]): void {
  const [
    closure,
    name,
    qualname,
    doc,
    defaults,
    kwDefaults,
    module,
    annotate,
    annotations,
    typeParams,
    attributes,
  ] = state;
  const cells = closure instanceof Tuple ? closure.items : [];
  if (
    cells.length !== self.closure.length ||
    !cells.every(each => each instanceof Cell) ||
    !(defaults === null || defaults instanceof Tuple) ||
    !(kwDefaults === null || kwDefaults instanceof Dict) ||
    !(attributes instanceof Dict)
  )
    corrupt("function");
  (self as { closure: readonly Cell[] }).closure = cells as Cell[];
  self.name = text(name);
  self.qualname = text(qualname);
  self.doc = doc ?? null;
  self.defaults = defaults;
  self.kwDefaults = kwDefaults;
  self.module = module ?? null;
  self.annotate = annotate ?? null;
  self.annotations = annotations ?? null;
  self.typeParams = typeParams ?? null;
  for (const [key, value] of attributes.entries()) setOwn(self as unknown as Attributed, text(key), value);
}

/** Whether an instruction begins at an offset. */
function isInstruction(words: Int32Array, offset: number): boolean {
  let at = 0;
  while (at < offset) at += lengths[words[at]];
  return at === offset && offset < words.length;
}

const containers: Readonly<Record<string, new () => PyObject>> = { LIST: List, SET: PySet, DICT: Dict };

/** Whether the registers hold what the code relies on: cells, and containers that are being made. */
function areSound(frame: Frame): boolean {
  const { code, registers } = frame;
  const { varNames, cellNames, freeNames } = code.code;
  const end = varNames.length + cellNames.length + freeNames.length;
  for (let i = varNames.length; i < end; i++)
    if (!(registers[i] === undefined || registers[i] instanceof Cell)) return false;
  for (let i = firstTemporary(frame); i < registers.length; i++) {
    if (!isAccumulator(frame, i)) continue;
    const [kind] = instructions[code.words[nextUse(frame, i)]].name.split("_");
    if (!(registers[i] instanceof (containers[kind] ?? PyObject))) return false;
  }
  return true;
}

function fillFrame(self: Frame, state: readonly Value[]): void {
  const [back, callee, other, pc, values, unset, completion, detail, locals, generator] = state;
  const code = other === null && callee instanceof Function ? callee.code : other;
  const isFit =
    callee instanceof Function &&
    code instanceof CodeObject &&
    (back === null || back instanceof Frame) &&
    typeof pc === "number" &&
    values instanceof Tuple &&
    unset instanceof Tuple &&
    typeof completion === "number" &&
    hasCompletion(completion) &&
    (generator === null || generator instanceof Generator) &&
    (locals === null || locals instanceof PyObject);
  if (!isFit) corrupt("frame");
  code.prepare();
  const registers: (Value | undefined)[] = [...values.items];
  if (registers.length !== code.registerCount || !isInstruction(code.words, pc)) corrupt("frame");
  for (const each of unset.items) {
    if (typeof each !== "number" || !(each in registers)) corrupt("frame");
    registers[each] = undefined;
  }
  const frame = self as {
    -readonly [K in keyof Frame]: Frame[K];
  };
  frame.func = callee;
  frame.code = code;
  frame.registers = registers;
  frame.pc = pc;
  frame.back = back;
  frame.completion = completion;
  frame.detail = decodeField(detail) as Detail;
  frame.locals = locals instanceof Module ? locals.namespace : locals;
  frame.generator = generator;
  if (!areSound(self)) corrupt("frame");
  restored.add(self);
}

function fillGenerator(self: Generator, state: readonly Value[]): void {
  const [frame, code, name, qualname, isRunning, hasStarted, exception, ...more] = state;
  const isFit =
    (frame === null || frame instanceof Frame) &&
    code instanceof CodeObject &&
    typeof isRunning === "boolean" &&
    typeof hasStarted === "boolean" &&
    (exception === null || exception instanceof PyObject);
  if (!isFit) corrupt("generator");
  self.frame = frame;
  (self as { code: CodeObject }).code = code;
  self.rename(text(name), text(qualname));
  self.isRunning = isRunning;
  self.hasStarted = hasStarted;
  self.exception = exception;
  if (!(self instanceof AsyncGenerator)) return;
  const [isClosed, isAwaited, step] = more;
  if (typeof isClosed !== "boolean" || typeof isAwaited !== "boolean") corrupt("generator");
  if (!(step === null || step instanceof AsyncStep)) corrupt("generator");
  self.isClosed = isClosed;
  self.isAwaited = isAwaited;
  self.step = step;
}

function fillFields(self: PyObject, state: readonly Value[]): void {
  // What a new one has shows what fits.
  const sample = blankOf(self.type) as unknown as Record<string, unknown>;
  if (state.length % 2 === 1) corrupt(self.type.name);
  for (let i = 0; i < state.length; i += 2) {
    const name = text(state[i]);
    const field = decodeField(state[i + 1]);
    if (name.startsWith("__") || !isLike(sample[name], field)) corrupt(self.type.name);
    (self as unknown as Record<string, unknown>)[name] = field;
  }
}

const fill = func(
  "_fill(object, state, /)",
  "Give an object out of a pickle its state.",
  (object: Value, state: Value) => {
    if (!(object instanceof PyObject) || !blanks.delete(object))
      raise(TypeError, `a ${typeOf(object).name} has its state already`);
    if (!(state instanceof Tuple)) raise(TypeError, `a state is a tuple, not ${typeOf(state).name}`);
    const items = state.items.slice(0, -1);
    const seal = state.items[items.length];
    if (typeof seal !== "string" || !fits(seal, items)) corrupt(typeOf(object).name);
    if (object instanceof Function) fillFunction(object, items);
    else if (object instanceof Frame) fillFrame(object, items);
    else if (object instanceof Generator) fillGenerator(object, items);
    else if (object instanceof Cell) object.value = items[0];
    else fillFields(object, items);
    return null;
  },
);

export const picklingFunctions: readonly Native[] = [make, fill];
