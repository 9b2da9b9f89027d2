# oracle: no
import _thread
import time

start = time.monotonic()
handles = [_thread.start_joinable_thread(lambda: time.sleep(0.2)) for _ in range(20)]
for handle in handles:
    handle.join()
print(0.19 < time.monotonic() - start < 3)

order = []


def sleeper(seconds):
    time.sleep(seconds)
    order.append(seconds)


for seconds in (0.6, 0.2, 0.4):
    handles.append(_thread.start_joinable_thread(lambda seconds=seconds: sleeper(seconds)))
for handle in handles:
    handle.join()
print(order)

count = 0


def counting():
    global count
    while count >= 0:
        count += 1
        time.sleep(0)


handle = _thread.start_joinable_thread(counting)
time.sleep(0.02)
print(count > 1)
count = -1000
handle.join()
