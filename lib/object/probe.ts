import { Dict } from "./dict.ts";
import { type BaseException, TypeError } from "./error.ts";
import { internal } from "./internal.ts";
import { DEFER } from "./native.ts";
import { builtinType, type Value } from "./object.ts";
import { Progress } from "./progress.ts";
import { asInt, equals } from "./protocol.ts";
import { raiseUnhashable, type Table } from "./table.ts";

/**
 * The search for a key by its Python hash, which goes on after Python code has compared two keys. As CPython does it:
 * hashes first, then identity, then `stored == key`; when the table changed under a comparison, from the start.
 */
export class Probe extends Progress {
  readonly table: Table;
  readonly key: Value;
  readonly hash: number | bigint;
  /** Where the key is, −1 if it is nowhere: valid when `advance` has answered false. */
  position = -1;
  /** The place in the chain of the key that is compared. */
  private rank = 0;
  private compared: Value = null;
  private layout: number;

  constructor(table: Table = new Dict(), key: Value = null, hash: number | bigint = 0) {
    super();
    this.table = table;
    this.key = key;
    this.hash = hash;
    table.toHashed();
    this.layout = table.layout;
  }

  /** Go on to a stored key that Python code has to compare (true), or to the end (false). */
  advance(): boolean {
    const { table } = this;
    // A table that was emptied meanwhile may be direct again.
    table.toHashed();
    const candidates = table.candidates(this.hash);
    for (; this.rank < candidates.length; this.rank++) {
      const position = candidates[this.rank];
      const stored = table.keys[position] as Value;
      const same = equals(stored, this.key);
      if (same === DEFER) {
        this.position = position;
        this.compared = stored;
        this.layout = table.layout;
        return true;
      }
      if (same) {
        this.position = position;
        return false;
      }
    }
    this.position = -1;
    return false;
  }

  /** The key that `advance` found to be compared. */
  get stored(): Value {
    return this.compared;
  }

  /** Whether it was equal; whether the search is over. */
  answer(same: boolean): boolean {
    const { table } = this;
    if (table.layout !== this.layout) {
      if (table.keys[this.position] === this.compared && this.compared !== undefined) {
        if (same) return true;
      }
      this.rank = 0;
      return false;
    }
    if (same) return true;
    this.rank++;
    return false;
  }
}
builtinType("probe", Probe);

internal(
  "_probe(table, key, hash, /)",
  (table: Table, key: Value, hash: Value) => new Probe(table, key, asInt(hash)),
);
internal("_probe_advance(probe, /)", (probe: Probe) => probe.advance());
internal("_probe_key(probe, /)", (probe: Probe) => probe.stored);
internal("_probe_answer(probe, same, /)", (probe: Probe, same: boolean) => probe.answer(same));
internal("_probe_position(probe, /)", (probe: Probe) => probe.position);
/** Set the value under the probe's key, or add the key to a set; nothing may have run since the probe ended. */
internal("_probe_put(probe, value=None, /)", ({ table, key, hash, position }: Probe, value: Value) => {
  if (position >= 0) {
    if (table instanceof Dict) table.values[position] = value;
    return null;
  }
  table.toHashed();
  if (table instanceof Dict) table.values.push(value);
  table.insertHashed(key, hash);
  return null;
});
internal("_probe_remove(probe, /)", ({ table, position }: Probe) => {
  table.removeAt(position);
  return null;
});

internal("_raise_unhashable(table, key, reason, /)", (table: Table, key: Value, reason: Value) =>
  raiseUnhashable(key, table.use, String(reason)),
);
internal("_is_type_error(error, /)", (error: BaseException) => error.type === TypeError);
internal("_table_size(table, /)", (table: Table) => table.size);
internal("_table_next(table, position, /)", (table: Table, position: number) => table.nextPosition(position));
internal("_table_key(table, position, /)", (table: Table, position: number) => table.keys[position] as Value);
internal("_table_hash(table, position, /)", (table: Table, position: number) => {
  table.toHashed();
  return table.hashes[position];
});
internal("_dict_value(table, position, /)", (dict: Dict, position: number) => dict.values[position]);
internal("_table_remove(table, position, /)", (table: Table, position: number) => {
  table.removeAt(position);
  return null;
});

/** The position of a key that has this hash, as far as it can be found without comparing in Python; else None. */
internal("_try_find_hashed(table, key, hash, /)", (table: Table, key: Value, hash: number | bigint) => {
  table.toHashed();
  for (const position of table.candidates(hash)) {
    const same = equals(table.keys[position] as Value, key);
    if (same === DEFER) return null;
    if (same) return position;
  }
  return -1;
});

/** The position of a key as far as it can be found without Python code; else None. */
internal("_try_find(table, key, /)", (table: Table, key: Value) => {
  const position = table.find(key);
  return position === DEFER ? null : position;
});
