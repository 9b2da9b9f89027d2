import {
  ASYNC_GENERATOR,
  COROUTINE,
  type Code,
  type Constant,
  GENERATOR,
  HAS_DOCSTRING,
  VARARGS,
  VARKEYWORDS,
} from "../code/index.ts";
import type { Dict } from "./dict.ts";
import { makeLayout } from "./instance.ts";
import { builtinType, PyObject, type Value } from "./object.ts";
import type { Tuple } from "./tuple.ts";

/** What an instruction remembers from its last run; each kind of instruction has a class of its own. */
export interface Cache {
  readonly kind: string;
}

const noWords = new Int32Array(0);

/**
 * Compiled code as one VM runs it: its constants as values, its inline caches. All that running needs is made when
 * a frame of it is first wanted (`prepare`): most code of the prelude never runs.
 */
export class CodeObject extends PyObject {
  private known: Code | undefined = undefined;
  private readonly source: () => Code;
  /** Frames are left out of tracebacks: code of the prelude. */
  readonly isHidden: boolean;
  private readonly link: (code: Code) => readonly Value[];
  isReady = false;
  words: Int32Array = noWords;
  constants: readonly Value[] = [];
  names: readonly string[] = [];
  /** The properties that attributes called `names` are stored under. */
  keys: readonly `$${string}`[] = [];
  caches: (Cache | undefined)[] = [];
  registerCount = 0;
  argCount = 0;
  /** The registers of a fresh frame, to be copied. */
  blank: readonly undefined[] = [];
  /** Whether arguments go straight into the first registers: positional parameters only. False until it is ready. */
  isSimple = false;
  isGenerator = false;
  /** Whether it is a generator's or coroutine's and may be suspended inside of a `try`. */
  isGuarded = false;
  /** The register of the first free variable. */
  freeStart = 0;
  /** Calls and loop back-edges until the run loop asks whether there is compiled code (see `interpreter/block.ts`). */
  patience = 0;
  /** Whether there are blocks that go on in the middle, by the offset of the instruction. */
  resumable: (object | undefined)[] | null = null;
  /** What a compiler knows of this code. */
  compiled: object | null = null;
  /** What compiled code calls it through, if its arguments are its parameters one by one. */
  stub: object | null = null;

  /** `link` makes the values of the constants; `source` gives the code, when it is first needed. */
  constructor(source: () => Code, link: (code: Code) => readonly Value[], isHidden: boolean) {
    super();
    this.source = source;
    this.isHidden = isHidden;
    this.link = link;
  }

  get code(): Code {
    this.known ??= this.source();
    return this.known;
  }

  get flags(): number {
    return this.code.flags;
  }

  /** Make what frames need; itself. */
  prepare(): this {
    if (this.isReady) return this;
    const { code } = this;
    this.words = code.words;
    this.constants = this.link(code);
    this.names = code.names;
    this.keys = code.names.map(name => `$${name}` as const);
    this.caches = new Array(code.cacheCount).fill(undefined);
    this.registerCount = code.registerCount;
    this.argCount = code.argCount;
    this.blank = Array.from({ length: code.registerCount }, () => undefined);
    this.isSimple = (code.flags & (VARARGS | VARKEYWORDS)) === 0 && code.kwOnlyCount === 0;
    this.freeStart = code.varNames.length + code.cellNames.length;
    this.isGenerator = (code.flags & (GENERATOR | COROUTINE | ASYNC_GENERATOR)) !== 0;
    this.isGuarded = this.isGenerator && code.exceptions.length > 0;
    this.isReady = true;
    return this;
  }
}
export const codeType = builtinType("code", CodeObject);
codeType.isBase = false;
codeType.hasWeakref = true;

/** A variable shared between a function and those inside of it. Empty: `undefined`. */
export class Cell extends PyObject {
  value: Value | undefined;
  constructor(value: Value | undefined) {
    super();
    this.value = value;
  }
}
export const cellType = builtinType("cell", Cell);
cellType.isBase = false;

/** The docstring that code begins with, or None. */
function docstring(code: CodeObject): Value {
  if ((code.flags & HAS_DOCSTRING) === 0) return null;
  const first: Constant = code.code.constants[0];
  return first.type === "str" ? first.value : code.prepare().constants[0];
}

/** A Python function. */
export class Function extends PyObject {
  code: CodeObject;
  readonly globals: Dict;
  readonly builtins: Dict;
  /** Set from outside; else the code's. */
  private givenName: string | undefined;
  private givenQualname: string | undefined;
  private givenDoc: Value | undefined;
  /** Defaults of the last positional parameters. */
  defaults: Tuple | null;
  kwDefaults: Dict | null;
  /** Cells of the free variables, in the order of `code.freeNames`. */
  readonly closure: readonly Cell[];
  module: Value;
  annotate: Value = null;
  annotations: Value = null;
  typeParams: Value = null;

  constructor(code: CodeObject, globals: Dict, builtins: Dict, closure: readonly Cell[]) {
    super();
    this.code = code;
    this.globals = globals;
    this.builtins = builtins;
    this.givenName = undefined;
    this.givenQualname = undefined;
    this.givenDoc = undefined;
    this.defaults = null;
    this.kwDefaults = null;
    this.closure = closure;
    this.module = globals.get("__name__") ?? null;
  }

  get name(): string {
    return this.givenName ?? this.code.code.name;
  }

  set name(name: string) {
    this.givenName = name;
  }

  get qualname(): string {
    return this.givenQualname ?? this.code.code.qualname;
  }

  set qualname(name: string) {
    this.givenQualname = name;
  }

  get doc(): Value {
    if (this.givenDoc === undefined) this.givenDoc = docstring(this.code);
    return this.givenDoc;
  }

  set doc(doc: Value) {
    this.givenDoc = doc;
  }
}
export const functionType = builtinType("function", Function);
/** Functions have attributes of their own. */
const functionLayout = makeLayout(Function as never, functionType);
functionType.layout = functionLayout;
functionType.hasDict = true;
functionType.hasWeakref = true;
functionType.isBase = false;

/** The builtins of functions whose globals name none: the running machine's. */
export const defaultBuiltins: { dict: Dict | null } = { dict: null };

/** A function object, with room for attributes. */
export function newFunction(
  code: CodeObject,
  globals: Dict,
  builtins: Dict,
  closure: readonly Cell[],
): Function {
  return new (functionLayout as unknown as typeof Function)(code, globals, builtins, closure);
}
