// By name: a default import makes the bundle copy the whole module when it starts.
import {
  accessSync,
  type BigIntStats,
  chmodSync,
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  realpathSync,
  renameSync,
  rmdirSync,
  statSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeSync,
} from "node:fs";
import { type FileStat, type Host, HostError, type OpenFlags } from "./host.ts";
import { localZone } from "./zone.ts";

/** Node.js as a host. */

/** Run a call of the host's library; its failures become `HostError`s. */
function attempt<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw asHostError(error);
  }
}

function asHostError(error: unknown): unknown {
  if (error instanceof Error && "code" in error && typeof error.code === "string" && "errno" in error) {
    return new HostError(error.code, error.message);
  }
  return error;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** Milliseconds between two looks at a stream that isn't ready. */
const patience = 4;

/** Repeat a call until the stream that it is about is ready. */
function insist(call: () => number): number {
  for (;;) {
    try {
      return call();
    } catch (error) {
      const code = codeOf(error);
      if (code === "EAGAIN") sleep(patience);
      else if (code !== "EINTR") throw asHostError(error);
    }
  }
}

function openNumber(flags: OpenFlags): number {
  const { O_APPEND, O_CREAT, O_EXCL, O_RDONLY, O_RDWR, O_TRUNC, O_WRONLY } = constants;
  let number = flags.write ? (flags.read ? O_RDWR : O_WRONLY) : O_RDONLY;
  if (flags.create) number |= O_CREAT;
  if (flags.exclusive) number |= O_EXCL;
  if (flags.truncate) number |= O_TRUNC;
  if (flags.append) number |= O_APPEND;
  return number;
}

function kindOf(stat: BigIntStats): FileStat["kind"] {
  if (stat.isFile()) return "file";
  if (stat.isDirectory()) return "directory";
  if (stat.isSymbolicLink()) return "link";
  if (stat.isFIFO()) return "pipe";
  if (stat.isSocket()) return "socket";
  return stat.isBlockDevice() ? "block" : "character";
}

function describe(stat: BigIntStats): FileStat {
  return {
    kind: kindOf(stat),
    size: Number(stat.size),
    mode: Number(stat.mode),
    accessed: stat.atimeNs,
    modified: stat.mtimeNs,
    changed: stat.ctimeNs,
    inode: stat.ino,
    device: stat.dev,
    links: Number(stat.nlink),
    user: Number(stat.uid),
    group: Number(stat.gid),
  };
}

const accessBits: Readonly<Record<string, number>> = {
  r: constants.R_OK,
  w: constants.W_OK,
  x: constants.X_OK,
};

const files: Host["files"] = {
  cwd: () => attempt(() => process.cwd()),
  chdir: path => attempt(() => process.chdir(path)),
  open: (path, flags, permissions) => attempt(() => openSync(path, openNumber(flags), permissions)),
  close: file => attempt(() => closeSync(file)),
  read(file, into, position) {
    try {
      return insist(() => readSync(file, into, 0, into.length, position));
    } catch (error) {
      if (codeOf(error) === "EOF") return 0; // Windows, at the end of a pipe.
      throw error;
    }
  },
  write: (file, bytes, position) => insist(() => writeSync(file, bytes, 0, bytes.length, position)),
  truncate: (file, size) => attempt(() => ftruncateSync(file, size)),
  sync: file => attempt(() => fsyncSync(file)),
  stat: (path, followLinks) =>
    attempt(() =>
      describe(followLinks ? statSync(path, { bigint: true }) : lstatSync(path, { bigint: true })),
    ),
  statFile: file => attempt(() => describe(fstatSync(file, { bigint: true }))),
  list: path => attempt(() => readdirSync(path)),
  makeDirectory: (path, permissions) => attempt(() => mkdirSync(path, permissions)),
  removeDirectory: path => attempt(() => rmdirSync(path)),
  remove: path => attempt(() => unlinkSync(path)),
  rename: (from, to) => attempt(() => renameSync(from, to)),
  link: (target, path, symbolic) =>
    attempt(() => (symbolic ? symlinkSync(target, path) : linkSync(target, path))),
  readLink: path => attempt(() => readlinkSync(path)),
  realPath: path => attempt(() => realpathSync(path)),
  setMode: (path, mode) => attempt(() => chmodSync(path, mode)),
  setTimes: (path, accessed, modified) => attempt(() => utimesSync(path, accessed, modified)),
  allows(path, access) {
    let bits = constants.F_OK;
    for (const letter of access) bits |= accessBits[letter];
    try {
      accessSync(path, bits);
      return true;
    } catch {
      return false;
    }
  },
};

const timers = new Map<number, NodeJS.Timeout>();
let lastTimer = 0;

// Loading these modules of Node.js takes milliseconds each, so that it is left until they are needed.

/**
 * Whether a character device is a terminal, if its number says so: on Linux, 1 is the major number of `/dev/null` and
 * its like, 136 to 143 are those of pseudo-terminals.
 */
function isTerminalDevice(device: number): boolean | undefined {
  const major = process.platform === "linux" ? (device >> 8) & 0xfff : 0;
  if (major === 1) return false;
  return major >= 136 && major <= 143 ? true : undefined;
}

/** Whether a file is a terminal. */
function isTerminal(file: number): boolean {
  try {
    const stat = fstatSync(file);
    if (!stat.isCharacterDevice()) return false;
    return isTerminalDevice(stat.rdev) ?? process.getBuiltinModule("node:tty").isatty(file);
  } catch {
    return false; // Closed.
  }
}

let collectNow: (() => void) | undefined;

/** V8's `gc`, which only contexts that are made after its flag was set have. */
function findCollector(): () => void {
  process.getBuiltinModule("node:v8").setFlagsFromString("--expose-gc");
  return process.getBuiltinModule("node:vm").runInNewContext("gc") as () => void;
}

/** Let the host finish its job, and do what it has left for afterwards. */
function turn(): Promise<void> {
  return new Promise(resolve => {
    setImmediate(resolve);
  });
}

export const nodeHost: Host = {
  platform: process.platform,
  files,
  terminal: {
    isTerminal,
    size(file) {
      if (!isTerminal(file)) return null;
      const stream = file === 2 ? process.stderr : process.stdout;
      return stream.columns > 0 ? [stream.columns, stream.rows] : null;
    },
  },
  clock: {
    now: () => BigInt(Math.round((performance.timeOrigin + performance.now()) * 1000)) * 1000n,
    monotonic: () => process.hrtime.bigint(),
    process() {
      const { user, system } = process.cpuUsage();
      return BigInt(user + system) * 1000n;
    },
    sleep,
    zone: localZone,
  },
  timers: {
    start(milliseconds, callback) {
      const timer = ++lastTimer;
      const call = (): void => {
        timers.delete(timer);
        callback();
      };
      timers.set(timer, setTimeout(call, milliseconds));
      return timer;
    },
    stop(timer) {
      clearTimeout(timers.get(timer));
      timers.delete(timer);
    },
  },
  memory: {
    get limit() {
      return process.getBuiltinModule("node:v8").getHeapStatistics().heap_size_limit;
    },
    used: () => process.memoryUsage().heapUsed,
    async collect() {
      collectNow ??= findCollector();
      // What weak references have answered in a job of the host's is alive as long as that job.
      await turn();
      // The first one may only end what V8 has begun at a time when more was alive; and what it is about to optimise
      // on another core it holds until the next turn.
      collectNow();
      await turn();
      collectNow();
      await turn();
    },
  },
  get environment() {
    return new Map(
      Object.entries(process.env).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value] as const],
      ),
    );
  },
  processId: process.pid,
  executable: process.argv[1] ?? "",
  randomize: bytes => void process.getBuiltinModule("node:crypto").randomFillSync(bytes),
};
