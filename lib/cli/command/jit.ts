import { writeFileSync } from "node:fs";
import { Command, Option } from "clipanion";
import type { JitReport } from "../../index.ts";
import { jitMistakes, parseJitMode, parseThreshold } from "../arguments.ts";
import { pageOf } from "../jit-page.ts";
import { tableOf } from "../jit-table.ts";
import { runFileWith } from "../program.ts";

/** `krait jit FILE [ARG…]`: runs a program and shows what was compiled. */
export class JitCommand extends Command {
  static override readonly paths = [["jit"]];
  static override readonly usage = Command.Usage({
    description: "Run a program and show what was compiled to JavaScript, why, and how it did.",
    details: `
      A block is code compiled to go on from one place: the start of a function, a loop, a place behind a
      \`yield\`. The table shows, hottest first, how often each was entered, how many instructions it ran, and how
      often it was left because it was compiled for something else (a deopt).

      With \`--json\` or \`--html\` the report goes to a file instead, \`-\` being standard output; what the program
      prints goes to standard error then. Counting makes compiled code slower.
    `,
    examples: [
      ["Show a table after the program's output", "krait jit program.py"],
      ["Write a page with the source beside the JavaScript", "krait jit --html report.html program.py"],
    ],
  });

  readonly mode = Option.String("--jit", { description: "off, auto or always" });
  readonly threshold = Option.String("--jit-threshold", {
    description: "calls before a function is compiled",
  });
  readonly code = Option.Boolean("--code", false, { description: "print the JavaScript, too" });
  readonly json = Option.String("--json", { description: "write the report as JSON" });
  readonly html = Option.String("--html", { description: "write the report as a page" });
  readonly file = Option.String();
  readonly args = Option.Proxy({ name: "arguments" });

  override async execute(): Promise<number> {
    const { mode, threshold, json, html, file } = this;
    const jit = mode === undefined ? "auto" : parseJitMode(mode);
    if (jit === undefined) return this.refuse(jitMistakes.mode);
    const jitThreshold = threshold === undefined ? undefined : parseThreshold(threshold);
    if (threshold !== undefined && jitThreshold === undefined) return this.refuse(jitMistakes.threshold);
    const isPiped = json === "-" || html === "-";
    return runFileWith(
      file,
      this.args,
      {
        jit,
        ...(jitThreshold === undefined ? {} : { jitThreshold }),
        jitCounts: true,
        ...(isPiped ? { stdout: (bytes: Uint8Array) => void process.stderr.write(bytes) } : {}),
      },
      vm => this.show(vm.jitReport()),
    );
  }

  private refuse(message: string): number {
    this.context.stderr.write(`${message}\n`);
    return 2;
  }

  private show(report: JitReport): void {
    const { json, html } = this;
    if (json !== undefined) this.write(json, `${JSON.stringify(report, null, 2)}\n`);
    if (html !== undefined) this.write(html, pageOf(report, `krait jit ${this.file}`));
    if (json === undefined && html === undefined) this.write("-", `\n${tableOf(report, this.code)}`);
  }

  private write(path: string, text: string): void {
    if (path === "-") this.context.stdout.write(text);
    else writeFileSync(path, text);
  }
}
