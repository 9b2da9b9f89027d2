"""Deep copies: a copier in Python with a memo, by reflection on attributes, and the one of the library."""

import copy

from harness import measure

ATOMS = (int, float, str, bool, type(None))


class Address:
    def __init__(self, street, city):
        self.street = street
        self.city = city


class Person:
    def __init__(self, name, address):
        self.name = name
        self.address = address
        self.friends = []
        self.tags = {}


class Money:
    """Knows itself how to be copied."""

    def __init__(self, amount, currency):
        self.amount = amount
        self.currency = currency

    def __deepcopy__(self, memo):
        return Money(self.amount, self.currency)


def clone(value, memo):
    """A deep copy; what occurs twice in the original occurs twice in the copy."""
    kind = type(value)
    if kind in ATOMS:
        return value
    known = memo.get(id(value))
    if known is not None:
        return known
    if kind is list:
        result = []
        memo[id(value)] = result
        for item in value:
            result.append(clone(item, memo))
    elif kind is dict:
        result = {}
        memo[id(value)] = result
        for key, item in value.items():
            result[clone(key, memo)] = clone(item, memo)
    elif kind is tuple:
        result = tuple([clone(item, memo) for item in value])
        memo[id(value)] = result
    elif kind is set:
        result = {clone(item, memo) for item in value}
        memo[id(value)] = result
    elif hasattr(value, "__deepcopy__"):
        result = value.__deepcopy__(memo)
        memo[id(value)] = result
    else:
        result = kind.__new__(kind)
        memo[id(value)] = result
        for name, item in vars(value).items():
            setattr(result, name, clone(item, memo))
    return result


def make_people(count):
    """People who know one another, so that there are cycles, in shared houses."""
    houses = [Address(f"Street {n}", f"City {n % 3}") for n in range(count // 3 + 1)]
    people = [Person(f"Person {n}", houses[n // 3]) for n in range(count)]
    for n, person in enumerate(people):
        person.friends = [people[(n * step + 1) % count] for step in range(2, 6)]
        person.tags = {"age": n % 90, "names": (f"N{n}", [n, n + 0.5]), "ids": {n, n + 1}, "debt": Money(n * 3, "EUR")}
    return people


def digest(people):
    places = {id(person): n for n, person in enumerate(people)}
    homes = {id(person.address) for person in people}
    total = len(homes)
    for person in people:
        total += sum([places[id(friend)] for friend in person.friends]) + len(person.address.street)
        total += person.tags["age"] + person.tags["names"][1][0] + sum(person.tags["ids"]) + person.tags["debt"].amount
    return total


def main():
    people = make_people(300)
    checksum = 0
    for _ in range(10):
        copied = clone(people, {})
        people = copy.deepcopy(copied)
        people[0].tags["age"] += 1
        checksum += digest(people) - digest(copied)
    flat = [copy.copy(person) for person in people]
    same = sum([a.tags is b.tags and a is not b for a, b in zip(people, flat)])
    return f"{digest(people)} {checksum} {same}"


if __name__ == "__main__":
    measure(main)
