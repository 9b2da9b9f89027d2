import test from "ava";
import {
  canonical,
  checkBase,
  intToPrefixed,
  intToText,
  parseIntText,
  strRepr,
  textFromHost,
  textToHost,
} from "../../lib/text/index.ts";
import { outcome, type Plain } from "./outcome.ts";

test("an int is read by the grammar of int()", t => {
  const cases: [text: string, base: number, expected: Plain][] = [
    ["12", 10, 12],
    [" \t-12\n", 10, -12],
    ["+12", 10, 12],
    ["- 12", 10, "ValueError: invalid literal for int() with base 10: '- 12'"],
    ["1_000", 10, 1000],
    ["1__000", 10, "ValueError: invalid literal for int() with base 10: '1__000'"],
    ["_1", 10, "ValueError: invalid literal for int() with base 10: '_1'"],
    ["1_", 10, "ValueError: invalid literal for int() with base 10: '1_'"],
    ["١٢", 10, 12],
    ["\u20031\u00a0", 10, 1],
    ["\u001c1", 10, "ValueError: invalid literal for int() with base 10: '\\x1c1'"],
    ["", 10, "ValueError: invalid literal for int() with base 10: ''"],
    ["0x1f", 16, 31],
    ["0x1F", 0, 31],
    ["0x_1f", 0, 31],
    ["0X", 16, "ValueError: invalid literal for int() with base 16: '0X'"],
    ["0b101", 0, 5],
    ["0b101", 2, 5],
    ["0b1", 16, 177],
    ["0o17", 0, 15],
    ["0o17", 8, 15],
    ["017", 0, "ValueError: invalid literal for int() with base 0: '017'"],
    ["00", 0, 0],
    ["0_0", 0, 0],
    ["0_7", 0, "ValueError: invalid literal for int() with base 0: '0_7'"],
    ["017", 10, 17],
    ["zz", 36, 1295],
    ["z", 35, "ValueError: invalid literal for int() with base 35: 'z'"],
    ["-0", 10, 0],
    ["9007199254740993", 10, "9007199254740993n"],
    ["-0xffffffffffffffffff", 16, "-4722366482869645213695n"],
    ["10000000000000000000000000000000000000000", 7, "6366805760909027985741435139224001n"],
    ["1.5", 10, "ValueError: invalid literal for int() with base 10: '1.5'"],
    ["12\u0000", 10, "ValueError: invalid literal for int() with base 10: '12\\x00'"],
    ["\u{1d7d9}", 10, 1],
  ];
  for (const [text, base, expected] of cases) {
    t.deepEqual(
      outcome(() => parsed(text, base)),
      expected,
      `${[text, base]}`,
    );
  }
});

function parsed(text: string, base: number): number | bigint | string {
  const n = parseIntText(textFromHost(text), base);
  if (n !== undefined) return n;
  return `ValueError: invalid literal for int() with base ${base}: ${textToHost(strRepr(textFromHost(text)))}`;
}

test("an int is written in any base", t => {
  const cases: [n: string, base: number, expected: Plain][] = [
    ["0", 10, "0"],
    ["-255", 16, "-ff"],
    ["255", 2, "11111111"],
    ["35", 36, "z"],
    ["123456789012345678901234567890", 36, "byw97um9s91dlz68tsi"],
    ["-123456789012345678901234567890", 7, "-21653251153414601406403630240331250"],
  ];
  for (const [n, base, expected] of cases) {
    t.deepEqual(
      outcome(() => intToText(canonical(BigInt(n)), base)),
      expected,
      `${[n, base]}`,
    );
  }
});

test("bin, oct and hex have their prefixes behind the sign", t => {
  const cases: [n: string, expected: Plain][] = [
    ["0", ["0b0", "0o0", "0x0"]],
    ["10", ["0b1010", "0o12", "0xa"]],
    ["-10", ["-0b1010", "-0o12", "-0xa"]],
    [
      "123456789012345678901",
      [
        "0b1101011000101001110100111111000000100101111001101100110110000110101",
        "0o15305164770045715466065",
        "0x6b14e9f812f366c35",
      ],
    ],
    [
      "-123456789012345678901",
      [
        "-0b1101011000101001110100111111000000100101111001101100110110000110101",
        "-0o15305164770045715466065",
        "-0x6b14e9f812f366c35",
      ],
    ],
  ];
  for (const [n, expected] of cases) {
    t.deepEqual(
      outcome(() => ([2, 8, 16] as const).map(base => intToPrefixed(canonical(BigInt(n)), base))),
      expected,
      `${[n]}`,
    );
  }
});

test("only some bases are", t => {
  const cases: [base: number, expected: Plain][] = [
    [1, "ValueError: int() base must be >= 2 and <= 36, or 0"],
    [37, "ValueError: int() base must be >= 2 and <= 36, or 0"],
    [-1, "ValueError: int() base must be >= 2 and <= 36, or 0"],
    [2, 1],
    [36, 1],
  ];
  for (const [base, expected] of cases) {
    t.deepEqual(
      outcome(() => checkBase(base) && 1),
      expected,
      `${[base]}`,
    );
  }
});

test("the limit of digits counts decimals and leaves powers of two alone", t => {
  const limit = "Exceeds the limit (4300 digits) for integer string conversion";
  const advice = "use sys.set_int_max_str_digits() to increase the limit";
  t.is(
    outcome(() => parseIntText("9".repeat(4301))),
    `ValueError: ${limit}: value has 4301 digits; ${advice}`,
  );
  t.is(
    outcome(() => intToText(10n ** 4300n)),
    `ValueError: ${limit}; ${advice}`,
  );
  t.is(intToText(10n ** 4300n - 1n), "9".repeat(4300));
  t.is(parseIntText("9".repeat(4300)), 10n ** 4300n - 1n);
  t.is(parseIntText("f".repeat(5000), 16), 16n ** 5000n - 1n);
  t.is(intToText(16n ** 5000n - 1n, 16), "f".repeat(5000));
  t.is(parseIntText("9".repeat(5000), 10, 0), 10n ** 5000n - 1n);
});

test("a hundred thousand digits are read and written in any base in well under a second", t => {
  const digits = "123456789".repeat(12000);
  const start = performance.now();
  const n = parseIntText(digits, 10, 0)!;
  t.is(intToText(n, 10, 0), digits);
  t.is(intToText(parseIntText(digits, 11, 0)!, 11, 0), digits);
  t.true(performance.now() - start < 1000);
});
