import type { Expr } from "./ast.ts";
import { type Operand, plain } from "./phrase.ts";

/** Whether `expr` can be assigned to; a starred one only where `star` says so. */
export function isTarget(expr: Expr, star: boolean): boolean {
  switch (expr.kind) {
    case "Name":
    case "Attribute":
    case "Subscript":
      return true;
    case "List":
    case "Tuple":
      return expr.elts.every(element => isTarget(element, true));
    case "Starred":
      return star && isTarget(expr.value, false);
    default:
      return false;
  }
}

/** Whether `expr` can be deleted. */
export function isDeletable(expr: Expr): boolean {
  switch (expr.kind) {
    case "Name":
    case "Attribute":
    case "Subscript":
      return true;
    case "List":
    case "Tuple":
      return expr.elts.every(isDeletable);
    default:
      return false;
  }
}

/** Makes an expression that was parsed as a value one that is stored to or deleted. */
export function setContext(expr: Expr, ctx: "Store" | "Del"): void {
  switch (expr.kind) {
    case "Name":
    case "Attribute":
    case "Subscript":
      expr.ctx = ctx;
      return;
    case "List":
    case "Tuple":
      expr.ctx = ctx;
      for (const element of expr.elts) setContext(element, ctx);
      return;
    case "Starred":
      expr.ctx = ctx;
      setContext(expr.value, ctx);
  }
}

/** The operand as a target, or null if it can't be one. */
export function asTarget(operand: Operand, star = true): Expr | null {
  const expr = plain(operand);
  if (!isTarget(expr, star)) return null;
  setContext(expr, "Store");
  return expr;
}
