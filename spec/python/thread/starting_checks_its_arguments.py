# oracle: no
import _thread


def attempt(what):
    try:
        print(what())
    except TypeError as error:
        print(error)


attempt(lambda: _thread.start_new_thread())
attempt(lambda: _thread.start_new_thread(len))
attempt(lambda: _thread.start_new_thread(5, ()))
attempt(lambda: _thread.start_new_thread(len, 5))
attempt(lambda: _thread.start_new_thread(len, []))
attempt(lambda: _thread.start_new_thread(len, (), 5))
attempt(lambda: _thread.start_new_thread(len, (), {}, 5))
attempt(lambda: _thread.start_joinable_thread())
attempt(lambda: _thread.start_joinable_thread(5))
attempt(lambda: _thread.start_joinable_thread(len, handle=5))
attempt(lambda: _thread.start_joinable_thread(len, foo=5))
attempt(lambda: _thread.allocate_lock(1))
attempt(lambda: _thread.exit_thread(1))
