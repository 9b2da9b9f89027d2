class Raises:
    def __eq__(self, other):
        raise ValueError("eq")

    def __hash__(self):
        return 1

    def __lt__(self, other):
        raise ValueError("lt")

    def __len__(self):
        raise ValueError("len")

    def __bool__(self):
        raise ValueError("bool")

    def __iter__(self):
        raise ValueError("iter")

    def __repr__(self):
        raise ValueError("repr")

    def __getattr__(self, name):
        raise ValueError("getattr")

    def __index__(self):
        raise ValueError("index")


r = Raises()
for action in (
    lambda: r == 1,
    lambda: r in [1],
    lambda: [r, r].index(5),
    lambda: {r: 1, Raises(): 2},
    lambda: sorted([r, r]),
    lambda: len(r),
    lambda: not r,
    lambda: list(r),
    lambda: [r].remove(3),
    lambda: repr([r]),
    lambda: hasattr(r, "x"),
    lambda: [1][r],
    lambda: min(r, r),
    lambda: if_true(r),
    lambda: [*r],
    lambda: f"{r!r}",
    lambda: {1: r} == {1: 2},
):
    try:
        print(action())
    except (ValueError, NameError) as error:
        print(error)
