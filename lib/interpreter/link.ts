import type { Code, Constant } from "../code/index.ts";
import { Bytes } from "../object/bytes.ts";
import { Complex } from "../object/complex.ts";
import { CodeObject } from "../object/function.ts";
import { Ellipsis, Float, type Value, WideStr } from "../object/object.ts";
import { FrozenSet } from "../object/set.ts";
import { Slice } from "../object/slice.ts";
import { Tuple } from "../object/tuple.ts";

/** Compiled code as a value. `isHidden`: tracebacks leave it out. */
export function link(code: Code, isHidden = false): CodeObject {
  return new CodeObject(() => code, isHidden ? linkHidden : linkConstants, isHidden);
}

function linkConstants(code: Code): readonly Value[] {
  return code.constants.map(constant => materialize(constant, false));
}

function linkHidden(code: Code): readonly Value[] {
  return code.constants.map(constant => materialize(constant, true));
}

/** The nesting of constants is that of the source's functions and tuples, which the parser bounds. */
function materialize(constant: Constant, isHidden: boolean): Value {
  switch (constant.type) {
    case "none":
      return null;
    case "true":
      return true;
    case "false":
      return false;
    case "ellipsis":
      return Ellipsis;
    case "int":
    case "str":
      return constant.value;
    case "float":
      return new Float(constant.value);
    case "complex":
      return new Complex(constant.real, constant.imag);
    case "wide":
      return new WideStr(Uint32Array.from(constant.points));
    case "bytes":
      return new Bytes(constant.value);
    case "tuple":
      return new Tuple(constant.items.map(item => materialize(item, isHidden)));
    case "frozenset": {
      const set = new FrozenSet();
      for (const item of constant.items) set.add(materialize(item, isHidden));
      return set;
    }
    case "slice": {
      const [start, stop, step] = constant.items.map(item => materialize(item, isHidden));
      return new Slice(start, stop, step);
    }
    case "code":
      return new CodeObject(() => constant.code, isHidden ? linkHidden : linkConstants, isHidden);
  }
}
