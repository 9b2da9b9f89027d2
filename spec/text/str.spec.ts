import test from "ava";
import {
  compareTexts,
  equalTexts,
  strCenter,
  strCount,
  strEndsWith,
  strExpandTabs,
  strFind,
  strJoin,
  strLjust,
  strLstrip,
  strMakeTrans,
  strPartition,
  strRemovePrefix,
  strRemoveSuffix,
  strReplace,
  strRfind,
  strRjust,
  strRpartition,
  strRsplit,
  strRstrip,
  strSplit,
  strSplitLines,
  strStartsWith,
  strStrip,
  strTranslate,
  strZfill,
  textFromCodes,
  textFromHost,
  translationOfCode,
} from "../../lib/text/index.ts";
import { outcome, type Plain } from "./outcome.ts";

/** The text of a literal of this file. */
const text = textFromHost;

test("find, rfind and count look between start and end", t => {
  const cases: [s: string, sub: string, start: number | null, end: number | null, expected: Plain][] = [
    ["abcabc", "bc", null, null, [1, 4, 2]],
    ["abcabc", "bc", 2, null, [4, 4, 1]],
    ["abcabc", "bc", null, -1, [1, 1, 1]],
    ["abcabc", "bc", -3, 100, [4, 4, 1]],
    ["abcabc", "", null, null, [0, 6, 7]],
    ["abcabc", "", 6, null, [6, 6, 1]],
    ["abcabc", "", 7, null, [-1, -1, 0]],
    ["abcabc", "x", null, null, [-1, -1, 0]],
    ["aaaa", "aa", null, null, [0, 2, 2]],
    ["aaaa", "aa", 1, 3, [1, 1, 1]],
    ["a\u{1f600}b a\u{1f600}", "\u{1f600}", null, null, [1, 5, 2]],
    ["a\u{1f600}b a\u{1f600}", "a", 1, null, [4, 4, 1]],
    ["a\u{1f600}b a\u{1f600}", "\u{1f600}", 2, 5, [-1, -1, 0]],
    ["abc", "\u{1f600}", null, null, [-1, -1, 0]],
    ["\ud83d\u{1f600}", "\ud83d", null, null, [0, 0, 1]],
    ["a\u{1f600}b a\u{1f600}", "", 2, 4, [2, 4, 3]],
    ["", "", null, null, [0, 0, 1]],
    ["abc", "a", 5, 2, [-1, -1, 0]],
  ];
  for (const [s, sub, start, end, expected] of cases) {
    t.deepEqual(
      outcome(() =>
        [strFind, strRfind, strCount].map(f => f(text(s), text(sub), start ?? undefined, end ?? undefined)),
      ),
      expected,
      `${[s, sub, start, end]}`,
    );
  }
});

test("startswith and endswith look between start and end", t => {
  const cases: [s: string, part: string, start: number | null, end: number | null, expected: Plain][] = [
    ["abc", "ab", null, null, [true, false]],
    ["abc", "bc", null, null, [false, true]],
    ["abc", "b", 1, 2, [true, true]],
    ["abc", "", 3, null, [true, true]],
    ["abc", "", 4, null, [false, false]],
    ["", "", null, null, [true, true]],
    ["a\u{1f600}b a\u{1f600}", "a\u{1f600}", null, null, [true, true]],
    ["a\u{1f600}b a\u{1f600}", "\u{1f600}", 1, 2, [true, true]],
    ["abc", "\u{1f600}", null, null, [false, false]],
    ["abc", "abcd", null, null, [false, false]],
    ["abc", "c", -1, null, [true, true]],
  ];
  for (const [s, part, start, end, expected] of cases) {
    t.deepEqual(
      outcome(() =>
        [strStartsWith, strEndsWith].map(f => f(text(s), text(part), start ?? undefined, end ?? undefined)),
      ),
      expected,
      `${[s, part, start, end]}`,
    );
  }
});

test("split at a separator, from the left or from the right", t => {
  const cases: [s: string, sep: string, most: number, expected: Plain][] = [
    [
      "a,b,c",
      ",",
      -1,
      [
        ["a", "b", "c"],
        ["a", "b", "c"],
      ],
    ],
    [
      "a,b,c",
      ",",
      1,
      [
        ["a", "b,c"],
        ["a,b", "c"],
      ],
    ],
    ["a,b,c", ",", 0, [["a,b,c"], ["a,b,c"]]],
    [
      ",",
      ",",
      -1,
      [
        ["", ""],
        ["", ""],
      ],
    ],
    ["", ",", -1, [[""], [""]]],
    [
      "aXXbXXc",
      "XX",
      1,
      [
        ["a", "bXXc"],
        ["aXXb", "c"],
      ],
    ],
    [
      "aaa",
      "aa",
      -1,
      [
        ["", "a"],
        ["a", ""],
      ],
    ],
    ["a,b", "", -1, "ValueError: empty separator"],
    [
      "a\u{1f600}b a\u{1f600}",
      "\u{1f600}",
      -1,
      [
        ["a", "b a", ""],
        ["a", "b a", ""],
      ],
    ],
    [
      "a\u{1f600}b a\u{1f600}",
      "\u{1f600}",
      1,
      [
        ["a", "b a\u{1f600}"],
        ["a\u{1f600}b a", ""],
      ],
    ],
    [
      "a\u{1f600}b a\u{1f600}",
      " ",
      -1,
      [
        ["a\u{1f600}b", "a\u{1f600}"],
        ["a\u{1f600}b", "a\u{1f600}"],
      ],
    ],
    ["abc", "\u{1f600}", -1, [["abc"], ["abc"]]],
  ];
  for (const [s, sep, most, expected] of cases) {
    t.deepEqual(
      outcome(() => [strSplit, strRsplit].map(f => f(text(s), text(sep), most))),
      expected,
      `${[s, sep, most]}`,
    );
  }
});

test("split at white space, from the left or from the right", t => {
  const cases: [s: string, most: number, expected: Plain][] = [
    [
      "  a b\tc \n",
      -1,
      [
        ["a", "b", "c"],
        ["a", "b", "c"],
      ],
    ],
    [
      "  a b  c ",
      1,
      [
        ["a", "b  c "],
        ["  a b", "c"],
      ],
    ],
    ["  a b  c ", 0, [["a b  c "], ["  a b  c"]]],
    ["", -1, [[], []]],
    ["   ", -1, [[], []]],
    ["   ", 0, [[], []]],
    [
      "a\u00a0b\u2003c\u3000d\u0085e\u001ff\u200bg",
      -1,
      [
        ["a", "b", "c", "d", "e", "f\u200bg"],
        ["a", "b", "c", "d", "e", "f\u200bg"],
      ],
    ],
    [
      " a\u{1f600}b a\u{1f600} ",
      -1,
      [
        ["a\u{1f600}b", "a\u{1f600}"],
        ["a\u{1f600}b", "a\u{1f600}"],
      ],
    ],
    [
      " a\u{1f600}b a\u{1f600} ",
      1,
      [
        ["a\u{1f600}b", "a\u{1f600} "],
        [" a\u{1f600}b", "a\u{1f600}"],
      ],
    ],
  ];
  for (const [s, most, expected] of cases) {
    t.deepEqual(
      outcome(() => [strSplit, strRsplit].map(f => f(text(s), undefined, most))),
      expected,
      `${[s, most]}`,
    );
  }
});

test("splitlines knows all line boundaries", t => {
  const cases: [s: string, keep: boolean, expected: Plain][] = [
    ["a\nb\r\nc\rd", false, ["a", "b", "c", "d"]],
    ["a\nb\r\nc\rd", true, ["a\n", "b\r\n", "c\r", "d"]],
    ["a\n", false, ["a"]],
    ["\n\n", false, ["", ""]],
    ["", false, []],
    [
      "a\u000bb\fc\u001cd\u001de\u001ef\u0085g\u2028h\u2029i\u001fj",
      false,
      ["a", "b", "c", "d", "e", "f", "g", "h", "i\u001fj"],
    ],
    ["\u{1f600}\r\n\u{1f600}\n", true, ["\u{1f600}\r\n", "\u{1f600}\n"]],
  ];
  for (const [s, keep, expected] of cases) {
    t.deepEqual(
      outcome(() => strSplitLines(text(s), keep)),
      expected,
      `${[s, keep]}`,
    );
  }
});

test("partition and rpartition cut in three", t => {
  const cases: [s: string, sep: string, expected: Plain][] = [
    [
      "a,b,c",
      ",",
      [
        ["a", ",", "b,c"],
        ["a,b", ",", "c"],
      ],
    ],
    [
      "abc",
      ",",
      [
        ["abc", "", ""],
        ["", "", "abc"],
      ],
    ],
    ["abc", "", "ValueError: empty separator"],
    [
      "a\u{1f600}b a\u{1f600}",
      "\u{1f600}",
      [
        ["a", "\u{1f600}", "b a\u{1f600}"],
        ["a\u{1f600}b a", "\u{1f600}", ""],
      ],
    ],
    [
      "a\u{1f600}b a\u{1f600}",
      "x",
      [
        ["a\u{1f600}b a\u{1f600}", "", ""],
        ["", "", "a\u{1f600}b a\u{1f600}"],
      ],
    ],
    [
      "abc",
      "\u{1f600}",
      [
        ["abc", "", ""],
        ["", "", "abc"],
      ],
    ],
  ];
  for (const [s, sep, expected] of cases) {
    t.deepEqual(
      outcome(() => [strPartition, strRpartition].map(f => f(text(s), text(sep)))),
      expected,
      `${[s, sep]}`,
    );
  }
});

test("strip, lstrip and rstrip cut white space or a set of characters", t => {
  const cases: [s: string, chars: string | null, expected: Plain][] = [
    ["  ab \n", null, ["ab", "ab \n", "  ab"]],
    ["\u00a0\u3000\u001fa\u200b", null, ["a\u200b", "a\u200b", "\u00a0\u3000\u001fa\u200b"]],
    ["xxaxx", "x", ["a", "axx", "xxa"]],
    ["xyaxy", "yx", ["a", "axy", "xya"]],
    ["abc", "", ["abc", "abc", "abc"]],
    ["\u{1f600}a\u{1f600}", "\u{1f600}", ["a", "a\u{1f600}", "\u{1f600}a"]],
    ["a\u{1f600}a", "a", ["\u{1f600}", "\u{1f600}a", "a\u{1f600}"]],
    ["a\u{1f600}a", "a\u{1f600}", ["", "", ""]],
    [
      " a\u{1f600}b a\u{1f600} ",
      null,
      ["a\u{1f600}b a\u{1f600}", "a\u{1f600}b a\u{1f600} ", " a\u{1f600}b a\u{1f600}"],
    ],
  ];
  for (const [s, chars, expected] of cases) {
    t.deepEqual(
      outcome(() =>
        [strStrip, strLstrip, strRstrip].map(f => f(text(s), chars === null ? undefined : text(chars))),
      ),
      expected,
      `${[s, chars]}`,
    );
  }
});

test("removeprefix and removesuffix cut once", t => {
  const cases: [s: string, part: string, expected: Plain][] = [
    ["aaba", "a", ["aba", "aab"]],
    ["ab", "ab", ["", ""]],
    ["ab", "", ["ab", "ab"]],
    ["ab", "x", ["ab", "ab"]],
    ["a\u{1f600}b a\u{1f600}", "a\u{1f600}", ["b a\u{1f600}", "a\u{1f600}b "]],
    ["\u{1f600}a", "\u{1f600}", ["a", "\u{1f600}a"]],
  ];
  for (const [s, part, expected] of cases) {
    t.deepEqual(
      outcome(() => [strRemovePrefix, strRemoveSuffix].map(f => f(text(s), text(part)))),
      expected,
      `${[s, part]}`,
    );
  }
});

test("replace replaces as often as told", t => {
  const cases: [s: string, old: string, by: string, count: number, expected: Plain][] = [
    ["aaa", "a", "b", -1, "bbb"],
    ["aaa", "a", "b", 2, "bba"],
    ["aaa", "a", "b", 0, "aaa"],
    ["abc", "", "-", -1, "-a-b-c-"],
    ["abc", "", "-", 2, "-a-bc"],
    ["", "", "x", -1, "x"],
    ["aaa", "aa", "b", -1, "ba"],
    ["abc", "b", "$&$1", -1, "a$&$1c"],
    ["abc", "b", "", -1, "ac"],
    ["abc", "b", "\u{1f600}", -1, "a\u{1f600}c"],
    ["a\u{1f600}b a\u{1f600}", "\u{1f600}", "x", -1, "axb ax"],
    ["a\u{1f600}b a\u{1f600}", "\u{1f600}", "x", 1, "axb a\u{1f600}"],
    ["a\u{1f600}b a\u{1f600}", "", "-", 3, "-a-\u{1f600}-b a\u{1f600}"],
    ["abc", "\u{1f600}", "x", -1, "abc"],
  ];
  for (const [s, old, by, count, expected] of cases) {
    t.deepEqual(
      outcome(() => strReplace(text(s), text(old), text(by), count)),
      expected,
      `${[s, old, by, count]}`,
    );
  }
});

test("center, ljust, rjust and zfill fill up to a width", t => {
  const cases: [s: string, width: number, fill: string, expected: Plain][] = [
    ["ab", 5, "*", ["**ab*", "ab***", "***ab", "000ab"]],
    ["abc", 6, "*", ["*abc**", "abc***", "***abc", "000abc"]],
    ["ab", 7, " ", ["   ab  ", "ab     ", "     ab", "00000ab"]],
    ["a", 4, "*", ["*a**", "a***", "***a", "000a"]],
    ["abc", 2, "*", ["abc", "abc", "abc", "abc"]],
    ["-5", 5, "0", ["00-50", "-5000", "000-5", "-0005"]],
    ["+", 3, "0", ["0+0", "+00", "00+", "+00"]],
    ["--5", 6, "0", ["0--500", "--5000", "000--5", "-000-5"]],
    [
      "ab",
      5,
      "\u{1f600}",
      [
        "\u{1f600}\u{1f600}ab\u{1f600}",
        "ab\u{1f600}\u{1f600}\u{1f600}",
        "\u{1f600}\u{1f600}\u{1f600}ab",
        "000ab",
      ],
    ],
    ["\u{1f600}", 4, "x", ["x\u{1f600}xx", "\u{1f600}xxx", "xxx\u{1f600}", "000\u{1f600}"]],
    ["-\u{1f600}", 5, "x", ["xx-\u{1f600}x", "-\u{1f600}xxx", "xxx-\u{1f600}", "-000\u{1f600}"]],
    ["", 3, "x", ["xxx", "xxx", "xxx", "000"]],
  ];
  for (const [s, width, fill, expected] of cases) {
    t.deepEqual(
      outcome(() => [
        ...[strCenter, strLjust, strRjust].map(f => f(text(s), width, text(fill))),
        strZfill(text(s), width),
      ]),
      expected,
      `${[s, width, fill]}`,
    );
  }
});

test("expandtabs counts columns from the last line end", t => {
  const cases: [s: string, size: number, expected: Plain][] = [
    ["a\tb", 8, "a       b"],
    ["a\tb", 4, "a   b"],
    ["abcd\tb", 4, "abcd    b"],
    ["a\tb", 0, "ab"],
    ["a\tb", -1, "ab"],
    ["a\n\tb\r\tc", 4, "a\n    b\r    c"],
    ["\u{1f600}\tb", 4, "\u{1f600}   b"],
    ["a\u{1f600}\tb\t", 3, "a\u{1f600} b  "],
  ];
  for (const [s, size, expected] of cases) {
    t.deepEqual(
      outcome(() => strExpandTabs(text(s), size)),
      expected,
      `${[s, size]}`,
    );
  }
});

test("join puts the separator between", t => {
  const cases: [sep: string, parts: string[], expected: Plain][] = [
    [",", [], ""],
    [",", ["a"], "a"],
    [",", ["a", "b", ""], "a,b,"],
    ["", ["a", "\u{1f600}"], "a\u{1f600}"],
    ["\u{1f600}", ["a", "b"], "a\u{1f600}b"],
    ["\u{1f600}", ["a"], "a"],
  ];
  for (const [sep, parts, expected] of cases) {
    t.deepEqual(
      outcome(() => strJoin(text(sep), parts.map(text))),
      expected,
      `${[sep, parts]}`,
    );
  }
});

test("translate puts texts, code points or nothing for code points", t => {
  const table = strMakeTrans("ab", text("x\u{1f600}"), "c");
  const look = (code: number) => {
    const found = table.get(code);
    return typeof found === "number" ? translationOfCode(found) : found;
  };
  t.is(strTranslate("xay", look), "xxy");
  t.deepEqual(strTranslate("abcd", look), text("x\u{1f600}d"));
  t.is(
    strTranslate(text("c\u{1f600}"), code => (code > 0xffff ? "long" : null)),
    "long",
  );
  t.is(
    outcome(() => translationOfCode(0x110000)),
    "ValueError: character mapping must be in range(0x110000)",
  );
  t.is(
    outcome(() => strMakeTrans("ab", "x")),
    "ValueError: the first two maketrans arguments must have equal length",
  );
});

test("a text that loses its wide characters becomes a string again", t => {
  t.is(strReplace(text("a\u{1f600}"), text("\u{1f600}"), "b"), "ab");
  t.deepEqual(strSplit(text("a\u{1f600}b"), text("\u{1f600}")), ["a", "b"]);
  t.is(strStrip(text("\u{1f600}a"), text("\u{1f600}")), "a");
  t.is(textFromCodes([97, 98]), "ab");
});

test("texts are compared by code points, which is not the order of code units", t => {
  t.true(compareTexts("\uffff", text("\u{10000}")) < 0);
  t.true(compareTexts("abc", "abd") < 0);
  t.true(compareTexts("ab", "abc") < 0);
  t.is(compareTexts(text("\u{10000}"), text("\u{10000}")), 0);
  t.true(equalTexts(text("a\u{10000}"), text("a\u{10000}")));
  t.false(equalTexts(text("a\u{10000}"), "a"));
});

test("what no text can be as long as is a MemoryError", t => {
  t.is(
    outcome(() => strLjust("a", 2 ** 40)),
    "MemoryError: ",
  );
  t.is(
    outcome(() => strReplace("a".repeat(100000), "a", "b".repeat(100000))),
    "MemoryError: ",
  );
});
