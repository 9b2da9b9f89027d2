import type { Code } from "../../lib/code/index.ts";
import { type CompileOptions, compile } from "../../lib/compiler/index.ts";
import { parse } from "../../lib/syntax/index.ts";

/** The code of a program. */
export function compiled(source: string, options: Partial<CompileOptions> = {}): Code {
  const all = { filename: "f", mode: "exec", ...options } as const;
  return compile(parse(source, all), all);
}

/** A code and all code within it, outer before inner. */
export function codesOf(code: Code): Code[] {
  return [code, ...code.constants.flatMap(each => (each.type === "code" ? codesOf(each.code) : []))];
}
