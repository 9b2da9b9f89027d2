import { asyncGeneratorType, coroutineType, frameType, generatorType } from "../interpreter/frame.ts";
import { cellType, codeType, functionType } from "../object/function.ts";
import { genericAliasType, unionType } from "../object/generic-alias.ts";
import { internal } from "../object/internal.ts";
import { mappingProxyType } from "../object/mapping-proxy.ts";
import { moduleType } from "../object/module.ts";
import {
  builtinFunctionType,
  classMethodDescriptorType,
  getSetType,
  memberType,
  methodDescriptorType,
  methodType,
  methodWrapperType,
  slotWrapperType,
} from "../object/native.ts";
import { simpleNamespaceType } from "../object/simple-namespace.ts";
import { tracebackType } from "../object/traceback.ts";
import { Tuple } from "../object/tuple.ts";

/** The classes that the module `types` names, in the order in which it does. */
internal(
  "_interpreter_types()",
  () =>
    new Tuple([
      functionType,
      codeType,
      mappingProxyType,
      simpleNamespaceType,
      cellType,
      generatorType,
      coroutineType,
      asyncGeneratorType,
      methodType,
      builtinFunctionType,
      slotWrapperType,
      methodWrapperType,
      methodDescriptorType,
      classMethodDescriptorType,
      moduleType,
      tracebackType,
      frameType,
      getSetType,
      memberType,
      genericAliasType,
      unionType,
    ]),
);
