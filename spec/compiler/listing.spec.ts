import test from "ava";
import { disassemble } from "../../lib/code/index.ts";
import { codesOf, compiled } from "./compiled.ts";

/** The listing of the innermost code in the source, without its head. */
function listing(source: string): string {
  const code = codesOf(compiled(source)).at(-1)!;
  return disassemble(code).split("\n").slice(1).join("\n");
}

const cases: [title: string, source: string, expected: string][] = [
  [
    "assignments write the local's register",
    `
    def f(a, b):
      x = a + b * 2
      a, b = b, a + b
      x += a.y
      return x`,
    `
        2  t0 = MUL b, 2, inplace 0
           x = ADD a, t0, inplace 0
        3  t0 = ADD a, b, inplace 0
           a = MOVE b
           b = MOVE t0
        4  t0 = LOAD_ATTR a, 'y'
           x = ADD x, t0, inplace 1
        5  RETURN x`,
  ],
  [
    "arguments that are neighbours anyway stay where they are",
    `
    def f(a, b):
      g(a, b)
      return a.m(b, k=1)`,
    `
        2  t0 = LOAD_GLOBAL 'g'
           t0 = CALL t0, a…, argc 2
        3  LOAD_METHOD t0…, a, 'm'
           t2 = MOVE b
           t3 = MOVE 1
           t0 = CALL_METHOD_KW t0…, argc 2, ('k',)
           RETURN t0`,
  ],
  [
    "conditions jump directly",
    `
    def f(a, b):
      if a and not b or a is None:
        return 1
      while a < b < 9: a += 1`,
    `
        2  JUMP_IF_FALSE a, L1
           JUMP_IF_FALSE b, L2
    L1:
           JUMP_IF_NOT_NONE a, L3
    L2:
        3  RETURN 1
    L3:
        4  t0 = LT a, b
           JUMP_IF_FALSE t0, L4
           t0 = LT b, 9
           JUMP_IF_FALSE t0, L4
           a = ADD a, 1, inplace 1
           JUMP_BACK L3
    L4:
           RETURN None`,
  ],
  [
    "a loop writes its target",
    `
    def f(xs):
      for k, v in xs.items():
        if k: continue
        if v: break
      else: g()`,
    `
        2  LOAD_METHOD t1…, xs, 'items'
           t1 = CALL_METHOD t1…, argc 0
           t0 = GET_ITER t1
    L1:
           t1 = FOR_ITER t0, L4
           UNPACK_SEQUENCE k…, t1, count 2
        3  JUMP_IF_FALSE k, L2
           JUMP_BACK L1
    L2:
        4  JUMP_IF_FALSE v, L3
        5  RETURN None
    L3:
           JUMP_BACK L1
    L4:
           t1 = LOAD_GLOBAL 'g'
           t1 = CALL t1, t2…, argc 0
           RETURN None`,
  ],
  [
    "a finally body is compiled for every way out",
    `
    def f(xs):
      for x in xs:
        try:
          if x: continue
          return x
        finally: g()`,
    `
        2  t0 = GET_ITER xs
    L1:
           x = FOR_ITER t0, L5
        4  JUMP_IF_FALSE x, L2
        6  t3 = LOAD_GLOBAL 'g'
           t3 = CALL t3, t4…, argc 0
        4  JUMP_BACK L1
    L2:
        5  t3 = MOVE x
        6  t4 = LOAD_GLOBAL 'g'
           t4 = CALL t4, t5…, argc 0
        5  RETURN t3
    L3:
           PUSH_HANDLED t2, t1
        6  t3 = LOAD_GLOBAL 'g'
           t3 = CALL t3, t4…, argc 0
    L4:
           POP_HANDLED t2
           RERAISE t1
    L5:
           RETURN None
    handlers:
           7–10 to L3 in t1
           21–24 to L3 in t1
           38–47 to L4 in t1`,
  ],
  [
    "a handler restores what was handled before",
    `
    def f():
      try: g()
      except E as e: return e`,
    `
        2  t2 = LOAD_GLOBAL 'g'
           t2 = CALL t2, t3…, argc 0
        3  RETURN None
    L1:
           PUSH_HANDLED t1, t0
           t2 = LOAD_GLOBAL 'E'
           t2 = MATCH_EXCEPTION t0, t2
           JUMP_IF_FALSE t2, L3
           e = MOVE t0
           t2 = MOVE e
           POP_HANDLED t1
           CLEAR e
           RETURN t2
    L2:
           CLEAR e
    L3:
           POP_HANDLED t1
           RERAISE t0
    handlers:
           0–9 to L1 in t0
           14–28 to L3 in t0
           28–31 to L2 in t0
           37–39 to L3 in t0`,
  ],
  [
    "with calls what it looked up first",
    `
    def f(a):
      with a as b: b()`,
    `
        2  t0 = LOAD_SPECIAL a, which 1
           t3 = LOAD_SPECIAL a, which 0
           b = CALL t3, t3…, argc 0
           t3 = CALL b, t3…, argc 0
           t3 = MOVE None
           t4 = MOVE None
           t5 = MOVE None
           t3 = CALL t0, t3…, argc 3
           RETURN None
    L1:
           PUSH_HANDLED t2, t1
           EXCEPTION_TRIPLE t3…, t1
           t3 = CALL t0, t3…, argc 3
           JUMP_IF_TRUE t3, L3
    L2:
           POP_HANDLED t2
           RERAISE t1
    L3:
           POP_HANDLED t2
           RETURN None
    handlers:
           13–18 to L1 in t1
           37–48 to L2 in t1`,
  ],
  [
    "cells are made at the start",
    `
    def f(a):
      b = a
      def g(): return a + b
      return g`,
    `
        3  t0 = LOAD_CELL a
           t1 = LOAD_CELL b
           t0 = ADD t0, t1, inplace 0
           RETURN t0`,
  ],
  [
    "comprehensions run in place",
    `
    def f(xs): return [x * y for x in xs if x for y in [x + 1]]`,
    `
        1  t1 = GET_ITER xs
           t0 = BUILD_LIST t2…, count 0
    L1:
           x = FOR_ITER t1, L3
           JUMP_IF_FALSE x, L2
           y = ADD x, 1, inplace 0
           t2 = MUL x, y, inplace 0
           LIST_APPEND t0, t2
    L2:
           JUMP_BACK L1
    L3:
           RETURN t0`,
  ],
  [
    "await delegates",
    `
    async def f(a):
      async for b in a: await b`,
    `
        2  t0 = GET_AITER a
    L1:
           t2 = GET_ANEXT t0
           t3 = MOVE None
           b = YIELD_FROM t2, t3
           t1 = GET_AWAITABLE b, context 0
           t2 = MOVE None
           t1 = YIELD_FROM t1, t2
           JUMP_BACK L1
    L2:
           END_ASYNC_FOR t1
           RETURN None
    handlers:
           3–13 to L2 in t1`,
  ],
  [
    "operands that a later one may change are copied",
    `
    def f(a): return a + (a := 1)`,
    `
        1  t0 = MOVE a
           a = MOVE 1
           t0 = ADD t0, a, inplace 0
           RETURN t0`,
  ],
  [
    "constants fold, and what can't be reached goes",
    `
    def f(a):
      if not 0: return -1 + 2 ** 3, (1, 'a' * 3)[1], a in [1, 2]
      return a`,
    `
        2  t0 = MOVE 7
           t1 = MOVE 'aaa'
           t2 = CONTAINS a, (1, 2)
           t0 = BUILD_TUPLE t0…, count 3
           RETURN t0`,
  ],
  [
    "a pattern binds when all of it has matched",
    `
    def f(a):
      match a:
        case [1, b] | {'k': b} if b: return b`,
    `
        2  t0 = MOVE a
        3  t2 = MATCH_SEQUENCE t0
           JUMP_IF_FALSE t2, L1
           t2 = GET_LENGTH t0
           t3 = EQ t2, 2
           JUMP_IF_FALSE t3, L1
           UNPACK_SEQUENCE t3…, t0, count 2
           t5 = EQ t3, 1
           JUMP_IF_FALSE t5, L1
           t1 = MOVE t4
           JUMP L2
    L1:
           t2 = MATCH_MAPPING t0
           JUMP_IF_FALSE t2, L3
           t2 = GET_LENGTH t0
           t2 = GE t2, 1
           JUMP_IF_FALSE t2, L3
           t2 = MATCH_KEYS t0, ('k',)
           JUMP_IF_NONE t2, L3
           UNPACK_SEQUENCE t3…, t2, count 1
           t1 = MOVE t3
    L2:
           b = MOVE t1
           JUMP_IF_FALSE b, L3
           RETURN b
    L3:
           RETURN None`,
  ],
  [
    "super needs no object",
    `
    class A:
      def f(self, x): return super().f(x), super().y`,
    `
        2  t1 = LOAD_GLOBAL 'super'
           t2 = LOAD_CELL __class__
           LOAD_SUPER_METHOD t1…, t1, t2, self, 'f'
           t3 = MOVE x
           t0 = CALL_METHOD t1…, argc 1
           t2 = LOAD_GLOBAL 'super'
           t3 = LOAD_CELL __class__
           t1 = LOAD_SUPER_ATTR t2, t3, self, 'y'
           t0 = BUILD_TUPLE t0…, count 2
           RETURN t0`,
  ],
];

/** Without the indentation that makes it stand well in this file. */
function dedent(text: string): string {
  return text.replace(/^\n/, "").replace(/^ {4}/gm, "");
}

for (const [title, source, expected] of cases) {
  test(title, t => t.is(listing(dedent(source)), dedent(expected)));
}
