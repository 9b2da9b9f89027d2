import { type Layout, PyObject, ruling, setIdentity, type Type, type Value } from "./object.ts";
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

/** An instance whose `__del__` has not been called yet. */
export class Finalizable {
  readonly body: PyObject;
  readonly order: number;
  readonly id: number;
  /** The proxy that the program has. */
  private proxy: WeakRef<PyObject>;
  readonly owner: Finalization;
  /** What refers to it weakly. */
  referents: Referents | null = null;

  constructor(owner: Finalization, body: PyObject, proxy: PyObject, id: number, order: number) {
    this.owner = owner;
    this.body = body;
    this.proxy = new WeakRef(proxy);
    this.id = id;
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
    const proxy = proxyFor(this.body, this.id);
    if (this.referents !== null) this.owner.refer(proxy, this.referents);
    return proxy;
  }
}

function proxyFor(body: PyObject, id: number): PyObject {
  const proxy = new Proxy(body, {});
  setIdentity(proxy, id);
  return proxy;
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
    const { finalizable } = object;
    if (finalizable instanceof Finalizable) {
      this.referent = finalizable;
      finalizable.referents = this;
    } else this.referent = new WeakRef(object);
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

/** What is to be called: `__del__` of an instance, or what a weak reference was made with. */
export type Call = { readonly instance: PyObject } | { readonly link: WeakLink };

/** What has died of one machine, and what is to be called then. */
export class Finalization {
  /** Those whose `__del__` has not been called, oldest first. */
  private readonly pending = new Set<Finalizable>();
  private readonly referents = new WeakMap<PyObject, Referents>();
  private readonly remains = new Set<Remains>();
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
    const id = setIdentity(body);
    const proxy = proxyFor(body, id);
    const record = new Finalizable(this, body, proxy, id, this.count++);
    body.finalizable = record;
    this.pending.add(record);
    this.watch(proxy, record);
    return proxy;
  }

  /** Keep what will be left of an object. */
  keep(object: PyObject, remains: Remains): void {
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
    return this.pending.size > 0 || this.remains.size > 0;
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
    record.body.finalizable = null;
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
      if (each.finalizable instanceof Finalizable) records.add(each.finalizable);
      // Classes, functions and the like belong to modules, and lead to everything.
      else if (each.type.isBuiltin && !containers.has(each.type.name)) continue;
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
  // It has the same prototype, by which everybody knows the class.
  type.layout = new Proxy(layout, { construct: () => finalization.add(new layout()) });
  finalizing.add(type.layout);
}

ruling.finalize = finalizeInstances;
