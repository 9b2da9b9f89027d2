import {
  asciiEscape,
  checkConversion,
  type FieldAccess,
  type FormatPiece,
  parseFormatString,
} from "../text/index.ts";
import { Dict } from "./dict.ts";
import { IndexError, KeyError, raise, ValueError } from "./error.ts";
import { concatStrings, formatValue } from "./format.ts";
import { DEFER } from "./native.ts";
import { builtinType, type Value } from "./object.ts";
import type { Question } from "./percent.ts";
import { Progress } from "./progress.ts";
import { asStr, callSlot, repr, str } from "./protocol.ts";
import * as slot from "./slot.generated.ts";
import { type Str, strOf, textOf } from "./wide.ts";

type Field = Extract<FormatPiece, { kind: "field" }>;

const parsed = new Map<Str, readonly FormatPiece[]>();
const mostParsed = 256;

function piecesOf(template: Str): readonly FormatPiece[] {
  let pieces = parsed.get(template);
  if (pieces === undefined) {
    pieces = parseFormatString(textOf(template));
    if (parsed.size >= mostParsed) parsed.clear();
    parsed.set(template, pieces);
  }
  return pieces;
}

/** How far a template has come, or the specification of one of its fields. */
interface Level {
  next: number;
  readonly parts: Str[];
  /** The object of the field at `next`, as far as its accesses and conversion went. */
  object: Value;
  /** How many of them are done. */
  accesses: number;
  stage: "first" | "access" | "spec" | "format";
  spec: Str;
}

function newLevel(): Level {
  return { next: 0, parts: [], object: null, accesses: 0, stage: "first", spec: "" };
}

/**
 * `template.format(*args, **kwargs)` under way, or `format_map`: then `args` is null and names are looked up in
 * `mapping`. As `PercentWalk` it goes on until Python code has to answer a question.
 */
export class FormatWalk extends Progress {
  readonly template: Str;
  private readonly args: readonly Value[] | null;
  private readonly mapping: Value;
  private readonly levels: Level[] = [newLevel()];
  question: Question = "str";
  subject: Value = null;
  key: Value = null;

  constructor(template: Str = "", args: readonly Value[] | null = null, mapping: Value = null) {
    super();
    this.template = template;
    this.args = args;
    this.mapping = mapping;
  }

  /** The result; undefined: `question` is to be answered about `subject`. */
  advance(answer?: Value): Str | undefined {
    for (;;) {
      const level = this.levels[this.levels.length - 1];
      const pieces = this.currentPieces();
      if (level.next === pieces.length) {
        const text = concatStrings(level.parts);
        this.levels.pop();
        if (this.levels.length === 0) return text;
        const outer = this.levels[this.levels.length - 1];
        outer.spec = text;
        outer.stage = "format";
        continue;
      }
      const piece = pieces[level.next];
      if (piece.kind === "error") throw piece.error;
      if (piece.kind === "literal") {
        level.parts.push(strOf(piece.text));
        level.next++;
        continue;
      }
      if (!this.step(level, piece, answer)) return undefined;
      answer = undefined;
    }
  }

  private currentPieces(): readonly FormatPiece[] {
    let pieces = piecesOf(this.template);
    for (let i = 0; i + 1 < this.levels.length; i++) pieces = (pieces[this.levels[i].next] as Field).spec;
    return pieces;
  }

  private ask(question: Question, subject: Value, key: Value = null): false {
    this.question = question;
    this.subject = subject;
    this.key = key;
    return false;
  }

  /** One step of a field: false when a question is to be answered first. */
  private step(level: Level, field: Field, answer: Value | undefined): boolean {
    switch (level.stage) {
      case "first": {
        const object = answer ?? this.first(field.first);
        if (answer === undefined && object === undefined) return false;
        level.object = object as Value;
        level.accesses = 0;
        level.stage = "access";
        return true;
      }
      case "access":
        return this.access(level, field, answer);
      case "spec":
        level.spec = "";
        level.stage = "format";
        if (field.spec.length > 0) this.levels.push(newLevel());
        return true;
      default: {
        const text = answer === undefined ? formatValue(level.object, level.spec) : (asStr(answer) as Str);
        if (text === DEFER) return this.ask("format", level.object, level.spec);
        level.parts.push(text);
        level.next++;
        level.stage = "first";
        return true;
      }
    }
  }

  /** The argument that a field begins with; undefined if Python code is to look it up. */
  private first(first: Field["first"]): Value | undefined {
    if (typeof first === "number" || typeof first === "bigint") {
      if (this.args === null) raise(ValueError, "Format string contains positional fields");
      if (first < this.args.length) return this.args[Number(first)];
      raise(IndexError, `Replacement index ${first} out of range for positional args tuple`);
    }
    const name = strOf(first);
    if (this.args !== null) {
      const found = this.mapping instanceof Dict ? this.mapping.getItem(name) : undefined;
      if (found === undefined || found === DEFER) raise(KeyError, name);
      return found;
    }
    const found = callSlot(this.mapping, slot.GETITEM, name);
    if (found !== undefined && found !== DEFER) return found;
    this.ask("getitem", this.mapping, name);
    return undefined;
  }

  /** The next access, or after the last one the conversion. */
  private access(level: Level, field: Field, answer: Value | undefined): boolean {
    if (level.accesses < field.rest.length) {
      const found = answer ?? this.follow(level.object, field.rest[level.accesses]);
      if (answer === undefined && found === undefined) return false;
      level.object = found as Value;
      level.accesses++;
      return true;
    }
    const conversion = checkConversion(field.conversion);
    if (conversion !== "") {
      let text: Str | typeof DEFER;
      if (answer !== undefined) text = asStr(answer) as Str;
      else text = conversion === "s" ? str(level.object) : repr(level.object);
      if (text === DEFER) return this.ask(conversion === "s" ? "str" : "repr", level.object);
      level.object = conversion === "a" ? asciiEscape(textOf(text)) : text;
    }
    level.stage = "spec";
    return true;
  }

  private follow(object: Value, access: FieldAccess): Value | undefined {
    if (access.kind === "error") throw access.error;
    if (access.kind === "attribute") {
      this.ask("getattr", object, strOf(access.name));
      return undefined;
    }
    const { key } = access;
    const index = typeof key === "number" || typeof key === "bigint" ? key : strOf(key);
    const found = callSlot(object, slot.GETITEM, index);
    if (found !== undefined && found !== DEFER) return found;
    this.ask("getitem", object, index);
    return undefined;
  }
}

builtinType("format_walk", FormatWalk);
