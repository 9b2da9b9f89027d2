import * as op from "../code/opcode.generated.ts";
import { attributeLeaf } from "../interpreter/attribute.ts";
import {
  areDistinct,
  attributesOf,
  classLeaf,
  instanceLeaf,
  isOfKind,
  keysLeaf,
} from "../interpreter/pattern.ts";
import { dictType } from "../object/dict.ts";
import { moduleType } from "../object/module.ts";
import {
  boolType,
  intType,
  noneType,
  objectType,
  strType,
  Type,
  typeOf,
  typeType,
  type Value,
} from "../object/object.ts";
import { plainNames } from "../object/plain-name.ts";
import * as slots from "../object/slot.generated.ts";
import { Tuple, tupleType } from "../object/tuple.ts";
import { lengthOfAny, lengths } from "./lower-native.ts";
import type { Lowering } from "./lowering.ts";
import { OBJECT } from "./profile.ts";
import { aBool, aNone, anInt, anObject, aPair, aValue, constantSlot } from "./slot.ts";

/** The builtin class that operand 2 is of, for sure or, after a guard, because it always was. */
function builtinType(low: Lowering): Type | undefined {
  const { tag, type } = low.slot(2);
  if (type?.isBuiltin === true) return type;
  if ((tag !== "value" && tag !== "maybe") || low.kinds(2) !== OBJECT || low.hasFailed("type"))
    return undefined;
  const exact = low.profile.exact(low.pc + 2);
  if (!(exact instanceof Type) || !exact.isBuiltin) return undefined;
  low.guardType(2, exact);
  return exact;
}

function matchKind(kind: "sequence" | "mapping"): (low: Lowering) => void {
  const isKind = (value: Value): boolean => isOfKind(typeOf(value), kind);
  return low => {
    const { tag } = low.slot(2);
    const dst = low.operand(1);
    const type = builtinType(low);
    if (type !== undefined) low.know(dst, constantSlot(isOfKind(type, kind)));
    else if (tag === "value" || tag === "maybe" || tag === "mixed" || tag === "object")
      low.set(dst, aBool, `${low.bind(isKind)}(${low.value(2)})`);
    else if (tag === "pair") low.know(dst, constantSlot(kind === "sequence"));
    else low.know(dst, constantSlot(false));
  };
}

function getLength(low: Lowering): void {
  const dst = low.operand(1);
  const type = builtinType(low);
  const length = type === undefined ? undefined : lengths.get(type);
  if (length !== undefined) {
    low.set(dst, anInt, `${low.value(2)}.${length}`);
    return;
  }
  const s = low.temporary("s");
  lengthOfAny(
    low,
    low.value(2),
    t => `${s} = S(${low.frame()}, d); ${low.afterTool(s)} ${t} = F.registers[${low.operand(1)}];`,
  );
}

function distinctKeysLeaf(subject: Value, keys: Tuple): Tuple | null | undefined {
  return areDistinct(keys) ? keysLeaf(subject, keys) : undefined;
}

/** Jump if a pattern has failed (`test`), where the instruction behind looks at nothing but that; false if it does not. */
function failIf(low: Lowering, test: string): boolean {
  const { words, next, node } = low;
  const dst = low.operand(1);
  if (next >= node.end || words[next] !== op.JUMP_IF_NONE || words[next + 1] !== dst) return false;
  low.know(dst, aNone);
  low.emit(`if (${test}) { ${low.goTo(words[next + 2])} }`);
  return true;
}

/** The instruction's result is a tuple of `parts` if `o`, else None; two parts that go on at once need no tuple. */
function take(low: Lowering, o: string, parts: readonly string[]): void {
  const dst = low.operand(1);
  const tuple = `new ${low.bind(Tuple)}([${parts.join(", ")}])`;
  if (!failIf(low, `!${o}`)) low.set(dst, aValue, `${o} ? ${tuple} : null`);
  else if (parts.length === 0) low.know(dst, constantSlot(nothing));
  else if (parts.length === 2) {
    low.emit(`${low.n(dst)} = ${parts[0]}; ${low.e(dst)} = ${parts[1]};`);
    low.know(dst, aPair);
  } else low.set(dst, anObject(tupleType), tuple);
}

/** What a pattern without attributes takes. */
const nothing = new Tuple([]);

/** Statements that make `o` undefined, unless the interpreter does the instruction; then `parts` are what it found. */
function otherwise(low: Lowering, o: string, parts: readonly string[]): void {
  const t = low.temporary();
  const rest = low.otherwise(t, [2]);
  const taken = parts.map((part, i) => `${part} = ${t}.items[${i}];`).join(" ");
  low.emit(`if (${o} === undefined) { ${rest} if (${o} = ${t} !== null) { ${taken} } }`);
  low.settle();
}

function partsOf(low: Lowering, count: number): string[] {
  return Array.from({ length: count }, (_, i) => low.temporary(`a${i}_`));
}

/** Keys that are texts or ints, looked up in a dict. */
function findKeys(low: Lowering, keys: readonly Value[]): void {
  const dict = low.value(2);
  const [o, x] = [low.temporary("o"), low.temporary("x")];
  const parts = partsOf(low, keys.length);
  let text = `${o} = true;`;
  for (let i = keys.length - 1; i >= 0; i--) {
    const found = i === keys.length - 1 ? text : `{ ${text} }`;
    const part = `${parts[i]} = ${dict}.values[${x}];`;
    text = `${x} = ${dict}.index.get(${low.literal(keys[i])}); if (${x} === undefined) ${o} = false; else { ${part} ${found} }`;
  }
  low.emit(`if (${dict}.isHashed) ${o} = undefined; else { ${text} }`);
  otherwise(low, o, parts);
  take(low, o, parts);
}

function matchKeys(low: Lowering): void {
  const dst = low.operand(1);
  const { constant } = low.slot(3);
  if (constant instanceof Tuple && areDistinct(constant) && builtinType(low) === dictType) {
    const { items } = constant;
    if (items.every(each => typeof each === "string" || typeof each === "number")) {
      findKeys(low, items);
      return;
    }
  }
  const leaf = constant instanceof Tuple && areDistinct(constant) ? keysLeaf : distinctKeysLeaf;
  const t = low.temporary();
  low.emit(low.attempt(t, `${low.bind(leaf)}(${low.value(2)}, ${low.value(3)})`));
  low.emit(`if (${t} === undefined) ${low.otherwise(t, [2])}`);
  low.settle();
  if (failIf(low, `${t} === null`)) low.set(dst, anObject(tupleType), t);
  else low.set(dst, aValue, t);
}

/** Classes of values that the host has no object for. */
const primitives: readonly Type[] = [intType, boolType, strType, noneType];

/**
 * Statements that make `o` whether a value is an instance of a class, undefined where Python code has a say. The classes that
 * were seen here and are others are told by comparing.
 */
function instanceTest(low: Lowering, o: string, name: string, type: Type): string {
  const ask = `${o} = ${low.bind(instanceLeaf)}(${name}, ${low.bind(type)});`;
  if (type === intType) return `if (typeof ${name} === "number") ${o} = true; else ${ask}`;
  if (type === strType) return `if (typeof ${name} === "string") ${o} = true; else ${ask}`;
  const y = low.temporary("y");
  const others = low.profile
    .exacts(low.pc + 2)
    .map(each => (each instanceof Type ? each : each.type))
    .filter((each, i, all) => all.indexOf(each) === i && each !== type && isOther(each, type))
    .map(each =>
      each.isBuiltin
        ? `${y} === ${low.bind(each)}`
        : `${y} === ${low.bind(each)} && ${y}.version === ${each.version}`,
    );
  if (!primitives.some(each => each.isSubclassOf(type))) others.unshift(`${y} === undefined`);
  const no = others.length === 0 ? "" : `else if (${others.join(" || ")}) ${o} = false; `;
  return `${y} = ${name}?.type; if (${y} === ${low.bind(type)}) ${o} = true; ${no}else ${ask}`;
}

/** Whether instances of a class are surely none of another. */
function isOther(type: Type, wanted: Type): boolean {
  return (
    wanted.type === typeType &&
    !type.isSubclassOf(wanted) &&
    (type.isBuiltin || type.lookup("__class__") === objectType.members.get("__class__"))
  );
}

/** Whether attributes can be read as the properties that they are from instances of a class. */
function areProperties(type: Type, names: readonly (string | null)[]): boolean {
  return (
    !type.isBuiltin &&
    !type.isSubclassOf(moduleType) &&
    !type.isSubclassOf(typeType) &&
    type.slot(slots.GETATTRIBUTE) === objectType.slot(slots.GETATTRIBUTE) &&
    names.every(name => name !== null && plainNames.has(name))
  );
}

/** Statements that make `a` an attribute of an object, or `o` undefined. */
function readAttribute(
  low: Lowering,
  a: string,
  o: string,
  object: string,
  name: string,
  isPlain: boolean,
): string {
  const leaf = `${a} = ${low.bind(attributeLeaf)}(${object}, ${JSON.stringify(name)})`;
  if (!isPlain) return `if ((${leaf}) === undefined) ${o} = undefined;`;
  const read = `${a} = ${object}[${JSON.stringify(`$${name}`)}];`;
  return `${read} if ((${a} === undefined || typeof ${a} === "number" && ${object}.shape.hasFloats) && (${leaf}) === undefined) ${o} = undefined;`;
}

/** A class pattern of a class that is known: its attributes are read without a tuple, where two go on at once. */
function matchClass(low: Lowering): void {
  const type = low.slot(3).constant;
  const positional = low.operand(4);
  const names = (low.code.constants[low.operand(5)] as Tuple).items;
  const attributes = type instanceof Type ? attributesOf(type, positional, names) : undefined;
  const name = low.value(2);
  const isConstant = low.slot(2).constant !== undefined;
  if (!(type instanceof Type) || attributes === undefined || isConstant || low.hasFailed("data")) {
    const t = low.temporary();
    const args = [name, low.value(3), positional, low.bind(names)];
    low.emit(low.attempt(t, `${low.bind(classLeaf)}(${args.join(", ")})`));
    low.emit(`if (${t} === undefined) ${low.otherwise(t, [2])}`);
    low.settle();
    low.set(low.operand(1), aValue, t);
    return;
  }
  low.guardVersion(type);
  if (!type.isBuiltin && positional > 0) {
    const data = low.bind(type);
    low.guardFact(`data ${data}`, `${data}.dataVersion === ${type.dataVersion}`, "data");
  }
  const o = low.temporary("o");
  const parts = partsOf(low, attributes.length);
  const isPlain = areProperties(type, attributes);
  const reads = attributes.map((each, i) =>
    each === null ? `${parts[i]} = ${name};` : readAttribute(low, parts[i], o, name, each, isPlain),
  );
  low.emit(instanceTest(low, o, name, type));
  if (reads.length > 0) low.emit(`if (${o}) { ${reads.join(" ")} }`);
  otherwise(low, o, parts);
  take(low, o, parts);
}

export const patternLowering = {
  [op.MATCH_SEQUENCE]: matchKind("sequence"),
  [op.MATCH_MAPPING]: matchKind("mapping"),
  [op.MATCH_KEYS]: matchKeys,
  [op.MATCH_CLASS]: matchClass,
  [op.GET_LENGTH]: getLength,
} as const;
