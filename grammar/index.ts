export { diagnose } from "./diagnosis/index.ts";
export { Lexer } from "./lexer.ts";
export { Parser, Unparsable } from "./parser.ts";
export { invalidEscape } from "./spelling.ts";
export { Mistake, type MistakeType, Token } from "./token.ts";
