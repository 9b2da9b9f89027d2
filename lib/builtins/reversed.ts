import { raise, TypeError } from "../object/error.ts";
import { internal } from "../object/internal.ts";
import { iteratorEntries, pickling } from "../object/list-iterator.ts";
import { construct, DEFER, type Deferred, declare, method, Native } from "../object/native.ts";
import { builtinType, PyObject, slotOf, type Type, typeOf, type Value, WideStr } from "../object/object.ts";
import { callLeaf, callSlot, length, PyIterator } from "../object/protocol.ts";
import { clampInt } from "../object/size.ts";
import { GETITEM, LEN, REVERSED } from "../object/slot.generated.ts";
import { Tuple } from "../object/tuple.ts";

/** Goes through a sequence backwards by its indexes, unless its class has a way of its own. */
export class Reversed extends PyIterator {
  /** Undefined when exhausted. */
  sequence: Value | undefined = undefined;
  index = -1;

  override get leafLevel(): number {
    const { sequence } = this;
    return sequence instanceof Tuple || typeof sequence === "string" || sequence instanceof WideStr ? 1 : 0;
  }

  advance(): Value | undefined | Deferred {
    const { sequence, index } = this;
    if (sequence === undefined) return undefined;
    if (index < 0) {
      this.sequence = undefined;
      return undefined;
    }
    if (sequence instanceof Tuple && slotOf(sequence, GETITEM) instanceof Native) {
      this.index--;
      return sequence.items[index];
    }
    if (sequence instanceof PyObject && !(sequence instanceof WideStr)) return DEFER;
    this.index--;
    return callSlot(sequence, GETITEM, index);
  }
}

export const reversedType = builtinType("reversed", Reversed);
pickling.reversed = reversedType;

function make(type: Type, sequence: Value, size: number): Reversed {
  const reversed = type === reversedType ? new Reversed() : (new type.layout() as Reversed);
  reversed.sequence = sequence;
  reversed.index = size - 1;
  return reversed;
}

function raiseNotReversible(sequence: Value): never {
  raise(TypeError, `'${typeOf(sequence).name}' object is not reversible`);
}

declare(reversedType, "Return a reverse iterator over the values of the given sequence.", () => [
  construct("reversed(type, object, /)", (type: Type, sequence: Value) => {
    const found = slotOf(sequence, REVERSED);
    if (found === null) raiseNotReversible(sequence);
    if (found instanceof Native) return callLeaf(found, sequence);
    if (found !== undefined) return DEFER;
    if (
      slotOf(sequence, GETITEM) === undefined ||
      slotOf(sequence, LEN) === undefined ||
      typeOf(sequence).pattern === "mapping"
    ) {
      raiseNotReversible(sequence);
    }
    const size = length(sequence);
    return size === DEFER ? DEFER : make(type, sequence, size);
  }),
  ...iteratorEntries(),
  method(
    "__length_hint__(self, /)",
    "Private method returning an estimate of len(list(it)).",
    (self: Reversed) => {
      if (self.sequence === undefined) return 0;
      const size = length(self.sequence);
      return size === DEFER ? DEFER : self.index >= size ? 0 : self.index + 1;
    },
  ),
  method("__reduce__(self, /)", "Return state information for pickling.", (self: Reversed) =>
    self.sequence === undefined
      ? new Tuple([self.type, new Tuple([new Tuple()])])
      : new Tuple([self.type, new Tuple([self.sequence]), self.index]),
  ),
  method(
    "__setstate__(self, state, /)",
    "Set state information for unpickling.",
    (self: Reversed, state: number | bigint) => {
      if (self.sequence === undefined) return null;
      const size = length(self.sequence);
      if (size === DEFER) return DEFER;
      self.index = Math.max(-1, Math.min(clampInt(state), size - 1));
      return null;
    },
  ),
]);

internal("_reversed_new(type, sequence, size, /)", make);
internal("_reversed_sequence(reversed, /)", (self: Reversed) => self.sequence as Value);
internal("_reversed_index(reversed, /)", (self: Reversed) => self.index);
/** Go one back, or with `None` to the end. */
internal("_reversed_move(reversed, index, /)", (self: Reversed, index: number | null) => {
  if (index === null) self.sequence = undefined;
  else self.index = index;
  return null;
});
