import sys

sys.path.insert(0, "modules_run_once_and_are_cached")
import counter
import counter as again
from counter import bump, value

bump()
print(counter.value, value, again is counter, sys.modules["counter"] is counter)
print(counter.__name__, counter.__doc__)
del sys.modules["counter"]
import counter as fresh

print(fresh is counter, fresh.value)


def function():
    import counter

    return counter is fresh


print(function())
