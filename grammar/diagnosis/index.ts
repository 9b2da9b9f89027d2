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
    if (mode === "single") {
      if (this.compound() !== null || this.simpleStatements() !== null) this.token();
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
  let incomplete = false;
  try {
    mistake = caught(() => diagnosis.run(false, mode));
    if (mistake === null) {
      last = tokens[diagnosis.fill - 1] ?? refused;
      incomplete = last.start === lexer.source.length && last.type !== "newline";
      mistake = caught(() => diagnosis.run(true, mode));
    } else ({ incomplete } = mistake);
  } catch (error) {
    // On a host with a small stack, its end comes before our own limit.
    if (!(error instanceof TooDeep) && !(error instanceof RangeError)) throw error;
  }
  mistake ??= generic(last);
  mistake.incomplete = incomplete;
  if (!mistake.parsing) return mistake;
  const end = tokens[Math.min(diagnosis.fill, tokens.length) - 1] ?? last;
  mistake.reached = end.end_lineno;
  if (mistake.type === "IndentationError" && mistake.end_offset === -1) return mistake;
  // A mistake in the words, wherever it is, comes before one in the grammar.
  const other = wordMistake(lexer, tokens, end.lineno);
  if (other === null) return mistake;
  other.incomplete = incomplete;
  return other;
}

/** What to say where Python ends and no usual mistake was found. */
function generic(last: Token): Mistake {
  if (last.type === "indent") return here(last, "unexpected indent", "IndentationError");
  if (last.type === "dedent") return here(last, "unexpected unindent", "IndentationError");
  return place(last, last, "invalid syntax");
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
  const open = lexer.unclosedBracket();
  return open !== null && line > open.lineno ? open : null;
}
