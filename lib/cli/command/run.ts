import { Command, Option } from "clipanion";
import { parseArguments } from "../arguments.ts";
import { runRequest } from "../program.ts";

/** `krait run FILE [ARG…]`: the same as `krait FILE [ARG…]`. */
export class RunCommand extends Command {
  static override readonly paths = [["run"], Command.Default];
  static override readonly usage = Command.Usage({
    description: "Run a program.",
    details: `
      Runs a file, the code of \`-c\`, or standard input (\`-\`, or nothing). Everything behind it is the
      program's own \`sys.argv\`. Without a program, a terminal gets a prompt.

      Options before the program: \`-c CODE\`, \`-m MODULE\`, \`-i\` (a prompt afterwards), \`-q\` (no
      banner), \`-u\` (unbuffered output), \`-O\`, \`-V\`, \`-h\`, \`--trace-tasks FILE\` (write what tasklets did as a
      Chrome trace, which Perfetto shows).

      Compiled files are kept in the user's cache folder, so that the next run starts sooner. \`--cache DIR\` keeps
      them in another folder, \`--no-cache\` (or \`-B\`) does not.

      Hot code is compiled to JavaScript. \`--jit off\` interprets everything, \`--jit always\` compiles whatever
      has run once, \`--jit auto\` is the default. With that, \`--jit-threshold N\` says how many times a function is
      called before it is compiled, about; for turns of loops it is in proportion.
    `,
    examples: [
      ["Run a file", "krait hello.py one two"],
      ["Run code", "krait -c 'print(6 * 7)'"],
      ["Run standard input", "echo 'print(1)' | krait -"],
    ],
  });

  readonly args = Option.Proxy({ name: "program" });

  override async execute(): Promise<number> {
    const request = parseArguments(this.args);
    if (request.kind === "run") return runRequest(request);
    this.context.stderr.write("krait run: a program is expected\n");
    return 2;
  }
}
