/** Constants, displays of lists, tuples, sets and dicts, slices, f-strings and t-strings. */
import type { Constant as Value } from "../code/index.ts";
import * as op from "../code/opcode.generated.ts";
import type {
  Constant,
  Dict,
  Expr,
  FormattedValue,
  Interpolation,
  JoinedStr,
  List,
  Location,
  SetExpr,
  Slice,
  Starred,
  TemplateStr,
  Tuple,
} from "../syntax/index.ts";
import { appendTo } from "./chain.ts";
import { fromLiteral, str, tuple } from "./constant.ts";
import { constantCollection, scratch } from "./operator.ts";
import type { Register } from "./register.ts";
import type { Operand, Unit } from "./unit.ts";

/** Displays up to this size are built from as many registers; longer ones grow item by item. */
const MAX_DIRECT_ITEMS = 256;

function isStarred(node: Expr): boolean {
  return node.kind === "Starred";
}

/** Builds a collection from a row of registers. */
function build(
  unit: Unit,
  opcode: number,
  nodes: readonly Expr[],
  at: Location,
  want: Register | null,
): Operand {
  const { top } = unit;
  const first = unit.row(nodes);
  unit.top = top;
  const result = want ?? unit.temporary();
  unit.emit(opcode, at, result, first, nodes.length);
  return result;
}

/** A list of items, starred or not, in `result`. */
function buildList(unit: Unit, nodes: readonly Expr[], result: Register, at: Location): void {
  let direct = nodes.findIndex(isStarred);
  if (direct < 0) direct = nodes.length;
  if (direct > MAX_DIRECT_ITEMS) direct = 0;
  const { top } = unit;
  const first = unit.row(nodes.slice(0, direct));
  unit.top = top;
  unit.emit(op.BUILD_LIST, at, result, first, direct);
  for (const each of nodes.slice(direct)) appendTo(unit, result, each, at);
}

export const displayExpressions = {
  Constant: (unit: Unit, node: Constant): Operand => unit.literal(fromLiteral(node.value)),

  List(unit: Unit, node: List, want: Register | null): Operand {
    const { elts } = node;
    if (elts.length > 2) {
      const items = constantCollection(unit, node);
      if (items) {
        const result = scratch(unit, want);
        unit.emit(op.BUILD_LIST, node, result, unit.temporaries(0), 0);
        unit.emit(op.LIST_EXTEND, node, result, unit.literal(items));
        return result;
      }
    }
    if (elts.length <= MAX_DIRECT_ITEMS && !elts.some(isStarred)) {
      return build(unit, op.BUILD_LIST, elts, node, want);
    }
    const result = scratch(unit, want);
    buildList(unit, elts, result, node);
    return result;
  },

  Tuple(unit: Unit, node: Tuple, want: Register | null): Operand {
    const { elts } = node;
    if (elts.length <= MAX_DIRECT_ITEMS && !elts.some(isStarred)) {
      return build(unit, op.BUILD_TUPLE, elts, node, want);
    }
    const { top } = unit;
    const list = scratch(unit, want);
    buildList(unit, elts, list, node);
    unit.top = top;
    const result = want ?? unit.temporary();
    unit.emit(op.LIST_TO_TUPLE, node, result, list);
    return result;
  },

  Set(unit: Unit, node: SetExpr, want: Register | null): Operand {
    const { elts } = node;
    if (elts.length > 2) {
      const items = constantCollection(unit, node);
      if (items) {
        const result = scratch(unit, want);
        unit.emit(op.BUILD_SET, node, result, unit.temporaries(0), 0);
        unit.emit(op.SET_UPDATE, node, result, unit.literal(items));
        return result;
      }
    }
    if (elts.length <= MAX_DIRECT_ITEMS && !elts.some(isStarred)) {
      return build(unit, op.BUILD_SET, elts, node, want);
    }
    const result = scratch(unit, want);
    let direct = elts.findIndex(isStarred);
    if (direct < 0 || direct > MAX_DIRECT_ITEMS) direct = 0;
    const { top } = unit;
    const first = unit.row(elts.slice(0, direct));
    unit.top = top;
    unit.emit(op.BUILD_SET, node, result, first, direct);
    for (const each of elts.slice(direct)) {
      if (each.kind === "Starred") unit.emit(op.SET_UPDATE, node, result, unit.value(each.value));
      else unit.emit(op.SET_ADD, node, result, unit.value(each));
      unit.top = top;
    }
    return result;
  },

  Dict(unit: Unit, node: Dict, want: Register | null): Operand {
    const { keys, values } = node;
    const result = scratch(unit, want);
    const { top } = unit;
    const isDirect = keys.length * 2 <= MAX_DIRECT_ITEMS;
    const first = unit.temporaries(0);
    let i = 0;
    for (; isDirect && i < keys.length; i++) {
      const key = keys[i];
      if (!key) break;
      unit.push(key);
      unit.push(values[i]);
    }
    unit.top = top;
    unit.emit(op.BUILD_MAP, node, result, first, i);
    for (; i < keys.length; i++) {
      const key = keys[i];
      if (key) {
        const stable = unit.stable(unit.value(key), key, [values[i]]);
        unit.emit(op.DICT_SET, node, result, stable, unit.value(values[i]));
      } else unit.emit(op.DICT_UPDATE, node, result, unit.value(values[i]));
      unit.top = top;
    }
    return result;
  },

  Starred: (unit: Unit, node: Starred): Operand => unit.fail("can't use starred expression here", node),

  Slice(unit: Unit, node: Slice, want: Register | null): Operand {
    const { top } = unit;
    const { lower, upper, step } = node;
    const part = (each: Expr | null, ...later: (Expr | null)[]) =>
      each ? unit.stable(unit.value(each), each, later) : unit.none;
    const start = part(lower, upper, step);
    const stop = part(upper, step);
    const by = part(step);
    unit.top = top;
    const result = want ?? unit.temporary();
    unit.emit(op.BUILD_SLICE, node, result, start, stop, by);
    return result;
  },

  JoinedStr(unit: Unit, node: JoinedStr, want: Register | null): Operand {
    return joinStrings(unit, node.values, node, want);
  },

  FormattedValue(unit: Unit, node: FormattedValue, want: Register | null): Operand {
    const { top } = unit;
    const value = unit.stable(unit.value(node.value), node.value, [node.format_spec]);
    const spec = node.format_spec ? unit.value(node.format_spec) : unit.literal(str(""));
    unit.top = top;
    const result = want ?? unit.temporary();
    unit.emit(op.FORMAT, node, result, value, node.conversion, spec);
    return result;
  },

  TemplateStr(unit: Unit, node: TemplateStr, want: Register | null): Operand {
    const { top } = unit;
    const strings: Value[] = [];
    const interpolations: Expr[] = [];
    let afterString = false;
    for (const each of node.values) {
      if (each.kind === "Constant") strings.push(fromLiteral(each.value));
      else {
        if (!afterString) strings.push(str(""));
        interpolations.push(each);
      }
      afterString = each.kind === "Constant";
    }
    if (!afterString) strings.push(str(""));
    const parts = build(unit, op.BUILD_TUPLE, interpolations, node, null);
    unit.top = top;
    const result = want ?? unit.temporary();
    unit.emit(op.BUILD_TEMPLATE, node, result, unit.literal(tuple(strings)), parts);
    return result;
  },

  Interpolation(unit: Unit, node: Interpolation, want: Register | null): Operand {
    const { top } = unit;
    const value = unit.stable(unit.value(node.value), node.value, [node.format_spec]);
    const spec = node.format_spec ? unit.value(node.format_spec) : unit.literal(str(""));
    unit.top = top;
    const result = want ?? unit.temporary();
    const text = unit.constant(fromLiteral(node.str));
    unit.emit(op.BUILD_INTERPOLATION, node, result, value, text, node.conversion, spec);
    return result;
  },
};

/** The parts of an f-string, joined; very many of them in several steps. */
function joinStrings(unit: Unit, parts: readonly Expr[], at: Location, want: Register | null): Operand {
  if (parts.length === 1) return unit.value(parts[0], want);
  const { top } = unit;
  const first = unit.temporaries(0);
  let count = 0;
  for (const each of parts) {
    if (count === MAX_DIRECT_ITEMS) {
      unit.top = top;
      unit.emit(op.BUILD_STRING, at, unit.temporary(), first, count);
      count = 1;
    }
    unit.push(each);
    count++;
  }
  unit.top = top;
  const result = want ?? unit.temporary();
  unit.emit(op.BUILD_STRING, at, result, first, count);
  return result;
}
