import { diagnose, Lexer, Mistake, Parser, Unparsable } from "../../grammar/index.ts";
import type { Location, Mod, Stmt } from "./ast.ts";
import { compoundActions } from "./compound.ts";
import { context } from "./context.ts";
import { expressionActions } from "./expression.ts";
import { SyntaxFailure } from "./failure.ts";
import { parameterActions } from "./parameter.ts";
import { patternActions } from "./pattern.ts";
import { readSource } from "./source.ts";
import { type Lines, statementActions } from "./statement.ts";
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
  /** What `sys.get_int_max_str_digits()` says; 4300 unless told, 0 for no limit. */
  maxDigits?: number;
}

const parser = new Parser([
  expressionActions,
  parameterActions,
  compoundActions,
  patternActions,
  statementActions,
  stringActions,
  typeParamActions,
]);

/**
 * The syntax tree of `source`; bytes are decoded as their encoding declaration says. Throws `SyntaxFailure` when it
 * is not Python.
 */
export function parse(source: string | Uint8Array, options: ParseOptions): Mod {
  const { filename, mode } = options;
  const { text, extended } = readSource(source, filename);
  // Only a whole module may lack its last line break.
  const open = extended && mode !== "exec";
  const warn = (message: string, place: Location): void => {
    const { lineno, col_offset, end_lineno, end_col_offset } = place;
    options.warn?.({ message, lineno, col_offset, end_lineno, end_col_offset });
  };
  const lexer = new Lexer(text, open, warn);
  context.source = text;
  context.warn = warn;
  context.maxDigits = options.maxDigits ?? 4300;
  try {
    if (mode === "eval") return parser.expression(lexer) as Mod;
    if (mode === "single") return { kind: "Interactive", body: (parser.single(lexer) as Lines).body };
    const body: Stmt[] = [];
    for (;;) {
      const lines = parser.statement(lexer) as Lines | null;
      if (lines === null) break;
      for (const statement of lines.body) body.push(statement);
    }
    return { kind: "Module", body, type_ignores: [] };
  } catch (error) {
    if (error instanceof Unparsable) {
      const { tokens, at } = error;
      throw failure(
        diagnose(lexer, tokens, tokens[Math.min(at, tokens.length - 1)], mode),
        text,
        filename,
        open,
      );
    }
    if (error instanceof Mistake) throw failure(error, text, filename, open);
    throw error;
  }
}

/** The mistake with its file, its line and its columns in characters. */
function failure(mistake: Mistake, source: string, filename: string, open: boolean): SyntaxFailure {
  const lines = source.split("\n");
  // The source ends with a line break; behind it there is an empty line.
  lines.pop();
  const line = lines[mistake.lineno - 1] ?? "";
  const { bytes, lineno, end_lineno } = mistake;
  const whole = mistake.reached >= 0 && mistake.reached <= lineno && !(open && lineno >= lines.length);
  const text = whole && lineno > 0 ? `${line}\n` : line;
  // CPython measures the end on the first line too.
  const offset = bytes ? characters(text, mistake.offset) : mistake.offset;
  const end = bytes ? characters(text, mistake.end_offset) : mistake.end_offset;
  return new SyntaxFailure({
    type: mistake.type,
    message: mistake.message,
    filename,
    lineno,
    offset,
    end_lineno,
    end_offset: end,
    text,
    incomplete: mistake.incomplete,
  });
}

/** The column of a line, from 1, in characters, of one that counts bytes of UTF-8. */
function characters(line: string, column: number): number {
  let bytes = 1;
  let count = 1;
  for (const char of line) {
    if (bytes >= column) break;
    const code = char.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    count++;
  }
  return Math.min(count, column);
}
