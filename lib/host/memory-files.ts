import { type FileStat, HostError, type HostFiles, type OpenFlags } from "./host.ts";

/** A file or directory in memory. */
interface MemoryNode {
  /** Null: a directory. */
  data: Uint8Array | null;
  size: number;
  modified: bigint;
  mode: number;
  readonly inode: number;
}

interface OpenFile {
  readonly node: MemoryNode;
  readonly flags: OpenFlags;
  position: number;
}

/** Where the standard streams lead: `read` fills and answers how many bytes, `write` takes all. */
export interface MemoryStreams {
  readonly read?: (into: Uint8Array) => number;
  readonly write?: (file: 1 | 2, bytes: Uint8Array) => void;
}

/** A path without dots, from the root. */
function normalize(path: string, cwd: string): string {
  const parts: string[] = [];
  for (const part of (path.startsWith("/") ? path : `${cwd}/${path}`).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return `/${parts.join("/")}`;
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/")) || "/";
}

/** A file system in memory, for hosts without one. */
export class MemoryFiles implements HostFiles {
  private readonly nodes = new Map<string, MemoryNode>();
  private readonly opened = new Map<number, OpenFile>();
  private readonly streams: MemoryStreams;
  private directory = "/";
  private lastFile = 2;
  private lastInode = 0;

  constructor(streams: MemoryStreams = {}) {
    this.streams = streams;
    this.nodes.set("/", this.newNode(null, 0o755));
  }

  private newNode(data: Uint8Array | null, mode: number): MemoryNode {
    const modified = BigInt(Date.now()) * 1_000_000n;
    return { data, size: data?.length ?? 0, modified, mode, inode: ++this.lastInode };
  }

  private path(path: string): string {
    return normalize(path, this.directory);
  }

  private node(path: string): MemoryNode {
    const full = this.path(path);
    const node = this.nodes.get(full);
    if (node !== undefined) {
      if (node.data !== null && path.endsWith("/")) throw new HostError("ENOTDIR");
      return node;
    }
    const above = this.nodes.get(parentOf(full));
    throw new HostError(above !== undefined && above.data !== null ? "ENOTDIR" : "ENOENT");
  }

  /** The directory that holds, or would hold, a path. */
  private requireParent(full: string): void {
    const parent = this.nodes.get(parentOf(full));
    if (parent === undefined) throw new HostError("ENOENT");
    if (parent.data !== null) throw new HostError("ENOTDIR");
  }

  /** Put a file there, with the directories above it. */
  add(path: string, data: Uint8Array): void {
    const full = this.path(path);
    for (let at = full.indexOf("/", 1); at >= 0; at = full.indexOf("/", at + 1)) {
      const directory = full.slice(0, at);
      if (!this.nodes.has(directory)) this.nodes.set(directory, this.newNode(null, 0o755));
    }
    this.nodes.set(full, this.newNode(data, 0o644));
  }

  cwd(): string {
    return this.directory;
  }
  chdir(path: string): void {
    if (this.node(path).data !== null) throw new HostError("ENOTDIR");
    this.directory = this.path(path);
  }

  open(path: string, flags: OpenFlags, permissions: number): number {
    const full = this.path(path);
    let node = this.nodes.get(full);
    if (node === undefined) {
      this.requireParent(full);
      if (!flags.create) throw new HostError("ENOENT");
      node = this.newNode(new Uint8Array(), permissions & 0o755);
      this.nodes.set(full, node);
    } else if (flags.exclusive) throw new HostError("EEXIST");
    if (node.data === null && flags.write) throw new HostError("EISDIR");
    if (flags.truncate) this.resize(node, 0);
    const file = ++this.lastFile;
    this.opened.set(file, { node, flags, position: 0 });
    return file;
  }

  private file(file: number): OpenFile {
    const open = this.opened.get(file);
    if (open === undefined) throw new HostError("EBADF");
    return open;
  }

  close(file: number): void {
    if (!this.opened.delete(file) && file > 2) throw new HostError("EBADF");
  }

  read(file: number, into: Uint8Array, position: number | null): number {
    if (file === 0) return this.streams.read?.(into) ?? 0;
    const open = this.file(file);
    const { data, size } = open.node;
    if (data === null) throw new HostError("EISDIR");
    if (!open.flags.read) throw new HostError("EBADF");
    const from = position ?? open.position;
    const part = data.subarray(from, Math.min(size, from + into.length));
    into.set(part);
    if (position === null) open.position += part.length;
    return part.length;
  }

  write(file: number, bytes: Uint8Array, position: number | null): number {
    if (file === 1 || file === 2) {
      this.streams.write?.(file, bytes);
      return bytes.length;
    }
    const open = this.file(file);
    const { node } = open;
    if (!open.flags.write) throw new HostError("EBADF");
    const from = open.flags.append ? node.size : (position ?? open.position);
    if (from + bytes.length > node.size) this.resize(node, from + bytes.length);
    (node.data as Uint8Array).set(bytes, from); // Directories can't be opened for writing.
    if (position === null) open.position = from + bytes.length;
    node.modified = BigInt(Date.now()) * 1_000_000n;
    return bytes.length;
  }

  /** Room grows by doubling. */
  private resize(node: MemoryNode, size: number): void {
    const data = node.data as Uint8Array; // Only of files.
    if (size > data.length) {
      const room = new Uint8Array(Math.max(size, data.length * 2));
      room.set(data.subarray(0, node.size));
      node.data = room;
    } else {
      data.fill(0, size);
    }
    node.size = size;
  }

  truncate(file: number, size: number): void {
    this.resize(this.file(file).node, size);
  }
  sync(): void {}

  stat(path: string): FileStat {
    return describe(this.node(path));
  }
  statFile(file: number): FileStat {
    if (file <= 2) return { ...describe(this.newNode(new Uint8Array(), 0o620)), kind: "character" };
    return describe(this.file(file).node);
  }

  list(path: string): string[] {
    if (this.node(path).data !== null) throw new HostError("ENOTDIR");
    const full = this.path(path);
    const prefix = full === "/" ? "/" : `${full}/`;
    const names: string[] = [];
    for (const each of this.nodes.keys()) {
      const name = each.slice(prefix.length);
      if (each.startsWith(prefix) && name !== "" && !name.includes("/")) names.push(name);
    }
    return names;
  }

  makeDirectory(path: string, permissions: number): void {
    const full = this.path(path);
    if (this.nodes.has(full)) throw new HostError("EEXIST");
    this.requireParent(full);
    this.nodes.set(full, this.newNode(null, permissions & 0o755));
  }
  removeDirectory(path: string): void {
    if (this.node(path).data !== null) throw new HostError("ENOTDIR");
    if (this.list(path).length > 0) throw new HostError("ENOTEMPTY");
    this.nodes.delete(this.path(path));
  }
  remove(path: string): void {
    if (this.node(path).data === null) throw new HostError("EISDIR");
    this.nodes.delete(this.path(path));
  }
  rename(from: string, to: string): void {
    const node = this.node(from);
    const source = this.path(from);
    const target = this.path(to);
    this.requireParent(target);
    const old = this.nodes.get(target);
    if (old !== undefined && old.data === null && node.data !== null) throw new HostError("EISDIR");
    for (const [path, each] of [...this.nodes]) {
      if (path !== source && !path.startsWith(`${source}/`)) continue;
      this.nodes.delete(path);
      this.nodes.set(target + path.slice(source.length), each);
    }
  }
  link(): void {
    throw new HostError("EPERM");
  }
  readLink(path: string): string {
    this.node(path);
    throw new HostError("EINVAL");
  }
  realPath(path: string): string {
    this.node(path);
    return this.path(path);
  }
  setMode(path: string, mode: number): void {
    this.node(path).mode = mode & 0o7777;
  }
  setTimes(path: string, _accessed: number, modified: number): void {
    this.node(path).modified = BigInt(Math.round(modified * 1e6)) * 1000n;
  }
  allows(path: string): boolean {
    return this.nodes.has(this.path(path));
  }
}

function describe(node: MemoryNode): FileStat {
  const isFile = node.data !== null;
  return {
    kind: isFile ? "file" : "directory",
    size: node.size,
    mode: node.mode | (isFile ? 0o100000 : 0o040000),
    accessed: node.modified,
    modified: node.modified,
    changed: node.modified,
    inode: BigInt(node.inode),
    device: 0n,
    links: 1,
    user: 0,
    group: 0,
  };
}
