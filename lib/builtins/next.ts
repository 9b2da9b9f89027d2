import { bindMember } from "../object/attribute.ts";
import { raise, StopIteration, TypeError } from "../object/error.ts";
import { Function } from "../object/function.ts";
import { internal } from "../object/internal.ts";
import { DEFER, type Deferred, defer, deferral, Native } from "../object/native.ts";
import { slotOf, typeOf, type Value } from "../object/object.ts";
import { callLeaf, deepestLeaf, isLeafIterator, PyIterator } from "../object/protocol.ts";
import { GETITEM, ITER, NEXT } from "../object/slot.generated.ts";

/**
 * `next(iterator)` as the end of a native: an item, StopIteration, or a named call that gives one of them. It never
 * needs a twin.
 */
export function nextOf(iterator: Value): Value | Deferred {
  const found = slotOf(iterator, NEXT);
  if (found === undefined || found === null) {
    raise(TypeError, `'${typeOf(iterator).name}' object is not an iterator`);
  }
  if (found instanceof Native) {
    if (!(iterator instanceof PyIterator)) return defer(found, [iterator]);
    const item = iterator.advance();
    if (item === undefined) raise(StopIteration);
    return item === DEFER && deferral.callee === undefined ? defer(found, [iterator]) : item;
  }
  if (found instanceof Function) return defer(found, [iterator]);
  const bound = bindMember(found, iterator, typeOf(iterator));
  return bound === DEFER ? DEFER : defer(bound, []);
}

internal("_next(iterator, /)", nextOf);

/**
 * The iterator of an iterable, a generator's included, if a native makes it; `DEFER` for an `__iter__` in Python and for
 * sequences without one. TypeError `'int' object is not iterable`.
 */
export function open(iterable: Value): Value | Deferred {
  const found = slotOf(iterable, ITER);
  if (found instanceof Native) return callLeaf(found, iterable);
  if (found === undefined && slotOf(iterable, GETITEM) !== undefined) return DEFER;
  if (found === undefined || found === null)
    raise(TypeError, `'${typeOf(iterable).name}' object is not iterable`);
  return DEFER;
}

/** Open all of several iterables, or `DEFER`. */
export function openAll(iterables: readonly Value[]): Value[] | Deferred {
  const opened: Value[] = [];
  for (const each of iterables) {
    const source = open(each);
    if (source === DEFER) return DEFER;
    opened.push(source);
  }
  return opened;
}

/** The `leafLevel` of an iterator over others. */
export function levelOver(sources: readonly Value[]): number {
  let level = 0;
  for (const each of sources) {
    if (!isLeafIterator(each)) return 0;
    level = Math.max(level, each.leafLevel);
  }
  return level >= deepestLeaf ? 0 : level + 1;
}
