import { type Host, HostError } from "./host.ts";

/** Standard streams of one's own in place of a host's. */
export interface HostStreams {
  /** What standard input holds. */
  readonly stdin?: string | Uint8Array;
  /** Called with what is written to standard output. */
  readonly stdout?: (bytes: Uint8Array) => void;
  readonly stderr?: (bytes: Uint8Array) => void;
}

/** A host with some of its standard streams replaced. */
export function withStreams(host: Host, streams: HostStreams): Host {
  const { stdin, stdout, stderr } = streams;
  if (stdin === undefined && stdout === undefined && stderr === undefined) return host;
  const input = typeof stdin === "string" ? new TextEncoder().encode(stdin) : stdin;
  let at = 0;
  const sinks = [undefined, stdout, stderr];
  const files: Host["files"] = Object.assign(Object.create(host.files), {
    read(file: number, into: Uint8Array, position: number | null): number {
      if (file !== 0 || input === undefined) return host.files.read(file, into, position);
      const part = input.subarray(at, at + into.length);
      into.set(part);
      at += part.length;
      return part.length;
    },
    write(file: number, bytes: Uint8Array, position: number | null): number {
      const sink = sinks[file];
      if (sink === undefined) return host.files.write(file, bytes, position);
      sink(bytes.slice());
      return bytes.length;
    },
  });
  const terminal: Host["terminal"] = Object.assign(Object.create(host.terminal), {
    isTerminal: (file: number) =>
      (file === 0 ? input === undefined : sinks[file] === undefined) && host.terminal.isTerminal(file),
  });
  return Object.assign(Object.create(host), { files, terminal });
}

/** A whole file's bytes. Throws `HostError`. */
export function readWhole(host: Host, path: string): Uint8Array {
  const flags = { read: true, write: false, create: false, exclusive: false, truncate: false, append: false };
  const { files } = host;
  if (files.stat(path, true).kind === "directory") throw new HostError("EISDIR");
  const file = files.open(path, flags, 0);
  try {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for (;;) {
      const chunk = new Uint8Array(65536);
      const count = files.read(file, chunk, null);
      if (count === 0) break;
      chunks.push(chunk.subarray(0, count));
      size += count;
    }
    const all = new Uint8Array(size);
    let at = 0;
    for (const chunk of chunks) {
      all.set(chunk, at);
      at += chunk.length;
    }
    return all;
  } finally {
    files.close(file);
  }
}
