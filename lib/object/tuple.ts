import type { Deferred } from "./native.ts";
import { builtinType, type PyObject, type Value } from "./object.ts";
import { Container, type Piece } from "./protocol.ts";

export class Tuple extends Container {
  readonly items: readonly Value[];
  /** The hash under which dicts and sets keep it, once it was asked for (`structuralHash`); 0 until then. */
  structural = 0;
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

/**
 * The items of two sequences that are not identical, in turn; false if the sequences are not equally long or the first
 * of those pairs can't be equal.
 */
export function pairItems(a: readonly Value[], b: readonly Value[]): readonly Value[] | false {
  if (a.length !== b.length) return false;
  const pairs: Value[] = [];
  for (let i = 0; i < a.length; i++) {
    const x = a[i];
    const y = b[i];
    if (x === y) continue;
    if (pairs.length === 0 && typeof x === typeof y && (typeof x === "number" || typeof x === "string")) {
      return false;
    }
    pairs.push(x, y);
  }
  return pairs;
}

export const tupleType = builtinType("tuple", Tuple);
tupleType.pattern = "sequence";
