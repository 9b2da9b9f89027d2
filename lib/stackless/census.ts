import type { Machine } from "../interpreter/machine.ts";
import { CodeObject } from "../object/function.ts";
import { Native } from "../object/native.ts";
import { PyObject, Shape, Type } from "../object/object.ts";
import { Tasklet } from "./tasklet.ts";

/** Objects that a search for tasklets looks at; there may be more. */
const mostObjects = 2_000_000;

/**
 * The tasklets that a program can still come to: nobody keeps a list of them, so that those that are forgotten are no
 * burden. Looks at objects one after the other, beginning with those that run, and stops after `most`.
 */
export function findTasklets(machine: Machine, most = mostObjects): Tasklet[] {
  const found: Tasklet[] = [];
  const seen = new Set<object>([machine]);
  const pending: object[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null || seen.has(value) || isDull(value)) return;
    seen.add(value);
    pending.push(value);
  };
  for (const root of [machine.modules, machine.kernel, machine.frame]) visit(root);
  // The last one is looked at first: the scheduler's ring before what modules hold.
  for (let each = pending.pop(); each !== undefined && seen.size < most; each = pending.pop()) {
    if (each instanceof Tasklet) found.push(each);
    if (Array.isArray(each) || each instanceof Set) for (const item of each) visit(item);
    else if (each instanceof Map) {
      for (const [key, item] of each) {
        visit(key);
        visit(item);
      }
    } else for (const key in each) visit((each as Record<string, unknown>)[key]);
  }
  return found;
}

/** What leads to no tasklet, and to much else. */
function isDull(value: object): boolean {
  if (!(value instanceof PyObject)) return value instanceof Shape || ArrayBuffer.isView(value);
  if (value instanceof Type) return value.isBuiltin;
  return value instanceof Native || value instanceof CodeObject;
}
