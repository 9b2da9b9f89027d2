import { softKeywords } from "./token.ts";

/*
 * FIRST and FOLLOW of a grammar without nullable rules. The build computes them once (`lookahead.generated.ts`).
 */

/** Stands for what follows the last token. */
const beyond = "";

export interface CompiledRule {
  name: string;
  symbols: unknown[];
  postprocess?: unknown;
}

/** A set of terminals: bit n stands for the terminal with number n. */
type Terminals = bigint;

/** Sets in base 16. */
export interface LookaheadTable {
  /** The terminals, by number; the first is the end of the input. */
  readonly terminals: readonly string[];
  /** For each rule, what it can start with. */
  readonly starts: readonly string[];
  /** For each symbol, what can come after it. */
  readonly follow: Readonly<Record<string, string>>;
}

export function lookaheadTable(rules: CompiledRule[], start: string): LookaheadTable {
  const numbers = numberTerminals(rules);
  const first = firstSets(rules, numbers);
  const follow = followSets(rules, first, start, numbers);
  return {
    terminals: [...numbers.keys()],
    starts: rules.map(({ symbols: [head] }) => startsOf(head, first, numbers).toString(16)),
    follow: Object.fromEntries([...follow].map(([name, set]) => [name, set.toString(16)])),
  };
}

function numberTerminals(rules: CompiledRule[]): ReadonlyMap<string, number> {
  const terminals = new Set<string>([beyond, ...softKeywords, "error"]);
  for (const { symbols } of rules) {
    for (const symbol of symbols) if (typeof symbol !== "string") terminals.add(terminalName(symbol));
  }
  return new Map([...terminals].map((name, number) => [name, number] as const));
}

function terminalName(symbol: unknown): string {
  const { literal, type } = symbol as { literal?: string; type?: string };
  return (literal ?? type)!;
}

function terminal(symbol: unknown, numbers: ReadonlyMap<string, number>): Terminals {
  const name = terminalName(symbol);
  let set = 1n << BigInt(numbers.get(name)!);
  // A soft keyword also counts where a name does.
  if (name === "name") for (const word of softKeywords) set |= 1n << BigInt(numbers.get(word)!);
  return set;
}

function startsOf(
  head: unknown,
  first: ReadonlyMap<string, Terminals>,
  numbers: ReadonlyMap<string, number>,
): Terminals {
  return typeof head === "string" ? first.get(head)! : terminal(head, numbers);
}

function firstSets(rules: CompiledRule[], numbers: ReadonlyMap<string, number>): Map<string, Terminals> {
  const sets = new Map<string, Terminals>(rules.map(rule => [rule.name, 0n]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const { name, symbols } of rules) {
      const before = sets.get(name)!;
      const after = before | startsOf(symbols[0], sets, numbers);
      if (after === before) continue;
      sets.set(name, after);
      changed = true;
    }
  }
  return sets;
}

function followSets(
  rules: CompiledRule[],
  first: ReadonlyMap<string, Terminals>,
  start: string,
  numbers: ReadonlyMap<string, number>,
): Map<string, Terminals> {
  const sets = new Map<string, Terminals>(rules.map(rule => [rule.name, 0n]));
  sets.set(start, 1n << BigInt(numbers.get(beyond)!));
  for (let changed = true; changed; ) {
    changed = false;
    for (const { name, symbols } of rules) {
      for (const [index, symbol] of symbols.entries()) {
        if (typeof symbol !== "string") continue;
        const next = symbols[index + 1];
        const before = sets.get(symbol)!;
        const after = before | (next === undefined ? sets.get(name)! : startsOf(next, first, numbers));
        if (after === before) continue;
        sets.set(symbol, after);
        changed = true;
      }
    }
  }
  return sets;
}
