for source in (
    "def f(a, a): pass",
    "def f(a=1, b): pass",
    "def f(*): pass",
    "def f(*, **k): pass",
    "def f(**k, a): pass",
    "def f(*a, *b): pass",
    "def f(a, /, b, /): pass",
    "def f(/, a): pass",
    "def f(*, a, /): pass",
    "def f(a.b): pass",
    "def f(1): pass",
    "def f(None): pass",
    "lambda a, a: 0",
    "lambda a=1, b: 0",
    "f(a=1, 2)",
    "f(**k, 2)",
    "f(**k, *a)",
    "f(a=1, a=2)",
    "f(1=2)",
    "f(a.b=2)",
    "f(True=2)",
    "f(x for x in y, 1)",
    "f(a, b for b in c)",
):
    try:
        compile(source, "<s>", "exec")
        print(source, "| compiles")
    except SyntaxError as error:
        print(source, "|", error.msg)
