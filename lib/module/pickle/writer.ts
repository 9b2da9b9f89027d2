import { type ByteArray, bytearrayType } from "../../object/bytearray.ts";
import { Bytes, bytesType } from "../../object/bytes.ts";
import { moduleNamed } from "../../object/callable.ts";
import { attributeDict } from "../../object/class.ts";
import { Dict, dictType } from "../../object/dict.ts";
import { OverflowError, RuntimeError, raise, TypeError, ValueError } from "../../object/error.ts";
import { Function } from "../../object/function.ts";
import { type Attributed, hasShape } from "../../object/instance.ts";
import { limits } from "../../object/limits.ts";
import { List, listType } from "../../object/list.ts";
import { Module } from "../../object/module.ts";
import { Native } from "../../object/native.ts";
import {
  Float,
  type PyObject,
  strType,
  type Type,
  typeOf,
  typeType,
  type Value,
  WideStr,
} from "../../object/object.ts";
import { Progress } from "../../object/progress.ts";
import { type AnySet, frozensetType, setType } from "../../object/set.ts";
import { Tuple, tupleType } from "../../object/tuple.ts";
import { floatRepr, intToText } from "../../text/index.ts";
import { PickleBuffer } from "./buffer.ts";
import { escapedLine, hostLine, longBytes, utf8Of } from "./encoding.ts";
import { PicklingError } from "./error.ts";
import type { PickleMemo } from "./memo.ts";
import { opcodes as op } from "./opcode.ts";
import { Output } from "./output.ts";
import { isPlainClass } from "./plain-class.ts";
import { type Batch, type Making, notesOf, type Reduced, type Step, type Steps, type Task } from "./task.ts";

/** Items of containers are added in batches of so many. */
const batchSize = 1000;
/** After so many objects the run loop gets its turn. */
export const turn = 5000;
/** How deep objects may be within each other in fast mode before they are looked through for cycles. */
const fastNesting = 50;

/** What only Python code can answer: a question, and what it is about. */
export type Question =
  | "persistent_id"
  | "override"
  | "reduce"
  | "global"
  | "buffer"
  | "items"
  | "write"
  | "turn";

/** What a pickler is told when it begins. */
export interface WriterOptions {
  readonly protocol: number;
  readonly memo: PickleMemo;
  readonly isFast: boolean;
  /** Whether the class has a `persistent_id` of its own. */
  readonly asksId: boolean;
  readonly asksReducer: boolean;
  readonly asksBuffer: boolean;
  /** Whether what modules hold is stored by the modules' names, and whatever tasklets consist of can be. */
  readonly knowsMore: boolean;
  /** The dispatch table; anything but a dict has to be asked in Python. */
  readonly dispatch: Value;
  /** `_codecs.encode` and `getattr`, which pickles of old protocols call. */
  readonly encode: Value;
  readonly getattr: Value;
}

/**
 * Writes a pickle. `go` writes until something has to be asked that only Python code can answer, and goes on with the
 * answer. What is under way is a list of tasks, so neither depth nor length of the data matters.
 */
export class PickleWriter extends Progress {
  private readonly output = new Output();
  private readonly protocol: number;
  private readonly isBinary: boolean;
  private readonly memo: PickleMemo;
  private readonly isFast: boolean;
  private readonly asksId: boolean;
  private readonly asksReducer: boolean;
  private readonly asksBuffer: boolean;
  private readonly knowsMore: boolean;
  private readonly dispatch: Value;
  private readonly encode: Value;
  private readonly getattr: Value;
  private readonly tasks: Task[] = [];
  private readonly moduleKeys = new Map<string, PyObject>();
  /** The question that was asked last, and what it was about. */
  question: Question | null = null;
  subject: Value = null;
  private isBegun = false;
  private isWriting = false;
  private count = 0;

  constructor(options: WriterOptions) {
    super();
    this.protocol = options.protocol;
    this.isBinary = options.protocol > 0;
    this.memo = options.memo;
    this.isFast = options.isFast;
    this.asksId = options.asksId;
    this.asksReducer = options.asksReducer;
    this.asksBuffer = options.asksBuffer;
    this.knowsMore = options.knowsMore;
    this.dispatch = options.dispatch;
    this.encode = options.encode;
    this.getattr = options.getattr;
  }

  /** Hand bytes on as soon as there are many. */
  stream(): void {
    this.isWriting = true;
  }

  take(): Uint8Array {
    return this.output.take();
  }

  /** Begin with an object, or go on with an answer; false at the end, true if there is another question. */
  go(answer: Value): boolean {
    if (!this.isBegun) {
      this.isBegun = true;
      if (this.protocol >= 2) this.output.sized(op.PROTO, this.protocol, 1);
      if (this.protocol >= 4) this.output.startFraming();
      this.save(answer, false);
    } else this.goOn(answer);
    const { tasks } = this;
    while (this.question === null && tasks.length > 0) {
      this.work(tasks[tasks.length - 1]);
      if (this.question === null && this.count > turn) this.ask("turn", null);
    }
    if (this.question !== null) return true;
    this.output.byte(op.STOP);
    this.output.endFraming();
    return false;
  }

  private ask(question: Question, subject: Value): void {
    this.question = question;
    this.subject = subject;
  }

  private goOn(answer: Value): void {
    const { question, subject } = this;
    this.question = null;
    this.subject = null;
    switch (question) {
      case "persistent_id":
        if (answer === null) this.save(subject, true);
        else this.savePersistentId((answer as Tuple).items[0]);
        return;
      case "override":
        if (answer === null) this.saveOther(subject as PyObject);
        else this.saveReduced(subject as PyObject, (answer as Tuple).items);
        return;
      case "reduce":
        this.saveReduced(subject as PyObject, (answer as Tuple).items);
        return;
      case "global":
        this.saveReduced(subject as PyObject, (answer as Tuple).items, false);
        return;
      case "buffer":
        this.saveBuffer(subject as PickleBuffer, answer === true);
        return;
      case "items": {
        const batch = this.tasks[this.tasks.length - 1] as Batch;
        batch.items = (answer as List).items;
        batch.index = 0;
        return;
      }
      case "turn":
        this.count = 0;
    }
  }

  // ---- Objects

  private save(value: Value, hasNoId: boolean): void {
    const { output } = this;
    this.count++;
    if (output.boundary() && this.isWriting && this.question === null) {
      // Where bytes are handed on, the object follows then.
      this.tasks.push({
        kind: "steps",
        steps: [hasNoId ? { save: value, isId: true } : { save: value }],
        index: 0,
      });
      this.ask("write", new Bytes(output.take()));
      return;
    }
    if (this.asksId && !hasNoId) {
      this.ask("persistent_id", value);
      return;
    }
    switch (typeof value) {
      case "number":
        this.saveInt(value);
        return;
      case "bigint":
        this.saveLong(value);
        return;
      case "string":
        if (!this.recall(value)) this.saveText(value);
        return;
      case "boolean":
        if (this.protocol >= 2) output.byte(value ? op.NEWTRUE : op.NEWFALSE);
        else output.text(value ? "I01\n" : "I00\n");
        return;
    }
    if (value === null) {
      output.byte(op.NONE);
      return;
    }
    const { type } = value;
    if (value instanceof Float) {
      if (this.isBinary) output.float(op.BINFLOAT, value.value);
      else output.text(`F${floatRepr(value.value)}\n`);
      return;
    }
    if (this.recall(value)) return;
    switch (type) {
      case strType:
        if (value instanceof WideStr) {
          this.saveText(value);
          return;
        }
        break;
      case bytesType:
        this.saveBytes(value as Bytes);
        return;
      case listType:
        this.saveList(value as List);
        return;
      case tupleType:
        this.saveTuple(value as Tuple);
        return;
      case dictType:
        if (this.knowsMore && isNamespace(value as Dict)) this.ask("reduce", value);
        else this.saveDict(value as Dict);
        return;
      case setType:
      case frozensetType:
        this.saveSet(value as AnySet);
        return;
      case bytearrayType:
        this.saveByteArray(value as ByteArray);
        return;
    }
    if (value instanceof PickleBuffer) {
      this.savePickleBuffer(value);
      return;
    }
    if (this.asksReducer) this.ask("override", value);
    else this.saveOther(value);
  }

  /** If the object has been written already, say which it is. */
  private recall(value: Value): boolean {
    const index = this.memo.numbers.get(value);
    if (index === undefined) return false;
    this.get(index);
    return true;
  }

  private get(index: number): void {
    const { output } = this;
    if (!this.isBinary) output.text(`g${index}\n`);
    else if (index < 256) output.sized(op.BINGET, index, 1);
    else output.sized(op.LONG_BINGET, index, 4);
  }

  private memoize(value: Value): void {
    if (this.isFast) return;
    const { output } = this;
    const { numbers } = this.memo;
    const index = numbers.size;
    numbers.set(value, index);
    if (this.protocol >= 4) output.byte(op.MEMOIZE);
    else if (!this.isBinary) output.text(`p${index}\n`);
    else if (index < 256) output.sized(op.BINPUT, index, 1);
    else output.sized(op.LONG_BINPUT, index, 4);
  }

  private saveInt(value: number): void {
    const { output } = this;
    if (value > 0x7fffffff || value < -0x80000000) {
      this.saveLong(BigInt(value));
      return;
    }
    if (!this.isBinary) output.text(`I${value}\n`);
    else if (value >= 0 && value < 0x100) output.sized(op.BININT1, value, 1);
    else if (value >= 0 && value < 0x10000) output.sized(op.BININT2, value, 2);
    else output.sized(op.BININT, value < 0 ? value + 0x100000000 : value, 4);
  }

  private saveLong(value: bigint): void {
    const { output } = this;
    if (this.protocol < 2) {
      output.text(`L${intToText(value, 10, limits.maxStrDigits)}L\n`);
      return;
    }
    const bytes = longBytes(value);
    if (bytes.length < 256) output.sized(op.LONG1, bytes.length, 1);
    else output.sized(op.LONG4, bytes.length, 4);
    output.raw(bytes);
  }

  /** `key`: what it is remembered as. */
  private saveText(text: string | WideStr, key: Value = text): void {
    if (this.isBinary) this.savePayload(utf8Of(text), op.SHORT_BINUNICODE, op.BINUNICODE, op.BINUNICODE8);
    else this.output.text(`V${escapedLine(text)}`);
    this.memoize(key);
  }

  private savePayload(bytes: Uint8Array, short: number, usual: number, long: number): void {
    const { length } = bytes;
    const isBytes = usual === op.BINBYTES;
    if (length < 256 && (isBytes || this.protocol >= 4)) this.output.payload(short, 1, bytes);
    else if (length < 2 ** 32) this.output.payload(usual, 4, bytes);
    else if (this.protocol >= 4) this.output.payload(long, 8, bytes);
    else {
      const what = isBytes ? "bytes object" : "string";
      raise(OverflowError, `serializing a ${what} larger than 4 GiB requires pickle protocol 4 or higher`);
    }
  }

  private saveBytes(bytes: Bytes): void {
    if (this.protocol >= 3) {
      this.savePayload(bytes.data, op.SHORT_BINBYTES, op.BINBYTES, op.BINBYTES8);
      this.memoize(bytes);
    } else if (bytes.data.length === 0) this.reduceTo(bytes, bytesType, []);
    else {
      const text = Array.from(bytes.data, byte => String.fromCharCode(byte)).join("");
      this.reduceTo(bytes, this.encode, [text, "latin1"]);
    }
  }

  private saveByteArray(array: ByteArray): void {
    const bytes = array.bytes();
    if (this.protocol >= 5) {
      this.output.payload(op.BYTEARRAY8, 8, bytes);
      this.memoize(array);
    } else this.reduceTo(array, bytearrayType, bytes.length === 0 ? [] : [new Bytes(bytes.slice())]);
  }

  private reduceTo(object: PyObject, callable: Value, args: readonly Value[]): void {
    this.tasks.push({
      kind: "reduced",
      object,
      how: "reduce",
      parts: [callable, new Tuple(args)],
      state: null,
      items: null,
      pairs: null,
      setter: null,
      isNamed: false,
      phase: 0,
    });
  }

  private savePickleBuffer(buffer: PickleBuffer): void {
    if (this.protocol < 5) raise(PicklingError, "PickleBuffer can only be pickled with protocol >= 5");
    if (!buffer.isContiguous)
      raise(PicklingError, "PickleBuffer can not be pickled when pointing to a non-contiguous buffer");
    if (this.asksBuffer) this.ask("buffer", buffer);
    else this.saveBuffer(buffer, true);
  }

  private saveBuffer(buffer: PickleBuffer, isInBand: boolean): void {
    const { output } = this;
    if (!isInBand) {
      output.byte(op.NEXT_BUFFER);
      if (buffer.isReadonly) output.byte(op.READONLY_BUFFER);
      return;
    }
    const bytes = buffer.raw();
    if (buffer.isReadonly) this.savePayload(bytes, op.SHORT_BINBYTES, op.BINBYTES, op.BINBYTES8);
    else output.payload(op.BYTEARRAY8, 8, bytes);
    this.memoize(buffer);
  }

  /** In fast mode nothing is remembered: what contains itself has no end. */
  private checkCycle(object: PyObject): void {
    if (!this.isFast || this.tasks.length < fastNesting) return;
    if (!this.tasks.some(each => "object" in each && each.object === object)) return;
    raise(
      ValueError,
      `fast mode: can't pickle cyclic objects including object type ${typeOf(object).name} at 0x0`,
    );
  }

  private saveList(object: List): void {
    this.checkCycle(object);
    this.open(op.EMPTY_LIST, op.LIST);
    this.memoize(object);
    if (object.length > 0) this.tasks.push({ kind: "list", object, index: 0, end: 0 });
  }

  private open(empty: number, marked: number): void {
    if (this.isBinary) this.output.byte(empty);
    else {
      this.output.byte(op.MARK);
      this.output.byte(marked);
    }
  }

  private saveDict(object: Dict): void {
    this.checkCycle(object);
    this.open(op.EMPTY_DICT, op.DICT);
    this.memoize(object);
    const { size } = object;
    if (size === 0) return;
    const keys: Value[] = [];
    const values: Value[] = [];
    for (const [key, value] of object.entries()) {
      keys.push(key);
      values.push(value);
    }
    this.tasks.push({
      kind: "dict",
      object,
      keys,
      values,
      index: 0,
      from: 0,
      end: 0,
      isOpen: false,
      isAtValue: false,
    });
  }

  private saveTuple(object: Tuple): void {
    const { output } = this;
    const { length } = object.items;
    if (length === 0) {
      this.open(op.EMPTY_TUPLE, op.TUPLE);
      return;
    }
    if (length > 3 || this.protocol < 2) output.byte(op.MARK);
    this.tasks.push({ kind: "tuple", object, index: 0 });
  }

  private saveSet(object: AnySet): void {
    const isFrozen = object.type === frozensetType;
    const keys = object.keys.filter((key): key is Value => key !== undefined);
    if (this.protocol < 4) this.reduceTo(object, object.type, [new List(keys)]);
    else if (isFrozen) {
      this.output.byte(op.MARK);
      this.tasks.push({ kind: "frozenset", object, keys, index: 0 });
    } else {
      this.output.byte(op.EMPTY_SET);
      this.memoize(object);
      if (keys.length > 0)
        this.tasks.push({ kind: "set", object, keys, index: 0, from: 0, end: 0, isOpen: false });
    }
  }

  private savePersistentId(id: Value): void {
    if (!this.isBinary) {
      this.output.text(`P${id}\n`);
      return;
    }
    this.tasks.push({ kind: "steps", steps: [{ save: id, isId: true }, { byte: op.BINPERSID }], index: 0 });
  }

  /** Anything that is not written in a way of its own. */
  private saveOther(value: PyObject): void {
    const { type } = value;
    // Some objects of the interpreter have no class in Python.
    if ((type as unknown) === undefined) raise(TypeError, `cannot pickle '${value.constructor.name}' object`);
    if (type === typeType || value instanceof Function) this.ask("global", value);
    else if (this.isPlain(type) && hasShape(value)) this.savePlain(value);
    else this.ask("reduce", value);
  }

  /** Whether an object is made by its class alone, and its attributes are all that there is to know of it. */
  private isPlain(type: Type): boolean {
    if (type.isBuiltin || !type.hasDict || this.protocol < 2 || !(this.dispatch instanceof Dict))
      return false;
    return isPlainClass(type) && this.dispatch.getItem(type) === undefined;
  }

  private savePlain(object: Attributed): void {
    for (const name of object.shape.names()) {
      // An attribute of its own that hides a method.
      if (name.startsWith("__") && name.endsWith("__")) {
        this.ask("reduce", object);
        return;
      }
    }
    const attributes = attributeDict(object);
    this.tasks.push({
      kind: "reduced",
      object,
      how: "newobj",
      parts: [object.type, new Tuple([])],
      state: attributes.size === 0 ? null : attributes,
      items: null,
      pairs: null,
      setter: null,
      isNamed: true,
      phase: 0,
    });
  }

  /** `answer`: a name for a global, or how it is made, the parts, state, items, pairs and the setter of the state. */
  private saveReduced(object: PyObject, answer: readonly Value[], isNamed = true): void {
    const [how, ...rest] = answer;
    if (how === "global") {
      this.saveGlobal(object, rest);
      return;
    }
    const [parts, state, items, pairs, setter] = rest;
    this.tasks.push({
      kind: "reduced",
      object,
      how: how as Making,
      parts: (parts as Tuple).items,
      state,
      items,
      pairs,
      setter,
      isNamed,
      phase: 0,
    });
  }

  /** `answer`: module and name; then the code of the extension registry, or None; then those before protocol 3. */
  private saveGlobal(object: PyObject, answer: readonly Value[]): void {
    const [module, name, code, oldModule, oldName] = answer;
    const { output, protocol } = this;
    if (typeof code === "number") {
      if (code < 0x100) output.sized(op.EXT1, code, 1);
      else if (code < 0x10000) output.sized(op.EXT2, code, 2);
      else output.sized(op.EXT4, code, 4);
      return;
    }
    const steps: Step[] = [];
    if (protocol >= 4) {
      steps.push(this.moduleOf(object, module), { save: name }, { byte: op.STACK_GLOBAL });
    } else {
      const [, ...path] = String(name).split(".");
      for (const _ of path) {
        steps.push({ save: this.getattr });
        if (protocol < 2) steps.push({ byte: op.MARK });
      }
      steps.push({ line: `c${hostLine(oldModule)}\n${hostLine(oldName)}\n` });
      for (const each of path)
        steps.push({ save: each }, { byte: protocol < 2 ? op.TUPLE : op.TUPLE2 }, { byte: op.REDUCE });
    }
    steps.push({ memoize: object });
    this.tasks.push({ kind: "steps", steps, index: 0 });
  }

  /** Builtin functions have texts of their own for the names of their modules, as in CPython: it shows in the bytes. */
  private moduleOf(object: PyObject, module: Value): Step {
    if (this.asksId || typeof module !== "string" || !(object instanceof Native)) return { save: module };
    const key = this.moduleKeys.get(module) ?? new Tuple();
    this.moduleKeys.set(module, key);
    return { name: module, key };
  }

  // ---- Tasks

  private work(task: Task): void {
    switch (task.kind) {
      case "list":
        this.workList(task);
        return;
      case "dict":
        this.workDict(task);
        return;
      case "tuple":
        this.workTuple(task);
        return;
      case "set":
        this.workSet(task);
        return;
      case "frozenset":
        if (this.saveRest(task, task.keys, task.keys.length)) this.endFrozenSet(task.object);
        return;
      case "batch":
        this.workBatch(task);
        return;
      case "reduced":
        this.workReduced(task);
        return;
      case "steps":
        this.workSteps(task);
    }
  }

  /** Save items until one of them takes more than that; whether all have been saved. */
  private saveRest(task: Task & { index: number }, items: readonly Value[], end: number): boolean {
    const { tasks } = this;
    const depth = tasks.length;
    while (task.index < end) {
      this.save(items[task.index++], false);
      if (tasks.length > depth || this.question !== null) return false;
    }
    return true;
  }

  private workList(task: Task & { kind: "list" }): void {
    const { output } = this;
    const { object } = task;
    for (;;) {
      if (!this.saveRest(task, object.items, Math.min(task.end, object.length))) return;
      if (task.end > 0 && (object.length > 1 || task.end > 1)) {
        if (this.isBinary) output.byte(op.APPENDS);
        else output.byte(op.APPEND);
      } else if (task.end > 0) output.byte(op.APPEND);
      if (task.index >= object.length) {
        this.tasks.pop();
        return;
      }
      if (!this.isBinary) task.end = task.index + 1;
      else {
        // A list of one item needs no mark.
        if (object.length > 1) output.byte(op.MARK);
        task.end = Math.min(task.index + batchSize, object.length);
      }
    }
  }

  private workDict(task: Task & { kind: "dict" }): void {
    const { output, tasks } = this;
    const { object, keys, values } = task;
    const depth = tasks.length;
    const isMarked = this.isBinary && keys.length > 1;
    for (;;) {
      while (task.index < task.end) {
        const at = task.index;
        if (task.isAtValue) task.index++;
        task.isAtValue = !task.isAtValue;
        this.save(task.isAtValue ? keys[at] : values[at], false);
        if (tasks.length > depth || this.question !== null) return;
      }
      if (task.isOpen) output.byte(isMarked ? op.SETITEMS : op.SETITEM);
      if (object.size !== keys.length) raise(RuntimeError, "dictionary changed size during iteration");
      // As CPython: behind a batch that is full comes another one.
      if (task.index === keys.length && !(isMarked && task.isOpen && task.end - task.from === batchSize)) {
        tasks.pop();
        return;
      }
      if (isMarked) output.byte(op.MARK);
      task.isOpen = true;
      task.from = task.index;
      task.end = this.isBinary ? Math.min(task.index + batchSize, keys.length) : task.index + 1;
    }
  }

  private workTuple(task: Task & { kind: "tuple" }): void {
    const { output } = this;
    const { object } = task;
    const { items } = object;
    if (!this.saveRest(task, items, items.length)) return;
    this.tasks.pop();
    const isShort = items.length <= 3 && this.protocol >= 2;
    const index = this.memo.numbers.get(object);
    if (index !== undefined) {
      // One of its items has led back to it, and it was written there.
      if (this.isBinary && !isShort) output.byte(op.POP_MARK);
      else for (let i = isShort ? 1 : 0; i <= items.length; i++) output.byte(op.POP);
      this.get(index);
      return;
    }
    if (isShort) output.byte([op.TUPLE1, op.TUPLE2, op.TUPLE3][items.length - 1]);
    else output.byte(op.TUPLE);
    this.memoize(object);
  }

  private workSet(task: Task & { kind: "set" }): void {
    const { output } = this;
    const { object, keys } = task;
    for (;;) {
      if (!this.saveRest(task, keys, task.end)) return;
      if (task.isOpen) output.byte(op.ADDITEMS);
      if (object.size !== keys.length) raise(RuntimeError, "set changed size during iteration");
      if (task.isOpen && task.index === keys.length && task.end - task.from < batchSize) {
        this.tasks.pop();
        return;
      }
      output.byte(op.MARK);
      task.isOpen = true;
      task.from = task.index;
      task.end = Math.min(task.index + batchSize, keys.length);
    }
  }

  private endFrozenSet(object: AnySet): void {
    this.tasks.pop();
    const index = this.memo.numbers.get(object);
    if (index !== undefined) {
      this.output.byte(op.POP_MARK);
      this.get(index);
      return;
    }
    this.output.byte(op.FROZENSET);
    this.memoize(object);
  }

  private workBatch(task: Batch): void {
    const { output } = this;
    const { items, isPairs } = task;
    const each = isPairs ? 2 : 1;
    if (items.length === 0) {
      this.tasks.pop();
      return;
    }
    // One item alone needs no mark.
    const isMarked = this.isBinary && items.length > each;
    if (task.index === 0 && isMarked) output.byte(op.MARK);
    if (!this.saveRest(task, items, items.length)) return;
    if (isPairs) output.byte(isMarked ? op.SETITEMS : op.SETITEM);
    else output.byte(isMarked ? op.APPENDS : op.APPEND);
    task.count += items.length;
    const most = this.isBinary ? batchSize : 1;
    if (items.length < most * each) this.tasks.pop();
    else this.ask("items", new Tuple([task.iterator, most, isPairs]));
  }

  private openBatch(object: Value, iterator: Value, isPairs: boolean): void {
    this.tasks.push({ kind: "batch", object, iterator, isPairs, items: [], index: 0, count: 0 });
    this.ask("items", new Tuple([iterator, this.isBinary ? batchSize : 1, isPairs]));
  }

  private workReduced(task: Reduced): void {
    const { output, tasks } = this;
    const { object, parts, state, setter } = task;
    const depth = tasks.length;
    for (;;) {
      const { phase } = task;
      task.phase++;
      if (phase < parts.length) this.save(parts[phase], false);
      else
        switch (phase - parts.length) {
          case 0: {
            output.byte(makings[task.how]);
            const index = object === null ? undefined : this.memo.numbers.get(object);
            if (index !== undefined) {
              // The parts have led back to the object.
              output.byte(op.POP);
              this.get(index);
              tasks.pop();
              return;
            }
            this.memoize(object);
            break;
          }
          case 1:
            if (task.items !== null) this.openBatch(object, task.items, false);
            break;
          case 2:
            if (task.pairs !== null) this.openBatch(object, task.pairs, true);
            break;
          case 3:
            if (state === null) {
              tasks.pop();
              return;
            }
            if (setter !== null) this.save(setter, false);
            break;
          case 4:
            if (setter !== null) this.save(object, true);
            break;
          case 5:
            this.save(state, false);
            break;
          default:
            if (setter === null) output.byte(op.BUILD);
            else for (const each of [op.TUPLE2, op.REDUCE, op.POP]) output.byte(each);
            tasks.pop();
            return;
        }
      if (tasks.length > depth || this.question !== null) return;
    }
  }

  private workSteps(task: Steps): void {
    const { output, tasks } = this;
    const depth = tasks.length;
    while (task.index < task.steps.length) {
      const step = task.steps[task.index++];
      if ("save" in step) {
        // What follows the last step needs no task to wait for it.
        if (task.index === task.steps.length) tasks.pop();
        this.save(step.save, step.isId === true);
        if (task.index === task.steps.length || tasks.length > depth || this.question !== null) return;
      } else if ("name" in step) {
        if (!this.recall(step.key)) this.saveText(step.name, step.key);
      } else if ("byte" in step) output.byte(step.byte);
      else if ("line" in step) output.text(step.line);
      else this.memoize(step.memoize);
    }
    tasks.pop();
  }

  /** What was being written when something failed: see `notesOf`. */
  notes(): Tuple[] {
    return notesOf(this.tasks);
  }
}

const makings: Readonly<Record<Making, number>> = {
  reduce: op.REDUCE,
  newobj: op.NEWOBJ,
  newobj_ex: op.NEWOBJ_EX,
};

/** Whether a dict is what a module holds. */
function isNamespace(dict: Dict): boolean {
  const name = dict.get("__name__");
  const module = typeof name === "string" ? moduleNamed.find(name) : undefined;
  return module instanceof Module && module.namespace === dict;
}
