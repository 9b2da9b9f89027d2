import { type BaseException, BaseExceptionType, newException, raise, TypeError } from "../object/error.ts";
import { classGetItem } from "../object/generic-alias.ts";
import { internal } from "../object/internal.ts";
import { DEFER, declare, defer, type Entry, getter, member, method, slot } from "../object/native.ts";
import { isInstance, Type, typeOf, type Value } from "../object/object.ts";
import { address } from "../object/object-methods.ts";
import {
  AsyncGenerator,
  asyncGeneratorType,
  type Coroutine,
  coroutineType,
  type Frame,
  type Generator,
  generatorType,
} from "./frame.ts";
import {
  type AsyncStep,
  asyncSendType,
  asyncThrowType,
  CoroutineWrapper,
  coroutineWrapperType,
  isDelegating,
  newAsyncStep,
  Resumption,
  unpark,
} from "./generator.ts";

/** The exception that `throw(type, value, traceback)` means: an instance, or a class to be called by the prelude. */
function thrown(args: readonly Value[]): BaseException | typeof DEFER {
  const [type, value, traceback] = args;
  if (traceback !== undefined && traceback !== null && typeOf(traceback).name !== "traceback") {
    raise(TypeError, "throw() third argument must be a traceback object");
  }
  if (isInstance(type, BaseExceptionType)) {
    if (value !== undefined && value !== null)
      raise(TypeError, "instance exception may not have a separate value");
    return type as BaseException;
  }
  if (!(type instanceof Type) || !type.isSubclassOf(BaseExceptionType)) {
    raise(
      TypeError,
      `exceptions must be classes or instances deriving from BaseException, not ${typeOf(type).name}`,
    );
  }
  if (isInstance(value ?? null, type)) return value as BaseException;
  if (type.isBuiltin && (value === undefined || value === null)) return newException(type);
  return DEFER;
}

/** The exception that three arguments of `throw` mean, if no Python code has to make it; else None. */
internal("_known_thrown(type, value, traceback, /)", (...args: Value[]) => {
  const exception = thrown(args);
  return exception === DEFER ? null : exception;
});

function throwMethod(target: (self: never) => Generator | AsyncStep): Entry {
  return method(
    "throw(self, type, value=<unrepresentable>, traceback=<unrepresentable>, /)",
    "throw(value)\nthrow(type[,value[,tb]])\n\nRaise exception in generator, return next yielded value or raise\nStopIteration.",
    (self: never, type: Value, value: Value | undefined) => {
      if (value !== undefined) return DEFER;
      const exception = thrown([type]);
      return exception === DEFER ? DEFER : defer(new Resumption(target(self), "throw", exception), []);
    },
  );
}

function named(prefix: string): Entry[] {
  const running = prefix === "ag" ? member : getter;
  return [
    getter(
      "__name__",
      "name of the generator",
      (self: Generator) => self.name,
      (self: Generator, value) => {
        if (typeof value !== "string") raise(TypeError, "__name__ must be set to a string object");
        self.rename(value, self.qualname);
      },
    ),
    getter(
      "__qualname__",
      "qualified name of the generator",
      (self: Generator) => self.qualname,
      (self: Generator, value) => {
        if (typeof value !== "string") raise(TypeError, "__qualname__ must be set to a string object");
        self.rename(self.name, value);
      },
    ),
    getter(`${prefix}_frame`, null, (self: Generator) => self.frame),
    getter(`${prefix}_code`, null, (self: Generator) => self.code),
    running(`${prefix}_running`, null, (self: Generator) =>
      self instanceof AsyncGenerator ? self.isAwaited : isRunning(self),
    ),
    getter(
      `${prefix}_suspended`,
      null,
      (self: Generator) => self.hasStarted && !isRunning(self) && self.frame !== null,
    ),
    getter(prefix === "gi" ? "gi_yieldfrom" : `${prefix}_await`, null, (self: Generator) => delegateOf(self)),
  ];
}

function isRunning(generator: Generator): boolean {
  unpark(generator);
  return generator.isRunning;
}

/** What a suspended generator delegates to. */
function delegateOf(generator: Generator): Value {
  if (!isDelegating(generator)) return null;
  const { code, pc, registers } = generator.frame as Frame;
  return registers[code.words[pc + 2]] as Value;
}

const send = method(
  "send(self, value, /)",
  "send(value) -> send 'value' into generator,\nreturn next yielded value or raise StopIteration.",
  (self: Generator, value: Value) => defer(new Resumption(self, "send", value), []),
);
const sendCoroutine = method(
  "send(self, value, /)",
  "send(value) -> send 'value' into coroutine,\nreturn next yielded value or raise StopIteration.",
  (self: Coroutine, value: Value) => defer(new Resumption(self, "send", value), []),
);
const close = (): Entry =>
  method("close(self, /)", "close() -> raise GeneratorExit inside generator.", (self: Generator) =>
    defer(new Resumption(self, "close", null), []),
  );

const del = (): Entry => slot("__del__", (self: Generator) => defer(new Resumption(self, "close", null), []));

declare(generatorType, null, () => [
  slot("__iter__", (self: Generator) => self),
  slot("__next__", (self: Generator) => defer(new Resumption(self, "send", null), [])),
  slot("__repr__", (self: Generator) => `<generator object ${self.qualname} at ${address(self)}>`),
  send,
  throwMethod((self: Generator) => self),
  close(),
  del(),
  classGetItem(),
  ...named("gi"),
]);

declare(coroutineType, null, () => [
  slot("__await__", (self: Coroutine) => new CoroutineWrapper(self)),
  slot("__repr__", (self: Coroutine) => `<coroutine object ${self.qualname} at ${address(self)}>`),
  sendCoroutine,
  throwMethod((self: Coroutine) => self),
  close(),
  del(),
  classGetItem(),
  ...named("cr"),
  member("cr_origin", null, () => null),
]);

declare(coroutineWrapperType, "A wrapper object implementing __await__ for coroutines.", () => [
  slot("__iter__", (self: CoroutineWrapper) => self),
  slot("__next__", (self: CoroutineWrapper) => defer(new Resumption(self.coroutine, "send", null), [])),
  method(
    "send(self, value, /)",
    "send(value) -> send 'value' into coroutine",
    (self: CoroutineWrapper, value: Value) => defer(new Resumption(self.coroutine, "send", value), []),
  ),
  throwMethod((self: CoroutineWrapper) => self.coroutine),
  method("close(self, /)", "close() -> raise GeneratorExit inside coroutine.", (self: CoroutineWrapper) =>
    defer(new Resumption(self.coroutine, "close", null), []),
  ),
]);

declare(asyncGeneratorType, null, () => [
  slot("__aiter__", (self: AsyncGenerator) => self),
  slot("__anext__", (self: AsyncGenerator) => newAsyncStep(self, "send", null)),
  slot("__repr__", (self: AsyncGenerator) => `<async_generator object ${self.qualname} at ${address(self)}>`),
  method(
    "asend(self, value, /)",
    "asend(v) -> send 'v' in generator.",
    (self: AsyncGenerator, value: Value) => newAsyncStep(self, "send", value),
  ),
  method(
    "athrow(self, type, value=<unrepresentable>, traceback=<unrepresentable>, /)",
    "athrow(value)\nathrow(type[,value[,tb]])\n\nraise exception in generator.",
    (self: AsyncGenerator, type: Value, value: Value | undefined) => {
      if (value !== undefined) return DEFER;
      const exception = thrown([type]);
      return exception === DEFER ? DEFER : newAsyncStep(self, "throw", exception);
    },
  ),
  method("aclose(self, /)", "aclose() -> raise GeneratorExit inside generator.", (self: AsyncGenerator) =>
    newAsyncStep(self, "close", null),
  ),
  classGetItem(),
  ...named("ag"),
]);

for (const type of [asyncSendType, asyncThrowType]) {
  declare(type, null, () => [
    slot("__await__", (self: AsyncStep) => self),
    slot("__iter__", (self: AsyncStep) => self),
    slot("__next__", (self: AsyncStep) => defer(new Resumption(self, "send", null), [])),
    method(
      "send(self, value, /)",
      "send(value) -> send 'value' into the step",
      (self: AsyncStep, value: Value) => defer(new Resumption(self, "send", value), []),
    ),
    throwMethod((self: AsyncStep) => self),
    method("close(self, /)", "close() -> raise GeneratorExit inside the step.", (self: AsyncStep) =>
      self.state === "running" ? DEFER : endUnused(self),
    ),
  ]);
}

function endUnused(step: AsyncStep): null {
  step.state = "ended";
  return null;
}
