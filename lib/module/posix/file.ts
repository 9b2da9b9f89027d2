import type { HostFiles } from "../../host/index.ts";
import { NotImplementedError, raise, TypeError, ValueError } from "../../object/error.ts";
import { List } from "../../object/list.ts";
import { DEFER, type Deferred } from "../../object/native.ts";
import { typeOf, type Value } from "../../object/object.ts";
import { osError } from "../../object/os-error.ts";
import { asFloat, asInt, truth } from "../../object/protocol.ts";
import { Tuple } from "../../object/tuple.ts";
import { files, namesLike, number, pathArgument, pathOnly, posixFunction, refuseFolder } from "./argument.ts";

/** What works on files and folders by their paths. */

/** A function of one path that returns None. */
function onPath(declaration: string, doc: string, run: (host: HostFiles, path: string) => void) {
  const place = `${declaration.slice(0, declaration.indexOf("("))}: path`;
  return posixFunction(declaration, doc, (path: Value, folder: Value): null | Deferred => {
    const target = pathOnly(path, place);
    if (target === DEFER) return DEFER;
    refuseFolder(folder);
    files(host => run(host, target), path);
    return null;
  });
}

/** A function from one path to another that returns None. */
function onPaths(declaration: string, doc: string, run: (host: HostFiles, from: string, to: string) => void) {
  const name = declaration.slice(0, declaration.indexOf("("));
  return posixFunction(declaration, doc, (src: Value, dst: Value): null | Deferred => {
    const from = pathOnly(src, `${name}: src`);
    if (from === DEFER) return DEFER;
    const to = pathOnly(dst, `${name}: dst`);
    if (to === DEFER) return DEFER;
    files(host => run(host, from, to), src, dst);
    return null;
  });
}

/** Seconds of one of `utime`'s times. */
function seconds(value: Value, isNanoseconds: boolean): number {
  const time = asInt(value) ?? (isNanoseconds ? undefined : asFloat(value));
  if (time === undefined) raise(TypeError, `argument must be int or float, not ${typeOf(value).name}`);
  return isNanoseconds ? Number(time) / 1e9 : Number(time);
}

function setTimes(path: Value, times: Value, folder: Value, ns: Value): null | Deferred {
  const target = pathArgument(path, "utime: path", "paths");
  if (target === DEFER) return DEFER;
  refuseFolder(folder);
  if (times !== null && ns !== null) {
    raise(ValueError, "utime: you may specify either 'times' or 'ns' but not both");
  }
  const given = times ?? ns;
  const now = Date.now() / 1000;
  let both = [now, now];
  if (given !== null) {
    if (!(given instanceof Tuple) || given.items.length !== 2) {
      raise(
        TypeError,
        ns === null
          ? "utime: 'times' must be either a tuple of two ints or None"
          : "utime: 'ns' must be a tuple of two ints",
      );
    }
    both = given.items.map(each => seconds(each, times === null));
  }
  files(host => host.setTimes(target as string, both[0], both[1]), path); // Only paths are allowed.
  return null;
}

function allows(path: Value, mode: Value, folder: Value): boolean | Deferred {
  const target = pathOnly(path, "access: path");
  const bits = number(mode);
  if (target === DEFER || bits === DEFER) return DEFER;
  refuseFolder(folder);
  const letters = `${bits & 4 ? "r" : ""}${bits & 2 ? "w" : ""}${bits & 1 ? "x" : ""}`;
  return files(host => host.allows(target, letters), path);
}

/** A folder can't be told to the host by a descriptor. */
function refuseDescriptor(title: string, file: number, path?: Value): never {
  files(host => host.statFile(file), path);
  raise(NotImplementedError, `${title}: fd unavailable on this platform`);
}

function listed(path: Value, place: string): List | Deferred {
  const target = pathArgument(path, place, "anything");
  if (target === DEFER) return DEFER;
  if (typeof target === "number") refuseDescriptor(place.slice(0, place.indexOf(":")), target);
  const names = files(host => host.list(target ?? "."), path ?? undefined);
  return new List(namesLike(path, names));
}

export const fileFunctions = [
  posixFunction(
    "listdir(path=None)",
    "Return a list containing the names of the files in the directory.",
    (path: Value) => listed(path, "listdir: path"),
  ),
  // The leaf under `scandir`.
  posixFunction("_names(path, /)", "Return the names of the files in the directory.", (path: Value) =>
    listed(path, "scandir: path"),
  ),
  posixFunction(
    "truncate(path, length)",
    "Truncate a file, specified by path, to a specific length.",
    (path: Value, length: Value): null | Deferred => {
      const target = pathArgument(path, "truncate: path", "descriptors");
      const size = number(length);
      if (target === DEFER || size === DEFER) return DEFER;
      if (size < 0) throw osError("EINVAL", path);
      if (typeof target === "number") {
        files(host => host.truncate(target, size), path);
        return null;
      }
      const flags = {
        read: false,
        write: true,
        create: false,
        exclusive: false,
        truncate: false,
        append: false,
      };
      const file = files(host => host.open(target as string, flags, 0), path); // None isn't allowed.
      try {
        files(host => host.truncate(file, size), path);
      } finally {
        files(host => host.close(file));
      }
      return null;
    },
  ),
  onPath("rmdir(path, *, dir_fd=None)", "Remove a directory.", (host, path) => host.removeDirectory(path)),
  onPath("unlink(path, *, dir_fd=None)", "Remove a file (same as remove()).", (host, path) =>
    host.remove(path),
  ),
  onPath("remove(path, *, dir_fd=None)", "Remove a file (same as unlink()).", (host, path) =>
    host.remove(path),
  ),
  posixFunction(
    "mkdir(path, mode=511, *, dir_fd=None)",
    "Create a directory.",
    (path: Value, mode: Value, folder: Value): null | Deferred => {
      const target = pathOnly(path, "mkdir: path");
      const permissions = number(mode);
      if (target === DEFER || permissions === DEFER) return DEFER;
      refuseFolder(folder);
      files(host => host.makeDirectory(target, permissions), path);
      return null;
    },
  ),
  onPaths(
    "rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None)",
    "Rename a file or directory.",
    (host, from, to) => host.rename(from, to),
  ),
  onPaths(
    "replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None)",
    "Rename a file or directory, overwriting the destination.",
    (host, from, to) => host.rename(from, to),
  ),
  onPaths(
    "link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True)",
    "Create a hard link to a file.",
    (host, from, to) => host.link(from, to, false),
  ),
  onPaths(
    "symlink(src, dst, target_is_directory=False, *, dir_fd=None)",
    "Create a symbolic link pointing to src named dst.",
    (host, from, to) => host.link(from, to, true),
  ),
  posixFunction(
    "readlink(path, *, dir_fd=None)",
    "Return a string representing the path to which the symbolic link points.",
    (path: Value, folder: Value): Value | Deferred => {
      const target = pathOnly(path, "readlink: path");
      if (target === DEFER) return DEFER;
      refuseFolder(folder);
      return namesLike(path, [files(host => host.readLink(target), path)])[0];
    },
  ),
  posixFunction(
    "chmod(path, mode, *, dir_fd=None, follow_symlinks=True)",
    "Change the access permissions of a file.",
    (path: Value, mode: Value, folder: Value, follow: Value): null | Deferred => {
      const target = pathOnly(path, "chmod: path");
      const permissions = number(mode);
      const follows = truth(follow);
      if (target === DEFER || permissions === DEFER || follows === DEFER) return DEFER;
      refuseFolder(folder);
      files(host => host.setMode(target, permissions), path);
      return null;
    },
  ),
  posixFunction(
    "utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True)",
    "Set the access and modified time of path.",
    (path: Value, times: Value, ns: Value, folder: Value) => setTimes(path, times, folder, ns),
  ),
  posixFunction(
    "access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)",
    "Use the real uid/gid to test for access to a path.",
    allows,
  ),
  posixFunction(
    "chdir(path)",
    "Change the current working directory to the specified path.",
    (path: Value): null | Deferred => {
      const target = pathArgument(path, "chdir: path", "descriptors");
      if (target === DEFER) return DEFER;
      if (typeof target === "number") refuseDescriptor("chdir", target, path);
      files(host => host.chdir(target as string), path); // None isn't allowed.
      return null;
    },
  ),
];
