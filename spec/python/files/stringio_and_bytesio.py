import io

s = io.StringIO("first\nsecond\n")
print(s.read(3), s.readline(), s.tell(), list(s), s.seek(0), s.getvalue())
out = io.StringIO()
print("printed", file=out)
print(out.write("more"), repr(out.getvalue()), out.truncate(3), out.getvalue())
b = io.BytesIO(b"abc")
print(b.read(1), b.read(), b.write(b"d"), b.getvalue(), b.getbuffer().nbytes)
print(b.seek(-2, 2), b.read())
s.close()
for action in (
    lambda: s.read(),
    lambda: io.StringIO(b"x"),
    lambda: io.BytesIO("x"),
    lambda: out.write(b"x"),
    lambda: b.write("x"),
):
    try:
        action()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(io.StringIO("a\r\nb\rc").read() == "a\r\nb\rc")
print(io.StringIO("a\r\nb", newline=None).read())
print(list(io.StringIO("x\ny", newline="\n")))
