import { raise, TypeError } from "./error.ts";
import { bindLayout, builtinType, objectType, PyObject, Type, typeOf, type Value } from "./object.ts";
import { binaryOperations, comparisons, specialMethods } from "./operation.ts";

/**
 * A native's answer when it cannot finish without Python. Either it named what to call in its place (`defer`), or
 * its twin in the prelude runs instead, with the same arguments; then it must not have touched anything.
 */
export const DEFER: unique symbol = Symbol("DEFER");
export type Deferred = typeof DEFER;

/** What `defer` was told: the call that takes the native's place. */
export const deferral: {
  callee: Value | undefined;
  args: readonly Value[];
  names: readonly string[] | null;
} = {
  callee: undefined,
  args: [],
  names: null,
};

/**
 * End a native with a call of `callee`: `return defer(f, [x])`. The call's result is the native's; nothing of
 * the native stays behind. The last arguments are keyword arguments called `names`.
 */
export function defer(
  callee: Value,
  args: readonly Value[],
  names: readonly string[] | null = null,
): Deferred {
  deferral.callee = callee;
  deferral.args = args;
  deferral.names = names;
  return DEFER;
}

/** Arguments as bound: undefined for an omitted one without a default; `*args` a `Value[]`; `**kwargs` a `Map<string, Value>`. */
type Argument = Value | undefined | readonly Value[] | ReadonlyMap<string, Value>;
type Implementation = (...args: readonly Argument[]) => Value | Deferred;
/** Any function over bound arguments. Its parameters are what the signature text promises; the binder keeps the promise. */
export type NativeFunction = (...args: never[]) => Value | Deferred;

export type ParameterKind = "positional" | "either" | "keyword" | "args" | "kwargs";

export interface Parameter {
  readonly name: string;
  readonly kind: ParameterKind;
  readonly required: boolean;
  /** Undefined: no default, or one that the native supplies itself. */
  readonly default: Value | undefined;
}

/**
 * Where a native belongs: `function` of a module, `method` of a class (its first parameter is self), `slot`: a
 * special method, `class` and `static` methods, `new`: a class's `__new__`.
 */
export type NativeKind = "function" | "method" | "slot" | "class" | "static" | "new";

/** Between `least` and `most` positional arguments and nothing else; `most` −1 for signatures of another kind. */
export interface Arity {
  readonly most: number;
  readonly least: number;
  readonly defaults: readonly (Value | undefined)[];
}

/** How positional arguments become those of a native that may take any number of them, or keywords too. */
interface Gathering {
  /** Parameters before `*args` and those that are keywords only, and their defaults. */
  readonly leading: number;
  readonly least: number;
  readonly defaults: readonly (Value | undefined)[];
  /** Whether there is `*args`. */
  readonly isOpen: boolean;
  /** What the parameters behind get. */
  readonly rest: readonly Argument[];
}

function gathering(parameters: readonly Parameter[]): Gathering {
  const behind = parameters.findIndex(each => each.kind !== "positional" && each.kind !== "either");
  const leading = behind < 0 ? parameters.length : behind;
  const isOpen = parameters[leading]?.kind === "args";
  const others = parameters.slice(isOpen ? leading + 1 : leading);
  return {
    leading,
    least: others.some(each => each.required)
      ? Number.POSITIVE_INFINITY
      : parameters.filter(each => each.required && each.kind !== "args").length,
    defaults: parameters.slice(0, leading).map(each => each.default),
    isOpen,
    rest: others.map(each => (each.kind === "kwargs" ? noKeywords : each.default)),
  };
}

function countArity(parameters: readonly Parameter[]): Arity {
  const isPlain = parameters.every(each => each.kind === "positional" || each.kind === "either");
  const defaults = parameters.map(each => each.default);
  return {
    most: isPlain ? parameters.length : -1,
    least: parameters.filter(each => each.required).length,
    defaults,
  };
}

/** A function written in TypeScript, declared by its signature text. */
export class Native extends PyObject {
  readonly name: string;
  /** As declared, from the opening bracket: `(self, value, start=0, stop=sys.maxsize, /)`. */
  readonly signature: string;
  readonly doc: string | null;
  readonly kind: NativeKind;
  readonly call: Implementation;
  /** The class it is a method of. */
  owner: Type | null = null;
  /** The module that it is a function of. */
  module: string | null = null;
  /** What `__text_signature__` says where it is not the declaration. */
  textSignature: string | null = null;
  /** Gets an instance of a subclass of int, str or float as it is, not what is inside. */
  keepsReceiver = false;
  private parsed: readonly Parameter[] | undefined = undefined;
  private counted: Arity | undefined = undefined;

  constructor(kind: NativeKind, declaration: string, doc: string | null, fn: NativeFunction) {
    super();
    const bracket = declaration.indexOf("(");
    this.kind = kind;
    this.name = declaration.slice(0, bracket);
    this.signature = declaration.slice(bracket);
    this.doc = doc;
    this.call = fn as unknown as Implementation; // The binder passes what the signature text promises.
  }

  get parameters(): readonly Parameter[] {
    if (this.parsed === undefined) this.parsed = parseSignature(this.signature);
    return this.parsed;
  }

  /** How many arguments it takes, when they are all positional. */
  get arity(): Arity {
    if (this.counted === undefined) this.counted = countArity(this.parameters);
    return this.counted;
  }

  private gathered: Gathering | undefined = undefined;

  get gathering(): Gathering {
    if (this.gathered === undefined) this.gathered = gathering(this.parameters);
    return this.gathered;
  }

  setArity(arity: Arity): void {
    this.counted = arity;
  }

  get qualname(): string {
    return this.owner === null ? this.name : `${this.owner.qualname}.${this.name}`;
  }

  private twinName: string | undefined = undefined;

  /** The name of the function in the prelude that runs when this native defers. */
  get twin(): string {
    this.twinName ??= this.nameTwin();
    return this.twinName;
  }

  private nameTwin(): string {
    const owner = this.owner === null ? this.module : this.owner.name;
    return owner === null || owner === "builtins" ? this.name : `${owner}_${this.name}`.replaceAll(".", "_");
  }
}

class NativeFunctionObject extends Native {}
class NativeMethod extends Native {}
class SlotWrapper extends Native {}
class NativeClassMethod extends Native {}

export const builtinFunctionType = builtinType("builtin_function_or_method", NativeFunctionObject);
export const methodDescriptorType = builtinType("method_descriptor", NativeMethod);
export const slotWrapperType = builtinType("wrapper_descriptor", SlotWrapper);
export const classMethodDescriptorType = builtinType("classmethod_descriptor", NativeClassMethod);

/** A native or Python function together with its first argument: `method`, or `builtin_function_or_method`. */
export class BoundMethod extends PyObject {
  readonly func: Value;
  readonly self: Value;
  constructor(func: Value, self: Value) {
    super();
    this.func = func;
    this.self = self;
  }
}
export class BoundNative extends PyObject {
  readonly func: Native;
  readonly self: Value;
  constructor(func: Native, self: Value) {
    super();
    this.func = func;
    this.self = self;
  }
}
class MethodWrapper extends BoundNative {}
export const methodType = builtinType("method", BoundMethod);
bindLayout(BoundNative, builtinFunctionType);
export const methodWrapperType = builtinType("method-wrapper", MethodWrapper);

/** A native method found on `self`'s class, as `self.name` gives it. */
export function bindNative(native: Native, self: Value): PyObject {
  return native instanceof SlotWrapper ? new MethodWrapper(native, self) : new BoundNative(native, self);
}

/** A data descriptor written in TypeScript (`getset_descriptor`). Without `set` the attribute is read-only. */
export class GetSet extends PyObject {
  readonly name: string;
  readonly doc: string | null;
  readonly get: (self: never) => Value | Deferred;
  readonly set: ((self: never, value: Value | undefined) => void | Deferred) | null;
  owner: Type | null = null;
  constructor(
    name: string,
    doc: string | null,
    get: (self: never) => Value | Deferred,
    set: ((self: never, value: Value | undefined) => void | Deferred) | null,
  ) {
    super();
    this.name = name;
    this.doc = doc;
    this.get = get;
    this.set = set;
  }
}
/** The same, as CPython shows plain fields (`member_descriptor`). */
class Member extends GetSet {}
export const getSetType = builtinType("getset_descriptor", GetSet);
export const memberType = builtinType("member_descriptor", Member);
for (const type of [
  builtinFunctionType,
  methodDescriptorType,
  slotWrapperType,
  classMethodDescriptorType,
  methodType,
  methodWrapperType,
  getSetType,
  memberType,
]) {
  type.isBase = false;
}
builtinFunctionType.hasWeakref = true;
methodType.hasWeakref = true;

// ---- Declaring

/** A constant member of a class or module. */
export interface Constant {
  readonly name: string;
  readonly value: Value;
}
export type Entry = Native | GetSet | Constant;
/** The table of a class, made when it is first needed: a program uses few of the classes there are. */
export type Entries = () => readonly Entry[];

/** `method("append(self, object, /)", "Append …", (self: List, object: Value) => …)` */
export function method(declaration: string, doc: string, fn: NativeFunction): Native {
  return new NativeMethod("method", declaration, doc, fn);
}

const binaryNames = new Map<string, string>();
for (const { symbol, method, reflected, inplace } of binaryOperations) {
  binaryNames.set(method, `Return self${symbol}value.`);
  binaryNames.set(reflected, `Return value${symbol}self.`);
  if (inplace !== null) binaryNames.set(inplace, `Return self${symbol}=value.`);
}
for (const { symbol, method } of comparisons) binaryNames.set(method, `Return self${symbol}value.`);
binaryNames.set("__divmod__", "Return divmod(self, value).");
binaryNames.set("__rdivmod__", "Return divmod(value, self).");

/** A special method: `slot("__len__", (self: List) => self.length)`. Signature and docstring come from the operation table. */
export function slot(name: string, fn: NativeFunction): Native {
  if (name === "__pow__" || name === "__rpow__") {
    const doc = name === "__pow__" ? "Return pow(self, value, mod)." : "Return pow(value, self, mod).";
    return new SlotWrapper("slot", `${name}(self, value, mod=None, /)`, doc, fn);
  }
  const doc = binaryNames.get(name);
  if (doc !== undefined) return new SlotWrapper("slot", `${name}(self, value, /)`, doc, fn);
  const row = specialMethods[name];
  if (row === undefined) throw new Error(`no special method: ${name}`);
  return new SlotWrapper("slot", name + row[0], row[1], fn);
}

/** The same native, but an instance of a subclass comes to it as it is. */
export function keepReceiver(native: Native): Native {
  native.keepsReceiver = true;
  return native;
}

/**
 * The same native, to which a call with at most so many arguments, all positional, comes without binding. The function
 * gets them as they are then, undefined for those left out, and in any other case what the signature promises.
 */
export function takePlain(native: Native, most: number, least: number): Native {
  native.setArity({ most, least, defaults: new Array(most).fill(undefined) });
  return native;
}

/** The same native, which shows another signature than the one that its arguments are bound by. */
export function showSignature(native: Native, text: string): Native {
  native.textSignature = text;
  return native;
}

export function classMethod(declaration: string, doc: string, fn: NativeFunction): Native {
  return new NativeClassMethod("class", declaration, doc, fn);
}

export function staticMethod(declaration: string, doc: string, fn: NativeFunction): Native {
  return new NativeFunctionObject("static", declaration, doc, fn);
}

/**
 * A class's `__new__`: `construct("list(type, iterable=(), /)", fn)`; fn gets the class to make an instance of as
 * its first argument, which is a subclass when Python code derived one.
 */
export function construct(declaration: string, fn: NativeFunction): Native {
  return new NativeFunctionObject("new", `__new__${declaration.slice(declaration.indexOf("("))}`, null, fn);
}

/** A function of a module, or a builtin. */
export function func(declaration: string, doc: string, fn: NativeFunction): Native {
  return new NativeFunctionObject("function", declaration, doc, fn);
}

export function getter<S>(
  name: string,
  doc: string | null,
  get: (self: S) => Value | Deferred,
  set: ((self: S, value: Value | undefined) => void | Deferred) | null = null,
): GetSet {
  return new GetSet(name, doc, get as (self: never) => Value | Deferred, set as GetSet["set"]);
}

/** As `getter`, for what CPython shows as a plain field. */
export function member<S>(
  name: string,
  doc: string | null,
  get: (self: S) => Value | Deferred,
  set: ((self: S, value: Value | undefined) => void | Deferred) | null = null,
): GetSet {
  return new Member(name, doc, get as (self: never) => Value | Deferred, set as GetSet["set"]);
}

export function constant(name: string, value: Value): Constant {
  return { name, value };
}

/** Give a builtin class its docstring and its table, which is filled in when somebody first looks for a member. */
export function declare(type: Type, doc: string | null, entries: Entries): void {
  type.fillLater(members => members.set("__doc__", doc));
  extend(type, entries);
}

/** Add to the table of a builtin class. */
export function extend(type: Type, entries: Entries): void {
  type.fillLater(members => {
    for (const entry of entries()) {
      if (entry instanceof Native || entry instanceof GetSet) {
        entry.owner = type;
        members.set(entry.name, entry);
      } else {
        members.set(entry.name, entry.value);
      }
    }
  });
}

// ---- Signatures and binding

/** The parameters of a signature text, self included. */
export function parseSignature(text: string): readonly Parameter[] {
  const inner = text.slice(1, text.lastIndexOf(")"));
  const parameters: { name: string; kind: ParameterKind; required: boolean; default: Value | undefined }[] =
    [];
  let kind: ParameterKind = "either";
  let bracketed = false;
  for (const text of splitParameters(inner)) {
    const part = text.replace(/[[\]]+$/, "");
    if (part === "/") {
      for (const each of parameters) each.kind = "positional";
    } else if (part === "*") {
      kind = "keyword";
    } else if (part.startsWith("**")) {
      parameters.push({ name: part.slice(2), kind: "kwargs", required: false, default: undefined });
    } else if (part.startsWith("*")) {
      parameters.push({ name: part.slice(1), kind: "args", required: false, default: undefined });
      kind = "keyword";
    } else {
      const equals = part.indexOf("=");
      const name = equals < 0 ? part : part.slice(0, equals);
      const value = equals < 0 ? undefined : parseDefault(part.slice(equals + 1));
      parameters.push({ name, kind, required: equals < 0 && !bracketed, default: value });
    }
    // `sub[, start[, end]]`: what stands in brackets may be omitted.
    if (text.endsWith("[")) bracketed = true;
  }
  return parameters;
}

function splitParameters(text: string): string[] {
  const parts: string[] = [];
  let quote = "";
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const c = text[i];
    if (quote !== "") {
      if (c === quote) quote = "";
    } else if (c === "'" || c === '"') {
      quote = c;
    } else if (c === "," || c === undefined) {
      const part = text.slice(start, i).trim();
      if (part !== "") parts.push(part);
      start = i + 1;
    }
  }
  return parts;
}

/** A default that is written as a simple literal; undefined for any other, which the native supplies itself. */
function parseDefault(text: string): Value | undefined {
  if (text === "None") return null;
  if (text === "True") return true;
  if (text === "False") return false;
  if (text === "sys.maxsize") return 9223372036854775807n;
  if (/^-?\d+$/.test(text)) return Number(text);
  if (/^'[^'\\]*'$|^"[^"\\]*"$/.test(text)) return text.slice(1, -1);
  if (text === "'\\n'") return "\n";
  return undefined;
}

const noKeywords: ReadonlyMap<string, Value> = new Map();

/**
 * The arguments of a call in the order of the native's parameters. The last of `args` are keyword arguments
 * called `names`. Raises the TypeErrors of CPython's argument clinic.
 */
export function bindNativeArguments(
  native: Native,
  args: readonly Value[],
  names: readonly string[] | null,
): readonly Argument[] {
  if (names === null) {
    const { leading, least, defaults, isOpen, rest } = native.gathering;
    const { length } = args;
    if (length >= least && (isOpen || length <= leading)) {
      const bound: Argument[] = [];
      for (let i = 0; i < leading; i++) bound.push(i < length ? args[i] : defaults[i]);
      if (isOpen) bound.push(length > leading ? args.slice(leading) : []);
      for (let i = 0; i < rest.length; i++) bound.push(rest[i]);
      return bound;
    }
  }
  const { parameters } = native;
  const count = parameters.length;
  const given = args.length - (names === null ? 0 : names.length);
  const bound: Argument[] = new Array(count).fill(undefined);
  let next = 0;
  let kwargs: Map<string, Value> | undefined;
  for (let i = 0; i < count; i++) {
    const { kind, default: value } = parameters[i];
    if (kind === "args") {
      bound[i] = args.slice(next, given);
      next = given;
    } else if (kind === "kwargs") {
      kwargs = names === null ? undefined : new Map();
      bound[i] = kwargs ?? noKeywords;
    } else if (kind !== "keyword" && next < given) {
      bound[i] = args[next++];
    } else {
      bound[i] = value;
    }
  }
  if (names !== null && kwargs === undefined) checkCount(native, args.length, names.length);
  if (next < given) tooManyArguments(native, given);
  // Parameters that are missing come first.
  let problem: string | undefined;
  if (names !== null) {
    for (let i = 0; i < names.length; i++) {
      const name = names[i];
      const at = parameters.findIndex(
        each => each.name === name && (each.kind === "either" || each.kind === "keyword"),
      );
      if (at >= 0) {
        if (at < given && parameters[at].kind === "either") {
          problem ??= `argument for ${title(native)} given by name ('${name}') and position (${at + 1 - selfCount(native)})`;
        } else bound[at] = args[given + i];
      } else if (kwargs !== undefined) {
        kwargs.set(name, args[given + i]);
      } else if (!parameters.some(each => each.kind === "either" || each.kind === "keyword")) {
        raise(TypeError, `${fullName(native)}() takes no keyword arguments`);
      } else {
        problem ??= `${title(native)} got an unexpected keyword argument '${name}'`;
      }
    }
  }
  for (let i = 0; i < count; i++) {
    if (parameters[i].required && bound[i] === undefined) missingArgument(native, i, given);
  }
  if (problem !== undefined) raise(TypeError, problem);
  return bound;
}

/** TypeError for more arguments than there are parameters, some of them by name. */
function checkCount(native: Native, given: number, named: number): void {
  const { parameters } = native;
  if (given <= parameters.length) return;
  const mayBeNamed = parameters.some(({ kind }) => kind === "either" || kind === "keyword");
  if (!mayBeNamed || parameters.some(({ kind }) => kind === "args")) return;
  const self = selfCount(native);
  const most = parameters.length - self;
  const got = given - self;
  const least = parameters.filter(each => each.required).length - self;
  const bound = least === most ? "exactly" : "at most";
  const kind = got === named ? "keyword " : "";
  raise(TypeError, `${title(native)} takes ${bound} ${most} ${kind}argument${plural(most)} (${got} given)`);
}

function title(native: Native): string {
  return `${native.kind === "new" ? native.owner?.qualname : native.name}()`;
}

/** As messages about the number of arguments have it: `math.sqrt`, `list.append`, `float`. */
function fullName(native: Native): string {
  const { kind, module, owner, qualname } = native;
  if (kind === "new") return owner?.name ?? "";
  return module === null || module === "builtins" ? qualname : `${module}.${qualname}`;
}

/** 1 for natives whose first parameter is self or the class, which messages don't count. */
function selfCount(native: Native): number {
  return native.kind === "function" || native.kind === "static" ? 0 : 1;
}

function plural(count: number): string {
  return count === 1 ? "" : "s";
}

function tooManyArguments(native: Native, given: number): never {
  const self = selfCount(native);
  const positional = native.parameters.filter(each => each.kind === "positional" || each.kind === "either");
  const most = positional.length - self;
  const least = positional.filter(each => each.required).length - self;
  const got = given - self;
  const named =
    native.parameters.length > positional.length || positional.some(each => each.kind === "either");
  const onlyPositional = positional.every(each => each.kind === "positional");
  if (native.kind === "slot") raise(TypeError, `expected ${most} argument${plural(most)}, got ${got}`);
  if (most === 0 && !named) raise(TypeError, `${fullName(native)}() takes no arguments (${got} given)`);
  if (most === 1 && least === 1 && onlyPositional && !named && native.kind !== "new") {
    raise(TypeError, `${fullName(native)}() takes exactly one argument (${got} given)`);
  }
  const bound = most === least ? "" : "at most ";
  // CPython counts these before it looks at names.
  if (native.kind === "new" && native.owner?.name === "int") {
    raise(TypeError, `int expected at most ${most} arguments, got ${got}`);
  }
  if (onlyPositional && !named) {
    raise(TypeError, `${bareName(native)} expected ${bound}${most} argument${plural(most)}, got ${got}`);
  }
  if (most === 0) raise(TypeError, `${title(native)} takes no positional arguments`);
  const exactly = most === least ? "exactly " : "at most ";
  const positionalWord = native.parameters.some(each => each.kind === "keyword") ? "positional " : "";
  raise(
    TypeError,
    `${title(native)} takes ${exactly + most} ${positionalWord}argument${plural(most)} (${got} given)`,
  );
}

function bareName(native: Native): string {
  return native.kind === "new" ? (native.owner?.qualname ?? "") : native.name;
}

function missingArgument(native: Native, index: number, given: number): never {
  const self = selfCount(native);
  const { parameters } = native;
  const positional = parameters.filter(each => each.kind === "positional" || each.kind === "either");
  const got = Math.max(0, given - self);
  if (index < self) {
    if (native.kind === "new") raise(TypeError, `${native.qualname}(): not enough arguments`);
    raise(
      TypeError,
      native.kind === "slot"
        ? `descriptor '${native.name}' of '${native.owner?.name}' object needs an argument`
        : `unbound method ${native.qualname}() needs an argument`,
    );
  }
  if (parameters.every(each => each.kind === "positional" || each.kind === "args")) {
    const least = positional.filter(each => each.required).length - self;
    const most = positional.length - self;
    if (native.kind === "slot") raise(TypeError, `expected ${least} argument${plural(least)}, got ${got}`);
    if (least === 1 && most === 1 && parameters.length === positional.length && native.kind !== "new") {
      raise(TypeError, `${fullName(native)}() takes exactly one argument (${got} given)`);
    }
    const bound = least === most && parameters.length === positional.length ? "" : "at least ";
    raise(TypeError, `${bareName(native)} expected ${bound}${least} argument${plural(least)}, got ${got}`);
  }
  const { name, kind } = parameters[index];
  if (kind === "keyword")
    raise(TypeError, `${title(native)} missing required keyword-only argument: '${name}'`);
  if (kind === "positional") {
    const least = positional.filter(each => each.required).length - self;
    raise(
      TypeError,
      `${title(native)} takes at least ${least} positional argument${plural(least)} (${got} given)`,
    );
  }
  raise(TypeError, `${title(native)} missing required argument '${name}' (pos ${index + 1 - self})`);
}

/** Check and unwrap the receiver of a method that was not found through an instance: `list.append(x, 1)`. */
export function checkReceiver(native: Native, self: Value): Value {
  const owner = native.owner as Type;
  const type = typeOf(self);
  if (type !== owner && owner !== objectType && !type.mro.includes(owner)) {
    if (native.kind === "slot") {
      raise(
        TypeError,
        `descriptor '${native.name}' requires a '${owner.name}' object but received a '${type.name}'`,
      );
    }
    raise(
      TypeError,
      `descriptor '${native.name}' for '${owner.name}' objects doesn't apply to a '${type.name}' object`,
    );
  }
  return native.keepsReceiver ? self : unwrapReceiver(owner, self);
}

/** Check the first argument of a class's `__new__`: TypeError if its instances can't be made there. */
export function checkNew(native: Native, type: Value): void {
  const owner = native.owner as Type;
  const title = `${owner.name}.__new__`;
  if (!(type instanceof Type)) {
    raise(TypeError, `${title}(X): X is not a type object (${typeOf(type).name})`);
  }
  if (!type.isSubclassOf(owner)) {
    raise(TypeError, `${title}(${type.name}): ${type.name} is not a subtype of ${owner.name}`);
  }
  // The builtin `__new__` that the class would come to if its own and its bases' in Python all called on.
  let base: Type = type;
  while (!(base.lookup("__new__") instanceof Native)) base = base.base as Type;
  if (base.lookup("__new__") !== native) {
    raise(TypeError, `${title}(${type.name}) is not safe, use ${base.name}.__new__()`);
  }
}

/** The primitive that methods of int, str and float work on, for an instance of a subclass. */
export function unwrapReceiver(owner: Type, self: Value): Value {
  const { unwrap } = owner;
  if (unwrap === null) return self;
  if (typeof self === "boolean") return self ? 1 : 0;
  return self instanceof PyObject && self.type !== owner ? unwrap(self) : self;
}
