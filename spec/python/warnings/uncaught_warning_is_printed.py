import warnings

warnings.warn("look out")
warnings.warn("deprecated here", DeprecationWarning)
warnings.warn("pending", PendingDeprecationWarning)


def function():
    warnings.warn("from a function", UserWarning, stacklevel=2)


function()
for _ in range(3):
    warnings.warn("only once per line", RuntimeWarning)
print("done")
