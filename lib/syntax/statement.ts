import type { Token } from "../../grammar/index.ts";
import type {
  Alias,
  Arguments,
  ClassDef,
  ExceptHandler,
  Expr,
  FunctionDef,
  MatchCase,
  Mod,
  Operator,
  Pattern,
  Stmt,
  Try,
  TypeParam,
  WithItem,
} from "./ast.ts";
import { type CallArguments, callArguments, expressionActions } from "./expression.ts";
import { parametersOf, type Parameter } from "./parameter.ts";
import { type Items, lastOf, type Operand, plain, span, unroll } from "./phrase.ts";
import { asTarget, isDeletable, isSingleTarget, setContext } from "./target.ts";

// The names of the actions are the grammar's; each gets the children of its rule.

type IfHead = [Token, Operand, Token, Stmt[]];
type Else = [Token, Token, Stmt[]];
type NameParams = [Token] | [Token, TypeParam[]];
type Handler = ExceptHandler & { star: boolean };

function ends(body: { [index: number]: Stmt; length: number }): Stmt {
  return body[body.length - 1];
}

const augmented: Record<string, Operator> = {
  "+=": "Add",
  "-=": "Sub",
  "*=": "Mult",
  "/=": "Div",
  "//=": "FloorDiv",
  "%=": "Mod",
  "@=": "MatMult",
  "&=": "BitAnd",
  "|=": "BitOr",
  "^=": "BitXor",
  "<<=": "LShift",
  ">>=": "RShift",
  "**=": "Pow",
};

function dottedName(list: Items<Token>): string {
  return unroll(list)
    .map(token => token.text)
    .join(".");
}

function firstOf<T>(list: Items<T>): T {
  let rest = list;
  while (rest.length > 1) rest = rest[0] as Items<T>;
  return rest[0] as T;
}

/** The one name, or the name and `as` and the other. */
function alias(name: string, d: [unknown] | [unknown, Token, Token], first: Token, last: Token): Alias {
  return {
    kind: "alias",
    name,
    asname: d.length === 3 ? d[2].text : null,
    ...span(first, d.length === 3 ? d[2] : last),
  };
}

function names(kind: "Global" | "Nonlocal") {
  return ([token, list]: [Token, Items<Token>]): Stmt => {
    const tokens = unroll(list);
    return { kind, names: tokens.map(name => name.text), ...span(token, tokens[tokens.length - 1]) };
  };
}

const word =
  (kind: "Pass" | "Break" | "Continue") =>
  ([token]: [Token]): Stmt => ({ kind, ...span(token, token) });

function importFrom(level: number, module: string | null): { level: number; module: string | null } {
  return { level, module };
}

function ifNode([token, test, , body]: IfHead, orelse: Stmt[]): Stmt {
  const last = ends(orelse.length > 0 ? orelse : body);
  return { kind: "If", test: plain(test), body, orelse, ...span(token, last) };
}

function handlerOf(
  token: Token,
  type: Expr | null,
  name: Token | null,
  body: Stmt[],
  star: boolean,
): Handler {
  return { kind: "ExceptHandler", type, name: name?.text ?? null, body, star, ...span(token, ends(body)) };
}

function withNode(token: Token, items: WithItem[], body: Stmt[]): Stmt {
  return { kind: "With", items, body, type_comment: null, ...span(token, ends(body)) };
}

/** `with (a, b):` has the parentheses of the statement, not of a tuple, if its items allow that. */
function ungroup(item: WithItem & { operand?: Operand }): WithItem[] {
  const { operand } = item;
  const expr = item.context_expr;
  if (
    item.optional_vars === null &&
    operand?.kind === "Tuple" &&
    expr.kind === "Tuple" &&
    expr.elts.length > 0 &&
    expr.elts.every((element, index) => isWithItem(element, expr, index))
  ) {
    return expr.elts.map(element => ({ kind: "withitem", context_expr: element, optional_vars: null }));
  }
  return [{ kind: "withitem", context_expr: expr, optional_vars: item.optional_vars }];
}

function isWithItem(element: Expr, _tuple: Expr, _index: number): boolean {
  return element.kind !== "Starred" && element.kind !== "NamedExpr";
}

export const statementActions = {
  // ---- Lines and blocks

  one: ([statement]: [Stmt]): Stmt[] => [statement],
  simpleLine: ([list]: [Items<Stmt>]): Stmt[] => unroll(list),
  block: ([, , list]: [Token, Token, Items<Stmt[]>]): Stmt[] => unroll(list).flat(),
  expressionInput: ([body]: [Operand]): Mod => ({ kind: "Expression", body: plain(body) }),

  // ---- Simple statements

  expressionStatement: ([value]: [Operand]): Stmt => ({
    kind: "Expr",
    value: plain(value),
    ...span(value, value),
  }),

  assign([list, value]: [unknown[], Operand]): Stmt | null {
    const operands: Operand[] = [];
    // [exprs, "="] or [rest, exprs, "="]
    let rest = list;
    for (;;) {
      operands.push(rest[rest.length - 2] as Operand);
      if (rest.length === 2) break;
      rest = rest[0] as unknown[];
    }
    operands.reverse();
    const targets: Expr[] = [];
    for (const operand of operands) {
      const target = asTarget(operand);
      if (target === null) return null;
      targets.push(target);
    }
    return { kind: "Assign", targets, value: plain(value), type_comment: null, ...span(operands[0], value) };
  },

  augmentedAssign([operand, token, value]: [Operand, Token, Operand]): Stmt | null {
    const target = plain(operand);
    if (target.kind !== "Name" && target.kind !== "Attribute" && target.kind !== "Subscript") return null;
    target.ctx = "Store";
    return {
      kind: "AugAssign",
      target,
      op: augmented[token.type],
      value: plain(value),
      ...span(operand, value),
    };
  },

  annotatedAssign(d: [Operand, Token, Operand] | [Operand, Token, Operand, Token, Operand]): Stmt | null {
    const [operand, , annotation] = d;
    const target = plain(operand);
    if (target.kind !== "Name" && target.kind !== "Attribute" && target.kind !== "Subscript") return null;
    target.ctx = "Store";
    return {
      kind: "AnnAssign",
      target,
      annotation: plain(annotation),
      value: d.length === 5 ? plain(d[4]) : null,
      simple: operand.kind === "Name" ? 1 : 0,
      ...span(operand, lastOf(d)),
    };
  },

  pass: word("Pass"),
  break: word("Break"),
  continue: word("Continue"),

  return: (d: [Token] | [Token, Operand]): Stmt => ({
    kind: "Return",
    value: d.length === 2 ? plain(d[1]) : null,
    ...span(d[0], lastOf(d)),
  }),

  raise: (d: [Token] | [Token, Operand] | [Token, Operand, Token, Operand]): Stmt => ({
    kind: "Raise",
    exc: d.length > 1 ? plain(d[1]!) : null,
    cause: d.length === 4 ? plain(d[3]) : null,
    ...span(d[0], lastOf(d)),
  }),

  global: names("Global"),
  nonlocal: names("Nonlocal"),

  delete(d: [Token, Items<Operand>] | [Token, Items<Operand>, Token]): Stmt | null {
    const targets = unroll(d[1]).map(plain);
    if (!targets.every(isDeletable)) return null;
    for (const target of targets) setContext(target, "Del");
    const last = d.length === 3 ? d[2] : d[1][d[1].length - 1];
    return { kind: "Delete", targets, ...span(d[0], last as Token) };
  },

  assert: (d: [Token, Operand] | [Token, Operand, Token, Operand]): Stmt => ({
    kind: "Assert",
    test: plain(d[1]),
    msg: d.length === 4 ? plain(d[3]) : null,
    ...span(d[0], lastOf(d)),
  }),

  import([token, list]: [Token, Items<Alias>]): Stmt {
    const aliases = unroll(list);
    return { kind: "Import", names: aliases, ...span(token, aliases[aliases.length - 1]) };
  },

  moduleAlias: (d: [Items<Token>] | [Items<Token>, Token, Token]): Alias =>
    alias(dottedName(d[0]), d, firstOf(d[0]), d[0][d[0].length - 1] as Token),

  nameAlias: (d: [Token] | [Token, Token, Token]): Alias => alias(d[0].text, d, d[0], d[0]),

  importFrom([token, origin, , imported]: [
    Token,
    { level: number; module: string | null },
    Token,
    { names: Alias[]; last: Token },
  ]): Stmt {
    return {
      kind: "ImportFrom",
      module: origin.module,
      names: imported.names,
      level: origin.level,
      ...span(token, imported.last),
    };
  },

  origin: ([dotted]: [Items<Token>]) => importFrom(0, dottedName(dotted)),

  originDots(d: [Items<Token>] | [Items<Token>, Items<Token>]) {
    let level = 0;
    for (const token of unroll(d[0])) level += token.text.length;
    return importFrom(level, d.length === 2 ? dottedName(d[1]) : null);
  },

  importStar: ([star]: [Token]) => ({
    names: [{ kind: "alias", name: "*", asname: null, ...span(star, star) }],
    last: star,
  }),

  importNames([list]: [Items<Alias>]) {
    const aliases = unroll(list);
    return { names: aliases, last: aliases[aliases.length - 1] };
  },

  importNamesGroup: (d: [Token, Items<Alias>, Token]) => ({ names: unroll(d[1]), last: lastOf(d) }),

  typeAlias(d: [Token, Token, Token, Operand] | [Token, Token, TypeParam[], Token, Operand]): Stmt {
    const value = lastOf(d) as Operand;
    return {
      kind: "TypeAlias",
      name: { ...expressionActions.name([d[1]]), ctx: "Store" },
      type_params: d.length === 5 ? d[2] : [],
      value: plain(value),
      ...span(d[0], value),
    };
  },

  // ---- Control flow

  if: (d: [IfHead] | [IfHead, Else]): Stmt => ifNode(d[0], d.length === 2 ? d[1][2] : []),

  ifElif(d: [IfHead, Items<IfHead>] | [IfHead, Items<IfHead>, Else]): Stmt {
    const heads = unroll(d[1]);
    let orelse = d.length === 3 ? d[2][2] : [];
    for (let i = heads.length; i-- > 0; ) orelse = [ifNode(heads[i], orelse)];
    return ifNode(d[0], orelse);
  },

  while([token, test, , body, other]: [Token, Operand, Token, Stmt[], Else?]): Stmt {
    const orelse = other?.[2] ?? [];
    return {
      kind: "While",
      test: plain(test),
      body,
      orelse,
      ...span(token, ends(other === undefined ? body : orelse)),
    };
  },

  for([token, target, , iter, , body, other]: [Token, Expr, Token, Operand, Token, Stmt[], Else?]): Stmt {
    const orelse = other?.[2] ?? [];
    const last = ends(other === undefined ? body : orelse);
    return { kind: "For", target, iter: plain(iter), body, orelse, type_comment: null, ...span(token, last) };
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

  tryFinally: ([token, , body, [, , finalbody]]: [Token, Token, Stmt[], Else]): Stmt => ({
    kind: "Try",
    body,
    handlers: [],
    orelse: [],
    finalbody,
    ...span(token, ends(finalbody)),
  }),

  try([token, , body, list, ...tails]: [Token, Token, Stmt[], Items<Handler>, ...Else[]]): Stmt | null {
    const handlers = unroll(list);
    const { star } = handlers[0];
    if (handlers.some(handler => handler.star !== star)) return null;
    // Only the last handler may catch everything.
    let orelse: Stmt[] = [];
    let finalbody: Stmt[] = [];
    let last = ends(handlers[handlers.length - 1].body);
    for (const [word, , statements] of tails) {
      if (word.type === "else") orelse = statements;
      else finalbody = statements;
      last = ends(statements);
    }
    const node: Pick<Try, "body" | "handlers" | "orelse" | "finalbody"> = {
      body,
      handlers: handlers.map(({ star: _, ...handler }) => handler),
      orelse,
      finalbody,
    };
    return { kind: star ? "TryStar" : "Try", ...node, ...span(token, last) };
  },

  handlerBare: ([token, , body]: [Token, Token, Stmt[]]): Handler =>
    handlerOf(token, null, null, body, false),
  handler: ([token, type, , body]: [Token, Operand, Token, Stmt[]]): Handler =>
    handlerOf(token, plain(type), null, body, false),
  handlerAs: ([token, type, , name, , body]: [Token, Operand, Token, Token, Token, Stmt[]]): Handler =>
    handlerOf(token, plain(type), name, body, false),
  handlerStar: ([token, , type, , body]: [Token, Token, Operand, Token, Stmt[]]): Handler =>
    handlerOf(token, plain(type), null, body, true),
  handlerStarAs: ([token, , type, , name, , body]: [
    Token,
    Token,
    Operand,
    Token,
    Token,
    Token,
    Stmt[],
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

  with([token, list, , body]: [Token, Items<WithItem & { operand?: Operand }>, Token, Stmt[]]): Stmt {
    const items = unroll(list);
    return withNode(
      token,
      items.length === 1 ? ungroup(items[0]) : items.map(({ operand: _, ...item }) => item),
      body,
    );
  },

  withGroup: (d: [Token, Token, (WithItem & { operand?: Operand })[], ...unknown[]]): Stmt =>
    withNode(
      d[0],
      d[2].map(({ operand: _, ...item }) => item),
      d[d.length - 1] as Stmt[],
    ),

  withItem(d: [Operand] | [Operand, Token, Operand]): (WithItem & { operand: Operand }) | null {
    const target = d.length === 3 ? asTarget(d[2]) : null;
    if (d.length === 3 && target === null) return null;
    return { kind: "withitem", context_expr: plain(d[0]), optional_vars: target, operand: d[0] };
  },

  withGroupFirst(d: [WithItem] | [Items<Operand>, Token, WithItem]): WithItem[] {
    if (d.length === 1) return [d[0]];
    const before = unroll(d[0]).map(
      (operand): WithItem => ({
        kind: "withitem",
        context_expr: plain(operand),
        optional_vars: null,
      }),
    );
    return [...before, d[2]];
  },

  withGroupMore: ([items, , item]: [WithItem[], Token, WithItem]): WithItem[] => [...items, item],

  match([token, subject, , , , list]: [Token, Expr, Token, Token, Token, Items<MatchCase>, Token]): Stmt {
    const cases = unroll(list);
    return { kind: "Match", subject, cases, ...span(token, ends(cases[cases.length - 1].body)) };
  },

  subject(d: [Items<Operand>] | [Items<Operand>, Token]): Expr | null {
    const subject = plain(expressionActions.exprs(d));
    return subject.kind === "Starred" ? null : subject;
  },

  case: ([, pattern, , body]: [Token, Pattern, Token, Stmt[]]): MatchCase => ({
    kind: "match_case",
    pattern,
    guard: null,
    body,
  }),

  caseGuard: ([, pattern, , guard, , body]: [Token, Pattern, Token, Operand, Token, Stmt[]]): MatchCase => ({
    kind: "match_case",
    pattern,
    guard: plain(guard),
    body,
  }),

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
      | [Token, NameParams, Arguments, Token, Stmt[]]
      | [Token, NameParams, Arguments, Token, Operand, Token, Stmt[]],
  ): Stmt {
    const body = d[d.length - 1] as Stmt[];
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
      ...span(token, ends(body)),
    };
  },

  class: ([token, [name, params], , body]: [Token, NameParams, Token, Stmt[]]): Stmt => ({
    kind: "ClassDef",
    name: name.text,
    bases: [],
    keywords: [],
    body,
    decorator_list: [],
    type_params: params ?? [],
    ...span(token, ends(body)),
  }),

  classBases(
    d:
      | [Token, NameParams, Token, Token, Token, Stmt[]]
      | [Token, NameParams, Token, CallArguments, Token, Token, Stmt[]],
  ): Stmt | null {
    const [token, [name, params]] = d;
    const body = d[d.length - 1] as Stmt[];
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
      ...span(token, ends(body)),
    };
  },
};
void isSingleTarget;
