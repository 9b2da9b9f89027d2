import type { Detail, Frame } from "../interpreter/frame.ts";
import type { Machine } from "../interpreter/machine.ts";
import {
  newException,
  Raised,
  RuntimeError,
  raise,
  TimeoutError,
  TypeError,
  ValueError,
} from "../object/error.ts";
import { DEFER, type Deferred, defer } from "../object/native.ts";
import { PyObject, typeOf, type Value } from "../object/object.ts";
import { items } from "../object/protocol.ts";
import { Tuple } from "../object/tuple.ts";
import {
  type Case,
  Channel,
  closedMessage,
  type Direction,
  favourite,
  isReady,
  meet,
  proceed,
  raiseClosed,
} from "./channel.ts";
import { newDeadlock } from "./deadlock.ts";
import { milliseconds } from "./duration.ts";
import type { Timer } from "./event.ts";
import { type Change, Operation, type Transfer } from "./operation.ts";
import type { Place, Scheduler } from "./scheduler.ts";
import { BLOCK_TRAP, Bomb, type Link, newBomb, type Tasklet, Wait } from "./tasklet.ts";

/** One of the transfers between which a select chooses. */
interface Offer {
  readonly channel: Channel;
  readonly direction: Direction;
  readonly value: Value;
}

/** A tasklet that waits for the first of several transfers. */
class SelectWait extends Wait {
  readonly tasklet: Tasklet;
  readonly cases: SelectCase[] = [];
  timer: Timer | null = null;
  constructor(tasklet: Tasklet) {
    super();
    this.tasklet = tasklet;
  }
  cancel(): void {
    for (const each of this.cases) each.channel.leave(each);
    this.timer?.cancel();
  }
  get description(): string {
    return `selecting between ${this.cases.length} channels`;
  }
}

/** A case of a select in the queue of its channel. */
class SelectCase extends PyObject implements Case {
  next: Link | null = null;
  prev: Link | null = null;
  readonly wait: SelectWait;
  readonly channel: Channel;
  readonly value: Value;
  constructor(wait: SelectWait, channel: Channel, value: Value) {
    super();
    this.wait = wait;
    this.channel = channel;
    this.value = value;
  }

  get tasklet(): Tasklet {
    return this.wait.tasklet;
  }

  settle(value: Value): void {
    const { wait, tasklet } = this;
    wait.cancel();
    tasklet.waits = null;
    tasklet.tempval = resultOf(this.channel, value);
  }

  dismiss(): void {
    const { wait, tasklet, channel } = this;
    channel.leave(this);
    wait.cases.splice(wait.cases.indexOf(this), 1);
    if (wait.cases.length > 0) return;
    wait.cancel();
    tasklet.waits = null;
    tasklet.tempval = newBomb(newException(ValueError, closedMessage));
    tasklet.home?.insert(tasklet);
  }
}

/** What a select comes to: the channel and what came over it; an exception that came is raised. */
function resultOf(channel: Channel, value: Value): Value {
  return value instanceof Bomb ? value : new Tuple([channel, value]);
}

/** `select(channels, timeout)`. */
class Select extends Operation implements Place {
  private readonly offers: readonly Offer[];
  private readonly timeout: number;
  constructor(offers: readonly Offer[], timeout: number) {
    super();
    this.offers = offers;
    this.timeout = timeout;
  }

  get isTimed(): boolean {
    return this.timeout !== Number.POSITIVE_INFINITY;
  }

  /** The first offer that somebody waits for. */
  private get ready(): Offer | undefined {
    return this.offers.find(({ channel, direction }) => isReady(channel, direction));
  }

  transfer(): Transfer {
    const { ready } = this;
    const { channel, direction } = ready ?? this.offers[0];
    return { channel, isSending: direction > 0, willBlock: ready === undefined };
  }

  change(scheduler: Scheduler): Change {
    const from = scheduler.current as Tasklet;
    const { ready } = this;
    if (ready === undefined) return { from, to: scheduler.successor(this.isTimed) };
    const { channel, direction } = ready;
    const partner = (channel.head as Link).tasklet;
    return { from, to: favourite(scheduler, channel, direction, partner) ?? from };
  }

  go(machine: Machine, scheduler: Scheduler, frame: Frame, completion: number, detail: Detail): void {
    const current = scheduler.current as Tasklet;
    const { ready, offers } = this;
    if (ready !== undefined) {
      const { channel, direction, value } = ready;
      const partner = (channel.head as Link).tasklet;
      const next = favourite(scheduler, channel, direction, partner);
      if (next !== null) scheduler.checkTrap();
      current.tempval = resultOf(channel, meet(scheduler, channel, direction, value));
      proceed(machine, scheduler, channel, partner, next, frame, completion, detail);
      return;
    }
    if ((current.flags & BLOCK_TRAP) !== 0) raise(RuntimeError, "this tasklet does not like to be blocked.");
    if (offers.every(({ channel }) => channel.isClosing)) raiseClosed();
    if (this.timeout <= 0) raise(TimeoutError, timedOut);
    if (scheduler.switchAway(machine, this, frame, completion, detail)) return;
    const channels = offers.map(({ channel }) => channel);
    throw new Raised(newDeadlock(machine, "selecting between", channels));
  }

  hold(tasklet: Tasklet): void {
    const wait = new SelectWait(tasklet);
    for (const { channel, direction, value } of this.offers) {
      if (channel.isClosing) continue;
      const each = new SelectCase(wait, channel, value);
      wait.cases.push(each);
      channel.add(each, direction);
    }
    if (this.isTimed) {
      const { kernel } = tasklet.home as Scheduler;
      wait.timer = kernel.startTimer(this.timeout, tasklet, timedOut);
    }
    tasklet.waits = wait;
  }
}

const timedOut = "select timed out";

/** `select(channels, timeout=None)`: items are channels to receive from, or pairs of a channel and a value to send. */
export function select(channels: Value, timeout: Value): Deferred {
  const list = items(channels);
  if (list === DEFER) return DEFER;
  const offers = list.map(offerOf);
  if (offers.length === 0) raise(ValueError, "select() needs at least one channel");
  for (const { channel, direction } of offers) {
    if (offers.some(other => other.channel === channel && other.direction !== direction))
      raise(ValueError, "select() can't both send to a channel and receive from it");
  }
  return defer(new Select(offers, milliseconds(timeout)), []);
}

function offerOf(item: Value): Offer {
  if (item instanceof Channel) return { channel: item, direction: -1, value: null };
  if (item instanceof Tuple && item.items.length === 2) {
    const [channel, value] = item.items;
    if (channel instanceof Channel) return { channel, direction: 1, value };
  }
  raise(TypeError, `select() takes channels and (channel, value) pairs, not ${typeOf(item).name}`);
}
