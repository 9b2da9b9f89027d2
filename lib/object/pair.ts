import type { Value } from "./object.ts";

/**
 * Iterators whose items are pairs have, beside `advance`, a method `advancePair` that makes no tuple: it answers the second
 * item of the next pair and leaves the first one here; undefined at the end, and `DEFER` as `advance` does.
 */
export const pair: { first: Value } = { first: null };
