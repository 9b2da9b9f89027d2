import "./bomb-methods.ts";
import "./channel-methods.ts";
import "./host-await.ts";
import "./tasklet-methods.ts";

export { channelType } from "./channel.ts";
export { Collection } from "./collection.ts";
export {
  Capture,
  Composition,
  Continuation,
  ContinuationError,
  DelimitedContinuation,
  Reset,
  Return,
  Shift,
} from "./continuation.ts";
export {
  Continulet,
  ContinuletError,
  checkContext,
  continuletType,
  Exchanging,
  initialize,
  Staying,
} from "./continulet.ts";
export { awaits, awaitsHost, drive } from "./drive.ts";
export { dumpTasklets } from "./dump.ts";
export { cframeType, stacklessFunctions, stacklessModuleType } from "./functions.ts";
export { Lock, lockType, RLock, rlockType, Waitable, Waiting } from "./lock.ts";
export { picklingFunctions } from "./pickling.ts";
export { hasRoom, requireRoom } from "./room.ts";
export { ThreadSleep } from "./schedule.ts";
export {
  interrupt,
  SideThread,
  startThread,
  strikeFirst,
  ThreadHandle,
  threadHandleType,
} from "./side-thread.ts";
export { runningStrand } from "./strand.ts";
export { bombType, taskletType } from "./tasklet.ts";
export { currentScheduler, kernelOf, startTracing, traceOf } from "./thread.ts";
