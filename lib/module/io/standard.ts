import type { Host } from "../../host/host.ts";
import { type Attributed, setOwn } from "../../object/instance.ts";
import { bufferedReaderType, bufferedWriterType, newBuffered } from "./buffered.ts";
import { type FileIO, fileIOType } from "./file-io.ts";
import { newTextIO, type TextIO } from "./text-io.ts";

/** The three standard streams of a machine. */
export interface StandardStreams {
  readonly stdin: TextIO;
  readonly stdout: TextIO;
  readonly stderr: TextIO;
}

function standardStream(file: number, name: string, errors: string, isLineBuffered: boolean): TextIO {
  const writes = file > 0;
  const raw = new fileIOType.layout() as FileIO;
  raw.file = file;
  raw.closesFile = false;
  raw.mode = {
    read: !writes,
    write: writes,
    create: writes,
    exclusive: false,
    truncate: writes,
    append: false,
  };
  setOwn(raw as unknown as Attributed, "name", name);
  const buffer = newBuffered(writes ? bufferedWriterType : bufferedReaderType, raw);
  const stream = newTextIO(buffer, "utf-8", errors, writes ? "\n" : null, isLineBuffered);
  setOwn(stream as unknown as Attributed, "mode", writes ? "w" : "r");
  return stream;
}

/** `sys.stdin`, `sys.stdout` and `sys.stderr` over the host's streams. `unbuffered`: as with `-u`. */
export function makeStandardStreams(host: Host, unbuffered: boolean): StandardStreams {
  const stdin = standardStream(0, "<stdin>", "strict", false);
  const stdout = standardStream(1, "<stdout>", "strict", host.terminal.isTerminal(1));
  const stderr = standardStream(2, "<stderr>", "backslashreplace", true);
  if (unbuffered) {
    stdout.writesThrough = true;
    stderr.writesThrough = true;
  }
  return { stdin, stdout, stderr };
}
