import {
  type Codec,
  type CodecFailure,
  Decoding,
  decodeBytes as decodeLeaf,
  Encoding,
  encodeText,
  findCodec,
  isErrorHandlerName,
  normalizeEncodingName,
  utf8Bytes,
} from "../text/index.ts";
import { type Buffer, latin1 } from "./buffer.ts";
import { Bytes } from "./bytes.ts";
import {
  IndexError,
  LookupError,
  type Raised,
  raise,
  TypeError,
  UnicodeDecodeError,
  UnicodeEncodeError,
} from "./error.ts";
import { internal } from "./internal.ts";
import { DEFER, type Deferred } from "./native.ts";
import { builtinType, PyObject, type Value } from "./object.ts";
import { asInt, asStr } from "./protocol.ts";
import { Tuple } from "./tuple.ts";
import { unicodeError } from "./unicode-error.ts";
import { type Str, strLength, strOf, strToHost, textOf } from "./wide.ts";

/** What Python code has registered with the codecs module. */
export const registry = {
  /** Functions that find a `CodecInfo` by name, in the order in which they are asked. */
  searchers: [] as Value[],
  errorHandlers: new Map<string, Value>(),
};

/** Codecs of the standard library that don't turn text into bytes. */
const notText = new Set(
  "base64 base_64 base64_codec bz2 bz2_codec hex hex_codec quopri quopri_codec quotedprintable quoted_printable rot13 rot_13 uu uu_codec zip zlib zlib_codec".split(
    " ",
  ),
);

/** The codec of a name; `DEFER` where functions in Python have to be asked; LookupError if there is none. */
export function codecOf(name: Str, isDecoding: boolean): Codec | Deferred {
  const host = strToHost(name);
  const codec = findCodec(host);
  if (codec !== undefined) return codec;
  if (registry.searchers.length > 0) return DEFER;
  if (notText.has(normalizeEncodingName(host))) {
    const use = isDecoding ? "codecs.decode()" : "codecs.encode()";
    raise(LookupError, `'${host}' is not a text encoding; use ${use} to handle arbitrary codecs`);
  }
  raise(LookupError, `unknown encoding: ${host}`);
}

/** Whether an error handler is Python code. */
function isRegistered(errors: Str): boolean {
  return registry.errorHandlers.size > 0 && registry.errorHandlers.has(strToHost(errors));
}

function unknownHandler(errors: Str): never {
  raise(LookupError, `unknown error handler name '${strToHost(errors)}'`);
}

/** Up to here a loop is faster than the host's encoder, which is a call into another world (0.9 µs). */
const short = 48;

/** The bytes of a text of ASCII only; undefined for others. */
function asciiBytes(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 127) return undefined;
    bytes[i] = unit;
  }
  return bytes;
}

function isAscii(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) if (bytes[i] > 127) return false;
  return true;
}

/** `text.encode(encoding, errors)` */
export function encodeStr(text: Str, encoding: Str, errors: Str): Bytes | Deferred {
  if (encoding === "utf-8" && typeof text === "string") {
    return new Bytes(text.length > short ? utf8Bytes(text) : (asciiBytes(text) ?? utf8Bytes(text)));
  }
  const codec = codecOf(encoding, false);
  if (codec === DEFER) return DEFER;
  const handler = strToHost(errors);
  const result = encodeText(codec, textOf(text), isErrorHandlerName(handler) ? handler : "strict");
  if ("bytes" in result) return new Bytes(result.bytes);
  if (isRegistered(errors)) return DEFER;
  if (!isErrorHandlerName(handler)) unknownHandler(errors);
  throw encodeError(result.failure, text);
}

/** The text of a bytes-like object. */
export function decodeBytes(object: Buffer, encoding: Str, errors: Str): Str | Deferred {
  const bytes = object.bytes();
  if (bytes.length === 0) return ""; // As CPython, without a look at the names.
  if (encoding === "utf-8" && bytes.length <= short && isAscii(bytes)) return latin1(bytes);
  const codec = codecOf(encoding, true);
  if (codec === DEFER) return DEFER;
  const handler = strToHost(errors);
  const result = decodeLeaf(codec, bytes, isErrorHandlerName(handler) ? handler : "strict");
  if ("text" in result) return strOf(result.text);
  if (isRegistered(errors)) return DEFER;
  if (!isErrorHandlerName(handler)) unknownHandler(errors);
  if (handler === "xmlcharrefreplace" || handler === "namereplace") {
    raise(TypeError, "don't know how to handle UnicodeDecodeError in error callback");
  }
  throw decodeError(result.failure, result.bytes);
}

function encodeError({ encoding, start, end, reason }: CodecFailure, text: Str): Raised {
  return unicodeError(UnicodeEncodeError, encoding, text, start, end, reason);
}

function decodeError({ encoding, start, end, reason }: CodecFailure, bytes: Uint8Array): Raised {
  return unicodeError(UnicodeDecodeError, encoding, new Bytes(bytes.slice()), start, end, reason);
}

// ---- Error handlers in Python

/**
 * Encoding or decoding with an error handler in Python: `step` goes on to the next failure, whose exception the prelude
 * passes to the handler; `answer` takes what it returned.
 */
class CodecWalk extends PyObject {
  private readonly text: Str | null;
  private readonly work: Encoding | Decoding;
  private failure: Raised | undefined = undefined;

  constructor(codec = "utf-8", input: Str | Uint8Array = "") {
    super();
    const found = findCodec(codec) as Codec;
    this.text = input instanceof Uint8Array ? null : input;
    this.work = input instanceof Uint8Array ? new Decoding(found, input) : new Encoding(found, textOf(input));
  }

  /** The exception of the next failure; undefined at the end. */
  step(): Value | undefined {
    const failure = this.work.step();
    if (failure === undefined) return undefined;
    this.failure =
      this.work instanceof Decoding
        ? decodeError(failure, this.work.bytes)
        : encodeError(failure, this.text as Str);
    return this.failure.exception;
  }

  answer(answer: Value): void {
    const { work } = this;
    const isDecoding = work instanceof Decoding;
    const [replacement, at] = answer instanceof Tuple && answer.items.length === 2 ? answer.items : [];
    const position = asInt(at);
    const text = asStr(replacement);
    const isFit = text !== undefined || (!isDecoding && replacement instanceof Bytes);
    if (!isFit || position === undefined) {
      const what = isDecoding ? "decoding" : "encoding";
      const kinds = isDecoding ? "(str, int)" : "(str/bytes, int)";
      raise(TypeError, `${what} error handler must return ${kinds} tuple`);
    }
    const length = isDecoding ? work.bytes.length : strLength(this.text as Str);
    const next = Number(position) < 0 ? Number(position) + length : Number(position);
    if (next < 0 || next > length) {
      raise(IndexError, `position ${position} from error handler out of bounds`);
    }
    if (isDecoding) work.resume(textOf(text as Str), next);
    else {
      const bytes = text === undefined ? (replacement as Bytes).data : textOf(text);
      if (!work.resume(bytes, next)) throw this.failure;
    }
  }

  get result(): Value {
    return this.work instanceof Decoding ? strOf(this.work.text()) : new Bytes(this.work.bytes());
  }
}

builtinType("codec_walk", CodecWalk);

internal("_codec_handler(errors, /)", (errors: Value) => {
  const handler = registry.errorHandlers.get(strToHost(asStr(errors) as Str));
  return handler ?? null;
});
internal("_codec_walk(encoding, input, /)", (encoding: Str, input: Value) => {
  const text = asStr(input);
  return new CodecWalk(strToHost(encoding), text === undefined ? (input as Buffer).bytes() : text);
});
internal("_codec_step(walk, /)", (walk: CodecWalk) => walk.step() ?? null);
internal("_codec_answer(walk, answer, /)", (walk: CodecWalk, answer: Value) => {
  walk.answer(answer);
  return null;
});
internal("_codec_result(walk, /)", (walk: CodecWalk) => walk.result);
internal("_codec_searchers()", () => new Tuple([...registry.searchers]));
internal("_codec_is_builtin(encoding, /)", (encoding: Value) => {
  return findCodec(strToHost(asStr(encoding) as Str)) !== undefined;
});
