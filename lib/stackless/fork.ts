import { END } from "../interpreter/completion.ts";
import { AsyncGenerator, type Detail, Frame, type Generator, Handled } from "../interpreter/frame.ts";
import { AsyncStep, CoroutineWrapper } from "../interpreter/generator.ts";
import type { Machine } from "../interpreter/machine.ts";
import type { CodeObject } from "../object/function.ts";
import { PyObject } from "../object/object.ts";
import type { Strand } from "./strand.ts";

/**
 * Make `copy` a second execution of a suspended strand: each goes on from where it stands. Frames and registers are
 * copied, and with them the generators that are running on the chain; cells, and whatever variables refer to, are shared.
 */
export function fork(machine: Machine, strand: Strand, copy: Strand): void {
  if (strand.frame === null) throw new Error("a strand that is not suspended can't be forked");
  const copies = new Copies(machine.floor);
  copy.frame = copies.copyChain(strand.frame);
  copy.completion = strand.completion;
  copy.detail = copies.ofDetail(strand.detail);
  copy.depth = strand.depth;
  copy.handled = strand.handled === null ? null : copies.copyHandled(strand.handled);
}

/** What one fork has copied. */
class Copies {
  private readonly floor: Frame | null;
  private readonly byOriginal = new Map<PyObject, PyObject>();

  constructor(floor: Frame | null) {
    this.floor = floor;
  }

  copyChain(innermost: Frame): Frame {
    const { floor } = this;
    if (innermost === floor) return innermost;
    const frames: Frame[] = [];
    for (let each: Frame | null = innermost; each !== null && each !== floor; each = each.back) {
      const copy = copyFrame(each);
      if (each.generator !== null) this.copyGenerator(each.generator, copy);
      frames.push(copy);
    }
    // Once everything that was copied is known, the copies refer to each other.
    frames.forEach((frame, i) => {
      const { registers } = frame;
      for (let at = 0; at < registers.length; at++) {
        const value = registers[at];
        if (value instanceof PyObject) registers[at] = this.of(value);
      }
      frame.detail = this.ofDetail(frame.detail);
      if (i + 1 < frames.length) frame.back = frames[i + 1];
      else {
        // The outermost frame of the first strand ends the run; its copy does not.
        if (frame.back === null) frame.completion = END;
        frame.back = floor;
      }
    });
    return frames[0];
  }

  private copyGenerator(generator: Generator, frame: Frame): void {
    const copy = new (generator.constructor as new (frame: Frame) => Generator)(frame);
    copy.name = generator.name;
    copy.qualname = generator.qualname;
    copy.isRunning = generator.isRunning;
    copy.hasStarted = generator.hasStarted;
    copy.isClosed = generator.isClosed;
    copy.isAwaited = generator.isAwaited;
    copy.hooksRun = generator.hooksRun;
    this.byOriginal.set(generator, copy);
    this.byOriginal.set(generator.handled, copy.handled);
    if (generator instanceof AsyncGenerator && generator.step instanceof AsyncStep) {
      const { step } = generator;
      const stepCopy = new (step.constructor as typeof AsyncStep)(
        copy as AsyncGenerator,
        step.mode,
        step.argument,
      );
      stepCopy.state = step.state;
      (copy as AsyncGenerator).step = stepCopy;
      this.byOriginal.set(step, stepCopy);
    }
  }

  /** What is being handled, on all levels: records of generators have copies already. */
  copyHandled(innermost: Handled): Handled {
    for (let each: Handled | null = innermost; each !== null; each = each.outer) {
      if (!this.byOriginal.has(each)) this.byOriginal.set(each, new Handled());
      const copy = this.byOriginal.get(each) as Handled;
      copy.exception = each.exception;
      copy.inherited = each.inherited;
    }
    for (let each: Handled | null = innermost; each !== null; each = each.outer) {
      (this.of(each) as Handled).outer = each.outer === null ? null : (this.of(each.outer) as Handled);
    }
    return this.of(innermost) as Handled;
  }

  /** The copy of an object, or the object itself. */
  private of(object: PyObject): PyObject {
    const copy = this.byOriginal.get(object);
    if (copy !== undefined) return copy;
    if (!(object instanceof CoroutineWrapper)) return object;
    const coroutine = this.byOriginal.get(object.coroutine);
    if (coroutine === undefined) return object;
    const wrapper = new CoroutineWrapper(coroutine as Generator);
    this.byOriginal.set(object, wrapper);
    return wrapper;
  }

  ofDetail(detail: Detail): Detail {
    return detail instanceof PyObject ? this.of(detail) : detail;
  }
}

function copyFrame(frame: Frame): Frame {
  const copy = new Frame(frame.func, frame.registers.slice(), frame.locals);
  // The function may have got other code meanwhile.
  (copy as { code: CodeObject }).code = frame.code;
  copy.pc = frame.pc;
  copy.back = frame.back;
  copy.completion = frame.completion;
  copy.detail = frame.detail;
  return copy;
}
