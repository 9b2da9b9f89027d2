import * as op from "../code/opcode.generated.ts";
import { bindMember } from "../object/attribute.ts";
import {
  AttributeErrorException,
  type BaseException,
  BaseExceptionGroup,
  BaseExceptionType,
  Raised,
  RuntimeError,
  raise,
  StopAsyncIteration,
  TypeError,
} from "../object/error.ts";
import { DEFER } from "../object/native.ts";
import { isInstance, slotOf, Type, typeOf, type Value } from "../object/object.ts";
import * as slot from "../object/slot.generated.ts";
import { raisedBy } from "../object/text-error.ts";
import { Traceback } from "../object/traceback.ts";
import { Tuple } from "../object/tuple.ts";
import { call } from "./call.ts";
import {
  advance,
  catches,
  defineCompletion,
  MATCH_GROUP,
  RAISE_CAUSE,
  RAISE_CLASS,
  store,
} from "./completion.ts";
import { AsyncGenerator, type Frame } from "./frame.ts";
import { endStepByException, Injected, raiseFromGenerator } from "./generator.ts";
import type { Machine } from "./machine.ts";
import { read } from "./operand.ts";

/** An exception that goes on its way after a handler: no new context, no second entry for this frame. */
export class Reraised {
  readonly exception: BaseException;
  constructor(exception: BaseException) {
    this.exception = exception;
  }
}

/** An exception out of a call on the host's stack: it has its context, and comes through the current frame now. */
export class Passing {
  readonly exception: BaseException;
  constructor(exception: BaseException) {
    this.exception = exception;
  }
}

/** What looks for a handler; see `unwind`. */
export type Thrown = Raised | Reraised | Passing;

/** The Python exception that a JavaScript one stands for; undefined for errors of our own. */
export function thrownBy(error: unknown): Thrown | undefined {
  return error instanceof Reraised || error instanceof Passing ? error : raisedBy(error);
}

/**
 * An exception looks for its handler, from the current frame outwards. Afterwards the machine stands at the handler, or
 * no frame is left and `uncaught` holds the exception.
 */
export function unwind(machine: Machine, thrown: Thrown): void {
  let { exception } = thrown;
  let frame = machine.frame as Frame;
  let isNew = !(thrown instanceof Reraised);
  if (thrown instanceof Raised)
    attachContext(thrown instanceof Injected ? thrown.handled : machine.exception, exception);
  for (;;) {
    const { code, pc } = frame;
    if (exception instanceof AttributeErrorException) describeAttribute(frame, exception);
    if (isNew && !code.isHidden) {
      exception.traceback = new Traceback(exception.traceback as Traceback | null, code.code, pc, frame);
    }
    isNew = true;
    for (const range of code.code.exceptions) {
      if (pc >= range.start && pc < range.end) {
        frame.registers[range.register] = exception;
        frame.pc = range.target;
        return;
      }
    }
    const { back, completion, detail, generator } = frame;
    machine.depth--;
    if (generator !== null) {
      exception = raiseFromGenerator(machine, frame, exception);
      frame.back = null;
    }
    if (back === null) {
      machine.frame = null;
      machine.uncaught = exception;
      return;
    }
    machine.frame = back;
    try {
      if (
        generator instanceof AsyncGenerator &&
        endStepByException(machine, back, generator, completion, detail, exception)
      ) {
        return;
      }
      if (catches(machine, back, completion, detail, exception)) return;
    } catch (error) {
      // The completion went on with something that raised in turn.
      const raised = raisedBy(error);
      if (raised === undefined) throw error;
      exception = raised.exception;
      attachContext(raised instanceof Injected ? raised.handled : machine.exception, exception);
      frame = machine.frame;
      continue;
    }
    frame = machine.frame;
  }
}

/** An AttributeError out of an attribute's loading says of which object, unless it does already. */
export function describeAttribute(frame: Frame, exception: AttributeErrorException): void {
  if (exception.name !== null || exception.obj !== null) return;
  const { words, names } = frame.code;
  const { pc } = frame;
  if (words[pc] !== op.LOAD_ATTR && words[pc] !== op.LOAD_METHOD) return;
  exception.name = names[words[pc + 3]];
  exception.obj = read(frame, words[pc + 2]);
}

/** What was being handled when an exception is raised becomes its context; cycles are cut, as CPython does. */
export function attachContext(handled: BaseException | null, exception: BaseException): void {
  if (handled === null || handled === exception) return;
  let each: BaseException | null = handled;
  // Brent's algorithm would be overkill: a cycle that is there already makes the walk stop at the first repetition.
  let slow: BaseException = handled;
  let isOdd = false;
  while (each !== null) {
    const next: BaseException | null = each.context;
    if (next === exception) {
      each.context = null;
      break;
    }
    each = next;
    if (isOdd) slow = slow.context as BaseException;
    isOdd = !isOdd;
    if (each === slow) break;
  }
  exception.context = handled;
}

/** `RAISE` and `RAISE_FROM`. */
export function raiseValue(machine: Machine, frame: Frame): void {
  const { words } = frame.code;
  const value = read(frame, words[frame.pc + 1]);
  if (isInstance(value, BaseExceptionType)) {
    raiseWithCause(machine, frame, value as BaseException);
  } else if (value instanceof Type && value.isSubclassOf(BaseExceptionType)) {
    call(machine, frame, value, [], null, RAISE_CLASS, value);
  } else raise(TypeError, "exceptions must derive from BaseException");
}

defineCompletion(RAISE_CLASS, {
  name: "raise class",
  returned(machine, frame, value, type) {
    if (!isInstance(value, BaseExceptionType)) raiseNoException(type as Type, value);
    raiseWithCause(machine, frame, value as BaseException);
  },
});

function raiseNoException(called: Type, value: Value): never {
  const got = describeClass(typeOf(value));
  raise(
    TypeError,
    `calling ${describeClass(called)} should have returned an instance of BaseException, not ${got}`,
  );
}

function describeClass(type: Type): string {
  return `<class '${type.module === "builtins" ? "" : `${type.module}.`}${type.qualname}'>`;
}

function raiseWithCause(machine: Machine, frame: Frame, exception: BaseException): void {
  const { words } = frame.code;
  if (words[frame.pc] === op.RAISE) {
    // Not thrown: a JavaScript exception costs microseconds.
    unwind(machine, new Raised(exception));
    return;
  }
  const cause = read(frame, words[frame.pc + 2]);
  if (cause === null || isInstance(cause, BaseExceptionType)) {
    raiseCaused(machine, exception, cause as BaseException | null);
  } else if (cause instanceof Type && cause.isSubclassOf(BaseExceptionType)) {
    call(machine, frame, cause, [], null, RAISE_CAUSE, exception);
  } else raise(TypeError, "exception causes must derive from BaseException");
}

function raiseCaused(machine: Machine, exception: BaseException, cause: BaseException | null): void {
  exception.cause = cause;
  exception.suppressContext = true;
  unwind(machine, new Raised(exception));
}

defineCompletion(RAISE_CAUSE, {
  name: "raise cause",
  returned(machine, frame, value, exception) {
    if (!isInstance(value, BaseExceptionType)) {
      raiseNoException(read(frame, frame.code.words[frame.pc + 2]) as Type, value);
    }
    raiseCaused(machine, exception as BaseException, value as BaseException);
  },
});

/** `RAISE_CURRENT`: a bare `raise`. */
export function raiseCurrent(machine: Machine): void {
  const { exception } = machine;
  if (exception === null) raise(RuntimeError, "No active exception to reraise");
  unwind(machine, new Reraised(exception));
}

export function reraise(machine: Machine, frame: Frame): void {
  unwind(machine, new Reraised(frame.registers[frame.code.words[frame.pc + 1]] as BaseException));
}

/** `PUSH_HANDLED saved exception`. */
export function pushHandled(machine: Machine, frame: Frame): void {
  const { words } = frame.code;
  const { pc, registers } = frame;
  registers[words[pc + 1]] = machine.handled.exception;
  machine.handled.exception = registers[words[pc + 2]] as BaseException;
  advance(frame);
}

/** `POP_HANDLED saved`. */
export function popHandled(machine: Machine, frame: Frame): void {
  machine.handled.exception = frame.registers[frame.code.words[frame.pc + 1]] as BaseException | null;
  advance(frame);
}

const notClasses = "catching classes that do not inherit from BaseException is not allowed";

/** `MATCH_EXCEPTION dst exception type`. */
export function matchException(frame: Frame): void {
  const { words } = frame.code;
  const exception = frame.registers[words[frame.pc + 2]] as BaseException;
  const wanted = read(frame, words[frame.pc + 3]);
  const types = wanted instanceof Tuple ? wanted.items : [wanted];
  for (const type of types) {
    if (!(type instanceof Type) || !type.isSubclassOf(BaseExceptionType)) raise(TypeError, notClasses);
  }
  store(
    frame,
    types.some(type => exception.type.isSubclassOf(type as Type)),
  );
}

/** `MATCH_GROUP base exception type`: the work is the prelude's, which may have to call `split`. */
export function matchGroup(machine: Machine, frame: Frame): void {
  const { words } = frame.code;
  const exception = frame.registers[words[frame.pc + 2]] as BaseException;
  const wanted = read(frame, words[frame.pc + 3]);
  const types = wanted instanceof Tuple ? wanted.items : [wanted];
  for (const type of types) {
    if (!(type instanceof Type) || !type.isSubclassOf(BaseExceptionType)) raise(TypeError, notClasses);
    if (type.isSubclassOf(BaseExceptionGroup)) {
      raise(TypeError, "catching ExceptionGroup with except* is not allowed. Use except instead.");
    }
  }
  call(machine, frame, machine.twin("_match_group"), [exception, wanted], null, MATCH_GROUP);
}

defineCompletion(MATCH_GROUP, {
  name: "match group",
  returned(_machine, frame, value) {
    const base = frame.code.words[frame.pc + 1];
    const [match, rest] = (value as Tuple).items;
    frame.registers[base] = match;
    frame.registers[base + 1] = rest;
    advance(frame);
  },
});

/** `GROUP_RERAISE dst original raised`. */
export function groupReraise(machine: Machine, frame: Frame): void {
  const { words } = frame.code;
  const { registers, pc } = frame;
  const original = registers[words[pc + 2]] as Value;
  const raised = registers[words[pc + 3]] as Value;
  call(machine, frame, machine.twin("_group_reraise"), [original, raised]);
}

/** `END_ASYNC_FOR`: None stands for a StopAsyncIteration that nobody needed to make. */
export function endAsyncFor(frame: Frame): void {
  const exception = frame.registers[frame.code.words[frame.pc + 1]] as BaseException | null;
  if (!endsLoop(exception)) throw new Reraised(exception as BaseException);
  advance(frame);
}

/** `EXCEPTION_TRIPLE base exception`. */
export function exceptionTriple(frame: Frame): void {
  const { words } = frame.code;
  const { registers, pc } = frame;
  const exception = registers[words[pc + 2]] as BaseException;
  const base = words[pc + 1];
  registers[base] = exception.type;
  registers[base + 1] = exception;
  registers[base + 2] = exception.traceback;
  advance(frame);
}

/** Whether an exception, if it is one, says that an asynchronous iterator has ended. */
export function endsLoop(exception: BaseException | null): boolean {
  return exception === null || exception.type.isSubclassOf(StopAsyncIteration);
}

const specials = [slot.ENTER, slot.EXIT, slot.AENTER, slot.AEXIT];
const specialNames = ["__enter__", "__exit__", "__aenter__", "__aexit__"];

/** `LOAD_SPECIAL dst src which`. */
export function loadSpecial(machine: Machine, frame: Frame): void {
  const { words } = frame.code;
  const value = read(frame, words[frame.pc + 2]);
  const which = words[frame.pc + 3];
  const type = typeOf(value);
  const found = type.slot(specials[which]);
  if (found === undefined) raiseNoManager(value, type, which);
  const bound = bindMember(found, value, type);
  if (bound === DEFER) call(machine, frame, machine.twin("_bind_special"), [found, value, type]);
  else store(frame, bound);
}

function raiseNoManager(value: Value, type: Type, which: number): never {
  const isAsync = which >= 2;
  const other = slotOf(value, isAsync ? slot.ENTER : slot.AENTER) !== undefined;
  const kind = isAsync ? "asynchronous context manager" : "context manager";
  const hint = other
    ? isAsync
      ? " but it supports the context manager protocol. Did you mean to use 'with'?"
      : " but it supports the asynchronous context manager protocol. Did you mean to use 'async with'?"
    : "";
  raise(
    TypeError,
    `'${type.name}' object does not support the ${kind} protocol (missed ${specialNames[which]} method)${hint}`,
  );
}
