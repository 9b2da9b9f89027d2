# oracle: no
import _thread

local = _thread._local()
local.value = "main"


def work(number):
    print(number, hasattr(local, "value"), local.__dict__)
    local.value = number
    local.other = [number]
    print(number, local.__dict__, local.value)
    del local.value
    print(number, vars(local))


for number in range(2):
    _thread.start_joinable_thread(lambda: work(number)).join()
print(local.value, local.__dict__)


class Local(_thread._local):
    shared = "of the class"
    __slots__ = ("slot",)

    def __init__(self, *args, **kwargs):
        print("init", args, kwargs)
        self.args = args

    @property
    def computed(self):
        return self.args[0] * 2

    @computed.setter
    def computed(self, value):
        self.args = (value,)

    def __getattr__(self, name):
        return f"no {name}"


local = Local(1, key=2)
local.slot = "shared by all threads"
print(local.args, local.shared, local.computed, local.anything, local.slot)


def work():
    print(local.args, local.shared, local.computed, local.anything, local.slot)
    local.computed = 5
    local.shared = "own"
    print(local.computed, local.shared, local.__dict__)


_thread.start_joinable_thread(work).join()
print(local.computed, local.shared)


class Failing(_thread._local):
    fails = False

    def __init__(self):
        if Failing.fails:
            raise ValueError("not in this thread")
        self.x = 1


local = Failing()
Failing.fails = True


def work():
    for _ in range(2):
        try:
            local.x
        except ValueError as error:
            print(error)
    Failing.fails = False
    print(local.x)


_thread.start_joinable_thread(work).join()


def attempt(what):
    try:
        print(what())
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)


plain = _thread._local()
attempt(lambda: _thread._local(1))
attempt(lambda: _thread._local(a=1))
attempt(lambda: plain.missing)
attempt(lambda: delattr(plain, "missing"))
attempt(lambda: setattr(plain, "__dict__", {}))
attempt(lambda: delattr(plain, "__dict__"))
