# oracle: no
from continuation import reset, shift


def dialogue():
    name = ask("name")
    age = ask("age")
    return f"{name} is {age}"


def ask(what):
    return shift(lambda rest: (what, rest))


question, answer = reset(dialogue)
print(question)
(next_question, for_ann), (_, for_bob) = answer("Ann"), answer("Bob")
print(next_question, for_ann(5), for_bob(6), for_ann(7))


# State that is passed on.
def counting():
    def tick():
        return shift(lambda rest: lambda n: rest(n)(n + 1))

    first, second = tick(), tick()
    return lambda n: (first, second, tick_count(n))


tick_count = lambda n: f"{n} ticks"
print(reset(counting)(10), reset(counting)(20))


# A generator.
def generate(function, *args):
    def emit(value):
        shift(lambda rest: (value, rest))

    def run():
        function(emit, *args)
        return None

    item = reset(run)
    while item is not None:
        value, rest = item
        yield value
        item = rest()


def tree(emit, node):
    for each in node:
        tree(emit, each) if isinstance(each, tuple) else emit(each)


print(list(generate(tree, (1, (2, (3,)), 4))))
