for source in (
    "if x:\npass",
    "if x:\n    pass\n  pass",
    "  x = 1",
    "x = 1\n  y = 2",
    "def f():\n\tif x:\n        pass",
    "for x in y:\n",
    "while x:\n# comment\nx",
    "class A:\nx",
    "with a:\nx",
    "try:\nx",
    "try:\n  x\nexcept:\nx",
    "if x:\n  y\nelse:\nz",
    "match x:\n  case 1:\n  y",
    "match x:\ncase 1: y",
    "def f():\n    x\n\n  y",
    "if x:\n    if y:\n    z",
    "async def f():\nx",
    "try:\n  x\nfinally:\ny",
):
    try:
        compile(source, "<test>", "exec")
        print(repr(source), "compiles")
    except SyntaxError as error:
        print(repr(source), type(error).__name__, error.msg, error.lineno, error.offset, repr(error.text))
