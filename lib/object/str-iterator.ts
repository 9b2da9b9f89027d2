import { iteratorType, lengthHintEntry, pickling, statePosition } from "./list-iterator.ts";
import { method, slot } from "./native.ts";
import type { Value } from "./object.ts";
import { LeafIterator } from "./protocol.ts";
import { Tuple } from "./tuple.ts";
import { charAt, type Str, strLength } from "./wide.ts";

/** Goes through the characters of a str. */
export class StrIterator extends LeafIterator {
  readonly str: Str;
  index = 0;

  constructor(str: Str = "") {
    super();
    this.str = str;
  }

  advance(): Value | undefined {
    const { str, index } = this;
    if (index >= strLength(str)) return undefined;
    this.index = index + 1;
    return typeof str === "string" ? str[index] : charAt(str, index);
  }

  override lengthHint(): number {
    return strLength(this.str) - this.index;
  }
}

const entries = () => [
  lengthHintEntry(),
  slot("__reduce__", (self: StrIterator) => {
    const isOver = self.index >= strLength(self.str);
    const parts: Value[] = [pickling.iter, new Tuple([isOver ? "" : self.str])];
    return new Tuple(isOver ? parts : [...parts, self.index]);
  }),
  method(
    "__setstate__(self, object, /)",
    "Set state information for unpickling.",
    (self: StrIterator, state: Value) => {
      self.index = statePosition(state, strLength(self.str));
      return null;
    },
  ),
];

/** CPython has a class of its own for the iterators of strs that are all ASCII. */
class AsciiIterator extends StrIterator {}

iteratorType("str_iterator", StrIterator, () => entries());
iteratorType("str_ascii_iterator", AsciiIterator, () => entries());

const ascii = /^[\0-\x7f]*$/;

export function iterateStr(str: Str): StrIterator {
  return typeof str === "string" && ascii.test(str) ? new AsciiIterator(str) : new StrIterator(str);
}
