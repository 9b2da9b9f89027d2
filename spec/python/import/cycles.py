import sys

sys.path.insert(0, "cycles")
import a

print(a.value, a.b.value, a.b.a is a)
try:
    import first
except ImportError as error:
    print(str(error).split(" (most likely")[0], "(most likely" in str(error))
print("first" in sys.modules, "second" in sys.modules)
try:
    import early
except AttributeError as error:
    print(str(error).split(" (most likely")[0], "(most likely" in str(error))
