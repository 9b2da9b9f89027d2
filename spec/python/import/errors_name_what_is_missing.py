import sys

sys.path.insert(0, "errors_name_what_is_missing")
for source in (
    "import nothing_here",
    "import nothing.here",
    "from nothing_here import x",
    "import module.sub",
    "from module import missing",
    "from package import missing",
    "import package.missing",
    "from package.missing import x",
    "from package import present, absent",
    "import raises",
    "from math import nope",
    "import sys.nope",
):
    try:
        exec(source)
        print(source, "works")
    except Exception as error:
        text = str(error)
        print(source, "|", type(error).__name__, text.split(" (")[0])
        print(getattr(error, "name", None), getattr(error, "name_from", None))
print("raises" in sys.modules, "package.present" in sys.modules)
