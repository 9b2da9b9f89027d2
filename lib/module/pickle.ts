import { currentMachine } from "../interpreter/machine.ts";
import { requireBytes } from "../object/buffer.ts";
import { Bytes } from "../object/bytes.ts";
import { internal } from "../object/internal.ts";
import { List } from "../object/list.ts";
import { pickling } from "../object/list-iterator.ts";
import type { ModuleTable } from "../object/module.ts";
import { constant } from "../object/native.ts";
import { builtinType, type Value } from "../object/object.ts";
import { Tuple } from "../object/tuple.ts";
import { requireRoom } from "../stackless/index.ts";
import { pickleBufferType } from "./pickle/buffer.ts";
import { PickleError, PicklingError, UnpicklingError } from "./pickle/error.ts";
import { PickleMemo } from "./pickle/memo.ts";
import { opcodes } from "./pickle/opcode.ts";
import { Output } from "./pickle/output.ts";
import { PickleReader } from "./pickle/reader.ts";
import { fullName } from "./pickle/task.ts";
import { PickleWriter, turn } from "./pickle/writer.ts";

/**
 * The module `_pickle`. What pickles consist of is written and read natively (`PickleWriter`, `PickleReader`); whatever may be
 * Python code is called by lib/prelude/module/_pickle.py, which has the classes too.
 */

builtinType("pickle_memo", PickleMemo);
builtinType("pickle_output", Output);
builtinType("pickle_writer", PickleWriter as never);
builtinType("pickle_reader", PickleReader);

internal(
  "_pickle_opcodes()",
  () => new List(Object.entries(opcodes).map(([name, byte]) => new Tuple([name, byte]))),
);
internal("_pickle_memo()", () => new PickleMemo());
internal("_pickle_memo_clear(memo, /)", (memo: PickleMemo) => {
  memo.numbers.clear();
  return null;
});
internal(
  "_pickle_memo_entries(memo, /)",
  (memo: PickleMemo) => new List([...memo.numbers].map(([value, number]) => new Tuple([number, value]))),
);
internal("_pickle_memo_set(memo, number, value, /)", (memo: PickleMemo, number: number, value: Value) => {
  memo.numbers.set(value, number);
  return null;
});

internal(
  "_pickle_writer(protocol, memo, fast, asks_id, asks_reducer, asks_buffer, knows_more, dispatch, streams, /)",
  (
    protocol: number,
    memo: PickleMemo,
    isFast: boolean,
    asksId: boolean,
    asksReducer: boolean,
    asksBuffer: boolean,
    knowsMore: boolean,
    dispatch: Value,
    streams: boolean,
  ) => {
    const machine = currentMachine();
    const writer = new PickleWriter({
      protocol,
      memo,
      isFast,
      asksId,
      asksReducer,
      asksBuffer,
      knowsMore,
      dispatch,
      encode: machine.definition("_codecs_encode") as Value,
      getattr: pickling.getattr,
    });
    if (streams) writer.stream();
    return writer;
  },
);
internal("_pickle_write(writer, answer, /)", (writer: PickleWriter, answer: Value) => {
  if (!writer.go(answer)) return null;
  // What never ends, as what `__reduce__` says of a list that holds itself, fills the heap.
  if (writer.question === "turn") requireRoom(currentMachine(), turn);
  return new Tuple([writer.question, writer.subject]);
});
internal("_pickle_take(writer, /)", (writer: PickleWriter) => new Bytes(writer.take()));
internal("_pickle_notes(writer, /)", (writer: PickleWriter) => new List(writer.notes()));
internal("_full_type_name(value, /)", (value: Value) => fullName(value));

internal(
  "_pickle_reader(data, is_file, encoding, buffers, /)",
  (data: Value, isFile: boolean, encoding: Value, buffers: Value) =>
    new PickleReader(requireBytes(data), isFile, typeof encoding === "string" ? encoding : "", buffers),
);
internal("_pickle_read(reader, answer, /)", (reader: PickleReader, answer: Value) => {
  const errand = reader.go(answer);
  return errand === null ? null : new Tuple([errand.name, new Tuple(errand.args)]);
});
internal("_pickle_value(reader, /)", (reader: PickleReader) => reader.value);
internal("_pickle_protocol(reader, /)", (reader: PickleReader) => reader.protocol);
internal("_pickle_rest(reader, /)", (reader: PickleReader) => reader.rest);
internal(
  "_pickle_entries(reader, /)",
  (reader: PickleReader) => new List([...reader.entries()].map(([i, value]) => new Tuple([i, value]))),
);
internal("_pickle_put(reader, number, value, /)", (reader: PickleReader, number: number, value: Value) => {
  reader.setMemo(number, value);
  return null;
});

export const pickleModule: ModuleTable = {
  name: "_pickle",
  doc: "Optimized C implementation for the Python pickle module.",
  entries: [
    constant("PickleError", PickleError),
    constant("PicklingError", PicklingError),
    constant("UnpicklingError", UnpicklingError),
    constant("PickleBuffer", pickleBufferType),
  ],
};

/** The module `_codecs`, as far as pickles of old protocols need it. */
export const codecsModule: ModuleTable = {
  name: "_codecs",
  doc: "",
  entries: [],
  setup: module => {
    const machine = currentMachine();
    for (const name of ["encode", "decode"])
      module.namespace.set(name, machine.definition(`_codecs_${name}`) as Value);
  },
};
