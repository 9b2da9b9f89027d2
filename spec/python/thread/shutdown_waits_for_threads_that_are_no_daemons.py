# oracle: no
import _thread
import time


def work(name):
    time.sleep(0.01)
    print(name, "is over")


for name in "ab":
    _thread.start_joinable_thread(lambda name=name: work(name), daemon=False)
_thread.start_joinable_thread(lambda: time.sleep(60), daemon=True)
print(_thread.daemon_threads_allowed(), _thread._is_main_interpreter())
print(_thread._shutdown())
print("and now the program")
