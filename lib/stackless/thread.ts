import { currentMachine, type Machine } from "../interpreter/machine.ts";
import type { Kernel } from "./kernel.ts";
import { startKernel } from "./kernel.ts";
import { Scheduler } from "./scheduler.ts";

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
