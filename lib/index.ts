/** Krait: a stackless Python 3.14. */
export { browserHost, type Host, HostError, type HostStreams } from "./host/index.ts";
export { nodeHost } from "./host/node.ts";
export type { HostValue } from "./object/conversion.ts";
export { needsMoreInput } from "./syntax/interactive.ts";
export {
  disassembleSource,
  type Outcome,
  PythonError,
  type RunOptions,
  type TracebackFrame,
  Vm,
  type VmOptions,
} from "./vm.ts";
