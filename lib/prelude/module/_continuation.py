"""Containers of suspended executions, as in PyPy, and generators made of them, which can yield from any depth."""


class genlet(continulet):
    def __iter__(self):
        return self

    def __next__(self, value=None):
        result = self.switch(value)
        if self.is_pending():
            return result
        if result is not None:
            raise TypeError("_continuation.generator must return None")
        raise StopIteration

    send = __next__


class generator:
    def __init__(self, callable):
        self.__func__ = callable

    def __get__(self, obj, type=None):
        return generator(self.__func__.__get__(obj, type))

    def __call__(self, *args, **kwds):
        return genlet(self.__func__, *args, **kwds)
