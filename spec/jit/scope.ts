import type { Dice } from "./dice.ts";

/** What a variable or an expression is meant to hold. Programs err now and then. */
export type Kind = "int" | "float" | "str" | "bool" | "list" | "tuple" | "dict" | "set" | "object" | "none";

export const kinds: readonly Kind[] = [
  "int",
  "int",
  "int",
  "float",
  "float",
  "str",
  "bool",
  "list",
  "list",
  "tuple",
  "dict",
  "set",
  "object",
  "none",
];

/** A function that can be called. */
export interface Callable {
  readonly name: string;
  /** The kinds that its parameters are meant to be, of those that must be given. */
  readonly parameters: readonly Kind[];
  /** Parameters with defaults, by name. */
  readonly optional: readonly string[];
  readonly hasRest: boolean;
  readonly hasKeywords: boolean;
  /** Undefined: a generator of ints. */
  readonly result: Kind | undefined;
}

type Methods = "with" | "within" | "nameOf" | "ownNameOf";

/** Names that code at some place can use. */
export class Scope {
  readonly dice: Dice;
  /** Variables that are bound here, unless the program errs. */
  readonly variables: Map<string, Kind>;
  /** Those of them that belong to a function further out: they can be read only. */
  readonly outer: ReadonlySet<string>;
  readonly functions: readonly Callable[];
  readonly classes: readonly string[];
  /** Statements may still be nested as deep. */
  readonly depth: number;
  readonly isLoop: boolean;
  readonly isFunction: boolean;
  readonly isGenerator: boolean;
  /** Makes names that are new in the program. */
  readonly fresh: (letter: string) => string;

  constructor(parts: Omit<Scope, Methods>) {
    this.dice = parts.dice;
    this.variables = parts.variables;
    this.outer = parts.outer;
    this.functions = parts.functions;
    this.classes = parts.classes;
    this.depth = parts.depth;
    this.isLoop = parts.isLoop;
    this.isFunction = parts.isFunction;
    this.isGenerator = parts.isGenerator;
    this.fresh = parts.fresh;
  }

  with(parts: Partial<Omit<Scope, Methods>>): Scope {
    return new Scope({ ...this, ...parts });
  }

  /** The scope of a nested block: what it binds may be unbound behind it. */
  within(parts: Partial<Omit<Scope, Methods>> = {}): Scope {
    return this.with({ variables: new Map(this.variables), depth: this.depth - 1, ...parts });
  }

  /** A variable of a kind; undefined if there is none. */
  nameOf(kind: Kind): string | undefined {
    const found = [...this.variables].filter(([, each]) => each === kind).map(([name]) => name);
    return found.length === 0 ? undefined : this.dice.pick(found);
  }

  /** A variable of a kind that can be bound anew; undefined if there is none. */
  ownNameOf(kind: Kind): string | undefined {
    const found = [...this.variables].filter(([name, each]) => each === kind && !this.outer.has(name));
    return found.length === 0 ? undefined : this.dice.pick(found)[0];
  }
}
