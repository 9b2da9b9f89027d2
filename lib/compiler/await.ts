/** `await`, `yield` and `yield from`. */
import * as op from "../code/opcode.generated.ts";
import type { Await, Location, Yield, YieldFrom } from "../syntax/index.ts";
import type { Register } from "./register.ts";
import type { Operand, Unit } from "./unit.ts";

/**
 * Waits for what is in `value`; nothing above `top` is needed any more. `context` says who waits, as GET_AWAITABLE
 * has it.
 */
export function awaitValue(
  unit: Unit,
  value: Operand,
  at: Location,
  context: number,
  want: Register | null,
): Operand {
  const { top } = unit;
  const iterator = unit.temporary();
  unit.emit(op.GET_AWAITABLE, at, iterator, value, context);
  return delegate(unit, iterator, at, top, want);
}

/** Yields what the iterator yields, until it has a result. */
function delegate(unit: Unit, iterator: Register, at: Location, top: number, want: Register | null): Operand {
  const sent = unit.temporary();
  unit.move(sent, unit.none, at);
  unit.top = top;
  const result = want ?? unit.temporary();
  unit.emit(op.YIELD_FROM, at, result, iterator, sent);
  return result;
}

export const awaitExpressions = {
  Await(unit: Unit, node: Await, want: Register | null): Operand {
    const { top } = unit;
    const value = unit.value(node.value);
    unit.top = top;
    return awaitValue(unit, value, node, 0, want);
  },

  Yield(unit: Unit, node: Yield, want: Register | null): Operand {
    if (!unit.scope.isFunctionLike) unit.fail("'yield' outside function", node);
    const { top } = unit;
    const value = node.value ? unit.value(node.value) : unit.none;
    unit.top = top;
    const result = want ?? unit.temporary();
    unit.emit(unit.scope.isCoroutine ? op.ASYNC_YIELD : op.YIELD, node, result, value);
    return result;
  },

  YieldFrom(unit: Unit, node: YieldFrom, want: Register | null): Operand {
    if (!unit.scope.isFunctionLike) unit.fail("'yield from' outside function", node);
    if (unit.scope.isCoroutine) unit.fail("'yield from' inside async function", node);
    const { top } = unit;
    const value = unit.value(node.value);
    unit.top = top;
    const iterator = unit.temporary();
    unit.emit(op.GET_YIELD_FROM_ITER, node, iterator, value);
    return delegate(unit, iterator, node, top, want);
  },
};
