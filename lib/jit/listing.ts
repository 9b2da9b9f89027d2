/** The text of a block as lines for people, each with the offset of the instruction that it is for; −1: none. */
export interface Listing {
  readonly lines: readonly string[];
  readonly offsets: readonly number[];
}

/** What stands in the text before the part that an instruction was lowered to. */
export function mark(offset: number): string {
  return `/*@${offset}*/`;
}

const token = /\/\*@(\d+)\*\/|"(?:[^"\\]|\\.)*"|[()[\]{};\n]|[^()[\]{};\n"/]+|./g;

/** Lay out the text of a block: a statement a line, indented. Marks are left out. */
export function list(source: string): Listing {
  const lines: string[] = [];
  const offsets: number[] = [];
  /** For each open brace of a block: the mark before it. */
  const blocks: number[] = [];
  let nesting = 0;
  let offset = -1;
  let line = "";
  let lineOffset = -1;
  const add = (text: string): void => {
    if (line === "") {
      text = text.trimStart();
      lineOffset = offset;
    }
    line += text;
  };
  const flush = (): void => {
    const text = line.trim();
    if (text !== "" && text !== ";") {
      lines.push("  ".repeat(blocks.length) + text);
      offsets.push(lineOffset);
    }
    line = "";
  };
  // Functions stand in parentheses.
  for (const [text, marked] of source
    .replace(/^return \(/, "")
    .replace(/\);$/, "")
    .matchAll(token)) {
    if (marked !== undefined) offset = Number(marked);
    else if (text === "{" && nesting === 0) {
      add("{");
      flush();
      blocks.push(offset);
    } else if (text === "}" && nesting === 0) {
      flush();
      offset = blocks.pop() ?? -1;
      add("}");
    } else if (text === "\n") {
      if (nesting > 0) add(" ");
      else if (line !== "}") flush();
    } else if (text === ";" && nesting === 0) {
      add(";");
      flush();
    } else {
      if ("([{".includes(text)) nesting++;
      else if (")]}".includes(text)) nesting--;
      // What follows a block is a statement of its own, unless it belongs to it.
      if (line === "}" && text.trim() !== "") {
        if (/^\s*(else|catch)\b/.test(text)) line += " ";
        else flush();
      }
      add(line === "} " ? text.trimStart() : text);
    }
  }
  flush();
  return { lines, offsets };
}
