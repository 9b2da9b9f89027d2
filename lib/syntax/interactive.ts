import { SyntaxFailure } from "./failure.ts";
import { parse } from "./parse.ts";

const blocks = new Set([
  "FunctionDef",
  "AsyncFunctionDef",
  "ClassDef",
  "If",
  "For",
  "AsyncFor",
  "While",
  "Try",
  "TryStar",
  "With",
  "AsyncWith",
  "Match",
]);

/**
 * Whether a prompt asks for another line: something is still open, or a block has not been ended with an empty line.
 * Source that is wrong needs no more: compiling it tells why.
 */
export function needsMoreInput(source: string): boolean {
  const endsEmpty = /(^|\n)[ \t\f]*\n$/.test(source);
  try {
    const tree = parse(source, { filename: "<input>", mode: "exec" });
    const body = tree.kind === "Expression" ? [] : tree.body;
    return body.length === 1 && blocks.has(body[0].kind) && !endsEmpty;
  } catch (failure) {
    if (!(failure instanceof SyntaxFailure)) throw failure;
    return failure.incomplete && !(endsEmpty && failure.type === "IndentationError");
  }
}
