import { BaseException, BaseExceptionGroup, type GroupException } from "../object/error.ts";
import { isInstance } from "../object/object.ts";
import { type Traceback, tracebackOf } from "../object/traceback.ts";

/** An exception of a report, with what has to be said about it. */
export class Node {
  readonly exception: BaseException;
  readonly traceback: Traceback | null;
  cause: Node | null = null;
  context: Node | null = null;
  /** The members of a group; null for other exceptions. */
  members: Node[] | null = null;
  /** `str(exception)`, with suggestions. */
  text = "";
  notes: readonly string[] = [];

  constructor(exception: BaseException, traceback: Traceback | null) {
    this.exception = exception;
    this.traceback = traceback;
  }
}

/**
 * The tree of exceptions that a report tells of: causes, contexts, members of groups. Each exception appears once as a
 * cause or context. Also in the order in which they were found.
 */
export function makeTree(exception: BaseException, traceback: Traceback | null, chain: boolean): Node[] {
  const seen = new Set<BaseException>();
  const nodes: Node[] = [];
  const add = (each: BaseException, entries: Traceback | null): Node => {
    seen.add(each);
    const node = new Node(each, entries);
    nodes.push(node);
    return node;
  };
  const pending = [add(exception, traceback)];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const { cause, context, suppressContext } = node.exception;
    if (chain && cause !== null && !seen.has(cause)) {
      node.cause = add(cause, tracebackOf(cause));
    }
    if (chain && node.cause === null && context !== null && !suppressContext && !seen.has(context)) {
      node.context = add(context, tracebackOf(context));
    }
    if (isGroup(node.exception)) {
      node.members = node.exception.exceptions.map(each => add(each, tracebackOf(each)));
    }
    if (node.cause !== null) pending.push(node.cause);
    if (node.context !== null) pending.push(node.context);
    if (node.members !== null) for (const member of node.members) pending.push(member);
  }
  return nodes;
}

function isGroup(exception: BaseException): exception is GroupException {
  return exception instanceof BaseException && isInstance(exception, BaseExceptionGroup);
}
