"""Paths as objects: parsing, joining, comparing, suffixes, patterns, and a walk through a tree of files in memory."""

from functools import total_ordering

from harness import measure


@total_ordering
class Path:
    """An absolute or relative path, in parts; never changed."""

    __slots__ = ("root", "parts", "_text")

    def __init__(self, *segments):
        root = ""
        parts = []
        for segment in segments:
            if isinstance(segment, Path):
                absolute, names = segment.root, segment.parts
            else:
                absolute = "/" if segment.startswith("/") else ""
                names = [name for name in segment.split("/") if name and name != "."]
            if absolute:
                root, parts = absolute, list(names)
            else:
                parts += names
        self.root = root
        self.parts = tuple(parts)
        self._text = None

    @classmethod
    def _from_parts(cls, root, parts):
        self = cls.__new__(cls)
        self.root = root
        self.parts = parts
        self._text = None
        return self

    def __str__(self):
        if self._text is None:
            self._text = self.root + "/".join(self.parts) or "."
        return self._text

    def __repr__(self):
        return f"Path({str(self)!r})"

    def __truediv__(self, other):
        return Path(self, other)

    def __rtruediv__(self, other):
        return Path(other, self)

    def __eq__(self, other):
        return isinstance(other, Path) and self.root == other.root and self.parts == other.parts

    def __lt__(self, other):
        return (self.root, self.parts) < (other.root, other.parts)

    def __hash__(self):
        return hash((self.root, self.parts))

    @property
    def name(self):
        return self.parts[-1] if self.parts else ""

    @property
    def parent(self):
        return Path._from_parts(self.root, self.parts[:-1]) if self.parts else self

    @property
    def parents(self):
        path = self
        while path.parts:
            path = path.parent
            yield path

    @property
    def suffix(self):
        name = self.name
        dot = name.rfind(".")
        return name[dot:] if 0 < dot < len(name) - 1 else ""

    @property
    def stem(self):
        suffix = self.suffix
        return self.name[: -len(suffix)] if suffix else self.name

    def with_name(self, name):
        if not self.parts:
            raise ValueError(f"{self!r} has no name")
        return Path._from_parts(self.root, self.parts[:-1] + (name,))

    def with_suffix(self, suffix):
        return self.with_name(self.stem + suffix)

    def relative_to(self, other):
        count = len(other.parts)
        if self.root != other.root or self.parts[:count] != other.parts:
            raise ValueError(f"{str(self)!r} is not below {str(other)!r}")
        return Path._from_parts("", self.parts[count:])

    def normalized(self):
        parts = []
        for name in self.parts:
            if name == ".." and parts and parts[-1] != "..":
                parts.pop()
            elif name != ".." or not self.root:
                parts.append(name)
        return Path._from_parts(self.root, tuple(parts))

    def matches(self, pattern):
        names = pattern.split("/")
        if len(names) > len(self.parts):
            return False
        return all(matches(name, glob) for name, glob in zip(reversed(self.parts), reversed(names)))


def matches(text, pattern):
    """Whether the name fits a pattern with `*` and `?`."""
    at = place = 0
    star = mark = -1
    while at < len(text):
        if place < len(pattern) and pattern[place] in (text[at], "?"):
            at += 1
            place += 1
        elif place < len(pattern) and pattern[place] == "*":
            star, mark = place, at
            place += 1
        elif star >= 0:
            mark += 1
            at, place = mark, star + 1
        else:
            return False
    return pattern[place:].strip("*") == ""


class Tree:
    """Folders and files by path."""

    def __init__(self):
        self.entries = {Path("/"): set()}

    def make_folder(self, path):
        if path not in self.entries:
            self.entries[path] = set()
            self.make_folder(path.parent)
            self.entries[path.parent].add(path)

    def write(self, path, size):
        self.make_folder(path.parent)
        self.entries[path.parent].add(path)
        self.entries[path] = size

    def is_folder(self, path):
        return isinstance(self.entries[path], set)

    def walk(self, path):
        for child in sorted(self.entries[path]):
            yield child
            if self.is_folder(child):
                yield from self.walk(child)


def main():
    tree = Tree()
    home = Path("/home") / "user"
    suffixes = [".py", ".txt", ""]
    for n in range(4000):
        folder = home / f"project{n % 6}" / "src" / f"part.{n % 13}"
        path = folder / ".." / f"part.{n % 13}" / f"file{n}.tar"
        tree.write(path.normalized().with_suffix(suffixes[n % 3]), n)
    checksum = 0
    for path in tree.walk(Path("/")):
        relative = path.relative_to(Path("/home"))
        checksum = (checksum * 31 + len(str(relative)) + len(path.suffix) + len(path.stem)) % 1_000_003
        if path.matches("src/part.1*/*.py"):
            checksum += tree.entries[path] + sum(len(str(parent)) for parent in path.parents)
        try:
            checksum += len(path.relative_to(home / "project3").parts)
        except ValueError:
            checksum += 1
    return f"{len(tree.entries)} {checksum}"


if __name__ == "__main__":
    measure(main)
