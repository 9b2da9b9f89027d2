import { fromHost, type HostValue, hostMessage } from "../object/conversion.ts";
import { newException, RuntimeError } from "../object/error.ts";
import { PyObject } from "../object/object.ts";
import { strFromHost } from "../object/wide.ts";
import type { EventSource } from "./event.ts";
import { newBomb, type Tasklet, Wait } from "./tasklet.ts";

/** A tasklet that waits for the host to settle a promise. */
class HostWait extends Wait {
  readonly source: Promises;
  readonly id: number;
  readonly tasklet: Tasklet;
  constructor(source: Promises, id: number, tasklet: Tasklet) {
    super();
    this.source = source;
    this.id = id;
    this.tasklet = tasklet;
  }
  cancel(): void {
    this.source.waiting.delete(this.id);
  }
  get description(): string {
    return "waiting for the host";
  }
}

type Settled = { readonly id: number } & ({ readonly value: HostValue } | { readonly error: unknown });

/** What a machine's tasklets wait for from the host. The promises know numbers only. */
export class Promises extends PyObject implements EventSource {
  readonly waiting = new Map<number, HostWait>();
  private settled: Settled[] = [];
  private count = 0;

  get isAwaited(): boolean {
    return this.waiting.size > 0;
  }

  get nextTime(): number {
    return this.settled.length > 0 ? 0 : Number.POSITIVE_INFINITY;
  }

  /** Let a tasklet wait for a promise; `wake` is called when it is settled. */
  add(promise: PromiseLike<HostValue>, tasklet: Tasklet, wake: () => void): void {
    const id = this.count++;
    const wait = new HostWait(this, id, tasklet);
    this.waiting.set(id, wait);
    tasklet.waits = wait;
    promise.then(
      value => {
        this.settled.push({ id, value });
        wake();
      },
      error => {
        this.settled.push({ id, error });
        wake();
      },
    );
  }

  poll(): void {
    const { settled } = this;
    this.settled = [];
    for (const each of settled) {
      const wait = this.waiting.get(each.id);
      if (wait === undefined) continue; // Killed meanwhile.
      this.waiting.delete(each.id);
      const { tasklet } = wait;
      tasklet.waits = null;
      if ("value" in each) tasklet.tempval = fromHost(each.value ?? null);
      else tasklet.tempval = newBomb(newException(RuntimeError, strFromHost(hostMessage(each.error))));
      tasklet.home?.insert(tasklet);
    }
  }
}
