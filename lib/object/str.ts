import { asciiEscape, compareTexts, formatStr, strContains, strRepr } from "../text/index.ts";
import { Buffer, lendsInPython } from "./buffer.ts";
import { decodeBytes, encodeStr } from "./codec.ts";
import { Dict } from "./dict.ts";
import { IndexError, raise, TypeError } from "./error.ts";
import { internal } from "./internal.ts";
import {
  construct,
  DEFER,
  type Deferred,
  declare,
  defer,
  type Entry,
  keepReceiver,
  method,
  slot,
  takePlain,
} from "./native.ts";
import {
  NotImplemented,
  type PyObject,
  strType,
  type Type,
  typeOf,
  type Value,
  type Wrapped,
} from "./object.ts";
import { type Ordering, orderHost } from "./order.ts";
import { PercentWalk } from "./percent.ts";
import { asStr, index, str } from "./protocol.ts";
import { factorMessage } from "./size.ts";
import { isIndex, positionOf, resolveSlice, Slice } from "./slice.ts";
import { repetitions, strArgument } from "./str-argument.ts";
import { caseMethods } from "./str-case.ts";
import { FormatWalk } from "./str-format.ts";
import { iterateStr } from "./str-iterator.ts";
import { searchMethods } from "./str-search.ts";
import { splitMethods } from "./str-split.ts";
import { translateMethods } from "./str-translate.ts";
import { Tuple } from "./tuple.ts";
import {
  changedStr,
  charAt,
  concatStrs,
  equalStrs,
  pointAt,
  repeatStr,
  type Str,
  sliceStr,
  strHash,
  strLength,
  strOf,
  strOfPoints,
  textOf,
} from "./wide.ts";

/** A str of a class: `str` itself or one derived from it. */
function makeStr(type: Type, value: Str): Value {
  if (type === strType) return value;
  const object = new type.layout() as Wrapped;
  object.value = value;
  return object;
}

const strOfAny = internal("_str_of(object, /)", () => DEFER);

function construction(
  type: Type,
  object: Value | undefined,
  encoding: Value | undefined,
  errors: Value | undefined,
  rest: readonly Value[] | undefined,
): Value | Deferred {
  if (rest !== undefined && rest.length > 0)
    raise(TypeError, `str expected at most 3 arguments, got ${rest.length + 3}`);
  if (encoding === undefined && errors === undefined) {
    if (type === strType) {
      if (typeof object === "string") return object;
      if (typeof object === "number") return String(object);
    }
    if (object === undefined) return makeStr(type, "");
    const text = str(object);
    if (text === DEFER) return type === strType ? defer(strOfAny, [object]) : DEFER;
    return makeStr(type, text);
  }
  const codec = encoding === undefined ? "utf-8" : strArgument(encoding, "str() argument 'encoding'");
  const handler = errors === undefined ? "strict" : strArgument(errors, "str() argument 'errors'");
  if (object === undefined) return makeStr(type, "");
  if (asStr(object) !== undefined) raise(TypeError, "decoding str is not supported");
  if (lendsInPython(object)) return DEFER;
  if (!(object instanceof Buffer)) {
    raise(TypeError, `decoding to str: need a bytes-like object, ${typeOf(object).name} found`);
  }
  const text = decodeBytes(object, codec, handler);
  return text === DEFER ? DEFER : makeStr(type, text);
}

function getItem(self: Str, key: Value): Value | Deferred {
  if (typeof self === "string" && typeof key === "number") {
    const character = self[key < 0 ? key + self.length : key];
    if (character !== undefined) return character;
  }
  const length = strLength(self);
  const at = positionOf(key, length);
  if (at === DEFER) return DEFER;
  if (at !== undefined) return at < 0 ? raise(IndexError, "string index out of range") : charAt(self, at);
  if (key instanceof Slice) return getSlice(self, key, length);
  if (isIndex(key)) return DEFER;
  raise(TypeError, `string indices must be integers, not '${typeOf(key).name}'`);
}

function getSlice(self: Str, slice: Slice, size: number): Str | Deferred {
  const bounds = resolveSlice(slice, size);
  if (bounds === DEFER) return DEFER;
  const { start, step, length } = bounds;
  if (length === 0) return "";
  if (step === 1) return sliceStr(self, start, start + length);
  const points = new Uint32Array(length);
  for (let i = 0, at = start; i < length; i++, at += step) points[i] = pointAt(self, at);
  return strOfPoints(points);
}

function add(self: Str, other: Value): Value {
  if (typeof self === "string" && typeof other === "string") return self + other;
  const text = asStr(other);
  if (text !== undefined) return concatStrs(self, text);
  raise(TypeError, `can only concatenate str (not "${typeOf(other).name}") to str`);
}

function multiply(self: Str, factor: Value): Value | Deferred {
  const n = index(factor, factorMessage(factor));
  if (n === DEFER) return DEFER;
  return n === 1 ? self : repeatStr(self, repetitions(n, strLength(self)));
}

const compare = (name: string, op: Ordering) =>
  slot(name, (self: Str, other: Value) => {
    const text = asStr(other);
    return text === undefined ? NotImplemented : orderHost(compareTexts(textOf(self), textOf(text)), 0, op);
  });

/** `format(**kwargs)` gets its names as a map, the prelude as a dict. */
function namesOf(kwargs: ReadonlyMap<string, Value>): Dict | null {
  return kwargs.size === 0 ? null : Dict.of(kwargs);
}

/** A walk's result, or `DEFER` where it asks Python code: the twin then walks anew. */
function finish(walk: PercentWalk | FormatWalk): Str | Deferred {
  return walk.advance() ?? DEFER;
}

/** The bytes that CPython would use: one, two or four for each character, behind a header. */
function sizeOf(self: Str): number {
  const length = strLength(self);
  let highest = 0;
  for (let i = 0; i < length; i++) highest = Math.max(highest, pointAt(self, i));
  if (highest < 128) return 40 + length + 1;
  return 56 + (length + 1) * (highest < 256 ? 1 : highest < 0x10000 ? 2 : 4);
}

const entries = (): readonly Entry[] => [
  takePlain(
    construct(
      "str(type, object=<unrepresentable>, encoding=<unrepresentable>, errors=<unrepresentable>, *rest)",
      construction,
    ),
    2,
    1,
  ),
  slot("__repr__", (self: Str) => strOf(strRepr(textOf(self)))),
  slot("__str__", (self: Str) => self),
  slot("__hash__", strHash),
  slot("__eq__", (self: Str, other: Value) => {
    const text = asStr(other);
    return text === undefined ? NotImplemented : equalStrs(self, text);
  }),
  slot("__ne__", (self: Str, other: Value) => {
    const text = asStr(other);
    return text === undefined ? NotImplemented : !equalStrs(self, text);
  }),
  compare("__lt__", "<"),
  compare("__le__", "<="),
  compare("__gt__", ">"),
  compare("__ge__", ">="),
  slot("__iter__", iterateStr),
  slot("__mod__", (self: Str, args: Value) => finish(new PercentWalk(self, args))),
  slot("__rmod__", (self: Str, template: Value) => {
    const text = asStr(template);
    return text === undefined ? NotImplemented : finish(new PercentWalk(text, self));
  }),
  slot("__len__", strLength),
  slot("__getitem__", getItem),
  slot("__add__", add),
  slot("__mul__", multiply),
  slot("__rmul__", multiply),
  slot("__contains__", (self: Str, sub: Value) => {
    const text = asStr(sub);
    if (text === undefined) {
      raise(TypeError, `'in <string>' requires string as left operand, not ${typeOf(sub).name}`);
    }
    return strContains(textOf(self), textOf(text));
  }),
  method(
    "encode(self, /, encoding='utf-8', errors='strict')",
    "Encode the string using the codec registered for encoding.\n\n  encoding\n    The encoding in which to encode the string.\n  errors\n    The error handling scheme to use for encoding errors.\n    The default is 'strict' meaning that encoding errors raise a\n    UnicodeEncodeError.  Other possible values are 'ignore', 'replace' and\n    'xmlcharrefreplace' as well as any other name registered with\n    codecs.register_error that can handle UnicodeEncodeErrors.",
    (self: Str, encoding: Value, errors: Value) =>
      encodeStr(
        self,
        strArgument(encoding, "encode() argument 'encoding'"),
        strArgument(errors, "encode() argument 'errors'"),
      ),
  ),
  method(
    "format(self, /, *args, **kwargs)",
    "Return a formatted version of the string, using substitutions from args and kwargs.\n\nThe substitutions are identified by braces ('{' and '}').",
    (self: Str, args: readonly Value[], kwargs: ReadonlyMap<string, Value>) =>
      finish(new FormatWalk(self, args, namesOf(kwargs))),
  ),
  method(
    "format_map(self, mapping, /)",
    "Return a formatted version of the string, using substitutions from mapping.\n\nThe substitutions are identified by braces ('{' and '}').",
    (self: Str, mapping: Value) => finish(new FormatWalk(self, null, mapping)),
  ),
  keepReceiver(
    method(
      "__format__(self, format_spec, /)",
      "Return a formatted version of the string as described by format_spec.",
      (self: Value, spec: Value) => {
        const text = strArgument(spec, "__format__() argument");
        // Without a specification, what `str()` says of an instance of a subclass.
        if (text === "" && typeOf(self) !== strType) return str(self);
        const own = asStr(self) as Str;
        return changedStr(own, formatStr(textOf(own), textOf(text)));
      },
    ),
  ),
  method("__sizeof__(self, /)", "Return the size of the string in memory, in bytes.", sizeOf),
  method("__getnewargs__(self, /)", "", (self: Str) => new Tuple([self])),
  ...searchMethods,
  ...splitMethods,
  ...caseMethods,
  ...translateMethods,
];

declare(
  strType,
  "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\nCreate a new string object from the given object. If encoding or\nerrors is specified, then the object must expose a data buffer\nthat will be decoded using the given encoding and error handler.\nOtherwise, returns the result of object.__str__() (if defined)\nor repr(object).\nencoding defaults to 'utf-8'.\nerrors defaults to 'strict'.",
  entries,
);

/** A walk's result; if it asks something, a tuple of the question, its subject and its key. */
function step(walk: PercentWalk | FormatWalk, answer: Value | undefined): Value {
  return walk.advance(answer) ?? new Tuple([walk.question, walk.subject, walk.key]);
}

internal("_percent_walk(template, args, /)", (template: Value, args: Value) => {
  return new PercentWalk(asStr(template) as Str, args);
});
internal("_format_walk(template, args, kwargs, /)", (template: Value, args: Tuple | null, names: Value) => {
  return new FormatWalk(asStr(template) as Str, args === null ? null : args.items, names);
});
internal("_walk_on(walk, answer=<unrepresentable>, /)", (walk: PyObject, answer: Value | undefined) =>
  step(walk as PercentWalk | FormatWalk, answer),
);
internal("_ascii_escape(text, /)", (text: Value) => asciiEscape(textOf(asStr(text) as Str)));
internal("_lends(value, /)", lendsInPython);
