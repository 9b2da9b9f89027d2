import type { Namespace } from "./instance.ts";
import { directKey } from "./key.ts";
import { DEFER, type Deferred } from "./native.ts";
import { builtinType, type PyObject, type Value } from "./object.ts";
import type { Piece } from "./protocol.ts";
import { Table } from "./table.ts";

/** A dict: `values` stand beside `Table`'s keys. */
export class Dict extends Table implements Namespace {
  values: Value[] = [];

  static of(entries: Iterable<readonly [string, Value]>): Dict {
    const dict = new Dict();
    for (const [key, value] of entries) dict.set(key, value);
    return dict;
  }

  /** With values under names, all of them different. */
  static named(names: readonly string[], values: readonly Value[]): Dict {
    const dict = new Dict();
    for (let i = 0; i < names.length; i++) dict.setItem(names[i], values[i]);
    return dict;
  }

  /** The value under a str key without surrogates. */
  get(key: string): Value | undefined {
    const position = this.isHashed ? (this.find(key) as number) : this.index.get(key);
    return position === undefined || position < 0 ? undefined : this.values[position];
  }

  /** Set under a str key without surrogates. */
  set(key: string, value: Value): void {
    this.setItem(key, value);
  }

  delete(key: string): boolean {
    return this.removeItem(key) !== undefined;
  }

  /** The value under any key; undefined if it isn't there. */
  getItem(key: Value): Value | undefined | Deferred {
    const position = this.find(key);
    return position === DEFER ? DEFER : position < 0 ? undefined : this.values[position];
  }

  /** Set under any key; `DEFER` where the key hashes or compares in Python (nothing is changed then). */
  setItem(key: Value, value: Value): undefined | Deferred {
    const direct = this.isHashed ? undefined : directKey(key);
    if (direct === undefined) return this.setByHash(key, value);
    const position = this.index.get(direct);
    if (position !== undefined) {
      this.values[position] = value;
      return undefined;
    }
    this.values.push(value);
    this.insertDirect(direct, key);
    return undefined;
  }

  private setByHash(key: Value, value: Value): undefined | Deferred {
    const position = this.find(key);
    if (position === DEFER) return DEFER;
    if (position < 0) {
      this.values.push(value);
      this.insert(key);
    } else this.values[position] = value;
    return undefined;
  }

  /** Remove a key; its value, undefined if it wasn't there. */
  removeItem(key: Value): Value | undefined | Deferred {
    const position = this.find(key);
    if (position === DEFER) return DEFER;
    if (position < 0) return undefined;
    const value = this.values[position];
    this.removeAt(position);
    return value;
  }

  /** The keys that are plain strings, in order. */
  stringKeys(): string[] {
    return this.keys.filter(key => typeof key === "string");
  }

  *entries(): IterableIterator<[Value, Value]> {
    for (let i = this.nextPosition(0); i >= 0; i = this.nextPosition(i + 1))
      yield [this.keys[i] as Value, this.values[i]];
  }

  /** A shallow copy. */
  copy(): Dict {
    const dict = new Dict();
    dict.become(this);
    return dict;
  }

  /** Hold what another dict does, and nothing else. */
  become(other: Dict): void {
    this.copyKeys(other);
    this.values = other.values.slice();
  }

  override removeAt(position: number): void {
    this.values[position] = null;
    super.removeAt(position);
  }

  override clear(): void {
    super.clear();
    this.values = [];
  }

  protected override dropLast(): void {
    super.dropLast();
    this.values.pop();
  }

  protected override moved(kept: readonly number[]): void {
    const { values } = this;
    this.values = kept.map(i => values[i]);
  }

  get use(): string {
    return "dict key";
  }

  get closed(): string {
    return "{...}";
  }

  reprPieces(): Piece[] {
    const pieces: Piece[] = [];
    for (const [key, value] of this.entries()) {
      pieces.push({ text: pieces.length === 0 ? "{" : ", " }, { item: key }, { text: ": " }, { item: value });
    }
    if (pieces.length === 0) return [{ text: "{}" }];
    pieces.push({ text: "}" });
    return pieces;
  }

  equalPairs(other: PyObject): readonly Value[] | false | Deferred | undefined {
    if (!(other instanceof Dict)) return undefined;
    if (this.size !== other.size) return false;
    const pairs: Value[] = [];
    const { keys, values } = this;
    for (let i = this.first; i < keys.length; i++) {
      const key = keys[i];
      if (key === undefined) continue;
      const value = values[i];
      const found = other.getItem(key);
      if (found === DEFER) return DEFER;
      if (found === undefined) return false;
      if (found !== value) pairs.push(value, found);
    }
    return pairs;
  }
}

export const dictType = builtinType("dict", Dict);
dictType.pattern = "mapping";
