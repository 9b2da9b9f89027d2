import { BlockingIOError } from "../object/error.ts";
import type { ModuleTable } from "../object/module.ts";
import { constant, func } from "../object/native.ts";
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

/** The module `io`. */
export const ioModule: ModuleTable = {
  name: "io",
  doc: "The io module provides the Python interfaces to stream handling.",
  entries: [
    // As constants: their own module is another, or the builtins'.
    constant("open", openFunction),
    constant("open_code", openFunction),
    constant("BlockingIOError", BlockingIOError),
    constant("UnsupportedOperation", UnsupportedOperation),
    constant("IOBase", ioBaseType),
    constant("RawIOBase", rawIOBaseType),
    constant("BufferedIOBase", bufferedIOBaseType),
    constant("TextIOBase", textIOBaseType),
    constant("FileIO", fileIOType),
    constant("BytesIO", bytesIOType),
    constant("StringIO", stringIOType),
    constant("BufferedReader", bufferedReaderType),
    constant("BufferedWriter", bufferedWriterType),
    constant("BufferedRandom", bufferedRandomType),
    constant("TextIOWrapper", textIOType),
    constant("DEFAULT_BUFFER_SIZE", defaultBufferSize),
    constant("SEEK_SET", 0),
    constant("SEEK_CUR", 1),
    constant("SEEK_END", 2),
    func(
      "text_encoding(encoding, stacklevel=2, /)",
      "A helper function to choose the text encoding.",
      (encoding: Value) => encoding ?? "locale",
    ),
  ],
};
