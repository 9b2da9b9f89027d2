import * as op from "../code/opcode.generated.ts";
import { BEGIN, BEGIN_FRAME, END, GO_ON, STORE } from "../interpreter/completion.ts";
import { ownCode, ownFrame, ownFunction } from "../interpreter/entry.ts";
import { Frame, Handled } from "../interpreter/frame.ts";
import { currentMachine, type Machine } from "../interpreter/machine.ts";
import { BaseException, RuntimeError, raise, TypeError, ValueError } from "../object/error.ts";
import { internal } from "../object/internal.ts";
import { List } from "../object/list.ts";
import { method, type Native } from "../object/native.ts";
import { type PyObject, typeOf, type Value } from "../object/object.ts";
import { asInt } from "../object/protocol.ts";
import { Traceback } from "../object/traceback.ts";
import { Tuple } from "../object/tuple.ts";
import type { Channel } from "./channel.ts";
import { fork } from "./fork.ts";
import { reduceState, takeRestored } from "./pickling.ts";
import { requireRoom } from "./room.ts";
import { isAlive } from "./schedule.ts";
import { type Beginning, beginningFrame, floorOf, Strand } from "./strand.ts";
import {
  BLOCKED,
  extrasOf,
  isBlocked,
  RECEIVING,
  SENDING,
  Tasklet,
  taskletType,
  unblock,
} from "./tasklet.ts";
import { currentScheduler } from "./thread.ts";

/**
 * The state of tasklets and channels as plain values, for `copy` and `pickle`, in the form of Stackless Python. A tasklet's frames are
 * copies, outermost first. If it is suspended at a call, the innermost one is ours, and hands the call's result
 * on.
 */

/** Frames of a strand that is of no use otherwise. */
class Snapshot extends Strand {
  returned(): void {
    throw new Error("a snapshot doesn't run");
  }
  raised(): void {
    throw new Error("a snapshot doesn't run");
  }
}

/** A result is stored by the first instruction, and returned by the second. */
const resultCode = ownCode("<result>", ["value"], [op.MOVE, 0, 0, op.RETURN, 0]);

/** The chains of copies made so far, by each of their frames: only those can be gone on from. */
const chains = new WeakMap<Frame, readonly Frame[]>();

function kept(chain: Frame[]): Frame[] {
  for (const each of chain) chains.set(each, chain);
  return chain;
}

/** Whether frames are a whole chain of copies: others may be in use, or do not fit together. */
function isKept(frames: readonly Frame[]): boolean {
  const chain = chains.get(frames[0]);
  return chain?.length === frames.length && chain.every((each, i) => each === frames[i]);
}

/** The frames of a strand: copies, or, for a pickle that holds all that refers to them too, those themselves. */
function framesOf(machine: Machine, strand: Strand, areCopies: boolean): Frame[] {
  if (strand.frame === null) return [];
  if (strand.completion === BEGIN) return kept([beginningFrame(machine, strand.detail as Beginning)]);
  let snapshot = strand;
  if (areCopies) {
    requireRoom(machine, strand.depth);
    snapshot = new Snapshot();
    fork(machine, strand, snapshot);
  }
  let innermost = snapshot.frame as Frame;
  if (snapshot.completion !== GO_ON && snapshot.completion !== BEGIN_FRAME) {
    const frame = ownFrame(ownFunction(machine, resultCode), [null]);
    frame.back = innermost;
    frame.completion = snapshot.completion;
    frame.detail = snapshot.detail;
    innermost = frame;
  }
  const frames: Frame[] = [];
  for (let each: Frame | null = innermost; each !== null && each !== machine.floor; each = each.back)
    frames.push(each);
  frames.reverse();
  return areCopies ? kept(frames) : frames;
}

/** What is being handled at the outermost level. */
function handledBy(strand: Strand): BaseException | null {
  let { handled } = strand;
  while (handled !== null && handled.outer !== null) handled = handled.outer;
  return (handled?.exception ?? null) as BaseException | null;
}

/** `PICKLEFLAGS_PRESERVE_TRACING_STATE` */
const PRESERVE_TRACING_STATE = 1;

function reduceTasklet(self: Tasklet, areCopies = true): Tuple {
  if (self.home?.current === self) raise(RuntimeError, "You cannot __reduce__ the tasklet which is current.");
  const strand = self.at ?? self;
  const exception = handledBy(strand);
  const { type, traceback } = exception ?? { type: null, traceback: null };
  const frames = new List(framesOf(currentMachine(), strand, areCopies));
  const keepsTracing = (currentScheduler().pickleFlags & PRESERVE_TRACING_STATE) !== 0;
  const tracing = keepsTracing ? self.extras : null;
  // Behind the exception: the generator that handles one, tracing, and four fields about trace functions.
  const state = [
    self.flags & 0xff,
    self.tempval,
    0,
    frames,
    type,
    exception,
    traceback,
    null,
    0,
    0,
    tracing?.profile ?? null,
    tracing?.trace ?? null,
  ];
  return new Tuple([self.type, new Tuple([]), new Tuple(state)]);
}

/** Let a tasklet go on from frames that `framesOf` gave, or from those themselves if they are its own. */
function restore(
  machine: Machine,
  self: Tasklet,
  frames: readonly Frame[],
  exception: Value,
  areOwn: boolean,
): void {
  requireRoom(machine, frames.length);
  const floor = floorOf(machine);
  const snapshot = new Snapshot();
  let outer = new Handled();
  outer.exception = exception as PyObject | null;
  frames.forEach((frame, i) => {
    frame.back = i === 0 ? floor : frames[i - 1];
    if (i === 0) frame.completion = END;
    if (frame.generator === null) return;
    frame.generator.enter(outer);
    outer = frame.generator;
  });
  const innermost = frames[frames.length - 1];
  snapshot.frame = innermost;
  snapshot.depth = frames.length;
  if (innermost.func.qualname === resultCode.qualname) snapshot.completion = STORE;
  else snapshot.completion = innermost.pc === 0 ? BEGIN_FRAME : GO_ON;
  snapshot.handled = outer.exception === null && outer.outer === null ? null : outer;
  if (areOwn) {
    self.frame = innermost;
    self.completion = snapshot.completion;
    self.depth = snapshot.depth;
    self.handled = snapshot.handled;
  } else fork(machine, snapshot, self);
}

function setTaskletState(self: Tasklet, state: Value): Tasklet {
  if (isAlive(self)) raise(RuntimeError, "tasklet is alive");
  if (!(state instanceof Tuple) || state.items.length < 12 || state.items.length > 13)
    raise(TypeError, "the state of a tasklet is a tuple of 12 items");
  const [flags, tempval, , frames, , exception, traceback] = state.items;
  const packed = asInt(flags);
  if (packed === undefined || !(frames instanceof List))
    raise(TypeError, `a tasklet's state has no place for a ${typeOf(frames).name}`);
  const list = frames.items.map(each => {
    if (!(each instanceof Frame)) raise(TypeError, `a frame is expected, not ${typeOf(each).name}`);
    return each;
  });
  const isRestored = list.length > 0 && takeRestored(list);
  if (list.length > 0 && !isRestored && !isKept(list))
    raise(ValueError, "a tasklet can only go on from the frames that __reduce__() has given");
  if (exception !== null && !(exception instanceof BaseException))
    raise(TypeError, `an exception is expected, not ${typeOf(exception).name}`);
  self.tempval = tempval;
  // Whether it is blocked is for its channel to say, which may have done so already.
  self.flags = (Number(packed) & ~BLOCKED & 0xff) | (self.flags & BLOCKED);
  if (exception !== null && traceback instanceof Traceback) exception.traceback ??= traceback;
  const [profile, trace] = state.items.slice(10);
  if (profile !== null || trace !== null) Object.assign(extrasOf(self), { profile, trace });
  if (list.length > 0) restore(currentMachine(), self, list, exception, isRestored);
  return self;
}

/** Whether pickling a tasklet is left to us. */
function isReducedHere({ type }: Tasklet): boolean {
  return ["__reduce__", "__reduce_ex__"].every(name => type.lookup(name) === taskletType.lookup(name));
}

/** How `pickle` stores an object for which stackless knows a way; None for all others. */
internal("_stackless_reduce(object, /)", (value: Value) =>
  value instanceof Tasklet && isReducedHere(value)
    ? reduceTasklet(value, false)
    : reduceState(currentMachine(), value),
);

// ---- Channels

/** A channel's flags as Stackless Python packs them: closing, two bits of preference, schedule_all. */
function channelFlags({ isClosing, preference, schedulesAll }: Channel): number {
  return (isClosing ? 1 : 0) | ((preference & 3) << 1) | (schedulesAll ? 8 : 0);
}

function reduceChannel(self: Channel): Tuple {
  const tasklets: Tasklet[] = [];
  for (let link = self.head; link !== null; link = link.next) tasklets.push(link.tasklet);
  const state = new Tuple([self.balance, channelFlags(self), new List(tasklets)]);
  return new Tuple([self.type, new Tuple([]), state]);
}

function setChannelState(self: Channel, state: Value): Channel {
  const [balance, flags, tasklets] = state instanceof Tuple ? state.items : [];
  const packed = Number(asInt(flags) ?? Number.NaN);
  const direction = Number(asInt(balance) ?? Number.NaN) > 0 ? 1 : -1;
  if (Number.isNaN(packed) || asInt(balance) === undefined || !(tasklets instanceof List))
    raise(TypeError, "the state of a channel is a tuple of balance, flags and a list of tasklets");
  while (self.head !== null) unblock(self.head.tasklet);
  self.isClosing = (packed & 1) !== 0;
  self.preference = ((packed >> 1) & 3) === 3 ? -1 : (packed >> 1) & 3;
  self.schedulesAll = (packed & 8) !== 0;
  for (const each of tasklets.items) {
    if (!(each instanceof Tasklet) || isBlocked(each)) continue;
    if (each.next !== null) raise(ValueError, "a runnable tasklet can't wait at a channel");
    self.add(each, direction);
    each.queue = self;
    each.flags |= direction > 0 ? SENDING : RECEIVING;
  }
  return self;
}

/** The methods that copying and pickling need. */
function stateMethods<T extends PyObject>(
  what: string,
  reduce: (self: T) => Tuple,
  setState: (self: T, state: Value) => T,
): Native[] {
  return [
    method("__reduce__(self, /)", "Helper for pickle.", reduce),
    method("__reduce_ex__(self, protocol, /)", "Helper for pickle.", (self: T, protocol: Value) => {
      if (asInt(protocol) === undefined) raise(TypeError, "__reduce_ex__ argument should be an integer");
      return reduce(self);
    }),
    method("__setstate__(self, state, /)", `Take over the state of a ${what} that was reduced.`, setState),
  ];
}

export const taskletState = stateMethods<Tasklet>("tasklet", self => reduceTasklet(self), setTaskletState);
export const channelState = stateMethods("channel", reduceChannel, setChannelState);
