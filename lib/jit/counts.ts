/** How often the parts of a block have run: compiled code counts here itself, where a report is wanted. */
export class Counts {
  /** Times that the block was entered. */
  entries = 0;
  /** Times that a node was reached, by its first offset. */
  readonly runs: Float64Array;
  /** Behind the last instruction of a node, by its first offset. */
  readonly ends = new Map<number, number>();

  /** `size`: the words of the code. */
  constructor(size: number) {
    this.runs = new Float64Array(size);
  }
}
