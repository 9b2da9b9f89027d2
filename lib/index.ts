/** Krait: a stackless Python 3.14. */
export {
  browserHost,
  type FileStat,
  type Host,
  type HostClock,
  HostError,
  type HostFiles,
  type HostMemory,
  type HostStreams,
  type HostTerminal,
  type HostTimers,
  MemoryFiles,
  type MemoryStreams,
  type OpenFlags,
  type Zone,
} from "./host/index.ts";
export { nodeHost } from "./host/node.ts";
export type {
  JitBlock,
  JitExit,
  JitPlace,
  JitRefusal,
  JitReport,
  JitSource,
} from "./jit/report.ts";
export type { HostFunction, HostValue } from "./object/conversion.ts";
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
