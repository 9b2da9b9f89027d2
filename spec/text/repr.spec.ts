import test from "ava";
import { asciiEscape, bytesRepr, strAscii, strRepr, textFromHost } from "../../lib/text/index.ts";
import { outcome, type Plain } from "./outcome.ts";

test("the repr of a str escapes what can't be printed and chooses its quotes", t => {
  const cases: [s: string, expected: Plain][] = [
    ["", "''"],
    ["abc", "'abc'"],
    ["it's", '"it\'s"'],
    ['say "x"', "'say \"x\"'"],
    ['it\'s "x"', "'it\\'s \"x\"'"],
    ["\\", "'\\\\'"],
    ["\n\r\t", "'\\n\\r\\t'"],
    ["\u0000\u001f\u007f", "'\\x00\\x1f\\x7f'"],
    ["\u0080\u00a0\u00adé", "'\\x80\\xa0\\xadé'"],
    ["͸\u200b\u2028\u3000", "'\\u0378\\u200b\\u2028\\u3000'"],
    ["\ud800", "'\\ud800'"],
    ["a\udfff", "'a\\udfff'"],
    ["\u{1f600}", "'\u{1f600}'"],
    ["\u{10ffff}", "'\\U0010ffff'"],
    ["\u{1f600}'", '"\u{1f600}\'"'],
    ["\ufeff", "'\\ufeff'"],
  ];
  for (const [s, expected] of cases) {
    t.deepEqual(
      outcome(() => strRepr(textFromHost(s))),
      expected,
      `${[s]}`,
    );
  }
});

test("ascii() escapes everything beyond ASCII", t => {
  const cases: [s: string, expected: Plain][] = [
    ["", ["''", "''"]],
    ["abc", ["'abc'", "'abc'"]],
    ["it's", ['"it\'s"', '"it\'s"']],
    ['say "x"', ["'say \"x\"'", "'say \"x\"'"]],
    ['it\'s "x"', ["'it\\'s \"x\"'", "'it\\'s \"x\"'"]],
    ["\\", ["'\\\\'", "'\\\\'"]],
    ["\n\r\t", ["'\\n\\r\\t'", "'\\n\\r\\t'"]],
    ["\u0000\u001f\u007f", ["'\\x00\\x1f\\x7f'", "'\\x00\\x1f\\x7f'"]],
    ["\u0080\u00a0\u00adé", ["'\\x80\\xa0\\xad\\xe9'", "'\\x80\\xa0\\xad\\xe9'"]],
    ["͸\u200b\u2028\u3000", ["'\\u0378\\u200b\\u2028\\u3000'", "'\\u0378\\u200b\\u2028\\u3000'"]],
    ["\ud800", ["'\\ud800'", "'\\ud800'"]],
    ["a\udfff", ["'a\\udfff'", "'a\\udfff'"]],
    ["\u{1f600}", ["'\\U0001f600'", "'\\U0001f600'"]],
    ["\u{10ffff}", ["'\\U0010ffff'", "'\\U0010ffff'"]],
    ["\u{1f600}'", ['"\\U0001f600\'"', '"\\U0001f600\'"']],
    ["\ufeff", ["'\\ufeff'", "'\\ufeff'"]],
  ];
  for (const [s, expected] of cases) {
    t.deepEqual(
      outcome(() => [strAscii(textFromHost(s)), asciiEscape(strRepr(textFromHost(s)))]),
      expected,
      `${[s]}`,
    );
  }
});

test("the repr of bytes", t => {
  const cases: [hex: string, expected: Plain][] = [
    ["", "b''"],
    ["616263", "b'abc'"],
    ["27", 'b"\'"'],
    ["22", "b'\"'"],
    ["2722", "b'\\'\"'"],
    ["5c", "b'\\\\'"],
    ["0a0d09", "b'\\n\\r\\t'"],
    ["007f80ff", "b'\\x00\\x7f\\x80\\xff'"],
  ];
  for (const [hex, expected] of cases) {
    t.deepEqual(
      outcome(() => bytesRepr(Uint8Array.from(Buffer.from(hex, "hex")))),
      expected,
      `${[hex]}`,
    );
  }
});
