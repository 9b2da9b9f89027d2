import type { Machine } from "../interpreter/machine.ts";
import type { Kernel } from "./kernel.ts";
import type { Home } from "./tasklet.ts";

/**
 * Whose turn it is among threads. One that has run for `kernel.turn` steps goes to the end of the line; one that can't run
 * leaves it.
 */

/** A thread can run: it gets its turn after the others. */
export function standInLine(kernel: Kernel, home: Home): void {
  if (home.isReady) return;
  home.isReady = true;
  kernel.ready.push(home);
}

/** Whether another thread can run. */
export function isAnyReady({ ready }: Kernel): boolean {
  // Those that can't run any more, because somebody has removed their tasklets, have no turn.
  while (ready.length > 0 && !ready[0].isRunnable) (ready.shift() as Home).isReady = false;
  return ready.length > 0;
}

/** Nobody is running: go on with the next thread in line; false if there is none. */
export function passTurn(machine: Machine, kernel: Kernel): boolean {
  if (!isAnyReady(kernel)) return false;
  const { scheduler } = kernel;
  if (scheduler?.isRunnable) standInLine(kernel, scheduler);
  const home = kernel.ready.shift() as Home; // There is one.
  home.isReady = false;
  kernel.scheduler = home;
  kernel.alarm = home.alarm;
  kernel.turnEnd = kernel.now + kernel.turn;
  kernel.hasten();
  home.wake(machine);
  return true;
}

/** The turn of the thread that runs is over, between two instructions. */
export function endTurn(machine: Machine, kernel: Kernel): void {
  const home = kernel.scheduler as Home;
  kernel.turnEnd = kernel.homes.length > 1 ? kernel.now + kernel.turn : Number.POSITIVE_INFINITY;
  if (home.isLocked || !isAnyReady(kernel)) return;
  if (home.isRunnable) home.pause(machine);
  passTurn(machine, kernel);
}
