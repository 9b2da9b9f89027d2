import type { MistakeType } from "../../grammar/index.ts";

/**
 * Source that is not Python, described as CPython describes it.
 *
 * `lineno` and `offset` count from 1, `offset` and `end_offset` in characters (code points). They are null where CPython
 * knows no place at all; an `end_offset` below 1 is CPython's way of knowing no end.
 */
export class SyntaxFailure extends Error {
  /** The Python class to raise. */
  readonly type: MistakeType;
  readonly filename: string;
  readonly lineno: number | null;
  readonly offset: number | null;
  readonly end_lineno: number | null;
  readonly end_offset: number | null;
  /** The line, with its line break if CPython keeps it; null where there is none. */
  readonly text: string | null;
  /** Whether more input might mend it: an open bracket, string or block at the end. */
  readonly incomplete: boolean;

  constructor(fields: Omit<SyntaxFailure, keyof Error> & { message: string }) {
    super(fields.message);
    this.name = "SyntaxFailure";
    this.type = fields.type;
    this.filename = fields.filename;
    this.lineno = fields.lineno;
    this.offset = fields.offset;
    this.end_lineno = fields.end_lineno;
    this.end_offset = fields.end_offset;
    this.text = fields.text;
    this.incomplete = fields.incomplete;
  }
}

/** Whether more input might make the source right: an interactive prompt then asks for another line. */
export function isIncomplete(failure: SyntaxFailure): boolean {
  return failure.incomplete;
}
