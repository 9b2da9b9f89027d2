import { lengths } from "../code/index.ts";
import * as op from "../code/opcode.generated.ts";
import type { Dict } from "../object/dict.ts";
import type { CodeObject } from "../object/function.ts";
import { DEFER } from "../object/native.ts";
import { type Graph, loopOf, type Node } from "./graph.ts";

/** A global, where it is in its dict, and the register that stands for it: numbered on from the frame's own. */
export interface CarriedName {
  readonly name: string;
  readonly position: number;
  readonly register: number;
}

/**
 * Globals that a loop keeps in variables as if they were registers: those that it assigns to, if nothing in it can tell.
 * They are written back where the loop is left, in whatever way.
 */
export interface Carried {
  readonly nodes: ReadonlySet<Node>;
  readonly dict: Dict;
  readonly names: readonly CarriedName[];
}

/** Instructions that may run no other code: where they would, the loop carries nothing. */
const quiet = new Set<number>([
  op.MOVE,
  op.CHECK_LOCAL,
  op.CLEAR,
  op.LOAD_GLOBAL,
  op.LOAD_NAME,
  op.STORE_GLOBAL,
  op.STORE_NAME,
  op.LOAD_ITEM,
  op.STORE_ITEM,
  op.ADD,
  op.SUB,
  op.MUL,
  op.TRUEDIV,
  op.FLOORDIV,
  op.MOD,
  op.POW,
  op.LSHIFT,
  op.RSHIFT,
  op.AND,
  op.OR,
  op.XOR,
  op.NEG,
  op.POS,
  op.INVERT,
  op.NOT,
  op.LT,
  op.LE,
  op.EQ,
  op.NE,
  op.GT,
  op.GE,
  op.IS,
  op.IS_NOT,
  op.JUMP,
  op.JUMP_BACK,
  op.JUMP_IF_TRUE,
  op.JUMP_IF_FALSE,
  op.JUMP_IF_NONE,
  op.JUMP_IF_NOT_NONE,
  op.FOR_ITER,
]);

/** What the loop at a graph's entry may carry; undefined where that is nothing. */
export function carriedBy(
  { entry }: Graph,
  { code, words, names }: CodeObject,
  dict: Dict,
): Carried | undefined {
  if (!entry.isLoop || dict.isHashed) return undefined;
  const nodes = loopOf(entry);
  if (entry.previous.some(each => !nodes.has(each))) return undefined;
  const stored = new Set<string>();
  for (const node of nodes) {
    for (let at = node.start; at < node.end; at += lengths[words[at]]) {
      if (!quiet.has(words[at]) || code.exceptions.some(({ start, end }) => at >= start && at < end))
        return undefined;
      if (words[at] === op.STORE_GLOBAL || words[at] === op.STORE_NAME) stored.add(names[words[at + 1]]);
    }
  }
  const found: CarriedName[] = [];
  for (const name of stored) {
    const position = dict.find(name);
    if (position === DEFER || position < 0) return undefined;
    found.push({ name, position, register: code.registerCount + found.length });
  }
  return found.length === 0 ? undefined : { nodes, dict, names: found };
}
