# What posix has in Python: folders, entry by entry. The rest is native.


class DirEntry:
    __slots__ = ("name", "path", "_followed", "_own")

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 'posix.DirEntry' instances")

    def stat(self, *, follow_symlinks=True):
        """Return stat_result object for the entry; cached per entry."""
        if not follow_symlinks:
            if self._own is None:
                self._own = lstat(self.path)
            return self._own
        if self._followed is None:
            self._followed = stat(self.path)
        return self._followed

    def _is_kind(self, kind, follow_symlinks):
        try:
            return self.stat(follow_symlinks=follow_symlinks).st_mode & 0o170000 == kind
        except FileNotFoundError:
            return False

    def is_dir(self, *, follow_symlinks=True):
        """Return True if the entry is a directory; cached per entry."""
        return self._is_kind(0o040000, follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        """Return True if the entry is a file; cached per entry."""
        return self._is_kind(0o100000, follow_symlinks)

    def is_symlink(self):
        """Return True if the entry is a symbolic link; cached per entry."""
        return self._is_kind(0o120000, False)

    def is_junction(self):
        """Return True if the entry is a junction; cached per entry."""
        return False

    def inode(self):
        """Return inode of the entry; cached per entry."""
        return self.stat(follow_symlinks=False).st_ino

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"


class ScandirIterator:
    def __init__(self, path, names):
        self._path = path
        self._names = iter(names)

    def __iter__(self):
        return self

    def __next__(self):
        name = next(self._names)
        entry = object.__new__(DirEntry)
        entry.name = name
        separator = "/" if isinstance(name, str) else b"/"
        path = self._path
        entry.path = path + name if path.endswith(separator) else path + separator + name
        entry._followed = entry._own = None
        return entry

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()

    def close(self):
        self._names = iter(())


def scandir(path=None):
    """Return an iterator of DirEntry objects for given path."""
    if path is not None and hasattr(type(path), "__fspath__"):
        path = fspath(path)
    names = _names(path)
    return ScandirIterator("." if path is None else path, names)
