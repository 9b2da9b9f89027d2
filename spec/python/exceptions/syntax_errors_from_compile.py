sources = """\
x = = 1|if x|if x:|for|while True print(1)|def f(|def f():|class|class A|return 1|yield 1|break|continue
1 = x|f() = 1|x + 1 = 2|(a, b) += 1|None = 1|x = yield = 1|del f()|del 1|a b|print 1|exec "x"|x = 'abc|x = '''abc
(1, 2|[1, 2|{1: 2|)|]|(]|{)|f(a=1, 2)|f(**a, *b)|lambda: (yield)|import|import a.|from x|from x import|from . import *
global x; x = 1|def f(): x = 1; global x|def f(x): global x|def f(): nonlocal y|nonlocal x|x: int: str|(x, y): int
a, *b, *c = d|*a|*a = b|del *a|x = *a|f(*)|not|a not b|a is is b|a if b|a if b else|[x for]|[for x in y]|{x: y for}
with|with a as|with a as 1: pass|try: pass|try: pass\\nexcept|else: pass|elif x: pass|finally: pass|case 1: pass
@|@x|async x|await|async def f(): yield from x|raise from x|assert|pass pass|a := 1|(a.b := 1)|(a, b := 1) = 2
x = 5 if 1 else|1 +|* 2|x..y|x.1|5x|0x|1__2|$|?|a!|`x`|"\\xg"|'\\N{no such}'|b'é'|f'{'|f'{x!}'|u'a' b'b'
from __future__ import nothing|from __future__ import braces|x = 1\\nfrom __future__ import annotations
if x = 1: pass|while x = 1: pass|f(x.y=1)|f(1=2)|{1: *a}|{**a for a in b}|[*a for a in b]|(x for x in y) = 1|"a" = 1
def f(a, a): pass|def f(a=1, b): pass|type x|type 1 = 2|match x:\\n case|match x:\\n case a.b(): pass\\n case 1 | x: pass
match x:\\n case a: pass\\n case b: pass|match x:\\n case [a, a]: pass|match x:\\n case {**r, 'a': 1}: pass|__debug__ = 1
"""
for line in sources.splitlines():
    for source in line.split("|"):
        source = source.replace("\\n", "\n")
        try:
            compile(source, "<test>", "exec")
            print(f"{source!r} compiles")
        except SyntaxError as error:
            print(
                f"{source!r} {type(error).__name__}: {error.msg} {error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset}"
            )
