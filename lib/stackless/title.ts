import type { Frame } from "../interpreter/frame.ts";
import { lineOf } from "../interpreter/frame-methods.ts";
import { Function } from "../object/function.ts";
import { BoundMethod, BoundNative, Native } from "../object/native.ts";
import { type PyObject, Type, type Value } from "../object/object.ts";
import { address } from "../object/object-methods.ts";
import { strToHost } from "../object/wide.ts";
import { beginningOf } from "./strand.ts";
import type { Tasklet } from "./tasklet.ts";

/** How tasklets, and what they wait for, are shown in reports. */

/** The innermost frame of the program's own code. */
export function visible(frame: Frame | null): Frame | null {
  let each = frame;
  while (each?.code.isHidden === true) each = each.back;
  return each;
}

/** Where the program stands: `pipes.py:12`; "" in code that isn't the program's. */
export function placeOf(innermost: Frame | null): string {
  const frame = visible(innermost);
  return frame === null ? "" : `${frame.code.code.filename}:${lineOf(frame)}`;
}

/** The name of what a tasklet began with; `innermost` is its frame. */
export function titleOf(tasklet: Tasklet, innermost: Frame | null): string {
  const { home } = tasklet;
  if (home !== null && home.main === tasklet && home.name !== null) return strToHost(home.name);
  const callee = beginningOf(tasklet.at ?? tasklet, innermost);
  if (callee !== undefined) return calleeName(callee);
  let name = "tasklet";
  for (let each = innermost; each !== null; each = each.back)
    if (!each.code.isHidden) name = each.func.qualname;
  return name;
}

/** What something that can be called is called. */
function calleeName(callee: Value): string {
  if (callee instanceof BoundMethod || callee instanceof BoundNative) return calleeName(callee.func);
  if (callee instanceof Function || callee instanceof Native || callee instanceof Type)
    return callee.qualname;
  return "tasklet";
}

/** `<stackless.channel object at 0x…>` */
export function showObject(object: PyObject): string {
  return `<${object.type.module}.${object.type.qualname} object at ${address(object)}>`;
}

/** What a blocked tasklet waits for. */
export function waitOf({ queue, waits }: Tasklet): string {
  if (queue === null) return waits === null ? "" : waits.description;
  return `${queue.description} ${showObject(queue)}`;
}
