import test from "ava";
import {
  byteNeedle,
  bytesCapitalize,
  bytesCenter,
  bytesCount,
  bytesExpandTabs,
  bytesFind,
  bytesFromHex,
  bytesHex,
  bytesIsAlnum,
  bytesIsAlpha,
  bytesIsAscii,
  bytesIsDigit,
  bytesIsLower,
  bytesIsSpace,
  bytesIsTitle,
  bytesIsUpper,
  bytesJoin,
  bytesLjust,
  bytesLower,
  bytesLstrip,
  bytesMakeTrans,
  bytesPartition,
  bytesRepeat,
  bytesReplace,
  bytesRfind,
  bytesRjust,
  bytesRpartition,
  bytesRsplit,
  bytesRstrip,
  bytesSplit,
  bytesSplitLines,
  bytesStrip,
  bytesSwapcase,
  bytesTitle,
  bytesTranslate,
  bytesUpper,
  bytesZfill,
  hexSeparator,
} from "../../lib/text/index.ts";
import { outcome, type Plain } from "./outcome.ts";

/** Bytes of characters up to \xff. */
function b(text: string): Uint8Array {
  return Uint8Array.from(text, character => character.charCodeAt(0));
}

const nothing = (n: number | null) => n ?? undefined;

test("find, rfind and count look between start and end", t => {
  const cases: [s: string, sub: string, start: number | null, end: number | null, expected: Plain][] = [
    ["abcabc", "bc", null, null, [1, 4, 2]],
    ["abcabc", "bc", 2, null, [4, 4, 1]],
    ["abcabc", "bc", null, -1, [1, 1, 1]],
    ["abc", "", 3, null, [3, 3, 1]],
    ["abc", "", 4, null, [-1, -1, 0]],
    ["aaaa", "aa", null, null, [0, 2, 2]],
    ["aab", "ab", null, null, [1, 1, 1]],
  ];
  for (const [s, sub, start, end, expected] of cases) {
    t.deepEqual(
      outcome(() =>
        [bytesFind, bytesRfind, bytesCount].map(f => f(b(s), b(sub), nothing(start), nothing(end))),
      ),
      expected,
      `${[s, sub, start, end]}`,
    );
  }
});

test("split, rsplit and splitlines give pieces", t => {
  const cases: [s: string, sep: string | null, most: number, expected: Plain][] = [
    ["a,b,c", ",", -1, [["61", "62", "63"], ["61", "62", "63"], ["612c622c63"]]],
    ["a,b,c", ",", 1, [["61", "622c63"], ["612c62", "63"], ["612c622c63"]]],
    [" a b\u001c ", null, -1, [["61", "621c"], ["61", "621c"], ["206120621c20"]]],
    [" a b  c ", null, 1, [["61", "6220206320"], ["20612062", "63"], ["2061206220206320"]]],
    [
      "a\nb\r\nc\rd\u000be",
      null,
      -1,
      [
        ["61", "62", "63", "64", "65"],
        ["61", "62", "63", "64", "65"],
        ["61", "62", "63", "640b65"],
      ],
    ],
    [
      "a\nb\r\n",
      "\n",
      1,
      [
        ["61", "620d0a"],
        ["610a620d", ""],
        ["610a", "620d0a"],
      ],
    ],
  ];
  for (const [s, sep, most, expected] of cases) {
    t.deepEqual(
      outcome(() => [
        bytesSplit(b(s), sep === null ? undefined : b(sep), most),
        bytesRsplit(b(s), sep === null ? undefined : b(sep), most),
        bytesSplitLines(b(s), most > 0),
      ]),
      expected,
      `${[s, sep, most]}`,
    );
  }
});

test("strip, partition, replace and join cut and put together", t => {
  const cases: [s: string, part: string, expected: Plain][] = [
    [
      "abcab",
      "ab",
      [
        "63",
        "636162",
        "616263",
        ["", "6162", "636162"],
        ["616263", "6162", ""],
        "3c3e633c3e",
        "3c3e636162",
        "616263616261626162636162",
      ],
    ],
    [
      "xaxbx",
      "x",
      [
        "617862",
        "61786278",
        "78617862",
        ["", "78", "61786278"],
        ["78617862", "78", ""],
        "3c3e613c3e623c3e",
        "3c3e61786278",
        "7861786278787861786278",
      ],
    ],
    [
      "abc",
      "z",
      [
        "616263",
        "616263",
        "616263",
        ["616263", "", ""],
        ["", "", "616263"],
        "616263",
        "616263",
        "6162637a616263",
      ],
    ],
  ];
  for (const [s, part, expected] of cases) {
    t.deepEqual(
      outcome(() => [
        bytesStrip(b(s), b(part)),
        bytesLstrip(b(s), b(part)),
        bytesRstrip(b(s), b(part)),
        bytesPartition(b(s), b(part)),
        bytesRpartition(b(s), b(part)),
        bytesReplace(b(s), b(part), b("<>")),
        bytesReplace(b(s), b(part), b("<>"), 1),
        bytesJoin(b(part), [b(s), b(s)]),
      ]),
      expected,
      `${[s, part]}`,
    );
  }
});

test("replace with an empty needle puts the new between all bytes", t => {
  const cases: [s: string, count: number, expected: Plain][] = [
    ["abc", -1, "2d612d622d632d"],
    ["abc", 2, "2d612d6263"],
    ["", -1, "2d"],
    ["abc", 0, "616263"],
  ];
  for (const [s, count, expected] of cases) {
    t.deepEqual(
      outcome(() => bytesReplace(b(s), b(""), b("-"), count)),
      expected,
      `${[s, count]}`,
    );
  }
});

test("center, ljust, rjust, zfill and expandtabs fill up", t => {
  const cases: [s: string, width: number, expected: Plain][] = [
    ["ab", 5, ["2020616220", "61622a2a2a", "2a2a2a6162", "3030306162", "6162"]],
    ["abc", 6, ["206162632020", "6162632a2a2a", "2a2a2a616263", "303030616263", "616263"]],
    ["-5", 5, ["20202d3520", "2d352a2a2a", "2a2a2a2d35", "2d30303035", "2d35"]],
    ["a\tb", 4, ["61096220", "6109622a", "2a610962", "30610962", "6120202062"]],
    ["a\n\tb", 3, ["610a0962", "610a0962", "610a0962", "610a0962", "610a20202062"]],
  ];
  for (const [s, width, expected] of cases) {
    t.deepEqual(
      outcome(() => [
        bytesCenter(b(s), width),
        bytesLjust(b(s), width, 42),
        bytesRjust(b(s), width, 42),
        bytesZfill(b(s), width),
        bytesExpandTabs(b(s), width),
      ]),
      expected,
      `${[s, width]}`,
    );
  }
});

test("case concerns ASCII letters only", t => {
  const cases: [s: string, expected: Plain][] = [
    ["aBc dEf", ["61626320646566", "41424320444546", "41626320446566", "41626320646566", "41624320446546"]],
    ["x1Y-z", ["7831792d7a", "5831592d5a", "5831592d5a", "5831792d7a", "5831792d5a"]],
    ["éA", ["e961", "e941", "e941", "e961", "e961"]],
    ["", ["", "", "", "", ""]],
  ];
  for (const [s, expected] of cases) {
    t.deepEqual(
      outcome(() => [bytesLower, bytesUpper, bytesTitle, bytesCapitalize, bytesSwapcase].map(f => f(b(s)))),
      expected,
      `${[s]}`,
    );
  }
});

test("classes concern ASCII only", t => {
  const cases: [s: string, expected: Plain][] = [
    ["", [false, false, false, false, true, false, false, false]],
    ["abc", [true, true, false, false, true, true, false, false]],
    ["aB", [true, true, false, false, true, false, false, false]],
    ["a1", [false, true, false, false, true, true, false, false]],
    ["12", [false, true, true, false, true, false, false, false]],
    [" \t\u000b", [false, false, false, true, true, false, false, false]],
    ["\u001c", [false, false, false, false, true, false, false, false]],
    ["é", [false, false, false, false, false, false, false, false]],
    ["ABC", [true, true, false, false, true, false, true, false]],
    ["Ab Cd", [false, false, false, false, true, false, false, true]],
    ["A1", [false, true, false, false, true, false, true, true]],
    ["1a", [false, true, false, false, true, true, false, false]],
  ];
  for (const [s, expected] of cases) {
    t.deepEqual(
      outcome(() =>
        [
          bytesIsAlpha,
          bytesIsAlnum,
          bytesIsDigit,
          bytesIsSpace,
          bytesIsAscii,
          bytesIsLower,
          bytesIsUpper,
          bytesIsTitle,
        ].map(f => f(b(s))),
      ),
      expected,
      `${[s]}`,
    );
  }
});

test("hex groups bytes from either end", t => {
  const cases: [s: string, group: number, expected: Plain][] = [
    ["abcde", 1, "61:62:63:64:65"],
    ["abcde", 2, "61:6263:6465"],
    ["abcde", -2, "6162:6364:65"],
    ["abcde", 0, "6162636465"],
    ["abcde", 100, "6162636465"],
    ["", 1, ""],
  ];
  for (const [s, group, expected] of cases) {
    t.deepEqual(
      outcome(() => bytesHex(b(s), ":", group)),
      expected,
      `${[s, group]}`,
    );
  }
});

test("fromhex skips white space between pairs and tells where it fails", t => {
  const cases: [s: string, expected: Plain][] = [
    ["", ""],
    ["6162", "6162"],
    ["61 62\n63", "616263"],
    ["6 1", "ValueError: non-hexadecimal number found in fromhex() arg at position 1"],
    ["a", "ValueError: fromhex() arg must contain an even number of hexadecimal digits"],
    ["ab c", "ValueError: fromhex() arg must contain an even number of hexadecimal digits"],
    ["zz", "ValueError: non-hexadecimal number found in fromhex() arg at position 0"],
    ["abz", "ValueError: non-hexadecimal number found in fromhex() arg at position 2"],
    ["abé", "ValueError: non-hexadecimal number found in fromhex() arg at position 2"],
    ["gé", "ValueError: non-hexadecimal number found in fromhex() arg at position 1"],
    ["ab\u00a0cd", "ValueError: non-hexadecimal number found in fromhex() arg at position 2"],
    [" ab ", "ab"],
  ];
  for (const [s, expected] of cases) {
    t.deepEqual(
      outcome(() => bytesFromHex(s)),
      expected,
      `${[s]}`,
    );
  }
});

test("a separator of hex is one character of ASCII", t => {
  const cases: [sep: string, expected: Plain][] = [
    [":", ":"],
    ["", "ValueError: sep must be length 1."],
    ["ab", "ValueError: sep must be length 1."],
    ["é", "ValueError: sep must be ASCII."],
    ["\u20ac", "ValueError: sep must be ASCII."],
  ];
  for (const [sep, expected] of cases) {
    t.deepEqual(
      outcome(() => hexSeparator(sep)),
      expected,
      `${[sep]}`,
    );
  }
});

test("translate maps bytes by a table and removes some", t => {
  const table = bytesMakeTrans(b("ab"), b("xy"));
  t.deepEqual(bytesTranslate(b("abcd"), table, b("d")), b("xyc"));
  t.deepEqual(bytesTranslate(b("abcd"), undefined, b("bc")), b("ad"));
  t.is(
    outcome(() => bytesTranslate(b("a"), b("a"))),
    "ValueError: translation table must be 256 characters long",
  );
  t.is(
    outcome(() => bytesMakeTrans(b("a"), b("ab"))),
    "ValueError: maketrans arguments must have same length",
  );
  t.is(
    outcome(() => byteNeedle(256)),
    "ValueError: byte must be in range(0, 256)",
  );
});

test("repeating doubles what there is", t => {
  t.deepEqual(bytesRepeat(b("ab"), 3), b("ababab"));
  t.deepEqual(bytesRepeat(b("ab"), -1), b(""));
  t.is(
    outcome(() => bytesRepeat(b("ab"), 2 ** 40)),
    "MemoryError: ",
  );
});
