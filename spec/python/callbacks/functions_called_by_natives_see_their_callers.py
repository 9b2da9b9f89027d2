import sys


def caller():
    return sys._getframe(1).f_code.co_name


def on_sort(n):
    return n, sys._getframe(1).f_code.co_name


class Thing:
    def __eq__(self, other):
        print("called from", sys._getframe(1).f_code.co_name)
        return True

    __hash__ = None


def module_function():
    print(sorted([2, 1], key=on_sort))
    print(Thing() in [1])
    print([on_sort(n) for n in (1,)], list(map(on_sort, [1])))
    [Thing()].index(5)


module_function()
