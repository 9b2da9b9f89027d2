/**
 * The names of attributes that are what the property of the instance says, where it has one: no class decides otherwise (by
 * a data descriptor or a `__getattribute__` of its own) for instances that hold an attribute of that name. Compiled code then
 * reads the property and asks neither shape nor class, so that the host's inline caches do all the work.
 *
 * A name that has stopped being plain never is again. Names do so seldom: by a property that is put into a class whose
 * instances already have the attribute, say.
 */
class PlainNames {
  private readonly hidden = new Set<string>();
  private areNone = false;
  private readonly reliant = new Set<WeakRef<Reliant>>();

  has(name: string): boolean {
    return !this.areNone && !this.hidden.has(name);
  }

  /** A name, or without one every name, is about to stop being plain. What relies on it is told first, and may throw. */
  hide(name: string | undefined): void {
    if (name === undefined ? this.areNone : !this.has(name)) return;
    for (const ref of this.reliant) {
      const each = ref.deref();
      if (each === undefined) this.reliant.delete(ref);
      else each.unrely();
    }
    if (name === undefined) this.areNone = true;
    else this.hidden.add(name);
  }

  add(reliant: Reliant): void {
    this.reliant.add(new WeakRef(reliant));
  }
}

export interface Reliant {
  /** Stop relying on any name; throws where that takes leaving the host's stack first. */
  unrely(): void;
}

export const plainNames = new PlainNames();
