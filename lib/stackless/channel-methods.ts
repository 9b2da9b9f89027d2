import { declareDict } from "../object/class.ts";
import { BaseException, raise, StopIteration, TypeError } from "../object/error.ts";
import { internal } from "../object/internal.ts";
import { construct, DEFER, type Deferred, declare, defer, getter, method, slot } from "../object/native.ts";
import { objectType, type Type, type Value } from "../object/object.ts";
import { asInt, truth } from "../object/protocol.ts";
import { INIT } from "../object/slot.generated.ts";
import {
  type Channel,
  channelType,
  dismissReceivers,
  Exchange,
  exchange,
  receiveAtOnce,
  sendAtOnce,
} from "./channel.ts";
import { milliseconds } from "./duration.ts";
import { channelState } from "./state.ts";
import { newBomb } from "./tasklet.ts";
import { currentScheduler } from "./thread.ts";

const none: readonly Value[] = [];

function receive(self: Channel, timeout: Value = null): Value | Deferred {
  const scheduler = currentScheduler();
  const value = receiveAtOnce(scheduler, self);
  if (value !== undefined) return value;
  const operation =
    timeout === null
      ? exchange(scheduler, self, -1, null)
      : new Exchange(self, -1, null, milliseconds(timeout));
  return defer(operation, none);
}

function send(self: Channel, value: Value, timeout: Value = null): Value | Deferred {
  const scheduler = currentScheduler();
  if (sendAtOnce(scheduler, self, value)) return null;
  const operation =
    timeout === null
      ? exchange(scheduler, self, 1, value)
      : new Exchange(self, 1, value, milliseconds(timeout));
  return defer(operation, none);
}

function close(self: Channel, wake: Value): null | Deferred {
  const wakes = truth(wake);
  if (wakes === DEFER) return DEFER;
  self.isClosing = true;
  if (wakes) dismissReceivers(self);
  return null;
}

internal("_channel_close(self, wake, /)", close);
internal("_channel_send(self, value, /)", (self: Channel, value: Value) => send(self, value));
internal("_channel_throw(self, exception, /)", (self: Channel, exception: BaseException) =>
  send(self, newBomb(exception)),
);

declare(channelType, "channel()\n--\n\nWhere tasklets meet to hand over values.", () => [
  construct(
    "channel(type, /, *args, **kwargs)",
    (type: Type, args: readonly Value[], kwargs: ReadonlyMap<string, Value>) => {
      // Arguments are for an __init__ of a subclass.
      const given = args.length + kwargs.size;
      if (given > 0 && type.slot(INIT) === objectType.slot(INIT))
        raise(TypeError, `channel() takes no arguments (${given} given)`);
      return new type.layout();
    },
  ),
  method(
    "send(self, value, /, timeout=None)",
    "Hand a value to a receiver; wait for one, but not longer than some seconds.",
    send,
  ),
  method(
    "receive(self, /, timeout=None)",
    "Take a value from a sender; wait for one, but not longer than some seconds.",
    receive,
  ),
  method("send_exception(self, /, *args)", "Raise exc_class(*args) in a receiver.", () => DEFER),
  method(
    "send_throw(self, /, exc, val=None, tb=None)",
    "Raise an exception in a receiver.",
    (self: Channel, exc: Value, val: Value, tb: Value) =>
      exc instanceof BaseException && val === null && tb === null ? send(self, newBomb(exc)) : DEFER,
  ),
  method("send_sequence(self, seq, /)", "Send all items of an iterable; how many.", () => DEFER),
  ...channelState,
  slot("__iter__", (self: Channel) => self),
  slot("__next__", (self: Channel) => {
    if (self.isClosing && self.balance <= 0) raise(StopIteration);
    const value = receiveAtOnce(currentScheduler(), self);
    if (value !== undefined) return value;
    return defer(new Exchange(self, -1, null, Number.POSITIVE_INFINITY, true), []);
  }),
  method(
    "close(self, /, wake=False)",
    "Let nobody wait here any more. With wake, those who wait to receive go on: iteration ends, receive() raises ValueError.",
    close,
  ),
  method("open(self, /)", "Open the channel again.", (self: Channel) => {
    self.isClosing = false;
    return null;
  }),
  getter(
    "balance",
    "How many tasklets wait to send, or, negative, to receive.",
    (self: Channel) => self.balance,
  ),
  getter("closing", "Whether close() was called.", (self: Channel) => self.isClosing),
  getter("closed", "Whether it is closing and nobody waits.", (self: Channel) => self.isClosed),
  getter("queue", "The tasklet that has waited longest.", (self: Channel) => self.head?.tasklet ?? null),
  getter(
    "preference",
    "Who runs on after a transfer: -1 the receiver, 1 the sender, 0 whoever came last.",
    (self: Channel) => self.preference,
    (self: Channel, value) => {
      const number = asInt(value);
      if (number === undefined) raise(TypeError, "preference must be set to an integer");
      self.preference = Math.sign(Number(number));
    },
  ),
  getter(
    "schedule_all",
    "Whether after a transfer the next runnable tasklet runs, whatever the preference.",
    (self: Channel) => (self.schedulesAll ? 1 : 0),
    (self: Channel, value) => {
      const number = asInt(value);
      if (number === undefined) raise(TypeError, "schedule_all must be set to a bool or integer");
      self.schedulesAll = Number(number) !== 0;
    },
  ),
]);

declareDict(channelType);
