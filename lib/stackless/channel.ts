import type { Detail, Frame } from "../interpreter/frame.ts";
import type { Machine } from "../interpreter/machine.ts";
import {
  type BaseException,
  newException,
  Raised,
  RuntimeError,
  raise,
  StopIteration,
  TimeoutError,
  ValueError,
} from "../object/error.ts";
import { makeLayout } from "../object/instance.ts";
import { builtinType, type Value } from "../object/object.ts";
import { newDeadlock } from "./deadlock.ts";
import { type Change, Operation, type Transfer } from "./operation.ts";
import { finishHere, type Place, type Scheduler } from "./scheduler.ts";
import {
  BLOCK_TRAP,
  BLOCKED,
  Bomb,
  ITERATING,
  type Link,
  newBomb,
  Queue,
  RECEIVING,
  SENDING,
  Tasklet,
  unblock,
} from "./tasklet.ts";

/** 1 for sending, −1 for receiving. */
export type Direction = 1 | -1;

/** Where tasklets meet to hand over values. Those in its queue all wait to send, or all to receive. */
export class Channel extends Queue {
  /** How many wait to send, or, negative, to receive. */
  balance = 0;
  /** Who runs on after a transfer: −1 the receiver, 1 the sender, 0 whoever came last. */
  preference = -1;
  /** Neither: the next one in the ring. */
  schedulesAll = false;
  isClosing = false;

  get isClosed(): boolean {
    return this.isClosing && this.balance === 0;
  }

  /** Append somebody who waits. */
  add(link: Link, direction: Direction): void {
    this.append(link);
    this.balance += direction;
  }

  leave(link: Link): void {
    this.balance += this.balance > 0 ? -1 : 1;
    this.unlink(link);
    if (link instanceof Tasklet) {
      link.queue = null;
      link.flags &= ~(BLOCKED | ITERATING);
    }
  }

  get description(): string {
    return this.balance > 0 ? "sending to" : "receiving from";
  }
}

export const channelType = builtinType("channel", Channel);
channelType.module = "stackless";
channelType.layout = makeLayout(Channel, channelType);
channelType.hasDict = true;
channelType.hasWeakref = true;

export const closedMessage = "Send/receive operation on a closed channel";

/** Whether somebody waits at the other end. */
export function isReady({ balance }: Channel, direction: Direction): boolean {
  return direction > 0 ? balance < 0 : balance > 0;
}

/** What can be linked into a channel's queue beside tasklets: a case of a select. */
export interface Case extends Link {
  readonly value: Value;
  /** This case has come: the tasklet is to have `value`, and waits for the others no longer. */
  settle(value: Value): void;
  /** The channel was closed: this case won't come. */
  dismiss(): void;
}

/** Send those who wait to receive on their way. */
export function dismissReceivers(channel: Channel): void {
  while (channel.balance < 0) {
    const link = channel.head as Link; // Somebody waits.
    if (!(link instanceof Tasklet)) {
      (link as Case).dismiss();
      continue;
    }
    const iterates = (link.flags & ITERATING) !== 0;
    unblock(link);
    link.tempval = newBomb(iterates ? newException(StopIteration) : newException(ValueError, closedMessage));
    link.home?.insert(link);
  }
}

/** The current tasklet meets the first one who waits: that one gets `value`. What it had for us is the result. */
export function meet(scheduler: Scheduler, channel: Channel, direction: Direction, value: Value): Value {
  const link = channel.head as Link; // Somebody waits.
  const { tracer } = scheduler.kernel;
  if (tracer !== null) {
    const current = scheduler.current as Tasklet;
    const [from, to] = direction > 0 ? [current, link.tasklet] : [link.tasklet, current];
    tracer.transferred(from, to, current);
  }
  if (link instanceof Tasklet) {
    const given = link.tempval;
    channel.leave(link);
    if (link.waits !== null) {
      link.waits.cancel();
      link.waits = null;
    }
    link.tempval = value;
    return given;
  }
  const each = link as Case;
  each.settle(value);
  return each.value;
}

/** Who runs on after a transfer of the current tasklet with one who waited; null: the current tasklet itself. */
export function favourite(
  scheduler: Scheduler,
  channel: Channel,
  direction: Direction,
  partner: Tasklet,
): Tasklet | null {
  if (partner.home !== scheduler) return null;
  if (channel.schedulesAll) {
    const current = scheduler.current as Tasklet;
    return current.next === current ? partner : (current.next as Tasklet);
  }
  return channel.preference === -direction ? partner : null;
}

/**
 * After a transfer, whose result is the current tasklet's `tempval`: the partner is runnable again, and `next` runs on, as
 * `favourite` has said.
 */
export function proceed(
  machine: Machine,
  scheduler: Scheduler,
  channel: Channel,
  partner: Tasklet,
  next: Tasklet | null,
  frame: Frame,
  completion: number,
  detail: Detail,
): void {
  const current = scheduler.current as Tasklet;
  if (next === null) {
    (partner.home as Scheduler).insert(partner);
    finishHere(machine, current, frame, completion, detail);
    return;
  }
  if (channel.schedulesAll) scheduler.insert(partner);
  else scheduler.insertBefore(partner, current.next as Tasklet);
  scheduler.switchTo(machine, next, frame, completion, detail, !channel.schedulesAll);
}

/** `channel.send(value)` and `channel.receive()`. */
export class Exchange extends Operation implements Place {
  channel: Channel;
  readonly direction: Direction;
  value: Value;
  /** Milliseconds to wait for a partner; Infinity for as long as it takes. */
  readonly timeout: number;
  /** Whether it is an iteration's `__next__`. */
  readonly iterates: boolean;
  constructor(
    channel: Channel,
    direction: Direction,
    value: Value,
    timeout: number = Number.POSITIVE_INFINITY,
    iterates = false,
  ) {
    super();
    this.channel = channel;
    this.direction = direction;
    this.value = value;
    this.timeout = timeout;
    this.iterates = iterates;
  }

  get isTimed(): boolean {
    return this.timeout !== Number.POSITIVE_INFINITY;
  }

  transfer(): Transfer {
    const { channel, direction } = this;
    return { channel, isSending: direction > 0, willBlock: !isReady(channel, direction) };
  }

  change(scheduler: Scheduler): Change {
    const { channel, direction } = this;
    const from = scheduler.current as Tasklet;
    if (!isReady(channel, direction)) return { from, to: scheduler.successor(this.isTimed) };
    const partner = (channel.head as Link).tasklet;
    return { from, to: favourite(scheduler, channel, direction, partner) ?? from };
  }

  go(machine: Machine, scheduler: Scheduler, frame: Frame, completion: number, detail: Detail): void {
    const { channel, direction, value } = this;
    this.value = null; // Nobody is to find it here later.
    const current = scheduler.current as Tasklet;
    if (isReady(channel, direction)) {
      const partner = (channel.head as Link).tasklet;
      const next = favourite(scheduler, channel, direction, partner);
      if (next !== null) scheduler.checkTrap();
      current.tempval = meet(scheduler, channel, direction, value);
      proceed(machine, scheduler, channel, partner, next, frame, completion, detail);
      return;
    }
    if ((current.flags & BLOCK_TRAP) !== 0) raise(RuntimeError, "this tasklet does not like to be blocked.");
    if (channel.isClosing) raiseClosed();
    if (this.timeout <= 0) raise(TimeoutError, this.complaint);
    current.tempval = value;
    if (scheduler.switchAway(machine, this, frame, completion, detail)) return;
    current.tempval = null;
    throw new Raised(newDeadlock(machine, direction > 0 ? "sending to" : "receiving from", [channel]));
  }

  hold(tasklet: Tasklet): void {
    const { channel, direction } = this;
    channel.add(tasklet, direction);
    tasklet.queue = channel;
    tasklet.flags |= direction > 0 ? SENDING : RECEIVING;
    if (this.iterates) tasklet.flags |= ITERATING;
    if (this.isTimed) {
      const { kernel } = tasklet.home as Scheduler;
      tasklet.waits = kernel.startTimer(this.timeout, tasklet, this.complaint);
    }
  }

  private get complaint(): string {
    return this.direction > 0 ? "send timed out" : "receive timed out";
  }
}

export function raiseClosed(): never {
  raise(ValueError, closedMessage);
}

const nowhere = new Channel();
/** Most transfers are told to nobody and have no timeout: those of one direction share an operation. */
const plainSend = new Exchange(nowhere, 1, null);
const plainReceive = new Exchange(nowhere, -1, null);

/** The operation of a transfer without a timeout, to be performed at once. */
export function exchange(
  { kernel }: Scheduler,
  channel: Channel,
  direction: Direction,
  value: Value,
): Exchange {
  if (kernel.hasCallbacks) return new Exchange(channel, direction, value);
  const shared = direction > 0 ? plainSend : plainReceive;
  shared.channel = channel;
  shared.value = value;
  return shared;
}

/** Let go of what the last transfers were about. */
export function forgetExchanges(): void {
  for (const shared of [plainSend, plainReceive]) {
    shared.channel = nowhere;
    shared.value = null;
  }
}

/** Take what a waiting sender has, if that is all there is to it: nobody switches. Undefined if it isn't. */
export function receiveAtOnce(scheduler: Scheduler, channel: Channel): Value | undefined {
  if (channel.balance <= 0 || scheduler.isLocked || scheduler.kernel.hasCallbacks) return undefined;
  const partner = (channel.head as Link).tasklet;
  if (favourite(scheduler, channel, -1, partner) !== null) return undefined;
  const given = meet(scheduler, channel, -1, null);
  (partner.home as Scheduler).insert(partner);
  if (given instanceof Bomb) throw new Raised(given.exception as BaseException);
  return given;
}

/** Hand a value to a waiting receiver, if that is all there is to it; whether it was. */
export function sendAtOnce(scheduler: Scheduler, channel: Channel, value: Value): boolean {
  if (channel.balance >= 0 || scheduler.isLocked || scheduler.kernel.hasCallbacks) return false;
  const partner = (channel.head as Link).tasklet;
  if (favourite(scheduler, channel, 1, partner) !== null) return false;
  meet(scheduler, channel, 1, value);
  (partner.home as Scheduler).insert(partner);
  return true;
}
