import {
  centerMargins,
  clampRange,
  countMatches,
  type Index,
  matchesAt,
  searchBackward,
  searchForward,
  splitAt,
  splitAtFromEnd,
  splitAtLines,
  splitAtSpace,
  splitAtSpaceFromEnd,
  tabStops,
  trimEnd,
  trimStart,
} from "../text/index.ts";
import { type Buffer, bytesOf, concatBytes, lendsInPython } from "./buffer.ts";
import { bytesArgument, soughtBytes } from "./byte-argument.ts";
import { isLineBreakByte, isSpaceByte } from "./byte-class.ts";
import { ByteArray } from "./bytearray.ts";
import { Bytes } from "./bytes.ts";
import { decodeBytes } from "./codec.ts";
import { raise, TypeError, ValueError } from "./error.ts";
import { List } from "./list.ts";
import { DEFER, type Deferred, type Entry, method, staticMethod } from "./native.ts";
import { typeOf, type Value } from "./object.ts";
import { items, truth } from "./protocol.ts";
import { asSize, isIterable } from "./size.ts";
import { asCInt, boundOf, checkTextLength, shownType, strArgument } from "./str-argument.ts";
import { Tuple } from "./tuple.ts";

/** The methods that bytes and bytearray share: each makes objects of its own class. */
export interface ByteKind {
  readonly name: "bytes" | "bytearray";
  /** From bytes that are nobody else's. */
  readonly make: (bytes: Uint8Array) => Value;
  /** The object itself if it is of exactly this class and can't be changed, else a copy. */
  readonly same: (self: Buffer) => Value;
}

type Search = (units: Uint8Array, needle: Uint8Array, start: number, end: number) => number;

const bounds =
  "  start\n    Optional start position. Default: start of the bytes.\n  end\n    Optional stop position. Default: end of the bytes.";

/** Bounds as given, resolved within a length. */
function rangeOf(
  length: number,
  start: Value | undefined,
  end: Value | undefined,
): readonly [number, number] | Deferred {
  const from = boundOf(start);
  if (from === DEFER) return DEFER;
  const to: Index | Deferred = boundOf(end);
  return to === DEFER ? DEFER : clampRange(length, from, to);
}

function search(
  self: Buffer,
  sub: Value,
  start: Value | undefined,
  end: Value | undefined,
  towards: Search,
): number | Deferred {
  const sought = soughtBytes(sub);
  if (sought === DEFER) return DEFER;
  const bytes = self.bytes();
  const range = rangeOf(bytes.length, start, end);
  return range === DEFER ? DEFER : towards(bytes, sought, range[0], range[1]);
}

function finder(name: string, which: string, towards: Search): Entry {
  return method(
    `${name}(self, sub[, start[, end]], /)`,
    `Return the ${which} index in B where subsection 'sub' is found, such that 'sub' is contained within B[start,end].\n\n${bounds}\n\nReturn -1 on failure.`,
    (self: Buffer, sub: Value, start: Value | undefined, end: Value | undefined) =>
      search(self, sub, start, end, towards),
  );
}

function indexer(name: string, which: string, towards: Search): Entry {
  return method(
    `${name}(self, sub[, start[, end]], /)`,
    `Return the ${which} index in B where subsection 'sub' is found, such that 'sub' is contained within B[start,end].\n\n${bounds}\n\nRaise ValueError if the subsection is not found.`,
    (self: Buffer, sub: Value, start: Value | undefined, end: Value | undefined) => {
      const found = search(self, sub, start, end, towards);
      if (found === -1) raise(ValueError, "subsection not found");
      return found;
    },
  );
}

function hasAffix(bytes: Uint8Array, affix: Uint8Array, start: number, end: number, atEnd: boolean): boolean {
  if (end - start < affix.length) return false;
  return matchesAt(bytes, affix, atEnd ? end - affix.length : start);
}

function affixTest(kind: ByteKind, name: "startswith" | "endswith", what: string): Entry {
  const atEnd = name === "endswith";
  const verb = atEnd ? "ends" : "starts";
  return method(
    `${name}(self, ${what}[, start[, end]], /)`,
    `Return True if the ${kind.name} ${verb} with the specified ${what}, False otherwise.\n\n  ${what}\n    A bytes or a tuple of bytes to try.\n${bounds}`,
    (self: Buffer, affix: Value, start: Value | undefined, end: Value | undefined) => {
      const bytes = self.bytes();
      const range = rangeOf(bytes.length, start, end);
      if (range === DEFER) return DEFER;
      const one = bytesOf(affix);
      if (one !== undefined) return hasAffix(bytes, one, range[0], range[1], atEnd);
      if (affix instanceof Tuple) {
        for (const each of affix.items) {
          const part = bytesArgument(each);
          if (part === DEFER) return DEFER;
          if (hasAffix(bytes, part, range[0], range[1], atEnd)) return true;
        }
        return false;
      }
      if (lendsInPython(affix)) return DEFER;
      raise(TypeError, `${name} first arg must be bytes or a tuple of bytes, not ${typeOf(affix).name}`);
    },
  );
}

function stripper(kind: ByteKind, name: string, where: string, left: boolean, right: boolean): Entry {
  return method(
    `${name}(self, bytes=None, /)`,
    `Strip ${where} bytes contained in the argument.\n\nIf the argument is omitted or None, strip ${where} ASCII whitespace.`,
    (self: Buffer, chars: Value) => {
      const set = chars === null ? undefined : bytesArgument(chars);
      if (set === DEFER) return DEFER;
      const isCut = set === undefined ? isSpaceByte : (byte: number) => set.includes(byte);
      const bytes = self.bytes();
      const start = left ? trimStart(bytes, isCut) : 0;
      const end = right ? trimEnd(bytes, isCut, start) : bytes.length;
      if (end - start === bytes.length) return kind.same(self);
      return kind.make(bytes.slice(start, end));
    },
  );
}

function piecesOf(kind: ByteKind, bytes: Uint8Array, bounds: readonly number[]): List {
  const pieces: Value[] = [];
  for (let i = 0; i < bounds.length; i += 2) pieces.push(kind.make(bytes.slice(bounds[i], bounds[i + 1])));
  return new List(pieces);
}

function splitter(kind: ByteKind, name: "split" | "rsplit"): Entry {
  const fromEnd = name === "rsplit";
  const order = fromEnd
    ? "\n\nSplitting is done starting at the end of the bytes and working to the front."
    : "";
  return method(
    `${name}(self, /, sep=None, maxsplit=-1)`,
    `Return a list of the sections in the ${kind.name}, using sep as the delimiter.\n\n  sep\n    The delimiter according which to split the bytes.\n    None (the default value) means split on ASCII whitespace characters\n    (space, tab, return, newline, formfeed, vertical tab).\n  maxsplit\n    Maximum number of splits to do.\n    -1 (the default value) means no limit.${order}`,
    (self: Buffer, sep: Value, maxsplit: Value) => {
      const most = asSize(maxsplit);
      if (most === DEFER) return DEFER;
      const cuts = most < 0 ? Number.POSITIVE_INFINITY : most;
      const bytes = self.bytes();
      if (sep === null) {
        return piecesOf(
          kind,
          bytes,
          (fromEnd ? splitAtSpaceFromEnd : splitAtSpace)(bytes, isSpaceByte, cuts),
        );
      }
      const separator = bytesArgument(sep);
      if (separator === DEFER) return DEFER;
      if (separator.length === 0) raise(ValueError, "empty separator");
      return piecesOf(kind, bytes, (fromEnd ? splitAtFromEnd : splitAt)(bytes, separator, cuts));
    },
  );
}

function partitioner(kind: ByteKind, name: "partition" | "rpartition"): Entry {
  const fromEnd = name === "rpartition";
  const { make } = kind;
  const [start, rest] = fromEnd
    ? [", starting at the end", "two empty bytes\nobjects and the original bytes object"]
    : ["", "the original bytes\nobject and two empty bytes objects"];
  return method(
    `${name}(self, sep, /)`,
    `Partition the ${kind.name} into three parts using the given separator.\n\nThis will search for the separator sep in the bytes${start}. If the separator is\nfound, returns a 3-tuple containing the part before the separator, the\nseparator itself, and the part after it.\n\nIf the separator is not found, returns a 3-tuple containing ${rest}.`,
    (self: Buffer, sep: Value) => {
      const separator = bytesArgument(sep);
      if (separator === DEFER) return DEFER;
      if (separator.length === 0) raise(ValueError, "empty separator");
      const bytes = self.bytes();
      const found = (fromEnd ? searchBackward : searchForward)(bytes, separator, 0, bytes.length);
      const none = new Uint8Array();
      if (found < 0) {
        const whole = kind.same(self);
        return new Tuple(fromEnd ? [make(none), make(none), whole] : [whole, make(none), make(none)]);
      }
      const middle = kind.name === "bytes" ? sep : make(separator.slice());
      const next = found + separator.length;
      return new Tuple([make(bytes.slice(0, found)), middle, make(bytes.slice(next))]);
    },
  );
}

/** `bytes.replace`; undefined if nothing is found. */
function replaced(bytes: Uint8Array, old: Uint8Array, by: Uint8Array, most: number): Uint8Array | undefined {
  const count = most < 0 ? Number.POSITIVE_INFINITY : most;
  const found = countMatches(bytes, old, 0, bytes.length, count);
  if (found === 0) return undefined;
  checkTextLength(bytes.length + found * (by.length - old.length));
  const parts: Uint8Array[] = [];
  if (old.length === 0) {
    for (let i = 0; i < found; i++) {
      parts.push(by);
      if (i < bytes.length) parts.push(bytes.subarray(i, i + 1));
    }
    if (found < bytes.length) parts.push(bytes.subarray(found));
  } else {
    const bounds = splitAt(bytes, old, found);
    for (let i = 0; i < bounds.length; i += 2) {
      if (i > 0) parts.push(by);
      parts.push(bytes.subarray(bounds[i], bounds[i + 1]));
    }
  }
  return concatBytes(parts);
}

/** A filling byte: one alone, in bytes or a bytearray. */
function fillOf(value: Value, name: string): number {
  if (!(value instanceof Bytes || value instanceof ByteArray)) {
    raise(TypeError, `${name}() argument 2 must be a byte string of length 1, not ${shownType(value)}`);
  }
  const bytes = value.bytes();
  if (bytes.length !== 1) {
    const what = value instanceof Bytes ? "bytes" : "bytearray";
    raise(
      TypeError,
      `${name}(): argument 2 must be a byte string of length 1, not a ${what} object of length ${bytes.length}`,
    );
  }
  return bytes[0];
}

function filler(kind: ByteKind, name: string, what: string, margins: typeof centerMargins): Entry {
  return method(
    `${name}(self, width, fillchar=b' ', /)`,
    `Return a ${what} string of length width.\n\nPadding is done using the specified fill character.`,
    (self: Buffer, width: Value, fillchar: Value | undefined) => {
      const size = asSize(width);
      if (size === DEFER) return DEFER;
      const fill = fillchar === undefined ? 32 : fillOf(fillchar, name);
      const bytes = self.bytes();
      if (bytes.length >= size) return kind.same(self);
      checkTextLength(size);
      const padded = new Uint8Array(size).fill(fill);
      padded.set(bytes, margins(bytes.length, size)[0]);
      return kind.make(padded);
    },
  );
}

/** `separator.join(parts)` */
function join(kind: ByteKind, self: Buffer, iterable: Value): Value | Deferred {
  if (!isIterable(iterable)) raise(TypeError, "can only join an iterable");
  const values = items(iterable);
  if (values === DEFER) return DEFER;
  const separator = self.bytes();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    const part = bytesOf(value);
    if (part === undefined) {
      if (lendsInPython(value)) return DEFER;
      const { name } = typeOf(value);
      raise(TypeError, `sequence item ${i}: expected a bytes-like object, ${name} found`);
    }
    if (i > 0 && separator.length > 0) parts.push(separator);
    parts.push(part);
    length += part.length + separator.length;
  }
  checkTextLength(length);
  return kind.make(concatBytes(parts));
}

function expandTabs(bytes: Uint8Array, tabSize: number): Uint8Array {
  const stops = tabStops(bytes, tabSize);
  let length = 0;
  for (const [start, end, blanks] of stops) length += end - start + blanks;
  checkTextLength(length);
  const expanded = new Uint8Array(length).fill(32);
  let at = 0;
  for (const [start, end, blanks] of stops) {
    expanded.set(bytes.subarray(start, end), at);
    at += end - start + blanks;
  }
  return expanded;
}

function translate(bytes: Uint8Array, table: Uint8Array | undefined, dropped: Uint8Array): Uint8Array {
  const result = new Uint8Array(bytes.length);
  let count = 0;
  for (const byte of bytes) {
    if (dropped.length > 0 && dropped.includes(byte)) continue;
    result[count++] = table === undefined ? byte : table[byte];
  }
  return result.subarray(0, count).slice();
}

export function byteMethods(kind: ByteKind): readonly Entry[] {
  return [
    finder("find", "lowest", searchForward),
    finder("rfind", "highest", searchBackward),
    indexer("index", "lowest", searchForward),
    indexer("rindex", "highest", searchBackward),
    method(
      "count(self, sub[, start[, end]], /)",
      `Return the number of non-overlapping occurrences of subsection 'sub' in bytes B[start:end].\n\n${bounds}`,
      (self: Buffer, sub: Value, start: Value | undefined, end: Value | undefined) =>
        search(self, sub, start, end, countMatches),
    ),
    affixTest(kind, "startswith", "prefix"),
    affixTest(kind, "endswith", "suffix"),
    method(
      "removeprefix(self, prefix, /)",
      `Return a ${kind.name} object with the given prefix string removed if present.\n\nIf the bytes starts with the prefix string, return bytes[len(prefix):].\nOtherwise, return a copy of the original bytes.`,
      (self: Buffer, prefix: Value) => {
        const affix = bytesArgument(prefix);
        if (affix === DEFER) return DEFER;
        const bytes = self.bytes();
        if (affix.length === 0 || !hasAffix(bytes, affix, 0, bytes.length, false)) return kind.same(self);
        return kind.make(bytes.slice(affix.length));
      },
    ),
    method(
      "removesuffix(self, suffix, /)",
      `Return a ${kind.name} object with the given suffix string removed if present.\n\nIf the bytes ends with the suffix string and that suffix is not empty,\nreturn bytes[:-len(prefix)].  Otherwise, return a copy of the original\nbytes.`,
      (self: Buffer, suffix: Value) => {
        const affix = bytesArgument(suffix);
        if (affix === DEFER) return DEFER;
        const bytes = self.bytes();
        if (affix.length === 0 || !hasAffix(bytes, affix, 0, bytes.length, true)) return kind.same(self);
        return kind.make(bytes.slice(0, bytes.length - affix.length));
      },
    ),
    stripper(kind, "strip", "leading and trailing", true, true),
    stripper(kind, "lstrip", "leading", true, false),
    stripper(kind, "rstrip", "trailing", false, true),
    splitter(kind, "split"),
    splitter(kind, "rsplit"),
    partitioner(kind, "partition"),
    partitioner(kind, "rpartition"),
    method(
      "splitlines(self, /, keepends=False)",
      `Return a list of the lines in the ${kind.name}, breaking at line boundaries.\n\nLine breaks are not included in the resulting list unless keepends is given and\ntrue.`,
      (self: Buffer, keepends: Value) => {
        const keep = truth(keepends);
        if (keep === DEFER) return DEFER;
        const bytes = self.bytes();
        return piecesOf(kind, bytes, splitAtLines(bytes, isLineBreakByte, keep));
      },
    ),
    method(
      "replace(self, old, new, count=-1, /)",
      "Return a copy with all occurrences of substring old replaced by new.\n\n  count\n    Maximum number of occurrences to replace.\n    -1 (the default value) means replace all occurrences.\n\nIf the optional argument count is given, only the first count occurrences are\nreplaced.",
      (self: Buffer, old: Value, by: Value, count: Value) => {
        const sought = bytesArgument(old);
        if (sought === DEFER) return DEFER;
        const other = bytesArgument(by);
        if (other === DEFER) return DEFER;
        const most = asSize(count);
        if (most === DEFER) return DEFER;
        const result = replaced(self.bytes(), sought, other, most);
        return result === undefined ? kind.same(self) : kind.make(result);
      },
    ),
    method(
      "join(self, iterable_of_bytes, /)",
      `Concatenate any number of ${kind.name === "bytes" ? "bytes" : "bytes/bytearray"} objects.\n\nThe ${kind.name} whose method is called is inserted in between each pair.\n\nThe result is returned as a new ${kind.name} object.`,
      (self: Buffer, iterable: Value) => join(kind, self, iterable),
    ),
    filler(kind, "center", "centered", centerMargins),
    filler(kind, "ljust", "left-justified", (length, width) => [0, width - length]),
    filler(kind, "rjust", "right-justified", (length, width) => [width - length, 0]),
    method(
      "zfill(self, width, /)",
      "Pad a numeric string with zeros on the left, to fill a field of the given width.\n\nThe original string is never truncated.",
      (self: Buffer, width: Value) => {
        const size = asSize(width);
        if (size === DEFER) return DEFER;
        const bytes = self.bytes();
        if (bytes.length >= size) return kind.same(self);
        checkTextLength(size);
        const padded = new Uint8Array(size).fill(48);
        padded.set(bytes, size - bytes.length);
        if (bytes[0] === 43 || bytes[0] === 45) {
          padded[size - bytes.length] = 48;
          padded[0] = bytes[0];
        }
        return kind.make(padded);
      },
    ),
    method(
      "expandtabs(self, /, tabsize=8)",
      "Return a copy where all tab characters are expanded using spaces.\n\nIf tabsize is not given, a tab size of 8 characters is assumed.",
      (self: Buffer, tabsize: Value) => {
        const size = asCInt(tabsize);
        return size === DEFER ? DEFER : kind.make(expandTabs(self.bytes(), size));
      },
    ),
    method(
      "translate(self, table, /, delete=b'')",
      "Return a copy with each character mapped by the given translation table.\n\n  table\n    Translation table, which must be a bytes object of length 256.\n\nAll characters occurring in the optional argument delete are removed.\nThe remaining characters are mapped through the given translation table.",
      (self: Buffer, table: Value, dropped: Value | undefined) => {
        const map = table === null ? undefined : bytesArgument(table);
        if (map === DEFER) return DEFER;
        if (map !== undefined && map.length !== 256) {
          raise(ValueError, "translation table must be 256 characters long");
        }
        const removed = dropped === undefined ? new Uint8Array() : bytesArgument(dropped);
        return removed === DEFER ? DEFER : kind.make(translate(self.bytes(), map, removed));
      },
    ),
    staticMethod(
      "maketrans(frm, to, /)",
      "Return a translation table usable for the bytes or bytearray translate method.\n\nThe returned table will be one where each byte in frm is mapped to the byte at\nthe same position in to.\n\nThe bytes objects frm and to must be of the same length.",
      (from: Value, to: Value) => {
        const keys = bytesArgument(from);
        if (keys === DEFER) return DEFER;
        const values = bytesArgument(to);
        if (values === DEFER) return DEFER;
        if (keys.length !== values.length) raise(ValueError, "maketrans arguments must have same length");
        const table = Uint8Array.from({ length: 256 }, (_, i) => i);
        for (let i = 0; i < keys.length; i++) table[keys[i]] = values[i];
        return new Bytes(table);
      },
    ),
    method(
      "decode(self, /, encoding='utf-8', errors='strict')",
      `Decode the ${kind.name} using the codec registered for encoding.\n\n  encoding\n    The encoding with which to decode the ${kind.name}.\n  errors\n    The error handling scheme to use for the handling of decoding errors.\n    The default is 'strict' meaning that decoding errors raise a\n    UnicodeDecodeError. Other possible values are 'ignore' and 'replace'\n    as well as any other name registered with codecs.register_error that\n    can handle UnicodeDecodeErrors.`,
      (self: Buffer, encoding: Value, errors: Value) =>
        decodeBytes(
          self,
          strArgument(encoding, "decode() argument 'encoding'"),
          strArgument(errors, "decode() argument 'errors'"),
        ),
    ),
  ];
}
