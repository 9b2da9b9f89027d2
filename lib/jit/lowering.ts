import type { Effect } from "../code/effect.ts";
import { type ExceptionRange, lengths } from "../code/index.ts";
import { type Analysis, isLive, type Liveness } from "../code/liveness.ts";
import * as op from "../code/opcode.generated.ts";
import { STORE } from "../interpreter/completion.ts";
import { currentMachine } from "../interpreter/machine.ts";
import type { Dict } from "../object/dict.ts";
import { Cell, type CodeObject } from "../object/function.ts";
import { DEFER } from "../object/native.ts";
import { Float, type Shape, Type, type Value } from "../object/object.ts";
import { Range, RangeIterator } from "../object/range.ts";
import { Tuple, tupleType } from "../object/tuple.ts";
import type { Action, Block, Fixed, Saved } from "./block.ts";
import { stubOf } from "./free-call.ts";
import { type Graph, lastOffset, loopOf, type Node } from "./graph.ts";
import { mark } from "./listing.ts";
import type { Callee, Profile } from "./profile.ts";
import * as profile from "./profile.ts";
import { RandomDeopts } from "./random.ts";
import {
  aMaybe,
  aNone,
  anInt,
  anObject,
  aStr,
  aValue,
  bothFloat,
  boxedFloat,
  constantSlot,
  copyState,
  isConstant,
  joinStates,
  leftOf,
  RAW,
  rawFloat,
  type Slot,
  type State,
  sameState,
  unbound,
} from "./slot.ts";

/** How often code that nothing was known about is run before it is recorded. */
const patience = 200;

/** Counts the runs of such code. */
class Countdown {
  left = patience;
}

/** What a block relies on of a dict of names: where some are, and that it lacks others. True as long as its layout is the same. */
export class Names {
  layout: number;
  readonly dict: Dict;
  /** Positions, −1 for names that are not there. */
  readonly places = new Map<string, number>();

  constructor(dict: Dict) {
    this.dict = dict;
    this.layout = dict.layout;
  }

  /** The layout has changed: whether all is as it was, for these names. */
  static areStill(names: Names): boolean {
    const { dict, places } = names;
    if (dict.isHashed) return false;
    for (const [name, place] of places) if (dict.find(name) !== place) return false;
    names.layout = dict.layout;
    return true;
  }
}

/** What a register was seen to be where a loop reads it. */
interface Use {
  readonly kinds: number;
  readonly type: Type | undefined;
}

/** What lowers the instructions: by opcode, see `lower.ts`. */
export type Lower = (low: Lowering) => void;

/** Thrown when code can't be compiled; says why. */
export class Refusal {
  readonly reason: string;
  constructor(reason: string) {
    this.reason = reason;
  }
}

/**
 * JavaScript for the nodes of a graph. Each instruction is lowered with what is known of the registers before it, and says
 * what is known after it. The graph is gone through until nothing new comes out, and once more for the text.
 *
 * Names in the text: `m` the machine, `F` the activation's frame or null, `d` its depth, `fn` its function, `r…`, `f…`, `n…`, `e…`
 * registers (see `slot.ts`), `k…` values bound from outside, `t…` the value of one instruction on its way, `x` the number of the
 * exit that is taken and `y` what was thrown there, and the tools of `runtime.ts`: `M` (frame), `X` (exit), `O` (go), `H` (unseen),
 * `S` (step), `D` (defer), `C` (called), `A` (answered), `V` (call freely), `E` (raised), `Q` (complete), `G` (resume a generator),
 * `W` (await a step).
 *
 * An exit is a number and a jump: those that take the same values along share the call that ends the text. That keeps the
 * text small, by which the host decides when to optimise it.
 */
export class Lowering {
  readonly code: CodeObject;
  readonly profile: Profile;
  readonly block: Block;
  readonly words: Int32Array;
  readonly graph: Graph;
  private readonly live: Liveness;
  private readonly effects: readonly Effect[];
  /** Registers of locals, cells and free variables, which others can see at any time. */
  private readonly named: number;
  private readonly hiddenFrom: number;
  private readonly hiddenTo: number;
  private readonly table: readonly (Lower | undefined)[];
  readonly bound: unknown[] = [];
  private readonly names = new Map<unknown, string>();
  readonly variables = new Set<string>();
  private readonly states = new Map<Node, State>();
  private dirty = new Set<Node>();
  private isFinal = false;
  private out: string[] = [];
  state: State = { slots: [], facts: new Set() };
  /** The offset of the instruction that is being lowered. */
  pc = 0;
  /** Of the one before it in the node. */
  private before = 0;
  node: Node;
  private ended = false;

  /** The value of a register where the block starts, as it is when compiling. */
  private readonly sample: (register: number) => Value | undefined;
  private readonly namespace: Dict | undefined;
  usesGlobals = false;
  /** Whether something in that loop may run other code after all. */
  isNoisy = false;

  constructor(
    block: Block,
    graph: Graph,
    { live, effects }: Analysis,
    table: readonly (Lower | undefined)[],
    sample: (register: number) => Value | undefined,
    namespace: Dict | undefined,
  ) {
    this.sample = sample;
    this.namespace = namespace;
    this.block = block;
    this.code = block.code;
    this.profile = block.profile;
    this.words = block.code.words;
    this.graph = graph;
    this.live = live;
    this.effects = effects;
    this.table = table;
    const { varNames, cellNames, freeNames, hidden } = block.code.code;
    this.named = varNames.length + cellNames.length + freeNames.length;
    this.hiddenTo = varNames.length;
    this.hiddenFrom = varNames.length - hidden;
    this.node = graph.entry;
  }

  // ---- Names and text

  /** The name of a value that the text uses. */
  bind(value: unknown): string {
    let name = this.names.get(value);
    if (name === undefined) {
      name = `k${this.bound.length}`;
      this.bound.push(value);
      this.names.set(value, name);
    }
    return name;
  }

  emit(text: string): void {
    this.out.push(this.block.random === undefined ? text : RandomDeopts.loosen(text));
  }

  r(register: number): string {
    const name = `r${register}`;
    this.variables.add(name);
    return name;
  }

  f(register: number): string {
    const name = `f${register}`;
    this.variables.add(name);
    return name;
  }

  n(register: number): string {
    const name = `n${register}`;
    this.variables.add(name);
    return name;
  }

  e(register: number): string {
    const name = `e${register}`;
    this.variables.add(name);
    return name;
  }

  /** A variable of its own for an instruction. */
  temporary(name = "t"): string {
    const full = `${name}${this.pc}`;
    this.variables.add(full);
    return full;
  }

  literal(value: Value): string {
    switch (typeof value) {
      case "number":
      case "boolean":
        return String(value);
      case "string":
        return JSON.stringify(value);
      default:
        return value === null ? "null" : this.bind(value);
    }
  }

  // ---- Operands

  operand(index: number): number {
    return this.words[this.pc + index];
  }

  /** What is known of operand `index` of the instruction, which is a `src` or `reg`. */
  slot(index: number): Slot {
    return this.slotAt(this.operand(index));
  }

  slotAt(operand: number): Slot {
    return operand >= 0 ? this.state.slots[operand] : constantSlot(this.code.constants[~operand]);
  }

  /** The kinds that operand `index` was seen to be, as bits. */
  kinds(index: number): number {
    return this.profile.kinds[this.pc + index];
  }

  hasFailed(reason: string): boolean {
    return this.profile.hasFailed(this.pc, reason);
  }

  /** An expression for a register's value as a Python value, without statements: for places seldom reached. */
  private pure(register: number, slot: Slot): string {
    if (slot.constant !== undefined) return this.literal(slot.constant);
    switch (slot.tag) {
      case "unbound":
        return "undefined";
      case "float":
        return slot.boxed ? this.r(register) : `new ${this.bind(Float)}(${this.f(register)})`;
      case "mixed":
        return `(${this.r(register)} === ${this.bind(RAW)} ? new ${this.bind(Float)}(${this.f(register)}) : ${this.r(register)})`;
      case "range":
        return this.rangeObject(register, slot);
      case "pair":
        return this.tupleOf(register);
      default:
        return this.r(register);
    }
  }

  private tupleOf(register: number): string {
    return `new ${this.bind(Tuple)}([${this.n(register)}, ${this.e(register)}])`;
  }

  private rangeObject(register: number, slot: Slot): string {
    const [next, end] = [this.n(register), this.e(register)];
    if (slot.raw) return `new ${this.bind(Range)}(${next}, ${end}, ${slot.step})`;
    return `new ${this.bind(RangeIterator)}(${next}, ${slot.step}, ${this.bind(leftOf)}(${next}, ${end}, ${slot.step}))`;
  }

  /** An expression for operand `index` as a Python value. */
  value(index: number): string {
    return this.valueAt(this.operand(index));
  }

  valueAt(operand: number): string {
    const slot = this.slotAt(operand);
    if (slot.constant !== undefined) return this.literal(slot.constant);
    const name = this.r(operand);
    switch (slot.tag) {
      case "unbound":
        return "undefined";
      case "float":
        if (!slot.boxed) {
          this.emit(`${name} = new ${this.bind(Float)}(${this.f(operand)});`);
          this.state.slots[operand] = bothFloat;
        }
        return name;
      case "mixed":
        this.emit(
          `if (${name} === ${this.bind(RAW)}) ${name} = new ${this.bind(Float)}(${this.f(operand)});`,
        );
        this.state.slots[operand] = aValue;
        return name;
      case "range":
        this.emit(`${name} = ${this.rangeObject(operand, slot)};`);
        this.state.slots[operand] = aValue;
        return name;
      case "pair":
        this.emit(`${name} = ${this.tupleOf(operand)};`);
        this.state.slots[operand] = anObject(tupleType);
        return name;
      default:
        return name;
    }
  }

  /** An expression for the double of operand `index`, an `int` or `float`. */
  double(index: number): string {
    return this.doubleAt(this.operand(index));
  }

  doubleAt(operand: number): string {
    const slot = this.slotAt(operand);
    if (slot.constant instanceof Float) return doubleLiteral(slot.constant.value);
    if (slot.tag === "int") return this.valueAt(operand);
    if (!slot.raw) {
      this.emit(`${this.f(operand)} = ${this.r(operand)}.value;`);
      this.state.slots[operand] = bothFloat;
    }
    return this.f(operand);
  }

  /** Say what a register is from now on, which `expression` gives. */
  set(register: number, slot: Slot, expression: string): void {
    this.emit(`${slot.tag === "float" && slot.raw ? this.f(register) : this.r(register)} = ${expression};`);
    this.state.slots[register] = slot;
  }

  /** Say what a register is from now on, without text. */
  know(register: number, slot: Slot): void {
    this.state.slots[register] = slot;
  }

  /** A copy of another operand. */
  copy(register: number, operand: number): void {
    const slot = this.slotAt(operand);
    if (operand === register) return;
    if (slot.constant === undefined) {
      if (slot.tag === "range" || slot.tag === "pair") {
        this.emit(`${this.n(register)} = ${this.n(operand)}; ${this.e(register)} = ${this.e(operand)};`);
      } else {
        if (slot.boxed) this.emit(`${this.r(register)} = ${this.r(operand)};`);
        if (slot.raw) this.emit(`${this.f(register)} = ${this.f(operand)};`);
      }
    }
    this.state.slots[register] = slot;
  }

  // ---- Guards

  /** Make sure of operand `index` being of a kind that `test` (over its value) tells; it is `slot` from then on. */
  guard(index: number, slot: Slot, test: (name: string) => string, reason: string): void {
    const operand = this.operand(index);
    const name = this.valueAt(operand);
    this.emit(`if (!(${test(name)})) ${this.deopt(reason)}`);
    if (operand >= 0) this.state.slots[operand] = slot;
  }

  guardInt(index: number): void {
    if (this.slot(index).tag === "int") return;
    this.guard(index, anInt, name => `typeof ${name} === "number"`, "int");
  }

  guardFloat(index: number): void {
    const operand = this.operand(index);
    const slot = this.slotAt(operand);
    if (slot.tag === "float") return;
    if (slot.tag === "mixed") {
      const [name, double] = [this.r(operand), this.f(operand)];
      this.emit(
        `if (${name} !== ${this.bind(RAW)}) { if (!(${name} instanceof ${this.bind(Float)})) ${this.deopt("float")} ${double} = ${name}.value; }`,
      );
      this.state.slots[operand] = rawFloat;
      return;
    }
    this.guard(
      index,
      { tag: "float", boxed: true, raw: false },
      name => `${name} instanceof ${this.bind(Float)}`,
      "float",
    );
  }

  /** Make sure of the arguments of a call, in registers from `base` on, being what they were seen to be. */
  guardArguments(operands: readonly number[], base: number): void {
    for (const operand of operands) {
      const { tag } = this.slotAt(operand);
      if (operand < base || (tag !== "value" && tag !== "maybe" && tag !== "object")) continue;
      const { kinds, exact } = this.profile.argument(this.pc, operand - base);
      const reason = `argument ${operand - base}`;
      if (this.hasFailed(reason)) continue;
      const name = this.r(operand);
      const require = (slot: Slot, test: string): void => {
        this.emit(`if (!(${test})) ${this.deopt(reason)}`);
        this.state.slots[operand] = slot;
      };
      if (kinds === profile.OBJECT) {
        const known = this.slotAt(operand).type;
        if (!(exact instanceof Type) || !exact.isBuiltin || known === exact) continue;
        require(anObject(exact), `${name}?.type === ${this.bind(exact)}`);
      } else if (tag === "object") continue;
      else if (kinds === profile.INT) require(anInt, `typeof ${name} === "number"`);
      else if (kinds === profile.STR) require(aStr, `typeof ${name} === "string"`);
      else if (kinds === profile.FLOAT) require(boxedFloat, `${name} instanceof ${this.bind(Float)}`);
    }
  }

  /** Guard that operand `index` is an object of exactly a builtin class. */
  guardType(index: number, type: Type): void {
    if (this.slot(index).type === type) return;
    this.guard(index, anObject(type), name => `${name}?.type === ${this.bind(type)}`, "type");
  }

  /** Guard the shape of operand `index`, and that its class is as it was. */
  guardShape(index: number, shape: Shape): void {
    const { type } = shape;
    if (this.slot(index).shape === shape) {
      this.guardVersion(type);
      return;
    }
    const fact = `version ${this.bind(type)}`;
    const version = type.isBuiltin || this.state.facts.has(fact) ? "" : ` && ${this.versionTest(type)}`;
    this.guard(
      index,
      anObject(type, shape),
      name => `${name}?.shape === ${this.bind(shape)}${version}`,
      "shape",
    );
    this.state.facts.add(fact);
  }

  guardVersion(type: Type): void {
    if (type.isBuiltin) return;
    this.guardFact(`version ${this.bind(type)}`, this.versionTest(type), "version");
  }

  private versionTest(type: Type): string {
    return `${this.bind(type)}.version === ${type.version}`;
  }

  /** Guard something that stays true until other code runs. */
  guardFact(fact: string, test: string, reason: string): void {
    if (this.state.facts.has(fact)) return;
    this.emit(`if (!(${test})) ${this.deopt(reason)}`);
    this.state.facts.add(fact);
  }

  /** Other code has run: what guards found may not hold any more. */
  clobber(): void {
    if (this.isCarrying) this.isNoisy = true;
    this.state.facts.clear();
    const { slots } = this.state;
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i];
      if (
        slot.tag === "object" &&
        slot.constant === undefined &&
        slot.type !== undefined &&
        !slot.type.isBuiltin
      )
        slots[i] = anObject(undefined);
      else if (slot.shape !== undefined) slots[i] = anObject(slot.type);
    }
  }

  /** Objects may have got other shapes. */
  forgetShapes(): void {
    const { slots } = this.state;
    for (let i = 0; i < slots.length; i++) {
      if (slots[i].shape !== undefined) slots[i] = anObject(slots[i].type);
    }
  }

  /** An object has got another shape; so may have what other registers hold. */
  moved(register: number, from: Shape, to: Shape): void {
    const { slots } = this.state;
    for (let i = 0; i < slots.length; i++) if (slots[i].shape === from) slots[i] = anObject(undefined);
    slots[register] = anObject(to.type, to);
  }

  /** What the cell in a register holds at the time of compiling; undefined if that is not known. */
  sampleCell(register: number): Value | undefined {
    const value = this.sample(register);
    return value instanceof Cell ? value.value : undefined;
  }

  // ---- Leaving

  /** Whether a register is a variable that others can see: of the frame's locals. */
  private isNamed(register: number): boolean {
    return register < this.named && !(register >= this.hiddenFrom && register < this.hiddenTo);
  }

  /** Whether a register means something to the frame at an offset. */
  isSaved(offset: number, register: number): boolean {
    return this.isNamed(register) || isLive(this.live[offset], register);
  }

  private get isCarrying(): boolean {
    return this.block.carried?.nodes.has(this.node) === true;
  }

  /** The register that stands for a global here. */
  carriedRegister(name: string): number | undefined {
    return this.isCarrying ? this.block.carried?.names.find(each => each.name === name)?.register : undefined;
  }

  /** Statements that put carried globals where they belong. */
  private writeBack(): string[] {
    const { state } = this;
    const { carried } = this.block;
    if (carried === undefined) return [];
    const values = `${this.bind(carried.dict)}.values`;
    return carried.names
      .filter(({ register }) => state.slots[register].tag !== "unbound")
      .map(
        ({ position, register }) => `${values}[${position}] = ${this.pure(register, state.slots[register])}`,
      );
  }

  /** Whether a register means something to whoever goes on before an instruction. */
  private isHeld(live: Uint32Array, register: number): boolean {
    // What stands for a global is held where it is bound.
    if (register >= this.code.registerCount) return this.state.slots[register].tag !== "unbound";
    return this.isNamed(register) || isLive(live, register);
  }

  /** A new exit before an instruction, and the values that go along. */
  private exit(
    reason: string,
    pc: number,
    action: Action,
    isSeldom: boolean,
  ): { readonly index: number; readonly values: readonly string[] } {
    const saved: Saved[] = [];
    const fixed: Fixed[] = [];
    const values: string[] = [];
    const live = this.live[pc];
    const { slots } = this.state;
    for (let i = 0; i < slots.length; i++) {
      if (!this.isHeld(live, i)) continue;
      this.save(i, slots[i], saved, fixed, values);
    }
    const { exits } = this.block;
    exits.push({ pc, action, saved, fixed, reason, isSeldom, count: 0, taken: 0 });
    return { index: exits.length - 1, values };
  }

  /** What an exit needs for a register. */
  private save(register: number, slot: Slot, saved: Saved[], fixed: Fixed[], values: string[]): void {
    const { tag, constant, step = 0 } = slot;
    if (constant !== undefined) fixed.push({ register, value: constant });
    else if (tag === "unbound") fixed.push({ register, value: undefined });
    else if (tag === "range") {
      saved.push({ register, how: slot.raw ? "range" : "iterator", step });
      values.push(this.n(register), this.e(register));
    } else if (tag === "pair") {
      saved.push({ register, how: "pair", step });
      values.push(this.n(register), this.e(register));
    } else if (tag === "float" && !slot.boxed) {
      saved.push({ register, how: "double", step });
      values.push(this.f(register));
    } else if (tag === "mixed") {
      saved.push({ register, how: "mixed", step });
      values.push(this.r(register), this.f(register));
    } else {
      saved.push({ register, how: "value", step });
      values.push(this.r(register));
    }
  }

  /** The ends of the text that exits lead to, by the values that go along. */
  private readonly tails = new Map<string, number>();

  /** A statement that leaves by an exit; guards are marked for `RandomDeopts`. */
  private leaveBy(
    action: Action,
    reason: string,
    pc: number,
    isSeldom: boolean,
    before = "",
    isGuard = false,
  ): string {
    if (!this.isFinal) return "{}";
    const { index, values } = this.exit(reason, pc, action, isSeldom);
    const key = values.join(", ");
    let tail = this.tails.get(key);
    if (tail === undefined) {
      tail = this.tails.size;
      this.tails.set(key, tail);
    }
    return `{ ${before}x = ${index}; break ${isGuard ? "X" : "P"}${tail}; }`;
  }

  /** The whole text of a block, with what its exits lead to. */
  withTails(text: string): string {
    let whole = text;
    for (const [values, tail] of this.tails) {
      const all = values === "" ? "" : `, ${values}`;
      whole = `P${tail}: X${tail}: {\n${whole}\n}\nreturn X(F, d, fn, x, y${all});`;
    }
    return whole;
  }

  /** A statement that leaves for the interpreter: a guess was wrong. */
  deopt(reason: string, pc = this.pc, isSeldom = false): string {
    return this.leaveBy("deopt", reason, pc, isSeldom, "", true);
  }

  /** As `deopt`, behind something that must not be done twice: no deopt happens there at random. */
  retreat(reason: string): string {
    return this.leaveBy("deopt", reason, this.pc, false);
  }

  /** A statement for code that should be run seldom: if it is not, it is recorded, and compiled anew. */
  seldom(reason: string): string {
    return `if (--${this.site(reason, () => new Countdown())}.left < 0) ${this.deopt(reason, this.pc, true)}`;
  }

  /** Statements that put a frame on the heap in order for the current instruction, without more ado. */
  spill(): string {
    return `${this.spilled().join("; ")};`;
  }

  private spilled(): string[] {
    const live = this.live[this.pc];
    const stores: string[] = [];
    const { slots } = this.state;
    for (let i = 0; i < this.code.registerCount; i++) {
      if (!this.isHeld(live, i) || !this.isWritten(i)) continue;
      stores.push(`R[${i}] = ${this.pure(i, slots[i])}`);
    }
    stores.push(...this.writeBack());
    stores.push(`F.pc = ${this.pc}`);
    return stores;
  }

  private written: Set<number> | undefined = undefined;

  /** Whether anything that the block may run writes a register. */
  private isWritten(register: number): boolean {
    if (this.written === undefined) {
      this.written = new Set();
      for (const node of this.graph.nodes) {
        for (let at = node.start; at < node.end; at += lengths[this.words[at]]) {
          for (const each of this.effects[at].writes) this.written.add(each);
        }
      }
      for (const { register: each } of this.code.code.exceptions) this.written.add(each);
    }
    // A range that is iterated moves on without being written to.
    return this.written.has(register) || this.state.slots[register].tag === "range";
  }

  /** An expression for the activation's frame, put in order for the current instruction. */
  frame(): string {
    if (this.isCarrying) this.isNoisy = true;
    if (!this.isFinal) return "F";
    // A block that goes on with a frame has it at hand.
    if (this.block.isResumed) return `(${this.spilled().join(", ")}, F)`;
    const { index, values } = this.exit("", this.pc, "frame", false);
    return `(F = M(${["F", "fn", index, ...values].join(", ")}))`;
  }

  /** Statements that leave for the interpreter before the current instruction, where nothing was guessed. */
  leaving(): string {
    return this.leaveBy("leave", "", this.pc, false);
  }

  /** A statement that takes a step, or pauses before the current instruction where there is none left. */
  countStep(): void {
    this.emit(`if (--m.steps < 0 && T()) ${this.leaveBy("pause", "", this.pc, false)}`);
  }

  /** Whether an exception of the current instruction may be handled in this code. */
  get isGuarded(): boolean {
    return this.handlerRange() !== undefined;
  }

  private handlerRange(): ExceptionRange | undefined {
    return this.code.code.exceptions.find(({ start, end }) => this.pc >= start && this.pc < end);
  }

  /** End the node so. */
  leave(): void {
    this.end(this.leaving());
  }

  /** Statements that raise what an expression gives, in the current instruction. */
  throwing(thrown: string): string {
    if (!this.isGuarded) return this.leaveBy("raise", "", this.pc, false, `y = ${thrown}; `);
    const s = this.temporary("s");
    return `${s} = E(${this.frame()}, d, ${thrown}); if (${s} === 1) return undefined; ${this.toHandler()}`;
  }

  /** The register from which on the profile knows the arguments of a call. */
  get argumentBase(): number {
    const isMethod = this.words[this.pc] === op.CALL_METHOD || this.words[this.pc] === op.CALL_METHOD_KW;
    return isMethod ? this.operand(2) + 1 : this.operand(3);
  }

  get hasEnded(): boolean {
    return this.ended;
  }

  /** The dict of the globals, if names of this code are kept there; the block then makes sure of it. */
  globals(): Dict | undefined {
    this.usesGlobals = true;
    return this.namespace;
  }

  private readonly sites = new Map<string, unknown>();

  /** The name of something that the current instruction remembers from one run to the next. */
  site(purpose: string, make: () => unknown): string {
    const key = `${purpose} ${this.pc}`;
    let found = this.sites.get(key);
    if (found === undefined) {
      found = make();
      this.sites.set(key, found);
    }
    return this.bind(found);
  }

  private stored: Set<string> | undefined = undefined;

  /** Whether this code assigns to a global name. */
  stores(name: string): boolean {
    if (this.stored === undefined) {
      this.stored = new Set();
      const { words, code } = this;
      for (let at = 0; at < words.length; at += lengths[words[at]]) {
        if (words[at] === op.STORE_GLOBAL || words[at] === op.STORE_NAME)
          this.stored.add(code.names[words[at + 1]]);
      }
    }
    return this.stored.has(name);
  }

  private readonly namesOf = new Map<Dict, Names>();

  /**
   * The position of a name in a dict, −1 if it is not there, which a guard makes sure of; undefined if nothing can.
   * `mayLack` false: a name that is not there yet is nothing to rely on.
   */
  placeOf(dict: Dict, name: string, mayLack = true): number | undefined {
    const position = dict.find(name);
    if (position === DEFER || dict.isHashed || (position < 0 && !mayLack)) return undefined;
    // Other names come and go: this one alone is looked at.
    if (this.hasFailed("name")) {
      if (position < 0 || this.hasFailed("key")) return undefined;
      const key = `${this.bind(dict)}.keys[${position}]`;
      this.guardFact(`${this.bind(dict)} ${position}`, `${key} === ${JSON.stringify(name)}`, "key");
      return position;
    }
    let names = this.namesOf.get(dict);
    if (names === undefined) {
      names = new Names(dict);
      this.namesOf.set(dict, names);
    }
    names.places.set(name, position);
    const known = this.bind(names);
    const test = `${this.bind(dict)}.layout === ${known}.layout || ${this.bind(Names.areStill)}(${known})`;
    this.guardFact(`names ${known}`, test, "name");
    return position;
  }

  /** What follows a tool's answer `t`: done (0), or on to a handler, or out. */
  afterTool(t: string): string {
    if (!this.isGuarded) return `if (${t} !== 0) return undefined;`;
    return `if (${t} !== 0) { if (${t} === 1) return undefined; ${this.toHandler()} }`;
  }

  /** What follows a call that answered `undefined` to `STORE`: out, or on to a handler. */
  afterCall(): string {
    if (!this.isGuarded) return this.leaveBy("pass", "", this.pc, false);
    const s = this.temporary("s");
    return `${s} = C(${this.frame()}, d, ${STORE}, null); ${this.afterTool(s)}`;
  }

  /** The frame stands at a handler: go there. */
  private toHandler(): string {
    const range = this.handlerRange();
    if (range === undefined || !this.graph.isHandler(range.target)) return "return H(F, d);";
    const before = this.state;
    this.state = copyState(before);
    this.clobber();
    this.state.slots[range.register] = anObject(undefined);
    const text = `${this.r(range.register)} = F.registers[${range.register}]; ${this.goTo(range.target)}`;
    this.state = before;
    return text;
  }

  /** Text that goes on behind the `async for` that the current instruction is of; undefined if it is of none. */
  endLoop(): string | undefined {
    const range = this.handlerRange();
    if (range === undefined || this.words[range.target] !== op.END_ASYNC_FOR) return undefined;
    const before = this.state;
    this.state = copyState(before);
    this.state.slots[range.register] = aNone;
    const text = this.goTo(range.target);
    this.state = before;
    return text;
  }

  /** Whether the last `otherwise` has the interpreter run the instruction and goes on in compiled code. */
  private goesOn = false;

  /**
   * A statement for what an instruction's fast paths leave over, by default what Python code has to decide: seldom, it is a
   * deopt. Where that failed, or `operands` were instances of Python classes, the interpreter does the instruction, and
   * `t` becomes its result; `call`, if given, is a free call that is tried before. Followed by `settle`.
   */
  otherwise(
    t: string | undefined,
    operands: readonly number[] = [],
    result = "",
    call = "",
    completion = "",
    rest = "",
  ): string {
    this.goesOn =
      this.hasFailed("seldom") ||
      !this.profile.isVisited(this.pc) ||
      operands.some(index => this.isOfPython(index));
    if (!this.goesOn) return this.retreat("seldom");
    const s = this.temporary("s");
    const value = result === "" ? `F.registers[${this.operand(1)}]` : result;
    const taken = t === undefined ? "" : ` ${t} = ${value};`;
    if (call !== "")
      return `{ ${t} = ${call}; ${this.afterFreeCall(t as string, completion)}${taken} }${rest} }`;
    return `{ ${s} = S(${this.frame()}, d); ${this.afterTool(s)}${taken} }`;
  }

  /**
   * What follows a free call, up to where its result is in the frame: `t` is its answer. The statements behind take it from
   * there; a bracket closes them.
   */
  afterFreeCall(t: string, completion = ""): string {
    const s = this.temporary("s");
    const then = completion === "" ? "" : `, ${completion}, null`;
    return `if (${t} === undefined || typeof ${t} === "symbol") { ${s} = A(${this.frame()}, d, ${t}${then}); ${this.afterTool(s)}`;
  }

  /** A call of a function of the prelude. */
  callTwin(name: string, args: readonly string[]): string {
    const twin = currentMachine().twin(name);
    const stub = this.bind(stubOf(twin.code.prepare()));
    return `${stub}.call(${["d + 1", this.bind(twin), ...args].join(", ")})`;
  }

  /** Behind `otherwise`: if it goes on, Python code may have run. */
  settle(): void {
    if (this.goesOn) this.clobber();
  }

  /** Whether an operand was seen to be an instance of a Python class, or of too many classes to tell. */
  private isOfPython(index: number): boolean {
    if ((this.kinds(index) & profile.OBJECT) === 0) return false;
    const exacts = this.profile.exacts(this.pc + index);
    return exacts.length === 0 || exacts.some(each => !(each instanceof Type ? each : each.type).isBuiltin);
  }

  /** Run the whole instruction the interpreter's way. */
  generic(): void {
    const t = this.temporary("s");
    this.emit(`${t} = S(${this.frame()}, d); ${this.afterTool(t)}`);
    this.reload();
  }

  /** Take over what the frame's registers hold after the instruction. */
  reload(): void {
    this.clobber();
    for (const register of this.effects[this.pc].writes) {
      this.set(register, aMaybe, `F.registers[${register}]`);
    }
  }

  /**
   * A native's call: `expression` gives its result, `DEFER`, or throws. `fallback` is what happens if it defers: by default the
   * instruction is run anew.
   */
  attempt(t: string, expression: string): string {
    if (!this.isGuarded) {
      const out = this.leaveBy("raise", "", this.pc, false, "y = error; ");
      return `try { ${t} = ${expression}; } catch (error) ${out}`;
    }
    const e = this.temporary("s");
    return `try { ${t} = ${expression}; } catch (error) { ${e} = E(${this.frame()}, d, error); if (${e} === 1) return undefined; ${this.toHandler()} }`;
  }

  // ---- Control flow

  /** Text that goes on at an offset. */
  goTo(offset: number): string {
    const target = this.graph.target(this.node, offset);
    const before = this.state;
    let text = "";
    if (this.isCarrying && this.block.carried?.nodes.has(target) === false) {
      text += this.writeBack()
        .map(each => `${each};\n`)
        .join("");
    }
    if (target.isLoop && target.order > this.node.order) text += this.prepareLoop(target);
    const state = this.normalized(this.state, target);
    if (!this.isFinal) {
      const known = this.states.get(target);
      const next = known === undefined ? copyState(state) : joinStates(known, state);
      if (known === undefined || !sameState(known, next)) {
        this.states.set(target, next);
        this.dirty.add(target);
      }
    } else {
      text += this.convert(state, this.states.get(target) as State);
      text += this.jump(this.node, target);
    }
    this.state = before;
    return text;
  }

  /** Where control goes from one node to another: set by what lays out the text. */
  jump: (from: Node, to: Node) => string = () => "";

  /** Registers that nobody reads from there on are as good as unbound. */
  private normalized({ slots, facts }: State, target: Node): State {
    const live = this.live[target.start];
    const { registerCount } = this.code;
    const carries = this.block.carried?.nodes.has(target) === true;
    return {
      slots: slots.map((slot, i) => {
        const isHeld = i >= registerCount ? carries : this.isNamed(i) || isLive(live, i);
        return isHeld ? slot : unbound;
      }),
      facts,
    };
  }

  /** On the way into a loop: unbox floats and test ints that the loop is going to use as such. */
  private prepareLoop(target: Node): string {
    const before = this.out;
    this.out = [];
    this.state = copyState(this.state);
    const live = this.live[target.start];
    for (const [register, { kinds, type }] of this.kindsWithin(target)) {
      const slot = this.state.slots[register];
      if (!isLive(live, register) || isConstant(slot)) continue;
      if (slot.tag === "float" && !slot.raw) {
        this.emit(`${this.f(register)} = ${this.r(register)}.value;`);
        this.state.slots[register] = bothFloat;
        continue;
      }
      if (slot.tag !== "value" && slot.tag !== "maybe") continue;
      const reason = `loop ${register}`;
      if (this.profile.hasFailed(target.start, reason)) continue;
      const name = this.r(register);
      if (kinds === profile.FLOAT) {
        this.emit(`if (!(${name} instanceof ${this.bind(Float)})) ${this.deopt(reason, target.start)}`);
        this.emit(`${this.f(register)} = ${name}.value;`);
        this.state.slots[register] = bothFloat;
      } else if (kinds === profile.INT) {
        this.emit(`if (typeof ${name} !== "number") ${this.deopt(reason, target.start)}`);
        this.state.slots[register] = anInt;
      } else if (kinds === profile.OBJECT && type !== undefined) {
        this.emit(`if (${name}?.type !== ${this.bind(type)}) ${this.deopt(reason, target.start)}`);
        this.state.slots[register] = anObject(type);
      }
    }
    const text = this.out.join("\n");
    this.out = before;
    return text === "" ? "" : `${text}\n`;
  }

  private readonly loopKinds = new Map<Node, Map<number, Use>>();

  /** The kinds that registers were seen to be where they are read in the loop of a head. */
  private kindsWithin(head: Node): Map<number, Use> {
    const known = this.loopKinds.get(head);
    if (known !== undefined) return known;
    const found = new Map<number, Use>();
    const { operandRegisters } = this;
    for (const node of loopOf(head)) {
      for (let at = node.start; at < node.end; at += lengths[this.words[at]]) {
        for (const [index, register] of operandRegisters(at)) {
          const kinds = this.profile.kinds[at + index];
          const exact = this.profile.exact(at + index);
          const type = exact instanceof Type && exact.isBuiltin ? exact : undefined;
          const known = found.get(register);
          if (known === undefined) found.set(register, { kinds, type });
          else
            found.set(register, { kinds: known.kinds | kinds, type: known.type === type ? type : undefined });
        }
      }
    }
    this.loopKinds.set(head, found);
    return found;
  }

  private readonly operandRegisters = (at: number): [number, number][] => {
    const found: [number, number][] = [];
    const { reads } = this.effects[at];
    for (let i = 1; i < lengths[this.words[at]]; i++) {
      const operand = this.words[at + i];
      if (operand >= 0 && reads.includes(operand) && this.profile.kinds[at + i] !== 0)
        found.push([i, operand]);
    }
    return found;
  };

  /** Assignments that turn one state into another, more general one. */
  private convert(from: State, to: State): string {
    let text = "";
    for (let i = 0; i < to.slots.length; i++) {
      const [a, b] = [from.slots[i], to.slots[i]];
      if (a === b || b.constant !== undefined || b.tag === "unbound") continue;
      if (b.tag === "float") {
        if (b.raw && !a.raw) {
          text += `${this.f(i)} = ${a.constant instanceof Float ? doubleLiteral(a.constant.value) : `${this.r(i)}.value`}; `;
        }
        if (b.boxed && !a.boxed) text += `${this.r(i)} = ${this.pure(i, a)}; `;
      } else if (b.tag === "mixed") {
        if (a.tag === "mixed") continue;
        if (a.tag === "float" && !a.boxed) {
          if (a.constant instanceof Float) text += `${this.f(i)} = ${doubleLiteral(a.constant.value)}; `;
          text += `${this.r(i)} = ${this.bind(RAW)}; `;
        } else if (a.constant !== undefined || !a.boxed) text += `${this.r(i)} = ${this.pure(i, a)}; `;
      } else if (b.tag === "pair") {
        if (a.tag !== "pair") throw new Error(`register ${i} is ${a.tag} and no pair`);
      } else if (b.tag === "range") {
        if (a.tag !== "range")
          throw new Error(`register ${i} is ${a.tag} and no range on a way to ${this.code.code.qualname}`);
      } else if (!a.boxed || a.constant !== undefined || a.tag === "mixed") {
        text += `${this.r(i)} = ${this.pure(i, a)}; `;
      }
    }
    return text;
  }

  // ---- Nodes

  /** Find out what is known at the start of every node. */
  analyze(entry: State): void {
    const { nodes } = this.graph;
    this.begin(entry);
    this.dirty.add(this.graph.entry);
    for (let round = 0; this.dirty.size > 0; round++) {
      if (round > 40) throw new Refusal("what is known of the registers does not settle");
      for (const node of nodes) {
        if (!this.dirty.delete(node)) continue;
        this.lowerNode(node);
      }
    }
    this.isFinal = true;
    this.block.exits.length = 0;
  }

  /** Text that comes before the entry: the way into its loop, if it is one. */
  begin(state: State): string {
    const { entry } = this.graph;
    this.state = copyState(state);
    this.pc = entry.start;
    const { counts } = this.block;
    const count = counts === undefined ? "" : `${this.bind(counts)}.entries++;\n`;
    const text = count + (entry.isLoop ? this.prepareLoop(entry) : "");
    const start = this.normalized(this.state, entry);
    const known = this.states.get(entry);
    if (known === undefined) this.states.set(entry, copyState(start));
    else return text + this.convert(start, known);
    return text;
  }

  isReached(node: Node): boolean {
    return this.states.has(node);
  }

  /** The text of a node, the jumps at its end included. */
  lowerNode(node: Node): string {
    const [out, state, pc, before, ended] = [this.out, this.state, this.pc, this.node, this.ended];
    this.out = [];
    this.node = node;
    this.state = copyState(this.states.get(node) as State);
    this.ended = false;
    const last = lastOffset(this.words, node);
    const { counts } = this.block;
    if (counts !== undefined) {
      counts.ends.set(node.start, node.end);
      this.emit(`${this.bind(counts.runs)}[${node.start}]++;`);
    }
    for (let at = node.start; !this.ended; at += lengths[this.words[at]]) {
      this.before = this.pc;
      this.pc = at;
      if (counts !== undefined) this.emit(mark(at));
      if (!this.graph.isPart(at)) {
        this.end(this.deopt("not seen"));
        break;
      }
      if (this.isColdEntry(node, at)) {
        this.emit(this.seldom("not seen"));
      }
      if (this.block.random !== undefined) this.emit(`if (false) ${this.deopt("random")}`);
      const lower = this.table[this.words[at]];
      if (lower === undefined) this.generic();
      else lower(this);
      if (at === last && !this.ended) {
        this.end(this.goTo(at + lengths[this.words[at]]));
      }
    }
    const text = this.out.join("\n");
    [this.out, this.state, this.pc, this.node, this.ended] = [out, state, pc, before, ended];
    return text;
  }

  /** Whether code that was never recorded begins here, or a loop in it. */
  private isColdEntry({ start, previous, isLoop }: Node, at: number): boolean {
    const { profile, words } = this;
    if (profile.isVisited(at)) return false;
    if (at === start && isLoop) return true;
    if (at !== start) return profile.isVisited(this.before);
    return previous.some(each => profile.isVisited(lastOffset(words, each)));
  }

  /** The node's last statement. */
  end(text: string): void {
    this.emit(text);
    this.ended = true;
  }

  /** Two ways on; `isTrue` undefined: `condition` decides. */
  branch(condition: string, whenTrue: number, whenFalse: number): void {
    const yes = this.goTo(whenTrue);
    const no = this.goTo(whenFalse);
    this.end(`if (${condition}) { ${yes} } else { ${no} }`);
  }

  /** What a call at this instruction has called so far, if it is always the same. */
  callee(): Callee | undefined {
    return this.profile.callee(this.pc);
  }

  /** The offset behind the instruction. */
  get next(): number {
    return this.pc + lengths[this.words[this.pc]];
  }
}

export function doubleLiteral(value: number): string {
  if (Object.is(value, -0)) return "-0";
  if (Number.isNaN(value)) return "NaN";
  return String(value);
}
