import { OSError, raise, TypeError, ValueError } from "../../object/error.ts";
import { construct, DEFER, declare, getter, method } from "../../object/native.ts";
import { type Type, typeOf, type Value } from "../../object/object.ts";
import { asStr, index, joinTexts } from "../../object/protocol.ts";
import { type Str, strLength } from "../../object/wide.ts";
import { textIOBaseType } from "./base.ts";
import { fromEnd, fromHere } from "./byte-stream.ts";
import {
  checkNewline,
  lineEnd,
  type Newline,
  NewlineDecoder,
  newlinesSeen,
  sliceStr,
  writeNewlines,
} from "./newline.ts";
import { raiseClosed, raiseUnsupported, stateEntries, streamType } from "./stream.ts";
import { optionalText, TextStream, textEntries } from "./text-io.ts";

/** `StringIO`: a text stream in memory. What is appended is collected in parts, which are joined when they are needed. */
export class StringIO extends TextStream {
  private parts: Str[] = [];
  private length = 0;
  private position = 0;
  newline: Newline = "\n";
  newlineDecoder: NewlineDecoder | null = null;

  open(newline: Newline): void {
    this.newline = newline;
    this.newlineDecoder = newline === null || newline === "" ? new NewlineDecoder(newline === null) : null;
    this.parts = [];
    this.length = 0;
    this.position = 0;
  }

  /** Be as another was: its text, as that kept it. */
  restore(text: Str, position: number): void {
    this.parts = [text];
    this.length = strLength(text);
    this.position = Math.max(0, position);
  }

  content(): Str {
    if (this.parts.length > 1) this.parts = [joinTexts(this.parts)];
    return this.parts[0] ?? "";
  }

  checkOpen(): void {
    if (this.isClosed) raiseClosed();
  }
  private checkUsable(): void {
    if (this.isClosed) raiseClosed("I/O operation on closed file");
  }
  close(): void {
    this.isClosed = true;
    this.parts = [];
    this.length = 0;
  }
  flush(): void {
    this.checkOpen();
  }

  write(text: Str): number {
    this.checkUsable();
    let lines = text;
    if (this.newlineDecoder !== null) lines = this.newlineDecoder.decode(text, true);
    else if (this.newline === "\r" || this.newline === "\r\n") lines = writeNewlines(text, this.newline);
    const size = strLength(lines);
    if (size > 0) this.put(lines, size);
    return strLength(text);
  }

  private put(text: Str, size: number): void {
    if (this.position < this.length) {
      const old = this.content();
      this.parts = [
        sliceStr(old, 0, this.position),
        text,
        sliceStr(old, this.position + size, Math.max(this.length, this.position + size)),
      ];
    } else {
      if (this.position > this.length) this.parts.push("\0".repeat(this.position - this.length));
      this.parts.push(text);
    }
    this.position += size;
    if (this.position > this.length) this.length = this.position;
  }

  read(count: number): Str {
    this.checkUsable();
    const end = count < 0 ? this.length : Math.min(this.length, this.position + count);
    if (end <= this.position) return "";
    const text = sliceStr(this.content(), this.position, end);
    this.position = end;
    return text;
  }

  readLine(limit: number): Str {
    this.checkUsable();
    if (this.position >= this.length) return "";
    const end = lineEnd(this.content(), this.position, this.newline);
    const size = (end < 0 ? this.length : end) - this.position;
    return this.read(limit < 0 ? size : Math.min(limit, size));
  }

  seek(offset: number, whence: number): number {
    this.checkUsable();
    if (whence < 0 || whence > 2) raise(ValueError, `Invalid whence (${whence}, should be 0, 1 or 2)`);
    if (whence === 0 && offset < 0) raise(ValueError, `Negative seek position ${offset}`);
    if (whence !== 0 && offset !== 0)
      raise(OSError, `Can't do nonzero ${whence === fromHere ? "cur" : "end"}-relative seeks`);
    this.position = whence === fromHere ? this.position : whence === fromEnd ? this.length : offset;
    return this.position;
  }

  tell(): number {
    this.checkUsable();
    return this.position;
  }

  truncate(size: number | undefined): number {
    this.checkUsable();
    const to = size ?? this.position;
    if (to < 0) raise(ValueError, `Negative size value ${to}`);
    if (to < this.length) {
      this.parts = [sliceStr(this.content(), 0, to)];
      this.length = to;
    }
    return to;
  }
}

export const stringIOType = streamType("StringIO", StringIO, textIOBaseType);

declare(stringIOType, "Text I/O implementation using an in-memory buffer.", () => [
  construct("StringIO(type, /, *args, **kwargs)", (type: Type) => new type.layout()),
  method(
    "__init__(self, /, initial_value='', newline='\\n')",
    "Text in memory.",
    (self: StringIO, initial: Value, newline: Value | undefined) => {
      begin(self, initial, newline);
      return null;
    },
  ),
  method("getvalue(self, /)", "Retrieve the entire contents of the object.", (self: StringIO) => {
    if (self.isClosed) raiseClosed("I/O operation on closed file");
    return self.content();
  }),
  ...textEntries(),
  method(
    "seek(self, pos, whence=0, /)",
    "Change stream position.",
    (self: StringIO, offset: Value, whence: Value) => {
      const to = index(offset);
      const from = index(whence);
      return to === DEFER || from === DEFER ? DEFER : self.seek(Number(to), Number(from));
    },
  ),
  method("tell(self, /)", "Tell the current file position.", (self: StringIO) => self.tell()),
  method("truncate(self, pos=None, /)", "Truncate size to pos.", (self: StringIO, size: Value) => {
    const to = size === null ? undefined : index(size);
    return to === DEFER ? DEFER : self.truncate(to === undefined ? undefined : Number(to));
  }),
  method("fileno(self, /)", "Unsupported.", () => raiseUnsupported("fileno")),
  method("isatty(self, /)", "Whether this is a terminal.", (self: StringIO) => open(self, false)),
  method("readable(self, /)", "Whether it can be read.", (self: StringIO) => open(self, true)),
  method("writable(self, /)", "Whether it can be written to.", (self: StringIO) => open(self, true)),
  method("seekable(self, /)", "Whether it can seek.", (self: StringIO) => open(self, true)),
  getter("newlines", null, (self: StringIO) =>
    self.newlineDecoder === null ? null : newlinesSeen(self.newlineDecoder.kinds),
  ),
  getter("line_buffering", null, (self: StringIO) => open(self, false)),
  ...stateEntries<StringIO>(
    "_io.StringIO",
    4,
    self => {
      open(self, true);
      return [self.content(), self.newline, self.tell()];
    },
    (self, [initial, newline], position) => {
      open(self, true);
      begin(self, initial, newline);
      self.restore(asStr(initial) ?? "", position);
    },
  ),
]);

function begin(self: StringIO, initial: Value | undefined, newline: Value | undefined): void {
  const line = newline === undefined ? "\n" : optionalText(newline, "StringIO()", "newline");
  const checked = checkNewline(line, `illegal newline value: '${line}'`);
  const text = asStr(initial ?? "");
  if (text === undefined) {
    raise(TypeError, `initial_value must be str or None, not ${typeOf(initial as Value).name}`);
  }
  self.isClosed = false;
  self.open(checked);
  self.write(text);
  self.seek(0, 0);
}

function open(self: StringIO, answer: boolean): boolean {
  if (self.isClosed) raiseClosed("I/O operation on closed file");
  return answer;
}
