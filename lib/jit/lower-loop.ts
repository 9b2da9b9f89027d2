import { ASYNC_GENERATOR, COROUTINE, GENERATOR } from "../code/index.ts";
import * as op from "../code/opcode.generated.ts";
import { AITER, ANEXT, DELEGATE, ITER, NEXT, STORE } from "../interpreter/completion.ts";
import {
  AsyncGenerator,
  asyncGeneratorType,
  Coroutine,
  coroutineType,
  Generator,
  generatorType,
} from "../interpreter/frame.ts";
import { asyncSendType, isAwaitable, isDelegating, newAsyncStep } from "../interpreter/generator.ts";
import { newException, Raised, StopAsyncIteration } from "../object/error.ts";
import { Function } from "../object/function.ts";
import { listType } from "../object/list.ts";
import { ListIterator, TupleIterator } from "../object/list-iterator.ts";
import { DEFER, Native } from "../object/native.ts";
import { Float, Shape, Type, typeOf, type Value } from "../object/object.ts";
import { pair } from "../object/pair.ts";
import { callLeaf, LeafIterator, PyIterator } from "../object/protocol.ts";
import { RangeIterator } from "../object/range.ts";
import * as slots from "../object/slot.generated.ts";
import { tupleType } from "../object/tuple.ts";
import { callDeferral } from "./free-call.ts";
import { callKnown, methodOfInstance } from "./lower-call.ts";
import type { Lowering } from "./lowering.ts";
import { type Exact, FLOAT, OBJECT } from "./profile.ts";
import { EXHAUSTED } from "./runtime.ts";
import { anInt, anObject, aPair, aValue, rawFloat } from "./slot.ts";

const listIteratorType = new ListIterator(null).type;
const tupleIteratorType = new TupleIterator(null).type;
const rangeIteratorType = new RangeIterator().type;

/** `iter(value)` of builtin values; undefined where Python code decides. */
function iteratorLeaf(value: Value): Value | undefined {
  if (value instanceof Generator && !(value instanceof Coroutine) && !(value instanceof AsyncGenerator))
    return value;
  const type = typeOf(value);
  if (!type.isBuiltin) return undefined;
  const method = type.slot(slots.ITER);
  if (!(method instanceof Native)) return undefined;
  const result = callLeaf(method, value);
  return result === DEFER ? undefined : result;
}

function getIterator(low: Lowering): void {
  const dst = low.operand(1);
  const source = low.operand(2);
  const slot = low.slot(2);
  if (slot.tag === "range" && slot.raw) {
    if (source !== dst) low.emit(`${low.n(dst)} = ${low.n(source)}; ${low.e(dst)} = ${low.e(source)};`);
    low.know(dst, { tag: "range", boxed: false, raw: false, step: slot.step });
    return;
  }
  const exact = slot.type ?? (low.kinds(2) === OBJECT ? low.profile.exact(low.pc + 2) : undefined);
  if (exact === listType && !low.hasFailed("type")) {
    low.guardType(2, listType);
    low.set(dst, anObject(listIteratorType), `new ${low.bind(ListIterator)}(${low.value(2)})`);
    return;
  }
  if (exact === tupleType && !low.hasFailed("type")) {
    low.guardType(2, tupleType);
    low.set(dst, anObject(tupleIteratorType), `new ${low.bind(TupleIterator)}(${low.value(2)})`);
    return;
  }
  if (slot.type === generatorType) {
    low.copy(dst, source);
    return;
  }
  if (exact instanceof Shape && !exact.type.isBuiltin && !low.hasFailed("shape")) {
    const method = exact.type.slot(slots.ITER);
    if (method instanceof Function && method.code.prepare().isSimple && method.code.argCount === 1) {
      low.guardShape(2, exact);
      const { isGenerator } = method.code;
      const t = callKnown(low, method, [low.value(2)], ITER, "null");
      if (isGenerator) {
        low.set(dst, anObject(generatorType), t);
        return;
      }
      const s = low.temporary("s");
      low.emit(
        `if (${low.bind(hasNext)}(${t})) ${low.r(dst)} = ${t}; else { ${s} = Q(${low.frame()}, d, ${ITER}, null, ${t}); ${low.afterTool(s)} }`,
      );
      low.know(dst, aValue);
      return;
    }
  }
  const t = low.temporary();
  low.emit(low.attempt(t, `${low.bind(iteratorLeaf)}(${low.value(2)})`));
  low.emit(`if (${t} === undefined) ${low.otherwise(t, [2])}`);
  low.settle();
  low.set(dst, aValue, t);
}

function hasNext(value: Value): boolean {
  return typeOf(value).slot(slots.NEXT) !== undefined;
}

/** `FOR_ITER`: the next item, or on behind the loop. */
function iterate(low: Lowering): void {
  const dst = low.operand(1);
  const register = low.operand(2);
  const slot = low.slot(2);
  const exhausted = low.operand(3);
  if (slot.tag === "range") {
    const [n, e] = [low.n(register), low.e(register)];
    const step = slot.step as number;
    const done = low.goTo(exhausted);
    low.emit(`if (!(${n} ${step > 0 ? "<" : ">"} ${e})) { ${done} }`);
    low.set(dst, anInt, n);
    low.emit(`${n} ${step > 0 ? "+=" : "-="} ${Math.abs(step)};`);
    low.end(low.goTo(low.next));
    return;
  }
  const exact =
    slot.type ??
    (low.kinds(2) === OBJECT && !low.hasFailed("type") ? low.profile.exact(low.pc + 2) : undefined);
  if (exact instanceof Shape) {
    if (iterateInstance(low, exact, exhausted)) return;
  } else if (exact === rangeIteratorType) {
    low.guardType(2, exact);
    const name = low.value(2);
    low.emit(`if (${name}.left <= 0) { ${low.goTo(exhausted)} }`);
    low.emit(`${name}.left--;`);
    low.set(dst, anInt, `${name}.next`);
    low.emit(`${name}.next += ${name}.step;`);
    low.end(low.goTo(low.next));
    return;
  } else if (exact === listIteratorType) {
    low.guardType(2, exact);
    iterateList(low, dst, exhausted);
    return;
  } else if (exact === tupleIteratorType) {
    low.guardType(2, exact);
    const name = low.value(2);
    const items = low.temporary("l");
    low.emit(`${items} = ${name}.tuple === null ? [] : ${name}.tuple.items;`);
    low.emit(`if (${name}.index >= ${items}.length) { ${name}.tuple = null; ${low.goTo(exhausted)} }`);
    low.set(dst, aValue, `${items}[${name}.index++]`);
    low.end(low.goTo(low.next));
    return;
  } else if (exact === generatorType) {
    low.guardType(2, exact);
    iterateGenerator(low, dst, exhausted);
    return;
  } else if (exact instanceof Type && exact.isBuiltin && exact.layout.prototype instanceof PyIterator) {
    if (iteratePairs(low, exact, exhausted)) return;
    low.guardType(2, exact);
    iterateBuiltin(low, dst, exact, exhausted);
    return;
  }
  if (low.profile.exacts(low.pc + 2).includes(generatorType)) {
    iterateGeneratorOrLeaf(low, dst, exhausted);
    return;
  }
  const t = low.temporary();
  low.emit(
    `${t} = undefined; if (${low.value(2)} instanceof ${low.bind(LeafIterator)}) { ${low.attempt(t, `${low.value(2)}.advance()`)} if (${t} === undefined) { ${low.goTo(exhausted)} } }`,
  );
  finishIteration(low, t, dst, exhausted);
}

/** Where `t` is undefined the interpreter asks the iterator; then on. */
function finishIteration(low: Lowering, t: string, dst: number, exhausted: number): void {
  const s = low.temporary("s");
  low.clobber();
  low.emit(
    `if (${t} === undefined) { ${s} = S(${low.frame()}, d); ${low.afterTool(s)} if (F.pc === ${exhausted}) { ${low.goTo(exhausted)} } ${t} = F.registers[${dst}]; }`,
  );
  low.set(dst, aValue, t);
  low.end(low.goTo(low.next));
}

function iterateList(low: Lowering, dst: number, exhausted: number): void {
  const name = low.value(2);
  const list = low.temporary("l");
  const t = low.temporary();
  low.emit(`${list} = ${name}.list;`);
  low.emit(
    `if (${list} === null || ${name}.index >= ${list}.raw.length) { ${name}.list = null; ${low.goTo(exhausted)} }`,
  );
  if (low.kinds(1) === FLOAT && !low.hasFailed("float item")) {
    low.emit(
      `if (${list}.floats) ${low.f(dst)} = ${list}.raw[${name}.index++]; else { ${t} = ${list}.raw[${name}.index]; if (!(${t} instanceof ${low.bind(Float)})) ${low.deopt("float item")} ${low.f(dst)} = ${t}.value; ${name}.index++; }`,
    );
    low.know(dst, rawFloat);
  } else {
    low.set(
      dst,
      aValue,
      `${list}.floats ? new ${low.bind(Float)}(${list}.raw[${name}.index++]) : ${list}.raw[${name}.index++]`,
    );
  }
  low.end(low.goTo(low.next));
}

/**
 * `for a, b in …` of an iterator that makes pairs: the instruction behind unpacks them, so that no tuple needs to be made.
 */
function iteratePairs(low: Lowering, type: Type, exhausted: number): boolean {
  const { words, next } = low;
  const dst = low.operand(1);
  if (words[next] !== op.UNPACK_SEQUENCE || words[next + 2] !== dst || words[next + 3] !== 2) return false;
  if (!isPaired(type) || low.hasFailed("pair") || !low.profile.isVisited(next)) return false;
  low.guardType(2, type);
  const t = low.temporary();
  const name = low.value(2);
  low.emit(low.attempt(t, `${name}.advancePair()`));
  low.emit(`if (${t} === undefined) { ${low.goTo(exhausted)} }`);
  low.emit(`if (${t} === ${low.bind(DEFER)}) ${low.retreat("pair")}`);
  low.clobber();
  low.emit(`${low.n(dst)} = ${low.bind(pair)}.first; ${low.e(dst)} = ${t};`);
  low.know(dst, aPair);
  low.end(low.goTo(next));
  return true;
}

function isPaired(type: Type): boolean {
  return "advancePair" in type.layout.prototype;
}

/** A builtin iterator: mostly a leaf; where it defers, the call that it named goes on. */
function iterateBuiltin(low: Lowering, dst: number, type: Type, exhausted: number): void {
  const t = low.temporary();
  const s = low.temporary("s");
  const name = low.value(2);
  const next = type.slot(slots.NEXT);
  low.emit(low.attempt(t, `${name}.advance()`));
  low.clobber();
  low.emit(`if (${t} === undefined) { ${low.goTo(exhausted)} }`);
  const call = `${t} = ${low.bind(callDeferral)}(d + 1, ${low.bind(next)}, [${name}]);`;
  low.emit(
    `if (${t} === ${low.bind(DEFER)}) { ${call} if (${t} === undefined || typeof ${t} === "symbol") { ${s} = A(${low.frame()}, d, ${t}, ${NEXT}); ${low.afterTool(s)} if (F.pc === ${exhausted}) { ${low.goTo(exhausted)} } ${t} = F.registers[${dst}]; } }`,
  );
  low.set(dst, aValue, t);
  low.end(low.goTo(low.next));
}

/** An iterator of a Python class: its `__next__` is called. */
function iterateInstance(low: Lowering, shape: Shape, exhausted: number): boolean {
  if (shape.type.isBuiltin || low.hasFailed("shape")) return false;
  const method = shape.type.slot(slots.NEXT);
  if (!(method instanceof Function) || !method.code.prepare().isSimple || method.code.argCount !== 1)
    return false;
  if (method.code.isGenerator) return false;
  low.guardShape(2, shape);
  const dst = low.operand(1);
  const onAnswer = (): string => `if (F.pc === ${exhausted}) { ${low.goTo(exhausted)} }`;
  const t = callKnown(low, method, [low.value(2)], NEXT, "null", onAnswer);
  low.set(dst, aValue, t);
  low.end(low.goTo(low.next));
  return true;
}

/** A generator is resumed. */
function iterateGenerator(low: Lowering, dst: number, exhausted: number): void {
  const t = low.temporary();
  const s = low.temporary("s");
  const name = low.value(2);
  low.emit(`${t} = G(${name}, d);`);
  low.clobber();
  low.emit(
    `if (${t} === undefined) { ${s} = C(${low.frame()}, d, ${NEXT}, null); ${low.afterTool(s)} if (F.pc === ${exhausted}) { ${low.goTo(exhausted)} } ${t} = F.registers[${dst}]; }`,
  );
  low.emit(`if (${name}.frame === null) { ${low.goTo(exhausted)} }`);
  low.set(dst, aValue, t);
  low.end(low.goTo(low.next));
}

/** Generators and builtin iterators, told apart each time. */
function iterateGeneratorOrLeaf(low: Lowering, dst: number, exhausted: number): void {
  const t = low.temporary();
  const s = low.temporary("s");
  const name = low.value(2);
  const kind = low.temporary("x");
  low.emit(
    `${kind} = ${name}?.type === ${low.bind(generatorType)} ? 1 : ${name} instanceof ${low.bind(LeafIterator)} ? 2 : 0;`,
  );
  low.emit(low.attempt(t, `${kind} === 1 ? G(${name}, d) : ${kind} === 2 ? ${name}.advance() : undefined`));
  const failed = `${s} = ${kind} === 1 ? C(${low.frame()}, d, ${NEXT}, null) : S(${low.frame()}, d); ${low.afterTool(s)}`;
  low.clobber();
  low.emit(`if (${kind} === 2 && ${t} === undefined) { ${low.goTo(exhausted)} }`);
  low.emit(
    `if (${t} === undefined) { ${failed} if (F.pc === ${exhausted}) { ${low.goTo(exhausted)} } ${t} = F.registers[${dst}]; } else if (${kind} === 1 && ${name}.frame === null) { ${low.goTo(exhausted)} }`,
  );
  low.set(dst, aValue, t);
  low.end(low.goTo(low.next));
}

/** What `yield from` and `await` go on with in compiled code. */
const delegates: readonly Exact[] = [generatorType, coroutineType, asyncSendType];

/** The classes that a delegate may be of; empty where the interpreter has to see. */
function delegateTypes(low: Lowering): readonly Exact[] {
  const { type } = low.slot(2);
  if (type !== undefined && delegates.includes(type)) return [type];
  const exacts = low.profile.exacts(low.pc + 2);
  return exacts.every(each => delegates.includes(each)) ? exacts : [];
}

/** `yield from` and `await`: what is yielded is yielded further, staying here; what is returned is the result. */
function delegate(low: Lowering): void {
  const types = delegateTypes(low);
  if (types.length === 0) {
    low.leave();
    return;
  }
  const isStep = types.includes(asyncSendType);
  const isOne = types.length === 1 && !low.hasFailed("type");
  if (isOne) low.guardType(2, types[0] as Type);
  const dst = low.operand(1);
  const t = low.temporary();
  const s = low.temporary("s");
  const name = low.value(2);
  const sent = low.value(3);
  const [step, resumption] = [`${t} = W(${name}, d, ${sent});`, `${t} = G(${name}, d, ${sent});`];
  if (isOne) low.emit(isStep ? step : resumption);
  else {
    const isGenerator = `${name} instanceof ${low.bind(Generator)}`;
    low.emit(
      `if (${name}?.type === ${low.bind(asyncSendType)}) ${step} else if (${isGenerator}) ${resumption} else ${low.leaving()}`,
    );
  }
  low.clobber();
  // An exception may be the answer: StopIteration of an iterator in Python.
  low.emit(
    `if (${t} === undefined) { ${s} = C(${low.frame()}, d, ${DELEGATE}, null); ${low.afterTool(s)} return O(F, d); }`,
  );
  if (isStep || !isOne) {
    const over = low.endLoop() ?? low.throwing(`${low.bind(stopAsync)}()`);
    low.emit(`if (${t} === ${low.bind(EXHAUSTED)}) { ${over} }`);
  }
  low.emit(`if (!m.hasEnded) { ${low.spill()} m.hasEnded = false; return ${t}; }`);
  low.set(dst, aValue, t);
}

function stopAsync(): Raised {
  return new Raised(newException(StopAsyncIteration));
}

/** Whether operand 2 is an asynchronous generator, after a guard. */
function isAsyncGenerator(low: Lowering): boolean {
  const type = low.slot(2).type ?? low.profile.exact(low.pc + 2);
  if (type !== asyncGeneratorType || low.hasFailed("type")) return false;
  low.guardType(2, asyncGeneratorType);
  return true;
}

/** A call of a method whose result is as it should be if `isRight`, and else has something done to it or raises. */
function callChecked(
  low: Lowering,
  method: Function,
  completion: number,
  isRight: (value: Value) => boolean,
): void {
  const dst = low.operand(1);
  const s = low.temporary("s");
  const t = callKnown(low, method, [low.value(2)], completion, "null");
  const wrong = `${s} = Q(${low.frame()}, d, ${completion}, null, ${t}); ${low.afterTool(s)} ${t} = F.registers[${dst}];`;
  low.emit(`if (!${low.bind(isRight)}(${t})) { ${wrong} }`);
  low.clobber();
  low.set(dst, aValue, t);
}

function isAsyncIterator(value: Value): boolean {
  return typeOf(value).slot(slots.ANEXT) !== undefined;
}

function getAsyncIterator(low: Lowering): void {
  if (isAsyncGenerator(low)) {
    low.copy(low.operand(1), low.operand(2));
    return;
  }
  const method = methodOfInstance(low, slots.AITER, 2, 1);
  if (method === undefined) low.generic();
  else if ((method.code.flags & ASYNC_GENERATOR) !== 0) {
    const t = callKnown(low, method, [low.value(2)], STORE, "null");
    low.set(low.operand(1), anObject(asyncGeneratorType), t);
  } else callChecked(low, method, AITER, isAsyncIterator);
}

function getNextAwaitable(low: Lowering): void {
  if (isAsyncGenerator(low)) {
    const step = `${low.bind(newAsyncStep)}(${low.value(2)}, "send", null)`;
    low.set(low.operand(1), anObject(asyncSendType), step);
    return;
  }
  const method = methodOfInstance(low, slots.ANEXT, 2, 1);
  if (method === undefined) low.generic();
  else if ((method.code.flags & COROUTINE) !== 0) {
    const t = callKnown(low, method, [low.value(2)], STORE, "null");
    low.set(low.operand(1), anObject(coroutineType), t);
  } else callChecked(low, method, ANEXT, isAwaitable);
}

/** `await` of an instance of a Python class whose `__await__` is a generator. */
function awaitInstance(low: Lowering): boolean {
  const shape = low.profile.exact(low.pc + 2);
  const method = shape instanceof Shape ? shape.type.slot(slots.AWAIT) : undefined;
  if (!(method instanceof Function) || (method.code.flags & GENERATOR) === 0) return false;
  if (methodOfInstance(low, slots.AWAIT, 2, 1) === undefined) return false;
  low.set(low.operand(1), anObject(generatorType), callKnown(low, method, [low.value(2)], STORE, "null"));
  return true;
}

/** `await` of a coroutine that nobody awaits yet, or of a step: it is its own iterator. */
function getAwaitable(low: Lowering): void {
  if (awaitInstance(low)) return;
  const type = low.slot(2).type ?? low.profile.exact(low.pc + 2);
  if (type === asyncSendType && !low.hasFailed("type")) {
    low.guardType(2, asyncSendType);
    low.copy(low.operand(1), low.operand(2));
    return;
  }
  if (type !== coroutineType || low.hasFailed("type") || low.hasFailed("awaited")) {
    low.generic();
    return;
  }
  low.guardType(2, coroutineType);
  low.emit(`if (${low.bind(isDelegating)}(${low.value(2)})) ${low.deopt("awaited")}`);
  low.copy(low.operand(1), low.operand(2));
}

function getYieldFromIterator(low: Lowering): void {
  const dst = low.operand(1);
  if (low.slot(2).type === generatorType) {
    low.copy(dst, low.operand(2));
    return;
  }
  if (low.profile.exact(low.pc + 2) === generatorType && !low.hasFailed("type")) {
    low.guardType(2, generatorType);
    low.copy(dst, low.operand(2));
    return;
  }
  low.generic();
}

export const loopLowering = {
  [op.GET_AITER]: getAsyncIterator,
  [op.GET_ANEXT]: getNextAwaitable,
  [op.GET_AWAITABLE]: getAwaitable,
  [op.YIELD_FROM]: delegate,
  [op.GET_YIELD_FROM_ITER]: getYieldFromIterator,
  [op.GET_ITER]: getIterator,
  [op.FOR_ITER]: iterate,
} as const;
