# How Python 2 called what has other names now: modules, and names of single classes and functions. Only what there is here; the
# standard library has all of it.

_modules = """__builtin__ builtins|copy_reg copyreg|Queue queue|repr reprlib|thread _thread|cPickle pickle
StringIO io|cStringIO io|UserDict collections|UserList collections|UserString collections"""
_exact = 5

_names = """__builtin__.xrange builtins.range|__builtin__.reduce functools.reduce|__builtin__.intern sys.intern
__builtin__.unichr builtins.chr|__builtin__.unicode builtins.str|__builtin__.long builtins.int
itertools.izip builtins.zip|itertools.imap builtins.map|itertools.ifilter builtins.filter
itertools.ifilterfalse itertools.filterfalse|itertools.izip_longest itertools.zip_longest
UserDict.IterableUserDict collections.UserDict|UserList.UserList collections.UserList
UserString.UserString collections.UserString"""

PYTHON2_EXCEPTIONS = tuple(
    """ArithmeticError AssertionError AttributeError BaseException BufferError BytesWarning DeprecationWarning EOFError
    EnvironmentError Exception FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning
    IndentationError IndexError KeyError KeyboardInterrupt LookupError MemoryError NameError NotImplementedError OSError
    OverflowError PendingDeprecationWarning ReferenceError RuntimeError RuntimeWarning StopIteration SyntaxError
    SyntaxWarning SystemError SystemExit TabError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError
    UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning ZeroDivisionError""".split()
)
PYTHON3_OSERROR_EXCEPTIONS = tuple(
    """BrokenPipeError ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError
    ConnectionResetError FileExistsError FileNotFoundError InterruptedError IsADirectoryError NotADirectoryError
    PermissionError ProcessLookupError TimeoutError""".split()
)


def _rows(text):
    return [row.split() for row in text.replace("\n", "|").split("|")]


def _pair(name):
    return tuple(name.split("."))


IMPORT_MAPPING = dict(_rows(_modules))
NAME_MAPPING = {_pair(old): _pair(new) for old, new in _rows(_names)}
for _name in PYTHON2_EXCEPTIONS:
    NAME_MAPPING["exceptions", _name] = "builtins", _name

REVERSE_IMPORT_MAPPING = {new: old for old, new in _rows(_modules)[:_exact]}
REVERSE_NAME_MAPPING = {new: old for old, new in NAME_MAPPING.items()}

# What is read but never written.
NAME_MAPPING["__builtin__", "basestring"] = "builtins", "str"
NAME_MAPPING["exceptions", "StandardError"] = "builtins", "Exception"
NAME_MAPPING["UserDict", "UserDict"] = "collections", "UserDict"

# What is written for Python 2, which has less.
REVERSE_IMPORT_MAPPING["_functools"] = "functools"
REVERSE_IMPORT_MAPPING["_pickle"] = "pickle"
REVERSE_NAME_MAPPING["_functools", "reduce"] = "__builtin__", "reduce"
for _name in PYTHON3_OSERROR_EXCEPTIONS:
    REVERSE_NAME_MAPPING["builtins", _name] = "exceptions", "OSError"
REVERSE_NAME_MAPPING["builtins", "ModuleNotFoundError"] = "exceptions", "ImportError"
