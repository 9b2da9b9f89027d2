import { lengths, positionAt } from "../code/index.ts";
import * as op from "../code/opcode.generated.ts";
import { CodeObject, Function } from "../object/function.ts";
import { Native } from "../object/native.ts";
import { Float, PyObject, Shape, Type } from "../object/object.ts";
import type { Block, Exit } from "./block.ts";
import type { Unit } from "./jit.ts";
import { list } from "./listing.ts";

/** A place in a Python program. */
export interface JitPlace {
  readonly filename: string;
  /** The qualified name of the function; `<module>` for module code. */
  readonly function: string;
  /** From 1 on; 0 where an instruction belongs to no line. */
  readonly line: number;
  /** Of the instruction, as `krait dis` shows it. */
  readonly offset: number;
}

/** A place where compiled code may be left. */
export interface JitExit {
  /** As the JavaScript has it: `x = NUMBER; break …`, `M(F, fn, NUMBER, …)`. */
  readonly number: number;
  readonly line: number;
  readonly offset: number;
  /**
   * What fails there when it is left by a deopt: a guess (`int`, `shape`), or `not seen` where the code goes on that was never
   * run before compiling. Empty where there are no deopts: at an instruction that the interpreter has to do.
   */
  readonly reason: string;
  /** Times that it was left so. */
  readonly deopts: number;
  /** Times that the frame was put on the heap there, for whatever reason. */
  readonly taken: number;
}

/** Code compiled to go on from one place. */
export interface JitBlock extends JitPlace {
  /** The index of its source in `JitReport.sources`. */
  readonly source: number;
  /** What was hot: `calls` of the function, `turns` of the loop that starts there, a generator's `yields` before it. */
  readonly cause: "calls" | "turns" | "yields";
  /** How many blocks there were in this place before. */
  readonly generation: number;
  /** Why the one before was not good enough: the exits that deopts took. */
  readonly replaces: readonly JitExit[];
  /** `dropped`: after too many deopts; it is compiled anew when that is worth it. */
  readonly state: "in use" | "dropped" | "replaced";
  /** Times that it was entered; null where nothing was counted. */
  readonly entries: number | null;
  /** Instructions that have been run in it; null where nothing was counted. */
  readonly instructions: number | null;
  readonly deopts: number;
  readonly exits: readonly JitExit[];
  /** What compiling took. */
  readonly milliseconds: number;
  readonly javascript: string;
  /** The line in Python for each line of `javascript`, 0 for none; empty where nothing was counted. */
  readonly pythonLines: readonly number[];
  /** What the names `k0`, `k1`, … of the JavaScript stand for, in order. */
  readonly bound: readonly string[];
}

/** A place from which code can't be compiled. */
export interface JitRefusal extends JitPlace {
  readonly reason: string;
}

/** The source of compiled code. */
export interface JitSource {
  readonly filename: string;
  /** Its lines; none where the text can't be had. */
  readonly lines: readonly string[];
  /** Times that compiled code ran each line, by index; all 0 where nothing was counted. */
  readonly runs: readonly number[];
  /** Deopts in each line, by index. */
  readonly deopts: readonly number[];
}

/** What the compiler has done so far. */
export interface JitReport {
  /** The busiest first. */
  readonly blocks: readonly JitBlock[];
  readonly refusals: readonly JitRefusal[];
  readonly sources: readonly JitSource[];
}

function placeOf({ code }: CodeObject, offset: number): JitPlace {
  const { line } = positionAt(code, offset);
  return { filename: code.filename, function: code.qualname, line, offset };
}

function describeExit({ code }: CodeObject, exit: Exit, number: number): JitExit {
  const { pc, reason, count, taken } = exit;
  return { number, line: positionAt(code, pc).line, offset: pc, reason, deopts: count, taken };
}

function causeOf({ code, pc, isResumed }: Block): JitBlock["cause"] {
  if (!isResumed) return "calls";
  if (!code.isGenerator) return "turns";
  const { words } = code;
  let before = -1;
  for (let at = 0; at < pc; at += lengths[words[at]]) before = at;
  return before < 0 || words[before] === op.YIELD ? "yields" : "turns";
}

function isInUse(unit: Unit, block: Block): boolean {
  return block.isResumed ? unit.code.resumable?.[block.pc] === block : unit.entry === block;
}

function describeBlock(
  unit: Unit,
  block: Block,
  before: Block | undefined,
  isLast: boolean,
): Omit<JitBlock, "source"> {
  const { code } = unit;
  const { exits, counts, pc } = block;
  const { lines, offsets } = list(block.source);
  const describe = (exit: Exit, number: number): JitExit => describeExit(code, exit, number);
  return {
    ...placeOf(code, pc),
    ...(block.isResumed ? {} : { line: code.code.firstLine }),
    cause: causeOf(block),
    generation: block.generation,
    replaces: before === undefined ? [] : before.exits.map(describe).filter(each => each.deopts > 0),
    state: isInUse(unit, block) ? "in use" : isLast ? "dropped" : "replaced",
    entries: counts?.entries ?? null,
    instructions: counts === undefined ? null : sum(runsOf(block).values()),
    deopts: sum(exits.map(each => each.count)),
    exits: exits.map(describe),
    milliseconds: block.milliseconds,
    javascript: lines.join("\n"),
    pythonLines: counts === undefined ? [] : offsets.map(at => (at < 0 ? 0 : positionAt(code.code, at).line)),
    bound: block.bound.map(nameOf),
  };
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const each of numbers) total += each;
  return total;
}

/** Times that each instruction was run in a block, by offset. */
function runsOf({ code, counts }: Block): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  if (counts === undefined) return found;
  for (const [start, end] of counts.ends) {
    const runs = counts.runs[start];
    for (let at = start; at < end; at += lengths[code.words[at]]) found.set(at, (found.get(at) ?? 0) + runs);
  }
  return found;
}

/** What a bound value is, for people. */
function nameOf(value: unknown): string {
  if (value instanceof Function) return `function ${value.qualname}`;
  if (value instanceof CodeObject) return `code of ${value.code.qualname}`;
  if (value instanceof Native) {
    return `native ${value.owner === null ? value.name : `${value.owner.name}.${value.name}`}`;
  }
  if (value instanceof Type) return `class ${value.qualname}`;
  if (value instanceof Shape) return `shape of ${value.type.qualname}`;
  if (value instanceof Float) return `float ${value.value}`;
  if (value instanceof PyObject) return value.type.name;
  if (typeof value === "function") return `JavaScript ${value.name || "function"}`;
  if (typeof value === "symbol") return String(value.description);
  return typeof value === "object" && value !== null ? value.constructor.name : String(value);
}

/** Sources, as they come up. */
class SourceTable {
  private readonly linesOf: (code: CodeObject) => readonly string[];
  private readonly numbers = new Map<string | readonly string[], number>();
  readonly sources: { filename: string; lines: readonly string[]; runs: number[]; deopts: number[] }[] = [];

  constructor(linesOf: (code: CodeObject) => readonly string[]) {
    this.linesOf = linesOf;
  }

  /** The number of the source that a code is from. What has the same name may be another text. */
  numberOf(code: CodeObject): number {
    const { filename } = code.code;
    const lines = this.linesOf(code);
    const key = lines.length > 0 ? lines : filename;
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.sources.length;
      this.numbers.set(key, number);
      const zeros = (): number[] => lines.map(() => 0);
      this.sources.push({ filename, lines, runs: zeros(), deopts: zeros() });
    }
    return number;
  }

  /** Take the runs and deopts of a block to the lines that its code is from. */
  add(block: Block, number: number): void {
    const { runs, deopts, lines } = this.sources[number];
    const { code } = block.code;
    // A line has run as often as the busiest of its instructions.
    const busiest = new Map<number, number>();
    for (const [offset, count] of runsOf(block)) {
      const { line } = positionAt(code, offset);
      busiest.set(line, Math.max(busiest.get(line) ?? 0, count));
    }
    const isLine = (line: number): boolean => line > 0 && line <= lines.length;
    for (const [line, count] of busiest) if (isLine(line)) runs[line - 1] += count;
    for (const { pc, count } of block.exits) {
      const { line } = positionAt(code, pc);
      if (isLine(line)) deopts[line - 1] += count;
    }
  }
}

/** What has been compiled. `linesOf` gives the lines of the source that a code is from. */
export function reportOf(
  units: readonly Unit[],
  linesOf: (code: CodeObject) => readonly string[],
): JitReport {
  const blocks: JitBlock[] = [];
  const refusals: JitRefusal[] = [];
  const table = new SourceTable(linesOf);
  for (const unit of units) {
    const { code } = unit;
    for (const [offset, reason] of unit.refused) refusals.push({ ...placeOf(code, offset), reason });
    const isCompiled = (block: Block): boolean => block.source !== "";
    for (const [i, block] of unit.blocks.entries()) {
      if (!isCompiled(block)) continue;
      const isSame = (each: Block): boolean =>
        each.pc === block.pc && each.isResumed === block.isResumed && isCompiled(each);
      const source = table.numberOf(code);
      const before = unit.blocks.slice(0, i).findLast(isSame);
      const isLast = !unit.blocks.slice(i + 1).some(isSame);
      blocks.push({ source, ...describeBlock(unit, block, before, isLast) });
      table.add(block, source);
    }
  }
  const heat = ({ instructions, deopts }: JitBlock): number => instructions ?? deopts;
  blocks.sort((a, b) => heat(b) - heat(a));
  return { blocks, refusals, sources: table.sources };
}
