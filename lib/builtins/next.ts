import { callNative } from "../interpreter/call.ts";
import { Unwinding } from "../interpreter/machine.ts";
import { bindMember } from "../object/attribute.ts";
import { Raised, raise, StopIteration, TypeError } from "../object/error.ts";
import { Function } from "../object/function.ts";
import { internal } from "../object/internal.ts";
import { DEFER, type Deferred, defer, deferral, Native } from "../object/native.ts";
import { objectType, slotOf, Type, typeOf, typeType, type Value } from "../object/object.ts";
import { callLeaf, deepestLeaf, isLeafIterator, PyIterator } from "../object/protocol.ts";
import { GETITEM, INIT, ITER, NEW, NEXT } from "../object/slot.generated.ts";

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

/** Whether a native is being called by `callNow`: it may advance another iterator, but not on the host's stack. */
let isCalling = false;

/**
 * The answer of a function that an iterator ends with, at once where it is a native, or a builtin class that one makes
 * instances of; else `DEFER`, the call named. Undefined: StopIteration, which ends the iterator too.
 */
export function callNow(func: Value, args: readonly Value[]): Value | undefined | Deferred {
  const native = func instanceof Native ? func : makerOf(func);
  if (native === undefined || isCalling) return defer(func, args);
  isCalling = true;
  let result: Value | Deferred;
  try {
    result = callNative(native, native === func ? args : [func, ...args], null, true);
  } catch (error) {
    // It wants the frames on the heap before it does anything.
    if (error instanceof Unwinding) return defer(func, args);
    if (error instanceof Raised && error.exception.type === StopIteration) return undefined;
    throw error;
  } finally {
    isCalling = false;
  }
  // What the native has named takes its place; else it has done nothing.
  return result === DEFER && deferral.callee === undefined ? defer(func, args) : result;
}

/** The `__new__` of a builtin class, where nothing else is called to make an instance. */
function makerOf(func: Value): Native | undefined {
  if (!(func instanceof Type) || !func.isBuiltin || func.type !== typeType) return undefined;
  if (func === typeType || !func.isConstructible) return undefined;
  const make = func.slot(NEW);
  const isAll = func.slot(INIT) === objectType.slot(INIT);
  return isAll && make instanceof Native && make.kind === "new" && make.owner === func ? make : undefined;
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
