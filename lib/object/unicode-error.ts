import { bytesOf, requireBytes } from "./buffer.ts";
import { Bytes } from "./bytes.ts";
import {
  newException,
  Raised,
  raise,
  TypeError,
  UnicodeDecodeError,
  UnicodeEncodeError,
  type UnicodeErrorException,
  UnicodeTranslateError,
} from "./error.ts";
import { field, refuseKeywords } from "./exception.ts";
import { internal } from "./internal.ts";
import { DEFER, declare, member, slot } from "./native.ts";
import { type Type, typeOf, type Value } from "./object.ts";
import { asInt, asStr, index, joinTexts, str } from "./protocol.ts";
import type { Tuple } from "./tuple.ts";
import { pointAt, strLength } from "./wide.ts";

/** The errors of encoding, decoding and translating text: what was being done to which part of which object. */

function requireStr(value: Value, position: number): Value {
  if (asStr(value) === undefined) {
    raise(TypeError, `argument ${position} must be str, not ${value === null ? "None" : typeOf(value).name}`);
  }
  return value;
}

/** Set the fields from the arguments; plain `DEFER` for positions that only Python code can tell. */
function init(
  self: UnicodeErrorException,
  args: readonly Value[],
  hasEncoding: boolean,
): null | typeof DEFER {
  const count = hasEncoding ? 5 : 4;
  if (args.length !== count) {
    raise(TypeError, `function takes exactly ${count} arguments (${args.length} given)`);
  }
  const [object, start, end, reason] = hasEncoding ? args.slice(1) : args;
  const encoding = hasEncoding ? requireStr(args[0], 1) : null;
  const isDecoding = self.type.isSubclassOf(UnicodeDecodeError);
  if (!isDecoding) requireStr(object, count - 3);
  const from = index(start);
  const to = index(end);
  if (from === DEFER || to === DEFER) return DEFER;
  requireStr(reason, count);
  self.args = args;
  self.encoding = encoding;
  self.object = isDecoding && !(object instanceof Bytes) ? new Bytes(requireBytes(object).slice()) : object;
  self.start = from;
  self.end = to;
  self.reason = reason;
  return null;
}

/** Where, and which code point or byte if it is a single one. */
function place(
  self: UnicodeErrorException,
  length: number,
): readonly [start: number, end: number, single: boolean] {
  const start = Number(self.start);
  const end = Number(self.end);
  return [start, end, start >= 0 && start < length && end === start + 1];
}

/** A code point as an escape sequence, whichever it is. */
function escape(point: number): string {
  const digits = point.toString(16);
  if (point <= 0xff) return `\\x${digits.padStart(2, "0")}`;
  return point <= 0xffff ? `\\u${digits.padStart(4, "0")}` : `\\U${digits.padStart(8, "0")}`;
}

function describeText(self: UnicodeErrorException, verb: string) {
  if (self.object === null) return "";
  const text = asStr(self.object) ?? raise(TypeError, "object attribute must be unicode");
  const reason = str(self.reason);
  const encoding = str(self.encoding);
  if (reason === DEFER || encoding === DEFER) return DEFER;
  const [start, end, single] = place(self, strLength(text));
  const what = single
    ? `character '${escape(pointAt(text, start))}' in position ${start}`
    : `characters in position ${start}-${end - 1}`;
  const codec = self.encoding === null ? "" : joinTexts(["'", encoding, "' codec "]);
  return joinTexts([codec, `can't ${verb} ${what}: `, reason]);
}

const position = (name: "start" | "end") =>
  member(
    name,
    `exception ${name}`,
    (self: UnicodeErrorException) => self[name],
    (self: UnicodeErrorException, value) => {
      if (value === undefined) raise(TypeError, "can't delete numeric/char attribute");
      self[name] = asInt(value) ?? raise(TypeError, "an integer is required");
    },
  );

const fields = () => [
  field("encoding", "encoding", "exception encoding"),
  field("object", "object", "exception object"),
  position("start"),
  position("end"),
  field("reason", "reason", "exception reason"),
];

const initialize = (hasEncoding: boolean) =>
  slot(
    "__init__",
    (self: UnicodeErrorException, args: readonly Value[], kwargs: ReadonlyMap<string, Value>) => {
      refuseKeywords(self, kwargs);
      return init(self, args, hasEncoding);
    },
  );

declare(UnicodeDecodeError, "Unicode decoding error.", () => [
  initialize(true),
  slot("__str__", (self: UnicodeErrorException) => {
    if (self.object === null) return "";
    const bytes = bytesOf(self.object) ?? raise(TypeError, "object attribute must be bytes");
    const reason = str(self.reason);
    const encoding = str(self.encoding);
    if (reason === DEFER || encoding === DEFER) return DEFER;
    const [start, end, single] = place(self, bytes.length);
    const what = single
      ? `byte 0x${bytes[start].toString(16).padStart(2, "0")} in position ${start}`
      : `bytes in position ${start}-${end - 1}`;
    return joinTexts(["'", encoding, `' codec can't decode ${what}: `, reason]);
  }),
  ...fields(),
]);
declare(UnicodeEncodeError, "Unicode encoding error.", () => [
  initialize(true),
  slot("__str__", (self: UnicodeErrorException) => describeText(self, "encode")),
  ...fields(),
]);
declare(UnicodeTranslateError, "Unicode translation error.", () => [
  initialize(false),
  slot("__str__", (self: UnicodeErrorException) => describeText(self, "translate")),
  ...fields().slice(1),
]);

internal("_unicode_error_fill(self, args, /)", (self: UnicodeErrorException, args: Tuple) =>
  init(self, args.items, args.items.length === 5),
);

/** A codec's error, to be thrown. `type` is `UnicodeDecodeError` or `UnicodeEncodeError`. */
export function unicodeError(
  type: Type,
  encoding: string,
  object: Value,
  start: number,
  end: number,
  reason: string,
): Raised {
  const self = newException(type, encoding, object, start, end, reason) as UnicodeErrorException;
  self.encoding = encoding;
  self.object = object;
  self.start = start;
  self.end = end;
  self.reason = reason;
  return new Raised(self);
}
