import { VARARGS, VARKEYWORDS } from "../code/index.ts";
import { Dict } from "../object/dict.ts";
import { raise, TypeError } from "../object/error.ts";
import type { Function } from "../object/function.ts";
import type { Value } from "../object/object.ts";
import { Tuple } from "../object/tuple.ts";

/**
 * The registers of a new frame of `func`, with the arguments bound (Language Reference 6.3.4). The last of `args` are
 * keyword arguments called `names`.
 */
export function bindArguments(
  func: Function,
  args: readonly Value[],
  names: readonly string[] | null,
): (Value | undefined)[] {
  const code = func.code.prepare();
  const registers: (Value | undefined)[] = code.blank.slice();
  const { argCount } = code;
  if (names === null && code.isSimple) {
    if (args.length === argCount) {
      for (let i = 0; i < argCount; i++) registers[i] = args[i];
      placeClosure(func, registers);
      return registers;
    }
    const { defaults } = func;
    if (defaults !== null && args.length < argCount && args.length + defaults.items.length >= argCount) {
      for (let i = 0; i < args.length; i++) registers[i] = args[i];
      const shift = argCount - defaults.items.length;
      for (let i = args.length; i < argCount; i++) registers[i] = defaults.items[i - shift];
      placeClosure(func, registers);
      return registers;
    }
  }
  bindSlowly(func, registers, args, names);
  placeClosure(func, registers);
  return registers;
}

/** Free variables own the registers after the cells. */
export function placeClosure(func: Function, registers: (Value | undefined)[]): void {
  const { closure } = func;
  const { freeStart } = func.code;
  for (let i = 0; i < closure.length; i++) registers[freeStart + i] = closure[i];
}

function bindSlowly(
  func: Function,
  registers: (Value | undefined)[],
  args: readonly Value[],
  names: readonly string[] | null,
): void {
  const { code } = func.code;
  const { argCount, posOnlyCount, kwOnlyCount, varNames, flags } = code;
  const total = argCount + kwOnlyCount;
  const given = args.length - (names === null ? 0 : names.length);
  const positional = Math.min(given, argCount);
  for (let i = 0; i < positional; i++) registers[i] = args[i];
  let next = total;
  if ((flags & VARARGS) !== 0) registers[next++] = new Tuple(args.slice(positional, given));
  let kwargs: Dict | null = null;
  if ((flags & VARKEYWORDS) !== 0) {
    kwargs = new Dict();
    registers[next] = kwargs;
  }
  if (names !== null) {
    for (let i = 0; i < names.length; i++) {
      const name = names[i];
      const at = varNames.indexOf(name);
      if (at >= posOnlyCount && at < total) {
        if (registers[at] !== undefined) {
          raise(TypeError, `${func.qualname}() got multiple values for argument '${name}'`);
        }
        registers[at] = args[given + i];
      } else if (kwargs !== null) {
        kwargs.set(name, args[given + i]);
      } else {
        raiseUnexpectedKeyword(func, name, names);
      }
    }
  }
  if (given > argCount && (flags & VARARGS) === 0) raiseTooMany(func, given, registers);
  fillDefaults(func, registers, given);
}

function raiseUnexpectedKeyword(func: Function, name: string, names: readonly string[]): never {
  const { varNames, posOnlyCount } = func.code.code;
  const wrong = names.filter(each => varNames.slice(0, posOnlyCount).includes(each));
  if (wrong.length > 0) {
    raise(
      TypeError,
      `${func.qualname}() got some positional-only arguments passed as keyword arguments: '${wrong.join(", ")}'`,
    );
  }
  const { argCount, kwOnlyCount } = func.code.code;
  const close = closest(name, varNames.slice(posOnlyCount, argCount + kwOnlyCount));
  const hint = close === undefined ? "" : `. Did you mean '${close}'?`;
  raise(TypeError, `${func.qualname}() got an unexpected keyword argument '${name}'${hint}`);
}

/** The name most like `name` by the interpreter's rule for suggestions, or undefined. Set by the layer that has it. */
let suggest: (name: string, candidates: readonly string[]) => string | undefined = () => undefined;
export function setSuggestion(rule: typeof suggest): void {
  suggest = rule;
}
function closest(name: string, candidates: readonly string[]): string | undefined {
  return suggest(name, candidates);
}

function plural(count: number): string {
  return count === 1 ? "" : "s";
}

function raiseTooMany(func: Function, given: number, registers: readonly (Value | undefined)[]): never {
  const { argCount, kwOnlyCount } = func.code.code;
  const defaults = func.defaults?.items.length ?? 0;
  let keywordOnly = 0;
  for (let i = argCount; i < argCount + kwOnlyCount; i++) if (registers[i] !== undefined) keywordOnly++;
  const takes = defaults > 0 ? `from ${argCount - defaults} to ${argCount}` : String(argCount);
  const noun = `positional argument${defaults > 0 || argCount !== 1 ? "s" : ""}`;
  const extra =
    keywordOnly > 0
      ? ` positional argument${plural(given)} (and ${keywordOnly} keyword-only argument${plural(keywordOnly)})`
      : "";
  const verb = given === 1 && keywordOnly === 0 ? "was" : "were";
  raise(TypeError, `${func.qualname}() takes ${takes} ${noun} but ${given}${extra} ${verb} given`);
}

function fillDefaults(func: Function, registers: (Value | undefined)[], given: number): void {
  const { argCount, kwOnlyCount, varNames } = func.code.code;
  const defaults = func.defaults?.items ?? [];
  const firstDefault = argCount - defaults.length;
  if (given < argCount) {
    const missing: string[] = [];
    for (let i = given; i < argCount; i++) {
      if (registers[i] !== undefined) continue;
      if (i >= firstDefault) registers[i] = defaults[i - firstDefault];
      else missing.push(varNames[i]);
    }
    if (missing.length > 0) raiseMissing(func, missing, "positional");
  }
  const missing: string[] = [];
  for (let i = argCount; i < argCount + kwOnlyCount; i++) {
    if (registers[i] !== undefined) continue;
    const value = func.kwDefaults?.get(varNames[i]);
    if (value !== undefined) registers[i] = value;
    else missing.push(varNames[i]);
  }
  if (missing.length > 0) raiseMissing(func, missing, "keyword-only");
}

function raiseMissing(func: Function, names: readonly string[], kind: string): never {
  const quoted = names.map(name => `'${name}'`);
  const last = quoted.pop();
  const list =
    quoted.length === 0
      ? last
      : quoted.length === 1
        ? `${quoted[0]} and ${last}`
        : `${quoted.join(", ")}, and ${last}`;
  raise(
    TypeError,
    `${func.qualname}() missing ${names.length} required ${kind} argument${plural(names.length)}: ${list}`,
  );
}
