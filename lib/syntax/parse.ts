import { Lexer, Mistake, Parser, type Token, Unparsable } from "../../grammar/index.ts";
import type { Location, Mod, Stmt } from "./ast.ts";
import { context } from "./context.ts";
import { expressionActions } from "./expression.ts";
import { SyntaxFailure } from "./failure.ts";
import { parameterActions } from "./parameter.ts";
import { patternActions } from "./pattern.ts";
import { decodeSource } from "./source.ts";
import { statementActions } from "./statement.ts";
import { stringActions } from "./string.ts";
import { typeParamActions } from "./type-param.ts";

export type Mode = "exec" | "eval" | "single";

/** A `SyntaxWarning`. */
export interface Warning extends Location {
  message: string;
}

export interface ParseOptions {
  filename: string;
  mode: Mode;
  /** Is told of every `SyntaxWarning`. */
  warn?: (warning: Warning) => void;
  /** The code point with a Unicode name, for `\N{…}`; undefined if no character has it. */
  codePointNamed?: (name: string) => number | undefined;
}

const parser = new Parser({
  ...expressionActions,
  ...parameterActions,
  ...patternActions,
  ...statementActions,
  ...stringActions,
  ...typeParamActions,
});

/**
 * The syntax tree of `source`; bytes are decoded as their encoding declaration says. Throws `SyntaxFailure` when it
 * is not Python.
 */
export function parse(source: string | Uint8Array, options: ParseOptions): Mod {
  const { filename, mode } = options;
  const text = decodeSource(source, filename);
  const warn = (message: string, place: Location): void => {
    const { lineno, col_offset, end_lineno, end_col_offset } = place;
    options.warn?.({ message, lineno, col_offset, end_lineno, end_col_offset });
  };
  const lexer = new Lexer(text, warn);
  context.source = text;
  context.warn = warn;
  context.codePointNamed = options.codePointNamed ?? (() => undefined);
  try {
    if (mode === "eval") return parser.expression(lexer) as Mod;
    const body: Stmt[] = [];
    for (;;) {
      const statements = parser.statement(lexer) as Stmt[] | null;
      if (statements === null) break;
      for (const statement of statements) body.push(statement);
    }
    return mode === "exec" ? { kind: "Module", body, type_ignores: [] } : { kind: "Interactive", body };
  } catch (error) {
    if (error instanceof Unparsable) throw failure(diagnose(error), text, filename);
    if (error instanceof Mistake) throw failure(error, text, filename);
    throw error;
  }
}

function diagnose({ tokens, at }: Unparsable): Mistake {
  const token: Token = tokens[Math.min(at, tokens.length - 1)];
  if (token.mistake !== null) return token.mistake;
  const mistake = new Mistake(
    "SyntaxError",
    "invalid syntax",
    token.lineno,
    token.col_offset + 1,
    token.end_lineno,
    token.end_col_offset + 1,
  );
  mistake.bytes = true;
  return mistake;
}

function failure(mistake: Mistake, source: string, filename: string): SyntaxFailure {
  const text = source.split("\n")[mistake.lineno - 1] ?? null;
  return new SyntaxFailure({
    type: mistake.type,
    message: mistake.message,
    filename,
    lineno: mistake.lineno,
    offset: mistake.offset,
    end_lineno: mistake.end_lineno,
    end_offset: mistake.end_offset,
    text,
    incomplete: mistake.incomplete,
  });
}
