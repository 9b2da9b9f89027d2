import { ASYNC_GENERATOR, COROUTINE } from "../code/index.ts";
import { bindMember } from "../object/attribute.ts";
import { RecursionError, raise, TypeError } from "../object/error.ts";
import { Function } from "../object/function.ts";
import { internal } from "../object/internal.ts";
import {
  BoundMethod,
  BoundNative,
  bindNativeArguments,
  checkNew,
  checkReceiver,
  DEFER,
  type Deferred,
  defer,
  deferral,
  Native,
  unwrapReceiver,
} from "../object/native.ts";
import {
  isInstance,
  objectType,
  PyObject,
  Type,
  typeOf,
  typeType,
  type Value,
  Wrapped,
} from "../object/object.ts";
import * as slot from "../object/slot.generated.ts";
import { raisedBy } from "../object/text-error.ts";
import { bindArguments } from "./binding.ts";
import { callWeight } from "./block.ts";
import { catches, complete, defineCompletion, hasRaised, INIT, INIT_THEN, NEW, STORE } from "./completion.ts";
import { AsyncGenerator, Coroutine, type Detail, Frame, Generator } from "./frame.ts";
import type { Machine } from "./machine.ts";

/**
 * Something that natives of the interpreter can `defer` to although it is no Python value: it works on the machine
 * itself (resuming a generator, running a class body in a namespace).
 */
export abstract class Action extends PyObject {
  /** Whether it must see all frames, from `machine.frame` to the outermost: it walks or replaces them. */
  get needsChain(): boolean {
    return false;
  }
  abstract perform(machine: Machine, frame: Frame, completion: number, detail: Detail): void;
}

function perform(machine: Machine, action: Action, frame: Frame, completion: number, detail: Detail): void {
  if (action.needsChain && machine.nesting > 0) {
    if (machine.frame === frame && completion === STORE) machine.pending = action;
    machine.requireChain();
  }
  action.perform(machine, frame, completion, detail);
}

/** The host's stack has been left: perform what was waiting for that. False: nothing was. */
export function performPending(machine: Machine): boolean {
  const action = machine.pending as Action | null;
  if (action === null) return false;
  machine.pending = null;
  action.perform(machine, machine.frame as Frame, STORE, null);
  return true;
}

/** Enter a frame; `caller` goes on with its result as `completion` says. */
export function enter(
  machine: Machine,
  callee: Frame,
  caller: Frame | null,
  completion: number,
  detail: Detail,
): void {
  if (machine.depth >= machine.checkpoint && !machine.deepen()) raiseRecursion();
  machine.depth++;
  callee.back = caller;
  callee.completion = completion;
  callee.detail = detail;
  machine.frame = callee;
}

export function raiseRecursion(): never {
  raise(RecursionError, "maximum recursion depth exceeded");
}

/**
 * Call `callee` from the current instruction of `frame`. Either a frame was entered, or the call is already over and
 * completed. The last of `args` are keyword arguments called `names`. Nothing may follow this call in the
 * instruction's own code: what comes next is the completion's business.
 */
export function call(
  machine: Machine,
  frame: Frame,
  callee: Value,
  args: readonly Value[],
  names: readonly string[] | null = null,
  completion: number = STORE,
  detail: Detail = null,
): void {
  if (!hasRaised(completion)) {
    callFreely(machine, frame, callee, args, names, completion, detail);
    return;
  }
  try {
    callFreely(machine, frame, callee, args, names, completion, detail);
  } catch (error) {
    // A native that raised, rather than a frame: the completion may catch it all the same.
    const raised = raisedBy(error);
    if (raised === undefined || machine.frame !== frame) throw error;
    if (!catches(machine, frame, completion, detail, raised.exception)) throw raised;
  }
}

function callFreely(
  machine: Machine,
  frame: Frame,
  callee: Value,
  args: readonly Value[],
  names: readonly string[] | null,
  completion: number,
  detail: Detail,
): void {
  let rebound = 0;
  for (;;) {
    if (callee instanceof Function) {
      enterFunction(machine, frame, callee, args, names, completion, detail);
      return;
    }
    if (callee instanceof BoundMethod) {
      args = [callee.self, ...args];
      callee = callee.func;
      continue;
    }
    let native: Native;
    let result: Value | Deferred;
    if (callee instanceof BoundNative) {
      native = callee.func;
      args = [callee.self, ...args];
      result = callNative(native, args, names, false);
    } else if (callee instanceof Native) {
      native = callee;
      result = callNative(native, args, names, true);
    } else if (callee instanceof Type) {
      const metaCall = callee.type.slot(slot.CALL);
      if (metaCall === typeType.slot(slot.CALL)) {
        construct(machine, frame, callee, args, names, completion, detail);
        return;
      }
      callee = bindCall(callee, metaCall as Value);
      if (++rebound > mostRebound) raiseRecursion();
      continue;
    } else if (callee instanceof BoundCall) {
      args = [callee.method, callee.object, typeOf(callee.object), ...args];
      callee = machine.twin("_call_special");
      continue;
    } else if (callee instanceof Action) {
      perform(machine, callee, frame, completion, detail);
      return;
    } else {
      const own: Value | undefined = typeOf(callee).slot(slot.CALL);
      if (own === undefined) raise(TypeError, `'${typeOf(callee).name}' object is not callable`);
      if (!(own instanceof Native) || own.kind !== "slot") {
        callee = bindCall(callee, own);
        if (++rebound > mostRebound) raiseRecursion();
        continue;
      }
      native = own;
      args = [callee, ...args];
      result = callNative(native, args, names, false);
    }
    if (result !== DEFER) {
      complete(machine, frame, completion, detail, result);
      return;
    }
    if (deferral.callee !== undefined) {
      callee = deferral.callee;
      args = deferral.args;
      names = deferral.names;
      deferral.callee = undefined;
      if (callee instanceof Action) {
        perform(machine, callee, frame, completion, detail);
        return;
      }
    } else {
      callee = machine.twin(native.twin);
    }
  }
}

/** Objects whose `__call__` is an object whose `__call__` … : more than any that mean to. */
const mostRebound = 100_000;

/** What calling `object` calls, when its class has `method` under `__call__`. */
function bindCall(object: Value, method: Value): Value {
  if (method instanceof Function) return new BoundMethod(method, object);
  const bound = bindMember(method, object, typeOf(object));
  if (bound !== DEFER) return bound;
  deferral.callee = undefined;
  return new BoundCall(method, object);
}

/** Bind a member with `__get__` written in Python, then call what that gives. */
class BoundCall extends PyObject {
  readonly method: Value;
  readonly object: Value;
  constructor(method: Value, object: Value) {
    super();
    this.method = method;
    this.object = object;
  }
}

/** Bind a native's arguments and run it. `isUnbound`: its first argument has not been checked to be its receiver. */
export function callNative(
  native: Native,
  args: readonly Value[],
  names: readonly string[] | null,
  isUnbound: boolean,
): Value | Deferred {
  const { kind, owner } = native;
  const { most, least, defaults } = native.arity;
  const { length } = args;
  const bound =
    names === null && length <= most && length >= least
      ? length === most
        ? args
        : [...args, ...defaults.slice(length)]
      : bindNativeArguments(native, args, names);
  if (owner !== null && (kind === "method" || kind === "slot")) {
    const self = bound[0] as Value;
    const receiver = isUnbound
      ? checkReceiver(native, self)
      : owner.unwrap === null || native.keepsReceiver
        ? self
        : unwrapReceiver(owner, self);
    if (receiver !== self) {
      const unwrapped = bound.slice();
      unwrapped[0] = receiver;
      return native.call(...unwrapped);
    }
  }
  if (kind === "new" && bound[0] !== owner) checkNew(native, bound[0] as Value);
  switch (bound.length) {
    case 1:
      return native.call(bound[0]);
    case 2:
      return native.call(bound[0], bound[1]);
    case 3:
      return native.call(bound[0], bound[1], bound[2]);
    case 4:
      return native.call(bound[0], bound[1], bound[2], bound[3]);
    case 5:
      return native.call(bound[0], bound[1], bound[2], bound[3], bound[4]);
    default:
      return native.call(...bound);
  }
}

/**
 * Run a native whose parameters are all positional, with the arguments in consecutive registers. Its receiver, if it has one, is
 * known to be an instance of its class. Undefined: this call needs binding.
 */
export function callQuickly(
  native: Native,
  registers: readonly (Value | undefined)[],
  base: number,
  argc: number,
): Value | Deferred | undefined {
  const { most, least, defaults } = native.arity;
  if (argc > most || argc < least) return undefined;
  let first = registers[base];
  if (native.owner !== null && native.owner.unwrap !== null && first instanceof Wrapped) {
    first = unwrapReceiver(native.owner, first);
  }
  switch (most) {
    case 0:
      return native.call();
    case 1:
      return native.call(argc > 0 ? first : defaults[0]);
    case 2:
      return native.call(argc > 0 ? first : defaults[0], argc > 1 ? registers[base + 1] : defaults[1]);
    case 3:
      return native.call(
        argc > 0 ? first : defaults[0],
        argc > 1 ? registers[base + 1] : defaults[1],
        argc > 2 ? registers[base + 2] : defaults[2],
      );
    default:
      return undefined;
  }
}

/** A call of a Python function: a frame, or for generators the object over a frame that has not started. */
export function enterFunction(
  machine: Machine,
  frame: Frame,
  func: Function,
  args: readonly Value[],
  names: readonly string[] | null,
  completion: number,
  detail: Detail,
): void {
  const callee = new Frame(func, bindArguments(func, args, names), null);
  if (func.code.isGenerator) {
    func.code.patience -= callWeight;
    if (func.code.patience < 0) machine.blocks?.begins(func.code);
    complete(machine, frame, completion, detail, newGenerator(callee));
    return;
  }
  enter(machine, callee, frame, completion, detail);
}

export function newGenerator(frame: Frame): Generator {
  const { flags } = frame.code;
  if ((flags & COROUTINE) !== 0) return new Coroutine(frame);
  return (flags & ASYNC_GENERATOR) !== 0 ? new AsyncGenerator(frame) : new Generator(frame);
}

/**
 * Make the call that stands for a native which has just answered `DEFER`: the one that it named, or its twin's, with
 * the arguments that the native had.
 */
export function callDeferred(
  machine: Machine,
  frame: Frame,
  native: Native,
  args: readonly Value[],
  completion: number = STORE,
  detail: Detail = null,
): void {
  const { callee, args: named, names } = deferral;
  deferral.callee = undefined;
  if (callee instanceof Action && completion === STORE) perform(machine, callee, frame, STORE, null);
  else if (callee === undefined)
    call(machine, frame, machine.twin(native.twin), args, null, completion, detail);
  else call(machine, frame, callee, named, names, completion, detail);
}

/** Make the call that a leaf without a twin has just named with `defer`. */
export function callNamed(
  machine: Machine,
  frame: Frame,
  completion: number = STORE,
  detail: Detail = null,
): void {
  const { callee, args, names } = deferral;
  if (callee === undefined) throw new Error("a leaf deferred without naming a call");
  deferral.callee = undefined;
  call(machine, frame, callee, args, names, completion, detail);
}

// ---- Construction

/** `type.__call__`: make an instance of a class and initialise it (Language Reference 3.3.1). */
export function construct(
  machine: Machine,
  frame: Frame,
  type: Type,
  args: readonly Value[],
  names: readonly string[] | null,
  completion: number,
  detail: Detail,
): void {
  if (type === typeType && names === null && args.length === 1) {
    complete(machine, frame, completion, detail, typeOf(args[0]));
    return;
  }
  if (type === typeType && args.length - (names?.length ?? 0) !== 3)
    raise(TypeError, "type() takes 1 or 3 arguments");
  const make = type.slot(slot.NEW) as Value;
  if (make === objectType.slot(slot.NEW)) {
    const init = type.slot(slot.INIT) as Value;
    if (init instanceof Function && !type.isAbstract) {
      const instance = new type.layout();
      const isPlain = completion === STORE;
      const then = isPlain ? instance : { instance, completion, detail };
      enterFunction(machine, frame, init, [instance, ...args], names, isPlain ? INIT : INIT_THEN, then);
      return;
    }
    if (args.length === 0 && init === objectType.slot(slot.INIT) && !type.isBuiltin && !type.isAbstract) {
      complete(machine, frame, completion, detail, new type.layout());
      return;
    }
  }
  if (!type.isConstructible || (type.isBuiltin && make === objectType.slot(slot.NEW) && type !== objectType))
    raise(TypeError, `cannot create '${qualifiedName(type)}' instances`);
  const then = { type, args, names, completion, detail };
  call(machine, frame, make, [type, ...args], names, NEW, then);
}

function qualifiedName(type: Type): string {
  return type.isBuiltin && type.module !== "builtins" ? `${type.module}.${type.qualname}` : type.name;
}

/** `type.__call__` called by name: an instance is made whatever the class of the class thinks of calls. */
class Constructing extends Action {
  readonly cls: Type;
  readonly args: readonly Value[];
  readonly names: readonly string[] | null;
  constructor(cls: Type, args: readonly Value[], names: readonly string[] | null) {
    super();
    this.cls = cls;
    this.args = args;
    this.names = names;
  }
  perform(machine: Machine, frame: Frame, completion: number, detail: Detail): void {
    construct(machine, frame, this.cls, this.args, this.names, completion, detail);
  }
}

internal(
  "_construct(cls, /, *args, **kwargs)",
  (cls: Type, args: readonly Value[], kwargs: ReadonlyMap<string, Value>) => {
    const names = kwargs.size === 0 ? null : [...kwargs.keys()];
    return defer(new Constructing(cls, [...args, ...kwargs.values()], names), []);
  },
);

interface Construction {
  readonly type: Type;
  readonly args: readonly Value[];
  readonly names: readonly string[] | null;
  readonly completion: number;
  readonly detail: Detail;
}

defineCompletion(NEW, {
  name: "new",
  returned(machine, frame, value, detail) {
    const { type, args, names, completion, detail: outer } = detail as unknown as Construction;
    const init = typeOf(value).slot(slot.INIT);
    if (!isInstance(value, type) || init === undefined) {
      // object.__init__ complains about arguments only where object.__new__ was used too, which has done so.
      complete(machine, frame, completion, outer, value);
      return;
    }
    call(machine, frame, init, [value, ...args], names, INIT_THEN, {
      instance: value,
      completion,
      detail: outer,
    });
  },
});

function checkInit(value: Value): void {
  if (value !== null) raise(TypeError, `__init__() should return None, not '${typeOf(value).name}'`);
}

defineCompletion(INIT, {
  name: "init",
  returned(machine, frame, value, instance) {
    checkInit(value);
    complete(machine, frame, STORE, null, instance as Value);
  },
});

defineCompletion(INIT_THEN, {
  name: "init then",
  returned(machine, frame, value, detail) {
    checkInit(value);
    const then = detail as unknown as Construction & { readonly instance: Value };
    complete(machine, frame, then.completion, then.detail, then.instance);
  },
});
