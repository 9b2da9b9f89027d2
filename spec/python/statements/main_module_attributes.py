"""The docstring of the program."""

print(__name__, __doc__, __file__, __package__, __spec__)
print(sorted(name for name in globals() if name.startswith("__")))
print(__builtins__.__name__, __loader__ is not None)
