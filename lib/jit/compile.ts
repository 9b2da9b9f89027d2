import { lengths } from "../code/index.ts";
import { analyze } from "../code/liveness.ts";
import * as op from "../code/opcode.generated.ts";
import { INTERPRET } from "../interpreter/block.ts";
import type { Frame, Generator } from "../interpreter/frame.ts";
import type { AsyncStep } from "../interpreter/generator.ts";
import type { Machine } from "../interpreter/machine.ts";
import type { Dict } from "../object/dict.ts";
import { cellType, type Function } from "../object/function.ts";
import { Float, type Value } from "../object/object.ts";
import { RangeIterator, rangeType } from "../object/range.ts";
import type { Block, Entry, Resume } from "./block.ts";
import { type Carried, carriedBy } from "./carried.ts";
import { callFreely } from "./free-call.ts";
import { makeGraph } from "./graph.ts";
import { lowerings } from "./lower.ts";
import { parameterCount } from "./lower-call.ts";
import { Lowering, Refusal } from "./lowering.ts";
import { awaitStep, callInterpreted, makeTools, refuse, resumeGenerator } from "./runtime.ts";
import { aMaybe, anInt, anObject, aValue, rawFloat, type Slot, type State, unbound } from "./slot.ts";
import { layOut } from "./structure.ts";

/** Words of code that are compiled in one piece at most. */
const longest = 6000;

/** Compile a block for a function's code from the start; throws `Refusal` where that can't be done. */
export function compileEntry(machine: Machine, block: Block, fn: Function): void {
  const { code } = block;
  const count = parameterCount(code);
  const slots: Slot[] = new Array(code.registerCount).fill(unbound);
  for (let i = 0; i < count; i++) slots[i] = aValue;
  for (let i = 0; i < fn.closure.length; i++) slots[code.freeStart + i] = anObject(cellType);
  const sample = (register: number): Value | undefined => fn.closure[register - code.freeStart];
  block.builtins = fn.builtins;
  const low = lower(block, sample, fn.globals);
  const state: State = { slots, facts: new Set() };
  low.analyze(state);
  const parameters = Array.from({ length: count }, (_, i) => `r${i}`);
  const closure = fn.closure.map((_, i) => `${low.r(code.freeStart + i)} = fn.closure[${i}];`).join(" ");
  const start = low.begin(state);
  const body = low.withTails(start + layOut(low.graph, low));
  const names = [...low.variables].filter(name => !parameters.includes(name));
  const head = ["d", "fn", ...parameters].join(", ");
  const list = parameters.join(", ");
  const globals = low.usesGlobals
    ? `if (fn.globals !== ${low.bind(fn.globals)} || fn.builtins !== ${low.bind(fn.builtins)}) return Z(d, fn, [${list}]);\n`
    : "";
  const text = `return (function ${nameOf(code.code.name)}(${head}) {
if (d >= m.hostLimit) return U(d, fn, [${list}]);
${globals}let F = null, x = 0, y${names.map(name => `, ${name}`).join("")};
${closure}
${body}
});`;
  block.entry = link(machine, block, low, text) as Entry;
}

/** Compile a block that goes on with a frame at its instruction, such as this one; throws `Refusal`. */
export function compileResume(machine: Machine, block: Block, frame: Frame, mayCarry = true): void {
  const { code, pc } = block;
  const { func, registers } = frame;
  const namespace = frame.locals === null || frame.locals === func.globals ? func.globals : undefined;
  block.builtins = func.builtins;
  const low = lower(block, register => registers[register], namespace);
  const slots: Slot[] = new Array(code.registerCount).fill(unbound);
  const loads: string[] = [];
  const guards: string[] = [];
  for (let i = 0; i < code.registerCount; i++) {
    if (!low.isSaved(pc, i)) continue;
    const value = registers[i];
    if (isFreshRange(frame, pc, i, namespace)) {
      const { step } = value as RangeIterator;
      const [n, e, r] = [low.n(i), low.e(i), low.r(i)];
      const type = low.bind(RangeIterator);
      guards.push(`if (!(${r} instanceof ${type}) || ${r}.step !== ${step}) return N(F, d);`);
      guards.push(`${n} = ${r}.next; ${e} = ${r}.next + ${r}.left * ${step};`);
      slots[i] = { tag: "range", boxed: false, raw: false, step };
    } else if (i >= code.code.varNames.length && i < code.freeStart + code.code.freeNames.length) {
      slots[i] = anObject(cellType);
      guards.push(`if (${low.r(i)}?.type !== ${low.bind(cellType)}) return N(F, d);`);
    } else slots[i] = aMaybe;
    loads.push(`${low.r(i)} = R[${i}];`);
  }
  const carried = mayCarry && namespace !== undefined ? carriedBy(low.graph, code, namespace) : undefined;
  if (carried !== undefined) guards.push(...loadCarried(low, carried, slots));
  block.carried = carried;
  const state: State = { slots, facts: new Set() };
  low.analyze(state);
  if (low.isNoisy) {
    compileResume(machine, block, frame, false);
    return;
  }
  const start = low.begin(state);
  const body = low.withTails(start + layOut(low.graph, low));
  const names = [...low.variables];
  const isModule = frame.locals !== null;
  const globals = low.usesGlobals
    ? `if (fn.globals !== ${low.bind(func.globals)} || fn.builtins !== ${low.bind(func.builtins)}${isModule ? " || F.locals !== fn.globals" : ""}) return N(F, d);\n`
    : "";
  const text = `return (function ${nameOf(code.code.name)}_${pc}(F, d) {
const fn = F.func, R = F.registers;
${globals}let ${["x = 0", "y", ...names].join(", ")};
${loads.join(" ")}
${guards.join("\n")}
${body}
});`;
  block.resume = link(machine, block, low, text) as Resume;
}

/** Statements that load globals which a loop carries, in the kinds that they are of now. */
function loadCarried(low: Lowering, carried: Carried, slots: Slot[]): string[] {
  low.usesGlobals = true;
  const dict = low.bind(carried.dict);
  return carried.names.map(({ name, position, register }) => {
    const r = low.r(register);
    const now = carried.dict.values[position];
    const load = `if (${dict}.isHashed || ${dict}.keys[${position}] !== ${JSON.stringify(name)}) return N(F, d); ${r} = ${dict}.values[${position}];`;
    if (typeof now === "number") {
      slots[register] = anInt;
      // The sign tells the host that it is a number, which it keeps unboxed then.
      return `${load} if (typeof ${r} !== "number") return N(F, d); ${r} = +${r};`;
    }
    if (now instanceof Float) {
      slots[register] = rawFloat;
      return `${load} if (!(${r} instanceof ${low.bind(Float)})) return N(F, d); ${low.f(register)} = ${r}.value;`;
    }
    slots[register] = aValue;
    return load;
  });
}

function lower(
  block: Block,
  sample: (register: number) => Value | undefined,
  namespace: Dict | undefined,
): Lowering {
  const { code, profile, pc } = block;
  if (code.words.length > longest) throw new Refusal("too long");
  const graph = makeGraph(code.code, pc, offset => profile.isVisited(offset));
  return new Lowering(block, graph, analyze(code.code), lowerings, sample, namespace);
}

/**
 * Whether a register of a frame holds the iterator of a `range(…)` that nobody else can have: the loop's own, made right
 * before it.
 */
function isFreshRange(frame: Frame, pc: number, register: number, namespace: Dict | undefined): boolean {
  const { words, names } = frame.code;
  const value = frame.registers[register];
  if (!(value instanceof RangeIterator) || namespace === undefined) return false;
  let callee = "";
  let ranged = -1;
  let fresh = false;
  for (let at = 0; at < pc; at += lengths[words[at]]) {
    const opcode = words[at];
    if (opcode === op.LOAD_GLOBAL || opcode === op.LOAD_NAME) {
      callee = names[words[at + 2]];
      ranged = -1;
    } else if (opcode === op.CALL) ranged = callee === "range" ? words[at + 1] : -1;
    else if (opcode === op.GET_ITER && words[at + 1] === register) fresh = words[at + 2] === ranged;
  }
  if (!fresh) return false;
  return (namespace.get("range") ?? frame.func.builtins.get("range")) === rangeType;
}

function nameOf(name: string): string {
  return `$${name.replace(/\W/g, "_")}`;
}

function link(machine: Machine, block: Block, low: Lowering, text: string): unknown {
  const tools = makeTools(machine, block);
  const bound = {
    m: machine,
    M: tools.frame,
    X: tools.exit,
    O: tools.go,
    H: tools.unseen,
    S: tools.step,
    D: tools.defer,
    C: tools.called,
    A: tools.answered,
    V: callFreely,
    E: tools.raised,
    Q: tools.complete,
    G: (generator: Generator, d: number, value: Value = null) =>
      resumeGenerator(machine, generator, d, value),
    W: (step: AsyncStep, d: number, value: Value) => awaitStep(machine, step, d, value),
    T: () => {
      machine.steps++;
      if (!machine.refill()) return true;
      machine.steps--;
      return false;
    },
    U: (d: number, fn: Function, args: readonly Value[]) => refuse(machine, d, fn, args),
    Y: block.random?.fires,
    Z: (d: number, fn: Function, args: readonly Value[]) => callInterpreted(machine, d, fn, args),
    N: (frame: Frame, d: number) => {
      machine.frame = frame;
      machine.depth = d;
      return INTERPRET;
    },
  };
  const names = low.bound.map((_, i) => `k${i} = K[${i}]`);
  const consts = `const { ${Object.keys(bound).join(", ")} } = B${names.map(name => `, ${name}`).join("")};\n`;
  block.source = text;
  block.bound = low.bound;
  return new globalThis.Function("B", "K", `"use strict";\n${consts}${text}`)(bound, low.bound);
}
