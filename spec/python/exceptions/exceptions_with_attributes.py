stop = StopIteration("v", 2)
print(stop.value, stop.args, StopIteration().value, StopAsyncIteration("x").args)
leave = SystemExit("code")
print(leave.code, SystemExit().code, SystemExit(1, 2).code)
name = NameError("text", name="n")
print(name.name, name, NameError().name)
attribute = AttributeError("text", name="a", obj=5)
print(attribute.name, attribute.obj, attribute.args)
imports = ImportError("text", name="m", path="p")
print(imports.name, imports.path, imports.msg, imports, repr(imports))
syntax = SyntaxError("text", ("file.py", 3, 5, "the line", 3, 9))
print(syntax.msg, syntax.filename, syntax.lineno, syntax.offset, syntax.text)
print(syntax.end_lineno, syntax.end_offset)
print(syntax, SyntaxError("m").filename, SyntaxError().msg)
for action in (
    lambda: NameError(wrong=1),
    lambda: AttributeError(wrong=1),
    lambda: ImportError(wrong=1),
    lambda: SyntaxError("m", 5),
):
    try:
        action()
    except TypeError as error:
        print(error)
