import { BaseException, Raised, raise, TypeError } from "../object/error.ts";
import { internal } from "../object/internal.ts";
import { List } from "../object/list.ts";
import { Module } from "../object/module.ts";
import { DEFER, type Deferred, func } from "../object/native.ts";
import { typeOf, type Value } from "../object/object.ts";
import { asInt, asStr, repr } from "../object/protocol.ts";
import { Traceback } from "../object/traceback.ts";
import { strFromHost, strToHost } from "../object/wide.ts";
import { bare, colored, layOutEntry, plain, questionTuple, Report } from "../report/index.ts";
import { TextStream } from "./io/text-io.ts";
import { standardModules } from "./standard-modules.ts";
import { currentSystem, sysValue } from "./system.ts";

/** The hooks of `sys`: what is done with a value at the prompt, and with an exception that nobody handles. */

function isColored(): boolean {
  const { host, color } = currentSystem();
  if (!color) return false;
  const environment = host.environment;
  if (environment.get("PYTHON_COLORS") === "0") return false;
  if (environment.get("PYTHON_COLORS") === "1") return true;
  if (environment.get("NO_COLOR")) return false;
  if (environment.get("FORCE_COLOR")) return true;
  return environment.get("TERM") !== "dumb" && host.terminal.isTerminal(2);
}

/** The report of an exception, with what `sys` says of limits. */
export function newReport(
  exception: BaseException,
  traceback: Value,
  chain = true,
  onlyExceptions = false,
  theme = isColored() ? colored : plain,
  outermost: number | null = null,
  innermost: number | null = null,
): Report {
  const { machine, sources } = currentSystem();
  const limit = asInt(sysValue("tracebacklimit"));
  return new Report(exception, traceback instanceof Traceback ? traceback : null, {
    theme,
    sources,
    limit: innermost ?? (limit === undefined ? null : Math.max(0, Number(limit))),
    chain,
    onlyExceptions,
    outermost,
    module: name => machine.modules.get(name),
    isStandardModule: name => standardModules.has(name),
  });
}

/** The text of a report whose questions are answered. */
function reportText(report: Report): Value {
  const parts: string[] = [];
  report.write(text => parts.push(text));
  return strFromHost(parts.join(""));
}

/** Standard error, if it is a builtin stream. */
function leafStderr(): TextStream | undefined {
  const stream = sysValue("stderr");
  return stream instanceof TextStream && stream.type.isBuiltin ? stream : undefined;
}

/** Print a report as a leaf; false if Python code has a say. Long ones are never in memory as a whole. */
function printReport(report: Report): boolean {
  const stream = leafStderr();
  if (stream === undefined || !report.advance()) return false;
  report.write(text => void stream.write(strFromHost(text)));
  stream.flush();
  return true;
}

/** For strings: never painted. A positive limit keeps the outermost entries, a negative one the innermost. */
internal(
  "_report_new(exception, traceback, chain=True, only=False, limit=None, /)",
  (exception: BaseException, traceback: Value, chain: boolean, only: boolean, limit: number | null) => {
    if (limit === null || limit >= 0) return newReport(exception, traceback, chain, only, plain, limit);
    return newReport(exception, traceback, chain, only, plain, null, -limit);
  },
);
/** For standard error: painted if that is a terminal. */
internal("_report_for_hook(exception, traceback, /)", (exception: BaseException, traceback: Value) =>
  newReport(exception, traceback),
);
/** Of an exception that is ignored: without causes and contexts. */
internal("_report_ignored(exception, traceback, /)", (exception: BaseException, traceback: Value) =>
  newReport(exception, traceback, false, false, bare),
);
internal("_report_lines(report, /)", (report: Report) => {
  const lines: Value[] = [];
  report.write(text => lines.push(strFromHost(text)));
  return new List(lines);
});
internal("_report_only(report, /)", (report: Report) => {
  const lines: Value[] = [];
  report.writeOnly(text => lines.push(strFromHost(text)));
  return new List(lines);
});
internal("_stack_entry(traceback, /)", (traceback: Traceback) =>
  strFromHost(layOutEntry(traceback, currentSystem().sources, plain)),
);
internal("_traceback_source_line(filename, line, /)", (filename: Value, line: Value) =>
  strFromHost(currentSystem().sources.line(strToHost(asStr(filename) ?? ""), Number(asInt(line) ?? 0))),
);
internal("_report_question(report, /)", (report: Report) =>
  report.advance() ? null : questionTuple(report),
);
internal("_report_answer(report, value, /)", (report: Report, value: Value) => {
  report.answer(value);
  return null;
});
internal("_report_text(report, /)", reportText);
internal("_report_print(report, /)", printReport);

export const excepthook = func(
  "excepthook(exctype, value, traceback, /)",
  "Handle an exception by displaying it with a traceback on sys.stderr.",
  (_type: Value, exception: Value, traceback: Value): null | Deferred => {
    if (!(exception instanceof BaseException)) {
      raise(TypeError, `print_exception(): Exception expected for value, ${typeOf(exception).name} found`);
    }
    if (sysValue("stderr") === null) return null;
    return printReport(newReport(exception, traceback)) ? null : DEFER;
  },
);

/** Where `displayhook` leaves the last value: `builtins._`. */
function setLast(value: Value): void {
  const { machine } = currentSystem();
  const builtins = machine.modules.get("builtins");
  (builtins instanceof Module ? builtins.namespace : machine.builtins).set("_", value);
}
internal("_set_last(value, /)", (value: Value) => {
  setLast(value);
  return null;
});

export const displayhook = func(
  "displayhook(object, /)",
  "Print an object to sys.stdout and also save it in builtins._",
  (value: Value): null | Deferred => {
    if (value === null) return null;
    const stream = sysValue("stdout");
    if (!(stream instanceof TextStream) || !stream.type.isBuiltin) return DEFER;
    const text = repr(value);
    if (text === DEFER) return DEFER;
    setLast(null);
    try {
      stream.write(text);
    } catch (error) {
      if (!(error instanceof Raised)) throw error;
      return DEFER;
    }
    stream.write("\n");
    setLast(value);
    return null;
  },
);
