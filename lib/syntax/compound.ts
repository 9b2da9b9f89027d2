import type { Token } from "../../grammar/index.ts";
import type {
  Arguments,
  ClassDef,
  ExceptHandler,
  Expr,
  FunctionDef,
  Location,
  MatchCase,
  Pattern,
  Stmt,
  TypeParam,
  WithItem,
} from "./ast.ts";
import { type CallArguments, callArguments, expressionActions } from "./expression.ts";
import { type Parameter, parametersOf } from "./parameter.ts";
import { type Items, type Operand, plain, span, unroll } from "./phrase.ts";
import type { Lines } from "./statement.ts";
import { asTarget } from "./target.ts";

// The names of the actions are the grammar's; each gets the children of its rule.

type IfHead = [Token, Operand, Token, Lines];
type Else = [Token, Token, Lines];
type NameParams = [Token] | [Token, TypeParam[]];
type Case = [MatchCase, Location];
/** A handler, whether of `except*`, and where it ends. */
type Handler = [ExceptHandler, boolean, Location];
/** An item, and the expression with its parentheses. */
type Item = [WithItem, Operand];

const none: Lines = { body: [], end: { lineno: 0, col_offset: 0, end_lineno: 0, end_col_offset: 0 } };

function ifNode([token, test, , { body, end }]: IfHead, orelse: Lines | null): Stmt {
  return {
    kind: "If",
    test: plain(test),
    body,
    orelse: orelse?.body ?? [],
    ...span(token, orelse?.end ?? end),
  };
}

function handlerOf(
  token: Token,
  type: Expr | null,
  name: Token | null,
  { body, end }: Lines,
  star: boolean,
): Handler {
  return [{ kind: "ExceptHandler", type, name: name?.text ?? null, body, ...span(token, end) }, star, end];
}

function withNode(token: Token, items: WithItem[], { body, end }: Lines): Stmt {
  return { kind: "With", items, body, type_comment: null, ...span(token, end) };
}

function withItem(context_expr: Expr): WithItem {
  return { kind: "withitem", context_expr, optional_vars: null };
}

/** `with (a, b):` has the parentheses of the statement, not of a tuple, if its items allow that. */
function ungroup([item, operand]: Item): WithItem[] {
  if (item.optional_vars === null && operand.kind === "Tuple" && operand.elts.length > 0) {
    const { elts } = operand;
    if (elts.every(({ kind }) => kind !== "Starred" && kind !== "NamedExpr")) return elts.map(withItem);
  }
  return [item];
}

export const compoundActions = {
  // ---- Control flow

  if: (d: [IfHead] | [IfHead, Else]): Stmt => ifNode(d[0], d.length === 2 ? d[1][2] : null),

  ifElif(d: [IfHead, Items<IfHead>] | [IfHead, Items<IfHead>, Else]): Stmt {
    const heads = unroll(d[1]);
    let orelse = d.length === 3 ? d[2][2] : null;
    for (let i = heads.length; i-- > 0; ) {
      const statement = ifNode(heads[i], orelse);
      orelse = { body: [statement], end: statement };
    }
    return ifNode(d[0], orelse);
  },

  while([token, test, , block, other]: [Token, Operand, Token, Lines, Else?]): Stmt {
    const { body } = block;
    const { body: orelse } = other?.[2] ?? none;
    return { kind: "While", test: plain(test), body, orelse, ...span(token, (other?.[2] ?? block).end) };
  },

  for([token, target, , iter, , block, other]: [Token, Expr, Token, Operand, Token, Lines, Else?]): Stmt {
    const { body } = block;
    const { body: orelse } = other?.[2] ?? none;
    const place = span(token, (other?.[2] ?? block).end);
    return { kind: "For", target, iter: plain(iter), body, orelse, type_comment: null, ...place };
  },

  async([token, statement]: [Token, Stmt]): Stmt {
    const place = span(token, statement);
    switch (statement.kind) {
      case "For":
        return { ...statement, kind: "AsyncFor", ...place };
      case "With":
        return { ...statement, kind: "AsyncWith", ...place };
      case "FunctionDef":
        return { ...statement, kind: "AsyncFunctionDef", ...place };
      default:
        throw new Error(`There is no async ${statement.kind}`);
    }
  },

  tryFinally: ([token, , { body }, [, , last]]: [Token, Token, Lines, Else]): Stmt => ({
    kind: "Try",
    body,
    handlers: [],
    orelse: [],
    finalbody: last.body,
    ...span(token, last.end),
  }),

  try([token, , { body }, list, ...tails]: [Token, Token, Lines, Items<Handler>, ...Else[]]): Stmt | null {
    const handlers = unroll(list);
    const [, star] = handlers[0];
    if (handlers.some(handler => handler[1] !== star)) return null;
    let orelse: Stmt[] = [];
    let finalbody: Stmt[] = [];
    let [, , last] = handlers[handlers.length - 1];
    for (const [word, , lines] of tails) {
      if (word.type === "else") orelse = lines.body;
      else finalbody = lines.body;
      last = lines.end;
    }
    return {
      kind: star ? "TryStar" : "Try",
      body,
      handlers: handlers.map(([handler]) => handler),
      orelse,
      finalbody,
      ...span(token, last),
    };
  },

  handlerBare: ([token, , body]: [Token, Token, Lines]): Handler => handlerOf(token, null, null, body, false),
  handler: ([token, type, , body]: [Token, Operand, Token, Lines]): Handler =>
    handlerOf(token, plain(type), null, body, false),
  handlerAs: ([token, type, , name, , body]: [Token, Operand, Token, Token, Token, Lines]): Handler =>
    handlerOf(token, plain(type), name, body, false),
  handlerStar: ([token, , type, , body]: [Token, Token, Operand, Token, Lines]): Handler =>
    handlerOf(token, plain(type), null, body, true),
  handlerStarAs: ([token, , type, , name, , body]: [
    Token,
    Token,
    Operand,
    Token,
    Token,
    Token,
    Lines,
  ]): Handler => handlerOf(token, plain(type), name, body, true),

  /** `[caught_list]`, `[caught_list, ","]` or `[expr, ","]`, where a caught_list begins `[expr, ",", expr]`. */
  caughtTuple(d: unknown[]): Expr {
    let rest = d[0] as unknown[] | Operand;
    const operands: Operand[] = [];
    while (Array.isArray(rest)) {
      operands.push(rest[2] as Operand);
      rest = rest[0] as unknown[] | Operand;
    }
    operands.push(rest);
    operands.reverse();
    const last = d.length === 2 ? (d[1] as Token) : operands[operands.length - 1];
    return { kind: "Tuple", elts: operands.map(plain), ctx: "Load", ...span(operands[0], last) };
  },

  with([token, list, , body]: [Token, Items<Item>, Token, Lines]): Stmt {
    const items = unroll(list);
    return withNode(token, items.length === 1 ? ungroup(items[0]) : items.map(([item]) => item), body);
  },

  withGroup: (d: [Token, Token, WithItem[], ...unknown[]]): Stmt =>
    withNode(d[0], d[2], d[d.length - 1] as Lines),

  withItem(d: [Operand] | [Operand, Token, Operand]): Item | null {
    const [operand] = d;
    const item = withItem(plain(operand));
    if (d.length === 3) {
      item.optional_vars = asTarget(d[2]);
      if (item.optional_vars === null) return null;
    }
    return [item, operand];
  },

  withGroupFirst(d: [Item] | [Items<Operand>, Token, Item]): WithItem[] {
    if (d.length === 1) return [d[0][0]];
    const [last] = d[2];
    return [...unroll(d[0]).map(operand => withItem(plain(operand))), last];
  },

  withGroupMore: ([items, , [item]]: [WithItem[], Token, Item]): WithItem[] => [...items, item],

  match([token, subject, , , , list]: [Token, Expr, Token, Token, Token, Items<Case>, Token]): Stmt {
    const cases = unroll(list);
    const [, end] = cases[cases.length - 1];
    return { kind: "Match", subject, cases: cases.map(([one]) => one), ...span(token, end) };
  },

  subject(d: [Items<Operand>] | [Items<Operand>, Token]): Expr | null {
    const subject = plain(expressionActions.exprs(d));
    return subject.kind === "Starred" ? null : subject;
  },

  case: ([, pattern, , { body, end }]: [Token, Pattern, Token, Lines]): Case => [
    { kind: "match_case", pattern, guard: null, body },
    end,
  ],

  caseGuard: ([, pattern, , guard, , { body, end }]: [
    Token,
    Pattern,
    Token,
    Operand,
    Token,
    Lines,
  ]): Case => [{ kind: "match_case", pattern, guard: plain(guard), body }, end],

  // ---- Definitions

  decorator: ([, expr]: [Token, Operand, Token]): Expr => plain(expr),

  decorated([list, definition]: [Items<Expr>, FunctionDef | ClassDef]): Stmt {
    definition.decorator_list = unroll(list);
    return definition;
  },

  signature(d: [Token, Token] | [Token, Items<Parameter>, ...Token[]]): Arguments | null {
    return parametersOf(d.length === 2 ? [] : unroll(d[1] as Items<Parameter>));
  },

  function(
    d:
      | [Token, NameParams, Arguments, Token, Lines]
      | [Token, NameParams, Arguments, Token, Operand, Token, Lines],
  ): Stmt {
    const { body, end } = d[d.length - 1] as Lines;
    const [token, [name, params], args] = d;
    return {
      kind: "FunctionDef",
      name: name.text,
      args,
      body,
      decorator_list: [],
      returns: d.length === 7 ? plain(d[4]) : null,
      type_comment: null,
      type_params: params ?? [],
      ...span(token, end),
    };
  },

  class: ([token, [name, params], , { body, end }]: [Token, NameParams, Token, Lines]): Stmt => ({
    kind: "ClassDef",
    name: name.text,
    bases: [],
    keywords: [],
    body,
    decorator_list: [],
    type_params: params ?? [],
    ...span(token, end),
  }),

  classBases(
    d:
      | [Token, NameParams, Token, Token, Token, Lines]
      | [Token, NameParams, Token, CallArguments, Token, Token, Lines],
  ): Stmt | null {
    const [token, [name, params]] = d;
    const { body, end } = d[d.length - 1] as Lines;
    const given = d.length === 7 ? d[3] : null;
    if (given?.kind === "generator") return null;
    const sorted = given === null ? { args: [], keywords: [] } : callArguments(given.list);
    if (sorted === null) return null;
    return {
      kind: "ClassDef",
      name: name.text,
      bases: sorted.args,
      keywords: sorted.keywords,
      body,
      decorator_list: [],
      type_params: params ?? [],
      ...span(token, end),
    };
  },
};
