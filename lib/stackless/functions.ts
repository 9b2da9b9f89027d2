import { Action } from "../interpreter/call.ts";
import { complete } from "../interpreter/completion.ts";
import type { Detail, Frame } from "../interpreter/frame.ts";
import type { Machine } from "../interpreter/machine.ts";
import { OverflowError, RuntimeError, raise, TypeError, ValueError } from "../object/error.ts";
import { makeLayout } from "../object/instance.ts";
import { internal } from "../object/internal.ts";
import { List } from "../object/list.ts";
import { Module, moduleType } from "../object/module.ts";
import {
  construct,
  DEFER,
  type Deferred,
  declare,
  defer,
  func,
  getter,
  type Native,
  slot,
} from "../object/native.ts";
import { builtinType, PyObject, slotOf, type Type, typeOf, type Value } from "../object/object.ts";
import { identityHash } from "../object/object-methods.ts";
import { asInt, truth } from "../object/protocol.ts";
import { CALL } from "../object/slot.generated.ts";
import { Tuple } from "../object/tuple.ts";
import { strFromHost } from "../object/wide.ts";
import { dumpTasklets } from "./dump.ts";
import { milliseconds, raiseNoNumber } from "./duration.ts";
import { Run } from "./run.ts";
import { Schedule, Sleep } from "./schedule.ts";
import type { Scheduler } from "./scheduler.ts";
import { select } from "./select.ts";
import { ATOMIC } from "./tasklet.ts";
import { currentScheduler } from "./thread.ts";

/** The functions of the module `stackless`, and its class, which has the properties. */

function flag(value: Value): boolean {
  return Boolean(truth(value) === true);
}

const none: readonly Value[] = [];
/** Most calls of `schedule` are told to nobody, and share this one. */
const plainSchedule = new Schedule(null, false);

function schedule(value: Value | undefined): Deferred {
  const { current, kernel } = currentScheduler();
  const result = value === undefined ? current : value;
  if (kernel.hasCallbacks) return defer(new Schedule(result, false), none);
  plainSchedule.value = result;
  return defer(plainSchedule, none);
}

/** A callback or None; TypeError if it is neither. */
function callable(value: Value, what: string): Value {
  if (value !== null && slotOf(value, CALL) === undefined) raise(TypeError, `${what} must be callable`);
  return value;
}

function int(value: Value, what: string): number {
  const number = asInt(value);
  if (number === undefined)
    raise(TypeError, `'${typeOf(value).name}' object cannot be interpreted as an integer`);
  const result = Number(number);
  if (!Number.isSafeInteger(result)) raise(ValueError, `${what} is out of range`);
  return result;
}

const knownPickleFlags = 7;

/** The flags with those of `mask` replaced; −1 leaves them. */
function changePickleFlags(flags: number, value: Value, maskValue: Value): number {
  const next = int(value, "pickle-flags");
  const mask = int(maskValue, "mask");
  if (next < -1 || (next & mask) > knownPickleFlags)
    raise(ValueError, "you must not set an undefined pickle-flag");
  return next === -1 ? flags : (flags & ~mask) | (next & mask);
}

function getCurrentId(): number {
  const { current, main, id } = currentScheduler();
  return current === null || current === main ? id : identityHash(current);
}

function getThreads(): List {
  const { homes } = currentScheduler().kernel;
  return new List(homes.map(each => each.id));
}

function threadInfo(id: Value): Tuple {
  const current = currentScheduler();
  const number = int(id, "thread_id");
  const home = number === -1 ? current : current.kernel.homes.find(each => each.id === number);
  if (home === undefined) raise(RuntimeError, "Thread id not found");
  const { main, current: running, runCount } = home as Scheduler;
  return new Tuple([main, running, runCount]);
}

function enableSoftSwitch(value: Value): boolean | Deferred {
  const { kernel } = currentScheduler();
  const next = truth(value);
  if (next === DEFER) return DEFER;
  const before = kernel.softSwitch;
  if (value !== null) kernel.softSwitch = next;
  return before;
}

/** `atomic()`: a context in which the current tasklet is not interrupted. */
class Atomic extends PyObject {
  before = false;
}
const atomicType = builtinType("atomic", Atomic);
atomicType.module = "stackless";
declare(atomicType, "atomic()\n--\n\nA context in which the current tasklet is not interrupted.", () => [
  construct("atomic(type)", (type: Type) => new type.layout()),
  slot("__enter__", (self: Atomic) => {
    const { current } = currentScheduler();
    if (current !== null) {
      self.before = (current.flags & ATOMIC) !== 0;
      current.flags |= ATOMIC;
    }
    return null;
  }),
  slot("__exit__", (self: Atomic) => {
    const scheduler = currentScheduler();
    const { current } = scheduler;
    if (current !== null && !self.before) {
      current.flags &= ~ATOMIC;
      scheduler.checkPending(current);
    }
    return null;
  }),
]);

/** Frames of the host's that Stackless Python keeps for some functions; there are none. */
class CFrame extends PyObject {}
export const cframeType = builtinType("cframe", CFrame);
cframeType.module = "stackless";
cframeType.isBase = false;
cframeType.isConstructible = false;

export const stacklessFunctions: readonly (Native | { readonly name: string; readonly value: Value })[] = [
  func(
    "run(timeout=0, threadblock=False, soft=False, ignore_nesting=False, totaltimeout=False)",
    "Run tasklets until none is runnable, or one has taken more than timeout steps, which is returned.",
    (timeout: Value, threadblock: Value, soft: Value, _ignoreNesting: Value, total: Value) =>
      defer(
        new Run({
          timeout: Math.max(0, int(timeout, "timeout")),
          blocksThread: flag(threadblock),
          isSoft: flag(soft),
          isTotal: flag(total),
        }),
        [],
      ),
  ),
  func("schedule(retval=stackless.current)", "Let the next runnable tasklet run. Returns retval.", schedule),
  func(
    "schedule_remove(retval=stackless.current)",
    "Let the next runnable tasklet run, and pause the current one.",
    (value: Value | undefined) =>
      defer(new Schedule(value === undefined ? currentScheduler().current : value, true), []),
  ),
  func("getcurrent()", "The tasklet that runs.", () => currentScheduler().current),
  func("getcurrentid()", "An id of the tasklet that runs.", getCurrentId),
  func("getmain()", "The tasklet that the thread began with.", () => currentScheduler().main),
  func("getruncount()", "How many tasklets are runnable.", () => currentScheduler().runCount),
  func(
    "get_thread_info(thread_id=-1, flags=0, /)",
    "The main tasklet of a thread, the current one, and how many are runnable.",
    threadInfo,
  ),
  func("getthreads()", "The ids of the threads, the first one first.", getThreads),
  func("getdebug()", "Whether this is a debug build.", () => false),
  func("getuncollectables()", "Tasklets that can't be collected; there are none.", () => new List([])),
  func(
    "set_channel_callback(callable, /)",
    "Have a function called before each transfer with channel, tasklet, sending, willblock. Returns the one before.",
    (value: Value) => {
      const { kernel } = currentScheduler();
      const before = kernel.channelCallback;
      kernel.channelCallback = callable(value, "channel callback");
      return before;
    },
  ),
  func(
    "get_channel_callback()",
    "The function that is called before each transfer.",
    () => currentScheduler().kernel.channelCallback,
  ),
  func(
    "set_schedule_callback(callable, /)",
    "Have a function called before each switch with the tasklets before and after. Returns the one before.",
    (value: Value) => {
      const { kernel } = currentScheduler();
      const before = kernel.scheduleCallback;
      kernel.scheduleCallback = callable(value, "schedule callback");
      return before;
    },
  ),
  func(
    "get_schedule_callback()",
    "The function that is called before each switch.",
    () => currentScheduler().kernel.scheduleCallback,
  ),
  func(
    "set_error_handler(handler=None, /)",
    "Have a function called with type, value, traceback of exceptions that leave a tasklet. Returns the one before.",
    (value: Value) => {
      const { kernel } = currentScheduler();
      const before = kernel.errorHandler;
      kernel.errorHandler = value;
      return before;
    },
  ),
  func(
    "switch_trap(change=0, /)",
    "Add to the trap, which makes switches raise while it isn't 0. Returns what it was.",
    (change: Value) => {
      const scheduler = currentScheduler();
      const before = scheduler.switchTrap;
      scheduler.switchTrap += int(change, "change");
      return before;
    },
  ),
  func(
    "enable_softswitch(flag, /)",
    "Set the flag, which has no effect: every switch is soft. Returns what it was.",
    enableSoftSwitch,
  ),
  func(
    "pickle_flags(new_flags=-1, mask=-1)",
    "Set flags for pickling tasklets in this thread. Returns what they were.",
    (value: Value, mask: Value) => {
      const scheduler = currentScheduler();
      const before = scheduler.pickleFlags;
      scheduler.pickleFlags = changePickleFlags(before, value, mask);
      return before;
    },
  ),
  func(
    "pickle_flags_default(new_default=-1, mask=-1)",
    "Set the flags that new threads begin with. Returns what they were.",
    (value: Value, mask: Value) => {
      const { kernel } = currentScheduler();
      const before = kernel.pickleFlags;
      kernel.pickleFlags = changePickleFlags(before, value, mask);
      return before;
    },
  ),
  func(
    "select(channels, timeout=None)",
    "Wait for the first of several transfers: items are channels to receive from, or pairs of a channel and a value to send. Returns the channel and what was received.",
    select,
  ),
  func("sleep(seconds, /)", "Let others run for some time.", (seconds: Value) => {
    const length = seconds === null ? raiseNoNumber(seconds) : milliseconds(seconds);
    if (length > 1e15) raise(OverflowError, "timestamp too large to convert to C PyTime_t");
    if (length < 0) raise(ValueError, "sleep length must be non-negative");
    return defer(new Sleep(length), []);
  }),
  func(
    "dump(file=sys.stderr)",
    "Write the tree of all tasklets: what each does, at which line, what it waits for, its steps, the size of its frames.",
    () => DEFER,
  ),
  { name: "atomic", value: atomicType },
];

/** The report of `dump`, with all frames there to be seen. */
class Dump extends Action {
  override get needsChain(): boolean {
    return true;
  }
  perform(machine: Machine, frame: Frame, completion: number, detail: Detail): void {
    complete(machine, frame, completion, detail, strFromHost(dumpTasklets(machine)));
  }
}
internal("_stackless_dump()", () => {
  currentScheduler();
  return defer(new Dump(), none);
});
internal("_stackless_select(channels, timeout, /)", select);
internal("_stackless_enable_softswitch(flag, /)", enableSoftSwitch);

/** The class of the module: what is asked for as an attribute although it changes. */
class StacklessModule extends Module {}
export const stacklessModuleType = builtinType("StacklessModuleType", StacklessModule, moduleType);
stacklessModuleType.module = "stackless";
stacklessModuleType.layout = makeLayout(StacklessModule, stacklessModuleType);
stacklessModuleType.hasDict = true;
stacklessModuleType.hasWeakref = true;
declare(stacklessModuleType, "The class of the module stackless.", () => [
  getter("current", "The tasklet that runs.", () => currentScheduler().current),
  getter("main", "The tasklet that the thread began with.", () => currentScheduler().main),
  getter("runcount", "How many tasklets are runnable.", () => currentScheduler().runCount),
  getter("threads", "The ids of the threads, the first one first.", getThreads),
  getter("debug", "Whether this is a debug build.", () => false),
  getter("uncollectables", "Tasklets that can't be collected; there are none.", () => new List([])),
  getter(
    "pickle_with_tracing_state",
    "Whether tasklets are pickled with their trace functions.",
    () => (currentScheduler().pickleFlags & 1) !== 0,
    (_self: Module, value) => {
      if (value === undefined) raise(TypeError, "can't delete pickle_with_tracing_state");
      const scheduler = currentScheduler();
      const bit = flag(value) ? 1 : 0;
      scheduler.pickleFlags = (scheduler.pickleFlags & ~1) | bit;
      scheduler.kernel.pickleFlags = (scheduler.kernel.pickleFlags & ~1) | bit;
    },
  ),
]);
