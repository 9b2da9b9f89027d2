import type { FileStat } from "../../host/index.ts";
import { raise, ValueError } from "../../object/error.ts";
import { DEFER, type Deferred } from "../../object/native.ts";
import { Float, type Value } from "../../object/object.ts";
import { truth } from "../../object/protocol.ts";
import { newStructSequence, type StructSequence, structSequenceType } from "../../object/struct-sequence.ts";
import { canonical } from "../../text/index.ts";
import { files, number, pathArgument, posixFunction, refuseFolder } from "./argument.ts";

/** `stat` and what it returns. */

// The times are there three times: as items in whole seconds, as floats under the same names, and in nanoseconds.
export const statResult = structSequenceType(
  "os",
  "stat_result",
  "stat_result: Result from stat, fstat, or lstat.\n\nThis object may be accessed either as a tuple of\n  (mode, ino, dev, nlink, uid, gid, size, atime, mtime, ctime)\nor via the attributes st_mode, st_ino, st_dev, st_nlink, st_uid, and so on.\n\nSee os.stat for more information.",
  [
    "st_mode",
    "st_ino",
    "st_dev",
    "st_nlink",
    "st_uid",
    "st_gid",
    "st_size",
    "st_atime",
    "st_mtime",
    "st_ctime",
    "st_atime",
    "st_mtime",
    "st_ctime",
    "st_atime_ns",
    "st_mtime_ns",
    "st_ctime_ns",
    "st_blksize",
    "st_blocks",
    "st_rdev",
  ],
  10,
);

const blockSize = 4096;

function resultOf(stat: FileStat): StructSequence {
  const times = [stat.accessed, stat.modified, stat.changed];
  return newStructSequence(statResult, [
    stat.mode,
    canonical(stat.inode),
    canonical(stat.device),
    stat.links,
    stat.user,
    stat.group,
    stat.size,
    ...times.map(time => Math.floor(Number(time / 1_000_000n) / 1000)),
    ...times.map(time => new Float(Number(time) / 1e9)),
    ...times.map(time => canonical(time)),
    blockSize,
    Math.ceil(stat.size / blockSize) * (blockSize / 512),
    0,
  ]);
}

export const statFunctions = [
  posixFunction(
    "stat(path, *, dir_fd=None, follow_symlinks=True)",
    "Perform a stat system call on the given path.",
    (path: Value, folder: Value, follow: Value): StructSequence | Deferred => {
      const target = pathArgument(path, "stat: path", "descriptors");
      const follows = truth(follow);
      if (target === DEFER || follows === DEFER) return DEFER;
      refuseFolder(folder);
      if (typeof target !== "number") {
        return resultOf(files(host => host.stat(target as string, follows), path)); // None isn't allowed.
      }
      if (!follows) raise(ValueError, "stat: cannot use fd and follow_symlinks together");
      return resultOf(files(host => host.statFile(target), path));
    },
  ),
  posixFunction(
    "lstat(path, *, dir_fd=None)",
    "Perform a stat system call on the given path, without following symbolic links.",
    (path: Value, folder: Value): StructSequence | Deferred => {
      const target = pathArgument(path, "lstat: path");
      if (target === DEFER) return DEFER;
      refuseFolder(folder);
      return resultOf(files(host => host.stat(target as string, false), path)); // Only paths are allowed.
    },
  ),
  posixFunction(
    "fstat(fd)",
    "Perform a stat system call on the given file descriptor.",
    (fd: Value): StructSequence | Deferred => {
      const file = number(fd);
      return file === DEFER ? DEFER : resultOf(files(host => host.statFile(file)));
    },
  ),
];
