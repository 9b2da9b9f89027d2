import type { Frame } from "../interpreter/frame.ts";
import { lineOf } from "../interpreter/frame-methods.ts";
import type { Machine } from "../interpreter/machine.ts";
import { type BaseException, newException, RuntimeError } from "../object/error.ts";
import { type Attributed, setOwn } from "../object/instance.ts";
import { List } from "../object/list.ts";
import type { PyObject } from "../object/object.ts";
import { address } from "../object/object-methods.ts";
import { strToHost } from "../object/wide.ts";
import { findTasklets } from "./census.ts";
import type { Kernel } from "./kernel.ts";
import { isBlocked, type Tasklet } from "./tasklet.ts";

/** Objects to look at for the sake of one report, and tasklets to name in it. */
const mostObjects = 100_000;
const mostNamed = 20;

/** What threads are told of whom one waits for another. */
export const allBlocked = "Deadlock: all threads are blocked.";

/**
 * The error of a tasklet that would block although nobody else can run. Notes tell what it and the other blocked
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
  const lines = [`  ${nameOf(current, machine.frame)}, ${what} ${places.map(show).join(", ")}`];
  const others = findTasklets(machine, mostObjects).filter(each => each !== current && isBlocked(each));
  for (const each of others.slice(0, mostNamed)) lines.push(`  ${describe(each)}`);
  if (others.length > mostNamed) lines.push(`  and ${others.length - mostNamed} more`);
  setOwn(error as BaseException & Attributed, "__notes__", new List([["Blocked:", ...lines].join("\n")]));
  return error;
}

/** A tasklet, where it stands, and what it waits for. */
function describe(tasklet: Tasklet): string {
  return `${nameOf(tasklet, (tasklet.at ?? tasklet).frame)}, ${waitOf(tasklet)}`;
}

/** What a blocked tasklet waits for. */
export function waitOf(tasklet: Tasklet): string {
  const { queue, waits } = tasklet;
  if (queue === null) return waits === null ? "" : waits.description;
  return `${queue.description} ${show(queue)}`;
}

function show(object: PyObject): string {
  return `<${object.type.module}.${object.type.qualname} object at ${address(object)}>`;
}

/** What a tasklet is called, after the function that it began with, and its line: `worker (pipes.py:12)`. */
function nameOf(tasklet: Tasklet, innermost: Frame | null): string {
  const frame = visible(innermost);
  const place = frame === null ? "" : ` (${frame.code.code.filename}:${lineOf(frame)})`;
  return `${titleOf(tasklet, innermost)}${place}`;
}

/** The innermost frame of the program's own code. */
export function visible(frame: Frame | null): Frame | null {
  let each = frame;
  while (each?.code.isHidden === true) each = each.back;
  return each;
}

/** The name of the function that a tasklet began with. */
export function titleOf(tasklet: Tasklet, innermost: Frame | null): string {
  const { home } = tasklet;
  if (home !== null && home.main === tasklet && home.name !== null) return strToHost(home.name);
  let name = "tasklet";
  for (let each = innermost; each !== null; each = each.back)
    if (!each.code.isHidden) name = each.func.qualname;
  return name;
}
