import test from "ava";
import {
  checkConversion,
  type FormatPiece,
  parseFormatString,
  parseMarkup,
  splitFieldName,
  textFromHost,
} from "../../lib/text/index.ts";
import { outcome, type Plain } from "./outcome.ts";

/** The pieces of a template in short: a text, [first, rest, conversion, spec], or an error. */
function pieces(template: string): unknown[] {
  return parseFormatString(textFromHost(template)).map(short);
}

function short(piece: FormatPiece): unknown {
  if (piece.kind === "literal") return piece.text;
  if (piece.kind === "error") return piece.error.message;
  const rest = piece.rest.map(access =>
    access.kind === "error" ? access.error.message : access.kind === "item" ? [access.key] : access.name,
  );
  return [piece.first, rest, piece.conversion ?? null, piece.spec.map(short)];
}

test("formatter_parser gives literals and fields", t => {
  const cases: [template: string, expected: Plain][] = [
    ["", []],
    ["abc", [["abc", null, null, null]]],
    [
      "a{}b",
      [
        ["a", "", "", null],
        ["b", null, null, null],
      ],
    ],
    ["{0.a[b]!r:>5}", [["", "0.a[b]", ">5", "r"]]],
    [
      "{{}}",
      [
        ["{", null, null, null],
        ["}", null, null, null],
      ],
    ],
    [
      "a{{b}}c{x}",
      [
        ["a{", null, null, null],
        ["b}", null, null, null],
        ["c", "x", "", null],
      ],
    ],
    ["{:{}{}}", [["", "", "{}{}", null]]],
    ["{a[}]}", [["", "a[}]", "", null]]],
    ["{!r}", [["", "", "", "r"]]],
    ["{:}", [["", "", "", null]]],
    ["\u{1f600}{\u{1f600}}", [["\u{1f600}", "\u{1f600}", "", null]]],
    ["}", "ValueError: Single '}' encountered in format string"],
    ["{", "ValueError: Single '{' encountered in format string"],
    ["a}b", "ValueError: Single '}' encountered in format string"],
    ["{a", "ValueError: expected '}' before end of string"],
    ["{a{b}", "ValueError: unexpected '{' in field name"],
    ["{a!", "ValueError: end of string while looking for conversion specifier"],
    ["{a!r", "ValueError: unmatched '{' in format spec"],
    ["{a!rx}", "ValueError: expected ':' after conversion specifier"],
    ["{a:{b}", "ValueError: unmatched '{' in format spec"],
    ["{a:}}", "ValueError: Single '}' encountered in format string"],
    ["{a!}}", [["", "a", "", "}"]]],
  ];
  for (const [template, expected] of cases) {
    t.deepEqual(
      outcome(() => steps(template)),
      expected,
      `${[template]}`,
    );
  }
});

function steps(template: string): unknown[] {
  return parseMarkup(textFromHost(template)).map(({ literal, field, error }) => {
    if (error !== undefined) throw error;
    return [literal, field?.name, field?.spec, field?.conversion];
  });
}

test("formatter_field_name_split gives the first part and the rest", t => {
  const cases: [name: string, expected: Plain][] = [
    ["", ["", []]],
    ["a", ["a", []]],
    ["0", [0, []]],
    ["007", [7, []]],
    ["a.b", ["a", [[true, "b"]]]],
    [
      "a[0].c[x]",
      [
        "a",
        [
          [false, 0],
          [true, "c"],
          [false, "x"],
        ],
      ],
    ],
    ["[0]", ["", [[false, 0]]]],
    [".a", ["", [[true, "a"]]]],
    ["0[1]", [0, [[false, 1]]]],
    ["a[-1]", ["a", [[false, "-1"]]]],
    ["a[]", "ValueError: Empty attribute in format string"],
    ["a.", "ValueError: Empty attribute in format string"],
    ["a[0", "ValueError: Missing ']' in format string"],
    ["a[0]x", "ValueError: Only '.' or '[' may follow ']' in format field specifier"],
    ["99999999999999999999", "ValueError: Too many decimal digits in format string"],
    ["a[١]", ["a", [[false, 1]]]],
    ["a..b", "ValueError: Empty attribute in format string"],
  ];
  for (const [name, expected] of cases) {
    t.deepEqual(
      outcome(() => split(name)),
      expected,
      `${[name]}`,
    );
  }
});

function split(name: string): unknown[] {
  const { first, rest } = splitFieldName(name);
  return [
    first,
    rest.map(access => {
      if (access.kind === "error") throw access.error;
      return access.kind === "item" ? [false, access.key] : [true, access.name];
    }),
  ];
}

test("fields without a number are counted, those of a nested specification after their own", t => {
  t.deepEqual(pieces("{}{:{}}{}"), [
    [0, [], null, []],
    [1, [], null, [[2, [], null, []]]],
    [3, [], null, []],
  ]);
  t.deepEqual(pieces("a{0.x[k]!r:>{w}}b"), ["a", [0, ["x", ["k"]], "r", [">", ["w", [], null, []]]], "b"]);
  t.deepEqual(pieces("{{}}"), ["{}"]);
  t.deepEqual(pieces("{a:5}"), [["a", [], null, ["5"]]]);
});

test("an error stands where it is to be raised, with what goes before", t => {
  t.deepEqual(pieces("{}{0}"), [
    [0, [], null, []],
    "cannot switch from automatic field numbering to manual field specification",
  ]);
  t.deepEqual(pieces("{0}{}"), [
    [0, [], null, []],
    "cannot switch from manual field specification to automatic field numbering",
  ]);
  t.deepEqual(pieces("{a}}"), [["a", [], null, []], "Single '}' encountered in format string"]);
  t.deepEqual(pieces("{a.}"), [["a", ["Empty attribute in format string"], null, []]]);
  t.deepEqual(pieces("{:{:{}}}"), [[0, [], null, [[1, [], null, ["Max string recursion exceeded"]]]]]);
});

test("a conversion is s, r or a", t => {
  t.is(checkConversion(undefined), "");
  t.is(checkConversion("r"), "r");
  t.is(
    outcome(() => checkConversion("z")),
    "ValueError: Unknown conversion specifier z",
  );
  t.is(
    outcome(() => checkConversion("\n")),
    "ValueError: Unknown conversion specifier \\xa",
  );
});
