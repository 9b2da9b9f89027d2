import { Dict } from "./dict.ts";
import { raise, TypeError } from "./error.ts";
import { constant, construct, DEFER, declare, type Entry, member, method, slot } from "./native.ts";
import { bindLayout, Type, typeOf, type Value } from "./object.ts";
import { items, type Piece } from "./protocol.ts";
import { GETITEM } from "./slot.generated.ts";
import { Tuple, tupleType } from "./tuple.ts";

/** A tuple whose items have names, as `sys.float_info` or `time.struct_time`. Some may have a name only. */
export class StructSequence extends Tuple {
  /** All fields, those that are no items of the tuple last. */
  readonly fields: readonly Value[];
  constructor(fields: readonly Value[] = [], visible = fields.length) {
    super(visible === fields.length ? fields : fields.slice(0, visible));
    this.fields = fields;
  }

  override reprPieces(): Piece[] {
    const { type } = this;
    const { names } = shapes.get(type) as StructShape;
    const pieces: Piece[] = [];
    this.items.forEach((item, i) => {
      pieces.push(
        { text: i === 0 ? `${type.module}.${type.name}(${names[0]}=` : `, ${names[i]}=` },
        { item },
      );
    });
    pieces.push({ text: ")" });
    return pieces;
  }
}

interface StructShape {
  readonly names: readonly string[];
  readonly visible: number;
  readonly layout: new (fields: readonly Value[], visible: number) => StructSequence;
}

const shapes = new Map<Type, StructShape>();

/**
 * A class of struct sequences: the first `visible` of `names` are items. Python code can make instances unless `isClosed`.
 * An item whose name is a later field's too has no name of its own.
 */
export function structSequenceType(
  module: string,
  name: string,
  doc: string,
  names: readonly string[],
  visible = names.length,
  isClosed = false,
): Type {
  const layout = class extends StructSequence {};
  const type = new Type(name, [tupleType], layout);
  bindLayout(layout, type);
  type.module = module;
  type.isBase = false;
  type.isConstructible = !isClosed;
  type.pattern = "sequence";
  shapes.set(type, { names, visible, layout });
  declare(type, doc, () => tableOf(name, names, visible, isClosed));
  return type;
}

function tableOf(
  name: string,
  names: readonly string[],
  visible: number,
  isClosed: boolean,
): readonly Entry[] {
  const named = names.slice(0, visible).filter((each, i) => names.lastIndexOf(each) === i);
  const entries: Entry[] = names.map((each, i) =>
    member(each, null, (self: StructSequence) => self.fields[i] ?? null),
  );
  entries.push(
    constant("n_fields", names.length),
    constant("n_sequence_fields", visible),
    constant("n_unnamed_fields", visible - named.length),
    constant("__match_args__", new Tuple(named)),
    slot("__reduce__", (self: StructSequence) => {
      const rest = names.slice(visible).map((each, i) => [each, self.fields[visible + i] ?? null] as const);
      return new Tuple([self.type, new Tuple([new Tuple(self.items), Dict.of(rest)])]);
    }),
    method(
      "__replace__(self, /, **changes)",
      "Return a copy of the structure with new values for the specified fields.",
      (self: StructSequence, changes: ReadonlyMap<string, Value>) => {
        const unknown = [...changes.keys()].filter(each => !names.includes(each));
        if (unknown.length > 0) {
          raise(TypeError, `Got unexpected field name(s): [${unknown.map(each => `'${each}'`).join(", ")}]`);
        }
        return newStructSequence(
          self.type,
          names.map((each, i) => changes.get(each) ?? self.fields[i] ?? null),
        );
      },
    ),
  );
  if (!isClosed) {
    entries.push(
      construct(`${name}(type, sequence, dict={})`, (own: Type, sequence: Value, given: Value | undefined) =>
        fromSequence(own, sequence, given),
      ),
    );
  }
  return entries;
}

function fromSequence(type: Type, sequence: Value, given: Value | undefined) {
  const { names, visible } = shapes.get(type) as StructShape;
  if (typeOf(sequence).slot(GETITEM) === undefined && !(sequence instanceof Tuple)) {
    raise(TypeError, "constructor requires a sequence");
  }
  const all = items(sequence);
  if (all === DEFER) return DEFER;
  const title = `${type.module}.${type.name}() takes`;
  if (all.length < visible) {
    const kind = visible === names.length ? ` a ${visible}-sequence` : ` an at least ${visible}-sequence`;
    raise(TypeError, `${title}${kind} (${all.length}-sequence given)`);
  }
  if (all.length > names.length) {
    const kind = visible === names.length ? ` a ${visible}-sequence` : ` an at most ${names.length}-sequence`;
    raise(TypeError, `${title}${kind} (${all.length}-sequence given)`);
  }
  const dict = given instanceof Dict ? given : undefined;
  return newStructSequence(
    type,
    names.map((name, i) => all[i] ?? dict?.get(name) ?? null),
  );
}

/** An instance with these fields. */
export function newStructSequence(type: Type, fields: readonly Value[]): StructSequence {
  const { layout, visible } = shapes.get(type) as StructShape;
  return new layout(fields, visible);
}
