import { currentMachine, type Machine } from "../interpreter/machine.ts";
import { Dict } from "../object/dict.ts";
import { raise, TypeError } from "../object/error.ts";
import { internal } from "../object/internal.ts";
import type { ModuleTable } from "../object/module.ts";
import { DEFER, func, Native } from "../object/native.ts";
import { slotOf, Type, type Value } from "../object/object.ts";
import { CALL } from "../object/slot.generated.ts";
import { Tuple } from "../object/tuple.ts";

/** The module `atexit`. */

/** A call that is left for the end: the function, its arguments, its keyword arguments. */
type Farewell = readonly [callee: Value, args: readonly Value[], kwargs: ReadonlyMap<string, Value>];

const registered = new WeakMap<Machine, Farewell[]>();

function farewells(): Farewell[] {
  const machine = currentMachine();
  let calls = registered.get(machine);
  if (calls === undefined) {
    calls = [];
    registered.set(machine, calls);
  }
  return calls;
}

/** The last call that was registered, taken from the list; None if there is none. */
internal("_atexit_take()", () => {
  const call = farewells().pop();
  return call === undefined ? null : new Tuple([call[0], new Tuple(call[1]), Dict.of(call[2])]);
});

export const atexitModule: ModuleTable = {
  name: "atexit",
  doc: "allow programmer to define multiple exit functions to be executed upon normal program termination.",
  entries: [
    func(
      "register(func, /, *args, **kwargs)",
      "Register a function to be executed upon normal program termination.",
      (callee: Value, args: readonly Value[], kwargs: ReadonlyMap<string, Value>) => {
        if (!(callee instanceof Type || callee instanceof Native) && slotOf(callee, CALL) === undefined) {
          raise(TypeError, "the first argument must be callable");
        }
        farewells().push([callee, args, kwargs]);
        return callee;
      },
    ),
    func(
      "unregister(func, /)",
      "Unregister an exit function which was previously registered.",
      (callee: Value) => {
        const calls = farewells();
        for (let i = calls.length - 1; i >= 0; i--) if (calls[i][0] === callee) calls.splice(i, 1);
        return null;
      },
    ),
    func("_clear()", "Clear the list of previously registered exit functions.", () => {
      farewells().length = 0;
      return null;
    }),
    func("_ncallbacks()", "Return the number of registered exit functions.", () => farewells().length),
    func("_run_exitfuncs()", "Run all registered exit functions.", () => DEFER),
  ],
};
