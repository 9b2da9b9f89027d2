import { VARARGS, VARKEYWORDS } from "../code/index.ts";
import * as op from "../code/opcode.generated.ts";
import { callNative } from "../interpreter/call.ts";
import { INIT, INIT_THEN, NEW, STORE } from "../interpreter/completion.ts";
import { generatorType } from "../interpreter/frame.ts";
import { Dict, dictType } from "../object/dict.ts";
import { CodeObject, Function } from "../object/function.ts";
import { type List, listType } from "../object/list.ts";
import { BoundMethod, checkNew, DEFER, Native } from "../object/native.ts";
import {
  floatType,
  intType,
  objectType,
  Shape,
  strType,
  Type,
  typeOf,
  typeType,
  type Value,
} from "../object/object.ts";
import { rangeType } from "../object/range.ts";
import * as slots from "../object/slot.generated.ts";
import { Tuple, tupleType } from "../object/tuple.ts";
import { callDeferral, makeGenerator, OTHER, stubOf } from "./free-call.ts";
import { inlined } from "./lower-native.ts";
import type { Lowering } from "./lowering.ts";
import { OBJECT } from "./profile.ts";
import { anObject, aValue, rawFloat } from "./slot.ts";

/** How many parameters a code has, `*args` and `**kwargs` included. */
export function parameterCount(code: CodeObject): number {
  const { argCount, kwOnlyCount, flags } = code.code;
  return argCount + kwOnlyCount + ((flags & VARARGS) !== 0 ? 1 : 0) + ((flags & VARKEYWORDS) !== 0 ? 1 : 0);
}

/**
 * The expressions for all parameters of a function, bound when compiling; undefined where that takes running. The last of
 * `args` are called `names`.
 */
function bind(
  low: Lowering,
  code: CodeObject,
  fn: Function | undefined,
  args: readonly string[],
  names: readonly string[],
): string[] | undefined {
  const { argCount, posOnlyCount, kwOnlyCount, varNames, flags } = code.code;
  const total = argCount + kwOnlyCount;
  const given = args.length - names.length;
  const bound: (string | undefined)[] = new Array(total).fill(undefined);
  if (given > argCount && (flags & VARARGS) === 0) return undefined;
  for (let i = 0; i < Math.min(given, argCount); i++) bound[i] = args[i];
  const more: string[] = [];
  const moreNames: string[] = [];
  for (let i = 0; i < names.length; i++) {
    const at = varNames.indexOf(names[i]);
    if (at >= posOnlyCount && at < total) {
      if (bound[at] !== undefined) return undefined;
      bound[at] = args[given + i];
    } else if ((flags & VARKEYWORDS) !== 0) {
      moreNames.push(names[i]);
      more.push(args[given + i]);
    } else return undefined;
  }
  for (let i = 0; i < total; i++) {
    if (bound[i] !== undefined) continue;
    if (fn === undefined) return undefined;
    const name = low.bind(fn);
    if (i < argCount) {
      const { defaults } = fn;
      const at = i - (argCount - (defaults?.items.length ?? 0));
      if (defaults === null || at < 0) return undefined;
      low.guardFact(`defaults ${name}`, `${name}.defaults === ${low.bind(defaults)}`, "defaults");
      bound[i] = low.literal(defaults.items[at]);
    } else {
      const { kwDefaults } = fn;
      const value = kwDefaults?.get(varNames[i]);
      if (kwDefaults === null || value === undefined) return undefined;
      const dict = low.bind(kwDefaults);
      low.guardFact(
        `kwdefaults ${name}`,
        `${name}.kwDefaults === ${dict} && ${dict}.layout === ${kwDefaults.layout}`,
        "defaults",
      );
      bound[i] = `${dict}.get(${JSON.stringify(varNames[i])})`;
    }
  }
  const result = bound as string[];
  if ((flags & VARARGS) !== 0) {
    result.push(`new ${low.bind(Tuple)}([${args.slice(Math.min(given, argCount), given).join(", ")}])`);
  }
  if ((flags & VARKEYWORDS) !== 0) result.push(dictOf(low, moreNames, more));
  return result;
}

/** A new dict with values under names. */
function dictOf(low: Lowering, names: readonly string[], values: readonly string[]): string {
  if (names.length === 0) return `new ${low.bind(Dict)}()`;
  return `${low.bind(Dict)}.named(${low.bind(names)}, [${values.join(", ")}])`;
}

/**
 * Call a Python function with all its parameters; the name of the result. The result of a call that comes back through
 * the heap is what `completion` makes of it.
 */
function callCode(
  low: Lowering,
  code: CodeObject,
  fn: string,
  bound: readonly string[],
  completion: number,
  detail: string,
  onAnswer: (() => string) | undefined = undefined,
): string {
  const t = low.temporary();
  if (code.isGenerator) {
    low.emit(`${t} = ${low.bind(makeGenerator)}(${fn}, [${bound.join(", ")}]);`);
    return t;
  }
  const args = ["d + 1", fn, ...bound].join(", ");
  low.emit(`${t} = ${low.bind(stubOf(code))}.call(${args});`);
  if (completion === STORE && onAnswer === undefined) {
    low.emit(`if (${t} === undefined) { ${low.afterCall()} }`);
    low.clobber();
    return t;
  }
  const s = low.temporary("s");
  const failed = `${s} = C(${low.frame()}, d, ${completion}, ${detail}); ${low.afterTool(s)}`;
  low.clobber();
  const answered = onAnswer === undefined ? "" : `${onAnswer()} ${t} = F.registers[${low.operand(1)}];`;
  low.emit(`if (${t} === undefined) { ${failed} ${answered} }`);
  return t;
}

/**
 * Call a known function with positional arguments, as many as it has parameters. An exception may be an answer to
 * `completion`: then the frame has gone on, and the text of `onAnswer` looks where.
 */
export function callKnown(
  low: Lowering,
  fn: Function,
  args: readonly string[],
  completion: number,
  detail: string,
  onAnswer: (() => string) | undefined = undefined,
): string {
  const code = fn.code.prepare();
  guardCode(low, fn);
  return callCode(low, code, low.bind(fn), args, completion, detail, onAnswer);
}

/** The shape of an operand that was always an instance of one Python class. */
export function instanceShape(low: Lowering, index: number): Shape | undefined {
  const shape = low.profile.exact(low.pc + index);
  const isInstance = low.kinds(index) === OBJECT && shape instanceof Shape && !shape.type.isBuiltin;
  return isInstance && !low.hasFailed("shape") ? shape : undefined;
}

/** The method in a slot of the one Python class that an operand was always of, if it takes so many arguments; guarded. */
export function methodOfInstance(
  low: Lowering,
  slot: number,
  index: number,
  count: number,
): Function | undefined {
  const shape = instanceShape(low, index);
  const method = shape?.type.slot(slot);
  if (shape === undefined || !(method instanceof Function)) return undefined;
  const { isSimple, argCount } = method.code.prepare();
  if (!isSimple || argCount !== count) return undefined;
  low.guardShape(index, shape);
  return method;
}

/** A function's code may be replaced. */
function guardCode(low: Lowering, fn: Function): void {
  const name = low.bind(fn);
  low.guardFact(`code ${name}`, `${name}.code === ${low.bind(fn.code)}`, "code");
}

/** A call of `callee`, which a guard has made sure of; false if it can't be made when compiling. */
function callConstant(
  low: Lowering,
  callee: Value,
  args: readonly string[],
  names: readonly string[],
  operands: readonly number[],
  isBound: boolean,
): boolean {
  const dst = low.operand(1);
  if (callee instanceof Function) {
    const code = callee.code.prepare();
    const bound = bind(low, code, callee, args, names);
    if (bound === undefined) return false;
    guardCode(low, callee);
    const t = callCode(low, code, low.bind(callee), bound, STORE, "null");
    low.set(dst, code.isGenerator ? resultOfGeneratorCall(code) : aValue, t);
    return true;
  }
  if (callee instanceof Type) return constructKnown(low, callee, args, names, operands);
  if (callee instanceof Native && names.length === 0) {
    const inline = inlined(callee);
    if (inline !== undefined) {
      low.guardArguments(operands, low.argumentBase);
      if (inline(low, args, operands, callee)) return true;
    }
    return callNativeKnown(low, callee, args, operands, isBound);
  }
  if (callee instanceof Native) {
    callAny(low, low.bind(callee), args, names);
    return true;
  }
  return false;
}

function resultOfGeneratorCall({ flags }: CodeObject): typeof aValue {
  return (flags & (0x80 | 0x200)) === 0 ? anObject(generatorType) : anObject(undefined);
}

/** The arguments of a native, bound when compiling, defaults included; undefined where they don't fit. */
function padded(low: Lowering, native: Native, args: readonly string[]): string[] | undefined {
  const { most, least, defaults } = native.arity;
  if (most < 0) return gathered(low, native, args);
  if (args.length > most || args.length < least) return undefined;
  const result = args.slice();
  for (let i = args.length; i < most; i++) {
    const value = defaults[i];
    result.push(value === undefined ? "undefined" : low.literal(value));
  }
  return result;
}

/** As `padded`, of a native that takes any number of arguments, or keywords, of which there are none. */
function gathered(low: Lowering, native: Native, args: readonly string[]): string[] | undefined {
  const { leading, least, defaults, isOpen, rest } = native.gathering;
  if (args.length < least || (!isOpen && args.length > leading)) return undefined;
  const constant = (value: unknown): string =>
    value === undefined ? "undefined" : value instanceof Map ? low.bind(value) : low.literal(value as Value);
  const result: string[] = [];
  for (let i = 0; i < leading; i++) result.push(args[i] ?? constant(defaults[i]));
  if (isOpen) result.push(`[${args.slice(leading).join(", ")}]`);
  return [...result, ...rest.map(constant)];
}

function callNativeKnown(
  low: Lowering,
  native: Native,
  args: readonly string[],
  operands: readonly number[],
  isBound: boolean,
): boolean {
  const { owner } = native;
  if (isBound !== (owner !== null)) return false;
  const t = low.temporary();
  // Natives of int, str and float get what is inside of instances of subclasses.
  const isPlain =
    owner === null || owner.unwrap === null || native.keepsReceiver || isExactly(low, operands[0], owner);
  const bound = isPlain ? padded(low, native, args) : undefined;
  if (bound !== undefined) low.emit(low.attempt(t, `${low.bind(native.call)}(${bound.join(", ")})`));
  else {
    const list = `[${args.join(", ")}]`;
    low.emit(low.attempt(t, `${low.bind(callNative)}(${low.bind(native)}, ${list}, null, false)`));
  }
  deferOf(low, t, native, args);
  low.clobber();
  low.set(low.operand(1), aValue, t);
  return true;
}

function isExactly(low: Lowering, operand: number, type: Type): boolean {
  const { tag, type: known } = low.slotAt(operand);
  if (tag === "str") return type === strType;
  if (tag === "int") return type === intType;
  return tag === "float" ? type === floatType : known === type;
}

/** Go on with the call that stands for a native that deferred. */
function deferOf(low: Lowering, t: string, native: Native, args: readonly string[]): void {
  const call = `${t} = ${low.bind(callDeferral)}(d + 1, ${low.bind(native)}, [${args.join(", ")}]);`;
  low.emit(`if (${t} === ${low.bind(DEFER)}) { ${call} ${afterFreeCall(low, t, low.operand(1))} }`);
}

/** Make an instance of a class. */
function constructKnown(
  low: Lowering,
  type: Type,
  args: readonly string[],
  names: readonly string[],
  operands: readonly number[],
): boolean {
  if (type.type.slot(slots.CALL) !== typeType.slot(slots.CALL)) return false;
  if (type === typeType) {
    if (args.length !== 1 || names.length > 0) return false;
    low.set(low.operand(1), anObject(undefined), `${low.bind(typeOf)}(${args[0]})`);
    return true;
  }
  const make = type.slot(slots.NEW);
  const init = type.slot(slots.INIT);
  const dst = low.operand(1);
  if (make === objectType.slot(slots.NEW)) {
    if (type.isAbstract || type.isBuiltin) return false;
    if (init === objectType.slot(slots.INIT) && args.length === 0) {
      low.guardVersion(type);
      if (!type.type.isBuiltin) low.guardVersion(type.type);
      low.set(dst, anObject(type, type.rootShape), `new ${low.bind(type.layout)}()`);
      return true;
    }
    if (!(init instanceof Function)) return false;
    const code = init.code.prepare();
    if (code.isGenerator) return false;
    const instance = low.temporary("o");
    const bound = bind(low, code, init, [instance, ...args], names);
    if (bound === undefined) return false;
    low.guardVersion(type);
    if (!type.type.isBuiltin) low.guardVersion(type.type);
    guardCode(low, init);
    low.emit(`${instance} = new ${low.bind(type.layout)}();`);
    const t = callCode(low, code, low.bind(init), bound, INIT, instance);
    const s = low.temporary("s");
    low.emit(
      `if (${t} !== null) { ${s} = Q(${low.frame()}, d, ${INIT}, ${instance}, ${t}); ${low.afterTool(s)} }`,
    );
    low.set(dst, anObject(undefined), instance);
    return true;
  }
  if (type === dictType && names.length > 0 && names.length === args.length) {
    low.set(dst, anObject(dictType), dictOf(low, names, args));
    return true;
  }
  if (!(make instanceof Native) || names.length > 0) return false;
  if (type === rangeType && makeRange(low, args, operands)) return true;
  if (type === floatType && operands.length === 1) {
    const { tag } = low.slotAt(operands[0]);
    if (tag === "int") {
      low.set(dst, rawFloat, args[0]);
      return true;
    }
    if (tag === "float") {
      low.copy(dst, operands[0]);
      return true;
    }
  }
  return makeByNative(low, type, make, init, args);
}

/** An instance that a builtin class's `__new__` makes, initialised by the class's `__init__`, if it has one of its own. */
function makeByNative(
  low: Lowering,
  type: Type,
  make: Native,
  init: Value | undefined,
  args: readonly string[],
): boolean {
  if (make.kind !== "new" || !type.isConstructible) return false;
  const dst = low.operand(1);
  const hasInit = init !== undefined && init !== objectType.slot(slots.INIT);
  if (hasInit && !(init instanceof Function || init instanceof Native)) return false;
  if (!type.isBuiltin) {
    try {
      checkNew(make, type);
    } catch {
      return false; // Where it is called it raises.
    }
    low.guardVersion(type);
    if (!type.type.isBuiltin) low.guardVersion(type.type);
  }
  const t = low.temporary(hasInit ? "o" : "t");
  const self = low.bind(type);
  const all = [self, ...args];
  const bound = padded(low, make, all);
  const list = `[${all.join(", ")}]`;
  if (bound !== undefined) low.emit(low.attempt(t, `${low.bind(make.call)}(${bound.join(", ")})`));
  else low.emit(low.attempt(t, `${low.bind(callNative)}(${low.bind(make)}, ${list}, null, true)`));
  const s = low.temporary("s");
  const detail = `{ type: ${self}, args: [${args.join(", ")}], names: null, completion: ${STORE}, detail: null }`;
  const onDefer = `${s} = D(${low.frame()}, d, ${low.bind(make)}, ${list}, ${NEW}, ${detail}); ${low.afterTool(s)}`;
  const isDeferred = `${t} === ${low.bind(DEFER)}`;
  if (!hasInit) {
    // In compiled code, where that can be; an instance of a Python class has an `__init__` to come.
    const answers = [
      `${t} = ${low.bind(callDeferral)}(d + 1, ${low.bind(make)}, ${list});`,
      `if (${t} === undefined) { ${s} = C(${low.frame()}, d, ${NEW}, ${detail}); ${low.afterTool(s)} }`,
      `else if (${isDeferred}) { ${onDefer} ${t} = F.registers[${dst}]; }`,
      `else if (typeof ${t} === "symbol") { ${s} = A(${low.frame()}, d, ${t}); ${low.afterTool(s)} }`,
      `else if (typeof ${t} === "object" && ${t} !== null && !${t}.type.isBuiltin) { ${s} = Q(${low.frame()}, d, ${NEW}, ${detail}, ${t}); ${low.afterTool(s)} ${t} = F.registers[${dst}]; }`,
    ];
    low.emit(`if (${isDeferred}) { ${answers.join(" ")} }`);
    low.clobber();
    low.set(dst, type === floatType ? { tag: "float", boxed: true, raw: false } : aValue, t);
    return true;
  }
  // Seldom: then the instruction is done, and what follows is the interpreter's.
  low.emit(`if (${isDeferred}) { ${onDefer} return O(F, d); }`);
  if (init instanceof Function) {
    const code = init.code.prepare();
    const parameters = code.isGenerator ? undefined : bind(low, code, init, [t, ...args], []);
    if (parameters === undefined) return false;
    guardCode(low, init);
    const r = callCode(low, code, low.bind(init), parameters, INIT, t);
    low.emit(`if (${r} !== null) { ${s} = Q(${low.frame()}, d, ${INIT}, ${t}, ${r}); ${low.afterTool(s)} }`);
  } else if (init instanceof Native) {
    const r = low.temporary();
    const given = [t, ...args];
    const isPlain = init.owner?.unwrap === null || init.keepsReceiver;
    const parameters = isPlain ? padded(low, init, given) : undefined;
    const initialise =
      parameters === undefined
        ? `${low.bind(callNative)}(${low.bind(init)}, [${given.join(", ")}], null, false)`
        : `${low.bind(init.call)}(${parameters.join(", ")})`;
    low.emit(low.attempt(r, initialise));
    const then = `{ instance: ${t}, completion: ${STORE}, detail: null }`;
    const call = `${r} = ${low.bind(callDeferral)}(d + 1, ${low.bind(init)}, [${given.join(", ")}]);`;
    low.emit(
      `if (${r} === ${low.bind(DEFER)}) { ${call} if (${r} !== null) { ${s} = A(${low.frame()}, d, ${r}, ${INIT_THEN}, ${then}); ${low.afterTool(s)} } }`,
    );
    low.clobber();
  }
  low.set(dst, anObject(undefined), t);
  return true;
}

/** `range(…)` that is iterated at once, over safe ints with a known step: no object is made. */
function makeRange(low: Lowering, args: readonly string[], operands: readonly number[]): boolean {
  const dst = low.operand(1);
  if (low.words[low.next] !== op.GET_ITER || low.words[low.next + 2] !== dst) return false;
  if (args.length < 1 || args.length > 3) return false;
  const isInt = (operand: number): boolean => low.slotAt(operand).tag === "int";
  let step = 1;
  if (args.length === 3) {
    const given = low.slotAt(operands[2]).constant;
    if (typeof given !== "number" || given === 0) return false;
    step = given;
  }
  for (let i = 0; i < Math.min(args.length, 2); i++) {
    if (isInt(operands[i])) continue;
    if (low.hasFailed("range")) return false;
    low.emit(`if (typeof ${args[i]} !== "number") ${low.deopt("range")}`);
  }
  const [start, stop] = args.length === 1 ? ["0", args[0]] : args;
  const end = low.temporary("z");
  low.emit(`${end} = ${stop}; ${low.n(dst)} = ${start}; ${low.e(dst)} = ${end};`);
  low.know(dst, { tag: "range", boxed: false, raw: true, step });
  return true;
}

/** The values of registers from `base` on. */
function registersFrom(low: Lowering, base: number, count: number): { args: string[]; operands: number[] } {
  const operands = Array.from({ length: count }, (_, i) => base + i);
  return { args: operands.map(operand => low.valueAt(operand)), operands };
}

function namesAt(low: Lowering, index: number): readonly string[] {
  return (low.code.constants[low.operand(index)] as Tuple).items as readonly string[];
}

/** `CALL` and `CALL_KW`. */
function call(low: Lowering): void {
  const names = low.words[low.pc] === op.CALL_KW ? namesAt(low, 5) : [];
  const { args, operands } = registersFrom(low, low.operand(3), low.operand(4));
  const known = low.slot(2).constant;
  low.countStep();
  if (known !== undefined) {
    if (!callConstant(low, known, args, names, operands, false)) low.generic();
    return;
  }
  const callee = low.callee();
  if (callee === undefined || low.hasFailed("callee")) {
    if (!callInstance(low, args, names)) callAny(low, low.value(2), args, names);
    return;
  }
  const name = low.value(2);
  if (low.profile.isBound(low.pc)) {
    const self = low.temporary("o");
    const isSame =
      callee instanceof CodeObject ? `.func.code === ${low.bind(callee)}` : `.func === ${low.bind(callee)}`;
    low.emit(
      `if (!(${name} instanceof ${low.bind(BoundMethod)} && ${name}${isSame})) ${low.deopt("callee")}`,
    );
    low.emit(`${self} = ${name}.self;`);
    const all = [self, ...args];
    if (callee instanceof Function && callConstant(low, callee, all, names, [-1, ...operands], true)) return;
    callAny(low, name, args, names);
    return;
  }
  if (callee instanceof CodeObject) {
    const code = callee.prepare();
    const bound = bind(low, code, undefined, args, names);
    if (bound === undefined) {
      low.generic();
      return;
    }
    const isCode = `${name} instanceof ${low.bind(Function)} && ${name}.code === ${low.bind(code)}`;
    low.emit(`if (!(${isCode})) ${low.deopt("callee")}`);
    const t = callCode(low, code, name, bound, STORE, "null");
    low.set(low.operand(1), aValue, t);
    return;
  }
  low.emit(`if (${name} !== ${low.bind(callee)}) ${low.deopt("callee")}`);
  if (!callConstant(low, callee, args, names, operands, false)) low.generic();
}

/** A call of an instance of a Python class that has a `__call__`. */
function callInstance(low: Lowering, args: readonly string[], names: readonly string[]): boolean {
  const shape = low.profile.exact(low.pc + 2);
  if (low.kinds(2) !== OBJECT || !(shape instanceof Shape) || shape.isDict || low.hasFailed("shape"))
    return false;
  const method = shape.type.isBuiltin ? undefined : shape.type.slot(slots.CALL);
  if (!(method instanceof Function)) return false;
  const code = method.code.prepare();
  low.guardShape(2, shape);
  const bound = bind(low, code, method, [low.value(2), ...args], names);
  if (bound === undefined) return false;
  guardCode(low, method);
  const t = callCode(low, code, low.bind(method), bound, STORE, "null");
  low.set(low.operand(1), aValue, t);
  return true;
}

/** `CALL_METHOD` and `CALL_METHOD_KW`. */
function callMethod(low: Lowering): void {
  const names = low.words[low.pc] === op.CALL_METHOD_KW ? namesAt(low, 4) : [];
  const base = low.operand(2);
  const argc = low.operand(3);
  const self = low.slotAt(base + 1);
  const known = low.slotAt(base).constant;
  low.countStep();
  const isBound = self.tag !== "unbound";
  if (self.tag === "maybe") {
    const rest = registersFrom(low, base + 2, argc).args;
    callAny(low, low.valueAt(base), rest, names, low.r(base + 1));
    return;
  }
  const { args, operands } = isBound
    ? registersFrom(low, base + 1, argc + 1)
    : registersFrom(low, base + 2, argc);
  if (known !== undefined) {
    if (!callConstant(low, known, args, names, operands, isBound)) low.generic();
    return;
  }
  const callee = low.callee();
  if (isBound && callee instanceof Function && callMethodFirst(low, callee, args, names)) return;
  const isOther = callee instanceof CodeObject || low.profile.isBound(low.pc);
  if (callee === undefined || isOther || low.hasFailed("callee")) {
    if (isBound) callAny(low, low.valueAt(base), args.slice(1), names, args[0], true);
    else callAny(low, low.valueAt(base), args, names);
    return;
  }
  low.emit(`if (${low.valueAt(base)} !== ${low.bind(callee)}) ${low.deopt("callee")}`);
  if (!callConstant(low, callee, args, names, operands, isBound)) low.generic();
}

/** A method that was always the same function, and may be another one now. */
function callMethodFirst(
  low: Lowering,
  callee: Function,
  args: readonly string[],
  names: readonly string[],
): boolean {
  const code = callee.code.prepare();
  if (code.isGenerator || names.length > 0) return false;
  const bound = bind(low, code, callee, args, names);
  if (bound === undefined) return false;
  const t = low.temporary();
  const dst = low.operand(1);
  const name = low.valueAt(low.operand(2));
  const fn = low.bind(callee);
  const isSame = `${name} === ${fn} && ${fn}.code === ${low.bind(code)}`;
  const same = `${t} = ${low.bind(stubOf(code))}.call(${["d + 1", fn, ...bound].join(", ")});`;
  low.emit(`if (${isSame}) ${same} else { ${freeCall(low, t, name, args.slice(1), args[0], true)} }`);
  low.emit(afterFreeCall(low, t, dst));
  low.clobber();
  low.set(dst, aValue, t);
  return true;
}

/** A call whose callee only running tells; `self`, if given, may be undefined: then there is none. */
function callAny(
  low: Lowering,
  callee: string,
  args: readonly string[],
  names: readonly string[],
  self: string | undefined = undefined,
  hasSelf = false,
): void {
  const t = low.temporary();
  const dst = low.operand(1);
  if (names.length > 0) {
    const given = `[${args.join(", ")}], ${low.bind(names)}`;
    low.emit(`${t} = V(d + 1, ${callee}, ${self ?? "undefined"}, ${given});`);
  } else low.emit(freeCall(low, t, callee, args, self, hasSelf));
  low.emit(afterFreeCall(low, t, dst));
  low.clobber();
  low.set(dst, aValue, t);
}

/** Statements that call what only running tells, through its stub where it has one. */
function freeCall(
  low: Lowering,
  t: string,
  callee: string,
  args: readonly string[],
  self: string | undefined,
  hasSelf = false,
): string {
  const x = low.temporary("x");
  const all = self === undefined ? args : [self, ...args];
  const isBound = self === undefined || hasSelf ? "" : `${self} !== undefined && `;
  const isQuick = `${isBound}${callee} instanceof ${low.bind(Function)} && (${x} = ${callee}.code).argCount === ${all.length} && ${x}.stub !== null`;
  const quick = `${t} = ${x}.stub.call(${["d + 1", callee, ...all].join(", ")});`;
  return `if (${isQuick}) ${quick} else ${t} = V(d + 1, ${callee}, ${self ?? "undefined"}, [${args.join(", ")}]);`;
}

/** Statements that follow a free call: `t` is its value behind them. */
function afterFreeCall(low: Lowering, t: string, dst: number): string {
  return `${low.afterFreeCall(t)} ${t} = F.registers[${dst}]; }`;
}

/** `CALL_EX` of a tuple or list, with keywords in a dict. */
function callSpread(low: Lowering): void {
  low.countStep();
  const [callee, args, kwargs] = [low.value(2), low.value(3), low.value(4)];
  const dst = low.operand(1);
  const t = low.temporary();
  const items = `${low.bind(spreadItems)}(${args}, ${kwargs})`;
  const x = low.temporary("x");
  const names = `${kwargs} === null ? null : ${low.bind(namesOf)}(${kwargs})`;
  low.emit(
    `${x} = ${items}; ${t} = ${x} === undefined ? ${low.bind(OTHER)} : V(d + 1, ${callee}, undefined, ${x}, ${names});`,
  );
  low.emit(afterFreeCall(low, t, dst));
  low.clobber();
  low.set(dst, aValue, t);
}

/** The arguments of a call, positional ones first; undefined where the interpreter has to look. */
function spreadItems(args: Value, kwargs: Value): Value[] | undefined {
  const type = typeOf(args);
  if (type !== tupleType && type !== listType) return undefined;
  const items = (args as Tuple | List).items.slice();
  if (kwargs === null) return items;
  const { keys, values } = kwargs as Dict;
  for (let i = 0; i < keys.length; i++) {
    const name = keys[i];
    if (name === undefined) continue;
    if (typeof name !== "string") return undefined;
    items.push(values[i]);
  }
  return items;
}

/** What keyword arguments are called; null if there are none. */
function namesOf(kwargs: Dict): readonly string[] | null {
  return kwargs.size === 0 ? null : kwargs.stringKeys();
}

function returnValue(low: Lowering): void {
  const value = low.value(1);
  low.end(low.code.isGenerator ? `m.hasEnded = true; return ${value};` : `return ${value};`);
}

/** `YIELD` and `ASYNC_YIELD`: the frame keeps what is needed to go on. */
function yieldValue(low: Lowering): void {
  const value = low.value(2);
  low.end(`${low.spill()} m.hasEnded = false; return ${value};`);
}

export const callLowering = {
  [op.CALL]: call,
  [op.CALL_KW]: call,
  [op.CALL_METHOD]: callMethod,
  [op.CALL_METHOD_KW]: callMethod,
  [op.CALL_EX]: callSpread,
  [op.RETURN]: returnValue,
  [op.YIELD]: yieldValue,
  [op.ASYNC_YIELD]: yieldValue,
} as const;
