print([1, 2] == [1, 2], [1, 2] == (1, 2), [1, 2] != [2, 1], [1, 2] < [1, 3])
print([1] < [1, 0], [] < [1], [2] > [1, 9], [1, 2] <= [1, 2])
print([1, [2, 3]] == [1, [2, 3]], [1, "a"] == [1.0, "a"])
for action in (
    lambda: [1] < (1,),
    lambda: [1] < 1,
    lambda: [1, "a"] < [1, 2],
    lambda: [None] < [None, 1],
    lambda: [None] < [1],
):
    try:
        print(action())
    except TypeError as error:
        print(error)
