name, n = "Ada", 3.14159
template = t"Hello {name!r:>8} and {n:.{2}f} {n=}!"
print(type(template).__module__, type(template).__name__)
print(template.strings)
for part in template.interpolations:
    print(repr(part.value), repr(part.expression), part.conversion, repr(part.format_spec))
print(template.values)
print([part if isinstance(part, str) else part.value for part in template])
print(t"plain".strings, t"plain".interpolations, list(t""), t"{1}{2}".strings)
print(template.interpolations[0])
print(repr(t"a{1 + 1}b"))
