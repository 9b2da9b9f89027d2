import { nodeHost, PythonError, Vm, type VmOptions } from "../../lib/index.ts";
import { ways as specWays } from "../way.ts";

/** Steps that the interpreter may take: programs that take more aren't compared. */
const patience = 60_000;
/** Compiled programs may count some steps twice. */
const tolerance = 4;

const { interpreted, ...compiled } = specWays;

/** The ways that must not differ from being interpreted, by name: those of the specs, and some that depend on the seed. */
export const ways: Readonly<Record<string, (seed: number) => Partial<VmOptions>>> = {
  ...Object.fromEntries(
    Object.entries(compiled).map(([name, { options }]) => [
      name,
      (deoptSeed: number) => (options.deoptSeed === undefined ? options : { ...options, deoptSeed }),
    ]),
  ),
  "compiled soon": seed => ({ jitThreshold: 2 + (seed % 7) }),
  "compiled soon, left at random, in steps of 7": seed => ({ jitThreshold: 3, deoptSeed: seed, steps: 7 }),
};

export interface Difference {
  readonly way: string;
  /** The first lines that differ. */
  readonly expected: string;
  readonly got: string;
}

/** What a program prints, and the traceback if it ends with one; undefined if it takes too long. */
export function outcomeOf(source: string, options: Partial<VmOptions>, limit = patience): string | undefined {
  const chunks: Uint8Array[] = [];
  const { steps = limit } = options;
  const vm = new Vm({
    host: nodeHost,
    stdin: "",
    unbuffered: true,
    stdout: bytes => chunks.push(bytes),
    stderr: () => {}, // Warnings come when compiling, the same ones in every way.
    ...options,
    steps,
  });
  let end = "";
  try {
    let taken = steps;
    let outcome = vm.runSource(source);
    for (; !outcome.done && taken < limit; taken += steps) outcome = vm.resume(steps);
    if (!outcome.done) return undefined;
  } catch (error) {
    if (error instanceof PythonError) end = error.traceback;
    else end = `MISTAKE ${error instanceof Error ? error.stack : String(error)}`;
  }
  const out = Buffer.concat(chunks).toString();
  return `${out}${end}`.replace(/0x[0-9a-f]+/g, "0x");
}

/** How a program differs in some way from being interpreted; undefined if it doesn't, or takes too long to tell. */
export function differenceOf(
  source: string,
  seed: number,
  only: readonly string[] = Object.keys(ways),
): Difference | undefined {
  const expected = outcomeOf(source, interpreted.options);
  if (expected === undefined) return undefined;
  for (const way of only) {
    const got = outcomeOf(source, ways[way](seed), tolerance * patience) ?? "no end";
    if (got === expected) continue;
    const theirs = expected.split("\n");
    const ours = got.split("\n");
    let line = 0;
    while (ours[line] === theirs[line]) line++;
    const show = (lines: readonly string[]): string => lines.slice(line, line + 12).join("\n") || "the end";
    return { way, expected: show(theirs), got: show(ours) };
  }
  return undefined;
}
