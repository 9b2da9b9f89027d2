import { type Code, lengths } from "../code/index.ts";
import { successors } from "../code/liveness.ts";
import * as op from "../code/opcode.generated.ts";

/** Instructions that are run one after the other, entered at the first only. */
export interface Node {
  readonly start: number;
  /** Behind the last instruction. */
  readonly end: number;
  /** See `makeGraph`. */
  readonly phase: number;
  /** Where it may go on, handlers last. */
  readonly next: Node[];
  readonly previous: Node[];
  /** Position in reverse postorder. */
  order: number;
  /** The node that every way to this one passes last; the entry's is itself. */
  dominator: Node;
  /** Nodes whose dominator this is, in reverse postorder. */
  readonly dominated: Node[];
  /** Some edge comes from a node that this one dominates. */
  isLoop: boolean;
  /** More than one edge from further up comes here, or one from an exception. */
  isMerge: boolean;
}

export interface Graph {
  readonly entry: Node;
  /** In reverse postorder. */
  readonly nodes: readonly Node[];
  /** Whether the instruction is part of the graph; otherwise the path ends before it. */
  isPart(offset: number): boolean;
  /** Whether the handler at an offset is part of the graph. */
  isHandler(offset: number): boolean;
  /** The node at an offset as seen from a node. */
  target(from: Node, offset: number): Node;
}

interface Loop {
  readonly head: number;
  readonly end: number;
}

/**
 * The control flow from one offset on. Code that has not been seen yet is part of it, unless it raises or handles what is
 * raised: such a path ends there.
 *
 * Entered in the middle of a loop, the graph would have loops with two entries. So what is left of the turn that is under
 * way is a copy of its own (it is peeled), for every loop around the entry: `phase` counts the loops, from the inside, that
 * have been entered through their heads since.
 */
export function makeGraph(code: Code, from: number, visited: (offset: number) => boolean): Graph {
  const { words } = code;
  const loops = loopsAround(code, from);
  const starts = blockStarts(code, from);
  const seldom = raisingBlocks(words, starts, visited);
  const isPart = (offset: number): boolean => visited(offset) || !seldom.has(offset);
  const nodes = new Map<string, Node>();

  const blockEnd = (start: number): number => {
    let at = start;
    do {
      if (!isPart(at)) return at + lengths[words[at]];
      at += lengths[words[at]];
    } while (at < words.length && !starts.has(at));
    return at;
  };
  const nodeAt = (start: number, phase: number): Node => {
    const key = `${start} ${phase}`;
    let node = nodes.get(key);
    if (node === undefined) {
      node = {
        start,
        end: blockEnd(start),
        phase,
        next: [],
        previous: [],
        order: -1,
        dominator: undefined as unknown as Node,
        dominated: [],
        isLoop: false,
        isMerge: false,
      };
      nodes.set(key, node);
      pending.push(node);
    }
    return node;
  };
  /** The phase behind an edge: the loop whose head is jumped back to is entered properly now. */
  const phaseAt = (phase: number, offset: number): number => {
    for (let i = loops.length - 1; i >= phase; i--) if (loops[i].head === offset) return i + 1;
    return phase;
  };
  // An `async for` ends without an exception.
  const isHandler = (offset: number): boolean => visited(offset) || words[offset] === op.END_ASYNC_FOR;
  const target = (node: Node, offset: number): Node => nodeAt(offset, phaseAt(node.phase, offset));

  const pending: Node[] = [];
  const entry = nodeAt(from, loops.length > 0 && loops[0].head === from ? 1 : 0);
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const last = lastOffset(words, node);
    const link = (offset: number): void => {
      const next = target(node, offset);
      if (!node.next.includes(next)) node.next.push(next);
      if (!next.previous.includes(node)) next.previous.push(node);
    };
    if (isPart(last)) for (const each of successors(words, last)) link(each);
    // The text may leave a loop in more than one place.
    if (isPart(last) && words[last] === op.FOR_ITER) target(node, words[last + 3]).isMerge = true;
    for (const { start, end, target: handler } of code.exceptions) {
      if (start >= node.end || end <= node.start || !isHandler(handler)) continue;
      // Only the innermost range counts; an outer one's handler may get an edge that nothing takes.
      link(handler);
      target(node, handler).isMerge = true;
    }
  }
  const order = reversePostorder(entry);
  dominate(order);
  for (const node of order) {
    let forward = 0;
    for (const each of node.previous) {
      if (each.order < 0) continue;
      if (each.order >= node.order) node.isLoop = true;
      else forward++;
    }
    if (forward > 1) node.isMerge = true;
  }
  return { entry, nodes: order, isPart, isHandler, target };
}

export function lastOffset(words: Int32Array, node: Node): number {
  let at = node.start;
  for (let next = at + lengths[words[at]]; next < node.end; next += lengths[words[next]]) at = next;
  return at;
}

/** The loops that hold an offset, innermost first: from the target of a jump back to the jump. */
function loopsAround({ words }: Code, offset: number): readonly Loop[] {
  const ends = new Map<number, number>();
  for (let at = 0; at < words.length; at += lengths[words[at]]) {
    if (words[at] === op.JUMP_BACK) ends.set(words[at + 1], Math.max(ends.get(words[at + 1]) ?? 0, at));
  }
  return [...ends]
    .map(([head, end]) => ({ head, end }))
    .filter(({ head, end }) => head <= offset && offset <= end)
    .sort((a, b) => b.head - a.head);
}

function blockStarts({ words, exceptions }: Code, from: number): ReadonlySet<number> {
  const starts = new Set<number>([from]);
  for (let at = 0; at < words.length; at += lengths[words[at]]) {
    const next = successors(words, at);
    if (next.length === 1 && next[0] === at + lengths[words[at]]) continue;
    for (const each of next) starts.add(each);
    starts.add(at + lengths[words[at]]);
  }
  for (const { start, end, target } of exceptions) {
    starts.add(start);
    starts.add(end);
    starts.add(target);
  }
  return starts;
}

const raising = new Set<number>([op.RAISE, op.RAISE_FROM, op.RAISE_CURRENT, op.RERAISE]);

/** The first instructions of blocks that were never run and end by raising. */
function raisingBlocks(
  words: Int32Array,
  starts: ReadonlySet<number>,
  visited: (offset: number) => boolean,
): ReadonlySet<number> {
  const found = new Set<number>();
  let first = 0;
  for (let at = 0; at < words.length; at += lengths[words[at]]) {
    if (starts.has(at)) first = at;
    if (raising.has(words[at]) && !visited(first)) found.add(first);
  }
  return found;
}

function reversePostorder(entry: Node): Node[] {
  const order: Node[] = [];
  const seen = new Set<Node>([entry]);
  const path: { readonly node: Node; next: number }[] = [{ node: entry, next: 0 }];
  while (path.length > 0) {
    const top = path[path.length - 1];
    if (top.next < top.node.next.length) {
      const node = top.node.next[top.next++];
      if (seen.has(node)) continue;
      seen.add(node);
      path.push({ node, next: 0 });
    } else {
      order.push(top.node);
      path.pop();
    }
  }
  order.reverse();
  for (const [i, node] of order.entries()) node.order = i;
  return order;
}

/** Dominators by the iterative algorithm of Cooper, Harvey and Kennedy. */
function dominate(order: readonly Node[]): void {
  const [entry] = order;
  entry.dominator = entry;
  for (let changed = true; changed; ) {
    changed = false;
    for (const node of order) {
      if (node === entry) continue;
      let found: Node | undefined;
      for (const each of node.previous) {
        if (each.dominator === undefined) continue;
        found = found === undefined ? each : meet(found, each);
      }
      if (node.dominator !== found) {
        node.dominator = found as Node; // In reverse postorder some predecessor came before.
        changed = true;
      }
    }
  }
  for (const node of order) if (node !== entry) node.dominator.dominated.push(node);
}

function meet(a: Node, b: Node): Node {
  while (a !== b) {
    while (a.order > b.order) a = a.dominator;
    while (b.order > a.order) b = b.dominator;
  }
  return a;
}

/** The nodes of the loop that starts at a node. */
export function loopOf(head: Node): ReadonlySet<Node> {
  const found = new Set<Node>([head]);
  const pending = head.previous.filter(each => each.order >= head.order);
  for (let each = pending.pop(); each !== undefined; each = pending.pop()) {
    if (found.has(each)) continue;
    found.add(each);
    pending.push(...each.previous);
  }
  return found;
}
