# The Python halves of time: numbers that only an __index__ in Python tells.


def time_sleep(object, /):
    return _time_call("sleep", _as_index(object))


def time_gmtime(seconds, /):
    return _time_call("gmtime", _as_index(seconds))


def time_localtime(seconds, /):
    return _time_call("localtime", _as_index(seconds))


def time_ctime(seconds, /):
    return _time_call("ctime", _as_index(seconds))
