export { Cache } from "./cache.ts";
export { type Compiled, readCompiled, writeCompiled } from "./compiled.ts";
