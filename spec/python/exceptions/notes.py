error = ValueError("v")
print(hasattr(error, "__notes__"))
error.add_note("first")
error.add_note("second\nline")
print(error.__notes__, str(error))
for bad in 5, None:
    try:
        error.add_note(bad)
    except TypeError as e:
        print(e)
error.__notes__ = "not a list"
try:
    error.add_note("third")
except TypeError as e:
    print(e)
del error.__notes__
error.add_note("new")
print(error.__notes__)
