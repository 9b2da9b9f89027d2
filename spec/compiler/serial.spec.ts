import test from "ava";
import { type Code, CodeFormatError, readCode, writeCode } from "../../lib/code/index.ts";
import { codesOf, compiled } from "./compiled.ts";

const source = `
"""Module."""
def f(a, *b, c=1.5, **d):
    try: return [a, -0.0, 10**30, -(2**70), 2j, "é\\U0001f600\\ud800", b"\\x00\\xff", ..., (1, None, True)]
    except E as e: yield from (x for x in b)
class A(B, k=c[1:2]):
    x: int = {1, 2, 3}
    async def g(self): return f"{self!r:>{3}}", x in {1, 2}
`;

test("code comes back as it was", t => {
  const code = compiled(source);
  t.deepEqual(readCode(writeCode(code)), code);
});

test("the same code gives the same bytes", t => {
  t.deepEqual(writeCode(compiled(source)), writeCode(compiled(source)));
});

test("nested code is read when somebody looks at it", t => {
  const code = compiled(source);
  const lazy = readCode(writeCode(code), { lazy: true });
  t.deepEqual(
    codesOf(lazy).map(each => [each.qualname, each.words]),
    codesOf(code).map(each => [each.qualname, each.words]),
  );
});

test("bytes that are no code are refused with a reason", t => {
  const bytes = writeCode(compiled(source));
  const changed = (at: number, value: number) => bytes.map((byte, i) => (i === at ? value : byte));
  const refused = (wrong: Uint8Array, message: string) =>
    t.throws(() => readCode(wrong), { instanceOf: CodeFormatError, message });
  refused(new Uint8Array(), "cannot load code: it is no compiled code");
  refused(changed(0, 0), "cannot load code: it is no compiled code");
  refused(changed(4, 99), "cannot load code: its format has version 99, not 1");
  refused(changed(5, bytes[5] ^ 1), "cannot load code: it is from another version of the compiler");
  refused(changed(bytes.length - 1, bytes[bytes.length - 1] ^ 1), "cannot load code: its checksum is wrong");
  refused(bytes.slice(0, -1), "cannot load code: its checksum is wrong");
});

/** The file with its checksum right again, so that what is wrong inside is found. */
function rewritten(code: Code, change: (code: { -readonly [K in keyof Code]: Code[K] }) => void): Uint8Array {
  const copy = { ...code, words: code.words.slice() };
  change(copy);
  return writeCode(copy);
}

function withoutReturn(code: { -readonly [K in keyof Code]: Code[K] }): void {
  code.words = code.words.slice(0, -2);
  code.positions = code.positions.slice(0, -5);
}

test("operands that reach for what is not there are refused", t => {
  const code = compiled("x = a.b(1)");
  const wrong: [(code: { -readonly [K in keyof Code]: Code[K] }) => void, RegExp][] = [
    [
      each => {
        each.registerCount = 0;
      },
      /register .* is out of range/,
    ],
    [
      each => {
        each.names = [];
      },
      /name 0 of <module> is out of range/,
    ],
    [
      each => {
        each.constants = [];
      },
      /(operand|constant) .* of <module> is out of range/,
    ],
    [
      each => {
        each.cacheCount = 0;
      },
      /cache 0 of <module> is out of range/,
    ],
    [
      each => {
        each.words = each.words.slice(0, -1);
      },
      /ends within an instruction/,
    ],
    [
      each => {
        each.words[0] = 9999;
      },
      /there is no opcode 9999/,
    ],
    [withoutReturn, /has no end/],
  ];
  for (const [change, message] of wrong) {
    t.throws(() => readCode(rewritten(code, change)), { instanceOf: CodeFormatError, message });
  }
});

test("damaged bytes never do anything but be refused or be read", t => {
  const bytes = writeCode(compiled(source));
  for (let at = 0; at < bytes.length; at++) {
    const damaged = bytes.map((byte, i) => (i === at ? byte ^ 0x55 : byte));
    try {
      codesOf(readCode(damaged, { lazy: true }));
    } catch (error) {
      if (!(error instanceof CodeFormatError)) throw error;
    }
  }
  t.pass();
});
