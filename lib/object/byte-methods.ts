import * as text from "../text/index.ts";
import { type Buffer, bytesOf, equalBytes, lendsInPython } from "./buffer.ts";
import { bytesArgument, soughtBytes } from "./byte-argument.ts";
import { ByteArray } from "./bytearray.ts";
import { Bytes, bytesType } from "./bytes.ts";
import { decodeBytes } from "./codec.ts";
import { raise, TypeError, ValueError } from "./error.ts";
import { List } from "./list.ts";
import { DEFER, type Deferred, type Entry, method, staticMethod } from "./native.ts";
import { typeOf, type Value } from "./object.ts";
import { items, truth } from "./protocol.ts";
import { asSize, isIterable } from "./size.ts";
import { asCInt, boundOf, shownType, strArgument } from "./str-argument.ts";
import { Tuple } from "./tuple.ts";

/** The methods that bytes and bytearray share: each makes objects of its own class. */
export interface ByteKind {
  readonly name: "bytes" | "bytearray";
  /** From bytes that are nobody else's. */
  readonly make: (bytes: Uint8Array) => Value;
  /** The object itself if it is of exactly this class and can't be changed, else a copy. */
  readonly same: (self: Buffer) => Value;
}

type Search = (bytes: Uint8Array, sub: Uint8Array, start?: text.Index, end?: text.Index) => number;

const bounds =
  "  start\n    Optional start position. Default: start of the bytes.\n  end\n    Optional stop position. Default: end of the bytes.";

function search(
  self: Buffer,
  sub: Value,
  start: Value | undefined,
  end: Value | undefined,
  towards: Search,
): number | Deferred {
  const sought = soughtBytes(sub);
  if (sought === DEFER) return DEFER;
  const from = boundOf(start);
  if (from === DEFER) return DEFER;
  const to = boundOf(end);
  return to === DEFER ? DEFER : towards(self.bytes(), sought, from, to);
}

/** The object that a method without effect returns, or one of the bytes that it made. */
function changed(kind: ByteKind, self: Buffer, change: (bytes: Uint8Array) => Uint8Array): Value {
  const bytes = self.bytes();
  const result = change(bytes);
  return result.length === bytes.length && (result === bytes || equalBytes(result, bytes))
    ? kind.same(self)
    : kind.make(result);
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

function affixTest(kind: ByteKind, name: "startswith" | "endswith", what: string): Entry {
  const [verb, test] =
    name === "endswith"
      ? (["ends", text.bytesEndsWith] as const)
      : (["starts", text.bytesStartsWith] as const);
  return method(
    `${name}(self, ${what}[, start[, end]], /)`,
    `Return True if the ${kind.name} ${verb} with the specified ${what}, False otherwise.\n\n  ${what}\n    A bytes or a tuple of bytes to try.\n${bounds}`,
    (self: Buffer, affix: Value, start: Value | undefined, end: Value | undefined) => {
      const bytes = self.bytes();
      const from = boundOf(start);
      if (from === DEFER) return DEFER;
      const to = boundOf(end);
      if (to === DEFER) return DEFER;
      const one = bytesOf(affix);
      if (one !== undefined) return test(bytes, one, from, to);
      if (affix instanceof Tuple) {
        for (const each of affix.items) {
          const part = bytesArgument(each);
          if (part === DEFER) return DEFER;
          if (test(bytes, part, from, to)) return true;
        }
        return false;
      }
      if (lendsInPython(affix)) return DEFER;
      raise(TypeError, `${name} first arg must be bytes or a tuple of bytes, not ${typeOf(affix).name}`);
    },
  );
}

function stripper(
  kind: ByteKind,
  name: string,
  where: string,
  strip: (bytes: Uint8Array, set?: Uint8Array) => Uint8Array,
): Entry {
  return method(
    `${name}(self, bytes=None, /)`,
    `Strip ${where} bytes contained in the argument.\n\nIf the argument is omitted or None, strip ${where} ASCII whitespace.`,
    (self: Buffer, chars: Value) => {
      const set = chars === null ? undefined : bytesArgument(chars);
      return set === DEFER ? DEFER : changed(kind, self, bytes => strip(bytes, set));
    },
  );
}

function listOf(kind: ByteKind, pieces: readonly Uint8Array[]): List {
  return new List(pieces.map(kind.make));
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
      const separator = sep === null ? undefined : bytesArgument(sep);
      if (separator === DEFER) return DEFER;
      const split = fromEnd ? text.bytesRsplit : text.bytesSplit;
      return listOf(kind, split(self.bytes(), separator, most));
    },
  );
}

function partitioner(kind: ByteKind, name: "partition" | "rpartition"): Entry {
  const fromEnd = name === "rpartition";
  const [start, rest] = fromEnd
    ? [", starting at the end", "two empty bytes\nobjects and the original bytes object"]
    : ["", "the original bytes\nobject and two empty bytes objects"];
  return method(
    `${name}(self, sep, /)`,
    `Partition the ${kind.name} into three parts using the given separator.\n\nThis will search for the separator sep in the bytes${start}. If the separator is\nfound, returns a 3-tuple containing the part before the separator, the\nseparator itself, and the part after it.\n\nIf the separator is not found, returns a 3-tuple containing ${rest}.`,
    (self: Buffer, sep: Value) => {
      const separator = bytesArgument(sep);
      if (separator === DEFER) return DEFER;
      const bytes = self.bytes();
      const parts = (fromEnd ? text.bytesRpartition : text.bytesPartition)(bytes, separator);
      return new Tuple(
        parts.map(part => {
          if (part === bytes) return kind.same(self);
          if (part !== separator) return kind.make(part);
          return kind.name === "bytes" ? sep : kind.make(separator.slice());
        }),
      );
    },
  );
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

function filler(kind: ByteKind, name: string, what: string, fill: typeof text.bytesCenter): Entry {
  return method(
    `${name}(self, width, fillchar=b' ', /)`,
    `Return a ${what} string of length width.\n\nPadding is done using the specified fill character.`,
    (self: Buffer, width: Value, fillchar: Value | undefined) => {
      const size = asSize(width);
      if (size === DEFER) return DEFER;
      const byte = fillchar === undefined ? 32 : fillOf(fillchar, name);
      return changed(kind, self, bytes => fill(bytes, size, byte));
    },
  );
}

/** `separator.join(parts)` */
function join(kind: ByteKind, self: Buffer, iterable: Value): Value | Deferred {
  if (!isIterable(iterable)) raise(TypeError, "can only join an iterable");
  const values = items(iterable);
  if (values === DEFER) return DEFER;
  const parts: Uint8Array[] = [];
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    const part = bytesOf(value);
    if (part === undefined) {
      if (lendsInPython(value)) return DEFER;
      const { name } = typeOf(value);
      raise(TypeError, `sequence item ${i}: expected a bytes-like object, ${name} found`);
    }
    parts.push(part);
  }
  if (
    kind.name === "bytes" &&
    values.length === 1 &&
    values[0] instanceof Bytes &&
    values[0].type === bytesType
  ) {
    return values[0];
  }
  return kind.make(text.bytesJoin(self.bytes(), parts));
}

export function byteMethods(kind: ByteKind): readonly Entry[] {
  return [
    finder("find", "lowest", text.bytesFind),
    finder("rfind", "highest", text.bytesRfind),
    indexer("index", "lowest", text.bytesFind),
    indexer("rindex", "highest", text.bytesRfind),
    method(
      "count(self, sub[, start[, end]], /)",
      `Return the number of non-overlapping occurrences of subsection 'sub' in bytes B[start:end].\n\n${bounds}`,
      (self: Buffer, sub: Value, start: Value | undefined, end: Value | undefined) =>
        search(self, sub, start, end, text.bytesCount),
    ),
    affixTest(kind, "startswith", "prefix"),
    affixTest(kind, "endswith", "suffix"),
    method(
      "removeprefix(self, prefix, /)",
      `Return a ${kind.name} object with the given prefix string removed if present.\n\nIf the bytes starts with the prefix string, return bytes[len(prefix):].\nOtherwise, return a copy of the original bytes.`,
      (self: Buffer, prefix: Value) => {
        const affix = bytesArgument(prefix);
        return affix === DEFER ? DEFER : changed(kind, self, bytes => text.bytesRemovePrefix(bytes, affix));
      },
    ),
    method(
      "removesuffix(self, suffix, /)",
      `Return a ${kind.name} object with the given suffix string removed if present.\n\nIf the bytes ends with the suffix string and that suffix is not empty,\nreturn bytes[:-len(prefix)].  Otherwise, return a copy of the original\nbytes.`,
      (self: Buffer, suffix: Value) => {
        const affix = bytesArgument(suffix);
        return affix === DEFER ? DEFER : changed(kind, self, bytes => text.bytesRemoveSuffix(bytes, affix));
      },
    ),
    stripper(kind, "strip", "leading and trailing", text.bytesStrip),
    stripper(kind, "lstrip", "leading", text.bytesLstrip),
    stripper(kind, "rstrip", "trailing", text.bytesRstrip),
    splitter(kind, "split"),
    splitter(kind, "rsplit"),
    partitioner(kind, "partition"),
    partitioner(kind, "rpartition"),
    method(
      "splitlines(self, /, keepends=False)",
      `Return a list of the lines in the ${kind.name}, breaking at line boundaries.\n\nLine breaks are not included in the resulting list unless keepends is given and\ntrue.`,
      (self: Buffer, keepends: Value) => {
        const keep = truth(keepends);
        return keep === DEFER ? DEFER : listOf(kind, text.bytesSplitLines(self.bytes(), keep));
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
        return changed(kind, self, bytes => text.bytesReplace(bytes, sought, other, most));
      },
    ),
    method(
      "join(self, iterable_of_bytes, /)",
      `Concatenate any number of ${kind.name === "bytes" ? "bytes" : "bytes/bytearray"} objects.\n\nThe ${kind.name} whose method is called is inserted in between each pair.\n\nThe result is returned as a new ${kind.name} object.`,
      (self: Buffer, iterable: Value) => join(kind, self, iterable),
    ),
    filler(kind, "center", "centered", text.bytesCenter),
    filler(kind, "ljust", "left-justified", text.bytesLjust),
    filler(kind, "rjust", "right-justified", text.bytesRjust),
    method(
      "zfill(self, width, /)",
      "Pad a numeric string with zeros on the left, to fill a field of the given width.\n\nThe original string is never truncated.",
      (self: Buffer, width: Value) => {
        const size = asSize(width);
        return size === DEFER ? DEFER : changed(kind, self, bytes => text.bytesZfill(bytes, size));
      },
    ),
    method(
      "expandtabs(self, /, tabsize=8)",
      "Return a copy where all tab characters are expanded using spaces.\n\nIf tabsize is not given, a tab size of 8 characters is assumed.",
      (self: Buffer, tabsize: Value) => {
        const size = asCInt(tabsize);
        return size === DEFER ? DEFER : kind.make(text.bytesExpandTabs(self.bytes(), size));
      },
    ),
    method(
      "translate(self, table, /, delete=b'')",
      "Return a copy with each character mapped by the given translation table.\n\n  table\n    Translation table, which must be a bytes object of length 256.\n\nAll characters occurring in the optional argument delete are removed.\nThe remaining characters are mapped through the given translation table.",
      (self: Buffer, table: Value, dropped: Value | undefined) => {
        const map = table === null ? undefined : bytesArgument(table);
        if (map === DEFER) return DEFER;
        const removed = dropped === undefined ? new Uint8Array() : bytesArgument(dropped);
        if (removed === DEFER) return DEFER;
        const bytes = self.bytes();
        const result = text.bytesTranslate(bytes, map, removed);
        return result === bytes ? kind.same(self) : kind.make(result);
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
        return new Bytes(text.bytesMakeTrans(keys, values));
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
