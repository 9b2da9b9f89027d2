const tabSize = 8;
const maxBlocks = 100;

/** What a line's indentation means: as many blocks more or fewer, or why it means nothing. */
export type Step = number | "inconsistent" | "unmatched" | "too deep";

/** The indentation of the open blocks (Language Reference 2.1.8). */
export class Layout {
  /** Columns, with tabs to the next multiple of 8, and with tabs as one column: both must agree. */
  private readonly columns = [0];
  private readonly altColumns = [0];

  /** How many blocks are open. */
  get depth(): number {
    return this.columns.length - 1;
  }

  /** Begins a line with the white space `indentation`. */
  step(indentation: string): Step {
    let column = 0;
    let alt = 0;
    for (const char of indentation) {
      if (char === "\f") {
        column = 0;
        alt = 0;
      } else {
        column = char === "\t" ? (Math.floor(column / tabSize) + 1) * tabSize : column + 1;
        alt++;
      }
    }
    const { columns, altColumns } = this;
    const top = columns.length - 1;
    if (column > columns[top]) {
      if (top + 1 >= maxBlocks) return "too deep";
      if (alt <= altColumns[top]) return "inconsistent";
      columns.push(column);
      altColumns.push(alt);
      return 1;
    }
    let closed = 0;
    while (column < columns[columns.length - 1]) {
      columns.pop();
      altColumns.pop();
      closed++;
    }
    if (column !== columns[columns.length - 1]) return "unmatched";
    return alt === altColumns[altColumns.length - 1] ? -closed : "inconsistent";
  }
}
