import { OverflowError, raise, TypeError, ValueError } from "../../object/error.ts";
import { internal } from "../../object/internal.ts";
import {
  construct,
  DEFER,
  type Deferred,
  declare,
  defer,
  type Entry,
  method,
  slot,
} from "../../object/native.ts";
import type { Type, Value } from "../../object/object.ts";
import { typeOf } from "../../object/object.ts";
import { address } from "../../object/object-methods.ts";
import { asFloat, asInt, index, truth } from "../../object/protocol.ts";
import { Tuple } from "../../object/tuple.ts";
import {
  currentScheduler,
  type Lock,
  lockType,
  type RLock,
  rlockType,
  type Waitable,
  Waiting,
} from "../../stackless/index.ts";

/** The most seconds that a time can count. */
export const mostSeconds = 9_223_372_036;

/** Seconds as milliseconds; errors as CPython has them for times. */
export function duration(value: Value): number | Deferred {
  const float = asFloat(value);
  if (float !== undefined) {
    if (Number.isNaN(float)) raise(ValueError, "Invalid value NaN (not a number)");
    if (Math.abs(float) > mostSeconds) raise(OverflowError, "timestamp out of range for platform time_t");
    return float * 1000;
  }
  const seconds = index(value);
  if (seconds === DEFER) return DEFER;
  if (seconds > mostSeconds || seconds < -mostSeconds)
    raise(OverflowError, "timestamp too large to convert to C PyTime_t");
  return Number(seconds) * 1000;
}

/** `acquire(blocking, timeout)`. */
function acquire(self: Waitable, blocking: Value, timeout: Value): Value | Deferred {
  const blocks = truth(blocking);
  const length = duration(timeout);
  if (blocks === DEFER || length === DEFER) return DEFER;
  if (!blocks && length !== -1000) raise(ValueError, "can't specify a timeout for a non-blocking call");
  if (length < 0 && length !== -1000) raise(ValueError, "timeout value must be a non-negative number");
  return attain(self, blocks ? (length < 0 ? Number.POSITIVE_INFINITY : length) : 0, 1, false);
}
internal("_lock_acquire(self, blocking, timeout, /)", acquire);

/** Have it at once if that is possible; else wait for so many milliseconds at most. */
export function attain(self: Waitable, length: number, count: number, isQuiet: boolean): Value | Deferred {
  const { current, kernel } = currentScheduler();
  if (current !== null && self.take(current, count)) return isQuiet ? null : self.taken();
  if (length <= 0) return isQuiet ? null : self.missed();
  return defer(new Waiting(kernel, self, length, count, isQuiet), []);
}

/** What both kinds have in common. */
const common = (): Entry[] => [
  method(
    "acquire(self, /, blocking=True, timeout=-1)",
    "Take the lock; wait for it first, unless blocking is false, but for timeout seconds at most. Whether it is taken now.",
    acquire,
  ),
  method("__enter__(self, /)", "Take the lock.", (self: Waitable) =>
    attain(self, Number.POSITIVE_INFINITY, 1, false),
  ),
];

function release(self: Lock): null {
  self.release();
  return null;
}

const isLocked = (self: Lock): boolean => self.isLocked;

declare(lockType, "A lock, which one thread at a time can take. Any thread can release it.", () => [
  construct("lock(type, /, *args)", (type: Type, args: readonly Value[]) => {
    if (args.length > 0) raise(TypeError, `lock expected 0 arguments, got ${args.length}`);
    return new type.layout();
  }),
  slot("__repr__", (self: Lock) => {
    return `<${self.isLocked ? "locked" : "unlocked"} _thread.lock object at ${address(self)}>`;
  }),
  ...common(),
  method("acquire_lock(self, /, blocking=True, timeout=-1)", "The same as acquire().", acquire),
  method("release(self, /)", "Release the lock: one of those who wait for it can go on.", release),
  method("release_lock(self, /)", "The same as release().", release),
  method("locked(self, /)", "Whether it is taken.", isLocked),
  method("locked_lock(self, /)", "The same as locked().", isLocked),
  method("__exit__(self, /, *exc_info)", "Release the lock.", release),
  method("_at_fork_reinit(self, /)", "Make it a free lock.", (self: Lock) => {
    self.isLocked = false;
    return null;
  }),
]);

const taker = () => currentScheduler().current;

function releaseOnce(self: RLock): null {
  self.release(taker(), 1);
  return null;
}

/** The two ints that `_release_save` has given. */
function savedState(state: Value): number {
  const what = "_acquire_restore() argument 1";
  if (!(state instanceof Tuple)) raise(TypeError, `${what} must be 2-item tuple, not ${typeOf(state).name}`);
  const { items } = state;
  if (items.length !== 2) raise(TypeError, `${what} must be tuple of length 2, not ${items.length}`);
  items.forEach((item, i) => {
    if (asInt(item) === undefined)
      raise(TypeError, `${what}, item ${i} must be int, not ${typeOf(item).name}`);
  });
  return Number(asInt(items[0]));
}

declare(rlockType, null, () => [
  construct("RLock(type, /, *args, **kwargs)", (type: Type) => new type.layout()),
  slot("__repr__", (self: RLock) => {
    const { type, owner, count } = self;
    const state = count > 0 ? "locked" : "unlocked";

    return `<${state} ${type.name} object owner=${owner?.home?.id ?? 0} count=${count} at ${address(self)}>`;
  }),
  ...common(),
  method("release(self, /)", "Release the lock once.", releaseOnce),
  method("__exit__(self, /, *exc_info)", "Release the lock.", releaseOnce),
  method("locked(self, /)", "Whether it is taken.", (self: RLock) => self.count > 0),
  method(
    "_is_owned(self, /)",
    "Whether the caller has taken it.",
    (self: RLock) => self.count > 0 && self.owner === taker(),
  ),
  method("_recursion_count(self, /)", "How many times the caller has taken it.", (self: RLock) =>
    self.owner === taker() ? self.count : 0,
  ),
  method("_release_save(self, /)", "Release it altogether. What _acquire_restore wants.", (self: RLock) => {
    const { count, owner } = self;
    self.release(taker(), count);
    return new Tuple([count, owner?.home?.id ?? 0]);
  }),
  method(
    "_acquire_restore(self, state, /)",
    "Take it as many times as it was taken before _release_save.",
    (self: RLock, state: Value) => attain(self, Number.POSITIVE_INFINITY, savedState(state), true),
  ),
  method("_at_fork_reinit(self, /)", "Make it a free lock.", (self: RLock) => {
    self.owner = null;
    self.count = 0;
    return null;
  }),
]);
