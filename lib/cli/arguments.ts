/** How hot code is compiled. */
export type JitMode = "off" | "auto" | "always";

/** What the command line asks for. Everything behind the program belongs to the program. */
export interface Run {
  readonly kind: "run";
  readonly source:
    | { readonly kind: "file"; readonly path: string }
    | { readonly kind: "code"; readonly text: string }
    | { readonly kind: "module"; readonly name: string }
    /** Standard input; `-` was given, or nothing. */
    | { readonly kind: "stdin"; readonly isExplicit: boolean };
  readonly args: readonly string[];
  /** `-i`: a prompt follows the program. */
  readonly isInteractive: boolean;
  readonly isQuiet: boolean;
  readonly isUnbuffered: boolean;
  readonly optimize: number;
  readonly verbose: number;
  /** Where compiled code is kept; null: nowhere, undefined: where the platform keeps such things. */
  readonly cache: string | null | undefined;
  /** `--trace-tasks FILE`: where to write what tasklets did, as a Chrome trace. */
  readonly traceTasks: string | null;
  /** `--jit` and `--jit-threshold`, where they are given. */
  readonly jit: JitMode | undefined;
  readonly jitThreshold: number | undefined;
}

export type Request =
  | Run
  | { readonly kind: "version" }
  /** Something for the commands: `-h`, `dis`, … */
  | { readonly kind: "command"; readonly args: readonly string[] }
  | { readonly kind: "mistake"; readonly message: string };

/** Words in the place of a file that are commands. A file called so is run as `./dis`. */
const commands = ["dis", "help", "jit", "run", "tasks"];

/** Options that take no value and change nothing here. */
const ignored = "bdEIPsSvx?";

/** What `--jit` says; undefined if that is no way to compile. */
export function parseJitMode(text: string): JitMode | undefined {
  return text === "off" || text === "auto" || text === "always" ? text : undefined;
}

/** What `--jit-threshold` says; undefined if that is no number of calls. */
export function parseThreshold(text: string): number | undefined {
  return /^[1-9][0-9]{0,8}$/.test(text) ? Number(text) : undefined;
}

/** What is wrong with a value of `--jit` or `--jit-threshold`. */
export const jitMistakes = {
  mode: "--jit must be one of 'off', 'auto', or 'always'",
  threshold: "--jit-threshold must be a whole number from 1 to 999999999",
} as const;

/** The request of a command line, `krait` itself left out. */
export function parseArguments(args: readonly string[]): Request {
  let isInteractive = false;
  let isQuiet = false;
  let isUnbuffered = false;
  let optimize = 0;
  let verbose = 0;
  let cache: string | null | undefined;
  let traceTasks: string | null = null;
  let jit: JitMode | undefined;
  let jitThreshold: number | undefined;
  const run = (source: Run["source"], rest: readonly string[]): Run => ({
    kind: "run",
    source,
    args: rest,
    isInteractive,
    isQuiet,
    isUnbuffered,
    optimize,
    verbose,
    cache,
    traceTasks,
    jit,
    jitThreshold,
  });
  let at = 0;
  for (; at < args.length; at++) {
    const arg = args[at];
    if (arg === "--") {
      at++;
      break;
    }
    if (arg === "-") return run({ kind: "stdin", isExplicit: true }, args.slice(at + 1));
    if (!arg.startsWith("-")) break;
    if (arg === "--version") return { kind: "version" };
    if (arg === "--help") return { kind: "command", args: ["--help"] };
    if (arg === "--no-cache") {
      cache = null;
      continue;
    }
    if (arg === "--cache" || arg.startsWith("--cache=")) {
      cache = arg === "--cache" ? args[++at] : arg.slice("--cache=".length);
      if (cache === undefined || cache === "") {
        return { kind: "mistake", message: "Argument expected for the --cache option" };
      }
      continue;
    }
    if (arg === "--trace-tasks" || arg.startsWith("--trace-tasks=")) {
      const file: string | undefined = arg.includes("=") ? arg.slice(arg.indexOf("=") + 1) : args[++at];
      if (!file) return { kind: "mistake", message: "Argument expected for the --trace-tasks option" };
      traceTasks = file;
      continue;
    }
    if (arg.startsWith("--")) {
      const [name, text = args[++at]] = splitLong(arg);
      if (name !== "--jit" && name !== "--jit-threshold") {
        return { kind: "mistake", message: `unknown option ${arg}` };
      }
      if (text === undefined) return { kind: "mistake", message: `Argument expected for the ${name} option` };
      if (name === "--jit") {
        jit = parseJitMode(text);
        if (jit === undefined) return { kind: "mistake", message: jitMistakes.mode };
      } else {
        jitThreshold = parseThreshold(text);
        if (jitThreshold === undefined) return { kind: "mistake", message: jitMistakes.threshold };
      }
      continue;
    }
    for (let i = 1; i < arg.length; i++) {
      const letter = arg[i];
      /** The value of an option: what stands behind it, or the next argument. */
      const value = (): string | undefined => (i + 1 < arg.length ? arg.slice(i + 1) : args[++at]);
      switch (letter) {
        case "h":
          return { kind: "command", args: ["--help"] };
        case "V":
          return { kind: "version" };
        case "i":
          isInteractive = true;
          continue;
        case "q":
          isQuiet = true;
          continue;
        case "u":
          isUnbuffered = true;
          continue;
        case "B":
          cache = null;
          continue;
        case "O":
          optimize++;
          continue;
        case "v":
          verbose++;
          continue;
        case "c": {
          const text = value();
          if (text === undefined) return { kind: "mistake", message: "Argument expected for the -c option" };
          return run({ kind: "code", text }, args.slice(at + 1));
        }
        case "m": {
          const name = value();
          if (name === undefined) return { kind: "mistake", message: "Argument expected for the -m option" };
          return run({ kind: "module", name }, args.slice(at + 1));
        }
        case "W":
        case "X":
          if (value() === undefined) {
            return { kind: "mistake", message: `Argument expected for the -${letter} option` };
          }
          i = arg.length;
          continue;
        default:
          if (!ignored.includes(letter)) return { kind: "mistake", message: `Unknown option: -${letter}` };
      }
    }
  }
  if (at >= args.length) return run({ kind: "stdin", isExplicit: false }, []);
  const isFirst = at === 0;
  if (isFirst && commands.includes(args[at])) return { kind: "command", args };
  return run({ kind: "file", path: args[at] }, args.slice(at + 1));
}

/** `--name=value` apart; without a value it is undefined. */
function splitLong(option: string): [name: string, value: string | undefined] {
  const at = option.indexOf("=");
  return at < 0 ? [option, undefined] : [option.slice(0, at), option.slice(at + 1)];
}
