import * as op from "../code/opcode.generated.ts";
import {
  type AttributeCache,
  attributeLeaf,
  classCache,
  findAttribute,
  findStore,
  methodLeaf,
  moduleCache,
  storeCache,
  writeCached,
} from "../interpreter/attribute.ts";
import { STORE } from "../interpreter/completion.ts";
import { lookupAfter } from "../object/attribute.ts";
import { Property, superType } from "../object/descriptor.ts";
import { cellType, Function } from "../object/function.ts";
import type { Attributed } from "../object/instance.ts";
import { Module, moduleType } from "../object/module.ts";
import { BoundMethod, DEFER, GetSet, Native } from "../object/native.ts";
import {
  Float,
  floatType,
  intType,
  objectType,
  PyObject,
  Shape,
  strType,
  Type,
  typeOf,
  typeType,
  type Value,
} from "../object/object.ts";
import { slotNumber } from "../object/operation.ts";
import { plainNames } from "../object/plain-name.ts";
import * as slots from "../object/slot.generated.ts";
import { loadMissing } from "./free-call.ts";
import { callKnown } from "./lower-call.ts";
import type { Lowering } from "./lowering.ts";
import { type Exact, FLOAT, INT, OBJECT, STR } from "./profile.ts";
import { aMaybe, anObject, aStr, aValue, constantSlot, rawFloat, unbound } from "./slot.ts";

function nameAt(low: Lowering, index: number): string {
  return low.code.names[low.operand(index)];
}

/** A property access, `.key` or `["k y"]`. */
function access(key: string): string {
  return /^[\w$]+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}

/** Of the property that holds an attribute. */
function property(name: string): string {
  return access(`$${name}`);
}

/** What operand `index` is, exactly, after a guard: its class and shape. Undefined: not always the same. */
function receiver(low: Lowering, index: number): { type: Type; shape: Shape | undefined } | undefined {
  const { tag, type, shape } = low.slot(index);
  if (tag === "str") return { type: strType, shape: undefined };
  if (tag === "int") return { type: intType, shape: undefined };
  if (tag === "float") return { type: floatType, shape: undefined };
  if (shape !== undefined) {
    low.guardVersion(shape.type);
    return { type: shape.type, shape };
  }
  if (type?.isBuiltin === true && type.rootShape === undefined) return { type, shape: undefined };
  const seen = low.kinds(index);
  if (seen === STR && !low.hasFailed("str")) {
    low.guard(index, aStr, name => `typeof ${name} === "string"`, "str");
    return { type: strType, shape: undefined };
  }
  if (seen === INT && !low.hasFailed("int")) {
    low.guardInt(index);
    return { type: intType, shape: undefined };
  }
  if (seen === FLOAT && !low.hasFailed("float")) {
    low.guardFloat(index);
    return { type: floatType, shape: undefined };
  }
  if (seen !== OBJECT) return undefined;
  const exact: Exact | undefined = low.profile.exact(low.pc + index);
  if (exact instanceof Shape) {
    if (low.hasFailed("shape") || exact.isDict || hasOwnWays(exact.type)) return undefined;
    low.guardShape(index, exact);
    return { type: exact.type, shape: exact };
  }
  if (exact === undefined || !exact.isBuiltin || low.hasFailed("type") || hasOwnWays(exact)) return undefined;
  low.guardType(index, exact);
  return { type: exact, shape: undefined };
}

/** Modules and classes look attributes up in ways of their own. */
function hasOwnWays(type: Type): boolean {
  return type.isSubclassOf(moduleType) || type.isSubclassOf(typeType);
}

/** An attribute that is always the same: of a module or a class that is known. Its value as a slot is set. */
function loadConstant(low: Lowering, index: number, dst: number, name: string): boolean {
  const known = low.slot(index).constant;
  const cache = low.code.caches[low.operand(4)];
  const owner = known ?? (cache?.kind === "class" ? (cache as unknown as { owner: Type }).owner : undefined);
  if (owner instanceof Module) {
    const found = moduleCache(owner, name);
    if (found === undefined) return false;
    const namespace = low.bind(found.namespace);
    low.guardFact(`layout ${namespace}`, `${namespace}.layout === ${found.layout}`, "layout");
    loadStable(low, dst, `${namespace}.values[${found.position}]`, found.namespace.values[found.position]);
    return true;
  }
  if (owner instanceof Type && !low.hasFailed("owner")) {
    const found = classCache(owner, name);
    if (found === undefined) return false;
    if (known === undefined) {
      low.emit(`if (${low.value(index)} !== ${low.bind(owner)}) ${low.deopt("owner")}`);
    }
    if (low.hasFailed("data")) return loadDatum(low, dst, owner, name);
    low.guardVersion(owner);
    const data = low.bind(owner);
    if (!owner.isBuiltin)
      low.guardFact(`data ${data}`, `${data}.dataVersion === ${owner.dataVersion}`, "data");
    if (!owner.type.isBuiltin) low.guardVersion(owner.type);
    low.know(dst, constantSlot(found.value));
    return true;
  }
  return false;
}

/**
 * A value that seldom changes (a function, a class, a module; with `isSteady`, numbers and texts too) is guarded and known;
 * any other is loaded.
 */
export function loadStable(
  low: Lowering,
  dst: number,
  expression: string,
  now: Value,
  isSteady = false,
): void {
  const isStable =
    now instanceof Function ||
    now instanceof Native ||
    now instanceof Type ||
    now instanceof Module ||
    (isSteady && (!(now instanceof PyObject) || now instanceof Float) && typeof now !== "bigint");
  if (isStable && !low.hasFailed("constant")) {
    low.emit(`if (${expression} !== ${low.bind(now)}) ${low.deopt("constant")}`);
    low.know(dst, constantSlot(now));
  } else low.set(dst, aValue, expression);
}

function loadAttribute(low: Lowering): void {
  const name = nameAt(low, 3);
  const dst = low.operand(1);
  if (loadConstant(low, 2, dst, name)) return;
  if (isPlainRead(low, 2, name)) {
    readPlain(low, dst, name);
    return;
  }
  const found = receiver(low, 2);
  if (found === undefined) {
    if (!loadFromFew(low, dst, name)) loadFromAny(low, dst, name);
    return;
  }
  const { type, shape } = found;
  const cache = findAttribute(type, shape, name, false);
  if (cache !== undefined) {
    readThrough(low, dst, 2, name, cache);
    return;
  }
  // A getter's AttributeError would be a question for `__getattr__`.
  const isPlain =
    type.slot(slots.GETATTRIBUTE) === objectType.slot(slots.GETATTRIBUTE) &&
    type.slot(slots.GETATTR) === undefined;
  const member = isPlain ? type.lookup(name) : undefined;
  if (member instanceof GetSet && (shape === undefined || shape.kind(name) === undefined)) {
    const t = low.temporary();
    low.emit(low.attempt(t, `${low.bind(member.get)}(${low.value(2)})`));
    low.emit(`if (${t} === ${low.bind(DEFER)}) ${low.otherwise(t)}`);
    low.settle();
    // The attributes of an object with slots may have moved to a dict.
    if (name === "__dict__") low.forgetShapes();
    low.set(dst, aValue, t);
    return;
  }
  if (member instanceof Property && member.fget instanceof Function) {
    const code = member.fget.code.prepare();
    if (code.isSimple && code.argCount === 1) {
      const t = callKnown(low, member.fget, [low.value(2)], STORE, "null");
      low.set(dst, aValue, t);
      return;
    }
  }
  loadFromAny(low, dst, name);
}

function loadFromAny(low: Lowering, dst: number, name: string): void {
  const t = low.temporary();
  const args = `${low.value(2)}, ${JSON.stringify(name)}`;
  low.emit(`${t} = ${low.bind(attributeLeaf)}(${args});`);
  low.emit(`if (${t} === undefined) ${low.otherwise(t, [], "", `${low.bind(loadMissing)}(d + 1, ${args})`)}`);
  low.settle();
  low.set(dst, aValue, t);
}

/**
 * Whether an attribute can be read as the property that it is: the object was always an instance of a Python class, and
 * what was read was no raw double (see `PlainNames`).
 */
function isPlainRead(low: Lowering, index: number, name: string): boolean {
  if (!plainNames.has(name) || (low.kinds(index) & ~OBJECT) !== 0) return false;
  const { tag, shape, type } = low.slot(index);
  if (tag !== "object" && tag !== "value" && tag !== "maybe") return false;
  const results = low.kinds(1);
  const exacts = low.profile.exacts(low.pc + index);
  if (shape !== undefined || type?.isBuiltin === true || exacts.some(each => !isPlainClass(each)))
    return false;
  const where = exacts.map(each => findAttribute((each as Shape).type, each as Shape, name, false)?.where);
  if (where.some(each => each !== "own" && each !== "member")) return false;
  // Numbers have to be told from raw doubles; the shape does so at once.
  if (exacts.length === 0 && low.profile.isVisited(low.pc)) return (results & FLOAT) === 0;
  return (results & (INT | FLOAT)) === 0 || exacts.length !== 1 || low.hasFailed("shape");
}

export function isPlainClass(exact: Exact): boolean {
  return exact instanceof Shape && !exact.isDict && !exact.type.isBuiltin && !hasOwnWays(exact.type);
}

/** The property of an object that may be anything: undefined where there is none. */
function mayRead(low: Lowering, index: number, key: string): string {
  const object = low.value(index);
  if (low.slot(index).tag === "object") return `${object}${access(key)}`;
  return `${object}?.${access(key).replace(/^\./, "")}`;
}

function readPlain(low: Lowering, dst: number, name: string): void {
  const t = low.temporary();
  low.emit(`${t} = ${mayRead(low, 2, `$${name}`)};`);
  const object = low.value(2);
  const isInt = low.kinds(1) !== 0 && (low.kinds(1) & INT) === 0 ? "" : ` && ${object}.shape.hasFloats`;
  const again = `(${t} = ${low.bind(attributeLeaf)}(${object}, ${JSON.stringify(name)})) === undefined`;
  const call = `${low.bind(loadMissing)}(d + 1, ${object}, ${JSON.stringify(name)})`;
  low.emit(
    `if ((${t} === undefined || typeof ${t} === "number"${isInt}) && ${again}) ${low.otherwise(t, [], "", call)}`,
  );
  low.settle();
  low.set(dst, aValue, t);
}

/** The shapes of the objects that the instruction has met, if they are few and of Python classes. */
function fewShapes(low: Lowering, index = 2): readonly Shape[] {
  if (low.kinds(index) !== OBJECT || low.hasFailed("few")) return [];
  const shapes = low.profile.exacts(low.pc + index);
  const areShapes = shapes.every(each => each instanceof Shape && !each.isDict && !hasOwnWays(each.type));
  return areShapes ? (shapes as readonly Shape[]) : [];
}

/** What the attribute is for each of a few shapes, tested in turn. */
function forEachShape(
  low: Lowering,
  shapes: readonly Shape[],
  result: (shape: Shape, t: string, object: string) => string | undefined,
): string | undefined {
  if (shapes.length === 0) return undefined;
  const t = low.temporary();
  const x = low.temporary("x");
  const object = low.value(2);
  let text = `${x} = ${object}?.shape; `;
  for (const shape of shapes) {
    const { type } = shape;
    const one = result(shape, t, object);
    if (one === undefined) return undefined;
    const version = type.isBuiltin ? "" : ` && ${low.bind(type)}.version === ${type.version}`;
    text += `if (${x} === ${low.bind(shape)}${version}) ${one} else `;
  }
  low.emit(`${text}${low.deopt("few")}`);
  return t;
}

function loadFromFew(low: Lowering, dst: number, name: string): boolean {
  const t = forEachShape(low, fewShapes(low), (shape, t, object) => {
    const cache = findAttribute(shape.type, shape, name, false);
    if (cache === undefined || cache.where === "member") return undefined;
    const read = `${object}${property(name)}`;
    return `${t} = ${cache.where === "float" ? `new ${low.bind(Float)}(${read})` : read};`;
  });
  if (t === undefined) return false;
  low.set(dst, aValue, t);
  return true;
}

/** Whether what is going to be called was always a method of a Python class's instance. */
function isPlainMethod(low: Lowering, name: string): boolean {
  if (!plainNames.has(name) || low.kinds(2) !== OBJECT || low.hasFailed("method")) return false;
  const { tag, type } = low.slot(2);
  if (tag !== "object" && tag !== "value" && tag !== "maybe") return false;
  const exacts = low.profile.exacts(low.pc + 2);
  if (type?.isBuiltin === true || exacts.length === 0 || exacts.some(each => !isPlainClass(each)))
    return false;
  return exacts.every(each => {
    const cache = findAttribute((each as Shape).type, each as Shape, name, true);
    return cache?.where === "member" && cache.isBound;
  });
}

/** The layout's prototype has the method, once it has been looked for. */
function readMethod(low: Lowering, base: number, name: string): void {
  const t = low.temporary();
  const object = low.value(2);
  low.emit(`${t} = ${mayRead(low, 2, `m$${name}`)};`);
  const again = `(${t} = ${low.bind(methodLeaf)}(${object}, ${JSON.stringify(name)})) === undefined`;
  low.emit(`if (${t} === undefined && ${again}) ${low.deopt("method")}`);
  low.copy(base + 1, low.operand(2));
  if (low.slotAt(base + 1).tag !== "object") low.know(base + 1, anObject(undefined));
  low.set(base, aValue, t);
}

function methodOfAny(low: Lowering, base: number, name: string): void {
  const t = low.temporary();
  const s = low.temporary("s");
  const object = low.value(2);
  const [func, self] = [low.r(base), low.r(base + 1)];
  low.emit(
    `${t} = ${mayRead(low, 2, `m$${name}`)} ?? ${low.bind(methodLeaf)}(${object}, ${JSON.stringify(name)});`,
  );
  // What is no method stands for itself.
  const value = `(${t} = ${low.bind(attributeLeaf)}(${object}, ${JSON.stringify(name)}))`;
  low.emit(
    `if (${t} === undefined && ${value} !== undefined) { ${self} = undefined; ${func} = ${t}; } else if (${t} === undefined) { ${s} = S(${low.frame()}, d); ${low.afterTool(s)} ${func} = F.registers[${base}]; ${self} = F.registers[${base + 1}]; } else { ${self} = ${object}; ${func} = ${t}; }`,
  );
  low.clobber();
  low.know(base, aValue);
  low.know(base + 1, aMaybe);
}

function readThrough(low: Lowering, dst: number, index: number, name: string, cache: AttributeCache): void {
  if (cache.where === "member") {
    const type = low.bind(cache.type);
    if (!cache.type.isBuiltin) {
      if (low.hasFailed("data")) {
        if (!loadDatum(low, dst, cache.type, name)) low.generic();
        return;
      }
      low.guardFact(`data ${type}`, `${type}.dataVersion === ${cache.dataVersion}`, "data");
    }
    low.know(dst, constantSlot(cache.value));
  } else low.set(dst, cache.where === "float" ? rawFloat : aValue, `${low.value(index)}${property(name)}`);
}

function loadMethod(low: Lowering): void {
  const name = nameAt(low, 3);
  const base = low.operand(1);
  if (loadConstant(low, 2, base, name)) {
    low.know(base + 1, unbound);
    return;
  }
  if (isPlainMethod(low, name)) {
    readMethod(low, base, name);
    return;
  }
  const found = receiver(low, 2);
  if (found === undefined) {
    methodOfAny(low, base, name);
    return;
  }
  const cache = findAttribute(found.type, found.shape, name, true);
  if (cache === undefined) {
    methodOfAny(low, base, name);
    return;
  }
  if (cache.where === "member" && cache.isBound) {
    low.copy(base + 1, low.operand(2));
    low.know(base, constantSlot(cache.value));
    return;
  }
  readThrough(low, base, 2, name, cache);
  if (low.words[low.pc] !== op.LOAD_METHOD) return;
  low.know(base + 1, unbound);
}

function storeAttribute(low: Lowering): void {
  const name = nameAt(low, 2);
  const { constant } = low.slot(1);
  if (constant !== undefined) {
    if (!(constant instanceof Type) || !storeDatum(low, constant, name)) low.generic();
    return;
  }
  const { tag } = low.slot(3);
  const isValue = tag !== "float" && (low.kinds(3) & FLOAT) === 0 && !low.hasFailed("python");
  if (isValue && low.slot(1).shape === undefined && storeInFew(low, name)) return;
  const found = receiver(low, 1);
  if (found === undefined) {
    if (low.hasFailed("python") || !storeInFew(low, name)) storeInAny(low, name);
    return;
  }
  const type = found?.type;
  const shape = found?.shape;
  if (
    type === undefined ||
    shape === undefined ||
    type.slot(slots.SETATTR) !== objectType.slot(slots.SETATTR)
  ) {
    low.generic();
    return;
  }
  const isFloat =
    tag === "float" || (low.kinds(3) === FLOAT && (tag === "value" || tag === "maybe" || tag === "mixed"));
  const cache = findStore(shape, type, name, isFloat ? new Float(1) : null);
  if (cache === undefined) {
    low.generic();
    return;
  }
  const target = `${low.value(1)}${property(name)}`;
  const { where } = cache;
  if (where === "float" || where === "addFloat") {
    if (low.hasFailed("nan") || !isFloat || low.hasFailed("float")) {
      low.generic();
      return;
    }
    low.guardFloat(3);
    const double = low.double(3);
    low.emit(`if (${double} !== ${double}) ${low.deopt("nan")}`);
    low.emit(`${target} = ${double};`);
  } else if (where === "own" || where === "add") {
    if (where === "add" && (tag === "value" || tag === "maybe" || tag === "mixed")) {
      if (low.hasFailed("no float")) {
        low.generic();
        return;
      }
      low.emit(`if (${low.value(3)} instanceof ${low.bind(Float)}) ${low.deopt("no float")}`);
    }
    low.emit(`${target} = ${low.value(3)};`);
  } else {
    low.generic();
    return;
  }
  if (cache.next !== undefined) {
    low.emit(`${low.value(1)}.shape = ${low.bind(cache.next)};`);
    low.moved(low.operand(1), shape, cache.next);
  }
}

/** A store, as a value, into objects of a few shapes; others are seldom met. */
function storeInFew(low: Lowering, name: string): boolean {
  const { tag } = low.slot(3);
  const isNever = tag !== "value" && tag !== "maybe" && tag !== "mixed" && tag !== "float";
  const shapes = fewShapes(low, 1);
  if (shapes.length === 0 || !plainNames.has(name)) return false;
  const object = low.value(1);
  const value = low.value(3);
  const x = low.temporary("x");
  let text = `${x} = ${object}?.shape; `;
  for (const shape of shapes) {
    const { type } = shape;
    if (type.slot(slots.SETATTR) !== objectType.slot(slots.SETATTR)) return false;
    const cache = findStore(shape, type, name, null);
    if (cache === undefined || (cache.where !== "own" && cache.where !== "add")) return false;
    const fits = cache.where === "own" || isNever ? "" : ` && !(${value} instanceof ${low.bind(Float)})`;
    const next = cache.next === undefined ? "" : ` ${object}.shape = ${low.bind(cache.next)};`;
    text += `if (${x} === ${low.bind(shape)}${fits}) { ${object}${property(name)} = ${value};${next} } else `;
  }
  low.emit(`${text}{ ${low.seldom("few")} ${storeFreely(low, name, object, value)} }`);
  low.forgetShapes();
  return true;
}

/** A statement that stores the attribute of any object, and leaves where Python code has a say. */
function storeFreely(low: Lowering, name: string, object: string, value: string): string {
  const key = JSON.stringify(`$${name}`);
  return `if (!${low.bind(storeLeaf)}(${object}, ${JSON.stringify(name)}, ${key}, ${value})) ${low.deopt("python")}`;
}

/** Set an attribute of an object without asking Python code; false, with nothing done, where that may have a say. */
function storeLeaf(object: Value, name: string, key: `$${string}`, value: Value): boolean {
  if (!(object instanceof PyObject) || object instanceof Type || object instanceof Module) return false;
  if (object.type.slot(slots.SETATTR) !== objectType.slot(slots.SETATTR)) return false;
  const cache = storeCache(object, name, value);
  return cache !== undefined && writeCached(object as Attributed, key, value, cache);
}

function storeInAny(low: Lowering, name: string): void {
  const s = low.temporary("s");
  const [object, value] = [low.value(1), low.value(3)];
  const key = JSON.stringify(`$${name}`);
  const test = `${low.bind(storeLeaf)}(${object}, ${JSON.stringify(name)}, ${key}, ${value})`;
  low.emit(`if (!${test}) { ${s} = S(${low.frame()}, d); ${low.afterTool(s)} }`);
  low.clobber();
}

/** What `super().name` was for the class of the last `self`. */
class SuperCache {
  private type: Type | undefined = undefined;
  private version = 0;
  private found: Value | undefined = undefined;
  private readonly after: Type;
  private readonly name: string;

  constructor(after: Type, name: string) {
    this.after = after;
    this.name = name;
  }

  /** A method to be called with `self`; undefined where it takes more to find out. */
  find(self: Value): Value | undefined {
    const type = typeOf(self);
    if (type === this.type && type.version === this.version) return this.found;
    if (self instanceof Type || self instanceof Module || !type.isSubclassOf(this.after)) return undefined;
    const found = lookupAfter(type, this.after, this.name);
    const isPlain =
      found instanceof Function ||
      (found instanceof Native && (found.kind === "method" || found.kind === "slot"));
    this.type = type;
    this.version = type.version;
    this.found = isPlain ? found : undefined;
    return this.found;
  }
}

/** `super().name` where `self` is of more than one class. */
function loadSuperOfAny(low: Lowering, base: number, type: Type, name: string): void {
  const t = low.temporary();
  const s = low.temporary("s");
  const self = low.value(4);
  const cache = low.site("super", () => new SuperCache(type, name));
  const [func, first] = [low.r(base), low.r(base + 1)];
  low.emit(`${t} = ${cache}.find(${self});`);
  low.emit(
    `if (${t} === undefined) { ${s} = S(${low.frame()}, d); ${low.afterTool(s)} ${func} = F.registers[${base}]; ${first} = F.registers[${base + 1}]; } else { ${first} = ${self}; ${func} = ${t}; }`,
  );
  low.clobber();
  low.know(base, aValue);
  low.know(base + 1, aMaybe);
}

/** `super().name`: what comes after the class in the order of `self`'s. */
function loadSuper(low: Lowering): void {
  const isMethod = low.words[low.pc] === op.LOAD_SUPER_METHOD;
  const name = nameAt(low, 5);
  const base = low.operand(1);
  const shape = low.profile.exact(low.pc + 4);
  const self = low.slot(4);
  const type = low.slot(3).constant;
  const isKnown = isMethod && low.slot(2).constant === superType && type instanceof Type;
  if (isKnown && self.type !== cellType && (!(shape instanceof Shape) || low.hasFailed("shape"))) {
    loadSuperOfAny(low, base, type, name);
    return;
  }
  if (
    !isMethod ||
    low.slot(2).constant !== superType ||
    !(shape instanceof Shape) ||
    low.hasFailed("shape") ||
    !(type instanceof Type) ||
    self.type === cellType ||
    hasOwnWays(shape.type) ||
    !shape.type.isSubclassOf(type)
  ) {
    low.generic();
    return;
  }
  const found = lookupAfter(shape.type, type, name);
  const isPlain =
    found instanceof Function ||
    (found instanceof Native && (found.kind === "method" || found.kind === "slot"));
  if (!isPlain) {
    low.generic();
    return;
  }
  low.guardShape(4, shape);
  low.copy(base + 1, low.operand(4));
  low.know(base, constantSlot(found));
}

const specials = [slots.ENTER, slots.EXIT, slots.AENTER, slots.AEXIT];

/** `LOAD_SPECIAL`: a method of the class in Python is bound at once; anything else is the interpreter's. */
function specialLeaf(object: Value, which: number): Value | undefined {
  const found = typeOf(object).slot(specials[which]);
  return found instanceof Function ? new BoundMethod(found, object) : undefined;
}

function loadSpecial(low: Lowering): void {
  const dst = low.operand(1);
  const t = low.temporary();
  low.emit(`${t} = ${low.bind(specialLeaf)}(${low.value(2)}, ${low.operand(3)});`);
  low.emit(`if (${t} === undefined) ${low.otherwise(t)}`);
  low.settle();
  low.set(dst, aValue, t);
}

/** A class's own data member (a counter, say) as it is now; undefined where its class is not so plain. */
function classDatum(type: Type, name: string): Value | undefined {
  const value = type.members.get(name);
  return value !== undefined && isPlainDatum(value) ? value : undefined;
}

function isPlainDatum(value: Value): boolean {
  return !(value instanceof PyObject) || value instanceof Float;
}

/** Load a class's data member by name: it has changed before. */
function loadDatum(low: Lowering, dst: number, type: Type, name: string): boolean {
  const owner = type.definer(name);
  if (owner === undefined || classDatum(owner, name) === undefined || low.hasFailed("datum")) return false;
  low.guardVersion(type);
  const t = low.temporary();
  low.emit(`${t} = ${low.bind(owner.members)}.get(${JSON.stringify(name)});`);
  low.emit(`if (${t} === undefined || !${low.bind(isPlainDatum)}(${t})) ${low.deopt("datum")}`);
  low.set(dst, aValue, t);
  return true;
}

/** `Class.counter = value`, of a data member that is there; the members of the class stay what they are otherwise. */
function storeDatum(low: Lowering, type: Type, name: string): boolean {
  const isPlainClass = type.type.slot(slots.SETATTR) === typeType.slot(slots.SETATTR) && !type.isBuiltin;
  if (!isPlainClass || classDatum(type, name) === undefined || low.hasFailed("datum")) return false;
  if (type.type.lookup(name) !== undefined || slotNumber(name) !== undefined) return false;
  low.guardVersion(type);
  const value = low.value(3);
  const isFine = `${low.bind(isPlainDatum)}(${value}) && ${low.bind(classDatum)}(${low.bind(type)}, ${JSON.stringify(name)}) !== undefined`;
  low.emit(`if (!(${isFine})) ${low.deopt("datum")}`);
  low.emit(`${low.bind(type)}.setMember(${JSON.stringify(name)}, ${value});`);
  for (const fact of low.state.facts) if (fact.startsWith("data ")) low.state.facts.delete(fact);
  return true;
}

export const attributeLowering = {
  [op.LOAD_SPECIAL]: loadSpecial,
  [op.LOAD_ATTR]: loadAttribute,
  [op.LOAD_METHOD]: loadMethod,
  [op.STORE_ATTR]: storeAttribute,
  [op.LOAD_SUPER_METHOD]: loadSuper,
} as const;
