import type { Graph, Node } from "./graph.ts";
import { type Lowering, Refusal } from "./lowering.ts";

/**
 * The text of a graph's nodes with JavaScript's own control structures. Nodes stand where the tree of dominators has them:
 * one with several ways to it follows a labelled block that they leave by `break`, one that is jumped back to is inside of
 * an endless loop that goes on by `continue` (Ramsey, "Beyond Relooper").
 */
export function layOut(graph: Graph, low: Lowering): string {
  for (const node of graph.nodes) {
    for (const next of node.next) {
      if (next.order <= node.order && !dominates(next, node)) throw new Refusal("a loop has two entries");
    }
  }
  low.jump = (from, to) => {
    if (to.order <= from.order) return `continue L${to.order};`;
    return to.isMerge ? `break B${to.order};` : tree(to);
  };
  const tree = (node: Node): string => {
    // Those that come last are outermost, so that every earlier one can leave for them.
    const merges = node.dominated.filter(each => each.isMerge && low.isReached(each));
    merges.sort((a, b) => b.order - a.order);
    const inner = within(node, merges);
    return node.isLoop ? `L${node.order}: for (;;) {\n${inner}\n}` : inner;
  };
  const within = (node: Node, merges: readonly Node[]): string => {
    let text = low.lowerNode(node);
    for (let i = merges.length - 1; i >= 0; i--) {
      text = `B${merges[i].order}: {\n${text}\n}\n${tree(merges[i])}`;
    }
    return text;
  };
  return tree(graph.entry);
}

function dominates(a: Node, b: Node): boolean {
  let node = b;
  while (node.order > a.order) node = node.dominator;
  return node === a;
}
