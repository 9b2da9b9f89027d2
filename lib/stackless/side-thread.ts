import type { Machine } from "../interpreter/machine.ts";
import { unwind } from "../interpreter/raising.ts";
import { type BaseException, Raised } from "../object/error.ts";
import { builtinType, type Value } from "../object/object.ts";
import { endGreenlets } from "./greenlet.ts";
import { startIdling } from "./idle.ts";
import type { Kernel } from "./kernel.ts";
import { Waitable } from "./lock.ts";
import { Scheduler } from "./scheduler.ts";
import { abandon, prepare } from "./strand.ts";
import { newBomb, type Tasklet } from "./tasklet.ts";
import { standInLine } from "./turn.ts";

/** What knows of a thread whether it is over, and lets others wait for that. */
export class ThreadHandle extends Waitable {
  /** The thread's id; 0 before it has started. */
  id = 0;
  isDone = false;

  isOpen(): boolean {
    return this.isDone;
  }

  protected note(): void {}

  finish(): void {
    this.isDone = true;
    while (this.head !== null) this.callFirst();
  }
}
export const threadHandleType = builtinType("_thread._ThreadHandle", ThreadHandle);
threadHandleType.module = "_thread";
threadHandleType.qualname = "_ThreadHandle";
threadHandleType.isBase = false;

/** A thread other than the first one. It is over when the call that it began with is, in its main tasklet. */
export class SideThread extends Scheduler {
  readonly handle: ThreadHandle;
  /** Whether the program may end before it does. */
  readonly isDaemon: boolean;
  private isOver = false;

  constructor(kernel: Kernel, handle: ThreadHandle, isDaemon: boolean) {
    super(kernel, kernel.threadCount + 1);
    kernel.threadCount++;
    handle.id = this.id;
    this.handle = handle;
    this.isDaemon = isDaemon;
    this.main.at = null;
  }

  override ended(machine: Machine, tasklet: Tasklet): void {
    if (tasklet === this.main) this.leaveForGood(machine);
    else super.ended(machine, tasklet);
  }

  override failed(machine: Machine, tasklet: Tasklet, exception: BaseException): void {
    // What the main tasklet began with reports exceptions itself.
    if (tasklet === this.main) this.leaveForGood(machine);
    else super.failed(machine, tasklet, exception);
  }

  /** SystemExit in a tasklet ends the thread. */
  protected override exit(machine: Machine, tasklet: Tasklet, exception: BaseException): void {
    this.end(machine, tasklet, newBomb(exception));
  }

  /** Tasklets that the thread has left behind belong to the first one. */
  override insert(tasklet: Tasklet): void {
    if (!this.isOver) super.insert(tasklet);
    else {
      tasklet.home = this.kernel.homes[0];
      tasklet.home.insert(tasklet);
    }
  }

  /** The thread is over. */
  private leaveForGood(machine: Machine): void {
    const { kernel, main, handle } = this;
    abandon(main);
    endGreenlets(main);
    this.endTurn(main);
    this.remove(main);
    kernel.homes.splice(kernel.homes.indexOf(this), 1);
    this.isOver = true;
    for (let each = this.current; each !== null; each = this.current) {
      this.remove(each);
      this.insert(each);
    }
    handle.finish();
    // Somebody has to be the one that runs while nobody does.
    kernel.scheduler = kernel.homes[0];
    kernel.alarm = kernel.scheduler.alarm;
    startIdling(machine);
  }
}

/** Let a thread begin with a call, when its turn comes. */
export function startThread(kernel: Kernel, thread: SideThread, callee: Value, args: readonly Value[]): void {
  prepare(kernel.machine, thread.main, callee, args, null);
  kernel.homes.push(thread);
  standInLine(kernel, thread);
  if (kernel.turnEnd !== Number.POSITIVE_INFINITY) return;
  kernel.turnEnd = kernel.now + kernel.turn;
  kernel.hasten();
}

/** Raise an exception in the first thread. */
export function strikeFirst(kernel: Kernel, exception: BaseException): void {
  kernel.homes[0].strike(exception);
  kernel.turnEnd = kernel.now;
  kernel.hasten();
}

/** Raise an exception in the first thread, between two instructions of whichever runs. */
export function interrupt(machine: Machine, exception: BaseException): void {
  const kernel = machine.kernel as Kernel;
  if (kernel.scheduler === kernel.homes[0]) unwind(machine, new Raised(exception));
  else strikeFirst(kernel, exception);
}
