/** Type parameters (PEP 695, PEP 696) and the scope they live in. */
import { type IntrinsicName, intrinsics } from "../code/index.ts";
import * as op from "../code/opcode.generated.ts";
import type { Expr, Location, TypeParam } from "../syntax/index.ts";
import { startEvaluator } from "./annotation.ts";
import { int, str, tuple } from "./constant.ts";
import { makeFunction } from "./function.ts";
import type { Register } from "./register.ts";
import type { Operand, Unit } from "./unit.ts";

/** Calls an intrinsic function with values that need not be in a row. */
export function intrinsic(
  unit: Unit,
  name: IntrinsicName,
  args: readonly Operand[],
  at: Location,
  want: Register | null = null,
): Register {
  const { top } = unit;
  let [first] = args;
  if (first < 0 || args.some((each, i) => each !== first + i)) {
    first = unit.temporaries(args.length);
    for (const [i, each] of args.entries()) unit.move(first + i, each, at);
  }
  unit.top = top;
  const result = want ?? unit.temporary();
  unit.emit(op.INTRINSIC, at, result, intrinsics.indexOf(name), first, args.length);
  return result;
}

/** Makes and binds type parameters; the result is a tuple of them in a new temporary. */
export function typeParameters(unit: Unit, params: readonly TypeParam[], at: Location): Register {
  const { top } = unit;
  const first = unit.temporaries(0);
  for (const each of params) {
    const result = unit.temporary();
    typeParameter(unit, each, result);
    unit.storeName(each.name, result, each);
  }
  unit.top = top;
  const result = unit.temporary();
  unit.emit(op.BUILD_TUPLE, at, result, first, params.length);
  return result;
}

function typeParameter(unit: Unit, node: TypeParam, result: Register): void {
  const { top } = unit;
  const name = unit.literal(str(node.name));
  switch (node.kind) {
    case "TypeVar":
      if (node.bound) {
        const evaluate = evaluator(unit, node.bound, node.name);
        const withBound = node.bound.kind === "Tuple" ? "typevar_with_constraints" : "typevar_with_bound";
        intrinsic(unit, withBound, [name, evaluate], node, result);
      } else intrinsic(unit, "typevar", [name], node, result);
      break;
    case "ParamSpec":
      intrinsic(unit, "paramspec", [name], node, result);
      break;
    case "TypeVarTuple":
      intrinsic(unit, "typevartuple", [name], node, result);
      break;
  }
  if (node.default_value) {
    const evaluate = evaluator(unit, node.default_value, node.name);
    intrinsic(unit, "set_typeparam_default", [result, evaluate], node, result);
  }
  unit.top = top;
}

/** A function that evaluates a bound or default; its parameter's default is the format for values. */
function evaluator(unit: Unit, value: Expr, name: string): Operand {
  const inner = startEvaluator(unit, unit.program.binding.evaluators.get(value)!, name, value);
  // PEP 646: the default of a TypeVarTuple may be starred.
  if (value.kind === "Starred") {
    const result = inner.temporary();
    inner.emit(op.UNPACK_SEQUENCE, value, result, inner.value(value.value), 1);
    inner.emit(op.RETURN, value, result);
  } else inner.emit(op.RETURN, value, inner.value(value));
  return makeFunction(unit, inner, value, { defaults: valueFormat(unit) }, null);
}

/** Defaults of an evaluator: `annotationlib.Format.VALUE`. */
export function valueFormat(unit: Unit): Operand {
  return unit.literal(tuple([int(1)]));
}
