import test from "ava";
import {
  categoryOf,
  codeAt,
  combiningClassOf,
  decimalValue,
  digitValue,
  eastAsianWidthOf,
  floatRepr,
  numericValue,
  strCapitalize,
  strCasefold,
  strIsAlnum,
  strIsAlpha,
  strIsAscii,
  strIsDecimal,
  strIsDigit,
  strIsIdentifier,
  strIsLower,
  strIsNumeric,
  strIsPrintable,
  strIsSpace,
  strIsTitle,
  strIsUpper,
  strLower,
  strSwapcase,
  strTitle,
  strUpper,
  type Text,
  textFromHost,
} from "../../lib/text/index.ts";
import { outcome, type Plain } from "./outcome.ts";

/** The text of a literal of this file. */
const text = textFromHost;

test("case is changed with all of Unicode's special cases", t => {
  const cases: [s: string, expected: Plain][] = [
    ["abc", ["abc", "ABC", "Abc", "Abc", "ABC", "abc"]],
    ["ABC", ["abc", "ABC", "Abc", "Abc", "abc", "abc"]],
    ["aBc dEf", ["abc def", "ABC DEF", "Abc Def", "Abc def", "AbC DeF", "abc def"]],
    ["ß", ["ß", "SS", "Ss", "Ss", "SS", "ss"]],
    ["ŉa", ["ŉa", "ʼNA", "ʼNa", "ʼNa", "ʼNA", "ʼna"]],
    ["ǅ", ["ǆ", "Ǆ", "ǅ", "ǅ", "ǅ", "ǆ"]],
    ["Ǆx", ["ǆx", "ǄX", "ǅx", "ǅx", "ǆX", "ǆx"]],
    ["İ", ["i\u0307", "İ", "İ", "İ", "i\u0307", "i\u0307"]],
    ["ı", ["ı", "I", "I", "I", "I", "ı"]],
    ["\ufb01x", ["\ufb01x", "FIX", "Fix", "Fix", "FIX", "fix"]],
    ["Σ", ["σ", "Σ", "Σ", "Σ", "σ", "σ"]],
    ["AΣ", ["aς", "AΣ", "Aς", "Aς", "aς", "aσ"]],
    ["AΣB", ["aσb", "AΣB", "Aσb", "Aσb", "aσb", "aσb"]],
    [
      "A\u0301Σ\u0301",
      [
        "a\u0301ς\u0301",
        "A\u0301Σ\u0301",
        "A\u0301Σ\u0301",
        "A\u0301ς\u0301",
        "a\u0301ς\u0301",
        "a\u0301σ\u0301",
      ],
    ],
    ["ΣA", ["σa", "ΣA", "Σa", "Σa", "σa", "σa"]],
    ["\u1e9e", ["ß", "\u1e9e", "\u1e9e", "\u1e9e", "ß", "ss"]],
    ["\u0345", ["\u0345", "Ι", "Ι", "Ι", "Ι", "ι"]],
    [
      "they're bill's",
      [
        "they're bill's",
        "THEY'RE BILL'S",
        "They'Re Bill'S",
        "They're bill's",
        "THEY'RE BILL'S",
        "they're bill's",
      ],
    ],
    ["x2y", ["x2y", "X2Y", "X2Y", "X2y", "X2Y", "x2y"]],
    ["\u24d0", ["\u24d0", "\u24b6", "\u24b6", "\u24b6", "\u24b6", "\u24d0"]],
    ["\u2160", ["\u2170", "\u2160", "\u2160", "\u2160", "\u2170", "\u2170"]],
    [
      "\u{10400}\u{10428}",
      [
        "\u{10428}\u{10428}",
        "\u{10400}\u{10400}",
        "\u{10400}\u{10428}",
        "\u{10400}\u{10428}",
        "\u{10428}\u{10400}",
        "\u{10428}\u{10428}",
      ],
    ],
    ["\u{1e900}", ["\u{1e922}", "\u{1e900}", "\u{1e900}", "\u{1e900}", "\u{1e922}", "\u{1e922}"]],
    ["\uab70", ["\uab70", "\u13a0", "\u13a0", "\u13a0", "\u13a0", "\u13a0"]],
    [
      "\u10d0\u1c90",
      ["\u10d0\u10d0", "\u1c90\u1c90", "\u10d0\u10d0", "\u10d0\u10d0", "\u1c90\u10d0", "\u10d0\u10d0"],
    ],
    ["ɤ\ua7cb", ["ɤɤ", "\ua7cb\ua7cb", "\ua7cbɤ", "\ua7cbɤ", "\ua7cbɤ", "ɤɤ"]],
    ["\u1f80", ["\u1f80", "\u1f08Ι", "\u1f88", "\u1f88", "\u1f08Ι", "\u1f00ι"]],
    ["ΐ", ["ΐ", "Ι\u0308\u0301", "Ι\u0308\u0301", "Ι\u0308\u0301", "Ι\u0308\u0301", "ι\u0308\u0301"]],
    ["1a", ["1a", "1A", "1A", "1a", "1A", "1a"]],
    ["a1B", ["a1b", "A1B", "A1B", "A1b", "A1b", "a1b"]],
    ["ª", ["ª", "ª", "ª", "ª", "ª", "ª"]],
    ["ʰa", ["ʰa", "ʰA", "ʰa", "ʰa", "ʰA", "ʰa"]],
  ];
  for (const [s, expected] of cases) {
    t.deepEqual(
      outcome(() =>
        [strLower, strUpper, strTitle, strCapitalize, strSwapcase, strCasefold].map(f => f(text(s))),
      ),
      expected,
      `${[s]}`,
    );
  }
});

test("case is asked for with islower, isupper and istitle", t => {
  const cases: [s: string, expected: Plain][] = [
    ["abc", [true, false, false]],
    ["ABC", [false, true, false]],
    ["aBc dEf", [false, false, false]],
    ["ß", [true, false, false]],
    ["ŉa", [true, false, false]],
    ["ǅ", [false, false, true]],
    ["Ǆx", [false, false, true]],
    ["İ", [false, true, true]],
    ["ı", [true, false, false]],
    ["\ufb01x", [true, false, false]],
    ["Σ", [false, true, true]],
    ["AΣ", [false, true, false]],
    ["AΣB", [false, true, false]],
    ["A\u0301Σ\u0301", [false, true, true]],
    ["ΣA", [false, true, false]],
    ["\u1e9e", [false, true, true]],
    ["\u0345", [true, false, false]],
    ["they're bill's", [true, false, false]],
    ["x2y", [true, false, false]],
    ["\u24d0", [true, false, false]],
    ["\u2160", [false, true, true]],
    ["\u{10400}\u{10428}", [false, false, true]],
    ["\u{1e900}", [false, true, true]],
    ["\uab70", [true, false, false]],
    ["\u10d0\u1c90", [false, false, false]],
    ["ɤ\ua7cb", [false, false, false]],
    ["\u1f80", [true, false, false]],
    ["ΐ", [true, false, false]],
    ["1a", [true, false, false]],
    ["a1B", [false, false, false]],
    ["ª", [true, false, false]],
    ["ʰa", [true, false, false]],
    ["", [false, false, false]],
    ["Ab Cd", [false, false, true]],
    ["Ab cD", [false, false, false]],
    ["AB", [false, true, false]],
    ["ǅa", [false, false, true]],
    ["ǅA", [false, false, false]],
    ["Aa1Bb", [false, false, true]],
  ];
  for (const [s, expected] of cases) {
    t.deepEqual(
      outcome(() => [strIsLower, strIsUpper, strIsTitle].map(f => f(text(s)))),
      expected,
      `${[s]}`,
    );
  }
});

test("the classes of characters are those of Unicode 16", t => {
  const cases: [s: string, expected: Plain][] = [
    ["", [false, false, false, false, false, false, true, true, false]],
    ["a", [true, true, false, false, false, false, true, true, true]],
    ["a1", [false, true, false, false, false, false, true, true, true]],
    ["12", [false, true, true, true, true, false, true, true, false]],
    ["١", [false, true, true, true, true, false, true, false, false]],
    ["²", [false, true, false, true, true, false, true, false, false]],
    ["½", [false, true, false, false, true, false, true, false, false]],
    ["\u4e00", [true, true, false, false, true, false, true, false, true]],
    ["\u2167", [false, true, false, false, true, false, true, false, true]],
    [" ", [false, false, false, false, false, true, true, true, false]],
    ["\t\n\u001c", [false, false, false, false, false, true, false, true, false]],
    ["\u00a0", [false, false, false, false, false, true, false, false, false]],
    ["\u2028", [false, false, false, false, false, true, false, false, false]],
    ["\u200b", [false, false, false, false, false, false, false, false, false]],
    ["_a", [false, false, false, false, false, false, true, true, true]],
    ["1a", [false, true, false, false, false, false, true, true, false]],
    ["été", [true, true, false, false, false, false, true, false, true]],
    ["\u2118", [false, false, false, false, false, false, true, false, true]],
    ["·", [false, false, false, false, false, false, true, false, false]],
    ["a·", [false, false, false, false, false, false, true, false, true]],
    ["a\u0301", [false, false, false, false, false, false, true, false, true]],
    ["\u{1d7d8}", [false, true, true, true, true, false, true, false, false]],
    ["\u{1f600}", [false, false, false, false, false, false, true, false, false]],
    ["\u{20000}", [true, true, false, false, false, false, true, false, true]],
    ["\u{10d40}", [false, true, true, true, true, false, true, false, false]],
    ["\u{1e5d0}", [true, true, false, false, false, false, true, false, true]],
    ["\ud800", [false, false, false, false, false, false, false, false, false]],
    ["͸", [false, false, false, false, false, false, false, false, false]],
    ["\ua7cb", [true, true, false, false, false, false, true, false, true]],
    ["\u{e0100}", [false, false, false, false, false, false, true, false, false]],
    ["\u{10ffff}", [false, false, false, false, false, false, false, false, false]],
    ["\ue000", [false, false, false, false, false, false, false, false, false]],
    ["ͺ", [true, true, false, false, false, false, true, false, false]],
    ["\uff41\uff11", [false, true, false, false, false, false, true, false, true]],
  ];
  for (const [s, expected] of cases) {
    t.deepEqual(
      outcome(() =>
        [
          strIsAlpha,
          strIsAlnum,
          strIsDecimal,
          strIsDigit,
          strIsNumeric,
          strIsSpace,
          strIsPrintable,
          strIsAscii,
          strIsIdentifier,
        ].map(f => f(text(s))),
      ),
      expected,
      `${[s]}`,
    );
  }
});

test("characters have values as decimals, digits and numbers", t => {
  const cases: [s: string, expected: Plain][] = [
    ["5", [5, 5, "5.0"]],
    ["٥", [5, 5, "5.0"]],
    ["²", [-1, 2, "2.0"]],
    ["½", [-1, -1, "0.5"]],
    ["\u4e94", [-1, -1, "5.0"]],
    ["༳", [-1, -1, "-0.5"]],
    ["a", [-1, -1, "None"]],
    ["\u{1d7ff}", [9, 9, "9.0"]],
    ["\u2188", [-1, -1, "100000.0"]],
    ["\u{10193}", [-1, -1, "None"]],
    ["\u{1e951}", [1, 1, "1.0"]],
  ];
  for (const [s, expected] of cases) {
    t.deepEqual(
      outcome(() => values(text(s))),
      expected,
      `${[s]}`,
    );
  }
});

function values(s: Text): unknown[] {
  const code = codeAt(s, 0);
  const number = numericValue(code);
  return [decimalValue(code), digitValue(code), number === undefined ? "None" : floatRepr(number)];
}

test("characters have a category, a width and a combining class", t => {
  const cases: [s: string, expected: Plain][] = [
    ["a", ["Ll", "Na", 0]],
    ["A", ["Lu", "Na", 0]],
    ["ǅ", ["Lt", "N", 0]],
    ["1", ["Nd", "Na", 0]],
    [" ", ["Zs", "Na", 0]],
    ["\u0301", ["Mn", "A", 230]],
    ["\u0345", ["Mn", "A", 240]],
    ["\u4e00", ["Lo", "W", 0]],
    ["\uff21", ["Lu", "F", 0]],
    ["\u3042", ["Lo", "W", 0]],
    ["é", ["Ll", "A", 0]],
    ["\ud800", ["Cs", "N", 0]],
    ["\ue000", ["Co", "A", 0]],
    ["͸", ["Cn", "N", 0]],
    ["\u{1f600}", ["So", "W", 0]],
    ["\u{323af}", ["Lo", "W", 0]],
    ["\u{323b0}", ["Cn", "W", 0]],
    ["\u{e0001}", ["Cf", "N", 0]],
    ["\u{e0100}", ["Mn", "A", 0]],
    ["\u{f0000}", ["Co", "A", 0]],
    ["\u{10ffff}", ["Cn", "N", 0]],
    ["ְ", ["Mn", "N", 10]],
  ];
  for (const [s, expected] of cases) {
    t.deepEqual(
      outcome(() => [categoryOf, eastAsianWidthOf, combiningClassOf].map(f => f(codeAt(text(s), 0)))),
      expected,
      `${[s]}`,
    );
  }
});
