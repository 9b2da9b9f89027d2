import { type Location, SyntaxFailure } from "../syntax/index.ts";

/** A program that is nested deeper than the compiler's own recursion can safely go: Python's RecursionError. */
export class NestingFailure extends Error {
  readonly filename: string;
  readonly lineno: number;

  constructor(filename: string, lineno: number) {
    super("maximum recursion depth exceeded during compilation");
    this.name = "NestingFailure";
    this.filename = filename;
    this.lineno = lineno;
  }
}

/**
 * Refuses a program with a SyntaxError at a place. Columns count bytes and there is no line of text: as CPython's
 * compiler, this one sees only the tree. Who has the source may add the line.
 */
export function fail(message: string, filename: string, at: Location): never {
  throw new SyntaxFailure({
    type: "SyntaxError",
    message,
    filename,
    lineno: at.lineno,
    offset: at.col_offset + 1,
    end_lineno: at.end_lineno,
    end_offset: at.end_col_offset + 1,
    text: null,
    incomplete: false,
  });
}

export function failTooDeep(filename: string, at: Location): never {
  throw new NestingFailure(filename, at.lineno);
}
