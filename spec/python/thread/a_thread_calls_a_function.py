# oracle: no
import _thread

done = _thread.allocate_lock()


def work(*args, **kwargs):
    seen.append((args, kwargs, _thread.get_ident() != main))
    done.release()


seen = []
main = _thread.get_ident()
print(main == _thread.get_ident() == _thread._get_main_thread_ident())
for args in (((),), ((1, 2),), ((1,), {"a": 2})):
    done.acquire()
    ident = _thread.start_new_thread(work, *args)
    print(isinstance(ident, int), ident != main)
    done.acquire()
    done.release()


class Callable:
    def __call__(self, text):
        seen.append(text)
        done.release()

    def method(self):
        seen.append("method")
        done.release()


done.acquire()
_thread.start_new_thread(Callable(), ("text",))
done.acquire()
_thread.start_new_thread(Callable().method, ())
done.acquire()
print(*seen, sep="\n")
print(_thread.get_native_id() > 0)
