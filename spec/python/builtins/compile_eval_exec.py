print(eval("1 + 2"), eval("x + 1", {"x": 5}), eval("y", {"y": 1}, {"y": 2}))
print(eval("  7  "), eval("[n for n in range(3)]"), eval(b"3 * 4"))
print(eval(compile("2 ** 5", "<c>", "eval")))
namespace = {}
exec("a = 1\ndef f(): return a + 1\nclass C: pass", namespace)
print(namespace["a"], namespace["f"](), namespace["C"].__name__)
print(namespace["C"].__module__)
print(sorted(k for k in namespace if not k.startswith("__")))
g, l = {}, {}
exec("x = 1\nglobal y\ny = 2", g, l)
print(l, g["y"], "__builtins__" in g, exec("pass"), eval("None"))
code = compile("z = 5; print(z)", "file.py", "exec")
exec(code)
print(code.co_filename, z, type(code).__name__)
exec(compile("1 + 1; 'shown'; None", "<s>", "single"))
for action in (
    lambda: eval("1 +"),
    lambda: eval("x = 1"),
    lambda: eval(""),
    lambda: exec("if"),
    lambda: eval(5),
    lambda: exec(None),
    lambda: compile("1", "f", "bad"),
    lambda: compile(5, "f", "exec"),
    lambda: eval("q", {}),
    lambda: eval("1", 5),
    lambda: exec("x", {}, 5),
    lambda: eval("1; 2"),
    lambda: eval("\0"),
    lambda: exec("x", []),
):
    try:
        print(action())
    except (SyntaxError, TypeError, ValueError, NameError) as error:
        print(type(error).__name__, error)
