/** Storing in targets, deleting them, and the statements that do. */
import * as op from "../code/opcode.generated.ts";
import type { AnnAssign, Assign, AugAssign, Delete, Expr, List, Tuple } from "../syntax/index.ts";
import { annotateVariable } from "./annotation.ts";
import { placeOfAttribute } from "./chain.ts";
import { homeOfName } from "./name.ts";
import { binaryOpcodes } from "./operator.ts";
import { isVariable, type Register } from "./register.ts";
import type { Operand, Unit } from "./unit.ts";

/** Stores a value. Its register, if it is a temporary, has to be below `top`. */
export function store(unit: Unit, target: Expr, value: Operand): void {
  const { top } = unit;
  switch (target.kind) {
    case "Name":
      unit.storeName(target.id, value, target);
      return;
    case "Attribute": {
      noteStaticAttribute(unit, target);
      const object = unit.value(target.value);
      const name = unit.nameOf(unit.innermost.mangle(target.attr));
      unit.emit(op.STORE_ATTR, placeOfAttribute(target, target), object, name, value);
      break;
    }
    case "Subscript": {
      const object = unit.stable(unit.value(target.value), target.value, [target.slice]);
      unit.emit(op.STORE_ITEM, target, object, unit.value(target.slice), value);
      break;
    }
    case "Tuple":
    case "List":
      unpack(unit, target, value);
      break;
    case "Starred":
      unit.fail("starred assignment target must be in a list or tuple", target);
  }
  unit.top = top;
}

/** `__static_attributes__`: classes list the attributes that their methods set on `self`. */
function noteStaticAttribute(unit: Unit, { value, attr }: Expr & { kind: "Attribute" }): void {
  if (value.kind !== "Name" || value.id !== "self") return;
  for (let each: Unit | null = unit; each; each = each.parent) {
    if (!each.staticAttributes) continue;
    each.staticAttributes.add(attr);
    return;
  }
}

function unpack(unit: Unit, target: Tuple | List, value: Operand): void {
  const { elts } = target;
  const star = elts.findIndex(each => each.kind === "Starred");
  if (star >= 0 && elts.some((each, i) => i > star && each.kind === "Starred")) {
    unit.fail("multiple starred expressions in assignment", target);
  }
  const parts = elts.map(each => (each.kind === "Starred" ? each.value : each));
  const homes = homesInRow(unit, parts);
  const first = homes ?? unit.temporaries(parts.length);
  if (star < 0) unit.emit(op.UNPACK_SEQUENCE, target, first, value, parts.length);
  else unit.emit(op.UNPACK_EX, target, first, value, star, parts.length - star - 1);
  if (homes !== null) return;
  for (const [i, each] of parts.entries()) unit.store(each, first + i);
}

/** The first of the targets' registers if all are locals that are neighbours, in order. */
function homesInRow(unit: Unit, targets: readonly Expr[]): Register | null {
  const homes = targets.map(each => (each.kind === "Name" ? homeOfName(unit, each.id) : null));
  const [first] = homes;
  if (first === undefined || first === null) return null;
  return homes.every((home, i) => home === first + i) ? first : null;
}

export function homeOf(unit: Unit, target: Expr): Register | null {
  return target.kind === "Name" ? homeOfName(unit, target.id) : null;
}

function assign(unit: Unit, node: Assign): void {
  const { targets, value } = node;
  const { top } = unit;
  const [target] = targets;
  if (targets.length === 1) {
    const home = homeOf(unit, target);
    if (home !== null) {
      unit.into(value, home);
      return;
    }
    if (isPlainTuple(target) && isPlainTuple(value) && target.elts.length === value.elts.length) {
      assignInParallel(unit, target, value);
      return;
    }
  }
  const home = targets.length > 1 ? homeOf(unit, target) : null;
  let result: Operand;
  if (home !== null) {
    unit.into(value, home);
    result = home;
  } else result = unit.stable(unit.value(value), value, targets);
  if (result >= 0 && isVariable(result) && mayChange(unit, targets, result, home)) {
    const copy = unit.temporary();
    unit.move(copy, result, value);
    result = copy;
  }
  for (const each of targets) if (home === null || each !== target) unit.store(each, result);
  unit.top = top;
}

/** Whether storing in one of the targets could change a variable that holds the value for the others. */
function mayChange(unit: Unit, targets: readonly Expr[], variable: Register, home: Register | null): boolean {
  if (!targets.every(each => each.kind === "Name")) return targets.length > 1;
  return home === null && targets.some(each => homeOf(unit, each) === variable);
}

function isPlainTuple(node: Expr): node is Tuple | List {
  return (node.kind === "Tuple" || node.kind === "List") && node.elts.every(each => each.kind !== "Starred");
}

/** `a, b = b, a`: no tuple is made. Values stay in variables that no earlier target changes. */
function assignInParallel(unit: Unit, target: Tuple | List, value: Tuple | List): void {
  const { top } = unit;
  const homes = target.elts.map(each => homeOf(unit, each));
  const isSimple = target.elts.every(each => each.kind === "Name");
  const operands = value.elts.map((each, i) => {
    const operand = unit.value(each);
    if (operand < 0 || !isVariable(operand)) return operand;
    const isSafe = isSimple && unit.scope.walrus === null && !homes.slice(0, i).includes(operand);
    if (isSafe) return operand;
    const copy = unit.temporary();
    unit.move(copy, operand, each);
    return copy;
  });
  for (const [i, each] of target.elts.entries()) unit.store(each, operands[i]);
  unit.top = top;
}

function augmentedAssign(unit: Unit, node: AugAssign): void {
  const { target, value } = node;
  const { top } = unit;
  const opcode = binaryOpcodes[node.op];
  switch (target.kind) {
    case "Name": {
      const old = unit.stable(unit.loadName(target.id, target), target, [value]);
      const operand = unit.value(value);
      const result = homeOf(unit, target) ?? unit.temporary();
      unit.emit(opcode, node, result, old, operand, 1);
      unit.storeName(target.id, result, target);
      break;
    }
    case "Attribute": {
      const at = placeOfAttribute(target, target);
      const object = unit.stable(unit.value(target.value), target.value, [value]);
      const name = unit.nameOf(unit.innermost.mangle(target.attr));
      const result = unit.temporary();
      unit.emit(op.LOAD_ATTR, at, result, object, name);
      unit.emit(opcode, node, result, result, unit.value(value), 1);
      unit.emit(op.STORE_ATTR, at, object, name, result);
      break;
    }
    case "Subscript": {
      const object = unit.stable(unit.value(target.value), target.value, [target.slice, value]);
      const key = unit.stable(unit.value(target.slice), target.slice, [value]);
      const result = unit.temporary();
      unit.emit(op.LOAD_ITEM, target, result, object, key);
      unit.emit(opcode, node, result, result, unit.value(value), 1);
      unit.emit(op.STORE_ITEM, target, object, key, result);
      break;
    }
  }
  unit.top = top;
}

function annotatedAssign(unit: Unit, node: AnnAssign): void {
  const { target, value } = node;
  const { top } = unit;
  if (value) {
    const home = homeOf(unit, target);
    if (home !== null) unit.into(value, home);
    else unit.store(target, unit.stable(unit.value(value), value, [target]));
    unit.top = top;
  }
  annotateVariable(unit, node);
}

function remove(unit: Unit, target: Expr): void {
  const { top } = unit;
  switch (target.kind) {
    case "Name":
      unit.deleteName(target.id, target);
      return;
    case "Attribute": {
      const object = unit.value(target.value);
      const name = unit.nameOf(unit.innermost.mangle(target.attr));
      unit.emit(op.DELETE_ATTR, placeOfAttribute(target, target), object, name);
      break;
    }
    case "Subscript": {
      const object = unit.stable(unit.value(target.value), target.value, [target.slice]);
      unit.emit(op.DELETE_ITEM, target, object, unit.value(target.slice));
      break;
    }
    case "Tuple":
    case "List":
      for (const each of target.elts) remove(unit, each);
  }
  unit.top = top;
}

export const targetStatements = {
  Assign: assign,
  AugAssign: augmentedAssign,
  AnnAssign: annotatedAssign,
  Delete(unit: Unit, node: Delete): void {
    for (const each of node.targets) remove(unit, each);
  },
};
