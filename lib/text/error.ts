/** The Python exceptions that the algorithms of this folder report. */
export type TextErrorKind =
  | "IndexError"
  | "KeyError"
  | "LookupError"
  | "MemoryError"
  | "OverflowError"
  | "TypeError"
  | "ValueError"
  | "ZeroDivisionError";

/**
 * A Python error as this folder knows it: the name of the exception and CPython 3.14's exact message. The caller
 * turns it into an exception object.
 */
export class TextError extends Error {
  readonly kind: TextErrorKind;

  /** The exception's number, for the few that have arguments `(number, text)` instead of a message. */
  readonly errno: number | undefined;

  constructor(kind: TextErrorKind, message: string, errno?: number) {
    // A Python error is no bug: its JavaScript stack tells nothing, and takes microseconds to note down.
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    super(message);
    Error.stackTraceLimit = limit;
    this.kind = kind;
    this.errno = errno;
  }
}
