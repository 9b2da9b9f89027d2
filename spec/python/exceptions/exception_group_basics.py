group = ExceptionGroup("message", [ValueError(1), TypeError("two")])
print(repr(group), str(group), group.message, group.exceptions, group.args)
print(ExceptionGroup("one", [OSError()]), isinstance(group, Exception), ExceptionGroup.__mro__[1:3])
base = BaseExceptionGroup("b", [KeyboardInterrupt()])
print(type(base).__name__, type(BaseExceptionGroup("b", [ValueError()])).__name__)
for arguments in (
    ("m",),
    ("m", []),
    ("m", 5),
    (5, [ValueError()]),
    ("m", [5]),
    ("m", [ValueError]),
    ("m", [KeyboardInterrupt()]),
    ("m", ""),
):
    try:
        ExceptionGroup(*arguments)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    group.message = "new"
except AttributeError as error:
    print(error)
