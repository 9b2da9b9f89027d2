import type { Token } from "../../grammar/index.ts";
import type { Expr, TypeParam } from "./ast.ts";
import { type Chain, climbBitwise } from "./chain.ts";
import { type Items, lastOf, type Operand, plain, span, unroll } from "./phrase.ts";

// The names of the actions are the grammar's; each gets the children of its rule.

export const typeParamActions = {
  typeParams: ([, list]: [Token, Items<TypeParam>]): TypeParam[] => unroll(list),

  typeVar: ([name]: [Token]): TypeParam => ({
    kind: "TypeVar",
    name: name.text,
    bound: null,
    default_value: null,
    ...span(name, name),
  }),

  typeVarBound: (d: [Token, Token, Operand] | [Token, Token, Operand, Token, Operand]): TypeParam => ({
    kind: "TypeVar",
    name: d[0].text,
    bound: plain(d[2]),
    default_value: d.length === 5 ? plain(d[4]) : null,
    ...span(d[0], lastOf(d)),
  }),

  typeVarDefault: ([name, , value]: [Token, Token, Operand]): TypeParam => ({
    kind: "TypeVar",
    name: name.text,
    bound: null,
    default_value: plain(value),
    ...span(name, value),
  }),

  typeVarTuple: (d: [Token, Token] | [Token, Token, Token, Operand]): TypeParam => ({
    kind: "TypeVarTuple",
    name: d[1].text,
    default_value: d.length === 4 ? plain(d[3]) : null,
    ...span(d[0], lastOf(d)),
  }),

  typeVarTupleStarred([first, name, , star, chain]: [Token, Token, Token, Token, Chain]): TypeParam | null {
    const value = climbBitwise(chain);
    if (value === null) return null;
    const default_value: Expr = { kind: "Starred", value: plain(value), ctx: "Load", ...span(star, value) };
    return { kind: "TypeVarTuple", name: name.text, default_value, ...span(first, value) };
  },

  paramSpec: (d: [Token, Token] | [Token, Token, Token, Operand]): TypeParam => ({
    kind: "ParamSpec",
    name: d[1].text,
    default_value: d.length === 4 ? plain(d[3]) : null,
    ...span(d[0], lastOf(d)),
  }),
};
