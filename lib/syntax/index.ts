export type * from "./ast.ts";
export { dump } from "./dump.ts";
export { isIncomplete, SyntaxFailure } from "./failure.ts";
export { type Mode, parse, type ParseOptions, type Warning } from "./parse.ts";
