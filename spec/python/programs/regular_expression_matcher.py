def match_here(pattern, text):
    """Patterns of literals, `.`, `*`, `?`, `^` and `$`, by generators of the rests that can follow."""
    if not pattern:
        yield text
    elif pattern == "$":
        if not text:
            yield text
    elif pattern[1:2] == "*":
        yield from match_star(pattern[0], pattern[2:], text)
    elif pattern[1:2] == "?":
        if text and pattern[0] in (text[0], "."):
            yield from match_here(pattern[2:], text[1:])
        yield from match_here(pattern[2:], text)
    elif text and pattern[0] in (text[0], "."):
        yield from match_here(pattern[1:], text[1:])


def match_star(char, pattern, text):
    at = 0
    while at < len(text) and char in (text[at], "."):
        at += 1
    for stop in range(at, -1, -1):
        yield from match_here(pattern, text[stop:])


def search(pattern, text):
    if pattern.startswith("^"):
        starts, pattern = [0], pattern[1:]
    else:
        starts = range(len(text) + 1)
    for start in starts:
        for rest in match_here(pattern, text[start:]):
            return text[start : len(text) - len(rest)]
    return None


for pattern, text in (
    ("abc", "xxabcxx"),
    ("a.c", "abc"),
    ("a*b", "aaab"),
    ("a*", "bbb"),
    ("^a", "ba"),
    ("b$", "ab"),
    ("^a.*z$", "a to z"),
    ("colou?r", "my color"),
    ("x*y*z", "xxz"),
    (".*b", "aabab"),
    ("", ""),
    ("a?a?a?aaa", "aaa"),
    ("no", "yes"),
):
    print(repr(pattern), repr(text), repr(search(pattern, text)))
