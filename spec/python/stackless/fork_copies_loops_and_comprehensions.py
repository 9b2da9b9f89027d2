import stackless

answers = []


def choose(options):
    for option in options[1:]:
        if stackless.current.fork() is None:
            return option
    return options[0]


def told(function):
    """All that a function comes to, whichever way it goes."""
    stackless.tasklet(lambda: answers.append(function()))()
    stackless.run()
    answers.sort(key=repr)
    print(function.__name__, *answers)
    answers.clear()


def bit(*_):
    return choose((0, 1))


def loop_over_range():
    bits = ()
    for _ in range(2):
        bits += (bit(),)
    return bits


def loop_over_list():
    bits = ""
    for letter in list("ab"):
        bits += letter + str(bit())
    return bits


def loop_over_iterators():
    bits = ""
    for n, (a, b) in enumerate(zip("ab", reversed([1, 2]))):
        bits += f"{n}{a}{b}{bit()} "
    return bits


def loop_over_generator():
    def letters():
        for letter in "ab":
            yield letter

    bits = ""
    for letter in (each.upper() for each in letters()):
        bits += letter + str(bit())
    return bits


def loop_inside_generator():
    def bits():
        for _ in "ab":
            yield bit()

    return tuple(bits())


def list_comprehension():
    return [bit() for _ in range(2)]


def nested_comprehension():
    return [[bit(), n] for n in range(2) if n or bit()]


def dict_and_set():
    return {n: bit() for n in range(2)}, sorted({(n, bit()) for n in range(1)})


def display_with_star():
    return [*"a", bit(), *"b"], (bit(), *range(1))


def own_list_is_shared():
    items = []
    for _ in range(2):
        items.append(bit())
    return len(items)


def any_and_sum():
    return any(bit() for _ in "ab"), sum(bit() for _ in "ab")


for function in (
    loop_over_range,
    loop_over_list,
    loop_over_iterators,
    loop_over_generator,
    loop_inside_generator,
    list_comprehension,
    nested_comprehension,
    dict_and_set,
    display_with_star,
    own_list_is_shared,
    any_and_sum,
):
    told(function)
