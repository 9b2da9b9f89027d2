import type { Dict } from "../../object/dict.ts";
import type { List } from "../../object/list.ts";
import { type PyObject, typeOf, type Value } from "../../object/object.ts";
import type { AnySet } from "../../object/set.ts";
import { Tuple } from "../../object/tuple.ts";

/** What is being written, from the outermost container to the innermost one: plain fields, so that they can be copied. */
export type Task =
  | { readonly kind: "list"; readonly object: List; index: number; end: number }
  | {
      readonly kind: "dict";
      readonly object: Dict;
      readonly keys: readonly Value[];
      readonly values: readonly Value[];
      index: number;
      from: number;
      end: number;
      isOpen: boolean;
      isAtValue: boolean;
    }
  | { readonly kind: "tuple"; readonly object: Tuple; index: number }
  | {
      readonly kind: "set";
      readonly object: AnySet;
      readonly keys: readonly Value[];
      index: number;
      from: number;
      isOpen: boolean;
      end: number;
    }
  | { readonly kind: "frozenset"; readonly object: AnySet; readonly keys: readonly Value[]; index: number }
  | Batch
  | Reduced
  | Steps;

/** Items out of an iterator of `__reduce__`; those of pairs are keys and values in turn. */
export interface Batch {
  readonly kind: "batch";
  readonly object: Value;
  readonly iterator: Value;
  readonly isPairs: boolean;
  items: readonly Value[];
  index: number;
  /** How many items went before. */
  count: number;
}

/** What `__reduce__` said of an object. */
export interface Reduced {
  readonly kind: "reduced";
  readonly object: Value;
  readonly how: Making;
  readonly parts: readonly Value[];
  readonly state: Value;
  readonly items: Value;
  readonly pairs: Value;
  readonly setter: Value;
  /** Whether the object is named in a note to an exception. */
  readonly isNamed: boolean;
  phase: number;
}

/** How an object is made of the parts: a callable and arguments; a class and arguments; those and keyword arguments. */
export type Making = "reduce" | "newobj" | "newobj_ex";

/** Some objects and instructions one after the other. */
export interface Steps {
  readonly kind: "steps";
  readonly steps: readonly Step[];
  index: number;
}
export type Step =
  | { readonly save: Value; readonly isId?: true }
  | { readonly name: string; readonly key: PyObject }
  | { readonly byte: number }
  | { readonly line: string }
  | { readonly memoize: PyObject };

// ---- Notes of exceptions

type Note = (text: string, ...values: readonly Value[]) => void;

/** What was being written when something failed, innermost first: a text, and what goes into it by `repr()`. */
export function notesOf(tasks: readonly Task[]): Tuple[] {
  const notes: Tuple[] = [];
  const note = (text: string, ...values: readonly Value[]) => notes.push(new Tuple([text, ...values]));
  for (let i = tasks.length - 1; i >= 0; i--) {
    const task = tasks[i];
    switch (task.kind) {
      case "list":
        note(`when serializing list item ${task.index - 1}`);
        break;
      case "tuple":
        note(`when serializing tuple item ${task.index - 1}`);
        break;
      case "dict":
        if (!task.isAtValue && task.index > 0) note("when serializing dict item ", task.keys[task.index - 1]);
        break;
      case "set":
      case "frozenset":
        note(`when serializing ${task.kind} element`);
        break;
      case "batch":
        noteBatch(task, note);
        break;
      case "reduced":
        noteReduced(task, note);
    }
  }
  return notes;
}

function noteBatch(task: Batch, note: Note): void {
  const name = fullName(task.object);
  const at = task.index - 1;
  if (at < 0) return;
  if (!task.isPairs) note(`when serializing ${name} item ${task.count + at}`);
  else if (at % 2 === 1) note(`when serializing ${name} item `, task.items[at - 1]);
}

function noteReduced(task: Reduced, note: Note): void {
  const name = fullName(task.object);
  const { phase, parts, how } = task;
  if (phase <= parts.length) {
    const what =
      how === "reduce"
        ? ["reconstructor", "reconstructor arguments"][phase - 1]
        : ["class", "__new__ arguments", "__new__ arguments"][phase - 1];
    if (what !== undefined) note(`when serializing ${name} ${what}`);
  } else if (phase - parts.length === 4 && task.setter !== null)
    note(`when serializing ${name} state setter`);
  else if (phase - parts.length === 6) note(`when serializing ${name} state`);
  if (task.isNamed) note(`when serializing ${name} object`);
}

/** The class of a value as messages name it: without a module where everybody knows it. */
export function fullName(value: Value): string {
  const { module, qualname } = typeOf(value);
  return module === "builtins" || module === "__main__" ? qualname : `${module}.${qualname}`;
}
