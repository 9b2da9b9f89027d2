// Reports of uncaught exceptions, as CPython 3.14 prints them.
export { Report, type ReportOptions, questionTuple, reportType } from "./report.ts";
export { layOutEntry } from "./stack.ts";
export { plain } from "./theme.ts";
export { Sources } from "./source.ts";
export { suggest } from "./suggestion.ts";
