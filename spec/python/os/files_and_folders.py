# What os does with files and folders, and how it fails: the numbers of errors are the system's.
import os


def attempt(function, *args, **kwargs):
    try:
        print(function.__name__, args, kwargs, function(*args, **kwargs))
    except OSError as error:
        print(function.__name__, args, type(error).__name__, error.strerror, error.filename, error.filename2)
    except Exception as error:
        print(function.__name__, args, type(error).__name__, error)


os.mkdir("work")
os.chdir("work")
print(os.path.basename(os.getcwd()), os.path.basename(os.getcwdb()))
attempt(os.makedirs, "a/b/c")
attempt(os.makedirs, "a/b/c")
attempt(os.makedirs, "a/b/c", exist_ok=True)
with open("a/one.txt", "w") as file:
    file.write("hello")
with open("a/b/two.txt", "w") as file:
    pass
for topdown in True, False:
    print([(top, sorted(dirs), sorted(files)) for top, dirs, files in os.walk(".", topdown)])
with os.scandir("a") as entries:
    for entry in sorted(entries, key=lambda each: each.name):
        print(entry, entry.path, entry.is_file(), entry.is_dir(), entry.is_symlink(), entry.stat().st_size)
print(sorted(os.listdir(b"a")), [entry.path for entry in os.scandir("a/b/c")])
found = os.stat("a/one.txt")
print(found.st_size, found[6], len(found), found.st_mode & 0o170000 == 0o100000, type(found).__name__)
print(found.st_mtime_ns // 10**9 == int(found.st_mtime) == found[8])
os.symlink("one.txt", "a/link")
print(os.readlink("a/link"), os.path.islink("a/link"), os.path.getsize("a/link"), os.path.samefile("a/link", "a/one.txt"))
print(os.path.realpath("a/link") == os.path.abspath("a/one.txt"), os.lstat("a/link").st_size)
os.utime("a/one.txt", (1000, 2000))
print(os.path.getmtime("a/one.txt"), os.path.getatime("a/one.txt"))
os.chmod("a/one.txt", 0o600)
print(oct(os.stat("a/one.txt").st_mode), os.access("a/one.txt", os.R_OK | os.W_OK), os.access("nope", os.F_OK))
os.rename("a/one.txt", "a/uno.txt")
os.replace("a/uno.txt", "a/one.txt")
for function in os.stat, os.lstat, os.listdir, os.rmdir, os.remove, os.unlink, os.chdir, os.readlink, os.scandir:
    for path in "nope", b"nope", "x\0", 1.5:
        attempt(function, path)
attempt(os.mkdir, "a")
attempt(os.rmdir, "a/one.txt")
attempt(os.listdir, "a/one.txt")
attempt(os.rename, "nope", "other")
attempt(os.rename, "nope", 1)
attempt(os.utime, "a", (1,))
attempt(os.stat, 99, follow_symlinks=False)
file = os.open("low", os.O_CREAT | os.O_RDWR)
print(os.write(file, b"abc"), os.lseek(file, 0, 0), os.read(file, 2), os.read(file, 5), os.lseek(file, -1, os.SEEK_END))
os.ftruncate(file, 1)
print(os.fstat(file).st_size, os.isatty(file))
os.close(file)
try:
    os.close(file)
except OSError as error:
    print(error.strerror, error.filename)
with os.fdopen(os.open("low", os.O_RDONLY)) as stream:
    print(stream.read())
for path in "low", "a/link", "a/one.txt", "a/b/two.txt":
    os.remove(path)
os.removedirs("a/b/c")
os.chdir("..")
os.rmdir("work")
print(os.path.exists("work"))
