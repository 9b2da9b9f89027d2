import type { Token } from "../../grammar/index.ts";
import type { Constant, Expr, Location, MatchSingleton, Pattern } from "./ast.ts";
import { expressionActions } from "./expression.ts";
import { type Items, lastOf, type Operand, plain, span, unroll } from "./phrase.ts";

// The names of the actions are the grammar's; each gets the children of its rule.

/** A pattern in parentheses. Its place includes them, the pattern's own does not. */
interface PatternGroup extends Location {
  kind: "PatternGroup";
  pattern: Pattern;
}

type Grouped = Pattern | PatternGroup;

/** `name=pattern` in a class pattern. */
interface KeywordPattern {
  kind: "KeywordPattern";
  name: string;
  pattern: Pattern;
}

/** `key: pattern`, or `**name` where the key is null. */
type MappingItem = { key: Expr; pattern: Pattern } | { key: null; rest: string };

function ungrouped(grouped: Grouped): Pattern {
  return grouped.kind === "PatternGroup" ? grouped.pattern : grouped;
}

/** The name, or the chain of attributes. */
function dotted(list: Items<Token>): Expr {
  const [first, ...rest] = unroll(list);
  let expr: Expr = expressionActions.name([first]);
  for (const name of rest) {
    expr = { kind: "Attribute", value: expr, attr: name.text, ctx: "Load", ...span(first, name) };
  }
  return expr;
}

function isImaginary(expr: Expr): boolean {
  return expr.kind === "Constant" && expr.value.type === "complex";
}

function sequence(patterns: Pattern[], place: Location): Pattern {
  return { kind: "MatchSequence", patterns, ...place };
}

const capture = (name: Token): string | null => (name.text === "_" ? null : name.text);

export const patternActions = {
  openSequence(d: [Items<Grouped>] | [Items<Grouped>, Token]): Pattern | null {
    const items = unroll(d[0]);
    if (d.length === 1 && items.length === 1) {
      const pattern = ungrouped(items[0]);
      return pattern.kind === "MatchStar" ? null : pattern;
    }
    return sequence(items.map(ungrouped), span(items[0], d.length === 2 ? d[1] : items[items.length - 1]));
  },

  matchStar: ([star, name]: [Token, Token]): Pattern => ({
    kind: "MatchStar",
    name: capture(name),
    ...span(star, name),
  }),

  orPattern([list]: [Items<Grouped>]): Grouped {
    if (list.length === 1) return list[0];
    const patterns = unroll(list);
    return {
      kind: "MatchOr",
      patterns: patterns.map(ungrouped),
      ...span(patterns[0], patterns[patterns.length - 1]),
    };
  },

  asPattern([list, , name]: [Items<Grouped>, Token, Token]): Pattern | null {
    if (name.text === "_") return null;
    const pattern = patternActions.orPattern([list]);
    return { kind: "MatchAs", pattern: ungrouped(pattern), name: name.text, ...span(pattern, name) };
  },

  matchValue: ([value]: [Operand]): Pattern => ({
    kind: "MatchValue",
    value: plain(value),
    ...span(value, value),
  }),

  matchSingleton: ([token]: [Token]): Pattern => ({
    kind: "MatchSingleton",
    value: expressionActions.constant([token]).value as MatchSingleton["value"],
    ...span(token, token),
  }),

  matchName([list]: [Items<Token>]): Pattern {
    if (list.length === 1) {
      const [name] = list;
      return { kind: "MatchAs", pattern: null, name: capture(name), ...span(name, name) };
    }
    const value = dotted(list);
    return { kind: "MatchValue", value, ...span(value, value) };
  },

  matchGroup(d: [Token, Items<Grouped>, Token]): Grouped | null {
    const [open, list, close] = d;
    if (list.length > 1) return patternActions.matchSequence(d);
    const pattern = ungrouped(list[0] as Grouped);
    if (pattern.kind === "MatchStar") return null;
    return { kind: "PatternGroup", pattern, ...span(open, close) };
  },

  matchSequence: (d: unknown[]): Pattern =>
    sequence(
      d.length === 2 ? [] : unroll(d[1] as Items<Grouped>).map(ungrouped),
      span(d[0] as Token, lastOf(d)),
    ),

  matchMapping(d: unknown[]): Pattern | null {
    const keys: Expr[] = [];
    const patterns: Pattern[] = [];
    let rest: string | null = null;
    for (const item of d.length === 2 ? [] : unroll(d[1] as Items<MappingItem>)) {
      if (rest !== null) return null;
      if (item.key === null) rest = item.rest;
      else {
        keys.push(item.key);
        patterns.push(item.pattern);
      }
    }
    return { kind: "MatchMapping", keys, patterns, rest, ...span(d[0] as Token, lastOf(d)) };
  },

  mappingItem: ([key, , pattern]: [Operand | Token, Token, Grouped]): MappingItem => ({
    key: key.kind === undefined ? expressionActions.constant([key]) : plain(key),
    pattern: ungrouped(pattern),
  }),

  mappingDotted: ([list, , pattern]: [Items<Token>, Token, Grouped]): MappingItem | null =>
    list.length === 1 ? null : { key: dotted(list), pattern: ungrouped(pattern) },

  mappingRest: ([, name]: [Token, Token]): MappingItem | null =>
    name.text === "_" ? null : { key: null, rest: name.text },

  matchClass(d: unknown[]): Pattern | null {
    const cls = dotted(d[0] as Items<Token>);
    const patterns: Pattern[] = [];
    const kwd_attrs: string[] = [];
    const kwd_patterns: Pattern[] = [];
    for (const item of d.length === 3 ? [] : unroll(d[2] as Items<Grouped | KeywordPattern>)) {
      if (item.kind === "KeywordPattern") {
        kwd_attrs.push(item.name);
        kwd_patterns.push(item.pattern);
      } else if (kwd_attrs.length > 0) return null;
      else patterns.push(ungrouped(item));
    }
    return { kind: "MatchClass", cls, patterns, kwd_attrs, kwd_patterns, ...span(cls, lastOf(d)) };
  },

  keywordPattern: ([name, , pattern]: [Token, Token, Grouped]): KeywordPattern => ({
    kind: "KeywordPattern",
    name: name.text,
    pattern: ungrouped(pattern),
  }),

  negative([minus, number]: [Token, Token]): Expr {
    const operand = expressionActions.number([number]);
    return { kind: "UnaryOp", op: "USub", operand, ...span(minus, number) };
  },

  complexLiteral([left, sign, number]: [Expr, Token, Token]): Expr | null {
    const right: Constant = expressionActions.number([number]);
    if (!isImaginary(right) || isImaginary(left.kind === "UnaryOp" ? left.operand : left)) return null;
    return { kind: "BinOp", left, op: sign.type === "+" ? "Add" : "Sub", right, ...span(left, right) };
  },
};
