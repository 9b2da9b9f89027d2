import { positionAt } from "../code/index.ts";
import { Bytes } from "../object/bytes.ts";
import { Dict } from "../object/dict.ts";
import { RuntimeError, raise, TypeError } from "../object/error.ts";
import { Cell, CodeObject, codeType } from "../object/function.ts";
import { List } from "../object/list.ts";
import { declare, getter, member, method, slot } from "../object/native.ts";
import { NotImplemented, type Value } from "../object/object.ts";
import { address } from "../object/object-methods.ts";
import { Tuple } from "../object/tuple.ts";
import { strHash } from "../object/wide.ts";
import { type Frame, frameType } from "./frame.ts";
import { unpark } from "./generator.ts";

/** The frame that called, as Python sees it: the prelude's own are skipped. */
function callerOf(frame: Frame): Frame | null {
  if (frame.generator !== null) unpark(frame.generator);
  let back = frame.back;
  while (back?.code.isHidden === true) back = back.back;
  return back;
}

/** The line that a frame stands at. */
export function lineOf(frame: Frame): number {
  return positionAt(frame.code.code, frame.pc).line || frame.code.code.firstLine;
}

/** The local variables of a frame as `locals()` gives them: of functions a fresh dict. */
export function frameLocals(frame: Frame): Value {
  if (frame.locals !== null) return frame.locals;
  const { varNames, hidden, cellNames, freeNames } = frame.code.code;
  const dict = new Dict();
  const shown = varNames.length - hidden;
  const cells = new Set(cellNames);
  for (let i = 0; i < shown; i++) {
    const value = frame.registers[i];
    if (value !== undefined && !cells.has(varNames[i]) && !varNames[i].startsWith("."))
      dict.set(varNames[i], value);
  }
  [...cellNames, ...freeNames].forEach((name, i) => {
    const cell = frame.registers[varNames.length + i];
    if (cell instanceof Cell && cell.value !== undefined) dict.set(name, cell.value);
  });
  return dict;
}

declare(frameType, null, () => [
  slot("__repr__", (self: Frame) => {
    const { filename, name } = self.code.code;
    return `<frame at ${address(self)}, file '${filename}', line ${lineOf(self)}, code ${name}>`;
  }),
  method("clear(self, /)", "Clear all references held by the frame.", (self: Frame) => {
    if (self.generator !== null) unpark(self.generator);
    if (self.generator?.isRunning === true || self.back !== null)
      raise(RuntimeError, "cannot clear an executing frame");
    self.registers.fill(undefined);
    return null;
  }),
  getter("f_back", null, (self: Frame) => callerOf(self)),
  getter("f_code", null, (self: Frame) => self.code),
  getter("f_globals", null, (self: Frame) => self.globals),
  getter("f_builtins", null, (self: Frame) => self.func.builtins),
  getter("f_locals", null, (self: Frame) => frameLocals(self)),
  getter("f_lineno", null, (self: Frame) => lineOf(self)),
  getter("f_lasti", null, (self: Frame) => self.pc),
  getter("f_trace", null, () => null),
  member("f_trace_lines", null, () => true),
  getter("f_trace_opcodes", null, () => false),
  getter("f_generator", null, (self: Frame) => self.generator),
]);

function names(list: readonly string[]): Tuple {
  return new Tuple(list);
}

function parameters(self: CodeObject): readonly string[] {
  const { code } = self;
  return code.varNames
    .slice(0, code.varNames.length - code.hidden)
    .filter(name => !code.cellNames.includes(name) || isParameter(self, name));
}

function isParameter(self: CodeObject, name: string): boolean {
  const { code } = self;
  const count =
    code.argCount + code.kwOnlyCount + ((code.flags & 4) !== 0 ? 1 : 0) + ((code.flags & 8) !== 0 ? 1 : 0);
  return code.varNames.slice(0, count).includes(name);
}

declare(codeType, "Create a code object.  Not for mere mortals.", () => [
  slot("__repr__", (self: CodeObject) => {
    const { name, filename, firstLine } = self.code;
    return `<code object ${name} at ${address(self)}, file "${filename}", line ${firstLine}>`;
  }),
  slot("__eq__", (self: CodeObject, other: Value) =>
    other instanceof CodeObject ? sameCode(self, other) : NotImplemented,
  ),
  slot("__hash__", (self: CodeObject) => strHash(`${self.code.name}:${self.code.firstLine}`)),
  member("co_name", null, (self: CodeObject) => self.code.name),
  member("co_qualname", null, (self: CodeObject) => self.code.qualname),
  member("co_filename", null, (self: CodeObject) => self.code.filename),
  member("co_firstlineno", null, (self: CodeObject) => self.code.firstLine),
  member("co_argcount", null, (self: CodeObject) => self.code.argCount),
  member("co_posonlyargcount", null, (self: CodeObject) => self.code.posOnlyCount),
  member("co_kwonlyargcount", null, (self: CodeObject) => self.code.kwOnlyCount),
  member("co_nlocals", null, (self: CodeObject) => parameters(self).length),
  member("co_stacksize", null, (self: CodeObject) => self.code.registerCount),
  member("co_flags", null, (self: CodeObject) => self.code.flags),
  getter("co_varnames", null, (self: CodeObject) => names(parameters(self))),
  getter("co_cellvars", null, (self: CodeObject) => names(self.code.cellNames)),
  getter("co_freevars", null, (self: CodeObject) => names(self.code.freeNames)),
  member("co_names", null, (self: CodeObject) => names(self.code.names)),
  member("co_consts", null, (self: CodeObject) => new Tuple(self.prepare().constants)),
  getter(
    "co_code",
    null,
    (self: CodeObject) =>
      new Bytes(
        new Uint8Array(
          self.code.words.buffer.slice(
            self.code.words.byteOffset,
            self.code.words.byteOffset + self.code.words.byteLength,
          ),
        ),
      ),
  ),
  method("co_positions(self, /)", "Return source positions of the instructions.", (self: CodeObject) => {
    const { positions } = self.code;
    const list: Value[] = [];
    for (let i = 0; i < positions.length; i += 5) {
      list.push(new Tuple([positions[i + 1], positions[i + 2], positions[i + 3], positions[i + 4]]));
    }
    return new List(list);
  }),
  method("co_lines(self, /)", "Return the ranges of instructions of each line.", (self: CodeObject) => {
    const { positions } = self.code;
    const list: Value[] = [];
    for (let i = 0; i < positions.length; i += 5) {
      const end = i + 5 < positions.length ? positions[i + 5] : self.code.words.length;
      list.push(new Tuple([positions[i], end, positions[i + 1] || null]));
    }
    return new List(list);
  }),
  method(
    "__replace__(self, /, **changes)",
    "The same as replace().",
    (self: CodeObject, changes: ReadonlyMap<string, Value>) => replace(self, changes),
  ),
  method(
    "replace(self, /, **changes)",
    "Return a copy of the code object with new values for the specified fields.",
    (self: CodeObject, changes: ReadonlyMap<string, Value>) => replace(self, changes),
  ),
]);

function sameCode({ code: a }: CodeObject, { code: b }: CodeObject): boolean {
  return (
    a === b ||
    (a.words === b.words &&
      a.constants === b.constants &&
      a.name === b.name &&
      a.firstLine === b.firstLine &&
      a.flags === b.flags)
  );
}

const replaceable: Readonly<Record<string, string>> = {
  co_name: "name",
  co_qualname: "qualname",
  co_filename: "filename",
  co_firstlineno: "firstLine",
  co_flags: "flags",
};

/** Other fields of CPython's code objects. */
const replaceableLater = new Set(
  "argcount posonlyargcount kwonlyargcount nlocals stacksize code consts names varnames freevars cellvars linetable exceptiontable"
    .split(" ")
    .map(name => `co_${name}`),
);

function replace(self: CodeObject, changes: ReadonlyMap<string, Value>): CodeObject {
  const fields: Record<string, Value> = {};
  for (const [name, value] of changes) {
    const field = replaceable[name];
    if (field === undefined) {
      if (!replaceableLater.has(name)) {
        raise(TypeError, `replace() got an unexpected keyword argument '${name}'`);
      }
      raise(RuntimeError, `replacing ${name} is not supported`);
    }
    fields[field] = value;
  }
  const { constants } = self.prepare();
  const code = { ...self.code, ...fields };
  return new CodeObject(
    () => code,
    () => constants,
    self.isHidden,
  );
}
