import { setFlagsFromString } from "node:v8";

/** Bytecode of the interpreter's run loop is larger than that, almost no compiled block's is. */
const belowRunLoop = 13_000;
/** V8's own. */
const usual = 61_440;
/** How long the run loop stays unoptimised, at most and at least. */
const most = 1500;
const least = 400;
/** Compiled blocks with a longer text may have as much bytecode as the run loop. */
const longText = 17_000;
/** Steps from one look at the clock to the next. */
const interval = 100_000;
/** Nanoseconds that a step takes where most code is interpreted by the unoptimised loop; compiled code takes a fifth of that. */
const slow = 250;

/**
 * V8 takes 90 ms of another core to optimise the run loop, and starts anew whenever an instruction comes up that was not
 * there before: at a time when compiled blocks wait for the same core. They are served first. The run loop gets its turn
 * after a while, and sooner where a program turns out to be one that is mostly interpreted, or to have a block as large as
 * the loop is.
 */
export class Tiering {
  private readonly start = performance.now();
  private last = this.start;
  private isDeferred = true;

  constructor() {
    setFlagsFromString(`--max-optimized-bytecode-size=${belowRunLoop}`);
  }

  /** How many steps to run before `check`, of no more than `length`. */
  steps(length: number): number {
    return this.isDeferred ? Math.min(length, interval) : length;
  }

  /** To be called after so many steps, with the length of the longest text compiled so far. */
  check(longest: number): void {
    if (!this.isDeferred) return;
    const now = performance.now();
    const isSlow = (now - this.last) * 1e6 > slow * interval;
    const elapsed = now - this.start;
    this.last = now;
    if (elapsed > most || (elapsed > least && (isSlow || longest > longText))) this.end();
  }

  /** From now on V8 does as it does by itself. */
  end(): void {
    this.isDeferred = false;
    setFlagsFromString(`--max-optimized-bytecode-size=${usual}`);
  }
}
