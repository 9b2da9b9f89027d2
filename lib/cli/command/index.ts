import { Builtins, Cli } from "clipanion";
import { kraitVersion } from "../version.ts";
import { DisCommand } from "./dis.ts";
import { HelpCommand } from "./help.ts";
import { JitCommand } from "./jit.ts";
import { RunCommand } from "./run.ts";

/** Run one of the commands; the exit code. */
export async function runCommand(args: readonly string[]): Promise<number> {
  const cli = new Cli({
    binaryLabel: "Krait, a stackless Python 3.14",
    binaryName: "krait",
    binaryVersion: kraitVersion,
    enableCapture: false,
    enableColors: process.stdout.isTTY === true,
  });
  for (const command of [RunCommand, DisCommand, JitCommand, HelpCommand, Builtins.VersionCommand]) {
    cli.register(command);
  }
  return cli.run([...args], Cli.defaultContext);
}
