import { nodeHost } from "../index.ts";

/** All of standard input. */
export function readStandardInput(): Uint8Array {
  const parts: Uint8Array[] = [];
  const chunk = new Uint8Array(65536);
  for (;;) {
    const count = nodeHost.files.read(0, chunk, null);
    if (count === 0) return Buffer.concat(parts);
    parts.push(chunk.slice(0, count));
  }
}
