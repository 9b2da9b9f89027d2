export { type CompileOptions, compile } from "./compile.ts";
export { NestingFailure } from "./failure.ts";
export { FUTURE_FLAGS } from "./future.ts";
export type { CompileWarning } from "./unit.ts";
