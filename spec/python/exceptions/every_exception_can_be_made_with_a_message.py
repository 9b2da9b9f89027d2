import builtins

special = {
    "UnicodeEncodeError",
    "UnicodeDecodeError",
    "UnicodeTranslateError",
    "BaseExceptionGroup",
    "ExceptionGroup",
    "TaskletExit",  # Stackless Python's.
}
for name in sorted(vars(builtins)):
    kind = getattr(builtins, name)
    if (
        isinstance(kind, type)
        and issubclass(kind, BaseException)
        and name == kind.__name__
        and name not in special
        and name[0] != "_"
    ):
        error = kind("message")
        print(name, str(error), error.args, repr(error), repr(kind()), repr(str(kind())))
