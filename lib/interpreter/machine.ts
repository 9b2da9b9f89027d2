import { Dict } from "../object/dict.ts";
import type { BaseException } from "../object/error.ts";
import { Finalization, useFinalization } from "../object/finalization.ts";
import { defaultBuiltins, type Function } from "../object/function.ts";
import { Limits, useLimits } from "../object/limits.ts";
import type { PyObject, Value } from "../object/object.ts";
import type { Blocks } from "./block.ts";
import { type Frame, Handled } from "./frame.ts";

/** Frames between two looks at the host's heap. */
const checkEvery = 50_000;
/** The limit of frames where nothing is set: one for so many bytes of the host's heap, with room for what they work on. */
const frameShare = 1024;
const fewestFrames = 50_000;
/** The part of the host's heap that a deep recursion may fill. */
const fullest = 0.8;

/** `Machine.steps` at most: a small int to the host. */
const mostSteps = 0x3fffffff;

/** Not an error: compiled code has to leave the host's stack, and the current instruction starts anew. */
export class Unwinding {}

/**
 * The state of one virtual machine. Between two instructions all of it is here and in what it reaches: nothing is on the
 * host's stack.
 */
export class Machine {
  /** The frame that runs; null when the last one has returned or raised. */
  frame: Frame | null = null;
  /** Frames on the chain. */
  depth = 0;
  /** Undefined until it is set, or made from the host's memory when it is first needed. */
  private frameLimit: number | undefined = undefined;
  /** When `depth` reaches it, `deepen` looks whether to go on. */
  checkpoint = checkEvery;
  /** The host's heap, if it is known how full it is. */
  memory: { readonly limit: number; used(): number } | null = null;
  /** Steps (calls and loop back-edges) left until the run loop pauses or takes more from `reserve`. A small int. */
  steps = mostSteps;
  /** Steps beyond `steps` that may be taken. */
  private reserve = Number.POSITIVE_INFINITY;
  handled = new Handled();
  /** What the last frame returned. */
  result: Value = null;
  /** What the last frame raised. */
  uncaught: BaseException | null = null;
  readonly builtins: Dict;
  /** The builtins of code of our own: as they were before a program changed them, and with what the prelude defines. */
  readonly ownBuiltins = new Dict();
  /** The namespace that the prelude's files share. */
  readonly prelude: Dict;
  /** The prelude's functions by name. */
  readonly twins = new Map<string, Function>();
  /** Run the file of the prelude that defines a name; false if there is none or it has been run. */
  load: (name: string) => boolean = () => false;
  /** `sys.modules`. */
  modules = new Dict();
  readonly limits = new Limits();
  /** Weak references, and instances with `__del__`. */
  readonly finalization = new Finalization();
  /** The strand whose frames these are (`lib/stackless/strand.ts`); null as long as there has been one only. */
  strand: PyObject | null = null;
  /** The frame that all strands but the first end at. */
  floor: Frame | null = null;
  /** What tasklets share (`lib/stackless/kernel.ts`); null as long as there are none. */
  kernel: PyObject | null = null;

  // ---- Compiled code on the host's stack (see `block.ts`)

  /** What runs compiled code; null where everything is interpreted. */
  blocks: Blocks | null = null;
  /** How many times the run loop was entered from compiled code, or compiled code from the run loop, and not left yet. */
  nesting = 0;
  /** At this depth compiled code leaves the host's stack. */
  hostLimit = 0;
  /** The outermost frame of a chain that is leaving the host's stack: its caller links itself behind it. */
  tail: Frame | null = null;
  /**
   * The action (`call.ts`) that is performed once the host's stack has been left, as the current instruction of the
   * innermost frame.
   */
  pending: PyObject | null = null;
  /** A generator that was resumed from compiled code has ended rather than yielded. */
  hasEnded = false;

  constructor(builtins: Dict, prelude: Dict) {
    this.builtins = builtins;
    this.prelude = prelude;
  }

  /** RecursionError when `depth` would exceed it. */
  get limit(): number {
    this.frameLimit ??= Math.max(fewestFrames, Math.floor((this.memory?.limit ?? 0) / frameShare));
    return this.frameLimit;
  }

  set limit(limit: number) {
    this.frameLimit = limit;
    this.checkpoint = Math.min(limit, this.depth + checkEvery);
  }

  /** Whether more frames may be entered: neither too many, nor the host's heap too full for those that are there. */
  deepen(): boolean {
    if (this.depth >= this.limit) return false;
    const { memory } = this;
    if (memory !== null && memory.limit > 0 && memory.used() > memory.limit * fullest) return false;
    this.checkpoint = Math.min(this.limit, this.depth + checkEvery);
    return true;
  }

  /** Go on with a chain of another depth; as many frames may be entered as before until `deepen` is asked again. */
  moveTo(depth: number): void {
    this.checkpoint = Math.min(this.limit, this.checkpoint + depth - this.depth);
    this.depth = depth;
  }

  /** Allow so many steps from now on; what was taken beyond the last allowance counts. */
  allow(steps: number): void {
    const total = Math.min(this.steps, 0) + steps;
    this.steps = Math.min(total, mostSteps);
    this.reserve = total - this.steps;
  }

  /** Steps left in all. */
  get stepsLeft(): number {
    return this.steps + this.reserve;
  }

  /** `steps` is used up: whether the reserve had more. */
  refill(): boolean {
    if (this.reserve <= 0) return false;
    this.allow(this.reserve);
    return true;
  }

  /**
   * Called by what needs the whole chain of frames, before it touches anything. While compiled code is on the host's
   * stack the chain is not there: it is put there first, and the current instruction starts anew.
   */
  requireChain(): void {
    if (this.nesting > 0) throw new Unwinding();
  }

  /** The exception that is being handled, or null. */
  get exception(): BaseException | null {
    const { exception, inherited } = this.handled;
    return (exception ?? inherited) as BaseException | null;
  }

  /** The function of the prelude that stands in for a native that deferred. */
  twin(name: string): Function {
    let found = this.twins.get(name);
    if (found === undefined) {
      this.load(name);
      // While a file of the prelude is run, its functions are in the namespace only.
      found = this.twins.get(name) ?? (this.prelude.get(name) as Function | undefined);
    }
    if (found === undefined) throw new Error(`the prelude has no function ${name}`);
    return found;
  }

  /** What the prelude defines under a name; undefined if nothing. */
  definition(name: string): Value | undefined {
    return this.prelude.get(name) ?? (this.load(name) ? this.prelude.get(name) : undefined);
  }
}

/** What natives of the interpreter, builtins and modules work on: the machine that runs at the moment. */
let current: Machine | null = null;

export function currentMachine(): Machine {
  if (current === null) throw new Error("no machine is running");
  return current;
}

/** Whether a machine is the one that runs. */
export function isCurrent(machine: Machine): boolean {
  return current === machine;
}

/** Make a machine the current one; returns the one before. */
export function setCurrentMachine(machine: Machine | null): Machine | null {
  const before = current;
  current = machine;
  if (machine !== null) {
    useLimits(machine.limits);
    useFinalization(machine.finalization);
  }
  defaultBuiltins.dict = machine?.builtins ?? null;
  return before;
}
