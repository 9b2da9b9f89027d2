import type { Host } from "./host.ts";
import { MemoryFiles, type MemoryStreams } from "./memory-files.ts";
import { localZone } from "./zone.ts";

/** Most bytes that `crypto.getRandomValues` gives at once. */
const mostRandom = 65536;

function fromMilliseconds(milliseconds: number): bigint {
  return BigInt(Math.round(milliseconds * 1000)) * 1000n;
}

/** A page or a worker as a host: files live in memory, the standard streams lead where `streams` says. */
export function browserHost(streams: MemoryStreams = {}): Host & { readonly files: MemoryFiles } {
  return {
    platform: "browser",
    files: new MemoryFiles(streams),
    terminal: { isTerminal: () => false, size: () => null },
    clock: {
      now: () => fromMilliseconds(performance.timeOrigin + performance.now()),
      monotonic: () => fromMilliseconds(performance.now()),
      process: () => fromMilliseconds(performance.now()),
      sleep(milliseconds) {
        // A page has no other way to wait within a call.
        const end = performance.now() + milliseconds;
        while (performance.now() < end);
      },
      zone: localZone,
    },
    timers: {
      start: (milliseconds, callback) => setTimeout(callback, milliseconds) as unknown as number, // A number in browsers.
      stop: timer => clearTimeout(timer),
    },
    memory: { limit: 2 ** 31, used: () => 0 },
    environment: new Map(),
    processId: 1,
    executable: "",
    randomize(bytes) {
      for (let at = 0; at < bytes.length; at += mostRandom) {
        crypto.getRandomValues(bytes.subarray(at, at + mostRandom));
      }
    },
  };
}
