/**
 * The instruction table: one row per instruction, from which the numbers (`opcode.generated.ts`), the
 * assembler's checks and the disassembler follow.
 *
 * Code is a sequence of 32-bit words: an opcode, then its operands. The operand kinds are:
 *
 * - `dst`: the register that the instruction writes. Where there is one, it is the first operand, so that
 *   a call's result finds its place without knowing the instruction.
 * - `src`: a value to read: a register when ≥ 0, else the constant `~operand`.
 * - `reg`: a register, read or written as the row says.
 * - `base`: the first of several consecutive registers.
 * - `name`: an index into `names`. `const`: an index into `constants`.
 * - `label`: the offset of another instruction. `count`: a plain number. `cache`: the index of an inline cache.
 *
 * Registers hold arguments first, then the other locals, cells and free variables, then temporaries.
 * A register that is unbound holds `undefined`; only the instructions that say so may read one.
 */

export type OperandKind = "dst" | "src" | "reg" | "base" | "name" | "const" | "label" | "count" | "cache";

export interface Operand {
  readonly name: string;
  readonly kind: OperandKind;
}

/** A row: name, operands written `name:kind` (or just the kind), what it does. */
export class Instruction<N extends string = string> {
  readonly name: N;
  readonly doc: string;
  private readonly text: string;
  private read: readonly Operand[] | null = null;

  constructor(name: N, operands: string, doc: string) {
    this.name = name;
    this.text = operands;
    this.doc = doc;
  }

  get operands(): readonly Operand[] {
    this.read ??= this.text.split(" ").filter(Boolean).map(readOperand);
    return this.read;
  }

  /** Length in words, opcode included. */
  get length(): number {
    return this.operands.length + 1;
  }
}

function readOperand(text: string): Operand {
  const [name, kind = name] = text.split(":");
  return { name, kind: kind as OperandKind };
}

function row<N extends string>(name: N, operands: string, doc: string): Instruction<N> {
  return new Instruction(name, operands, doc);
}

/** A binary operator: `inplace` is 1 for an augmented assignment. */
function binary<N extends string>(name: N, symbol: string): Instruction<N> {
  return row(name, "dst a:src b:src inplace:count", `dst = a ${symbol} b`);
}

function compare<N extends string>(name: N, symbol: string): Instruction<N> {
  return row(name, "dst a:src b:src", `dst = a ${symbol} b`);
}

export const instructions = [
  // Registers and cells.
  row("MOVE", "dst src", "dst = src. Cells and unbound registers may be moved as they are"),
  row("CHECK_LOCAL", "reg", "UnboundLocalError if the local is unbound"),
  row("DELETE_LOCAL", "reg", "unbind a local; UnboundLocalError if it is unbound"),
  row("CLEAR", "reg", "make a register unbound, without a check"),
  row(
    "MAKE_CELL",
    "cell:reg src:reg",
    "cell = a new cell holding the value of register src, bound or not; cell and src may be the same",
  ),
  row(
    "LOAD_CELL",
    "dst cell:reg",
    "dst = content of the cell; UnboundLocalError (cell variable) or NameError (free variable) if empty",
  ),
  row("STORE_CELL", "cell:reg src", "put src into the cell"),
  row("DELETE_CELL", "cell:reg", "empty the cell; error as LOAD_CELL's"),

  // Names that are no registers. Module and class code, and code run by exec, use the *_NAME instructions.
  row("LOAD_GLOBAL", "dst name cache", "dst = the global or builtin; NameError"),
  row("STORE_GLOBAL", "name src cache", "set a global"),
  row("DELETE_GLOBAL", "name", "delete a global; NameError"),
  row(
    "LOAD_NAME",
    "dst name cache",
    "dst = the frame's local namespace, else global, else builtin; NameError",
  ),
  row("STORE_NAME", "name src cache", "set in the frame's local namespace"),
  row("DELETE_NAME", "name", "delete from the frame's local namespace; NameError"),
  row(
    "LOAD_NAME_OR_CELL",
    "dst name cell:reg",
    "dst = the frame's local namespace, else the cell (class bodies reading a free variable)",
  ),
  row(
    "LOAD_FROM_OR_CELL",
    "dst namespace:src name cell:reg",
    "as LOAD_NAME_OR_CELL, in a namespace from a register (annotation scopes in classes)",
  ),
  row("LOAD_FROM_OR_GLOBAL", "dst namespace:src name", "dst = namespace[name], else global, else builtin"),
  row("LOAD_LOCALS", "dst", "dst = the frame's local namespace"),
  row("LOAD_BUILD_CLASS", "dst", "dst = builtins.__build_class__"),
  row("LOAD_ASSERTION_ERROR", "dst", "dst = AssertionError, whatever the name is bound to"),
  row("LOAD_NOT_IMPLEMENTED_ERROR", "dst", "dst = NotImplementedError, whatever the name is bound to"),

  // Attributes and items.
  row("LOAD_ATTR", "dst object:src name cache", "dst = object.name"),
  row("STORE_ATTR", "object:src name value:src cache", "object.name = value"),
  row("DELETE_ATTR", "object:src name", "del object.name"),
  row(
    "LOAD_METHOD",
    "base object:src name cache",
    "base = the function, base+1 = object, where a bound method would be made; else base = object.name, base+1 = unbound",
  ),
  row(
    "LOAD_SUPER_ATTR",
    "dst super:src class:src self:src name",
    "dst = super(class, self).name, where register super holds what the name `super` is bound to",
  ),
  row(
    "LOAD_SUPER_METHOD",
    "base super:src class:src self:src name",
    "as LOAD_METHOD, for super(class, self).name",
  ),
  row("LOAD_ITEM", "dst object:src key:src", "dst = object[key]"),
  row("STORE_ITEM", "object:src key:src value:src", "object[key] = value"),
  row("DELETE_ITEM", "object:src key:src", "del object[key]"),
  row("BUILD_SLICE", "dst start:src stop:src step:src", "dst = slice(start, stop, step)"),

  // Operators.
  binary("ADD", "+"),
  binary("SUB", "-"),
  binary("MUL", "*"),
  binary("MATMUL", "@"),
  binary("TRUEDIV", "/"),
  binary("FLOORDIV", "//"),
  binary("MOD", "%"),
  binary("POW", "**"),
  binary("LSHIFT", "<<"),
  binary("RSHIFT", ">>"),
  binary("AND", "&"),
  binary("OR", "|"),
  binary("XOR", "^"),
  row("NEG", "dst src", "dst = -src"),
  row("POS", "dst src", "dst = +src"),
  row("INVERT", "dst src", "dst = ~src"),
  row("NOT", "dst src", "dst = not src"),
  compare("LT", "<"),
  compare("LE", "<="),
  compare("EQ", "=="),
  compare("NE", "!="),
  compare("GT", ">"),
  compare("GE", ">="),
  compare("IS", "is"),
  compare("IS_NOT", "is not"),
  compare("CONTAINS", "in"),
  compare("NOT_CONTAINS", "not in"),

  // Jumps and iteration.
  row("JUMP", "label", "go on at label, which lies ahead"),
  row("JUMP_BACK", "label", "go on at label, which lies behind: a loop's back-edge, counted as a step"),
  row("JUMP_IF_TRUE", "src label", "jump ahead if src is true"),
  row("JUMP_IF_FALSE", "src label", "jump ahead if src is false"),
  row("JUMP_IF_NONE", "src label", "jump ahead if src is None"),
  row("JUMP_IF_NOT_NONE", "src label", "jump ahead if src is not None"),
  row("GET_ITER", "dst src", "dst = iter(src)"),
  row(
    "FOR_ITER",
    "dst iterator:reg label",
    "dst = next(iterator), or jump ahead to label when it is exhausted",
  ),
  row(
    "UNPACK_SEQUENCE",
    "base src count",
    "exactly count items of src into consecutive registers; ValueError. They are written last, all or none: they may be locals",
  ),
  row(
    "UNPACK_EX",
    "base src before:count after:count",
    "as UNPACK_SEQUENCE, the rest as a list in register base+before",
  ),

  // Calls.
  row("CALL", "dst callee:src base argc:count", "dst = callee(argc registers from base)"),
  row(
    "CALL_KW",
    "dst callee:src base argc:count names:const",
    "as CALL; names is a tuple of the last arguments' keywords",
  ),
  row(
    "CALL_METHOD",
    "dst base argc:count",
    "call what LOAD_METHOD left in base and base+1; the argc arguments start at base+2",
  ),
  row("CALL_METHOD_KW", "dst base argc:count names:const", "as CALL_METHOD with keywords"),
  row(
    "CALL_EX",
    "dst callee:src args:src kwargs:src",
    "dst = callee(*args, **kwargs); args is any iterable, kwargs a dict or None",
  ),
  row("RETURN", "src", "leave the frame with src"),

  // Building.
  row("BUILD_TUPLE", "dst base count", "a tuple of consecutive registers (cells too, for closures)"),
  row("BUILD_LIST", "dst base count", "a list"),
  row("BUILD_SET", "dst base count", "a set"),
  row("BUILD_MAP", "dst base count", "a dict of count pairs: key, value, key, value"),
  row("BUILD_STRING", "dst base count", "the concatenation of count strings"),
  row(
    "FORMAT",
    "dst src conversion:count spec:src",
    "dst = format(convert(src), spec). conversion: -1 none, 115 str, 114 repr, 97 ascii. spec is a str",
  ),
  row(
    "BUILD_INTERPOLATION",
    "dst value:src text:const conversion:count spec:src",
    "an Interpolation of a t-string",
  ),
  row("BUILD_TEMPLATE", "dst strings:src interpolations:src", "a Template from two tuples"),
  row("LIST_APPEND", "list:reg src", "append to a list that is being built"),
  row(
    "LIST_EXTEND",
    "list:reg src",
    "extend a list that is being built; TypeError `Value after * must be an iterable` style",
  ),
  row("LIST_TO_TUPLE", "dst list:reg", "a tuple of the list's items"),
  row("SET_ADD", "set:reg src", "add to a set that is being built"),
  row("SET_UPDATE", "set:reg src", "add all items of an iterable"),
  row("DICT_SET", "dict:reg key:src value:src", "set in a dict that is being built"),
  row("DICT_UPDATE", "dict:reg src", "{**src}: TypeError if src is no mapping"),
  row("DICT_MERGE", "dict:reg src callee:src", "f(**src): TypeError naming callee if a key is repeated"),
  row(
    "MAKE_FUNCTION",
    "dst code:const defaults:src kwdefaults:src closure:src annotate:src",
    "a function. Each part may be None",
  ),

  // Generators and coroutines.
  row("YIELD", "dst src", "leave the frame with src; dst = what is sent in on resumption"),
  row("ASYNC_YIELD", "dst src", "as YIELD, for a `yield` of an async generator"),
  row(
    "YIELD_FROM",
    "dst iterator:reg value:reg",
    "send register value into the iterator; yield what it yields, staying here; dst = its result",
  ),
  row("GET_YIELD_FROM_ITER", "dst src", "dst = the iterator that `yield from src` delegates to"),
  row(
    "GET_AWAITABLE",
    "dst src context:count",
    "dst = the iterator that `await src` delegates to. context: 0 await, 1 async with's __aenter__, 2 its __aexit__",
  ),
  row("GET_AITER", "dst src", "dst = type(src).__aiter__(src), checked"),
  row("GET_ANEXT", "dst iterator:reg", "dst = an awaitable for the next item of an asynchronous iterator"),
  row(
    "END_ASYNC_FOR",
    "exception:reg",
    "re-raise unless the exception is a StopAsyncIteration, or None where none was made",
  ),

  // Exceptions. Handlers get the exception in the register that the exception table names.
  row("RAISE", "exception:src", "raise exception"),
  row("RAISE_FROM", "exception:src cause:src", "raise exception from cause"),
  row("RAISE_CURRENT", "", "raise the exception that is being handled; RuntimeError if there is none"),
  row("RERAISE", "exception:reg", "go on raising an exception, its traceback as it is"),
  row(
    "PUSH_HANDLED",
    "saved:reg exception:reg",
    "saved = what was being handled; exception is being handled now",
  ),
  row("POP_HANDLED", "saved:reg", "what register saved says is being handled again"),
  row(
    "MATCH_EXCEPTION",
    "dst exception:reg type:src",
    "dst = whether `except type` catches the exception; TypeError",
  ),
  row(
    "MATCH_GROUP",
    "base exception:reg type:src",
    "for `except* type`: base = the part that matches or None, base+1 = the rest or None. exception may be None already",
  ),
  row(
    "GROUP_RERAISE",
    "dst original:reg raised:reg",
    "after `except*`: dst = the exception to raise out of the list of raised and remaining ones, or None",
  ),
  row(
    "LOAD_SPECIAL",
    "dst src which:count",
    "dst = the bound special method: 0 __enter__, 1 __exit__, 2 __aenter__, 3 __aexit__; TypeError as `with` gives it",
  ),
  row("EXCEPTION_TRIPLE", "base exception:reg", "three registers: type, exception, traceback"),

  // Patterns.
  row("MATCH_SEQUENCE", "dst src", "dst = whether src is a sequence to patterns"),
  row("MATCH_MAPPING", "dst src", "dst = whether src is a mapping to patterns"),
  row("MATCH_KEYS", "dst subject:src keys:src", "dst = tuple of the values under the tuple of keys, or None"),
  row(
    "MATCH_CLASS",
    "dst subject:src class:src positional:count names:const",
    "dst = tuple of the attributes of a class pattern, or None; names is a tuple",
  ),
  row("GET_LENGTH", "dst src", "dst = len(src)"),

  // The rest.
  row("IMPORT_NAME", "dst name fromlist:src level:count", "dst = the module"),
  row("IMPORT_FROM", "dst module:src name", "dst = module.name, or the submodule; ImportError"),
  row("IMPORT_STAR", "module:src", "from module import *, into the local namespace"),
  row("SETUP_ANNOTATIONS", "", "make sure that __annotations__ exists in the local namespace"),
  row("PRINT_EXPRESSION", "src", "sys.displayhook(src), for interactive input"),
  row("INTRINSIC", "dst which:count base count", "dst = the intrinsic function called with count registers"),
] as const;

export type InstructionName = (typeof instructions)[number]["name"];

/** Functions that compiled code calls by number: `INTRINSIC`'s operand is an index into this list. */
export const intrinsics = [
  "typevar", // (name)
  "typevar_with_bound", // (name, evaluate_bound)
  "typevar_with_constraints", // (name, evaluate_constraints)
  "paramspec", // (name)
  "typevartuple", // (name)
  "set_typeparam_default", // (typeparam, evaluate_default) → typeparam
  "subscript_generic", // (tuple of type parameters) → Generic[...]
  "typealias", // (name, type parameters or None, evaluate_value)
  "set_function_type_params", // (function, tuple) → function
] as const;

export type IntrinsicName = (typeof intrinsics)[number];
