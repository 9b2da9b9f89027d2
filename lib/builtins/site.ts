import { TextStream } from "../module/io/text-io.ts";
import { copyrightText } from "../module/sys-info.ts";
import { sysValue } from "../module/system.ts";
import { newException, Raised, SystemExit, type SystemExitException } from "../object/error.ts";
import { declare, method, slot } from "../object/native.ts";
import { builtinType, PyObject, type Value } from "../object/object.ts";

/** The builtins for those who sit at a prompt: `exit`, `quit`, `copyright`, `credits`, `license`, `help`. */

class Quitter extends PyObject {
  readonly name: string;
  constructor(name: string) {
    super();
    this.name = name;
  }
}
const quitterType = builtinType("Quitter", Quitter as never);
quitterType.module = "_sitebuiltins";

declare(quitterType, null, () => [
  slot("__repr__", (self: Quitter) => `Use ${self.name}() or Ctrl-D (i.e. EOF) to exit`),
  method("__call__(self, /, code=None)", "Leave the program.", (_self: Quitter, code: Value) => {
    const stdin = sysValue("stdin");
    // As CPython's: whoever catches the exception can't read on.
    if (stdin instanceof TextStream && stdin.type.isBuiltin) stdin.close();
    const exception = newException(SystemExit, code) as SystemExitException;
    exception.code = code;
    throw new Raised(exception);
  }),
]);

/** Prints a text when it is called or shown. */
class Printer extends PyObject {
  readonly text: string;
  constructor(text: string) {
    super();
    this.text = text;
  }
}
const printerType = builtinType("_Printer", Printer as never);
printerType.module = "_sitebuiltins";

declare(printerType, "interactive prompt objects for printing a text", () => [
  slot("__repr__", (self: Printer) => self.text),
  method("__call__(self, /)", "Print the text.", (self: Printer) => {
    const stdout = sysValue("stdout");
    if (stdout instanceof TextStream) stdout.write(`${self.text}\n`);
    return null;
  }),
]);

class Helper extends PyObject {}
const helperType = builtinType("_Helper", Helper);
helperType.module = "_sitebuiltins";

declare(helperType, "Define the builtin 'help'.", () => [
  slot("__repr__", () => "Type help(object) for help about object."),
  method(
    "__call__(self, /, *args, **kwds)",
    "Tell about an object.",
    (_self: Helper, args: readonly Value[]) => {
      const stdout = sysValue("stdout");
      if (stdout instanceof TextStream) {
        stdout.write(args.length === 0 ? "Type help(object) for help about object.\n" : helpText(args[0]));
      }
      return null;
    },
  ),
]);

/** What is known of an object without running its code: its class, and the class's docstring. */
function helpText(value: Value): string {
  const type = value instanceof PyObject ? value.type : undefined;
  const doc = value instanceof PyObject && "doc" in value ? value.doc : type?.members.get("__doc__");
  const name =
    value instanceof PyObject && "name" in value ? String(value.name) : (type?.name ?? typeof value);
  return `Help on ${name}:\n\n${typeof doc === "string" ? doc : "no documentation"}\n`;
}

const credits = "Krait thanks the people who make Python, and those who document it so well.";
const license = "Krait is free software under the MIT license; see the file LICENSE.";

export function siteBuiltins(): readonly (readonly [name: string, value: Value])[] {
  return [
    ["exit", new Quitter("exit")],
    ["quit", new Quitter("quit")],
    ["copyright", new Printer(copyrightText)],
    ["credits", new Printer(credits)],
    ["license", new Printer(license)],
    ["help", new Helper()],
  ];
}
