import type { Value } from "../../object/object.ts";
import { Progress } from "../../object/progress.ts";

/** The numbers of the objects that a pickler has written. */
export class PickleMemo extends Progress {
  readonly numbers = new Map<Value, number>();
}
