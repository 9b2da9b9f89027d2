import test from "ava";
import "../../../lib/object/tables.ts";
import { ByteArray } from "../../../lib/object/bytearray.ts";
import { Bytes } from "../../../lib/object/bytes.ts";
import { BufferError, Raised } from "../../../lib/object/error.ts";
import { MemoryView } from "../../../lib/object/memoryview.ts";

const bytes = (text: string) => Uint8Array.from(text, c => c.charCodeAt(0));
const textOf = (array: ByteArray) => String.fromCharCode(...array.bytes());

test("a bytearray agrees with an array under all kinds of splices", t => {
  const array = new ByteArray();
  let model: number[] = [];
  let seed = 1;
  const random = (n: number) => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return (seed >> 8) % n;
  };
  for (let i = 0; i < 5000; i++) {
    const index = random(model.length + 1);
    const count = random(model.length - index + 1);
    const added = Array.from({ length: random(12) }, () => random(256));
    array.splice(index, count, Uint8Array.from(added));
    model.splice(index, count, ...added);
    if (i % 7 === 0) {
      array.append(i & 255);
      model.push(i & 255);
    }
    if (model.length > 200) {
      array.splice(0, 150, new Uint8Array());
      model = model.slice(150);
    }
    if (array.length !== model.length) break;
  }
  t.deepEqual([...array.bytes()], model);
});

test("a bytearray takes its own bytes", t => {
  const array = new ByteArray(bytes("abc"));
  array.splice(1, 1, array.bytes());
  t.is(textOf(array), "aabcc");
});

test("appending and taking from the front cost the same however long the bytearray is", t => {
  const array = new ByteArray(new Uint8Array(8_000_000));
  const start = performance.now();
  for (let i = 0; i < 20_000; i++) {
    array.append(1);
    array.splice(0, 1, new Uint8Array());
  }
  t.is(array.length, 8_000_000);
  t.true(performance.now() - start < 2000);
});

test("a memoryview keeps its bytearray from being resized until it is released", t => {
  const array = new ByteArray(bytes("abc"));
  const view = MemoryView.of(array);
  const again = MemoryView.of(view);
  const refused = () => {
    const error = t.throws(() => array.append(1), { any: true }) as unknown as Raised;
    t.true(error instanceof Raised && error.exception.type === BufferError);
  };
  refused();
  view.release();
  view.release();
  refused();
  again.release();
  array.append(100);
  t.is(textOf(array), "abcd");
});

test("a memoryview shows what becomes of the bytearray, and changes it", t => {
  const array = new ByteArray(bytes("abc"));
  const view = MemoryView.of(array);
  array.setAt(0, 120);
  t.deepEqual([...view.bytes()], [...bytes("xbc")]);
  view.memory[2] = 121;
  t.is(textOf(array), "xby");
});

test("bytes made of bytes are independent of the bytearray", t => {
  const array = new ByteArray(bytes("abc"));
  const copy = new Bytes(array.bytes().slice());
  array.setAt(0, 120);
  t.deepEqual([...copy.data], [...bytes("abc")]);
});
