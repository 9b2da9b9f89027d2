import * as op from "../code/opcode.generated.ts";
import { methodLeaf } from "../interpreter/attribute.ts";
import { BINARY, BOOL as BY_BOOL, COMPARE, CONTAINS, LEN } from "../interpreter/completion.ts";
import * as arithmetic from "../object/arithmetic.ts";
import { dictType } from "../object/dict.ts";
import { newException, Raised, ZeroDivisionError } from "../object/error.ts";
import { Function } from "../object/function.ts";
import { DEFER, Native } from "../object/native.ts";
import { Float, NotImplemented, Shape, Type, typeOf, type Value } from "../object/object.ts";
import { binaryOperations, comparisons, slotNumber } from "../object/operation.ts";
import { plainNames } from "../object/plain-name.ts";
import { callLeaf, equals, identical, truth } from "../object/protocol.ts";
import { frozensetType, PySet, setType } from "../object/set.ts";
import * as slots from "../object/slot.generated.ts";
import { Table } from "../object/table.ts";
import { isPlainClass } from "./lower-attribute.ts";
import { callKnown, instanceShape, methodOfInstance } from "./lower-call.ts";
import { lengths } from "./lower-native.ts";
import type { Lowering } from "./lowering.ts";
import { BOOL, FLOAT, INT, NONE, OBJECT, STR } from "./profile.ts";
import { aBool, anInt, aStr, aValue, RAW, rawFloat, type Slot } from "./slot.ts";

const largest = Number.MAX_SAFE_INTEGER;

type Guess = "int" | "float" | "str" | undefined;

/** What both operands together are going to be: from what is known, or else was seen. */
function guess(low: Lowering, a: number, b: number): Guess {
  const kind = (index: number): number => {
    const { tag } = low.slot(index);
    if (tag === "int") return INT;
    if (tag === "float") return FLOAT;
    if (tag === "str") return STR;
    if (tag === "bool" || tag === "none" || tag === "object") return OBJECT;
    const seen = low.kinds(index);
    if (seen === INT && low.hasFailed("int")) return OBJECT;
    if (seen === FLOAT && low.hasFailed("float")) return OBJECT;
    return seen;
  };
  const [x, y] = [kind(a), kind(b)];
  if (x === INT && y === INT) return "int";
  if (x === STR && y === STR) return "str";
  if ((x === FLOAT || x === INT) && (y === FLOAT || y === INT)) return "float";
  // One may be either: the result is a float if the other surely is.
  if ((x === FLOAT && y === (INT | FLOAT)) || (y === FLOAT && x === (INT | FLOAT))) return "float";
  return undefined;
}

/** Expressions for the doubles of two operands that are ints or floats. */
function doubles(low: Lowering, a: number, b: number): [string, string] {
  const one = (index: number): string => {
    const { tag } = low.slot(index);
    if (tag === "int" || tag === "float") return low.double(index);
    const seen = low.kinds(index);
    // Only beside a float: an int there would make another result.
    if (seen === (INT | FLOAT)) return either(low, index);
    if (seen === INT) {
      low.guardInt(index);
      return low.value(index);
    }
    low.guardFloat(index);
    return low.double(index);
  };
  const x = one(a);
  const y = one(b);
  return [x, y];
}

/** The double of an operand that is an int or a float, which only running tells. */
function either(low: Lowering, index: number): string {
  const operand = low.operand(index);
  const slot = low.slot(index);
  const t = low.temporary(index === 2 ? "x" : "y");
  const name = low.r(operand);
  const float = low.bind(Float);
  const raw = slot.tag === "mixed" ? `${name} === ${low.bind(RAW)} ? ${low.f(operand)} : ` : "";
  low.emit(
    `${t} = ${raw}typeof ${name} === "number" ? ${name} : ${name} instanceof ${float} ? ${name}.value : undefined;`,
  );
  low.emit(`if (${t} === undefined) ${low.deopt("number")}`);
  return t;
}

function fitsInt(low: Lowering, t: string): void {
  low.emit(`if (${t} > ${largest} || ${t} < ${-largest}) ${low.deopt("overflow")}`);
}

type Operation = (a: Value, b: Value) => Value | undefined;
const leaves: Readonly<Record<number, Operation>> = Object.fromEntries(
  arithmetic.binaryArithmetic.map((fn, i) => [op.ADD + i, fn]),
);

/** Where nothing is guessed: numbers by a function; the rest the interpreter's way. */
function anyNumbers(low: Lowering): void {
  const opcode = low.words[low.pc];
  const exact = operatorOfInstances(low);
  if (exact) return;
  const [a, b] = [low.value(2), low.value(3)];
  const t = low.temporary();
  const isInplace = low.operand(4) !== 0;
  const operation = low.bind((isInplace ? inplaceLeaves : plainLeaves)[opcode - op.ADD]);
  low.emit(low.attempt(t, `${operation}(${a}, ${b})`));
  low.emit(`if (${t} === undefined) ${low.otherwise(t, [2, 3])}`);
  low.settle();
  low.set(low.operand(1), aValue, t);
}

/** Numbers, texts and other builtin values of one class whose operator is a leaf; undefined for anything else. */
function leafOf(row: number, isInplace: boolean): Operation {
  const operation = arithmetic.binaryArithmetic[row];
  const { method, inplace } = binaryOperations[row];
  const number = slotNumber(method) as number;
  const inplaceNumber = isInplace && inplace !== null ? (slotNumber(inplace) as number) : undefined;
  const isAdd = method === "__add__";
  return (a, b) => {
    if (isAdd && typeof a === "string" && typeof b === "string") return a + b;
    const result = operation(a, b);
    if (result !== undefined) return result;
    const type = typeOf(a);
    const other = typeOf(b);
    // A subclass is asked first.
    if (!type.isBuiltin || !other.isBuiltin || (other !== type && other.isSubclassOf(type))) return undefined;
    const found = (inplaceNumber === undefined ? undefined : type.slot(inplaceNumber)) ?? type.slot(number);
    if (!(found instanceof Native)) return undefined;
    const leaf = callLeaf(found, a, b);
    return leaf === DEFER || leaf === NotImplemented ? undefined : leaf;
  };
}

const rows = Array.from({ length: op.XOR - op.ADD + 1 }, (_, row) => row);
const plainLeaves = rows.map(row => leafOf(row, false));
const inplaceLeaves = rows.map(row => leafOf(row, true));

/** `a + b` where `a` was always an instance of one Python class: its method is called directly. */
function operatorOfInstances(low: Lowering): boolean {
  const row = low.words[low.pc] - op.ADD;
  const { method, inplace, reflected } = binaryOperations[row];
  return methodOfInstances(
    low,
    type => {
      const own = type.slot(slotNumber(method) as number);
      const isInplace = low.operand(4) !== 0 && inplace !== null;
      return isInplace ? (type.slot(slotNumber(inplace) as number) ?? own) : own;
    },
    slotNumber(reflected) as number,
    BINARY,
  );
}

/**
 * The Python method of the left operand's class, found through the layout's prototype, where the right operand is of the
 * same class, or of a builtin one that has no say.
 */
function methodOfPlain(low: Lowering, find: (type: Type) => Value | undefined, completion: number): boolean {
  if (low.kinds(2) !== OBJECT || low.hasFailed("method")) return false;
  const exacts = low.profile.exacts(low.pc + 2);
  if (exacts.length < 2 || !exacts.every(isPlainClass)) return false;
  const found = new Set(exacts.map(each => find((each as Shape).type)));
  const names = new Set([...found].map(each => (each instanceof Function ? each.name : "")));
  const [name] = names;
  if (names.size !== 1 || name === "" || !plainNames.has(name)) return false;
  if (exacts.some(each => find((each as Shape).type) !== (each as Shape).type.lookup(name))) return false;
  const others = low.profile.exacts(low.pc + 3);
  const seen = low.kinds(3);
  const isObject = (seen & OBJECT) !== 0;
  if (isObject && (seen !== OBJECT || others.length === 0)) return false;
  // A builtin class may reflect the operator (float's, for one): then it is asked when this method has no answer.
  if (
    others.some(
      each => !isPlainClass(each) || exacts.some(own => (own as Shape).type !== (each as Shape).type),
    )
  )
    return false;
  const [a, b] = [low.value(2), low.value(3)];
  const [f, x, t, s] = [low.temporary("f"), low.temporary("x"), low.temporary(), low.temporary("s")];
  low.emit(`${f} = ${a}?.m$${name} ?? ${low.bind(methodLeaf)}(${a}, ${JSON.stringify(name)});`);
  const isDirect = `${f} instanceof ${low.bind(Function)} && (${x} = ${f}.code).argCount === 2 && ${x}.stub !== null`;
  low.emit(`if (!(${isDirect})) ${low.deopt("method")}`);
  const isFine = isObject
    ? `${b}?.type === ${a}.type`
    : `typeof ${b} !== "object" || ${b} === null || ${b} instanceof ${low.bind(Float)}`;
  if (low.slot(3).tag !== "int" && low.slot(3).tag !== "float")
    low.emit(`if (!(${isFine})) ${low.deopt("other")}`);
  low.emit(`${t} = ${x}.stub.call(d + 1, ${f}, ${a}, ${b});`);
  const dst = low.operand(1);
  low.emit(`if (${t} === undefined) { ${s} = C(${low.frame()}, d, ${completion}, 1); ${low.afterTool(s)} }`);
  low.clobber();
  low.emit(
    `if (${t} === ${low.bind(NotImplemented)}) { ${s} = Q(${low.frame()}, d, ${completion}, 1, ${t}); ${low.afterTool(s)} ${t} = F.registers[${dst}]; }`,
  );
  low.set(dst, aValue, t);
  return true;
}

/** The Python method of the left operand's class, where nothing else comes first. */
function methodOfInstances(
  low: Lowering,
  find: (type: Type) => Value | undefined,
  reflected: number,
  completion: number,
): boolean {
  if (low.hasFailed("other")) return false;
  if (methodOfPlain(low, find, completion)) return true;
  if (low.hasFailed("shape") || low.hasFailed("version")) return false;
  const shape = low.profile.exact(low.pc + 2);
  if (low.kinds(2) !== OBJECT || !(shape instanceof Shape) || shape.type.isBuiltin) return false;
  const found = find(shape.type);
  if (
    !(found instanceof Function) ||
    found.code.isGenerator ||
    found.code.prepare().argCount !== 2 ||
    !found.code.isSimple
  )
    return false;
  // The other operand may not come first: it is of the same class, or of a builtin one.
  const other = low.profile.exact(low.pc + 3);
  const seen = low.kinds(3);
  if (seen === OBJECT && other instanceof Shape) {
    if (
      other.type !== shape.type &&
      (other.type.isSubclassOf(shape.type) || other.type.slot(reflected) !== undefined)
    )
      return false;
  } else if ((seen & OBJECT) !== 0) return false;
  low.guardShape(2, shape);
  if (seen === OBJECT) low.guardShape(3, other as Shape);
  else if (low.slot(3).tag === "value" || low.slot(3).tag === "maybe") {
    const name = low.value(3);
    low.emit(
      `if (typeof ${name} === "object" && ${name} !== null && !(${name} instanceof ${low.bind(Float)})) ${low.deopt("other")}`,
    );
  }
  const dst = low.operand(1);
  const args = [low.value(2), low.value(3)];
  const t = callKnown(low, found, args, completion, "1");
  const s = low.temporary("s");
  low.emit(
    `if (${t} === ${low.bind(NotImplemented)}) { ${s} = Q(${low.frame()}, d, ${completion}, 1, ${t}); ${low.afterTool(s)} ${t} = F.registers[${dst}]; }`,
  );
  low.set(dst, aValue, t);
  return true;
}

function binary(
  symbol: string,
  onInts: ((low: Lowering, a: string, b: string) => void) | undefined,
  onDoubles: ((low: Lowering, a: string, b: string) => void) | undefined,
): (low: Lowering) => void {
  return low => {
    const what = guess(low, 2, 3);
    if (what === "int" && onInts !== undefined && !low.hasFailed("overflow")) {
      low.guardInt(2);
      low.guardInt(3);
      onInts(low, low.value(2), low.value(3));
    } else if (what === "float" && onDoubles !== undefined && !low.hasFailed("number")) {
      const [a, b] = doubles(low, 2, 3);
      onDoubles(low, a, b);
    } else if (what === "str" && symbol === "+" && !low.hasFailed("str")) {
      for (const index of [2, 3]) {
        if (low.slot(index).tag !== "str")
          low.guard(index, aStr, name => `typeof ${name} === "string"`, "str");
      }
      low.set(low.operand(1), aStr, `${low.value(2)} + ${low.value(3)}`);
    } else anyNumbers(low);
  };
}

function checkedInt(symbol: string, adjust = ""): (low: Lowering, a: string, b: string) => void {
  return (low, a, b) => {
    const t = low.temporary();
    low.emit(`${t} = ${a} ${symbol} ${b}${adjust};`);
    fitsInt(low, t);
    low.set(low.operand(1), anInt, t);
  };
}

function plainDouble(symbol: string): (low: Lowering, a: string, b: string) => void {
  return (low, a, b) => low.set(low.operand(1), rawFloat, `${a} ${symbol} ${b}`);
}

function checkDivisor(low: Lowering, b: string): void {
  if (/^[1-9][0-9.]*$/.test(b)) return;
  low.emit(`if (${b} === 0) { ${low.throwing(`${low.bind(byZero)}()`)} }`);
}

function byZero(): Raised {
  return new Raised(newException(ZeroDivisionError, "division by zero"));
}

const lowerAdd = binary("+", checkedInt("+"), plainDouble("+"));
const lowerSub = binary("-", checkedInt("-"), plainDouble("-"));
const lowerMul = binary("*", checkedInt("*", " + 0"), plainDouble("*"));

function trueDivide(low: Lowering): void {
  const what = guess(low, 2, 3);
  if ((what !== "int" && what !== "float") || low.hasFailed("number")) {
    anyNumbers(low);
    return;
  }
  const [a, b] = doubles(low, 2, 3);
  checkDivisor(low, b);
  low.set(low.operand(1), rawFloat, `${a} / ${b}`);
}

function floorDivide(low: Lowering): void {
  if (guess(low, 2, 3) !== "int") {
    anyNumbers(low);
    return;
  }
  low.guardInt(2);
  low.guardInt(3);
  const [a, b] = [low.value(2), low.value(3)];
  const t = low.temporary();
  checkDivisor(low, b);
  // Exact for safe ints: the remainder has the dividend's sign, so that what is left divides without rounding.
  low.emit(
    `${t} = ${a} % ${b}; ${t} = (${a} - ${t}) / ${b} - (${t} !== 0 && (${t} < 0) !== (${b} < 0) ? 1 : 0) + 0;`,
  );
  low.set(low.operand(1), anInt, t);
}

function modulo(low: Lowering): void {
  const what = guess(low, 2, 3);
  if (what === "int") {
    low.guardInt(2);
    low.guardInt(3);
    const [a, b] = [low.value(2), low.value(3)];
    const t = low.temporary();
    checkDivisor(low, b);
    low.emit(
      `${t} = ${a} % ${b}; if (${t} !== 0 && (${t} < 0) !== (${b} < 0)) ${t} += ${b}; else ${t} += 0;`,
    );
    low.set(low.operand(1), anInt, t);
  } else if (what === "float" && !low.hasFailed("number")) {
    const [a, b] = doubles(low, 2, 3);
    const t = low.temporary();
    checkDivisor(low, b);
    low.emit(
      `${t} = ${a} % ${b}; if (${t} !== 0) { if ((${t} < 0) !== (${b} < 0)) ${t} += ${b}; } else ${t} = ${b} < 0 ? -0 : 0;`,
    );
    low.set(low.operand(1), rawFloat, t);
  } else anyNumbers(low);
}

/** `&`, `|`, `^` on 32-bit ints; others by the function that does any. */
function bits(symbol: string): (low: Lowering) => void {
  return low => {
    if (guess(low, 2, 3) !== "int" || low.hasFailed("overflow")) {
      anyNumbers(low);
      return;
    }
    low.guardInt(2);
    low.guardInt(3);
    const [a, b] = [low.value(2), low.value(3)];
    const t = low.temporary();
    const operation = low.bind(leaves[low.words[low.pc]]);
    low.emit(
      `${t} = (${a} | 0) === ${a} && (${b} | 0) === ${b} ? ${a} ${symbol} ${b} : ${operation}(${a}, ${b});`,
    );
    low.emit(`if (typeof ${t} !== "number") ${low.deopt("overflow")}`);
    low.set(low.operand(1), anInt, t);
  };
}

/** Shifts of ints by constants or small amounts: products and quotients of powers of two, exact while safe. */
function shift(isLeft: boolean): (low: Lowering) => void {
  return low => {
    if (guess(low, 2, 3) !== "int" || low.hasFailed("overflow")) {
      anyNumbers(low);
      return;
    }
    low.guardInt(2);
    low.guardInt(3);
    const [a, b] = [low.value(2), low.value(3)];
    const t = low.temporary();
    const operation = low.bind(leaves[low.words[low.pc]]);
    const inRange = `(${a} | 0) === ${a} && ${b} >= 0 && ${b} < ${isLeft ? 21 : 32}`;
    const quick = isLeft ? `${a} * (1 << ${b})` : `${a} >> ${b}`;
    low.emit(low.attempt(t, `${inRange} ? ${quick} : ${operation}(${a}, ${b})`));
    low.emit(`if (typeof ${t} !== "number") ${low.deopt("overflow")}`);
    low.set(low.operand(1), anInt, t);
  };
}

function power(low: Lowering): void {
  const exponent = low.slot(3);
  const what = guess(low, 2, 3);
  if (what === "float" && exponent.constant === 2 && !low.hasFailed("number")) {
    low.guardFloat(2);
    const a = low.double(2);
    low.emit(`if (!Number.isFinite(${a} * ${a})) ${low.deopt("number")}`);
    low.set(low.operand(1), rawFloat, `${a} * ${a}`);
  } else if (what === "int" && exponent.constant === 2 && !low.hasFailed("overflow")) {
    low.guardInt(2);
    const a = low.value(2);
    checkedInt("*", " + 0")(low, a, a);
  } else anyNumbers(low);
}

// ---- Unary

function negate(low: Lowering): void {
  const { tag } = low.slot(2);
  const seen = low.kinds(2);
  const dst = low.operand(1);
  if (tag === "float" || (tag !== "int" && seen === FLOAT && !low.hasFailed("float"))) {
    low.guardFloat(2);
    low.set(dst, rawFloat, `-(${low.double(2)})`);
  } else if (tag === "int" || (seen === INT && !low.hasFailed("int"))) {
    low.guardInt(2);
    low.set(dst, anInt, `0 - ${low.value(2)}`);
  } else low.generic();
}

function invert(low: Lowering): void {
  if (low.slot(2).tag !== "int" && (low.kinds(2) !== INT || low.hasFailed("int"))) {
    low.generic();
    return;
  }
  low.guardInt(2);
  low.set(low.operand(1), anInt, `-1 - ${low.value(2)}`);
}

// ---- Comparisons

const comparisonLeaves = arithmetic.comparisonArithmetic;

/** `a == b` of builtin values: true, false, or undefined where Python code decides. */
export function equalLeaves(a: Value, b: Value): boolean | undefined {
  const known = arithmetic.equal(a, b);
  if (known !== undefined) return known;
  if (typeof a === "string" && typeof b === "string") return a === b;
  if (a === null || b === null) {
    if (a === b) return true;
    const other = typeOf(a ?? b);
    return other.isBuiltin ? false : undefined;
  }
  if (!typeOf(a).isBuiltin || !typeOf(b).isBuiltin) return undefined;
  if (typeof a === "string" || typeof b === "string")
    return typeof a === typeof b ? undefined : typeOf(a) === typeOf(b) ? undefined : false;
  if (typeOf(a) !== typeOf(b)) return undefined;
  const result = equals(a, b);
  return result === DEFER ? undefined : result;
}

function notEqualLeaves(a: Value, b: Value): boolean | undefined {
  const result = equalLeaves(a, b);
  return result === undefined ? undefined : !result;
}

/** Order of builtin values. */
function orderLeaves(row: number): (a: Value, b: Value) => boolean | undefined {
  const numbersOnly = comparisonLeaves[row];
  const { method } = comparisons[row];
  const number = slotNumber(method) as number;
  return (a, b) => {
    const known = numbersOnly(a, b);
    if (known !== undefined) return known;
    const type = typeOf(a);
    if (!type.isBuiltin || typeOf(b) !== type) return undefined;
    const found = type.slot(number);
    if (!(found instanceof Native)) return undefined;
    const result = callLeaf(found, a, b);
    return typeof result === "boolean" ? result : undefined;
  };
}

const anyComparison = comparisons.map((row, i) =>
  row.method === "__eq__" ? equalLeaves : row.method === "__ne__" ? notEqualLeaves : orderLeaves(i),
);

function compare(symbol: string): (low: Lowering) => void {
  return low => {
    const dst = low.operand(1);
    const what = guess(low, 2, 3);
    if (what === "int") {
      low.guardInt(2);
      low.guardInt(3);
      low.set(dst, aBool, `${low.value(2)} ${symbol} ${low.value(3)}`);
    } else if (what === "float" && !low.hasFailed("number")) {
      const [a, b] = doubles(low, 2, 3);
      low.set(dst, aBool, `${a} ${symbol} ${b}`);
    } else if (what === "str" && !low.hasFailed("str")) {
      for (const index of [2, 3]) {
        if (low.slot(index).tag !== "str")
          low.guard(index, aStr, name => `typeof ${name} === "string"`, "str");
      }
      low.set(dst, aBool, `${low.value(2)} ${symbol} ${low.value(3)}`);
    } else anyCompare(low);
  };
}

function anyCompare(low: Lowering): void {
  const row = low.words[low.pc] - op.LT;
  const { method, reflected } = comparisons[row];
  const number = slotNumber(method) as number;
  if (methodOfInstances(low, type => type.slot(number), slotNumber(reflected) as number, COMPARE)) return;
  const [a, b] = [low.value(2), low.value(3)];
  const t = low.temporary();
  const dst = low.operand(1);
  low.emit(low.attempt(t, `${low.bind(anyComparison[row])}(${a}, ${b})`));
  low.emit(`if (${t} === undefined) ${low.otherwise(t, [2, 3])}`);
  low.settle();
  low.set(dst, aValue, t);
}

function isOperator(negated: boolean): (low: Lowering) => void {
  return low => {
    const [a, b] = [low.slot(2), low.slot(3)];
    const mayBeFloat = (slot: Slot): boolean =>
      slot.tag === "float" || slot.tag === "value" || slot.tag === "maybe" || slot.tag === "mixed";
    const not = negated ? "!" : "";
    const dst = low.operand(1);
    if (mayBeFloat(a) && mayBeFloat(b)) {
      low.set(dst, aBool, `${not}${low.bind(identical)}(${low.value(2)}, ${low.value(3)})`);
    } else low.set(dst, aBool, `${low.value(2)} ${negated ? "!==" : "==="} ${low.value(3)}`);
  };
}

/** Membership in builtin containers: undefined where Python code decides. */
export function containsLeaf(item: Value, container: Value): boolean | undefined {
  // A set is looked for as the frozenset that equals it.
  if (
    container instanceof Table &&
    container.type.isBuiltin &&
    !container.isHashed &&
    !(item instanceof PySet)
  ) {
    const position = container.find(item);
    return position === DEFER ? undefined : position >= 0;
  }
  const type = typeOf(container);
  if (!type.isBuiltin) return undefined;
  const method = type.slot(slots.CONTAINS);
  if (!(method instanceof Native)) return undefined;
  const result = callLeaf(method, container, item);
  return typeof result === "boolean" ? result : undefined;
}

/** The class of an operand that was always of one builtin class, after a guard. */
function builtinType(low: Lowering, index: number): Type | undefined {
  const { type, tag } = low.slot(index);
  if (type?.isBuiltin === true) return type;
  if (tag !== "value" && tag !== "maybe" && tag !== "object") return undefined;
  const exact = low.profile.exact(low.pc + index);
  if (low.kinds(index) !== OBJECT || !(exact instanceof Type) || !exact.isBuiltin || low.hasFailed("type"))
    return undefined;
  low.guardType(index, exact);
  return exact;
}

const tables = new Set<Type>([dictType, setType, frozensetType]);

/** The functions of the prelude that look for keys which hash in Python. */
const holds = new Map<Type, string>([
  [dictType, "dict___contains__"],
  [setType, "set___contains__"],
  [frozensetType, "frozenset___contains__"],
]);

/** `key in table` of a str or int: looked up in the index. */
function containsDirectly(low: Lowering, negated: boolean): boolean {
  const { tag } = low.slot(2);
  const seen = low.kinds(2);
  if (tag !== "int" && tag !== "str" && seen !== INT && seen !== STR) return false;
  const exact = low.slot(3).type ?? low.profile.exact(low.pc + 3);
  if (!(exact instanceof Type) || !tables.has(exact) || builtinType(low, 3) === undefined) return false;
  const [key, table] = [low.value(2), low.value(3)];
  const t = low.temporary();
  const isKey =
    tag === "int" || tag === "str" ? "" : `typeof ${key} === "${seen === INT ? "number" : "string"}" && `;
  low.emit(
    `if (${isKey}!${table}.isHashed) ${t} = ${negated ? "!" : ""}${table}.index.has(${key}); else ${low.otherwise(t, [2, 3])}`,
  );
  low.settle();
  low.set(low.operand(1), aBool, t);
  return true;
}

/** A container of a Python class is asked. */
function containsInInstance(low: Lowering, negated: boolean): boolean {
  const method = methodOfInstance(low, slots.CONTAINS, 3, 2);
  if (method === undefined) return false;
  const dst = low.operand(1);
  const t = callKnown(low, method, [low.value(3), low.value(2)], CONTAINS, "null");
  const s = low.temporary("s");
  const ask = `${s} = Q(${low.frame()}, d, ${CONTAINS}, null, ${t}); ${low.afterTool(s)} ${t} = F.registers[${dst}];`;
  low.emit(`if (typeof ${t} !== "boolean") { ${ask} }${negated ? ` else ${t} = !${t};` : ""}`);
  low.set(dst, aBool, t);
  return true;
}

function contains(negated: boolean): (low: Lowering) => void {
  return low => {
    if (containsDirectly(low, negated) || containsInInstance(low, negated)) return;
    const dst = low.operand(1);
    const t = low.temporary();
    const twin = holds.get(low.profile.exact(low.pc + 3) as Type);
    const isKnown = twin !== undefined && builtinType(low, 3) !== undefined;
    const [item, container] = [low.value(2), low.value(3)];
    const call = isKnown ? low.callTwin(twin, [container, item]) : "";
    const turn = negated ? ` else ${t} = !${t};` : "";
    low.emit(low.attempt(t, `${low.bind(containsLeaf)}(${item}, ${container})`));
    low.emit(`if (${t} === undefined) ${low.otherwise(t, [2, 3], "", call, String(CONTAINS), turn)}${turn}`);
    low.settle();
    low.set(dst, aBool, t);
  };
}

// ---- Truth

/** `bool(value)` without Python code; undefined where that decides. */
export function truthLeaf(value: Value): boolean | undefined {
  const result = truth(value);
  return result === DEFER ? undefined : result;
}

/** An expression for the truth of operand `index`; undefined if only running tells whether Python code decides. */
function truthOf(low: Lowering, index: number): string | undefined {
  const slot = low.slot(index);
  if (slot.constant !== undefined && slot.tag !== "object") return String(truth(slot.constant) === true);
  switch (slot.tag) {
    case "int":
      return `${low.value(index)} !== 0`;
    case "bool":
      return low.value(index);
    case "str":
      return `${low.value(index)} !== ""`;
    case "float": {
      const double = low.double(index);
      return `${double} !== 0`;
    }
    default: {
      const seen = low.kinds(index);
      if (seen === BOOL && !low.hasFailed("bool")) {
        low.guard(index, aBool, name => `typeof ${name} === "boolean"`, "bool");
        return low.value(index);
      }
      if (seen === INT && !low.hasFailed("int")) {
        low.guardInt(index);
        return `${low.value(index)} !== 0`;
      }
      if (seen === NONE && slot.tag === "none") return "false";
      if (seen === STR && !low.hasFailed("str")) {
        low.guard(index, aStr, name => `typeof ${name} === "string"`, "str");
        return `${low.value(index)} !== ""`;
      }
      return truthOfObject(low, index);
    }
  }
}

/** Builtin containers are true if they hold something. */
function truthOfObject(low: Lowering, index: number): string | undefined {
  const exact = low.slot(index).type ?? low.profile.exact(low.pc + index);
  const size = exact instanceof Type ? lengths.get(exact) : undefined;
  if (size === undefined || builtinType(low, index) === undefined) return truthOfInstance(low, index);
  return `${low.value(index)}.${size} !== 0`;
}

/** Instances of one Python class are asked by their `__bool__` or `__len__`, or are true without. */
function truthOfInstance(low: Lowering, index: number): string | undefined {
  const shape = instanceShape(low, index);
  if (shape === undefined) return undefined;
  const bool = shape.type.slot(slots.BOOL);
  const slot = bool === undefined ? slots.LEN : slots.BOOL;
  if (shape.type.slot(slot) === undefined) {
    low.guardShape(index, shape);
    return "true";
  }
  const method = methodOfInstance(low, slot, index, 1);
  if (method === undefined) return undefined;
  const completion = bool === undefined ? LEN : BY_BOOL;
  const t = callKnown(low, method, [low.value(index)], completion, "null");
  const s = low.temporary("s");
  const isRight = bool === undefined ? `typeof ${t} === "number" && ${t} >= 0` : `typeof ${t} === "boolean"`;
  low.emit(
    `if (!(${isRight})) { ${s} = Q(${low.frame()}, d, ${completion}, null, ${t}); ${low.afterTool(s)} return O(F, d); }`,
  );
  return bool === undefined ? `${t} !== 0` : t;
}

function jumpIf(wanted: boolean): (low: Lowering) => void {
  return low => {
    const target = low.operand(2);
    const condition = truthOf(low, 1);
    const [whenTrue, whenFalse] = wanted ? [target, low.next] : [low.next, target];
    if (condition !== undefined) {
      if (condition === "true") low.end(low.goTo(whenTrue));
      else if (condition === "false") low.end(low.goTo(whenFalse));
      else low.branch(condition, whenTrue, whenFalse);
      return;
    }
    const name = low.value(1);
    const t = low.temporary();
    low.emit(low.attempt(t, `typeof ${name} === "boolean" ? ${name} : ${low.bind(truthLeaf)}(${name})`));
    low.emit(`if (${t} === undefined) ${low.otherwise(t, [1], `F.pc === ${whenTrue}`)}`);
    low.clobber();
    low.branch(t, whenTrue, whenFalse);
  };
}

function not(low: Lowering): void {
  const dst = low.operand(1);
  const condition = truthOf(low, 2);
  if (condition !== undefined) {
    low.set(dst, aBool, `!(${condition})`);
    return;
  }
  const name = low.value(2);
  const t = low.temporary();
  low.emit(low.attempt(t, `typeof ${name} === "boolean" ? ${name} : ${low.bind(truthLeaf)}(${name})`));
  low.emit(`if (${t} === undefined) ${low.otherwise(t, [2, 3])} else ${t} = !${t};`);
  low.settle();
  low.set(dst, aBool, t);
}

function jumpIfNone(wanted: boolean): (low: Lowering) => void {
  return low => {
    const slot = low.slot(1);
    const target = low.operand(2);
    const [whenNone, otherwise] = wanted ? [target, low.next] : [low.next, target];
    if (slot.tag === "none") low.end(low.goTo(whenNone));
    else if (slot.tag === "value" || slot.tag === "maybe" || slot.tag === "mixed") {
      low.branch(`${low.value(1)} === null`, whenNone, otherwise);
    } else low.end(low.goTo(otherwise));
  };
}

export const arithmeticLowering = {
  [op.ADD]: lowerAdd,
  [op.SUB]: lowerSub,
  [op.MUL]: lowerMul,
  [op.TRUEDIV]: trueDivide,
  [op.FLOORDIV]: floorDivide,
  [op.MOD]: modulo,
  [op.POW]: power,
  [op.LSHIFT]: shift(true),
  [op.RSHIFT]: shift(false),
  [op.AND]: bits("&"),
  [op.OR]: bits("|"),
  [op.XOR]: bits("^"),
  [op.NEG]: negate,
  [op.INVERT]: invert,
  [op.NOT]: not,
  [op.LT]: compare("<"),
  [op.LE]: compare("<="),
  [op.EQ]: compare("==="),
  [op.NE]: compare("!=="),
  [op.GT]: compare(">"),
  [op.GE]: compare(">="),
  [op.IS]: isOperator(false),
  [op.IS_NOT]: isOperator(true),
  [op.CONTAINS]: contains(false),
  [op.NOT_CONTAINS]: contains(true),
  [op.JUMP_IF_TRUE]: jumpIf(true),
  [op.JUMP_IF_FALSE]: jumpIf(false),
  [op.JUMP_IF_NONE]: jumpIfNone(true),
  [op.JUMP_IF_NOT_NONE]: jumpIfNone(false),
} as const;
