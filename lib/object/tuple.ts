import type { Deferred } from "./native.ts";
import { builtinType, type PyObject, type Value } from "./object.ts";
import { Container, type Piece } from "./protocol.ts";

export class Tuple extends Container {
  readonly items: readonly Value[];
  constructor(items: readonly Value[] = []) {
    super();
    this.items = items;
  }

  get closed(): string {
    return "(...)";
  }
  reprPieces(): Piece[] {
    const pieces: Piece[] = [{ text: "(" }];
    this.items.forEach((item, i) => {
      if (i > 0) pieces.push({ text: ", " });
      pieces.push({ item });
    });
    pieces.push({ text: this.items.length === 1 ? ",)" : ")" });
    return pieces;
  }

  equalPairs(other: PyObject): readonly Value[] | false | Deferred | undefined {
    if (!(other instanceof Tuple)) return undefined;
    return pairItems(this.items, other.items);
  }
}

/** The items of two sequences in turn; false if they are not equally many. */
export function pairItems(a: readonly Value[], b: readonly Value[]): readonly Value[] | false {
  if (a.length !== b.length) return false;
  const pairs: Value[] = [];
  for (let i = 0; i < a.length; i++) pairs.push(a[i], b[i]);
  return pairs;
}

export const tupleType = builtinType("tuple", Tuple);
tupleType.pattern = "sequence";
