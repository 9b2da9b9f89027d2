import * as text from "../text/index.ts";
import { type Buffer, bytesOf, equalBytes, fromLatin1, latin1 } from "./buffer.ts";
import { byteOf, bytesArgument } from "./byte-argument.ts";
import type { ByteKind } from "./byte-methods.ts";
import { Bytes } from "./bytes.ts";
import { raise, TypeError } from "./error.ts";
import { separatorOf } from "./hex.ts";
import { classMethod, DEFER, type Deferred, type Entry, method, slot } from "./native.ts";
import { NotImplemented, slotOf, type Type, typeOf, type Value } from "./object.ts";
import { type Ordering, orderHost } from "./order.ts";
import { PercentWalk } from "./percent.ts";
import { asInt, asStr, index } from "./protocol.ts";
import { factorMessage } from "./size.ts";
import { isIndex, positionOf, resolveSlice, Slice } from "./slice.ts";
import * as slots from "./slot.generated.ts";
import { repetitions } from "./str-argument.ts";
import { textOf } from "./wide.ts";

/** The rest of what bytes and bytearray share: operators, ASCII, hexadecimal digits, percent formats. */

/** A method without arguments that makes bytes from bytes. */
function change(kind: ByteKind, name: string, doc: string, fn: (bytes: Uint8Array) => Uint8Array): Entry {
  return method(`${name}(self, /)`, doc, (self: Buffer) => kind.make(fn(self.bytes())));
}

function test(name: string, doc: string, fn: (bytes: Uint8Array) => boolean): Entry {
  return method(`${name}(self, /)`, doc, (self: Buffer) => fn(self.bytes()));
}

function all(name: string, what: string, fn: (bytes: Uint8Array) => boolean): Entry {
  const doc = `B.${name}() -> bool\n\nReturn True if all characters in B are ${what}\nand there is at least one character in B, False otherwise.`;
  return test(name, doc, fn);
}

/** What bytes compare with: bytes only; a bytearray with all that is bytes-like, and it is asked in its turn. */
function comparable(kind: ByteKind, other: Value): Uint8Array | undefined {
  return kind.name === "bytes" && !(other instanceof Bytes) ? undefined : bytesOf(other);
}

const compare = (kind: ByteKind, name: string, op: Ordering) =>
  slot(name, (self: Buffer, other: Value) => {
    const bytes = comparable(kind, other);
    return bytes === undefined ? NotImplemented : orderHost(text.compareBytes(self.bytes(), bytes), 0, op);
  });

/** The bytes that a slice means, copied. */
export function sliceBytes(bytes: Uint8Array, slice: Slice): Uint8Array | Deferred {
  const bounds = resolveSlice(slice, bytes.length);
  if (bounds === DEFER) return DEFER;
  const { start, step, length } = bounds;
  if (step === 1) return bytes.slice(start, start + length);
  const picked = new Uint8Array(length);
  for (let i = 0, at = start; i < length; i++, at += step) picked[i] = bytes[at];
  return picked;
}

/** The position that a key means in bytes, or a slice. */
export function keyOf(kind: ByteKind, key: Value, length: number): number | Slice | Deferred {
  const at = positionOf(key, length);
  if (at !== undefined) return at;
  if (key instanceof Slice) return key;
  if (isIndex(key)) return DEFER;
  const what = kind.name === "bytes" ? "byte" : kind.name;
  raise(TypeError, `${what} indices must be integers or slices, not ${typeOf(key).name}`);
}

/** So many copies of bytes. */
export function repeatBytes(bytes: Uint8Array, factor: number | bigint): Uint8Array {
  const { length } = bytes;
  return text.bytesRepeat(bytes, length === 0 ? 0 : repetitions(factor, length));
}

function multiply(kind: ByteKind, self: Buffer, factor: Value): Value | Deferred {
  const n = index(factor, factorMessage(factor));
  if (n === DEFER) return DEFER;
  return n === 1 ? kind.same(self) : kind.make(repeatBytes(self.bytes(), n));
}

function add(kind: ByteKind, self: Buffer, other: Value): Value | Deferred {
  const right = bytesOf(other);
  if (right === undefined) {
    if (slotOf(other, slots.BUFFER) !== undefined) return DEFER;
    raise(TypeError, `can't concat ${typeOf(other).name} to ${kind.name}`);
  }
  const left = self.bytes();
  const sum = new Uint8Array(left.length + right.length);
  sum.set(left);
  sum.set(right, left.length);
  return kind.make(sum);
}

/** Whether bytes hold others, or a byte that is given as an int. */
function containsBytes(self: Buffer, sought: Value): boolean | Deferred {
  const bytes = self.bytes();
  if (
    bytesOf(sought) === undefined &&
    (asInt(sought) !== undefined || slotOf(sought, slots.INDEX) !== undefined)
  ) {
    const byte = byteOf(sought);
    return byte === DEFER ? DEFER : bytes.includes(byte);
  }
  const part = bytesArgument(sought);
  return part === DEFER ? DEFER : text.bytesFind(bytes, part) >= 0;
}

/** `template % args` under way, of a bytes or bytearray. */
export function percentWalkOf(template: Buffer, args: Value): PercentWalk {
  return new PercentWalk(latin1(template.bytes()), args, true);
}

function percent(kind: ByteKind, template: Buffer, args: Value): Value | Deferred {
  const result = percentWalkOf(template, args).advance();
  return result === undefined ? DEFER : kind.make(fromLatin1(result as string));
}

/** `repr`: a bytearray escapes single quotes always. */
export function reprBytes(kind: ByteKind, bytes: Uint8Array): string {
  const shown = text.bytesRepr(bytes);
  return kind.name === "bytearray" && shown[1] === '"' ? shown.replaceAll("'", "\\'") : shown;
}

export function byteTexts(kind: ByteKind): readonly Entry[] {
  return [
    slot("__eq__", (self: Buffer, other: Value) => {
      const bytes = comparable(kind, other);
      return bytes === undefined ? NotImplemented : equalBytes(self.bytes(), bytes);
    }),
    slot("__ne__", (self: Buffer, other: Value) => {
      const bytes = comparable(kind, other);
      return bytes === undefined ? NotImplemented : !equalBytes(self.bytes(), bytes);
    }),
    compare(kind, "__lt__", "<"),
    compare(kind, "__le__", "<="),
    compare(kind, "__gt__", ">"),
    compare(kind, "__ge__", ">="),
    slot("__len__", (self: Buffer) => self.bytes().length),
    slot("__add__", (self: Buffer, other: Value) => add(kind, self, other)),
    slot("__mul__", (self: Buffer, factor: Value) => multiply(kind, self, factor)),
    slot("__rmul__", (self: Buffer, factor: Value) => multiply(kind, self, factor)),
    slot("__contains__", containsBytes),
    slot("__mod__", (self: Buffer, args: Value) => percent(kind, self, args)),
    slot("__rmod__", (self: Buffer, template: Value) =>
      typeOf(template).isSubclassOf(self.type) ? percent(kind, template as Buffer, self) : NotImplemented,
    ),
    change(
      kind,
      "capitalize",
      "B.capitalize() -> copy of B\n\nReturn a copy of B with only its first character capitalized (ASCII)\nand the rest lower-cased.",
      text.bytesCapitalize,
    ),
    change(
      kind,
      "lower",
      "B.lower() -> copy of B\n\nReturn a copy of B with all ASCII characters converted to lowercase.",
      text.bytesLower,
    ),
    change(
      kind,
      "upper",
      "B.upper() -> copy of B\n\nReturn a copy of B with all ASCII characters converted to uppercase.",
      text.bytesUpper,
    ),
    change(
      kind,
      "swapcase",
      "B.swapcase() -> copy of B\n\nReturn a copy of B with uppercase ASCII characters converted\nto lowercase ASCII and vice versa.",
      text.bytesSwapcase,
    ),
    change(
      kind,
      "title",
      "B.title() -> copy of B\n\nReturn a titlecased version of B, i.e. ASCII words start with uppercase\ncharacters, all remaining cased characters have lowercase.",
      text.bytesTitle,
    ),
    all("isalnum", "alphanumeric", text.bytesIsAlnum),
    all("isalpha", "alphabetic", text.bytesIsAlpha),
    all("isdigit", "digits", text.bytesIsDigit),
    all("isspace", "whitespace", text.bytesIsSpace),
    test(
      "isascii",
      "B.isascii() -> bool\n\nReturn True if B is empty or all characters in B are ASCII,\nFalse otherwise.",
      text.bytesIsAscii,
    ),
    test(
      "islower",
      "B.islower() -> bool\n\nReturn True if all cased characters in B are lowercase and there is\nat least one cased character in B, False otherwise.",
      text.bytesIsLower,
    ),
    test(
      "isupper",
      "B.isupper() -> bool\n\nReturn True if all cased characters in B are uppercase and there is\nat least one cased character in B, False otherwise.",
      text.bytesIsUpper,
    ),
    test(
      "istitle",
      "B.istitle() -> bool\n\nReturn True if B is a titlecased string and there is at least one\ncharacter in B, i.e. uppercase characters may only follow uncased\ncharacters and lowercase characters only cased ones. Return False\notherwise.",
      text.bytesIsTitle,
    ),
    method(
      "hex(self, /, sep=<unrepresentable>, bytes_per_sep=1)",
      `Create a string of hexadecimal numbers from a ${kind.name} object.\n\n  sep\n    An optional single character or byte to separate hex bytes.\n  bytes_per_sep\n    How many bytes between separators.  Positive values count from the\n    right, negative values count from the left.`,
      (self: Buffer, sep: Value | undefined, group: Value) => {
        const separator = separatorOf(sep, group);
        return separator === DEFER ? DEFER : text.bytesHex(self.bytes(), separator.text, separator.group);
      },
    ),
  ];
}

/** `fromhex`, of a class that may be derived; `construct` makes an object of exactly the builtin one. */
export function fromHexMethod(
  kind: ByteKind,
  type: Type,
  call: (type: Type, bytes: Value) => Value | Deferred,
): Entry {
  return classMethod(
    "fromhex(type, string, /)",
    `Create a ${kind.name} object from a string of hexadecimal numbers.\n\nSpaces between two numbers are accepted.`,
    (cls: Type, string: Value) => {
      const digits = asStr(string);
      const bytes = digits === undefined ? bytesOf(string) : undefined;
      if (digits === undefined && bytes === undefined) {
        if (slotOf(string, slots.BUFFER) !== undefined) return DEFER;
        raise(TypeError, `fromhex() argument must be str or bytes-like, not ${typeOf(string).name}`);
      }
      const made = kind.make(
        text.bytesFromHex(digits === undefined ? (bytes as Uint8Array) : textOf(digits)),
      );
      return cls === type ? made : call(cls, made);
    },
  );
}
