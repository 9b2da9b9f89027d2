import { func, type Native, type NativeFunction } from "./native.ts";

/**
 * Natives that only the prelude sees: the leaves under its Python code. They are globals of every prelude file and of
 * nothing else.
 */
export const internals = new Map<string, Native>();

/** Declare one: `internal("_list_swap(self, items, /)", fn)`. The name starts with an underscore. */
export function internal(declaration: string, fn: NativeFunction): Native {
  const native = func(declaration, "", fn);
  if (internals.has(native.name)) throw new Error(`declared twice: ${native.name}`);
  internals.set(native.name, native);
  return native;
}
