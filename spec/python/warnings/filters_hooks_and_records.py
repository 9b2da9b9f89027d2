import warnings, sys
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
attempt(lambda: warnings.simplefilter("bad"))
attempt(lambda: warnings.simplefilter("error", lineno="a"))
attempt(lambda: warnings.simplefilter("error", lineno=-1))
attempt(lambda: warnings.filterwarnings("error", message=5))
attempt(lambda: warnings.filterwarnings("error", category=int))
attempt(lambda: warnings.filterwarnings("error", module=5))
attempt(lambda: warnings.warn("x", int))
attempt(lambda: warnings.warn("x", 5))
attempt(lambda: warnings.warn("x", skip_file_prefixes=5))
attempt(lambda: warnings.warn_explicit("x", UserWarning, "f.py", "a"))
attempt(lambda: warnings.warn_explicit("x", UserWarning, "f.py", 3, registry=5))
attempt(lambda: warnings.formatwarning("m", UserWarning, "f.py", 3, "line"))
attempt(lambda: warnings.WarningMessage("m", UserWarning, "f.py", 3))
attempt(lambda: warnings.catch_warnings(record=True))
cw = warnings.catch_warnings()
attempt(lambda: cw.__exit__())
cw.__enter__()
attempt(lambda: cw.__enter__())
cw.__exit__(None, None, None)
with warnings.catch_warnings(record=True) as log:
    warnings.resetwarnings()
    warnings.simplefilter("always")
    for i in range(2):
        warnings.warn("again")
    warnings.warn(DeprecationWarning("instance"))
    warnings.warn_explicit("e", RuntimeWarning, "other.py", 7)
print(len(log), [(str(w.message), w.category.__name__, w.filename, w.lineno) for w in log])
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("once")
    for i in range(3): warnings.warn("once")
    warnings.simplefilter("module")
    warnings.warn("mod"); warnings.warn("mod")
print(len(log))
with warnings.catch_warnings(action="error"):
    attempt(lambda: warnings.warn("as error", FutureWarning))
    attempt(lambda: compile("1 is 1", "<c>", "eval"))
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    compile("x is 1\nassert (1, 2)\n'\\d'", "<c>", "exec")
    exec("def f():\n  try: pass\n  finally: return 1")
    eval("1 is 1")
print([(str(w.message), w.lineno, w.filename) for w in log])
def show(message, category, filename, lineno, file=None, line=None):
    print("shown", message, category.__name__, lineno)
old = warnings.showwarning
warnings.showwarning = show
warnings.warn("custom")
~True
warnings.showwarning = old
@warnings.deprecated("do not use")
def d(x): "doc d"; return x
@warnings.deprecated("no class")
class D:
    def __init__(self, a): self.a = a
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    print(d(5), d.__name__, d.__doc__, d.__deprecated__, D(6).a, D.__deprecated__)
    class E(D): pass
    E(7)
print([(str(w.message), w.category.__name__, w.lineno) for w in log])
warnings.warn("to stderr")
print(sorted(n for n in warnings.__all__))
print(sys.modules["warnings"] is warnings, __warningregistry__.get("version") is not None)
