import { Generator } from "../interpreter/frame.ts";
import { currentMachine, type Machine } from "../interpreter/machine.ts";
import { bytearrayType } from "../object/bytearray.ts";
import { bytesType } from "../object/bytes.ts";
import { complexType } from "../object/complex.ts";
import { Dict } from "../object/dict.ts";
import { NotImplementedError, raise, TypeError } from "../object/error.ts";
import { finalization, isFinalized } from "../object/finalization.ts";
import { internal } from "../object/internal.ts";
import { List } from "../object/list.ts";
import type { ModuleTable } from "../object/module.ts";
import { constant, DEFER, defer, func } from "../object/native.ts";
import {
  Ellipsis,
  floatType,
  NotImplemented,
  objectType,
  PyObject,
  slotOf,
  strType,
  Type,
  type Value,
} from "../object/object.ts";
import { rangeType } from "../object/range.ts";
import { DEL } from "../object/slot.generated.ts";
import { Tuple } from "../object/tuple.ts";
import { Collection, currentScheduler } from "../stackless/index.ts";
import { currentSystem } from "./system.ts";

/**
 * The module `gc`. The host collects garbage, in its own time; what a program sets here is kept, but nobody
 * obeys it. `collect()` has the host do it now.
 */

/** What a program has set. */
class Settings {
  readonly callbacks = new List();
  readonly garbage = new List();
  isEnabled = true;
  debug: Value = 0;
  thresholds: readonly Value[] = [2000, 10, 0];
  collections = 0;
  collected = 0;
}

const known = new WeakMap<Machine, Settings>();

function settings(): Settings {
  const machine = currentMachine();
  let found = known.get(machine);
  if (found === undefined) {
    found = new Settings();
    known.set(machine, found);
  }
  return found;
}

// ---- What the prelude needs

internal("_gc_callbacks()", () => settings().callbacks);
internal("_gc_thresholds(first, second, /)", (first: Value, second: Value) => {
  settings().thresholds = [first, second ?? settings().thresholds[1], 0];
  return null;
});
internal("_gc_set_debug(flags, /)", (flags: Value) => {
  settings().debug = flags;
  return null;
});
internal("_gc_count(collected, /)", (collected: number) => {
  settings().collections++;
  settings().collected += collected;
  return null;
});

/** Have the host collect garbage, if it lets itself be told. */
internal("_gc_collect()", () => {
  const { collect } = currentSystem().host.memory;
  currentScheduler(); // Made when it is first asked for.
  return collect === undefined ? null : defer(new Collection(collect), []);
});

/** What is to be called next because something has died: an instance and None, or a weak reference and its function. */
internal("_next_finalizer()", () => {
  const { current } = currentScheduler();
  const call = finalization.next();
  if (call !== undefined) {
    finalization.caller = current;
    return "link" in call ? new Tuple([call.link, call.link.callback]) : new Tuple([call.instance, null]);
  }
  if (finalization.caller === current) finalization.caller = null;
  return null;
});

internal("_is_generator(value, /)", (value: Value) => value instanceof Generator);

/** How many calls there have been. */
internal("_finalizers_called()", () => finalization.called);

/** All instances whose `__del__` has not been called; it will be, from now on, by the caller alone. */
internal("_take_finalizable(first, /)", (first: Dict) => new List(finalization.finalizeAll(first.values)));

/** The `__del__` of an instance's class, unbound; None if it has none any more. */
internal("_finalizer_of(instance, /)", (instance: Value) => slotOf(instance, DEL) ?? null);

// ---- The module

/** Whether a value refers to no other. */
function isAtom(value: Value): boolean {
  if (!(value instanceof PyObject)) return true;
  if (value instanceof Type || !value.type.isBuiltin) return false;
  return value === Ellipsis || value === NotImplemented || value.type === objectType || atoms.has(value.type);
}

const atoms: ReadonlySet<Type> = new Set([
  floatType,
  strType,
  bytesType,
  bytearrayType,
  complexType,
  rangeType,
]);

/** Whether CPython's collector would look at a value: whether it may be part of a cycle. */
function isTracked(value: Value): boolean {
  return value instanceof Tuple && value.type.isBuiltin ? !value.items.every(isAtom) : !isAtom(value);
}

function impossible(name: string): () => never {
  return () => raise(NotImplementedError, `gc.${name}(): the host does not tell which objects there are`);
}

const none = (): null => null;

export const gcModule: ModuleTable = {
  name: "gc",
  doc: "This module provides access to the garbage collector for reference cycles.",
  entries: [
    func(
      "collect(generation=2)",
      "Run the garbage collector.\n\nAll garbage is collected, whatever the generation. The number of finalizers and callbacks of\nweak references that were called is returned.",
      () => DEFER,
    ),
    func("enable()", "Enable automatic garbage collection.", () => {
      settings().isEnabled = true;
      return null;
    }),
    func("disable()", "Disable automatic garbage collection.", () => {
      settings().isEnabled = false;
      return null;
    }),
    func(
      "isenabled()",
      "Returns true if automatic garbage collection is enabled.",
      () => settings().isEnabled,
    ),
    func(
      "get_threshold()",
      "Return the current collection thresholds.",
      () => new Tuple(settings().thresholds),
    ),
    func(
      "set_threshold(*thresholds)",
      "set_threshold(threshold0, [threshold1, [threshold2]])\nSet the collection thresholds (the collection frequency).",
      (thresholds: readonly Value[]) => {
        if (thresholds.length < 1 || thresholds.length > 3)
          raise(TypeError, "gc.set_threshold requires 1 to 3 arguments");
        return DEFER;
      },
    ),
    func("get_count()", "Return a three-tuple of the current collection counts.", () => new Tuple([0, 0, 0])),
    func("get_debug()", "Get the garbage collection debugging flags.", () => settings().debug),
    func("set_debug(flags, /)", "Set the garbage collection debugging flags.", () => DEFER),
    func("get_stats()", "Return a list of dictionaries containing per-generation statistics.", () => {
      const { collections, collected } = settings();
      const row = (a: number, b: number): Dict =>
        Dict.of(
          new Map([
            ["collections", a],
            ["collected", b],
            ["uncollectable", 0],
          ]),
        );
      return new List([row(0, 0), row(0, 0), row(collections, collected)]);
    }),
    func("freeze()", "Freeze all current tracked objects and ignore them for future collections.", none),
    func("unfreeze()", "Unfreeze all objects in the permanent generation.", none),
    func("get_freeze_count()", "Return the number of objects in the permanent generation.", () => 0),
    func(
      "get_objects(generation=None)",
      "Return a list of objects tracked by the collector (excluding the list returned).",
      impossible("get_objects"),
    ),
    func(
      "get_referrers(*objs)",
      "Return the list of objects that directly refer to any of 'objs'.",
      impossible("get_referrers"),
    ),
    func(
      "get_referents(*objs)",
      "Return the list of objects that are directly referred to by 'objs'.",
      () => DEFER,
    ),
    func(
      "is_tracked(obj, /)",
      "Returns true if the object is tracked by the garbage collector.\n\nSimple atomic objects will return false.",
      isTracked,
    ),
    func(
      "is_finalized(obj, /)",
      "Returns true if the object has been already finalized by the GC.",
      (value: Value) => value instanceof PyObject && isFinalized(value),
    ),
    constant("DEBUG_STATS", 1),
    constant("DEBUG_COLLECTABLE", 2),
    constant("DEBUG_UNCOLLECTABLE", 4),
    constant("DEBUG_SAVEALL", 32),
    constant("DEBUG_LEAK", 38),
  ],
  setup(module) {
    const { callbacks, garbage } = settings();
    module.namespace.set("callbacks", callbacks);
    module.namespace.set("garbage", garbage);
  },
};
