import type { Function } from "../object/function.ts";
import { builtinType, type PyObject } from "../object/object.ts";
import { bindArguments } from "./binding.ts";
import { Action, enter } from "./call.ts";
import { type Detail, Frame } from "./frame.ts";
import type { Machine } from "./machine.ts";

/** Runs a function's code with a namespace for its locals: class bodies, modules, `exec`. */
export class Body extends Action {
  readonly func: Function;
  readonly namespace: PyObject;
  constructor(func: Function, namespace: PyObject) {
    super();
    this.func = func;
    this.namespace = namespace;
  }
  perform(machine: Machine, frame: Frame, completion: number, detail: Detail): void {
    enter(
      machine,
      new Frame(this.func, bindArguments(this.func, [], null), this.namespace),
      frame,
      completion,
      detail,
    );
  }
}

// Nobody sees it in Python but for pickles of who is about to run one.
builtinType("body", Body);
