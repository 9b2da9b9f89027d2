import {
  type Index,
  strCount,
  strEndsWith,
  strFind,
  strLstrip,
  strRemovePrefix,
  strRemoveSuffix,
  strReplace,
  strRfind,
  strRstrip,
  strStartsWith,
  strStrip,
  type Text,
} from "../text/index.ts";
import { raise, TypeError, ValueError } from "./error.ts";
import { DEFER, type Deferred, type Entry, method } from "./native.ts";
import { typeOf, type Value } from "./object.ts";
import { asStr } from "./protocol.ts";
import { asSize } from "./size.ts";
import { boundOf, strArgument } from "./str-argument.ts";
import { Tuple } from "./tuple.ts";
import { changedStr, type Str, textOf } from "./wide.ts";

/** The methods of str that look for something in it, and those that cut away or replace what they find. */

type Search = (text: Text, sub: Text, start?: Index, end?: Index) => number;

function search(
  self: Str,
  sub: Value,
  start: Value | undefined,
  end: Value | undefined,
  name: string,
  towards: Search,
): number | Deferred {
  const sought = asStr(sub) ?? strArgument(sub, `${name}() argument 1`);
  const from = boundOf(start);
  if (from === DEFER) return DEFER;
  const to = boundOf(end);
  return to === DEFER ? DEFER : towards(textOf(self), textOf(sought), from, to);
}

const bounds = "Optional arguments start and end are interpreted as in slice notation.";

function finder(name: string, which: string, towards: Search): Entry {
  return method(
    `${name}(self, sub[, start[, end]], /)`,
    `Return the ${which} index in S where substring sub is found, such that sub is contained within S[start:end].\n\n${bounds}\nReturn -1 on failure.`,
    (self: Str, sub: Value, start: Value | undefined, end: Value | undefined) =>
      search(self, sub, start, end, name, towards),
  );
}

function indexer(name: string, which: string, towards: Search): Entry {
  return method(
    `${name}(self, sub[, start[, end]], /)`,
    `Return the ${which} index in S where substring sub is found, such that sub is contained within S[start:end].\n\n${bounds}\nRaises ValueError when the substring is not found.`,
    (self: Str, sub: Value, start: Value | undefined, end: Value | undefined) => {
      const found = search(self, sub, start, end, name, towards);
      if (found === -1) raise(ValueError, "substring not found");
      return found;
    },
  );
}

function affixTest(
  name: "startswith" | "endswith",
  what: "prefix" | "suffix",
  test: (text: Text, affix: Text, start?: Index, end?: Index) => boolean,
): Entry {
  const verb = name === "startswith" ? "starts" : "ends";
  return method(
    `${name}(self, ${what}[, start[, end]], /)`,
    `Return True if the string ${verb} with the specified ${what}, False otherwise.\n\n  ${what}\n    A string or a tuple of strings to try.\n  start\n    Optional start position. Default: start of the string.\n  end\n    Optional stop position. Default: end of the string.`,
    (self: Str, affix: Value, start: Value | undefined, end: Value | undefined) => {
      const from = boundOf(start);
      if (from === DEFER) return DEFER;
      const to = boundOf(end);
      if (to === DEFER) return DEFER;
      const one = asStr(affix);
      if (one !== undefined) return test(textOf(self), textOf(one), from, to);
      if (!(affix instanceof Tuple)) {
        raise(TypeError, `${name} first arg must be str or a tuple of str, not ${typeOf(affix).name}`);
      }
      for (const each of affix.items) {
        const text = asStr(each);
        if (text === undefined) {
          raise(TypeError, `tuple for ${name} must only contain str, not ${typeOf(each).name}`);
        }
        if (test(textOf(self), textOf(text), from, to)) return true;
      }
      return false;
    },
  );
}

function stripper(name: string, where: string, strip: (text: Text, characters?: Text) => Text): Entry {
  return method(
    `${name}(self, chars=None, /)`,
    `Return a copy of the string with ${where} whitespace removed.\n\nIf chars is given and not None, remove characters in chars instead.`,
    (self: Str, chars: Value) => {
      if (chars === null) return changedStr(self, strip(textOf(self)));
      const set = asStr(chars);
      if (set === undefined) raise(TypeError, `${name} arg must be None or str`);
      return changedStr(self, strip(textOf(self), textOf(set)));
    },
  );
}

export const searchMethods: readonly Entry[] = [
  finder("find", "lowest", strFind),
  finder("rfind", "highest", strRfind),
  indexer("index", "lowest", strFind),
  indexer("rindex", "highest", strRfind),
  method(
    "count(self, sub[, start[, end]], /)",
    `Return the number of non-overlapping occurrences of substring sub in string S[start:end].\n\n${bounds}`,
    (self: Str, sub: Value, start: Value | undefined, end: Value | undefined) =>
      search(self, sub, start, end, "count", strCount),
  ),
  affixTest("startswith", "prefix", strStartsWith),
  affixTest("endswith", "suffix", strEndsWith),
  method(
    "removeprefix(self, prefix, /)",
    "Return a str with the given prefix string removed if present.\n\nIf the string starts with the prefix string, return string[len(prefix):].\nOtherwise, return a copy of the original string.",
    (self: Str, prefix: Value) =>
      changedStr(self, strRemovePrefix(textOf(self), textOf(strArgument(prefix, "removeprefix() argument")))),
  ),
  method(
    "removesuffix(self, suffix, /)",
    "Return a str with the given suffix string removed if present.\n\nIf the string ends with the suffix string and that suffix is not empty,\nreturn string[:-len(suffix)]. Otherwise, return a copy of the original\nstring.",
    (self: Str, suffix: Value) =>
      changedStr(self, strRemoveSuffix(textOf(self), textOf(strArgument(suffix, "removesuffix() argument")))),
  ),
  stripper("strip", "leading and trailing", strStrip),
  stripper("lstrip", "leading", strLstrip),
  stripper("rstrip", "trailing", strRstrip),
  method(
    "replace(self, old, new, /, count=-1)",
    "Return a copy with all occurrences of substring old replaced by new.\n\n  count\n    Maximum number of occurrences to replace.\n    -1 (the default value) means replace all occurrences.\n\nIf the optional argument count is given, only the first count occurrences are\nreplaced.",
    (self: Str, old: Value, by: Value, count: Value) => {
      const sought = textOf(strArgument(old, "replace() argument 1"));
      const other = textOf(strArgument(by, "replace() argument 2"));
      const most = asSize(count);
      return most === DEFER ? DEFER : changedStr(self, strReplace(textOf(self), sought, other, most));
    },
  ),
];
