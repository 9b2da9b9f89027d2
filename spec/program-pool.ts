import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism, totalmem } from "node:os";
import { join } from "node:path";
import type { Program, Result } from "./program.ts";

/** What a worker is asked to do. */
export interface Job {
  readonly path: string;
  readonly way: string;
}

export type Answer = { readonly result: Result } | { readonly failure: string };

interface Waiting {
  readonly job: Job;
  readonly isHeavy: boolean;
  readonly settle: (answer: Answer) => void;
}

/** Megabytes of heap: enough for a million frames and what they hold. */
const heap = 3072;

/** Milliseconds until a program counts as endless. */
const patience = 180_000;

/** Processes that run programs. */
export class ProgramPool {
  private readonly waiting: Waiting[] = [];
  private readonly idle: Lane[] = [];
  private readonly lanes: Lane[];

  constructor() {
    const length = Math.min(4, availableParallelism());
    const heavy = Math.max(1, Math.floor(totalmem() / (2 * heap * 2 ** 20)));
    this.lanes = Array.from({ length }, (_, i) => new Lane(i < heavy));
    this.idle.push(...this.lanes);
  }

  /** Run a program in one of the ways. Rejects when the machine fails. */
  async run(program: Program, way: string): Promise<Result> {
    const answer = await new Promise<Answer>(settle => {
      this.waiting.push({ job: { path: program.path, way }, isHeavy: program.isHeavy, settle });
      this.assign();
    });
    if ("failure" in answer) throw new Error(answer.failure);
    return answer.result;
  }

  /** Whoever is idle gets what waits. Heavy programs go first, as not every lane may take them. */
  private assign(): void {
    for (const lane of [...this.idle]) {
      let next = lane.takesHeavy ? this.waiting.findIndex(each => each.isHeavy) : -1;
      if (next < 0) next = this.waiting.findIndex(each => !each.isHeavy);
      if (next < 0) continue;
      const [{ job, settle }] = this.waiting.splice(next, 1);
      this.idle.splice(this.idle.indexOf(lane), 1);
      lane.run(job, answer => {
        this.idle.push(lane);
        settle(answer);
        this.assign();
      });
    }
  }

  close(): void {
    for (const lane of this.lanes) lane.close();
  }
}

/** A worker, and another one in its place when it is lost. */
class Lane {
  readonly takesHeavy: boolean;
  private worker: ChildProcess | undefined;

  constructor(takesHeavy: boolean) {
    this.takesHeavy = takesHeavy;
  }

  run(job: Job, done: (answer: Answer) => void): void {
    this.worker ??= fork(join("build", "spec", "program-worker.js"), {
      // What V8 optimises on another core it holds meanwhile: gc.collect() would not always find the same to be dead.
      execArgv: [`--max-old-space-size=${heap}`, "--enable-source-maps", "--no-concurrent-recompilation"],
      env: { ...process.env, TZ: "UTC" },
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    const { worker } = this;
    const finish = (answer: Answer): void => {
      clearTimeout(timer);
      worker.removeAllListeners();
      done(answer);
    };
    const lose = (failure: string): void => {
      this.worker = undefined;
      worker.kill("SIGKILL");
      finish({ failure });
    };
    const timer = setTimeout(() => lose(`no end after ${patience / 1000} s`), patience);
    worker.on("message", message => finish(message as Answer)); // The worker sends nothing else.
    worker.on("error", error => lose(error.message));
    worker.on("exit", (code, signal) => lose(`the process ended: ${signal ?? code}`));
    worker.send(job);
  }

  close(): void {
    if (this.worker?.connected) this.worker.disconnect();
  }
}
