import type { JitBlock, JitReport, JitSource } from "../index.ts";
import { describeExit, grouped, reasonFor, summary, times } from "./jit-table.ts";

const style = `
:root { color-scheme: light dark; --back: #fff; --text: #1c1e21; --soft: #6a717b; --line: #d8dce2; --panel: #f5f6f8;
  --heat: 214 70 20; --fail: #b3261e; --link: #0b57d0; --mark: #fff2b8; }
@media (prefers-color-scheme: dark) {
  :root { --back: #15171a; --text: #e4e6ea; --soft: #959ca8; --line: #33373e; --panel: #1d2024; --heat: 232 110 48;
    --fail: #ff8a80; --link: #8ab4f8; --mark: #4a3f12; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 110rem; padding: 1.5rem; background: var(--back); color: var(--text);
  font: 15px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.4rem; margin: 0; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; } h3 { font-size: .9rem; margin: 1rem 0 .3rem; }
p { margin: .3rem 0; } .soft { color: var(--soft); } .fail { color: var(--fail); }
a { color: var(--link); text-decoration: none; } a:hover { text-decoration: underline; }
code, pre, .code { font: 13px/1.55 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; } th { text-align: left; font-weight: 600; color: var(--soft); }
th, td { padding: .15rem .9rem .15rem 0; vertical-align: top; white-space: nowrap; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
tr + tr td { border-top: 1px solid var(--line); }
details { border: 1px solid var(--line); border-radius: .4rem; margin: .6rem 0; background: var(--panel); }
summary { cursor: pointer; padding: .5rem .8rem; } details > div { padding: 0 .8rem .8rem; }
.sides { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 1rem; }
@media (max-width: 60rem) { .sides { grid-template-columns: minmax(0, 1fr); } }
.listing { background: var(--back); border: 1px solid var(--line); border-radius: .3rem; overflow: auto; max-height: 75vh; }
.listing div { display: flex; white-space: pre; min-width: max-content; }
.listing .on { background: var(--mark); }
.gutter { flex: none; text-align: right; color: var(--soft); padding: 0 .6rem; user-select: none; }
.lineno { width: 4.5rem; } .count { width: 7.5rem; background: rgb(var(--heat) / var(--h, 0)); color: inherit; }
.note { color: var(--fail); padding-left: 1.5rem; } .text { padding-right: 1rem; }
`;

/** Lines of Python and of JavaScript that belong together light up together. */
const script = `
for (const sides of document.querySelectorAll(".sides")) {
  const paint = (line, isOn) => {
    if (line) for (const each of sides.querySelectorAll('[data-line="' + line + '"]')) each.classList.toggle("on", isOn);
  };
  sides.addEventListener("mouseover", event => paint(event.target.closest("[data-line]")?.dataset.line, true));
  sides.addEventListener("mouseout", event => paint(event.target.closest("[data-line]")?.dataset.line, false));
}
`;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escape(text: string): string {
  return text.replace(/[&<>"]/g, each => entities[each]);
}

/** How much colour a line gets: by the order of magnitude that it is below the busiest one. */
function heatOf(count: number, most: number): number {
  if (count === 0) return 0;
  return Math.max(0.06, 0.75 * (1 - Math.log10(most / count) / 4));
}

function pythonLine(source: JitSource, number: number, most: number): string {
  const runs = source.runs[number - 1];
  const deopts = source.deopts[number - 1];
  const heat = heatOf(runs, most).toFixed(2);
  const note =
    deopts > 0 ? `<span class="note">${grouped(deopts)} ${deopts === 1 ? "deopt" : "deopts"}</span>` : "";
  return `<div data-line="${number}"><span class="gutter lineno">${number}</span><span class="gutter count" style="--h:${heat}">${runs > 0 ? grouped(runs) : ""}</span><span class="text">${escape(source.lines[number - 1])}</span>${note}</div>`;
}

/** Lines of a source, from one to another. */
function pythonListing(source: JitSource, first: number, last: number): string {
  const most = source.runs.reduce((a, b) => Math.max(a, b), 1);
  const lines: string[] = [];
  for (let i = Math.max(1, first); i <= Math.min(last, source.lines.length); i++) {
    lines.push(pythonLine(source, i, most));
  }
  return `<div class="listing code">${lines.join("")}</div>`;
}

function javascriptListing({ javascript, pythonLines, exits }: JitBlock): string {
  const lines = javascript.split("\n").map((text, i) => {
    const line = pythonLines[i] ?? 0;
    const found = text.match(/\b(?:X\(F, d, fn|M\(F, fn), (\d+),/);
    const exit = found === null ? undefined : exits[Number(found[1])];
    const note =
      exit === undefined || (exit.reason === "" && exit.taken === 0)
        ? ""
        : `<span class="${exit.deopts > 0 ? "note" : "note soft"}">${escape(exit.reason === "" ? `taken ${times(exit.taken)}` : describeExit(exit))}</span>`;
    return `<div data-line="${line || ""}"><span class="gutter lineno">${line || ""}</span><span class="text">${escape(text)}</span>${note}</div>`;
  });
  return `<div class="listing code">${lines.join("")}</div>`;
}

function guardTable({ exits }: JitBlock): string {
  const guards = exits.filter(({ reason }) => reason !== "").sort((a, b) => b.deopts - a.deopts);
  if (guards.length === 0) return "<p class=soft>There are none.</p>";
  const rows = guards.map(
    ({ number, reason, line, offset, deopts }) =>
      `<tr><td class=number>${number}<td>${escape(reason)}<td class=number>${line}<td class=number>${offset}<td class="number${deopts > 0 ? " fail" : ""}">${grouped(deopts)}`,
  );
  return `<div class=scroll><table><tr><th class=number>exit<th>guard<th class=number>line<th class=number>offset<th class=number>deopts${rows.join("")}</table></div>`;
}

function boundList({ bound }: JitBlock): string {
  const items = bound.map((each, i) => `<code>k${i}</code> ${escape(each)}`);
  return items.length === 0 ? "" : `<h3>Bound values</h3><p class=soft>${items.join(" · ")}</p>`;
}

function titleOf({ filename, function: name, line, offset }: JitBlock): string {
  return `<code>${escape(name)}</code> <span class=soft>${escape(filename)}:${line}, offset ${offset}</span>`;
}

function blockSection(report: JitReport, block: JitBlock, number: number): string {
  const source = report.sources[block.source];
  const lines = [block.line, ...block.pythonLines, ...block.exits.map(({ line }) => line)].filter(
    line => line > 0,
  );
  const first = lines.reduce((a, b) => Math.min(a, b), block.line);
  const last = lines.reduce((a, b) => Math.max(a, b), block.line);
  const python =
    source.lines.length > 0
      ? pythonListing(source, first - 1, last + 1)
      : "<p class=soft>The source can't be had.</p>";
  return `<details id="b${number}"${number < 3 ? " open" : ""}><summary>${titleOf(block)} · entered ${times(block.entries ?? 0)}, ${grouped(block.instructions ?? 0)} instructions, <span class="${block.deopts > 0 ? "fail" : ""}">${grouped(block.deopts)} deopts</span></summary><div>
<p>Why: ${escape(reasonFor(block))}. Generation ${block.generation}, ${block.state}, compiled in ${block.milliseconds.toFixed(1)} ms.</p>
<div class=sides>${python}${javascriptListing(block)}</div>
<h3>Guards</h3>${guardTable(block)}${boundList(block)}</div></details>`;
}

function overview({ blocks }: JitReport): string {
  const rows = blocks.map(
    (block, i) =>
      `<tr><td class=number>${grouped(block.entries ?? 0)}<td class=number>${grouped(block.instructions ?? 0)}<td class="number${block.deopts > 0 ? " fail" : ""}">${grouped(block.deopts)}<td class=number>${block.milliseconds.toFixed(1)} ms<td class=number>${block.generation}<td>${block.state}<td><a href="#b${i}">${titleOf(block)}</a>`,
  );
  return `<div class=scroll><table><tr><th class=number>entered<th class=number>instructions<th class=number>deopts<th class=number>time<th class=number>generation<th>state<th>place${rows.join("")}</table></div>`;
}

function refusalTable({ refusals }: JitReport): string {
  if (refusals.length === 0) return "";
  const rows = refusals.map(
    ({ filename, line, function: name, offset, reason }) =>
      `<tr><td><code>${escape(name)}</code> <span class=soft>${escape(filename)}:${line}, offset ${offset}</span><td>${escape(reason)}`,
  );
  return `<h2>Refused</h2><div class=scroll><table><tr><th>place<th>why${rows.join("")}</table></div>`;
}

/** The report as an HTML page that needs nothing else. `title` says what has been run. */
export function pageOf(report: JitReport, title: string): string {
  const sources = report.sources
    .filter(({ lines }) => lines.length > 0)
    .map(
      source =>
        `<details><summary><code>${escape(source.filename)}</code></summary><div>${pythonListing(source, 1, source.lines.length)}</div></details>`,
    );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(title)}: compiled code</title>
<style>${style}</style>
<h1>${escape(title)}</h1>
<p class="soft">${escape(summary(report))}</p>
<h2>Blocks</h2>
${overview(report)}
${refusalTable(report)}
<h2>Code</h2>
<p class="soft">Left the Python, right the JavaScript. The number beside a line of Python says how often compiled code ran it.</p>
${report.blocks.map((block, i) => blockSection(report, block, i)).join("\n")}
<h2>Sources</h2>
${sources.join("\n")}
<script>${script}</script>
</html>
`;
}
