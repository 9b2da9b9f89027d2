/** Keeps count of lines, and turns offsets on the current line into columns. */
export class Position {
  readonly source: string;
  /** From 1. */
  lineno = 1;
  private lineStart = 0;
  /** Whether offsets and byte columns are the same. */
  readonly ascii: boolean;
  // A place on the current line whose byte column is known.
  private knownOffset = 0;
  private knownColumn = 0;

  constructor(source: string) {
    this.source = source;
    this.ascii = isAscii(source);
  }

  /** The next line begins at the offset `start`. */
  newLine(start: number): void {
    this.lineno++;
    this.lineStart = start;
    this.knownOffset = start;
    this.knownColumn = 0;
  }

  /** The column of `offset`, in bytes of UTF-8, from 0. */
  column(offset: number): number {
    if (this.ascii) return offset - this.lineStart;
    let column = this.knownColumn;
    const { source } = this;
    for (let i = this.knownOffset; i < offset; i++) column += bytesOf(source, i);
    this.knownOffset = offset;
    this.knownColumn = column;
    return column;
  }

  /** The column of `offset`, in code points, from 0. */
  points(offset: number): number {
    return [...this.source.slice(this.lineStart, offset)].length;
  }

  /** The column, in bytes, just behind the last line. */
  get endColumn(): number {
    const { source } = this;
    const last = source.slice(source.lastIndexOf("\n", source.length - 2) + 1);
    let length = 0;
    for (let i = 0; i < last.length; i++) length += bytesOf(last, i);
    return length;
  }

  /** How many lines there are. */
  get lineCount(): number {
    const { source } = this;
    let count = 0;
    for (let at = source.indexOf("\n"); at >= 0; at = source.indexOf("\n", at + 1)) count++;
    return count;
  }
}

export function isAscii(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
  return /^[\x00-\x7f]*$/.test(text);
}

/** How many UTF-8 bytes the code unit at `index` adds; a surrogate pair's four are counted two and two. */
function bytesOf(source: string, index: number): number {
  const code = source.charCodeAt(index);
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  if (code >= 0xd800 && code < 0xe000) {
    const high = code < 0xdc00;
    const other = source.charCodeAt(high ? index + 1 : index - 1);
    if (high ? other >= 0xdc00 && other < 0xe000 : other >= 0xd800 && other < 0xdc00) return 2;
  }
  return 3;
}
