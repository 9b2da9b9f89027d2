import moo from "moo";
import { states } from "./lexicon.generated.ts";

/** A state of a moo lexer as the build left it: everything but the regular expression is what moo has in memory. */
interface CompiledState {
  readonly pattern: string;
  readonly flags: string;
  /** What the pattern's groups stand for. */
  readonly groups: readonly CompiledRule[];
  /** What a single character stands for, by its code. */
  readonly fast: Readonly<Record<number, CompiledRule>>;
  readonly error: CompiledRule;
}

/** moo's own record of a rule. */
type CompiledRule = Readonly<Record<string, unknown>>;

type CompiledLexer = moo.Lexer & {
  states: Readonly<Record<string, unknown>>;
  state: string;
  clone(): CompiledLexer;
};

/** A state whose regular expression is made when the lexer first enters it. */
function lazily({ pattern, flags, ...state }: CompiledState): unknown {
  let regexp: RegExp | undefined;
  return {
    ...state,
    get regexp() {
      regexp ??= new RegExp(pattern, flags);
      return regexp;
    },
  };
}

/*
 * Compiling the words' rules with moo takes 4 ms, most of it to find rules that can't work. The build does that; here
 * its states are put into a lexer that has none of its own to speak of.
 */
const prototype = moo.compile({ any: /./ }) as CompiledLexer;
const compiled: Readonly<Record<string, CompiledState>> = states;
prototype.states = Object.fromEntries(Object.entries(compiled).map(([name, state]) => [name, lazily(state)]));
prototype.state = "main";

/** A fresh moo lexer, in the state `main`. */
export function createWords(): moo.Lexer {
  return prototype.clone();
}
