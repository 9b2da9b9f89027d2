def counter():
    count = 0

    def increment():
        nonlocal count
        count += 1
        return count

    def read():
        return count

    return increment, read


increment, read = counter()
increment()
increment()
print(read())
other_increment, other_read = counter()
print(other_increment(), read())
print(increment.__closure__[0] is read.__closure__[0], increment.__closure__[0].cell_contents)
read.__closure__[0].cell_contents = 100
print(increment())
print(counter.__closure__, increment.__code__.co_freevars)


def empty():
    def inner():
        return later

    cell = inner.__closure__[0]
    try:
        cell.cell_contents
    except ValueError as error:
        print(error)
    later = 1
    print(cell.cell_contents)


empty()
