/** What expressions and patterns do with names, in the scope that is being bound. */
import type {
  Arg,
  Arguments,
  Comprehension,
  DictComp,
  Expr,
  GeneratorExp,
  ListComp,
  Location,
  NamedExpr,
  Node,
  Pattern,
  SetComp,
} from "../syntax/index.ts";
import { fail, failTooDeep } from "./failure.ts";
import {
  COMPREHENSION_TARGET,
  type ComprehensionKind,
  GLOBAL,
  LOCAL,
  NONLOCAL,
  PARAM,
  Scope,
  type ScopeKind,
  TYPE_PARAM,
  USE,
} from "./scope.ts";

/** Nesting of expressions and of statements that the compiler follows with its own stack. */
export const MAX_DEPTH = 1000;

const nowhere: Location = { lineno: 0, col_offset: 0, end_lineno: 0, end_col_offset: 0 };

export class ExpressionBinder {
  readonly top = new Scope("module", "top", null, nowhere);
  /** Functions, lambdas, classes, type aliases, generator expressions and comprehensions. */
  readonly scopes = new Map<Node, Scope>();
  protected scope = this.top;
  protected depth = 0;
  protected readonly filename: string;

  constructor(filename: string) {
    this.filename = filename;
  }

  protected fail(message: string, at: Location): never {
    fail(message, this.filename, at);
  }

  // ---- Scopes and names

  protected enter(kind: ScopeKind, name: string, at: Location): Scope {
    const scope = new Scope(kind, name, this.scope, at);
    this.scope.children.push(scope);
    this.scope = scope;
    return scope;
  }

  protected leave(scope: Scope): void {
    this.scope = scope.parent!;
  }

  protected define(name: string, flag: number, at: Location): void {
    if (this.scope.unevaluated) return;
    if (flag & TYPE_PARAM) this.scope.mangledOnly?.add(name);
    this.defineIn(this.scope, name, flag, at);
  }

  protected defineIn(scope: Scope, name: string, flag: number, at: Location): void {
    const mangled = scope.mangle(name);
    let flags = scope.symbols.get(mangled) ?? 0;
    if (flag & PARAM && flags & PARAM) {
      this.fail(`duplicate argument '${name}' in function definition`, at);
    }
    if (flag & TYPE_PARAM && flags & TYPE_PARAM) this.fail(`duplicate type parameter '${name}'`, at);
    flags |= flag;
    if (scope.inIterationTarget) {
      if (flags & (GLOBAL | NONLOCAL)) {
        this.fail(`comprehension inner loop cannot rebind assignment expression target '${name}'`, at);
      }
      flags |= COMPREHENSION_TARGET;
    }
    scope.symbols.set(mangled, flags);
    if (flag & PARAM) scope.parameters.push(mangled);
    else if (flag & GLOBAL) {
      this.top.symbols.set(mangled, (this.top.symbols.get(mangled) ?? 0) | flag);
    }
  }

  /** Binds a name, which can't be `__debug__`. */
  protected store(name: string, flag: number, at: Location): void {
    if (name === "__debug__") this.fail("cannot assign to __debug__", at);
    this.define(name, flag, at);
  }

  protected defaults(args: Arguments): void {
    this.expressions(args.defaults);
    for (const each of args.kw_defaults) this.optional(each);
  }

  protected parameters(args: Arguments): void {
    const define = (each: Arg) => this.store(each.arg, PARAM, each);
    args.posonlyargs.forEach(define);
    args.args.forEach(define);
    args.kwonlyargs.forEach(define);
    if (args.vararg) define(args.vararg);
    if (args.kwarg) define(args.kwarg);
    this.scope.hasVarargs = args.vararg !== null;
    this.scope.hasVarkeywords = args.kwarg !== null;
  }

  // ---- Expressions

  protected optional(node: Expr | null): void {
    if (node) this.expression(node);
  }

  protected expressions(list: readonly Expr[]): void {
    for (const each of list) this.expression(each);
  }

  expression(node: Expr): void {
    if (++this.depth > MAX_DEPTH) failTooDeep(this.filename, node);
    // Long chains lean to the left: walk down to where the chain starts, then back up.
    const chain: Expr[] = [];
    let start = node;
    for (let inner = leftOf(start); inner; inner = leftOf(start)) {
      chain.push(start);
      start = inner;
    }
    this.expressionInside(start);
    while (chain.length > 0) this.rest(chain.pop()!);
    this.depth--;
  }

  /** What remains to visit of a node whose leftmost child, as `leftOf` has it, is done. */
  protected rest(node: Expr): void {
    switch (node.kind) {
      case "BinOp":
        this.expression(node.right);
        return;
      case "Attribute":
        if (node.attr === "__debug__" && node.ctx !== "Load") {
          this.fail(`cannot ${node.ctx === "Del" ? "delete" : "assign to"} __debug__`, node);
        }
        return;
      case "Subscript":
        this.expression(node.slice);
        return;
      case "Call":
        this.expressions(node.args);
        for (const each of node.keywords) {
          this.keywordName(each.arg, each);
          this.expression(each.value);
        }
    }
  }

  protected keywordName(name: string | null, at: Location): void {
    if (name === "__debug__") this.fail("cannot assign to __debug__", at);
  }

  protected expressionInside(node: Expr): void {
    switch (node.kind) {
      case "BoolOp":
        this.expressions(node.values);
        return;
      case "NamedExpr":
        this.assignmentExpression(node);
        return;
      case "UnaryOp":
        this.expression(node.operand);
        return;
      case "Lambda": {
        this.defaults(node.args);
        const scope = this.enter("function", "lambda", node);
        this.scopes.set(node, scope);
        this.parameters(node.args);
        this.expression(node.body);
        this.leave(scope);
        return;
      }
      case "IfExp": {
        let last = node;
        for (;;) {
          this.expression(last.test);
          this.expression(last.body);
          if (last.orelse.kind !== "IfExp") break;
          last = last.orelse;
        }
        this.expression(last.orelse);
        return;
      }
      case "Dict":
        for (const key of node.keys) this.optional(key);
        this.expressions(node.values);
        return;
      case "ListComp":
        this.comprehension(node, "list", "<listcomp>", [node.elt]);
        return;
      case "SetComp":
        this.comprehension(node, "set", "<setcomp>", [node.elt]);
        return;
      case "DictComp":
        this.comprehension(node, "dict", "<dictcomp>", [node.key, node.value]);
        return;
      case "GeneratorExp":
        this.comprehension(node, "generator", "<genexpr>", [node.elt]);
        return;
      case "Yield":
      case "YieldFrom":
        this.refuse("yield expression", node);
        this.optional(node.value);
        this.scope.isGenerator = true;
        if (this.scope.comprehension) {
          const { comprehension } = this.scope;
          const where =
            comprehension === "generator" ? "generator expression" : `${comprehension} comprehension`;
          this.fail(`'yield' inside ${where}`, node);
        }
        return;
      case "Await":
        this.refuse("await expression", node);
        if (!this.scope.isFunctionLike) this.fail("'await' outside function", node);
        if (!this.scope.isCoroutine && !this.scope.comprehension) {
          this.fail("'await' outside async function", node);
        }
        this.expression(node.value);
        this.scope.isCoroutine = true;
        return;
      case "Compare":
        this.expression(node.left);
        this.expressions(node.comparators);
        return;
      case "FormattedValue":
      case "Interpolation":
        this.expression(node.value);
        this.optional(node.format_spec);
        return;
      case "JoinedStr":
      case "TemplateStr":
        this.expressions(node.values);
        return;
      case "Constant":
        return;
      case "Starred":
        this.expression(node.value);
        return;
      case "Name":
        this.name(node.id, node.ctx, node);
        return;
      case "List":
      case "Tuple":
      case "Set":
        this.expressions(node.elts);
        return;
      case "Slice":
        this.optional(node.lower);
        this.optional(node.upper);
        this.optional(node.step);
        return;
    }
  }

  protected name(id: string, ctx: "Load" | "Store" | "Del", node: Location): void {
    if (ctx === "Load") {
      this.define(id, USE, node);
      // `super()` needs to know the class it stands in.
      if (id === "super" && this.scope.isFunctionLike) this.define("__class__", USE, node);
    } else {
      if (id === "__debug__") this.fail(`cannot ${ctx === "Del" ? "delete" : "assign to"} __debug__`, node);
      this.define(id, LOCAL, node);
    }
  }

  protected comprehension(
    node: ListComp | SetComp | DictComp | GeneratorExp,
    kind: ComprehensionKind,
    name: string,
    results: readonly Expr[],
  ): void {
    const [outermost, ...others] = node.generators;
    this.scope.iterableDepth++;
    this.expression(outermost.iter);
    this.scope.iterableDepth--;
    const outer = this.scope;
    const scope = this.enter("function", name, node);
    this.scopes.set(node, scope);
    scope.comprehension = kind;
    if (outermost.is_async) scope.isCoroutine = true;
    this.define(".0", PARAM, node);
    this.iterationTarget(outermost);
    this.expressions(outermost.ifs);
    for (const each of others) {
      this.iterationTarget(each);
      scope.iterableDepth++;
      this.expression(each.iter);
      scope.iterableDepth--;
      this.expressions(each.ifs);
      if (each.is_async) scope.isCoroutine = true;
    }
    for (const each of results) this.expression(each);
    this.leave(scope);
    scope.isGenerator = kind === "generator";
    if (scope.isCoroutine && kind !== "generator") {
      if (!outer.isCoroutine && !outer.comprehension) {
        this.fail("asynchronous comprehension outside of an asynchronous function", node);
      }
      outer.isCoroutine = true;
    }
  }

  protected iterationTarget({ target }: Comprehension): void {
    this.scope.inIterationTarget = true;
    this.expression(target);
    this.scope.inIterationTarget = false;
  }

  protected assignmentExpression(node: NamedExpr): void {
    this.refuse("named expression", node);
    const name = node.target.id;
    if (this.scope.iterableDepth > 0) {
      this.fail("assignment expression cannot be used in a comprehension iterable expression", node);
    }
    if (this.scope.comprehension) this.bindOutside(node);
    this.expression(node.value);
    this.expression(node.target);
    for (let scope: Scope | null = this.scope; scope; scope = scope.comprehension ? scope.parent : null) {
      scope.walrus ??= new Set();
      scope.walrus.add(scope.mangle(name));
    }
  }

  /** PEP 572: an assignment expression in a comprehension binds in the block around it. */
  protected bindOutside({ target }: NamedExpr): void {
    const name = target.id;
    for (let scope: Scope | null = this.scope; scope; scope = scope.parent) {
      const flags = scope.symbols.get(scope.mangle(name)) ?? 0;
      if (scope.comprehension) {
        if (flags & COMPREHENSION_TARGET) {
          this.fail(`assignment expression cannot rebind comprehension iteration variable '${name}'`, target);
        }
        continue;
      }
      switch (scope.kind) {
        case "function": {
          this.define(name, flags & GLOBAL ? GLOBAL : NONLOCAL, target);
          this.scope.directives.push({ ...place(target), name });
          this.defineIn(scope, name, LOCAL, target);
          return;
        }
        case "module":
          this.define(name, GLOBAL, target);
          this.scope.directives.push({ ...place(target), name });
          this.defineIn(scope, name, GLOBAL, target);
          return;
        case "class":
          this.fail("assignment expression within a comprehension cannot be used in a class body", target);
        case "type variable":
          this.fail("assignment expression within a comprehension cannot be used in a TypeVar bound", target);
        case "type alias":
          this.fail("assignment expression within a comprehension cannot be used in a type alias", target);
        case "type parameters":
          this.fail(
            "assignment expression within a comprehension cannot be used within the definition of a generic",
            target,
          );
        case "annotations":
          continue;
      }
    }
  }

  /** Annotation scopes run when nobody expects it, so some expressions are not allowed in them. */
  protected refuse(what: string, node: Location): void {
    switch (this.scope.kind) {
      case "annotations":
        this.fail(`${what} cannot be used within an annotation`, node);
      case "type variable":
        this.fail(`${what} cannot be used within ${this.scope.description}`, node);
      case "type alias":
        this.fail(`${what} cannot be used within a type alias`, node);
      case "type parameters":
        this.fail(`${what} cannot be used within the definition of a generic`, node);
    }
  }

  // ---- Patterns

  protected pattern(node: Pattern): void {
    switch (node.kind) {
      case "MatchValue":
        this.expression(node.value);
        return;
      case "MatchSingleton":
        return;
      case "MatchSequence":
      case "MatchOr":
        for (const each of node.patterns) this.pattern(each);
        return;
      case "MatchStar":
        if (node.name !== null) this.store(node.name, LOCAL, node);
        return;
      case "MatchMapping":
        this.expressions(node.keys);
        for (const each of node.patterns) this.pattern(each);
        if (node.rest !== null) this.store(node.rest, LOCAL, node);
        return;
      case "MatchClass":
        this.expression(node.cls);
        for (const each of node.patterns) this.pattern(each);
        for (const [i, name] of node.kwd_attrs.entries()) this.keywordName(name, node.kwd_patterns[i]);
        for (const each of node.kwd_patterns) this.pattern(each);
        return;
      case "MatchAs":
        if (node.pattern) this.pattern(node.pattern);
        if (node.name !== null) this.store(node.name, LOCAL, node);
    }
  }
}

/** The child that a long chain of this kind of node hangs from, if it may be long. */
export function leftOf(node: Expr): Expr | null {
  switch (node.kind) {
    case "BinOp":
      return node.left;
    case "Attribute":
    case "Subscript":
      return node.value;
    case "Call":
      return node.func;
    default:
      return null;
  }
}

/** Just the place of a node. */
export function place({ lineno, col_offset, end_lineno, end_col_offset }: Location): Location {
  return { lineno, col_offset, end_lineno, end_col_offset };
}
