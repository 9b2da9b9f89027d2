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
      often it was left because it was compiled for something else (a deopt); below that, why it was compiled, what
      it tests (guards), and where and why it was left.

      With \`--json\` or \`--html\` the report goes to standard output, and what the program prints to standard error.
      With \`--json=FILE\` or \`--html=FILE\` the report goes to a file. The page needs nothing but itself.

      Options stand before the program: what follows it is its own. Counting makes compiled code slower.
    `,
    examples: [
      ["Show a table after the program's output", "krait jit program.py"],
      ["Write a page with the source beside the JavaScript", "krait jit --html=report.html program.py"],
      ["Pass the report on", "krait jit --json program.py > report.json"],
    ],
  });

  readonly mode = Option.String("--jit", { description: "off, auto or always" });
  readonly threshold = Option.String("--jit-threshold", {
    description: "calls before a function is compiled",
  });
  readonly code = Option.Boolean("--code", false, { description: "print the JavaScript, too" });
  readonly json = Option.String("--json", { tolerateBoolean: true, description: "the report as JSON" });
  readonly html = Option.String("--html", { tolerateBoolean: true, description: "the report as a page" });
  readonly file = Option.String();
  readonly args = Option.Proxy({ name: "arguments" });

  override async execute(): Promise<number> {
    const { mode, threshold, json, html, file } = this;
    const jit = mode === undefined ? "auto" : parseJitMode(mode);
    if (jit === undefined) return this.refuse(jitMistakes.mode);
    const jitThreshold = threshold === undefined ? undefined : parseThreshold(threshold);
    if (threshold !== undefined && jitThreshold === undefined) return this.refuse(jitMistakes.threshold);
    if (isPiped(json) && isPiped(html)) {
      return this.refuse("--json and --html can't both go to standard output");
    }
    let isShown = true;
    const code = await runFileWith(
      file,
      this.args,
      {
        jit,
        ...(jitThreshold === undefined ? {} : { jitThreshold }),
        jitCounts: true,
        ...(isPiped(json) || isPiped(html)
          ? { stdout: (bytes: Uint8Array) => void process.stderr.write(bytes) }
          : {}),
      },
      vm => {
        isShown = this.show(vm.jitReport());
      },
    );
    return isShown ? code : 2;
  }

  private refuse(message: string): number {
    this.context.stderr.write(`krait: ${message}\n`);
    return 2;
  }

  /** Whether the report could be written. */
  private show(report: JitReport): boolean {
    const { json, html } = this;
    if (json === undefined && html === undefined) return this.write(true, `\n${tableOf(report, this.code)}`);
    const isFine = json === undefined || this.write(json, `${JSON.stringify(report, null, 2)}\n`);
    return (html === undefined || this.write(html, pageOf(report, `krait jit ${this.file}`))) && isFine;
  }

  private write(target: string | boolean, text: string): boolean {
    if (isPiped(target)) {
      this.context.stdout.write(text);
      return true;
    }
    try {
      writeFileSync(String(target), text);
      return true;
    } catch (error) {
      this.refuse(`can't write file '${target}': ${error instanceof Error ? error.message : String(error)}`);
      return false;
    }
  }
}

/** Whether the value of `--json` or `--html` stands for standard output. */
function isPiped(target: string | boolean | undefined): boolean {
  return target === true || target === "-";
}
