import { raise, SyntaxError, type SyntaxErrorException, TypeError } from "./error.ts";
import { field, refuseKeywords } from "./exception.ts";
import { internal } from "./internal.ts";
import { DEFER, declare, slot } from "./native.ts";
import type { Value } from "./object.ts";
import { asInt, asStr, items, joinTexts, str } from "./protocol.ts";
import { strToHost } from "./wide.ts";

/** `SyntaxError(msg, (filename, lineno, offset, text[, end_lineno, end_offset[, metadata]]))`. */

function fill(self: SyntaxErrorException, details: readonly Value[]): void {
  const { length } = details;
  if (length < 4) raise(TypeError, `function takes at least 4 arguments (${length} given)`);
  if (length > 7) raise(TypeError, `function takes at most 7 arguments (${length} given)`);
  if (length === 5) raise(TypeError, "end_offset must be provided when end_lineno is provided");
  const [filename, lineno, offset, text, endLineno, endOffset, metadata] = details;
  self.filename = filename;
  self.lineno = lineno;
  self.offset = offset;
  self.text = text;
  self.endLineno = endLineno ?? null;
  self.endOffset = endOffset ?? null;
  self.metadata = metadata ?? null;
}

/** What `str()` puts behind the message: ` (file.py, line 3)`. */
function place(self: SyntaxErrorException): string {
  const path = asStr(self.filename);
  const filename = path === undefined ? "" : strToHost(path).replace(/^.*\//s, "");
  const line = typeof self.lineno === "boolean" ? undefined : asInt(self.lineno);
  if (filename !== "" && line !== undefined) return ` (${filename}, line ${line})`;
  if (filename !== "") return ` (${filename})`;
  return line === undefined ? "" : ` (line ${line})`;
}

internal(
  "_syntax_error_fill(self, details, /)",
  (self: SyntaxErrorException, details: { items: Value[] }) => {
    fill(self, details.items);
    return null;
  },
);
internal("_syntax_error_place(self, /)", place);
internal("_syntax_error_msg(self, /)", (self: SyntaxErrorException) => self.msg);
internal(
  "_syntax_error_init(self, args, /)",
  (self: SyntaxErrorException, args: { readonly items: readonly Value[] }) => {
    self.args = args.items;
    if (args.items.length > 0) self.msg = args.items[0];
    return null;
  },
);

declare(SyntaxError, "Invalid syntax.", () => [
  slot(
    "__init__",
    (self: SyntaxErrorException, args: readonly Value[], kwargs: ReadonlyMap<string, Value>) => {
      refuseKeywords(self, kwargs);
      const details = args.length === 2 ? items(args[1]) : undefined;
      if (details === DEFER) return DEFER;
      self.args = args;
      if (args.length > 0) self.msg = args[0];
      if (details !== undefined) fill(self, details);
      return null;
    },
  ),
  slot("__str__", (self: SyntaxErrorException) => {
    const text = str(self.msg);
    return text === DEFER ? DEFER : joinTexts([text, place(self)]);
  }),
  field("msg", "msg", "exception msg"),
  field("filename", "filename", "exception filename"),
  field("lineno", "lineno", "exception lineno"),
  field("offset", "offset", "exception offset"),
  field("text", "text", "exception text"),
  field("end_lineno", "endLineno", "exception end lineno"),
  field("end_offset", "endOffset", "exception end offset"),
  field("print_file_and_line", "printFileAndLine", "exception print_file_and_line"),
  field("_metadata", "metadata", "exception private metadata"),
]);
