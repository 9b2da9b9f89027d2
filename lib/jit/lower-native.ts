import { STORE } from "../interpreter/completion.ts";
import { coroutineType, generatorType } from "../interpreter/frame.ts";
import { dictType } from "../object/dict.ts";
import { newStopIteration, Raised } from "../object/error.ts";
import { listType } from "../object/list.ts";
import { DEFER, type Deferred, type Native } from "../object/native.ts";
import type { Type, Value } from "../object/object.ts";
import { isLeafIterator } from "../object/protocol.ts";
import { frozensetType, setType } from "../object/set.ts";
import { tupleType } from "../object/tuple.ts";
import type { Lowering } from "./lowering.ts";
import { aNone, anInt, aStr, aValue, rawFloat } from "./slot.ts";

/** Lowers a call of a native with these arguments (expressions, and the registers they are in); false: not this call. */
type Inline = (
  low: Lowering,
  args: readonly string[],
  operands: readonly number[],
  native: Native,
) => boolean;

/** The kinds a register holds, from what is known of it. */
function tagOf(low: Lowering, operand: number): string {
  return low.slotAt(operand).tag;
}

/** The class of a register's objects. */
function typeAt(low: Lowering, operand: number): Type | undefined {
  return low.slotAt(operand).type;
}

/** Where builtin containers say how much they hold. */
export const lengths: ReadonlyMap<Type, string> = new Map([
  [listType, "raw.length"],
  [tupleType, "items.length"],
  [dictType, "size"],
  [setType, "size"],
  [frozensetType, "size"],
]);

/** Lengths by class, tested in turn: what `len` is called with is seldom known. */
function lengthOf(low: Lowering, name: string): string {
  return [
    `typeof ${name} === "string" ? ${name}.length`,
    `${name}?.type === ${low.bind(listType)} ? ${name}.raw.length`,
    `${name}?.type === ${low.bind(tupleType)} ? ${name}.items.length`,
    `${name}?.type === ${low.bind(dictType)} ? ${name}.size`,
    "undefined",
  ].join(" : ");
}

function noLength(value: unknown): never {
  throw new Error(`len() gave ${String(value)}`);
}

function len(low: Lowering, args: readonly string[], operands: readonly number[], native: Native): boolean {
  if (args.length !== 1) return false;
  const dst = low.operand(1);
  const [name] = args;
  if (tagOf(low, operands[0]) === "str") {
    low.set(dst, anInt, `${name}.length`);
    return true;
  }
  const known = lengths.get(typeAt(low, operands[0]) as Type);
  if (known !== undefined) {
    low.set(dst, anInt, `${name}.${known}`);
    return true;
  }
  const s = low.temporary("s");
  // Its twin in compiled code, where that can be.
  lengthOfAny(low, name, t => {
    const call = `${t} = V(d + 1, ${low.bind(native)}, undefined, [${name}]);`;
    const isOpen = `${t} === undefined || typeof ${t} === "symbol"`;
    return `${call} if (${isOpen}) { ${s} = A(${low.frame()}, d, ${t}); ${low.afterTool(s)} ${t} = F.registers[${dst}]; }`;
  });
  return true;
}

/** The current instruction's result is the length of a value, `other` the statements that find it for other classes. */
export function lengthOfAny(low: Lowering, name: string, other: (t: string) => string): void {
  const t = low.temporary();
  low.emit(`${t} = ${lengthOf(low, name)};`);
  low.emit(
    `if (${t} === undefined) { ${other(t)} if (typeof ${t} !== "number") ${low.bind(noLength)}(${t}); }`,
  );
  low.clobber();
  low.set(low.operand(1), anInt, t);
}

function abs(low: Lowering, args: readonly string[], operands: readonly number[]): boolean {
  if (args.length !== 1) return false;
  const [operand] = operands;
  const dst = low.operand(1);
  const { tag } = low.slotAt(operand);
  if (tag === "int") low.set(dst, anInt, `Math.abs(${args[0]})`);
  else if (tag === "float") low.set(dst, rawFloat, `Math.abs(${low.doubleAt(operand)})`);
  else return false;
  return true;
}

/** `min` and `max` of two numbers of one kind: the first of equal ones. */
function extreme(symbol: string): Inline {
  return (low, args, operands) => {
    if (args.length !== 2) return false;
    const dst = low.operand(1);
    const tags = operands.map(operand => tagOf(low, operand));
    if (tags.every(tag => tag === "int")) {
      low.set(dst, anInt, `${args[1]} ${symbol} ${args[0]} ? ${args[1]} : ${args[0]}`);
      return true;
    }
    if (tags.every(tag => tag === "float")) {
      const [a, b] = operands.map(operand => low.doubleAt(operand));
      low.set(dst, rawFloat, `${b} ${symbol} ${a} ? ${b} : ${a}`);
      return true;
    }
    const t = low.temporary();
    const [a, b] = args;
    const isNumber = (name: string, tag: string): string =>
      tag === "int" ? "true" : `typeof ${name} === "number"`;
    if (tags.every(tag => tag === "int" || tag === "value") && !low.hasFailed("int")) {
      low.emit(`if (!(${isNumber(a, tags[0])} && ${isNumber(b, tags[1])})) ${low.deopt("int")}`);
      low.emit(`${t} = ${b} ${symbol} ${a} ? ${b} : ${a};`);
      low.set(dst, anInt, t);
      return true;
    }
    return false;
  };
}

function append(low: Lowering, args: readonly string[], operands: readonly number[]): boolean {
  if (args.length !== 2 || typeAt(low, operands[0]) !== listType) return false;
  const [list, item] = args;
  const slot = low.slotAt(operands[1]);
  if (slot.tag === "int" || slot.tag === "str" || slot.tag === "object" || slot.tag === "bool") {
    low.emit(`if (${list}.floats) ${list}.append(${item}); else ${list}.raw.push(${item});`);
  } else low.emit(`${list}.append(${item});`);
  low.know(low.operand(1), aNone);
  return true;
}

function pop(low: Lowering, args: readonly string[], operands: readonly number[]): boolean {
  if (args.length !== 1 || typeAt(low, operands[0]) !== listType) return false;
  const [list] = args;
  const t = low.temporary();
  const dst = low.operand(1);
  low.emit(`if (${list}.raw.length > 0 && !${list}.floats) ${t} = ${list}.raw.pop();`);
  low.emit(`else ${low.otherwise(t)}`);
  low.set(dst, aValue, t);
  return true;
}

/** `dict.get` of a str or int. */
function get(low: Lowering, args: readonly string[], operands: readonly number[], native: Native): boolean {
  if (args.length < 2 || args.length > 3 || typeAt(low, operands[0]) !== dictType) return false;
  const [dict, key] = args;
  const { tag } = low.slotAt(operands[1]);
  if (tag !== "int" && tag !== "str" && tag !== "value" && tag !== "maybe") return false;
  const isKey =
    tag === "int" || tag === "str" ? "" : `(typeof ${key} === "string" || typeof ${key} === "number") && `;
  const t = low.temporary();
  const dst = low.operand(1);
  low.emit(
    `if (${isKey}!${dict}.isHashed) { ${t} = ${dict}.index.get(${key}); ${t} = ${t} === undefined ? ${args[2] ?? "null"} : ${dict}.values[${t}]; }`,
  );
  const call = `V(d + 1, ${low.bind(native)}, undefined, [${args.join(", ")}])`;
  low.emit(`else ${low.otherwise(t, [], "", call)}`);
  low.settle();
  low.set(dst, aValue, t);
  return true;
}

function ord(low: Lowering, args: readonly string[], operands: readonly number[]): boolean {
  if (args.length !== 1 || low.hasFailed("ord")) return false;
  const [name] = args;
  const test = tagOf(low, operands[0]) === "str" ? "" : `typeof ${name} === "string" && `;
  low.emit(`if (!(${test}${name}.length === 1)) ${low.deopt("ord")}`);
  low.set(low.operand(1), anInt, `${name}.charCodeAt(0)`);
  return true;
}

function chr(low: Lowering, args: readonly string[], operands: readonly number[]): boolean {
  if (args.length !== 1 || tagOf(low, operands[0]) !== "int" || low.hasFailed("chr")) return false;
  const [name] = args;
  low.emit(`if (!(${name} >= 0 && ${name} < 0xd800)) ${low.deopt("chr")}`);
  low.set(low.operand(1), aStr, `String.fromCharCode(${name})`);
  return true;
}

/** Functions of doubles that never raise where they are finite. */
function onDouble(expression: (x: string) => string, valid: (x: string) => string): Inline {
  return (low, args, operands) => {
    if (args.length !== 1) return false;
    const { tag } = low.slotAt(operands[0]);
    let x: string;
    if (tag === "int") [x] = args;
    else if (tag === "float") x = low.doubleAt(operands[0]);
    else return false;
    if (low.hasFailed("math")) return false;
    low.emit(`if (!(${valid(x)})) ${low.deopt("math")}`);
    low.set(low.operand(1), rawFloat, expression(x));
    return true;
  };
}

/** `generator.send(value)` and `next(generator)`: at its end StopIteration is raised. */
function resume(low: Lowering, generator: string, value: string): void {
  const t = low.temporary();
  const s = low.temporary("s");
  const dst = low.operand(1);
  low.emit(`${t} = G(${generator}, d, ${value});`);
  const failed = `${s} = C(${low.frame()}, d, ${STORE}, null); ${low.afterTool(s)}`;
  const ended = low.throwing(`${low.bind(stop)}(${t})`);
  low.clobber();
  low.emit(`if (${t} === undefined) { ${failed} } else if (${generator}.frame === null) { ${ended} }`);
  low.set(dst, aValue, t);
}

function stop(value: Value): Raised {
  return new Raised(newStopIteration(value));
}

function send(low: Lowering, args: readonly string[], operands: readonly number[]): boolean {
  const type = typeAt(low, operands[0]);
  if (args.length !== 2 || (type !== generatorType && type !== coroutineType)) return false;
  resume(low, args[0], args[1]);
  return true;
}

function next(low: Lowering, args: readonly string[], operands: readonly number[], native: Native): boolean {
  const [iterator, instead] = args;
  if (args.length === 1 && typeAt(low, operands[0]) === generatorType) {
    resume(low, iterator, "null");
    return true;
  }
  if (args.length !== 1 && args.length !== 2) return false;
  const t = low.temporary();
  low.emit(low.attempt(t, `${low.bind(nextOfLeaf)}(${iterator})`));
  const atEnd = instead === undefined ? low.throwing(`${low.bind(stop)}(null)`) : `${t} = ${instead};`;
  const call = `${t} = V(d + 1, ${low.bind(native)}, undefined, [${args.join(", ")}]);`;
  const other = `${call} ${low.afterFreeCall(t)} ${t} = F.registers[${low.operand(1)}]; }`;
  low.emit(`if (${t} === undefined) { ${atEnd} } else if (${t} === ${low.bind(DEFER)}) { ${other} }`);
  low.clobber();
  low.set(low.operand(1), aValue, t);
  return true;
}

/** What an iterator gives that is a leaf, undefined at its end; `DEFER` for others. */
function nextOfLeaf(iterator: Value): Value | undefined | Deferred {
  return isLeafIterator(iterator) ? iterator.advance() : DEFER;
}

const table: Readonly<Record<string, Inline>> = {
  "builtins.next": next,
  "generator.send": send,
  "coroutine.send": send,
  "builtins.len": len,
  "builtins.abs": abs,
  "builtins.min": extreme("<"),
  "builtins.max": extreme(">"),
  "builtins.ord": ord,
  "builtins.chr": chr,
  "list.append": append,
  "list.pop": pop,
  "dict.get": get,
  "math.sqrt": onDouble(
    x => `Math.sqrt(${x})`,
    x => `${x} >= 0`,
  ),
};

/** The way to lower calls of a native in line, if there is one. */
export function inlined(native: Native): Inline | undefined {
  const home = native.owner?.isBuiltin === true ? native.owner.name : (native.module ?? "builtins");
  return Object.hasOwn(table, `${home}.${native.name}`) ? table[`${home}.${native.name}`] : undefined;
}
