# oracle: no
import _thread
import sys

sys.path.insert(0, "a_module_is_imported_by_one_thread")
results = []


def work():
    import slow
    results.append(slow.value)


handles = [_thread.start_joinable_thread(work) for _ in range(4)]
for handle in handles:
    handle.join()
print(results)


def first():
    import circular_one
    results.append(hasattr(circular_one, "value"))


def second():
    import circular_two
    results.append(hasattr(circular_two, "value"))


results.clear()
handles = [_thread.start_joinable_thread(function) for function in (first, second)]
for handle in handles:
    handle.join()
import circular_one, circular_two
print(len(results), circular_one.value, circular_two.value)
