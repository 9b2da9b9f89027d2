import { type Code, positionAt } from "../code/index.ts";
import { raise, TypeError, ValueError } from "./error.ts";
import { declare, getter, member } from "./native.ts";
import { builtinType, PyObject, typeOf, type Value } from "./object.ts";

/**
 * One frame that an exception passed through, on its way from `next` (nearer to where it was raised) to the handler. It
 * holds where the frame stood then; the frame itself moves on.
 */
export class Traceback extends PyObject {
  next: Traceback | null;
  readonly code: Code;
  /** Word offset of the instruction that raised. */
  readonly offset: number;
  /** The frame object; null where nobody keeps it. */
  readonly frame: PyObject | null;
  /** A line given by whoever made the object in Python; 0: the instruction's. */
  readonly givenLine: number;

  constructor(next: Traceback | null, code: Code, offset: number, frame: PyObject | null, givenLine = 0) {
    super();
    this.next = next;
    this.code = code;
    this.offset = offset;
    this.frame = frame;
    this.givenLine = givenLine;
  }

  get line(): number {
    return this.givenLine || positionAt(this.code, this.offset).line || lineBefore(this.code, this.offset);
  }
}

/** The line of the last instruction before an offset that has one: for jumps, which have none. */
function lineBefore(code: Code, offset: number): number {
  const { positions } = code;
  let line = 0;
  for (let i = 0; i < positions.length && positions[i] <= offset; i += 5)
    if (positions[i + 1] > 0) line = positions[i + 1];
  return line || code.firstLine;
}

export const tracebackType = builtinType("traceback", Traceback as never);
tracebackType.isBase = false;

/** The innermost entry: where the exception was raised. */
export function lastEntry(traceback: Traceback): Traceback {
  let last = traceback;
  while (last.next !== null) last = last.next;
  return last;
}

declare(
  tracebackType,
  "TracebackType(tb_next, tb_frame, tb_lasti, tb_lineno)\n--\n\nCreate a new traceback object.",
  () => [
    getter(
      "tb_next",
      null,
      (self: Traceback) => self.next,
      (self: Traceback, value) => {
        if (value === undefined) raise(TypeError, "can't delete tb_next attribute");
        if (value !== null && !(value instanceof Traceback)) {
          raise(TypeError, `expected traceback object or None, got '${typeOf(value).name}'`);
        }
        for (let each: Traceback | null = value; each !== null; each = each.next) {
          if (each === self) raise(ValueError, "traceback loop detected");
        }
        self.next = value;
      },
    ),
    member("tb_frame", null, (self: Traceback) => self.frame),
    member("tb_lasti", null, (self: Traceback) => self.offset * 2),
    getter("tb_lineno", null, (self: Traceback) => self.line),
  ],
);

/** The `Traceback` of an exception's field, whose declared type lies below this layer. */
export function tracebackOf(exception: { readonly traceback: Value }): Traceback | null {
  return exception.traceback instanceof Traceback ? exception.traceback : null;
}
