import { type Host, HostError, readWhole } from "../host/index.ts";
import { build } from "./build.generated.ts";
import { type Hash, hashOf, hexOf } from "./hash.ts";

/*
 * A folder of files, each of which holds one entry: 16 bytes of header (see `seal`) and the contents. A file's name is
 * the build of Krait that wrote it, the key, and the kind of entry. It is written aside and then renamed, so that
 * nobody reads half of it, whoever else writes. What is no such file, or damaged, counts as not there.
 */

/** `KRE` and a byte that text files don't hold. */
const magic = [0x4b, 0x52, 0x45, 0x9e];
const headerLength = 16;

const entryName = /^[0-9a-f]{16}-[0-9a-f]{16}\.[a-z]+(?:\.\d+-\d+)?$/;

/** An entry that is read is marked as used when the mark is as old as this, in milliseconds: a day. */
const staleness = 86_400_000;

/** After so many entries written, the folder is looked through again. */
const patience = 100;

/** What is kept between runs, of several kinds, each under a key. Nothing here fails: what can't be kept is not. */
export class Cache {
  private readonly host: Host;
  private readonly folder: string;
  private readonly limit: number;
  private written = 0;
  private isUnwritable = false;

  /** `folder` is made when something is written; all of it together is kept below `limit` bytes. */
  constructor(host: Host, folder: string, limit = 64 * 1024 * 1024) {
    this.host = host;
    this.folder = folder;
    this.limit = limit;
  }

  /** What `write` was given under a kind (small letters) and a key (of `keyOf`); undefined if it isn't there any more. */
  read(kind: string, key: string): Uint8Array | undefined {
    const name = `${build}-${key}.${kind}`;
    const path = `${this.folder}/${name}`;
    return attempt(() => {
      const contents = unseal(name, readWhole(this.host, path));
      if (contents !== undefined) attempt(() => this.markUsed(path));
      return contents;
    });
  }

  /** Keep bytes under a kind and a key, in place of what was there. */
  write(kind: string, key: string, contents: Uint8Array): void {
    if (this.isUnwritable || contents.length > this.limit) return;
    const name = `${build}-${key}.${kind}`;
    const path = `${this.folder}/${name}`;
    // Workers share their process's number.
    const draft = `${path}.${this.host.processId}-${Math.floor(Math.random() * 2 ** 32)}`;
    const isWritten = attempt(() => {
      this.makeFolder(this.folder);
      if (this.written++ % patience === 0) this.evict();
      try {
        this.writeWhole(draft, seal(name, contents));
        this.host.files.rename(draft, path);
      } catch (failure) {
        attempt(() => this.host.files.remove(draft));
        throw failure;
      }
      return true;
    });
    if (isWritten === undefined) this.isUnwritable = true;
  }

  private makeFolder(path: string): void {
    const { files } = this.host;
    if (files.allows(path, "")) return;
    const end = Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\"));
    if (end > 0) this.makeFolder(path.slice(0, end));
    try {
      files.makeDirectory(path, 0o700);
    } catch (failure) {
      // Somebody else may have been faster.
      if (!(failure instanceof HostError) || failure.code !== "EEXIST") throw failure;
    }
  }

  private writeWhole(path: string, bytes: Uint8Array): void {
    const { files } = this.host;
    const flags = { read: false, write: true, create: true, exclusive: true, truncate: false, append: false };
    const file = files.open(path, flags, 0o600);
    try {
      for (let at = 0; at < bytes.length; ) at += files.write(file, bytes.subarray(at), null);
    } finally {
      files.close(file);
    }
  }

  private markUsed(path: string): void {
    const { files } = this.host;
    // Not the host's clock, which takes milliseconds to start.
    const now = Date.now();
    const used = Number(files.stat(path, true).modified / 1_000_000n);
    if (now - used > staleness) files.setTimes(path, now / 1000, now / 1000);
  }

  /** Removes the entries that were used longest ago, if they are too many, until a quarter of the limit is free. */
  private evict(): void {
    const { files } = this.host;
    const entries: { readonly path: string; readonly size: number; readonly used: bigint }[] = [];
    let total = 0;
    for (const name of files.list(this.folder)) {
      if (!entryName.test(name)) continue;
      const path = `${this.folder}/${name}`;
      const stat = attempt(() => files.stat(path, false));
      if (stat === undefined) continue;
      entries.push({ path, size: stat.size, used: stat.modified });
      total += stat.size;
    }
    if (total <= this.limit) return;
    entries.sort((a, b) => (a.used < b.used ? -1 : 1));
    for (const { path, size } of entries) {
      if (total <= this.limit * 0.75) return;
      attempt(() => files.remove(path));
      total -= size;
    }
  }
}

/** The key of what follows from some bytes alone: a source, say. */
export function keyOf(bytes: Uint8Array): string {
  return hexOf(hashOf(bytes));
}

/** The result of something that the host may refuse; then undefined. */
function attempt<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch (failure) {
    if (failure instanceof HostError) return undefined;
    throw failure;
  }
}

/** The checksum of an entry, which a file by another name doesn't have. */
function checksum(name: string, contents: Uint8Array): Hash {
  const [seed] = hashOf(Uint8Array.from(name, letter => letter.charCodeAt(0)));
  return hashOf(contents, seed);
}

/** Magic, length and checksum of the contents, little-endian, and the contents. */
function seal(name: string, contents: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(headerLength + contents.length);
  bytes.set(magic);
  const view = new DataView(bytes.buffer);
  view.setUint32(4, contents.length, true);
  checksum(name, contents).forEach((half, i) => {
    view.setUint32(8 + 4 * i, half, true);
  });
  bytes.set(contents, headerLength);
  return bytes;
}

/** The contents of what `seal` made; undefined if it is anything else. */
function unseal(name: string, bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.length < headerLength || magic.some((byte, i) => bytes[i] !== byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const contents = bytes.subarray(headerLength);
  if (view.getUint32(4, true) !== contents.length) return undefined;
  const sum = checksum(name, contents);
  return sum.every((half, i) => view.getUint32(8 + 4 * i, true) === half) ? contents : undefined;
}
