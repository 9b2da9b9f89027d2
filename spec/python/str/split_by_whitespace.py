for s in "a b c", "  a  b  ", "", "   ", "a\tb\nc\r\nd\x0be\x0cf", "a\u00a0b\u3000c", "one":
    print(s.split(), s.rsplit(), s.split(None, 1), s.rsplit(None, 1))
    print(s.split(maxsplit=0), s.split(maxsplit=-5))
