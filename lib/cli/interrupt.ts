import type { Vm } from "../index.ts";
import type { Tiering } from "./tiering.ts";

/** Steps between two looks at whether Ctrl-C was pressed. */
const sliceLength = 2_000_000;

/** Signals that make a program show its tasklets on standard error. */
export type ShowSignal = "SIGUSR1" | "SIGQUIT";

/** Run a program that Ctrl-C interrupts with a KeyboardInterrupt; the exit code. */
export async function runInterruptibly(
  vm: Vm,
  start: () => void,
  showSignals: readonly ShowSignal[] = ["SIGUSR1"],
  tiering: Tiering | null = null,
): Promise<number> {
  const interrupt = (): void => vm.interrupt();
  const show = (): void => void process.stderr.write(vm.describeTasklets());
  process.on("SIGINT", interrupt);
  for (const signal of showSignals) process.on(signal, show);
  try {
    return await vm.runProgramInSlices(
      start,
      () => tiering?.steps(sliceLength) ?? sliceLength,
      () => {
        tiering?.check(vm.longestCompiled);
        return new Promise(setImmediate);
      },
    );
  } finally {
    tiering?.end();
    process.off("SIGINT", interrupt);
    for (const signal of showSignals) process.off(signal, show);
  }
}
