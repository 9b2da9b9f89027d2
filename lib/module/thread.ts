import { currentMachine } from "../interpreter/machine.ts";
import { Dict } from "../object/dict.ts";
import {
  KeyboardInterrupt,
  newException,
  OverflowError,
  RuntimeError,
  raise,
  SystemExit,
  TypeError,
  ValueError,
} from "../object/error.ts";
import { internal } from "../object/internal.ts";
import type { ModuleTable } from "../object/module.ts";
import {
  constant,
  construct,
  DEFER,
  type Deferred,
  declare,
  defer,
  func,
  getter,
  method,
  type Native,
  type NativeFunction,
  slot,
} from "../object/native.ts";
import { Float, slotOf, type Type, typeOf, type Value } from "../object/object.ts";
import { asInt, asStr, index, truth } from "../object/protocol.ts";
import { CALL } from "../object/slot.generated.ts";
import { structSequenceType } from "../object/struct-sequence.ts";
import { Tuple } from "../object/tuple.ts";
import {
  currentScheduler,
  hasRoom,
  Lock,
  lockType,
  rlockType,
  SideThread,
  startThread,
  strikeFirst,
  ThreadHandle,
  threadHandleType,
} from "../stackless/index.ts";
import "./thread/import-lock.ts";
import { localType } from "./thread/local.ts";
import { attain, duration, mostSeconds } from "./thread/lock.ts";

/** The module `_thread`, on the scheduler's threads. */

// ---- Starting

function isCallable(value: Value): boolean {
  return slotOf(value, CALL) !== undefined;
}

/** As many frames take as much memory as what makes a thread. */
const framesOfThread = 10;

/** Start a thread with a call. */
function start(
  handle: ThreadHandle,
  isDaemon: boolean,
  callee: Value,
  args: Tuple,
  kwargs: Dict,
): ThreadHandle {
  const { kernel } = currentScheduler();
  if (!hasRoom(currentMachine(), framesOfThread)) raise(RuntimeError, "can't start new thread");
  const thread = new SideThread(kernel, handle, isDaemon);
  startThread(kernel, thread, currentMachine().twin("_thread_run"), [callee, args, kwargs]);
  return handle;
}

const startNewThread: NativeFunction = (callee: Value, args: Value, kwargs: Value | undefined) => {
  if (!isCallable(callee)) raise(TypeError, "first arg must be callable");
  if (!(args instanceof Tuple)) raise(TypeError, "2nd arg must be a tuple");
  if (kwargs !== undefined && !(kwargs instanceof Dict))
    raise(TypeError, "optional 3rd arg must be a dictionary");
  return start(new ThreadHandle(), true, callee, args, kwargs ?? new Dict()).id;
};

function startJoinableThread(callee: Value, handle: Value, daemon: Value): Value | Deferred {
  const isDaemon = truth(daemon);
  if (isDaemon === DEFER) return DEFER;
  if (!isCallable(callee)) raise(TypeError, "thread function must be callable");
  if (handle !== null && !(handle instanceof ThreadHandle))
    raise(TypeError, "'handle' must be a _ThreadHandle");
  if (handle !== null && handle.id !== 0) raise(RuntimeError, "thread already started");
  return start(handle ?? new ThreadHandle(), isDaemon, callee, new Tuple([]), new Dict());
}

/** The handle of a thread that keeps the program from ending, other than the caller's; None if there is none. */
internal("_thread_to_wait_for()", () => {
  const current = currentScheduler();
  for (const home of current.kernel.homes)
    if (home instanceof SideThread && !home.isDaemon && home !== current) return home.handle;
  return null;
});

// ---- Handles

function checkStarted({ id }: ThreadHandle): void {
  if (id === 0) raise(RuntimeError, "thread not started");
}

function join(self: ThreadHandle, timeout: Value): Value | Deferred {
  const length = timeout === null ? -1 : duration(timeout);
  if (length === DEFER) return DEFER;
  checkStarted(self);
  if (!self.isDone && self.id === currentScheduler().id) raise(RuntimeError, "Cannot join current thread");
  return attain(self, length < 0 ? Number.POSITIVE_INFINITY : length, 1, true);
}

declare(threadHandleType, null, () => [
  construct("_ThreadHandle(type, /, *args, **kwargs)", (type: Type) => new type.layout()),
  slot("__repr__", (self: ThreadHandle) => `<_thread._ThreadHandle object: ident=${self.id}>`),
  getter("ident", null, (self: ThreadHandle) => self.id),
  method("join(self, timeout=None, /)", "Wait until the thread is over, for so many seconds at most.", join),
  method("is_done(self, /)", "Whether the thread is over.", (self: ThreadHandle) => self.isDone),
  method("_set_done(self, /)", "Say that the thread is over.", (self: ThreadHandle) => {
    checkStarted(self);
    self.finish();
    return null;
  }),
]);

function makeHandle(ident: Value): Value {
  const id = asInt(ident);
  if (id === undefined) raise(TypeError, "ident must be an integer");
  if (id < 0) raise(OverflowError, "can't convert negative int to unsigned");
  const handle = new ThreadHandle();
  handle.id = Number(id);
  return handle;
}

// ---- Exceptions

const hookArgsType = structSequenceType(
  "_thread",
  "_ExceptHookArgs",
  "What threading.excepthook is told of an exception that has ended a thread.",
  ["exc_type", "exc_value", "exc_traceback", "thread"],
);

const interrupt = 2;
const mostSignals = 64;

function interruptMain(number: Value): null | Deferred {
  const signal = index(number);
  if (signal === DEFER) return DEFER;
  if (signal < 1 || signal > mostSignals) raise(ValueError, "signal number out of range");
  // Other signals do nothing, as long as nobody has said what they should do.
  if (signal !== interrupt) return null;
  const { kernel } = currentScheduler();
  if (kernel.scheduler === kernel.homes[0]) raise(KeyboardInterrupt);
  strikeFirst(kernel, newException(KeyboardInterrupt));
  return null;
}

const smallestStack = 32_768;

function stackSize(value: Value): Value | Deferred {
  const { kernel } = currentScheduler();
  const size = index(value);
  if (size === DEFER) return DEFER;
  if (size < 0) raise(ValueError, "size must be 0 or a positive value");
  if (size > 0 && size < smallestStack) raise(ValueError, `size not valid: ${size} bytes`);
  const before = kernel.stackSize;
  kernel.stackSize = size;
  return before;
}

const exit = (): never => raise(SystemExit);
const newLock = (): Lock => new Lock();
const identity = (): number => currentScheduler().id;

export const threadModule: ModuleTable = {
  name: "_thread",
  doc: "What the module threading is made of: threads, which take turns, and locks.",
  entries: [
    func(
      "start_new_thread(function, args, kwargs=<unrepresentable>, /)",
      "Start a thread that calls a function. Returns the thread's id.",
      startNewThread,
    ),
    func(
      "start_new(function, args, kwargs=<unrepresentable>, /)",
      "The same as start_new_thread().",
      startNewThread,
    ),
    func(
      "start_joinable_thread(function, handle=None, daemon=True)",
      "Start a thread that calls a function. Returns a handle, by which to wait for its end.",
      startJoinableThread,
    ),
    func(
      "daemon_threads_allowed()",
      "Whether threads may go on when the program ends: they may.",
      () => true,
    ),
    func("allocate_lock()", "A new lock.", newLock),
    func("allocate()", "The same as allocate_lock().", newLock),
    func("exit()", "Raise SystemExit, which ends the thread.", exit),
    func("exit_thread()", "The same as exit().", exit),
    func(
      "interrupt_main(signum=2, /)",
      "Raise KeyboardInterrupt in the main thread, as an interrupt would.",
      interruptMain,
    ),
    func("get_ident()", "The id of the thread that runs.", identity),
    func("get_native_id()", "The same as get_ident(): the host knows nothing of threads.", identity),
    func("set_name(name)", "Say what reports are to call the thread.", (name: Value) => {
      const text = asStr(name);
      if (text === undefined)
        raise(TypeError, `set_name() argument 'name' must be str, not ${typeOf(name).name}`);
      currentScheduler().name = text;
      return null;
    }),
    func(
      "_count()",
      "How many threads there are beside the main one.",
      () => currentScheduler().kernel.homes.length - 1,
    ),
    func(
      "stack_size(size=0, /)",
      "Set the size of the host's stack for new threads, which have none. Returns what it was.",
      stackSize,
    ),
    func(
      "_get_main_thread_ident()",
      "The id of the main thread.",
      () => currentScheduler().kernel.homes[0].id,
    ),
    func("_is_main_interpreter()", "Whether this is the main interpreter: it is.", () => true),
    func("_shutdown()", "Wait for threads that are no daemons.", () => DEFER),
    func(
      "_make_thread_handle(ident, /)",
      "A handle for a thread that somebody else has started.",
      makeHandle,
    ),
    func("_excepthook(args, /)", "Report an exception that has ended a thread.", (args: Value) => {
      if (typeOf(args) !== hookArgsType)
        raise(TypeError, "_thread.excepthook argument type must be ExceptHookArgs");
      return DEFER;
    }),
    constant("error", RuntimeError),
    constant("TIMEOUT_MAX", new Float(mostSeconds)),
    constant("LockType", lockType),
    constant("lock", lockType),
    constant("RLock", rlockType),
    constant("_local", localType),
    constant("_ThreadHandle", threadHandleType),
    constant("_ExceptHookArgs", hookArgsType),
  ],
};

/** The twins' way back, with arguments of the right kinds. */
internal("_call_thread_function(name, /, *args)", (name: string, args: readonly Value[]) => {
  const native = threadModule.entries.find(entry => entry.name === name) as Native; // The twins name functions of the table.
  return defer(native, args);
});
