/** Operators, comparisons, conditions. */
import type { Constant } from "../code/index.ts";
import * as op from "../code/opcode.generated.ts";
import type {
  BoolOp,
  Compare,
  CompareOperator,
  Expr,
  IfExp,
  Location,
  Operator,
  UnaryOp,
  UnaryOperator,
} from "../syntax/index.ts";
import { isTrue, tuple } from "./constant.ts";
import { isTemporary, isVariable, type Register } from "./register.ts";
import type { Label } from "./step.ts";
import type { Operand, Unit } from "./unit.ts";
import { warnAboutIdentity } from "./warning.ts";

export const binaryOpcodes: Readonly<Record<Operator, number>> = {
  Add: op.ADD,
  Sub: op.SUB,
  Mult: op.MUL,
  MatMult: op.MATMUL,
  Div: op.TRUEDIV,
  Mod: op.MOD,
  Pow: op.POW,
  LShift: op.LSHIFT,
  RShift: op.RSHIFT,
  BitOr: op.OR,
  BitXor: op.XOR,
  BitAnd: op.AND,
  FloorDiv: op.FLOORDIV,
};

const unaryOpcodes: Readonly<Record<UnaryOperator, number>> = {
  Invert: op.INVERT,
  Not: op.NOT,
  UAdd: op.POS,
  USub: op.NEG,
};

const compareOpcodes: Readonly<Record<CompareOperator, number>> = {
  Eq: op.EQ,
  NotEq: op.NE,
  Lt: op.LT,
  LtE: op.LE,
  Gt: op.GT,
  GtE: op.GE,
  Is: op.IS,
  IsNot: op.IS_NOT,
  In: op.CONTAINS,
  NotIn: op.NOT_CONTAINS,
};

const opposites: Partial<Record<CompareOperator, CompareOperator>> = {
  Is: "IsNot",
  IsNot: "Is",
  In: "NotIn",
  NotIn: "In",
};

/** A temporary to build a result in: the wanted register only if nobody can see it half done. */
export function scratch(unit: Unit, want: Register | null): Register {
  return want !== null && isTemporary(want) ? want : unit.temporary();
}

export const operatorExpressions = {
  UnaryOp(unit: Unit, node: UnaryOp, want: Register | null): Operand {
    const { top } = unit;
    const { operand } = node;
    // `not a in b` is one instruction.
    if (node.op === "Not" && operand.kind === "Compare" && operand.ops.length === 1) {
      const opposite = opposites[operand.ops[0]];
      if (opposite) return compare(unit, { ...operand, ops: [opposite] }, want);
    }
    const value = unit.value(operand);
    unit.top = top;
    const result = want ?? unit.temporary();
    unit.emit(unaryOpcodes[node.op], node, result, value);
    return result;
  },

  BoolOp(unit: Unit, node: BoolOp, want: Register | null): Operand {
    const { values } = node;
    const { top } = unit;
    const end = unit.label();
    const stop = node.op === "Or" ? op.JUMP_IF_TRUE : op.JUMP_IF_FALSE;
    if (want !== null && !isTemporary(want) && values.length === 2) {
      // A variable must not change before the second value is known, which may read it, or raise.
      const second = unit.label();
      const first = unit.value(values[0]);
      unit.emit(node.op === "Or" ? op.JUMP_IF_FALSE : op.JUMP_IF_TRUE, node, first, second);
      unit.move(want, first, node);
      unit.jump(end);
      unit.mark(second);
      unit.top = top;
      unit.into(values[1], want);
      unit.mark(end);
      return want;
    }
    const result = scratch(unit, want);
    values.forEach((each, i) => {
      unit.into(each, result);
      if (i < values.length - 1) unit.emit(stop, node, result, end);
    });
    unit.mark(end);
    return result;
  },

  IfExp(unit: Unit, node: IfExp, want: Register | null): Operand {
    const result = want ?? unit.temporary();
    const end = unit.label();
    let last: Expr = node;
    while (last.kind === "IfExp") {
      const otherwise = unit.label();
      unit.jumpIf(last.test, otherwise, false);
      unit.into(last.body, result);
      unit.jump(end);
      unit.mark(otherwise);
      last = last.orelse;
    }
    unit.into(last, result);
    unit.mark(end);
    return result;
  },

  Compare: compare,
};

function compare(unit: Unit, node: Compare, want: Register | null): Operand {
  const { ops, comparators } = node;
  const { top } = unit;
  warnAboutIdentity(unit, node);
  if (ops.length === 1) {
    const left = unit.stable(unit.value(node.left), node.left, [comparators[0]]);
    const right = comparand(unit, comparators[0], ops[0]);
    unit.top = top;
    const result = want ?? unit.temporary();
    unit.emit(compareOpcodes[ops[0]], node, result, left, right);
    return result;
  }
  const result = scratch(unit, want);
  const end = unit.label();
  chain(unit, node, result, test => unit.emit(op.JUMP_IF_FALSE, node, test, end));
  unit.mark(end);
  return result;
}

/** `a < b < c` without the jumps: each comparison goes to `test`, and `between` is called after all but the last. */
function chain(unit: Unit, node: Compare, test: Register, between: (test: Register) => void): void {
  const { ops, comparators } = node;
  const { top } = unit;
  // The right side of one comparison is the left side of the next, so two registers take turns.
  const slots = unit.temporaries(2);
  const inner = unit.top;
  const keep = (operand: Operand, slot: Register, at: Location): Operand => {
    unit.top = inner;
    if (operand < 0 || !isVariable(operand) || unit.scope.walrus === null) return operand;
    unit.move(slot, operand, at);
    return slot;
  };
  let left = keep(unit.value(node.left, slots), slots, node.left);
  for (const [i, operator] of ops.entries()) {
    const slot = slots + ((i + 1) % 2);
    const right = keep(comparand(unit, comparators[i], operator, slot), slot, comparators[i]);
    unit.emit(compareOpcodes[operator], node, test, left, right);
    left = right;
    if (i < ops.length - 1) between(test);
  }
  unit.top = top;
}

/** The right side of a comparison. What `in` looks through is never changed, so displays of constants are constants. */
function comparand(unit: Unit, node: Expr, operator: CompareOperator, want: Register | null = null): Operand {
  if (operator === "In" || operator === "NotIn") {
    const constant = constantCollection(unit, node);
    if (constant) return unit.literal(constant);
  }
  return unit.value(node, want);
}

/** A list or set display of constants, as the tuple or frozenset that may stand for it where nobody changes it. */
export function constantCollection(unit: Unit, node: Expr): Constant | null {
  if (node.kind !== "List" && node.kind !== "Set") return null;
  const items: Constant[] = [];
  for (const each of node.elts) {
    const item = unit.fold(each);
    if (!item || item.type === "slice") return null;
    items.push(item);
  }
  return node.kind === "List" ? tuple(items) : { type: "frozenset", items };
}

/** Jumps to `label` if the truth of the expression is `truth`, else goes on. */
export function jumpIf(unit: Unit, node: Expr, label: Label, truth: boolean): void {
  const constant = unit.fold(node);
  if (constant) {
    if (isTrue(constant) === truth) unit.jump(label);
    return;
  }
  const { top } = unit;
  switch (node.kind) {
    case "UnaryOp":
      if (node.op !== "Not") break;
      jumpIf(unit, node.operand, label, !truth);
      return;
    case "BoolOp": {
      const { values } = node;
      if ((node.op === "Or") === truth) {
        for (const each of values) jumpIf(unit, each, label, truth);
        return;
      }
      const skip = unit.label();
      for (const each of values.slice(0, -1)) jumpIf(unit, each, skip, !truth);
      jumpIf(unit, values[values.length - 1], label, truth);
      unit.mark(skip);
      return;
    }
    case "IfExp": {
      const otherwise = unit.label();
      const end = unit.label();
      jumpIf(unit, node.test, otherwise, false);
      jumpIf(unit, node.body, label, truth);
      unit.jump(end);
      unit.mark(otherwise);
      jumpIf(unit, node.orelse, label, truth);
      unit.mark(end);
      return;
    }
    case "Compare":
      jumpIfCompare(unit, node, label, truth);
      return;
  }
  const value = unit.value(node);
  unit.top = top;
  jumpOn(unit, value, label, truth, node);
}

function jumpOn(unit: Unit, value: Operand, label: Label, truth: boolean, at: Location): void {
  unit.emit(truth ? op.JUMP_IF_TRUE : op.JUMP_IF_FALSE, at, value, label);
}

function jumpIfCompare(unit: Unit, node: Compare, label: Label, truth: boolean): void {
  const { ops, comparators } = node;
  const { top } = unit;
  if (ops.length === 1) {
    const [operator] = ops;
    if ((operator === "Is" || operator === "IsNot") && unit.fold(comparators[0])?.type === "none") {
      warnAboutIdentity(unit, node);
      const value = unit.value(node.left);
      unit.top = top;
      const ifNone = (operator === "Is") === truth;
      unit.emit(ifNone ? op.JUMP_IF_NONE : op.JUMP_IF_NOT_NONE, node, value, label);
      return;
    }
    const test = compare(unit, node, null);
    unit.top = top;
    jumpOn(unit, test, label, truth, node);
    return;
  }
  warnAboutIdentity(unit, node);
  const test = unit.temporary();
  const skip = unit.label();
  chain(unit, node, test, each => jumpOn(unit, each, truth ? skip : label, false, node));
  unit.top = top;
  jumpOn(unit, test, label, truth, node);
  unit.mark(skip);
}
