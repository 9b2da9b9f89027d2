import type { Token } from "../../grammar/index.ts";
import type { Arg, Arguments, Expr } from "./ast.ts";
import { type Chain, climbBitwise } from "./chain.ts";
import { lastOf, type Operand, plain, span } from "./phrase.ts";

/** One item of a parameter list. */
export type Parameter =
  | { sort: "plain"; arg: Arg; value: Expr | null }
  | { sort: "slash" }
  | { sort: "star"; arg: Arg | null }
  | { sort: "stars"; arg: Arg };

/** Puts a parameter list in order; null if it has none (Language Reference 8.7). */
export function parametersOf(list: Parameter[]): Arguments | null {
  const result: Arguments = {
    kind: "arguments",
    posonlyargs: [],
    args: [],
    vararg: null,
    kwonlyargs: [],
    kw_defaults: [],
    kwarg: null,
    defaults: [],
  };
  let star = false;
  let slash = false;
  for (const [index, parameter] of list.entries()) {
    if (result.kwarg !== null) return null;
    switch (parameter.sort) {
      case "plain":
        if (star) {
          result.kwonlyargs.push(parameter.arg);
          result.kw_defaults.push(parameter.value);
        } else {
          if (parameter.value !== null) result.defaults.push(parameter.value);
          else if (result.defaults.length > 0) return null;
          result.args.push(parameter.arg);
        }
        break;
      case "slash":
        if (slash || star || index === 0) return null;
        slash = true;
        result.posonlyargs = result.args;
        result.args = [];
        break;
      case "star":
        if (star) return null;
        star = true;
        result.vararg = parameter.arg;
        if (parameter.arg === null && list[index + 1]?.sort !== "plain") return null;
        break;
      case "stars":
        result.kwarg = parameter.arg;
        break;
    }
  }
  return result;
}

export const parameterActions = {
  plainParameter(d: [Token] | [Token, Token, Operand]): Arg {
    const [name] = d;
    return {
      kind: "arg",
      arg: name.text,
      annotation: d.length === 3 ? plain(d[2]) : null,
      type_comment: null,
      ...span(name, lastOf(d)),
    };
  },

  parameter: (d: [Arg] | [Arg, Token, Operand]): Parameter => ({
    sort: "plain",
    arg: d[0],
    value: d.length === 3 ? plain(d[2]) : null,
  }),

  slash: (): Parameter => ({ sort: "slash" }),
  star: (): Parameter => ({ sort: "star", arg: null }),
  varArgs: ([, arg]: [Token, Arg]): Parameter => ({ sort: "star", arg }),
  varKeywords: ([, arg]: [Token, Arg]): Parameter => ({ sort: "stars", arg }),

  varArgsStarred([, name, , star, chain]: [Token, Token, Token, Token, Chain]): Parameter | null {
    const value = climbBitwise(chain);
    if (value === null) return null;
    const annotation: Expr = { kind: "Starred", value: plain(value), ctx: "Load", ...span(star, value) };
    return {
      sort: "star",
      arg: { kind: "arg", arg: name.text, annotation, type_comment: null, ...span(name, value) },
    };
  },
};
