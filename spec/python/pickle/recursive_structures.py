# Objects that lead back to themselves, in every way.
import pickle


class Node:
    pass


class Bag(list):
    pass


class Keyed:
    def __init__(self, name):
        self.name = name

    def __reduce__(self):
        return Keyed, (self.name,), {"friend": self.__dict__.get("friend")}


for protocol in range(6):
    items = []
    items.append(items)
    print(pickle.dumps(items, protocol))
    again = pickle.loads(pickle.dumps(items, protocol))
    assert again[0] is again

    pair = ([],)
    pair[0].append(pair)
    print(pickle.dumps(pair, protocol))
    again = pickle.loads(pickle.dumps(pair, protocol))
    assert again[0][0] is again

    long = ([], 1, 2, 3)
    long[0].append(long)
    print(pickle.dumps(long, protocol))
    again = pickle.loads(pickle.dumps(long, protocol))
    assert again[0][0] is again

    table = {}
    table["self"] = table
    print(pickle.dumps(table, protocol))

    node = Node()
    node.self = node
    node.both = [node, (node,)]
    print(pickle.dumps(node, protocol))
    again = pickle.loads(pickle.dumps(node, protocol))
    assert again.self is again and again.both[1][0] is again

    if protocol < 2:
        continue
    bag = Bag()
    bag.append(bag)
    bag.owner = bag
    print(pickle.dumps(bag, protocol))
    again = pickle.loads(pickle.dumps(bag, protocol))
    assert again[0] is again and again.owner is again

    one, two = Keyed("one"), Keyed("two")
    one.friend, two.friend = two, one
    print(pickle.dumps(one, protocol))
    again = pickle.loads(pickle.dumps(one, protocol))
    assert again.friend.friend is again

    class_of = Node()
    frozen = frozenset([class_of])
    class_of.home = frozen
    again = pickle.loads(pickle.dumps(class_of, protocol))
    assert again in again.home
    print(len(pickle.dumps(frozen, protocol)))
