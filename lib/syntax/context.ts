import type { Location } from "./ast.ts";

/** What the actions know of the parse that is going on. Parsing is synchronous and never nests. */
export const context: {
  source: string;
  warn: (message: string, place: Location) => void;
  /** The code point of a Unicode character's name, for `\N{…}`. */
  codePointNamed: (name: string) => number | undefined;
  /** How many decimal digits an int may have; 0 for any number. */
  maxDigits: number;
} = { source: "", warn: () => {}, codePointNamed: () => undefined, maxDigits: 4300 };

/** Tell all parsing how to find characters by name, aliases included. Without it, all names are unknown. */
export function setCharacterNames(codePointNamed: (name: string) => number | undefined): void {
  context.codePointNamed = codePointNamed;
}
