group = ExceptionGroup(
    "top", [ValueError(1), ExceptionGroup("nested", [TypeError(2), ValueError(3)]), KeyError(4)]
)
match, rest = group.split(ValueError)
print(repr(match))
print(repr(rest))
print(group.split(OSError))
print(group.split(Exception)[0] is group, group.split(ExceptionGroup)[1])
print(repr(group.subgroup((TypeError, KeyError))))
print(repr(group.subgroup(lambda error: error.args == (3,))))
print(group.subgroup(OSError))
for bad in 5, int, "ValueError":
    try:
        group.split(bad)
    except TypeError as error:
        print(error)
group.add_note("kept")
group.__cause__ = OSError("cause")
part = group.subgroup(KeyError)
print(part.__notes__, repr(part.__cause__), part.message)
