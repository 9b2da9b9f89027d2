import { hexSeparator } from "../text/index.ts";
import { bytesOf } from "./buffer.ts";
import { raise, TypeError } from "./error.ts";
import { DEFER, type Deferred } from "./native.ts";
import { typeOf, type Value } from "./object.ts";
import { asStr } from "./protocol.ts";
import { asCInt } from "./str-argument.ts";
import { textOf } from "./wide.ts";

/** What stands between groups of bytes: they are counted from the right, or, if negative, from the left. */
export interface HexSeparator {
  readonly text: string;
  readonly group: number;
}

/** The separator that the arguments of `hex(sep, bytes_per_sep)` mean. */
export function separatorOf(sep: Value | undefined, group: Value): HexSeparator | Deferred {
  const size = asCInt(group);
  if (size === DEFER) return DEFER;
  if (sep === undefined) return { text: "", group: 0 };
  const text = asStr(sep);
  const bytes = text === undefined ? bytesOf(sep) : undefined;
  if (text !== undefined) return { text: hexSeparator(textOf(text)), group: size };
  if (bytes !== undefined) return { text: hexSeparator(bytes), group: size };
  raise(TypeError, `object of type '${typeOf(sep).name}' has no len()`);
}
