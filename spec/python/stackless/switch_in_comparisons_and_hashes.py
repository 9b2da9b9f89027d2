import stackless

log = []


class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        stackless.schedule()
        return 7

    def __eq__(self, other):
        log.append(f"{self.name}=={other.name}")
        stackless.schedule()
        return self.name == other.name

    def __lt__(self, other):
        stackless.schedule()
        return self.name < other.name

    def __repr__(self):
        stackless.schedule()
        return self.name


def work(prefix):
    keys = [Key(prefix + letter) for letter in "bac"]
    table = {key: n for n, key in enumerate(keys)}
    assert table[Key(prefix + "a")] == 1
    assert Key(prefix + "c") in table and Key(prefix + "d") not in set(keys)
    del table[Key(prefix + "b")]
    print(sorted(keys), table, (Key("x"),) == (Key("x"),), [Key("y")].index(Key("y")))


for prefix in "pq":
    stackless.tasklet(work)(prefix)
stackless.run()
print(len(log) > 10)
