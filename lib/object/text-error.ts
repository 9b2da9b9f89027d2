import { TextError, type TextErrorKind } from "../text/index.ts";
import {
  IndexError,
  KeyError,
  LookupError,
  MemoryError,
  newException,
  OverflowError,
  Raised,
  TypeError,
  ValueError,
  ZeroDivisionError,
} from "./error.ts";
import type { Type } from "./object.ts";

const kinds: Readonly<Record<TextErrorKind, Type>> = {
  IndexError,
  KeyError,
  LookupError,
  MemoryError,
  OverflowError,
  TypeError,
  ValueError,
  ZeroDivisionError,
};

/**
 * What a leaf threw, as a Python exception: a `Raised` is itself, an error of lib/text becomes one. Anything else is
 * a bug of ours: undefined. The run loop's one catch asks it, so natives let the errors of lib/text pass.
 */
export function raisedBy(error: unknown): Raised | undefined {
  if (error instanceof Raised) return error;
  if (!(error instanceof TextError)) return undefined;
  const { kind, message, errno } = error;
  const type = kinds[kind];
  if (errno !== undefined) return new Raised(newException(type, errno, message));
  return new Raised(message === "" ? newException(type) : newException(type, message));
}
