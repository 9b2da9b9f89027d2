import { BaseException, raise, TypeError } from "../object/error.ts";
import { internal } from "../object/internal.ts";
import { construct, DEFER, declare, member, method } from "../object/native.ts";
import type { Type, Value } from "../object/object.ts";
import { Traceback } from "../object/traceback.ts";
import { Tuple } from "../object/tuple.ts";
import { type Bomb, bombType, newBomb } from "./tasklet.ts";

/** Class, value and traceback of what a bomb holds. */
function partsOf({ exception, parts }: Bomb): readonly [Value, Value, Value] {
  if (parts !== null) return parts;
  return exception === null ? [null, null, null] : [exception.type, exception, exception.traceback];
}

internal(
  "_new_bomb(exception, kind, value, traceback, /)",
  (exception: BaseException, kind: Value, value: Value, traceback: Value) => {
    const bomb = newBomb(exception);
    bomb.parts = [kind, value, traceback];
    return bomb;
  },
);
internal("_is_traceback(value, /)", (value: Value) => value instanceof Traceback);

declare(
  bombType,
  "bomb(type, value=None, traceback=None)\n--\n\nAn exception for a tasklet: as its tempval, it is raised where the tasklet stands. Takes what sys.exc_info() returns, too.",
  () => [
    construct("bomb(type, /, *args)", (_type: Type, args: readonly Value[]) => {
      const given = args.length === 1 && args[0] instanceof Tuple ? args[0].items : args;
      if (given.length === 0 || given.length > 3)
        raise(TypeError, `bomb expected 1 to 3 arguments, got ${given.length}`);
      const [kind, value, traceback] = given;
      if (!(value instanceof BaseException) || value.type !== kind) return DEFER;
      const bomb = newBomb(value);
      if (traceback instanceof Traceback) value.traceback = traceback;
      return bomb;
    }),
    member("type", "The exception's class.", (self: Bomb) => partsOf(self)[0]),
    member("value", "The exception, or what to make it of.", (self: Bomb) => partsOf(self)[1]),
    member("traceback", "Its traceback.", (self: Bomb) => partsOf(self)[2]),
    method(
      "__reduce__(self, /)",
      "Helper for pickle.",
      (self: Bomb) => new Tuple([bombType, new Tuple(partsOf(self))]),
    ),
  ],
);
