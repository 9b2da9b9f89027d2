import type { Frame } from "../interpreter/frame.ts";
import { Injected } from "../interpreter/generator.ts";
import { currentMachine } from "../interpreter/machine.ts";
import { declareDict } from "../object/class.ts";
import { Dict } from "../object/dict.ts";
import {
  AttributeError,
  type BaseException,
  BaseExceptionType,
  newException,
  raise,
  TypeError,
  ValueError,
} from "../object/error.ts";
import { Function } from "../object/function.ts";
import { type Attributed, getOwn } from "../object/instance.ts";
import { internal } from "../object/internal.ts";
import { List } from "../object/list.ts";
import type { ModuleTable } from "../object/module.ts";
import {
  BoundMethod,
  constant,
  construct,
  DEFER,
  type Deferred,
  declare,
  defer,
  func,
  getter,
  method,
  slot,
  takePlain,
} from "../object/native.ts";
import { isInstance, objectType, type PyObject, Type, typeOf, type Value } from "../object/object.ts";
import { GETATTRIBUTE } from "../object/slot.generated.ts";
import { Traceback } from "../object/traceback.ts";
import { Tuple } from "../object/tuple.ts";
import {
  currentGreenlet,
  describe,
  type Greenlet,
  GreenletError,
  GreenletExit,
  GreenletStart,
  GreenletSwitch,
  greenletType,
  live,
  mainOf,
  strayText,
} from "../stackless/greenlet.ts";
import { requireRoom } from "../stackless/room.ts";

/** The module `greenlet`: greenlet 3, without what is about the host's stacks and threads. */

type Keywords = ReadonlyMap<string, Value>;

const keywords = (dict: Dict): Keywords => new Map(dict.entries() as Iterable<[string, Value]>);

const current = (): Greenlet => currentGreenlet(currentMachine());

/** The greenlet that goes on when `greenlet` is switched to from `origin`: it, or what is left of its parents. */
function targetOf(origin: Greenlet, greenlet: Greenlet): Greenlet {
  const main = origin.main as Greenlet; // It runs.
  if (mainOf(greenlet) !== main) raise(GreenletError, strayText(main, greenlet));
  return live(greenlet) as Greenlet; // Its main greenlet is that of the one that runs.
}

/** What the call returns at which a greenlet is suspended, when it is switched to with those arguments. */
function passed(args: readonly Value[], kwargs: Keywords): Value {
  const items = args.length === 1 ? args[0] : new Tuple(args);
  if (kwargs.size === 0) return items;
  const dict = Dict.of(kwargs);
  return args.length === 0 ? dict : new Tuple([new Tuple(args), dict]);
}

const nothing = new Tuple([]);
const none: Keywords = new Map();

function switchTo(self: Greenlet, args: readonly Value[], kwargs: Keywords): Deferred {
  const origin = current();
  const target = targetOf(origin, self);
  if (target.main !== null) return defer(new GreenletSwitch(origin, target, passed(args, kwargs), null), []);
  const run = runOf(target);
  return run === undefined ? DEFER : start(target, run, args, kwargs, null);
}

/** What a greenlet is to run, if that is known without Python code; else undefined. */
function runOf(greenlet: Greenlet): Value | undefined {
  const { type } = greenlet;
  if (type.slot(GETATTRIBUTE) !== objectType.slot(GETATTRIBUTE)) return undefined;
  const found = type.lookup("run");
  if (found === runGetter) return greenlet.run;
  const isMethod =
    found instanceof Function && getOwn(greenlet as PyObject as Attributed, "run") === undefined;
  return isMethod ? new BoundMethod(found, greenlet) : undefined;
}

function start(
  target: Greenlet,
  run: Value,
  args: readonly Value[],
  kwargs: Keywords,
  exception: BaseException | null,
): Deferred {
  const names = kwargs.size > 0 ? [...kwargs.keys()] : null;
  const all = names === null ? args : [...args, ...kwargs.values()];
  return defer(new GreenletStart(target, run, all, names, exception), []);
}

// ---- Exceptions

/** The exception that the arguments of `throw` mean; undefined if Python code has to make it. */
function thrown(type: Value, value: Value, traceback: Value): BaseException | undefined {
  if (traceback !== null && !(traceback instanceof Traceback)) {
    raise(TypeError, "throw() third argument must be a traceback object");
  }
  if (isInstance(type, BaseExceptionType)) {
    if (value !== null) raise(TypeError, "instance exception may not have a separate value");
    return type as BaseException;
  }
  if (!(type instanceof Type) || !type.isSubclassOf(BaseExceptionType)) {
    raise(TypeError, `exceptions must be classes, or instances, not ${typeOf(type).name}`);
  }
  if (isInstance(value, type)) return value as BaseException;
  return type.isBuiltin && value === null ? newException(type) : undefined;
}

/** Raise in a greenlet. One that is over hands the exception on to its parent, and GreenletExit as a value. */
function throwInto(self: Greenlet, exception: BaseException): Deferred {
  const origin = current();
  const target = targetOf(origin, self);
  const isValue = self.isDead && exception.type.isSubclassOf(GreenletExit);
  const outcome = [isValue ? exception : null, isValue ? null : exception] as const;
  if (target.main === null) return defer(inherit, [target, ...outcome]);
  return defer(new GreenletSwitch(origin, target, ...outcome), []);
}

internal("_greenlet_throw(greenlet, exception, /)", throwInto);

// ---- Starting

/** The greenlet that must be started when a greenlet is switched to; None if it has been. */
internal("_greenlet_unstarted(greenlet, /)", (self: Greenlet) => {
  const target = targetOf(current(), self);
  return target.main === null ? target : null;
});

internal(
  "_greenlet_start(greenlet, run, args, kwargs, exception, /)",
  (target: Greenlet, run: Value, args: Tuple, kwargs: Dict, exception: BaseException | null) =>
    start(target, run, args.items, keywords(kwargs), exception),
);

internal("_greenlet_switch(greenlet, args, kwargs, /)", (self: Greenlet, args: Tuple, kwargs: Dict) =>
  switchTo(self, args.items, keywords(kwargs)),
);

/** Hand an outcome over to a greenlet, which has to be started for it if it hasn't been. */
const inherit = internal("_greenlet_inherit(greenlet, value, exception, /)", () => DEFER);
internal(
  "_greenlet_hand_over(greenlet, value, exception, /)",
  (self: Greenlet, value: Value, exception: BaseException | null) => {
    const origin = current();
    return defer(new GreenletSwitch(origin, targetOf(origin, self), value, exception), []);
  },
);

// ---- Tracing

/** The tracer has raised: it is not asked again. */
internal("_greenlet_untraced()", () => {
  (current().main as Greenlet).tracer = null; // It runs.
  return null;
});
/** Raise an exception that belongs to another greenlet: what is being handled here has nothing to do with it. */
internal("_greenlet_reraise(exception, /)", (exception: BaseException) => {
  throw new Injected(exception, null);
});

// ---- The class

function setRun(self: Greenlet, run: Value | undefined): void {
  if (self === self.main) raise(AttributeError, "Main greenlets do not have a run attribute.");
  if (self.main !== null) raise(AttributeError, "run cannot be set after the start of the greenlet");
  self.run = run;
}

function setParent(self: Greenlet, parent: Value | undefined): void {
  if (parent === undefined) raise(AttributeError, "can't delete attribute");
  if (self === self.main) raise(AttributeError, "cannot set the parent of a main greenlet");
  if (!isInstance(parent, greenletType)) {
    const { name } = typeOf(parent);
    raise(TypeError, `GreenletChecker: Expected any type of greenlet, not ${name}`);
  }
  for (let each: Greenlet | null = parent as Greenlet; each !== null; each = each.parent) {
    if (each === self) raise(ValueError, "cyclic parent chain");
  }
  if (self.main !== null && mainOf(parent as Greenlet) !== self.main) {
    raise(ValueError, "parent cannot be on a different thread");
  }
  self.parent = parent as Greenlet;
}

function initialize(self: Greenlet, args: readonly Value[], kwargs: Keywords): null {
  const given = args.length + kwargs.size;
  if (given > 2) raise(TypeError, `green() takes at most 2 arguments (${given} given)`);
  const names = ["run", "parent"];
  const found: (Value | undefined)[] = [args[0], args[1]];
  for (const [name, value] of kwargs) {
    const at = names.indexOf(name);
    if (at < 0) raise(TypeError, `green() got an unexpected keyword argument '${name}'`);
    if (at < args.length) {
      raise(TypeError, `argument for green() given by name ('${name}') and position (${at + 1})`);
    }
    found[at] = value;
  }
  const [run, parent] = found;
  if (run !== undefined) setRun(self, run);
  if (parent !== undefined && parent !== null) setParent(self, parent);
  return null;
}

const runGetter = getter(
  "run",
  null,
  (self: Greenlet) => {
    if (self === self.main) raise(AttributeError, "Main greenlets do not have a run attribute.");
    return self.run === undefined ? raise(AttributeError, "run") : self.run;
  },
  setRun,
);

/** The innermost frame of Python code of a suspended greenlet. */
function frameOf(self: Greenlet): Frame | null {
  let frame = self.at?.frame ?? null;
  while (frame?.code.isHidden) frame = frame.back;
  return frame;
}

const getCurrent = func(
  "getcurrent()",
  "getcurrent() -> greenlet\n\nReturns the current greenlet (i.e. the one which called this function).\n",
  current,
);
const setTrace = func(
  "settrace(callback, /)",
  "settrace(callback) -> object\n\nSets a new tracing function and returns the previous one.\n",
  (callback: Value) => {
    const main = current().main as Greenlet; // It runs.
    const before = main.tracer;
    main.tracer = callback;
    return before;
  },
);
const getTrace = func(
  "gettrace()",
  "gettrace() -> object\n\nReturns the currently set tracing function, or None.\n",
  () => (current().main as Greenlet).tracer,
);

declare(
  greenletType,
  "greenlet(run=None, parent=None) -> greenlet\n\nCreates a new greenlet object (without running it).\n\n - *run* -- The callable to invoke.\n - *parent* -- The parent greenlet. The default is the current greenlet.",
  () => [
    construct("greenlet(type, /, *args, **kwargs)", (type: Type) => {
      requireRoom(currentMachine());
      const greenlet = new type.layout() as Greenlet;
      greenlet.parent = current();
      return greenlet;
    }),
    slot("__init__", initialize),
    slot("__repr__", describe),
    slot("__bool__", (self: Greenlet) => self.main !== null && !self.isDead),
    takePlain(
      method(
        "switch(self, /, *args, **kwargs)",
        "Switch to this greenlet.\n\nOne that has not been started begins with a call of its `run` with these arguments. In one that is\nsuspended, the call at which it stands returns them: nothing as (), one as it is, several as a tuple,\nkeyword arguments as a dict, both as a pair. If this greenlet is over, its parent goes on in its place.",
        (self: Greenlet, args: Value | undefined | readonly Value[], kwargs: Keywords | undefined) => {
          if (kwargs !== undefined) return switchTo(self, args as readonly Value[], kwargs);
          const origin = current();
          const target = targetOf(origin, self);
          if (target.main === null) return switchTo(self, args === undefined ? [] : [args as Value], none);
          return defer(
            new GreenletSwitch(origin, target, args === undefined ? nothing : (args as Value), null),
            [],
          );
        },
      ),
      2,
      1,
    ),
    method(
      "throw(self, /, *args)",
      "throw(typ=GreenletExit, val=None, tb=None)\n\nSwitch to this greenlet and raise an exception in it. One that has not been started is over at once.",
      (self: Greenlet, args: readonly Value[]) => {
        if (args.length > 3) raise(TypeError, `throw() takes at most 3 arguments (${args.length} given)`);
        const [type = GreenletExit, value = null, traceback = null] = args;
        const exception = thrown(type, value, traceback);
        if (exception === undefined) return DEFER;
        exception.traceback = traceback as Traceback | null;
        return throwInto(self, exception);
      },
    ),
    method("__getstate__(self, /)", "Greenlets can't be pickled.", (self: Greenlet) =>
      raise(TypeError, `cannot serialize '${typeOf(self).name}' object`),
    ),
    runGetter,
    getter("parent", null, (self: Greenlet) => self.parent, setParent),
    getter("dead", null, (self: Greenlet) => self.isDead || self.main?.isDead === true),
    getter("gr_frame", null, frameOf),
    getter(
      "gr_context",
      null,
      () => null,
      (_self: Greenlet, context: Value | undefined) => {
        if (context === undefined) raise(AttributeError, "can't delete context attribute");
        if (context !== null) raise(TypeError, "greenlet context must be a contextvars.Context or None");
      },
    ),
    getter("_stack_saved", null, () => 0),
    constant("getcurrent", getCurrent),
    constant("error", GreenletError),
    constant("GreenletExit", GreenletExit),
    constant("settrace", setTrace),
    constant("gettrace", getTrace),
  ],
);
declareDict(greenletType);

export const greenletModule: ModuleTable = {
  name: "greenlet",
  doc: "Greenlets: pieces of a program that run by turns, and say themselves whose turn it is.",
  entries: [
    constant("__version__", "3.2.4"),
    constant("greenlet", greenletType),
    constant("error", GreenletError),
    constant("GreenletExit", GreenletExit),
    getCurrent,
    setTrace,
    getTrace,
    constant("GREENLET_USE_CONTEXT_VARS", false),
    constant("GREENLET_USE_GC", true),
    constant("GREENLET_USE_TRACING", true),
    constant(
      "__all__",
      new List(["__version__", "GreenletExit", "error", "getcurrent", "greenlet", "gettrace", "settrace"]),
    ),
  ],
};
