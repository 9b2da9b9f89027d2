import { eastAsianWidthOf } from "../text/index.ts";

/** Lines of source as reports show them: measured in code points, bytes and columns of a terminal. */

/** The code points of a line, one string each. */
export function characters(line: string): readonly string[] {
  return Array.from(line);
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

function byteLength(character: string): number {
  const code = character.codePointAt(0) as number; // Characters are never empty.
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** How many characters begin before a byte of the line's UTF-8 form. */
export function characterOffset(line: string, byte: number): number {
  if (isAscii(line)) return Math.min(byte, line.length);
  let bytes = 0;
  let count = 0;
  for (const each of line) {
    if (bytes >= byte) break;
    bytes += byteLength(each);
    count++;
  }
  return count;
}

/** How wide the first `count` characters of a line are on a terminal; for ASCII `count`, beyond the end too. */
export function displayWidth(line: string, count?: number): number {
  if (isAscii(line)) return count ?? line.length;
  let width = 0;
  for (const each of characters(line).slice(0, count)) {
    const kind = eastAsianWidthOf(each.codePointAt(0) as number); // Characters are never empty.
    width += kind === "W" || kind === "F" ? 2 : 1;
  }
  return width;
}

/** The lines without the white space that all of them begin with. Blank lines don't count, and become empty. */
export function dedent(lines: readonly string[]): string[] {
  let margin: string | undefined;
  for (const line of lines) {
    if (/^[ \t]*$/.test(line)) continue;
    const [indent] = line.match(/^[ \t]*/) as RegExpMatchArray; // Matches everything.
    if (margin === undefined) margin = indent;
    else {
      let shared = 0;
      while (shared < margin.length && margin[shared] === indent[shared]) shared++;
      margin = margin.slice(0, shared);
    }
  }
  const { length } = margin ?? "";
  return lines.map(line => (/^[ \t]*$/.test(line) ? "" : line.slice(length)));
}
