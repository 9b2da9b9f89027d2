# os.environ is a mapping from str to str.
import os

os.environ["KRAIT_SPEC"] = "value"
print(os.environ["KRAIT_SPEC"], os.getenv("KRAIT_SPEC"), os.getenv("KRAIT_NOPE"), os.getenv("KRAIT_NOPE", 1))
print("KRAIT_SPEC" in os.environ, os.environb[b"KRAIT_SPEC"], os.path.expandvars("$KRAIT_SPEC-${KRAIT_SPEC}$NOPE"))
print(os.environ.pop("KRAIT_SPEC"), "KRAIT_SPEC" in os.environ, os.environ.get("KRAIT_SPEC"))
for action in (
    lambda: os.environ["KRAIT_SPEC"],
    lambda: os.environ.__setitem__("a", 1),
    lambda: os.environ.__setitem__(1, "a"),
    lambda: os.environ.__delitem__("KRAIT_SPEC"),
    lambda: os.fsencode(1),
    lambda: os.fspath(1.5),
    lambda: os.urandom(-1),
):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
os.environ["HOME"] = "/home/me"
print(os.path.expanduser("~/x"), os.path.expanduser("~"), os.path.expanduser("a~"))
print(os.fsencode("\udcff\xe9"), ascii(os.fsdecode(b"\xff\xc3\xa9")), len(os.urandom(5)), os.name, os.devnull)
print(os.terminal_size((80, 24)).columns, os.strerror(0) != "", os.getpid() > 0)
