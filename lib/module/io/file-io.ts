import type { FileStat, Host } from "../../host/host.ts";
import { HostError } from "../../host/host.ts";
import { Bytes } from "../../object/bytes.ts";
import { raise, ValueError } from "../../object/error.ts";
import { type Attributed, setOwn } from "../../object/instance.ts";
import { internal } from "../../object/internal.ts";
import { construct, DEFER, type Deferred, declare, getter, method, slot } from "../../object/native.ts";
import type { Type, Value } from "../../object/object.ts";
import { osError } from "../../object/os-error.ts";
import { asStr, joinTexts, repr } from "../../object/protocol.ts";
import { strToHost } from "../../object/wide.ts";
import { currentSystem } from "../system.ts";
import { rawIOBaseType } from "./base.ts";
import { ByteStream, byteEntries, checkWhence, fromEnd, fromHere } from "./byte-stream.ts";
import { type FilePath, pathOf } from "./path.ts";
import { commonEntries, outerAttribute, raiseUnsupported, refusedState, streamType } from "./stream.ts";

/** What a mode without `b` and `t` comes to. */
export interface FileMode {
  readonly read: boolean;
  readonly write: boolean;
  readonly create: boolean;
  readonly exclusive: boolean;
  readonly truncate: boolean;
  readonly append: boolean;
}

/** Bytes read at once where all of a file is wanted and its size unknown. */
const chunkSize = 65536;
const none = new Uint8Array();

/** Run something of the host; its failures are raised as OSErrors about `name`. */
export function attempt<T>(run: (host: Host) => T, name?: Value, other?: Value): T {
  try {
    return run(currentSystem().host);
  } catch (error) {
    if (error instanceof HostError) throw osError(error.code, name, other);
    throw error;
  }
}

/** `FileIO`: a file of the host, without a buffer. */
export class FileIO extends ByteStream {
  /** The descriptor; −1 when closed. */
  file = -1;
  mode: FileMode = {
    read: false,
    write: false,
    create: false,
    exclusive: false,
    truncate: false,
    append: false,
  };
  closesFile = true;
  /** Where the next byte is read or written; null: the host keeps it, as for pipes and terminals. */
  position: number | null = null;

  /** Open a path, or take over a descriptor. */
  open(path: FilePath, name: Value, mode: FileMode, closesFile: boolean): void {
    this.mode = mode;
    this.closesFile = closesFile;
    if (typeof path === "number") {
      this.file = path;
      const stat = attempt(host => host.files.statFile(path));
      if (stat.kind === "directory") throw osError("EISDIR", name);
      // The standard streams go on from where whoever opened them stood.
      this.position = null;
    } else {
      this.file = attempt(host => host.files.open(path, mode, 0o666), name);
      const stat = attempt(host => host.files.statFile(this.file));
      if (stat.kind === "directory") {
        this.release();
        throw osError("EISDIR", name);
      }
      this.position = isSeekable(stat) ? (mode.append ? stat.size : 0) : null;
    }
    setOwn(this as unknown as Attributed, "name", name);
  }

  private release(): void {
    const { file } = this;
    this.file = -1;
    this.isClosed = true;
    if (this.closesFile && file >= 0) attempt(host => host.files.close(file));
  }

  /** As CPython shows it: `rb+`. */
  get modeText(): string {
    const { read, write, append, exclusive } = this.mode;
    const letter = exclusive ? "x" : append ? "a" : read ? "r" : "w";
    return `${letter}b${read && write ? "+" : ""}`;
  }

  get canRead(): boolean {
    return this.mode.read;
  }
  get canWrite(): boolean {
    return this.mode.write;
  }
  get canSeek(): boolean {
    return this.position !== null;
  }

  checkOpen(): void {
    if (this.file < 0) raise(ValueError, "I/O operation on closed file");
  }
  close(): void {
    if (this.file >= 0) this.release();
    this.isClosed = true;
  }
  flush(): void {
    this.checkOpen();
  }

  private checkRead(): void {
    this.checkOpen();
    if (!this.mode.read) raiseUnsupported("File not open for reading");
  }

  /** Read once, into memory. */
  readInto(memory: Uint8Array): number {
    this.checkRead();
    if (memory.length === 0) return 0;
    const count = attempt(host => host.files.read(this.file, memory, this.position));
    if (this.position !== null) this.position += count;
    return count;
  }

  readSome(count: number): Uint8Array {
    const memory = new Uint8Array(count < 0 ? chunkSize : count);
    return memory.subarray(0, this.readInto(memory));
  }

  /** Raw streams read once, unless all is wanted. */
  readBytes(count: number): Uint8Array {
    if (count >= 0) return this.readSome(count);
    this.checkRead();
    let room = new Uint8Array(this.remaining() + 1);
    let size = 0;
    for (;;) {
      if (size === room.length) {
        const larger = new Uint8Array(room.length * 2);
        larger.set(room);
        room = larger;
      }
      const read = this.readInto(room.subarray(size));
      if (read === 0) return room.slice(0, size);
      size += read;
    }
  }

  private remaining(): number {
    if (this.position === null) return chunkSize;
    const { size } = attempt(host => host.files.statFile(this.file));
    return Math.max(size - this.position, 0);
  }

  readLine(limit: number): Uint8Array {
    const line: number[] = [];
    const byte = new Uint8Array(1);
    while (limit < 0 || line.length < limit) {
      if (this.readInto(byte) === 0) break;
      line.push(byte[0]);
      if (byte[0] === 10) break;
    }
    return line.length === 0 ? none : Uint8Array.from(line);
  }

  writeBytes(bytes: Uint8Array): number {
    this.checkOpen();
    if (!this.mode.write) raiseUnsupported("File not open for writing");
    if (bytes.length === 0) return 0;
    const at = this.mode.append ? null : this.position;
    const count = attempt(host => host.files.write(this.file, bytes, at));
    if (this.position !== null) {
      this.position = this.mode.append
        ? attempt(host => host.files.statFile(this.file)).size
        : this.position + count;
    }
    return count;
  }

  seek(offset: number, whence: number): number {
    this.checkOpen();
    checkWhence(whence);
    if (this.position === null) throw osError("ESPIPE");
    const base =
      whence === fromHere
        ? this.position
        : whence === fromEnd
          ? attempt(host => host.files.statFile(this.file)).size
          : 0;
    if (base + offset < 0) throw osError("EINVAL");
    this.position = base + offset;
    return this.position;
  }

  tell(): number {
    this.checkOpen();
    if (this.position === null) throw osError("ESPIPE");
    return this.position;
  }

  truncate(size: number | undefined): number {
    this.checkOpen();
    if (!this.mode.write) raiseUnsupported("File not open for writing");
    const to = size ?? this.tell();
    if (to < 0) throw osError("EINVAL");
    attempt(host => host.files.truncate(this.file, to));
    return to;
  }

  fileno(): number {
    this.checkOpen();
    return this.file;
  }
  isTerminal(): boolean {
    return attempt(host => host.terminal.isTerminal(this.file));
  }
  attribute(name: string): Value | undefined {
    return outerAttribute(this, name);
  }
}

function isSeekable(stat: FileStat): boolean {
  return stat.kind === "file" || stat.kind === "block";
}

export const fileIOType = streamType("FileIO", FileIO, rawIOBaseType);

/** A new `FileIO`. */
export function newFileIO(path: FilePath, name: Value, mode: FileMode, closesFile: boolean): FileIO {
  const file = new fileIOType.layout() as FileIO;
  file.open(path, name, mode, closesFile);
  return file;
}

const modeLetters = /^[rwxab+t]*$/;
const modeCount = "Must have exactly one of create/read/write/append mode and at most one plus";

/** A mode such as `r+`; letters for text and binary are passed over. */
export function parseFileMode(text: string): FileMode {
  const letters = text.replace(/[bt]/g, "");
  const plus = letters.includes("+");
  const kind = letters.replace("+", "");
  if (kind.length !== 1) raise(ValueError, modeCount);
  return {
    read: kind === "r" || plus,
    write: kind !== "r" || plus,
    create: kind !== "r",
    exclusive: kind === "x",
    truncate: kind === "w",
    append: kind === "a",
  };
}

function initialize(self: FileIO, file: Value, mode: Value, closesFile: Value): null | Deferred {
  const path = pathOf(file);
  if (path === DEFER) return DEFER;
  const text = strToHost(asStr(mode) ?? "");
  if (!modeLetters.test(text)) raise(ValueError, `invalid mode: ${text}`);
  if (typeof path !== "number" && closesFile === false) {
    raise(ValueError, "Cannot use closefd=False with file name");
  }
  self.open(path, file, parseFileMode(text), closesFile !== false);
  return null;
}

internal("_io_file_init(self, file, mode, closefd=True, /)", initialize);

declare(fileIOType, "Open a file.", () => [
  construct("FileIO(type, /, *args, **kwargs)", (type: Type) => new type.layout()),
  method(
    "__init__(self, /, file, mode='r', closefd=True, opener=None)",
    "Open a file.",
    (self: FileIO, file: Value, mode: Value, closesFile: Value, opener: Value) =>
      opener === null ? initialize(self, file, mode, closesFile) : DEFER,
  ),
  slot("__repr__", (self: FileIO) => {
    const head = `<${self.type.module}.${self.type.name}`;
    if (self.file < 0) return `${head} [closed]>`;
    const name = outerAttribute(self, "name");
    const text = name === undefined ? String(self.file) : repr(name);
    if (text === DEFER) return DEFER;
    const closing = `mode='${self.modeText}' closefd=${self.closesFile ? "True" : "False"}>`;
    return joinTexts([`${head} ${name === undefined ? "fd" : "name"}=`, text, ` ${closing}`]);
  }),
  method(
    "readall(self, /)",
    "Read all data from the file, returned as bytes.",
    (self: FileIO) => new Bytes(self.readBytes(-1)),
  ),
  ...byteEntries(),
  ...commonEntries(),
  refusedState,
  getter("mode", "String giving the file mode", (self: FileIO) => self.modeText),
  getter(
    "closefd",
    "True if the file descriptor will be closed by close().",
    (self: FileIO) => self.closesFile,
  ),
  getter("closed", "True if the file is closed", (self: FileIO) => self.file < 0),
]);
