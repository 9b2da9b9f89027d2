import type { JitBlock, JitExit, JitReport } from "../index.ts";

/** `12,345`. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** `12,345 times`, `once`. */
export function times(count: number): string {
  return count === 1 ? "once" : `${grouped(count)} times`;
}

const causes = {
  calls: "its function was called often",
  turns: "the loop that starts there was run often",
  yields: "generators went on there often",
} as const;

/** Why there is a block, in words. */
export function reasonFor({ cause, replaces }: JitBlock): string {
  if (replaces.length === 0) return causes[cause];
  return `compiled anew, because of ${replaces.map(describeExit).join("; ")}`;
}

/** Why compiled code may be left, and where. */
export function describeExit({ reason, line, deopts }: JitExit): string {
  const failed = deopts > 0 ? `, ${times(deopts)}` : "";
  return `${reason} in line ${line}${failed}`;
}

/** What a block tests while it runs, by what is guessed, and how often: `int, 3 name`. */
function guardsOf({ exits }: JitBlock): string {
  const counts = new Map<string, number>();
  for (const { reason } of exits) {
    if (reason !== "" && reason !== "not seen") counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].map(([reason, count]) => (count > 1 ? `${count} ${reason}` : reason)).join(", ");
}

/** What all blocks come to, in a sentence. */
export function summary({ blocks, refusals }: JitReport): string {
  const total = (of: (block: JitBlock) => number): number =>
    blocks.reduce((sum, block) => sum + of(block), 0);
  const time = total(block => block.milliseconds).toFixed(1);
  const refused = refusals.length > 0 ? `, ${grouped(refusals.length)} refused` : "";
  return `${grouped(blocks.length)} ${blocks.length === 1 ? "block" : "blocks"} in ${time} ms${refused}; entered ${times(total(block => block.entries ?? 0))}, left by deopts ${times(total(block => block.deopts))}`;
}

const head = ["entered", "instructions", "deopts", "time", "generation", "state", "place"];

/** The report as a table, and what there is to say of each block below its row. */
export function tableOf(report: JitReport, hasCode: boolean): string {
  const rows = report.blocks.map(block => [
    grouped(block.entries ?? 0),
    grouped(block.instructions ?? 0),
    grouped(block.deopts),
    `${block.milliseconds.toFixed(1)} ms`,
    String(block.generation),
    block.state,
    `${block.filename}:${block.line} ${block.function} at ${block.offset}`,
  ]);
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map(row => row[i].length)));
  /** Numbers to the right, words to the left. */
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => (i < 5 ? cell.padStart(widths[i]) : cell.padEnd(widths[i])))
      .join("  ")
      .trimEnd();
  const lines = [`JIT: ${summary(report)}`];
  if (rows.length > 0) lines.push("", line(head));
  for (const [i, block] of report.blocks.entries()) {
    lines.push(line(rows[i]));
    const notes = [reasonFor(block)];
    const guards = guardsOf(block);
    if (guards !== "") notes.push(`guards: ${guards}`);
    for (const exit of block.exits) if (exit.deopts > 0) notes.push(`deopts: ${describeExit(exit)}`);
    lines.push(...notes.map(note => `    ${note}`));
    if (hasCode) lines.push(...block.javascript.split("\n").map(text => `    | ${text}`));
  }
  for (const { filename, line: at, function: name, offset, reason } of report.refusals) {
    lines.push(`refused: ${filename}:${at} ${name} at ${offset}: ${reason}`);
  }
  return `${lines.join("\n")}\n`;
}
