import { Bytes } from "../../object/bytes.ts";
import { decodeBytes } from "../../object/codec.ts";
import { raise, TypeError, ValueError } from "../../object/error.ts";
import { DEFER, type Deferred } from "../../object/native.ts";
import { typeOf, type Value, WideStr } from "../../object/object.ts";
import { asInt, asStr } from "../../object/protocol.ts";
import { strToHost } from "../../object/wide.ts";
import { textToHost } from "../../text/index.ts";

/** A path for the host, or a descriptor. */
export type FilePath = string | number;

/** What `open` takes as a file: str, bytes, a descriptor; `DEFER` for a path object. */
export function pathOf(value: Value): FilePath | Deferred {
  const file = asInt(value);
  if (file !== undefined) {
    if (file < 0) raise(ValueError, "negative file descriptor");
    return Number(file);
  }
  return hostPath(value);
}

/** The host's form of a path: str or bytes; `DEFER` for a path object. */
export function hostPath(value: Value): string | Deferred {
  const text = asStr(value);
  let path: string;
  if (text !== undefined) path = strToHost(text);
  else if (value instanceof Bytes) {
    const decoded = decodeBytes(value, "utf-8", "surrogateescape");
    if (decoded === DEFER) return DEFER;
    path = decoded instanceof WideStr ? textToHost(decoded.points) : decoded;
  } else {
    if (typeOf(value).lookup("__fspath__") !== undefined) return DEFER;
    raise(TypeError, `expected str, bytes or os.PathLike object, not ${typeOf(value).name}`);
  }
  if (path.includes("\0")) raise(ValueError, "embedded null byte");
  return path;
}
