import { strPartition, strRpartition, strRsplit, strSplit, strSplitLines, type Text } from "../text/index.ts";
import { raise, TypeError } from "./error.ts";
import { concatStrings } from "./format.ts";
import { List, listType } from "./list.ts";
import { DEFER, type Entry, method } from "./native.ts";
import { typeOf, type Value } from "./object.ts";
import { asStr, items, truth } from "./protocol.ts";
import { asSize, isIterable } from "./size.ts";
import { checkTextLength } from "./str-argument.ts";
import { Tuple, tupleType } from "./tuple.ts";
import { changedStr, type Str, strLength, strOf, textOf } from "./wide.ts";

/** The methods of str that take it apart, and `join`. */

function listOf(pieces: Text[]): List {
  return new List(pieces.map(strOf));
}

function splitter(name: "split" | "rsplit", split: typeof strSplit): Entry {
  const order =
    name === "split"
      ? "front of the string and works to the end"
      : "end of the string and works to the front";
  return method(
    `${name}(self, /, sep=None, maxsplit=-1)`,
    `Return a list of the substrings in the string, using sep as the separator string.\n\n  sep\n    The separator used to split the string.\n\n    When set to None (the default value), will split on any whitespace\n    character (including \\n \\r \\t \\f and spaces) and will discard\n    empty strings from the result.\n  maxsplit\n    Maximum number of splits.\n    -1 (the default value) means no limit.\n\nSplitting starts at the ${order}.`,
    (self: Str, sep: Value, maxsplit: Value) => {
      const most = asSize(maxsplit);
      if (most === DEFER) return DEFER;
      if (sep === null) return listOf(split(textOf(self), undefined, most));
      const separator = asStr(sep);
      if (separator === undefined) raise(TypeError, `must be str or None, not ${typeOf(sep).name}`);
      return listOf(split(textOf(self), textOf(separator), most));
    },
  );
}

function partitioner(name: "partition" | "rpartition", partition: typeof strPartition): Entry {
  const [start, rest] =
    name === "rpartition"
      ? [", starting at the end", "two empty strings\nand the original string"]
      : ["", "the original string\nand two empty strings"];
  return method(
    `${name}(self, sep, /)`,
    `Partition the string into three parts using the given separator.\n\nThis will search for the separator in the string${start}.  If the separator is found,\nreturns a 3-tuple containing the part before the separator, the separator\nitself, and the part after it.\n\nIf the separator is not found, returns a 3-tuple containing ${rest}.`,
    (self: Str, sep: Value) => {
      const separator = asStr(sep);
      if (separator === undefined) raise(TypeError, `must be str, not ${typeOf(sep).name}`);
      return new Tuple(partition(textOf(self), textOf(separator)).map(part => changedStr(self, part)));
    },
  );
}

/** Up to so many texts are put together faster by `+` than by the host's `join` (*measured* on V8 11.3). */
const fewTexts = 4;

/** The parts joined, if all of them are plain strings. */
function joinPlain(separator: string, parts: readonly Value[]): string | undefined {
  let length = separator.length * (parts.length - 1);
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    if (typeof part !== "string") return undefined;
    length += part.length;
  }
  checkTextLength(length);
  const texts = parts as readonly string[];
  if (texts.length > fewTexts) return texts.join(separator);
  let text = texts[0];
  for (let i = 1; i < texts.length; i++) text += separator + texts[i];
  return text;
}

/** `separator.join(parts)`; TypeError for a part that is no str. */
function joinStrs(separator: Str, parts: readonly Value[]): Value {
  if (parts.length === 0) return "";
  const plain = typeof separator === "string" ? joinPlain(separator, parts) : undefined;
  if (plain !== undefined) return plain;
  const strs: Str[] = [];
  let length = 0;
  for (let i = 0; i < parts.length; i++) {
    const part = asStr(parts[i]);
    if (part === undefined) {
      raise(TypeError, `sequence item ${i}: expected str instance, ${typeOf(parts[i]).name} found`);
    }
    length += strLength(part);
    strs.push(part);
  }
  if (strs.length === 1) return strs[0];
  checkTextLength(length + strLength(separator) * (strs.length - 1));
  if (separator === "") return concatStrings(strs);
  const all: Str[] = [strs[0]];
  for (let i = 1; i < strs.length; i++) all.push(separator, strs[i]);
  return concatStrings(all);
}

export const splitMethods: readonly Entry[] = [
  splitter("split", strSplit),
  splitter("rsplit", strRsplit),
  partitioner("partition", strPartition),
  partitioner("rpartition", strRpartition),
  method(
    "splitlines(self, /, keepends=False)",
    "Return a list of the lines in the string, breaking at line boundaries.\n\nLine breaks are not included in the resulting list unless keepends is given and\ntrue.",
    (self: Str, keepends: Value) => {
      const keep = truth(keepends);
      return keep === DEFER ? DEFER : listOf(strSplitLines(textOf(self), keep));
    },
  ),
  method(
    "join(self, iterable, /)",
    "Concatenate any number of strings.\n\nThe string whose method is called is inserted in between each given string.\nThe result is returned as a new string.\n\nExample: '.'.join(['ab', 'pq', 'rs']) -> 'ab.pq.rs'",
    (self: Str, iterable: Value) => {
      if (iterable instanceof List && iterable.type === listType) return joinStrs(self, iterable.items);
      if (iterable instanceof Tuple && iterable.type === tupleType) return joinStrs(self, iterable.items);
      if (!isIterable(iterable)) raise(TypeError, "can only join an iterable");
      const parts = items(iterable);
      return parts === DEFER ? DEFER : joinStrs(self, parts);
    },
  ),
];
