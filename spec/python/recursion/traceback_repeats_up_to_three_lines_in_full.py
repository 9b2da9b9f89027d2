def dig(n):
    if n == 0:
        raise ValueError("bottom")
    dig(n - 1)


for depth in 1, 2, 3, 4, 5:
    try:
        dig(depth)
    except ValueError as error:
        last = error
        count = 0
        traceback = error.__traceback__
        while traceback:
            count += 1
            traceback = traceback.tb_next
        print(depth, count)
raise last
