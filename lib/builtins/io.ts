import { sliceStr } from "../module/io/newline.ts";
import { openFunction } from "../module/io/open.ts";
import { TextStream } from "../module/io/text-io.ts";
import { sysValue } from "../module/system.ts";
import { EOFError, Raised, RuntimeError, raise, TypeError } from "../object/error.ts";
import { internal } from "../object/internal.ts";
import { DEFER, func, Native } from "../object/native.ts";
import { typeOf, type Value } from "../object/object.ts";
import { asStr, joinTexts, str, truth } from "../object/protocol.ts";
import { type Str, strLength } from "../object/wide.ts";

/** The builtins that read and write: `print`, `input`, `open`. */

/** A separator of `print`: TypeError `sep must be None or a string, not int`. */
function separator(value: Value, name: string, none: string): Str {
  if (value === null) return none;
  const text = asStr(value);
  if (text === undefined) raise(TypeError, `${name} must be None or a string, not ${typeOf(value).name}`);
  return text;
}

internal("_print_separator(value, name, none, /)", separator as (...args: never[]) => Str);
internal("_sys_value(name, /)", (name: string) => sysValue(name) ?? null);

/** A text stream whose methods no subclass in Python has changed. */
function leafStream(value: Value | undefined): TextStream | undefined {
  if (!(value instanceof TextStream)) return undefined;
  const { type } = value;
  if (type.isBuiltin) return value;
  const isNative = ["write", "flush", "readline"].every(name => type.lookup(name) instanceof Native);
  return isNative ? value : undefined;
}

function lost(name: string): never {
  raise(RuntimeError, `lost sys.${name}`);
}

export const ioBuiltins = [
  openFunction,
  func(
    "print(*args, sep=' ', end='\\n', file=None, flush=False)",
    "Prints the values to a stream, or to sys.stdout by default.\n\n  sep\n    string inserted between values, default a space.\n  end\n    string appended after the last value, default a newline.\n  file\n    a file-like object (stream); defaults to the current sys.stdout.\n  flush\n    whether to forcibly flush the stream.",
    (args: readonly Value[], sep: Value, end: Value, file: Value, flush: Value) => {
      const target = file === null ? sysValue("stdout") : file;
      if (target === undefined) lost("stdout");
      if (target === null) return null;
      const stream = leafStream(target);
      const flushes = truth(flush);
      if (stream === undefined || flushes === DEFER) return DEFER;
      const between = separator(sep, "sep", " ");
      const last = separator(end, "end", "\n");
      const texts: Str[] = [];
      let failure: unknown;
      for (const arg of args) {
        try {
          const text = str(arg);
          if (text === DEFER) return DEFER;
          if (texts.length > 0) texts.push(between);
          texts.push(text);
        } catch (error) {
          // What stands before it is printed all the same.
          if (!(error instanceof Raised)) throw error;
          if (texts.length > 0) texts.push(between);
          failure = error;
          break;
        }
      }
      if (failure === undefined) texts.push(last);
      stream.write(texts.length === 1 ? texts[0] : joinTexts(texts));
      if (failure !== undefined) throw failure;
      if (flushes) stream.flush();
      return null;
    },
  ),
  func(
    "input(prompt='', /)",
    "Read a string from standard input.  The trailing newline is stripped.\n\nThe prompt string, if given, is printed to standard output without a\ntrailing newline before reading input.\n\nIf the user hits EOF (*nix: Ctrl-D, Windows: Ctrl-Z+Return), raise EOFError.",
    (prompt: Value) => {
      const stdin = leafStream(sysValue("stdin"));
      const stdout = leafStream(sysValue("stdout"));
      const stderr = leafStream(sysValue("stderr"));
      const text = str(prompt);
      if (stdin === undefined || stdout === undefined || stderr === undefined || text === DEFER) return DEFER;
      stderr.flush();
      if (text !== "") stdout.write(text);
      stdout.flush();
      const line = stdin.readLine(-1);
      const length = strLength(line);
      if (length === 0) raise(EOFError, "EOF when reading a line");
      return sliceStr(line, length - 1, length) === "\n" ? sliceStr(line, 0, length - 1) : line;
    },
  ),
];
