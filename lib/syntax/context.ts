import type { Location } from "./ast.ts";

/** What the actions know of the parse that is going on. Parsing is synchronous and never nests. */
export const context: {
  source: string;
  warn: (message: string, place: Location) => void;
  /** The code point of a Unicode character's name, for `\N{…}`. */
  codePointNamed: (name: string) => number | undefined;
} = { source: "", warn: () => {}, codePointNamed: () => undefined };
