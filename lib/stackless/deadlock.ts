import type { Frame } from "../interpreter/frame.ts";
import type { Machine } from "../interpreter/machine.ts";
import { type BaseException, newException, RuntimeError } from "../object/error.ts";
import { type Attributed, setOwn } from "../object/instance.ts";
import { List } from "../object/list.ts";
import type { PyObject } from "../object/object.ts";
import { findTasklets } from "./census.ts";
import type { Kernel } from "./kernel.ts";
import { isBlocked, type Tasklet } from "./tasklet.ts";
import { placeOf, showObject, titleOf, waitOf } from "./title.ts";

/** Objects to look at for the sake of one report, and tasklets to name in it. */
const mostObjects = 100_000;
const mostNamed = 20;

/** What threads are told of whom one waits for another. */
export const allBlocked = "Deadlock: all threads are blocked.";

/**
 * The error of a tasklet that would block although nobody else can run. A note tells what it and the other blocked
 * tasklets do. `what` and `places`: what it is about to do.
 */
export function newDeadlock(
  machine: Machine,
  what: string,
  places: readonly PyObject[],
  message = "Deadlock: the last runnable tasklet cannot be blocked.",
): BaseException {
  const error = newException(RuntimeError, message);
  const current = (machine.kernel as Kernel).scheduler?.current as Tasklet;
  const lines = [`  ${nameOf(current, machine.frame)}, ${what} ${places.map(showObject).join(", ")}`];
  const others = findTasklets(machine, mostObjects).filter(each => each !== current && isBlocked(each));
  for (const each of others.slice(0, mostNamed))
    lines.push(`  ${nameOf(each, (each.at ?? each).frame)}, ${waitOf(each)}`);
  if (others.length > mostNamed) lines.push(`  and ${others.length - mostNamed} more`);
  setOwn(error as BaseException & Attributed, "__notes__", new List([["Blocked:", ...lines].join("\n")]));
  return error;
}

/** A tasklet and its line: `worker (pipes.py:12)`. */
function nameOf(tasklet: Tasklet, innermost: Frame | null): string {
  const place = placeOf(innermost);
  return titleOf(tasklet, innermost) + (place === "" ? "" : ` (${place})`);
}
