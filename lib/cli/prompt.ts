import { isatty } from "node:tty";
import type { Vm } from "../index.ts";
import { needsMoreInput } from "../index.ts";
import { readStandardInput } from "./input.ts";
import { runInterruptibly } from "./interrupt.ts";
import { versionText } from "./version.ts";

/** The interactive prompt. */

/** Where lines come from: null at the end of input, `interrupted` for Ctrl-C. */
interface Lines {
  next(prompt: string): Promise<string | null | typeof interrupted>;
  close(): void;
}
const interrupted = Symbol("interrupted");

/** Lines of a file or pipe; prompts go to standard error. */
function pipedLines(): Lines {
  const lines = new TextDecoder().decode(readStandardInput()).split(/\r?\n/);
  if (lines.at(-1) === "") lines.pop();
  return {
    next(prompt) {
      process.stderr.write(prompt);
      return Promise.resolve(lines.shift() ?? null);
    },
    close() {},
  };
}

/** Lines from a terminal, with editing and history. */
async function terminalLines(): Promise<Lines> {
  const { createInterface } = await import("node:readline");
  const reader = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal: true,
    tabSize: 4,
  });
  let settle: ((line: string | null | typeof interrupted) => void) | null = null;
  const answer = (line: string | null | typeof interrupted): void => {
    const waiting = settle;
    settle = null;
    reader.pause();
    waiting?.(line);
  };
  reader.on("line", line => answer(line));
  reader.on("close", () => answer(null));
  reader.on("SIGINT", () => {
    process.stdout.write("\n");
    answer(interrupted);
  });
  return {
    next: prompt =>
      new Promise(resolve => {
        settle = resolve;
        reader.setPrompt(prompt);
        reader.resume();
        reader.prompt();
      }),
    close: () => reader.close(),
  };
}

/** Read, run and print until the input ends or the program exits; the exit code. */
export async function prompt(vm: Vm, hasBanner: boolean): Promise<number> {
  if (hasBanner) {
    process.stderr.write(
      `${versionText} on ${process.platform}\nType "help", "copyright", "credits" or "license" for more information.\n`,
    );
  }
  const lines = isatty(0) ? await terminalLines() : pipedLines();
  vm.isOpen = true;
  try {
    for (;;) {
      const source = await readStatement(vm, lines);
      if (source === null) {
        (isatty(0) ? process.stdout : process.stderr).write("\n");
        return vm.close() ? 0 : 120;
      }
      if (source === interrupted) {
        process.stderr.write("KeyboardInterrupt\n");
        continue;
      }
      if (source.trim() === "") continue;
      const code = await runInterruptibly(vm, () => vm.startSource(source, "<stdin>", "single"));
      if (vm.hasExited) return code;
    }
  } finally {
    lines.close();
  }
}

/** The lines of one statement: more are asked for until it is complete. */
async function readStatement(vm: Vm, lines: Lines): Promise<string | null | typeof interrupted> {
  let source = "";
  for (;;) {
    const line = await lines.next(vm.prompt(source === "" ? "ps1" : "ps2"));
    if (line === interrupted) return interrupted;
    if (line === null) return source === "" ? null : source;
    source += `${line}\n`;
    if (!needsMoreInput(source)) return source;
  }
}
