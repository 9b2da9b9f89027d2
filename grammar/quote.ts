/** What opens and closes a string. */
export const quotes = ["'''", '"""', "'", '"'] as const;
export type Quote = (typeof quotes)[number];

/** The name of the lexer's state for the literal part (or, if `spec`, a format spec) of an f-string in `quote`. */
export function literalState(quote: Quote, raw: boolean, spec: boolean): string {
  return `${quote}${raw ? " raw" : ""}${spec ? " spec" : ""}`;
}
