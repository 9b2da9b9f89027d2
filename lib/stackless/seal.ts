import { PyObject, typeOf, type Value } from "../object/object.ts";
import { Progress } from "../object/progress.ts";
import { PyIterator } from "../object/protocol.ts";
import { Tuple } from "../object/tuple.ts";

/** Tuples within each other that are looked into. */
const deepest = 10;

/** Classes whose instances stay instances of them in a pickle, whatever a program says. */
const steady: ReadonlySet<string> = new Set(
  "NoneType bool int float str list dict set tuple cell function code frame generator coroutine async_generator".split(
    " ",
  ),
);

/** What must be the same about a value when it comes out of a pickle: "?" for what programs decide. */
function kindOf(value: Value): string {
  // They may come back as iterators of another kind.
  if (value instanceof PyIterator) return "?";
  if (value instanceof PyObject && (value.type as unknown) === undefined) return "?";
  const { name, isBuiltin } = typeOf(value);
  return isBuiltin && (steady.has(name) || value instanceof Progress) ? name.replaceAll(" ", "_") : "?";
}

/**
 * The kinds of the parts of a state, in a row, and a sum of its numbers and texts. So a pickle that was damaged is told from
 * one that can be gone on from: what the interpreter relies on has to be as it was. `known` is the seal that this one is
 * to be compared with.
 */
export function sealOf(state: readonly Value[], known: readonly string[] = []): string {
  const kinds: string[] = [];
  let sum = 7;
  const add = (n: number) => {
    sum = (Math.imul(sum, 31) + n) | 0;
  };
  const visit = (values: readonly Value[], depth: number): void => {
    for (const value of values) {
      // What was a program's object may have become a number.
      const kind = known[kinds.length + 1] === "?" ? "?" : kindOf(value);
      kinds.push(kind);
      if (kind === "?") continue;
      if (typeof value === "number") add(value | 0);
      else if (typeof value === "boolean") add(value ? 1 : 2);
      else if (typeof value === "string") for (let i = 0; i < value.length; i++) add(value.charCodeAt(i));
      else if (value instanceof Tuple && depth < deepest) {
        add(value.items.length);
        visit(value.items, depth + 1);
      }
    }
  };
  visit(state, 0);
  return `${sum} ${kinds.join(" ")}`;
}

/** Whether a state is still what its seal was made for. */
export function fits(seal: string, state: readonly Value[]): boolean {
  return sealOf(state, seal.split(" ")) === seal;
}
