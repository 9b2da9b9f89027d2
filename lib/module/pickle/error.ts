import { defineException, Exception } from "../../object/error.ts";

export const PickleError = defineException("PickleError", Exception);
export const PicklingError = defineException("PicklingError", PickleError);
export const UnpicklingError = defineException("UnpicklingError", PickleError);
for (const each of [PickleError, PicklingError, UnpicklingError]) each.module = "_pickle";
