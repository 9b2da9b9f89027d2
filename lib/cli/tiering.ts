import { setFlagsFromString } from "node:v8";

/** Bytecode of the interpreter's run loop is larger than that, almost no compiled block's is. */
const belowRunLoop = 13_000;
/** V8's own. */
const usual = 61_440;
/** How long the run loop stays unoptimised. */
const milliseconds = 1500;

/**
 * V8 takes 90 ms of another core to optimise the run loop, and starts anew whenever an instruction comes up that was not
 * there before: at a time when compiled blocks wait for the same core. They are served first; what is still interpreted
 * after a while gets its optimised loop then.
 */
export class Tiering {
  private readonly start = performance.now();
  private isDeferred = true;

  constructor() {
    setFlagsFromString(`--max-optimized-bytecode-size=${belowRunLoop}`);
  }

  /** To be called now and then. */
  check(): void {
    if (this.isDeferred && performance.now() - this.start >= milliseconds) this.end();
  }

  /** From now on V8 does as it does by itself. */
  end(): void {
    this.isDeferred = false;
    setFlagsFromString(`--max-optimized-bytecode-size=${usual}`);
  }
}
