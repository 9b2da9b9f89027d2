print(b"%d %s %b %a %r" % (1, b"x", b"y", "é", 5))
print(b"%x %5d|%-5d|%c%c" % (255, 1, 2, 65, b"B"), b"%(a)s" % {b"a": b"v"})
print(b"%.2f %e" % (1.5, 2.5), bytearray(b"%s") % b"z", b"%%" % ())
for template, args in (
    (b"%s", "str"),
    (b"%d", "x"),
    (b"%c", 300),
    (b"%s", 5),
    (b"%d %d", (1,)),
    (b"x", 1),
    (b"%b", None),
):
    try:
        print(template % args)
    except (TypeError, ValueError, OverflowError) as error:
        print(template, error)
