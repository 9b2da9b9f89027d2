import type { Token } from "../../grammar/index.ts";
import type { Alias, Expr, Location, Mod, Operator, Stmt, TypeParam } from "./ast.ts";
import { expressionActions } from "./expression.ts";
import { type Items, lastOf, type Operand, plain, span, unroll } from "./phrase.ts";
import { asTarget, isDeletable, setContext } from "./target.ts";

// The names of the actions are the grammar's; each gets the children of its rule.

/** Statements, and where they end: a semicolon behind the last one counts. */
export interface Lines {
  body: Stmt[];
  end: Location;
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

export const statementActions = {
  // ---- Lines and blocks

  one: ([statement]: [Stmt]): Lines => ({ body: [statement], end: statement }),

  simpleLine(d: [Items<Stmt>, Token] | [Items<Stmt>, Token, Token]): Lines {
    const body = unroll(d[0]);
    return { body, end: d.length === 3 ? d[1] : body[body.length - 1] };
  },

  block([, , list]: [Token, Token, Items<Lines>]): Lines {
    const lines = unroll(list);
    return { body: lines.flatMap(({ body }) => body), end: lines[lines.length - 1].end };
  },
  expressionInput([operand]: [Operand]): Mod | null {
    const body = plain(operand);
    const starred = operand.kind === "Tuple" && operand.elts.some(({ kind }) => kind === "Starred");
    // Of a tuple in parentheses, the first element doesn't begin it.
    const bare = operand.kind === "Tuple" && operand.elts[0]?.col_offset === operand.col_offset;
    if (body.kind === "Starred" || (starred && bare)) return null;
    return { kind: "Expression", body };
  },

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
};
