export type * from "./ast.ts";
export { setCharacterNames } from "./context.ts";
export { dump } from "./dump.ts";
export { isIncomplete, SyntaxFailure } from "./failure.ts";
export { type Mode, parse, type Warning } from "./parse.ts";
