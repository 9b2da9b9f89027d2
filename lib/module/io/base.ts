import { NotImplementedError, raise } from "../../object/error.ts";
import { makeLayout } from "../../object/instance.ts";
import { DEFER, declare, type Entries, type Entry, getter, method } from "../../object/native.ts";
import { bindLayout, Type } from "../../object/object.ts";
import { ioBaseType, raiseUnsupported, Stream } from "./stream.ts";

/** The bases that say what kind of stream one is; Python code derives from them, too. */

function baseType(name: string, doc: string, entries: Entries): Type {
  const type = new Type(name, [ioBaseType], Stream as never);
  bindLayout(class extends Stream {}, type);
  type.module = "_io";
  type.layout = makeLayout(Stream as never, type);
  type.hasDict = true;
  type.hasWeakref = true;
  declare(type, doc, entries);
  return type;
}

function unsupported(declaration: string, doc: string): Entry {
  const name = declaration.slice(0, declaration.indexOf("("));
  return method(declaration, doc, () => raiseUnsupported(name));
}

function twin(declaration: string, doc: string): Entry {
  return method(declaration, doc, () => DEFER);
}

export const rawIOBaseType = baseType("_RawIOBase", "Base class for raw binary I/O.", () => [
  twin("read(self, size=-1, /)", "Read up to size bytes."),
  twin("readall(self, /)", "Read until EOF, using multiple read() call."),
  method("readinto(self, buffer, /)", "Read bytes into buffer.", () => raise(NotImplementedError)),
  method("write(self, b, /)", "Write the given bytes.", () => raise(NotImplementedError)),
]);

export const bufferedIOBaseType = baseType("_BufferedIOBase", "Base class for buffered IO objects.", () => [
  unsupported("detach(self, /)", "Disconnect this buffer from its underlying raw stream and return it."),
  unsupported("read(self, size=-1, /)", "Read and return up to n bytes."),
  unsupported("read1(self, size=-1, /)", "Read and return up to size bytes, with at most one read() call."),
  unsupported("write(self, b, /)", "Write the given buffer to the IO stream."),
  twin("readinto(self, buffer, /)", "Read bytes into buffer."),
  twin("readinto1(self, buffer, /)", "Read bytes into buffer."),
]);

export const textIOBaseType = baseType("_TextIOBase", "Base class for text I/O.", () => [
  unsupported("detach(self, /)", "Separate the underlying buffer from the TextIOBase and return it."),
  unsupported("read(self, size=-1, /)", "Read at most size characters from stream."),
  unsupported("readline(self, size=-1, /)", "Read until newline or EOF."),
  unsupported("write(self, s, /)", "Write string s to stream."),
  getter("encoding", "Encoding of the text stream.", () => null),
  getter("newlines", "Line endings translated so far.", () => null),
  getter("errors", "The error setting of the decoder or encoder.", () => null),
]);
