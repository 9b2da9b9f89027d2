import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where the programs are, from the root of the project. */
const folder = join("spec", "python");

/** What a program wrote, and its exit code. */
export interface Result {
  readonly out: string;
  readonly err: string;
  readonly exit: number;
}

/** A Python program of `spec/python/` with what CPython prints for it. `scripts/oracle.mjs` tells the rules. */
export interface Program {
  /** `list/pop_from_empty`. */
  readonly name: string;
  /** Without the extension. */
  readonly path: string;
  /** Needs so much time or memory that only one such program runs at a time. */
  readonly isHeavy: boolean;
}

/** All programs, by topic and name. */
export function allPrograms(): Program[] {
  const programs: Program[] = [];
  for (const topic of readdirSync(folder, { withFileTypes: true })) {
    if (!topic.isDirectory()) continue;
    for (const file of readdirSync(join(folder, topic.name))) {
      if (!file.endsWith(".py")) continue;
      const name = `${topic.name}/${file.slice(0, -".py".length)}`;
      programs.push({ name, path: join(folder, name), isHeavy: topic.name === "recursion" });
    }
  }
  return programs.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The programs that fail so far, each with the reason. */
export function knownFailures(): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(folder, "known-failures.json"), "utf8"));
}

/** Where a result first differs from what CPython printed; undefined if nowhere. */
export function difference(program: Program, { out, err, exit }: Result): string | undefined {
  const read = (extension: string): string | undefined =>
    existsSync(program.path + extension) ? readFileSync(program.path + extension, "utf8") : undefined;
  const expectedOut = read(".out");
  if (expectedOut === undefined) return "no expected output: run scripts/oracle.mjs";
  const ending = err === "" && exit === 0 ? "" : `${err}exit ${exit}\n`;
  return (
    firstDifference("out", out, expectedOut, ending) ?? firstDifference("err", ending, read(".err") ?? "")
  );
}

function firstDifference(stream: string, got: string, expected: string, more = ""): string | undefined {
  if (got === expected) return undefined;
  const ours = got.split("\n");
  const theirs = expected.split("\n");
  let line = 0;
  while (ours[line] === theirs[line]) line++;
  const show = (text: string | undefined): string => (text === undefined ? "the end" : JSON.stringify(text));
  const message = `${stream}, line ${line + 1}: ${show(ours[line])} instead of ${show(theirs[line])}`;
  return more === "" ? message : `${message}\n${more.slice(-1000)}`;
}
