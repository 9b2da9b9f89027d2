import { Action } from "../interpreter/call.ts";
import { complete } from "../interpreter/completion.ts";
import type { Detail, Frame } from "../interpreter/frame.ts";
import { Injected } from "../interpreter/generator.ts";
import type { Machine } from "../interpreter/machine.ts";
import {
  type BaseException,
  defineException,
  Exception,
  newException,
  Raised,
  raise,
  TypeError,
} from "../object/error.ts";
import { makeLayout } from "../object/instance.ts";
import { builtinType, PyObject, type Value } from "../object/object.ts";
import { requireRoom } from "./room.ts";
import {
  abandon,
  isFresh,
  prepare,
  prepareCall,
  resume,
  resumeRaising,
  runningStrand,
  Strand,
  suspend,
} from "./strand.ts";
import type { Home } from "./tasklet.ts";

/**
 * A container of a suspended strand (PyPy). Switching to it exchanges what it contains for the strand that runs: so
 * it contains what it began with, its own strand, as long as that rests, and while that runs, whoever has switched there.
 */
export class Continulet extends PyObject {
  /** Null before it is initialised, and when its strand is over. */
  content: Strand | null = null;
  /** The thread that it belongs to; null before it is initialised. */
  home: Home | null = null;
}

export const continuletType = builtinType("_continuation.continulet", Continulet);
continuletType.module = "_continuation";
continuletType.qualname = "continulet";
continuletType.layout = makeLayout(Continulet, continuletType);
continuletType.hasDict = true;
continuletType.hasWeakref = true;

export const ContinuletError = defineException("error", Exception);
ContinuletError.module = "_continuation";

/** The strand of a continulet. When it is over, what the continulet contains goes on. */
class ContinuletStrand extends Strand {
  readonly continulet: Continulet;
  private user: Strand;

  constructor(continulet: Continulet, user: Strand) {
    super();
    this.continulet = continulet;
    this.user = user;
  }

  override get context(): Strand {
    return this.user;
  }

  /** It runs on behalf of whoever runs now. */
  joinContext(context: Strand): void {
    this.user = context;
  }

  returned(machine: Machine, value: Value): void {
    this.end(machine, value, null);
  }

  raised(machine: Machine, exception: BaseException): void {
    this.end(machine, null, exception);
  }

  private end(machine: Machine, value: Value, exception: BaseException | null): void {
    const { continulet } = this;
    const target = continulet.content as Strand; // It isn't over yet.
    continulet.content = null;
    const thrown = exception === null ? null : new Injected(exception, null);
    enter(machine, target, this.user, value, thrown);
  }
}

/** Let a continulet begin with a call when it is first switched to. */
export function initialize(
  machine: Machine,
  continulet: Continulet,
  home: Home,
  callee: Value,
  args: readonly Value[],
  names: readonly string[] | null,
): void {
  if (continulet.home !== null) raise(ContinuletError, "continulet already __init__ialized");
  requireRoom(machine);
  const strand = new ContinuletStrand(continulet, runningStrand(machine).context);
  prepare(machine, strand, callee, [continulet, ...args], names);
  continulet.home = home;
  continulet.content = strand;
}

/** Go on with a strand, on behalf of `context`. */
function enter(machine: Machine, strand: Strand, context: Strand, value: Value, thrown: Raised | null): void {
  let problem = thrown;
  if (isFresh(strand) && strand instanceof ContinuletStrand) {
    if (problem === null && value !== null) {
      const text = "can't send non-None value to a just-started continulet";
      problem = new Raised(newException(TypeError, text));
    }
    if (problem !== null) {
      // What it was to call is not called.
      abandon(strand);
      prepareCall(machine, strand, null, [], null);
    }
  }
  if (strand instanceof ContinuletStrand) strand.joinContext(context);
  if (problem === null) resume(machine, strand, value);
  else resumeRaising(machine, strand, problem.exception, problem);
}

/** The strand that has a context of its own and is waited for, over others, by what a strand would come to; null if none is. */
function anchorOf(strand: Strand): Strand | null {
  let each: Strand | null = strand;
  while (each instanceof ContinuletStrand) {
    each = each.continulet.content;
    if (each === strand) return null;
  }
  return each;
}

/** Check that a strand can go on here: where it, or what it would come to, belongs to. */
export function checkContext(strand: Strand, context: Strand): void {
  const anchor = anchorOf(strand);
  if (anchor !== null && anchor !== context)
    raise(ContinuletError, "cannot switch to where another tasklet or greenlet waits");
}

/** Exchange the running strand for the content of `origin`, or, if another is to go on, of `destination` (a double switch). */
export class Exchanging extends Action {
  override get needsChain(): boolean {
    return true;
  }
  readonly origin: Continulet;
  readonly destination: Continulet;
  readonly value: Value;
  readonly exception: BaseException | null;

  constructor(origin: Continulet, destination: Continulet, value: Value, exception: BaseException | null) {
    super();
    this.origin = origin;
    this.destination = destination;
    this.value = value;
    this.exception = exception;
  }

  perform(machine: Machine, frame: Frame, completion: number, detail: Detail): void {
    const { origin, destination, value, exception } = this;
    const target = destination.content as Strand; // It was checked.
    const { context } = runningStrand(machine);
    checkContext(target, context);
    destination.content = origin.content;
    origin.content = suspend(machine, frame, completion, detail);
    enter(machine, target, context, value, exception === null ? null : new Raised(exception));
  }
}

/** What a switch comes to that goes nowhere. */
export class Staying extends Action {
  readonly value: Value;
  readonly exception: BaseException | null;
  constructor(value: Value, exception: BaseException | null) {
    super();
    this.value = value;
    this.exception = exception;
  }
  perform(machine: Machine, frame: Frame, completion: number, detail: Detail): void {
    if (this.exception !== null) throw new Raised(this.exception);
    complete(machine, frame, completion, detail, this.value);
  }
}
