import type { Dict } from "../object/dict.ts";
import type { Remains } from "../object/finalization.ts";
import type { CodeObject, Function } from "../object/function.ts";
import { builtinType, PyObject, type Value } from "../object/object.ts";

/**
 * A call of a Python function, on the heap. `back` is the continuation: the frame that made the call, standing at the
 * instruction that made it.
 *
 * `pc` is the offset of the current instruction: while a call is under way, of the call. `completion` says what
 * `back` does with the result (see `completion.ts`), `detail` what that needs to know.
 */
export class Frame extends PyObject {
  readonly code: CodeObject;
  readonly func: Function;
  readonly registers: (Value | undefined)[];
  pc: number;
  back: Frame | null;
  completion: number;
  detail: Detail;
  /** The namespace of class and module code; null for functions, whose locals are registers. */
  locals: PyObject | null;
  /** The generator or coroutine whose frame this is. */
  generator: Generator | null;

  constructor(func: Function, registers: (Value | undefined)[], locals: PyObject | null) {
    super();
    this.code = func.code;
    this.func = func;
    this.registers = registers;
    this.pc = 0;
    this.back = null;
    this.completion = 0;
    this.detail = null;
    this.locals = locals;
    this.generator = null;
  }

  get globals(): Dict {
    return this.func.globals;
  }
}

export const frameType = builtinType("frame", Frame);
frameType.isBase = false;

/** What a completion needs beside the value: plain data only, so that it can be stored. */
export type Detail = Value | undefined | { readonly [field: string]: unknown };

/**
 * What is being handled: one record for each thread of execution and each generator, innermost first. `sys.exception()`
 * is the first exception on the way outwards.
 */
export class Handled extends PyObject {
  exception: PyObject | null = null;
  outer: Handled | null = null;
  /** What is handled further out; nothing there changes while this record is the innermost or inside of it. */
  inherited: PyObject | null = null;

  enter(outer: Handled): void {
    this.outer = outer;
    this.inherited = outer.exception ?? outer.inherited;
  }

  /** The record that was the innermost one before. */
  leave(): Handled {
    const outer = this.outer as Handled; // It was entered.
    this.outer = null;
    this.inherited = null;
    return outer;
  }
}

interface Suspended extends Remains {
  hold(generator: Generator, frame: Frame): void;
  release(): void;
}

/**
 * Generators, coroutines and asynchronous generators: a frame that can be left and entered again. Programs have many of them
 * at a time, so they have few fields, and are themselves the record of what they handle.
 */
export class Generator extends Handled {
  /** Null once it has ended. */
  frame: Frame | null;
  readonly code: CodeObject;
  /** Null where they are the code's. */
  private names: { readonly name: string; readonly qualname: string } | null;
  isRunning: boolean;
  hasStarted: boolean;
  /** It was suspended inside of a `try`, and something may be left of it (`abandoned.ts`). */
  isGuarded: boolean;
  /** What will be left of it. */
  suspension: Suspended | null;
  /** Where it is suspended with those that it delegates to still linked: the innermost of them (`generator.ts`). */
  innermost: Generator | null;

  constructor(frame: Frame) {
    super();
    const { code, func } = frame;
    this.frame = frame;
    this.code = code;
    this.names = null;
    this.isRunning = false;
    this.hasStarted = false;
    this.isGuarded = false;
    this.suspension = null;
    this.innermost = null;
    frame.generator = this;
    if (func.name !== code.code.name || func.qualname !== code.code.qualname)
      this.rename(func.name, func.qualname);
  }

  get name(): string {
    return (this.names ?? this.code.code).name;
  }

  get qualname(): string {
    return (this.names ?? this.code.code).qualname;
  }

  rename(name: string, qualname: string): void {
    this.names = { name, qualname };
  }
}
export class Coroutine extends Generator {}
export class AsyncGenerator extends Generator {
  /** `aclose` was called, or it has ended. */
  isClosed = false;
  /** An `asend`, `athrow` or `aclose` is being awaited. */
  isAwaited = false;
  /** The step that is being awaited (see `generator.ts`). */
  step: PyObject | null = null;
}
export const generatorType = builtinType("generator", Generator);
export const coroutineType = builtinType("coroutine", Coroutine);
export const asyncGeneratorType = builtinType("async_generator", AsyncGenerator);
for (const type of [generatorType, coroutineType, asyncGeneratorType]) {
  type.isBase = false;
  type.hasWeakref = true;
}
