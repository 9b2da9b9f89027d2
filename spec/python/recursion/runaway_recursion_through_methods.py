class Loop:
    def __getattr__(self, name):
        return self.other

    def __add__(self, other):
        return self + other

    def __eq__(self, other):
        return self == other

    def __repr__(self):
        return repr(self)

    def __call__(self):
        return self()

    def __len__(self):
        return len(self)

    def __init__(self, again=False):
        if again:
            Loop(True)


loop = Loop()
for attempt in (
    lambda: loop.x,
    lambda: loop + 1,
    lambda: loop == 1,
    lambda: repr(loop),
    lambda: loop(),
    lambda: len(loop),
    lambda: Loop(True),
):
    try:
        attempt()
    except RecursionError as error:
        print(type(error).__name__)
