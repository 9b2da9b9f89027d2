import { PyObject } from "./object.ts";

/**
 * How far a native has come whose Python half runs. Only that refers to it: a copy of a suspended execution gets a copy of
 * it, field by field.
 */
export abstract class Progress extends PyObject {}
