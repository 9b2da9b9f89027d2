import type { Token } from "../../grammar/index.ts";
import type { Expr, Location } from "./ast.ts";

/*
 * What the parser's actions hand to one another besides finished nodes.
 */

/** A list as the grammar leaves it: `[item]`, `[rest, item]` or `[rest, separator, item]`. */
export type Items<T> = [T] | [Items<T>, T] | [Items<T>, Token, T];

/** The items of a list, in order. */
export function unroll<T>(list: Items<T>): T[] {
  const items: T[] = [];
  let rest = list;
  while (rest.length > 1) {
    items.push(rest[rest.length - 1] as T);
    rest = rest[0] as Items<T>;
  }
  items.push(rest[0] as T);
  return items.reverse();
}

/** An expression in parentheses. Its place includes them, the expression's own does not. */
export interface Group extends Location {
  kind: "Group";
  expr: Expr;
}

export type Operand = Expr | Group;

/** The expression without its parentheses. */
export function plain(operand: Operand): Expr {
  return operand.kind === "Group" ? operand.expr : operand;
}

/** The place from the beginning of `first` to the end of `last`. */
export function span(first: Location, last: Location): Location {
  return {
    lineno: first.lineno,
    col_offset: first.col_offset,
    end_lineno: last.end_lineno,
    end_col_offset: last.end_col_offset,
  };
}

/** The last of a rule's children, which is a token or a node with a place. */
export function lastOf(children: readonly unknown[]): Location {
  return children[children.length - 1] as Location;
}
