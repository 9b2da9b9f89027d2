import { currentMachine, type Machine } from "../../interpreter/machine.ts";
import { internal } from "../../object/internal.ts";
import { defer } from "../../object/native.ts";
import { bindLayout } from "../../object/object.ts";
import { currentScheduler, RLock, rlockType, Waiting } from "../../stackless/index.ts";

/** Keeps tasklets, of whatever thread, from seeing a module before it has been run, and from running it twice. */
class ImportLock extends RLock {
  /** How many have it or wait for it. */
  users = 0;
}
bindLayout(ImportLock, rlockType);

/** The locks of the modules that are being imported, by name. */
const locks = new WeakMap<Machine, Map<string, ImportLock>>();

function locksOf(machine: Machine): Map<string, ImportLock> {
  let map = locks.get(machine);
  if (map === undefined) {
    map = new Map();
    locks.set(machine, map);
  }
  return map;
}

/** Whether the owner of a lock waits, over others, for what the current tasklet is importing. */
function waitsForUs(lock: ImportLock): boolean {
  const { current } = currentScheduler();
  let owner = lock.owner;
  while (owner?.queue instanceof ImportLock) owner = owner.queue.owner;
  return owner === current;
}

/** Whether a module of that name is being imported by somebody else. */
internal("_is_importing(name, /)", (name: string) => {
  const lock = locksOf(currentMachine()).get(name);
  return lock !== undefined && lock.owner !== null && lock.owner !== currentScheduler().current;
});

/** Begin to import a module, when nobody else does. False, and nothing has begun, if that would be forever. */
internal("_begin_import(name, /)", (name: string) => {
  const { current, kernel } = currentScheduler();
  const map = locksOf(currentMachine());
  let lock = map.get(name);
  if (lock === undefined) {
    lock = new ImportLock();
    map.set(name, lock);
  }
  const isFree = current !== null && lock.take(current, 1);
  if (!isFree && waitsForUs(lock)) return false;
  lock.users++;
  return isFree || defer(new Waiting(kernel, lock, Number.POSITIVE_INFINITY), []);
});

internal("_end_import(name, /)", (name: string) => {
  const map = locksOf(currentMachine());
  const lock = map.get(name);
  const { current } = currentScheduler();
  // A tasklet out of a pickle ends what another one has begun, or another process.
  if (lock === undefined || lock.owner !== current) return null;
  lock.release(current, 1);
  if (--lock.users === 0) map.delete(name);
  return null;
});
