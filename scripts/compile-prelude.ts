import { instructions, lengths, writeCode } from "../lib/code/index.ts";
import { compile } from "../lib/compiler/index.ts";
import { parse } from "../lib/syntax/index.ts";

/** A compiled file of the prelude: its code in base 64, and the names that it defines. */
export function compilePrelude(text: string, filename: string): { code: string; names: string[] } {
  const code = compile(parse(text, { filename, mode: "exec" }), { filename, mode: "exec" });
  const names = new Set<string>();
  for (let at = 0; at < code.words.length; at += lengths[code.words[at]]) {
    if (instructions[code.words[at]].name === "STORE_NAME") names.add(code.names[code.words[at + 1]]);
  }
  return { code: Buffer.from(writeCode(code)).toString("base64"), names: [...names] };
}
