/** Which expressions are known at compile time. */
import type { Constant } from "../code/index.ts";
import type { BinOp, Expr } from "../syntax/index.ts";
import { bool, fromLiteral, NONE, str, tuple } from "./constant.ts";
import { foldBinary, foldSubscript, foldUnary } from "./fold.ts";
import type { Program } from "./unit.ts";

/** The value of the expression, or null if only run time can tell. */
export function fold(program: Program, node: Expr): Constant | null {
  switch (node.kind) {
    case "Constant":
      return fromLiteral(node.value);
    case "Name":
      return node.id === "__debug__" && node.ctx === "Load" ? bool(program.optimize === 0) : null;
    case "JoinedStr":
      return node.values.length === 0 ? str("") : null;
    case "UnaryOp":
    case "BinOp":
    case "Tuple":
    case "Subscript":
    case "Slice": {
      const { folded } = program;
      let constant = folded.get(node);
      if (constant === undefined) {
        constant = node.kind === "BinOp" ? foldChain(program, node) : foldNode(program, node);
        folded.set(node, constant);
      }
      return constant;
    }
    default:
      return null;
  }
}

function foldNode(program: Program, node: Expr): Constant | null {
  switch (node.kind) {
    case "UnaryOp": {
      const operand = fold(program, node.operand);
      return operand && foldUnary(node.op, operand);
    }
    case "Tuple": {
      if (node.ctx !== "Load") return null;
      const items: Constant[] = [];
      for (const each of node.elts) {
        const item = fold(program, each);
        if (!item) return null;
        items.push(item);
      }
      return tuple(items);
    }
    case "Subscript": {
      if (node.ctx !== "Load" || !mayBeSequence(node.value)) return null;
      const container = fold(program, node.value);
      const key = container && fold(program, node.slice);
      return key && foldSubscript(container, key);
    }
    case "Slice": {
      const parts = [node.lower, node.upper, node.step].map(part => (part ? fold(program, part) : NONE));
      const [start, stop, step] = parts;
      return start && stop && step && { type: "slice", items: [start, stop, step] };
    }
    default:
      return null;
  }
}

/** Chains of names with subscripts may be long; the ones that fold are not. */
function mayBeSequence(node: Expr): boolean {
  return node.kind === "Constant" || node.kind === "Tuple" || node.kind === "BinOp";
}

/** `a + b + c + …` leans to the left, and may be long. */
function foldChain(program: Program, node: BinOp): Constant | null {
  const { folded } = program;
  const chain: BinOp[] = [];
  let start: Expr = node;
  while (start.kind === "BinOp" && folded.get(start) === undefined) {
    chain.push(start);
    start = start.left;
  }
  let left = fold(program, start);
  let result: Constant | null = null;
  while (chain.length > 0) {
    const each = chain.pop()!;
    const right = left && fold(program, each.right);
    result = right && left && foldBinary(each.op, left, right);
    folded.set(each, result);
    left = result;
  }
  return result;
}
