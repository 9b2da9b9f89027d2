import { writeCode } from "../lib/code/index.ts";
import { compile } from "../lib/compiler/index.ts";
import { parse } from "../lib/syntax/index.ts";

/** Compiled Python code of the prelude, as text. */
export function compilePrelude(text: string, filename: string): string {
  const code = compile(parse(text, { filename, mode: "exec" }), { filename, mode: "exec" });
  return Buffer.from(writeCode(code)).toString("base64");
}
