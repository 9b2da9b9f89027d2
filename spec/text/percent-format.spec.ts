import test from "ava";
import {
  concatTexts,
  floatRepr,
  floatToInt,
  mappingRequired,
  notEnoughArguments,
  type PercentConversion,
  parsePercentFormat,
  percentCharacter,
  percentFloat,
  percentInt,
  percentText,
  starPrecision,
  starWantsInt,
  starWidth,
  strAscii,
  strRepr,
  type Text,
  textFromHost,
  tooManyArguments,
  wrongArgument,
} from "../../lib/text/index.ts";
import { outcome, type Plain } from "./outcome.ts";

/** What `template % (argument, …)` gives; an argument is an int, "a text", or a float in a list. */
function percent(template: string, args: (number | string | number[])[]): Text {
  let used = 0;
  const next = () => {
    if (used === args.length) throw notEnoughArguments();
    return args[used++];
  };
  const star = () => {
    const argument = next();
    if (typeof argument !== "number") throw starWantsInt();
    return argument;
  };
  const parts: Text[] = [];
  for (let piece of parsePercentFormat(textFromHost(template))) {
    if (piece.kind === "literal") {
      parts.push(piece.text);
      continue;
    }
    if (piece.mapping) throw mappingRequired();
    if (piece.width === "*") piece = starWidth(piece, star());
    if (piece.precision === "*") piece = starPrecision(piece, star());
    if (piece.error !== undefined) throw piece.error;
    const argument = next();
    if (piece.unsupported !== undefined) throw piece.unsupported;
    parts.push(convert(piece, argument));
  }
  if (used < args.length) throw tooManyArguments();
  return concatTexts(parts);
}

function convert(piece: PercentConversion, argument: number | string | number[]): Text {
  if (/[sra]/.test(piece.type)) {
    if (typeof argument === "string") {
      const shown = textFromHost(argument);
      return percentText(
        piece,
        piece.type === "s" ? shown : piece.type === "r" ? strRepr(shown) : strAscii(shown),
      );
    }
    return percentText(piece, typeof argument === "number" ? String(argument) : floatRepr(argument[0]));
  }
  if (piece.type === "c") {
    if (typeof argument === "object") throw wrongArgument(piece, "float");
    return percentCharacter(piece, typeof argument === "string" ? textFromHost(argument) : argument);
  }
  if (typeof argument === "string") throw wrongArgument(piece, "str");
  if (/[oxX]/.test(piece.type) && typeof argument === "object") throw wrongArgument(piece, "float");
  const number = typeof argument === "number" ? argument : argument[0];
  return /[diuoxX]/.test(piece.type) ? percentInt(piece, floatToInt(number)) : percentFloat(piece, number);
}

test("ints are formatted with flags, width and precision", t => {
  const cases: [template: string, args: (number | string | number[])[], expected: Plain][] = [
    ["%d", [5], "5"],
    ["%5d|%-5d|%05d", [5, 6, -7], "    5|6    |-0007"],
    ["%+d % d %+ d", [5, 5, 5], "+5  5 +5"],
    ["%.3d %10.5d %010.5d", [5, -5, -5], "005     -00005 -000000005"],
    ["%x %X %#x %#X", [255, 255, -255, 255], "ff FF -0xff 0XFF"],
    ["%o %#o %#.5o", [8, 8, 8], "10 0o10 0o00010"],
    ["%i %u", [3, -3], "3 -3"],
    ["%#010.5x|%#10.5x", [255, 255], "0x000000ff|   0x000ff"],
    ["%d", [[3.99]], "3"],
    ["%*d|%-*d", [5, 3, 5, 3], "    3|3    "],
    ["%*d", [-5, 3], "3    "],
    ["%.*d", [4, 3], "0003"],
    ["%.*d", [-4, 3], "3"],
    ["%ld %hd %Ld", [1, 2, 3], "1 2 3"],
  ];
  for (const [template, args, expected] of cases) {
    t.deepEqual(
      outcome(() => percent(template, args)),
      expected,
      `${[template, args]}`,
    );
  }
});

test("floats are formatted with flags, width and precision", t => {
  const cases: [template: string, args: (number | string | number[])[], expected: Plain][] = [
    ["%f %e %g", [[1.5], [1.5], [1.5]], "1.500000 1.500000e+00 1.5"],
    ["%.2f|%10.3f|%-10.1f|%010.2f", [[2.675], [3.25], [1], [-1.5]], "2.67|     3.250|1.0       |-000001.50"],
    ["%#.0f %#.0e %#g", [5, 5, 1], "5. 5.e+00 1.00000"],
    ["%F %E %G", [[10000000000], [1e-10], [1e-10]], "10000000000.000000 1.000000E-10 1E-10"],
    ["%+.1e % .1e", [[12345], [12345]], "+1.2e+04  1.2e+04"],
    ["%.0f %.0f", [[0.5], [1.5]], "0 2"],
    ["%.50f", [[0.1]], "0.10000000000000000555111512312578270211815834045410"],
    ["%*.*f", [10, 2, [3.25]], "      3.25"],
  ];
  for (const [template, args, expected] of cases) {
    t.deepEqual(
      outcome(() => percent(template, args)),
      expected,
      `${[template, args]}`,
    );
  }
});

test("texts and characters are cut and padded by code points", t => {
  const cases: [template: string, args: (number | string | number[])[], expected: Plain][] = [
    ["%s|%5s|%-5s|%.2s|%5.1s", ["abc", "abc", "abc", "abc", "abc"], "abc|  abc|abc  |ab|    a"],
    ["%r %a", ["\u20ac", "\u20ac"], "'\u20ac' '\\u20ac'"],
    ["%.2s|%3s", ["a\u{1f600}b", "\u{1f600}"], "a\u{1f600}|  \u{1f600}"],
    ["%c%c%5c%-3c|", ["a", 98, "\u{1f600}", 128512], "ab    \u{1f600}\u{1f600}  |"],
    ["%05s", ["abc"], "  abc"],
    ["%s %s", [1, [2.5]], "1 2.5"],
    ["100%%", [], "100%"],
    ["%%%d%%", [5], "%5%"],
  ];
  for (const [template, args, expected] of cases) {
    t.deepEqual(
      outcome(() => percent(template, args)),
      expected,
      `${[template, args]}`,
    );
  }
});

test("what is wrong is told in the order in which it is found", t => {
  const cases: [template: string, args: (number | string | number[])[], expected: Plain][] = [
    ["%", [], "ValueError: incomplete format"],
    ["%d", [], "TypeError: not enough arguments for format string"],
    ["%y", [], "TypeError: not enough arguments for format string"],
    ["%y", [1], "ValueError: unsupported format character 'y' (0x79) at index 1"],
    ["abc%y", [1], "ValueError: unsupported format character 'y' (0x79) at index 4"],
    ["%\n", [1], "ValueError: unsupported format character '?' (0xa) at index 1"],
    ["%\u20ac", [1], "ValueError: unsupported format character '?' (0x20ac) at index 1"],
    ["\u{1f600}%y", [1], "ValueError: unsupported format character 'y' (0x79) at index 2"],
    ["%5%", [], "TypeError: not enough arguments for format string"],
    ["%5%", [1], "ValueError: unsupported format character '%' (0x25) at index 2"],
    ["%lld", [5], "ValueError: unsupported format character 'l' (0x6c) at index 2"],
    ["%5", [1], "ValueError: incomplete format"],
    ["%5.", [1], "ValueError: incomplete format"],
    ["%l", [1], "ValueError: incomplete format"],
    ["%#", [1], "ValueError: incomplete format"],
    ["%(a)d", [1], "TypeError: format requires a mapping"],
    ["%(a", [1], "TypeError: format requires a mapping"],
    ["%*d", ["a", 3], "TypeError: * wants int"],
    ["%*d", [5], "TypeError: not enough arguments for format string"],
    ["%.*f", ["a", 3], "TypeError: * wants int"],
    ["%d", ["a"], "TypeError: %d format: a real number is required, not str"],
    ["%i", ["a"], "TypeError: %i format: a real number is required, not str"],
    ["%x", ["a"], "TypeError: %x format: an integer is required, not str"],
    ["%x", [[1.5]], "TypeError: %x format: an integer is required, not float"],
    ["%e", ["a"], "TypeError: must be real number, not str"],
    ["%c", ["ab"], "TypeError: %c requires an int or a unicode character, not a string of length 2"],
    ["%c", [1114112], "OverflowError: %c arg not in range(0x110000)"],
    ["%c", [[1.5]], "TypeError: %c requires an int or a unicode character, not float"],
    ["%s", [1, 2], "TypeError: not all arguments converted during string formatting"],
    ["abc", [1], "TypeError: not all arguments converted during string formatting"],
    ["%99999999999999999999d", [1], "ValueError: width too big"],
    ["%.99999999999999999999d", [1], "ValueError: precision too big"],
    ["%d %y", ["x"], "TypeError: %d format: a real number is required, not str"],
    ["%.-5d", [5], "ValueError: unsupported format character '-' (0x2d) at index 2"],
    ["%.*d", [1000000000000, 1], "OverflowError: Python int too large to convert to C int"],
  ];
  for (const [template, args, expected] of cases) {
    t.deepEqual(
      outcome(() => percent(template, args)),
      expected,
      `${[template, args]}`,
    );
  }
});

test("a key may hold parentheses, and a template of bytes tells errors in its own words", t => {
  const [piece] = parsePercentFormat("%(a(b)c)d");
  t.is(piece.kind === "conversion" && piece.key, "a(b)c");
  const [prec] = parsePercentFormat("%.99999999999d", true);
  t.is(prec.kind === "conversion" && prec.error?.message, "prec too big");
  const [wrong] = parsePercentFormat("%\xff", true);
  t.is(
    wrong.kind === "conversion" && wrong.unsupported?.message,
    "character argument not in range(0x110000)",
  );
  t.is(
    outcome(() => percentCharacter(parsePercentFormat("%c", true)[0] as PercentConversion, 256, true)),
    "OverflowError: %c arg not in range(256)",
  );
});
