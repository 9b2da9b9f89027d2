import errno

for name in "ENOENT EEXIST EACCES EPERM EISDIR ENOTDIR EPIPE EAGAIN EINTR ECHILD ECONNREFUSED ECONNRESET ETIMEDOUT EIO".split():
    print(name, type(OSError(getattr(errno, name), "text")).__name__)
error = OSError(12345, "text", "file.txt")
print(type(error).__name__, error.errno, error.strerror, error.filename, error.filename2, error)
print(OSError(12345, "text", "a", None, "b"), OSError(12345, "text").filename)
print(OSError("only text"), OSError("only text").errno, OSError(1234).args)
print(OSError(1, 2, 3, 4, 5, 6).args)
print(repr(error), error.args, OSError(12345, "t", "f").args)
print(FileNotFoundError("x").errno)
print(issubclass(ConnectionResetError, ConnectionError))
print(issubclass(ConnectionError, OSError))
