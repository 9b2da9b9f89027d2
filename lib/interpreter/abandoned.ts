import { finalization, Remains } from "../object/finalization.ts";
import type { Function } from "../object/function.ts";
import type { PyObject, Value } from "../object/object.ts";
import { AsyncGenerator, Frame, type Generator, type Handled } from "./frame.ts";

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
  private readonly handled: Handled;
  private readonly name: string;
  private readonly qualname: string;
  private locals: PyObject | null = null;
  private registers: (Value | undefined)[] | null = null;
  private pc = 0;

  constructor({ constructor, handled, name, qualname }: Generator, { func }: Frame) {
    super();
    this.make = constructor as new (frame: Frame) => Generator; // That of the classes there are.
    this.func = func;
    this.handled = handled;
    this.name = name;
    this.qualname = qualname;
  }

  hold({ registers, locals, pc }: Frame): void {
    this.registers = registers;
    this.locals = locals;
    this.pc = pc;
  }

  release(): void {
    this.registers = null;
    this.locals = null;
  }

  revive(): Generator | null {
    const { registers } = this;
    if (registers === null) return null;
    this.release();
    const frame = new Frame(this.func, registers, this.locals);
    frame.pc = this.pc;
    const generator = new this.make(frame);
    generator.name = this.name;
    generator.qualname = this.qualname;
    generator.handled.exception = this.handled.exception;
    generator.hasStarted = true;
    return generator;
  }
}

/** A generator whose code has handlers is suspended where its frame stands. */
export function guard(generator: Generator, frame: Frame): void {
  const { pc } = frame;
  if (!frame.code.code.exceptions.some(({ start, end }) => pc >= start && pc < end)) return;
  // These are closed by whoever runs the event loop.
  if (generator instanceof AsyncGenerator) return;
  if (generator.suspension === null) {
    generator.suspension = new Suspension(generator, frame);
    finalization.keep(generator, generator.suspension);
  }
  generator.suspension.hold(frame);
}
