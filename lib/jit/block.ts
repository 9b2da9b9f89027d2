import type { Answer } from "../interpreter/block.ts";
import type { Frame } from "../interpreter/frame.ts";
import { Dict } from "../object/dict.ts";
import type { CodeObject, Function } from "../object/function.ts";
import type { Value } from "../object/object.ts";
import type { Carried } from "./carried.ts";
import { Counts } from "./counts.ts";
import type { Profile } from "./profile.ts";
import type { RandomDeopts } from "./random.ts";

/**
 * What is done at an exit: a deopt, nothing but making the frame, leaving for the interpreter, a pause, passing on that a call
 * has answered `undefined`, or raising what was thrown.
 */
export type Action = "deopt" | "frame" | "leave" | "pause" | "pass" | "raise";

/**
 * What goes along at an exit for one register: a value, a double, either of them (a value, unless that is a mark: then a
 * double), the two items of a tuple, or a range's next number and its end.
 */
export interface Saved {
  readonly register: number;
  readonly how: "value" | "double" | "mixed" | "pair" | "range" | "iterator";
  /** Of a range. */
  readonly step: number;
}

export interface Fixed {
  readonly register: number;
  readonly value: Value | undefined;
}

/** A place where compiled code may be left. */
export interface Exit {
  readonly pc: number;
  readonly action: Action;
  /** The registers whose values go along, in order, and how. */
  readonly saved: readonly Saved[];
  /** Those that hold what is known when compiling. */
  readonly fixed: readonly Fixed[];
  /** What was guessed there, for people; empty where nothing was. */
  readonly reason: string;
  /** Taken when something has not turned out to be as seldom as was thought. */
  readonly isSeldom: boolean;
  /** How often it was taken as a deopt. */
  count: number;
  /** How often the activation's frame was put in order there, for whatever reason. */
  taken: number;
}

/** Called with the depth of its frame, its function and all its parameters. */
export type Entry = (d: number, fn: Function, ...args: readonly Value[]) => Value | undefined;

/** Called with a frame on the heap that stands at the block's instruction. */
export type Resume = (frame: Frame, d: number) => Answer;

/** Deopts after which a block is compiled anew, the first time; later ones are given more. */
const mostFailures = 3;
const mostGenerations = 10;
/** Switches at a call that are taken for chance. */
const fewSwitches = 8;
/** Exceptions that go to handlers which were never recorded until one is. */
const fewUnseen = 20;
/** Deopts of one exit whose continuations are recorded. */
const mostRecordings = 4;

/** What compiled code does beside its work. */
export interface Probes {
  /** For tests: it is left at random. */
  readonly random?: RandomDeopts;
  /** It counts how often its parts run. */
  readonly isCounted?: boolean;
}

/** Compiled code that goes on from one offset of a code: 0 for functions called with arguments, any other on frames. */
export class Block {
  readonly code: CodeObject;
  readonly profile: Profile;
  readonly pc: number;
  readonly isResumed: boolean;
  /** How many blocks there were in this place before. */
  readonly generation: number;
  exits: Exit[] = [];
  source = "";
  /** What compiling took. */
  milliseconds = 0;
  failures = 0;
  entry: Entry = notLinked;
  resume: Resume = notLinked;
  /** Take the block out of use. */
  readonly drop: (block: Block) => void;
  /** Frames will go on behind the call at an offset. */
  private readonly expect: (block: Block, pc: number) => void;
  /** The builtins of the functions that it is for; guarded together with the globals. */
  builtins: Dict = new Dict();
  readonly random: RandomDeopts | undefined;
  readonly counts: Counts | undefined;
  /** The globals that the loop at its start keeps in variables, which exits put back. */
  carried: Carried | undefined = undefined;
  /** The values that the source calls `k0`, `k1`, … */
  bound: readonly unknown[] = [];

  constructor(
    profile: Profile,
    pc: number,
    isResumed: boolean,
    generation: number,
    drop: (block: Block) => void,
    expect: (block: Block, pc: number) => void,
    { random, isCounted }: Probes,
  ) {
    this.code = profile.code;
    this.profile = profile;
    this.pc = pc;
    this.isResumed = isResumed;
    this.generation = generation;
    this.drop = drop;
    this.expect = expect;
    this.random = random;
    this.counts = isCounted ? new Counts(profile.code.words.length) : undefined;
  }

  private switches: Uint8Array | undefined = undefined;

  /** The host's stack is left for an action at a call: where that happens often, what comes behind gets a block of its own. */
  switched(pc: number): void {
    this.switches ??= new Uint8Array(this.code.words.length);
    if (this.switches[pc] < fewSwitches && ++this.switches[pc] === fewSwitches) this.expect(this, pc);
  }

  private unseen = 0;

  /** An exception goes to a handler that was never recorded; whether it is to be recorded, as that happens often. */
  handledUnseen(): boolean {
    if (++this.unseen < fewUnseen || this.generation >= mostGenerations) return false;
    this.unseen = 0;
    this.drop(this);
    return true;
  }

  /** A guess failed; whether what follows should be recorded. */
  failed(index: number): boolean {
    const exit = this.exits[index];
    exit.count++;
    if (this.random?.takesBlame()) return this.random.wantsRecording();
    this.profile.noteFailure(exit.pc, exit.reason);
    this.failures++;
    // Code that turns out to be hot after all is compiled anew at once.
    if (
      (exit.isSeldom || this.failures >= mostFailures << this.generation) &&
      this.generation < mostGenerations
    )
      this.drop(this);
    return exit.count <= mostRecordings;
  }
}

function notLinked(): never {
  throw new Error("a block was run before it was linked");
}
