/**
 * Code as bytes, and back.
 *
 * A file is a magic number, the format's version, a checksum of what follows, a table of all strings and one code
 * block. Numbers are variable-length: seven bits a byte, low ones first; those that may be negative have their sign
 * in the lowest bit. Within a block, the code objects among the constants are blocks of their own with their length
 * in front, so that they can be left alone until somebody asks for them.
 */
import { checksum } from "./checksum.ts";
import { type Code, type Constant, type ExceptionRange, lengths, table } from "./code.ts";
import { CodeFormatError, check } from "./soundness.ts";
import { tableDigest } from "./table.generated.ts";

/** "KRC" and a byte that text files don't hold. */
const MAGIC = [0x4b, 0x52, 0x43, 0x9e];
/** Changes with the layout; code of other instruction tables is told apart by `tableDigest`. */
const VERSION = 1;

const tags = [
  "none",
  "true",
  "false",
  "ellipsis",
  "int",
  "bigint",
  "float",
  "complex",
  "str",
  "wide",
  "bytes",
  "tuple",
  "frozenset",
  "slice",
  "code",
] as const;
type Tag = (typeof tags)[number];
const tagNumbers = new Map<Tag, number>(tags.map((tag, number) => [tag, number]));

export interface ReadOptions {
  /**
   * Nested code is read, and checked, only when it is looked at: for bytes that are known to be good. Default: all
   * is read and checked at once.
   */
  readonly lazy?: boolean;
  /** Something else has made sure that these are the bytes that were written: their checksum is not looked at. */
  readonly isIntact?: boolean;
  /** The filename of all the code, in place of that with which it was written. */
  readonly filename?: string;
}

export interface WriteOptions {
  /** Stands in for the filename of all the code. */
  readonly filename?: string;
}

// ---- Writing

class Writer {
  private bytes = new Uint8Array(1024);
  private length = 0;

  private reserve(count: number): void {
    if (this.length + count <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + count));
    larger.set(this.bytes);
    this.bytes = larger;
  }

  byte(value: number): void {
    if (this.length === this.bytes.length) this.reserve(1);
    this.bytes[this.length++] = value;
  }

  /** A number from 0 up to 2**53. */
  count(value: number): void {
    if (value < 0x80 && this.length < this.bytes.length) {
      this.bytes[this.length++] = value;
      return;
    }
    while (value >= 0x80) {
      this.byte((value % 0x80) | 0x80);
      value = Math.floor(value / 0x80);
    }
    this.byte(value);
  }

  signed(value: number): void {
    this.count(value < 0 ? -value * 2 - 1 : value * 2);
  }

  float(value: number): void {
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setFloat64(0, value, true);
    this.raw(bytes);
  }

  raw(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  block(bytes: Uint8Array): void {
    this.count(bytes.length);
    this.raw(bytes);
  }

  done(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}

/** The code with all code in it, as bytes. */
export function writeCode(code: Code, { filename = code.filename }: WriteOptions = {}): Uint8Array {
  const strings = new Map<string, number>();
  const stringIndex = (value: string): number => {
    let index = strings.get(value);
    if (index === undefined) {
      index = strings.size;
      strings.set(value, index);
    }
    return index;
  };
  const block = codeBlock(code, filename, stringIndex);
  const body = new Writer();
  body.count(strings.size);
  const encoder = new TextEncoder();
  for (const value of strings.keys()) body.block(encoder.encode(value));
  body.block(block);
  const content = body.done();

  const file = new Writer();
  for (const byte of MAGIC) file.byte(byte);
  file.count(VERSION);
  file.count(tableDigest);
  file.count(checksum(content));
  file.raw(content);
  return file.done();
}

function codeBlock(code: Code, filename: string, stringIndex: (value: string) => number): Uint8Array {
  const writer = new Writer();
  const string = (value: string) => writer.count(stringIndex(value));
  const list = (values: readonly string[]) => {
    writer.count(values.length);
    for (const value of values) string(value);
  };
  string(code.name);
  string(code.qualname);
  string(filename);
  for (const key of countFields) writer.count(code[key]);
  list(code.varNames);
  list(code.cellNames);
  list(code.freeNames);
  list(code.names);
  writer.count(code.words.length);
  for (const word of code.words) writer.signed(word);
  writePositions(writer, code);
  writer.count(code.exceptions.length);
  for (const { start, end, target, register } of code.exceptions) {
    writer.count(start);
    writer.count(end);
    writer.count(target);
    writer.count(register);
  }
  writer.count(code.constants.length);
  for (const constant of code.constants) writeConstant(writer, constant, filename, stringIndex);
  return writer.done();
}

const countFields = [
  "firstLine",
  "flags",
  "argCount",
  "posOnlyCount",
  "kwOnlyCount",
  "hidden",
  "registerCount",
  "cacheCount",
] as const;

/** The offsets follow from the words; the rest is differences, most of them small. */
function writePositions(writer: Writer, { positions, firstLine }: Code): void {
  let line = firstLine;
  let column = 0;
  for (let i = 0; i < positions.length; i += 5) {
    writer.signed(positions[i + 1] - line);
    writer.signed(positions[i + 2] - positions[i + 1]);
    writer.signed(positions[i + 3] - column);
    writer.signed(positions[i + 4] - positions[i + 3]);
    line = positions[i + 1];
    column = positions[i + 3];
  }
}

function writeConstant(
  writer: Writer,
  constant: Constant,
  filename: string,
  stringIndex: (value: string) => number,
): void {
  const isBig = constant.type === "int" && typeof constant.value === "bigint";
  writer.byte(tagNumbers.get(isBig ? "bigint" : constant.type)!);
  switch (constant.type) {
    case "int":
      if (typeof constant.value === "number") {
        writer.byte(constant.value < 0 ? 1 : 0);
        writer.count(Math.abs(constant.value));
      } else {
        const value = constant.value < 0n ? -constant.value : constant.value;
        writer.byte(constant.value < 0n ? 1 : 0);
        writer.count(stringIndex(value.toString(16)));
      }
      return;
    case "float":
      writer.float(constant.value);
      return;
    case "complex":
      writer.float(constant.real);
      writer.float(constant.imag);
      return;
    case "str":
      writer.count(stringIndex(constant.value));
      return;
    case "wide":
      writer.count(constant.points.length);
      for (const point of constant.points) writer.count(point);
      return;
    case "bytes":
      writer.block(constant.value);
      return;
    case "tuple":
    case "frozenset":
    case "slice":
      writer.count(constant.items.length);
      for (const item of constant.items) writeConstant(writer, item, filename, stringIndex);
      return;
    case "code":
      writer.block(codeBlock(constant.code, filename, stringIndex));
  }
}

// ---- Reading

class Reader {
  private readonly bytes: Uint8Array;
  private at: number;
  private readonly end: number;

  constructor(bytes: Uint8Array, at: number, end: number) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
  }

  get isAtEnd(): boolean {
    return this.at === this.end;
  }

  get rest(): Uint8Array {
    return this.bytes.subarray(this.at, this.end);
  }

  byte(): number {
    if (this.at >= this.end) throw new CodeFormatError("it ends too early");
    return this.bytes[this.at++];
  }

  count(): number {
    let byte = this.byte();
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    for (let scale = 0x80; ; scale *= 0x80) {
      if (scale > 2 ** 49) throw new CodeFormatError("a number is too large");
      byte = this.byte();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  }

  signed(): number {
    const value = this.count();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }

  /** A number of things that take at least a byte each. */
  size(): number {
    const value = this.count();
    if (value > this.end - this.at) throw new CodeFormatError("it ends too early");
    return value;
  }

  below(limit: number, what: string): number {
    const value = this.count();
    if (value >= limit) throw new CodeFormatError(`${what} ${value} is out of range`);
    return value;
  }

  float(): number {
    const { buffer, byteOffset } = this.raw(8);
    return new DataView(buffer, byteOffset, 8).getFloat64(0, true);
  }

  raw(length: number): Uint8Array {
    if (length > this.end - this.at) throw new CodeFormatError("it ends too early");
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  /** A reader for a part that has its length in front. */
  part(): Reader {
    const length = this.size();
    const start = this.at;
    this.at += length;
    return new Reader(this.bytes, start, this.at);
  }
}

interface Context {
  readonly strings: readonly Reader[];
  readonly decoded: (string | undefined)[];
  readonly lazy: boolean;
  readonly filename: string | undefined;
  depth: number;
}

/** Nesting of constants and of code that is read; what a compiler makes stays far below. */
const MAX_NESTING = 500;

/**
 * The code out of bytes that `writeCode` made. Throws `CodeFormatError` if they are anything else; code that it
 * returns (unless lazy) has no operand that is out of range.
 */
export function readCode(
  bytes: Uint8Array,
  { lazy = false, isIntact = lazy, filename }: ReadOptions = {},
): Code {
  const header = new Reader(bytes, 0, bytes.length);
  for (const byte of MAGIC) {
    if (bytes.length === 0 || header.byte() !== byte) throw new CodeFormatError("it is no compiled code");
  }
  const version = header.count();
  if (version !== VERSION) {
    throw new CodeFormatError(`its format has version ${version}, not ${VERSION}`);
  }
  if (header.count() !== tableDigest) throw new CodeFormatError("it is from another version of the compiler");
  const sum = header.count();
  const content = header.rest;
  if (!isIntact && sum !== checksum(content)) throw new CodeFormatError("its checksum is wrong");
  const strings = Array.from({ length: header.size() }, () => header.part());
  const context: Context = { strings, decoded: new Array(strings.length), lazy, filename, depth: 0 };
  const code = readBlock(header.part(), context);
  if (!header.isAtEnd) throw new CodeFormatError("it goes on after its end");
  return code;
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function readString(reader: Reader, context: Context): string {
  const index = reader.below(context.strings.length, "string");
  let value = context.decoded[index];
  if (value === undefined) {
    try {
      value = decoder.decode(context.strings[index].rest);
    } catch (error) {
      // TextDecoder says TypeError for bytes that are not UTF-8.
      if (!(error instanceof TypeError)) throw error;
      throw new CodeFormatError("a string is not UTF-8");
    }
    context.decoded[index] = value;
  }
  return value;
}

function readBlock(reader: Reader, context: Context): Code {
  if (++context.depth > MAX_NESTING) throw new CodeFormatError("it is nested too deeply");
  const string = () => readString(reader, context);
  const list = () => Array.from({ length: reader.size() }, string);
  const name = string();
  const qualname = string();
  const written = string();
  const filename = context.filename ?? written;
  const counts = countFields.map(() => reader.below(2 ** 31, "count"));
  const [firstLine, flags, argCount, posOnlyCount, kwOnlyCount, hidden, registerCount, cacheCount] = counts;
  const varNames = list();
  const cellNames = list();
  const freeNames = list();
  const names = list();
  const words = new Int32Array(reader.size());
  for (let i = 0; i < words.length; i++) words[i] = reader.signed();
  const starts = instructionStarts(words);
  const positions = readPositions(reader, starts, firstLine);
  const exceptions = Array.from({ length: reader.size() }, (): ExceptionRange => {
    const [start, end, target, register] = [reader.count(), reader.count(), reader.count(), reader.count()];
    return { start, end, target, register };
  });
  const constants = Array.from({ length: reader.size() }, () => readConstant(reader, context));
  if (!reader.isAtEnd) throw new CodeFormatError("a block goes on after its end");
  const code: Code = {
    name,
    qualname,
    filename,
    firstLine,
    flags,
    argCount,
    posOnlyCount,
    kwOnlyCount,
    varNames,
    hidden,
    cellNames,
    freeNames,
    registerCount,
    constants,
    names,
    words,
    exceptions,
    positions,
    cacheCount,
  };
  if (!context.lazy) check(code, starts);
  context.depth--;
  return code;
}

function instructionStarts(words: Int32Array): number[] {
  const starts: number[] = [];
  for (let at = 0; at < words.length; at += lengths[words[at]]) {
    if (words[at] < 0 || words[at] >= table.length)
      throw new CodeFormatError(`there is no opcode ${words[at]}`);
    starts.push(at);
  }
  return starts;
}

function readPositions(reader: Reader, starts: readonly number[], firstLine: number): Int32Array {
  const positions = new Int32Array(starts.length * 5);
  let line = firstLine;
  let column = 0;
  for (let i = 0; i < starts.length; i++) {
    line += reader.signed();
    const endLine = line + reader.signed();
    column += reader.signed();
    positions.set([starts[i], line, endLine, column, column + reader.signed()], i * 5);
  }
  return positions;
}

function readConstant(reader: Reader, context: Context): Constant {
  const type = tags[reader.byte()];
  switch (type) {
    case "none":
    case "true":
    case "false":
    case "ellipsis":
      return { type };
    case "int": {
      const isNegative = reader.byte() === 1;
      const value = reader.count();
      if (!Number.isSafeInteger(value)) throw new CodeFormatError("an int is too large");
      return { type, value: isNegative && value !== 0 ? -value : value };
    }
    case "bigint": {
      const isNegative = reader.byte() === 1;
      const digits = readString(reader, context);
      if (!/^[0-9a-f]+$/.test(digits)) throw new CodeFormatError("an int has other digits");
      const value = BigInt(`0x${digits}`);
      if (value <= Number.MAX_SAFE_INTEGER) throw new CodeFormatError("an int is not canonical");
      return { type: "int", value: isNegative ? -value : value };
    }
    case "float":
      return { type, value: reader.float() };
    case "complex":
      return { type, real: reader.float(), imag: reader.float() };
    case "str":
      return { type, value: readString(reader, context) };
    case "wide":
      return {
        type,
        points: Array.from({ length: reader.size() }, () => reader.below(0x110000, "character")),
      };
    case "bytes":
      return { type, value: reader.raw(reader.size()).slice() };
    case "tuple":
    case "frozenset":
      return { type, items: readItems(reader, context) };
    case "slice": {
      const [start, stop, step, ...more] = readItems(reader, context);
      if (!step || more.length > 0) throw new CodeFormatError("a slice has other than three parts");
      return { type, items: [start, stop, step] };
    }
    case "code": {
      const part = reader.part();
      return context.lazy ? new LazyCode(part, context) : { type, code: readBlock(part, context) };
    }
    default:
      throw new CodeFormatError("there is no such constant");
  }
}

function readItems(reader: Reader, context: Context): Constant[] {
  if (++context.depth > MAX_NESTING) throw new CodeFormatError("it is nested too deeply");
  const items = Array.from({ length: reader.size() }, () => readConstant(reader, context));
  context.depth--;
  return items;
}

/** Code that is read when somebody looks at it. */
class LazyCode {
  readonly type = "code";
  private reader: Reader | null;
  private readonly context: Context;
  private read: Code | null = null;

  constructor(reader: Reader, context: Context) {
    this.reader = reader;
    this.context = context;
  }

  get code(): Code {
    if (this.read === null) {
      this.context.depth = 0;
      this.read = readBlock(this.reader!, this.context);
      this.reader = null;
    }
    return this.read;
  }
}
