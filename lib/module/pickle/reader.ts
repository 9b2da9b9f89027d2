import { ByteArray } from "../../object/bytearray.ts";
import { Bytes } from "../../object/bytes.ts";
import { Dict } from "../../object/dict.ts";
import {
  EOFError,
  MemoryError,
  OverflowError,
  raise,
  UnicodeDecodeError,
  ValueError,
} from "../../object/error.ts";
import { hasShape, setOwn } from "../../object/instance.ts";
import { limits } from "../../object/limits.ts";
import { List, listType } from "../../object/list.ts";
import { DEFER } from "../../object/native.ts";
import { Float, objectType, PyObject, Type, typeOf, type Value } from "../../object/object.ts";
import { Progress } from "../../object/progress.ts";
import { asStr, mostItems } from "../../object/protocol.ts";
import { FrozenSet, PySet } from "../../object/set.ts";
import { Tuple, tupleType } from "../../object/tuple.ts";
import { unicodeError } from "../../object/unicode-error.ts";
import { type Str, strOf, strOfPoints } from "../../object/wide.ts";
import {
  type Codec,
  decodeBytes,
  findCodec,
  fromBytes,
  parseFloatText,
  parseIntText,
} from "../../text/index.ts";
import { UnpicklingError } from "./error.ts";
import { opcodes as op } from "./opcode.ts";

/** After so many instructions the run loop gets its turn. */
const turn = 20000;

const highestProtocol = 5;
const maxSize = 0x7fffffff_ffffffffn;

/** A mark on the stack. */
const mark = undefined;

const decoders = new Map<string, Codec>();

function decode(bytes: Uint8Array, encoding: string, errors: "strict" | "surrogatepass"): Str {
  let codec = decoders.get(encoding);
  if (codec === undefined) {
    codec = findCodec(encoding) as Codec;
    decoders.set(encoding, codec);
  }
  const decoded = decodeBytes(codec, bytes, errors);
  if ("text" in decoded) return strOf(decoded.text);
  const { start, end, reason } = decoded.failure;
  throw unicodeError(
    UnicodeDecodeError,
    decoded.failure.encoding,
    new Bytes(bytes.slice()),
    start,
    end,
    reason,
  );
}

/** Up to here a loop is faster than the host's decoder. */
const short = 64;

function decodeText(bytes: Uint8Array): Str {
  if (bytes.length <= short) {
    let text = "";
    for (let i = 0; i < bytes.length; i++) {
      if (bytes[i] > 127) return decode(bytes, "utf-8", "surrogatepass");
      text += String.fromCharCode(bytes[i]);
    }
    return text;
  }
  return decode(bytes, "utf-8", "surrogatepass");
}

/** What only Python code can do: the name of a function there, and its arguments. */
export interface Errand {
  readonly name: string;
  readonly args: readonly Value[];
}

/** What becomes of an errand's result. */
type Purpose = "bytes" | "line" | "push" | "drop" | "memo" | "read" | "turn";

/**
 * Reads a pickle. `go` runs its instructions until something has to be done that only Python code can do (an *errand*), and
 * goes on with the result. Whatever the bytes are, only Python exceptions come of it, and no more memory is taken than
 * there are bytes.
 */
export class PickleReader extends Progress {
  /** What has been read of the pickle, and how far the instructions have come. */
  private bytes: Uint8Array;
  private at = 0;
  private readonly isFile: boolean;
  /** Where the instruction begins that is run: it is run again when more bytes are there. */
  private start = 0;
  private stack: (Value | undefined)[] = [];
  private memo: (Value | undefined)[] = [];
  /** Entries that a pickle has put far beyond the others. */
  private farMemo = new Map<number, Value>();
  private readonly encoding: string;
  protocol = 0;
  private buffers: Value;
  private errand: Errand | null = null;
  private purpose: Purpose = "drop";
  private count = 0;
  private result: Value | undefined = undefined;

  constructor(bytes: Uint8Array, isFile: boolean, encoding: string, buffers: Value) {
    super();
    this.bytes = bytes;
    this.isFile = isFile;
    this.encoding = encoding;
    this.buffers = buffers;
  }

  /** Entries of the memo by number. */
  *entries(): IterableIterator<[number, Value]> {
    for (let i = 0; i < this.memo.length; i++) {
      const value = this.memo[i];
      if (value !== undefined) yield [i, value];
    }
    yield* this.farMemo;
  }

  /** Bytes that were read ahead and belong to what follows the pickle. */
  get rest(): number {
    return this.bytes.length - this.at;
  }

  get value(): Value {
    return this.result as Value;
  }

  /** Go on with the result of the last errand: another one, or null at the end. */
  go(answer: Value): Errand | null {
    this.take(answer);
    while (this.errand === null && this.result === undefined) {
      if (++this.count > turn) {
        this.count = 0;
        this.ask("turn", "turn");
        break;
      }
      this.start = this.at;
      this.step();
    }
    return this.errand;
  }

  private take(answer: Value): void {
    const { errand, purpose } = this;
    if (errand === null) return;
    this.errand = null;
    switch (purpose) {
      case "bytes":
        this.addBytes((answer as Bytes).data);
        return;
      case "push":
        this.stack.push(answer);
    }
  }

  private ask(purpose: Purpose, name: string, ...args: readonly Value[]): void {
    this.purpose = purpose;
    this.errand = { name, args };
  }

  private addBytes(more: Uint8Array): void {
    const left = this.bytes.subarray(this.at);
    const bytes = new Uint8Array(left.length + more.length);
    bytes.set(left);
    bytes.set(more, left.length);
    this.bytes = bytes;
    this.at = 0;
    this.start = 0;
  }

  // ---- Reading

  /** Whether so many bytes are there, or else have been asked for: the instruction begins anew then. */
  private has(count: number): boolean {
    if (count <= this.bytes.length - this.at) return true;
    const missing = this.at + count - this.bytes.length;
    this.more(missing);
    return false;
  }

  private more(missing: number): void {
    if (!this.isFile) raise(UnpicklingError, "pickle data was truncated");
    this.at = this.start;
    this.ask("bytes", "read", Number.isSafeInteger(missing) ? missing : BigInt(missing));
  }

  private number(count: number): number {
    let number = 0;
    for (let i = count - 1; i >= 0; i--) number = number * 256 + this.bytes[this.at + i];
    this.at += count;
    return number;
  }

  /** The bytes behind a length of so many bytes; undefined if they are not there yet. */
  private sized(width: number, name: string): Uint8Array | undefined {
    if (!this.has(width)) return undefined;
    if (width === 8 && this.bytes[this.at + 7] > 127)
      raise(OverflowError, `${name} exceeds system's maximum size of ${maxSize} bytes`);
    const size = this.number(width);
    if (!this.has(size)) return undefined;
    this.at += size;
    return this.bytes.subarray(this.at - size, this.at);
  }

  /** A line without its end; undefined if it is not there yet. `least` is how many bytes it has with its end. */
  private line(least = 2): Uint8Array | undefined {
    const end = this.bytes.indexOf(10, this.at);
    if (end < 0) {
      if (!this.isFile) raise(UnpicklingError, "pickle data was truncated");
      this.at = this.start;
      this.ask("bytes", "readline");
      return undefined;
    }
    const line = this.bytes.subarray(this.at, end);
    if (line.length + 1 < least) raise(UnpicklingError, "pickle data was truncated");
    this.at = end + 1;
    return line;
  }

  private textLine(encoding = "utf-8"): Str | undefined {
    const line = this.line();
    return line === undefined ? undefined : decode(line, encoding, "strict");
  }

  private intLine(): number | undefined {
    const line = this.line();
    if (line === undefined) return undefined;
    const value = parseIntText(latin1(line), 10);
    if (value === undefined) raiseInvalidInt(line);
    return Number(value);
  }

  // ---- The stack

  private pop(): Value {
    const { stack } = this;
    if (stack.length === 0) raise(UnpicklingError, "unpickling stack underflow");
    if (stack[stack.length - 1] === mark) raise(UnpicklingError, "unexpected MARK found");
    return stack.pop() as Value;
  }

  private top(): Value {
    const { stack } = this;
    if (stack.length === 0) raise(UnpicklingError, "unpickling stack underflow");
    const top = stack[stack.length - 1];
    if (top === mark) raise(UnpicklingError, "unexpected MARK found");
    return top;
  }

  /** Take what lies above the last mark, and the mark. */
  private popMark(): Value[] {
    const { stack } = this;
    const at = stack.lastIndexOf(mark);
    if (at < 0) raise(UnpicklingError, "could not find MARK");
    const items = stack.slice(at + 1) as Value[];
    stack.length = at;
    return items;
  }

  // ---- The memo

  private put(index: number): void {
    this.setMemo(index, this.top());
  }

  setMemo(index: number, value: Value): void {
    if (index <= this.memo.length + 1024) this.memo[index] = value;
    else this.farMemo.set(index, value);
  }

  private get(index: number): void {
    const value = this.memo[index] ?? this.farMemo.get(index);
    // None is a value.
    if (value === undefined && this.memo[index] !== null)
      raise(UnpicklingError, `Memo value not found at index ${index}`);
    this.stack.push(value ?? null);
  }

  // ---- Instructions

  private step(): void {
    const { stack } = this;
    if (this.at >= this.bytes.length) {
      if (!this.isFile) raise(EOFError, "Ran out of input");
      this.ask("bytes", "read_opcode");
      return;
    }
    const opcode = this.bytes[this.at++];
    switch (opcode) {
      case op.NONE:
        stack.push(null);
        return;
      case op.NEWTRUE:
        stack.push(true);
        return;
      case op.NEWFALSE:
        stack.push(false);
        return;
      case op.BININT1:
        if (this.has(1)) stack.push(this.bytes[this.at++]);
        return;
      case op.BININT2:
        if (this.has(2)) stack.push(this.number(2));
        return;
      case op.BININT:
        if (this.has(4)) stack.push(this.number(4) | 0);
        return;
      case op.BINFLOAT:
        if (this.has(8)) {
          const { buffer, byteOffset } = this.bytes;
          stack.push(new Float(new DataView(buffer, byteOffset).getFloat64(this.at, false)));
          this.at += 8;
        }
        return;
      case op.SHORT_BINUNICODE:
        this.text(this.sized(1, "BINUNICODE"));
        return;
      case op.BINUNICODE:
        this.text(this.sized(4, "BINUNICODE"));
        return;
      case op.BINUNICODE8:
        this.text(this.sized(8, "BINUNICODE"));
        return;
      case op.SHORT_BINBYTES:
        this.binary(this.sized(1, "BINBYTES"));
        return;
      case op.BINBYTES:
        this.binary(this.sized(4, "BINBYTES"));
        return;
      case op.BINBYTES8:
        this.binary(this.sized(8, "BINBYTES"));
        return;
      case op.MEMOIZE:
        this.put(this.memo.length);
        return;
      case op.BINGET:
        if (this.has(1)) this.get(this.bytes[this.at++]);
        return;
      case op.BINPUT:
        if (this.has(1)) this.put(this.bytes[this.at++]);
        return;
      case op.LONG_BINGET:
        if (this.has(4)) this.get(this.number(4));
        return;
      case op.LONG_BINPUT:
        if (this.has(4)) this.put(this.number(4));
        return;
      case op.MARK:
        stack.push(mark);
        return;
      case op.EMPTY_TUPLE:
        stack.push(new Tuple([]));
        return;
      case op.TUPLE1:
        this.tuple(1);
        return;
      case op.TUPLE2:
        this.tuple(2);
        return;
      case op.TUPLE3:
        this.tuple(3);
        return;
      case op.TUPLE:
        stack.push(new Tuple(this.popMark()));
        return;
      case op.EMPTY_LIST:
        stack.push(new List());
        return;
      case op.LIST:
        stack.push(new List(this.popMark()));
        return;
      case op.APPEND: {
        const item = this.pop();
        this.append([item]);
        return;
      }
      case op.APPENDS:
        this.append(this.popMark());
        return;
      case op.EMPTY_DICT:
        stack.push(new Dict());
        return;
      case op.DICT: {
        const items = this.popMark();
        if (items.length % 2 === 1) raise(UnpicklingError, "odd number of items for DICT");
        stack.push(new Dict());
        this.setItems(items);
        return;
      }
      case op.SETITEM: {
        const value = this.pop();
        this.setItems([this.pop(), value]);
        return;
      }
      case op.SETITEMS:
        this.setItems(this.popMark());
        return;
      case op.EMPTY_SET:
        stack.push(new PySet());
        return;
      case op.ADDITEMS:
        this.addItems(this.popMark());
        return;
      case op.FROZENSET:
        this.frozenSet(this.popMark());
        return;
      case op.REDUCE: {
        const args = this.pop();
        this.ask("push", "call", this.pop(), args);
        return;
      }
      case op.BUILD: {
        const state = this.pop();
        this.build(this.top(), state);
        return;
      }
      case op.NEWOBJ: {
        const args = this.pop();
        this.newObject(this.pop(), args);
        return;
      }
      case op.NEWOBJ_EX: {
        const kwargs = this.pop();
        const args = this.pop();
        this.ask("push", "new_ex", this.pop(), args, kwargs);
        return;
      }
      case op.STACK_GLOBAL: {
        const name = this.pop();
        const module = this.pop();
        if (asStr(name) === undefined || asStr(module) === undefined)
          raise(UnpicklingError, "STACK_GLOBAL requires str");
        this.ask("push", "find_class", module, name);
        return;
      }
      case op.FRAME:
        this.frame();
        return;
      case op.PROTO:
        if (!this.has(1)) return;
        this.protocol = this.bytes[this.at++];
        if (this.protocol > highestProtocol)
          raise(ValueError, `unsupported pickle protocol: ${this.protocol}`);
        return;
      case op.STOP:
        this.result = this.pop();
        return;
      default:
        this.rare(opcode);
    }
  }

  /** The instructions of old protocols, and those that are seldom met. */
  private rare(opcode: number): void {
    const { stack } = this;
    switch (opcode) {
      case op.POP:
        if (stack.length === 0) raise(UnpicklingError, "unpickling stack underflow");
        stack.pop();
        return;
      case op.POP_MARK:
        this.popMark();
        return;
      case op.DUP:
        stack.push(this.top());
        return;
      case op.INT:
        this.int();
        return;
      case op.LONG:
        this.long();
        return;
      case op.LONG1:
        if (this.has(1)) this.longOf(this.sized(1, "LONG"));
        return;
      case op.LONG4:
        if (!this.has(4)) return;
        if (this.bytes[this.at + 3] > 127) raise(UnpicklingError, "LONG pickle has negative byte count");
        this.longOf(this.sized(4, "LONG"));
        return;
      case op.FLOAT: {
        const line = this.line();
        if (line === undefined) return;
        const value = parseFloatText(latin1(line));
        if (value === undefined) raise(ValueError, `could not convert string to float: '${latin1(line)}\n'`);
        stack.push(new Float(value));
        return;
      }
      case op.UNICODE: {
        const line = this.line(1);
        if (line !== undefined) stack.push(decode(line, "raw_unicode_escape", "strict"));
        return;
      }
      case op.STRING:
        this.quoted(this.line());
        return;
      case op.BINSTRING:
        if (!this.has(4)) return;
        if (this.bytes[this.at + 3] > 127) raise(UnpicklingError, "BINSTRING pickle has negative byte count");
        this.oldString(this.sized(4, "BINSTRING"));
        return;
      case op.SHORT_BINSTRING:
        this.oldString(this.sized(1, "BINSTRING"));
        return;
      case op.BYTEARRAY8: {
        const bytes = this.sized(8, "BYTEARRAY8");
        if (bytes !== undefined) stack.push(new ByteArray(bytes.slice()));
        return;
      }
      case op.GET: {
        const index = this.intLine();
        if (index !== undefined) this.get(index);
        return;
      }
      case op.PUT: {
        const index = this.intLine();
        if (index === undefined) return;
        this.top();
        if (index < 0) raise(ValueError, "negative PUT argument");
        this.put(index);
        return;
      }
      case op.GLOBAL: {
        const module = this.textLine();
        const name = module === undefined ? undefined : this.textLine();
        if (module !== undefined && name !== undefined) this.ask("push", "find_class", module, name);
        return;
      }
      case op.INST: {
        const module = this.textLine("ascii");
        const name = module === undefined ? undefined : this.textLine("ascii");
        if (module !== undefined && name !== undefined)
          this.ask("push", "instance", module, name, new Tuple(this.popMark()));
        return;
      }
      case op.OBJ: {
        const items = this.popMark();
        if (items.length === 0) raise(UnpicklingError, "unpickling stack underflow");
        this.ask("push", "instantiate", items[0], new Tuple(items.slice(1)));
        return;
      }
      case op.PERSID: {
        const line = this.line(1);
        if (line === undefined) return;
        if (line.some(byte => byte > 127))
          raise(UnpicklingError, "persistent IDs in protocol 0 must be ASCII strings");
        this.ask("push", "persistent_load", latin1(line));
        return;
      }
      case op.BINPERSID:
        this.ask("push", "persistent_load", this.pop());
        return;
      case op.EXT1:
        this.extension(1);
        return;
      case op.EXT2:
        this.extension(2);
        return;
      case op.EXT4:
        this.extension(4);
        return;
      case op.NEXT_BUFFER:
        if (this.buffers === null)
          raise(
            UnpicklingError,
            "pickle stream refers to out-of-band data but no *buffers* argument was given",
          );
        this.ask("push", "next_buffer", this.buffers);
        return;
      case op.READONLY_BUFFER: {
        const buffer = this.pop();
        this.ask("push", "readonly_buffer", buffer);
        return;
      }
      default: {
        const isShown = opcode >= 32 && opcode < 127 && opcode !== 0x27 && opcode !== 0x5c;
        const shown = isShown
          ? `'${String.fromCharCode(opcode)}'`
          : `'\\x${opcode.toString(16).padStart(2, "0")}'`;
        raise(UnpicklingError, `invalid load key, ${shown}.`);
      }
    }
  }

  private text(bytes: Uint8Array | undefined): void {
    if (bytes !== undefined) this.stack.push(decodeText(bytes));
  }

  private binary(bytes: Uint8Array | undefined): void {
    if (bytes !== undefined) this.stack.push(new Bytes(bytes.slice()));
  }

  private tuple(count: number): void {
    const { stack } = this;
    if (stack.length < count) raise(UnpicklingError, "unpickling stack underflow");
    const items = stack.slice(stack.length - count);
    if (items.includes(mark)) raise(UnpicklingError, "unexpected MARK found");
    stack.length -= count;
    stack.push(new Tuple(items as Value[]));
  }

  private frame(): void {
    if (!this.has(8)) return;
    if (this.bytes[this.at + 7] > 127)
      raise(OverflowError, `FRAME length exceeds system's maximum of ${maxSize} bytes`);
    const size = this.number(8);
    // A frame is read as a whole, so that nothing within it has to be asked for.
    this.has(size);
  }

  private int(): void {
    const line = this.line();
    if (line === undefined) return;
    const text = latin1(line);
    if (text === "01" || text === "00") this.stack.push(text === "01");
    else {
      const value = parseIntText(text, 10, limits.maxStrDigits);
      if (value === undefined) raise(ValueError, "could not convert string to int");
      this.stack.push(value);
    }
  }

  private long(): void {
    const line = this.line();
    if (line === undefined) return;
    const text = latin1(line).replace(/L$/, "");
    const value = parseIntText(text, 10, limits.maxStrDigits);
    if (value === undefined) raiseInvalidInt(line);
    this.stack.push(value);
  }

  private longOf(bytes: Uint8Array | undefined): void {
    if (bytes !== undefined) this.stack.push(bytes.length === 0 ? 0 : fromBytes(bytes, "little", true));
  }

  /** A str of Python 2, as it is written with quotes. */
  private quoted(line: Uint8Array | undefined): void {
    if (line === undefined) return;
    let end = line.length;
    while (end > 0 && (line[end - 1] === 32 || line[end - 1] === 13)) end--;
    const quote = line[0];
    if (end < 2 || (quote !== 0x22 && quote !== 0x27) || line[end - 1] !== quote)
      raise(UnpicklingError, "the STRING opcode argument must be quoted");
    this.ask("push", "unescape", new Bytes(line.slice(1, end - 1)));
  }

  /** A str of Python 2: text or bytes, as the reader of the pickle wants it. */
  private oldString(bytes: Uint8Array | undefined): void {
    if (bytes === undefined) return;
    if (this.encoding === "bytes") this.stack.push(new Bytes(bytes.slice()));
    else this.ask("push", "decode", new Bytes(bytes.slice()));
  }

  private extension(width: number): void {
    if (!this.has(width)) return;
    const code = width === 4 ? this.number(4) | 0 : this.number(width);
    if (code <= 0) raise(UnpicklingError, "EXT specifies code <= 0");
    this.ask("push", "extension", code);
  }

  private append(items: readonly Value[]): void {
    const target = this.top();
    if (target instanceof List && target.type === listType) {
      if (target.length + items.length > mostItems) raise(MemoryError);
      for (const item of items) target.append(item);
    } else if (items.length > 0) this.ask("drop", "append", target, new List([...items]));
  }

  private setItems(items: readonly Value[]): void {
    const target = this.top();
    if (items.length === 0) return;
    if (items.length % 2 === 1) raise(UnpicklingError, "odd number of items for SETITEMS");
    if (target instanceof Dict && target.type.isBuiltin) {
      for (let i = 0; i < items.length; i += 2) {
        if (target.setItem(items[i], items[i + 1]) !== DEFER) continue;
        // A key that hashes or compares in Python.
        this.ask("drop", "set_items", target, new List(items.slice(i)));
        return;
      }
    } else this.ask("drop", "set_items", target, new List([...items]));
  }

  private addItems(items: readonly Value[]): void {
    const target = this.top();
    if (target instanceof PySet && target.type.isBuiltin) {
      for (let i = 0; i < items.length; i++) {
        if (target.add(items[i]) !== DEFER) continue;
        this.ask("drop", "add_items", target, new List(items.slice(i)));
        return;
      }
    } else if (items.length > 0) this.ask("drop", "add_items", target, new List([...items]));
  }

  private frozenSet(items: readonly Value[]): void {
    const made = new FrozenSet();
    for (const each of items) {
      if (made.add(each) !== DEFER) continue;
      this.ask("push", "frozen_set", new List([...items]));
      return;
    }
    this.stack.push(made);
  }

  private newObject(cls: Value, args: Value): void {
    const isPlain =
      cls instanceof Type &&
      !cls.isBuiltin &&
      !cls.isAbstract &&
      args instanceof Tuple &&
      args.type === tupleType &&
      args.items.length === 0 &&
      cls.lookup("__new__") === objectType.lookup("__new__") &&
      typeOf(cls).isBuiltin;
    if (isPlain) this.stack.push(new cls.layout());
    else this.ask("push", "new", cls, args);
  }

  private build(object: Value, state: Value): void {
    const type = typeOf(object);
    const isPlain =
      object instanceof PyObject &&
      hasShape(object) &&
      type.hasDict &&
      !type.isBuiltin &&
      state instanceof Dict &&
      state.type.isBuiltin &&
      type.lookup("__setstate__") === undefined &&
      type.lookup("__getattr__") === undefined &&
      type.lookup("__getattribute__") === objectType.lookup("__getattribute__") &&
      !type.mro.some(each => each.slotsDeclared !== null) &&
      state.keys.every(key => key === undefined || typeof key === "string");
    if (!isPlain) {
      this.ask("drop", "build", object, state);
      return;
    }
    for (const [key, value] of state.entries()) setOwn(object, key as string, value);
  }
}

function raiseInvalidInt(line: Uint8Array): never {
  raise(ValueError, `invalid literal for int() with base 10: '${latin1(line)}\\n'`);
}

function latin1(bytes: Uint8Array): string {
  return strOfPoints(bytes) as string;
}
