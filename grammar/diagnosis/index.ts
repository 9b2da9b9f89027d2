import type { Lexer } from "../lexer.ts";
import { Mistake, type Token } from "../token.ts";
import { here, place, TooDeep } from "./cursor.ts";
import { Statements } from "./statements.ts";

/** What CPython says about source that isn't Python. */
export type Mode = "exec" | "eval" | "single";

class Diagnosis extends Statements {
  protected starExpressionOf(): unknown {
    return this.starredItem();
  }

  /** Reads as far as it goes. */
  run(searching: boolean, mode: Mode): void {
    this.restart(searching);
    if (mode === "eval") {
      if (this.expressions() !== null) {
        while (this.eat("newline") !== null);
        this.eat("end");
      }
      return;
    }
    while (this.statement() !== null);
    if (mode === "exec") this.eat("end");
  }
}

/**
 * Says what is wrong with a statement that the grammar could not parse. `tokens` are those read for it; the lexer
 * stands behind them. `refused` is the token at which the grammar gave up.
 */
export function diagnose(lexer: Lexer, tokens: Token[], refused: Token, mode: Mode): Mistake {
  const diagnosis = new Diagnosis(lexer, tokens);
  let mistake: Mistake | null = null;
  let last = refused;
  try {
    mistake = caught(() => diagnosis.run(false, mode));
    if (mistake === null) {
      last = tokens[diagnosis.fill - 1] ?? refused;
      mistake = caught(() => diagnosis.run(true, mode));
    }
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
  }
  const incomplete = last.type === "end" || (mistake?.incomplete ?? false);
  if (mistake === null) {
    if (last.type === "indent") mistake = here(last, "unexpected indent", "IndentationError");
    else if (last.type === "dedent") mistake = here(last, "unexpected unindent", "IndentationError");
    else mistake = place(last, last, "invalid syntax");
  }
  mistake.incomplete = incomplete;
  if (mistake.parsing) {
    const end = tokens[Math.min(diagnosis.fill, tokens.length) - 1] ?? last;
    mistake.reached = end.end_lineno;
  }
  // A mistake in the words, wherever it is, comes before one in the grammar.
  if (!mistake.parsing) return mistake;
  const line = tokens[Math.min(diagnosis.fill, tokens.length) - 1]?.lineno ?? last.lineno;
  const other =
    mistake.type === "IndentationError" && mistake.end_offset === -1
      ? null
      : wordMistake(lexer, tokens, line);
  if (other !== null) other.incomplete = incomplete;
  return other ?? mistake;
}

function caught(run: () => void): Mistake | null {
  try {
    run();
    return null;
  } catch (error) {
    if (error instanceof Mistake) return error;
    throw error;
  }
}

/** The first mistake in the words from here to the end that CPython would tell instead. */
function wordMistake(lexer: Lexer, tokens: Token[], line: number): Mistake | null {
  let token = tokens[tokens.length - 1];
  while (token.type !== "end" && token.type !== "error") token = lexer.next();
  const { mistake } = token;
  // CPython's own check goes no further than a mistake inside an f-string.
  if (mistake === null || mistake.inFormat) return null;
  if (!mistake.quiet) return mistake;
  const open = lexer.openBracket();
  return open !== null && line > open.lineno ? open : null;
}
