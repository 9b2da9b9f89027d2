import { directKey } from "./key.ts";
import { DEFER, type Deferred } from "./native.ts";
import { builtinType, type PyObject, type Value } from "./object.ts";
import type { Piece } from "./protocol.ts";
import { Table } from "./table.ts";

/** A set or a frozenset: they share everything but their classes. */
export abstract class AnySet extends Table {
  /** Add a key; `DEFER` where it hashes or compares in Python (nothing is changed then). */
  add(key: Value): undefined | Deferred {
    const direct = this.isHashed ? undefined : directKey(key);
    if (direct !== undefined) {
      if (!this.index.has(direct)) this.insertDirect(direct, key);
      return undefined;
    }
    const position = this.find(key);
    if (position === DEFER) return DEFER;
    if (position < 0) this.insert(key);
    return undefined;
  }

  /** As `add`, of a key that is surely not there yet. */
  addNew(key: Value): undefined | Deferred {
    const direct = this.isHashed ? undefined : directKey(key);
    if (direct === undefined) return this.add(key);
    this.insertDirect(direct, key);
    return undefined;
  }

  /** Become a copy of another table's keys. */
  copyFrom(other: Table): void {
    this.copyKeys(other);
  }

  /** Become what another set is, which nobody needs any more. */
  takeOver(other: AnySet): void {
    this.copyKeys(other, false);
  }

  get use(): string {
    return "set element";
  }

  get closed(): string {
    return `${this.type.name}(...)`;
  }

  reprPieces(): Piece[] {
    const { name } = this.type;
    if (this.size === 0) return [{ text: `${name}()` }];
    const pieces: Piece[] = [{ text: name === "set" ? "{" : `${name}({` }];
    this.keyList().forEach((item, i) => {
      if (i > 0) pieces.push({ text: ", " });
      pieces.push({ item });
    });
    pieces.push({ text: name === "set" ? "}" : "})" });
    return pieces;
  }

  equalPairs(other: PyObject): readonly Value[] | false | Deferred | undefined {
    if (!(other instanceof AnySet)) return undefined;
    if (this.size !== other.size) return false;
    for (const key of this.keyList()) {
      const found = other.find(key);
      if (found === DEFER) return DEFER;
      if (found < 0) return false;
    }
    return [];
  }
}

export class PySet extends AnySet {}
export class FrozenSet extends AnySet {
  /** The hash, once it was asked for. */
  hash: number | bigint | null = null;
}
export const setType = builtinType("set", PySet);
export const frozensetType = builtinType("frozenset", FrozenSet);
setType.hasWeakref = true;
frozensetType.hasWeakref = true;
