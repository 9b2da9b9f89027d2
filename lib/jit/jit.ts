import { lengths } from "../code/index.ts";
import * as op from "../code/opcode.generated.ts";
import { type Answer, type Blocks, callWeight, INTERPRET } from "../interpreter/block.ts";
import { enter, raiseRecursion } from "../interpreter/call.ts";
import { STORE } from "../interpreter/completion.ts";
import type { Frame } from "../interpreter/frame.ts";
import { isCurrent, type Machine } from "../interpreter/machine.ts";
import type { CodeObject, Function } from "../object/function.ts";
import type { Value } from "../object/object.ts";
import { plainNames } from "../object/plain-name.ts";
import { Block, type Probes } from "./block.ts";
import { compileEntry, compileResume } from "./compile.ts";
import { frameOf, type Stub, setStubs } from "./free-call.ts";
import { Refusal } from "./lowering.ts";
import { Profile } from "./profile.ts";
import { record } from "./recorder.ts";
import { callInterpreted } from "./runtime.ts";
import {
  mergeProfiles,
  Names,
  nameOfCode,
  restoreProfile,
  type SavedProfile,
  type SavedProfiles,
  saveProfile,
} from "./saved-profile.ts";

/** Recordings before code is compiled anew. */
const again = 2;

/** Turns of loops before a code is recorded that was hot in another run. */
const knownPatience = 100;

/** Frames of compiled code on the host's stack at most. */
const mostOnHost = 400;

/** What the compiler knows of one code. */
export class Unit {
  readonly code: CodeObject;
  readonly stub: Stub;
  profile: Profile | undefined = undefined;
  entry: Block | undefined = undefined;
  /** By offset; also those that were dropped. */
  readonly generations = new Map<number, number>();
  readonly blocks: Block[] = [];
  recordings = 0;
  /** Frames that go on after a yield get blocks. */
  awaitsYields = false;
  /** Why it can't be compiled, by offset. */
  readonly refused = new Map<number, string>();
  /** What another run has kept of its profile. */
  saved: SavedProfile | undefined = undefined;

  constructor(code: CodeObject, stub: Stub) {
    this.code = code;
    this.stub = stub;
  }
}

export interface JitOptions extends Probes {
  /** Turns of loops before a code is first recorded; a call counts as `callWeight` of them. */
  readonly first: number;
  /** Times that a code is recorded before it is compiled. */
  readonly recordings: number;
  /** Calls between recordings. */
  readonly calls: number;
  /** Turns of a loop between recordings. */
  readonly turns: number;
}

export const usual: JitOptions = { first: 1000, recordings: 6, calls: 4, turns: 100 };
export const atOnce: JitOptions = { first: 0, recordings: 1, calls: 0, turns: 0 };

/** Compiles hot code of one machine and runs it. */
export class Jit implements Blocks {
  private readonly machine: Machine;
  private readonly options: JitOptions;
  readonly units: Unit[] = [];
  /** The length of the longest text of a block. */
  longest = 0;
  private readonly names: Names;
  /** Profiles of another run of the same program. */
  private saved: SavedProfiles | undefined = undefined;

  constructor(machine: Machine, options: JitOptions = usual) {
    this.machine = machine;
    this.options = options;
    this.names = new Names(machine);
    plainNames.add(this);
    setStubs(code => this.unitOf(code).stub);
  }

  /** Start with what `profiles` of another run of the program returned. */
  expect(profiles: SavedProfiles): void {
    this.saved = profiles;
  }

  /** What to keep for the next run of the program; undefined if that is what this one has started with. */
  get profiles(): SavedProfiles | undefined {
    const units = this.units.filter(({ blocks, profile }) => blocks.length > 0 && profile !== undefined);
    if (units.every(({ saved, profile }) => saved !== undefined && profile?.isNews === false))
      return undefined;
    const fresh: SavedProfiles = {};
    for (const { code, profile } of units) {
      fresh[nameOfCode(code)] = saveProfile(profile as Profile, this.names);
    }
    return mergeProfiles(this.saved ?? {}, fresh);
  }

  /** Names that compiled code reads as properties are about to mean something else: no compiled code may go on. */
  unrely(): void {
    if (isCurrent(this.machine)) this.machine.requireChain();
    for (const unit of this.units) for (const block of unit.blocks) block.drop(block);
  }

  private unitOf(code: CodeObject): Unit {
    const known = code.compiled;
    if (known instanceof Unit) return known;
    const stub: Stub = {
      call: (d, fn, ...args) => this.callCold(d, fn, args),
    };
    const unit = new Unit(code, stub);
    code.patience = this.options.first;
    code.compiled = unit;
    unit.saved = this.saved?.[nameOfCode(code)];
    if (unit.saved !== undefined) code.patience = Math.min(code.patience, knownPatience);
    if (code.prepare().isSimple && !code.isGenerator) code.stub = stub;
    this.units.push(unit);
    return unit;
  }

  private profileOf(unit: Unit): Profile {
    if (unit.profile !== undefined) return unit.profile;
    const profile = new Profile(unit.code);
    unit.profile = profile;
    if (unit.saved === undefined) return profile;
    const isWhole = restoreProfile(profile, unit.saved, this.names);
    unit.recordings = Math.max(0, this.options.recordings - (isWhole ? 0 : again));
    return profile;
  }

  /** Whether the code is to be recorded (once more) rather than compiled from an offset. */
  private wantsRecording(unit: Unit, pc: number): boolean {
    const profile = this.profileOf(unit);
    if (unit.recordings >= this.options.recordings && profile.isVisited(pc)) return false;
    unit.recordings++;
    return true;
  }

  /** Run the current frame for a while and note what it works on. */
  private record(unit: Unit, frame: Frame, head = -1): Answer {
    this.prepareHost();
    return record(this.machine, frame, this.profileOf(unit), head) ? INTERPRET : undefined;
  }

  /** A call out of compiled code of what has none. */
  private callCold(d: number, fn: Function, args: readonly Value[]): Value | undefined {
    const { machine } = this;
    const { code } = fn;
    const unit = this.unitOf(code);
    code.patience -= callWeight;
    if (code.patience >= 0 || d >= machine.hostLimit) return callInterpreted(machine, d, fn, args);
    if (this.wantsRecording(unit, 0)) {
      code.patience = this.options.calls * callWeight;
      return callInterpreted(machine, d, fn, args, frame => record(machine, frame, this.profileOf(unit)));
    }
    if (this.compileEntry(unit, fn) === undefined) return callInterpreted(machine, d, fn, args);
    return unit.stub.call(d, fn, ...args);
  }

  call(caller: Frame, callee: Function, first: number, argc: number): Answer {
    const { machine } = this;
    const { code } = callee;
    const isNew = code.compiled === null;
    const unit = this.unitOf(code);
    if (unit.entry === undefined) {
      const frame = frameOf(callee, caller.registers.slice(first, first + argc) as Value[]);
      if (isNew && code.patience > 0) {
        enter(machine, frame, caller, STORE, null);
        return INTERPRET;
      }
      if (this.wantsRecording(unit, 0)) {
        code.patience = this.options.calls * callWeight;
        enter(machine, frame, caller, STORE, null);
        return this.record(unit, frame);
      }
      if (this.compileEntry(unit, callee) === undefined) {
        enter(machine, frame, caller, STORE, null);
        return INTERPRET;
      }
    }
    const { depth } = machine;
    this.prepareHost();
    const { stub } = unit;
    const { registers } = caller;
    let result: Value | undefined;
    machine.nesting++;
    try {
      switch (argc) {
        case 0:
          result = stub.call(depth + 1, callee);
          break;
        case 1:
          result = stub.call(depth + 1, callee, registers[first] as Value);
          break;
        case 2:
          result = stub.call(depth + 1, callee, registers[first] as Value, registers[first + 1] as Value);
          break;
        default:
          result = stub.call(depth + 1, callee, ...(registers.slice(first, first + argc) as Value[]));
      }
    } finally {
      machine.nesting--;
    }
    if (result === undefined && machine.uncaught === null) {
      const tail = machine.tail as Frame;
      tail.back = caller;
      tail.completion = STORE;
      tail.detail = null;
      return undefined;
    }
    machine.depth = depth;
    machine.frame = caller;
    return result;
  }

  /** Compiled code is about to run on an empty host stack: how deep it may go. */
  private prepareHost(): void {
    const { machine } = this;
    if (machine.nesting > 0) return;
    if (machine.depth >= machine.checkpoint && !machine.deepen()) raiseRecursion();
    machine.hostLimit = Math.min(machine.depth + mostOnHost, machine.checkpoint);
  }

  loop(frame: Frame): Answer {
    const { code, pc } = frame;
    const isNew = code.compiled === null;
    const unit = this.unitOf(code);
    if (isNew && code.patience > 0) return INTERPRET;
    const known = code.resumable?.[pc] as Block | undefined;
    if (known !== undefined) return this.run(known, frame);
    if (unit.refused.has(pc)) {
      code.patience = 1 << 20;
      return INTERPRET;
    }
    if (this.wantsRecording(unit, pc)) {
      const isEarly = unit.recordings <= this.options.recordings;
      code.patience = isEarly ? this.options.turns : 1;
      // Some go on behind the loop, as far as it takes.
      const head = unit.recordings % 2 === 1 ? pc : -1;
      return this.record(unit, frame, head);
    }
    const block = this.compileAt(unit, frame);
    return block === undefined ? INTERPRET : this.run(block, frame);
  }

  resume(frame: Frame): Answer {
    const found = frame.code.resumable?.[frame.pc] as Block | undefined;
    if (found === undefined) throw new Error(`no block at ${frame.pc} of ${frame.code.code.qualname}`);
    this.machine.frame = frame;
    return this.run(found, frame);
  }

  private run(block: Block, frame: Frame): Answer {
    const { machine } = this;
    const { depth } = machine;
    this.prepareHost();
    machine.nesting++;
    let answer: Answer;
    try {
      answer = block.resume(frame, depth);
    } finally {
      machine.nesting--;
    }
    if (answer !== undefined && answer !== INTERPRET) {
      machine.depth = depth;
      machine.frame = frame;
    }
    return answer;
  }

  begins(code: CodeObject): void {
    const unit = this.unitOf(code);
    code.patience = this.options.calls * callWeight;
    if (code.resumable?.[0] === undefined) this.await(unit, 0);
  }

  /** Compile what goes on at an offset when a frame next does. */
  private await(unit: Unit, pc: number): void {
    const { code } = unit;
    const block = new Block(
      this.profileOf(unit),
      pc,
      true,
      0,
      () => {},
      () => {},
      {},
    );
    block.resume = (frame, d) => this.resumeFirst(unit, frame, d);
    code.resumable ??= [];
    code.resumable[pc] = block;
  }

  private resumeFirst(unit: Unit, frame: Frame, d: number): Answer {
    const { machine } = this;
    const { pc } = frame;
    machine.frame = frame;
    machine.depth = d;
    if (this.wantsRecording(unit, pc)) {
      return this.record(unit, frame);
    }
    const block = unit.refused.has(pc) ? undefined : this.compileAt(unit, frame);
    if (block !== undefined) return block.resume(frame, d);
    (unit.code.resumable as (object | undefined)[])[pc] = undefined;
    return INTERPRET;
  }

  /** The places where a generator's frame goes on after a yield. */
  private awaitYields(unit: Unit): void {
    const { code } = unit;
    const { words } = code;
    for (let at = 0; at < words.length; at += lengths[words[at]]) {
      const next = at + lengths[words[at]];
      const delegates = words[at] === op.YIELD_FROM;
      const isYield = delegates || words[at] === op.YIELD || words[at] === op.ASYNC_YIELD;
      if (isYield && code.resumable?.[next] === undefined) this.await(unit, next);
      // There it is run again, with what was sent.
      if (delegates && code.resumable?.[at] === undefined) this.await(unit, at);
    }
  }

  private readonly awaitSwitch = (block: Block, pc: number): void => {
    const { code } = block;
    const unit = this.unitOf(code);
    const next = pc + lengths[code.words[pc]];
    if (code.resumable?.[next] === undefined && !unit.refused.has(next)) this.await(unit, next);
  };

  private newBlock(unit: Unit, pc: number, isResumed: boolean): Block {
    const block = new Block(
      this.profileOf(unit),
      pc,
      isResumed,
      unit.generations.get(pc) ?? 0,
      isResumed ? this.dropResume : this.dropEntry,
      this.awaitSwitch,
      this.options,
    );
    unit.generations.set(pc, block.generation + 1);
    unit.blocks.push(block);
    return block;
  }

  private compileEntry(unit: Unit, fn: Function): Block | undefined {
    const { code } = fn;
    if (unit.refused.has(0)) {
      code.patience = 1 << 20;
      return undefined;
    }
    const block = this.newBlock(unit, 0, false);
    if (!this.attempt(unit, block, () => compileEntry(this.machine, block, fn))) return undefined;
    unit.entry = block;
    unit.stub.call = block.entry;
    return block;
  }

  private compileAt(unit: Unit, frame: Frame): Block | undefined {
    const { code, pc } = frame;
    const block = this.newBlock(unit, pc, true);
    if (!this.attempt(unit, block, () => compileResume(this.machine, block, frame))) return undefined;
    code.resumable ??= [];
    code.resumable[pc] = block;
    if (code.isGenerator && !unit.awaitsYields) {
      unit.awaitsYields = true;
      this.awaitYields(unit);
    }
    return block;
  }

  private attempt(unit: Unit, block: Block, compile: () => void): boolean {
    try {
      const start = performance.now();
      compile();
      block.milliseconds = performance.now() - start;
      this.longest = Math.max(this.longest, block.source.length);
      return true;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      unit.refused.set(block.pc, error.reason);
      unit.code.patience = 1 << 20;
      return false;
    }
  }

  private readonly dropEntry = (block: Block): void => {
    const unit = this.unitOf(block.code);
    if (unit.entry !== block) return;
    unit.entry = undefined;
    unit.stub.call = (d, fn, ...args) => this.callCold(d, fn, args);
    this.recordAgain(unit);
  };

  /** What follows a block that was dropped is recorded a few times more, before it is compiled anew. */
  private recordAgain(unit: Unit): void {
    unit.recordings = Math.min(unit.recordings, Math.max(0, this.options.recordings - again));
    unit.code.patience = 1;
  }

  private readonly dropResume = (block: Block): void => {
    const { code } = block;
    if (code.resumable?.[block.pc] !== block) return;
    code.resumable[block.pc] = undefined;
    const unit = this.unitOf(code);
    this.recordAgain(unit);
    if (code.isGenerator) this.awaitYields(unit);
  };
}
