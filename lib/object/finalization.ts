import { type Layout, PyObject, ruling, type Type, typeType, type Value } from "./object.ts";
import { DEL } from "./slot.generated.ts";

/**
 * Weak references and `__del__`, on the host's garbage collector. That one never hands out an object that has died; and
 * it tells of a death only after the host's current job, so that nothing here happens while Python code runs.
 *
 * A weak reference holds a `WeakRef`. All that refer to one object share a record (`Referents`), which the host's registry
 * gives back when the object has died and somebody wanted to be called.
 *
 * An instance of a class with `__del__` is made of two: the **body**, an object as of any other class, and a proxy with
 * nothing to say for itself, which is what the program gets. Whether the proxy is alive is the host's business; the
 * body is kept here (`Finalizable`). When the proxy has died, `__del__` is called with another one of the same
 * body, whatever class the instance is of and wherever it keeps its attributes. Other classes' instances have no part in this.
 *
 * As the body is kept until then, an instance that its own attributes lead back to lives until the program ends.
 *
 * What is left of other objects that are to be ended, suspended generators, is kept likewise (`Remains`).
 */

/** An instance of a class with `__del__`. */
export class Finalizable {
  readonly body: PyObject;
  readonly order: number;
  /** What `identity` says; 0 until it is asked for. */
  id = 0;
  /** Whether `__del__` has been called. */
  isFinalized = false;
  /** What refers to it weakly. */
  referents: Referents | null = null;
  /** The proxy that the program has. */
  private proxy: WeakRef<PyObject>;
  private readonly owner: Finalization;

  constructor(owner: Finalization, body: PyObject, proxy: PyObject, order: number) {
    this.owner = owner;
    this.body = body;
    this.proxy = new WeakRef(proxy);
    this.order = order;
  }

  get isReachable(): boolean {
    return this.proxy.deref() !== undefined;
  }

  /** What the program has, or gets, in case the host has found it to be dead: `__del__` will be called another time. */
  get object(): PyObject {
    let proxy = this.proxy.deref();
    if (proxy === undefined) {
      proxy = this.represent();
      this.proxy = new WeakRef(proxy);
      this.owner.watch(proxy, this);
    }
    return proxy;
  }

  /** Another proxy. */
  represent(): PyObject {
    const proxy = new Proxy(this.body, {});
    if (this.referents !== null) this.owner.refer(proxy, this.referents);
    return proxy;
  }
}

/** What is known of an instance whose `__del__` is still to be called; undefined for other objects. */
function unfinalized({ finalizable }: PyObject): Finalizable | undefined {
  return finalizable instanceof Finalizable && !finalizable.isFinalized ? finalizable : undefined;
}

/** Something that refers to an object weakly, and may have a function that is to be called when that has died. */
export abstract class WeakLink extends PyObject {
  /** Null once it refers to nothing any more. */
  referents: Referents | null = null;
  callback: Value = null;

  /** What it refers to; undefined if that is dead. */
  get target(): PyObject | undefined {
    return this.referents?.target;
  }
}

/** All that refer weakly to one object. */
export class Referents {
  readonly order: number;
  /** Newest first. */
  private links: WeakRef<WeakLink>[] = [];
  /** The object, or until its `__del__` is called, what stands for it. */
  private referent: WeakRef<PyObject> | Finalizable;
  private readonly owner: Finalization;
  private isWatched = false;

  constructor(owner: Finalization, object: PyObject, order: number) {
    this.owner = owner;
    this.order = order;
    const record = unfinalized(object);
    this.referent = record ?? new WeakRef(object);
    if (record !== undefined) record.referents = this;
  }

  get target(): PyObject | undefined {
    const { referent } = this;
    return referent instanceof Finalizable ? referent.object : referent.deref();
  }

  /** Those that are alive, newest first. */
  alive(): WeakLink[] {
    const found: WeakLink[] = [];
    this.links = this.links.filter(ref => {
      const link = ref.deref();
      const isAlive = link !== undefined && link.referents === this;
      if (isAlive) found.push(link);
      return isAlive;
    });
    return found;
  }

  add(link: WeakLink, object: PyObject): void {
    link.referents = this;
    if (this.links.length >= 16) this.alive();
    this.links.unshift(new WeakRef(link));
    if (link.callback !== null) this.watch(object);
  }

  private watch(object: PyObject): void {
    if (this.isWatched || this.referent instanceof Finalizable) return;
    this.isWatched = true;
    this.owner.watch(object, this);
  }

  /** The object's `__del__` is about to be called, with `object`. */
  settle(object: PyObject): void {
    this.referent = new WeakRef(object);
    if (this.alive().some(link => link.callback !== null)) this.watch(object);
  }

  /** The object is dead: those that have a function to call. */
  close(): WeakLink[] {
    const links = this.alive();
    for (const each of links) each.referents = null;
    return links.filter(each => each.callback !== null);
  }
}

/** What is left of an object that can't be had any more, and is to be ended. */
export abstract class Remains {
  /** Given by the one that keeps it. */
  order = 0;
  /** An object like the one that has died; null if there is nothing to end. */
  abstract revive(): PyObject | null;
}

/** An object of which something may be left. Most end soon, so that nothing is asked of the host for them at first. */
export interface Newcomer {
  readonly object: PyObject;
  /** What will be left of it; null for nothing, undefined if that can't be said yet. */
  foresee(): Remains | null | undefined;
}

/** How many newcomers are kept at most, if something can be said of them. */
const mostNewcomers = 1000;

/** What is to be called: `__del__` of an instance, or what a weak reference was made with. */
export type Call = { readonly instance: PyObject } | { readonly link: WeakLink };

/** What has died of one machine, and what is to be called then. */
export class Finalization {
  /** Those whose `__del__` has not been called, oldest first. */
  private readonly pending = new Set<Finalizable>();
  private readonly referents = new WeakMap<PyObject, Referents>();
  private readonly remains = new Set<Remains>();
  private newcomers: Newcomer[] = [];
  private mostNewcomers = mostNewcomers;
  /** What the host has told of. */
  private dead: (Finalizable | Referents | Remains)[] = [];
  private calls: WeakLink[] = [];
  private count = 0;
  /** Calls that there have been. */
  called = 0;
  /** Called when the host has told of something. */
  wake: () => void = () => {};
  /** Who is calling what is to be called; null for nobody. */
  caller: PyObject | null = null;
  private readonly registry = new FinalizationRegistry<Finalizable | Referents | Remains>(record => {
    this.dead.push(record);
    this.wake();
  });

  /** Have the host tell when an object has died. */
  watch(object: PyObject, record: Finalizable | Referents): void {
    this.registry.register(object, record);
  }

  /** What the program gets for a new instance of a class with `__del__`. */
  add(body: PyObject): PyObject {
    const proxy = new Proxy(body, {});
    const record = new Finalizable(this, body, proxy, this.count++);
    body.finalizable = record;
    this.pending.add(record);
    this.watch(proxy, record);
    return proxy;
  }

  /** Something may be left of an object. */
  welcome(newcomer: Newcomer): void {
    this.newcomers.push(newcomer);
    if (this.newcomers.length > this.mostNewcomers) this.settle();
  }

  /** Let the host watch those newcomers that haven't ended. It is about to have the chance to find out what is dead. */
  settle(): void {
    if (this.newcomers.length === 0) return;
    this.newcomers = this.newcomers.filter(each => {
      const remains = each.foresee();
      if (remains === undefined) return true;
      if (remains !== null) this.keep(each.object, remains);
      return false;
    });
    this.mostNewcomers = mostNewcomers + 2 * this.newcomers.length;
  }

  private keep(object: PyObject, remains: Remains): void {
    remains.order = this.count++;
    this.remains.add(remains);
    this.registry.register(object, remains);
  }

  /** The weak references to an object. */
  referentsOf(object: PyObject): Referents | undefined {
    return this.referents.get(object);
  }

  /** Refer to an object weakly. */
  link(link: WeakLink, object: PyObject): void {
    let referents = this.referents.get(object);
    if (referents === undefined) {
      referents = new Referents(this, object, this.count++);
      this.referents.set(object, referents);
    }
    referents.add(link, object);
  }

  /** An object has come that stands for one with weak references. */
  refer(object: PyObject, referents: Referents): void {
    this.referents.set(object, referents);
  }

  /** Whether there is anything whose `__del__` has not been called. */
  get isAwaited(): boolean {
    return this.pending.size + this.remains.size + this.newcomers.length > 0;
  }

  /** Whether something is to be called. */
  get isDue(): boolean {
    return this.dead.length > 0 || this.calls.length > 0;
  }

  /** The next call that is due. */
  next(): Call | undefined {
    if (this.dead.length > 1) this.dead.sort((a, b) => b.order - a.order);
    for (;;) {
      const link = this.calls.shift();
      if (link !== undefined) {
        this.called++;
        return { link };
      }
      const record = this.dead.pop();
      if (record === undefined) return undefined;
      if (record instanceof Referents) this.calls = record.close();
      else if (record instanceof Remains) {
        const instance = this.revive(record);
        if (instance !== null) return { instance };
      } else if (this.pending.has(record) && !record.isReachable) return { instance: this.finalize(record) };
    }
  }

  private revive(remains: Remains): PyObject | null {
    this.remains.delete(remains);
    const instance = remains.revive();
    if (instance !== null) this.called++;
    return instance;
  }

  /** An instance's `__del__` is about to be called, once and for all; its argument. */
  private finalize(record: Finalizable, instance = record.represent()): PyObject {
    this.called++;
    this.pending.delete(record);
    record.isFinalized = true;
    record.referents?.settle(instance);
    return instance;
  }

  /**
   * At the end of the program: those that are still alive, to have their `__del__` called. First what `roots` lead to, in
   * order, then the others, oldest first; in each case an instance comes before what it refers to.
   */
  finalizeAll(roots: Iterable<Value>): PyObject[] {
    const records = new Set<Finalizable>();
    collectFrom(roots, records);
    for (const each of this.pending) collectFrom([each.object], records);
    const objects = [...records].map(each => this.finalize(each, each.object));
    this.settle();
    for (const each of this.remains) {
      const instance = this.revive(each);
      if (instance !== null) objects.push(instance);
    }
    return objects;
  }
}

/** Add the instances that some values lead to, through attributes and containers. */
function collectFrom(roots: Iterable<unknown>, records: Set<Finalizable>): void {
  const seen = new Set<unknown>();
  const pending = [...roots].reverse();
  while (pending.length > 0) {
    const each = pending.pop();
    if (typeof each !== "object" || each === null || seen.has(each)) continue;
    seen.add(each);
    if (each instanceof PyObject) {
      const record = unfinalized(each);
      if (record !== undefined) records.add(record);
      // Classes, functions and the like belong to modules, and lead to everything; what has no class at all is ours.
      else if ((each.type as Type | undefined)?.isBuiltin !== false && !containers.has(each.type?.name))
        continue;
    }
    const parts: unknown[] = [];
    if (each instanceof Map) for (const [key, value] of each) parts.push(key, value);
    else if (Array.isArray(each) || each instanceof Set) parts.push(...each);
    else if (each instanceof PyObject || Object.getPrototypeOf(each) === Object.prototype) {
      for (const key of Object.keys(each))
        if (key !== "shape") parts.push((each as Record<string, unknown>)[key]);
    }
    while (parts.length > 0) pending.push(parts.pop());
  }
}

const containers: ReadonlySet<string> = new Set(["list", "tuple", "dict", "set", "frozenset", "cell"]);

/** Whether an instance's `__del__` has been called. */
export function isFinalized({ finalizable }: PyObject): boolean {
  return finalizable instanceof Finalizable && finalizable.isFinalized;
}

/** The weak references to an object, those without a function to be called first. */
export function linksTo(object: PyObject): readonly WeakLink[] {
  const links = finalization.referentsOf(object)?.alive() ?? [];
  return links.sort((a, b) => Number(a.callback !== null) - Number(b.callback !== null));
}

/** `object.__weakref__`. */
export function firstLink(object: PyObject): Value {
  return linksTo(object)[0] ?? null;
}

/** That of the machine that runs. */
export let finalization = new Finalization();

export function useFinalization(next: Finalization): void {
  finalization = next;
}

const finalizing = new WeakSet<Layout>();

/** Have `__del__` called for the instances that are made of a class from now on, if it has one. */
export function finalizeInstances(type: Type): void {
  const { layout } = type;
  if (type.isBuiltin || finalizing.has(layout) || type.slot(DEL) === undefined) return;
  // Classes know each other from the start by what would be their bodies.
  if (type.isSubclassOf(typeType)) return;
  // It has the same prototype, by which everybody knows the class.
  type.layout = new Proxy(layout, { construct: () => finalization.add(new layout()) });
  finalizing.add(type.layout);
}

ruling.finalize = finalizeInstances;
