import type { Frame } from "../interpreter/frame.ts";
import type { Machine } from "../interpreter/machine.ts";
import { findTasklets } from "./census.ts";
import type { Kernel } from "./kernel.ts";
import { isAlive } from "./schedule.ts";
import type { Scheduler } from "./scheduler.ts";
import { isBlocked, type Queue, type Tasklet } from "./tasklet.ts";
import { placeOf, showObject, titleOf } from "./title.ts";

/**
 * All living tasklets of a machine as text: for each thread first those in its ring, then the others; those that wait at a
 * channel below the channel.
 *
 *     thread 1: 2 runnable, 3 blocked, 0 paused
 *     ├─ main      running   app.py:40     812 steps  0.4 kB
 *     ├─ producer  runnable  app.py:12    4010 steps  0.5 kB
 *     ├─ ticker    sleeping  app.py:18      33 steps  0.5 kB
 *     └─ <stackless.channel object at 0x7f0000000210>, 2 receiving
 *        ├─ consumer  app.py:25  51 steps  0.5 kB
 *        └─ consumer  app.py:25  48 steps  0.5 kB
 */
export function dumpTasklets(machine: Machine): string {
  const kernel = machine.kernel as Kernel;
  const all = findTasklets(machine).filter(isAlive);
  return kernel.homes.map(home => dumpThread(machine, home as Scheduler, all)).join("");
}

/** A line of the tree, in columns, and what stands below it. */
interface Node {
  readonly cells: readonly string[];
  readonly below: readonly Node[];
}

function dumpThread(machine: Machine, home: Scheduler, all: readonly Tasklet[]): string {
  const ring = ringOf(home);
  const others = all.filter(each => each.home === home && !ring.includes(each));
  const blocked = others.filter(isBlocked);
  const paused = others.length - blocked.length;
  const rows = others
    .filter(each => each.queue === null)
    .map(each => rowOf(each, home, (each.at ?? each).frame))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const nodes: Node[] = [];
  for (const each of ring)
    nodes.push(rowOf(each, home, each === home.current ? machine.frame : (each.at ?? each).frame));
  nodes.push(...rows);
  const queues = new Set(blocked.map(each => each.queue));
  for (const queue of queues) {
    if (queue === null) continue;
    const below = waitersOf(queue).map(each => {
      const { frame } = each.at ?? each;
      return { cells: [titleOf(each, frame), ...figures(each, frame)], below: [] };
    });
    const doing = queue.description.startsWith("send") ? "sending" : "receiving";
    nodes.push({ cells: [`${showObject(queue)}, ${below.length} ${doing}`], below });
  }
  const title = `thread ${home.id}: ${home.runCount} runnable, ${blocked.length} blocked, ${paused} paused\n`;
  return title + tree(nodes, "");
}

/** What rows are sorted by: state, place, name. */
function keyOf({ cells: [title, state, place] }: Node): string {
  return `${state} ${place} ${title}`;
}

function ringOf({ current }: Scheduler): Tasklet[] {
  const ring: Tasklet[] = [];
  for (let each = current; each !== null; ) {
    ring.push(each);
    each = each.next as Tasklet;
    if (each === current) break;
  }
  return ring;
}

/** The tasklets in a queue, in order; those that select stand elsewhere. */
function waitersOf(queue: Queue): Tasklet[] {
  const waiters: Tasklet[] = [];
  for (let each = queue.head; each !== null; each = each.next)
    if (each.tasklet.queue === queue) waiters.push(each.tasklet);
  return waiters;
}

function rowOf(tasklet: Tasklet, home: Scheduler, innermost: Frame | null): Node {
  const cells = [titleOf(tasklet, innermost), stateOf(tasklet, home), ...figures(tasklet, innermost)];
  return { cells, below: [] };
}

function stateOf(tasklet: Tasklet, home: Scheduler): string {
  if (tasklet === home.current) return "running";
  if (tasklet.next !== null) return "runnable";
  if (tasklet.waits !== null) return tasklet.waits.description;
  return home.watchdogs.includes(tasklet) ? "in run()" : "paused";
}

/** Line, steps, and what its frames take. */
function figures(tasklet: Tasklet, innermost: Frame | null): string[] {
  return [placeOf(innermost), `${tasklet.steps} steps`, `${(sizeOf(innermost) / 1000).toFixed(1)} kB`];
}

/** Bytes that a tasklet and its frames take on the host's heap, roughly: without what variables refer to. */
function sizeOf(innermost: Frame | null): number {
  let size = 160;
  for (let each = innermost; each !== null; each = each.back) size += 144 + 8 * each.registers.length;
  return size;
}

function tree(nodes: readonly Node[], indent: string): string {
  const leaves = nodes.filter(each => each.cells.length > 1);
  const widths: number[] = [];
  for (const { cells } of leaves)
    cells.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, cell.length);
    });
  return nodes
    .map(({ cells, below }, n) => {
      const isLast = n === nodes.length - 1;
      const padded = cells.map((cell, i) => {
        const width = cells.length > 1 ? widths[i] : 0;
        return i >= cells.length - 2 ? cell.padStart(width) : cell.padEnd(width);
      });
      const line = `${indent}${isLast ? "└─ " : "├─ "}${padded.join("  ").trimEnd()}\n`;
      return line + tree(below, `${indent}${isLast ? "   " : "│  "}`);
    })
    .join("");
}
