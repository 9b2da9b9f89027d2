import type { Value } from "../object/object.ts";
import { Float } from "../object/object.ts";
import { newNamespace } from "../object/simple-namespace.ts";
import { newStructSequence, type StructSequence, structSequenceType } from "../object/struct-sequence.ts";

/** The constants of `sys` that describe the language, the implementation and the machine. */

const closed = (name: string, doc: string, fields: readonly string[]) =>
  structSequenceType("sys", name, doc, fields, fields.length, true);

const versionInfoType = closed("version_info", "Version information as a named tuple.", [
  "major",
  "minor",
  "micro",
  "releaselevel",
  "serial",
]);
export const versionInfo = newStructSequence(versionInfoType, [3, 14, 2, "final", 0]);
export const hexVersion = 0x030e02f0;
export const version = "3.14.2 (main, Dec  5 2025, 00:00:00) [Krait 0.1.0]";

const float = (value: number) => new Float(value);

const floatInfoType = structSequenceType("sys", "float_info", "What the type float can hold.", [
  "max",
  "max_exp",
  "max_10_exp",
  "min",
  "min_exp",
  "min_10_exp",
  "dig",
  "mant_dig",
  "epsilon",
  "radix",
  "rounds",
]);
export const floatInfo = newStructSequence(floatInfoType, [
  float(Number.MAX_VALUE),
  1024,
  308,
  float(2 ** -1022),
  -1021,
  -307,
  15,
  53,
  float(Number.EPSILON),
  2,
  1,
]);

const intInfoType = structSequenceType("sys", "int_info", "How ints are made.", [
  "bits_per_digit",
  "sizeof_digit",
  "default_max_str_digits",
  "str_digits_check_threshold",
]);
export const intInfo = newStructSequence(intInfoType, [30, 4, 4300, 640]);

const hashInfoType = structSequenceType("sys", "hash_info", "How hashes are made.", [
  "width",
  "modulus",
  "inf",
  "nan",
  "imag",
  "algorithm",
  "hash_bits",
  "seed_bits",
  "cutoff",
]);
export const hashInfo = newStructSequence(hashInfoType, [
  64,
  2305843009213693951n,
  314159,
  0,
  1000003,
  "krait",
  53,
  0,
  0,
]);

const threadInfoType = structSequenceType("sys", "thread_info", "How threads are made.", [
  "name",
  "lock",
  "version",
]);
export const threadInfo = newStructSequence(threadInfoType, ["tasklet", null, null]);

const flagNames = [
  "debug",
  "inspect",
  "interactive",
  "optimize",
  "dont_write_bytecode",
  "no_user_site",
  "no_site",
  "ignore_environment",
  "verbose",
  "bytes_warning",
  "quiet",
  "hash_randomization",
  "isolated",
  "dev_mode",
  "utf8_mode",
  "warn_default_encoding",
  "safe_path",
  "int_max_str_digits",
] as const;
const flagsType = closed(
  "flags",
  "Flags provided through command line arguments or environment vars.",
  flagNames,
);

/** The flags that the command line can set. */
export type Flags = Partial<Record<"inspect" | "interactive" | "optimize" | "quiet" | "verbose", number>>;

export function makeFlags(flags: Flags): StructSequence {
  const values: Partial<Record<(typeof flagNames)[number], Value>> = {
    dont_write_bytecode: 1,
    utf8_mode: 1,
    dev_mode: false,
    safe_path: false,
    int_max_str_digits: 4300,
    ...flags,
  };
  return newStructSequence(
    flagsType,
    flagNames.map(name => values[name] ?? 0),
  );
}

export const asyncGenHooksType = closed("asyncgen_hooks", "Hooks of asynchronous generators.", [
  "firstiter",
  "finalizer",
]);

export function makeImplementation() {
  return newNamespace({
    name: "krait",
    cache_tag: "krait-314",
    version: versionInfo,
    hexversion: hexVersion,
    supports_isolated_interpreters: false,
  });
}

export const copyrightText = "Copyright (c) 2026 the Krait authors.\nAll Rights Reserved.";

/** The least that `sys.set_int_max_str_digits` takes, beside 0. */
export const leastMaxStrDigits = 640;

export const doc =
  "This module provides access to some objects used or maintained by the\ninterpreter and to functions that interact strongly with the interpreter.";
