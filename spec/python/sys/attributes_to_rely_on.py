import sys

print(sys.version_info[:2], sys.version_info.major, sys.version_info.releaselevel, sys.version.split()[0] == ".".join(map(str, sys.version_info[:3])), sys.hexversion >> 16 == 0x030E)
print(sys.byteorder, sys.maxunicode, sys.argv, sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.getrecursionlimit(), sys.maxsize > 2**30, sys.copyright.startswith("Copyright"), isinstance(sys.path, list), isinstance(sys.platform, str))
print(sys.modules["sys"] is sys, sys.modules["__main__"].__name__, "builtins" in sys.builtin_module_names, isinstance(sys.builtin_module_names, tuple), sys.float_info.max, sys.hash_info.inf, sys.float_repr_style, sys.getswitchinterval() > 0, sys.flags.optimize, sys.dont_write_bytecode in (True, False))
print(sys.stdout.encoding, sys.stdin.fileno(), sys.stdout.fileno(), sys.stderr.fileno(), sys.stdout.writable(), sys.__stdout__ is sys.stdout, sys.stdout.name, sys.stdin.name, sys.stderr.errors, hasattr(sys, "exc_info"), hasattr(sys, "nope"))
print(type(sys.version_info).__name__, sys.version_info >= (3, 14), sys.implementation.version[:2], sys.getsizeof([]) > 0, sys.intern("a") == "a", sys.is_finalizing(), sys.exception(), sys.orig_argv[-1:] == ["x"] if False else "")
