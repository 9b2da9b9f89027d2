import { currentMachine, type Machine } from "../interpreter/machine.ts";
import type { Kernel } from "./kernel.ts";
import { startKernel } from "./kernel.ts";
import { Scheduler } from "./scheduler.ts";
import { Tracer } from "./tracer.ts";

/** What the tasklets of a machine share, from when it is first asked for. */
export function kernelOf(machine: Machine): Kernel {
  if (machine.kernel === null) {
    const kernel = startKernel(machine);
    kernel.threadCount = 1;
    const scheduler = new Scheduler(kernel, 1);
    scheduler.name = "main";
    kernel.scheduler = scheduler;
    kernel.homes.push(scheduler);
  }
  return machine.kernel as Kernel;
}

/** The scheduler of the thread that runs. */
export function currentScheduler(): Scheduler {
  return kernelOf(currentMachine()).scheduler as Scheduler;
}

/** Record from now on what the tasklets of a machine do. */
export function startTracing(machine: Machine): void {
  const kernel = kernelOf(machine);
  kernel.tracer = new Tracer(kernel.clock);
}

/** What was recorded; the turn that is under way counts as over. */
export function traceOf(machine: Machine): Iterable<string> {
  const { tracer, scheduler } = kernelOf(machine);
  if (tracer === null) throw new Error("tasks are not being traced");
  if (scheduler !== null && scheduler.current !== null) {
    tracer.suspended(scheduler.current);
    tracer.resumed(scheduler.current);
  }
  return tracer.pieces();
}
