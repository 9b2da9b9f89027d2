for s in "a\nb\r\nc\rd", "a\n", "\n\n", "", "one", "a\x0bb\x0cc\x1cd\x1de\x1ef\x85g\u2028h\u2029i", "a\n\rb":
    print(s.splitlines(), s.splitlines(True), s.splitlines(keepends=True) == s.splitlines(True))
