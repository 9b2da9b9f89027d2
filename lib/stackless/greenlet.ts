import { Action, call } from "../interpreter/call.ts";
import { complete, END } from "../interpreter/completion.ts";
import type { Detail, Frame } from "../interpreter/frame.ts";
import { Injected } from "../interpreter/generator.ts";
import { currentMachine, type Machine } from "../interpreter/machine.ts";
import {
  type BaseException,
  BaseExceptionType,
  defineException,
  Exception,
  newException,
} from "../object/error.ts";
import { makeLayout } from "../object/instance.ts";
import { builtinType, type Value } from "../object/object.ts";
import { address } from "../object/object-methods.ts";
import {
  abandon,
  prepare,
  prepareCall,
  resume,
  resumeCalling,
  resumeRaising,
  runningStrand,
  Strand,
  suspend,
} from "./strand.ts";

/**
 * A strand that says itself who goes on: by `switch` and `throw`, and when it is over by its parent.
 *
 * A strand that is no greenlet, and uses greenlets, gets one that stands for it: a main greenlet, in which the others
 * end at last. Greenlets switch among those that have the same main greenlet. `main` is null until a greenlet is started.
 */
export class Greenlet extends Strand {
  /** Null for main greenlets only. */
  parent: Greenlet | null = null;
  /** What it is to call; undefined if nothing was said, and once it has started. */
  run: Value | undefined = undefined;
  main: Greenlet | null = null;
  /** The strand that goes on when it does: usually itself. Null while it runs, before it has started and when it is over. */
  at: Strand | null = null;
  isDead = false;
  /** Who gets the outcome of a greenlet that is over, if not its parent, which could not be started. */
  heir: Greenlet | null = null;
  /** Of main greenlets: what is called at each switch; None for nothing. */
  tracer: Value = null;

  returned(machine: Machine, value: Value): void {
    bequeath(machine, this, value, null);
  }

  raised(machine: Machine, exception: BaseException): void {
    if (exception.type.isSubclassOf(GreenletExit)) bequeath(machine, this, exception, null);
    else bequeath(machine, this, null, exception);
  }
}

export const greenletType = builtinType("greenlet.greenlet", Greenlet);
greenletType.module = "greenlet";
greenletType.qualname = "greenlet";
greenletType.layout = makeLayout(Greenlet, greenletType);
greenletType.hasDict = true;
greenletType.hasWeakref = true;

/** An error that is not the exception of some greenlet: a switch that can't be made. */
export const GreenletError = defineException("error", Exception);
/** Ends a greenlet without an error: its value is what the parent gets. */
export const GreenletExit = defineException("GreenletExit", BaseExceptionType);
GreenletError.module = "greenlet";
GreenletExit.module = "greenlet";

/** The greenlet that runs. */
export function currentGreenlet(machine: Machine): Greenlet {
  const strand = runningStrand(machine).context;
  strand.greenlet ??= newMain();
  return strand.greenlet as Greenlet;
}

function newMain(): Greenlet {
  const main = new greenletType.layout() as Greenlet;
  main.main = main;
  return main;
}

/** The main greenlet where a greenlet runs, or would run if it were started. */
export function mainOf(greenlet: Greenlet): Greenlet {
  let each = greenlet;
  while (each.main === null) each = each.parent as Greenlet;
  return each.main;
}

/** Who goes on when a greenlet is switched to: the first in the chain of parents that is not over. Null: all are. */
export function live(greenlet: Greenlet): Greenlet | null {
  let each: Greenlet | null = greenlet;
  while (each?.isDead) each = each.parent;
  return each;
}

/** Suspend the current greenlet. One that is over, and whose heir had to be started, is done with. */
function leave(machine: Machine, current: Greenlet, frame: Frame, completion: number, detail: Detail): void {
  const strand = suspend(machine, frame, completion, detail);
  if (current.isDead) abandon(strand);
  else current.at = strand;
}

/** Hand over to a suspended greenlet: it goes on with a value, or with an exception. `origin` is the one that was left. */
function deliver(
  machine: Machine,
  origin: Greenlet,
  target: Greenlet,
  value: Value,
  exception: BaseException | null,
): void {
  const strand = target.at as Strand; // It is suspended.
  target.at = null;
  const { tracer } = target.main as Greenlet;
  if (tracer !== null) {
    resumeCalling(machine, strand, machine.twin("_greenlet_traced"), [
      tracer,
      exception === null ? "switch" : "throw",
      origin,
      target,
      value,
      exception,
    ]);
  } else if (exception === null) resume(machine, strand, value);
  else resumeRaising(machine, strand, exception, new Injected(exception, null));
}

/** Switching from the current greenlet to one that is started: it gets a value, or an exception is raised in it. */
export class GreenletSwitch extends Action {
  override get needsChain(): boolean {
    return true;
  }
  readonly origin: Greenlet;
  readonly target: Greenlet;
  readonly value: Value;
  readonly exception: BaseException | null;

  constructor(origin: Greenlet, target: Greenlet, value: Value, exception: BaseException | null) {
    super();
    this.origin = origin;
    this.target = target;
    this.value = value;
    this.exception = exception;
  }

  perform(machine: Machine, frame: Frame, completion: number, detail: Detail): void {
    const { origin, target, value, exception } = this;
    if (target !== origin) {
      leave(machine, origin, frame, completion, detail);
      deliver(machine, origin, target, value, exception);
      return;
    }
    const { tracer } = target.main as Greenlet;
    if (tracer !== null) {
      const event = exception === null ? "switch" : "throw";
      const args = [tracer, event, target, target, value, exception];
      call(machine, frame, machine.twin("_greenlet_traced"), args, null, completion, detail);
    } else if (exception === null) complete(machine, frame, completion, detail, value);
    else throw new Injected(exception, null);
  }
}

/** Switching to a greenlet that is not started yet: it begins with a call, or it ends at once by an exception. */
export class GreenletStart extends Action {
  override get needsChain(): boolean {
    return true;
  }
  readonly target: Greenlet;
  readonly run: Value;
  readonly args: readonly Value[];
  readonly names: readonly string[] | null;
  readonly exception: BaseException | null;

  constructor(
    target: Greenlet,
    run: Value,
    args: readonly Value[],
    names: readonly string[] | null,
    exception: BaseException | null,
  ) {
    super();
    this.target = target;
    this.run = run;
    this.args = args;
    this.names = names;
    this.exception = exception;
  }

  perform(machine: Machine, frame: Frame, completion: number, detail: Detail): void {
    const { target, run, args, names, exception } = this;
    const current = currentGreenlet(machine);
    leave(machine, current, frame, completion, detail);
    const main = current.main as Greenlet; // It runs.
    if (exception === null && main.tracer === null) prepare(machine, target, run, args, names);
    else prepareCall(machine, target, run, args, names);
    target.main = main;
    target.greenlet = target;
    target.run = undefined;
    target.at = target;
    deliver(machine, current, target, null, exception);
  }
}

/** A strand that is no greenlet itself is over, and with it the greenlets in it. */
export function endGreenlets(strand: Strand): void {
  if (strand.greenlet !== null) (strand.greenlet as Greenlet).isDead = true;
}

/** Why a greenlet can't be switched to from where `main` is the main greenlet. */
export function strayText(main: Greenlet, target: Greenlet): string {
  const expected = mainOf(target);
  if (expected.isDead) return "cannot switch to a different thread (which happens to have exited)";
  return `Cannot switch to a different thread\n\tCurrent:  ${describe(main)}\n\tExpected: ${describe(expected)}`;
}

/** As `repr` has it: what it is and what it is doing. */
export function describe(greenlet: Greenlet): string {
  const { type, main, isDead } = greenlet;
  const isOrphan = main === null || main.isDead;
  const head = `<${type.name} object at ${address(greenlet)} (otid=${isOrphan ? "0x(nil)" : address(main)})`;
  if (main === null) return `${head} pending>`;
  if (isDead || isOrphan) return `${head}${isOrphan ? " (thread exited)" : ""} dead>`;
  const state = greenlet === currentGreenlet(currentMachine()) ? "current" : "suspended";
  return `${head} ${state} active started${greenlet === main ? " main" : ""}>`;
}

/** A greenlet is over: who comes after it in the chain of parents goes on with its outcome. */
function bequeath(machine: Machine, greenlet: Greenlet, value: Value, exception: BaseException | null): void {
  greenlet.isDead = true;
  const main = greenlet.main as Greenlet;
  let heir = live(greenlet.heir ?? (greenlet.parent as Greenlet)) ?? main;
  if (mainOf(heir) !== main) {
    // A parent that was not started yet has moved to another thread meanwhile.
    exception = newException(GreenletError, strayText(main, heir));
    heir = main;
  }
  if (heir.main !== null) {
    deliver(machine, greenlet, heir, value, exception);
    return;
  }
  // Starting it may fail, and then it is the turn of its parent.
  greenlet.heir = heir.parent;
  const args = [heir, value, exception];
  call(machine, machine.frame as Frame, machine.twin("_greenlet_inherit"), args, null, END);
}
