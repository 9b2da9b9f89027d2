class Lock:
    held = entered = 0

    def __enter__(self):
        Lock.held += 1
        Lock.entered += 1
        return self

    def __exit__(self, kind, error, traceback):
        Lock.held -= 1
        return kind is KeyError


lock = Lock()
skipped = 0
for i in range(2000):
    with lock as inner, lock:
        if i % 3 == 0:
            continue
        if i % 7 == 0:
            raise KeyError(i)
        skipped += inner.held
print(Lock.held, Lock.entered, skipped)


def first_even(items):
    for item in items:
        with lock:
            if item % 2 == 0:
                return item


print(sum(first_even(range(n, n + 5)) for n in range(1000)), Lock.held)
