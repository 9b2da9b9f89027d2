// Text encodings by name, and the way from bytes to text and back through their errors.
import { aliasTexts, charmaps } from "./charmap-data.generated.ts";
import { ByteBuffer, type CodecFailure, type Decoder, type Encoder, TextBuffer } from "./codec-buffer.ts";
import { charmapDecoder, charmapEncoder, ordinalDecoder, ordinalEncoder } from "./codec-charmap.ts";
import { addReplacement, type ErrorHandlerName, repairDecoding, repairEncoding } from "./codec-error.ts";
import {
  decodeRawUnicodeEscape,
  decodeUnicodeEscape,
  encodeRawUnicodeEscape,
  encodeUnicodeEscape,
} from "./codec-escape.ts";
import { decodeUtf8, encodeUtf8, utf8Bytes } from "./codec-utf8.ts";
import { utf16Decoder, utf16Encoder, utf32Decoder, utf32Encoder } from "./codec-utf16.ts";
import { TextError } from "./error.ts";
import { type Text, textFromLatin1 } from "./text.ts";

/** A text encoding. */
export interface Codec {
  /** As in `codecs.lookup(…).name`. */
  readonly name: string;
  /** The module in CPython's package `encodings`. */
  readonly module: string;
  readonly decode: Decoder;
  readonly encode: Encoder;
  /** Bytes at the beginning of what is encoded; at the beginning of what is decoded they say which codec goes on, and where. */
  readonly mark?: {
    readonly bytes: Uint8Array;
    /** `offset` is where decoding begins, `dropped` how many bytes its errors don't count. */
    readonly read: (bytes: Uint8Array) => { codec: Codec; offset: number; dropped: number };
  };
}

const codecs = new Map<string, Codec>();
let aliases: Map<string, string> | undefined;

/** `encodings.normalize_encoding(name)` in lower case: runs of anything but letters, digits and points are underscores. */
export function normalizeEncodingName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9.\x80-\uffff]+/g, "_")
    .replace(/[^\0-\x7f]/g, "")
    .replace(/^_+|_+$/g, "");
}

/** The codec of this name, undefined if there is none. ValueError for a null character. */
export function findCodec(name: string): Codec | undefined {
  if (name === "utf-8") return codecOfModule("utf_8");
  if (name.includes("\0")) throw new TextError("ValueError", "embedded null character");
  if (aliases === undefined) {
    aliases = new Map();
    for (const [module, names] of Object.entries(aliasTexts))
      for (const alias of names.split(" ")) aliases.set(alias, module);
  }
  const normal = normalizeEncodingName(name);
  return codecOfModule(aliases.get(normal) ?? aliases.get(normal.replaceAll(".", "_")) ?? normal);
}

function codecOfModule(module: string): Codec | undefined {
  let codec = codecs.get(module);
  if (codec === undefined) {
    codec = makeCodec(module);
    if (codec !== undefined) codecs.set(module, codec);
  }
  return codec;
}

function makeCodec(module: string): Codec | undefined {
  switch (module) {
    case "utf_8":
      return { name: "utf-8", module, decode: decodeUtf8, encode: encodeUtf8 };
    case "utf_8_sig":
      return makeSigCodec();
    case "ascii":
      return {
        name: "ascii",
        module,
        decode: ordinalDecoder("ascii", 128),
        encode: ordinalEncoder("ascii", 128),
      };
    case "latin_1":
      return {
        name: "iso8859-1",
        module,
        decode: ordinalDecoder("latin-1", 256),
        encode: ordinalEncoder("latin-1", 256),
      };
    case "utf_16":
    case "utf_32":
      return makeMarkedCodec(module);
    case "utf_16_le":
    case "utf_16_be":
    case "utf_32_le":
    case "utf_32_be": {
      const name = module.replaceAll("_", "-");
      const endian = module.endsWith("le") ? "le" : "be";
      return module.startsWith("utf_16")
        ? { name, module, decode: utf16Decoder(endian), encode: utf16Encoder(endian, name) }
        : { name, module, decode: utf32Decoder(endian), encode: utf32Encoder(endian, name) };
    }
    case "unicode_escape":
      return {
        name: "unicode-escape",
        module,
        decode: decodeUnicodeEscape,
        encode: encodeUnicodeEscape,
      };
    case "raw_unicode_escape":
      return {
        name: "raw-unicode-escape",
        module,
        decode: decodeRawUnicodeEscape,
        encode: encodeRawUnicodeEscape,
      };
    default:
      if (!Object.hasOwn(charmaps, module)) return undefined;
      return {
        name: charmaps[module][0],
        module,
        decode: charmapDecoder(module),
        encode: charmapEncoder(module),
      };
  }
}

function makeSigCodec(): Codec {
  const plain = codecOfModule("utf_8")!;
  const mark = Uint8Array.of(0xef, 0xbb, 0xbf);
  return {
    name: "utf-8-sig",
    module: "utf_8_sig",
    decode: plain.decode,
    encode: plain.encode,
    mark: {
      bytes: mark,
      read: bytes => {
        const offset = startsWith(bytes, mark) ? 3 : 0;
        return { codec: plain, offset, dropped: offset };
      },
    },
  };
}

/** UTF-16 and UTF-32 with a mark that tells the order of the bytes, the low one first unless told. */
function makeMarkedCodec(module: "utf_16" | "utf_32"): Codec {
  const name = module.replace("_", "-");
  const little = codecOfModule(`${module}_le`)!;
  const big = codecOfModule(`${module}_be`)!;
  const littleMark = module === "utf_16" ? Uint8Array.of(0xff, 0xfe) : Uint8Array.of(0xff, 0xfe, 0, 0);
  const bigMark = littleMark.slice().reverse();
  return {
    name,
    module,
    decode: little.decode,
    encode: module === "utf_16" ? utf16Encoder("le", name) : utf32Encoder("le", name),
    mark: {
      bytes: littleMark,
      read: bytes => {
        if (startsWith(bytes, littleMark)) return { codec: little, offset: littleMark.length, dropped: 0 };
        if (startsWith(bytes, bigMark)) return { codec: big, offset: bigMark.length, dropped: 0 };
        return { codec: little, offset: 0, dropped: 0 };
      },
    },
  };
}

function startsWith(bytes: Uint8Array, prefix: Uint8Array): boolean {
  return bytes.length >= prefix.length && prefix.every((byte, i) => bytes[i] === byte);
}

/**
 * Decoding in steps, so that the caller can ask an error handler of its own in between: `step` until it returns nothing,
 * `resume` after each failure.
 */
export class Decoding {
  /** Where the next step begins; in the end, how many bytes were decoded. Of `bytes`, as the failures' bounds are. */
  position: number;
  /** The bytes that errors are about: what was given, but for a mark that they don't count. */
  readonly bytes: Uint8Array;
  /** How many bytes of a mark they don't count. */
  readonly dropped: number;
  private readonly codec: Codec;
  private readonly final: boolean;
  private readonly out = new TextBuffer();

  constructor(codec: Codec, bytes: Uint8Array, final = true) {
    const start = codec.mark?.read(bytes) ?? { codec, offset: 0, dropped: 0 };
    this.codec = start.codec;
    this.dropped = start.dropped;
    this.bytes = start.dropped > 0 ? bytes.subarray(start.dropped) : bytes;
    this.position = start.offset - start.dropped;
    this.final = final;
  }

  /** Goes on to the end, or to what can't be decoded. */
  step(): CodecFailure | undefined {
    const stop = this.codec.decode(this.bytes, this.position, this.out, this.final);
    if (typeof stop !== "number") return stop;
    this.position = stop;
    return undefined;
  }

  /** Puts a text in place of what failed, and goes on from a position. */
  resume(replacement: Text, position: number): void {
    this.out.add(replacement);
    this.position = position;
  }

  /** What has been decoded. */
  text(): Text {
    return this.out.text();
  }
}

/** Encoding in steps, as `Decoding`. */
export class Encoding {
  /** Where the next step begins. */
  position = 0;
  private readonly text: Text;
  private readonly codec: Codec;
  private readonly out: ByteBuffer;

  constructor(codec: Codec, text: Text) {
    this.codec = codec;
    this.text = text;
    this.out = new ByteBuffer(text.length + 16);
    if (codec.mark !== undefined) this.out.add(codec.mark.bytes);
  }

  /** Goes on to the end, or to what can't be encoded. */
  step(): CodecFailure | undefined {
    return this.codec.encode(this.text, this.position, this.out);
  }

  /** Puts something in place of what failed, and goes on from a position; false if it can't be encoded itself. */
  resume(replacement: Text | Uint8Array, position: number): boolean {
    this.position = position;
    return addReplacement(replacement, this.codec.name, this.codec.encode, this.out);
  }

  /** Puts the bytes of the escaped ones at the beginning of what failed: the rest of it, if any. */
  unescape(failure: CodecFailure, escaped: Uint8Array): CodecFailure {
    this.out.add(escaped);
    return { ...failure, start: failure.start + escaped.length };
  }

  /** What has been encoded. */
  bytes(): Uint8Array {
    return this.out.bytes();
  }
}

/** What came of decoding: the text and how many bytes it took, or the failure, and the bytes that it is about. */
export type Decoded = { text: Text; consumed: number } | { failure: CodecFailure; bytes: Uint8Array };

/** Decodes with a built-in error handler. If the bytes aren't `final`, the last ones may be left for later. */
export function decodeBytes(
  codec: Codec,
  bytes: Uint8Array,
  errors: ErrorHandlerName = "strict",
  final = true,
): Decoded {
  if (isAsciiSuperset(codec) && isShortAscii(bytes))
    return { text: textFromLatin1(bytes), consumed: bytes.length };
  const decoding = new Decoding(codec, bytes, final);
  for (;;) {
    const failure = decoding.step();
    if (failure === undefined)
      return { text: decoding.text(), consumed: decoding.position + decoding.dropped };
    const repair = repairDecoding(errors, failure, decoding.bytes);
    if (repair === undefined) return { failure, bytes: decoding.bytes };
    decoding.resume(repair.replacement, repair.position);
  }
}

/** Up to this length a loop is faster than a call to the host. */
const shortText = 32;

function isAsciiSuperset(codec: Codec): boolean {
  return codec.module === "utf_8" || codec.module === "ascii" || codec.module === "latin_1";
}

function isShortAscii(bytes: Uint8Array): boolean {
  if (bytes.length > shortText) return false;
  for (let i = 0; i < bytes.length; i++) if (bytes[i] > 127) return false;
  return true;
}

/** The bytes of a text of ASCII only; undefined of any other. */
function asciiBytes(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 127) return undefined;
    bytes[i] = unit;
  }
  return bytes;
}

/** What came of encoding: the bytes, or the failure. */
export type Encoded = { bytes: Uint8Array } | { failure: CodecFailure };

/** Encodes with a built-in error handler. */
export function encodeText(codec: Codec, text: Text, errors: ErrorHandlerName = "strict"): Encoded {
  if (isAsciiSuperset(codec) && typeof text === "string") {
    const bytes =
      text.length <= shortText ? asciiBytes(text) : codec.module === "utf_8" ? utf8Bytes(text) : undefined;
    if (bytes !== undefined) return { bytes };
  }
  const encoding = new Encoding(codec, text);
  for (;;) {
    let failure = encoding.step();
    if (failure === undefined) return { bytes: encoding.bytes() };
    if (errors === "surrogateescape") {
      // Of a run, those that are escaped bytes at the beginning are all right.
      failure = skipEscaped(encoding, failure, text);
      if (failure.start === failure.end) {
        encoding.position = failure.end;
        continue;
      }
    }
    const repair = repairEncoding(errors, failure, text);
    if (repair === undefined || !encoding.resume(repair.replacement, repair.position)) return { failure };
  }
}

function skipEscaped(encoding: Encoding, failure: CodecFailure, text: Text): CodecFailure {
  if (!/^(utf-8|ascii|latin-1)$/.test(failure.encoding)) return failure;
  const escaped: number[] = [];
  for (let i = failure.start; i < failure.end; i++) {
    const code = typeof text === "string" ? text.charCodeAt(i) : text[i];
    if (code < 0xdc80 || code > 0xdcff) break;
    escaped.push(code - 0xdc00);
  }
  return encoding.unescape(failure, Uint8Array.from(escaped));
}

/** The message of the exception for a failure to decode these bytes. */
export function decodeErrorMessage(failure: CodecFailure, bytes: Uint8Array): string {
  const { encoding, start, end, reason } = failure;
  if (end === start + 1 && start < bytes.length) {
    const byte = bytes[start].toString(16).padStart(2, "0");
    return `'${encoding}' codec can't decode byte 0x${byte} in position ${start}: ${reason}`;
  }
  return `'${encoding}' codec can't decode bytes in position ${start}-${end - 1}: ${reason}`;
}

/** The message of the exception for a failure to encode this text. */
export function encodeErrorMessage(failure: CodecFailure, text: Text): string {
  const { encoding, start, end, reason } = failure;
  if (end === start + 1 && start < text.length) {
    const code = typeof text === "string" ? text.charCodeAt(start) : text[start];
    const digits = code < 256 ? 2 : code < 65536 ? 4 : 8;
    const escape = `\\${digits === 2 ? "x" : digits === 4 ? "u" : "U"}${code.toString(16).padStart(digits, "0")}`;
    return `'${encoding}' codec can't encode character '${escape}' in position ${start}: ${reason}`;
  }
  return `'${encoding}' codec can't encode characters in position ${start}-${end - 1}: ${reason}`;
}
