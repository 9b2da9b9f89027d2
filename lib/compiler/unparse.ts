/** Expressions as text again, for annotations under `from __future__ import annotations`. */
import { literalOf } from "../code/index.ts";
import type { Arguments, Comprehension, Expr, Operator } from "../syntax/index.ts";
import { fromLiteral, pointsOf, str, strOfPoints } from "./constant.ts";

// Precedence, as the places of CPython's ast_unparse.c have it.
const TUPLE = 0;
const TEST = 1;
const OR = 2;
const AND = 3;
const NOT = 4;
const COMPARE = 5;
const BITWISE = 6;
const FACTOR = 12;
const POWER = 13;
const AWAIT = 14;
const ATOM = 15;

const operators: Readonly<Record<Operator, readonly [string, number]>> = {
  BitOr: ["|", 6],
  BitXor: ["^", 7],
  BitAnd: ["&", 8],
  LShift: ["<<", 9],
  RShift: [">>", 9],
  Add: ["+", 10],
  Sub: ["-", 10],
  Mult: ["*", 11],
  MatMult: ["@", 11],
  Div: ["/", 11],
  Mod: ["%", 11],
  FloorDiv: ["//", 11],
  Pow: ["**", POWER],
};

const comparisons = {
  Eq: "==",
  NotEq: "!=",
  Lt: "<",
  LtE: "<=",
  Gt: ">",
  GtE: ">=",
  Is: "is",
  IsNot: "is not",
  In: "in",
  NotIn: "not in",
} as const;

/** The source of an expression, in CPython's normal form. */
export function unparse(node: Expr): string {
  return text(node, TEST);
}

export const reprOf = literalOf;

function parenthesized(content: string, needed: boolean): string {
  return needed ? `(${content})` : content;
}

function list(nodes: readonly Expr[]): string {
  return nodes.map(each => text(each, TEST)).join(", ");
}

function text(node: Expr, level: number): string {
  switch (node.kind) {
    case "BoolOp": {
      const own = node.op === "And" ? AND : OR;
      const word = node.op === "And" ? " and " : " or ";
      return parenthesized(node.values.map(each => text(each, own + 1)).join(word), level > own);
    }
    case "NamedExpr":
      return parenthesized(`${text(node.target, ATOM)} := ${text(node.value, ATOM)}`, level > TUPLE);
    case "BinOp": {
      const [sign, own] = operators[node.op];
      const isRight = node.op === "Pow";
      const left = text(node.left, own + (isRight ? 1 : 0));
      const right = text(node.right, own + (isRight ? 0 : 1));
      return parenthesized(`${left} ${sign} ${right}`, level > own);
    }
    case "UnaryOp": {
      const own = node.op === "Not" ? NOT : FACTOR;
      const sign = { Invert: "~", Not: "not ", UAdd: "+", USub: "-" }[node.op];
      return parenthesized(sign + text(node.operand, own), level > own);
    }
    case "Lambda": {
      const parameters = parameterList(node.args);
      return parenthesized(`lambda${parameters && " "}${parameters}: ${text(node.body, TEST)}`, level > TEST);
    }
    case "IfExp": {
      const parts = [text(node.body, TEST + 1), text(node.test, TEST + 1), text(node.orelse, TEST)];
      return parenthesized(`${parts[0]} if ${parts[1]} else ${parts[2]}`, level > TEST);
    }
    case "Dict":
      return `{${node.values
        .map((value, i) => {
          const key = node.keys[i];
          return key ? `${text(key, TEST)}: ${text(value, TEST)}` : `**${text(value, BITWISE)}`;
        })
        .join(", ")}}`;
    case "Set":
      return `{${list(node.elts)}}`;
    case "ListComp":
      return `[${text(node.elt, TEST)}${loops(node.generators)}]`;
    case "SetComp":
      return `{${text(node.elt, TEST)}${loops(node.generators)}}`;
    case "GeneratorExp":
      return `(${text(node.elt, TEST)}${loops(node.generators)})`;
    case "DictComp":
      return `{${text(node.key, TEST)}: ${text(node.value, TEST)}${loops(node.generators)}}`;
    case "Await":
      return parenthesized(`await ${text(node.value, ATOM)}`, level > AWAIT);
    case "Yield":
      return node.value ? `(yield ${text(node.value, TEST)})` : "(yield)";
    case "YieldFrom":
      return `(yield from ${text(node.value, TEST)})`;
    case "Compare": {
      const rest = node.ops.map((op, i) => ` ${comparisons[op]} ${text(node.comparators[i], COMPARE + 1)}`);
      return parenthesized(text(node.left, COMPARE + 1) + rest.join(""), level > COMPARE);
    }
    case "Call": {
      const { args, keywords } = node;
      if (args.length === 1 && keywords.length === 0 && args[0].kind === "GeneratorExp") {
        return text(node.func, ATOM) + text(args[0], TEST);
      }
      const named = keywords.map(({ arg, value }) => (arg === null ? "**" : `${arg}=`) + text(value, TEST));
      return `${text(node.func, ATOM)}(${[...args.map(each => text(each, TEST)), ...named].join(", ")})`;
    }
    case "Constant":
      if (node.value.type === "ellipsis") return "...";
      return (node.kind_prefix ?? "") + literalOf(fromLiteral(node.value)).replace(/\binf/g, "1e309");
    case "JoinedStr":
    case "FormattedValue":
      return `f${quotedText(interpolated(node))}`;
    case "TemplateStr":
    case "Interpolation":
      return `t${quotedText(interpolated(node))}`;
    case "Attribute": {
      const isInt = node.value.kind === "Constant" && node.value.value.type === "int";
      return `${text(node.value, ATOM)}${isInt ? " " : ""}.${node.attr}`;
    }
    case "Starred":
      return `*${text(node.value, BITWISE)}`;
    case "Name":
      return node.id;
    case "List":
      return `[${list(node.elts)}]`;
    case "Tuple":
      if (node.elts.length === 0) return "()";
      return parenthesized(list(node.elts) + (node.elts.length === 1 ? "," : ""), level > TUPLE);
    case "Subscript":
      return `${text(node.value, ATOM)}[${text(node.slice, TUPLE)}]`;
    case "Slice": {
      const [lower, upper, step] = [node.lower, node.upper, node.step].map(each =>
        each ? text(each, TEST) : "",
      );
      return `${lower}:${upper}${node.step ? `:${step}` : ""}`;
    }
  }
}

function loops(generators: readonly Comprehension[]): string {
  return generators
    .map(({ target, iter, ifs, is_async }) => {
      const head = `${is_async ? " async for " : " for "}${text(target, TUPLE)} in ${text(iter, TEST + 1)}`;
      return head + ifs.map(each => ` if ${text(each, TEST + 1)}`).join("");
    })
    .join("");
}

function parameterList(args: Arguments): string {
  const parts: string[] = [];
  const positional = [...args.posonlyargs, ...args.args];
  const firstDefault = positional.length - args.defaults.length;
  for (const [i, { arg }] of positional.entries()) {
    parts.push(i < firstDefault ? arg : `${arg}=${text(args.defaults[i - firstDefault], TEST)}`);
    if (i === args.posonlyargs.length - 1) parts.push("/");
  }
  if (args.vararg) parts.push(`*${args.vararg.arg}`);
  else if (args.kwonlyargs.length > 0) parts.push("*");
  for (const [i, { arg }] of args.kwonlyargs.entries()) {
    const value = args.kw_defaults[i];
    parts.push(value ? `${arg}=${text(value, TEST)}` : arg);
  }
  if (args.kwarg) parts.push(`**${args.kwarg.arg}`);
  return parts.join(", ");
}

/** The inside of an f-string or t-string, before quoting. */
function interpolated(node: Expr): number[] {
  switch (node.kind) {
    case "Constant": {
      const constant = fromLiteral(node.value);
      if (constant.type !== "str" && constant.type !== "wide") return [];
      return pointsOf(constant).flatMap(point =>
        point === 0x7b || point === 0x7d ? [point, point] : [point],
      );
    }
    case "JoinedStr":
    case "TemplateStr":
      return node.values.flatMap(interpolated);
    case "FormattedValue":
    case "Interpolation": {
      const inner = node.kind === "Interpolation" ? sourceOf(node.str) : text(node.value, TEST + 1);
      const conversion = node.conversion < 0 ? "" : `!${String.fromCharCode(node.conversion)}`;
      const start = `{${inner.startsWith("{") ? " " : ""}${inner}${conversion}${node.format_spec ? ":" : ""}`;
      return [...codePoints(start), ...(node.format_spec ? interpolated(node.format_spec) : []), 0x7d];
    }
    default:
      return [];
  }
}

function sourceOf(value: { value: string }): string {
  return value.value;
}

function codePoints(value: string): number[] {
  return Array.from(value, c => c.codePointAt(0)!);
}

function quotedText(points: readonly number[]): string {
  return literalOf(points.length === 0 ? str("") : strOfPoints(points));
}
