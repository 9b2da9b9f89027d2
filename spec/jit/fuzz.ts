import { differenceOf, outcomeOf, ways } from "./comparison.ts";
import { reduce } from "./reduction.ts";

/** In how many ways programs are compared with being interpreted. */
export const wayCount = Object.keys(ways).length;

/** Whether a program ends soon enough to be compared. */
export function canBeCompared(source: string): boolean {
  return outcomeOf(source, { jit: "off" }) !== undefined;
}

/**
 * A program that differs, as small as it could be made, with what differs; undefined if it doesn't. `onRun` is told of every
 * comparison on the way.
 */
export function explain(seed: number, source: string, onRun: () => void = () => {}): string | undefined {
  const found = differenceOf(source, seed);
  if (found === undefined) return undefined;
  const isMistake = found.got.startsWith("MISTAKE");
  const small = reduce(source, text => {
    onRun();
    const difference = differenceOf(text, seed, [found.way]);
    return difference !== undefined && difference.got.startsWith("MISTAKE") === isMistake;
  });
  const { way, expected, got } = differenceOf(small, seed, [found.way]) ?? found;
  return `seed ${seed}, ${way}\n${small}\n--- interpreted\n${expected}\n--- ${way}\n${got}\n`;
}
