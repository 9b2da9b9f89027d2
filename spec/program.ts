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

/** A Python program, with what CPython prints for it. `scripts/oracle.mjs` tells the rules. */
export interface Program {
  /** `list/pop_from_empty`. */
  readonly name: string;
  /** Without the extension. */
  readonly path: string;
  /** The file with the expected output, without the extension. */
  readonly expected: string;
  /** Needs so much memory that only as many such programs run at a time as have room. */
  readonly isHeavy: boolean;
}

/** Names of programs in a folder. */
function programsIn(path: string): string[] {
  const files = readdirSync(path).filter(file => file.endsWith(".py"));
  return files.map(file => file.slice(0, -".py".length)).sort();
}

/** The programs of `spec/python/` and the samples. */
export function allPrograms(): Program[] {
  const topics = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory());
  const programs = topics.flatMap(({ name: topic }) =>
    programsIn(join(folder, topic)).map(name => {
      const path = join(folder, topic, name);
      return { name: `${topic}/${name}`, path, expected: path, isHeavy: topic === "recursion" };
    }),
  );
  const samples = programsIn("samples").map(name => ({
    name: `samples/${name}`,
    path: join("samples", name),
    expected: join("spec", "samples", name),
    isHeavy: true,
  }));
  return [...programs, ...samples];
}

/** The programs that fail so far, each with the reason. */
export function knownFailures(): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(folder, "known-failures.json"), "utf8"));
}

/** Where a result first differs from what CPython printed; undefined if nowhere. */
export function difference(program: Program, { out, err, exit }: Result): string | undefined {
  const read = (extension: string): string | undefined =>
    existsSync(program.expected + extension) ? readFileSync(program.expected + extension, "utf8") : undefined;
  const expectedOut = read(".out");
  if (expectedOut === undefined) return "no expected output: run scripts/oracle.mjs";
  // Only samples tell the time.
  const timeless = out.replace(/\d+\.\d{6} seconds/g, "0.000000 seconds");
  const ending = err === "" && exit === 0 ? "" : `${err}exit ${exit}\n`;
  return (
    firstDifference("out", timeless, expectedOut, ending) ??
    firstDifference("err", ending, read(".err") ?? "")
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
