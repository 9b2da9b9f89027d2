export { Cache } from "./cache.ts";
export { type Compiled, readCompiled, writeCompiled } from "./compiled.ts";
export { readText, writeText } from "./text.ts";
