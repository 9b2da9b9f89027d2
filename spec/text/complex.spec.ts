import test from "ava";
import {
  complexRepr,
  floatRepr,
  parseComplexText,
  parseFloatText,
  textFromHost,
} from "../../lib/text/index.ts";
import { outcome, type Plain } from "./outcome.ts";

test("a complex number is read by the grammar of complex()", t => {
  const cases: [text: string, expected: Plain][] = [
    ["1", ["1.0", "0.0"]],
    ["1j", ["0.0", "1.0"]],
    ["j", ["0.0", "1.0"]],
    ["+j", ["0.0", "1.0"]],
    ["-J", ["0.0", "-1.0"]],
    ["1+2j", ["1.0", "2.0"]],
    ["1-j", ["1.0", "-1.0"]],
    [" ( 1+2j )\n", ["1.0", "2.0"]],
    ["1e5-2.5E3j", ["100000.0", "-2500.0"]],
    ["nan+infj", ["nan", "inf"]],
    ["-infinityj", ["0.0", "-inf"]],
    ["1_0+2_0j", ["10.0", "20.0"]],
    ["_1j", "ValueError: could not convert string to complex: '_1j'"],
    ["1_+j", "ValueError: could not convert string to complex: '1_+j'"],
    ["1+ 2j", "ValueError: complex() arg is a malformed string"],
    ["(1+2j", "ValueError: complex() arg is a malformed string"],
    ["1+2", "ValueError: complex() arg is a malformed string"],
    ["", "ValueError: complex() arg is a malformed string"],
    ["()", "ValueError: complex() arg is a malformed string"],
    ["١+٢j", ["1.0", "2.0"]],
    ["1+é", "ValueError: complex() arg is a malformed string"],
    ["é_", "ValueError: complex() arg is a malformed string"],
    ["--1j", "ValueError: complex() arg is a malformed string"],
    ["1+-2j", "ValueError: complex() arg is a malformed string"],
    ["-0-0j", ["-0.0", "-0.0"]],
  ];
  for (const [text, expected] of cases) {
    t.deepEqual(
      outcome(() => parsed(text)),
      expected,
      `${[text]}`,
    );
  }
});

function parsed(text: string): string[] {
  const { real, imag } = parseComplexText(textFromHost(text));
  return [floatRepr(real), floatRepr(imag)];
}

test("the repr of a complex number leaves a zero real part out, unless it is negative", t => {
  const cases: [real: string, imag: string, expected: Plain][] = [
    ["0", "1", "1j"],
    ["-0", "1", "(-0+1j)"],
    ["0", "-0", "-0j"],
    ["1", "2", "(1+2j)"],
    ["1.5", "-2.5", "(1.5-2.5j)"],
    ["nan", "nan", "(nan+nanj)"],
    ["inf", "-inf", "(inf-infj)"],
    ["1e16", "1e-5", "(1e+16+1e-05j)"],
    ["0", "0", "0j"],
  ];
  for (const [real, imag, expected] of cases) {
    t.deepEqual(
      outcome(() => complexRepr(parseFloatText(real) as number, parseFloatText(imag) as number)),
      expected,
      `${[real, imag]}`,
    );
  }
});
