import test from "ava";
import {
  dump,
  isIncomplete,
  type Mode,
  parse,
  SyntaxFailure,
  setCharacterNames,
  type Warning,
} from "../../lib/syntax/index.ts";

function module(source: string): string {
  return dump(parse(source, { filename: "f", mode: "exec" })).replace(
    /(?:, )?(?:end_)?(?:lineno|col_offset)=-?\d+/g,
    "",
  );
}

function statement(source: string): string {
  return module(source).slice("Module(body=[".length, -"])".length);
}

function failure(source: string | Uint8Array, mode: Mode = "exec"): SyntaxFailure {
  try {
    parse(source, { filename: "f", mode });
  } catch (error) {
    if (error instanceof SyntaxFailure) return error;
    throw error;
  }
  throw new Error(`No failure: ${source}`);
}

function warnings(source: string): Warning[] {
  const all: Warning[] = [];
  parse(source, { filename: "f", mode: "exec", warn: warning => all.push(warning) });
  return all;
}

function constant(source: string): unknown {
  const tree = parse(source, { filename: "f", mode: "eval" });
  return tree.kind === "Expression" && tree.body.kind === "Constant" ? tree.body.value : null;
}

test("an int is a number as long as it is a safe integer", t => {
  t.deepEqual(constant("9007199254740991"), { type: "int", value: 9007199254740991 });
  t.deepEqual(constant("9007199254740992"), { type: "int", value: 9007199254740992n });
  t.deepEqual(constant("0x_ff"), { type: "int", value: 255 });
});

test("two escaped surrogates are two code points, and one character outside the BMP is one", t => {
  t.deepEqual(constant("'\\ud83d\\ude00'"), {
    type: "str",
    value: "\ud83d\ude00",
    wide: true,
    points: [0xd83d, 0xde00],
  });
  t.deepEqual(constant("'\\U0001f600'"), {
    type: "str",
    value: "\ud83d\ude00",
    wide: true,
    points: [0x1f600],
  });
  t.deepEqual(constant("'\u{1f600}'"), { type: "str", value: "\ud83d\ude00", wide: true, points: [0x1f600] });
});

test("a named escape asks for its code point", t => {
  setCharacterNames(name => (name === "BULLET" ? 0x2022 : undefined));
  const tree = parse("'\\N{BULLET}'", { filename: "f", mode: "eval" });
  setCharacterNames(() => undefined);
  t.true(dump(tree).includes("'•'"));
});

test("operators bind as in the Language Reference", t => {
  t.is(
    statement("not a == b"),
    "Expr(value=UnaryOp(op=Not(), operand=Compare(left=Name(id='a', ctx=Load()), ops=[Eq()], comparators=[Name(id='b', ctx=Load())])))",
  );
  t.is(
    statement("-a ** -b"),
    "Expr(value=UnaryOp(op=USub(), operand=BinOp(left=Name(id='a', ctx=Load()), op=Pow(), right=UnaryOp(op=USub(), operand=Name(id='b', ctx=Load())))))",
  );
});

test("with (a, b): has two items, and with (a, b) as c: has one", t => {
  t.is(statement("with (a, b): pass").match(/withitem/g)?.length, 2);
  t.is(statement("with (a, b) as c: pass").match(/withitem/g)?.length, 1);
});

test("match, case and type are names where they are not keywords", t => {
  t.is(
    statement("match = case[type]"),
    "Assign(targets=[Name(id='match', ctx=Store())], value=Subscript(value=Name(id='case', ctx=Load()), slice=Name(id='type', ctx=Load()), ctx=Load()))",
  );
  t.true(statement("match match:\n case case: pass").startsWith("Match("));
  t.true(statement("type type = type").startsWith("TypeAlias("));
});

test("columns count bytes of UTF-8", t => {
  t.true(
    dump(parse("'é'; x", { filename: "f", mode: "exec" })).includes(
      "Name(id='x', ctx=Load(), lineno=1, col_offset=6",
    ),
  );
});

test("an identifier is in normal form KC", t => {
  t.is(statement("ﬁ = 1"), "Assign(targets=[Name(id='fi', ctx=Store())], value=Constant(value=1))");
});

test("bytes are decoded as their encoding declaration says", t => {
  const source = Uint8Array.from([...Buffer.from("# coding: latin-1\nx = '"), 0xe9, ...Buffer.from("'\n")]);
  t.true(dump(parse(source, { filename: "f", mode: "exec" })).includes("'é'"));
});

test("an f-string in an f-string in its own quotes is one", t => {
  t.is(statement("f'{f'{1}'}'").match(/JoinedStr/g)?.length, 2);
});

test("an escape sequence that means nothing is warned of", t => {
  const [warning] = warnings("x\n'\\d'");
  t.is(warning.lineno, 2);
  t.is(
    warning.message,
    '"\\d" is an invalid escape sequence. Such sequences will not work in the future. Did you mean "\\\\d"? A raw string is also an option.',
  );
});

test("a keyword that touches a number is warned of", t => {
  t.deepEqual(
    warnings("1if 2else 3").map(({ message }) => message),
    ["invalid decimal literal", "invalid decimal literal"],
  );
});

for (const source of [
  "(",
  "[1,",
  "'''a",
  "f'''{x",
  "if x:",
  "if x:\n",
  "def f():\n",
  "try:\n  x\n",
  "@a\n",
  "x \\\n",
  "class A:\n  def f(self):\n",
]) {
  test(`${JSON.stringify(source)} may go on`, t => {
    t.true(isIncomplete(failure(source, "single")));
  });
}

for (const source of ["x y", "x = \n", "'a\n", ")", "1a", "def f(:\n", "(a b\n", "f'{}'\n", "x\ny\n"]) {
  test(`${JSON.stringify(source)} is wrong, whatever follows`, t => {
    t.false(isIncomplete(failure(source, "single")));
  });
}

test("an encoding that nobody knows is a syntax error", t => {
  t.is(failure(Buffer.from("# coding: foo\n")).message, "unknown encoding: foo");
});
