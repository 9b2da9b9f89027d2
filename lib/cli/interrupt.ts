import type { Vm } from "../index.ts";

/** Steps between two looks at whether Ctrl-C was pressed. */
const sliceLength = 2_000_000;

/** Run a program that Ctrl-C interrupts with a KeyboardInterrupt; the exit code. */
export async function runInterruptibly(vm: Vm, start: () => void): Promise<number> {
  const interrupt = (): void => vm.interrupt();
  process.on("SIGINT", interrupt);
  try {
    return await vm.runProgramInSlices(start, sliceLength, () => new Promise(setImmediate));
  } finally {
    process.off("SIGINT", interrupt);
  }
}
