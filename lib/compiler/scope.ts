/**
 * Scopes: what each name means in each block of a program, as CPython's symbol table decides it.
 *
 * The binder (binder.ts) walks the tree once and notes what each block does with each name. `analyze` then goes
 * down the tree of scopes with what the enclosing functions bind, and comes back up with what inner ones need.
 */
import type { Location } from "../syntax/index.ts";
import { fail } from "./failure.ts";

// What a block does with a name; bits of `Scope.symbols`.
export const GLOBAL = 1;
export const LOCAL = 2;
export const PARAM = 4;
export const NONLOCAL = 8;
export const USE = 16;
export const IMPORT = 32;
export const ANNOTATED = 64;
export const COMPREHENSION_TARGET = 128;
export const TYPE_PARAM = 256;
const BOUND = LOCAL | PARAM | IMPORT | TYPE_PARAM;

/** How a block reaches a name. */
export type Access = "local" | "cell" | "free" | "global explicit" | "global implicit";

export type ScopeKind =
  | "module"
  | "class"
  | "function"
  | "annotations"
  | "type alias"
  | "type parameters"
  | "type variable";

export type ComprehensionKind = "list" | "set" | "dict" | "generator";

/** A `global` or `nonlocal` statement's name, kept for errors that show only once all is known. */
export interface Directive extends Location {
  readonly name: string;
}

export class Scope {
  readonly kind: ScopeKind;
  readonly name: string;
  readonly parent: Scope | null;
  readonly location: Location;
  readonly children: Scope[] = [];
  /** What the block does with each name, names mangled, in order of appearance. */
  readonly symbols = new Map<string, number>();
  /** What each name means; filled by `analyze`. */
  readonly access = new Map<string, Access>();
  /** Names of free variables, sorted; a class's include those that it only passes on. */
  free: string[] = [];
  /** Parameters in order of appearance. */
  readonly parameters: string[] = [];
  readonly directives: Directive[] = [];
  /** Targets of assignment expressions: operands can't stay in these locals while more is evaluated. */
  walrus: Set<string> | null = null;
  /** The name of the class whose private names get mangled here. */
  privateName: string | null = null;
  /** If set, only these names are mangled: in the type parameters of a class. */
  mangledOnly: Set<string> | null = null;
  nested = false;
  isGenerator = false;
  isCoroutine = false;
  hasVarargs = false;
  hasVarkeywords = false;
  /** A function right in a class. */
  readonly isMethod: boolean = false;
  comprehension: ComprehensionKind | null = null;
  /** A comprehension that runs in the frame of its parent. */
  inlined = false;
  canSeeClass = false;
  needsClassCell = false;
  needsClassDict = false;
  hasConditionalAnnotations = false;
  /** Some variable of a module or class is annotated. */
  annotatesNames = false;
  /** The scope of `__annotate__`, for modules and classes that have annotations. */
  annotations: Scope | null = null;

  // What the binder needs to know while it is inside.
  inIterationTarget = false;
  iterableDepth = 0;
  inConditionalBlock = false;
  unevaluated = false;
  /** For errors: "a TypeVar bound" and the like. */
  description = "";

  constructor(kind: ScopeKind, name: string, parent: Scope | null, location: Location) {
    this.kind = kind;
    this.name = name;
    this.parent = parent;
    this.location = location;
    if (parent) {
      this.nested = parent.nested || parent.isFunctionLike;
      this.isMethod = kind === "function" && parent.kind === "class";
      this.privateName = parent.privateName;
      if (kind !== "class") this.mangledOnly = parent.mangledOnly;
    }
  }

  get isFunctionLike(): boolean {
    return this.kind !== "module" && this.kind !== "class";
  }

  /** The name as this block stores it: private names of classes are mangled. */
  mangle(name: string): string {
    if (this.privateName === null || (this.mangledOnly && !this.mangledOnly.has(name))) return name;
    return mangle(this.privateName, name);
  }

  accessOf(mangled: string): Access {
    return this.access.get(mangled) ?? "global implicit";
  }
}

/** Language Reference 6.2.2: `__spam` inside class `Ham` is `_Ham__spam`. */
export function mangle(className: string, name: string): string {
  if (!name.startsWith("__") || name.endsWith("__") || name.includes(".")) return name;
  const stripped = className.replace(/^_+/, "");
  return stripped ? `_${stripped}${name}` : name;
}

/** What flows down to a block from those around it. */
interface Surroundings {
  /** Names that enclosing functions bind; null at module level. */
  readonly bound: Set<string> | null;
  readonly global: Set<string>;
  readonly typeParams: Set<string>;
  /** The class whose namespace annotation scopes can see. */
  readonly classScope: Scope | null;
}

/** Decides what every name means in `top` and in all scopes within it. */
export function analyze(top: Scope, filename: string): void {
  const outside = { bound: null, global: new Set<string>(), typeParams: new Set<string>(), classScope: null };
  analyzeBlock(top, outside, filename);
}

const hiddenClassNames = ["__class__", "__classdict__", "__conditional_annotations__"];

/** Returns the names that the block needs from enclosing functions. Changes the sets it is given. */
function analyzeBlock(scope: Scope, around: Surroundings, filename: string): Set<string> {
  const isClass = scope.kind === "class";
  const local = new Set<string>();
  const free = new Set<string>();
  // A class passes on what is around it; what it binds itself is invisible to inner functions.
  let bound = new Set(isClass ? around.bound : null);
  const global = new Set(isClass ? around.global : null);

  for (const [name, flags] of scope.symbols) {
    scope.access.set(name, accessOf(scope, name, flags, local, free, around, filename));
  }
  if (isClass) {
    for (const name of hiddenClassNames) bound.add(name);
  } else {
    if (scope.isFunctionLike) bound = local;
    for (const name of around.bound ?? []) bound.add(name);
    for (const name of around.global) global.add(name);
  }

  const needed = new Set<string>();
  for (const child of scope.children) {
    let classScope: Scope | null = null;
    if (child.canSeeClass) classScope = isClass ? scope : around.classScope;
    const inlined = child.comprehension !== null && child.comprehension !== "generator" && !scope.canSeeClass;
    const inner = {
      bound: new Set(bound),
      global: new Set(global),
      typeParams: new Set(around.typeParams),
      classScope,
    };
    const childFree = analyzeBlock(child, inner, filename);
    if (inlined) {
      child.inlined = true;
      for (const name of [...childFree]) {
        if (isClass && hiddenClassNames.includes(name)) {
          // Never free through a class.
          child.access.set(name, "global implicit");
          childFree.delete(name);
        } else if (!isClass && (scope.symbols.get(name) ?? 0) & BOUND && !isFreeInAnyChild(child, name)) {
          // Free in the comprehension itself only, not in a function within it: it stays a plain local.
          childFree.delete(name);
        }
      }
    }
    for (const name of childFree) needed.add(name);
  }

  if (scope.isFunctionLike) {
    for (const [name, access] of scope.access) {
      if (access === "local" && needed.delete(name)) scope.access.set(name, "cell");
    }
  } else if (isClass) {
    scope.needsClassCell = needed.delete("__class__");
    scope.needsClassDict = needed.delete("__classdict__");
    if (needed.delete("__conditional_annotations__")) scope.hasConditionalAnnotations = true;
  }
  for (const name of needed) {
    if (scope.symbols.has(name)) continue;
    if (around.bound?.has(name)) scope.access.set(name, "free");
  }
  const own = [...scope.access].filter(([, access]) => access === "free").map(([name]) => name);
  const passedOn = isClass ? [...needed].filter(name => scope.symbols.has(name)) : [];
  scope.free = [...new Set([...own, ...passedOn])].sort();
  for (const name of needed) free.add(name);
  return free;
}

function isFreeInAnyChild(comprehension: Scope, name: string): boolean {
  return comprehension.children.some(child => {
    // A comprehension inside an inlined one is inlined too, and its variables may be plain registers.
    if (child.inlined) return isFreeInAnyChild(child, name);
    return child.free.includes(name);
  });
}

function accessOf(
  scope: Scope,
  name: string,
  flags: number,
  local: Set<string>,
  free: Set<string>,
  { bound, global, typeParams, classScope }: Surroundings,
  filename: string,
): Access {
  if (flags & GLOBAL) {
    if (flags & NONLOCAL) failAtDirective(scope, name, `name '${name}' is nonlocal and global`, filename);
    global.add(name);
    bound?.delete(name);
    return "global explicit";
  }
  if (flags & NONLOCAL) {
    if (!bound) failAtDirective(scope, name, "nonlocal declaration not allowed at module level", filename);
    if (!bound.has(name)) failAtDirective(scope, name, `no binding for nonlocal '${name}' found`, filename);
    if (typeParams.has(name)) {
      failAtDirective(scope, name, `nonlocal binding not allowed for type parameter '${name}'`, filename);
    }
    free.add(name);
    return "free";
  }
  if (flags & BOUND) {
    local.add(name);
    global.delete(name);
    if (flags & TYPE_PARAM) typeParams.add(name);
    else typeParams.delete(name);
    return "local";
  }
  if (classScope) {
    // Bound by the class around us, and perhaps by a function around that: the class's namespace is asked at run
    // time, then the globals; the function's variable is bypassed.
    const inClass = classScope.symbols.get(name) ?? 0;
    if (inClass & GLOBAL) return "global explicit";
    if (inClass & BOUND && !(inClass & NONLOCAL)) return "global implicit";
  }
  if (bound?.has(name)) {
    free.add(name);
    return "free";
  }
  return "global implicit";
}

function failAtDirective(scope: Scope, name: string, message: string, filename: string): never {
  const directive = scope.directives.find(each => scope.mangle(each.name) === name);
  fail(message, filename, directive ?? scope.location);
}
