import {
  asciiEscape,
  floatToInt,
  type Int,
  intToFloat,
  mappingRequired,
  notEnoughArguments,
  type PercentConversion,
  type PercentPiece,
  parsePercentFormat,
  percentCharacter,
  percentFloat,
  percentInt,
  percentText,
  starPrecision,
  starWantsInt,
  starWidth,
  type Text,
  tooManyArguments,
  wrongArgument,
} from "../text/index.ts";
import { bytesOf, fromLatin1, latin1 } from "./buffer.ts";
import { Bytes } from "./bytes.ts";
import { raise, TypeError } from "./error.ts";
import { limits } from "./limits.ts";
import { DEFER } from "./native.ts";
import { builtinType, slotOf, typeOf, type Value } from "./object.ts";
import { Progress } from "./progress.ts";
import { asFloat, asInt, asStr, callSlot, repr, str } from "./protocol.ts";
import * as slot from "./slot.generated.ts";
import { Tuple } from "./tuple.ts";
import { concatStrs, type Str, strOf, textOf } from "./wide.ts";

/** What a walk over a template asks of Python code; the prelude answers it by these names. */
export type Question =
  | "str"
  | "repr"
  | "index"
  | "int"
  | "float"
  | "bytes"
  | "getitem"
  | "getattr"
  | "format";

/** The templates parsed last; a program has few. */
const parsed = new Map<Str, readonly PercentPiece[]>();
const parsedBytes = new Map<Str, readonly PercentPiece[]>();
const mostParsed = 256;

function piecesOf(template: Str, forBytes: boolean): readonly PercentPiece[] {
  const known = forBytes ? parsedBytes : parsed;
  let pieces = known.get(template);
  if (pieces === undefined) {
    pieces = parsePercentFormat(textOf(template), forBytes);
    if (known.size >= mostParsed) known.clear();
    known.set(template, pieces);
  }
  return pieces;
}

/**
 * `template % args` under way, for a str or, as a str of code points below 256, for bytes. `advance` goes on until
 * Python code has to answer a question, and takes the answer when it is called again.
 */
export class PercentWalk extends Progress {
  readonly template: Str;
  readonly forBytes: boolean;
  /** A tuple's items are taken in turn; anything else is the one argument. */
  private args: Value;
  private taken = 0;
  /** What keys are looked up in; undefined if the arguments are no mapping. */
  private readonly mapping: Value | undefined;
  private next = 0;
  /** Where in the conversion at `next`: at its start, waiting for the value of its key, or for the argument's text or number. */
  private stage: "start" | "key" | "argument" = "start";
  private conversion: PercentConversion | undefined = undefined;
  private text: Str = "";
  question: Question = "str";
  subject: Value = null;
  key: Value = null;

  constructor(template: Str = "", args: Value = null, forBytes = false) {
    super();
    this.template = template;
    this.args = args;
    this.forBytes = forBytes;
    this.mapping = isMapping(args, forBytes) ? args : undefined;
  }

  /** The result; undefined: `question` is to be answered about `subject`. */
  advance(answer?: Value): Str | undefined {
    const pieces = piecesOf(this.template, this.forBytes);
    for (; this.next < pieces.length; this.next++) {
      const piece = pieces[this.next];
      if (piece.kind === "literal") this.text = concatStrs(this.text, strOf(piece.text));
      else {
        const text = this.convert(piece, answer);
        if (text === undefined) return undefined;
        answer = undefined;
        this.stage = "start";
        this.text = concatStrs(this.text, text);
      }
    }
    const isRest = this.args instanceof Tuple ? this.taken < this.args.items.length : this.taken === 0;
    if (isRest && this.mapping === undefined) throw tooManyArguments(this.forBytes);
    return this.text;
  }

  private ask(stage: "key" | "argument", question: Question, subject: Value, key: Value = null): undefined {
    this.stage = stage;
    this.question = question;
    this.subject = subject;
    this.key = key;
    return undefined;
  }

  /** The next argument. */
  private take(): Value {
    const { args } = this;
    if (!(args instanceof Tuple)) {
      if (this.taken++ === 0) return args;
    } else if (this.taken < args.items.length) return args.items[this.taken++];
    throw notEnoughArguments();
  }

  private convert(piece: PercentConversion, answer: Value | undefined): Str | undefined {
    if (this.stage === "argument")
      return this.convertAnswer(this.conversion as PercentConversion, answer as Value);
    if (piece.mapping && this.mapping === undefined) throw mappingRequired();
    if (piece.key !== undefined) {
      if (this.stage === "start") {
        const key = strOf(piece.key);
        const shown = this.forBytes ? new Bytes(fromLatin1(key as string)) : key;
        const found = callSlot(this.mapping as Value, slot.GETITEM, shown);
        if (found === undefined || found === DEFER)
          return this.ask("key", "getitem", this.mapping as Value, shown);
        answer = found;
      }
      this.args = answer as Value;
      // A tuple under a key is one argument.
      if (this.args instanceof Tuple) this.args = new Tuple([this.args]);
      this.taken = 0;
    }
    let conversion = piece;
    if (piece.width === "*") conversion = starWidth(conversion, this.takeInt());
    if (piece.precision === "*") conversion = starPrecision(conversion, this.takeInt());
    if (conversion.error !== undefined) throw conversion.error;
    this.conversion = conversion;
    const value = this.take();
    if (conversion.unsupported !== undefined) throw conversion.unsupported;
    return this.convertValue(conversion, value);
  }

  private takeInt(): Int {
    const int = asInt(this.take());
    if (int === undefined) throw starWantsInt();
    return int;
  }

  private convertValue(conversion: PercentConversion, value: Value): Str | undefined {
    switch (conversion.type) {
      case "b":
      case "s":
        if (this.forBytes) return this.convertBytes(conversion, value);
        return this.convertText(conversion, str(value), "str", value);
      case "r":
      case "a":
        return this.convertText(conversion, repr(value), "repr", value);
      case "c":
        return this.convertCharacter(conversion, value);
      case "d":
      case "i":
      case "u":
      case "o":
      case "x":
      case "X":
        return this.convertInt(conversion, value);
      default:
        return this.convertFloat(conversion, value);
    }
  }

  private convertText(
    conversion: PercentConversion,
    text: Str | typeof DEFER,
    question: Question,
    value: Value,
  ): Str | undefined {
    if (text === DEFER) return this.ask("argument", question, value);
    const isAscii = conversion.type === "a" || (this.forBytes && conversion.type === "r");
    if (!isAscii && conversion.width === -1 && conversion.precision === -1) return text;
    return strOf(percentText(conversion, isAscii ? asciiEscape(textOf(text)) : textOf(text)));
  }

  private convertBytes(conversion: PercentConversion, value: Value): Str | undefined {
    const bytes = bytesOf(value);
    if (bytes !== undefined) return strOf(percentText(conversion, latin1(bytes)));
    if (slotOf(value, slot.BYTES) !== undefined || slotOf(value, slot.BUFFER) !== undefined)
      return this.ask("argument", "bytes", value);
    throw wrongArgument(conversion, typeOf(value).name, true);
  }

  private convertCharacter(conversion: PercentConversion, value: Value): Str | undefined {
    let argument: Int | Text | undefined = asInt(value);
    if (argument === undefined) {
      if (this.forBytes) {
        // Only bytes and bytearray, no other bytes-like objects.
        const bytes = typeOf(value).slot(slot.ADD) === undefined ? undefined : bytesOf(value);
        if (bytes !== undefined && bytes.length !== 1) {
          raise(
            TypeError,
            `%c requires an integer in range(256) or a single byte, not a ${typeOf(value).name} object of length ${bytes.length}`,
          );
        }
        argument = bytes === undefined ? undefined : latin1(bytes);
      } else {
        const text = asStr(value);
        argument = text === undefined ? undefined : textOf(text);
      }
    }
    if (argument !== undefined) return strOf(percentCharacter(conversion, argument, this.forBytes));
    if (slotOf(value, slot.INDEX) !== undefined) return this.ask("argument", "index", value);
    throw wrongArgument(conversion, typeOf(value).name, this.forBytes);
  }

  private convertInt(conversion: PercentConversion, value: Value): Str | undefined {
    const int = asInt(value);
    if (typeof int === "number" && isPlain(conversion)) return String(int);
    if (int !== undefined) return percentInt(conversion, int, limits.maxStrDigits);
    const takesFloats = conversion.type === "d" || conversion.type === "i" || conversion.type === "u";
    if (takesFloats) {
      const float = asFloat(value);
      if (float !== undefined) return percentInt(conversion, floatToInt(float), limits.maxStrDigits);
    }
    const type = typeOf(value);
    if (type.slot(slot.INDEX) !== undefined || (takesFloats && type.slot(slot.INT) !== undefined))
      return this.ask("argument", takesFloats ? "int" : "index", value);
    throw wrongArgument(conversion, type.name, this.forBytes);
  }

  private convertFloat(conversion: PercentConversion, value: Value): Str | undefined {
    const float = asFloat(value);
    if (float !== undefined) return percentFloat(conversion, float);
    const int = asInt(value);
    if (int !== undefined) return percentFloat(conversion, intToFloat(int));
    const type = typeOf(value);
    if (type.slot(slot.FLOAT) !== undefined || type.slot(slot.INDEX) !== undefined)
      return this.ask("argument", "float", value);
    throw wrongArgument(conversion, type.name, this.forBytes);
  }

  /** The text of an argument from what Python code made of it: None where it raised a TypeError. */
  private convertAnswer(conversion: PercentConversion, answer: Value): Str | undefined {
    if (this.question === "str" || this.question === "repr")
      return this.convertText(conversion, asStr(answer) as Str, this.question, answer);
    if (answer === null) throw wrongArgument(conversion, typeOf(this.subject).name, this.forBytes);
    return this.convertValue(conversion, answer);
  }
}

builtinType("percent_walk", PercentWalk);

/** Whether an int shows as it is: `%d` without anything between. */
function isPlain({ type, width, precision, plus, space }: PercentConversion): boolean {
  const isDecimal = type === "d" || type === "i" || type === "u";
  return isDecimal && width === -1 && precision === -1 && !plus && !space;
}

/** Whether keys can be looked up in the arguments: what has `__getitem__`, tuples and texts apart. */
function isMapping(args: Value, forBytes: boolean): boolean {
  if (args instanceof Tuple || slotOf(args, slot.GETITEM) === undefined) return false;
  return asStr(args) === undefined && !(forBytes && isBytes(args));
}

/** bytes and bytearray; the other bytes-like objects don't concatenate. */
function isBytes(value: Value): boolean {
  return bytesOf(value) !== undefined && slotOf(value, slot.ADD) !== undefined;
}
