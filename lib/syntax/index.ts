export type * from "./ast.ts";
export { setCharacterNames } from "./context.ts";
export { dump } from "./dump.ts";
export { fields } from "./fields.ts";
export { isIncomplete, SyntaxFailure } from "./failure.ts";
export { type Mode, parse, type ParseOptions, type Warning } from "./parse.ts";
