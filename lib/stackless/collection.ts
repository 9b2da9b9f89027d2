import { analyze, isLive, successors } from "../code/liveness.ts";
import * as op from "../code/opcode.generated.ts";
import { Action } from "../interpreter/call.ts";
import { complete, INIT, STORE } from "../interpreter/completion.ts";
import type { Detail, Frame } from "../interpreter/frame.ts";
import type { Machine } from "../interpreter/machine.ts";
import type { CodeObject } from "../object/function.ts";
import { deferral } from "../object/native.ts";
import { forgetExchanges } from "./channel.ts";
import type { Kernel } from "./kernel.ts";
import type { Place, Scheduler } from "./scheduler.ts";
import type { Strand } from "./strand.ts";
import type { Tasklet } from "./tasklet.ts";

/**
 * Have the host collect garbage. It finds out what is dead only between two jobs of its own, so that the thread waits
 * meanwhile. Nothing happens where the host can't be told to, or where nobody lets it go on.
 */
export class Collection extends Action implements Place {
  readonly isTimed = true;
  private readonly collect: () => Promise<void>;
  constructor(collect: () => Promise<void>) {
    super();
    this.collect = collect;
  }
  override get needsChain(): boolean {
    return true;
  }
  hold(tasklet: Tasklet): void {
    const { kernel } = tasklet.home as Scheduler;
    kernel.promises.add(
      this.collect().then(() => null),
      tasklet,
      () => kernel.wake(),
    );
    kernel.hasten();
  }
  perform(machine: Machine, frame: Frame, completion: number, detail: Detail): void {
    const kernel = machine.kernel as Kernel;
    const scheduler = kernel.scheduler as Scheduler;
    if (!kernel.canWait || scheduler.isLocked) {
      complete(machine, frame, completion, detail, null);
      return;
    }
    machine.result = null;
    deferral.args = [];
    forgetExchanges();
    const current = scheduler.current as Tasklet;
    scheduler.hold(machine, this, frame, completion, detail);
    clearTemporaries(current.strand);
    for (const { main, current: first } of kernel.homes) {
      clearTemporaries(main.strand);
      if (first === null) continue;
      let each = first;
      do {
        clearTemporaries(each.strand);
        each = each.next as Tasklet;
      } while (each !== first);
    }
  }
}

/** Let go of what the frames of a suspended strand hold but won't read any more. */
function clearTemporaries(strand: Strand): void {
  let { completion } = strand;
  for (let frame = strand.frame; frame !== null; frame = frame.back) {
    clearRegisters(frame, completion);
    completion = frame.completion;
  }
}

function clearRegisters(frame: Frame, completion: number): void {
  const { registers, pc, code } = frame;
  const { varNames, cellNames, freeNames, hidden } = code.code;
  const named = varNames.length + cellNames.length + freeNames.length;
  if (pc < 0 || code.words.length === 0 || registers.length <= named - hidden) return;
  const needed = neededAt(code, pc, completion);
  for (let i = varNames.length - hidden; i < registers.length; i++) {
    const isNamed = i >= varNames.length && i < named;
    if (!isNamed && !isLive(needed, i)) registers[i] = undefined;
  }
}

const calls: ReadonlySet<number> = new Set([
  op.CALL,
  op.CALL_KW,
  op.CALL_EX,
  op.CALL_METHOD,
  op.CALL_METHOD_KW,
]);

/** The registers that a frame at `pc` still needs. One that only waits for what a call returns has no need of the arguments. */
function neededAt({ code }: CodeObject, pc: number, completion: number): Uint32Array {
  const { words, exceptions } = code;
  const { live, effects } = analyze(code);
  const isCalled = (completion === STORE || completion === INIT) && calls.has(words[pc]);
  if (!isCalled) {
    const needed = live[pc].slice();
    for (const next of successors(words, pc)) add(needed, live[next]);
    return needed;
  }
  const needed = new Uint32Array(live[pc].length);
  for (const next of successors(words, pc)) add(needed, live[next]);
  for (const each of effects[pc].writes) needed[each >> 5] &= ~(1 << (each & 31));
  const handler = exceptions.find(range => pc >= range.start && pc < range.end);
  if (handler !== undefined) add(needed, live[handler.target]);
  return needed;
}

function add(set: Uint32Array, other: Uint32Array): void {
  for (let i = 0; i < set.length; i++) set[i] |= other[i];
}
