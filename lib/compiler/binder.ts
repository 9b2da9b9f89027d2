/** The first walk over a tree: which blocks there are, and what each does with which names. */
import type {
  Alias,
  AnnAssign,
  AsyncFunctionDef,
  ClassDef,
  Expr,
  FunctionDef,
  Location,
  Mod,
  Node,
  Stmt,
  TypeAlias,
  TypeParam,
} from "../syntax/index.ts";
import { ExpressionBinder, MAX_DEPTH, place } from "./expression-binder.ts";
import { failTooDeep } from "./failure.ts";
import {
  ANNOTATED,
  analyze,
  GLOBAL,
  IMPORT,
  LOCAL,
  NONLOCAL,
  PARAM,
  Scope,
  TYPE_PARAM,
  USE,
} from "./scope.ts";

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

/** Finds out what every name in the program means. SyntaxError where the program contradicts itself. */
export function bind(tree: Mod, options: BindOptions): Binding {
  const binder = new Binder(options);
  const { body } = tree;
  if (Array.isArray(body)) binder.statements(body);
  else binder.expression(body);
  analyze(binder.top, options.filename);
  return binder;
}

class Binder extends ExpressionBinder implements Binding {
  readonly typeParams = new Map<Node, Scope>();
  readonly annotations = new Map<Node, Scope>();
  readonly evaluators = new Map<Node, Scope>();
  private readonly stringAnnotations: boolean;

  constructor({ filename, stringAnnotations }: BindOptions) {
    super(filename);
    this.stringAnnotations = stringAnnotations;
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
