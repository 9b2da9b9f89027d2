import { Command } from "clipanion";
import { RunCommand } from "./run.ts";

/** `krait help`, `krait -h`: what the command line can do. */
export class HelpCommand extends Command {
  static override readonly paths = [["help"], ["-h"], ["--help"]];

  override async execute(): Promise<number> {
    this.context.stdout.write(this.cli.usage());
    this.context.stdout.write(`\n${this.cli.usage(RunCommand, { detailed: true })}`);
    return 0;
  }
}
