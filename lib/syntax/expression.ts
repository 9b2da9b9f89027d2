import type { Token } from "../../grammar/index.ts";
import type {
  Comprehension,
  Constant,
  ConstantValue,
  Expr,
  GeneratorExp,
  Keyword,
  Location,
  Name,
  Slice,
  Starred,
} from "./ast.ts";
import { binaryOperators, type Chain, climb, climbBitwise, type Prefixed } from "./chain.ts";
import { numberValue } from "./number.ts";
import { type Parameter, parametersOf } from "./parameter.ts";
import { type Items, lastOf, type Operand, plain, span, unroll } from "./phrase.ts";
import { asTarget } from "./target.ts";

// The names of the actions are the grammar's; each gets the children of its rule.

/** `*operand` or `**operand` among a call's arguments, `name=value`, and positional ones. */
type Argument = Operand | Keyword;

const constants: Record<string, ConstantValue> = {
  None: { type: "none" },
  True: { type: "true" },
  False: { type: "false" },
  "...": { type: "ellipsis" },
};

function tuple(elts: Expr[], place: Location): Expr {
  return { kind: "Tuple", elts, ctx: "Load", ...place };
}

function starred(star: Token, value: Operand): Starred {
  return { kind: "Starred", value: plain(value), ctx: "Load", ...span(star, value) };
}

/** The elements between brackets: `[open, items, comma?, close]` or `[open, close]`. */
function elements(d: unknown[]): Expr[] {
  return d.length === 2 ? [] : unroll(d[1] as Items<Operand>).map(plain);
}

/** The clauses of a comprehension, each `if` with its `for`. */
function clauses(list: Items<Comprehension | { kind: "if"; test: Expr }>): Comprehension[] {
  const generators: Comprehension[] = [];
  for (const clause of unroll(list)) {
    if (clause.kind === "comprehension") generators.push({ ...clause, ifs: [] });
    else generators[generators.length - 1].ifs.push(clause.test);
  }
  return generators;
}

/** Sorts a call's arguments; null for an order that isn't allowed. */
export function callArguments(list: Argument[]): { args: Expr[]; keywords: Keyword[] } | null {
  const args: Expr[] = [];
  const keywords: Keyword[] = [];
  let unpacked = false;
  for (const argument of list) {
    if (argument.kind === "keyword") {
      keywords.push(argument);
      if (argument.arg === null) unpacked = true;
    } else if (argument.kind === "Starred") {
      if (unpacked) return null;
      args.push(argument);
    } else {
      if (keywords.length > 0) return null;
      args.push(plain(argument));
    }
  }
  return { args, keywords };
}

/** A call's arguments, or the generator expression that stands for all of them. */
export type CallArguments =
  | { kind: "list"; list: Argument[] }
  | { kind: "generator"; elt: Operand; generators: Comprehension[] };

function comprehend(d: [Token, Operand, Items<Comprehension>, Token]) {
  return { elt: plain(d[1]), generators: clauses(d[2]), ...span(d[0], d[3]) };
}

export const expressionActions = {
  // ---- Atoms

  name([token]: [Token]): Name {
    return {
      kind: "Name",
      id: token.text,
      ctx: "Load",
      lineno: token.lineno,
      col_offset: token.col_offset,
      end_lineno: token.end_lineno,
      end_col_offset: token.end_col_offset,
    };
  },

  number([token]: [Token]): Constant {
    return {
      kind: "Constant",
      value: numberValue(token),
      kind_prefix: null,
      lineno: token.lineno,
      col_offset: token.col_offset,
      end_lineno: token.end_lineno,
      end_col_offset: token.end_col_offset,
    };
  },

  constant: ([token]: [Token]): Constant => ({
    kind: "Constant",
    value: constants[token.type],
    kind_prefix: null,
    ...span(token, token),
  }),

  // ---- Displays

  tuple: (d: unknown[]): Expr => tuple(elements(d), span(d[0] as Token, lastOf(d))),

  group(d: [Token, Items<Operand>, Token]): Operand | null {
    const [open, list, close] = d;
    if (list.length > 1) return tuple(elements(d), span(open, close));
    const item = list[0] as Operand;
    if (item.kind === "Starred") return null;
    return { kind: "Group", expr: plain(item), ...span(open, close) };
  },

  groupYield: ([open, expr, close]: [Token, Expr, Token]): Operand => ({
    kind: "Group",
    expr,
    ...span(open, close),
  }),

  generator: (d: [Token, Operand, Items<Comprehension>, Token]): Expr => ({
    kind: "GeneratorExp",
    ...comprehend(d),
  }),

  list: (d: unknown[]): Expr => ({
    kind: "List",
    elts: elements(d),
    ctx: "Load",
    ...span(d[0] as Token, lastOf(d)),
  }),

  listComprehension: (d: [Token, Operand, Items<Comprehension>, Token]): Expr => ({
    kind: "ListComp",
    ...comprehend(d),
  }),

  set: (d: unknown[]): Expr => ({ kind: "Set", elts: elements(d), ...span(d[0] as Token, lastOf(d)) }),

  setComprehension: (d: [Token, Operand, Items<Comprehension>, Token]): Expr => ({
    kind: "SetComp",
    ...comprehend(d),
  }),

  dict(d: unknown[]): Expr {
    const keys: (Expr | null)[] = [];
    const values: Expr[] = [];
    if (d.length > 2) {
      for (const [key, value] of unroll(d[1] as Items<[Expr | null, Expr]>)) {
        keys.push(key);
        values.push(value);
      }
    }
    return { kind: "Dict", keys, values, ...span(d[0] as Token, lastOf(d)) };
  },

  pair: ([key, , value]: [Operand, Token, Operand]): [Expr, Expr] => [plain(key), plain(value)],

  pairRest([, chain]: [Token, Chain]): [null, Expr] | null {
    const value = climbBitwise(chain);
    return value === null ? null : [null, plain(value)];
  },

  dictComprehension: (d: [Token, Operand, Token, Operand, Items<Comprehension>, Token]): Expr => ({
    kind: "DictComp",
    key: plain(d[1]),
    value: plain(d[3]),
    generators: clauses(d[4]),
    ...span(d[0], d[5]),
  }),

  forClause([, target, , chain]: [Token, Expr, Token, Chain]): Comprehension | null {
    const iter = climb(chain);
    return iter === null ? null : { kind: "comprehension", target, iter: plain(iter), ifs: [], is_async: 0 };
  },

  asyncForClause([, , target, , chain]: [Token, Token, Expr, Token, Chain]): Comprehension | null {
    const iter = climb(chain);
    return iter === null ? null : { kind: "comprehension", target, iter: plain(iter), ifs: [], is_async: 1 };
  },

  ifClause([, chain]: [Token, Chain]): { kind: "if"; test: Expr } | null {
    const test = climb(chain);
    return test === null ? null : { kind: "if", test: plain(test) };
  },

  // ---- What stands behind an atom

  attribute: ([value, , name]: [Operand, Token, Token]): Expr => ({
    kind: "Attribute",
    value: plain(value),
    attr: name.text,
    ctx: "Load",
    lineno: value.lineno,
    col_offset: value.col_offset,
    end_lineno: name.end_lineno,
    end_col_offset: name.end_col_offset,
  }),

  call(d: [Operand, Token, Token] | [Operand, Token, CallArguments, Token]): Expr | null {
    const [func] = d;
    const last = lastOf(d);
    let args: Expr[] = [];
    let keywords: Keyword[] = [];
    if (d.length === 4) {
      const given = d[2];
      if (given.kind === "generator") {
        const { elt, generators } = given;
        const generator: GeneratorExp = {
          kind: "GeneratorExp",
          elt: plain(elt),
          generators,
          ...span(d[1], last),
        };
        args.push(generator);
      } else {
        const sorted = callArguments(given.list);
        if (sorted === null) return null;
        ({ args, keywords } = sorted);
      }
    }
    return {
      kind: "Call",
      func: plain(func),
      args,
      keywords,
      lineno: func.lineno,
      col_offset: func.col_offset,
      end_lineno: last.end_lineno,
      end_col_offset: last.end_col_offset,
    };
  },

  arguments: ([list]: [Items<Argument>]): CallArguments => ({ kind: "list", list: unroll(list) }),

  generatorArgument: ([elt, list]: [Operand, Items<Comprehension>]): CallArguments => ({
    kind: "generator",
    elt,
    generators: clauses(list),
  }),

  keyword: ([name, , value]: [Token, Token, Operand]): Keyword => ({
    kind: "keyword",
    arg: name.text,
    value: plain(value),
    ...span(name, value),
  }),

  keywords: ([stars, value]: [Token, Operand]): Keyword => ({
    kind: "keyword",
    arg: null,
    value: plain(value),
    ...span(stars, value),
  }),

  starred: ([star, value]: [Token, Operand]): Starred => starred(star, value),

  subscript(
    d: [Operand, Token, Items<Operand>, Token] | [Operand, Token, Items<Operand>, Token, Token],
  ): Expr {
    const [value, , list] = d;
    const last = lastOf(d);
    const items = unroll(list);
    let slice = plain(items[0]);
    if (d.length === 5 || items.length > 1 || slice.kind === "Starred") {
      slice = tuple(items.map(plain), span(items[0], d.length === 5 ? d[3] : items[items.length - 1]));
    }
    return { kind: "Subscript", value: plain(value), slice, ctx: "Load", ...span(value, last) };
  },

  slice(d: (Token | Operand)[]): Slice {
    const parts: [Expr | null, Expr | null, Expr | null] = [null, null, null];
    let part = 0;
    for (const child of d) {
      if (child.kind === undefined) part++;
      else parts[part] = plain(child);
    }
    return { kind: "Slice", lower: parts[0], upper: parts[1], step: parts[2], ...span(d[0], lastOf(d)) };
  },

  // ---- Operators

  chainFirst: ([operand]: [Chain]): Chain => operand,

  chainMore: ([left, operator, right]: [Chain, string, Operand | Prefixed]): Chain => ({
    kind: "Link",
    left,
    operator: binaryOperators[operator],
    right,
    lineno: left.lineno,
    col_offset: left.col_offset,
    end_lineno: right.end_lineno,
    end_col_offset: right.end_col_offset,
  }),

  operator: ([token]: [Token]): string => token.type,
  operatorNotIn: (): string => "not in",
  operatorIsNot: (): string => "is not",

  prefix: ([token, operand]: [Token, Operand | Prefixed]): Prefixed => ({
    kind: "Prefixed",
    token,
    operand,
    ...span(token, operand),
  }),

  await: ([token, value]: [Token, Operand]): Expr => ({
    kind: "Await",
    value: plain(value),
    ...span(token, value),
  }),

  chain: ([chain]: [Chain]): Operand | null => climb(chain),

  starredChain([star, chain]: [Token, Chain]): Starred | null {
    const value = climbBitwise(chain);
    return value === null ? null : starred(star, value);
  },

  conditional([first, , second, , orelse]: [Chain, Token, Chain, Token, Operand]): Expr | null {
    const body = climb(first);
    const test = climb(second);
    if (body === null || test === null) return null;
    return {
      kind: "IfExp",
      test: plain(test),
      body: plain(body),
      orelse: plain(orelse),
      ...span(first, orelse),
    };
  },

  lambda(d: unknown[]): Expr | null {
    const body = d[d.length - 1] as Operand;
    const args = d.length === 3 ? parametersOf([]) : parametersOf(unroll(d[1] as Items<Parameter>));
    if (args === null) return null;
    return { kind: "Lambda", args, body: plain(body), ...span(d[0] as Token, body) };
  },

  named: ([name, , value]: [Token, Token, Operand]): Expr => ({
    kind: "NamedExpr",
    target: { ...expressionActions.name([name]), ctx: "Store" },
    value: plain(value),
    ...span(name, value),
  }),

  exprs(d: [Items<Operand>] | [Items<Operand>, Token]): Operand {
    const [list] = d;
    if (d.length === 1 && list.length === 1) return list[0] as Operand;
    const items = unroll(list);
    return tuple(items.map(plain), span(items[0], d.length === 2 ? d[1] : items[items.length - 1]));
  },

  yield: (d: [Token] | [Token, Operand]): Expr => ({
    kind: "Yield",
    value: d.length === 2 ? plain(d[1]) : null,
    ...span(d[0], lastOf(d)),
  }),

  yieldFrom: ([token, , value]: [Token, Token, Operand]): Expr => ({
    kind: "YieldFrom",
    value: plain(value),
    ...span(token, value),
  }),

  // ---- Targets of `for`

  targets(d: [Items<Operand>] | [Items<Operand>, Token]): Expr | null {
    return asTarget(expressionActions.exprs(d));
  },
};
