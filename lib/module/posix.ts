import { Bytes } from "../object/bytes.ts";
import { encodeStr } from "../object/codec.ts";
import { Dict } from "../object/dict.ts";
import { errnoText } from "../object/errno.ts";
import { OSError, raise, TypeError, ValueError } from "../object/error.ts";
import type { ModuleTable } from "../object/module.ts";
import { constant, DEFER, func } from "../object/native.ts";
import { typeOf, type Value } from "../object/object.ts";
import { asStr } from "../object/protocol.ts";
import { strFromHost } from "../object/wide.ts";
import { files, number, posixFunction } from "./posix/argument.ts";
import { descriptorFunctions, openFlags, terminalSize } from "./posix/descriptor.ts";
import { fileFunctions } from "./posix/file.ts";
import { statFunctions, statResult } from "./posix/stat.ts";
import { currentSystem } from "./system.ts";

/**
 * The module `posix`: what the host can do of it. `scandir` and `DirEntry` are in Python, lib/prelude/module/posix.py.
 * Nothing of processes, users and signals; no dup, pipe, umask, as the host has none.
 */

const bytesOfHost = (text: string): Bytes =>
  encodeStr(strFromHost(text), "utf-8", "surrogateescape") as Bytes; // No handler in Python is asked.

function environment(): Dict {
  const dict = new Dict();
  for (const [name, value] of currentSystem().host.environment) {
    dict.setItem(bytesOfHost(name), bytesOfHost(value));
  }
  return dict;
}

export const posixModule: ModuleTable = {
  name: "posix",
  doc: "This module provides access to operating system functionality that is\nstandardized by the C Standard and the POSIX standard.",
  entries: [
    ...Object.entries(openFlags).map(([name, value]) => constant(name, value)),
    constant("F_OK", 0),
    constant("R_OK", 4),
    constant("W_OK", 2),
    constant("X_OK", 1),
    constant("error", OSError),
    constant("stat_result", statResult),
    constant("terminal_size", terminalSize),
    ...statFunctions,
    ...descriptorFunctions,
    ...fileFunctions,
    func("getcwd()", "Return a unicode string representing the current working directory.", () =>
      strFromHost(files(host => host.cwd())),
    ),
    func("getcwdb()", "Return a bytes string representing the current working directory.", () =>
      bytesOfHost(files(host => host.cwd())),
    ),
    func("getpid()", "Return the current process id.", () => currentSystem().host.processId),
    func(
      "cpu_count()",
      "Return the number of logical CPUs in the system, None if it is unknown.",
      () => null,
    ),
    posixFunction("strerror(code, /)", "Translate an error code to a message string.", (code: Value) => {
      const errno = number(code);
      return errno === DEFER ? DEFER : errnoText(errno);
    }),
    posixFunction(
      "urandom(size, /)",
      "Return a bytes object containing random bytes suitable for cryptographic use.",
      (size: Value) => {
        const count = number(size);
        if (count === DEFER) return DEFER;
        if (count < 0) raise(ValueError, "negative argument not allowed");
        const bytes = new Uint8Array(count);
        currentSystem().host.randomize(bytes);
        return new Bytes(bytes);
      },
    ),
    posixFunction(
      "fspath(path)",
      "Return the file system path representation of the object.",
      (path: Value) => {
        if (asStr(path) !== undefined || path instanceof Bytes) return path;
        if (typeOf(path).lookup("__fspath__") !== undefined) return DEFER;
        raise(TypeError, `expected str, bytes or os.PathLike object, not ${typeOf(path).name}`);
      },
    ),
  ],
  setup: module => module.namespace.set("environ", environment()),
};
