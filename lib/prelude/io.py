# The Python halves of streams: what streams written in Python inherit, and what only runs for arguments with code of
# their own.


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    path = _fspath(file)
    buffering = _io_index(buffering)
    closefd = bool(closefd)
    if opener is None:
        return _io_open(path, mode, buffering, encoding, errors, newline, closefd)
    descriptor = _io_check_descriptor(opener(path, _io_open_flags(mode)))
    stream = _io_open(descriptor, mode, buffering, encoding, errors, newline, True)
    return _io_set_name(stream, path)


def _io_index(value, /):
    return None if value is None else _as_index(value)


def _fspath(path):
    if isinstance(path, (str, bytes, int)):
        return path
    result = type(path).__fspath__(path)
    if not isinstance(result, (str, bytes)):
        name, given = _type_name(path), _type_name(result)
        raise TypeError(f"expected {name}.__fspath__() to return str or bytes, not {given}")
    return result


def FileIO___init__(self, /, file, mode="r", closefd=True, opener=None):
    path = _fspath(file)
    if opener is not None:
        descriptor = _io_check_descriptor(opener(path, _io_open_flags(mode)))
        _io_file_init(self, descriptor, mode)
        _io_set_name(self, path)
    else:
        _io_file_init(self, path, mode, closefd)


def _IOBase_seek(self, offset, whence=0, /):
    _io_unsupported("seek")


def _IOBase_tell(self, /):
    return self.seek(0, 1)


def _IOBase_truncate(self, size=None, /):
    _io_unsupported("truncate")


def _IOBase_flush(self, /):
    if self.closed:
        raise ValueError("I/O operation on closed file.")


def _IOBase_close(self, /):
    if not self.closed:
        try:
            self.flush()
        finally:
            _io_mark_closed(self)


def _IOBase__checkClosed(self, msg=None, /):
    if self.closed:
        raise ValueError("I/O operation on closed file." if msg is None else msg)


def _IOBase__checkSeekable(self, msg=None, /):
    if not self.seekable():
        _io_unsupported("File or stream is not seekable." if msg is None else msg)


def _IOBase__checkReadable(self, msg=None, /):
    if not self.readable():
        _io_unsupported("File or stream is not readable." if msg is None else msg)


def _IOBase__checkWritable(self, msg=None, /):
    if not self.writable():
        _io_unsupported("File or stream is not writable." if msg is None else msg)


def _IOBase_isatty(self, /):
    _IOBase__checkClosed(self)
    return False


def _IOBase___enter__(self, /):
    _IOBase__checkClosed(self)
    return self


def _IOBase___exit__(self, type, value, traceback, /):
    self.close()


def _IOBase___iter__(self, /):
    _IOBase__checkClosed(self)
    return self


def _IOBase___next__(self, /):
    line = self.readline()
    if not line:
        raise StopIteration
    return line


def _IOBase_readline(self, size=-1, /):
    size = -1 if size is None else _io_index(size)
    line = bytearray()
    while size < 0 or len(line) < size:
        part = self.read(1)
        if not part:
            break
        line += part
        if line.endswith(b"\n"):
            break
    return bytes(line)


def _IOBase_readlines(self, hint=-1, /):
    own_lines = []
    size = 0
    for line in self:
        own_lines.append(line)
        size += len(line)
        if hint is not None and 0 < hint <= size:
            break
    return own_lines


def _IOBase_writelines(self, lines, /):
    _IOBase__checkClosed(self)
    for line in lines:
        self.write(line)


def _RawIOBase_read(self, size=-1, /):
    size = -1 if size is None else _io_index(size)
    if size < 0:
        return self.readall()
    memory = bytearray(size)
    count = self.readinto(memory)
    if count is None:
        return None
    return bytes(memory[:count])


def _RawIOBase_readall(self, /):
    own_parts = []
    while part := self.read(131072):
        own_parts.append(part)
    return b"".join(own_parts)


def _BufferedIOBase_readinto(self, buffer, /):
    view = memoryview(buffer).cast("B")
    part = self.read(len(view))
    view[: len(part)] = part
    return len(part)


def _BufferedIOBase_readinto1(self, buffer, /):
    view = memoryview(buffer).cast("B")
    part = self.read1(len(view))
    view[: len(part)] = part
    return len(part)


def _io_read(self, size=-1, /):
    return type(self).read(self, _io_index(size))


def _io_readline(self, size=-1, /):
    return type(self).readline(self, _io_index(size))


def _io_readlines(self, hint=-1, /):
    return type(self).readlines(self, _io_index(hint))


def _io_seek(self, offset, whence=0, /):
    return type(self).seek(self, _io_index(offset), _io_index(whence))


def _io_truncate(self, size=None, /):
    return type(self).truncate(self, _io_index(size))


def _io_writelines(self, lines, /):
    for line in lines:
        self.write(line)


def _io_read1(self, size=-1, /):
    return type(self).read1(self, _io_index(size))


def _io_buffer_init(self, raw, buffer_size=131072):
    type(self).__init__(self, raw, _io_index(buffer_size))


def _io_repr(self, /):
    return f"<{type(self).__module__}.{type(self).__qualname__}>"


FileIO_read = BytesIO_read = BufferedReader_read = BufferedWriter_read = BufferedRandom_read = _io_read
TextIOWrapper_read = StringIO_read = _io_read
FileIO_readline = BytesIO_readline = BufferedReader_readline = BufferedWriter_readline = _io_readline
BufferedRandom_readline = TextIOWrapper_readline = StringIO_readline = _io_readline
FileIO_readlines = BytesIO_readlines = BufferedReader_readlines = BufferedWriter_readlines = _io_readlines
BufferedRandom_readlines = TextIOWrapper_readlines = StringIO_readlines = _io_readlines
FileIO_seek = BytesIO_seek = BufferedReader_seek = BufferedWriter_seek = BufferedRandom_seek = _io_seek
TextIOWrapper_seek = StringIO_seek = _io_seek
FileIO_truncate = BytesIO_truncate = BufferedReader_truncate = BufferedWriter_truncate = _io_truncate
BufferedRandom_truncate = TextIOWrapper_truncate = StringIO_truncate = _io_truncate
FileIO_writelines = BytesIO_writelines = BufferedReader_writelines = BufferedWriter_writelines = _io_writelines
BufferedRandom_writelines = TextIOWrapper_writelines = StringIO_writelines = _io_writelines
BytesIO_read1 = BufferedReader_read1 = BufferedWriter_read1 = BufferedRandom_read1 = _io_read1
BufferedReader___init__ = BufferedWriter___init__ = BufferedRandom___init__ = _io_buffer_init
FileIO___repr__ = BufferedReader___repr__ = BufferedWriter___repr__ = BufferedRandom___repr__ = _io_repr
TextIOWrapper___repr__ = _io_repr


def print(*args, sep=" ", end="\n", file=None, flush=False):
    if file is None:
        file = _sys_value("stdout")
        if file is None:
            return
    sep = _print_separator(sep, "sep", " ")
    end = _print_separator(end, "end", "\n")
    write = file.write
    first = True
    for arg in args:
        if first:
            first = False
        else:
            write(sep)
        write(str(arg))
    write(end)
    if flush:
        file.flush()


def input(prompt="", /):
    stdin, stdout, stderr = _sys_value("stdin"), _sys_value("stdout"), _sys_value("stderr")
    if stdin is None:
        raise RuntimeError("input(): lost sys.stdin")
    if stdout is None:
        raise RuntimeError("input(): lost sys.stdout")
    if stderr is None:
        raise RuntimeError("input(): lost sys.stderr")
    stderr.flush()
    text = str(prompt)
    if text:
        stdout.write(text)
    stdout.flush()
    line = stdin.readline()
    if not isinstance(line, str):
        raise TypeError("object.readline() returned non-string")
    if not line:
        raise EOFError("EOF when reading a line")
    return line[:-1] if line.endswith("\n") else line
