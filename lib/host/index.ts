export { browserHost } from "./browser.ts";
export {
  type FileStat,
  type Host,
  type HostClock,
  HostError,
  type HostFiles,
  type HostMemory,
  type HostTerminal,
  type HostTimers,
  type OpenFlags,
  type Zone,
} from "./host.ts";
export { MemoryFiles, type MemoryStreams } from "./memory-files.ts";
export { type HostStreams, readWhole, withStreams } from "./streams.ts";
