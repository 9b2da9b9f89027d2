import { finalization, type Newcomer, Remains } from "../object/finalization.ts";
import type { Function } from "../object/function.ts";
import type { PyObject, Value } from "../object/object.ts";
import { AsyncGenerator, Frame, type Generator } from "./frame.ts";

/**
 * What is left of a generator or coroutine that was suspended inside of a `try` or `with` when nobody could resume it
 * any more: all that its frame consists of, so that another one can be closed in its place. While it runs, and after
 * its end, nothing is kept.
 */
export class Suspension extends Remains {
  private readonly make: new (
    frame: Frame,
  ) => Generator;
  private readonly func: Function;
  private exception: PyObject | null = null;
  private readonly name: string;
  private readonly qualname: string;
  private locals: PyObject | null = null;
  private registers: (Value | undefined)[] | null = null;
  private pc = 0;

  constructor({ constructor, name, qualname }: Generator, { func }: Frame) {
    super();
    this.make = constructor as new (frame: Frame) => Generator; // That of the classes there are.
    this.func = func;
    this.name = name;
    this.qualname = qualname;
  }

  /** Not the generator itself: it would never be garbage. */
  hold({ exception }: Generator, { registers, locals, pc }: Frame): void {
    this.exception = exception;
    this.registers = registers;
    this.locals = locals;
    this.pc = pc;
  }

  release(): void {
    this.registers = null;
    this.locals = null;
    this.exception = null;
  }

  revive(): Generator | null {
    const { registers, locals, exception } = this;
    if (registers === null) return null;
    this.release();
    const frame = new Frame(this.func, registers, locals);
    frame.pc = this.pc;
    const generator = new this.make(frame);
    generator.rename(this.name, this.qualname);
    generator.exception = exception;
    generator.hasStarted = true;
    return generator;
  }
}

/** Whether a frame stands inside of a `try` or `with`. */
function isInside({ code, pc }: Frame): boolean {
  for (const { start, end } of code.code.exceptions) if (pc >= start && pc < end) return true;
  return false;
}

/** A generator that was suspended inside of a `try` for the first time. */
class Beginner implements Newcomer {
  readonly object: Generator;
  constructor(generator: Generator) {
    this.object = generator;
  }
  foresee(): Remains | null | undefined {
    const generator = this.object;
    const { frame } = generator;
    if (generator.isRunning) return undefined;
    generator.isGuarded = false;
    if (frame === null || !isInside(frame)) return null;
    generator.isGuarded = true;
    generator.suspension = new Suspension(generator, frame);
    generator.suspension.hold(generator, frame);
    return generator.suspension as Suspension;
  }
}

/** Whether something is to be left of a generator that is suspended where its frame stands. */
export function leavesSomething(generator: Generator, frame: Frame): boolean {
  // Asynchronous ones are closed by whoever runs the event loop.
  return frame.code.isGuarded && isInside(frame) && !(generator instanceof AsyncGenerator);
}

/** A generator is suspended where its frame stands. */
export function guard(generator: Generator, frame: Frame): void {
  const { suspension } = generator;
  if (suspension === null && generator.isGuarded) return;
  if (!leavesSomething(generator, frame)) return;
  if (suspension !== null) suspension.hold(generator, frame);
  else {
    generator.isGuarded = true;
    finalization.welcome(new Beginner(generator));
  }
}
