import time

a = time.time()
p = time.perf_counter()
m = time.monotonic()
n = time.perf_counter_ns()
print(isinstance(a, float), isinstance(n, int), a > 1_600_000_000)
print(isinstance(time.time_ns(), int), isinstance(time.process_time(), float))
total = sum(range(1000))
print(time.time() >= a, time.perf_counter() >= p, time.monotonic() >= m)
print(time.perf_counter_ns() >= n)
print(time.sleep(0), time.sleep(0.001))
for bad in -1, "a", None:
    try:
        time.sleep(bad)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
before = time.monotonic()
time.sleep(0.01)
print(time.monotonic() - before >= 0.009)
