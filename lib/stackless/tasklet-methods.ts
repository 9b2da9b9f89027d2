import { Action } from "../interpreter/call.ts";
import { complete } from "../interpreter/completion.ts";
import type { Detail, Frame } from "../interpreter/frame.ts";
import { currentMachine, type Machine } from "../interpreter/machine.ts";
import { declareDict } from "../object/class.ts";
import { Dict } from "../object/dict.ts";
import {
  BaseException,
  newException,
  RuntimeError,
  raise,
  TaskletExit,
  TypeError,
  ValueError,
} from "../object/error.ts";
import { internal } from "../object/internal.ts";
import {
  construct,
  DEFER,
  type Deferred,
  declare,
  defer,
  type GetSet,
  getter,
  method,
  slot,
} from "../object/native.ts";
import { builtinType, PyObject, slotOf, type Type, typeOf, type Value } from "../object/object.ts";
import { asInt, asStr, truth } from "../object/protocol.ts";
import { CALL } from "../object/slot.generated.ts";
import { Tuple } from "../object/tuple.ts";
import { strToHost } from "../object/wide.ts";
import { fork } from "./fork.ts";
import { requireRoom } from "./room.ts";
import { Activation, insert, isAlive, Throwing } from "./schedule.ts";
import type { Scheduler } from "./scheduler.ts";
import { taskletState } from "./state.ts";
import { abandon, isFresh, prepare, resume, suspend } from "./strand.ts";
import {
  ATOMIC,
  BLOCK_TRAP,
  extrasOf,
  IGNORE_NESTING,
  isBlocked,
  type Tasklet,
  taskletType,
} from "./tasklet.ts";
import { currentScheduler } from "./thread.ts";
import { visible } from "./title.ts";

/** The scheduler that a tasklet belongs to. */
function homeOf(tasklet: Tasklet): Scheduler {
  return tasklet.home as Scheduler;
}

// ---- Binding

/** Give a tasklet the arguments for the function that it is bound to. */
function setUp(tasklet: Tasklet, args: readonly Value[], names: readonly string[] | null): void {
  const { tempval } = tasklet;
  if (tempval === null) raise(RuntimeError, "the tasklet was not bound to a function");
  prepare(currentMachine(), tasklet, tempval, args, names);
  tasklet.tempval = null;
}

function bind(tasklet: Tasklet, func: Value, args: Value, kwargs: Value): Tasklet {
  if (func !== null && slotOf(func, CALL) === undefined)
    raise(TypeError, "tasklet function must be a callable or None");
  if (args !== null && !(args instanceof Tuple)) raise(TypeError, "tasklet args must be a tuple or None");
  if (kwargs !== null && !(kwargs instanceof Dict))
    raise(TypeError, "tasklet kwargs must be a dictionary or None");
  const home = homeOf(tasklet);
  if (home.current === tasklet) raise(RuntimeError, "can't (re)bind the current tasklet");
  if (tasklet.next !== null || isBlocked(tasklet)) raise(RuntimeError, "tasklet is scheduled");
  if (tasklet === home.main) raise(RuntimeError, "can't unbind the main tasklet");
  home.dismiss(tasklet);
  abandon(tasklet.at ?? tasklet);
  tasklet.at = null;
  if (args === null && kwargs === null) {
    tasklet.tempval = func;
    return tasklet;
  }
  if (func !== null) tasklet.tempval = func;
  const positional = args === null ? [] : args.items;
  if (kwargs === null || kwargs.size === 0) setUp(tasklet, positional, null);
  else {
    const entries = [...kwargs.entries()];
    const names = entries.map(([key]) => keyword(key));
    setUp(tasklet, [...positional, ...entries.map(([, value]) => value)], names);
  }
  return tasklet;
}

function keyword(key: Value): string {
  const text = asStr(key);
  if (text === undefined) raise(TypeError, "keywords must be strings");
  return strToHost(text);
}

/** `tasklet(…)`, calling one: its function gets its arguments, and it is runnable. */
function call(self: Tasklet, args: readonly Value[], kwargs: ReadonlyMap<string, Value>): Tasklet {
  if (isAlive(self)) raise(RuntimeError, "tasklet is alive");
  if (kwargs.size === 0) setUp(self, args, null);
  else setUp(self, [...args, ...kwargs.values()], [...kwargs.keys()]);
  homeOf(self).insert(self);
  return self;
}

// ---- Frames

/** The frame of the running tasklet: all frames have to be there to see it. */
class CurrentFrame extends Action {
  override get needsChain(): boolean {
    return true;
  }
  perform(machine: Machine, frame: Frame, completion: number, detail: Detail): void {
    complete(machine, frame, completion, detail, visible(frame));
  }
}
const currentFrame = new CurrentFrame();

/** `tasklet.fork()`: the same execution once more, in a new tasklet. */
class Forking extends Action {
  override get needsChain(): boolean {
    return true;
  }
  readonly tasklet: Tasklet;
  constructor(tasklet: Tasklet) {
    super();
    this.tasklet = tasklet;
  }
  perform(machine: Machine, frame: Frame, completion: number, detail: Detail): void {
    const { tasklet } = this;
    const home = homeOf(tasklet);
    const isCurrent = home.current === tasklet;
    const copy = newTasklet(tasklet.type, home, isCurrent ? machine.depth : tasklet.strand.depth);
    copy.flags = tasklet.flags & (ATOMIC | IGNORE_NESTING | BLOCK_TRAP);
    if (isCurrent) {
      // The copy goes on from this very call, which returns None there.
      const strand = suspend(machine, frame, completion, detail);
      fork(machine, strand, copy);
      home.insert(copy);
      resume(machine, strand, copy);
      return;
    }
    if (!isAlive(tasklet)) raise(RuntimeError, "You cannot fork a dead tasklet");
    fork(machine, tasklet.at ?? tasklet, copy);
    copy.tempval = tasklet.tempval;
    complete(machine, frame, completion, detail, copy);
  }
}

export function newTasklet(type: Type, home: Scheduler, frames = 0): Tasklet {
  requireRoom(home.kernel.machine, frames);
  const tasklet = new type.layout() as Tasklet;
  tasklet.home = home;
  return tasklet;
}

// ---- Flags

/** Set one of the flags; what it was. */
function setFlag(self: Tasklet, flag: number, value: Value, name: string): boolean {
  const number = asInt(value);
  if (number === undefined) raise(TypeError, `${name} needs exactly one bool or integer`);
  const before = (self.flags & flag) !== 0;
  if (Number(number) !== 0) self.flags |= flag;
  else self.flags &= ~flag;
  homeOf(self).checkPending(self);
  return before;
}

/** What stands for the host's stack, of which no tasklet needs any. */
class HostStack extends PyObject {}
const hostStackType = builtinType("cstack", HostStack);
hostStackType.module = "stackless";
hostStackType.isBase = false;
hostStackType.isConstructible = false;
const noStack = new HostStack();

/** A trace or profile function: the running tasklet's is what `sys` has. */
function traceGetter(name: string, doc: string, key: "trace" | "profile"): GetSet {
  const fieldsOf = (self: Tasklet): Record<typeof key, Value> | null => {
    const home = homeOf(self);
    return home.current === self ? home.kernel.tracing : self.extras;
  };
  return getter(
    name,
    doc,
    (self: Tasklet) => fieldsOf(self)?.[key] ?? null,
    (self: Tasklet, value) => {
      (fieldsOf(self) ?? extrasOf(self))[key] = value ?? null;
    },
  );
}

// ---- Exceptions

/** `_tasklet_throw(self, exception, pending)`, once the exception has been made. */
function throwAt(self: Tasklet, exception: BaseException, isPending: boolean): Deferred {
  return defer(new Throwing(self, exception, isPending), []);
}
internal("_tasklet_throw(self, exception, pending, /)", throwAt);
internal("_tasklet_type()", () => taskletType);

declare(
  taskletType,
  "tasklet(func=None, args=None, kwargs=None)\n--\n\nA function call that runs by turns with others.",
  () => [
    construct("tasklet(type, /, *args, **kwargs)", (type: Type) => newTasklet(type, currentScheduler())),
    slot("__init__", (self: Tasklet, args: readonly Value[], kwargs: ReadonlyMap<string, Value>) => {
      if (args.length > 3 || kwargs.size > 0) return DEFER;
      const [func = null, positional = null, named = null] = args;
      bind(self, func, positional, named);
      return null;
    }),
    slot("__call__", call),
    ...taskletState,
    method(
      "setup(self, /, *args, **kwargs)",
      "Give the bound function its arguments, and make the tasklet runnable.",
      call,
    ),
    method(
      "bind(self, /, func=None, args=None, kwargs=None)",
      "Bind the tasklet to a function, or to a call of one; it isn't made runnable.",
      bind,
    ),
    method("insert(self, /)", "Make the tasklet runnable, as the last one.", (self: Tasklet) => {
      insert(homeOf(self), self);
      return self;
    }),
    method("remove(self, /)", "Pause the tasklet.", (self: Tasklet) => {
      if (isBlocked(self)) raise(RuntimeError, "You cannot remove a blocked tasklet.");
      const home = homeOf(self);
      if (self === home.current) raise(RuntimeError, "The current tasklet cannot be removed.");
      if (self.next !== null) home.remove(self);
      return self;
    }),
    method("run(self, /)", "Switch to the tasklet.", (self: Tasklet) =>
      defer(new Activation(self, false), []),
    ),
    method("switch(self, /)", "Switch to the tasklet and pause the current one.", (self: Tasklet) =>
      defer(new Activation(self, true), []),
    ),
    method(
      "throw(self, /, exc, val=None, tb=None, pending=False)",
      "Raise an exception in the tasklet: at once, or when it runs next.",
      (self: Tasklet, exc: Value, val: Value, tb: Value, pending: Value) => {
        const isPending = truth(pending);
        if (isPending === DEFER || !(exc instanceof BaseException) || val !== null || tb !== null)
          return DEFER;
        return throwAt(self, exc, isPending);
      },
    ),
    method("raise_exception(self, /, *args)", "Raise exc_class(*args) in the tasklet.", () => DEFER),
    method(
      "kill(self, /, pending=False)",
      "Raise TaskletExit in the tasklet: at once, or when it runs next.",
      (self: Tasklet, pending: Value) => {
        const isPending = truth(pending);
        return isPending === DEFER ? DEFER : throwAt(self, newException(TaskletExit), isPending);
      },
    ),
    method(
      "set_atomic(self, flag, /)",
      "Keep the tasklet from being interrupted, or let it be; what it was.",
      (self: Tasklet, flag: Value) => setFlag(self, ATOMIC, flag, "set_atomic"),
    ),
    method(
      "set_ignore_nesting(self, flag, /)",
      "Set ignore_nesting, which has no effect where nothing is nested; what it was.",
      (self: Tasklet, flag: Value) => setFlag(self, IGNORE_NESTING, flag, "set_ignore_nesting"),
    ),
    method(
      "bind_thread(self, thread_id=-1, /)",
      "Move the tasklet to a thread: the current one, or another.",
      (self: Tasklet, id: Value) => {
        bindThread(self, id);
        return null;
      },
    ),
    method(
      "fork(self, /)",
      "Make a copy of a tasklet that goes on from the same place. Of the current one: it is runnable, and in it fork() returns None.",
      (self: Tasklet) => defer(new Forking(self), []),
    ),

    getter("alive", "Whether it has something left to run.", (self: Tasklet) => isAlive(self)),
    getter(
      "paused",
      "Whether it is alive, but neither runnable nor blocked.",
      (self: Tasklet) => isAlive(self) && self.next === null && !isBlocked(self),
    ),
    getter("blocked", "Whether it waits for something.", (self: Tasklet) => isBlocked(self)),
    getter(
      "scheduled",
      "Whether it is runnable or blocked.",
      (self: Tasklet) => self.next !== null || isBlocked(self),
    ),
    getter("restorable", "Whether it can be stored and go on elsewhere.", () => true),
    getter(
      "is_current",
      "Whether it is the one that runs.",
      (self: Tasklet) => homeOf(self).current === self,
    ),
    getter("is_main", "Whether its thread began with it.", (self: Tasklet) => homeOf(self).main === self),
    getter("thread_id", "The id of its thread.", (self: Tasklet) => homeOf(self).id),
    getter("frame", "Its innermost frame.", (self: Tasklet) =>
      homeOf(self).current === self
        ? defer(currentFrame, [])
        : isFresh(self.at ?? self)
          ? null
          : visible((self.at ?? self).frame),
    ),
    getter(
      "next",
      "The next one among the runnable, or in the queue of its channel.",
      (self: Tasklet) => self.next?.tasklet ?? null,
    ),
    getter("prev", "The one before, likewise.", (self: Tasklet) => self.prev?.tasklet ?? null),
    getter("_channel", "The channel that it waits at.", (self: Tasklet) => self.queue),
    getter("recursion_depth", "How many frames it has.", (self: Tasklet) =>
      homeOf(self).current === self ? currentMachine().depth : isFresh(self) ? 0 : (self.at ?? self).depth,
    ),
    getter("nesting_level", "Always 0: nothing is nested on the host's stack.", () => 0),
    getter("cstate", "Stands for the host's stack.", () => noStack),
    getter("atomic", "Whether it must not be interrupted.", (self: Tasklet) => (self.flags & ATOMIC) !== 0),
    getter("ignore_nesting", "As set.", (self: Tasklet) => (self.flags & IGNORE_NESTING) !== 0),
    getter(
      "block_trap",
      "Whether it raises an exception instead of blocking.",
      (self: Tasklet) => (self.flags & BLOCK_TRAP) !== 0,
      (self: Tasklet, value) => {
        const number = asInt(value);
        if (number === undefined) raise(TypeError, "block_trap must be set to a bool or integer");
        if (Number(number) !== 0) self.flags |= BLOCK_TRAP;
        else self.flags &= ~BLOCK_TRAP;
      },
    ),
    getter(
      "tempval",
      "What the call at which it is suspended returns.",
      (self: Tasklet) => self.tempval,
      (self: Tasklet, value) => {
        if (value === undefined) raise(TypeError, "can't delete tempval");
        self.tempval = value;
      },
    ),
    traceGetter("trace_function", "Its trace function.", "trace"),
    traceGetter("profile_function", "Its profile function.", "profile"),
  ],
);

function bindThread(self: Tasklet, id: Value): void {
  const number = asInt(id);
  if (number === undefined) raise(TypeError, `bind_thread() argument 1 must be int, not ${typeOf(id).name}`);
  const home = homeOf(self);
  if (self.next !== null && self.queue === null) {
    if (Number(number) === -1) return;
    raise(RuntimeError, "can't (re)bind a runnable tasklet");
  }
  const { homes } = home.kernel;
  const other = Number(number) === -1 ? currentScheduler() : homes.find(each => each.id === Number(number));
  if (other === undefined) raise(ValueError, "bad thread");
  if (other !== home) home.dismiss(self);
  self.home = other;
}

declareDict(taskletType);
