import { callWeight } from "../interpreter/block.ts";
import { type JitOptions, usual } from "./jit.ts";

/** Calls before a code is compiled: those before the first recording, and those between recordings. */
function callsBefore({ first, recordings, calls }: JitOptions): number {
  return first / callWeight + recordings * (calls + 1);
}

/** The usual options, but for so many calls of a function before it is compiled; turns of loops are in proportion. */
export function optionsFor(calls: number): JitOptions {
  const scale = calls / callsBefore(usual);
  const recordings = Math.min(usual.recordings, calls);
  const between = Math.floor(usual.calls * scale);
  return {
    first: Math.max(0, calls - recordings * (between + 1)) * callWeight,
    recordings,
    calls: between,
    turns: Math.floor(usual.turns * scale),
  };
}
