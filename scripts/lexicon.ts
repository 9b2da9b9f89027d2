import moo from "moo";
import { states } from "../grammar/words.ts";

type Rule = Readonly<Record<string, unknown>>;

interface State {
  readonly regexp: RegExp;
  readonly groups: readonly Rule[];
  readonly fast: Readonly<Record<number, Rule>>;
  readonly error: Rule;
}

const { states: compiled } = moo.states(states as Parameters<typeof moo.states>[0]) as moo.Lexer & {
  states: Readonly<Record<string, State>>;
};

/** A rule without what the pattern says already, and without the options that it doesn't use. */
function trim({ match: _match, lineBreaks, ...options }: Rule): Rule {
  const used = Object.entries(options).filter(([, value]) => value !== false && value !== null);
  return { lineBreaks, ...Object.fromEntries(used) };
}

/** The lexer's states as moo compiles them, fit for JSON. */
export const lexicon = Object.fromEntries(
  Object.entries(compiled).map(([name, { regexp, groups, fast, error }]) => [
    name,
    {
      pattern: regexp.source,
      flags: regexp.flags,
      groups: groups.map(trim),
      fast: Object.fromEntries(Object.entries(fast).map(([code, rule]) => [code, trim(rule)])),
      error: trim(error),
    },
  ]),
);
