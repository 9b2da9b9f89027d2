"""Attributes: reading, writing, slots, class attributes, growing objects, linked structures."""

from harness import measure


class Account:
    rate = 3
    opened = 0

    def __init__(self, owner, balance):
        self.owner = owner
        self.balance = balance
        self.changes = 0


class Node:
    __slots__ = ("key", "left", "right")

    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None


class Record:
    pass


def run_bank(rounds):
    accounts = [Account(n, n * 100) for n in range(20)]
    for n in range(rounds):
        source = accounts[n % 20]
        target = accounts[n * 7 % 20]
        amount = n % 50
        source.balance -= amount
        target.balance += amount + source.rate
        source.changes += 1
        Account.opened += 1
    return sum(account.balance * account.changes for account in accounts)


def build_tree(count):
    root = Node(count // 2)
    key = 1
    for _ in range(count):
        key = key * 1103515245 + 12345 & 0x7FFFFFFF
        node = root
        while True:
            if key < node.key:
                if node.left is None:
                    node.left = Node(key)
                    break
                node = node.left
            else:
                if node.right is None:
                    node.right = Node(key)
                    break
                node = node.right
    return root


def depth(node):
    return 0 if node is None else 1 + max(depth(node.left), depth(node.right))


def grow(count):
    total = 0
    for n in range(count):
        record = Record()
        record.a = n
        record.b = n + 1
        if n % 3 == 0:
            record.c = n
        total += record.a + record.b + getattr(record, "c", 0)
    return total


def main():
    return run_bank(250_000) + depth(build_tree(15_000)) + grow(150_000)


if __name__ == "__main__":
    measure(main)
