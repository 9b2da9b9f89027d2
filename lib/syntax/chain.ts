import type { Token } from "../../grammar/index.ts";
import type { BoolOperator, CompareOperator, Location, Operator, UnaryOperator } from "./ast.ts";
import { type Group, type Operand, plain, span } from "./phrase.ts";

/*
 * Operator precedence (Language Reference 6.17). The grammar sees `a + b * c` as one flat chain of operands and
 * operators; here it becomes a tree, by the shunting-yard algorithm, with no recursion.
 */

/** An operator in front of its operand. */
export interface Prefixed extends Location {
  kind: "Prefixed";
  token: Token;
  operand: Operand | Prefixed;
}

/** A chain and one more operator and operand. */
export interface Link extends Location {
  kind: "Link";
  left: Chain;
  operator: BinaryOperator;
  right: Operand | Prefixed;
}

export type Chain = Operand | Prefixed | Link;

interface BinaryOperator {
  level: number;
  sort: "bool" | "compare" | "binary";
  name: string;
}

const levelOfNot = 3;
const levelOfCompare = 4;
const levelOfSign = 11;
const levelOfPower = 12;

function row(level: number, sort: BinaryOperator["sort"], name: BoolOperator | CompareOperator | Operator) {
  return { level, sort, name };
}

/** By the operator's text; the two of two words are joined by a blank. */
export const binaryOperators: Readonly<Record<string, BinaryOperator>> = {
  or: row(1, "bool", "Or"),
  and: row(2, "bool", "And"),
  in: row(levelOfCompare, "compare", "In"),
  "not in": row(levelOfCompare, "compare", "NotIn"),
  is: row(levelOfCompare, "compare", "Is"),
  "is not": row(levelOfCompare, "compare", "IsNot"),
  "<": row(levelOfCompare, "compare", "Lt"),
  ">": row(levelOfCompare, "compare", "Gt"),
  "<=": row(levelOfCompare, "compare", "LtE"),
  ">=": row(levelOfCompare, "compare", "GtE"),
  "==": row(levelOfCompare, "compare", "Eq"),
  "!=": row(levelOfCompare, "compare", "NotEq"),
  "|": row(5, "binary", "BitOr"),
  "^": row(6, "binary", "BitXor"),
  "&": row(7, "binary", "BitAnd"),
  "<<": row(8, "binary", "LShift"),
  ">>": row(8, "binary", "RShift"),
  "+": row(9, "binary", "Add"),
  "-": row(9, "binary", "Sub"),
  "*": row(10, "binary", "Mult"),
  "/": row(10, "binary", "Div"),
  "//": row(10, "binary", "FloorDiv"),
  "%": row(10, "binary", "Mod"),
  "@": row(10, "binary", "MatMult"),
  "**": row(levelOfPower, "binary", "Pow"),
};

const unaryOperators: Readonly<Record<string, UnaryOperator>> = {
  "-": "USub",
  "+": "UAdd",
  "~": "Invert",
  not: "Not",
};

type Pending = { level: number; operator: BinaryOperator | null; token: Token | null };

/** The tree of a chain, or null where a `not` stands below an operator that binds tighter. */
export function climb(chain: Chain): Operand | null {
  if (chain.kind !== "Link" && chain.kind !== "Prefixed") return chain;
  const links: Link[] = [];
  let first: Chain = chain;
  while (first.kind === "Link") {
    links.push(first);
    first = first.left;
  }
  const operands: Operand[] = [];
  const pending: Pending[] = [];
  if (!shift(first, operands, pending)) return null;
  for (let i = links.length; i-- > 0; ) {
    const { operator, right } = links[i];
    const { level } = operator;
    while (pending.length > 0) {
      const top = pending[pending.length - 1].level;
      if (top < level || (top === level && level === levelOfPower)) break;
      reduce(operands, pending);
    }
    pending.push({ level, operator, token: null });
    if (!shift(right, operands, pending)) return null;
  }
  while (pending.length > 0) reduce(operands, pending);
  return operands[0];
}

/** The tree of a chain that has to bind tighter than comparisons, or null. */
export function climbBitwise(chain: Chain): Operand | null {
  let rest = chain;
  while (rest.kind === "Link") {
    if (rest.operator.level <= levelOfCompare) return null;
    rest = rest.left;
  }
  if (rest.kind === "Prefixed" && rest.token.type === "not") return null;
  return climb(chain);
}

function shift(item: Operand | Prefixed, operands: Operand[], pending: Pending[]): boolean {
  let rest = item;
  while (rest.kind === "Prefixed") {
    const { token } = rest;
    const isNot = token.type === "not";
    if (isNot && pending.length > 0 && pending[pending.length - 1].level > levelOfNot) return false;
    pending.push({ level: isNot ? levelOfNot : levelOfSign, operator: null, token });
    rest = rest.operand;
  }
  operands.push(rest);
  return true;
}

function reduce(operands: Operand[], pending: Pending[]): void {
  const { operator, token } = pending.pop()!;
  const right = operands.pop()!;
  if (operator === null) {
    const op = unaryOperators[token!.type];
    operands.push({ kind: "UnaryOp", op, operand: plain(right), ...span(token!, right) });
    return;
  }
  operands.push(join(operands.pop()!, operator, right));
}

function join(left: Operand, operator: BinaryOperator, right: Operand): Exclude<Operand, Group> {
  switch (operator.sort) {
    case "binary":
      return {
        kind: "BinOp",
        left: plain(left),
        op: operator.name as Operator,
        right: plain(right),
        lineno: left.lineno,
        col_offset: left.col_offset,
        end_lineno: right.end_lineno,
        end_col_offset: right.end_col_offset,
      };
    // A comparison or `and` without parentheses on the left was made by this very climb: it grows.
    case "compare": {
      const op = operator.name as CompareOperator;
      if (left.kind === "Compare") {
        left.ops.push(op);
        left.comparators.push(plain(right));
        left.end_lineno = right.end_lineno;
        left.end_col_offset = right.end_col_offset;
        return left;
      }
      return {
        kind: "Compare",
        left: plain(left),
        ops: [op],
        comparators: [plain(right)],
        ...span(left, right),
      };
    }
    case "bool": {
      const op = operator.name as BoolOperator;
      if (left.kind === "BoolOp" && left.op === op) {
        left.values.push(plain(right));
        left.end_lineno = right.end_lineno;
        left.end_col_offset = right.end_col_offset;
        return left;
      }
      return { kind: "BoolOp", op, values: [plain(left), plain(right)], ...span(left, right) };
    }
  }
}
