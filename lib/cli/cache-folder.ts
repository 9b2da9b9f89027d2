import { posix, win32 } from "node:path";

/**
 * Where this platform keeps what programs can make anew: `XDG_CACHE_HOME`, else `~/.cache`, `~/Library/Caches` on macOS,
 * `%LOCALAPPDATA%` on Windows. Undefined where that is not known.
 */
export function cacheFolder(
  platform: string,
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const { XDG_CACHE_HOME, LOCALAPPDATA, HOME } = environment;
  const { isAbsolute, join } = platform === "win32" ? win32 : posix;
  const isUsable = (path: string | undefined): path is string => path !== undefined && isAbsolute(path);
  if (isUsable(XDG_CACHE_HOME)) return join(XDG_CACHE_HOME, "krait");
  if (platform === "win32") return isUsable(LOCALAPPDATA) ? join(LOCALAPPDATA, "krait") : undefined;
  if (!isUsable(HOME)) return undefined;
  return platform === "darwin" ? join(HOME, "Library", "Caches", "krait") : join(HOME, ".cache", "krait");
}
