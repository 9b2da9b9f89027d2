import * as op from "../code/opcode.generated.ts";
import {
  type BaseException,
  GeneratorExit,
  newException,
  newStopIteration,
  Raised,
  RuntimeError,
  raise,
  StopAsyncIteration,
  StopIteration,
  type StopIterationException,
  TypeError,
  ValueError,
} from "../object/error.ts";
import { DEFER, type Native } from "../object/native.ts";
import { builtinType, PyObject, slotOf, typeOf, type Value } from "../object/object.ts";
import { PyIterator } from "../object/protocol.ts";
import * as slot from "../object/slot.generated.ts";
import { guard, leavesSomething } from "./abandoned.ts";
import { Action, call, callDeferred, enter } from "./call.ts";
import {
  CLOSE,
  catches,
  complete,
  DELEGATE,
  DELEGATE_CLOSE,
  defineCompletion,
  NEXT,
  store,
} from "./completion.ts";
import { AsyncGenerator, Coroutine, type Detail, type Frame, Generator } from "./frame.ts";
import type { Machine } from "./machine.ts";

/**
 * Entering and leaving generators. A generator's frame is linked to whoever resumes it, for as long as it runs; the
 * frame's completion says what the resumer does with a value that is yielded. Delegation (`yield from`, `await`) is one instruction
 * that stays where it is: a chain of a million generators is entered by the run loop, level by level, and a value that
 * is yielded at its end passes outwards in a loop.
 */

/** One step of an asynchronous generator, being awaited: `asend(value)`, `athrow(exception)`, `aclose()`. */
export class AsyncStep extends PyObject {
  readonly generator: AsyncGenerator;
  readonly mode: "send" | "throw" | "close";
  readonly argument: Value;
  state: "new" | "running" | "ended" = "new";
  constructor(generator: AsyncGenerator, mode: "send" | "throw" | "close", argument: Value) {
    super();
    this.generator = generator;
    this.mode = mode;
    this.argument = argument;
  }
}
class AsyncThrow extends AsyncStep {}
export const asyncSendType = builtinType("async_generator_asend", AsyncStep);
export const asyncThrowType = builtinType("async_generator_athrow", AsyncThrow);
export function newAsyncStep(generator: AsyncGenerator, mode: AsyncStep["mode"], argument: Value): AsyncStep {
  return mode === "send"
    ? new AsyncStep(generator, mode, argument)
    : new AsyncThrow(generator, mode, argument);
}

/** What `coroutine.__await__()` gives. */
export class CoroutineWrapper extends PyObject {
  readonly coroutine: Coroutine;
  constructor(coroutine: Coroutine) {
    super();
    this.coroutine = coroutine;
  }
}
export const coroutineWrapperType = builtinType("coroutine_wrapper", CoroutineWrapper);

/** What a generator is called in messages. */
function kindOf(generator: Generator): string {
  if (generator instanceof Coroutine) return "coroutine";
  return generator instanceof AsyncGenerator ? "async generator" : "generator";
}

/** Resuming a generator in place of a native: `send`, `__next__`, `throw`, `close`. */
export class Resumption extends Action {
  readonly target: Generator | AsyncStep;
  readonly mode: "send" | "throw" | "close";
  readonly argument: Value;
  constructor(target: Generator | AsyncStep, mode: "send" | "throw" | "close", argument: Value) {
    super();
    this.target = target;
    this.mode = mode;
    this.argument = argument;
  }
  perform(machine: Machine, frame: Frame, completion: number, detail: Detail): void {
    const { target, mode, argument } = this;
    if (target instanceof AsyncStep) {
      if (mode === "send") sendToStep(machine, frame, target, argument, completion, detail);
      else throwIntoStep(machine, frame, target, argument as BaseException, completion, detail);
    } else if (mode === "send") send(machine, frame, target, argument, completion, detail);
    else if (mode === "throw")
      throwInto(machine, frame, target, argument as BaseException, completion, detail);
    else close(machine, frame, target, completion, detail);
  }
}

/** An exception that `throw` puts into a generator: its context is what the generator handles, not what its caller does. */
export class Injected extends Raised {
  readonly handled: BaseException | null;
  constructor(exception: BaseException, handled: BaseException | null) {
    super(exception);
    this.handled = handled;
  }
}

/** Whether a generator is suspended in `yield from` or `await`. */
export function isDelegating(generator: Generator): boolean {
  unpark(generator);
  const { frame, hasStarted, isRunning } = generator;
  return frame !== null && hasStarted && !isRunning && frame.code.words[frame.pc] === op.YIELD_FROM;
}

/** What is awaited as it is: coroutines, generators marked as such, steps of asynchronous generators. */
export function isAwaitable(value: Value): boolean {
  return (
    value instanceof Coroutine ||
    value instanceof AsyncStep ||
    (value instanceof Generator && (value.code.flags & 0x100) !== 0)
  );
}

// ---- Entering

function checkIdle(generator: Generator): void {
  if (generator.isRunning) freeRunning(generator);
}

function freeRunning(generator: Generator): void {
  unpark(generator);
  if (generator.isRunning) raise(ValueError, `${kindOf(generator)} already executing`);
}

/** Link a suspended generator's frame below `caller` and make it the current one. */
function reenter(
  machine: Machine,
  generator: Generator,
  caller: Frame | null,
  completion: number,
  detail: Detail,
): Frame {
  if (generator.innermost !== null) unpark(generator);
  return begin(machine, generator, caller, completion, detail);
}

function begin(
  machine: Machine,
  generator: Generator,
  caller: Frame | null,
  completion: number,
  detail: Detail,
): Frame {
  const frame = generator.frame as Frame;
  enter(machine, frame, caller, completion, detail);
  generator.isRunning = true;
  if (generator.suspension !== null) generator.suspension.release();
  generator.enter(machine.handled);
  machine.handled = generator;
  return frame;
}

/** `generator.send(value)` from the current instruction of `caller`. */
export function send(
  machine: Machine,
  caller: Frame,
  generator: Generator,
  value: Value,
  completion: number,
  detail: Detail,
): void {
  checkIdle(generator);
  if (generator.frame === null) {
    if (generator instanceof Coroutine) raise(RuntimeError, "cannot reuse already awaited coroutine");
    end(machine, caller, completion, detail, null);
    return;
  }
  if (!generator.hasStarted && value !== null) {
    raise(TypeError, `can't send non-None value to a just-started ${kindOf(generator)}`);
  }
  deliver(generator, reenter(machine, generator, caller, completion, detail), value);
}

/** A generator that is being resumed gets a value. */
function deliver(generator: Generator, frame: Frame, value: Value): void {
  if (!generator.hasStarted) {
    generator.hasStarted = true;
    return;
  }
  const { words } = frame.code;
  // Delegating: the instruction runs again, with the value to pass on.
  if (words[frame.pc] === op.YIELD_FROM) frame.registers[words[frame.pc + 3]] = value;
  else store(frame, value);
}

/**
 * Make a generator that has not ended ready to run, resumed by compiled code: its frame is the outermost one. The frame that
 * goes on: that, or the innermost one of a parked chain.
 */
export function prepareSend(machine: Machine, generator: Generator, value: Value): Frame {
  checkIdle(generator);
  if (!generator.hasStarted && value !== null) {
    raise(TypeError, `can't send non-None value to a just-started ${kindOf(generator)}`);
  }
  if (generator.innermost !== null) {
    const frame = resumeParked(machine, generator, value);
    if (frame !== null) return frame;
  }
  const frame = begin(machine, generator, null, NEXT, null);
  deliver(generator, frame, value);
  return frame;
}

/**
 * The generator that a frame, about to go on, would only pass on to what is sent, if that delegates in turn; or null. The last
 * one of a chain is resumed by the block that delegates to it: it may well end now, and the block goes on.
 */
export function delegateOf({ code, pc, registers }: Frame): Generator | null {
  if (code.words[pc] !== op.YIELD_FROM) return null;
  const inner = registers[code.words[pc + 2]];
  if (!(inner instanceof Generator) || inner.isRunning || inner.frame === null) return null;
  return inner.frame.code.words[inner.frame.pc] === op.YIELD_FROM ? inner : null;
}

/** Enter the generator that a frame delegates to, with what was sent to that: its frame. */
export function passOn(machine: Machine, outer: Frame, inner: Generator): Frame {
  const value = outer.registers[outer.code.words[outer.pc + 3]] as Value;
  const frame = reenter(machine, inner, outer, DELEGATE, null);
  deliver(inner, frame, value);
  return frame;
}

/** A generator that was passed on to has returned: the frame that delegated to it, which goes on with its value. */
export function passBack(machine: Machine, frame: Frame, value: Value): Frame {
  const outer = frame.back as Frame;
  finishResumption(machine, frame.generator as Generator, true);
  frame.back = null;
  store(outer, value);
  machine.frame = outer;
  return outer;
}

/** Compiled code was left by a generator that compiled code had resumed. */
export function finishResumption(machine: Machine, generator: Generator, hasEnded: boolean): void {
  generator.isRunning = false;
  machine.handled = generator.leave();
  if (hasEnded) generator.frame = null;
  else suspend(generator, generator.frame as Frame);
}

// ---- Parking
//
// A value that is yielded through generators that delegate would unlink each of them, and the next value that is sent would
// link each again. So compiled code parks them: they stay linked, and running by their flags; the outermost one alone is
// suspended, and knows the innermost one and how far in that is (its frame's `completion`). Whoever looks at one of
// them in another way has them unlinked first.

/** Suspend a chain as it is, `levels` deep, whose innermost generator has yielded. False: it has to be unlinked. */
export function park(machine: Machine, outermost: Generator, innermost: Generator, levels: number): boolean {
  // What is handled outside is noted inside.
  if (innermost.inherited !== null || leavesSomething(innermost, innermost.frame as Frame)) return false;
  const frame = outermost.frame as Frame;
  outermost.isRunning = false;
  outermost.innermost = innermost;
  frame.completion = levels;
  machine.handled = outermost.leave();
  suspend(outermost, frame);
  return true;
}

/** Enter a parked chain from compiled code: the innermost frame; null where it was unlinked instead. */
function resumeParked(machine: Machine, outermost: Generator, value: Value): Frame | null {
  const outer = outermost.frame as Frame;
  const innermost = outermost.innermost as Generator;
  const depth = machine.depth + 1 + outer.completion;
  const { exception, inherited } = machine.handled;
  if (exception !== null || inherited !== null || depth >= machine.hostLimit) {
    unpark(outermost);
    return null;
  }
  outermost.innermost = null;
  begin(machine, outermost, null, NEXT, null);
  const frame = innermost.frame as Frame;
  machine.depth = depth;
  machine.frame = frame;
  machine.handled = innermost;
  deliver(innermost, frame, value);
  return frame;
}

/** Unlink the chain that a generator is part of, if it is parked. */
export function unpark(generator: Generator): void {
  const outermost = generator.isRunning ? outermostOf(generator) : generator;
  if (outermost === null || outermost.innermost === null) return;
  let inner = outermost.innermost;
  outermost.innermost = null;
  (outermost.frame as Frame).completion = NEXT;
  while (inner !== outermost) {
    const frame = inner.frame as Frame;
    const { generator: outer } = frame.back as Frame;
    frame.back = null;
    inner.isRunning = false;
    inner.leave();
    inner = outer as Generator;
  }
}

function outermostOf({ frame }: Generator): Generator | null {
  let last = frame as Frame;
  while (last.back !== null && last.completion === DELEGATE) last = last.back;
  return last.generator;
}

/** `generator.throw(exception)` from the current instruction of `caller`. */
export function throwInto(
  machine: Machine,
  caller: Frame,
  generator: Generator,
  exception: BaseException,
  completion: number,
  detail: Detail,
): void {
  for (;;) {
    checkIdle(generator);
    if (generator.frame === null) {
      if (generator instanceof Coroutine) raise(RuntimeError, "cannot reuse already awaited coroutine");
      machine.frame = caller;
      if (!catches(machine, caller, completion, detail, exception)) throw new Injected(exception, null);
      return;
    }
    const frame = reenter(machine, generator, caller, completion, detail);
    const { words } = frame.code;
    const delegates = generator.hasStarted && words[frame.pc] === op.YIELD_FROM;
    // Before its first instruction, no handler of the generator's catches it.
    if (!generator.hasStarted) frame.pc = -1;
    generator.hasStarted = true;
    if (!delegates) {
      throw completion === CLOSE
        ? new Raised(exception)
        : new Injected(exception, generator.exception as BaseException | null);
    }
    const inner = frame.registers[words[frame.pc + 2]] as Value;
    const target = inner instanceof CoroutineWrapper ? inner.coroutine : inner;
    if (exception.type.isSubclassOf(GeneratorExit)) {
      if (!(target instanceof Generator)) {
        call(machine, frame, machine.twin("_delegate_close"), [target], null, DELEGATE_CLOSE, exception);
        return;
      }
      // Close the inner one first; then this one goes on with the exception.
      if (target.frame === null || !target.hasStarted) {
        checkIdle(target);
        target.frame = null;
        throw new Raised(exception);
      }
      caller = frame;
      generator = target;
      completion = DELEGATE_CLOSE;
      detail = exception;
      exception = newException(GeneratorExit);
      continue;
    }
    if (target instanceof AsyncStep) {
      throwIntoStep(machine, frame, target, exception, DELEGATE, null);
      return;
    }
    if (!(target instanceof Generator)) {
      call(machine, frame, machine.twin("_delegate_throw"), [target, exception], null, DELEGATE);
      return;
    }
    caller = frame;
    generator = target;
    completion = DELEGATE;
    detail = null;
  }
}

/** `generator.close()` from the current instruction of `caller`. */
function close(
  machine: Machine,
  caller: Frame,
  generator: Generator,
  completion: number,
  detail: Detail,
): void {
  closeInto(machine, caller, generator, CLOSE, { completion, detail });
}

function closeInto(
  machine: Machine,
  caller: Frame,
  generator: Generator,
  completion: number,
  detail: Detail,
): void {
  checkIdle(generator);
  if (generator.frame === null || !generator.hasStarted) {
    generator.frame = null;
    complete(machine, caller, completion, detail, null);
    return;
  }
  throwInto(machine, caller, generator, newException(GeneratorExit), completion, detail);
}

// ---- Leaving

/** Unlink a generator's frame; the frame that resumed it, null if that was compiled code. */
function leave(machine: Machine, frame: Frame): Frame | null {
  const generator = frame.generator as Generator;
  generator.isRunning = false;
  machine.handled = generator.leave();
  machine.depth--;
  const caller = frame.back;
  frame.back = null;
  return caller;
}

/** A generator has yielded. */
function suspend(generator: Generator, frame: Frame): void {
  if (frame.code.isGuarded) guard(generator, frame);
}

/** Compiled code resumed the generator: it gets the answer from the machine. */
function answer(machine: Machine, value: Value, hasEnded: boolean): void {
  machine.frame = null;
  machine.result = value;
  machine.hasEnded = hasEnded;
}

/** Leave a generator's frame with a value. Frames that delegate to it yield the value in turn. */
export function yieldValue(machine: Machine, frame: Frame, value: Value): void {
  for (;;) {
    const { completion, detail } = frame;
    const caller = leave(machine, frame);
    suspend(frame.generator as Generator, frame);
    if (caller === null) {
      answer(machine, value, false);
      return;
    }
    if (completion === DELEGATE) {
      frame = caller;
      continue;
    }
    answerYield(machine, caller, frame.generator as Generator, completion, detail, value);
    return;
  }
}

/** The frame that resumed a generator gets what it has yielded: an error, if it was to be closed. */
export function answerYield(
  machine: Machine,
  caller: Frame,
  generator: Generator,
  completion: number,
  detail: Detail,
  value: Value,
): void {
  if (completion === CLOSE || completion === DELEGATE_CLOSE) {
    const error = newException(RuntimeError, `${kindOf(generator)} ignored GeneratorExit`);
    raiseIn(machine, caller, completion, detail, error);
  } else complete(machine, caller, completion, detail, value);
}

/** A generator's frame has returned. */
export function returnFromGenerator(machine: Machine, frame: Frame, value: Value): void {
  const generator = frame.generator as Generator;
  const { completion, detail } = frame;
  const caller = leave(machine, frame);
  generator.frame = null;
  if (generator instanceof AsyncGenerator) endAsyncGenerator(machine, caller, generator, completion, detail);
  else end(machine, caller, completion, detail, value);
}

/** An iterator that `caller` asked has ended with `value`. */
export function end(
  machine: Machine,
  caller: Frame | null,
  completion: number,
  detail: Detail,
  value: Value,
): void {
  if (caller === null) {
    answer(machine, value, true);
    return;
  }
  machine.frame = caller;
  switch (completion) {
    case NEXT:
      exhaust(caller);
      return;
    case DELEGATE:
      store(caller, value);
      return;
    case CLOSE:
    case DELEGATE_CLOSE:
      complete(machine, caller, completion, detail, value);
      return;
    default:
      raiseIn(machine, caller, completion, detail, newStopIteration(value));
  }
}

/** A `FOR_ITER` whose iterator has ended goes on behind the loop. */
export function exhaust(frame: Frame): void {
  frame.pc = frame.code.words[frame.pc + 3];
}

/** Raise in `frame`, as the outcome of a call with that completion. */
function raiseIn(
  machine: Machine,
  frame: Frame | null,
  completion: number,
  detail: Detail,
  exception: BaseException,
): void {
  machine.frame = frame;
  if (frame === null) {
    machine.uncaught = exception;
    return;
  }
  if (!catches(machine, frame, completion, detail, exception)) throw new Raised(exception);
}

/**
 * An exception leaves a generator's frame, which unwinding is about to drop. The exception that goes on instead: PEP 479
 * turns a StopIteration into a RuntimeError.
 */
export function raiseFromGenerator(machine: Machine, frame: Frame, exception: BaseException): BaseException {
  const generator = frame.generator as Generator;
  generator.isRunning = false;
  generator.frame = null;
  machine.handled = generator.leave();
  const isAsync = generator instanceof AsyncGenerator;
  if (isAsync) generator.isClosed = true;
  const isStop = exception.type.isSubclassOf(StopIteration);
  if (!isStop && !(isAsync && exception.type.isSubclassOf(StopAsyncIteration))) return exception;
  const error = newException(
    RuntimeError,
    `${kindOf(generator)} raised ${isStop ? "StopIteration" : "StopAsyncIteration"}`,
  );
  error.cause = exception;
  error.context = exception;
  error.suppressContext = true;
  return error;
}

// ---- Delegation

/** `YIELD_FROM dst iterator value`. */
export function delegate(machine: Machine, frame: Frame): void {
  const { words } = frame.code;
  const { registers, pc } = frame;
  const inner = registers[words[pc + 2]] as Value;
  const value = registers[words[pc + 3]] as Value;
  if (inner instanceof AsyncStep) sendToStep(machine, frame, inner, value, DELEGATE, null);
  else if (inner instanceof CoroutineWrapper) send(machine, frame, inner.coroutine, value, DELEGATE, null);
  else if (inner instanceof Generator) send(machine, frame, inner, value, DELEGATE, null);
  else if (value !== null)
    call(machine, frame, machine.twin("_delegate_send"), [inner, value], null, DELEGATE);
  else if (inner instanceof PyIterator) {
    const item = inner.advance();
    if (item === undefined) store(frame, null);
    else if (item === DEFER)
      callDeferred(machine, frame, slotOf(inner, slot.NEXT) as Native, [inner], DELEGATE);
    else yieldValue(machine, frame, item);
  } else {
    const next = slotOf(inner, slot.NEXT);
    if (next === undefined) raise(TypeError, `'${typeOf(inner).name}' object is not an iterator`);
    call(machine, frame, next, [inner], null, DELEGATE);
  }
}

defineCompletion(DELEGATE, {
  name: "delegate",
  returned: yieldValue,
  raised(machine, frame, exception) {
    if (!exception.type.isSubclassOf(StopIteration)) return false;
    machine.frame = frame;
    store(frame, (exception as StopIterationException).value);
    return true;
  },
});

defineCompletion(DELEGATE_CLOSE, {
  name: "delegate close",
  returned(_machine, _frame, _value, exception) {
    throw new Raised(exception as BaseException);
  },
  raised(machine, frame, exception, original) {
    if (!isExit(exception)) return false;
    machine.frame = frame;
    throw new Raised(original as BaseException);
  },
});

function isExit(exception: BaseException): boolean {
  return exception.type.isSubclassOf(GeneratorExit) || exception.type.isSubclassOf(StopIteration);
}

defineCompletion(CLOSE, {
  name: "close",
  returned(machine, frame, value, detail) {
    const then = detail as unknown as { completion: number; detail: Detail };
    complete(machine, frame, then.completion, then.detail, value);
  },
  raised(machine, frame, exception, detail) {
    if (!isExit(exception)) return false;
    const then = detail as unknown as { completion: number; detail: Detail };
    complete(machine, frame, then.completion, then.detail, null);
    return true;
  },
});

// ---- Asynchronous generators

/** Raises unless a step can go on. */
function checkStep(step: AsyncStep): void {
  if (step.state === "ended") {
    const what = step.mode === "send" ? "__anext__()/asend()" : "aclose()/athrow()";
    raise(RuntimeError, `cannot reuse already awaited ${what}`);
  }
  if (step.state === "new" && step.generator.isAwaited) {
    const what = step.mode === "send" ? "anext" : step.mode === "throw" ? "athrow" : "aclose";
    step.state = "ended";
    raise(RuntimeError, `${what}(): asynchronous generator is already running`);
  }
}

/** A new step of `asend` begins: what it sends; undefined where the generator has ended already. */
function beginStep(step: AsyncStep, value: Value): Value | undefined {
  const { generator } = step;
  if (generator.frame === null) {
    step.state = "ended";
    return undefined;
  }
  const sent = value === null ? step.argument : value;
  if (!generator.hasStarted && sent !== null) {
    step.state = "ended";
    raise(TypeError, "can't send non-None value to a just-started async generator");
  }
  step.state = "running";
  generator.isAwaited = true;
  return sent;
}

/** As `prepareSend`, for a step of `asend`; null where the generator has ended already. */
export function prepareStep(machine: Machine, step: AsyncStep, value: Value): Frame | null {
  checkStep(step);
  const sent = step.state === "new" ? beginStep(step, value) : value;
  if (sent === undefined) return null;
  step.generator.step = step;
  return prepareSend(machine, step.generator, sent);
}

/**
 * As `finishResumption`, for a step of `asend`: the generator has answered, out of compiled code or the interpreter.
 * `machine.hasEnded` then says that the step has. False: the generator has ended, too.
 */
export function finishStepResumption(machine: Machine, step: AsyncStep, frame: Frame): boolean {
  const { generator } = step;
  // The interpreter has finished the step.
  if (generator.step === null) return true;
  if (machine.hasEnded) {
    finishStep(generator, step);
    generator.isClosed = true;
    return false;
  }
  if (isAsyncYield(frame)) {
    finishStep(generator, step);
    machine.hasEnded = true;
  }
  return true;
}

/** Whether a frame stands at a `yield` of an asynchronous generator. */
function isAsyncYield({ code, pc }: Frame): boolean {
  return code.words[pc] === op.ASYNC_YIELD;
}

/** An exception has left the generator of a step that compiled code awaits. */
export function failStep(step: AsyncStep): void {
  if (step.generator.step === step) finishStep(step.generator, step);
}

/** Compiled code has left a generator's frame with a value. */
export function yieldCompiled(machine: Machine, frame: Frame, value: Value): void {
  if (isAsyncYield(frame)) asyncYield(machine, frame, value);
  else yieldValue(machine, frame, value);
}

/** Nothing is left of what an asynchronous generator yields: an `async for` goes on behind the loop, others get StopAsyncIteration. */
function exhaustAsync(machine: Machine, caller: Frame | null, completion: number, detail: Detail): void {
  if (caller !== null && completion === DELEGATE) {
    const { pc, code, registers } = caller;
    const range = code.code.exceptions.find(({ start, end }) => pc >= start && pc < end);
    if (range !== undefined && code.words[range.target] === op.END_ASYNC_FOR) {
      machine.frame = caller;
      registers[range.register] = null;
      caller.pc = range.target;
      return;
    }
  }
  raiseIn(machine, caller, completion, detail, newException(StopAsyncIteration));
}

/** `step.send(value)`: the first time with the step's own argument. */
function sendToStep(
  machine: Machine,
  caller: Frame,
  step: AsyncStep,
  value: Value,
  completion: number,
  detail: Detail,
): void {
  const { generator } = step;
  checkStep(step);
  if (step.state === "running") {
    resumeStep(machine, caller, step, completion, detail, value, null);
    return;
  }
  if (step.mode !== "send") {
    if (value !== null) raise(RuntimeError, "can't send non-None value to a just-started coroutine");
    if (generator.isClosed || generator.frame === null) {
      step.state = "ended";
      if (step.mode === "close") {
        end(machine, caller, completion, detail, null);
        return;
      }
      raiseIn(machine, caller, completion, detail, newException(StopAsyncIteration));
      return;
    }
    if (step.mode === "close") generator.isClosed = true;
    step.state = "running";
    generator.isAwaited = true;
    if (step.mode === "close" && !generator.hasStarted) {
      generator.frame = null;
      finishStep(generator, step);
      end(machine, caller, completion, detail, null);
      return;
    }
    const exception = step.mode === "close" ? newException(GeneratorExit) : (step.argument as BaseException);
    resumeStep(machine, caller, step, completion, detail, null, exception);
    return;
  }
  const sent = beginStep(step, value);
  if (sent === undefined) exhaustAsync(machine, caller, completion, detail);
  else resumeStep(machine, caller, step, completion, detail, sent, null);
}

function throwIntoStep(
  machine: Machine,
  caller: Frame,
  step: AsyncStep,
  exception: BaseException,
  completion: number,
  detail: Detail,
): void {
  const { generator } = step;
  if (step.state === "ended") {
    const what = step.mode === "send" ? "__anext__()/asend()" : "aclose()/athrow()";
    raise(RuntimeError, `cannot reuse already awaited ${what}`);
  }
  if (step.state === "new" && generator.isAwaited) {
    step.state = "ended";
    raise(RuntimeError, "anext(): asynchronous generator is already running");
  }
  if (generator.frame === null) {
    step.state = "ended";
    raiseIn(machine, caller, completion, detail, exception);
    return;
  }
  step.state = "running";
  generator.isAwaited = true;
  resumeStep(machine, caller, step, completion, detail, null, exception);
}

function resumeStep(
  machine: Machine,
  caller: Frame,
  step: AsyncStep,
  completion: number,
  detail: Detail,
  value: Value,
  exception: BaseException | null,
): void {
  const { generator } = step;
  generator.step = step;
  if (exception === null) send(machine, caller, generator, value, completion, detail);
  else throwInto(machine, caller, generator, exception, completion, detail);
}

function finishStep(generator: AsyncGenerator, step: AsyncStep): void {
  step.state = "ended";
  generator.isAwaited = false;
  generator.step = null;
}

/** `ASYNC_YIELD`: the step that is awaited has this value as its result. */
export function asyncYield(machine: Machine, frame: Frame, value: Value): void {
  const generator = frame.generator as AsyncGenerator;
  const step = generator.step as AsyncStep;
  const { completion, detail } = frame;
  const caller = leave(machine, frame);
  finishStep(generator, step);
  if (step.mode === "close") {
    raiseIn(
      machine,
      caller,
      completion,
      detail,
      newException(RuntimeError, "async generator ignored GeneratorExit"),
    );
    return;
  }
  end(machine, caller, completion, detail, value);
}

function endAsyncGenerator(
  machine: Machine,
  caller: Frame | null,
  generator: AsyncGenerator,
  completion: number,
  detail: Detail,
): void {
  const step = generator.step as AsyncStep;
  finishStep(generator, step);
  generator.isClosed = true;
  if (step.mode === "close") end(machine, caller, completion, detail, null);
  else exhaustAsync(machine, caller, completion, detail);
}

/**
 * An exception left an asynchronous generator: its step is over. True if that is how the step ends well (`aclose`).
 */
export function endStepByException(
  machine: Machine,
  caller: Frame,
  generator: AsyncGenerator,
  completion: number,
  detail: Detail,
  exception: BaseException,
): boolean {
  const step = generator.step as AsyncStep;
  finishStep(generator, step);
  if (step.mode !== "close") return false;
  if (!exception.type.isSubclassOf(GeneratorExit) && !exception.type.isSubclassOf(StopAsyncIteration))
    return false;
  end(machine, caller, completion, detail, null);
  return true;
}
