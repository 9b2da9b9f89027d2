class Odd:
    def __iter__(self):
        return iter([1, 2, 3])


def attempt(source, values):
    try:
        exec(source, {"values": values})
    except (ValueError, TypeError) as error:
        print(f"{source:26} {type(error).__name__}: {error}")


attempt("a, b = values", [1])
attempt("a, b = values", [])
attempt("a, b = values", [1, 2, 3])
attempt("a, b = values", (1, 2, 3, 4))
attempt("a, b = values", "abc")
attempt("a, b = values", {"x": 1, "y": 2, "z": 3})
attempt("a, b = values", Odd())
attempt("a, b = values", (n for n in range(5)))
attempt("a, *b, c = values", [1])
attempt("a, *b, c = values", iter([]))
attempt("a, b = values", 5)
attempt("a, b = values", None)
attempt("a, *b = values", 1.5)
attempt("[] = values", [1])
attempt("for a, b in values: pass", [(1,)])
