import test from "ava";
import {
  type BaseException,
  ExceptionGroup,
  type GroupException,
  KeyError,
  newException,
  ValueError,
} from "../../../lib/object/error.ts";
import { divide } from "../../../lib/object/exception-group.ts";
import { DEFER } from "../../../lib/object/native.ts";
import "../../../lib/object/tables.ts";

function group(...exceptions: BaseException[]): GroupException {
  const made = newException(ExceptionGroup, "group") as GroupException;
  made.message = "group";
  made.exceptions = exceptions;
  return made;
}

test("a group nested a hundred thousand deep is divided without recursion", t => {
  let nested: BaseException = newException(ValueError, "inside");
  for (let i = 0; i < 100_000; i++) nested = group(nested, newException(KeyError, i));
  const divided = divide(nested, [ValueError]);
  if (divided === DEFER) return t.fail();
  let [match] = divided;
  let depth = 0;
  while (match !== null && match.type === ExceptionGroup) {
    match = (match as GroupException).exceptions[0];
    depth++;
  }
  t.is(depth, 100_000);
  t.is(match?.type, ValueError);
});

test("a group that matches as a whole is itself the match", t => {
  const whole = group(newException(ValueError));
  t.deepEqual(divide(whole, [ExceptionGroup]), [whole, null]);
});

test("a part keeps where the group was raised and why", t => {
  const whole = group(newException(ValueError), newException(KeyError));
  whole.cause = newException(KeyError);
  const divided = divide(whole, [KeyError]);
  if (divided === DEFER) return t.fail();
  t.is(divided[0]?.cause, whole.cause);
  t.is(divided[1]?.cause, whole.cause);
});
