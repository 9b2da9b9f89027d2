import { Raised, raise, TypeError } from "./error.ts";
import { type DirectKey, directKey, structuralHash } from "./key.ts";
import { DEFER, type Deferred } from "./native.ts";
import { typeOf, type Value } from "./object.ts";
import { Container, equals, hash } from "./protocol.ts";
import { Tuple } from "./tuple.ts";

const noHashes = Object.freeze([]) as unknown as (number | bigint)[];

/** Removed entries are swept out when they are more than this and more than half. */
const sweepFrom = 8;

/**
 * The storage of dicts and sets: keys in order of insertion in an array (removed ones leave a hole, `undefined`), and
 * indexes from key to position. A position stays valid while `layout` stays the same.
 *
 * Two modes. *Direct*: direct keys are found through `index`, structural ones through `chains` by their
 * structural hash. *Hashed*, from the first key on that hashes or compares by Python code: every key through `chains`, by
 * its Python hash; where a comparison needs Python code, the methods answer `DEFER`, and the prelude goes through
 * `candidates` itself.
 */
export abstract class Table extends Container {
  keys: (Value | undefined)[] = [];
  /** How many keys there are. */
  size = 0;
  /** Changes whenever a key is added or removed or positions change. */
  layout = 0;
  index: Map<DirectKey, number> = new Map();
  /** Positions by hash. */
  chains: Map<number | bigint, number | number[]> | null = null;
  isHashed = false;
  /** Whether `index` and `chains` may be a copy's too: they are copied before they change. */
  private isShared = false;
  /** The Python hashes by position, in hashed mode; elsewhere nobody's. */
  hashes: (number | bigint)[] = noHashes;
  /** The first position that may hold a key. */
  first = 0;

  /** What a key is called in errors: `dict key`. */
  abstract readonly use: string;

  /** The position of a key, −1 if it isn't there. TypeError for unhashable ones. */
  find(key: Value): number | Deferred {
    if (!this.isHashed) {
      const direct = directKey(key);
      if (direct !== undefined) return this.index.get(direct) ?? -1;
    }
    return this.findByHash(key);
  }

  private findByHash(key: Value): number | Deferred {
    const h = this.hashOf(key);
    return h === DEFER ? DEFER : this.findInChain(key, h);
  }

  /** The hash under which the key is in `chains`. */
  private hashOf(key: Value): number | bigint | Deferred {
    try {
      return this.isHashed ? hash(key) : structuralHash(key);
    } catch (error) {
      if (error instanceof Raised && error.exception.type === TypeError) {
        raiseUnhashable(key, this.use, String(error.exception.args[0]));
      }
      throw error;
    }
  }

  private findInChain(key: Value, h: number | bigint): number | Deferred {
    const chain = this.chains?.get(h);
    if (chain === undefined) return -1;
    if (typeof chain === "number") return this.matches(chain, key);
    for (const position of chain) {
      const found = this.matches(position, key);
      if (found !== -1) return found;
    }
    return -1;
  }

  /** The position if its key equals `key`, −1 if not. */
  private matches(position: number, key: Value): number | Deferred {
    const known = this.keys[position] as Value;
    if (key instanceof Tuple && known instanceof Tuple) {
      const isSame = sameItems(key.items, known.items);
      if (isSame !== undefined) return isSame ? position : -1;
    }
    const same = equals(this.keys[position] as Value, key);
    return same === DEFER ? DEFER : same ? position : -1;
  }

  /** Add a key that `find` did not find; its position. Not for keys that hash in Python: see `insertHashed`. */
  insert(key: Value): number {
    const position = this.keys.length;
    if (this.isHashed) {
      this.insertHashed(key, hash(key) as number | bigint);
      return position;
    }
    const direct = directKey(key);
    if (direct !== undefined) {
      this.insertDirect(direct, key);
      return position;
    }
    if (this.isShared) this.unshare();
    this.chain(structuralHash(key) as number, position);
    this.append(key);
    return position;
  }

  /** Add a key that has this direct one, which is not in `index`. */
  protected insertDirect(direct: DirectKey, key: Value): void {
    if (this.isShared) this.unshare();
    this.index.set(direct, this.keys.length);
    this.append(key);
  }

  /** Add a key by its Python hash, in hashed mode; its position. */
  insertHashed(key: Value, shown: number | bigint): number {
    const position = this.keys.length;
    if (this.isShared) this.unshare();
    this.chain(shown, position);
    this.hashes[position] = shown;
    this.append(key);
    return position;
  }

  private append(key: Value): void {
    this.keys.push(key);
    this.size++;
    this.layout++;
  }

  private chain(h: number | bigint, position: number): void {
    if (this.chains === null) this.chains = new Map();
    const chain = this.chains.get(h);
    if (chain === undefined) this.chains.set(h, position);
    else if (typeof chain === "number") this.chains.set(h, [chain, position]);
    else chain.push(position);
  }

  /** Remove the key at a position. */
  removeAt(position: number): void {
    const key = this.keys[position] as Value;
    const direct = this.isHashed ? undefined : directKey(key);
    if (this.isShared) this.unshare();
    if (direct !== undefined) this.index.delete(direct);
    else this.unchain(this.isHashed ? this.hashes[position] : (structuralHash(key) as number), position);
    this.keys[position] = undefined;
    this.size--;
    this.layout++;
    if (this.size === 0) this.clear();
    else if (position === this.keys.length - 1) this.trim();
    else {
      while (this.keys[this.first] === undefined) this.first++;
      if (this.keys.length > sweepFrom && this.size < this.keys.length / 2) this.sweep();
    }
  }

  private unchain(h: number | bigint, position: number): void {
    const chain = this.chains?.get(h);
    if (typeof chain === "number" || chain === undefined) this.chains?.delete(h);
    else chain.splice(chain.indexOf(position), 1);
  }

  /** Drop holes at the end. */
  private trim(): void {
    const { keys } = this;
    // Taking them off one by one is faster than setting the length, as they are mostly few.
    while (keys.length > 0 && keys[keys.length - 1] === undefined) this.dropLast();
  }

  /** Forget the last position, which is a hole. */
  protected dropLast(): void {
    this.keys.pop();
    if (this.isHashed) this.hashes.pop();
  }

  /** Move the keys together over the holes. */
  private sweep(): void {
    const { keys, hashes } = this;
    const kept: number[] = [];
    for (let i = 0; i < keys.length; i++) if (keys[i] !== undefined) kept.push(i);
    this.keys = kept.map(i => keys[i]);
    if (this.isHashed) this.hashes = kept.map(i => hashes[i]);
    this.moved(kept);
    this.first = 0;
    this.layout++;
    this.reindex();
  }

  /** Positions have changed: what was at `kept[i]` is at `i`. */
  protected moved(_kept: readonly number[]): void {}

  private reindex(): void {
    this.index = new Map();
    this.chains = null;
    this.isShared = false;
    for (let i = 0; i < this.keys.length; i++) {
      const key = this.keys[i];
      if (key === undefined) continue;
      const direct = this.isHashed ? undefined : directKey(key);
      if (direct !== undefined) this.index.set(direct, i);
      else this.chain(this.isHashed ? this.hashes[i] : (structuralHash(key) as number), i);
    }
  }

  clear(): void {
    this.keys = [];
    this.size = 0;
    this.layout++;
    this.index = new Map();
    this.chains = null;
    this.isShared = false;
    this.isHashed = false;
    this.hashes = noHashes;
    this.first = 0;
  }

  /** Have the same keys as another table, whose own they were if it is not kept. */
  protected copyKeys(other: Table, isKept = true): void {
    this.keys = other.keys.slice();
    this.size = other.size;
    this.layout++;
    this.index = other.index;
    this.chains = other.chains;
    this.isShared = isKept;
    other.isShared = isKept;
    this.isHashed = other.isHashed;
    this.hashes = other.isHashed ? other.hashes.slice() : noHashes;
    this.first = other.first;
  }

  /** Have indexes of its own, before they change. */
  private unshare(): void {
    const { keys, chains, index: shared } = this;
    let index = new Map<DirectKey, number>();
    this.isShared = false;
    // The keys are gone through faster than a map is.
    for (let i = this.isHashed ? keys.length : this.first; i < keys.length; i++) {
      const key = keys[i];
      const direct = key === undefined ? undefined : directKey(key);
      if (direct !== undefined) index.set(direct, i);
    }
    // Classes of keys may have come to compare in other ways.
    if (index.size !== shared.size) index = new Map(shared);
    this.index = index;
    if (chains === null) return;
    this.chains = new Map();
    for (const [h, chain] of chains) this.chains.set(h, typeof chain === "number" ? chain : chain.slice());
  }

  /** Go over to hashed mode, before a key that hashes in Python is looked for or added. */
  toHashed(): void {
    if (this.isHashed) return;
    this.hashes = this.keys.map(key => {
      if (key === undefined) return 0;
      const shown = hash(key);
      if (shown === DEFER) throw new Error("a key of a direct table hashes in Python");
      return shown;
    });
    this.isHashed = true;
    this.layout++;
    this.reindex();
  }

  /** In hashed mode: the positions whose keys have this Python hash, oldest first. */
  candidates(shown: number | bigint): readonly number[] {
    const chain = this.chains?.get(shown);
    return chain === undefined ? [] : typeof chain === "number" ? [chain] : chain;
  }

  /** The next position at or after `position` that holds a key, −1 at the end. */
  nextPosition(position: number): number {
    const { keys } = this;
    for (let i = Math.max(position, this.first); i < keys.length; i++) if (keys[i] !== undefined) return i;
    return -1;
  }

  /** The last position that holds a key, −1 if there is none. */
  lastPosition(): number {
    return this.size === 0 ? -1 : this.keys.length - 1;
  }

  /** The keys, in order, in a fresh array. */
  keyList(): Value[] {
    return this.size === this.keys.length
      ? (this.keys.slice() as Value[])
      : this.keys.filter(key => key !== undefined);
  }
}

/** Whether two tuples' items are equal, if all of them are plain ints and texts; undefined if not. */
function sameItems(a: readonly Value[], b: readonly Value[]): boolean | undefined {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    const x = a[i];
    const y = b[i];
    if (x === y) continue;
    const kind = typeof x;
    return (kind === "number" || kind === "string") && kind === typeof y ? false : undefined;
  }
  return true;
}

/** TypeError for a key that can't be one: `cannot use 'list' as a dict key (unhashable type: 'list')`. */
export function raiseUnhashable(key: Value, use: string, reason: string): never {
  raise(TypeError, `cannot use '${typeOf(key).name}' as a ${use} (${reason})`);
}
