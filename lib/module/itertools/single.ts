import { levelOver } from "../../builtins/next.ts";
import type { Value } from "../../object/object.ts";
import { PyIterator } from "../../object/protocol.ts";

/** An iterator over one other, as good as a leaf when that one is. */
export abstract class Single extends PyIterator {
  /** None when exhausted. */
  source: Value = null;
  protected level = 0;

  setSource(source: Value): void {
    this.source = source;
    this.level = levelOver([source]);
  }

  override get leafLevel(): number {
    return this.level;
  }
}
