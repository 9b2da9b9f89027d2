class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        print("exit", details)


def leave():
    with Manager():
        return "returned"


print(leave())
for n in range(3):
    with Manager():
        if n == 0:
            continue
        if n == 1:
            break
print(n)
