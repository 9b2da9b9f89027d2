import test from "ava";
import { list, mark } from "../../lib/jit/listing.ts";

test("statements get lines of their own, indented", t => {
  const { lines } = list(
    'return (function $f(d) {\nlet a = 1; if (a) { b(); } else { c({ x: 1 }, [2]); }\nreturn "}; {";\n});',
  );
  t.deepEqual(lines, [
    "function $f(d) {",
    "  let a = 1;",
    "  if (a) {",
    "    b();",
    "  } else {",
    "    c({ x: 1 }, [2]);",
    "  }",
    '  return "}; {";',
    "}",
  ]);
});

test("heads of loops stay whole, and what follows a block starts anew", t => {
  const { lines } = list(
    "return (function $f() {\nL1: for (;;) {\nB2: {\nbreak B2;\n}\nx = 1;\ntry { y(); } catch (error) { z(); } continue L1;\n}\n});",
  );
  t.deepEqual(lines, [
    "function $f() {",
    "  L1: for (;;) {",
    "    B2: {",
    "      break B2;",
    "    }",
    "    x = 1;",
    "    try {",
    "      y();",
    "    } catch (error) {",
    "      z();",
    "    }",
    "    continue L1;",
    "  }",
    "}",
  ]);
});

test("lines know the instruction that they are for, behind a block the one before it", t => {
  const { lines, offsets } = list(
    `return (function $f() {\n${mark(3)}\na();\nif (b) { ${mark(8)} c(); }\nd();\n${mark(12)} e();\n});`,
  );
  t.deepEqual(
    lines.map((line, i) => [offsets[i], line.trim()]),
    [
      [-1, "function $f() {"],
      [3, "a();"],
      [3, "if (b) {"],
      [8, "c();"],
      [3, "}"],
      [3, "d();"],
      [12, "e();"],
      [-1, "}"],
    ],
  );
});
