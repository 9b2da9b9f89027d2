/** Reading, binding and unbinding names. */
import * as op from "../code/opcode.generated.ts";
import type { Location, Name, NamedExpr } from "../syntax/index.ts";
import { isTemporary, type Register } from "./register.ts";
import type { Operand, Unit } from "./unit.ts";

/** A register to leave a result in: the wanted one, if any, or a new temporary. */
function resultIn(unit: Unit, want: Register | null): Register {
  return want ?? unit.temporary();
}

export function loadName(unit: Unit, name: string, at: Location, want: Register | null): Operand {
  const mangled = unit.innermost.mangle(name);
  const place = unit.place(mangled);
  switch (place.kind) {
    case "local":
      unit.emit(op.CHECK_LOCAL, at, place.register);
      return place.register;
    case "cell": {
      const result = resultIn(unit, want);
      unit.emit(op.LOAD_CELL, at, result, place.register);
      return result;
    }
    case "name or cell": {
      const result = resultIn(unit, want);
      unit.emit(op.LOAD_NAME_OR_CELL, at, result, unit.nameOf(mangled), place.register);
      return result;
    }
    case "class or cell": {
      const result = want !== null && isTemporary(want) ? want : unit.temporary();
      unit.emit(op.LOAD_CELL, at, result, unit.cell("__classdict__"));
      unit.emit(op.LOAD_FROM_OR_CELL, at, result, result, unit.nameOf(mangled), place.register);
      return result;
    }
    case "class or global": {
      const result = want !== null && isTemporary(want) ? want : unit.temporary();
      unit.emit(op.LOAD_CELL, at, result, unit.cell("__classdict__"));
      unit.emit(op.LOAD_FROM_OR_GLOBAL, at, result, result, unit.nameOf(mangled));
      return result;
    }
    case "global": {
      const result = resultIn(unit, want);
      unit.emit(op.LOAD_GLOBAL, at, result, unit.nameOf(mangled));
      return result;
    }
    case "name": {
      const result = resultIn(unit, want);
      unit.emit(op.LOAD_NAME, at, result, unit.nameOf(mangled));
      return result;
    }
  }
}

export function storeName(unit: Unit, name: string, value: Operand, at: Location): void {
  const mangled = unit.innermost.mangle(name);
  const place = unit.place(mangled);
  switch (place.kind) {
    case "local":
      unit.move(place.register, value, at);
      return;
    case "cell":
    case "name or cell":
    case "class or cell":
      unit.emit(op.STORE_CELL, at, place.register, value);
      return;
    case "global":
    case "class or global":
      unit.emit(op.STORE_GLOBAL, at, unit.nameOf(mangled), value);
      return;
    case "name":
      unit.emit(op.STORE_NAME, at, unit.nameOf(mangled), value);
  }
}

export function deleteName(unit: Unit, name: string, at: Location): void {
  const mangled = unit.innermost.mangle(name);
  const place = unit.place(mangled);
  switch (place.kind) {
    case "local":
      unit.emit(op.DELETE_LOCAL, at, place.register);
      return;
    case "cell":
    case "name or cell":
    case "class or cell":
      unit.emit(op.DELETE_CELL, at, place.register);
      return;
    case "global":
    case "class or global":
      unit.emit(op.DELETE_GLOBAL, at, unit.nameOf(mangled));
      return;
    case "name":
      unit.emit(op.DELETE_NAME, at, unit.nameOf(mangled));
  }
}

/** The end of `except … as name`: unbound whether or not it still is bound. */
export function forgetName(unit: Unit, name: string, at: Location): void {
  const place = unit.place(unit.innermost.mangle(name));
  if (place.kind === "local") {
    unit.emit(op.CLEAR, at, place.register);
    return;
  }
  storeName(unit, name, unit.none, at);
  deleteName(unit, name, at);
}

/** The register of a local, if that is what the name is. */
export function homeOfName(unit: Unit, name: string): Register | null {
  const place = unit.place(unit.innermost.mangle(name));
  return place.kind === "local" ? place.register : null;
}

export const nameExpressions = {
  Name: (unit: Unit, node: Name, want: Register | null): Operand => unit.loadName(node.id, node, want),

  NamedExpr(unit: Unit, node: NamedExpr, want: Register | null): Operand {
    const home = homeOfName(unit, node.target.id);
    if (home !== null) {
      unit.into(node.value, home);
      return home;
    }
    const { top } = unit;
    // Kept in a temporary, as others may read it after a store elsewhere.
    const result = unit.value(node.value, want !== null && isTemporary(want) ? want : null);
    unit.storeName(node.target.id, result, node.target);
    if (result < 0) unit.top = top;
    return result;
  },
};
