/** The escape sequences around the parts of a report; all empty without colour. */
export interface Theme {
  readonly type: string;
  readonly message: string;
  readonly filename: string;
  readonly lineNumber: string;
  readonly frame: string;
  /** The part of a line that raised, and what else belongs to the instruction. */
  readonly highlight: string;
  readonly range: string;
  readonly reset: string;
  /** Whether there are marks below the part of a line that raised. */
  readonly hasMarks: boolean;
}

export const plain: Theme = {
  type: "",
  message: "",
  filename: "",
  lineNumber: "",
  frame: "",
  highlight: "",
  range: "",
  reset: "",
  hasMarks: true,
};

/** As CPython prints where it does not ask its module `traceback`. */
export const bare: Theme = { ...plain, hasMarks: false };

const magenta = "\x1b[35m";

/** As CPython 3.14 paints on a terminal. */
export const colored: Theme = {
  type: "\x1b[1;35m",
  message: magenta,
  filename: magenta,
  lineNumber: magenta,
  frame: magenta,
  highlight: "\x1b[1;31m",
  range: "\x1b[31m",
  reset: "\x1b[0m",
  hasMarks: true,
};
