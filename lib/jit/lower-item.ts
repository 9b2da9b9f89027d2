import * as op from "../code/opcode.generated.ts";
import { DISCARD, STORE } from "../interpreter/completion.ts";
import { formatLeaf } from "../interpreter/instruction.ts";
import { currentMachine } from "../interpreter/machine.ts";
import { Dict, dictType } from "../object/dict.ts";
import { IndexError, KeyError, newException, Raised } from "../object/error.ts";
import { type Cell, type CodeObject, type Function, newFunction } from "../object/function.ts";
import { List, listType } from "../object/list.ts";
import { DEFER, Native } from "../object/native.ts";
import { Float, type Type, typeOf, type Value } from "../object/object.ts";
import { callLeaf, joinTexts, items as leafItems, PyIterator } from "../object/protocol.ts";
import { PySet } from "../object/set.ts";
import { Slice, sliceType } from "../object/slice.ts";
import * as slots from "../object/slot.generated.ts";
import { Tuple, tupleType } from "../object/tuple.ts";
import { callKnown, methodOfInstance } from "./lower-call.ts";
import type { Lowering } from "./lowering.ts";
import { type Exact, FLOAT, INT, OBJECT, STR } from "./profile.ts";
import { anObject, aStr, aValue, rawFloat } from "./slot.ts";

/** The item of a builtin container; undefined where Python code decides or it is not there. */
function itemLeaf(object: Value, key: Value): Value | undefined {
  if (object instanceof Dict && object.type === dictType) {
    const found = object.getItem(key);
    return found === DEFER ? undefined : found;
  }
  const type = typeOf(object);
  if (!type.isBuiltin) return undefined;
  const method = type.slot(slots.GETITEM);
  if (!(method instanceof Native)) return undefined;
  const result = callLeaf(method, object, key);
  return result === DEFER ? undefined : result;
}

/** `object[key]` was always an instance of a Python class: its method is called. */
function instanceItem(low: Lowering): boolean {
  const method = methodOfInstance(low, slots.GETITEM, 2, 2);
  if (method === undefined) return false;
  const t = callKnown(low, method, [low.value(2), low.value(3)], STORE, "null");
  low.set(low.operand(1), aValue, t);
  return true;
}

/** The class that the container is going to be. */
function containerType(low: Lowering, index: number): Exact | undefined {
  const { type, tag } = low.slot(index);
  if (type?.isBuiltin === true) return type;
  if (tag !== "value" && tag !== "maybe" && tag !== "object") return undefined;
  const exact = low.profile.exact(low.pc + index);
  if (low.kinds(index) !== OBJECT || exact === undefined || low.hasFailed("type")) return undefined;
  return exact;
}

function isIntKey(low: Lowering, index: number): boolean {
  if (low.slot(index).tag === "int") return true;
  if (low.kinds(index) !== INT || low.hasFailed("int")) return false;
  low.guardInt(index);
  return true;
}

/** Statements that make `x` the position of an int key in something of that length; −1 if it is outside. */
function position(low: Lowering, index: number, length: string): string {
  const x = low.temporary("x");
  const key = low.value(index);
  const { constant } = low.slot(index);
  if (typeof constant === "number" && constant >= 0) low.emit(`${x} = ${constant};`);
  else if (typeof constant === "number") low.emit(`${x} = ${constant} + ${length};`);
  else low.emit(`${x} = ${key} < 0 ? ${key} + ${length} : ${key};`);
  return x;
}

function loadItem(low: Lowering): void {
  const dst = low.operand(1);
  const type = containerType(low, 2);
  const t = low.temporary();
  if (type === listType && isIntKey(low, 3)) {
    low.guardType(2, listType);
    loadFromList(low, dst, t);
    return;
  }
  if (isSlice(low, 3) && (type === listType || type === tupleType)) {
    low.guardType(2, type);
    const slice = type === listType ? sliceOfList : sliceOfTuple;
    low.emit(`${t} = ${low.bind(slice)}(${low.value(2)}, ${low.value(3)});`);
    low.emit(`if (${t} === undefined) ${low.otherwise(t)}`);
    low.settle();
    low.set(dst, anObject(type), t);
    return;
  }
  if (type === tupleType && isIntKey(low, 3)) {
    low.guardType(2, tupleType);
    const items = `${low.value(2)}.items`;
    const x = position(low, 3, `${items}.length`);
    low.emit(
      `if (${x} >= 0 && ${x} < ${items}.length) ${t} = ${items}[${x}]; else { ${raiseOutside(low, "tuple")} }`,
    );
    low.set(dst, aValue, t);
    return;
  }
  if (type === dictType) {
    low.guardType(2, dictType);
    loadFromDict(low, dst, t);
    return;
  }
  const isStr = low.slot(2).tag === "str" || (low.kinds(2) === STR && !low.hasFailed("str"));
  if (isStr && isIntKey(low, 3)) {
    if (low.slot(2).tag !== "str") low.guard(2, aStr, name => `typeof ${name} === "string"`, "str");
    const text = low.value(2);
    const x = position(low, 3, `${text}.length`);
    low.emit(
      `if (${x} >= 0 && ${x} < ${text}.length) ${t} = ${text}[${x}]; else { ${raiseOutside(low, "string")} }`,
    );
    low.set(dst, aStr, t);
    return;
  }
  if (instanceItem(low)) return;
  low.emit(low.attempt(t, `${low.bind(itemLeaf)}(${low.value(2)}, ${low.value(3)})`));
  low.emit(`if (${t} === undefined) ${low.otherwise(t)}`);
  low.settle();
  low.set(dst, aValue, t);
}

/** Whether a key is a slice that was made right before. */
function isSlice(low: Lowering, index: number): boolean {
  return low.slot(index).type === sliceType;
}

/** A bound of a slice without a step, in a sequence of that length; −1 where it is neither None nor an int. */
function bound(value: Value, length: number, missing: number): number {
  if (value === null) return missing;
  if (typeof value !== "number") return -1;
  if (value < 0) return Math.max(0, value + length);
  return Math.min(value, length);
}

/** The items of `raw[start:stop:-1]`; undefined where a bound is neither None nor an int. */
function backwards<T>(raw: readonly T[], start: Value, stop: Value): T[] | undefined {
  const { length } = raw;
  if ((start !== null && typeof start !== "number") || (stop !== null && typeof stop !== "number"))
    return undefined;
  const from = start === null ? length - 1 : start < 0 ? start + length : Math.min(start, length - 1);
  const to = stop === null ? -1 : stop < 0 ? Math.max(-1, stop + length) : stop;
  const items: T[] = [];
  for (let i = from; i > to; i--) items.push(raw[i]);
  return items;
}

/** The items of `raw[start:stop:step]`, one by one in either direction; undefined for other slices. */
function sliced<T>(raw: readonly T[], { start, stop, step }: Slice): T[] | undefined {
  if (step === -1) return backwards(raw, start, stop);
  const { length } = raw;
  const [from, to] = [bound(start, length, 0), bound(stop, length, length)];
  return from < 0 || to < 0 || step !== null ? undefined : raw.slice(from, to);
}

function sliceOfList(list: List, slice: Slice): List | undefined {
  const raw = sliced<unknown>(list.raw, slice);
  if (raw === undefined) return undefined;
  return list.floats ? List.ofDoubles(raw as number[]) : new List(raw as Value[]);
}

function sliceOfTuple({ items }: Tuple, slice: Slice): Tuple | undefined {
  const found = sliced(items, slice);
  return found === undefined ? undefined : new Tuple(found);
}

/** `list[a:b] = other`, of as many items: false, with nothing done, for others. */
function storeInSlice(list: List, { start, stop, step }: Slice, value: Value): boolean {
  if (typeOf(value) !== listType || list.floats !== (value as List).floats) return false;
  const { length } = list.raw;
  const [from, to] = [bound(start, length, 0), bound(stop, length, length)];
  const { raw } = value as List;
  if (from < 0 || to - from !== raw.length || step !== null) return false;
  // Where both are one list, all of it is replaced by itself.
  for (let i = 0; i < raw.length; i++) list.raw[from + i] = raw[i] as Value;
  return true;
}

function loadFromList(low: Lowering, dst: number, t: string): void {
  const list = low.value(2);
  const raw = low.temporary("l");
  low.emit(`${raw} = ${list}.raw;`);
  const x = position(low, 3, `${raw}.length`);
  const inside = `${x} >= 0 && ${x} < ${raw}.length`;
  if (low.kinds(1) === FLOAT && !low.hasFailed("float item")) {
    const float = low.bind(Float);
    low.emit(
      `if (!(${inside})) { ${raiseOutside(low, "list")} } if (${list}.floats) ${low.f(dst)} = ${raw}[${x}]; else { ${t} = ${raw}[${x}]; if (!(${t} instanceof ${float})) ${low.deopt("float item")} ${low.f(dst)} = ${t}.value; }`,
    );
    low.know(dst, rawFloat);
    return;
  }
  low.emit(
    `if (${inside}) ${t} = ${list}.floats ? new ${low.bind(Float)}(${raw}[${x}]) : ${raw}[${x}]; else { ${raiseOutside(low, "list")} }`,
  );
  low.set(dst, aValue, t);
}

/** Raise without a JavaScript exception. */
function raiseOutside(low: Lowering, what: string): string {
  return low.throwing(`${low.bind(outside)}(${JSON.stringify(what)})`);
}

function outside(what: string): Raised {
  return new Raised(newException(IndexError, `${what} index out of range`));
}

/** The key as the index of dicts has it, with a test that it is one; undefined for other keys. */
function directKey(low: Lowering, index: number): { key: string; test: string } | undefined {
  const { tag } = low.slot(index);
  const key = low.value(index);
  if (tag === "int" || tag === "str") return { key, test: "" };
  const seen = low.kinds(index);
  if (seen === INT || seen === STR || seen === (INT | STR)) {
    return { key, test: `(typeof ${key} === "string" || typeof ${key} === "number") && ` };
  }
  return undefined;
}

function loadFromDict(low: Lowering, dst: number, t: string): void {
  const direct = directKey(low, 3);
  const dict = low.value(2);
  if (direct === undefined) {
    low.emit(low.attempt(t, `${low.bind(itemLeaf)}(${dict}, ${low.value(3)})`));
    const call = low.callTwin("dict___getitem__", [dict, low.value(3)]);
    low.emit(`if (${t} === undefined) ${low.otherwise(t, [3], "", call)}`);
    low.settle();
    low.set(dst, aValue, t);
    return;
  }
  const { key, test } = direct;
  low.emit(`${t} = ${test}!${dict}.isHashed ? ${dict}.index.get(${key}) : undefined;`);
  // A key that is surely not there raises without a JavaScript exception.
  const isMissing = `${test}!${dict}.isHashed`;
  const raise = low.throwing(`${low.bind(missing)}(${key})`);
  low.emit(
    `if (${t} !== undefined) ${t} = ${dict}.values[${t}]; else if (${isMissing}) { ${raise} } else ${low.otherwise(t)}`,
  );
  low.set(dst, aValue, t);
}

function missing(key: Value): Raised {
  return new Raised(newException(KeyError, key));
}

/** `del object[key]`. */
function deleteItem(low: Lowering): void {
  const isDict = containerType(low, 1) === dictType;
  if (isDict) low.guardType(1, dictType);
  else if (callOfInstance(low, slots.DELITEM, [1, 2])) return;
  const t = low.temporary();
  const leaf = low.bind(isDict ? removeLeaf : deleteLeaf);
  low.emit(low.attempt(t, `${leaf}(${low.value(1)}, ${low.value(2)})`));
  low.emit(`if (!${t}) ${low.otherwise(undefined)}`);
  low.settle();
}

function removeLeaf(dict: Dict, key: Value): boolean {
  const removed = dict.removeItem(key);
  return removed !== DEFER && removed !== undefined;
}

/** Delete an item of a builtin container; false, with nothing done, where Python code has a say. */
function deleteLeaf(object: Value, key: Value): boolean {
  const type = typeOf(object);
  const method = type.isBuiltin ? type.slot(slots.DELITEM) : undefined;
  return method instanceof Native && callLeaf(method, object, key) !== DEFER;
}

function storeItem(low: Lowering): void {
  const type = containerType(low, 1);
  if (type === listType && isSlice(low, 2)) {
    low.guardType(1, listType);
    const [list, key, value] = [low.value(1), low.value(2), low.value(3)];
    low.emit(`if (!${low.bind(storeInSlice)}(${list}, ${key}, ${value})) ${low.otherwise(undefined)}`);
    low.settle();
    return;
  }
  if (type === listType && isIntKey(low, 2)) {
    low.guardType(1, listType);
    const list = low.value(1);
    const raw = low.temporary("l");
    low.emit(`${raw} = ${list}.raw;`);
    const x = position(low, 2, `${raw}.length`);
    const slot = low.slot(3);
    const inside = `${x} >= 0 && ${x} < ${raw}.length`;
    if (slot.tag === "float" && slot.raw && slot.constant === undefined) {
      const double = low.doubleAt(low.operand(3));
      low.emit(
        `if (!(${inside})) ${low.otherwise(undefined)} else if (${list}.floats && ${double} === ${double}) ${raw}[${x}] = ${double}; else ${list}.setAt(${x}, new ${low.bind(Float)}(${double}));`,
      );
      return;
    }
    const value = low.value(3);
    low.emit(
      `if (!(${inside})) ${low.otherwise(undefined)} else if (${list}.floats) ${list}.setAt(${x}, ${value}); else ${raw}[${x}] = ${value};`,
    );
    return;
  }
  if (type === dictType) {
    const direct = directKey(low, 2);
    if (direct !== undefined) {
      low.guardType(1, dictType);
      const dict = low.value(1);
      const value = low.value(3);
      const { key, test } = direct;
      const x = low.temporary("x");
      low.emit(
        `if (${test}!${dict}.isHashed) { ${x} = ${dict}.index.get(${key}); if (${x} !== undefined) ${dict}.values[${x}] = ${value}; else ${dict}.setItem(${key}, ${value}); } else ${low.otherwise(undefined)}`,
      );
      low.state.facts.clear();
      return;
    }
    low.guardType(1, dictType);
    const t = low.temporary();
    low.emit(low.attempt(t, `${low.value(1)}.setItem(${low.value(2)}, ${low.value(3)})`));
    const call = low.callTwin("dict___setitem__", [low.value(1), low.value(2), low.value(3)]);
    const otherwise = low.otherwise(t, [2], t, call, String(DISCARD));
    low.emit(`if (${t} === ${low.bind(DEFER)}) ${otherwise}`);
    low.settle();
    return;
  }
  if (callOfInstance(low, slots.SETITEM, [1, 2, 3])) return;
  const t = low.temporary();
  low.emit(low.attempt(t, `${low.bind(storeLeaf)}(${low.value(1)}, ${low.value(2)}, ${low.value(3)})`));
  low.emit(`if (!${t}) ${low.otherwise(undefined)}`);
  low.settle();
}

/** Set an item of a builtin container; false, with nothing done, where Python code has a say. */
function storeLeaf(object: Value, key: Value, value: Value): boolean {
  const type = typeOf(object);
  if (!type.isBuiltin) return false;
  const method = type.slot(slots.SETITEM);
  return method instanceof Native && callLeaf(method, object, key, value) !== DEFER;
}

/** The first of the operands was always an instance of a Python class: its method is called, whatever it returns. */
function callOfInstance(low: Lowering, slot: number, operands: readonly number[]): boolean {
  const method = methodOfInstance(low, slot, 1, operands.length);
  if (method === undefined) return false;
  const args = operands.map(index => low.value(index));
  callKnown(low, method, args, DISCARD, "null");
  return true;
}

// ---- Building

function rowOf(low: Lowering, base: number, count: number): string[] {
  return Array.from({ length: count }, (_, i) => low.valueAt(base + i));
}

function buildTuple(low: Lowering): void {
  const items = rowOf(low, low.operand(2), low.operand(3));
  low.set(low.operand(1), anObject(tupleType), `new ${low.bind(Tuple)}([${items.join(", ")}])`);
}

function buildList(low: Lowering): void {
  const count = low.operand(3);
  const base = low.operand(2);
  const dst = low.operand(1);
  const isFloats =
    count > 0 &&
    Array.from({ length: count }, (_, i) => low.slotAt(base + i).tag).every(tag => tag === "float");
  if (isFloats) {
    const doubles = Array.from({ length: count }, (_, i) => low.doubleAt(base + i));
    low.set(dst, anObject(listType), `${low.bind(listOfDoubles)}([${doubles.join(", ")}])`);
    return;
  }
  low.set(dst, anObject(listType), `new ${low.bind(List)}([${rowOf(low, base, count).join(", ")}])`);
}

/** A list of doubles stays one unless one of them is no number. */
function listOfDoubles(doubles: number[]): List {
  // biome-ignore lint/suspicious/noSelfCompare: the fastest test for NaN.
  if (doubles.every(each => each === each)) return List.ofDoubles(doubles);
  return new List(doubles.map(each => new Float(each)));
}

function buildMap(low: Lowering): void {
  const items = rowOf(low, low.operand(2), 2 * low.operand(3));
  const dst = low.operand(1);
  if (items.length === 0) {
    low.set(dst, anObject(dictType), `new ${low.bind(Dict)}()`);
    return;
  }
  const t = low.temporary();
  low.emit(low.attempt(t, `${low.bind(makeMap)}([${items.join(", ")}])`));
  low.emit(`if (${t} === undefined) ${low.otherwise(t)}`);
  low.set(dst, anObject(dictType), t);
}

function makeMap(items: readonly Value[]): Dict | undefined {
  const dict = new Dict();
  for (let i = 0; i < items.length; i += 2)
    if (dict.setItem(items[i], items[i + 1]) === DEFER) return undefined;
  return dict;
}

function buildSet(low: Lowering): void {
  const items = rowOf(low, low.operand(2), low.operand(3));
  const t = low.temporary();
  low.emit(low.attempt(t, `${low.bind(makeSet)}([${items.join(", ")}])`));
  low.emit(`if (${t} === undefined) ${low.otherwise(t)}`);
  low.set(low.operand(1), aValue, t);
}

function makeSet(items: readonly Value[]): PySet | undefined {
  const set = new PySet();
  for (const item of items) if (set.add(item) === DEFER) return undefined;
  return set;
}

function buildSlice(low: Lowering): void {
  low.set(
    low.operand(1),
    anObject(sliceType),
    `new ${low.bind(Slice)}(${low.value(2)}, ${low.value(3)}, ${low.value(4)})`,
  );
}

function buildString(low: Lowering): void {
  const base = low.operand(2);
  const count = low.operand(3);
  const dst = low.operand(1);
  const isPlain = Array.from({ length: count }, (_, i) => low.slotAt(base + i).tag).every(
    tag => tag === "str",
  );
  const parts = rowOf(low, base, count);
  if (isPlain && count > 0) low.set(dst, aStr, count === 1 ? parts[0] : parts.join(" + "));
  else low.set(dst, aValue, `${low.bind(joinTexts)}([${parts.join(", ")}])`);
}

function format(low: Lowering): void {
  const dst = low.operand(1);
  const conversion = low.operand(3);
  const spec = low.slot(4).constant;
  const { tag } = low.slot(2);
  if ((conversion < 0 || conversion === 115) && (spec === "" || spec === null)) {
    if (tag === "str") {
      low.copy(dst, low.operand(2));
      return;
    }
    if (tag === "int") {
      low.set(dst, aStr, `String(${low.value(2)})`);
      return;
    }
  }
  const t = low.temporary();
  low.emit(low.attempt(t, `${low.bind(formatLeaf)}(${low.value(2)}, ${conversion}, ${low.value(4)})`));
  const given = spec === null ? '""' : `${low.value(4)} ?? ""`;
  const call = low.callTwin("_format", [low.value(2), String(conversion), given]);
  low.emit(`if (${t} === undefined) ${low.otherwise(t, [2], "", call)}`);
  low.settle();
  low.set(dst, aValue, t);
}

function listAppend(low: Lowering): void {
  const slot = low.slot(2);
  const list = low.value(1);
  if (slot.tag === "float" && slot.raw && slot.constant === undefined) {
    const double = low.double(2);
    low.emit(
      `if (${list}.floats && ${double} === ${double}) ${list}.raw.push(${double}); else ${list}.append(new ${low.bind(Float)}(${double}));`,
    );
  } else if (slot.tag === "int" || slot.tag === "str" || slot.tag === "bool" || slot.tag === "object") {
    const item = low.value(2);
    low.emit(`if (${list}.floats) ${list}.append(${item}); else ${list}.raw.push(${item});`);
  } else low.emit(`${list}.append(${low.value(2)});`);
}

/** Extend a list that is being built by what a builtin iterable holds; false, with nothing done, if Python code iterates. */
function extendLeaf(list: List, value: Value): boolean | undefined {
  const type = typeOf(value);
  if (type === tupleType) {
    const { items } = value as Tuple;
    for (let i = 0; i < items.length; i++) list.append(items[i]);
    return true;
  }
  if (type.slot(slots.ITER) === undefined && type.slot(slots.GETITEM) === undefined) return undefined;
  const items = leafItems(value);
  if (items === DEFER) return false;
  for (const item of items) list.append(item);
  return true;
}

function listExtend(low: Lowering): void {
  const [list, value] = [low.value(1), low.value(2)];
  const t = low.temporary();
  low.emit(low.attempt(t, `${low.bind(extendLeaf)}(${list}, ${value})`));
  low.emit(`if (${t} === undefined) { ${low.leaving()} }`);
  low.emit(`if (!${t}) {`);
  callKnown(low, currentMachine().twin("_list_extend"), [list, value], DISCARD, "null");
  low.emit("}");
}

/** `tuple` or `list`, of which what is unpacked was always, after a guard. */
function sequenceType(low: Lowering): Type | undefined {
  const type = containerType(low, 2);
  if (type !== tupleType && type !== listType) return undefined;
  low.guardType(2, type);
  return type;
}

/** The items of a builtin container; undefined for others. */
function itemsOf(value: Value): readonly Value[] | undefined {
  const type = typeOf(value);
  if (type === tupleType) return (value as Tuple).items;
  // What iterators give is gone.
  if (type.isBuiltin && type !== listType && !(value instanceof PyIterator)) {
    const items = type.slot(slots.ITER) === undefined ? DEFER : leafItems(value);
    return items === DEFER ? undefined : items;
  }
  if (type !== listType) return undefined;
  return (value as List).floats ? boxedItems(value as List) : ((value as List).raw as Value[]);
}

/** The items of a builtin container that has so many; undefined for others. */
function exactly(value: Value, count: number): readonly Value[] | undefined {
  const items = itemsOf(value);
  return items?.length === count ? items : undefined;
}

/** What `a, *b, c = …` binds to of a builtin container that holds enough; undefined for others. */
function withRest(value: Value, before: number, after: number): readonly Value[] | undefined {
  const items = itemsOf(value);
  if (items === undefined || items.length < before + after) return undefined;
  const end = items.length - after;
  return [...items.slice(0, before), new List(items.slice(before, end)), ...items.slice(end)];
}

/** Registers from `base` on get what `leaf` gives, or else the interpreter. */
function unpackAny(low: Lowering, leaf: string, base: number, count: number): void {
  const items = low.temporary("l");
  const s = low.temporary("s");
  low.emit(`${items} = ${leaf};`);
  const taken = `${items} = F.registers.slice(${base}, ${base + count});`;
  low.emit(`if (${items} === undefined) { ${s} = S(${low.frame()}, d); ${low.afterTool(s)} ${taken} }`);
  low.clobber();
  for (let i = 0; i < count; i++) low.set(base + i, aValue, `${items}[${i}]`);
}

/** `a, *b, c = …` of a tuple or list that is long enough. */
function unpackRest(low: Lowering): void {
  const [base, before, after] = [low.operand(1), low.operand(3), low.operand(4)];
  const type = sequenceType(low);
  if (type === undefined) {
    const leaf = `${low.bind(withRest)}(${low.value(2)}, ${before}, ${after})`;
    unpackAny(low, leaf, base, before + after + 1);
    return;
  }
  const items = low.temporary("l");
  const source = low.value(2);
  if (type === listType)
    low.emit(`${items} = ${source}.floats ? ${low.bind(boxedItems)}(${source}) : ${source}.raw;`);
  else low.emit(`${items} = ${source}.items;`);
  low.emit(`if (${items}.length < ${before + after}) ${low.leaving()}`);
  for (let i = 0; i < before; i++) low.set(base + i, aValue, `${items}[${i}]`);
  const rest = after === 0 ? `${items}.slice(${before})` : `${items}.slice(${before}, -${after})`;
  low.set(base + before, anObject(listType), `new ${low.bind(List)}(${rest})`);
  for (let i = 0; i < after; i++) {
    low.set(base + before + 1 + i, aValue, `${items}[${items}.length - ${after - i}]`);
  }
}

/** `{**source}` and `f(**source)` of a dict whose keys are strs, none of which is there already. */
function mergeLeaf(dict: Dict, source: Value, mayRepeat: boolean): boolean {
  if (!(source instanceof Dict) || source.type !== dictType || source.isHashed || dict.isHashed) return false;
  const { keys, values } = source;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    if (key === undefined) continue;
    if (typeof key !== "string" || (!mayRepeat && dict.get(key) !== undefined)) return false;
  }
  if (dict.size === 0) {
    dict.become(source);
    return true;
  }
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    if (key !== undefined) dict.setItem(key, values[i]);
  }
  return true;
}

function dictMerge(mayRepeat: boolean): (low: Lowering) => void {
  return low => {
    const [dict, source] = [low.value(1), low.value(2)];
    low.emit(`if (!${low.bind(mergeLeaf)}(${dict}, ${source}, ${mayRepeat})) ${low.otherwise(undefined)}`);
    low.settle();
  };
}

function setAdd(low: Lowering): void {
  const t = low.temporary();
  low.emit(low.attempt(t, `${low.value(1)}.add(${low.value(2)})`));
  low.emit(`if (${t} === ${low.bind(DEFER)}) ${low.otherwise(undefined)}`);
  low.settle();
}

function dictSet(low: Lowering): void {
  const t = low.temporary();
  low.emit(low.attempt(t, `${low.value(1)}.setItem(${low.value(2)}, ${low.value(3)})`));
  low.emit(`if (${t} === ${low.bind(DEFER)}) ${low.otherwise(undefined)}`);
  low.settle();
}

function listToTuple(low: Lowering): void {
  low.set(low.operand(1), anObject(tupleType), `new ${low.bind(Tuple)}(${low.value(2)}.items.slice())`);
}

/** `UNPACK_SEQUENCE` of a tuple or list of the right length. */
function unpack(low: Lowering): void {
  const base = low.operand(1);
  const count = low.operand(3);
  if (low.slot(2).tag === "pair" && count === 2) {
    const register = low.operand(2);
    const [first, second] = [low.n(register), low.e(register)];
    low.set(base, aValue, first);
    low.set(base + 1, aValue, second);
    return;
  }
  const type = sequenceType(low);
  if (type === undefined) {
    unpackAny(low, `${low.bind(exactly)}(${low.value(2)}, ${count})`, base, count);
    return;
  }
  const items = low.temporary("l");
  const source = low.value(2);
  if (type === listType) {
    const kinds = Array.from({ length: Math.min(count, 4) }, (_, i) => low.profile.argument(low.pc, i).kinds);
    if (kinds.length > 0 && kinds.every(each => each === FLOAT) && !low.hasFailed("floats")) {
      low.emit(`if (!(${source}.floats && ${source}.raw.length === ${count})) ${low.deopt("floats")}`);
      low.emit(`${items} = ${source}.raw;`);
      for (let i = 0; i < count; i++) low.set(base + i, rawFloat, `${items}[${i}]`);
      return;
    }
    low.emit(`${items} = ${source}.floats ? ${low.bind(boxedItems)}(${source}) : ${source}.raw;`);
  } else low.emit(`${items} = ${source}.items;`);
  low.emit(`if (${items}.length !== ${count}) ${low.leaving()}`);
  for (let i = 0; i < count; i++) low.set(base + i, aValue, `${items}[${i}]`);
}

/** The items of a list of doubles, which stays one. */
function boxedItems(list: List): Value[] {
  return list.raw.map(each => new Float(each as number));
}

function makeFunction(low: Lowering): void {
  const closure = low.value(5);
  const parts = [low.value(3), low.value(4), closure, low.value(6)];
  const code = low.bind(low.code.constants[low.operand(2)]);
  low.set(low.operand(1), anObject(undefined), `${low.bind(makeClosure)}(fn, ${code}, ${parts.join(", ")})`);
}

function makeClosure(
  outer: Function,
  code: CodeObject,
  defaults: Value,
  kwDefaults: Value,
  closure: Value,
  annotate: Value,
): Function {
  const cells = closure === null ? [] : ((closure as Tuple).items as readonly Cell[]);
  const made = newFunction(code, outer.globals, outer.builtins, cells);
  made.defaults = defaults as Tuple | null;
  made.kwDefaults = kwDefaults as Dict | null;
  made.annotate = annotate;
  return made;
}

export const itemLowering = {
  [op.LOAD_ITEM]: loadItem,
  [op.STORE_ITEM]: storeItem,
  [op.DELETE_ITEM]: deleteItem,
  [op.BUILD_TUPLE]: buildTuple,
  [op.BUILD_LIST]: buildList,
  [op.BUILD_MAP]: buildMap,
  [op.BUILD_SET]: buildSet,
  [op.BUILD_SLICE]: buildSlice,
  [op.BUILD_STRING]: buildString,
  [op.FORMAT]: format,
  [op.LIST_APPEND]: listAppend,
  [op.SET_ADD]: setAdd,
  [op.DICT_SET]: dictSet,
  [op.LIST_TO_TUPLE]: listToTuple,
  [op.LIST_EXTEND]: listExtend,
  [op.UNPACK_SEQUENCE]: unpack,
  [op.UNPACK_EX]: unpackRest,
  [op.DICT_UPDATE]: dictMerge(true),
  [op.DICT_MERGE]: dictMerge(false),
  [op.MAKE_FUNCTION]: makeFunction,
} as const;
