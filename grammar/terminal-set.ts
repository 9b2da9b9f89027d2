import type { GrammarTables } from "./lookahead.ts";
import { softKeywords } from "./token.ts";

/*
 * FIRST and FOLLOW of a grammar without nullable rules. The build computes them once (`tables.generated.ts`).
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

/** The tables that a grammar is made of, for each of the symbols that input can start with. */
export function grammarTables(rules: CompiledRule[], starts: readonly string[]): GrammarTables {
  const numbers = numberTerminals(rules);
  const first = firstSets(rules, numbers);
  const heads = rules.map(({ symbols: [head] }) => startsOf(head, first, numbers));
  const terminals = [...numbers.keys()];
  return {
    rules: rules.map(line).join("\n"),
    symbols: [...first.keys()],
    terminals,
    starts: terminals.map((_, number) => holders(heads, number)),
    follow: Object.fromEntries(
      starts.map(start => {
        const sets = [...followSets(rules, first, start, numbers).values()];
        return [start, terminals.map((_, number) => holders(sets, number))];
      }),
    ),
  };
}

/** Which of the sets hold a terminal, in base 16. */
function holders(sets: readonly Terminals[], terminal: number): string {
  let numbers = 0n;
  for (const [number, set] of sets.entries()) {
    if (set & (1n << BigInt(terminal))) numbers |= 1n << BigInt(number);
  }
  return numbers.toString(16);
}

function line({ name, symbols, postprocess }: CompiledRule): string {
  const right = symbols.map(symbol => {
    if (typeof symbol === "string") return symbol;
    const { literal, type } = symbol as { literal?: string; type?: string };
    return literal === undefined ? `%${type}` : `"${literal}"`;
  });
  const action = typeof postprocess === "function" ? postprocess.name : (postprocess ?? "");
  return `${name}\t${right.join(" ")}\t${action}`;
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
