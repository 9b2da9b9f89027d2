# oracle: no
import _thread

# Each waits for the other in a loop that does nothing.
turn = 0
order = []


def work(me):
    global turn
    for _ in range(5):
        while turn != me:
            pass
        order.append(me)
        turn = 1 - me


handles = [_thread.start_joinable_thread(lambda me=me: work(me)) for me in (0, 1)]
for handle in handles:
    handle.join()
print(order)

# In deep recursion, too.
flag = []


def descend(n):
    if n:
        return descend(n - 1)
    while not flag:
        pass
    return "seen"


results = []
handle = _thread.start_joinable_thread(lambda: results.append(descend(100)))
flag.append(1)
handle.join()
print(results)
