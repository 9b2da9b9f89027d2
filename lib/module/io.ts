import { BlockingIOError } from "../object/error.ts";
import type { ModuleTable } from "../object/module.ts";
import { constant, type Entry, func } from "../object/native.ts";
import type { Value } from "../object/object.ts";
import { bufferedIOBaseType, rawIOBaseType, textIOBaseType } from "./io/base.ts";
import {
  bufferedRandomType,
  bufferedReaderType,
  bufferedWriterType,
  defaultBufferSize,
} from "./io/buffered.ts";
import { bytesIOType } from "./io/bytes-io.ts";
import { fileIOType } from "./io/file-io.ts";
import { openFunction } from "./io/open.ts";
import { ioBaseType, UnsupportedOperation } from "./io/stream.ts";
import { stringIOType } from "./io/string-io.ts";
import { textIOType } from "./io/text-io.ts";

/** What `io` and `_io`, where the classes are at home, share. As constants: their own module is another, or the builtins'. */
const shared: readonly Entry[] = [
  constant("open", openFunction),
  constant("open_code", openFunction),
  constant("BlockingIOError", BlockingIOError),
  constant("UnsupportedOperation", UnsupportedOperation),
  constant("FileIO", fileIOType),
  constant("BytesIO", bytesIOType),
  constant("StringIO", stringIOType),
  constant("BufferedReader", bufferedReaderType),
  constant("BufferedWriter", bufferedWriterType),
  constant("BufferedRandom", bufferedRandomType),
  constant("TextIOWrapper", textIOType),
  constant("DEFAULT_BUFFER_SIZE", defaultBufferSize),
  func(
    "text_encoding(encoding, stacklevel=2, /)",
    "A helper function to choose the text encoding.",
    (encoding: Value) => encoding ?? "locale",
  ),
];

const bases = {
  IOBase: ioBaseType,
  RawIOBase: rawIOBaseType,
  BufferedIOBase: bufferedIOBaseType,
  TextIOBase: textIOBaseType,
};

function basesWith(prefix: string): Entry[] {
  return Object.entries(bases).map(([name, type]) => constant(prefix + name, type));
}

/** The module `io`. */
export const ioModule: ModuleTable = {
  name: "io",
  doc: "The io module provides the Python interfaces to stream handling.",
  entries: [
    ...shared,
    ...basesWith(""),
    constant("SEEK_SET", 0),
    constant("SEEK_CUR", 1),
    constant("SEEK_END", 2),
  ],
};

/** The module `_io`. */
export const nativeIoModule: ModuleTable = {
  name: "_io",
  doc: "What the io module is made of.",
  entries: [...shared, ...basesWith("_")],
};
