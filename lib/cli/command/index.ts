import { Builtins, Cli } from "clipanion";
import { kraitVersion } from "../version.ts";
import { DisCommand } from "./dis.ts";
import { HelpCommand } from "./help.ts";
import { JitCommand } from "./jit.ts";
import { RunCommand } from "./run.ts";
import { TasksCommand } from "./tasks.ts";

/** Run one of the commands; the exit code. */
export async function runCommand(args: readonly string[]): Promise<number> {
  const cli = new Cli({
    binaryLabel: "Krait, a stackless Python 3.14",
    binaryName: "krait",
    binaryVersion: kraitVersion,
    enableCapture: false,
    enableColors: process.stdout.isTTY === true,
  });
  const commands = [RunCommand, DisCommand, JitCommand, TasksCommand, HelpCommand, Builtins.VersionCommand];
  for (const command of commands) cli.register(command);
  return cli.run([...args], Cli.defaultContext);
}
