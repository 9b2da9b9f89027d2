import test from "ava";
import {
  floatFromHex,
  floatHex,
  floatRepr,
  parseFloatText,
  strRepr,
  textFromHost,
  textToHost,
} from "../../lib/text/index.ts";
import { outcome, type Plain } from "./outcome.ts";

/** The float of a text, infinities and NaN too. */
function float(text: string): number {
  return parseFloatText(text) as number;
}

test("the repr of a float has the fewest digits that read back, and an exponent when it is large or small", t => {
  const cases: [x: string, expected: Plain][] = [
    ["0", "0.0"],
    ["-0", "-0.0"],
    ["1", "1.0"],
    ["-1", "-1.0"],
    ["0.1", "0.1"],
    ["1.5", "1.5"],
    ["1e16", "1e+16"],
    ["1e15", "1000000000000000.0"],
    ["9999999999999998", "9999999999999998.0"],
    ["123456789012345680", "1.2345678901234568e+17"],
    ["1e22", "1e+22"],
    ["1e-4", "0.0001"],
    ["1e-5", "1e-05"],
    ["0.00012345", "0.00012345"],
    ["5e-324", "5e-324"],
    ["2.2250738585072014e-308", "2.2250738585072014e-308"],
    ["1.7976931348623157e308", "1.7976931348623157e+308"],
    ["inf", "inf"],
    ["-inf", "-inf"],
    ["nan", "nan"],
    ["0.30000000000000004", "0.30000000000000004"],
    ["100", "100.0"],
    ["1e100", "1e+100"],
  ];
  for (const [x, expected] of cases) {
    t.deepEqual(
      outcome(() => floatRepr(float(x))),
      expected,
      `${[x]}`,
    );
  }
});

test("a float is read with white space, underscores, digits of other scripts, and names of what is not finite", t => {
  const cases: [text: string, expected: Plain][] = [
    [" 1.5 ", "1.5"],
    ["1_000.5", "1000.5"],
    ["1__0", "ValueError: could not convert string to float: '1__0'"],
    ["_1", "ValueError: could not convert string to float: '_1'"],
    ["1_", "ValueError: could not convert string to float: '1_'"],
    ["1_e5", "ValueError: could not convert string to float: '1_e5'"],
    ["1e1_0", "10000000000.0"],
    ["1.", "1.0"],
    [".", "ValueError: could not convert string to float: '.'"],
    [".5", "0.5"],
    ["-.5e-3", "-0.0005"],
    ["+1", "1.0"],
    ["1e", "ValueError: could not convert string to float: '1e'"],
    ["e5", "ValueError: could not convert string to float: 'e5'"],
    ["inf", "inf"],
    ["-Infinity", "-inf"],
    ["nan", "nan"],
    ["+NaN", "nan"],
    ["infinit", "ValueError: could not convert string to float: 'infinit'"],
    ["١٢.٥", "12.5"],
    ["\u20031.5\u00a0", "1.5"],
    ["\u001c1", "ValueError: could not convert string to float: '\\x1c1'"],
    ["\u00851", "1.0"],
    ["1\u0000", "ValueError: could not convert string to float: '1\\x00'"],
    ["\u{1d7d9}.5", "1.5"],
    ["1e400", "inf"],
    ["-1e400", "-inf"],
    ["1e-400", "0.0"],
    ["0x10", "ValueError: could not convert string to float: '0x10'"],
    ["1 2", "ValueError: could not convert string to float: '1 2'"],
    ["", "ValueError: could not convert string to float: ''"],
  ];
  for (const [text, expected] of cases) {
    t.deepEqual(
      outcome(() => describe(text)),
      expected,
      `${[text]}`,
    );
  }
});

test("hex() writes the bits of a float", t => {
  const cases: [x: string, expected: Plain][] = [
    ["0", "0x0.0p+0"],
    ["-0", "-0x0.0p+0"],
    ["1", "0x1.0000000000000p+0"],
    ["-1", "-0x1.0000000000000p+0"],
    ["0.1", "0x1.999999999999ap-4"],
    ["1.5", "0x1.8000000000000p+0"],
    ["1e16", "0x1.1c37937e08000p+53"],
    ["1e15", "0x1.c6bf526340000p+49"],
    ["9999999999999998", "0x1.1c37937e07fffp+53"],
    ["123456789012345680", "0x1.b69b4ba630f35p+56"],
    ["1e22", "0x1.0f0cf064dd592p+73"],
    ["1e-4", "0x1.a36e2eb1c432dp-14"],
    ["1e-5", "0x1.4f8b588e368f1p-17"],
    ["0.00012345", "0x1.02e4b6ce5dc68p-13"],
    ["5e-324", "0x0.0000000000001p-1022"],
    ["2.2250738585072014e-308", "0x1.0000000000000p-1022"],
    ["1.7976931348623157e308", "0x1.fffffffffffffp+1023"],
    ["inf", "inf"],
    ["-inf", "-inf"],
    ["nan", "nan"],
    ["0.30000000000000004", "0x1.3333333333334p-2"],
    ["100", "0x1.9000000000000p+6"],
    ["1e100", "0x1.249ad2594c37dp+332"],
  ];
  for (const [x, expected] of cases) {
    t.deepEqual(
      outcome(() => floatHex(float(x))),
      expected,
      `${[x]}`,
    );
  }
});

test("fromhex() reads what hex() writes, rounds once, and refuses the rest", t => {
  const cases: [text: string, expected: Plain][] = [
    ["0x1.8p0", "1.5"],
    ["  -0x.8p1 ", "-1.0"],
    ["1.8", "1.5"],
    ["0x1p-1074", "5e-324"],
    ["0x1p-1075", "0.0"],
    ["0x1.8p-1075", "5e-324"],
    ["0x1.fffffffffffffp1023", "1.7976931348623157e+308"],
    ["0x1.fffffffffffff7p1023", "1.7976931348623157e+308"],
    ["0x1.fffffffffffff8p1023", "OverflowError: hexadecimal value too large to represent as a float"],
    ["0x1p1024", "OverflowError: hexadecimal value too large to represent as a float"],
    ["0x1p99999999999999999999", "OverflowError: hexadecimal value too large to represent as a float"],
    ["0x0p99999999999999999999", "0.0"],
    ["0x1p-99999999999999999999", "0.0"],
    ["inf", "inf"],
    ["-nan", "nan"],
    ["Infinity", "inf"],
    ["zz", "ValueError: invalid hexadecimal floating-point string"],
    ["", "ValueError: invalid hexadecimal floating-point string"],
    ["0x", "ValueError: invalid hexadecimal floating-point string"],
    ["0x.p1", "ValueError: invalid hexadecimal floating-point string"],
    ["1p", "ValueError: invalid hexadecimal floating-point string"],
    ["0x1.00000000000008p0", "1.0"],
    ["0x1.000000000000080001p0", "1.0000000000000002"],
    ["0x1.00000000000018p0", "1.0000000000000004"],
  ];
  for (const [text, expected] of cases) {
    t.deepEqual(
      outcome(() => floatRepr(floatFromHex(text))),
      expected,
      `${[text]}`,
    );
  }
});

/** The repr of the float that a text stands for, or the error that its caller raises. */
function describe(text: string): string {
  const x = parseFloatText(textFromHost(text));
  return x === undefined ? `ValueError: could not convert string to float: ${quoted(text)}` : floatRepr(x);
}

function quoted(text: string): string {
  return textToHost(strRepr(textFromHost(text)));
}
