/** The number of spaces that a line starts with. */
function indentation(line: string): number {
  return line.length - line.trimStart().length;
}

/** Behind the last line of the statement that starts at a line: what follows and is indented more belongs to it. */
function endOf(lines: readonly string[], start: number): number {
  let end = start + 1;
  while (end < lines.length && indentation(lines[end]) > indentation(lines[start])) end++;
  return end;
}

/** What a line with brackets may be without some of them: shorter expressions in its place. */
function shorter(line: string): readonly string[] {
  const found: string[] = [];
  const open: number[] = [];
  for (let i = 0; i < line.length; i++) {
    if ("([{".includes(line[i])) open.push(i);
    else if (")]}".includes(line[i])) {
      const start = open.pop();
      if (start === undefined || line[i] !== ")" || line[start] !== "(") continue;
      const [before, inside, after] = [line.slice(0, start), line.slice(start + 1, i), line.slice(i + 1)];
      if (!/[\w)\]]$/.test(before)) {
        found.push(`${before}0${after}`, `${before}${inside}${after}`);
        for (const operator of [" + ", " - ", " * ", " if ", " and ", " or ", ", "]) {
          const at = inside.indexOf(operator);
          if (at >= 0)
            found.push(
              `${before}${inside.slice(0, at)}${after}`,
              `${before}${inside.slice(at + operator.length)}${after}`,
            );
        }
      } else found.push(`${before.replace(/[\w.]+$/, "")}${inside || "0"}${after}`);
    }
  }
  return found.filter(each => each.length < line.length);
}

/**
 * The smallest program found that is still of interest, by leaving statements out, putting the body of a statement in its
 * place, and shortening expressions. `isInteresting` is asked at most `limit` times.
 */
export function reduce(source: string, isInteresting: (source: string) => boolean, limit = 4000): string {
  let lines: readonly string[] = source.split("\n");
  let asked = 0;
  const attempt = (next: readonly string[]): boolean => {
    if (asked >= limit || !isInteresting(next.join("\n"))) return false;
    lines = next;
    return true;
  };
  for (let before = ""; before !== lines.join("\n") && asked < limit; ) {
    before = lines.join("\n");
    // Large parts first: many lines at the top, then single statements.
    for (let size = lines.length >> 1; size > 1; size >>= 1) {
      for (let at = 0; at + size <= lines.length; ) {
        asked++;
        if (!attempt([...lines.slice(0, at), ...lines.slice(at + size)])) at += size;
      }
    }
    for (let at = lines.length - 1; at >= 0; at--) {
      if (at >= lines.length) continue;
      const end = endOf(lines, at);
      asked++;
      if (attempt([...lines.slice(0, at), ...lines.slice(end)])) continue;
      const body = lines.slice(at + 1, end);
      if (body.length > 0) {
        const extra = indentation(body[0]) - indentation(lines[at]);
        asked++;
        if (attempt([...lines.slice(0, at), ...body.map(line => line.slice(extra)), ...lines.slice(end)]))
          continue;
      }
      for (let i = 0, found = shorter(lines[at]); i < found.length; i++) {
        asked++;
        if (!attempt([...lines.slice(0, at), found[i], ...lines.slice(at + 1)])) continue;
        found = shorter(lines[at]);
        i = -1;
      }
    }
  }
  return lines.join("\n");
}
