import type { Code } from "../code/index.ts";

/**
 * The source lines that reports show: files are read when first needed, and what came from elsewhere (`-c`, a
 * prompt) is remembered with the code that was made of it.
 */
export class Sources {
  private readonly read: (filename: string) => string | undefined;
  private readonly files = new Map<string, readonly string[]>();
  private readonly kept = new Map<string, readonly string[]>();

  /** `read` gives a file's text, undefined where there is none. */
  constructor(read: (filename: string) => string | undefined) {
    this.read = read;
  }

  /** Remember the text that `code`, and the code inside of it, was compiled from. */
  keep(code: Code, text: string): void {
    const lines = splitLines(text);
    const pending = [code];
    for (let each = pending.pop(); each !== undefined; each = pending.pop()) {
      this.kept.set(key(each), lines);
      for (const constant of each.constants) if (constant.type === "code") pending.push(constant.code);
    }
  }

  /** A line of a file, without its line break; "" if there is none. */
  line(filename: string, line: number, code?: Code): string {
    const text = this.lines(filename)[line - 1] ?? "";
    if (text.trimEnd() !== "" || code === undefined || !filename.startsWith("<")) return text;
    return this.kept.get(key(code))?.[line - 1] ?? "";
  }

  /** All lines of a file. */
  lines(filename: string): readonly string[] {
    let lines = this.files.get(filename);
    if (lines === undefined) {
      const text = filename.startsWith("<") && filename.endsWith(">") ? undefined : this.read(filename);
      lines = text === undefined ? [] : splitLines(text);
      this.files.set(filename, lines);
    }
    return lines;
  }

  /** All lines of what a code was compiled from. */
  linesOf(code: Code): readonly string[] {
    const lines = this.lines(code.filename);
    return lines.length > 0 ? lines : (this.kept.get(key(code)) ?? []);
  }

  /** Read files again from now on: they may have changed. */
  forget(): void {
    this.files.clear();
  }
}

function key(code: Code): string {
  return `${code.filename}\0${code.qualname}\0${code.firstLine}`;
}

function splitLines(text: string): readonly string[] {
  return text.split(/\r\n?|\n/);
}
