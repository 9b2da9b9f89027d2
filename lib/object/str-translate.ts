import { Dict, dictType } from "./dict.ts";
import { LookupError, type Raised, raise, TypeError, ValueError } from "./error.ts";
import { internal } from "./internal.ts";
import { DEFER, type Deferred, type Entry, method, Native, staticMethod } from "./native.ts";
import { builtinType, slotOf, typeOf, type Value } from "./object.ts";
import { Progress } from "./progress.ts";
import { asInt, asStr, callSlot } from "./protocol.ts";
import * as slot from "./slot.generated.ts";
import { shownType } from "./str-argument.ts";
import { raisedBy } from "./text-error.ts";
import { pointAt, type Str, strLength, strOfPoints } from "./wide.ts";

/** `str.maketrans` and `str.translate`. */

/** A translation under way: where the table is Python code, its answers come one by one. */
class Translation extends Progress {
  readonly text: Str;
  private next = 0;
  private readonly points: number[] = [];
  constructor(text: Str = "") {
    super();
    this.text = text;
  }

  /** The next character to be looked up; undefined at the end. */
  get point(): number | undefined {
    return this.next < strLength(this.text) ? pointAt(this.text, this.next) : undefined;
  }

  get result(): Str {
    return strOfPoints(this.points);
  }

  /** What the table says of the next character: undefined if nothing. */
  answer(found: Value | undefined): void {
    const { points } = this;
    const own = pointAt(this.text, this.next++);
    if (found === undefined) {
      points.push(own);
      return;
    }
    if (found === null) return;
    const point = asInt(found);
    if (point !== undefined) {
      if (point < 0 || point > 0x10ffff) raise(ValueError, "character mapping must be in range(0x110000)");
      points.push(Number(point));
      return;
    }
    const text = asStr(found);
    if (text === undefined) raise(TypeError, "character mapping must return integer, None or str");
    for (let i = 0; i < strLength(text); i++) points.push(pointAt(text, i));
  }
}

builtinType("translation", Translation);

/** What a table says of a code point; undefined if it lacks it. TypeError for what is no table. */
function lookUp(table: Value, point: number): Value | undefined | Deferred {
  if (table instanceof Dict && table.type === dictType) return table.getItem(point);
  const found = slotOf(table, slot.GETITEM);
  if (found === undefined) raise(TypeError, `'${typeOf(table).name}' object is not subscriptable`);
  if (!(found instanceof Native)) return DEFER;
  try {
    return callSlot(table, slot.GETITEM, point);
  } catch (error) {
    if (isLookupError(raisedBy(error))) return undefined;
    throw error;
  }
}

function isLookupError(raised: Raised | undefined): boolean {
  return raised?.exception.type.isSubclassOf(LookupError) === true;
}

function translate(self: Str, table: Value): Str | Deferred {
  const translation = new Translation(self);
  const known = new Map<number, Value | undefined>();
  for (let point = translation.point; point !== undefined; point = translation.point) {
    let found = known.get(point);
    if (found === undefined && !known.has(point)) {
      const answer = lookUp(table, point);
      if (answer === DEFER) return DEFER;
      found = answer;
      known.set(point, found);
    }
    translation.answer(found);
  }
  return translation.result;
}

internal("_translation(text, /)", (text: Str) => new Translation(text));
internal("_translation_next(walk, /)", (walk: Translation) => walk.point ?? null);
internal("_translation_answer(walk, found=<unrepresentable>, /)", (walk: Translation, found?: Value) => {
  walk.answer(found);
  return null;
});
internal("_translation_result(walk, /)", (walk: Translation) => walk.result);

/** A table from a dict whose keys are characters or ints. */
function tableFrom(source: Dict): Dict {
  const table = new Dict();
  for (const [key, value] of source.entries()) {
    const text = asStr(key);
    if (text !== undefined) {
      if (strLength(text) !== 1) raise(ValueError, "string keys in translate table must be of length 1");
      table.setItem(pointAt(text, 0), value);
    } else {
      if (asInt(key) === undefined) raise(TypeError, "keys in translate table must be strings or integers");
      table.setItem(key, value);
    }
  }
  return table;
}

export const translateMethods: readonly Entry[] = [
  staticMethod(
    "maketrans(x, y=<unrepresentable>, z=<unrepresentable>, /)",
    "Return a translation table usable for str.translate().\n\nIf there is only one argument, it must be a dictionary mapping Unicode\nordinals (integers) or characters to Unicode ordinals, strings or None.\nCharacter keys will be then converted to ordinals.\nIf there are two arguments, they must be strings of equal length, and\nin the resulting dictionary, each character in x will be mapped to the\ncharacter at the same position in y. If there is a third argument, it\nmust be a string, whose characters will be mapped to None in the result.",
    (x: Value, y: Value | undefined, z: Value | undefined) => {
      if (y === undefined) {
        if (!(x instanceof Dict && x.type === dictType)) {
          raise(TypeError, "if you give only one argument to maketrans it must be a dict");
        }
        return tableFrom(x);
      }
      const to = asStr(y);
      if (to === undefined) raise(TypeError, `maketrans() argument 2 must be str, not ${shownType(y)}`);
      const dropped = z === undefined ? "" : asStr(z);
      if (dropped === undefined) {
        raise(TypeError, `maketrans() argument 3 must be str, not ${shownType(z as Value)}`);
      }
      const from = asStr(x);
      if (from === undefined) {
        raise(TypeError, "first maketrans argument must be a string if there is a second argument");
      }
      if (strLength(from) !== strLength(to)) {
        raise(ValueError, "the first two maketrans arguments must have equal length");
      }
      const table = new Dict();
      for (let i = 0; i < strLength(from); i++) table.setItem(pointAt(from, i), pointAt(to, i));
      for (let i = 0; i < strLength(dropped); i++) table.setItem(pointAt(dropped, i), null);
      return table;
    },
  ),
  method(
    "translate(self, table, /)",
    "Replace each character in the string using the given translation table.\n\n  table\n    Translation table, which must be a mapping of Unicode ordinals to\n    Unicode ordinals, strings, or None.\n\nThe table must implement lookup/indexing via __getitem__, for instance a\ndictionary or list.  If this operation raises LookupError, the character is\nleft untouched.  Characters mapped to None are deleted.",
    (self: Str, table: Value) => translate(self, table),
  ),
];
