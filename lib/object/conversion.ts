import { ByteArray } from "./bytearray.ts";
import { Bytes } from "./bytes.ts";
import { Dict } from "./dict.ts";
import { RuntimeError, raise } from "./error.ts";
import { List } from "./list.ts";
import { type Deferred, func, type Native } from "./native.ts";
import { Float, PyObject, type Value, WideStr } from "./object.ts";
import { AnySet, PySet } from "./set.ts";
import { Tuple } from "./tuple.ts";
import { strFromHost, strToHost } from "./wide.ts";

/**
 * A function of the host's that Python may call. Keyword arguments are in a map behind the others. While the promise that it
 * returns is pending, the tasklet that called waits, and others run. What it throws is a RuntimeError.
 */
export type HostFunction = (...args: readonly HostValue[]) => HostValue | undefined | PromiseLike<HostValue>;

/**
 * What crosses the border to the host. An int is a number in the safe range, else a bigint; a float that is a whole
 * number stays a `Float`, to tell it from an int. Lists and tuples are arrays, dicts are maps, bytes `Uint8Array`s. Any other
 * Python object passes as it is: opaque, but the same object on its way back.
 */
export type HostValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | readonly HostValue[]
  | ReadonlyMap<HostValue, HostValue>
  | ReadonlySet<HostValue>
  | HostFunction
  | PyObject;

/** A Python value for the host. Containers are copied, each once, cycles included. */
export function toHost(value: Value): HostValue {
  const done = new Map<PyObject, HostValue>();
  const pending: (() => void)[] = [];
  const convert = (each: Value): HostValue => {
    if (!(each instanceof PyObject)) return each;
    const known = done.get(each);
    if (known !== undefined) return known;
    const made = shell(each);
    done.set(each, made);
    if (made instanceof Map && each instanceof Dict) {
      pending.push(() => {
        for (const [key, item] of each.entries()) made.set(convert(key), convert(item));
      });
    } else if (made instanceof Set && each instanceof AnySet) {
      pending.push(() => {
        for (const key of each.keyList()) made.add(convert(key));
      });
    } else if (Array.isArray(made) && (each instanceof List || each instanceof Tuple)) {
      pending.push(() => {
        for (const item of each.items) made.push(convert(item));
      });
    }
    return made;
  };
  const result = convert(value);
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) step();
  return result;
}

/** A leaf's host value; an empty container for a container's. */
function shell(value: PyObject): HostValue {
  if (value instanceof Float) return Number.isInteger(value.value) ? value : value.value;
  if (value instanceof WideStr) return strToHost(value);
  if (value instanceof Bytes || value instanceof ByteArray) return value.bytes().slice();
  if (value instanceof List || value instanceof Tuple) return [];
  if (value instanceof Dict) return new Map();
  if (value instanceof AnySet) return new Set();
  return hostFunctions.get(value) ?? value;
}

/** A host value for Python: numbers that are whole are ints, others floats. */
export function fromHost(value: HostValue): Value {
  const done = new Map<object, Value>();
  const pending: (() => void)[] = [];
  const convert = (each: HostValue): Value => {
    if (typeof each === "number") return Number.isSafeInteger(each) ? each + 0 : new Float(each);
    if (typeof each === "bigint") return Number.isSafeInteger(Number(each)) ? Number(each) : each;
    if (typeof each === "string") return strFromHost(each);
    if (each === null || typeof each === "boolean" || each instanceof PyObject) return each;
    const known = done.get(each);
    if (known !== undefined) return known;
    if (typeof each === "function") {
      const native = hostFunction(each);
      done.set(each, native);
      return native;
    }
    if (each instanceof Uint8Array) return new Bytes(each.slice());
    if (each instanceof Map) {
      const dict = new Dict();
      done.set(each, dict);
      pending.push(() => {
        for (const [key, item] of each) dict.setItem(convert(key), convert(item));
      });
      return dict;
    }
    if (each instanceof Set) {
      const set = new PySet();
      done.set(each, set);
      pending.push(() => {
        for (const key of each) set.add(convert(key));
      });
      return set;
    }
    const list = new List();
    done.set(each, list);
    pending.push(() => {
      for (const item of each as readonly HostValue[]) list.append(convert(item));
    });
    return list;
  };
  const result = convert(value);
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) step();
  return result;
}

// ---- Functions of the host's

/** What calling them needs of higher layers. */
export const hostCalls: {
  /** Let the current tasklet wait for a promise, whose value is the call's result. */
  wait: (promise: PromiseLike<HostValue>) => Deferred;
} = {
  wait: () => raise(RuntimeError, "nobody waits for promises here"),
};

/** What a function threw, or a promise was rejected with, as the message of an exception. */
export function hostMessage(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

const hostFunctions = new WeakMap<PyObject, HostFunction>();

function hostFunction(fn: HostFunction): Native {
  const name = /^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(fn.name) ? fn.name : "function";
  const native = func(
    `${name}(*args, **kwargs)`,
    "A function of the host's.",
    (args: readonly Value[], kwargs: ReadonlyMap<string, Value>) => callHost(fn, args, kwargs),
  );
  hostFunctions.set(native, fn);
  return native;
}

function callHost(
  fn: HostFunction,
  args: readonly Value[],
  kwargs: ReadonlyMap<string, Value>,
): Value | Deferred {
  const given = args.map(toHost);
  if (kwargs.size > 0) given.push(new Map([...kwargs].map(([key, value]) => [key, toHost(value)])));
  let result: ReturnType<HostFunction>;
  try {
    result = fn(...given);
  } catch (error) {
    raise(RuntimeError, strFromHost(hostMessage(error)));
  }
  if (isPromise(result)) return hostCalls.wait(result);
  return fromHost(result ?? null);
}

function isPromise(value: ReturnType<HostFunction>): value is PromiseLike<HostValue> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}
