import test from "ava";
import {
  Decoding,
  decodeBytes,
  decodeErrorMessage,
  Encoding,
  encodeErrorMessage,
  encodeText,
  findCodec,
  isErrorHandlerName,
  type Text,
  TextError,
  textFromHost,
} from "../../lib/text/index.ts";
import { outcome, type Plain } from "./outcome.ts";

/** What `bytes.fromhex(hex).decode(name, errors)` gives. */
function decode(hex: string, name: string, errors: string): Text {
  const codec = findCodec(name);
  if (codec === undefined || !isErrorHandlerName(errors))
    throw new TextError("LookupError", `unknown encoding: ${name}`);
  const decoded = decodeBytes(codec, Uint8Array.from(Buffer.from(hex, "hex")), errors);
  if ("text" in decoded) return decoded.text;
  return `UnicodeDecodeError: ${decodeErrorMessage(decoded.failure, decoded.bytes)}`;
}

/** What `text.encode(name, errors)` gives. */
function encode(host: string, name: string, errors: string): Uint8Array | string {
  const codec = findCodec(name);
  if (codec === undefined || !isErrorHandlerName(errors))
    throw new TextError("LookupError", `unknown encoding: ${name}`);
  const text = textFromHost(host);
  const encoded = encodeText(codec, text, errors);
  if ("bytes" in encoded) return encoded.bytes;
  return `UnicodeEncodeError: ${encodeErrorMessage(encoded.failure, text)}`;
}

test("UTF-8 is decoded strictly, and errors cover the longest possible beginning", t => {
  const cases: [hex: string, name: string, errors: string, expected: Plain][] = [
    ["", "utf-8", "strict", ""],
    ["616263", "utf-8", "strict", "abc"],
    ["c3a9e282acf09f9880", "utf-8", "strict", "é\u20ac\u{1f600}"],
    [
      "61616161616161616161616161616161616161616161616161616161616161616161616161616161f09f9880",
      "UTF8",
      "strict",
      "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\u{1f600}",
    ],
    [
      "61616161616161616161616161616161616161616161616161616161616161616161616161616161ff",
      "utf_8",
      "strict",
      "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 40: invalid start byte",
    ],
    [
      "ff",
      "utf-8",
      "strict",
      "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte",
    ],
    [
      "80",
      "utf-8",
      "strict",
      "UnicodeDecodeError: 'utf-8' codec can't decode byte 0x80 in position 0: invalid start byte",
    ],
    [
      "c0",
      "utf-8",
      "strict",
      "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xc0 in position 0: invalid start byte",
    ],
    [
      "c3",
      "utf-8",
      "strict",
      "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xc3 in position 0: unexpected end of data",
    ],
    [
      "c328",
      "utf-8",
      "strict",
      "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xc3 in position 0: invalid continuation byte",
    ],
    [
      "e282",
      "utf-8",
      "strict",
      "UnicodeDecodeError: 'utf-8' codec can't decode bytes in position 0-1: unexpected end of data",
    ],
    [
      "e28228",
      "utf-8",
      "strict",
      "UnicodeDecodeError: 'utf-8' codec can't decode bytes in position 0-1: invalid continuation byte",
    ],
    [
      "e0808f",
      "utf-8",
      "strict",
      "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xe0 in position 0: invalid continuation byte",
    ],
    [
      "eda080",
      "utf-8",
      "strict",
      "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xed in position 0: invalid continuation byte",
    ],
    [
      "f09f98",
      "utf-8",
      "strict",
      "UnicodeDecodeError: 'utf-8' codec can't decode bytes in position 0-2: unexpected end of data",
    ],
    [
      "f09f9828",
      "utf-8",
      "strict",
      "UnicodeDecodeError: 'utf-8' codec can't decode bytes in position 0-2: invalid continuation byte",
    ],
    [
      "f4908080",
      "utf-8",
      "strict",
      "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xf4 in position 0: invalid continuation byte",
    ],
    [
      "f5",
      "utf-8",
      "strict",
      "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xf5 in position 0: invalid start byte",
    ],
    [
      "41ff42",
      "utf-8",
      "strict",
      "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 1: invalid start byte",
    ],
    [
      "c3a9ff",
      "utf-8",
      "strict",
      "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 2: invalid start byte",
    ],
    [
      "f09f9880ff",
      "utf-8",
      "strict",
      "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 4: invalid start byte",
    ],
  ];
  for (const [hex, name, errors, expected] of cases) {
    t.deepEqual(
      outcome(() => decode(hex, name, errors)),
      expected,
      `${[hex, name, errors]}`,
    );
  }
});

test("UTF-8 is decoded with ignore", t => {
  const cases: [hex: string, name: string, errors: string, expected: Plain][] = [
    ["ff", "utf-8", "ignore", ""],
    ["80", "utf-8", "ignore", ""],
    ["c0", "utf-8", "ignore", ""],
    ["c3", "utf-8", "ignore", ""],
    ["c328", "utf-8", "ignore", "("],
    ["e282", "utf-8", "ignore", ""],
    ["e28228", "utf-8", "ignore", "("],
    ["e0808f", "utf-8", "ignore", ""],
    ["eda080", "utf-8", "ignore", ""],
    ["f09f98", "utf-8", "ignore", ""],
    ["f09f9828", "utf-8", "ignore", "("],
    ["f4908080", "utf-8", "ignore", ""],
    ["f5", "utf-8", "ignore", ""],
    ["41ff42", "utf-8", "ignore", "AB"],
    ["c3a9ff", "utf-8", "ignore", "é"],
    ["f09f9880ff", "utf-8", "ignore", "\u{1f600}"],
  ];
  for (const [hex, name, errors, expected] of cases) {
    t.deepEqual(
      outcome(() => decode(hex, name, errors)),
      expected,
      `${[hex, name, errors]}`,
    );
  }
});

test("UTF-8 is decoded with replace", t => {
  const cases: [hex: string, name: string, errors: string, expected: Plain][] = [
    ["ff", "utf-8", "replace", "\ufffd"],
    ["80", "utf-8", "replace", "\ufffd"],
    ["c0", "utf-8", "replace", "\ufffd"],
    ["c3", "utf-8", "replace", "\ufffd"],
    ["c328", "utf-8", "replace", "\ufffd("],
    ["e282", "utf-8", "replace", "\ufffd"],
    ["e28228", "utf-8", "replace", "\ufffd("],
    ["e0808f", "utf-8", "replace", "\ufffd\ufffd\ufffd"],
    ["eda080", "utf-8", "replace", "\ufffd\ufffd\ufffd"],
    ["f09f98", "utf-8", "replace", "\ufffd"],
    ["f09f9828", "utf-8", "replace", "\ufffd("],
    ["f4908080", "utf-8", "replace", "\ufffd\ufffd\ufffd\ufffd"],
    ["f5", "utf-8", "replace", "\ufffd"],
    ["41ff42", "utf-8", "replace", "A\ufffdB"],
    ["c3a9ff", "utf-8", "replace", "é\ufffd"],
    ["f09f9880ff", "utf-8", "replace", "\u{1f600}\ufffd"],
  ];
  for (const [hex, name, errors, expected] of cases) {
    t.deepEqual(
      outcome(() => decode(hex, name, errors)),
      expected,
      `${[hex, name, errors]}`,
    );
  }
});

test("UTF-8 is decoded with backslashreplace", t => {
  const cases: [hex: string, name: string, errors: string, expected: Plain][] = [
    ["ff", "utf-8", "backslashreplace", "\\xff"],
    ["80", "utf-8", "backslashreplace", "\\x80"],
    ["c0", "utf-8", "backslashreplace", "\\xc0"],
    ["c3", "utf-8", "backslashreplace", "\\xc3"],
    ["c328", "utf-8", "backslashreplace", "\\xc3("],
    ["e282", "utf-8", "backslashreplace", "\\xe2\\x82"],
    ["e28228", "utf-8", "backslashreplace", "\\xe2\\x82("],
    ["e0808f", "utf-8", "backslashreplace", "\\xe0\\x80\\x8f"],
    ["eda080", "utf-8", "backslashreplace", "\\xed\\xa0\\x80"],
    ["f09f98", "utf-8", "backslashreplace", "\\xf0\\x9f\\x98"],
    ["f09f9828", "utf-8", "backslashreplace", "\\xf0\\x9f\\x98("],
    ["f4908080", "utf-8", "backslashreplace", "\\xf4\\x90\\x80\\x80"],
    ["f5", "utf-8", "backslashreplace", "\\xf5"],
    ["41ff42", "utf-8", "backslashreplace", "A\\xffB"],
    ["c3a9ff", "utf-8", "backslashreplace", "é\\xff"],
    ["f09f9880ff", "utf-8", "backslashreplace", "\u{1f600}\\xff"],
  ];
  for (const [hex, name, errors, expected] of cases) {
    t.deepEqual(
      outcome(() => decode(hex, name, errors)),
      expected,
      `${[hex, name, errors]}`,
    );
  }
});

test("UTF-8 is decoded with surrogateescape", t => {
  const cases: [hex: string, name: string, errors: string, expected: Plain][] = [
    ["ff", "utf-8", "surrogateescape", "\udcff"],
    ["80", "utf-8", "surrogateescape", "\udc80"],
    ["c0", "utf-8", "surrogateescape", "\udcc0"],
    ["c3", "utf-8", "surrogateescape", "\udcc3"],
    ["c328", "utf-8", "surrogateescape", "\udcc3("],
    ["e282", "utf-8", "surrogateescape", "\udce2\udc82"],
    ["e28228", "utf-8", "surrogateescape", "\udce2\udc82("],
    ["e0808f", "utf-8", "surrogateescape", "\udce0\udc80\udc8f"],
    ["eda080", "utf-8", "surrogateescape", "\udced\udca0\udc80"],
    ["f09f98", "utf-8", "surrogateescape", "\udcf0\udc9f\udc98"],
    ["f09f9828", "utf-8", "surrogateescape", "\udcf0\udc9f\udc98("],
    ["f4908080", "utf-8", "surrogateescape", "\udcf4\udc90\udc80\udc80"],
    ["f5", "utf-8", "surrogateescape", "\udcf5"],
    ["41ff42", "utf-8", "surrogateescape", "A\udcffB"],
    ["c3a9ff", "utf-8", "surrogateescape", "é\udcff"],
    ["f09f9880ff", "utf-8", "surrogateescape", "\u{1f600}\udcff"],
  ];
  for (const [hex, name, errors, expected] of cases) {
    t.deepEqual(
      outcome(() => decode(hex, name, errors)),
      expected,
      `${[hex, name, errors]}`,
    );
  }
});

test("UTF-8 is decoded with surrogatepass", t => {
  const cases: [hex: string, name: string, errors: string, expected: Plain][] = [
    [
      "ff",
      "utf-8",
      "surrogatepass",
      "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte",
    ],
    [
      "80",
      "utf-8",
      "surrogatepass",
      "UnicodeDecodeError: 'utf-8' codec can't decode byte 0x80 in position 0: invalid start byte",
    ],
    [
      "c0",
      "utf-8",
      "surrogatepass",
      "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xc0 in position 0: invalid start byte",
    ],
    [
      "c3",
      "utf-8",
      "surrogatepass",
      "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xc3 in position 0: unexpected end of data",
    ],
    [
      "c328",
      "utf-8",
      "surrogatepass",
      "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xc3 in position 0: invalid continuation byte",
    ],
    [
      "e282",
      "utf-8",
      "surrogatepass",
      "UnicodeDecodeError: 'utf-8' codec can't decode bytes in position 0-1: unexpected end of data",
    ],
    [
      "e28228",
      "utf-8",
      "surrogatepass",
      "UnicodeDecodeError: 'utf-8' codec can't decode bytes in position 0-1: invalid continuation byte",
    ],
    [
      "e0808f",
      "utf-8",
      "surrogatepass",
      "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xe0 in position 0: invalid continuation byte",
    ],
    ["eda080", "utf-8", "surrogatepass", "\ud800"],
    [
      "f09f98",
      "utf-8",
      "surrogatepass",
      "UnicodeDecodeError: 'utf-8' codec can't decode bytes in position 0-2: unexpected end of data",
    ],
    [
      "f09f9828",
      "utf-8",
      "surrogatepass",
      "UnicodeDecodeError: 'utf-8' codec can't decode bytes in position 0-2: invalid continuation byte",
    ],
    [
      "f4908080",
      "utf-8",
      "surrogatepass",
      "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xf4 in position 0: invalid continuation byte",
    ],
    [
      "f5",
      "utf-8",
      "surrogatepass",
      "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xf5 in position 0: invalid start byte",
    ],
    [
      "41ff42",
      "utf-8",
      "surrogatepass",
      "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 1: invalid start byte",
    ],
    [
      "c3a9ff",
      "utf-8",
      "surrogatepass",
      "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 2: invalid start byte",
    ],
    [
      "f09f9880ff",
      "utf-8",
      "surrogatepass",
      "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 4: invalid start byte",
    ],
  ];
  for (const [hex, name, errors, expected] of cases) {
    t.deepEqual(
      outcome(() => decode(hex, name, errors)),
      expected,
      `${[hex, name, errors]}`,
    );
  }
});

test("UTF-16 and UTF-32 heed a mark, and the order in their name", t => {
  const cases: [hex: string, name: string, errors: string, expected: Plain][] = [
    ["fffe6100", "utf-16", "strict", "a"],
    ["feff0061", "utf-16", "strict", "a"],
    ["6100", "utf-16", "strict", "a"],
    ["3dd800de", "utf-16-le", "strict", "\u{1f600}"],
    ["d83dde00", "utf-16-be", "strict", "\u{1f600}"],
    [
      "00d8",
      "utf-16-le",
      "strict",
      "UnicodeDecodeError: 'utf-16-le' codec can't decode bytes in position 0-1: unexpected end of data",
    ],
    [
      "00d86100",
      "utf-16-le",
      "strict",
      "UnicodeDecodeError: 'utf-16-le' codec can't decode bytes in position 0-1: illegal UTF-16 surrogate",
    ],
    [
      "00dc",
      "utf-16-le",
      "strict",
      "UnicodeDecodeError: 'utf-16-le' codec can't decode bytes in position 0-1: illegal encoding",
    ],
    [
      "61",
      "utf-16-le",
      "strict",
      "UnicodeDecodeError: 'utf-16-le' codec can't decode byte 0x61 in position 0: truncated data",
    ],
    [
      "feffd8",
      "utf-16",
      "strict",
      "UnicodeDecodeError: 'utf-16-be' codec can't decode byte 0xd8 in position 2: truncated data",
    ],
    ["00d8", "utf-16-le", "surrogatepass", "\ud800"],
    ["00d861", "utf-16-le", "replace", "\ufffd"],
    ["fffe000000f60100", "utf-32", "strict", "\u{1f600}"],
    ["0001f600", "utf-32-be", "strict", "\u{1f600}"],
    [
      "616263",
      "utf-32",
      "strict",
      "UnicodeDecodeError: 'utf-32-le' codec can't decode bytes in position 0-2: truncated data",
    ],
    [
      "00d80000",
      "utf-32-le",
      "strict",
      "UnicodeDecodeError: 'utf-32-le' codec can't decode bytes in position 0-3: code point in surrogate code point range(0xd800, 0xe000)",
    ],
    [
      "ffffffff",
      "utf-32-be",
      "strict",
      "UnicodeDecodeError: 'utf-32-be' codec can't decode bytes in position 0-3: code point not in range(0x110000)",
    ],
    ["00d80000", "utf-32-le", "surrogatepass", "\ud800"],
  ];
  for (const [hex, name, errors, expected] of cases) {
    t.deepEqual(
      outcome(() => decode(hex, name, errors)),
      expected,
      `${[hex, name, errors]}`,
    );
  }
});

test("a signature of UTF-8 is skipped, and not counted in errors", t => {
  const cases: [hex: string, name: string, errors: string, expected: Plain][] = [
    ["efbbbf61", "utf-8-sig", "strict", "a"],
    ["61", "utf-8-sig", "strict", "a"],
    [
      "efbbbfff",
      "utf-8-sig",
      "strict",
      "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte",
    ],
  ];
  for (const [hex, name, errors, expected] of cases) {
    t.deepEqual(
      outcome(() => decode(hex, name, errors)),
      expected,
      `${[hex, name, errors]}`,
    );
  }
});

test("encodings of one byte have their tables", t => {
  const cases: [hex: string, name: string, errors: string, expected: Plain][] = [
    ["80ff", "latin-1", "strict", "\u0080ÿ"],
    [
      "6180",
      "ascii",
      "strict",
      "UnicodeDecodeError: 'ascii' codec can't decode byte 0x80 in position 1: ordinal not in range(128)",
    ],
    ["6180", "ascii", "surrogateescape", "a\udc80"],
    [
      "8081a0ff",
      "cp1252",
      "strict",
      "UnicodeDecodeError: 'charmap' codec can't decode byte 0x81 in position 1: character maps to <undefined>",
    ],
    ["8081a0ff", "cp1252", "replace", "\u20ac\ufffd\u00a0ÿ"],
    ["8081a0ff", "cp437", "strict", "Çüá\u00a0"],
    ["8081a0ff", "cp850", "strict", "Çüá\u00a0"],
    ["a4", "iso8859-15", "strict", "\u20ac"],
    ["c1c2", "koi8-r", "strict", "аб"],
    ["c1c2", "cp037", "strict", "AB"],
    ["80", "mac-roman", "strict", "Ä"],
  ];
  for (const [hex, name, errors, expected] of cases) {
    t.deepEqual(
      outcome(() => decode(hex, name, errors)),
      expected,
      `${[hex, name, errors]}`,
    );
  }
});

test("escapes are decoded as in literals", t => {
  const cases: [hex: string, name: string, errors: string, expected: Plain][] = [
    ["5c6e5c745c78343161", "unicode_escape", "strict", "\n\tAa"],
    [
      "5c",
      "unicode_escape",
      "strict",
      "UnicodeDecodeError: 'unicodeescape' codec can't decode byte 0x5c in position 0: \\ at end of string",
    ],
    [
      "5c7831",
      "unicode_escape",
      "strict",
      "UnicodeDecodeError: 'unicodeescape' codec can't decode bytes in position 0-2: truncated \\xXX escape",
    ],
    [
      "5c753132",
      "unicode_escape",
      "strict",
      "UnicodeDecodeError: 'unicodeescape' codec can't decode bytes in position 0-3: truncated \\uXXXX escape",
    ],
    [
      "5c7531327a7a",
      "unicode_escape",
      "strict",
      "UnicodeDecodeError: 'unicodeescape' codec can't decode bytes in position 0-3: truncated \\uXXXX escape",
    ],
    [
      "5c553030313166666666",
      "unicode_escape",
      "strict",
      "UnicodeDecodeError: 'unicodeescape' codec can't decode bytes in position 0-9: illegal Unicode character",
    ],
    [
      "5c4e7b666f6f7d",
      "unicode_escape",
      "strict",
      "UnicodeDecodeError: 'unicodeescape' codec can't decode bytes in position 0-6: unknown Unicode character name",
    ],
    [
      "5c4e",
      "unicode_escape",
      "strict",
      "UnicodeDecodeError: 'unicodeescape' codec can't decode bytes in position 0-1: malformed \\N character escape",
    ],
    [
      "5c4e7b7d",
      "unicode_escape",
      "strict",
      "UnicodeDecodeError: 'unicodeescape' codec can't decode bytes in position 0-2: malformed \\N character escape",
    ],
    ["5c715c3737375c31325c317a5c0a", "unicode_escape", "strict", "\\qǿ\n\u0001z"],
    ["e9", "unicode_escape", "strict", "é"],
    ["5c75643830305c7564633030", "unicode_escape", "strict", "\u{10000}"],
    ["5c5c75323061635c7532306163", "raw_unicode_escape", "strict", "\\\\u20ac\u20ac"],
    [
      "5c753132",
      "raw_unicode_escape",
      "strict",
      "UnicodeDecodeError: 'rawunicodeescape' codec can't decode bytes in position 0-3: truncated \\uXXXX escape",
    ],
    [
      "5c553030313130303030",
      "raw_unicode_escape",
      "strict",
      "UnicodeDecodeError: 'rawunicodeescape' codec can't decode bytes in position 0-9: \\Uxxxxxxxx out of range",
    ],
    ["5c", "raw_unicode_escape", "strict", "\\"],
    ["5c783431", "raw_unicode_escape", "strict", "\\x41"],
  ];
  for (const [hex, name, errors, expected] of cases) {
    t.deepEqual(
      outcome(() => decode(hex, name, errors)),
      expected,
      `${[hex, name, errors]}`,
    );
  }
});

test("texts are encoded", t => {
  const cases: [s: string, name: string, errors: string, expected: Plain][] = [
    ["aé\u20ac\u{1f600}", "utf-8", "strict", "61c3a9e282acf09f9880"],
    ["aé\u{1f600}", "utf-16", "strict", "fffe6100e9003dd800de"],
    ["a\u{1f600}", "utf-16-be", "strict", "0061d83dde00"],
    ["a\u{1f600}", "utf-32", "strict", "fffe00006100000000f60100"],
    ["a\u{1f600}", "utf-32-be", "strict", "000000610001f600"],
    ["a", "utf-8-sig", "strict", "efbbbf61"],
    ["é", "latin-1", "strict", "e9"],
    ["\u20ac", "cp1252", "strict", "80"],
    ["é", "cp437", "strict", "82"],
    [
      "a\u0000\u007fé\u20ac\u{1f600}\\\n\ud800",
      "unicode_escape",
      "strict",
      "615c7830305c7837665c7865395c75323061635c5530303031663630305c5c5c6e5c7564383030",
    ],
    [
      "a\u0000é\u20ac\u{1f600}\\\ud800",
      "raw_unicode_escape",
      "strict",
      "6100e95c75323061635c5530303031663630305c5c7564383030",
    ],
  ];
  for (const [s, name, errors, expected] of cases) {
    t.deepEqual(
      outcome(() => encode(s, name, errors)),
      expected,
      `${[s, name, errors]}`,
    );
  }
});

test("what can't be encoded is told in runs, except in UTF-16 and UTF-32", t => {
  const cases: [s: string, name: string, errors: string, expected: Plain][] = [
    [
      "a\u{10001}\udc02a",
      "utf-8",
      "strict",
      "UnicodeEncodeError: 'utf-8' codec can't encode character '\\udc02' in position 2: surrogates not allowed",
    ],
    [
      "é\u20aca",
      "ascii",
      "strict",
      "UnicodeEncodeError: 'ascii' codec can't encode characters in position 0-1: ordinal not in range(128)",
    ],
    [
      "\u20ac\u20aca",
      "latin-1",
      "strict",
      "UnicodeEncodeError: 'latin-1' codec can't encode characters in position 0-1: ordinal not in range(256)",
    ],
    [
      "Āāa",
      "cp1252",
      "strict",
      "UnicodeEncodeError: 'charmap' codec can't encode characters in position 0-1: character maps to <undefined>",
    ],
    [
      "\ud800\ud801",
      "utf-16",
      "strict",
      "UnicodeEncodeError: 'utf-16' codec can't encode character '\\ud800' in position 0: surrogates not allowed",
    ],
    [
      "\ud800\ud801",
      "utf-32-le",
      "strict",
      "UnicodeEncodeError: 'utf-32-le' codec can't encode character '\\ud800' in position 0: surrogates not allowed",
    ],
  ];
  for (const [s, name, errors, expected] of cases) {
    t.deepEqual(
      outcome(() => encode(s, name, errors)),
      expected,
      `${[s, name, errors]}`,
    );
  }
});

test("texts are encoded with ignore", t => {
  const cases: [s: string, name: string, errors: string, expected: Plain][] = [
    ["aé\ud800", "ascii", "ignore", "61"],
    ["\udc80a", "ascii", "ignore", "61"],
    ["é\udc80", "ascii", "ignore", ""],
    ["\udc80\ud800a", "utf-8", "ignore", "61"],
    ["\ud800", "utf-16-le", "ignore", ""],
    ["\udc80Ā", "cp1252", "ignore", ""],
    ["\u{1f600}", "latin-1", "ignore", ""],
  ];
  for (const [s, name, errors, expected] of cases) {
    t.deepEqual(
      outcome(() => encode(s, name, errors)),
      expected,
      `${[s, name, errors]}`,
    );
  }
});

test("texts are encoded with replace", t => {
  const cases: [s: string, name: string, errors: string, expected: Plain][] = [
    ["aé\ud800", "ascii", "replace", "613f3f"],
    ["\udc80a", "ascii", "replace", "3f61"],
    ["é\udc80", "ascii", "replace", "3f3f"],
    ["\udc80\ud800a", "utf-8", "replace", "3f3f61"],
    ["\ud800", "utf-16-le", "replace", "3f00"],
    ["\udc80Ā", "cp1252", "replace", "3f3f"],
    ["\u{1f600}", "latin-1", "replace", "3f"],
  ];
  for (const [s, name, errors, expected] of cases) {
    t.deepEqual(
      outcome(() => encode(s, name, errors)),
      expected,
      `${[s, name, errors]}`,
    );
  }
});

test("texts are encoded with backslashreplace", t => {
  const cases: [s: string, name: string, errors: string, expected: Plain][] = [
    ["aé\ud800", "ascii", "backslashreplace", "615c7865395c7564383030"],
    ["\udc80a", "ascii", "backslashreplace", "5c756463383061"],
    ["é\udc80", "ascii", "backslashreplace", "5c7865395c7564633830"],
    ["\udc80\ud800a", "utf-8", "backslashreplace", "5c75646338305c756438303061"],
    ["\ud800", "utf-16-le", "backslashreplace", "5c0075006400380030003000"],
    ["\udc80Ā", "cp1252", "backslashreplace", "5c75646338305c7530313030"],
    ["\u{1f600}", "latin-1", "backslashreplace", "5c553030303166363030"],
  ];
  for (const [s, name, errors, expected] of cases) {
    t.deepEqual(
      outcome(() => encode(s, name, errors)),
      expected,
      `${[s, name, errors]}`,
    );
  }
});

test("texts are encoded with xmlcharrefreplace", t => {
  const cases: [s: string, name: string, errors: string, expected: Plain][] = [
    ["aé\ud800", "ascii", "xmlcharrefreplace", "6126233233333b262335353239363b"],
    ["\udc80a", "ascii", "xmlcharrefreplace", "262335363434383b61"],
    ["é\udc80", "ascii", "xmlcharrefreplace", "26233233333b262335363434383b"],
    ["\udc80\ud800a", "utf-8", "xmlcharrefreplace", "262335363434383b262335353239363b61"],
    ["\ud800", "utf-16-le", "xmlcharrefreplace", "26002300350035003200390036003b00"],
    ["\udc80Ā", "cp1252", "xmlcharrefreplace", "262335363434383b26233235363b"],
    ["\u{1f600}", "latin-1", "xmlcharrefreplace", "26233132383531323b"],
  ];
  for (const [s, name, errors, expected] of cases) {
    t.deepEqual(
      outcome(() => encode(s, name, errors)),
      expected,
      `${[s, name, errors]}`,
    );
  }
});

test("texts are encoded with surrogateescape", t => {
  const cases: [s: string, name: string, errors: string, expected: Plain][] = [
    [
      "aé\ud800",
      "ascii",
      "surrogateescape",
      "UnicodeEncodeError: 'ascii' codec can't encode characters in position 1-2: ordinal not in range(128)",
    ],
    ["\udc80a", "ascii", "surrogateescape", "8061"],
    [
      "é\udc80",
      "ascii",
      "surrogateescape",
      "UnicodeEncodeError: 'ascii' codec can't encode characters in position 0-1: ordinal not in range(128)",
    ],
    [
      "\udc80\ud800a",
      "utf-8",
      "surrogateescape",
      "UnicodeEncodeError: 'utf-8' codec can't encode character '\\ud800' in position 1: surrogates not allowed",
    ],
    [
      "\ud800",
      "utf-16-le",
      "surrogateescape",
      "UnicodeEncodeError: 'utf-16-le' codec can't encode character '\\ud800' in position 0: surrogates not allowed",
    ],
    [
      "\udc80Ā",
      "cp1252",
      "surrogateescape",
      "UnicodeEncodeError: 'charmap' codec can't encode characters in position 0-1: character maps to <undefined>",
    ],
    [
      "\u{1f600}",
      "latin-1",
      "surrogateescape",
      "UnicodeEncodeError: 'latin-1' codec can't encode character '\\U0001f600' in position 0: ordinal not in range(256)",
    ],
  ];
  for (const [s, name, errors, expected] of cases) {
    t.deepEqual(
      outcome(() => encode(s, name, errors)),
      expected,
      `${[s, name, errors]}`,
    );
  }
});

test("texts are encoded with surrogatepass", t => {
  const cases: [s: string, name: string, errors: string, expected: Plain][] = [
    [
      "aé\ud800",
      "ascii",
      "surrogatepass",
      "UnicodeEncodeError: 'ascii' codec can't encode characters in position 1-2: ordinal not in range(128)",
    ],
    [
      "\udc80a",
      "ascii",
      "surrogatepass",
      "UnicodeEncodeError: 'ascii' codec can't encode character '\\udc80' in position 0: ordinal not in range(128)",
    ],
    [
      "é\udc80",
      "ascii",
      "surrogatepass",
      "UnicodeEncodeError: 'ascii' codec can't encode characters in position 0-1: ordinal not in range(128)",
    ],
    ["\udc80\ud800a", "utf-8", "surrogatepass", "edb280eda08061"],
    ["\ud800", "utf-16-le", "surrogatepass", "00d8"],
    [
      "\udc80Ā",
      "cp1252",
      "surrogatepass",
      "UnicodeEncodeError: 'charmap' codec can't encode characters in position 0-1: character maps to <undefined>",
    ],
    [
      "\u{1f600}",
      "latin-1",
      "surrogatepass",
      "UnicodeEncodeError: 'latin-1' codec can't encode character '\\U0001f600' in position 0: ordinal not in range(256)",
    ],
  ];
  for (const [s, name, errors, expected] of cases) {
    t.deepEqual(
      outcome(() => encode(s, name, errors)),
      expected,
      `${[s, name, errors]}`,
    );
  }
});

test("names of encodings are normalised and have aliases", t => {
  const cases: [name: string, expected: Plain][] = [
    ["UTF-8", "utf-8"],
    ["utf8", "utf-8"],
    ["U8", "utf-8"],
    ["utf 8", "utf-8"],
    ["Utf@8", "utf-8"],
    ["utf--8", "utf-8"],
    [" utf-8 ", "utf-8"],
    ["latin-1", "iso8859-1"],
    ["L1", "iso8859-1"],
    ["iso-8859-1", "iso8859-1"],
    ["us-ascii", "ascii"],
    ["646", "ascii"],
    ["windows-1252", "cp1252"],
    ["ISO 8859 15", "iso8859-15"],
    ["utf-16LE", "utf-16-le"],
    ["utf_32_be", "utf-32-be"],
    ["KOI8-R", "koi8-r"],
    ["mac_roman", "mac-roman"],
    ["ebcdic-cp-us", "cp037"],
    ["utf-8-sig", "utf-8-sig"],
    ["unicode_escape", "unicode-escape"],
  ];
  for (const [name, expected] of cases) {
    t.deepEqual(
      outcome(() => findCodec(name)!.name),
      expected,
      `${[name]}`,
    );
  }
});

test("an unknown encoding is not found", t => {
  for (const name of ["foo", "", "utf-8.", "\u00fc", "hex", "constructor"]) t.is(findCodec(name), undefined);
  t.is(
    outcome(() => findCodec("utf-8\0")),
    "ValueError: embedded null character",
  );
});

test("what has only begun is left for later if more bytes may come", t => {
  const utf8 = findCodec("utf-8")!;
  t.deepEqual(decodeBytes(utf8, Uint8Array.of(97, 0xe2, 0x82), "strict", false), { text: "a", consumed: 1 });
  t.deepEqual(decodeBytes(utf8, Uint8Array.of(0xed, 0xa0), "strict", false), { text: "", consumed: 0 });
  const utf16 = findCodec("utf-16")!;
  t.deepEqual(decodeBytes(utf16, Uint8Array.of(0xff, 0xfe, 97, 0, 0, 0xd8), "strict", false), {
    text: "a",
    consumed: 4,
  });
});

test("a caller that has an error handler of its own decodes and encodes in steps", t => {
  const decoding = new Decoding(findCodec("ascii")!, Uint8Array.of(97, 0xff, 98));
  const failure = decoding.step()!;
  t.deepEqual([failure.start, failure.end, failure.reason], [1, 2, "ordinal not in range(128)"]);
  decoding.resume("<?>", 2);
  t.is(decoding.step(), undefined);
  t.is(decoding.text(), "a<?>b");
  const encoding = new Encoding(findCodec("ascii")!, "a\u20acb");
  t.is(encoding.step()?.start, 1);
  t.true(encoding.resume("EUR", 2));
  t.is(encoding.step(), undefined);
  t.is(Buffer.from(encoding.bytes()).toString(), "aEURb");
  t.false(encoding.resume("\u20ac", 2));
});

test("namereplace writes names", t => {
  const codec = findCodec("ascii")!;
  const encoded = encodeText(codec, "\u20ac\u0378", "namereplace");
  t.is("bytes" in encoded && Buffer.from(encoded.bytes).toString(), "\\N{EURO SIGN}\\u0378");
});
