import { bytesOf } from "../../object/buffer.ts";
import { Bytes } from "../../object/bytes.ts";
import { raise, TypeError } from "../../object/error.ts";
import { DEFER } from "../../object/native.ts";
import { typeOf, type Value } from "../../object/object.ts";
import { osError } from "../../object/os-error.ts";
import { newStructSequence, structSequenceType } from "../../object/struct-sequence.ts";
import { attempt } from "../io/file-io.ts";
import { currentSystem, type System } from "../system.ts";
import { files, number, pathOnly, posixFunction, refuseFolder } from "./argument.ts";

/** What works on descriptors. */

/** As Linux numbers them. */
export const openFlags = {
  O_RDONLY: 0,
  O_WRONLY: 1,
  O_RDWR: 2,
  O_CREAT: 0o100,
  O_EXCL: 0o200,
  O_NOCTTY: 0o400,
  O_TRUNC: 0o1000,
  O_APPEND: 0o2000,
  O_NONBLOCK: 0o4000,
  O_DIRECTORY: 0o200000,
  O_NOFOLLOW: 0o400000,
  O_CLOEXEC: 0o2000000,
} as const;

/** Where files that were opened here stand: the host can't be told to seek. Others read and write where they stand there. */
const positions = new WeakMap<System, Map<number, number>>();

function positionsNow(): Map<number, number> {
  const system = currentSystem();
  let map = positions.get(system);
  if (map === undefined) {
    map = new Map();
    positions.set(system, map);
  }
  return map;
}

export const terminalSize = structSequenceType(
  "os",
  "terminal_size",
  "A tuple of (columns, lines) for holding terminal window size",
  ["columns", "lines"],
);

/** Read or write from where the file stands, and move on. */
function transfer(file: number, run: (position: number | null) => number): number {
  const map = positionsNow();
  const at = map.get(file);
  const count = run(at ?? null);
  if (at !== undefined) map.set(file, at + count);
  return count;
}

export const descriptorFunctions = [
  posixFunction(
    "open(path, flags, mode=511, *, dir_fd=None)",
    "Open a file for low level IO.  Returns a file descriptor (integer).",
    (path: Value, flags: Value, mode: Value, folder: Value) => {
      const target = pathOnly(path, "open: path");
      const bits = number(flags);
      const permissions = number(mode);
      if (target === DEFER || bits === DEFER || permissions === DEFER) return DEFER;
      refuseFolder(folder);
      const has = (flag: number): boolean => (bits & flag) !== 0;
      const kind = bits & 3;
      const file = files(
        host =>
          host.open(
            target,
            {
              read: kind !== openFlags.O_WRONLY,
              write: kind !== openFlags.O_RDONLY,
              create: has(openFlags.O_CREAT),
              exclusive: has(openFlags.O_CREAT) && has(openFlags.O_EXCL),
              truncate: has(openFlags.O_TRUNC),
              append: has(openFlags.O_APPEND),
            },
            permissions,
          ),
        path,
      );
      const stat = files(host => host.statFile(file));
      if (has(openFlags.O_DIRECTORY) && stat.kind !== "directory") {
        files(host => host.close(file));
        throw osError("ENOTDIR", path);
      }
      if (stat.kind === "file" && !has(openFlags.O_APPEND)) positionsNow().set(file, 0);
      return file;
    },
  ),
  posixFunction("close(fd)", "Close a file descriptor.", (fd: Value) => {
    const file = number(fd);
    if (file === DEFER) return DEFER;
    files(host => host.close(file));
    positionsNow().delete(file);
    return null;
  }),
  posixFunction(
    "read(fd, length, /)",
    "Read from a file descriptor.  Returns a bytes object.",
    (fd: Value, length: Value) => {
      const file = number(fd);
      const most = number(length);
      if (file === DEFER || most === DEFER) return DEFER;
      if (most < 0) throw osError("EINVAL");
      const { size } = files(host => host.statFile(file));
      // Of a file no more than it has; of others at most what a pipe holds at a time.
      const room = new Uint8Array(Math.min(most, Math.max(size, 1 << 16)));
      const count = transfer(file, position => files(host => host.read(file, room, position)));
      return new Bytes(room.slice(0, count));
    },
  ),
  posixFunction(
    "write(fd, data, /)",
    "Write a bytes object to a file descriptor.",
    (fd: Value, data: Value) => {
      const file = number(fd);
      if (file === DEFER) return DEFER;
      const bytes = bytesOf(data);
      if (bytes === undefined) {
        raise(TypeError, `a bytes-like object is required, not '${typeOf(data).name}'`);
      }
      return transfer(file, position => files(host => host.write(file, bytes, position)));
    },
  ),
  posixFunction(
    "lseek(fd, position, whence, /)",
    "Set the position of a file descriptor.  Return the new position.",
    (fd: Value, position: Value, whence: Value) => {
      const file = number(fd);
      const offset = number(position);
      const from = number(whence);
      if (file === DEFER || offset === DEFER || from === DEFER) return DEFER;
      const { size } = files(host => host.statFile(file));
      const at = positionsNow().get(file);
      if (at === undefined) throw osError("ESPIPE");
      const to = offset + (from === 0 ? 0 : from === 1 ? at : size);
      if (to < 0 || from < 0 || from > 2) throw osError("EINVAL");
      positionsNow().set(file, to);
      return to;
    },
  ),
  posixFunction("fsync(fd)", "Force write of fd to disk.", (fd: Value) => {
    const file = number(fd);
    if (file === DEFER) return DEFER;
    files(host => host.sync(file));
    return null;
  }),
  posixFunction(
    "ftruncate(fd, length, /)",
    "Truncate a file, specified by file descriptor, to a specific length.",
    (fd: Value, length: Value) => {
      const file = number(fd);
      const size = number(length);
      if (file === DEFER || size === DEFER) return DEFER;
      if (size < 0) throw osError("EINVAL");
      files(host => host.truncate(file, size));
      return null;
    },
  ),
  posixFunction("isatty(fd, /)", "Return True if the fd is connected to a terminal.", (fd: Value) => {
    const file = number(fd);
    return file === DEFER ? DEFER : attempt(host => host.terminal.isTerminal(file));
  }),
  posixFunction(
    "get_terminal_size(fd=1, /)",
    "Return the size of the terminal window as (columns, lines).",
    (fd: Value) => {
      const file = number(fd);
      if (file === DEFER) return DEFER;
      files(host => host.statFile(file));
      const size = attempt(host => host.terminal.size(file));
      if (size === null) throw osError("ENOTTY");
      return newStructSequence(terminalSize, size);
    },
  ),
];
