import { defineException, Exception, raise, TypeError, ValueError } from "../object/error.ts";
import { classGetItem } from "../object/generic-alias.ts";
import { makeLayout } from "../object/instance.ts";
import { internal } from "../object/internal.ts";
import type { ModuleTable } from "../object/module.ts";
import { constant, construct, DEFER, type Deferred, declare, method } from "../object/native.ts";
import { builtinType, objectType, type Type, type Value } from "../object/object.ts";
import { truth } from "../object/protocol.ts";
import { INIT } from "../object/slot.generated.ts";
import { Waitable } from "../stackless/index.ts";
import { attain, duration } from "./thread/lock.ts";

/** The module `_queue`. */

const Empty = defineException("Empty", Exception);
Empty.module = "_queue";

/** Items given up so far beyond which the list of items is shortened. */
const manyGone = 1024;

/** `SimpleQueue`: whoever gets waits until there is an item. */
class SimpleQueue extends Waitable {
  private items: Value[] = [];
  /** The position of the first item. */
  private first = 0;
  private last: Value = null;

  get size(): number {
    return this.items.length - this.first;
  }

  put(item: Value): void {
    this.items.push(item);
    if (this.head !== null) this.callFirst();
  }

  isOpen(): boolean {
    return this.size > 0;
  }

  protected note(): void {
    this.last = this.items[this.first];
    this.items[this.first++] = null;
    if (this.first < manyGone || this.first * 2 < this.items.length) return;
    this.items = this.items.slice(this.first);
    this.first = 0;
  }

  override taken(): Value {
    const { last } = this;
    this.last = null;
    return last;
  }

  override missed(): never {
    raise(Empty);
  }
}

const simpleQueueType = builtinType("_queue.SimpleQueue", SimpleQueue);
simpleQueueType.module = "_queue";
simpleQueueType.qualname = "SimpleQueue";
simpleQueueType.layout = makeLayout(SimpleQueue, simpleQueueType);
simpleQueueType.hasWeakref = true;

function make(type: Type, args: readonly Value[], kwargs: ReadonlyMap<string, Value>): Value {
  // Arguments are for an __init__ of a subclass.
  if (type.slot(INIT) === objectType.slot(INIT)) {
    if (args.length > 0) raise(TypeError, "SimpleQueue() takes no positional arguments");
    if (kwargs.size > 0) raise(TypeError, "SimpleQueue() takes no keyword arguments");
  }
  return new type.layout();
}

function get(self: SimpleQueue, block: Value, timeout: Value): Value | Deferred {
  const blocks = truth(block);
  if (blocks === DEFER) return DEFER;
  if (!blocks) return attain(self, 0, 1, false);
  if (timeout === null) return attain(self, Number.POSITIVE_INFINITY, 1, false);
  const length = duration(timeout);
  if (length === DEFER) return DEFER;
  if (length < 0) raise(ValueError, "'timeout' must be a non-negative number");
  return attain(self, length, 1, false);
}

internal("_simple_queue_get(self, block, timeout, /)", get);

function put(self: SimpleQueue, item: Value): null {
  self.put(item);
  return null;
}

declare(simpleQueueType, "A queue without a bound.", () => [
  construct("SimpleQueue(type, /, *args, **kwargs)", make),
  method("empty(self, /)", "Whether there is nothing in it.", (self: SimpleQueue) => self.size === 0),
  method("qsize(self, /)", "How many items there are in it.", (self: SimpleQueue) => self.size),
  method("put(self, /, item, block=True, timeout=None)", "Add an item; this never has to wait.", put),
  method("put_nowait(self, /, item)", "Add an item.", put),
  method(
    "get(self, /, block=True, timeout=None)",
    "Take the first item; wait for one, unless block is false, but for timeout seconds at most. Raises Empty if there is none.",
    get,
  ),
  method("get_nowait(self, /)", "Take the first item. Raises Empty if there is none.", (self: SimpleQueue) =>
    attain(self, 0, 1, false),
  ),
  classGetItem(),
]);

export const queueModule: ModuleTable = {
  name: "_queue",
  doc: "What the module queue has from here: a queue between threads.",
  entries: [constant("SimpleQueue", simpleQueueType), constant("Empty", Empty)],
};
