/** The longest way between two of them is 2 to this power. */
const longest = 10;
/** Of so many, one counts as a guess that has failed. */
const seriousness = 8;
/** After one of so many what follows is recorded. */
const curiosity = 4;

/** Numbers from 0 up to 1, the same ones for the same start, which is not 0 (Marsaglia's xorshift). */
export class Xorshift {
  private state: number;

  constructor(state: number) {
    this.state = state;
  }

  next(): number {
    let { state } = this;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.state = state;
    return (state >>> 0) / 2 ** 32;
  }
}

/**
 * Deopts at random: compiled code is left before instructions where nothing is wrong, and guards fail although they hold.
 * A program must not notice. Between them lie few or many tests, so that both short and long ways through compiled code
 * come about. A seed always gives the same sequence.
 */
export class RandomDeopts {
  private readonly numbers: Xorshift;
  private left = 0;
  private isFired = false;

  constructor(seed: number) {
    this.numbers = new Xorshift((seed ^ 0x9e3779b9) | 1);
    this.left = this.gap();
  }

  private gap(): number {
    return Math.floor(2 ** (this.numbers.next() * longest));
  }

  /** Whether to leave here. What compiled code calls as `Y`. */
  readonly fires = (): boolean => {
    if (--this.left > 0) return false;
    this.left = this.gap();
    this.isFired = true;
    return true;
  };

  /** Asked by the block after a deopt: whether it was one of these, and counts for nothing. */
  takesBlame(): boolean {
    const { isFired } = this;
    this.isFired = false;
    return isFired && this.numbers.next() * seriousness >= 1;
  }

  wantsRecording(): boolean {
    return this.numbers.next() * curiosity < 1;
  }

  /** The guards in a statement, such that they may fail at random. */
  static loosen(statement: string): string {
    return statement.replace(
      /if \(((?:(?!if \()[^{};])*)\) \{ x = (\d+); break X/g,
      "if (Y() || ($1)) { x = $2; break X",
    );
  }
}
