// Reports of uncaught exceptions, as CPython 3.14 prints them.
export { questionTuple, Report } from "./report.ts";
export { Sources } from "./source.ts";
export { layOutEntry } from "./stack.ts";
export { suggest } from "./suggestion.ts";
export { bare, colored, plain } from "./theme.ts";
