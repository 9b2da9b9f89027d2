import { raise, TypeError } from "./error.ts";
import { internal } from "./internal.ts";
import { List } from "./list.ts";
import { builtinType, slotOf, typeOf, type Value } from "./object.ts";
import { type Ordering, OrderWalk } from "./order.ts";
import { asInt, asStr, type Container, EqualityWalk, ReprWalk } from "./protocol.ts";
import { Slice } from "./slice.ts";
import { INDEX } from "./slot.generated.ts";
import { Tuple } from "./tuple.ts";
import { HashWalk } from "./tuple-hash.ts";

/** The walks over nested containers, as the prelude drives them where Python objects sit inside. */

/** Only the prelude holds objects of these classes. */
builtinType("repr_walk", ReprWalk);
builtinType("equality_walk", EqualityWalk);
builtinType("order_walk", OrderWalk);
builtinType("hash_walk", HashWalk);

internal("_repr_walk(container, /)", (container: Container) => new ReprWalk(container));
internal("_repr_advance(walk, /)", (walk: ReprWalk) => walk.advance() !== undefined);
internal("_repr_item(walk, /)", (walk: ReprWalk) => walk.item);
internal("_repr_answer(walk, text, /)", (walk: ReprWalk, text: Value) => {
  walk.answer(asStr(text) ?? "");
  return null;
});
internal("_repr_text(walk, /)", (walk: ReprWalk) => walk.text);
internal("_repr_leave(walk, /)", (walk: ReprWalk) => {
  walk.leave();
  return null;
});

internal("_equality_walk(a, b, /)", (a: Value, b: Value) => new EqualityWalk(a, b));
/** The next pair that Python code has to compare, None at the end. */
internal("_equality_advance(walk, /)", (walk: EqualityWalk) => {
  const step = walk.advance();
  if (typeof step !== "boolean") return new Tuple(step);
  walk.result = step;
  return null;
});
internal("_equality_result(walk, /)", (walk: EqualityWalk) => walk.result);

function itemsOf(value: Value): readonly Value[] {
  if (value instanceof List) return value.items;
  if (value instanceof Tuple) return value.items;
  if (value instanceof Slice) return value.parts;
  throw new Error(`no sequence: ${typeOf(value).name}`);
}

internal(
  "_order_walk(a, b, op, /)",
  (a: Value, b: Value, op: Ordering) => new OrderWalk(itemsOf(a), itemsOf(b), op),
);
internal("_order_advance(walk, /)", (walk: OrderWalk) => walk.advance());
internal("_order_pair(walk, /)", (walk: OrderWalk) => new Tuple([walk.left, walk.right, walk.decided]));
internal("_order_result(walk, /)", (walk: OrderWalk) => walk.result);

internal("_hash_walk(sequence, /)", (sequence: Value) => new HashWalk(itemsOf(sequence)));
internal("_hash_advance(walk, /)", (walk: HashWalk) => walk.advance() !== undefined);
internal("_hash_item(walk, /)", (walk: HashWalk) => walk.item);
internal("_hash_answer(walk, value, /)", (walk: HashWalk, value: Value) => {
  walk.answer(asInt(value) ?? 0);
  return null;
});
internal("_hash_result(walk, /)", (walk: HashWalk) => walk.result);

// ---- __index__

internal("_is_int(value, /)", (value: Value) => asInt(value) !== undefined);
internal(
  "_has_index(value, /)",
  (value: Value) => asInt(value) !== undefined || slotOf(value, INDEX) !== undefined,
);
internal("_checked_index(value, /)", (value: Value) => {
  const int = asInt(value);
  if (int === undefined) raise(TypeError, `__index__ returned non-int (type ${typeOf(value).name})`);
  return int;
});
internal(
  "_list_append_range(list, source, start, stop, /)",
  (list: List, source: List, start: number, stop: number) => {
    const { items } = source;
    for (let i = start; i < stop; i++) list.append(items[i]);
    return null;
  },
);
