import sys

print(__name__, sys.modules["__main__"].__dict__ is globals())
import __main__

x = 5
print(__main__.x)
sys.path.insert(0, "main_and_name")
import uses_main
