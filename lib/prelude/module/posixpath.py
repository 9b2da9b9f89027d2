"""Common operations on Posix pathnames."""

import posix
import sys

__all__ = [
    "abspath", "altsep", "basename", "commonpath", "commonprefix", "curdir", "defpath", "devnull", "dirname",
    "exists", "expanduser", "expandvars", "extsep", "getatime", "getctime", "getmtime", "getsize", "isabs",
    "isdevdrive", "isdir", "isfile", "isjunction", "islink", "ismount", "join", "lexists", "normcase", "normpath",
    "pardir", "pathsep", "realpath", "relpath", "samefile", "sameopenfile", "samestat", "sep", "split",
    "splitdrive", "splitext", "splitroot", "supports_unicode_filenames",
]  # fmt: skip

curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
defpath = "/bin:/usr/bin"
altsep = None
devnull = "/dev/null"
supports_unicode_filenames = False


def _separator(path):
    return b"/" if isinstance(path, bytes) else "/"


def _check_kinds(function, args):
    """TypeError for arguments that are no paths, or of both kinds."""
    kinds = set()
    for each in args:
        if not isinstance(each, (str, bytes)):
            raise TypeError(
                f"{function}() argument must be str, bytes, or os.PathLike object, not {type(each).__name__!r}"
            ) from None
        kinds.add(isinstance(each, bytes))
    if len(kinds) == 2:
        raise TypeError("Can't mix strings and bytes in path components") from None


def normcase(s):
    """Normalize case of pathname.  Has no effect under Posix"""
    return posix.fspath(s)


def isabs(s):
    """Test whether a path is absolute"""
    s = posix.fspath(s)
    return s.startswith(_separator(s))


def join(a, /, *p):
    """Join two or more pathname components, inserting '/' as needed.

    An absolute component makes what comes before it vanish; an empty last one makes the path end with a separator.
    """
    path = posix.fspath(a)
    slash = _separator(path)
    try:
        for part in map(posix.fspath, p):
            if part.startswith(slash) or not path:
                path = part
            elif path.endswith(slash):
                path += part
            else:
                path += slash + part
    except (TypeError, AttributeError):
        _check_kinds("join", [path, *p])
        raise
    return path


def split(p):
    """Split a pathname.  Returns tuple "(head, tail)" where "tail" is everything after the final slash."""
    p = posix.fspath(p)
    slash = _separator(p)
    cut = p.rfind(slash) + 1
    head, tail = p[:cut], p[cut:]
    return head.rstrip(slash) or head, tail


def splitext(p):
    """Split the extension from a pathname: "(root, ext)"; ext is empty or begins with a dot."""
    p = posix.fspath(p)
    dot = b"." if isinstance(p, bytes) else "."
    start = p.rfind(_separator(p)) + 1
    cut = p.rfind(dot, start)
    # Dots in front belong to the name.
    if cut < 0 or not p[start:cut].strip(dot):
        return p, p[:0]
    return p[:cut], p[cut:]


def splitdrive(p):
    """Split a pathname into drive and path.  On Posix, drive is always empty."""
    p = posix.fspath(p)
    return p[:0], p


def splitroot(p):
    """Split a pathname into drive, root and tail."""
    p = posix.fspath(p)
    slash = _separator(p)
    count = len(p) - len(p.lstrip(slash))
    # Two slashes in front mean something of their own to POSIX.
    root = 0 if count == 0 else 2 if count == 2 else 1
    return p[:0], p[:root], p[root:]


def basename(p):
    """Returns the final component of a pathname"""
    p = posix.fspath(p)
    return p[p.rfind(_separator(p)) + 1 :]


def dirname(p):
    """Returns the directory component of a pathname"""
    return split(p)[0]


def _stat_or_none(path, look=posix.stat):
    try:
        return look(path)
    except (OSError, ValueError):
        return None


def _is_kind(path, kind, look=posix.stat):
    found = _stat_or_none(path, look)
    return found is not None and found.st_mode & 0o170000 == kind


def exists(path):
    """Test whether a path exists.  Returns False for broken symbolic links"""
    return _stat_or_none(path) is not None


def lexists(path):
    """Test whether a path exists.  Returns True for broken symbolic links"""
    return _stat_or_none(path, posix.lstat) is not None


def isfile(path):
    """Test whether a path is a regular file"""
    return _is_kind(path, 0o100000)


def isdir(s, /):
    """Return true if the pathname refers to an existing directory."""
    return _is_kind(s, 0o040000)


def islink(path):
    """Test whether a path is a symbolic link"""
    return _is_kind(path, 0o120000, posix.lstat)


def isjunction(path):
    """Test whether a path is a junction.  Junctions are not supported on the current platform"""
    posix.fspath(path)
    return False


def isdevdrive(path):
    """Determines whether the specified path is on a Windows Dev Drive."""
    posix.fspath(path)
    return False


def ismount(path):
    """Test whether a path is a mount point"""
    own = _stat_or_none(path, posix.lstat)
    if own is None or own.st_mode & 0o170000 == 0o120000:
        return False
    path = posix.fspath(path)
    above = _stat_or_none(realpath(join(path, b".." if isinstance(path, bytes) else "..")), posix.lstat)
    return above is not None and (own.st_dev != above.st_dev or own.st_ino == above.st_ino)


def getsize(filename):
    """Return the size of a file, reported by os.stat()."""
    return posix.stat(filename).st_size


def getmtime(filename):
    """Return the last modification time of a file, reported by os.stat()."""
    return posix.stat(filename).st_mtime


def getatime(filename):
    """Return the last access time of a file, reported by os.stat()."""
    return posix.stat(filename).st_atime


def getctime(filename):
    """Return the metadata change time of a file, reported by os.stat()."""
    return posix.stat(filename).st_ctime


def samestat(s1, s2):
    """Test whether two stat buffers reference the same file"""
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    """Test whether two pathnames reference the same actual file or directory"""
    return samestat(posix.stat(f1), posix.stat(f2))


def sameopenfile(fp1, fp2):
    """Test whether two open file objects reference the same file"""
    return samestat(posix.fstat(fp1), posix.fstat(fp2))


def normpath(path):
    """Normalize path, eliminating double slashes, etc."""
    path = posix.fspath(path)
    slash = _separator(path)
    here = b"." if isinstance(path, bytes) else "."
    _, root, tail = splitroot(path)
    parts = []
    for part in tail.split(slash):
        if not part or part == here:
            continue
        if part != here + here or (not root and not parts) or (parts and parts[-1] == here + here):
            parts.append(part)
        elif parts:
            parts.pop()
    return root + slash.join(parts) or here


def abspath(path):
    """Return an absolute path."""
    path = posix.fspath(path)
    if not isabs(path):
        path = join(posix.getcwdb() if isinstance(path, bytes) else posix.getcwd(), path)
    return normpath(path)


# With it, what is missing in a path that is resolved doesn't matter.
ALLOW_MISSING = type("ALLOW_MISSING", (), {"__repr__": lambda self: "os.path.ALLOW_MISSING"})()

_most_links = 40


def realpath(filename, /, *, strict=False):
    """Return the canonical path of the specified filename, eliminating any symbolic links."""
    filename = posix.fspath(filename)
    slash = _separator(filename)
    here = b"." if isinstance(filename, bytes) else "."
    ignored = (FileNotFoundError,) if strict is ALLOW_MISSING else () if strict else (OSError,)
    path = slash if isabs(filename) else posix.getcwdb() if isinstance(filename, bytes) else posix.getcwd()
    rest = filename.split(slash)[::-1]
    links = 0
    while rest:
        part = rest.pop()
        if not part or part == here:
            continue
        if part == here + here:
            path = dirname(path)
            continue
        inner = join(path, part)
        try:
            is_link = posix.lstat(inner).st_mode & 0o170000 == 0o120000
            if is_link:
                links += 1
                if links > _most_links:
                    # A loop: strict paths fail as the system does, others stay as they are.
                    if strict:
                        posix.stat(inner)
                    is_link = False
            target = posix.readlink(inner) if is_link else None
        except ignored:
            target = None
        if target is None:
            path = inner
        else:
            if isabs(target):
                path = slash
            rest += target.split(slash)[::-1]
    return path


def relpath(path, start=None):
    """Return a relative version of a path"""
    path = posix.fspath(path)
    if not path:
        raise ValueError("no path specified")
    slash = _separator(path)
    here = b"." if isinstance(path, bytes) else "."
    start = here if start is None else posix.fspath(start)
    _check_kinds("relpath", [path, start])
    source = [each for each in abspath(start).split(slash) if each]
    target = [each for each in abspath(path).split(slash) if each]
    shared = len(commonprefix([source, target]))
    return slash.join([here + here] * (len(source) - shared) + target[shared:]) or here


def commonprefix(m, /):
    """Given a list of pathnames, returns the longest common leading component"""
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = [posix.fspath(each) for each in m]
    least, most = min(m), max(m)
    for place, item in enumerate(least):
        if item != most[place]:
            return least[:place]
    return least


def commonpath(paths):
    """Given a sequence of path names, returns the longest common sub-path."""
    paths = [posix.fspath(each) for each in paths]
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    _check_kinds("commonpath", paths)
    slash = _separator(paths[0])
    here = b"." if isinstance(paths[0], bytes) else "."
    if len({isabs(each) for each in paths}) == 2:
        raise ValueError("Can't mix absolute and relative paths") from None
    rows = [[part for part in each.split(slash) if part and part != here] for each in paths]
    return (slash if isabs(paths[0]) else slash[:0]) + slash.join(commonprefix(rows))


def expanduser(path):
    """Expand ~ constructions; without HOME, and for other users, the path stays as it is."""
    path = posix.fspath(path)
    tilde = b"~" if isinstance(path, bytes) else "~"
    head, slash, tail = path.partition(_separator(path))
    home = sys.modules["os"].environ.get("HOME") if "os" in sys.modules else None
    if head != tilde or home is None:
        return path
    if isinstance(path, bytes):
        home = home.encode(errors="surrogateescape")
    home = home.rstrip(_separator(path))
    return home + slash + tail or _separator(path)


def expandvars(path):
    """Expand shell variables of form $var and ${var}.  Unknown variables are left unchanged."""
    path = posix.fspath(path)
    if isinstance(path, bytes):
        return expandvars(path.decode(errors="surrogateescape")).encode(errors="surrogateescape")
    environ = sys.modules["os"].environ if "os" in sys.modules else {}
    pieces = []
    place = 0
    while True:
        start = path.find("$", place)
        if start < 0:
            break
        pieces.append(path[place:start])
        if path.startswith("{", start + 1):
            close = path.find("}", start)
            name, end = (path[start + 2 : close], close + 1) if close >= 0 else ("", start + 1)
        else:
            end = start + 1
            while end < len(path) and path[end].isascii() and (path[end].isalnum() or path[end] == "_"):
                end += 1
            name = path[start + 1 : end]
        pieces.append(environ.get(name, path[start:end]))
        place = end
    return "".join(pieces) + path[place:]
