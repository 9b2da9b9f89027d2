/**
 * What Krait needs from the system that it runs on. Everything here is synchronous but for timers and collections. Failures are
 * `HostError`s.
 */
export interface Host {
  /** As `sys.platform`: `linux`, `darwin`, `win32`, `browser`. */
  readonly platform: string;
  readonly files: HostFiles;
  readonly terminal: HostTerminal;
  readonly clock: HostClock;
  readonly timers: HostTimers;
  readonly memory: HostMemory;
  readonly environment: ReadonlyMap<string, string>;
  readonly processId: number;
  /** The path of the running program, for `sys.executable`; "" where there is none. */
  readonly executable: string;
  /** Fill with random bytes that nobody can guess. */
  randomize(bytes: Uint8Array): void;
}

/** A failure that the host names as POSIX does: `ENOENT`, `EACCES`, … */
export class HostError extends Error {
  readonly code: string;
  constructor(code: string, message = code) {
    super(message);
    this.code = code;
  }
}

export interface OpenFlags {
  readonly read: boolean;
  readonly write: boolean;
  /** Make the file if it isn't there. */
  readonly create: boolean;
  /** Fail if it is there (`EEXIST`). */
  readonly exclusive: boolean;
  readonly truncate: boolean;
  /** Every write goes to the end. */
  readonly append: boolean;
}

export interface FileStat {
  readonly kind: "file" | "directory" | "link" | "character" | "block" | "pipe" | "socket";
  /** In bytes. */
  readonly size: number;
  /** Type and permissions, as POSIX packs them. */
  readonly mode: number;
  /** Nanoseconds since 1970. */
  readonly accessed: bigint;
  readonly modified: bigint;
  readonly changed: bigint;
  readonly inode: bigint;
  readonly device: bigint;
  readonly links: number;
  readonly user: number;
  readonly group: number;
}

/** Files are known by descriptors; 0, 1 and 2 are the standard streams. */
export interface HostFiles {
  /** The current directory. */
  cwd(): string;
  chdir(path: string): void;
  open(path: string, flags: OpenFlags, permissions: number): number;
  close(file: number): void;
  /**
   * Read at most as many bytes as fit; 0 at the end of the file. `position` in bytes from the start; null: wherever the
   * stream stands. Waits for input.
   */
  read(file: number, into: Uint8Array, position: number | null): number;
  /** Write at least one of the bytes, and answer how many. */
  write(file: number, bytes: Uint8Array, position: number | null): number;
  truncate(file: number, size: number): void;
  sync(file: number): void;
  stat(path: string, followLinks: boolean): FileStat;
  statFile(file: number): FileStat;
  list(path: string): string[];
  makeDirectory(path: string, permissions: number): void;
  removeDirectory(path: string): void;
  remove(path: string): void;
  rename(from: string, to: string): void;
  link(target: string, path: string, symbolic: boolean): void;
  readLink(path: string): string;
  /** The path without links and dots. */
  realPath(path: string): string;
  setMode(path: string, mode: number): void;
  /** Both in seconds since 1970. */
  setTimes(path: string, accessed: number, modified: number): void;
  /** Whether the path may be read, written or executed (`r`, `w`, `x`; "": whether it exists). */
  allows(path: string, access: string): boolean;
}

export interface HostTerminal {
  isTerminal(file: number): boolean;
  /** Columns and lines of the terminal behind a file; null if there is none. */
  size(file: number): readonly [columns: number, lines: number] | null;
}

/** Where the local clock stands against UTC. */
export interface Zone {
  /** Seconds east of Greenwich. */
  readonly offset: number;
  readonly name: string;
  readonly isDaylight: boolean;
}

export interface HostClock {
  /** Nanoseconds since 1970. */
  now(): bigint;
  /** Nanoseconds that never go back. */
  monotonic(): bigint;
  /** Nanoseconds of processor time. */
  process(): bigint;
  /** Do nothing for some milliseconds. */
  sleep(milliseconds: number): void;
  /** The local zone at some time, in seconds since 1970. */
  zone(time: number): Zone;
}

export interface HostTimers {
  /** Call back after some milliseconds. */
  start(milliseconds: number, callback: () => void): number;
  stop(timer: number): void;
}

export interface HostMemory {
  /** How many bytes the heap may grow to. */
  readonly limit: number;
  /** How many bytes it holds now; 0 if unknown. */
  used(): number;
  /** Collect garbage; settles when weak references and registries know what has died. Missing where the host can't be told to. */
  collect?(): Promise<void>;
}
