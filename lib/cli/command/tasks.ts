import { Command, Option } from "clipanion";
import { parseArguments } from "../arguments.ts";
import { runRequest } from "../program.ts";

/** `krait tasks FILE [ARG…]`: run a program and show its tasklets. */
export class TasksCommand extends Command {
  static override readonly paths = [["tasks"]];
  static override readonly usage = Command.Usage({
    description: "Run a program and show its tasklets.",
    details: `
      Runs a file. A signal (SIGUSR1, or SIGQUIT: Ctrl-\\ in a terminal) makes it write the tree of its tasklets
      to standard error: what each of them does, at which line, what it waits for, how many steps it has
      run, and what its frames take. So does its end, for those that are left.
    `,
    examples: [["Run a file", "krait tasks server.py"]],
  });

  readonly args = Option.Proxy({ name: "program" });

  override async execute(): Promise<number> {
    const request = parseArguments(this.args);
    if (request.kind === "run" && request.source.kind === "file") return runRequest(request, true);
    this.context.stderr.write("krait tasks: a file is expected\n");
    return 2;
  }
}
