/** The first walk over a tree: which blocks there are, and what each does with which names. */
import type {
  Alias,
  AnnAssign,
  Arg,
  Arguments,
  AsyncFunctionDef,
  ClassDef,
  Comprehension,
  Expr,
  FunctionDef,
  GeneratorExp,
  DictComp,
  ListComp,
  Location,
  Mod,
  NamedExpr,
  Node,
  Pattern,
  SetComp,
  Stmt,
  TypeAlias,
  TypeParam,
} from "../syntax/index.ts";
import { fail, failTooDeep } from "./failure.ts";
import {
  ANNOTATED,
  analyze,
  COMPREHENSION_TARGET,
  type ComprehensionKind,
  GLOBAL,
  IMPORT,
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

/** The scopes of a program, by the node that makes each. */
export interface Binding {
  readonly top: Scope;
  /** Functions, lambdas, classes, generator expressions and comprehensions. */
  readonly scopes: Map<Node, Scope>;
  /** `<generic parameters of …>`, by definition. */
  readonly typeParams: Map<Node, Scope>;
  /** `__annotate__`, by function definition. */
  readonly annotations: Map<Node, Scope>;
  /** Bounds and defaults of type parameters, by the expression. */
  readonly evaluators: Map<Node, Scope>;
}

export interface BindOptions {
  readonly filename: string;
  /** `from __future__ import annotations` is in force. */
  readonly stringAnnotations: boolean;
}

const nowhere: Location = { lineno: 0, col_offset: 0, end_lineno: 0, end_col_offset: 0 };

/** Finds out what every name in the program means. SyntaxError where the program contradicts itself. */
export function bind(tree: Mod, options: BindOptions): Binding {
  const binder = new Binder(options);
  const { body } = tree;
  if (Array.isArray(body)) binder.statements(body);
  else binder.expression(body);
  analyze(binder.top, options.filename);
  return binder;
}

class Binder implements Binding {
  readonly top = new Scope("module", "top", null, nowhere);
  readonly scopes = new Map<Node, Scope>();
  readonly typeParams = new Map<Node, Scope>();
  readonly annotations = new Map<Node, Scope>();
  readonly evaluators = new Map<Node, Scope>();
  private scope = this.top;
  private depth = 0;
  private readonly filename: string;
  private readonly stringAnnotations: boolean;

  constructor({ filename, stringAnnotations }: BindOptions) {
    this.filename = filename;
    this.stringAnnotations = stringAnnotations;
  }

  private fail(message: string, at: Location): never {
    fail(message, this.filename, at);
  }

  // ---- Scopes and names

  private enter(kind: ScopeKind, name: string, at: Location): Scope {
    const scope = new Scope(kind, name, this.scope, at);
    this.scope.children.push(scope);
    this.scope = scope;
    return scope;
  }

  private leave(scope: Scope): void {
    this.scope = scope.parent!;
  }

  private define(name: string, flag: number, at: Location): void {
    if (this.scope.unevaluated) return;
    if (flag & TYPE_PARAM) this.scope.mangledOnly?.add(name);
    this.defineIn(this.scope, name, flag, at);
  }

  private defineIn(scope: Scope, name: string, flag: number, at: Location): void {
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
  private store(name: string, flag: number, at: Location): void {
    if (name === "__debug__") this.fail("cannot assign to __debug__", at);
    this.define(name, flag, at);
  }

  // ---- Statements

  statements(list: readonly Stmt[]): void {
    for (const each of list) this.statement(each);
  }

  /** A part of the program that may not run, so that annotations in it may not count. */
  private conditional(...lists: readonly (readonly Stmt[])[]): void {
    const { scope } = this;
    const before = scope.inConditionalBlock;
    scope.inConditionalBlock = true;
    for (const list of lists) this.statements(list);
    scope.inConditionalBlock = before;
  }

  private statement(node: Stmt): void {
    if (++this.depth > MAX_DEPTH) failTooDeep(this.filename, node);
    this.statementInside(node);
    this.depth--;
  }

  private statementInside(node: Stmt): void {
    switch (node.kind) {
      case "FunctionDef":
      case "AsyncFunctionDef":
        this.functionDefinition(node);
        return;
      case "ClassDef":
        this.classDefinition(node);
        return;
      case "TypeAlias":
        this.typeAlias(node);
        return;
      case "Return":
        this.optional(node.value);
        return;
      case "Delete":
        this.expressions(node.targets);
        return;
      case "Assign":
        this.expressions(node.targets);
        this.expression(node.value);
        return;
      case "AnnAssign":
        this.annotatedAssignment(node);
        return;
      case "AugAssign":
        this.expression(node.target);
        this.expression(node.value);
        return;
      case "For":
      case "AsyncFor":
        if (node.kind === "AsyncFor") this.needsCoroutine("async for", node);
        this.expression(node.target);
        this.expression(node.iter);
        this.conditional(node.body, node.orelse);
        return;
      case "While":
        this.expression(node.test);
        this.conditional(node.body, node.orelse);
        return;
      case "If": {
        // Chains of `elif` are nested in the tree; they may be long.
        let last = node;
        for (;;) {
          this.expression(last.test);
          this.conditional(last.body);
          const [next] = last.orelse;
          if (last.orelse.length !== 1 || next.kind !== "If") break;
          last = next;
        }
        this.conditional(last.orelse);
        return;
      }
      case "With":
      case "AsyncWith":
        if (node.kind === "AsyncWith") this.needsCoroutine("async with", node);
        for (const item of node.items) {
          this.expression(item.context_expr);
          this.optional(item.optional_vars);
        }
        this.conditional(node.body);
        return;
      case "Match":
        this.expression(node.subject);
        for (const each of node.cases) {
          this.pattern(each.pattern);
          this.optional(each.guard);
          this.conditional(each.body);
        }
        return;
      case "Raise":
        this.optional(node.exc);
        this.optional(node.cause);
        return;
      case "Try":
      case "TryStar":
        this.conditional(node.body);
        for (const handler of node.handlers) {
          this.optional(handler.type);
          if (handler.name !== null) this.store(handler.name, LOCAL, handler);
          this.conditional(handler.body);
        }
        this.conditional(node.orelse, node.finalbody);
        return;
      case "Assert":
        this.expression(node.test);
        this.optional(node.msg);
        return;
      case "Import":
      case "ImportFrom":
        for (const each of node.names) this.importedName(each);
        return;
      case "Global":
        for (const name of node.names) this.declare(name, GLOBAL, "global", node);
        return;
      case "Nonlocal":
        for (const name of node.names) this.declare(name, NONLOCAL, "nonlocal", node);
        return;
      case "Expr":
        this.expression(node.value);
        return;
      case "Pass":
      case "Break":
      case "Continue":
        return;
    }
  }

  private needsCoroutine(statement: string, node: Stmt): void {
    if (!this.scope.isCoroutine) this.fail(`'${statement}' outside async function`, node);
  }

  private importedName(node: Alias): void {
    if (node.name === "*") {
      if (this.scope.kind !== "module") this.fail("import * only allowed at module level", node);
    }
    this.store(node.asname ?? node.name.split(".", 1)[0], IMPORT, node);
  }

  private declare(name: string, flag: number, statement: string, at: Location): void {
    const flags = this.scope.symbols.get(this.scope.mangle(name)) ?? 0;
    if (flags & PARAM) this.fail(`name '${name}' is parameter and ${statement}`, at);
    if (flags & USE) this.fail(`name '${name}' is used prior to ${statement} declaration`, at);
    if (flags & ANNOTATED) this.fail(`annotated name '${name}' can't be ${statement}`, at);
    if (flags & LOCAL) this.fail(`name '${name}' is assigned to before ${statement} declaration`, at);
    this.define(name, flag, at);
    this.scope.directives.push({ ...place(at), name });
  }

  private annotatedAssignment(node: AnnAssign): void {
    const { target } = node;
    if (target.kind === "Name") {
      const flags = this.scope.symbols.get(this.scope.mangle(target.id)) ?? 0;
      if (node.simple && flags & (GLOBAL | NONLOCAL) && this.scope !== this.top) {
        this.fail(`annotated name '${target.id}' can't be ${flags & GLOBAL ? "global" : "nonlocal"}`, node);
      }
      if (node.simple) {
        this.store(target.id, ANNOTATED | LOCAL, target);
        this.scope.annotatesNames = true;
      } else if (node.value) this.store(target.id, LOCAL, target);
    } else this.expression(target);
    this.variableAnnotation(node);
    this.optional(node.value);
  }

  /** The annotation of a variable goes into the block's `__annotate__`; in functions nothing evaluates it. */
  private variableAnnotation(node: AnnAssign): void {
    const { scope } = this;
    const isModule = scope.kind === "module";
    if ((isModule || (scope.kind === "class" && scope.inConditionalBlock)) && !this.stringAnnotations) {
      if (!scope.hasConditionalAnnotations) {
        scope.hasConditionalAnnotations = true;
        this.define("__conditional_annotations__", USE, node.annotation);
      }
    }
    scope.annotations ??= this.annotationScope(node.annotation);
    this.scope = scope.annotations;
    const before = this.scope.unevaluated;
    if (scope.isFunctionLike) this.scope.unevaluated = true;
    else if (scope.hasConditionalAnnotations) {
      this.define("__conditional_annotations__", USE, node.annotation);
    }
    this.expression(node.annotation);
    this.scope.unevaluated = before;
    this.scope = scope;
  }

  /** A new scope for an `__annotate__` function of the current one, which stays the current one. */
  private annotationScope(at: Location): Scope {
    const outer = this.scope;
    const scope = new Scope("annotations", "__annotate__", outer, at);
    // Annotations that become strings use no names.
    if (!this.stringAnnotations) outer.children.push(scope);
    this.scope = scope;
    this.seeClass(outer);
    this.define(".format", PARAM, at);
    this.scope = outer;
    return scope;
  }

  /** Scopes right within a class look names up in its namespace. */
  private seeClass(outer: Scope): void {
    if (outer.kind !== "class" && !outer.canSeeClass) return;
    this.scope.canSeeClass = true;
    this.define("__classdict__", USE, this.scope.location);
  }

  // ---- Definitions

  private functionDefinition(node: FunctionDef | AsyncFunctionDef): void {
    const { args } = node;
    this.store(node.name, LOCAL, node);
    this.defaults(args);
    this.expressions(node.decorator_list);
    const generic = node.type_params.length > 0 ? this.enterTypeParams(node) : null;
    this.parameterAnnotations(node);
    const scope = this.enter("function", node.name, node);
    scope.isCoroutine = node.kind === "AsyncFunctionDef";
    this.scopes.set(node, scope);
    this.parameters(args);
    this.statements(node.body);
    this.leave(scope);
    if (generic) this.leave(generic);
  }

  private defaults(args: Arguments): void {
    this.expressions(args.defaults);
    for (const each of args.kw_defaults) this.optional(each);
  }

  private parameters(args: Arguments): void {
    const define = (each: Arg) => this.store(each.arg, PARAM, each);
    args.posonlyargs.forEach(define);
    args.args.forEach(define);
    args.kwonlyargs.forEach(define);
    if (args.vararg) define(args.vararg);
    if (args.kwarg) define(args.kwarg);
    this.scope.hasVarargs = args.vararg !== null;
    this.scope.hasVarkeywords = args.kwarg !== null;
  }

  private parameterAnnotations(node: FunctionDef | AsyncFunctionDef): void {
    const all = annotationsOf(node);
    const outer = this.scope;
    // As in CPython, a function without annotations has that scope too, so that its class needs a `__classdict__`.
    const scope = this.annotationScope(node);
    if (all.length === 0) return;
    this.annotations.set(node, scope);
    this.scope = scope;
    for (const { annotation } of all) this.expression(annotation);
    this.scope = outer;
  }

  private classDefinition(node: ClassDef): void {
    this.store(node.name, LOCAL, node);
    this.expressions(node.decorator_list);
    const generic = node.type_params.length > 0 ? this.enterTypeParams(node) : null;
    this.expressions(node.bases);
    for (const each of node.keywords) {
      this.keywordName(each.arg, each);
      this.expression(each.value);
    }
    const scope = this.enter("class", node.name, node);
    scope.privateName = node.name;
    this.scopes.set(node, scope);
    if (generic) {
      this.define("__type_params__", LOCAL, node);
      this.define(".type_params", USE, node);
    }
    this.statements(node.body);
    this.leave(scope);
    if (generic) this.leave(generic);
  }

  private enterTypeParams(node: FunctionDef | AsyncFunctionDef | ClassDef | TypeAlias): Scope {
    const name = node.kind === "TypeAlias" ? node.name.id : node.name;
    const outer = this.scope;
    const scope = this.enter("type parameters", name, node);
    this.typeParams.set(node, scope);
    this.seeClass(outer);
    if (node.kind === "ClassDef") {
      scope.privateName = node.name;
      scope.mangledOnly = new Set();
      for (const hidden of [".type_params", ".generic_base"]) this.define(hidden, LOCAL | USE, node);
    } else if (node.kind !== "TypeAlias") {
      if (node.args.defaults.length > 0) this.define(".defaults", PARAM, node);
      if (node.args.kw_defaults.some(Boolean)) this.define(".kwdefaults", PARAM, node);
    }
    let defaulted = false;
    for (const each of node.type_params) {
      if (each.default_value) defaulted = true;
      else if (defaulted) {
        this.fail(`non-default type parameter '${each.name}' follows default type parameter`, each);
      }
      this.typeParam(each);
    }
    return scope;
  }

  private typeParam(node: TypeParam): void {
    this.store(node.name, TYPE_PARAM | LOCAL, node);
    if (node.kind === "TypeVar" && node.bound) {
      const what = node.bound.kind === "Tuple" ? "a TypeVar constraint" : "a TypeVar bound";
      this.evaluator(node.bound, node.name, what);
    }
    if (node.default_value) this.evaluator(node.default_value, node.name, `a ${node.kind} default`);
  }

  /** A function that evaluates a bound or a default when it is asked for. */
  private evaluator(value: Expr, name: string, description: string): void {
    const outer = this.scope;
    const scope = this.enter("type variable", name, value);
    scope.description = description;
    this.evaluators.set(value, scope);
    this.seeClass(outer);
    this.define(".format", PARAM, value);
    this.expression(value);
    this.leave(scope);
  }

  private typeAlias(node: TypeAlias): void {
    this.expression(node.name);
    const generic = node.type_params.length > 0 ? this.enterTypeParams(node) : null;
    const outer = this.scope;
    const scope = this.enter("type alias", node.name.id, node);
    this.scopes.set(node, scope);
    this.seeClass(outer);
    this.define(".format", PARAM, node);
    this.expression(node.value);
    this.leave(scope);
    if (generic) this.leave(generic);
  }

  // ---- Expressions

  private optional(node: Expr | null): void {
    if (node) this.expression(node);
  }

  private expressions(list: readonly Expr[]): void {
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
  private rest(node: Expr): void {
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

  private keywordName(name: string | null, at: Location): void {
    if (name === "__debug__") this.fail("cannot assign to __debug__", at);
  }

  private expressionInside(node: Expr): void {
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

  private name(id: string, ctx: "Load" | "Store" | "Del", node: Location): void {
    if (ctx === "Load") {
      this.define(id, USE, node);
      // `super()` needs to know the class it stands in.
      if (id === "super" && this.scope.isFunctionLike) this.define("__class__", USE, node);
    } else {
      if (id === "__debug__") this.fail(`cannot ${ctx === "Del" ? "delete" : "assign to"} __debug__`, node);
      this.define(id, LOCAL, node);
    }
  }

  private comprehension(
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

  private iterationTarget({ target }: Comprehension): void {
    this.scope.inIterationTarget = true;
    this.expression(target);
    this.scope.inIterationTarget = false;
  }

  private assignmentExpression(node: NamedExpr): void {
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
  private bindOutside({ target }: NamedExpr): void {
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
  private refuse(what: string, node: Location): void {
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

  private pattern(node: Pattern): void {
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

/** The annotated parameters of a function and its result, in the order in which `__annotate__` has them. */
export function annotationsOf(node: FunctionDef | AsyncFunctionDef): { name: string; annotation: Expr }[] {
  const { args } = node;
  const all = [...args.posonlyargs, ...args.args, args.vararg, ...args.kwonlyargs, args.kwarg];
  const result: { name: string; annotation: Expr }[] = [];
  for (const each of all) {
    if (each?.annotation) result.push({ name: each.arg, annotation: each.annotation });
  }
  if (node.returns) result.push({ name: "return", annotation: node.returns });
  return result;
}

function place({ lineno, col_offset, end_lineno, end_col_offset }: Location): Location {
  return { lineno, col_offset, end_lineno, end_col_offset };
}
