import { type Difference, differenceOf, outcomeOf, ways } from "./comparison.ts";
import { reduce } from "./reduction.ts";

/** In how many ways programs are compared with being interpreted. */
export const wayCount = Object.keys(ways).length;

/** Whether a program ends soon enough to be compared. */
export function canBeCompared(source: string): boolean {
  return outcomeOf(source, { jit: "off" }) !== undefined;
}

/** What a program that is being made smaller must keep: else it may end up with another mistake than it began with. */
function kindOf({ expected, got }: Difference): string {
  if (got.startsWith("MISTAKE")) return "MISTAKE";
  const errors = [expected, got].map(
    text => text.split("\n", 1)[0].match(/\w+(Error|Iteration|Oops)\b.*/)?.[0],
  );
  return errors.map(text => text?.replace(/\d+/g, "0")).join(" / ");
}

/**
 * A program that differs, as small as it could be made, with what differs; undefined if it doesn't. `onRun` is told of every
 * comparison on the way.
 */
export function explain(seed: number, source: string, onRun: () => void = () => {}): string | undefined {
  const found = differenceOf(source, seed);
  if (found === undefined) return undefined;
  const kind = kindOf(found);
  const small = reduce(source, text => {
    onRun();
    const difference = differenceOf(text, seed, [found.way]);
    return difference !== undefined && kindOf(difference) === kind;
  });
  const { way, expected, got } = differenceOf(small, seed, [found.way]) ?? found;
  return `seed ${seed}, ${way}\n${small}\n--- interpreted\n${expected}\n--- ${way}\n${got}\n`;
}
