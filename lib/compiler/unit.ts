/**
 * What is being compiled: the program as a whole, and in it one `Unit` for each code object.
 *
 * How each kind of node compiles is in files of its own (expression.ts, statement.ts, …), as functions in tables that
 * compile.ts puts together. They call each other only through `Unit`: `value`, `into`, `statement` and so on.
 *
 * Temporaries follow a stack discipline. Whoever compiles a node remembers `top`, compiles the operands, sets `top`
 * back and only then takes the register for its result: it may be that of an operand, because an instruction reads
 * all operands before it writes. So afterwards `top` is where it was, or one further if the result is there.
 */
import { type Code, type Constant, HAS_DOCSTRING } from "../code/index.ts";
import * as op from "../code/opcode.generated.ts";
import type { Arguments, Expr, Location, Stmt } from "../syntax/index.ts";
import { Assembler } from "./assembler.ts";
import type { Binding } from "./binder.ts";
import { keyOf, NONE } from "./constant.ts";
import { MAX_DEPTH } from "./expression-binder.ts";
import { fail, failTooDeep } from "./failure.ts";
import { cellRegister, hiddenRegister, isVariable, type Register, temporaryRegister } from "./register.ts";
import type { Scope } from "./scope.ts";
import type { Handler, Label } from "./step.ts";

/** A register if ≥ 0, else the constant `~operand`. */
export type Operand = number;

/** Compiles an expression; `want` is the register where the value should best end up. Written to last of all. */
export type ExpressionTable = {
  readonly [K in Expr["kind"]]: (
    unit: Unit,
    node: Extract<Expr, { kind: K }>,
    want: Register | null,
  ) => Operand;
};

export type StatementTable = {
  readonly [K in Stmt["kind"]]: (unit: Unit, node: Extract<Stmt, { kind: K }>) => void;
};

/** How nodes compile. */
export interface Visitors {
  readonly expressions: ExpressionTable;
  readonly statements: StatementTable;
  /** The value of an expression that is known now, or null. */
  fold(program: Program, node: Expr): Constant | null;
  /** Jumps to `label` if the truth of the expression is `truth`, else goes on. */
  jumpIf(unit: Unit, node: Expr, label: Label, truth: boolean): void;
  /** Stores a value in a target: name, attribute, item, tuple. */
  store(unit: Unit, target: Expr, value: Operand): void;
  /** The register where a store to the target would end, if the target is a local's name. */
  homeOf(unit: Unit, target: Expr): Register | null;
  loadName(unit: Unit, name: string, at: Location, want: Register | null): Operand;
  storeName(unit: Unit, name: string, value: Operand, at: Location): void;
  deleteName(unit: Unit, name: string, at: Location): void;
}

export interface CompileWarning extends Location {
  message: string;
}

/** What all units of a program share. */
export interface Program {
  readonly filename: string;
  readonly binding: Binding;
  readonly visitors: Visitors;
  readonly optimize: 0 | 1 | 2;
  readonly interactive: boolean;
  /** `CO_FUTURE_*` bits for every code. */
  readonly flags: number;
  readonly stringAnnotations: boolean;
  /** The `from __future__ import …` statements that stand where they may. */
  readonly futures: ReadonlySet<Stmt>;
  readonly folded: Map<Expr, Constant | null>;
  /** Each place is warned about once, though `finally` blocks are compiled more than once. */
  readonly warn: (message: string, at: Location) => void;
}

/** A statement that is being compiled and that `return`, `break` and `continue` have to leave. */
export type Block = { readonly handler: Handler | null } & (
  | { readonly kind: "loop"; readonly breakTo: Label; readonly continueTo: Label }
  /** The body of `try … finally`: leaving it runs `body`. */
  | { readonly kind: "finally"; readonly body: readonly Stmt[] }
  | { readonly kind: "with"; readonly exit: Register; readonly isAsync: boolean; readonly at: Location }
  /** A handler: `saved` is what was being handled before; `name` is to be unbound. */
  | { readonly kind: "handler"; readonly saved: Register; readonly name: string | null }
  | { readonly kind: "except*" }
);

/** A comprehension that runs in the frame of the unit. */
interface Inlined {
  readonly scope: Scope;
  readonly variables: Map<string, Register>;
}

/** How the unit reaches a name. */
export type Place =
  | { readonly kind: "local" | "cell"; readonly register: Register }
  /** A class body: its namespace, or else the cell. */
  | { readonly kind: "name or cell"; readonly register: Register }
  /** An annotation scope in a class: the class's namespace, or else the cell or a global. */
  | { readonly kind: "class or cell"; readonly register: Register }
  | { readonly kind: "class or global" | "global" | "name" };

export interface UnitOptions {
  readonly name: string;
  readonly qualname: string;
  readonly firstLine: number;
  readonly args?: Arguments;
}

export class Unit {
  readonly program: Program;
  readonly scope: Scope;
  readonly parent: Unit | null;
  readonly name: string;
  readonly qualname: string;
  readonly firstLine: number;
  readonly args: Arguments | null;
  readonly assembler = new Assembler();

  readonly constants: Constant[] = [];
  private readonly constantIndex = new Map<string, number>();
  readonly names: string[] = [];
  private readonly nameIndex = new Map<string, number>();

  readonly varNames: string[] = [];
  private readonly locals = new Map<string, Register>();
  private readonly hiddenNames: string[] = [];
  private readonly freeHidden = new Map<string, Register[]>();
  readonly cellNames: string[] = [];
  private readonly ownCells = new Map<string, Register>();
  private readonly freeCells = new Map<string, Register>();
  private readonly inlined: Inlined[] = [];

  /** How many temporaries are in use. */
  top = 0;
  private topMost = 0;
  private depth = 0;

  blocks: Block[] = [];
  /** For warnings: whether we are in a `finally` block, and in a loop within it. */
  finallyContext: "none" | "finally" | "loop in finally" = "none";
  /** For a class: attributes that its methods assign to on `self`. */
  readonly staticAttributes: Set<string> | null;
  /** Annotations of variables, for `__annotate__`. */
  readonly deferredAnnotations: { name: string; annotation: Expr; condition: number | null; at: Location }[] =
    [];
  /** The first positional parameter of a function, which `super()` takes for `self`. */
  readonly firstParameter: string | null;
  /** How many annotations of this block may not be reached. */
  conditionalAnnotations = 0;
  inConditionalBlock = false;

  constructor(
    program: Program,
    scope: Scope,
    parent: Unit | null,
    { name, qualname, firstLine, args }: UnitOptions,
  ) {
    this.program = program;
    this.scope = scope;
    this.parent = parent;
    this.name = name;
    this.qualname = qualname;
    this.firstLine = firstLine;
    this.args = args ?? null;
    const hasSelf = args && args.posonlyargs.length + args.args.length > 0 && !scope.comprehension;
    this.firstParameter = hasSelf ? scope.parameters[0] : null;
    this.staticAttributes = scope.kind === "class" ? new Set() : null;
    for (const parameter of scope.parameters) this.local(parameter);
    const cells = [...scope.access].filter(([, access]) => access === "cell").map(([variable]) => variable);
    cells.sort();
    if (scope.needsClassCell) cells.push("__class__");
    if (scope.needsClassDict) cells.push("__classdict__");
    if (scope.kind === "class" && scope.hasConditionalAnnotations) cells.push("__conditional_annotations__");
    this.cellNames.push(...cells);
    cells.forEach((variable, i) => void this.ownCells.set(variable, cellRegister(i)));
    scope.free.forEach((variable, i) => void this.freeCells.set(variable, cellRegister(cells.length + i)));
  }

  fail(message: string, at: Location): never {
    fail(message, this.program.filename, at);
  }

  // ---- Instructions

  emit(opcode: number, at: Location | null, ...operands: number[]): void {
    this.assembler.emit(opcode, at, ...operands);
  }

  /** Where the instruction before comes from: what follows without being written takes it over. */
  get lastLocation(): Location | null {
    return this.assembler.steps.findLast(step => step.at !== null)?.at ?? null;
  }

  label(): Label {
    return this.assembler.label();
  }

  mark(label: Label): void {
    this.assembler.mark(label);
  }

  jump(label: Label): void {
    this.assembler.emit(op.JUMP, null, label);
  }

  move(to: Register, from: Operand, at: Location | null): void {
    if (to !== from) this.assembler.emit(op.MOVE, at, to, from);
  }

  // ---- Tables

  constant(constant: Constant): number {
    if (constant.type === "code") return this.constants.push(constant) - 1;
    const key = keyOf(constant);
    let index = this.constantIndex.get(key);
    if (index === undefined) {
      index = this.constants.push(constant) - 1;
      this.constantIndex.set(key, index);
    }
    return index;
  }

  /** An operand for a constant. */
  literal(constant: Constant): Operand {
    return ~this.constant(constant);
  }

  get none(): Operand {
    return this.literal(NONE);
  }

  nameOf(name: string): number {
    let index = this.nameIndex.get(name);
    if (index === undefined) {
      index = this.names.push(name) - 1;
      this.nameIndex.set(name, index);
    }
    return index;
  }

  // ---- Registers

  temporary(): Register {
    return this.temporaries(1);
  }

  /** The first of `count` new consecutive temporaries. */
  temporaries(count: number): Register {
    const first = this.top;
    this.top += count;
    if (this.top > this.topMost) this.topMost = this.top;
    return temporaryRegister(first);
  }

  get temporaryCount(): number {
    return this.topMost;
  }

  get hidden(): readonly string[] {
    return this.hiddenNames;
  }

  private local(name: string): Register {
    let register = this.locals.get(name);
    if (register === undefined) {
      register = this.varNames.push(name) - 1;
      this.locals.set(name, register);
    }
    return register;
  }

  /** The register that holds a cell of the unit, by the variable's name; the unit's own come first. */
  cell(name: string): Register {
    const register = this.ownCells.get(name) ?? this.freeCells.get(name);
    if (register === undefined) throw new Error(`${this.qualname} has no cell for ${name}`);
    return register;
  }

  private freeCell(name: string): Register {
    return this.freeCells.get(name) ?? this.cell(name);
  }

  /** Where the value of a name is, seen from inside of the comprehension that is being compiled, if any. */
  place(name: string): Place {
    for (let i = this.inlined.length - 1; i >= 0; i--) {
      const { scope, variables } = this.inlined[i];
      // What `super()` reads is not mentioned there.
      if (!scope.access.has(name)) continue;
      const access = scope.accessOf(name);
      if (access === "local" || access === "cell") return { kind: access, register: variables.get(name)! };
      if (access === "free") {
        if (i === 0 && this.scope.kind === "class") return { kind: "cell", register: this.freeCell(name) };
        continue;
      }
      return { kind: this.scope.kind === "module" && access === "global implicit" ? "name" : "global" };
    }
    const access = this.scope.accessOf(name);
    if (this.scope.isFunctionLike) {
      const seesClass = this.scope.canSeeClass && !name.startsWith(".") && name !== "__classdict__";
      switch (access) {
        case "local":
          return { kind: "local", register: this.local(name) };
        case "cell":
          return { kind: "cell", register: this.cell(name) };
        case "free":
          return { kind: seesClass ? "class or cell" : "cell", register: this.freeCell(name) };
        case "global explicit":
          return { kind: "global" };
        case "global implicit":
          return { kind: seesClass ? "class or global" : "global" };
      }
    }
    if (access === "free") return { kind: "name or cell", register: this.freeCell(name) };
    return { kind: access === "global explicit" ? "global" : "name" };
  }

  /** The register of the cell that a function made here closes over. */
  cellFor(name: string): Register {
    for (let i = this.inlined.length - 1; i >= 0; i--) {
      const { scope, variables } = this.inlined[i];
      if (scope.accessOf(name) === "cell") return variables.get(name)!;
    }
    return this.cell(name);
  }

  enterInlined(scope: Scope, at: Location): void {
    const variables = new Map<string, Register>();
    for (const [name, access] of scope.access) {
      if ((access !== "local" && access !== "cell") || name === ".0") continue;
      // Comprehensions one after the other share their variables' registers.
      const register = this.freeHidden.get(name)?.pop() ?? hiddenRegister(this.hiddenNames.push(name) - 1);
      variables.set(name, register);
      this.emit(op.CLEAR, at, register);
      if (access === "cell") this.emit(op.MAKE_CELL, at, register, register);
    }
    this.inlined.push({ scope, variables });
  }

  leaveInlined(): void {
    for (const [name, register] of this.inlined.pop()!.variables) {
      const list = this.freeHidden.get(name);
      if (list) list.push(register);
      else this.freeHidden.set(name, [register]);
    }
  }

  /** The scope of the names at hand: that of the innermost inlined comprehension, or the unit's own. */
  get innermost(): Scope {
    return this.inlined.at(-1)?.scope ?? this.scope;
  }

  /** Whether `later` expressions, evaluated before it is read, may change a variable's register. */
  private mayChange(operand: Operand, later: readonly (Expr | null)[]): boolean {
    const { walrus } = this.scope;
    if (walrus === null || operand < 0 || !isVariable(operand)) return false;
    return later.some(each => each && each.kind !== "Name" && each.kind !== "Constant");
  }

  /** The operand, or a copy of it if evaluating the expressions could change it. */
  stable(operand: Operand, at: Location, later: readonly (Expr | null)[]): Operand {
    if (!this.mayChange(operand, later)) return operand;
    const copy = this.temporary();
    this.move(copy, operand, at);
    return copy;
  }

  // ---- Compiling nodes

  fold(node: Expr): Constant | null {
    return this.program.visitors.fold(this.program, node);
  }

  /** Evaluates the expression: into `want`, a local's register, a constant or a new temporary at the top. */
  value(node: Expr, want: Register | null = null): Operand {
    if (++this.depth > MAX_DEPTH) failTooDeep(this.program.filename, node);
    const constant = this.fold(node);
    let result: Operand;
    if (constant) {
      result = this.literal(constant);
    } else {
      // The table pairs each kind with a function for just that kind.
      const visit = this.program.visitors.expressions[node.kind] as ExpressionTable["Name"];
      result = visit(this, node as Extract<Expr, { kind: "Name" }>, want);
    }
    this.depth--;
    return result;
  }

  /** Evaluates the expression into a register. */
  into(node: Expr, register: Register): void {
    const { top } = this;
    const result = this.value(node, register);
    this.move(register, result, node);
    this.top = top;
  }

  /** Evaluates the expression into a new temporary. */
  push(node: Expr): Register {
    const register = this.temporary();
    this.into(node, register);
    return register;
  }

  /** Evaluates the expression and forgets the result. */
  effect(node: Expr): void {
    const { top } = this;
    this.value(node);
    this.top = top;
  }

  /** Evaluates expressions into consecutive registers, and returns the first. */
  row(nodes: readonly Expr[]): Register {
    const direct = this.variablesInRow(nodes);
    if (direct !== null) return direct;
    const first = this.temporaries(0);
    for (const node of nodes) this.push(node);
    return first;
  }

  /** Whether the expressions are locals that are neighbours anyway; then their values need not move. */
  private variablesInRow(nodes: readonly Expr[]): Register | null {
    if (nodes.length === 0 || nodes.length > 4) return null;
    let first = -1;
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i];
      if (node.kind !== "Name") return null;
      const place = this.place(this.innermost.mangle(node.id));
      if (place.kind !== "local") return null;
      if (i === 0) first = place.register;
      else if (place.register !== first + i) return null;
    }
    for (const node of nodes) this.value(node);
    return first;
  }

  statement(node: Stmt): void {
    if (++this.depth > MAX_DEPTH) failTooDeep(this.program.filename, node);
    const visit = this.program.visitors.statements[node.kind] as StatementTable["Pass"];
    visit(this, node as Extract<Stmt, { kind: "Pass" }>);
    this.depth--;
  }

  statements(nodes: readonly Stmt[]): void {
    for (const node of nodes) this.statement(node);
  }

  // ---- Shorthands for the visitors

  jumpIf(node: Expr, label: Label, truth: boolean): void {
    this.program.visitors.jumpIf(this, node, label, truth);
  }

  store(target: Expr, value: Operand): void {
    this.program.visitors.store(this, target, value);
  }

  homeOf(target: Expr): Register | null {
    return this.program.visitors.homeOf(this, target);
  }

  loadName(name: string, at: Location, want: Register | null = null): Operand {
    return this.program.visitors.loadName(this, name, at, want);
  }

  storeName(name: string, value: Operand, at: Location): void {
    this.program.visitors.storeName(this, name, value, at);
  }

  deleteName(name: string, at: Location): void {
    this.program.visitors.deleteName(this, name, at);
  }

  // ---- Leaving

  /** Runs `compile` with exceptions going to a handler. */
  protect(handler: Handler, compile: () => void): void {
    const outer = this.assembler.handler;
    this.assembler.handler = handler;
    compile();
    this.assembler.handler = outer;
  }

  /** Runs `compile` inside of a block. */
  within(block: Block, compile: () => void): void {
    this.blocks.push(block);
    compile();
    this.blocks.pop();
  }

  finish(flags: number): Code {
    const { args, scope, varNames, hiddenNames, cellNames, program } = this;
    const cells = cellNames.length + scope.free.length;
    const layout = { locals: varNames.length, hidden: hiddenNames.length, cells };
    this.assembler.optimize(layout, scope.parameters.length);
    // A docstring is the first constant.
    const constants = this.assembler.pruneConstants(this.constants, flags & HAS_DOCSTRING ? 1 : 0);
    const assembled = this.assembler.write(layout);
    return {
      name: this.name,
      qualname: this.qualname,
      filename: program.filename,
      firstLine: this.firstLine,
      flags: flags | program.flags,
      // Without a signature: a generator expression or an annotation scope, with parameters of its own making.
      argCount: args ? args.posonlyargs.length + args.args.length : scope.parameters.length,
      posOnlyCount: args ? args.posonlyargs.length : scope.parameters.length,
      kwOnlyCount: args?.kwonlyargs.length ?? 0,
      varNames: [...varNames, ...hiddenNames],
      hidden: hiddenNames.length,
      cellNames,
      freeNames: scope.free,
      registerCount: layout.locals + layout.hidden + cells + this.topMost,
      constants,
      names: this.names,
      ...assembled,
    };
  }
}
