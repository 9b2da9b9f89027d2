import type { HostFiles } from "../../host/index.ts";
import { currentMachine } from "../../interpreter/machine.ts";
import { Bytes } from "../../object/bytes.ts";
import { encodeStr } from "../../object/codec.ts";
import { NotImplementedError, raise, TypeError, ValueError } from "../../object/error.ts";
import { internal } from "../../object/internal.ts";
import { DEFER, type Deferred, defer, func, type Native, type NativeFunction } from "../../object/native.ts";
import { typeOf, type Value } from "../../object/object.ts";
import { asInt, asStr, index } from "../../object/protocol.ts";
import { strFromHost, strToHost } from "../../object/wide.ts";
import { attempt } from "../io/file-io.ts";
import { hostPath } from "../io/path.ts";

/** What functions of `posix` make of their arguments. */

const functions = new Map<string, Native>();

/**
 * A function of `posix`. It may answer plain `DEFER` before it has touched anything, for arguments with an `__fspath__`
 * or `__index__` in Python: it is called again with what those return. All parameters must have defaults or be required.
 */
export function posixFunction(declaration: string, doc: string, fn: NativeFunction): Native {
  const name = declaration.slice(0, declaration.indexOf("("));
  const native = func(declaration, doc, (...args: never[]) => {
    const result = fn(...args);
    return result === DEFER ? defer(currentMachine().twin("_posix_call"), [name, ...args]) : result;
  });
  functions.set(name, native);
  return native;
}

internal("_posix_again(name, *args)", (name: string, args: readonly Value[]) => {
  const native = functions.get(name) as Native; // Only `posixFunction` makes calls of this.
  return (native.call as (...args: readonly Value[]) => Value | Deferred)(...args);
});

/** Beside paths: descriptors, and None for the current directory. */
type Allowed = "paths" | "descriptors" | "anything";

const expected: Readonly<Record<Allowed, string>> = {
  paths: "string, bytes or os.PathLike",
  descriptors: "string, bytes, os.PathLike or integer",
  anything: "string, bytes, os.PathLike, integer or None",
};

/** A path for the host or a descriptor; null for None. `place` is `stat: path`. */
export function pathArgument(
  value: Value,
  place: string,
  allowed: Allowed = "paths",
): string | number | null | Deferred {
  if (value === null && allowed === "anything") return null;
  const file = allowed === "paths" ? undefined : asInt(value);
  if (file !== undefined) return Number(file);
  const hasText = asStr(value) !== undefined || value instanceof Bytes;
  if (!hasText) {
    if (typeOf(value).lookup("__fspath__") !== undefined) return DEFER;
    raise(TypeError, `${place} should be ${expected[allowed]}, not ${typeOf(value).name}`);
  }
  const text = asStr(value);
  if (text === undefined ? (value as Bytes).bytes().includes(0) : strToHost(text).includes("\0")) {
    raise(ValueError, place.replace(": ", ": embedded null character in "));
  }
  return hostPath(value);
}

/** A path for the host. */
export function pathOnly(value: Value, place: string): string | Deferred {
  return pathArgument(value, place) as string | Deferred; // "paths" allows nothing else.
}

/** Where relative paths begin can't be told to the host. */
export function refuseFolder(folder: Value): void {
  if (folder !== null) raise(NotImplementedError, "dir_fd unavailable on this platform");
}

/** An int of C's type; `DEFER` for an `__index__` in Python. */
export function number(value: Value): number | Deferred {
  const found = index(value);
  return found === DEFER ? DEFER : Number(found);
}

/** Names that the host gives, as str or, where the path was bytes, as bytes. */
export function namesLike(path: Value, names: readonly string[]): Value[] {
  const strs = names.map(strFromHost);
  return path instanceof Bytes
    ? strs.map(each => encodeStr(each, "utf-8", "surrogateescape") as Bytes) // No handler in Python is asked.
    : strs;
}

/** Call the host's files; failures are raised as OSErrors about `name`. */
export function files<T>(run: (files: HostFiles) => T, name?: Value, other?: Value): T {
  return attempt(host => run(host.files), name, other);
}
