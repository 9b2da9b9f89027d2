import type { Machine } from "../interpreter/machine.ts";
import { ClassMethod, StaticMethod } from "../object/descriptor.ts";
import { type CodeObject, Function } from "../object/function.ts";
import { Module } from "../object/module.ts";
import { Native } from "../object/native.ts";
import { builtinTypeNamed, Shape, Type, type Value } from "../object/object.ts";
import { type Callee, type Exact, MANY, type Profile } from "./profile.ts";

/*
 * What is kept of a run's profiles for the next run of the same program, which then records hot code once and compiles it with
 * what is known, failed guesses included. Nothing in it has to be true: what is compiled tests its guesses, whoever made
 * them. Classes and functions are kept by name, and left out where the name leads to something else.
 */

/** A class, a shape, a function or a native by name; null: more than a few of them were seen. */
type Reference = string | null;

/** The profile of one code. Offsets are those of its words. */
export interface SavedProfile {
  /** Of its words. */
  readonly checksum: number;
  /** A byte for each word, in base64. */
  readonly kinds: string;
  readonly objects: readonly (readonly [offset: number, exacts: readonly string[] | null])[];
  readonly callees: readonly (readonly [offset: number, callee: Reference])[];
  readonly bound: readonly number[];
  readonly given: readonly (readonly [key: number, kinds: number, exact: Reference | undefined])[];
  readonly failures: readonly (readonly [offset: number, reasons: readonly string[]])[];
}

/** Profiles by what `nameOfCode` calls their codes. */
export type SavedProfiles = Record<string, SavedProfile>;

/** As many profiles as are kept of one program. */
const mostProfiles = 2000;

export function nameOfCode({ code }: CodeObject): string {
  return `${code.filename}:${code.firstLine}:${code.qualname}`;
}

function checksumOf({ words }: CodeObject): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) sum = Math.imul(sum ^ words[i], 0x01000193);
  return sum >>> 0;
}

/** Names things as one machine's modules have them. */
export class Names {
  private readonly machine: Machine;

  constructor(machine: Machine) {
    this.machine = machine;
  }

  /** Undefined for what can't be found by a name. */
  nameOf(thing: Exact | Callee): string | undefined {
    const name = this.candidate(thing);
    return name !== undefined && this.find(name) === thing ? name : undefined;
  }

  private candidate(thing: Exact | Callee): string | undefined {
    if (thing instanceof Type) return thing.isBuiltin ? `type ${thing.name}` : this.path(thing);
    if (thing instanceof Shape) {
      const type = thing.isDict ? undefined : this.candidate(thing.type);
      if (type === undefined) return undefined;
      const attributes = [...thing.names()].map(name => (thing.kind(name) === true ? `${name}:` : name));
      return `shape ${type},${attributes.join(",")}`;
    }
    if (thing instanceof Function) {
      const module = thing.globals.get("__name__");
      return typeof module === "string" ? `name ${module} ${thing.qualname}` : undefined;
    }
    if (thing instanceof Native) {
      if (thing.owner !== null) return `member ${thing.owner.name} ${thing.name}`;
      return `name ${thing.module ?? "builtins"} ${thing.name}`;
    }
    return undefined;
  }

  private path(type: Type): string | undefined {
    const module = type.members.get("__module__");
    return typeof module === "string" ? `name ${module} ${type.qualname}` : undefined;
  }

  /** What a name stands for now. */
  find(name: string): Exact | Callee | undefined {
    const space = name.indexOf(" ");
    const rest = name.slice(space + 1);
    switch (name.slice(0, space)) {
      case "type":
        return builtinTypeNamed(rest) ?? this.findType("builtins", rest);
      case "shape":
        return this.findShape(rest);
      case "member": {
        const [owner, member] = rest.split(" ");
        const type = builtinTypeNamed(owner) ?? this.findType("builtins", owner);
        const found = type?.members.get(member);
        return found instanceof Native ? found : undefined;
      }
      default: {
        const [module, path] = rest.split(" ");
        const found = this.follow(module, (path ?? "").split("."));
        return found instanceof Function || found instanceof Native || found instanceof Type
          ? found
          : undefined;
      }
    }
  }

  private findType(module: string, name: string): Type | undefined {
    const found = this.follow(module, [name]);
    return found instanceof Type ? found : undefined;
  }

  private findShape(text: string): Shape | undefined {
    const [type, ...attributes] = text.split(",");
    const found = this.find(type);
    let shape = found instanceof Type ? found.rootShape : undefined;
    for (const attribute of attributes) {
      if (attribute === "") continue;
      const isFloat = attribute.endsWith(":");
      shape = shape?.add(isFloat ? attribute.slice(0, -1) : attribute, isFloat);
    }
    return shape;
  }

  private follow(module: string, path: readonly string[]): Value | undefined {
    const { machine } = this;
    const found = machine.modules.get(module);
    const [first, ...others] = path;
    let value = found instanceof Module ? found.namespace.get(first) : undefined;
    if (module === "builtins") value = machine.twins.get(first) ?? value;
    for (const each of others) {
      value = value instanceof Type ? value.members.get(each) : undefined;
      if (value instanceof ClassMethod || value instanceof StaticMethod) value = value.callable;
    }
    return value;
  }
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** What is to be kept of a profile. */
export function saveProfile(profile: Profile, names: Names): SavedProfile {
  const { objects, callees, given } = profile;
  const known: Record<"objects" | "callees" | "given", unknown[]> = { objects: [], callees: [], given: [] };
  for (const [offset, exacts] of objects) {
    if (exacts === MANY) {
      known.objects.push([offset, null]);
      continue;
    }
    const named = exacts.map(each => names.nameOf(each));
    if (!named.includes(undefined)) known.objects.push([offset, named]);
  }
  for (const [offset, callee] of callees) {
    const name = callee === MANY ? null : names.nameOf(callee);
    if (name !== undefined) known.callees.push([offset, name]);
  }
  for (const [key, { kinds, exact }] of given) {
    const name = exact === MANY ? null : exact === undefined ? "" : names.nameOf(exact);
    if (name !== undefined) known.given.push([key, kinds, name]);
  }
  return {
    checksum: checksumOf(profile.code),
    kinds: toBase64(profile.kinds),
    ...(known as Pick<SavedProfile, "objects" | "callees" | "given">),
    bound: [...profile.bound],
    failures: [...profile.failures].map(([offset, reasons]) => [offset, [...reasons]]),
  };
}

/** Put into a fresh profile what was kept of it; whether everything that it names was found. */
export function restoreProfile(profile: Profile, saved: SavedProfile, names: Names): boolean {
  const kinds = atob(saved.kinds);
  const { length } = profile.kinds;
  if (kinds.length !== length || saved.checksum !== checksumOf(profile.code)) return false;
  for (let i = 0; i < length; i++) profile.kinds[i] = kinds.charCodeAt(i);
  let isWhole = true;
  for (const [offset, exacts] of saved.objects) {
    const found = exacts?.map(each => names.find(each));
    if (found === undefined) profile.objects.set(offset, MANY);
    else if (found.includes(undefined)) isWhole = false;
    else profile.objects.set(offset, found as Exact[]);
  }
  for (const [offset, name] of saved.callees) {
    const found = name === null ? MANY : names.find(name);
    if (found === undefined) isWhole = false;
    else profile.callees.set(offset, found as Callee | typeof MANY);
  }
  for (const [key, kinds, name] of saved.given) {
    const exact = name === null ? MANY : name === "" ? undefined : names.find(name as string);
    if (exact === undefined && name !== "") isWhole = false;
    else profile.given.set(key, { kinds, exact: exact as Exact | typeof MANY | undefined });
  }
  for (const offset of saved.bound) profile.bound.add(offset);
  for (const [offset, reasons] of saved.failures) {
    for (const reason of reasons) profile.noteFailure(offset, reason);
  }
  profile.isNews = false;
  return isWhole;
}

/** Profiles of this run and, where there is room, those of others that it had no use for. */
export function mergeProfiles(old: SavedProfiles, fresh: SavedProfiles): SavedProfiles {
  const all = { ...fresh };
  for (const [name, profile] of Object.entries(old)) {
    if (Object.keys(all).length >= mostProfiles) break;
    all[name] ??= profile;
  }
  return all;
}
