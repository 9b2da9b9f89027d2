import { readFileSync } from "node:fs";
import { Command, Option } from "clipanion";
import { disassembleSource } from "../../index.ts";

/** `krait dis FILE`: the instructions that a program is compiled to. */
export class DisCommand extends Command {
  static override readonly paths = [["dis"]];
  static override readonly usage = Command.Usage({
    description: "Show the instructions that a program is compiled to.",
    examples: [["Disassemble a file", "krait dis hello.py"]],
  });

  readonly file = Option.String();

  override async execute(): Promise<number> {
    let source: Uint8Array;
    try {
      source = readFileSync(this.file);
    } catch (error) {
      this.context.stderr.write(`krait: can't open file '${this.file}': ${(error as Error).message}\n`);
      return 2;
    }
    const { text, failure } = disassembleSource(source, this.file);
    if (failure !== null) {
      this.context.stderr.write(`${failure}\n`);
      return 1;
    }
    this.context.stdout.write(text);
    return 0;
  }
}
